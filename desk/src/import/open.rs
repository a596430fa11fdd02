//! What a source is: a folder, a zip, a JSON file or a table; and its reading into a package.

use super::decode::Decode;
use super::flatten::Flatten;
use super::notes::Notes;
use super::package::Package;
use super::tables::{Shape, UNREAD, plain};
use super::{csv, json, limits, zip};
use crate::Error;
use encoding_rs::Encoding;
use std::fs::{self, File};
use std::io::Read;
use std::path::{Path, PathBuf};

/// One source being read.
pub(crate) struct Source<'a> {
    pub(crate) package: &'a mut Package,
    pub(crate) notes: &'a mut Notes,
    /// The encoding that the person names; none: told by the first bytes.
    pub(crate) encoding: Option<&'static Encoding>,
    tables: Vec<&'static str>,
}

impl<'a> Source<'a> {
    pub(crate) fn new(
        package: &'a mut Package,
        notes: &'a mut Notes,
        encoding: Option<&'static Encoding>,
    ) -> Self {
        Self {
            package,
            notes,
            encoding,
            tables: Vec::new(),
        }
    }

    /// Reads a folder, a zip, a table or a JSON file.
    pub(crate) fn read(&mut self, path: &Path) -> Result<(), Error> {
        if fs::metadata(path).map_err(Error::io(path))?.is_dir() {
            return self.folder(path);
        }
        let mut file = File::open(path).map_err(Error::io(path))?;
        let mut start = Vec::new();
        let mut first = (&mut file).take(4);
        first.read_to_end(&mut start).map_err(Error::io(path))?;
        if start.starts_with(b"PK") {
            return zip::read(path, self);
        }
        let file = File::open(path).map_err(Error::io(path))?;
        let read = self.file(&path.display().to_string(), file)?;
        if read {
            Ok(())
        } else {
            Err(Error::wrong(
                path,
                "is no folder, zip, .csv, .json or .ndjson",
            ))
        }
    }

    fn folder(&mut self, dir: &Path) -> Result<(), Error> {
        let mut paths: Vec<PathBuf> = Vec::new();
        for entry in fs::read_dir(dir).map_err(Error::io(dir))? {
            paths.push(entry.map_err(Error::io(dir))?.path());
        }
        paths.sort();
        for path in paths.iter().filter(|path| path.is_file()) {
            let file = File::open(path).map_err(Error::io(path))?;
            self.file(&path.display().to_string(), file)?;
        }
        self.finish(dir)
    }

    /// Complains about a folder or zip without a single table.
    pub(crate) fn finish(&self, path: &Path) -> Result<(), Error> {
        if self.tables.is_empty() {
            return Err(Error::wrong(
                path,
                "holds no table of HSDS, such as services.csv, and no .json",
            ));
        }
        Ok(())
    }

    /// Reads one file by its name; false for one that is neither table nor JSON.
    pub(crate) fn file(&mut self, shown: &str, from: impl Read) -> Result<bool, Error> {
        let name = shown.rsplit(['/', '\\']).next().unwrap_or(shown);
        let (stem, ending) = name.rsplit_once('.').unwrap_or((name, ""));
        let wrong = |what: String| Error::wrong(Path::new(shown), what);
        let io = |error: std::io::Error| Error::wrong(Path::new(shown), error);
        if name.starts_with('.') || name == "datapackage.json" {
            // Its version and its list of columns are often another package's.
            return Ok(false);
        }
        match ending.to_lowercase().as_str() {
            "csv" | "tsv" => {
                let Some(shape) = Shape::named(stem) else {
                    if !UNREAD.contains(&plain(stem).as_str()) {
                        self.notes.stranger(plain(stem));
                    }
                    return Ok(false);
                };
                let name = plain(stem);
                if let Some(known) = shape.names.iter().find(|known| **known == name) {
                    if self.tables.contains(known) {
                        return Err(wrong("is there twice; remove one of the two".into()));
                    }
                    self.tables.push(known);
                }
                let from = Decode::new(from, self.encoding).map_err(io)?;
                csv::read(from, shape, &name, self.package, self.notes).map_err(wrong)?;
            }
            "json" | "ndjson" | "jsonl" => {
                let from = Decode::new(from, self.encoding).map_err(io)?;
                self.tables.push("json");
                json::read(from, &mut Flatten::new(self.package, self.notes)).map_err(wrong)?;
            }
            _ => return Ok(false),
        }
        Ok(true)
    }
}

/// The most bytes that files of one zip may unpack to.
pub(crate) const UNPACKED: u64 = limits::READ;
