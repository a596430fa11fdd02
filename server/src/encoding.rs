//! Which encoding a browser gets: `Accept-Encoding` with its q-values (RFC 9110, section 12.5.3).

/// How a body is encoded, in the order in which the server likes them.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(crate) enum Encoding {
    Brotli,
    Zstd,
    Gzip,
    Identity,
}

impl Encoding {
    /// The smallest first.
    pub(crate) const ALL: [Self; 4] = [Self::Brotli, Self::Zstd, Self::Gzip, Self::Identity];

    /// The name in `Content-Encoding`.
    pub(crate) fn name(self) -> &'static str {
        match self {
            Self::Brotli => "br",
            Self::Zstd => "zstd",
            Self::Gzip => "gzip",
            Self::Identity => "identity",
        }
    }

    /// The ending of a file that holds another one in this encoding; empty where that is the file itself.
    pub(crate) fn ending(self) -> &'static str {
        match self {
            Self::Brotli => "br",
            Self::Zstd => "zst",
            Self::Gzip => "gz",
            Self::Identity => "",
        }
    }
}

/// The best of `offered` (in the order of [`Encoding::ALL`]) for the given `Accept-Encoding`
/// lines. Without any, or where all is refused: identity, which every browser can read.
pub(crate) fn choose<'a>(
    lines: impl Iterator<Item = &'a str>,
    offered: impl Iterator<Item = Encoding>,
) -> Encoding {
    let weights = Weights::read(lines);
    let mut best = (0, Encoding::Identity);
    for encoding in offered {
        let weight = weights.of(encoding);
        if weight > best.0 {
            best = (weight, encoding);
        }
    }
    best.1
}

/// What a browser wants, 0 (refused) to 1000.
#[derive(Default)]
struct Weights {
    /// In the order of [`Encoding::ALL`]; the first word about one counts.
    named: [Option<u16>; 4],
    /// Of whatever is not named.
    any: Option<u16>,
}

impl Weights {
    fn read<'a>(lines: impl Iterator<Item = &'a str>) -> Self {
        let mut weights = Self::default();
        for item in lines.flat_map(|line| line.split(',')) {
            let mut parts = item.split(';');
            let coding = parts.next().unwrap_or_default().trim();
            let q = parts
                .map(str::trim)
                .find_map(|part| part.strip_prefix("q=").or_else(|| part.strip_prefix("Q=")))
                .map_or(1000, parse_weight);
            if coding == "*" {
                weights.any = Some(q);
            }
            for (encoding, named) in Encoding::ALL.into_iter().zip(&mut weights.named) {
                if named.is_none() && is_named(encoding, coding) {
                    *named = Some(q);
                }
            }
        }
        weights
    }

    fn of(&self, encoding: Encoding) -> u16 {
        // Not named is not refused, but anything that is named goes first.
        let unnamed = u16::from(encoding == Encoding::Identity);
        self.named[encoding as usize]
            .or(self.any)
            .unwrap_or(unnamed)
    }
}

fn is_named(encoding: Encoding, coding: &str) -> bool {
    let alias = encoding == Encoding::Gzip && coding.eq_ignore_ascii_case("x-gzip");
    alias || coding.eq_ignore_ascii_case(encoding.name())
}

/// `0`, `0.5`, `1.000` in thousandths; anything else counts as refused.
fn parse_weight(text: &str) -> u16 {
    let text = text.trim();
    let (whole, fraction) = text.split_once('.').unwrap_or((text, ""));
    let digits = fraction.bytes().all(|byte| byte.is_ascii_digit());
    if fraction.len() > 3 || !digits {
        return 0;
    }
    let digits = fraction.bytes().map(|digit| u16::from(digit - b'0'));
    let scaled = digits.zip([100, 10, 1]).map(|(digit, place)| digit * place);
    let thousandths = scaled.sum();
    match whole {
        "0" => thousandths,
        "1" => 1000,
        _ => 0,
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    fn chosen(lines: &[&str]) -> &'static str {
        choose(lines.iter().copied(), Encoding::ALL.into_iter()).name()
    }

    #[test]
    fn follows_the_weights() {
        for (line, expected) in [
            ("gzip, deflate, br, zstd", "br"),
            ("gzip, deflate, zstd", "zstd"),
            ("gzip", "gzip"),
            ("x-gzip", "gzip"),
            ("GZIP;Q=0.5", "gzip"),
            ("deflate", "identity"),
            ("", "identity"),
            ("br;q=0, gzip", "gzip"),
            ("br;q=0.5, gzip;q=0.9", "gzip"),
            ("br ; q=0.5 , gzip ; q=0.5", "br"),
            ("gzip;q=0.001", "gzip"),
            ("*", "br"),
            ("*;q=0", "identity"),
            ("br;q=0, *", "zstd"),
            ("identity, br;q=0.5", "identity"),
            ("identity;q=0, *;q=0", "identity"),
            ("identity;q=0, gzip;q=0.1", "gzip"),
            ("br;q=banana", "identity"),
            ("br;q=1.5", "br"),
            ("br;q=0.1234", "identity"),
            (";;;,,,=q", "identity"),
        ] {
            assert_eq!(chosen(&[line]), expected, "{line}");
        }
    }

    #[test]
    fn several_lines_are_one_list() {
        assert_eq!(chosen(&[]), "identity");
        assert_eq!(chosen(&["deflate", "gzip"]), "gzip");
        assert_eq!(chosen(&["gzip", "br"]), "br");
    }

    #[test]
    fn offers_only_what_there_is() {
        let offered = [Encoding::Gzip, Encoding::Identity];
        let chosen = choose(["br, gzip;q=0.1"].into_iter(), offered.into_iter());
        assert_eq!(chosen, Encoding::Gzip);
    }
}
