//! What an operator should know about the ends of codes.

use crate::codes::{Codes, SiteCode};
use crate::day::Day;

/// How long before its end a code is spoken of, in days.
const SOON: u16 = 30;

impl Codes {
    /// One line each. `place` is the file that the codes are from.
    pub(crate) fn warnings(&self, place: &str, today: Day) -> Vec<String> {
        let mut lines = Vec::new();
        for (index, code) in self.codes.iter().enumerate() {
            let Some(until) = code.until else { continue };
            let number = index + 1;
            let line = if until < today {
                format!("code {number} ended on {until}; take it out or give it a later date")
            } else if until.number() - today.number() <= SOON {
                format!("code {number} opens until {until} and not after")
            } else {
                continue;
            };
            lines.push(format!("{place}: field `codes`: {line}"));
        }
        let opens = |code: &SiteCode| code.until.is_none_or(|until| until >= today);
        if !self.codes.iter().any(opens) {
            lines.push(format!(
                "{place}: field `codes`: NO CODE OPENS ANY MORE: all have ended; make one with `sidedoor code DIGITS \
                 --site DIR`"
            ));
        }
        lines
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn ends_are_spoken_of_in_time() {
        let day = |text: &str| text.parse::<Day>().unwrap();
        let said = |ends: &[&str], today: &str| {
            let own = ends.iter().enumerate().map(|(index, end)| SiteCode {
                hash: [u8::try_from(index).unwrap(); 32],
                until: (!end.is_empty()).then(|| day(end)),
            });
            let codes = Codes::new(Some([0; 16]), own.collect(), &[]).unwrap();
            let lines = codes.warnings("site.toml", day(today));
            let cut = |line: String| line.replace("site.toml: field `codes`: ", "");
            lines.into_iter().map(cut).collect::<Vec<_>>().join("|")
        };
        let ended = "code 1 ended on 2027-03-31; take it out or give it a later date";
        assert_eq!(said(&["2027-03-31", ""], "2027-02-28"), "");
        assert_eq!(
            said(&["2027-03-31", ""], "2027-03-01"),
            "code 1 opens until 2027-03-31 and not after"
        );
        assert_eq!(
            said(&["2027-03-31"], "2027-03-31"),
            "code 1 opens until 2027-03-31 and not after"
        );
        assert_eq!(said(&["2027-03-31", ""], "2027-04-01"), ended);
        let last = said(&["2027-03-31"], "2027-04-01");
        assert!(
            last.starts_with(&format!("{ended}|NO CODE OPENS ANY MORE: ")),
            "{last}"
        );
    }
}
