//! Names from content, and the encodings that are made once, here, instead of at every start of a server.

use std::io::Write;
use std::path::Path;

use anyhow::{Context, Result};
use base64::Engine;
use base64::engine::general_purpose::{STANDARD, URL_SAFE_NO_PAD};
use sha2::{Digest, Sha256};

/// Writes `bytes` under their own hash and returns the path a browser asks for.
pub(crate) fn named(bytes: &[u8], extension: &str, out: &Path) -> Result<String> {
    let name = format!(
        "a/{}.{extension}",
        URL_SAFE_NO_PAD.encode(Sha256::digest(bytes))
    );
    write(&out.join(&name), bytes)?;
    Ok(format!("/{name}"))
}

/// The same with the encodings beside it; for what is served compressed.
pub(crate) fn named_and_encoded(bytes: &[u8], extension: &str, out: &Path) -> Result<String> {
    let path = named(bytes, extension, out)?;
    let file = out.join(path.trim_start_matches('/'));
    let beside = |suffix: &str| file.with_extension(format!("{extension}.{suffix}"));
    write(&beside("br"), &brotli(bytes)?)?;
    write(&beside("gz"), &gzip(bytes)?)?;
    write(
        &beside("zst"),
        &zstd::encode_all(bytes, 19).context("zstd")?,
    )?;
    Ok(path)
}

/// A pack: gzip inside, so that what rests in a browser's cache is never plain, of a length that says little.
pub(crate) fn pack(bytes: &[u8], out: &Path) -> Result<String> {
    named(&sidedoor_desk::gzip(bytes), "bin", out)
}

/// The `sha256-…` source expression of an inline block (CSP 3, 2.3.1).
pub(crate) fn csp_hash(inline: &str) -> String {
    format!("'sha256-{}'", STANDARD.encode(Sha256::digest(inline)))
}

/// Reads a file.
pub(crate) fn read(file: &Path) -> Result<Vec<u8>> {
    std::fs::read(file).with_context(|| format!("read {}", file.display()))
}

/// Reads a file of text.
pub(crate) fn text(file: &Path) -> Result<String> {
    std::fs::read_to_string(file).with_context(|| format!("read {}", file.display()))
}

/// Writes a file and the folders above it.
pub(crate) fn write(file: &Path, bytes: &[u8]) -> Result<()> {
    if let Some(folder) = file.parent() {
        std::fs::create_dir_all(folder).with_context(|| format!("make {}", folder.display()))?;
    }
    std::fs::write(file, bytes).with_context(|| format!("write {}", file.display()))
}

fn gzip(bytes: &[u8]) -> Result<Vec<u8>> {
    let mut encoder = flate2::write::GzEncoder::new(Vec::new(), flate2::Compression::best());
    encoder.write_all(bytes)?;
    Ok(encoder.finish()?)
}

fn brotli(bytes: &[u8]) -> Result<Vec<u8>> {
    let params = brotli::enc::BrotliEncoderParams {
        quality: 11,
        lgwin: 22,
        ..Default::default()
    };
    let mut out = Vec::new();
    brotli::BrotliCompress(&mut &*bytes, &mut out, &params).context("brotli")?;
    Ok(out)
}
