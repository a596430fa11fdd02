//! The site: every answer there will ever be, ready in memory. Never changed, only replaced.

use std::collections::HashMap;
use std::time::{Duration, Instant};

use bytes::Bytes;
use http::header::{
    ACCEPT_ENCODING, ALLOW, CONTENT_ENCODING, CONTENT_LENGTH, CONTENT_TYPE, ETAG, HeaderMap,
    HeaderValue, VARY,
};

use crate::Error;
use crate::encoding::Encoding;
use crate::headers::{Keep, Policy, content_type, strict};
use crate::names::Hash;

/// A file on its way into a [`Site`].
pub(crate) struct File {
    /// The whole path, as browsers ask for it.
    pub(crate) path: String,
    /// Decides the content type.
    pub(crate) extension: String,
    pub(crate) policy: Policy,
    pub(crate) keep: Keep,
    /// In the order of [`Encoding::ALL`]; identity is always there.
    pub(crate) bodies: Vec<(Encoding, Bytes)>,
}

/// All answers, by path.
#[derive(Clone, Debug)]
pub struct Site {
    entries: HashMap<String, Entry>,
    /// What sites before this one had under names that are hashes, and until when it is still to be had.
    former: HashMap<String, (Instant, Entry)>,
    /// Headers of an answer without content: not found, and the like.
    pub(crate) refusal: HeaderMap,
    /// The same for a method that is not allowed.
    pub(crate) wrong_method: HeaderMap,
}

/// How long a phone that is half way through an update finds the rest of it.
const FORMER: Duration = Duration::from_secs(60 * 60);

/// Bytes that are kept of former sites: a folder that changes every second must not fill the memory.
const FORMER_BYTES: usize = 64 * 1024 * 1024;

/// One path.
#[derive(Clone, Debug)]
pub(crate) struct Entry {
    /// The path is that of this content for ever.
    hashed: bool,
    /// In the order of [`Encoding::ALL`].
    pub(crate) variants: Vec<Variant>,
}

/// One path in one encoding.
#[derive(Clone, Debug)]
pub(crate) struct Variant {
    pub(crate) encoding: Encoding,
    pub(crate) body: Bytes,
    pub(crate) etag: HeaderValue,
    pub(crate) headers: HeaderMap,
    pub(crate) not_modified: HeaderMap,
}

impl Site {
    /// Prepares the answers for `files`. `encrypted` says whether they travel over TLS.
    ///
    /// # Errors
    /// None in practice: hashes and numbers are good header values.
    pub(crate) fn new(files: &[File], encrypted: bool) -> Result<Self, Error> {
        let mut entries = HashMap::new();
        for file in files {
            let variants = file
                .bodies
                .iter()
                .map(|(encoding, body)| Variant::new(file, *encoding, body, encrypted))
                .collect::<Result<_, _>>()?;
            let hashed = file.keep == Keep::Forever || is_named_by_hash(&file.path);
            entries.insert(file.path.clone(), Entry { hashed, variants });
        }
        let mut refusal = strict(&Policy::Nothing, Keep::Never, encrypted);
        refusal.insert(CONTENT_LENGTH, HeaderValue::from_static("0"));
        let mut wrong_method = refusal.clone();
        wrong_method.insert(ALLOW, HeaderValue::from_static("GET, HEAD"));
        Ok(Self {
            entries,
            former: HashMap::new(),
            refusal,
            wrong_method,
        })
    }

    /// This site in place of `before`, whose files with a hash for a name stay for a while.
    pub(crate) fn after(mut self, before: &Self, now: Instant) -> Self {
        let left = before.entries.iter().filter(|(_, entry)| entry.hashed);
        let left = left.map(|(path, entry)| (path, (now + FORMER, entry)));
        let longer = before.former.iter();
        let longer = longer.map(|(path, (until, entry))| (path, (*until, entry)));
        let mut bytes = 0;
        for (path, (until, entry)) in left.chain(longer) {
            let there = self.entries.contains_key(path) || self.former.contains_key(path);
            if there || until <= now {
                continue;
            }
            bytes += entry.bytes();
            if bytes <= FORMER_BYTES {
                self.former.insert(path.clone(), (until, entry.clone()));
            }
        }
        self
    }

    pub(crate) fn get(&self, path: &str) -> Option<&Entry> {
        self.entries.get(path).or_else(|| {
            let (until, entry) = self.former.get(path)?;
            (Instant::now() < *until).then_some(entry)
        })
    }

    /// How many paths there are.
    pub fn len(&self) -> usize {
        self.entries.len()
    }

    /// Whether there is nothing to serve.
    pub fn is_empty(&self) -> bool {
        self.entries.is_empty()
    }
}

impl Entry {
    fn bytes(&self) -> usize {
        self.variants.iter().map(|variant| variant.body.len()).sum()
    }
}

/// `/a/<hash>.<extension>` and `/data/<hash>.<name>`.
fn is_named_by_hash(path: &str) -> bool {
    let file = path.rsplit('/').next().unwrap_or_default();
    file.split_once('.')
        .is_some_and(|(hash, _)| hash.len() >= 43)
}

impl Variant {
    fn new(file: &File, encoding: Encoding, body: &Bytes, encrypted: bool) -> Result<Self, Error> {
        let value = |text: String| {
            HeaderValue::from_str(&text).map_err(|error| Error::new(&file.path, error))
        };
        // The hash of what is sent: equal for everyone, and different in each encoding.
        let etag = value(format!("\"{}\"", &Hash::of(body).name()[..22]))?;
        let mut not_modified = strict(&file.policy, file.keep, encrypted);
        not_modified.insert(ETAG, etag.clone());
        if file.bodies.len() > 1 {
            not_modified.insert(VARY, HeaderValue::from(ACCEPT_ENCODING));
        }
        let mut headers = not_modified.clone();
        headers.insert(CONTENT_TYPE, content_type(&file.extension));
        headers.insert(CONTENT_LENGTH, HeaderValue::from(body.len()));
        if encoding != Encoding::Identity {
            let name = HeaderValue::from_static(encoding.name());
            headers.insert(CONTENT_ENCODING, name);
        }
        Ok(Self {
            encoding,
            body: body.clone(),
            etag,
            headers,
            not_modified,
        })
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    fn file(name: &str, body: Bytes) -> File {
        File {
            path: format!("/a/{name:0>43}.bin"),
            extension: "bin".to_owned(),
            policy: Policy::Nothing,
            keep: Keep::Never,
            bodies: vec![(Encoding::Identity, body)],
        }
    }

    #[test]
    fn what_stays_in_the_new_site_takes_no_room_of_the_former() {
        let large = || file("large", Bytes::from(vec![0; FORMER_BYTES + 1]));
        let small = |number: u32| file(&number.to_string(), Bytes::from_static(b"small"));
        let mut files: Vec<File> = (0..60).map(small).collect();
        files.push(large());
        let before = Site::new(&files, false).unwrap();
        let site = Site::new(&[large()], false).unwrap();
        let site = site.after(&before, Instant::now());
        assert_eq!(site.former.len(), 60);
        assert!(files.iter().all(|file| site.get(&file.path).is_some()));
        // What went away itself has no more room than there is.
        let site = Site::new(&[small(0)], false).unwrap();
        let site = site.after(&before, Instant::now());
        assert!(site.get(&large().path).is_none());
    }
}
