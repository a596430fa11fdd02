//! Any damage to a file is read or refused in single lines, and never panics.

use super::*;
use crate::pack;
use proptest::prelude::*;

/// A file with one stretch of it replaced.
fn damaged(text: &str, at: usize, length: usize, by: &str) -> String {
    let letters: Vec<char> = text.chars().collect();
    let at = at % letters.len();
    let end = (at + length).min(letters.len());
    let parts = [
        &letters[..at],
        &by.chars().collect::<Vec<_>>(),
        &letters[end..],
    ];
    parts.concat().into_iter().collect()
}

proptest! {
    #[test]
    fn any_damage_is_read_or_refused(
        file in 0usize..4,
        at in 0usize..4000,
        length in 0usize..40,
        by in "[-=\"\\[\\]{}#\n0-9a-zé法 .,]{0,12}",
    ) {
        let mut files = files();
        let one = match file {
            0 => &mut files.organizations[0],
            1 => files.region.as_mut().unwrap(),
            2 => files.waiting.as_mut().unwrap(),
            _ => files.towns.as_mut().unwrap(),
        };
        one.text = damaged(&one.text, at, length, &by);
        match read(&files) {
            // What is taken travels as it is.
            Ok(source) => prop_assert_eq!(
                pack::read_list(&pack::write_list(&source.directory)).unwrap(),
                source.directory
            ),
            Err(faults) => {
                prop_assert!(!faults.is_empty());
                for fault in faults {
                    let line = fault.to_string();
                    prop_assert!(!line.contains('\n') && line.contains("; "), "{}", line);
                    prop_assert!(fault.line >= 1, "{}", line);
                }
            }
        }
    }

    #[test]
    fn any_number_is_taken_apart_or_refused(written in "[-0-9 ().+a-zé]{0,16}") {
        if let Some(number) = crate::source::dialled_form(&written) {
            let again = crate::source::dialled_form(&number);
            prop_assert_eq!(again, Some(number));
        }
    }
}
