//! What the tool remembers while it is open, and what each key does to it. No browser here.

use super::keys::Key;
use super::number::{self, MOST_DIGITS};
use super::recents::{Pair, Recents};
use super::units::Category;
use crate::front::tool::REPORTED;

/// The tool at one moment.
#[derive(Clone, PartialEq, Debug)]
pub struct Model {
    /// What is measured.
    pub category: Category,
    /// The two units: indices into the category's list.
    pub pair: (usize, usize),
    /// Pairs used lately.
    pub recents: Recents,
    shown: Entry,
    before: Entry,
    // The next digit begins a new number.
    fresh: bool,
}

/// A number as it was keyed in.
#[derive(Clone, PartialEq, Debug, Default)]
struct Entry {
    raw: String,
    negative: bool,
}

/// What a person can do to the tool.
#[derive(Clone, PartialEq, Debug)]
pub enum Act {
    /// A key, on the screen or on a keyboard.
    Press(Key),
    /// Text from the clipboard.
    Paste(String),
    /// Another category.
    Choose(Category),
    /// The unit converted from.
    From(usize),
    /// The unit converted to.
    To(usize),
    /// A pair from the recent ones.
    Again(Pair),
    /// The recent pairs this browser kept.
    Remember(Recents),
    /// Back to what was shown before the number on the display was begun.
    TakeBack,
}

impl Model {
    /// The tool as it is when it is first opened: `1` of the first unit.
    pub fn new() -> Self {
        let one = Entry {
            raw: "1".into(),
            negative: false,
        };
        Self {
            category: Category::Length,
            pair: Category::Length.first_pair(),
            recents: Recents::default(),
            before: one.clone(),
            shown: one,
            fresh: true,
        }
    }

    /// The number on the display.
    pub fn entry(&self) -> String {
        number::entry(&self.shown.raw, self.shown.negative)
    }

    /// The converted number.
    pub fn answer(&self) -> String {
        let size: f64 = self.shown.raw.parse().unwrap_or(0.0);
        let value = if self.shown.negative { -size } else { size };
        number::answer(self.category.convert(value, self.pair.0, self.pair.1))
    }

    /// The digits that `Equals` would report, as typed, zeros kept; none where the number has a sign or a point, is not of
    /// that length, or stands there from before.
    pub fn bare(&self) -> Option<&str> {
        (!self.fresh && self.is_long()).then_some(self.shown.raw.as_str())
    }

    /// The tool after `act`.
    #[must_use]
    pub fn after(&self, act: Act) -> Self {
        let mut next = self.clone();
        match act {
            Act::Press(key) => next.press(key),
            Act::Paste(text) => next.paste(text.trim()),
            Act::Choose(category) if category != self.category => {
                next.category = category;
                next.pair = category.first_pair();
            }
            Act::From(unit) if unit < self.category.units().len() => {
                let (from, to) = next.pair;
                next.pair = (unit, if unit == to { from } else { to });
            }
            Act::To(unit) if unit < self.category.units().len() => {
                let (from, to) = next.pair;
                next.pair = (if unit == from { to } else { from }, unit);
            }
            Act::Again(pair) => (next.category, next.pair) = (pair.category, (pair.from, pair.to)),
            Act::Remember(recents) => next.recents = recents,
            Act::TakeBack => {
                next.shown = self.before.clone();
                next.fresh = true;
            }
            Act::Choose(_) | Act::From(_) | Act::To(_) => {}
        }
        next
    }

    fn press(&mut self, key: Key) {
        match key {
            Key::Digit(d) => {
                self.begin();
                if self.shown.raw.bytes().filter(u8::is_ascii_digit).count() < MOST_DIGITS {
                    self.shown.raw.push(char::from(b'0' + d.min(9)));
                }
            }
            Key::Point => {
                self.begin();
                if !self.shown.raw.contains('.') {
                    self.shown
                        .raw
                        .push_str(if self.shown.raw.is_empty() { "0." } else { "." });
                }
            }
            Key::Sign => self.shown.negative = !self.shown.negative,
            Key::Back if self.fresh => self.clear(),
            Key::Back => drop(self.shown.raw.pop()),
            Key::Clear => self.clear(),
            Key::Swap => self.pair = (self.pair.1, self.pair.0),
            Key::Equals => {
                // A long bare number is nothing to remember a pair by.
                if !self.is_long() {
                    self.recents.add(Pair {
                        category: self.category,
                        from: self.pair.0,
                        to: self.pair.1,
                    });
                }
                self.fresh = true;
            }
        }
    }

    /// The next number begins. What stood before a row of long bare numbers stays what stood before all of them.
    fn begin(&mut self) {
        if self.fresh {
            if !self.is_long() {
                self.before = self.shown.clone();
            }
            self.shown = Entry::default();
            self.fresh = false;
        }
    }

    /// Whether a bare number is shown whose digits are reported when it is committed.
    fn is_long(&self) -> bool {
        let raw = &self.shown.raw;
        !self.shown.negative
            && raw.bytes().all(|b| b.is_ascii_digit())
            && REPORTED.contains(&raw.len())
    }

    fn clear(&mut self) {
        self.shown = Entry::default();
        self.fresh = true;
    }

    /// A pasted number is taken as if it had been keyed in; any other text is no number and changes nothing.
    fn paste(&mut self, text: &str) {
        let (negative, size) = match text.strip_prefix(['-', '−']) {
            Some(rest) => (true, rest),
            None => (false, text),
        };
        let digits = size.bytes().filter(u8::is_ascii_digit).count();
        let points = size.matches('.').count();
        if (1..=MOST_DIGITS).contains(&digits) && points <= 1 && digits + points == size.len() {
            self.fresh = true;
            self.begin();
            self.shown = Entry {
                raw: size.into(),
                negative,
            };
        }
    }
}

impl Default for Model {
    fn default() -> Self {
        Self::new()
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    fn typed(model: Model, keys: &str) -> Model {
        keys.chars().fold(model, |m, c| {
            m.after(Act::Press(Key::named(&c.to_string()).unwrap()))
        })
    }

    #[test]
    fn it_opens_on_one_kilometre() {
        let model = Model::new();
        assert_eq!(
            (model.entry(), model.answer()),
            ("1".into(), "0.6213712".into())
        );
    }

    #[test]
    fn digits_replace_what_stood_there() {
        assert_eq!(typed(Model::new(), "42").entry(), "42");
        assert_eq!(typed(Model::new(), "42=7").entry(), "7");
        assert_eq!(typed(Model::new(), ".5").entry(), "0.5");
        assert_eq!(typed(Model::new(), "1..5").entry(), "1.5");
    }

    #[test]
    fn absurd_numbers_stop_at_twelve_digits() {
        assert_eq!(
            typed(Model::new(), &"9".repeat(40)).entry(),
            "999\u{202f}999\u{202f}999\u{202f}999"
        );
    }

    #[test]
    fn bare_digits_are_those_typed_and_nothing_else() {
        assert_eq!(
            Model::new().bare(),
            None,
            "what stands there from the start was not typed"
        );
        assert_eq!(typed(Model::new(), "012345").bare(), Some("012345"));
        assert_eq!(
            typed(Model::new(), "123456=").bare(),
            None,
            "committed once, not twice"
        );
        assert_eq!(typed(Model::new(), "1234.5").bare(), None);
        assert_eq!(typed(Model::new(), "123456-").bare(), None);
        assert_eq!(Model::new().after(Act::Press(Key::Equals)).bare(), None);
    }

    #[test]
    fn taking_back_leaves_no_digit_of_it() {
        let start = typed(Model::new(), "25=");
        let code = typed(start.clone(), "123456");
        let after = code.after(Act::Press(Key::Equals)).after(Act::TakeBack);
        assert_eq!(after.entry(), "25");
        assert_eq!(after.recents, start.recents);
        assert_eq!(code.after(Act::Press(Key::Equals)).recents, start.recents);
        let cleared = typed(Model::new(), "C123456=").after(Act::TakeBack);
        assert_eq!(cleared.entry(), "0");
        assert!(!format!("{:?}{:?}", after.shown, cleared.shown).contains("123456"));
    }

    #[test]
    fn taking_back_goes_behind_every_attempt() {
        for keys in ["123456=123457=", "123457=123456=", "123456=C123456="] {
            let after = typed(typed(Model::new(), "7="), keys).after(Act::TakeBack);
            let expected = if keys.contains('C') { "0" } else { "7" };
            assert_eq!(after.entry(), expected, "{keys}");
            assert!(!format!("{after:?}").contains("12345"), "{keys}");
        }
    }

    #[test]
    fn the_same_unit_twice_exchanges_them() {
        let model = Model::new().after(Act::From(4));
        assert_eq!(model.pair, (4, 0));
        assert_eq!(model.after(Act::To(4)).pair, (0, 4));
    }

    #[test]
    fn pasted_text_that_is_no_number_changes_nothing() {
        let model = typed(Model::new(), "5");
        for text in [
            "",
            "abc",
            "1e9",
            "12 34",
            "1.2.3",
            "-",
            ".",
            "<b>1</b>",
            &"1".repeat(13),
            "١٢٣",
        ] {
            assert_eq!(model.after(Act::Paste(text.into())).entry(), "5", "{text}");
        }
        assert_eq!(model.after(Act::Paste(" -12.5\n".into())).entry(), "−12.5");
    }

    #[test]
    fn an_unknown_unit_changes_nothing() {
        let model = Model::new();
        assert_eq!(model.after(Act::From(99)), model);
        assert_eq!(model.after(Act::To(99)), model);
    }
}
