//! A sum: numbers with operators between them, what it comes to, and how it is written.

use super::decimal::{Decimal, Failure};
use super::number;

/// After a number, for people: a no-break thin space belongs before it (ISO 80000-1).
pub const PERCENT: &str = "\u{202f}%";

/// What stands between two numbers.
#[derive(Clone, Copy, PartialEq, Eq, Debug)]
pub enum Operator {
    /// +
    Plus,
    /// −
    Minus,
    /// ×
    Times,
    /// ÷
    Over,
}

impl Operator {
    /// All of them.
    pub const ALL: [Self; 4] = [Self::Plus, Self::Minus, Self::Times, Self::Over];

    /// For people.
    pub fn sign(self) -> &'static str {
        match self {
            Self::Plus => "+",
            Self::Minus => "−",
            Self::Times => "×",
            Self::Over => "÷",
        }
    }

    /// On a keyboard, and where the browser keeps it.
    pub fn name(self) -> &'static str {
        match self {
            Self::Plus => "+",
            Self::Minus => "-",
            Self::Times => "*",
            Self::Over => "/",
        }
    }

    /// Whether it is taken before + and −.
    pub fn binds(self) -> bool {
        matches!(self, Self::Times | Self::Over)
    }
}

/// A number of a sum.
#[derive(Clone, Copy, PartialEq, Debug)]
pub struct Operand {
    /// Its value, without the per cent.
    pub value: Decimal,
    /// Whether a per cent sign follows it.
    pub percent: bool,
}

impl Operand {
    /// For people: `10 %`.
    pub fn text(self) -> String {
        let text = number::shown(self.value);
        if self.percent { text + PERCENT } else { text }
    }

    /// Its value by itself: 50 % is 0.5.
    pub fn alone(self) -> Decimal {
        if self.percent {
            self.value.hundredth()
        } else {
            self.value
        }
    }
}

/// A sum, complete.
#[derive(Clone, PartialEq, Debug)]
pub struct Sum {
    /// The number it begins with.
    pub first: Operand,
    /// What follows it.
    pub rest: Vec<(Operator, Operand)>,
}

impl Sum {
    /// Whether there is anything to work out: a number alone is no sum.
    pub fn is_sum(&self) -> bool {
        self.first.percent || !self.rest.is_empty()
    }

    /// What it comes to. × and ÷ first; a per cent that is added or taken away by itself is of what stands before it.
    pub fn value(&self) -> Result<Decimal, Failure> {
        let mut total = Decimal::ZERO;
        let mut sign = Operator::Plus;
        let mut term = self.first.alone();
        // The per cent that the term consists of, where it follows something.
        let mut share = None;
        for (operator, operand) in &self.rest {
            match operator {
                Operator::Times => term = term.times(operand.alone())?,
                Operator::Over => term = term.over(operand.alone())?,
                Operator::Plus | Operator::Minus => {
                    total = added(total, sign, term, share)?;
                    (sign, term) = (*operator, operand.alone());
                    share = operand.percent.then_some(term);
                    continue;
                }
            }
            share = None;
        }
        added(total, sign, term, share)
    }

    /// For people: `200 + 10 %`.
    pub fn text(&self) -> String {
        let mut text = self.first.text();
        for (operator, operand) in &self.rest {
            text = format!("{text} {} {}", operator.sign(), operand.text());
        }
        text
    }

    /// As the browser keeps it: `200 + 10%`.
    pub fn kept(&self) -> String {
        let plain = |o: &Operand| number::exact(o.value) + if o.percent { "%" } else { "" };
        let mut text = plain(&self.first);
        for (operator, operand) in &self.rest {
            text = format!("{text} {} {}", operator.name(), plain(operand));
        }
        text
    }

    /// Reads what [`Sum::kept`] wrote; `None` for anything else, and for a number alone.
    pub fn parse(text: &str) -> Option<Self> {
        let operand = |word: &str| {
            let size = word.trim_end_matches('%');
            let percent = word.len() - size.len();
            let value = Decimal::parse(size)?;
            (percent <= 1).then_some(Operand {
                value,
                percent: percent == 1,
            })
        };
        let mut words = text.split(' ');
        let first = operand(words.next()?)?;
        let mut rest = Vec::new();
        while let Some(word) = words.next() {
            let operator = Operator::ALL.into_iter().find(|o| o.name() == word)?;
            rest.push((operator, operand(words.next()?)?));
        }
        let sum = Self { first, rest };
        sum.is_sum().then_some(sum)
    }
}

fn added(
    total: Decimal,
    sign: Operator,
    term: Decimal,
    share: Option<Decimal>,
) -> Result<Decimal, Failure> {
    let term = match share {
        Some(share) => total.times(share)?,
        None => term,
    };
    total.plus(if sign == Operator::Minus {
        term.negated()
    } else {
        term
    })
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn answers() {
        for (sum, answer) in [
            ("12 + 3", "15"),
            ("2 + 3 * 4", "14"),
            ("2 * 3 + 4 * 5", "26"),
            ("20 - 6 / 3 - 1", "17"),
            ("100 / 8 * 2", "25"),
            ("0.1 + 0.2", "0.3"),
            ("1 / 3 * 3 - 1", "0"),
            ("200 + 10%", "220"),
            ("200 - 10%", "180"),
            ("200 * 10%", "20"),
            ("200 / 10%", "2000"),
            ("50%", "0.5"),
            ("50 + 50 + 10%", "110"),
            ("100 + 200 * 10%", "120"),
            ("200 + 10% * 5", "200.5"),
            ("10% + 10%", "0.11"),
            ("100 + 10% - 10%", "99"),
            ("5 * -3", "-15"),
        ] {
            let value = Sum::parse(sum).unwrap().value();
            assert_eq!(value, Ok(Decimal::parse(answer).unwrap()), "{sum}");
        }
        for sum in ["5 / 0", "1 + 2 / 0 * 3", "0 / 0", "1 / 0%"] {
            let value = Sum::parse(sum).unwrap().value();
            assert_eq!(value, Err(Failure::ByZero), "{sum}");
        }
    }

    #[test]
    fn as_people_read_it() {
        let sum = Sum::parse("-12000 * 0.5 / 3 - 10%").unwrap();
        assert_eq!(sum.text(), "−12\u{202f}000 × 0.5 ÷ 3 − 10\u{202f}%");
        assert_eq!(sum.kept(), "-12000 * 0.5 / 3 - 10%");
    }

    #[test]
    fn text_that_is_no_sum() {
        for text in [
            "", "123456", "-5", "1 +", "+ 1", "1 + + 2", "1 ^ 2", "1  + 2", "a + b", "5%%", "%",
            "1 + 2 3", "<b> + 1",
        ] {
            assert_eq!(Sum::parse(text), None, "{text}");
        }
    }
}
