//! Answers a question.

use super::ask::{Ask, Found, Results};
use super::marks::{self, BEGINS, EXACT, Marks, NEAR, TERMS};
use super::near::Near;
use super::{Search, part, towns, words};
use crate::{CALL_FIRST_AFTER_DAYS, Directory, OpenNow, PhoneUse, Service};

/// What is only nearly right is shown while fewer than this many are right.
const FEW: usize = 10;

/// Bits of what hits are sorted by that lie below those of [`words_key`].
const WORDS: u32 = 20;

/// One word of a question.
struct Term {
    word: String,
    /// What follows an article of which it is not yet sure that it is one: words may begin with
    /// that as well.
    rest: Option<String>,
    /// Whether only the whole word counts.
    whole: bool,
    near: Option<Near>,
}

/// Services that fit, with what they are sorted by: the smaller the better.
type Hit = (u64, usize, Option<f32>);

impl Search {
    /// Services that fit every part of the question, the best first: the very word before words
    /// that begin with it before words that are nearly it, names before other texts, and those
    /// to call first last among their equals. Where no service has all the words, those with the
    /// rarest and the most of them.
    #[must_use]
    pub fn find(&self, list: &Directory, ask: &Ask<'_>) -> Results {
        let terms = terms(ask.words);
        let marks = self.marks(&terms);
        let around = ask.town.map(|town| towns::around(&list.towns, town));
        let mut hits: Vec<Hit> = Vec::new();
        let mut fits: Vec<(Marks, Marks)> = Vec::new();
        if !terms.is_empty() {
            fits = self.services(&marks);
        }
        let rarity = rarity(&fits, terms.len());
        for (place, service) in list.services.iter().enumerate() {
            let (name, all) = fits.get(place).copied().unwrap_or_default();
            if !terms.is_empty() && all == 0 {
                continue;
            }
            let Some(order) = self.filter(list, ask, place, service) else {
                continue;
            };
            let Some(km) = self.km(around.as_deref(), place) else {
                continue;
            };
            let (words, sum) = words_key(terms.len(), (name, all), &rarity);
            let aged = u64::from(self.aged(list, ask, place, service));
            let nearness = km.map_or(0, |km| km as u64 + 1);
            let key = words << WORDS | aged << 19 | order << 17 | nearness << 11 | (2047 - sum);
            hits.push((key, place, km));
        }
        cut(hits, terms.len(), ask.limit)
    }

    /// Marks of every word, then joined for every phrase.
    fn marks(&self, terms: &[Term]) -> Vec<Marks> {
        let of_word = |word: &str| {
            let fit = |(at, term): (usize, &Term)| marks::mark(at, term.fits(word));
            terms
                .iter()
                .enumerate()
                .map(fit)
                .fold(0, |all, mark| all | mark)
        };
        let of_words: Vec<Marks> = self.words.iter().map(of_word).collect();
        let of_phrase = |row: &[u32]| {
            let mark = |word: &u32| of_words.get(*word as usize).copied().unwrap_or_default();
            row.iter().fold(0, |all, word| all | mark(word))
        };
        self.phrases.iter().map(of_phrase).collect()
    }

    /// Marks of every service: those of its names, and those of everything.
    fn services(&self, marks: &[Marks]) -> Vec<(Marks, Marks)> {
        let of_service = |row: &[u32]| {
            row.iter().fold((0, 0), |(name, all), entry| {
                let phrase = (entry >> part::BITS) as usize;
                let mark = marks.get(phrase).copied().unwrap_or_default();
                let is_name = entry & 1 == part::NAME;
                (name | if is_name { mark } else { 0 }, all | mark)
            })
        };
        self.services.iter().map(of_service).collect()
    }

    /// Whether a service fits all that is asked for but words and town; the sure before the
    /// unsure.
    fn filter(
        &self,
        list: &Directory,
        ask: &Ask<'_>,
        place: usize,
        service: &Service,
    ) -> Option<u64> {
        debug_assert!(
            self.newest.len() == list.services.len(),
            "the index of another list {place}"
        );
        let fits = ask.need.is_none_or(|need| service.needs.contains(&need))
            && ask.answered_by.is_none_or(|who| service.answered_by == who)
            && (!ask.texting || service.phones_for(PhoneUse::Text).next().is_some())
            && (!ask.under_18 || service.is_for_under_18());
        if !fits {
            return None;
        }
        let spoken = ask
            .language
            .map_or(Some(0), |tag| service.languages.speaks(tag))?;
        let open = match ask
            .open
            .map(|(day, minute)| service.hours.state(day, minute))
        {
            None | Some(OpenNow::Open { .. }) => 0,
            Some(OpenNow::Unknown) => 1,
            Some(OpenNow::Closed { .. }) => return None,
        };
        Some(open * 2 + spoken)
    }

    /// How far off a service is; the outer none is for too far.
    fn km(&self, around: Option<&[Option<f32>]>, place: usize) -> Option<Option<f32>> {
        let (Some(around), area) = (around, self.areas.get(place)) else {
            return Some(None);
        };
        if area.is_empty() {
            // The whole region is where the person is.
            return Some(None);
        }
        let of = |town: &u16| around.get(usize::from(*town)).copied().flatten();
        let nearest = area.iter().filter_map(of).reduce(f32::min)?;
        Some(Some(nearest).filter(|km| *km > 0.0))
    }

    /// [`Directory::call_first`], by the dates that were looked up before.
    fn aged(&self, list: &Directory, ask: &Ask<'_>, place: usize, service: &Service) -> bool {
        let newest = self.newest.get(place).copied().unwrap_or(i32::MIN);
        ask.today.is_some_and(|today| {
            today.earliest() - i64::from(newest) > CALL_FIRST_AFTER_DAYS
                && service.id != list.emergency
        })
    }
}

impl Term {
    /// How a word of the list meets this one, as a bit of [`marks`]; 0 for not at all.
    fn fits(&self, word: &str) -> u32 {
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
fn terms(typed: &str) -> Vec<Term> {
    let mut terms: Vec<Term> = Vec::new();
    let mut add = |word: &str, whole: bool| {
        if terms.len() < TERMS && terms.iter().all(|term| term.word != word) {
            terms.push(Term {
                word: word.to_owned(),
                rest: words::after_article(word).map(str::to_owned),
                whole,
                near: if whole { None } else { Near::of(word) },
            });
        }
    };
    if let Some(digits) = words::number(typed) {
        add(&digits, false);
        return terms;
    }
    let mut buffer = String::new();
    let mut pair = false;
    words::words(typed, &mut buffer, |word, whole| {
        // The last character of a run stands alone in the list; in a question its pair is enough.
        let is_tail = pair && !whole && word.chars().count() == 1 && !word.is_ascii();
        pair = whole;
        if !is_tail {
            add(words::without_article(word), whole);
        }
    });
    terms
}

/// How much each term tells: the fewer services have it, the more; 1 to 16.
fn rarity(fits: &[(Marks, Marks)], terms: usize) -> Vec<u64> {
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
fn words_key(terms: usize, (name, all): (Marks, Marks), rarity: &[u64]) -> (u64, u64) {
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
