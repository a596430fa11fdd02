//! Answers a question.

use super::ask::{Ask, Found, Results};
use super::facts::Facts;
use super::marks::{self, Marks};
use super::terms::{Digits, Term, terms};
use super::{Search, part, towns};
use crate::rows::Rows;
use crate::{CALL_FIRST_AFTER_DAYS, Date};

/// What is only nearly right is shown while fewer than this many are right.
const FEW: usize = 10;

/// Bits of what hits are sorted by that lie below those of [`words_key`].
const WORDS: u32 = 20;

/// Services that fit, with what they are sorted by: the smaller the better.
type Hit = (u64, usize, Option<f32>);

/// Marks of a service: of its names, and of everything.
type Fit = (Marks, Marks);

impl Search {
    /// Services that fit every part of the question, the best first: the very word before words
    /// that begin with it before words that are nearly it, names before other texts, and those
    /// to call first last among their equals. Where no service has all the words, those with the
    /// rarest and the most of them.
    #[must_use]
    pub fn find(&self, ask: &Ask<'_>) -> Results {
        let terms = terms(ask.words);
        let fits = self.fits(&terms, Digits::of(ask.words));
        let rarity = rarity(&fits, terms.len());
        let around = ask.town.map(|town| towns::around(&self.towns, town));
        let languages = ask.language.map(|tag| self.tags_like(tag));
        let today = ask.today.map(Date::earliest);
        let mut hits: Vec<Hit> = Vec::new();
        for (place, facts) in self
            .facts
            .iter()
            .enumerate()
            .filter(|(_, facts)| facts.readable)
        {
            let fit = fits.get(place).copied().unwrap_or_default();
            if fit.1 == 0 && !terms.is_empty() || !matches(facts, ask) {
                continue;
            }
            let Some(km) = self.km(around.as_deref(), place) else {
                continue;
            };
            let Some(unsure) = self.unsure(facts, ask, languages.as_deref(), place) else {
                continue;
            };
            let (words, sum) = words_key(terms.len(), fit, &rarity);
            let aged = u64::from(today.is_some_and(|today| is_aged(facts, today)));
            let nearness = km.map_or(0, |km| km as u64 + 1);
            let key = words << WORDS | aged << 19 | unsure << 17 | nearness << 11 | (2047 - sum);
            hits.push((key, place, km));
        }
        cut(hits, terms.len(), ask.limit)
    }

    /// Marks of every service; nothing where there are no words.
    fn fits(&self, terms: &[Term], digits: Option<Digits>) -> Vec<Fit> {
        if terms.is_empty() {
            return Vec::new();
        }
        let of_word = |word: &str| {
            let fit = |(at, term): (usize, &Term)| marks::mark(at, term.fits(word));
            terms
                .iter()
                .enumerate()
                .map(fit)
                .fold(0, |all, mark| all | mark)
        };
        let words: Vec<Marks> = self.words.iter().map(of_word).collect();
        let pieces = joined(&self.pieces, &words);
        let mut phrases = joined(self.texts.phrases(), &pieces);
        phrases.extend(joined(&self.own, &words));
        let of_service = |(row, numbers): (&[u32], &[u64])| {
            let (mut name, mut text) = (0, 0);
            for entry in row {
                let mark = phrases.get((entry >> part::BITS) as usize).copied();
                let mark = mark.unwrap_or_default();
                if entry & part::TEXT == part::NAME {
                    name |= mark;
                } else {
                    text |= mark;
                }
            }
            if let Some(digits) = digits {
                let how = numbers.iter().map(|number| digits.fits(*number));
                name |= how.fold(0, |all, how| all | marks::mark(0, how));
            }
            (name, name | text)
        };
        self.services
            .iter()
            .zip(self.numbers.iter())
            .map(of_service)
            .collect()
    }

    /// How far off a service is; the outer none is for too far.
    fn km(&self, around: Option<&[Option<f32>]>, place: usize) -> Option<Option<f32>> {
        let area = self.areas.get(place).unwrap_or_default();
        let Some(around) = around.filter(|_| !area.is_empty()) else {
            // The whole region is where the person is.
            return Some(None);
        };
        let of = |town: &u16| around.get(usize::from(*town)).copied().flatten();
        let nearest = area.iter().filter_map(of).reduce(f32::min)?;
        Some(Some(nearest).filter(|km| *km > 0.0))
    }

    /// The list's languages that are the one asked for, or another form of it.
    fn tags_like(&self, wanted: &str) -> Vec<u32> {
        let plain = |tag: &str| tag.split('-').next().unwrap_or_default().to_owned();
        let tags = (0..).zip(self.tags.iter());
        let same = tags.filter(|(_, tag)| plain(tag) == plain(wanted));
        same.map(|(place, _)| place).collect()
    }

    /// Whether hours and language are met, the sure (0) before the unsure (1 to 3); none where
    /// they are not.
    fn unsure(
        &self,
        facts: &Facts,
        ask: &Ask<'_>,
        languages: Option<&[u32]>,
        place: usize,
    ) -> Option<u64> {
        let spoken = match languages {
            None => 0,
            Some(wanted) => {
                let spoken = self.languages.get(place).unwrap_or_default();
                let speaks = spoken.iter().any(|tag| wanted.contains(tag));
                if !speaks && !facts.interpreter {
                    return None;
                }
                u64::from(!speaks)
            }
        };
        let open = match ask
            .open
            .map(|(day, minute)| facts.hours.is_open(day, minute))
        {
            None | Some(Some(true)) => 0,
            Some(None) => 1,
            Some(Some(false)) => return None,
        };
        Some(open * 2 + spoken)
    }
}

/// Joins the marks of what each row is made of.
fn joined(rows: &Rows<u32>, marks: &[Marks]) -> Vec<Marks> {
    let mark = |item: &u32| marks.get(*item as usize).copied().unwrap_or_default();
    let join = |row: &[u32]| row.iter().fold(0, |all, item| all | mark(item));
    rows.iter().map(join).collect()
}

/// Whether a service fits what can only be met or not.
fn matches(facts: &Facts, ask: &Ask<'_>) -> bool {
    ask.need.is_none_or(|need| facts.helps_with(need))
        && ask.answered_by.is_none_or(|who| facts.answered_by == who)
        && (!ask.texting || facts.texting)
        && (!ask.under_18 || facts.is_for_under_18())
}

/// [`crate::Directory::call_first`], on a day since 1970.
fn is_aged(facts: &Facts, today: i64) -> bool {
    let old = |newest: i64| today - newest > CALL_FIRST_AFTER_DAYS;
    !facts.emergency && facts.newest.is_none_or(old)
}

/// How much each term tells: the fewer services have it, the more; 1 to 16.
fn rarity(fits: &[Fit], terms: usize) -> Vec<u64> {
    let has = |term| {
        fits.iter()
            .filter(|(_, all)| marks::quality(*all, term) > 0)
            .count()
    };
    let of = |term| 1 + u64::from((fits.len() / has(term).max(1)).max(1).ilog2());
    (0..terms).map(of).collect()
}

/// What hits are sorted by first, from the highest bits down: how much of the question is missing,
/// how badly the worst word fits, whether names hold all; and how well all fit together, 0 to 2047.
fn words_key(terms: usize, (name, all): Fit, rarity: &[u64]) -> (u64, u64) {
    let (mut worst, mut missing, mut in_names, mut sum) = (3, 0u64, true, 0u64);
    for (term, weight) in (0..terms).zip(rarity) {
        let (here, anywhere) = (marks::quality(name, term), marks::quality(all, term));
        if anywhere == 0 {
            missing += weight;
            continue;
        }
        worst = worst.min(anywhere);
        in_names &= here == anywhere;
        sum += weight * u64::from(anywhere * 2 + u32::from(here == anywhere));
    }
    let key = missing.min(255) << 3 | u64::from(3 - worst) << 1 | u64::from(!in_names);
    // Ten terms of at most 16 by 7 keep below 2048.
    (key, sum.min(2047))
}

/// Sorts, leaves out what is only nearly right where enough is right, and keeps the best.
fn cut(mut hits: Vec<Hit>, terms: usize, limit: usize) -> Results {
    if terms > 0 {
        let complete = |hit: &Hit| hit.0 >> (WORDS + 3) == 0;
        if hits.iter().any(complete) {
            hits.retain(complete);
        }
        let right = |hit: &Hit| (hit.0 >> (WORDS + 1)) & 3 < 2;
        if hits.iter().filter(|hit| right(hit)).count() >= FEW {
            hits.retain(right);
        }
    }
    let total = hits.len();
    let by = |hit: &Hit| (hit.0, hit.1);
    if limit > 0 && limit < hits.len() {
        hits.select_nth_unstable_by_key(limit, by);
        hits.truncate(limit);
    }
    hits.sort_unstable_by_key(by);
    Results {
        best: hits
            .into_iter()
            .map(|(_, place, km)| Found { place, km })
            .collect(),
        total,
    }
}
