//! What each key does.

use super::super::decimal::{Decimal, Failure};
use super::super::entry::Entry;
use super::super::history::History;
use super::super::keys::{Key, Memory};
use super::super::sum::{Operand, Operator, Sum};
use super::{Model, Shown};

/// The most numbers in one sum; it is worked out before the next.
const MOST_NUMBERS: usize = 24;

impl Model {
    /// One key.
    pub(super) fn press(&mut self, key: Key) {
        let failed = self.shown.failed.is_some();
        if failed && !matches!(key, Key::Digit(_) | Key::Point) {
            // The key after a failure begins anew.
            self.clear();
        }
        match key {
            Key::Digit(d) => self.open().push(char::from(b'0' + d.min(9))),
            Key::Point => self.open().push('.'),
            Key::Sign => self.sign(),
            Key::Percent => {
                if let Some(number) = &mut self.shown.number {
                    number.make_percent();
                    (self.shown.done, self.shown.again) = (None, None);
                }
            }
            Key::Operator(operator) => self.operator(operator),
            Key::Equals => self.equals(),
            Key::Back => self.back(),
            Key::Clear => self.clear(),
            Key::Memory(memory) => self.remember(memory),
        }
    }

    /// Everything at one touch: what is keyed in next stands alone.
    fn clear(&mut self) {
        self.left.clear();
        self.shown = Shown::value(Decimal::ZERO);
    }

    /// The number that is being keyed in, begun now where none is.
    fn open(&mut self) -> &mut Entry {
        if !self.shown.number.as_ref().is_some_and(Entry::is_open) {
            self.begin(Entry::default());
        }
        self.shown.number.get_or_insert_default()
    }

    /// Begins a number, and remembers what it takes the place of.
    pub(super) fn begin(&mut self, number: Entry) {
        let next = Shown {
            number: Some(number),
            ..Shown::default()
        };
        let before = std::mem::replace(&mut self.shown, next);
        // Digits committed alone are not gone back to: what stood there before them is.
        let alone = before.number.as_ref().is_some_and(Entry::was_alone);
        if self.left.is_empty() && !alone {
            self.before = Some(Box::new(before));
        }
    }

    fn sign(&mut self) {
        match &mut self.shown.number {
            Some(number) if number.is_open() || !number.operand().value.is_zero() => number.turn(),
            _ => self.open().turn(),
        }
        (self.shown.done, self.shown.again) = (None, None);
    }

    fn operator(&mut self, operator: Operator) {
        if self.left.len() + 1 >= MOST_NUMBERS && self.shown.number.is_some() {
            self.equals();
        }
        match (self.shown.number.take(), self.left.last_mut()) {
            (Some(number), _) => self.left.push((number, operator)),
            (None, Some(last)) => last.1 = operator,
            (None, None) => return,
        }
        self.shown = Shown::default();
        if let Err(failure) = self.so_far() {
            self.fail(failure);
        }
    }

    /// After an operator: all of the sum before + and −, what binds together before × and ÷.
    pub(super) fn so_far(&self) -> Result<Decimal, Failure> {
        let Some(((last, operator), mut left)) = self.left.split_last() else {
            return Ok(Decimal::ZERO);
        };
        if operator.binds()
            && let Some(end) = left.iter().rposition(|(_, o)| !o.binds())
        {
            left = left.get(end + 1..).unwrap_or_default();
        }
        joined(left, last.operand()).value()
    }

    fn equals(&mut self) {
        // An operator with nothing after it is left out.
        let open = self.shown.number.take();
        let Some(mut last) = open.or_else(|| self.left.pop().map(|(number, _)| number)) else {
            return;
        };
        let mut sum = joined(&self.left, last.operand());
        if self.left.is_empty() {
            // The last step once more.
            sum.rest.extend(self.shown.again);
        }
        self.left.clear();
        if !sum.is_sum() {
            last.close();
            self.shown = Shown {
                number: Some(last),
                ..Shown::default()
            };
            return;
        }
        match sum.value() {
            Ok(answer) => {
                self.history.add(sum.clone(), answer);
                self.shown = Shown::value(answer);
                self.shown.again = sum.rest.last().copied();
                self.shown.done = Some(sum);
            }
            Err(failure) => self.fail(failure),
        }
    }

    fn fail(&mut self, failure: Failure) {
        self.left.clear();
        self.shown = Shown {
            failed: Some(failure),
            ..Shown::default()
        };
    }

    fn back(&mut self) {
        let keyed = self.shown.number.as_mut().map(Entry::pop);
        match keyed {
            Some(true) if !self.left.is_empty() => {
                self.shown.number = self.shown.number.take().filter(|n| !n.is_blank());
            }
            Some(true) => {}
            Some(false) if self.left.is_empty() => self.clear(),
            Some(false) => self.shown = Shown::default(),
            None => self.shown.number = self.left.pop().map(|(number, _)| number),
        }
    }

    /// The number on the display stays; what it came from goes, too.
    pub(super) fn forget(&mut self) {
        self.history = History::default();
        self.shown.done = None;
        if let Some(before) = &mut self.before {
            before.done = None;
        }
    }

    fn remember(&mut self, key: Memory) {
        let shown = match &self.shown.number {
            Some(number) => Ok(number.operand().alone()),
            None => self.so_far(),
        };
        let changed = match (key, shown) {
            (Memory::Clear, _) => Ok(Decimal::ZERO),
            (Memory::Add, Ok(value)) => self.memory.plus(value),
            (Memory::Subtract, Ok(value)) => self.memory.plus(value.negated()),
            _ => Ok(self.memory),
        };
        // What would be out of reach is not added.
        self.memory = changed.unwrap_or(self.memory);
        match (key, &mut self.shown.number) {
            (Memory::Read, _) if !self.memory.is_zero() => {
                self.shown = Shown::value(self.memory);
            }
            (Memory::Add | Memory::Subtract, Some(number)) => number.close(),
            _ => {}
        }
    }
}

/// `last` after everything that stands to the left of it.
fn joined(left: &[(Entry, Operator)], last: Operand) -> Sum {
    let mut numbers = left.iter().map(|(n, _)| n.operand()).chain([last]);
    let first = numbers.next().unwrap_or(last);
    let operators = left.iter().map(|(_, operator)| *operator);
    Sum {
        first,
        rest: operators.zip(numbers).collect(),
    }
}
