//! What a publisher writes, with the mistakes and attacks that tests ask for.

use std::collections::BTreeMap;

use trust::{
    File, Key, Meta, Role, Root, Snapshot, Target, Targets, Timestamp, sign_root, sign_snapshot,
    sign_targets, sign_timestamp,
};

use super::{day, key, public};

/// All files by name, and what they were made of. Fields may be changed before they are signed.
pub(crate) struct Repository {
    pub(crate) root: Root,
    pub(crate) targets: Targets,
    pub(crate) snapshot: Snapshot,
    pub(crate) timestamp: Timestamp,
    /// Numbers of the keys that sign each role, right or not.
    pub(crate) hands: BTreeMap<File, Vec<u8>>,
    pub(crate) files: BTreeMap<String, Vec<u8>>,
    /// Names that were asked for.
    pub(crate) asked: Vec<String>,
}

impl Repository {
    /// Version 1 of everything, published: key 1 signs the root, 2 the timestamp, 3 the snapshot
    /// and 4 the targets; `list` is the one target.
    pub(crate) fn new() -> Self {
        let [root, timestamp, snapshot, targets] = [1, 2, 3, 4].map(|number| public(&[number]));
        let list = Target::of(b"list of edition 1");
        let root = Root::of(
            1,
            day("12-31"),
            (&root, 1),
            (&targets, 1),
            (&snapshot, 1),
            (&timestamp, 1),
        );
        let mut new = Self {
            root,
            targets: Targets {
                version: 1,
                expires: day("09-01"),
                targets: BTreeMap::from([("list".to_owned(), list)]),
            },
            snapshot: Snapshot::of(1, day("08-01"), 1, b""),
            timestamp: Timestamp::of(1, day("07-01"), 1, b""),
            hands: [
                (File::Root, vec![1]),
                (File::Timestamp, vec![2]),
                (File::Snapshot, vec![3]),
                (File::Targets, vec![4]),
            ]
            .into(),
            files: BTreeMap::new(),
            asked: Vec::new(),
        };
        new.sign_root();
        new.sign_all();
        new
    }

    /// What is served under `name`.
    pub(crate) fn get(&mut self, name: &str) -> Option<Vec<u8>> {
        self.asked.push(name.to_owned());
        self.files.get(name).cloned()
    }

    /// The newest published file of a kind.
    pub(crate) fn newest(&self, file: File) -> Vec<u8> {
        self.files[&self.name(file)].clone()
    }

    /// The name of the newest published file of a kind.
    pub(crate) fn name(&self, file: File) -> String {
        match file {
            File::Root => format!("{}.{file}", self.root.version),
            File::Timestamp => file.to_string(),
            File::Snapshot => format!("{}.{file}", self.snapshot.version),
            File::Targets => format!("{}.{file}", self.targets.version),
        }
    }

    /// The name under which a phone with the first root asks for a kind.
    pub(crate) fn root_or(&self, file: File) -> String {
        match file {
            File::Root => "2.root.json".to_owned(),
            _ => self.name(file),
        }
    }

    /// A new edition: one version more of everything but the root.
    pub(crate) fn publish(&mut self) {
        self.targets.version += 1;
        let text = format!("list of edition {}", self.targets.version);
        let list = Target::of(text.as_bytes());
        self.targets.targets.insert("list".to_owned(), list);
        self.snapshot.version += 1;
        self.timestamp.version += 1;
        self.sign_all();
    }

    /// Signs targets, snapshot and timestamp anew, each naming the one before it as it is.
    pub(crate) fn sign_all(&mut self) {
        self.sign_targets();
        self.sign_snapshot();
        self.sign_timestamp();
    }

    pub(crate) fn sign_root(&mut self) {
        let bytes = self.by(File::Root, |hands| sign_root(&self.root, hands));
        self.put(File::Root, bytes);
    }

    pub(crate) fn sign_targets(&mut self) {
        let bytes = self.by(File::Targets, |hands| sign_targets(&self.targets, hands));
        let meta = Meta::of(self.targets.version, &bytes);
        self.snapshot.meta.insert("targets.json".to_owned(), meta);
        self.put(File::Targets, bytes);
    }

    pub(crate) fn sign_snapshot(&mut self) {
        let bytes = self.by(File::Snapshot, |hands| sign_snapshot(&self.snapshot, hands));
        self.timestamp.snapshot = Meta::of(self.snapshot.version, &bytes);
        self.put(File::Snapshot, bytes);
    }

    pub(crate) fn sign_timestamp(&mut self) {
        let bytes = self.by(File::Timestamp, |hands| {
            sign_timestamp(&self.timestamp, hands)
        });
        self.put(File::Timestamp, bytes);
    }

    /// The next root: other keys for a role, each of which signs it from now on. The old keys of
    /// the root sign this once more.
    pub(crate) fn rotate(&mut self, file: File, numbers: &[u8]) {
        self.root.version += 1;
        let before = self.hands[&File::Root].clone();
        let role = Role::of(&public(numbers), 1);
        for key in public(numbers) {
            self.root.keys.insert(key.id(), key);
        }
        match file {
            File::Root => self.root.root = role,
            File::Timestamp => self.root.timestamp = role,
            File::Snapshot => self.root.snapshot = role,
            File::Targets => self.root.targets = role,
        }
        let root = &mut self.root;
        let roles = [&root.root, &root.timestamp, &root.snapshot, &root.targets];
        let named = |id: &String| roles.iter().any(|role| role.keyids.contains(id));
        root.keys.retain(|id, _| named(id));
        self.hands.insert(file, numbers.to_vec());
        let after = self.hands[&File::Root].clone();
        self.hands
            .insert(File::Root, [before, after.clone()].concat());
        self.sign_root();
        self.hands.insert(File::Root, after);
    }

    /// What `hands` of a role make of a file.
    fn by(
        &self,
        file: File,
        sign: impl FnOnce(&[&Key]) -> Result<Vec<u8>, trust::Error>,
    ) -> Vec<u8> {
        let keys: Vec<Key> = self.hands[&file].iter().map(|hand| key(*hand)).collect();
        sign(&keys.iter().collect::<Vec<_>>()).unwrap()
    }

    fn put(&mut self, file: File, bytes: Vec<u8>) {
        self.files.insert(self.name(file), bytes);
    }
}
