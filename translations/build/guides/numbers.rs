//! Keeps phone numbers out of the guides: a number without its source and dates goes stale unseen.

/// Known everywhere and never changed, so they may stand in a sentence.
const ALLOWED: [&str; 2] = ["911", "988"];

/// The first thing that somebody could dial or text, as it is written.
pub(crate) fn telephone(text: &str) -> Option<String> {
    let joins = |c: char| {
        matches!(
            c,
            '-' | '.' | ' ' | '(' | ')' | '/' | '+' | '\u{a0}' | '\u{2011}'
        )
    };
    let mut run = String::new();
    // The blank behind the end closes the last run.
    for c in text.chars().chain(['\n']) {
        if c.is_numeric() || (joins(c) && !run.is_empty()) {
            run.push(c);
            continue;
        }
        if dials(&run) {
            return Some(run.trim_end_matches(joins).to_owned());
        }
        run.clear();
    }
    None
}

fn dials(run: &str) -> bool {
    let groups = run.split(|c: char| !c.is_numeric());
    let mut digits = 0;
    for group in groups {
        let group: String = group.chars().map(western).collect();
        digits += group.len();
        let service = group.len() == 3 && (group.ends_with("11") || group == "988");
        if group.len() > 4 || (service && !ALLOWED.contains(&group.as_str())) {
            return true;
        }
    }
    digits > 6
}

/// The digit as ASCII; Arabic has two other sets of its own.
fn western(c: char) -> char {
    let value = match c {
        '\u{660}'..='\u{669}' => u32::from(c) - 0x660,
        '\u{6f0}'..='\u{6f9}' => u32::from(c) - 0x6f0,
        '\u{ff10}'..='\u{ff19}' => u32::from(c) - 0xff10,
        _ => return c,
    };
    char::from_digit(value, 10).unwrap_or(c)
}
