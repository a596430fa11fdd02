//! How the last look for a newer list ended, as the worker noted it (`client/fresh.js`).

use directory::Date;

/// How the last look for a newer list ended.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Looked {
    /// When the list was last compared with the server's, by the phone's clock.
    pub compared: Date,
    /// What came of the last look.
    pub ended: Ended,
}

/// What came of a look.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Ended {
    /// This is the newest list.
    Compared,
    /// Nobody answered.
    Unreached,
    /// What was answered is not to be believed.
    Refused,
}

impl Looked {
    /// Reads the note: the day of the last comparison, in days since 1970, how the last look ended, and its day, which is
    /// the worker's alone.
    pub fn parse(bytes: &[u8]) -> Option<Self> {
        let parts: Vec<&str> = core::str::from_utf8(bytes).ok()?.split(' ').collect();
        let [day, ended, _] = parts[..] else {
            return None;
        };
        Some(Self {
            compared: Date::from_days(day.parse().ok()?),
            ended: match ended {
                "0" => Ended::Compared,
                "1" => Ended::Unreached,
                "2" => Ended::Refused,
                _ => return None,
            },
        })
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn reads_a_note_and_nothing_else() {
        let looked = Looked::parse(b"20414 2 20415").unwrap();
        assert_eq!(looked.compared, Date::from_days(20414));
        assert_eq!(looked.ended, Ended::Refused);
        for bad in [
            "",
            "20414",
            "20414 0",
            "20414 3 20414",
            "x 0 20414",
            "20414 0 20414 ",
            "99999999999999999999 0 20414",
        ] {
            assert_eq!(Looked::parse(bad.as_bytes()), None, "{bad}");
        }
        assert_eq!(Looked::parse(b"\xff 0 1"), None);
    }
}
