//! The signed files of a site folder: read from the first root on, as a phone reads them, and believed as a phone
//! believes them. Being expired is told, and refuses nothing.

use bytes::Bytes;
use trust::{File, Floor, Policy, Refused, Root, Trusted, Want, in_force};

use crate::Error;
use crate::tree::Tree;

/// The first root, from which every phone can come.
const FIRST: &str = "1.root.json";

/// All signed files, as they are.
pub(crate) struct Signed {
    /// Every root, the oldest first, by name: `1.root.json`.
    pub(crate) roots: Vec<Named>,
    /// `timestamp.json`
    pub(crate) timestamp: Named,
    /// `7.snapshot.json`
    pub(crate) snapshot: Named,
    /// `5.targets.json`
    pub(crate) targets: Named,
    pub(crate) numbers: Named,
    pub(crate) list: Named,
    /// Other files that the list names, such as patches from editions before.
    pub(crate) others: Vec<Named>,
    pub(crate) trusted: Trusted,
    /// The keys of the demonstration may sign it: everybody has them.
    pub(crate) is_demonstration: bool,
    /// One line each, for the operator.
    pub(crate) warnings: Vec<String>,
}

/// A file as it is served.
#[derive(Clone)]
pub(crate) struct Named {
    /// Without a folder in front.
    pub(crate) name: String,
    pub(crate) bytes: Bytes,
}

impl Signed {
    /// # Errors
    /// Whatever is missing, not signed as it must be, not as signed, or older than `floor`.
    pub(crate) fn read(tree: &Tree, floor: Floor) -> Result<Self, Error> {
        let Read {
            roots,
            others,
            trusted,
            warnings,
        } = read(tree, floor)?;
        let files = others.try_into();
        let [timestamp, snapshot, targets] =
            files.map_err(|_| Error::new(tree.name("timestamp.json"), "is not read whole"))?;
        let mut numbers = None;
        let mut list = None;
        let mut others = Vec::new();
        for name in trusted.verified.targets.keys() {
            let file = target(tree, &trusted, name)?;
            match name.as_str() {
                "numbers" => numbers = Some(file),
                "list" => list = Some(file),
                _ => others.push(file),
            }
        }
        let need = |file: Option<Named>, name: &str| {
            let place = tree.name(&targets.name);
            file.ok_or_else(|| Error::field(&place, "signed.targets", format!("no `{name}`")))
        };
        let root = Root::trust(trusted.root());
        Ok(Self {
            numbers: need(numbers, "numbers")?,
            list: need(list, "list")?,
            is_demonstration: root.is_ok_and(|root| trust::is_demonstration(&root)),
            roots,
            timestamp,
            snapshot,
            targets,
            others,
            trusted,
            warnings,
        })
    }

    /// Below these versions nothing is believed any more.
    pub(crate) fn floor(&self) -> Floor {
        Floor {
            root: self.trusted.version(File::Root),
            timestamp: self.trusted.version(File::Timestamp),
            snapshot: self.trusted.version(File::Snapshot),
            targets: self.trusted.version(File::Targets),
        }
    }

    /// How a file is called in the folder.
    pub(crate) fn name_of(&self, file: File) -> &str {
        match file {
            File::Root => self.roots.last().map_or(FIRST, |root| &root.name),
            File::Timestamp => &self.timestamp.name,
            File::Snapshot => &self.snapshot.name,
            File::Targets => &self.targets.name,
        }
    }
}

/// What is in force of a folder, and what is served of it.
struct Read {
    roots: Vec<Named>,
    /// Timestamp, snapshot and targets.
    others: Vec<Named>,
    trusted: Trusted,
    warnings: Vec<String>,
}

fn read(tree: &Tree, floor: Floor) -> Result<Read, Error> {
    let first = tree.read(FIRST)?;
    let policy = Policy {
        floor,
        ..Policy::default()
    };
    let found = in_force(&first, policy, |want| match want.may_be_missing {
        true => tree.find(&want.name),
        false => tree.read(&want.name).map(Some),
    });
    let found = found.map_err(|refused| match refused {
        Refused::Fetch(error) => error,
        Refused::File { name, error } => fault(tree, name.as_deref().unwrap_or(FIRST), &error),
    })?;
    let mut roots = vec![Named {
        name: FIRST.to_owned(),
        bytes: first,
    }];
    let mut others = Vec::new();
    for (Want { name, file, .. }, bytes) in found.files {
        match file {
            File::Root => roots.push(Named { name, bytes }),
            _ => others.push(Named { name, bytes }),
        }
    }
    let warning = found.ahead.map(|ahead| {
        let place = tree.name(&format!("{ahead}.root.json"));
        format!(
            "{place}: is not in force yet: the list is not signed as it asks; run sidedoor-desk sign"
        )
    });
    Ok(Read {
        roots,
        others,
        trusted: found.trusted,
        warnings: warning.into_iter().collect(),
    })
}

/// The error calls the file by the name of its role; only this room knows where it lies, and its version.
fn fault(tree: &Tree, file: &str, error: &trust::Error) -> Error {
    let text = error.to_string();
    let problem = text.split_once(".json: ").map_or(&*text, |(_, rest)| rest);
    Error::new(tree.name(file), problem)
}

fn target(tree: &Tree, trusted: &Trusted, name: &str) -> Result<Named, Error> {
    let found = trusted.verified.target(name);
    let file = found.map_err(|error| Error::new(tree.name("timestamp.json"), error))?;
    let file = file.file_name(name);
    let path = format!("targets/{file}");
    let bytes = tree.read(&path)?;
    let checked = trusted.verified.check(name, &bytes);
    checked.map_err(|error| Error::new(tree.name(&path), error))?;
    Ok(Named { name: file, bytes })
}
