//! The keys of the tool, on the screen and on a keyboard.

use super::sum::Operator;

/// One key.
#[derive(Clone, Copy, PartialEq, Eq, Debug)]
pub enum Key {
    /// A digit, 0 to 9.
    Digit(u8),
    /// The decimal point.
    Point,
    /// Changes the sign.
    Sign,
    /// + − × ÷
    Operator(Operator),
    /// Per cent.
    Percent,
    /// Works the sum out; again, its last step once more.
    Equals,
    /// Takes the last key back.
    Back,
    /// Starts again at zero.
    Clear,
    /// The memory.
    Memory(Memory),
}

/// What can be done with the memory.
#[derive(Clone, Copy, PartialEq, Eq, Debug)]
pub enum Memory {
    /// Empties it.
    Clear,
    /// Takes up what is in it.
    Read,
    /// Adds what is on the display.
    Add,
    /// Takes away what is on the display.
    Subtract,
}

/// The keypad, row by row.
pub const PAD: [[Key; 4]; 5] = [
    [
        Key::Clear,
        Key::Back,
        Key::Percent,
        Key::Operator(Operator::Over),
    ],
    [
        Key::Digit(7),
        Key::Digit(8),
        Key::Digit(9),
        Key::Operator(Operator::Times),
    ],
    [
        Key::Digit(4),
        Key::Digit(5),
        Key::Digit(6),
        Key::Operator(Operator::Minus),
    ],
    [
        Key::Digit(1),
        Key::Digit(2),
        Key::Digit(3),
        Key::Operator(Operator::Plus),
    ],
    [Key::Sign, Key::Digit(0), Key::Point, Key::Equals],
];

/// The keys of the memory.
pub const MEMORY: [Key; 4] = [
    Key::Memory(Memory::Clear),
    Key::Memory(Memory::Read),
    Key::Memory(Memory::Subtract),
    Key::Memory(Memory::Add),
];

impl Key {
    /// The key that a keyboard (or the queue before the tool is ready) names, if it is one of ours.
    ///
    /// `name` is a [`KeyboardEvent.key`](https://www.w3.org/TR/uievents-key/) value.
    pub fn named(name: &str) -> Option<Self> {
        Some(match name {
            "." | "," => Self::Point,
            // As on other calculators of desktops.
            "F9" => Self::Sign,
            "x" | "X" | "×" => Self::Operator(Operator::Times),
            "÷" | ":" => Self::Operator(Operator::Over),
            "−" => Self::Operator(Operator::Minus),
            "%" => Self::Percent,
            "Enter" | "=" => Self::Equals,
            "Backspace" => Self::Back,
            "Delete" | "c" | "C" => Self::Clear,
            _ => match name.as_bytes() {
                [digit @ b'0'..=b'9'] => Self::Digit(digit - b'0'),
                _ => {
                    let operators = Operator::ALL.into_iter().map(Self::Operator);
                    return operators.chain(MEMORY).find(|key| key.name() == name);
                }
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
            Self::Sign => "F9",
            Self::Operator(operator) => operator.name(),
            Self::Percent => "%",
            Self::Equals => "=",
            Self::Back => "Backspace",
            Self::Clear => "Delete",
            Self::Memory(Memory::Clear) => "MC",
            Self::Memory(Memory::Read) => "MR",
            Self::Memory(Memory::Add) => "M+",
            Self::Memory(Memory::Subtract) => "M-",
        }
    }

    /// What the key shows.
    pub fn face(self) -> &'static str {
        match self {
            Self::Sign => "±",
            Self::Operator(operator) => operator.sign(),
            Self::Back => "⌫",
            Self::Clear => "AC",
            Self::Memory(Memory::Subtract) => "M−",
            other => other.name(),
        }
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn every_key_has_its_name_back() {
        for key in PAD.into_iter().flatten().chain(MEMORY) {
            assert_eq!(Key::named(key.name()), Some(key));
        }
    }

    #[test]
    fn names_on_keyboards() {
        for (name, key) in [
            ("+", Key::Operator(Operator::Plus)),
            ("-", Key::Operator(Operator::Minus)),
            ("*", Key::Operator(Operator::Times)),
            ("x", Key::Operator(Operator::Times)),
            ("/", Key::Operator(Operator::Over)),
            (",", Key::Point),
            ("Enter", Key::Equals),
            ("c", Key::Clear),
        ] {
            assert_eq!(Key::named(name), Some(key), "{name}");
        }
    }

    #[test]
    fn other_names_are_no_keys() {
        for name in [
            "",
            "a",
            "F5",
            "Tab",
            "12",
            "é",
            "Escape",
            "ArrowLeft",
            "🙂",
            "M",
            " ",
        ] {
            assert_eq!(Key::named(name), None, "{name}");
        }
    }
}
