//! What is in force of a folder that holds every root. A publisher writes a new root before the files that are signed as
//! it asks; until those are there, the folder holds the edition before, whole.

use crate::{Error, Kept, Policy, Root, Trusted, Update, Want};

/// What is in force of a folder.
#[derive(Clone, Debug)]
pub struct InForce<B> {
    /// The four files, and what they say.
    pub trusted: Trusted,
    /// What was asked for and believed, in order: the roots after the first, and then the other three.
    pub files: Vec<(Want, B)>,
    /// The version of the newest root, where it is not in force yet: the rest is not signed as it asks.
    pub ahead: Option<u64>,
}

/// Why nothing is believed.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum Refused<E> {
    /// A file could not be had.
    Fetch(E),
    /// A file is not to be believed.
    File {
        /// As [`Want::name`]; none for the root that it all begins with.
        name: Option<String>,
        /// Why.
        error: Error,
    },
}

/// Goes from the root `first` to the newest from which everything is signed as it asks. `fetch` gives a file, or none where
/// that is no fault ([`Want::may_be_missing`]).
///
/// # Errors
/// Why the way over all roots ended, where no shorter one leads to the end.
pub fn in_force<B: AsRef<[u8]>, E>(
    first: &[u8],
    policy: Policy,
    fetch: impl Fn(&Want) -> Result<Option<B>, E>,
) -> Result<InForce<B>, Refused<E>> {
    let version = Root::trust(first).map_err(of(None))?.version;
    let mut newest = version;
    let refused = match walk(first, policy, &fetch, u64::MAX, &mut newest) {
        Ok(found) => return Ok(found),
        Err(refused) => refused,
    };
    for last in (version..newest).rev() {
        let mut reached = version;
        if let Ok(found) = walk(first, policy, &fetch, last, &mut reached) {
            let ahead = Some(newest);
            return Ok(InForce { ahead, ..found });
        }
    }
    Err(refused)
}

/// Goes as far as the root `last`; `reached` is the version of the newest that was believed.
fn walk<B: AsRef<[u8]>, E>(
    first: &[u8],
    policy: Policy,
    fetch: impl Fn(&Want) -> Result<Option<B>, E>,
    last: u64,
    reached: &mut u64,
) -> Result<InForce<B>, Refused<E>> {
    let mut update = Update::new(first, Kept::default(), policy).map_err(of(None))?;
    let mut files = Vec::new();
    while let Some(want) = update.wants() {
        let is_root = want.may_be_missing;
        let bytes = match is_root && *reached >= last {
            true => None,
            false => fetch(&want).map_err(Refused::Fetch)?,
        };
        let given = update.give(bytes.as_ref().map(AsRef::as_ref));
        given.map_err(of(Some(&want.name)))?;
        if let Some(bytes) = bytes {
            *reached += u64::from(is_root);
            files.push((want, bytes));
        }
    }
    Ok(InForce {
        trusted: update.finish().map_err(of(None))?,
        files,
        ahead: None,
    })
}

fn of<E>(name: Option<&str>) -> impl Fn(Error) -> Refused<E> {
    move |error| Refused::File {
        name: name.map(str::to_owned),
        error,
    }
}
