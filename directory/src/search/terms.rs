//! What was typed, taken apart.

use super::marks::{BEGINS, EXACT, NEAR, TERMS};
use super::near::Near;
use super::words;

/// One word of a question.
#[derive(Debug)]
pub(super) struct Term {
    word: String,
    /// What follows an article of which it is not yet sure that it is one: words may begin with
    /// that as well.
    rest: Option<String>,
    /// Whether only the whole word counts.
    whole: bool,
    near: Option<Near>,
}

impl Term {
    fn new(word: &str, whole: bool) -> Self {
        Self {
            word: word.to_owned(),
            rest: words::after_article(word).map(str::to_owned),
            whole,
            near: if whole { None } else { Near::of(word) },
        }
    }

    /// How a word of the list meets this one, as a bit of [`super::marks`]; 0 for not at all.
    pub(super) fn fits(&self, word: &str) -> u32 {
        match word.strip_prefix(self.word.as_str()) {
            Some("") => EXACT,
            Some(_) if !self.whole => BEGINS,
            _ if self
                .rest
                .as_ref()
                .is_some_and(|rest| word.starts_with(rest)) =>
            {
                BEGINS
            }
            _ if self.near.as_ref().is_some_and(|near| near.fits(word)) => NEAR,
            _ => 0,
        }
    }
}

/// The words of a question, each once.
pub(super) fn terms(typed: &str) -> Vec<Term> {
    if let Some(digits) = words::number(typed) {
        return vec![Term::new(&digits, false)];
    }
    let mut terms: Vec<Term> = Vec::new();
    let mut pair = false;
    words::words(typed, &mut String::new(), |word, whole| {
        // The last character of a run stands alone in the list; in a question its pair is enough.
        let is_tail = pair && !whole && word.chars().count() == 1 && !word.is_ascii();
        pair = whole;
        let word = words::without_article(word);
        if !is_tail && terms.len() < TERMS && terms.iter().all(|term| term.word != word) {
            terms.push(Term::new(word, whole));
        }
    });
    terms
}

/// Digits of a number to call, as far as they were typed.
#[derive(Clone, Copy, Debug)]
pub(super) struct Digits {
    value: u64,
    length: u32,
}

/// Digits after the area.
const LOCAL: u32 = 7;

impl Digits {
    /// The digits of a question that is nothing but a number.
    pub(super) fn of(typed: &str) -> Option<Self> {
        let digits = words::number(typed)?;
        Some(Self {
            value: digits.parse().ok()?,
            length: digits.len() as u32,
        })
    }

    /// How a number meets them: whole, or from its beginning, or from that of its local part.
    pub(super) fn fits(self, number: u64) -> u32 {
        if number == self.value {
            return EXACT;
        }
        let begins = |number: u64| {
            let more = length(number).checked_sub(self.length);
            more.is_some_and(|more| number / 10u64.pow(more) == self.value)
        };
        if begins(number) {
            return BEGINS;
        }
        // A local part may begin with a zero: none does in this plan.
        let local = number % 10u64.pow(LOCAL);
        let has_area = length(number) > LOCAL;
        if has_area && begins(local) { BEGINS } else { 0 }
    }
}

fn length(number: u64) -> u32 {
    number.checked_ilog10().map_or(1, |log| log + 1)
}
