//! How a number is written on the display.

use super::figures;

/// The most digits a person can key in.
pub const MOST_DIGITS: usize = 12;

/// Thin, no-break space between groups of three digits (ISO 80000-1), the same in every language.
const GAP: char = '\u{202f}';

/// Seven significant digits, grouped; very large and very small numbers with a power of ten.
pub fn answer(value: f64) -> String {
    if !value.is_finite() {
        return "–".into();
    }
    if value == 0.0 {
        return "0".into();
    }
    let size = value.abs();
    if !(1e-6..1e12).contains(&size) {
        let text = figures::power(value, 5);
        let (mantissa, power) = text.split_once('e').unwrap_or((&text, "0"));
        let power = power.trim_start_matches('+');
        return format!("{} × 10{}", tidy(mantissa), superscript(power)).replace('-', "−");
    }
    let whole_digits = if size >= 1.0 {
        size.log10().floor() as usize + 1
    } else {
        0
    };
    let leading_zeros = if size < 1.0 {
        (-size.log10()).floor() as usize
    } else {
        0
    };
    let decimals = (7 + leading_zeros).saturating_sub(whole_digits);
    grouped(tidy(&figures::fixed(value, decimals)))
}

/// Four significant digits, for a table.
pub fn rounded(value: f64) -> String {
    let whole_digits = if value.abs() >= 1.0 {
        value.abs().log10().floor() as usize + 1
    } else {
        0
    };
    let decimals = 4_usize.saturating_sub(whole_digits);
    grouped(tidy(&figures::fixed(value, decimals)))
}

/// What was keyed in, as the display shows it: no leading zeros, grouped; `negative` puts a minus before it.
pub fn entry(raw: &str, negative: bool) -> String {
    let (whole, rest) = raw.split_at(raw.find('.').unwrap_or(raw.len()));
    let whole = whole.trim_start_matches('0');
    let shown = grouped(if whole.is_empty() { "0" } else { whole });
    format!("{}{shown}{rest}", if negative { "−" } else { "" })
}

/// Drops zeros after the point that say nothing.
fn tidy(text: &str) -> &str {
    if text.contains('.') {
        text.trim_end_matches('0').trim_end_matches('.')
    } else {
        text
    }
}

fn grouped(text: &str) -> String {
    let (sign, digits) = match text.strip_prefix('-') {
        Some(rest) => ("−", rest),
        None => ("", text),
    };
    let (whole, rest) = digits.split_at(digits.find('.').unwrap_or(digits.len()));
    let mut out = String::from(sign);
    for (i, digit) in whole.chars().enumerate() {
        // Four digits stay together: 1000, but 10 000.
        if i > 0 && whole.len() > 4 && (whole.len() - i) % 3 == 0 {
            out.push(GAP);
        }
        out.push(digit);
    }
    out + rest
}

fn superscript(power: &str) -> String {
    power
        .chars()
        .map(|c| match c {
            '-' => '⁻',
            '1' => '¹',
            '2' => '²',
            '3' => '³',
            d => d
                .to_digit(10)
                .and_then(|d| char::from_u32(0x2070 + d))
                .unwrap_or(d),
        })
        .collect()
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn answers() {
        for (value, text) in [
            (0.0, "0"),
            (-0.0, "0"),
            (0.621_371_192_237_334, "0.6213712"),
            (42.194_988, "42.19499"),
            (1000.0, "1000"),
            (123_456.0, "123\u{202f}456"),
            (-40.0, "−40"),
            (0.000_125, "0.000125"),
            (1e12, "1 × 10¹²"),
            (-2.5e-9, "−2.5 × 10⁻⁹"),
            (f64::INFINITY, "–"),
            (f64::NAN, "–"),
        ] {
            assert_eq!(answer(value), text, "{value}");
        }
    }

    #[test]
    fn entries() {
        for (raw, negative, text) in [
            ("", false, "0"),
            ("0", false, "0"),
            ("007", false, "7"),
            ("0.50", false, "0.50"),
            ("12345", true, "−12\u{202f}345"),
            ("1.", false, "1."),
        ] {
            assert_eq!(entry(raw, negative), text, "{raw}");
        }
    }
}
