//! How a number is written: on the display, in a sum, and where the browser keeps it.

use super::decimal::{Decimal, PRECISION};
use crate::front::converter::number::entry;

/// Significant digits of an answer.
const SHOWN: u32 = 12;
/// Whole numbers with up to this many digits are written in full.
const WHOLE: i32 = 15;

/// Stands between groups of three digits, as in [`entry`].
pub const GAP: char = '\u{202f}';

/// For people: grouped, with a real minus; very large and very small numbers as `1.5e20`.
pub fn shown(value: Decimal) -> String {
    let text = plain(value, SHOWN);
    let size = text.trim_start_matches('-');
    match size.split_once('e') {
        Some(_) => text.replace('-', "−"),
        None => entry(size, value.is_negative()),
    }
}

/// As the browser keeps it, with every digit; [`Decimal::parse`] reads it back.
pub fn exact(value: Decimal) -> String {
    plain(value, PRECISION)
}

fn plain(value: Decimal, most: u32) -> String {
    // Whole digits are never rounded away where the number is written in full.
    let whole = value.magnitude().clamp(0, WHOLE) as u32;
    let value = value.rounded(most.max(whole));
    let (digits, power) = value.parts();
    let (mut text, magnitude) = (digits.to_string(), value.magnitude());
    let decimals = usize::try_from(-power).unwrap_or(0);
    let long = magnitude > WHOLE || (magnitude < -3 && decimals > SHOWN as usize);
    if long {
        if text.len() > 1 {
            text.insert(1, '.');
        }
        text = format!("{text}e{}", magnitude - 1);
    } else if power > 0 {
        text.extend(std::iter::repeat_n('0', power as usize));
    } else if decimals > 0 {
        let zeros = (decimals + 1).saturating_sub(text.len());
        text.insert_str(0, &"0".repeat(zeros));
        text.insert(text.len() - decimals, '.');
    }
    if value.is_negative() {
        text.insert(0, '-');
    }
    text
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn for_people() {
        for (value, text) in [
            ("0", "0"),
            ("-0", "0"),
            ("1000", "1000"),
            ("-12345.5", "−12\u{202f}345.5"),
            ("0.333333333333333333", "0.333333333333"),
            ("0.999999999999999999", "1"),
            ("123456789.123456789", "123\u{202f}456\u{202f}789.123"),
            (
                "123456789012345",
                "123\u{202f}456\u{202f}789\u{202f}012\u{202f}345",
            ),
            (
                "12345678901234.5",
                "12\u{202f}345\u{202f}678\u{202f}901\u{202f}235",
            ),
            ("1e15", "1e15"),
            ("-1.5e20", "−1.5e20"),
            ("0.000000125", "0.000000125"),
            ("0.00000333333333333333", "3.33333333333e−6"),
            ("1e-12", "0.000000000001"),
            ("-1e-13", "−1e−13"),
            ("999999999999999.9", "1e15"),
        ] {
            assert_eq!(shown(Decimal::parse(value).unwrap()), text, "{value}");
        }
    }

    #[test]
    fn what_is_kept_is_read_back() {
        for value in [
            "0",
            "-5",
            "0.1",
            "123456789012345678",
            "-1.23456789012345678e-40",
            "1e998",
            "0.0123456789012345678",
            "0.333333333333333333",
        ] {
            let value = Decimal::parse(value).unwrap();
            assert_eq!(
                Decimal::parse(&exact(value)),
                Some(value),
                "{}",
                exact(value)
            );
        }
    }
}
