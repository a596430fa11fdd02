//! Makes up a code for trying the app out.

use crate::error::Error;

/// Six random digits from the operating system, none that a person would try first.
pub(crate) fn make_up() -> Result<String, Error> {
    loop {
        let mut bytes = [0_u8; 6];
        getrandom::fill(&mut bytes)
            .map_err(|error| Error::because("asking the system for randomness", error))?;
        if let Some(code) = digits(&bytes)
            && !is_easily_guessed(&code)
        {
            return Ok(code);
        }
    }
}

/// One digit a byte; bytes from 250 up are refused, since they would favour 0 to 5.
fn digits(bytes: &[u8]) -> Option<String> {
    bytes
        .iter()
        .map(|&byte| (byte < 250).then(|| char::from(b'0' + byte % 10)))
        .collect()
}

/// Whether a code is a run (123456, 864202), repeats itself (121212, 123123), reads the same
/// backwards (123321) or has fewer than four different digits.
fn is_easily_guessed(code: &str) -> bool {
    let digits = code.as_bytes();
    let steps: Vec<i16> = digits
        .windows(2)
        .map(|pair| i16::from(pair[1]) - i16::from(pair[0]))
        .collect();
    let run = steps.windows(2).all(|pair| pair[0] == pair[1]);
    let repeats = (1..=digits.len() / 2)
        .any(|length| digits.chunks(length).all(|part| digits.starts_with(part)));
    let mirrored = digits.iter().eq(digits.iter().rev());
    let different = (b'0'..=b'9').filter(|digit| digits.contains(digit)).count();
    run || repeats || mirrored || different < 4
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn made_up_codes_are_six_digits_and_differ() {
        let codes: Vec<String> = (0..50).map(|_| make_up().unwrap()).collect();
        for code in &codes {
            assert_eq!(code.len(), 6);
            assert!(code.bytes().all(|byte| byte.is_ascii_digit()), "{code}");
            assert!(!is_easily_guessed(code), "{code}");
        }
        assert!(codes.iter().any(|code| *code != codes[0]));
    }

    #[test]
    fn guessable_codes_are_known() {
        for code in [
            "123456", "654321", "000000", "777777", "121212", "123123", "123321", "112211",
            "864208", "111222", "135791",
        ] {
            let expected = !matches!(code, "864208" | "135791");
            assert_eq!(is_easily_guessed(code), expected, "{code}");
        }
        assert!(!is_easily_guessed("804713"));
    }

    #[test]
    fn every_digit_is_equally_likely() {
        let mut count = [0; 10];
        for byte in 0..=255_u8 {
            if let Some(digit) = digits(&[byte]) {
                count[usize::from(digit.as_bytes()[0] - b'0')] += 1;
            }
        }
        assert_eq!(count, [25; 10]);
    }
}
