//! A number while it is on the display: keyed in, or put there as a whole.

use super::decimal::Decimal;
use super::number;
use super::sum::Operand;
use crate::front::converter::number::{MOST_DIGITS, entry};

/// A number of a sum that is being put together.
#[derive(Clone, PartialEq, Debug, Default)]
pub struct Entry {
    // Digits and at most one point, as they were keyed in.
    raw: String,
    negative: bool,
    percent: bool,
    // An answer, or what was recalled: not keyed in.
    value: Option<Decimal>,
    // The value comes from digits that were committed alone.
    alone: bool,
}

impl Entry {
    /// A value that was not keyed in.
    pub fn value(value: Decimal) -> Self {
        Self {
            value: Some(value),
            ..Self::default()
        }
    }

    /// Whether the next digit goes on with it.
    pub fn is_open(&self) -> bool {
        self.value.is_none() && !self.percent
    }

    /// Whether it comes from digits that were committed alone.
    pub fn was_alone(&self) -> bool {
        self.alone
    }

    /// Whether nothing is left of what was keyed in.
    pub fn is_blank(&self) -> bool {
        self.is_open() && self.raw.is_empty() && !self.negative
    }

    /// The digits as typed, zeros kept, where it is nothing else.
    pub fn bare(&self) -> Option<&str> {
        let digits = !self.raw.is_empty() && self.raw.bytes().all(|b| b.is_ascii_digit());
        (self.is_open() && !self.negative && digits).then_some(self.raw.as_str())
    }

    /// Its part of a sum.
    pub fn operand(&self) -> Operand {
        let value = self.value.unwrap_or_else(|| {
            let size = Decimal::parse(&self.raw).unwrap_or(Decimal::ZERO);
            if self.negative { size.negated() } else { size }
        });
        Operand {
            value,
            percent: self.percent,
        }
    }

    /// As the display shows it.
    pub fn text(&self) -> String {
        if self.value.is_some() {
            return self.operand().text();
        }
        let text = entry(&self.raw, self.negative);
        if self.percent {
            text + super::sum::PERCENT
        } else {
            text
        }
    }

    /// One more digit, or the point; more than fits is left out.
    pub fn push(&mut self, c: char) {
        let digits = self.raw.bytes().filter(u8::is_ascii_digit).count();
        match c {
            '.' if self.raw.contains('.') => {}
            '.' if self.raw.is_empty() => self.raw.push_str("0."),
            _ if c == '.' || digits < MOST_DIGITS => self.raw.push(c),
            _ => {}
        }
    }

    /// Takes the last thing keyed in away; `false` where there is nothing.
    pub fn pop(&mut self) -> bool {
        if self.percent {
            self.percent = false;
            true
        } else if self.value.is_some() {
            false
        } else {
            self.raw.pop().is_some() || std::mem::take(&mut self.negative)
        }
    }

    /// The other sign.
    pub fn turn(&mut self) {
        match &mut self.value {
            Some(value) => *value = value.negated(),
            None => self.negative = !self.negative,
        }
    }

    /// A per cent of it.
    pub fn make_percent(&mut self) {
        self.percent = true;
    }

    /// Keyed in to its end: the next digit begins another.
    pub fn close(&mut self) {
        self.alone = self.bare().is_some() || self.alone;
        self.value = Some(self.operand().value);
        self.raw.clear();
    }

    /// A pasted number, as if it had been keyed in. `None` for any other text, and for more digits than fit.
    pub fn pasted(text: &str) -> Option<Self> {
        // What this tool shows can be pasted back: its thin gaps and its minus.
        let plain = text.replace(number::GAP, "");
        let (negative, size) = match plain.strip_prefix(['-', '−']) {
            Some(rest) => (true, rest),
            None => (false, plain.as_str()),
        };
        let digits = size.bytes().filter(u8::is_ascii_digit).count();
        let points = size.matches('.').count();
        let fits =
            (1..=MOST_DIGITS).contains(&digits) && points <= 1 && digits + points == size.len();
        fits.then(|| Self {
            raw: size.into(),
            negative,
            ..Self::default()
        })
    }
}
