//! Every encoding of every file, on all cores: the start waits for nothing that takes longer.

use std::num::NonZero;
use std::sync::{Mutex, PoisonError};
use std::thread;

use crate::Error;
use crate::app::App;
use crate::encoding::Encoding;
use crate::site::File;

/// Fills in the encodings of `files`, which hold their identity alone; each has its name in the app beside it.
///
/// # Errors
/// A file of the app that is not what the file beside it says.
pub(crate) fn encode(app: &App, files: Vec<(String, File)>) -> Result<Vec<File>, Error> {
    let count = files.len();
    let mut encoded: Vec<Option<Result<File, Error>>> = (0..count).map(|_| None).collect();
    // The largest first, so that none of them is begun last.
    let mut waiting: Vec<_> = files.into_iter().zip(&mut encoded).collect();
    waiting.sort_by_key(|((_, file), _)| identity(file).map_or(0, <[u8]>::len));
    let waiting = Mutex::new(waiting);
    let threads = thread::available_parallelism().map_or(1, NonZero::get);
    thread::scope(|scope| {
        for _ in 0..threads {
            scope.spawn(|| {
                loop {
                    let next = waiting.lock().unwrap_or_else(PoisonError::into_inner).pop();
                    let Some(((name, file), place)) = next else {
                        return;
                    };
                    *place = Some(one(app, &name, file));
                }
            });
        }
    });
    let missing = || Error::new("the encodings", "were not made");
    let all = encoded.into_iter();
    all.map(|file| file.ok_or_else(missing)?).collect()
}

fn one(app: &App, name: &str, mut file: File) -> Result<File, Error> {
    if let Some((_, bytes)) = file.bodies.pop() {
        file.bodies = app.encodings(name, &bytes)?;
    }
    Ok(file)
}

fn identity(file: &File) -> Option<&[u8]> {
    let bodies = file.bodies.iter();
    let mut own = bodies.filter(|(encoding, _)| *encoding == Encoding::Identity);
    own.next().map(|(_, bytes)| bytes.as_ref())
}
