//! How many slips of the finger lie between what was typed and a word.

/// A term that words are compared with. Letters are characters after folding.
#[derive(Debug)]
pub(super) struct Near {
    /// For each letter of the term, the places at which it stands.
    places: Vec<(char, u32)>,
    /// The same for ASCII, which most words are.
    ascii: [u32; 128],
    /// Letters of the term as a set of 32 classes.
    letters: u32,
    length: u32,
    slips: u32,
}

/// Longest term that is compared, in letters: one machine word.
const LONGEST: usize = 31;

/// How many slips are forgiven in a term of so many letters.
fn forgiven(letters: usize) -> u32 {
    match letters {
        0..4 => 0,
        4..8 => 1,
        _ => 2,
    }
}

fn class(letter: char) -> u32 {
    1 << (letter as u32 % 32)
}

impl Near {
    /// A term to compare with; none where nothing is forgiven.
    pub(super) fn of(term: &str) -> Option<Self> {
        let letters = term.chars().count();
        let slips = forgiven(letters);
        if slips == 0 || letters > LONGEST || term.bytes().all(|b| b.is_ascii_digit()) {
            return None;
        }
        let mut near = Self {
            places: Vec::new(),
            ascii: [0; 128],
            letters: 0,
            length: letters as u32,
            slips,
        };
        for (at, letter) in term.chars().enumerate() {
            near.letters |= class(letter);
            let place = 1 << at;
            if let Some(places) = near.ascii.get_mut(letter as usize) {
                *places |= place;
            } else if let Some((_, places)) = near.places.iter_mut().find(|(l, _)| *l == letter) {
                *places |= place;
            } else {
                near.places.push((letter, place));
            }
        }
        Some(near)
    }

    /// Whether a word, or the beginning of one, is the term but for the slips that are forgiven:
    /// a letter too many, too few, or wrong, or two exchanged.
    pub(super) fn fits(&self, word: &str) -> bool {
        // A letter of the term that the word lacks is a slip each: most words go no further.
        let has = word.chars().fold(0, |set, letter| set | class(letter));
        if (self.letters & !has).count_ones() > self.slips {
            return false;
        }
        // Hyyrö's bit-parallel form of the optimal string alignment distance: bits are the
        // differences down one column of the table of distances.
        let last = 1u32 << (self.length - 1);
        let (mut up, mut down, mut straight, mut before) = (u32::MAX, 0u32, 0u32, 0u32);
        let mut distance = self.length;
        for letter in word.chars() {
            let here = self.places_of(letter);
            let exchanged = ((!straight & here) << 1) & before;
            straight = ((here & up).wrapping_add(up) ^ up) | here | down | exchanged;
            let more = down | !(straight | up);
            let less = straight & up;
            distance = distance + u32::from(more & last != 0) - u32::from(less & last != 0);
            if distance <= self.slips {
                return true;
            }
            let (more, less) = (more << 1 | 1, less << 1);
            up = less | !(straight | more);
            down = more & straight;
            before = here;
        }
        false
    }

    fn places_of(&self, letter: char) -> u32 {
        match self.ascii.get(letter as usize) {
            Some(places) => *places,
            None => self
                .places
                .iter()
                .find(|(known, _)| *known == letter)
                .map_or(0, |(_, places)| *places),
        }
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use proptest::prelude::*;

    fn fits(term: &str, word: &str) -> bool {
        Near::of(term).is_some_and(|near| near.fits(word))
    }

    #[test]
    fn one_slip_in_four_letters_two_in_eight() {
        for (term, word) in [
            ("shleter", "shelter"),
            ("sheltr", "shelter"),
            ("shellter", "shelter"),
            ("xhelter", "shelter"),
            ("traficing", "trafficking"),
            ("imigracon", "inmigracion"),
            ("محاني", "محامي"),
            ("schronieni", "schronienie"),
        ] {
            assert!(fits(term, word), "{term} {word}");
        }
        for (term, word) in [
            ("lgl", "legal"),
            ("lewyr", "shelter"),
            ("shltr", "shelter"),
            ("8883", "8873"),
        ] {
            assert!(!fits(term, word), "{term} {word}");
        }
    }

    #[test]
    fn a_word_that_is_still_being_typed_is_compared_as_far_as_it_goes() {
        assert!(fits("trafi", "traffic"));
        assert!(fits("imigr", "immigration"));
        assert!(!fits("shel", "legal"));
    }

    /// The same by the whole table, slowly: the smallest distance to any beginning of the word.
    fn slowly(term: &[char], word: &[char]) -> usize {
        let mut table = vec![vec![0usize; word.len() + 1]; term.len() + 1];
        for i in 0..=term.len() {
            for j in 0..=word.len() {
                table[i][j] = if i == 0 || j == 0 {
                    i + j
                } else {
                    let swap =
                        i > 1 && j > 1 && term[i - 1] == word[j - 2] && term[i - 2] == word[j - 1];
                    let change = table[i - 1][j - 1] + usize::from(term[i - 1] != word[j - 1]);
                    let edit = change.min(table[i - 1][j] + 1).min(table[i][j - 1] + 1);
                    if swap {
                        edit.min(table[i - 2][j - 2] + 1)
                    } else {
                        edit
                    }
                };
            }
        }
        table[term.len()].iter().copied().min().unwrap_or_default()
    }

    proptest! {
        #![proptest_config(ProptestConfig::with_cases(2000))]
        #[test]
        fn agrees_with_the_slow_way(term in "[abcé]{4,10}", word in "[abcdé]{0,12}") {
            let (t, w): (Vec<_>, Vec<_>) = (term.chars().collect(), word.chars().collect());
            let wanted = slowly(&t, &w) <= forgiven(t.len()) as usize;
            prop_assert_eq!(fits(&term, &word), wanted, "{} {}", term, word);
        }
    }
}
