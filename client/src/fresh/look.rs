//! One look for a newer list.

use trust::{Error, File, Floor, Kept, Policy, Trusted, Update, patch};

/// The most bytes that a pack or a change to one may have where nothing is signed about it, which is never used.
const NO_LIMIT: usize = 0;

/// One look for a newer list: asks for files one after the other, and says what to make of them.
pub struct Look {
    /// Edition of the list that is kept; 0 where there is none.
    before: u64,
    /// What was kept: root, timestamp, snapshot, targets.
    kept: [Option<Vec<u8>>; 4],
    update: Option<Update>,
    trusted: Option<Trusted>,
}

impl Look {
    /// Starts from a root that is trusted, and what the last look left: timestamp, snapshot and targets. `floor` are the
    /// editions of the root and of the list that came with the app: nothing older is believed, whatever is kept.
    ///
    /// # Errors
    /// A root that is none.
    pub fn new(
        root: Vec<u8>,
        roles: [Option<Vec<u8>>; 3],
        floor: (u64, u64),
    ) -> Result<Self, Error> {
        let floor = Floor {
            root: floor.0,
            targets: floor.1,
            ..Floor::default()
        };
        let kept = kept(&roles);
        let before = Trusted::load(&[&root], kept, Floor::default());
        let policy = Policy {
            floor,
            ..Policy::default()
        };
        let update = Update::new(&root, kept, policy)?;
        let [timestamp, snapshot, targets] = roles;
        Ok(Self {
            before: before.map_or(0, |before| before.verified.version),
            kept: [Some(root), timestamp, snapshot, targets],
            update: Some(update),
            trusted: None,
        })
    }

    /// The file to fetch next and the most bytes that it may have; `None` when there is nothing more.
    pub fn wants(&self) -> Option<(String, usize)> {
        let want = self.update.as_ref()?.wants()?;
        Some((want.name, want.limit))
    }

    /// Takes the file that was wanted; `None` if there is none.
    ///
    /// # Errors
    /// Why it is refused.
    pub fn give(&mut self, bytes: Option<&[u8]>) -> Result<(), Error> {
        let Some(update) = &mut self.update else {
            return Ok(());
        };
        update.give(bytes)?;
        if update.wants().is_none() {
            self.trusted = self.update.take().map(Update::finish).transpose()?;
        }
        Ok(())
    }

    /// Whether any file is another than the one that was kept.
    pub fn is_newer(&self) -> bool {
        let files = [File::Root, File::Timestamp, File::Snapshot, File::Targets];
        let same = |(file, kept): (File, &Option<Vec<u8>>)| self.file(file) == kept.as_deref();
        !files.into_iter().zip(&self.kept).all(same)
    }

    /// A signed file as it is to be kept.
    pub fn file(&self, file: File) -> Option<&[u8]> {
        let trusted = self.trusted.as_ref()?;
        let kept = trusted.kept();
        match file {
            File::Root => Some(trusted.root()),
            File::Timestamp => kept.timestamp,
            File::Snapshot => kept.snapshot,
            File::Targets => kept.targets,
        }
    }

    /// Whether what has this length and this SHA-256 is what the pack of that name has to unpack to.
    pub fn is_current(&self, name: &str, length: usize, sha256: &[u8]) -> bool {
        let known = || {
            let verified = &self.trusted.as_ref()?.verified;
            let sha256 = sha256.try_into().ok()?;
            verified
                .check_plain_hashed(name, length as u64, sha256)
                .ok()
        };
        known().is_some()
    }

    /// Where the pack of that name is, or the change to it; `None` where nothing like it is signed.
    pub fn path(&self, name: &str) -> Option<(String, usize)> {
        let target = self.trusted.as_ref()?.verified.target(name).ok()?;
        Some((
            target.file_name(name),
            usize::try_from(target.length).unwrap_or(NO_LIMIT),
        ))
    }

    /// The name of what changed in a pack since the edition that is kept.
    pub fn change(&self, name: &str) -> String {
        format!("{name}.{}", self.before)
    }

    /// What a change makes of the pack that is kept, both unpacked. Whether that is what is signed, [`Look::is_current`]
    /// knows.
    pub fn changed(&self, name: &str, old: &[u8], change: &[u8]) -> Option<Vec<u8>> {
        let verified = &self.trusted.as_ref()?.verified;
        let length = verified.target(name).ok()?.plain?.length;
        patch::apply(old, change, usize::try_from(length).ok()?).ok()
    }
}

fn kept(roles: &[Option<Vec<u8>>; 3]) -> Kept<'_> {
    let [timestamp, snapshot, targets] = roles.each_ref().map(Option::as_deref);
    Kept {
        timestamp,
        snapshot,
        targets,
    }
}

#[cfg(test)]
mod tests;
