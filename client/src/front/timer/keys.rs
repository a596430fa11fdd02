//! The keys of the tool, on the screen and on a keyboard.

/// One key.
#[derive(Clone, Copy, PartialEq, Eq, Debug)]
pub enum Key {
    /// A digit, 0 to 9.
    Digit(u8),
    /// Takes the last digit back.
    Back,
    /// Takes every digit back.
    Clear,
    /// Starts a timer with the time on the display.
    Start,
    /// Starts a timer of one of the [`USUAL`] times: its place among them.
    Usual(u8),
}

/// The keypad, row by row.
pub const PAD: [Key; 12] = [
    Key::Digit(1),
    Key::Digit(2),
    Key::Digit(3),
    Key::Digit(4),
    Key::Digit(5),
    Key::Digit(6),
    Key::Digit(7),
    Key::Digit(8),
    Key::Digit(9),
    Key::Back,
    Key::Digit(0),
    Key::Start,
];

/// The usual times, minutes.
pub const USUAL: [u8; 6] = [1, 3, 5, 10, 15, 30];

const NAMES: [&str; USUAL.len()] = ["m1", "m3", "m5", "m10", "m15", "m30"];

impl Key {
    /// The key that a keyboard (or the queue before the tool is ready) names, if it is one of ours.
    ///
    /// `name` is a [`KeyboardEvent.key`](https://www.w3.org/TR/uievents-key/) value; the usual times have names of their own.
    pub fn named(name: &str) -> Option<Self> {
        Some(match name {
            "Backspace" => Self::Back,
            "Delete" | "c" | "C" => Self::Clear,
            "Enter" | "=" => Self::Start,
            _ => match name.as_bytes() {
                [digit @ b'0'..=b'9'] => Self::Digit(digit - b'0'),
                _ => Self::Usual(u8::try_from(NAMES.iter().position(|n| *n == name)?).ok()?),
            },
        })
    }

    /// The name that [`Key::named`] takes back.
    pub fn name(self) -> &'static str {
        match self {
            Self::Digit(d) => {
                ["0", "1", "2", "3", "4", "5", "6", "7", "8", "9"][usize::from(d.min(9))]
            }
            Self::Back => "Backspace",
            Self::Clear => "Delete",
            Self::Start => "=",
            Self::Usual(place) => NAMES.get(usize::from(place)).copied().unwrap_or_default(),
        }
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn every_key_has_its_name_back() {
        let usual = (0..6).map(Key::Usual);
        for key in PAD.into_iter().chain(usual).chain([Key::Clear]) {
            assert_eq!(Key::named(key.name()), Some(key));
        }
    }

    #[test]
    fn other_names_are_no_keys() {
        for name in [
            "", "a", "F5", "Tab", "12", "é", "Escape", ":", "m", "m2", "🙂",
        ] {
            assert_eq!(Key::named(name), None, "{name}");
        }
        assert_eq!(Key::Usual(200).name(), "");
    }
}
