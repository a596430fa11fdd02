//! Damaged, foreign and malicious bytes: refused in one line, and never more than that.

mod bytes;
mod fields;
mod patches;

use trust::{Error, File, Kept, Meta, Policy, Trusted, Update};

use crate::common::Repository;

/// A repository that lists no lengths and no hashes, so that nothing but signatures, versions and
/// forms can refuse a file. It has a second root.
fn bare() -> Repository {
    let mut repository = Repository::new();
    repository.rotate(File::Root, &[21]);
    relist(&mut repository);
    repository
}

fn relist(repository: &mut Repository) {
    let bare = |meta: &mut Meta| (meta.length, meta.sha256) = (None, None);
    repository.snapshot.meta.values_mut().for_each(bare);
    repository.sign_snapshot();
    bare(&mut repository.timestamp.snapshot);
    repository.sign_timestamp();
}

/// An update that wants `file` next, with all before it given as they are.
fn until(repository: &Repository, file: File) -> Update {
    let first = &repository.files["1.root.json"];
    let mut update = Update::new(first, Kept::default(), Policy::default()).unwrap();
    while let Some(want) = update.wants().filter(|want| want.file != file) {
        let honest = repository.files.get(&want.name);
        update.give(honest.map(Vec::as_slice)).unwrap();
    }
    update
}

/// An update in which one file is another than in `repository`.
fn update_with(repository: &Repository, file: File, bytes: &[u8]) -> Result<Trusted, Error> {
    let mut update = until(repository, file);
    update.give(Some(bytes))?;
    while let Some(want) = update.wants() {
        let honest = repository.files.get(&want.name);
        update.give(honest.map(Vec::as_slice))?;
    }
    update.finish()
}
