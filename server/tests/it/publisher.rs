//! Signs a site folder as a publisher does, the file that names the others last.

use std::collections::BTreeMap;
use std::fs;

use trust::{
    Key, PublicKey, Root, Snapshot, Target, Targets, Timestamp, parse_time, sign_root,
    sign_snapshot, sign_targets, sign_timestamp,
};

use crate::fixture::{Fixture, key};

/// One edition of the list, and who signs it.
pub(crate) struct Edition<'a> {
    pub(crate) version: u64,
    pub(crate) expires: &'a str,
    /// Files by name.
    pub(crate) files: &'a [(&'a str, &'a str)],
    /// Seeds of the keys of root, targets, and timestamp with snapshot.
    pub(crate) seeds: [[u8; 32]; 3],
}

/// The keys of the fixture.
pub(crate) const SEEDS: [[u8; 32]; 3] = [[1; 32], [2; 32], [2; 32]];

impl Edition<'_> {
    fn keys(&self) -> [Key; 3] {
        self.seeds.map(|seed| Key::from_seed(seed).unwrap())
    }

    /// The root of this version, which `more` sign as well.
    pub(crate) fn root(&self, version: u64, more: &[&Key]) -> Vec<u8> {
        let keys = self.keys();
        let public: Vec<[PublicKey; 1]> = keys.iter().map(|key| [key.public()]).collect();
        let role = |index: usize| (&public[index][..], 1);
        let expires = parse_time(self.expires).unwrap();
        let root = Root::of(version, expires, role(0), role(1), role(2), role(2));
        let signers: Vec<&Key> = [&keys[0]].into_iter().chain(more.iter().copied()).collect();
        sign_root(&root, &signers).unwrap()
    }

    /// Writes everything but roots. `signed` is the version of snapshot and timestamp.
    pub(crate) fn write(&self, fixture: &Fixture, site: &str, signed: u64) {
        let keys = self.keys();
        let expires = parse_time(self.expires).unwrap();
        let mut targets = Targets {
            version: self.version,
            expires,
            targets: BTreeMap::new(),
        };
        for (name, content) in self.files {
            let target = Target::of(content.as_bytes());
            fixture.write(
                &format!("{site}/targets/{}", target.file_name(name)),
                content,
            );
            targets.targets.insert((*name).to_owned(), target);
        }
        let targets = sign_targets(&targets, &[&keys[1]]).unwrap();
        fixture.write(&format!("{site}/{}.targets.json", self.version), &targets);
        let snapshot = Snapshot::of(signed, expires, self.version, &targets);
        let snapshot = sign_snapshot(&snapshot, &[&keys[2]]).unwrap();
        fixture.write(&format!("{site}/{signed}.snapshot.json"), &snapshot);
        let timestamp = Timestamp::of(signed, expires, signed, &snapshot);
        let timestamp = sign_timestamp(&timestamp, &[&keys[2]]).unwrap();
        fixture.write(&format!("{site}/fresh"), timestamp);
        let (from, to) = (format!("{site}/fresh"), format!("{site}/timestamp.json"));
        fs::rename(fixture.path(&from), fixture.path(&to)).unwrap();
    }
}

/// The first edition of the fixture.
pub(crate) fn first<'a>(expires: &'a str) -> Edition<'a> {
    Edition {
        version: 5,
        expires,
        files: &[("numbers", "the numbers"), ("list", "the list")],
        seeds: SEEDS,
    }
}

/// Signs the fixture's first root and list.
pub(crate) fn publish_first(fixture: &Fixture, site: &str, expires: &str) {
    let edition = first(expires);
    fixture.write(&format!("{site}/1.root.json"), edition.root(1, &[]));
    edition.write(fixture, site, 1);
}

/// The next root, signed by the fixture's root key as well.
pub(crate) fn publish_root(fixture: &Fixture, edition: &Edition<'_>, version: u64) {
    let file = format!("site/{version}.root.json");
    fixture.write(&file, edition.root(version, &[&key(1)]));
}
