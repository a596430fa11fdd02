//! How well each term of a question is met, three bits a term: they are joined by "or", and the
//! highest bit that is set is the best that was found.

/// Terms of a question that are looked at; further ones are left out.
pub(super) const TERMS: usize = 10;
/// Bits of one term.
const BITS: u32 = 3;

/// Nearly right.
pub(super) const NEAR: u32 = 1;
/// A word that begins with the term.
pub(super) const BEGINS: u32 = 2;
/// The very word.
pub(super) const EXACT: u32 = 4;

/// Marks of all terms.
pub(super) type Marks = u32;

/// The mark of one term.
pub(super) fn mark(term: usize, how: u32) -> Marks {
    how << (term as u32 * BITS)
}

/// How well one term is met, 0 for not at all, 1 to 3 from nearly to exactly.
pub(super) fn quality(marks: Marks, term: usize) -> u32 {
    let bits = marks >> (term as u32 * BITS) & (EXACT | BEGINS | NEAR);
    u32::BITS - bits.leading_zeros()
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn the_best_of_several_counts() {
        let marks = mark(1, NEAR) | mark(1, EXACT) | mark(9, BEGINS) | mark(2, NEAR);
        let all: Vec<_> = (0..TERMS).map(|term| quality(marks, term)).collect();
        assert_eq!(all, [0, 3, 1, 0, 0, 0, 0, 0, 0, 2]);
    }
}
