//! What the tests share: a package on the disk, an import of it, a way to look at the result.

use directory::{Date, Directory, Service};
use sidedoor_desk::import::api::Get;
use sidedoor_desk::import::{Options, Real, Report, TermNeeds, import};
use sidedoor_desk::{Error, check};
use std::collections::{BTreeMap, HashSet};
use std::fs;
use std::path::{Path, PathBuf};
use tempfile::TempDir;

/// No test but those of the API fetches anything.
pub(crate) struct NoNet;

impl Get for NoNet {
    fn get(&mut self, url: &str) -> Result<Vec<u8>, String> {
        panic!("asked for {url}")
    }
}

/// The day of every test.
pub(crate) fn today() -> Date {
    "2026-11-21".parse().unwrap()
}

/// A folder for a test, with a source and a list in it.
pub(crate) struct Place {
    pub(crate) dir: TempDir,
    pub(crate) options: Options,
}

/// A place whose source is a folder with these files.
pub(crate) fn place(files: &[(&str, &str)]) -> Place {
    let place = empty();
    for (name, text) in files {
        place.put(name, text.as_bytes());
    }
    place
}

/// A place with an empty source folder and no list yet.
pub(crate) fn empty() -> Place {
    let dir = TempDir::new().unwrap();
    let source = dir.path().join("source");
    fs::create_dir(&source).unwrap();
    let options = Options {
        source: source.display().to_string(),
        to: dir.path().join("list"),
        publisher: "Example Data".into(),
        licence: "CC BY 4.0".into(),
        allowed: HashSet::new(),
        language: "en".into(),
        encoding: None,
        needs: TermNeeds::new(),
        own: false,
        fewer: false,
        today: today(),
    };
    Place { dir, options }
}

impl Place {
    /// Puts a file into the source folder.
    pub(crate) fn put(&self, name: &str, bytes: &[u8]) {
        fs::write(self.dir.path().join("source").join(name), bytes).unwrap();
    }

    /// Makes a file of the source folder the source itself.
    pub(crate) fn only(mut self, name: &str) -> Self {
        let path = self.dir.path().join("source").join(name);
        self.options.source = path.display().to_string();
        self
    }

    /// Copies Connecticut's list into the place.
    pub(crate) fn with_connecticut(self) -> Self {
        copy(&connecticut(), &self.options.to);
        self
    }

    pub(crate) fn try_import(&self) -> Result<Report, Error> {
        import(&self.options, &mut NoNet, &mut Real)
    }

    /// Imports; the check must accept the result.
    pub(crate) fn import(&self) -> (Report, Directory) {
        let report = self.try_import().unwrap_or_else(|error| panic!("{error}"));
        (report, self.list())
    }

    /// The list as the check reads it.
    pub(crate) fn list(&self) -> Directory {
        let source = check(&self.options.to).unwrap_or_else(|error| panic!("{error}"));
        source.directory
    }

    /// Imports a package of one service, and gives that service.
    pub(crate) fn one(&self) -> (Report, Service) {
        let (report, list) = self.import();
        let mut services: Vec<_> = list
            .services
            .into_iter()
            .filter(|s| s.id != "911")
            .collect();
        assert_eq!(services.len(), 1, "{report}\n{:?}", report.notes.left_out());
        (report, services.remove(0))
    }

    /// Everything that stands in the list's files.
    pub(crate) fn written(&self) -> String {
        tree(&self.options.to)
            .into_iter()
            .map(|(name, bytes)| format!("== {name}\n{}\n", String::from_utf8_lossy(&bytes)))
            .collect()
    }
}

/// Whether a note says that something was left out for such a reason.
pub(crate) fn left(report: &Report, what: &str, why: &str) -> bool {
    let notes = report.notes.left_out();
    notes
        .iter()
        .any(|left| left.what.contains(what) && left.why.contains(why))
}

/// Connecticut's own list.
pub(crate) fn connecticut() -> PathBuf {
    Path::new(env!("CARGO_MANIFEST_DIR")).join("../assets/directory")
}

/// Copies a folder.
pub(crate) fn copy(from: &Path, to: &Path) {
    fs::create_dir_all(to).unwrap();
    for entry in fs::read_dir(from).unwrap() {
        let path = entry.unwrap().path();
        let to = to.join(path.file_name().unwrap());
        if path.is_dir() {
            copy(&path, &to);
        } else {
            fs::copy(&path, to).unwrap();
        }
    }
}

/// Every file below a folder, hidden ones too.
pub(crate) fn tree(dir: &Path) -> BTreeMap<String, Vec<u8>> {
    let mut files = BTreeMap::new();
    for entry in fs::read_dir(dir).into_iter().flatten() {
        let path = entry.unwrap().path();
        let name = path.file_name().unwrap().to_string_lossy().into_owned();
        if path.is_dir() {
            for (inner, bytes) in tree(&path) {
                files.insert(format!("{name}/{inner}"), bytes);
            }
        } else {
            files.insert(name, fs::read(&path).unwrap());
        }
    }
    files
}

/// A package of HSDS 3.1: one organization with one service, and these tables besides.
pub(crate) fn legal(more: &[(&str, &str)]) -> Place {
    let mut files = vec![
        (
            "organizations.csv",
            "id,name,description\no1,Example Aid,Helps.\n",
        ),
        (
            "services.csv",
            "id,organization_id,name,description,status\ns1,o1,Legal help,Lawyers for tenants.,active\n",
        ),
        (
            "phones.csv",
            "id,service_id,number,type\np1,s1,203-555-0100,voice\n",
        ),
    ];
    files.retain(|(name, _)| !more.iter().any(|(other, _)| name == other));
    files.extend(more);
    place(&files)
}
