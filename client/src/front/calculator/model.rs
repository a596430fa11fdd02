//! What the tool remembers while it is open, and what each key does to it. No browser here.

mod press;
#[cfg(test)]
mod tests;

use super::decimal::{Decimal, Failure};
use super::entry::Entry;
use super::history::History;
use super::keys::Key;
use super::number;
use super::sum::{Operand, Operator, Sum};

/// The tool at one moment.
#[derive(Clone, PartialEq, Debug)]
pub struct Model {
    // What stands before the number on the display: numbers, each with the operator after it.
    left: Vec<(Entry, Operator)>,
    shown: Shown,
    memory: Decimal,
    history: History,
    // What was shown before the number on the display was begun.
    before: Option<Box<Shown>>,
}

/// What is on the display.
#[derive(Clone, PartialEq, Debug, Default)]
struct Shown {
    // None after an operator, until something is keyed in.
    number: Option<Entry>,
    failed: Option<Failure>,
    // The sum whose answer the number is.
    done: Option<Sum>,
    // Its last step.
    again: Option<(Operator, Operand)>,
}

/// What a person can do to the tool.
#[derive(Clone, PartialEq, Debug)]
pub enum Act {
    /// A key, on the screen or on a keyboard.
    Press(Key),
    /// Text from the clipboard.
    Paste(String),
    /// Takes up the answer at this place of the history.
    Again(usize),
    /// Empties the history.
    Forget,
    /// The history this browser kept.
    Remember(History),
    /// Back to what was shown before the number on the display was begun.
    TakeBack,
}

impl Model {
    /// The tool as it is when it is first opened.
    pub fn new() -> Self {
        Self {
            left: Vec::new(),
            shown: Shown::value(Decimal::ZERO),
            memory: Decimal::ZERO,
            history: History::default(),
            before: None,
        }
    }

    /// What the display shows, or why there is no number on it.
    pub fn display(&self) -> Result<String, Failure> {
        match (&self.shown.number, self.shown.failed) {
            (_, Some(failure)) => Err(failure),
            (Some(number), None) => Ok(number.text()),
            (None, None) => self.so_far().map(number::shown),
        }
    }

    /// What stands above the display: `12 +`, or `12 + 3 =`.
    pub fn above(&self) -> String {
        if let Some(sum) = &self.shown.done {
            return sum.text() + " =";
        }
        let parts: Vec<String> = self
            .left
            .iter()
            .map(|(n, o)| format!("{} {}", n.operand().text(), o.sign()))
            .collect();
        parts.join(" ")
    }

    /// Whether the display shows the answer of the newest sum.
    pub fn is_done(&self) -> bool {
        self.shown.done.is_some() && self.shown.done.as_ref() == self.history.newest()
    }

    /// What is in the memory, if anything is.
    pub fn memory(&self) -> Option<String> {
        (!self.memory.is_zero()).then(|| number::shown(self.memory))
    }

    /// The last sums.
    pub fn history(&self) -> &History {
        &self.history
    }

    /// The digits that `Equals` would commit, as typed, zeros kept; none where there is a sum, a sign, a point or a per
    /// cent, or where the number stands there from before.
    pub fn bare(&self) -> Option<&str> {
        let number = self.shown.number.as_ref()?;
        self.left.is_empty().then(|| number.bare()).flatten()
    }

    /// The tool after `act`.
    #[must_use]
    pub fn after(&self, act: Act) -> Self {
        let mut next = self.clone();
        match act {
            Act::Press(key) => next.press(key),
            Act::Paste(text) => {
                if let Some(number) = Entry::pasted(text.trim()) {
                    next.begin(number);
                }
            }
            Act::Again(place) => {
                if let Some(line) = self.history.lines().get(place) {
                    next.shown = Shown::value(line.answer);
                }
            }
            Act::Forget => next.forget(),
            Act::Remember(history) => next.history = history,
            Act::TakeBack => {
                next.left.clear();
                next.shown = match next.before.take() {
                    Some(before) => *before,
                    None => Shown::value(Decimal::ZERO),
                };
            }
        }
        next
    }
}

impl Shown {
    fn value(value: Decimal) -> Self {
        Self {
            number: Some(Entry::value(value)),
            ..Self::default()
        }
    }
}

impl Default for Model {
    fn default() -> Self {
        Self::new()
    }
}
