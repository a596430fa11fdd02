//! The plain edition: one file at `/`, which no browser keeps, and nothing else. The server does not know what is in it.

use std::fs::File as Disk;
use std::io::Read;
use std::path::Path;

use bytes::Bytes;
use http::HeaderValue;

use crate::Error;
use crate::compress::{bodies, compress};
use crate::headers::{Keep, Policy};
use crate::names::Hash;
use crate::site::File;

/// The longest file that is served, in bytes: it is held in memory in each encoding.
const MOST: u64 = 16 * 1024 * 1024;

const STYLE: (&str, &str) = ("<style>", "</style>");

/// The one file of a plain edition, ready to be served.
///
/// # Errors
/// A file that cannot be read, or is no page without scripts.
pub(crate) fn file(path: &Path) -> Result<File, Error> {
    let wrong = |problem: &str| Error::new(path.display(), problem);
    let mut bytes = Vec::new();
    let opened = Disk::open(path).map_err(|error| Error::new(path.display(), error))?;
    opened
        .take(MOST + 1)
        .read_to_end(&mut bytes)
        .map_err(|error| Error::new(path.display(), error))?;
    if bytes.len() as u64 > MOST {
        return Err(wrong("is longer than 16 MB"));
    }
    let text = std::str::from_utf8(&bytes).map_err(|_| wrong("is not UTF-8"))?;
    let begins = |what: &str| {
        let start = text.get(..what.len());
        start.is_some_and(|start| start.eq_ignore_ascii_case(what))
    };
    if !begins("<!doctype html>") {
        return Err(wrong(
            "is no page: it does not begin with `<!DOCTYPE html>`; `sidedoor-desk plain` prints one",
        ));
    }
    if text.to_ascii_lowercase().contains("<script") {
        return Err(wrong(
            "holds a script, which the plain edition never does; `sidedoor-desk plain` prints one",
        ));
    }
    let policy =
        HeaderValue::from_str(&policy(text)).map_err(|error| Error::new("policy", error))?;
    let bytes = Bytes::from(bytes);
    let bodies = bodies(&bytes, |encoding| compress(encoding, &bytes))
        .map_err(|error| Error::new(path.display(), error))?;
    Ok(File {
        path: "/".to_owned(),
        extension: "html".to_owned(),
        policy: Policy::Page(policy),
        keep: Keep::Never,
        bodies,
    })
}

/// Its own styles by their hashes, and nothing besides.
fn policy(text: &str) -> String {
    let hashes: String = text
        .split(STYLE.0)
        .skip(1)
        .filter_map(|rest| rest.split_once(STYLE.1))
        .map(|(style, _)| format!(" '{}'", Hash::of(style.as_bytes()).integrity()))
        .collect();
    let styles = match hashes.as_str() {
        "" => " 'none'",
        hashes => hashes,
    };
    format!(
        "default-src 'none'; style-src{styles}; base-uri 'none'; form-action 'none'; frame-ancestors 'none'"
    )
}
