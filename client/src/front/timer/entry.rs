//! What is typed.

/// The most digits there is room for; a time has at most four of them.
pub const MOST_DIGITS: usize = 8;
const TIME_DIGITS: usize = 4;

/// Digits as they were typed.
#[derive(Clone, PartialEq, Debug, Default)]
pub struct Entry {
    digits: String,
    // One was typed that there was no room for.
    over: bool,
}

impl Entry {
    /// What the display shows: a time of up to four digits, filled from the right; longer numbers as they were typed.
    pub fn face(&self) -> String {
        if self.long() {
            return self.digits.clone();
        }
        let digits = format!("{:0>3}", self.digits);
        let (minutes, seconds) = digits.split_at(digits.len() - 2);
        format!("{minutes}:{seconds}")
    }

    /// The time it is, seconds; none where it is longer than a time.
    pub fn seconds(&self) -> Option<i64> {
        let typed: i64 = self.digits.parse().unwrap_or_default();
        (!self.long()).then_some(typed / 100 * 60 + typed % 100)
    }

    /// Whether nothing is typed.
    pub fn blank(&self) -> bool {
        self.digits.is_empty()
    }

    /// Whether more is typed than a time has room for.
    pub fn long(&self) -> bool {
        self.digits.len() > TIME_DIGITS
    }

    /// The digits as typed, zeros kept; none where more were typed than are shown.
    pub fn bare(&self) -> Option<&str> {
        (!self.blank() && !self.over).then_some(self.digits.as_str())
    }

    /// One digit more, where there is room for it.
    pub fn push(&mut self, digit: u8) {
        if self.digits.len() < MOST_DIGITS {
            self.digits.push(char::from(b'0' + digit.min(9)));
        } else {
            self.over = true;
        }
    }

    /// The last digit away.
    pub fn pop(&mut self) {
        self.digits.pop();
        self.over = false;
    }

    /// Every digit away.
    pub fn clear(&mut self) {
        *self = Self::default();
    }

    /// Pasted digits, or a time such as `5:30`, are taken as if they had been typed; other text changes nothing.
    pub fn paste(&mut self, text: &str) {
        let digits = match text.split_once(':') {
            Some((minutes, seconds)) if (1..=2).contains(&minutes.len()) && seconds.len() == 2 => {
                format!("{minutes}{seconds}")
            }
            Some(_) => return,
            None => text.to_owned(),
        };
        if (1..=MOST_DIGITS).contains(&digits.len()) && digits.bytes().all(|b| b.is_ascii_digit()) {
            *self = Self {
                digits,
                over: false,
            };
        }
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    fn typed(keys: &str) -> Entry {
        let mut entry = Entry::default();
        keys.bytes().for_each(|b| entry.push(b - b'0'));
        entry
    }

    #[test]
    fn digits_fill_from_the_right() {
        for (keys, face, seconds) in [
            ("", "0:00", Some(0)),
            ("5", "0:05", Some(5)),
            ("75", "0:75", Some(75)),
            ("530", "5:30", Some(330)),
            ("1234", "12:34", Some(754)),
            ("0530", "05:30", Some(330)),
            ("12345", "12345", None),
            ("00012345", "00012345", None),
            ("123456789", "12345678", None),
        ] {
            assert_eq!(
                (typed(keys).face().as_str(), typed(keys).seconds()),
                (face, seconds)
            );
        }
    }

    #[test]
    fn pasted_text_that_is_no_time_changes_nothing() {
        let long = "123456789";
        for text in [
            "", "abc", "1e9", "12 34", "-1", "1:2", "1:2:3", ":30", long, "١٢٣", "<b>1</b>", "5:é",
        ] {
            let mut entry = typed("5");
            entry.paste(text);
            assert_eq!(entry, typed("5"), "{text}");
        }
        let mut entry = typed("5");
        entry.paste("5:30");
        assert_eq!(entry.face(), "5:30");
        entry.paste("012345");
        assert_eq!(entry.bare(), Some("012345"));
    }
}
