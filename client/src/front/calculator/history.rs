//! The last sums. A number alone is never among them.

use super::decimal::Decimal;
use super::sum::Sum;

const MOST: usize = 20;

/// A sum and what it came to.
#[derive(Clone, PartialEq, Debug)]
pub struct Line {
    /// The sum.
    pub sum: Sum,
    /// Its answer.
    pub answer: Decimal,
}

impl Line {
    /// For people: `12 + 3 = 15`.
    pub fn text(&self) -> String {
        format!(
            "{} = {}",
            self.sum.text(),
            super::number::shown(self.answer)
        )
    }
}

/// At most twenty sums, the newest first.
#[derive(Clone, PartialEq, Debug, Default)]
pub struct History(Vec<Line>);

impl History {
    /// Puts `sum` first, unless it is a number alone.
    pub fn add(&mut self, sum: Sum, answer: Decimal) {
        if sum.is_sum() {
            self.0.insert(0, Line { sum, answer });
            self.0.truncate(MOST);
        }
    }

    /// The sums, the newest first.
    pub fn lines(&self) -> &[Line] {
        &self.0
    }

    /// The sum that was added last.
    pub fn newest(&self) -> Option<&Sum> {
        self.0.first().map(|line| &line.sum)
    }

    /// As the browser keeps it: `12 + 3;200 + 10%`.
    pub fn kept(&self) -> String {
        let sums: Vec<String> = self.0.iter().map(|line| line.sum.kept()).collect();
        sums.join(";")
    }

    /// Reads what [`History::kept`] wrote, working the answers out again; what is no sum is left out.
    pub fn parse(text: &str) -> Self {
        let line = |text: &str| {
            let sum = Sum::parse(text)?;
            let answer = sum.value().ok()?;
            Some(Line { sum, answer })
        };
        Self(text.split(';').filter_map(line).take(MOST).collect())
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn newest_first_and_no_more_than_twenty() {
        let mut history = History::default();
        for n in 1..=25 {
            let sum = Sum::parse(&format!("{n} + 1")).unwrap();
            let answer = sum.value().unwrap();
            history.add(sum, answer);
        }
        assert_eq!(history.lines().len(), 20);
        assert_eq!(history.lines()[0].text(), "25 + 1 = 26");
        assert_eq!(History::parse(&history.kept()), history);
    }

    #[test]
    fn a_number_alone_is_not_kept() {
        let mut history = History::default();
        let mut alone = Sum::parse("123456 + 1").unwrap();
        alone.rest.clear();
        history.add(alone, Decimal::whole(123_456));
        assert_eq!(history, History::default());
        let read = History::parse("123456;12 + 3;;5 / 0;junk;007%");
        let texts: Vec<String> = read.lines().iter().map(Line::text).collect();
        assert_eq!(texts, ["12 + 3 = 15", "7\u{202f}% = 0.07"]);
    }
}
