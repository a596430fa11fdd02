//! A reader that stops at a limit, so that one cell of a gigabyte is refused after some megabytes
//! and not after it has filled the memory.

use std::cell::Cell;
use std::io::{self, Read};
use std::rc::Rc;

/// How much was read since the last row or object, shared with whoever reads rows.
#[derive(Clone, Debug, Default)]
pub(crate) struct Meter(Rc<Cell<u64>>);

impl Meter {
    /// A row or object has ended: the count begins anew.
    pub(crate) fn reset(&self) {
        self.0.set(0);
    }
}

/// A reader with a limit for one row or object and one for the whole.
pub(crate) struct Capped<R> {
    from: R,
    one: Meter,
    one_limit: u64,
    /// What one row or object is called, for the error.
    unit: &'static str,
    left: u64,
}

impl<R: Read> Capped<R> {
    /// Reads at most `one_limit` bytes for each `unit`, and `left` in all.
    pub(crate) fn new(from: R, unit: &'static str, one_limit: u64, left: u64) -> Self {
        Self {
            from,
            one: Meter::default(),
            one_limit,
            unit,
            left,
        }
    }

    pub(crate) fn meter(&self) -> Meter {
        self.one.clone()
    }
}

impl<R: Read> Read for Capped<R> {
    fn read(&mut self, into: &mut [u8]) -> io::Result<usize> {
        let count = self.from.read(into)?;
        let (one, more) = (self.one.0.get(), count as u64);
        self.one.0.set(one + more);
        // A reader before this one may hold a chunk back: the limit is a floor, not a hair.
        if one + more > self.one_limit {
            return Err(too_long(format!(
                "one {} is longer than {} MiB; is a quotation mark missing?",
                self.unit,
                self.one_limit >> 20
            )));
        }
        match self.left.checked_sub(more) {
            Some(left) => self.left = left,
            None => return Err(too_long("is longer than an import may be; split it".into())),
        }
        Ok(count)
    }
}

fn too_long(what: String) -> io::Error {
    io::Error::new(io::ErrorKind::InvalidData, what)
}
