//! The keys of the tool, on the screen and on a keyboard.

/// One key.
#[derive(Clone, Copy, PartialEq, Eq, Debug)]
pub enum Key {
    /// A digit, 0 to 9.
    Digit(u8),
    /// The decimal point.
    Point,
    /// Changes the sign.
    Sign,
    /// Takes the last digit back.
    Back,
    /// Starts again at zero.
    Clear,
    /// Exchanges the two units.
    Swap,
    /// Keeps the conversion; the next digit begins a new number.
    Equals,
}

/// The keypad, row by row.
pub const PAD: [[Key; 4]; 4] = [
    [Key::Digit(7), Key::Digit(8), Key::Digit(9), Key::Back],
    [Key::Digit(4), Key::Digit(5), Key::Digit(6), Key::Clear],
    [Key::Digit(1), Key::Digit(2), Key::Digit(3), Key::Swap],
    [Key::Sign, Key::Digit(0), Key::Point, Key::Equals],
];

impl Key {
    /// The key that a keyboard (or the queue before the tool is ready) names, if it is one of ours.
    ///
    /// `name` is a [`KeyboardEvent.key`](https://www.w3.org/TR/uievents-key/) value.
    pub fn named(name: &str) -> Option<Self> {
        Some(match name {
            "." | "," => Self::Point,
            "-" => Self::Sign,
            "Backspace" => Self::Back,
            "Delete" | "c" | "C" => Self::Clear,
            "s" | "S" => Self::Swap,
            "Enter" | "=" => Self::Equals,
            _ => match name.as_bytes() {
                [digit @ b'0'..=b'9'] => Self::Digit(digit - b'0'),
                _ => return None,
            },
        })
    }

    /// The name that [`Key::named`] takes back.
    pub fn name(self) -> &'static str {
        match self {
            Self::Digit(d) => {
                ["0", "1", "2", "3", "4", "5", "6", "7", "8", "9"][usize::from(d.min(9))]
            }
            Self::Point => ".",
            Self::Sign => "-",
            Self::Back => "Backspace",
            Self::Clear => "Delete",
            Self::Swap => "s",
            Self::Equals => "=",
        }
    }

    /// What the key shows.
    pub fn face(self) -> &'static str {
        match self {
            Self::Sign => "±",
            Self::Back => "⌫",
            Self::Clear => "C",
            Self::Swap => "⇅",
            other => other.name(),
        }
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn every_key_of_the_pad_has_its_name_back() {
        for key in PAD.into_iter().flatten() {
            assert_eq!(Key::named(key.name()), Some(key));
        }
    }

    #[test]
    fn other_names_are_no_keys() {
        for name in ["", "a", "F5", "Tab", "12", "é", "Escape", "ArrowLeft", "🙂"] {
            assert_eq!(Key::named(name), None, "{name}");
        }
    }
}
