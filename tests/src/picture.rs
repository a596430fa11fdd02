//! Makes a picture of a page small: few colours, the most frequent ones as they were.

use std::collections::HashMap;
use std::io::Cursor;

use anyhow::{Context, ensure};
use png::{BitDepth, ColorType, Compression, Decoder, Encoder, Filter};

use crate::Result;

/// As many colours as one byte can name (W3C PNG, 3rd edition, PLTE): nothing is seen to be missing.
pub const ALL: usize = 256;
/// As many as half a byte can name: enough for pages of text, with smooth letters.
pub const TEXT: usize = 16;

/// The same picture with at most `colours`, [`ALL`] or [`TEXT`]. Flat areas keep theirs; the edges of letters take the nearest.
pub fn small(picture: &[u8], colours: usize) -> Result<Vec<u8>> {
    let mut reader = Decoder::new(Cursor::new(picture)).read_info()?;
    let length = reader.output_buffer_size().context("too large")?;
    let mut pixels = vec![0; length];
    let info = reader.next_frame(&mut pixels)?;
    ensure!(
        info.bit_depth == BitDepth::Eight,
        "expected 8 bits a colour"
    );
    let bytes = match info.color_type {
        ColorType::Rgb => 3,
        ColorType::Rgba => 4,
        other => anyhow::bail!("expected red, green and blue, found {other:?}"),
    };
    let pixels: Vec<[u8; 3]> = pixels[..info.buffer_size()]
        .chunks_exact(bytes)
        .map(|pixel| [pixel[0], pixel[1], pixel[2]])
        .collect();

    let mut counts: HashMap<[u8; 3], usize> = HashMap::new();
    for pixel in &pixels {
        *counts.entry(*pixel).or_default() += 1;
    }
    let mut palette: Vec<[u8; 3]> = counts.keys().copied().collect();
    // By colour where counts are equal, so that the same picture always gives the same file.
    palette.sort_by_key(|colour| (std::cmp::Reverse(counts[colour]), *colour));
    palette.truncate(colours);
    let mut names: HashMap<[u8; 3], u8> = HashMap::new();
    for colour in counts.keys() {
        names.insert(*colour, nearest(&palette, *colour)?);
    }
    let named: Vec<u8> = pixels.iter().map(|pixel| names[pixel]).collect();
    let (depth, named) = if colours > TEXT {
        (BitDepth::Eight, named)
    } else {
        (BitDepth::Four, halved(&named, info.width as usize))
    };

    let mut out = Vec::new();
    let mut encoder = Encoder::new(&mut out, info.width, info.height);
    encoder.set_color(ColorType::Indexed);
    encoder.set_depth(depth);
    encoder.set_palette(palette.concat());
    encoder.set_compression(Compression::High);
    encoder.set_filter(Filter::NoFilter);
    let mut writer = encoder.write_header()?;
    writer.write_image_data(&named)?;
    writer.finish()?;
    Ok(out)
}

/// Two pixels a byte, each line in whole bytes (W3C PNG, 3rd edition, 7.2).
fn halved(named: &[u8], width: usize) -> Vec<u8> {
    let lines = named.chunks(width);
    lines
        .flat_map(|line| line.chunks(2))
        .map(|pair| pair[0] << 4 | pair.get(1).copied().unwrap_or(0))
        .collect()
}

/// Where in the palette the nearest colour stands.
fn nearest(palette: &[[u8; 3]], colour: [u8; 3]) -> Result<u8> {
    let distance = |other: &[u8; 3]| -> u32 {
        let parts = other.iter().zip(colour);
        parts
            .map(|(one, two)| u32::from(one.abs_diff(two)).pow(2))
            .sum()
    };
    let found = (0..palette.len()).min_by_key(|at| distance(&palette[*at]));
    Ok(u8::try_from(found.context("a picture without colours")?)?)
}
