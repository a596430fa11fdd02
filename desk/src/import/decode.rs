//! Bytes of a source as text: UTF-8 and UTF-16 by their own marks, anything else by its name.

use encoding_rs::{DecoderResult, Encoding, UTF_8, UTF_16BE, UTF_16LE};
use std::io::{self, Read};

/// Reads UTF-8 out of a source in another encoding. A byte that is none in that encoding is an
/// error with its place: letters are never guessed.
pub(crate) struct Decode<R> {
    from: R,
    decoder: encoding_rs::Decoder,
    name: &'static str,
    raw: Vec<u8>,
    /// What of `raw` is still to be decoded.
    rest: std::ops::Range<usize>,
    ready: Vec<u8>,
    given: usize,
    read: u64,
    ended: bool,
}

const CHUNK: usize = 64 * 1024;

impl<R: Read> Decode<R> {
    /// Begins to read. Without `named`, the first bytes tell the encoding.
    pub(crate) fn new(mut from: R, named: Option<&'static Encoding>) -> io::Result<Self> {
        let mut raw = vec![0; CHUNK];
        let mut filled = 0;
        // Four bytes tell UTF-16 apart; a reader may hand out less at once.
        while filled < 4 {
            let more = from.read(&mut raw[filled..])?;
            if more == 0 {
                break;
            }
            filled += more;
        }
        let encoding = named.unwrap_or_else(|| sniff(&raw[..filled]));
        Ok(Self {
            from,
            decoder: encoding.new_decoder_with_bom_removal(),
            name: encoding.name(),
            raw,
            rest: 0..filled,
            ready: Vec::with_capacity(CHUNK * 3),
            given: 0,
            read: 0,
            ended: false,
        })
    }

    /// Decodes more, until there is something or the source has ended.
    fn more(&mut self) -> io::Result<()> {
        self.ready.clear();
        self.given = 0;
        while self.ready.is_empty() && !self.ended {
            let last = if self.rest.is_empty() {
                let filled = self.from.read(&mut self.raw)?;
                self.rest = 0..filled;
                filled == 0
            } else {
                false
            };
            let room = self
                .decoder
                .max_utf8_buffer_length_without_replacement(self.rest.len())
                .unwrap_or(CHUNK * 3);
            let mut text = vec![0; room.max(16)];
            let source = self.raw.get(self.rest.clone()).unwrap_or_default();
            let (result, read, written) = self
                .decoder
                .decode_to_utf8_without_replacement(source, &mut text, last);
            self.rest.start += read;
            self.read += read as u64;
            text.truncate(written);
            self.ready = text;
            match result {
                DecoderResult::InputEmpty => self.ended = last,
                DecoderResult::OutputFull => {}
                DecoderResult::Malformed(..) => {
                    return Err(io::Error::new(
                        io::ErrorKind::InvalidData,
                        format!(
                            "is not {} near byte {}; save it as UTF-8, or name its encoding with \
                             --encoding, such as windows-1252",
                            self.name, self.read
                        ),
                    ));
                }
            }
        }
        Ok(())
    }
}

impl<R: Read> Read for Decode<R> {
    fn read(&mut self, into: &mut [u8]) -> io::Result<usize> {
        if self.given == self.ready.len() {
            self.more()?;
        }
        let ready = self.ready.get(self.given..).unwrap_or_default();
        let count = ready.len().min(into.len());
        if let (Some(to), Some(from)) = (into.get_mut(..count), ready.get(..count)) {
            to.copy_from_slice(from);
        }
        self.given += count;
        Ok(count)
    }
}

/// The encoding that the first bytes tell of: UTF-16 by its mark or by its zeros, else UTF-8.
fn sniff(bytes: &[u8]) -> &'static Encoding {
    match bytes {
        [0xff, 0xfe, ..] => UTF_16LE,
        [0xfe, 0xff, ..] => UTF_16BE,
        // Every table and every JSON begins with two characters of ASCII.
        [a, 0, b, 0, ..] if *a > 0 && *b > 0 => UTF_16LE,
        [0, a, 0, b, ..] if *a > 0 && *b > 0 => UTF_16BE,
        _ => UTF_8,
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use proptest::prelude::*;

    fn decoded(bytes: &[u8]) -> io::Result<String> {
        let mut text = String::new();
        Decode::new(bytes, None)?.read_to_string(&mut text)?;
        Ok(text)
    }

    fn utf16(text: &str, little: bool, mark: bool) -> Vec<u8> {
        mark.then_some(0xfeff)
            .into_iter()
            .chain(text.encode_utf16())
            .flat_map(|unit: u16| {
                if little {
                    unit.to_le_bytes()
                } else {
                    unit.to_be_bytes()
                }
            })
            .collect()
    }

    #[test]
    fn marks_are_taken_off_and_utf_16_is_known_without_one() {
        assert_eq!(decoded(b"\xef\xbb\xbfid,name").unwrap(), "id,name");
        for little in [true, false] {
            for mark in [true, false] {
                assert_eq!(decoded(&utf16("id,ñ", little, mark)).unwrap(), "id,ñ");
            }
        }
        assert_eq!(decoded(b"").unwrap(), "");
    }

    #[test]
    fn what_is_no_utf_8_is_refused_with_its_place() {
        let error = decoded(b"id,name\n1,Ni\xf1o\n").unwrap_err().to_string();
        assert!(error.contains("is not UTF-8 near byte 13"), "{error}");
        let named = encoding_rs::WINDOWS_1252;
        let mut text = String::new();
        let mut decode = Decode::new(&b"Ni\xf1o"[..], Some(named)).unwrap();
        decode.read_to_string(&mut text).unwrap();
        assert_eq!(text, "Niño");
    }

    proptest! {
        #[test]
        fn every_text_comes_through(text in "[a-z]{2}\\PC{0,300}", little: bool) {
            prop_assert_eq!(&decoded(text.as_bytes()).unwrap(), &text);
            prop_assert_eq!(&decoded(&utf16(&text, little, true)).unwrap(), &text);
        }

        #[test]
        fn no_bytes_bring_it_down(bytes in proptest::collection::vec(any::<u8>(), 0..400)) {
            let _ = decoded(&bytes);
        }
    }
}
