//! Takes from a letter what people leave out when they type: case, accents, vowel signs, forms.
//!
//! Its own tables for the scripts of this app: those of the standard library weigh kilobytes on a
//! phone and do not know base letters.

/// What a character is to a search.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(super) enum Sign {
    /// Part of a word, as this letter.
    Letter(char),
    /// Part of a word, as these two.
    Two(char, char),
    /// A word or half of one by itself: Chinese and kana.
    Han(char),
    /// To be skipped as if it were not there.
    Nothing,
    /// Between words.
    Break,
}

use Sign::{Break, Han, Letter, Nothing, Two};

/// Base letters from U+00C0, for upper and lower case alike; a blank is no letter.
const LATIN_1: &[u8; 32] = b"aaaaaaaceeeeiiiidnooooo ouuuuyts";
/// Base letters from U+0100, as letter and length of its run.
const LATIN_A: [u8; 128] = expand(
    b"acdeghi\x00ijklnoorstuwyzs",
    &[
        6, 8, 4, 10, 8, 4, 10, 0, 2, 2, 3, 10, 9, 6, 2, 6, 8, 6, 12, 2, 3, 6, 1,
    ],
);
/// Base letters from U+1E00: Latin Extended Additional, where Vietnamese lives.
const LATIN_MORE: [u8; 256] = expand(
    b"abcdefghiklmnoprstuvwxyzhtwyasdaeiouylvy",
    &[
        2, 6, 2, 10, 10, 2, 2, 10, 4, 6, 8, 6, 8, 8, 4, 8, 10, 8, 10, 4, 10, 4, 2, 6, 1, 1, 1, 1,
        1, 4, 1, 24, 16, 4, 24, 14, 8, 2, 2, 2,
    ],
);

const fn expand<const N: usize>(letters: &[u8], runs: &[u8]) -> [u8; N] {
    let mut table = [0; N];
    let (mut run, mut at) = (0, 0);
    while run < runs.len() {
        let mut left = runs[run];
        while left > 0 {
            table[at] = letters[run];
            at += 1;
            left -= 1;
        }
        run += 1;
    }
    assert!(
        at == N && letters.len() == runs.len(),
        "the runs fill the table"
    );
    table
}

/// What a character is to a search.
pub(super) fn fold(c: char) -> Sign {
    match c {
        'a'..='z' | '0'..='9' => Letter(c),
        'A'..='Z' => Letter(c.to_ascii_lowercase()),
        '\0'..='\u{a9}' | '\u{ab}'..='\u{ac}' | '\u{ae}'..='\u{b9}' | '\u{bb}'..='\u{bf}' => Break,
        '\u{ad}' => Nothing,
        'ª' => Letter('a'),
        'º' => Letter('o'),
        '\u{c0}'..='\u{24f}' | '\u{1e00}'..='\u{1eff}' => latin(c),
        '\u{300}'..='\u{36f}' => Nothing,
        '\u{370}'..='\u{52f}' => greek_or_cyrillic(c),
        '\u{591}'..='\u{5c7}' => Nothing,
        '\u{600}'..='\u{6ff}' | '\u{fe70}'..='\u{fefc}' => arabic(c),
        '\u{200b}'..='\u{200f}'
        | '\u{202a}'..='\u{202e}'
        | '\u{2060}'..='\u{206f}'
        | '\u{feff}' => Nothing,
        '\u{2000}'..='\u{2bff}' | '\u{3000}'..='\u{303f}' | '\u{30fb}' => Break,
        '\u{3040}'..='\u{30ff}'
        | '\u{3400}'..='\u{9fff}'
        | '\u{f900}'..='\u{faff}'
        | '\u{20000}'..='\u{323af}' => Han(c),
        // Full width forms of ASCII.
        '\u{ff01}'..='\u{ff5e}' => char::from_u32(c as u32 - 0xfee0).map_or(Break, fold),
        '\u{964}' | '\u{965}' | '\u{589}' | '\u{e000}'..='\u{f8ff}' | '\u{ff5f}'..='\u{ffff}' => {
            Break
        }
        _ => Letter(c),
    }
}

fn latin(c: char) -> Sign {
    let of = |table: &[u8], start: u32| {
        let base = table
            .get((c as u32 - start) as usize)
            .map(|base| char::from(*base));
        base.filter(|base| *base != ' ').map_or(Break, Letter)
    };
    match c {
        'Æ' | 'æ' => Two('a', 'e'),
        'Œ' | 'œ' => Two('o', 'e'),
        'ß' | 'ẞ' => Two('s', 's'),
        'Þ' | 'þ' => Two('t', 'h'),
        'ÿ' => Letter('y'),
        '\u{c0}'..='\u{df}' => of(LATIN_1, 0xc0),
        '\u{e0}'..='\u{fe}' => of(LATIN_1, 0xe0),
        '\u{100}'..='\u{17f}' => of(&LATIN_A, 0x100),
        'Ơ' | 'ơ' | 'Ǒ' | 'ǒ' => Letter('o'),
        'Ư' | 'ư' | 'Ǔ'..='ǜ' => Letter('u'),
        'Ǎ' | 'ǎ' => Letter('a'),
        'Ǐ' | 'ǐ' => Letter('i'),
        'Ș' | 'ș' => Letter('s'),
        'Ț' | 'ț' => Letter('t'),
        '\u{1e00}'..='\u{1eff}' => of(&LATIN_MORE, 0x1e00),
        _ => Letter(c),
    }
}

fn greek_or_cyrillic(c: char) -> Sign {
    let lower = |by: u32| char::from_u32(c as u32 + by).map_or(Letter(c), Letter);
    match c {
        'Ё' | 'ё' => Letter('е'),
        'Ґ' | 'ґ' => Letter('г'),
        'Ѐ'..='Џ' => lower(0x50),
        'А'..='Я' | 'Α'..='Ω' => lower(0x20),
        'ς' => Letter('σ'),
        '\u{37e}' | '\u{387}' => Break,
        '\u{483}'..='\u{489}' => Nothing,
        _ => Letter(c),
    }
}

fn arabic(c: char) -> Sign {
    let digit = |zero: char| {
        let digit = (c as u32 - zero as u32) as u8;
        Letter(char::from(b'0' + digit))
    };
    match c {
        // Every form of alef; with wavy hamza, and the short one that only pronunciation knows.
        'آ' | 'أ' | 'إ' | 'ٱ' => Letter('ا'),
        'ى' | 'ی' | 'ئ' => Letter('ي'),
        'ؤ' => Letter('و'),
        'ة' | 'ۀ' | 'ہ' | 'ە' => Letter('ه'),
        'ک' => Letter('ك'),
        // The line that stretches a word, vowel signs, hamza above or below, signs of recitation.
        '\u{640}'
        | '\u{64b}'..='\u{65f}'
        | '\u{670}'
        | '\u{6d6}'..='\u{6dc}'
        | '\u{6df}'..='\u{6e8}'
        | '\u{6ea}'..='\u{6ed}'
        | '\u{610}'..='\u{61a}'
        | '\u{61c}'
        | '\u{600}'..='\u{605}' => Nothing,
        '٠'..='٩' => digit('٠'),
        '۰'..='۹' => digit('۰'),
        '\u{60c}' | '\u{61b}' | '\u{61d}'..='\u{61f}' | '\u{66a}'..='\u{66d}' | '\u{6d4}' => Break,
        _ => Letter(c),
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    fn folded(s: &str) -> String {
        let mut out = String::new();
        for c in s.chars() {
            match fold(c) {
                Letter(c) | Han(c) => out.push(c),
                Two(a, b) => out.extend([a, b]),
                Nothing => {}
                Break => out.push(' '),
            }
        }
        out
    }

    #[test]
    fn latin_with_marks() {
        assert_eq!(folded("Línea Ayúdame ÑANDÚ"), "linea ayudame nandu");
        assert_eq!(folded("Zażółć gęślą jaźń ŁÓDŹ"), "zazolc gesla jazn lodz");
        assert_eq!(folded("Èd kreyòl à pòt"), "ed kreyol a pot");
        assert_eq!(folded("não-ação pôr"), "nao acao por");
        assert_eq!(folded("Người Việt ở Đà Nẵng Ư"), "nguoi viet o da nang u");
        assert_eq!(folded("Straße Œuvre ÆØ ÿÝ"), "strasse oeuvre aeo yy");
        assert_eq!(folded("Ayu\u{301}dame so\u{ad}ft"), "ayudame soft");
        assert_eq!(folded("Șț çështje İı ſ"), "st ceshtje ii s");
    }

    #[test]
    fn every_entry_of_the_tables_is_the_letter_that_it_is_called_after() {
        let wrong = |c: char, base: char| folded(&c.to_string()) != base.to_string();
        for (letters, base) in [
            ("ÀÅàåĀąẠặ", 'a'),
            ("ÇçĆč", 'c'),
            ("ĎđḊ", 'd'),
            ("ÈëĒěẸệ", 'e'),
            ("ĜģḠ", 'g'),
            ("ĤħḢẖ", 'h'),
            ("ÌïĨıỈị", 'i'),
            ("Ĵĵ", 'j'),
            ("Ķĸḱ", 'k'),
            ("Ĺłḽ", 'l'),
            ("Ñńŋṅ", 'n'),
            ("ÒøŌőỌợ", 'o'),
            ("Ŕřṟ", 'r'),
            ("Śšṡẛ", 's'),
            ("Ţŧṯẗ", 't'),
            ("ÙüŨųỤự", 'u'),
            ("Ŵŵẘẅ", 'w'),
            ("ÝŶŸỲỹẙỿ", 'y'),
            ("Źžẕ", 'z'),
            ("Ẍẍ", 'x'),
            ("Ṽṿ", 'v'),
        ] {
            let bad: Vec<_> = letters.chars().filter(|c| wrong(*c, base)).collect();
            assert!(bad.is_empty(), "{bad:?} {base}");
        }
    }

    #[test]
    fn arabic_in_all_its_forms() {
        assert_eq!(folded("إِلَى الأُمّ"), "الي الام");
        assert_eq!(folded("مـــلجأ آمن"), "ملجا امن");
        assert_eq!(folded("مساعدةٌ، قانونية؟"), "مساعده  قانونيه ");
        assert_eq!(folded("٩١١ ۹۱۱"), "911 911");
    }

    #[test]
    fn other_scripts_and_signs() {
        assert_eq!(folded("ПОМОЩЬ Ещё Ґанок"), "помощь еще ганок");
        assert_eq!(folded("ΒΟΉΘΕΙΑ").chars().next(), Some('β'));
        assert_eq!(folded("法律，援助"), "法律 援助");
        assert_eq!(folded("ＡＢＣ１２３"), "abc123");
        assert_eq!(folded("도움 मदद"), "도움 मदद");
        assert_eq!(folded("don’t (stop)…"), "don t  stop  ");
    }
}
