//! Rows of different lengths in two flat arrays: no allocation a row.

/// Rows of numbers.
#[derive(Debug)]
pub(super) struct Rows<T> {
    items: Vec<T>,
    /// Where each row ends.
    ends: Vec<u32>,
}

impl<T> Default for Rows<T> {
    fn default() -> Self {
        Self {
            items: Vec::new(),
            ends: Vec::new(),
        }
    }
}

impl<T> Rows<T> {
    /// Adds to the row that is being filled.
    pub(super) fn push(&mut self, item: T) {
        self.items.push(item);
    }

    /// Ends the row that is being filled.
    pub(super) fn end_row(&mut self) {
        // Four thousand million entries would not fit a phone's memory.
        self.ends.push(self.items.len() as u32);
    }

    /// What the row that is being filled holds so far.
    pub(super) fn open_row(&self) -> &[T] {
        let start = self.ends.last().map_or(0, |end| *end as usize);
        self.items.get(start..).unwrap_or_default()
    }

    /// All rows in order.
    pub(super) fn iter(&self) -> impl Iterator<Item = &[T]> {
        let mut start = 0;
        self.ends.iter().map(move |end| {
            let row = self.items.get(start..*end as usize).unwrap_or_default();
            start = *end as usize;
            row
        })
    }

    /// One row; empty where there is none.
    pub(super) fn get(&self, row: usize) -> &[T] {
        let start = row.checked_sub(1).map_or(Some(0), |before| {
            self.ends.get(before).map(|end| *end as usize)
        });
        let range = start
            .zip(self.ends.get(row))
            .map(|(start, end)| start..*end as usize);
        range
            .and_then(|range| self.items.get(range))
            .unwrap_or_default()
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn rows_come_back_as_they_went_in() {
        let mut rows = Rows::default();
        for row in [&[1, 2][..], &[], &[3]] {
            row.iter().for_each(|item| rows.push(*item));
            assert_eq!(rows.open_row(), row);
            rows.end_row();
        }
        assert_eq!(rows.iter().collect::<Vec<_>>(), [&[1, 2][..], &[], &[3]]);
        assert_eq!(
            (rows.get(0), rows.get(1), rows.get(2), rows.get(3)),
            (&[1, 2][..], &[][..], &[3][..], &[][..])
        );
    }
}
