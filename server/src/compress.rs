//! Each body in each encoding, made once: best compression, since it is served many times.

use std::io::{self, Read, Write};

use bytes::Bytes;

use crate::encoding::Encoding;

/// `bytes` in `encoding`.
///
/// # Errors
/// None that writing to memory could give; the encoders' interfaces have them.
pub(crate) fn compress(encoding: Encoding, bytes: &[u8]) -> io::Result<Bytes> {
    let mut out = Vec::new();
    match encoding {
        Encoding::Identity => out.extend_from_slice(bytes),
        Encoding::Brotli => {
            let mut encoder =
                brotli::CompressorWriter::new(&mut out, 4096, 11, window(bytes.len()));
            encoder.write_all(bytes)?;
            encoder.flush()?;
            drop(encoder);
        }
        Encoding::Zstd => out = zstd::bulk::compress(bytes, 19)?,
        Encoding::Gzip => {
            let mut encoder = flate2::write::GzEncoder::new(&mut out, flate2::Compression::best());
            encoder.write_all(bytes)?;
            encoder.finish()?;
        }
    }
    Ok(out.into())
}

/// `bytes` in each encoding that makes them shorter, as `packed` gives them, and last as they are.
///
/// # Errors
/// Those of `packed`.
pub(crate) fn bodies<E>(
    bytes: &Bytes,
    packed: impl Fn(Encoding) -> Result<Bytes, E>,
) -> Result<Vec<(Encoding, Bytes)>, E> {
    let mut bodies = Vec::new();
    for encoding in Encoding::ALL {
        let body = match encoding {
            Encoding::Identity => bytes.clone(),
            other => packed(other)?,
        };
        if encoding == Encoding::Identity || body.len() < bytes.len() {
            bodies.push((encoding, body));
        }
    }
    Ok(bodies)
}

/// The window that holds `length` bytes, as a power of two. A larger one finds nothing more, and clearing its memory is
/// what takes longest for small files.
fn window(length: usize) -> u32 {
    let bits = usize::BITS - length.leading_zeros();
    (bits + 1).clamp(10, 22)
}

/// Whether `packed` is `bytes` in `encoding`, and nothing more.
pub(crate) fn is_packed(encoding: Encoding, packed: &[u8], bytes: &[u8]) -> bool {
    // One byte more than is right is enough to see that it is wrong.
    let limit = bytes.len() as u64 + 1;
    let mut out = Vec::with_capacity(bytes.len() + 1);
    let read = match encoding {
        Encoding::Identity => packed.take(limit).read_to_end(&mut out),
        Encoding::Brotli => brotli::Decompressor::new(packed, 4096)
            .take(limit)
            .read_to_end(&mut out),
        Encoding::Zstd => {
            zstd::Decoder::new(packed).and_then(|decoder| decoder.take(limit).read_to_end(&mut out))
        }
        Encoding::Gzip => flate2::read::GzDecoder::new(packed)
            .take(limit)
            .read_to_end(&mut out),
    };
    read.is_ok() && out == bytes
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn what_is_longer_packed_stays_as_it_is() {
        let kinds = |bytes: &'static [u8]| {
            let bodies = bodies(&Bytes::from_static(bytes), |encoding| {
                compress(encoding, bytes)
            });
            let bodies = bodies.unwrap().into_iter();
            bodies.map(|(encoding, _)| encoding).collect::<Vec<_>>()
        };
        assert_eq!(kinds(b"a"), [Encoding::Identity]);
        assert_eq!(kinds(&[b'a'; 1000]), Encoding::ALL);
    }

    #[test]
    fn goes_there_and_back() {
        let bytes = b"a page, a page, a page, a page, a page".repeat(50);
        for encoding in Encoding::ALL {
            let packed = compress(encoding, &bytes).unwrap();
            assert!(is_packed(encoding, &packed, &bytes), "{encoding:?}");
            assert!(!is_packed(encoding, &packed, &bytes[1..]), "{encoding:?}");
            assert!(
                !is_packed(encoding, &packed[..packed.len() - 5], &bytes),
                "{encoding:?}"
            );
        }
    }
}
