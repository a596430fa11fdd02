//! A place with a list, keys and a site, and the real binary that works on them.

use crate::command::{run, text};
use crate::list::copy;
use std::fs;
use std::path::{Path, PathBuf};
use tempfile::TempDir;

/// The passphrase of every key here, unless a test takes another.
pub(crate) const PASSPHRASE: &str = "four words make one";

/// A list, keys and a site, gone with the folder around them.
pub(crate) struct Place {
    dir: TempDir,
    pub(crate) list: PathBuf,
    pub(crate) keys: PathBuf,
    pub(crate) site: PathBuf,
}

/// What the binary said: its exit code, its output, its complaints.
pub(crate) type Said = (i32, String, String);

impl Place {
    /// A list and no keys yet.
    pub(crate) fn empty() -> Self {
        let (dir, list) = copy();
        fs::write(dir.path().join("pass"), format!("{PASSPHRASE}\n")).unwrap();
        Self {
            keys: dir.path().join("keys"),
            site: dir.path().join("site"),
            list,
            dir,
        }
    }

    /// A list, open keys with `more` options, and a signed site.
    pub(crate) fn signed(more: &[&str]) -> Self {
        let place = Self::empty();
        let mut args = vec!["keys", text(&place.keys), "--no-passphrase"];
        args.extend(more);
        fine(&run(&args));
        fine(&place.sign(&[]));
        place
    }

    /// A path in the folder around.
    pub(crate) fn at(&self, name: &str) -> PathBuf {
        self.dir.path().join(name)
    }

    /// `sign`, with `more` options.
    pub(crate) fn sign(&self, more: &[&str]) -> Said {
        let mut args = vec!["sign", "--keys", text(&self.keys)];
        args.extend(["--list", text(&self.list), "--site", text(&self.site)]);
        args.extend(more);
        run(&args)
    }

    /// `verify`, with `more` options.
    pub(crate) fn verify(&self, more: &[&str]) -> Said {
        let mut args = vec!["verify", "--site", text(&self.site)];
        args.extend(more);
        run(&args)
    }

    /// `rotate`, with `more` options.
    pub(crate) fn rotate(&self, more: &[&str]) -> Said {
        let mut args = vec!["rotate", "--keys", text(&self.keys)];
        args.extend(more);
        run(&args)
    }

    /// One more open key; gives its file.
    pub(crate) fn key(&self, name: &str) -> PathBuf {
        let path = self.at(name);
        fine(&run(&["key", text(&path), "--no-passphrase"]));
        path
    }

    /// Moves a key out of the folder of keys into one of its own, as to a stick.
    pub(crate) fn take_away(&self, name: &str) -> PathBuf {
        let stick = self.at(&format!("stick-{name}"));
        fs::create_dir(&stick).unwrap();
        fs::rename(self.keys.join(name), stick.join(name)).unwrap();
        stick
    }

    /// Raises the edition and changes one number.
    pub(crate) fn edit(&self, from: u64, number: &str) {
        let region = self.list.join("region.toml");
        let text = fs::read_to_string(&region).unwrap();
        let (old, new) = (
            format!("version = {from}"),
            format!("version = {}", from + 1),
        );
        assert!(text.contains(&old), "{text}");
        fs::write(&region, text.replace(&old, &new)).unwrap();
        let file = self.list.join("organizations/ccadv.toml");
        let text = fs::read_to_string(&file).unwrap();
        let at = text.find("number = \"").unwrap() + "number = \"".len();
        let end = at + text[at..].find('"').unwrap();
        fs::write(&file, format!("{}{number}{}", &text[..at], &text[end..])).unwrap();
    }
}

/// It worked and complained of nothing; gives its output.
#[track_caller]
pub(crate) fn fine(said: &Said) -> String {
    let (code, out, err) = said;
    assert_eq!((*code, err.as_str()), (0, ""), "{out}");
    out.clone()
}

/// It was refused, in one line that holds each of `words`.
#[track_caller]
pub(crate) fn refused(said: &Said, words: &[&str]) {
    let (code, out, err) = said;
    assert_eq!((*code, err.lines().count()), (2, 1), "{out}{err}");
    for word in words {
        assert!(err.contains(word), "wanted {word:?} in {err}");
    }
}

/// The names in a folder, in order; folders with a slash behind.
pub(crate) fn names(dir: &Path) -> Vec<String> {
    let name = |entry: std::io::Result<fs::DirEntry>| {
        let entry = entry.unwrap();
        let slash = if entry.path().is_dir() { "/" } else { "" };
        format!("{}{slash}", entry.file_name().into_string().unwrap())
    };
    let mut names: Vec<_> = fs::read_dir(dir).unwrap().map(name).collect();
    names.sort();
    names
}
