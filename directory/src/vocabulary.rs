//! Distinct strings, numbered in the order in which they came.

/// Distinct strings in one arena, found by a hash table of their numbers.
#[derive(Debug, Default)]
pub(crate) struct Vocabulary {
    text: String,
    /// Where each string ends in `text`.
    ends: Vec<u32>,
    /// Numbers, 0 for none; always a power of two long, and less than half full.
    table: Vec<u32>,
}

/// The shortest table, in entries.
const SHORTEST: usize = 1024;

impl Vocabulary {
    /// Nothing yet, with room for about so many strings of so many bytes in all.
    pub(crate) fn with_room(strings: usize, bytes: usize) -> Self {
        Self {
            text: String::with_capacity(bytes),
            ends: Vec::with_capacity(strings),
            table: vec![0; (strings * 2 + 2).next_power_of_two().max(SHORTEST)],
        }
    }

    /// The number of a string, and whether it is new.
    pub(crate) fn number(&mut self, string: &str) -> (u32, bool) {
        if (self.ends.len() + 1) * 2 > self.table.len() {
            self.grow();
        }
        let mut slot = self.slot(string);
        loop {
            match self.table[slot].checked_sub(1) {
                None => break,
                Some(number) if self.get(number) == string => return (number, false),
                Some(_) => slot = (slot + 1) & (self.table.len() - 1),
            }
        }
        let number = self.ends.len() as u32;
        self.text.push_str(string);
        self.ends.push(self.text.len() as u32);
        self.table[slot] = number + 1;
        (number, true)
    }

    /// The string with a number; empty where there is none.
    pub(crate) fn get(&self, number: u32) -> &str {
        let number = number as usize;
        let start = number
            .checked_sub(1)
            .and_then(|before| self.ends.get(before))
            .map_or(0, |end| *end as usize);
        self.ends
            .get(number)
            .and_then(|end| self.text.get(start..*end as usize))
            .unwrap_or_default()
    }

    /// The number of a string that is there.
    pub(crate) fn find(&self, string: &str) -> Option<u32> {
        if self.table.is_empty() {
            return None;
        }
        let mut slot = self.slot(string);
        loop {
            let number = self.table[slot].checked_sub(1)?;
            if self.get(number) == string {
                return Some(number);
            }
            slot = (slot + 1) & (self.table.len() - 1);
        }
    }

    /// How many there are.
    pub(crate) fn len(&self) -> usize {
        self.ends.len()
    }

    /// All strings, by number.
    pub(crate) fn iter(&self) -> impl Iterator<Item = &str> {
        let mut start = 0;
        self.ends.iter().map(move |end| {
            let string = self.text.get(start..*end as usize).unwrap_or_default();
            start = *end as usize;
            string
        })
    }

    fn slot(&self, string: &str) -> usize {
        let hash = string.bytes().fold(0u32, |hash, byte| {
            (hash.rotate_left(5) ^ u32::from(byte)).wrapping_mul(0x9e37_79b9)
        });
        // The upper bits are the well mixed ones.
        (hash ^ (hash >> 15)) as usize & (self.table.len() - 1)
    }

    fn grow(&mut self) {
        let length = (self.table.len() * 2).max(SHORTEST);
        self.table.clear();
        self.table.resize(length, 0);
        for number in 0..self.ends.len() as u32 {
            let mut slot = self.slot(self.get(number));
            while self.table[slot] != 0 {
                slot = (slot + 1) & (length - 1);
            }
            self.table[slot] = number + 1;
        }
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn each_string_has_one_number_however_many_there_are() {
        let mut all = Vocabulary::default();
        for round in [true, false] {
            for i in 0..5000u32 {
                assert_eq!(all.number(&format!("word{i}")), (i, round));
            }
        }
        assert_eq!(
            (all.len(), all.get(4711), all.get(9999)),
            (5000, "word4711", "")
        );
        assert_eq!(all.iter().nth(7), Some("word7"));
        assert_eq!((all.find("word7"), all.find("word")), (Some(7), None));
        assert_eq!(Vocabulary::default().find(""), None);
        assert_eq!(all.number(""), (5000, true));
        assert_eq!(all.number(""), (5000, false));
    }
}
