//! Finding what two files have in common.

use std::collections::HashMap;

use super::MAGIC;

/// Bytes that have to agree before a copy is thought of: about what one costs to write.
const BLOCK: usize = 16;

/// A patch that makes `new` of `old` ([`super::apply`]).
pub fn diff(old: &[u8], new: &[u8]) -> Vec<u8> {
    let mut blocks: HashMap<&[u8], usize> = HashMap::with_capacity(old.len() / BLOCK);
    for (index, block) in old.chunks_exact(BLOCK).enumerate() {
        // The first of many equal ones: the way on from the last copy is tried before.
        blocks.entry(block).or_insert(index * BLOCK);
    }
    let mut patch = MAGIC.to_vec();
    put_number(&mut patch, new.len() as u64);
    // Up to where `new` is written, and where the last copy ended in `old`.
    let (mut written, mut from) = (0, 0);
    let mut at = 0;
    while at + BLOCK <= new.len() {
        let block = &new[at..at + BLOCK];
        // After a few changed bytes the old text goes on at the same distance.
        let on = from + (at - written);
        let found = if old.get(on..on + BLOCK) == Some(block) {
            Some(on)
        } else {
            blocks.get(block).copied()
        };
        let Some(found) = found else {
            at += 1;
            continue;
        };
        let back = common(old[..found].iter().rev(), new[written..at].iter().rev());
        let ahead = common(old[found..].iter(), new[at..].iter());
        let (start, end) = (at - back, at + ahead);
        put_fresh(&mut patch, &new[written..start]);
        put_number(&mut patch, (((end - start) as u64) << 1) | 1);
        put_step(&mut patch, from, found - back);
        from = found + ahead;
        written = end;
        at = end;
    }
    put_fresh(&mut patch, &new[written..]);
    patch
}

/// How many bytes agree from the start on.
fn common<'a>(one: impl Iterator<Item = &'a u8>, other: impl Iterator<Item = &'a u8>) -> usize {
    one.zip(other).take_while(|(a, b)| a == b).count()
}

fn put_fresh(patch: &mut Vec<u8>, bytes: &[u8]) {
    if !bytes.is_empty() {
        put_number(patch, (bytes.len() as u64) << 1);
        patch.extend_from_slice(bytes);
    }
}

fn put_step(patch: &mut Vec<u8>, from: usize, to: usize) {
    let back = (from as u64).saturating_sub(to as u64);
    let ahead = (to as u64).saturating_sub(from as u64);
    put_number(
        patch,
        if back > 0 {
            (back << 1) - 1
        } else {
            ahead << 1
        },
    );
}

fn put_number(out: &mut Vec<u8>, mut number: u64) {
    while number > 0x7f {
        out.push((number & 0x7f) as u8 | 0x80);
        number >>= 7;
    }
    out.push((number & 0x7f) as u8);
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::patch::{PatchError, apply};

    fn text(lines: usize) -> Vec<u8> {
        let lines = (0..lines).map(|n| format!("{n}: call {:07}\n", n * 7919 % 9_999_991));
        lines.collect::<String>().into_bytes()
    }

    #[test]
    fn one_changed_number_costs_little() {
        let old = text(10_000);
        let mut new = old.clone();
        new.splice(100_000..100_003, *b"changed");
        let patch = diff(&old, &new);
        assert!(patch.len() < 40, "{}", patch.len());
        assert_eq!(apply(&old, &patch, new.len()), Ok(new));
    }

    #[test]
    fn anything_becomes_anything() {
        let (some, more) = (text(50), text(60));
        let turned: Vec<u8> = some.rchunks(100).flatten().copied().collect();
        for old in [&[][..], b"x", &some, &more, &turned] {
            for new in [&[][..], b"x", &some, &more, &turned] {
                let patch = diff(old, new);
                assert_eq!(apply(old, &patch, new.len()).as_deref(), Ok(new));
                if !new.is_empty() {
                    let short = apply(old, &patch, new.len() - 1);
                    assert_eq!(short, Err(PatchError::TooLong));
                }
            }
        }
    }

    #[test]
    fn a_patch_cut_off_is_refused() {
        let (old, new) = (text(50), text(60));
        let patch = diff(&old, &new);
        for end in 0..patch.len() {
            assert!(apply(&old, &patch[..end], new.len()).is_err(), "{end}");
        }
        let longer = [&patch[..], b"\0"].concat();
        assert_eq!(apply(&old, &longer, new.len()), Err(PatchError::Malformed));
        assert_eq!(apply(&[], &patch, new.len()), Err(PatchError::OtherFile));
    }

    #[test]
    fn huge_numbers_are_refused() {
        let most = [0xff, 0xff, 0xff, 0xff, 0xff, 0xff, 0xff, 0xff, 0xff, 1];
        let huge = |head: &[u8]| [MAGIC, head, &most[..], &[0]].concat();
        for head in [&[][..], &[10], &[10, 3]] {
            assert!(apply(b"old", &huge(head), 100).is_err(), "{head:?}");
        }
        let too_many_bits = [&MAGIC[..], &[0xff; 10], &[1]].concat();
        let refused = apply(b"old", &too_many_bits, 100);
        assert_eq!(refused, Err(PatchError::Malformed));
    }
}
