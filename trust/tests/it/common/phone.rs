//! Whoever fetches: keeps what an update says, also when the update ends with an error.

use trust::{Error, Expiry, File, Floor, Kept, Policy, Trusted, Update};

use super::{FILES, Repository, day};

/// What a phone has kept.
#[derive(Clone)]
pub(crate) struct Phone {
    pub(crate) root: Vec<u8>,
    pub(crate) timestamp: Option<Vec<u8>>,
    pub(crate) snapshot: Option<Vec<u8>>,
    pub(crate) targets: Option<Vec<u8>>,
    pub(crate) policy: Policy,
}

impl Phone {
    /// A phone with the first root, which refuses what is past its date on the first of June.
    pub(crate) fn new(repository: &Repository) -> Self {
        Self {
            root: repository.files["1.root.json"].clone(),
            timestamp: None,
            snapshot: None,
            targets: None,
            policy: Policy {
                expiry: Expiry::Refuse { now: day("06-01") },
                floor: Floor::default(),
            },
        }
    }

    /// The same, for which a date is a warning.
    pub(crate) fn that_reports(repository: &Repository) -> Self {
        Self {
            policy: Policy::default(),
            ..Self::new(repository)
        }
    }

    pub(crate) fn kept(&self) -> Kept<'_> {
        Kept {
            timestamp: self.timestamp.as_deref(),
            snapshot: self.snapshot.as_deref(),
            targets: self.targets.as_deref(),
        }
    }

    /// One update from `repository`.
    pub(crate) fn update(&mut self, repository: &mut Repository) -> Result<Trusted, Error> {
        self.update_from(|name, limit| {
            let bytes = repository.get(name)?;
            // No more is fetched than may be; one byte more tells that there was more.
            Some(bytes.into_iter().take(limit + 1).collect())
        })
    }

    /// One update from whatever answers.
    pub(crate) fn update_from(
        &mut self,
        mut fetch: impl FnMut(&str, usize) -> Option<Vec<u8>>,
    ) -> Result<Trusted, Error> {
        let mut update = Update::new(&self.root, self.kept(), self.policy)?;
        let mut result = Ok(());
        while let Some(want) = update.wants() {
            result = update.give(fetch(&want.name, want.limit).as_deref());
        }
        if update.forgets() {
            self.timestamp = None;
            self.snapshot = None;
        }
        self.root = update.root().to_vec();
        let kept = update.kept();
        let store = |place: &mut Option<Vec<u8>>, new: Option<&[u8]>| {
            if let Some(new) = new {
                *place = Some(new.to_vec());
            }
        };
        store(&mut self.timestamp, kept.timestamp);
        store(&mut self.snapshot, kept.snapshot);
        store(&mut self.targets, kept.targets);
        assert_eq!(result.is_err(), update.clone().finish().is_err());
        update.finish()
    }

    /// The version of every file that it keeps; 0: none.
    pub(crate) fn versions(&self) -> [u64; 4] {
        FILES.map(|file| {
            let bytes = match file {
                File::Root => Some(&self.root),
                File::Timestamp => self.timestamp.as_ref(),
                File::Snapshot => self.snapshot.as_ref(),
                File::Targets => self.targets.as_ref(),
            };
            bytes.map_or(0, |bytes| {
                let value: serde_json::Value = serde_json::from_slice(bytes).unwrap();
                value["signed"]["version"].as_u64().unwrap()
            })
        })
    }
}
