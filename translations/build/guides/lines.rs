//! Puts the lines of a guide together into titles, headings and blocks.

use super::markdown::Kind;

/// What a line begins.
#[derive(Clone, Copy, PartialEq)]
pub(super) enum Piece {
    Title,
    Heading,
    Block(Kind),
    Unknown,
}

/// Lines put together: number of the first line, what it is, its words.
pub(super) fn pieces(tag: &str, text: &str) -> Vec<(usize, Piece, String)> {
    let mut pieces: Vec<(usize, Piece, String)> = Vec::new();
    let mut open = false;
    for (line, text) in (1..).zip(text.lines()) {
        let words = text.trim();
        if words.is_empty() {
            open = false;
            continue;
        }
        let indented = text.starts_with([' ', '\t']);
        let (piece, rest) = piece(words);
        let continues = match (pieces.last(), piece) {
            _ if !open => false,
            (Some((_, last, _)), Piece::Block(Kind::Text)) => {
                *last == Piece::Block(Kind::Text) || indented
            }
            (Some((_, last, _)), Piece::Block(Kind::Caution)) => *last == piece,
            _ => false,
        };
        match pieces.last_mut() {
            Some((_, _, before)) if continues => join(tag, before, rest),
            _ if indented => pieces.push((line, Piece::Unknown, String::new())),
            _ => pieces.push((line, piece, rest.to_owned())),
        }
        open = true;
    }
    pieces
}

fn piece(words: &str) -> (Piece, &str) {
    let marks = [
        ("# ", Piece::Title),
        ("## ", Piece::Heading),
        ("- [ ] ", Piece::Block(Kind::Check)),
        ("- ", Piece::Block(Kind::Item)),
        ("> ", Piece::Block(Kind::Caution)),
        ("~ ", Piece::Block(Kind::Say)),
    ];
    for (mark, piece) in marks {
        if let Some(rest) = words.strip_prefix(mark) {
            return (piece, rest.trim());
        }
    }
    // A quotation mark, a digit or an upside-down question mark begins a sentence too.
    let strange = |c: char| c.is_ascii_punctuation() && !matches!(c, '"' | '\'' | '(' | '[');
    if words.starts_with(strange) {
        return (Piece::Unknown, words);
    }
    (Piece::Block(Kind::Text), words)
}

/// Chinese has no blank between words, so none where a line ends.
fn join(tag: &str, before: &mut String, rest: &str) {
    if !matches!(tag.split('-').next(), Some("zh" | "ja")) {
        before.push(' ');
    }
    before.push_str(rest);
}
