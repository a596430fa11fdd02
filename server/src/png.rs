//! PNG pictures of an operator (W3C PNG, 3rd edition): their size, and that they hold pixels and no words.

/// How a PNG begins.
const SIGNATURE: &[u8] = b"\x89PNG\r\n\x1a\n";

/// Chunks that are needed to draw. What else there is, such as `tEXt`, `iTXt` and `eXIf`, tells of the program, the
/// place and the person that made the picture.
const DRAWN: [&[u8]; 10] = [
    b"IHDR", b"PLTE", b"tRNS", b"IDAT", b"IEND", b"gAMA", b"cHRM", b"sRGB", b"sBIT", b"pHYs",
];

/// Width and height in pixels.
///
/// # Errors
/// Bytes that are no PNG, are cut off, or hold more than a picture: what is wrong and what to do.
pub(crate) fn size(bytes: &[u8]) -> Result<(u32, u32), String> {
    let mut rest = bytes.strip_prefix(SIGNATURE).ok_or("is no PNG")?;
    let mut size = None;
    loop {
        let (name, body, after) = chunk(rest).ok_or("is cut off")?;
        if !DRAWN.contains(&name) {
            let name = name.escape_ascii();
            return Err(format!(
                "holds more than a picture (`{name}`); take it out, or make it with `sidedoor-desk icons`"
            ));
        }
        match (name, size) {
            (b"IHDR", None) => size = Some((number(body, 0), number(body, 4))),
            (b"IHDR", Some(_)) | (_, None) => return Err("is no PNG".to_owned()),
            (b"IEND", Some((Some(width), Some(height)))) if after.is_empty() => {
                return Ok((width, height));
            }
            (b"IEND", _) => return Err("holds more than a picture, at its end".to_owned()),
            _ => {}
        }
        rest = after;
    }
}

/// Name and content of the first chunk, and what follows its check sum.
fn chunk(bytes: &[u8]) -> Option<(&[u8], &[u8], &[u8])> {
    let length = usize::try_from(number(bytes, 0)?).ok()?;
    let (name, rest) = bytes.get(4..)?.split_at_checked(4)?;
    let (body, rest) = rest.split_at_checked(length)?;
    Some((name, body, rest.get(4..)?))
}

/// Four bytes, the highest first.
fn number(bytes: &[u8], at: usize) -> Option<u32> {
    let four = bytes.get(at..at + 4)?;
    Some(u32::from_be_bytes(four.try_into().ok()?))
}

#[cfg(test)]
mod tests {
    use super::*;

    fn png(chunks: &[(&[u8], &[u8])]) -> Vec<u8> {
        let mut bytes = SIGNATURE.to_vec();
        for (name, body) in chunks {
            bytes.extend(u32::try_from(body.len()).unwrap().to_be_bytes());
            bytes.extend([name, body, &[0; 4][..]].concat());
        }
        bytes
    }

    const HEAD: (&[u8], &[u8]) = (b"IHDR", &[0, 0, 1, 0, 0, 0, 2, 1, 8, 6, 0, 0, 0]);

    #[test]
    fn reads_the_size() {
        let good = png(&[HEAD, (b"IDAT", b"pixels"), (b"IEND", b"")]);
        assert_eq!(size(&good), Ok((256, 513)));
        for cut in 0..good.len() {
            assert!(size(&good[..cut]).is_err(), "{cut}");
        }
    }

    #[test]
    fn refuses_words() {
        for name in [b"tEXt", b"iTXt", b"zTXt", b"eXIf", b"\"\n!\xff"] {
            let bad = png(&[HEAD, (name, b"words"), (b"IEND", b"")]);
            let problem = size(&bad).unwrap_err();
            assert!(
                problem.starts_with("holds more than a picture ("),
                "{problem}"
            );
        }
        let mut more = png(&[HEAD, (b"IEND", b"")]);
        more.extend(b"words");
        assert_eq!(
            size(&more).unwrap_err(),
            "holds more than a picture, at its end"
        );
        for bad in [
            png(&[(b"IDAT", b""), HEAD]),
            png(&[HEAD, HEAD]),
            png(&[(b"IHDR", b"short"), (b"IEND", b"")]),
            b"GIF89a".to_vec(),
        ] {
            assert!(size(&bad).is_err(), "{bad:?}");
        }
    }
}
