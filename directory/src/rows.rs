//! Rows of different lengths in two flat arrays: no allocation a row.

/// Rows of numbers.
#[derive(Debug)]
pub(crate) struct Rows<T> {
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
    /// No rows yet, with room for so many items and rows.
    pub(crate) fn with_room(items: usize, rows: usize) -> Self {
        Self {
            items: Vec::with_capacity(items),
            ends: Vec::with_capacity(rows),
        }
    }

    /// Adds to the row that is being filled.
    pub(crate) fn push(&mut self, item: T) {
        self.items.push(item);
    }

    /// Ends the row that is being filled.
    pub(crate) fn end_row(&mut self) {
        // Four thousand million entries would not fit a phone's memory.
        self.ends.push(self.items.len() as u32);
    }

    /// How many rows have ended.
    pub(crate) fn len(&self) -> usize {
        self.ends.len()
    }

    /// What the row that is being filled holds so far.
    pub(crate) fn open_row(&self) -> &[T] {
        let start = self.ends.last().map_or(0, |end| *end as usize);
        self.items.get(start..).unwrap_or_default()
    }

    /// All rows in order.
    pub(crate) fn iter(&self) -> impl Iterator<Item = &[T]> {
        let mut start = 0;
        self.ends.iter().map(move |end| {
            let row = self.items.get(start..*end as usize).unwrap_or_default();
            start = *end as usize;
            row
        })
    }

    /// One row.
    pub(crate) fn get(&self, row: usize) -> Option<&[T]> {
        let end = *self.ends.get(row)? as usize;
        let start = row.checked_sub(1).and_then(|before| self.ends.get(before));
        self.items
            .get(start.map_or(0, |start| *start as usize)..end)
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
            (rows.get(0), rows.get(1)),
            (Some(&[1, 2][..]), Some(&[][..]))
        );
        assert_eq!((rows.get(2), rows.get(3)), (Some(&[3][..]), None));
        assert_eq!(rows.len(), 3);
    }
}
