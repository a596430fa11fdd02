//! A folder of files, on disk or in an archive inside the binary; the readers see no difference.

use std::collections::BTreeMap;
use std::fs;
use std::io::ErrorKind;
use std::path::{Path, PathBuf};

use bytes::Bytes;

use crate::Error;

/// Where files are read from, by relative path with `/`.
#[derive(Clone)]
pub(crate) enum Tree {
    /// A folder on disk. A file is read when it is asked for: nothing else in there matters.
    Folder(PathBuf),
    /// Files of an archive, under the path that begins with the prefix.
    Archive {
        files: BTreeMap<String, Bytes>,
        prefix: String,
    },
}

impl Tree {
    /// A folder on disk.
    pub(crate) fn folder(path: &Path) -> Self {
        Self::Folder(path.to_owned())
    }

    /// An uncompressed tar archive. Its files are not copied.
    ///
    /// # Errors
    /// An archive that is cut off or holds a name that is not UTF-8.
    #[cfg_attr(not(feature = "embedded"), allow(dead_code, reason = "tested always"))]
    pub(crate) fn archive(bytes: &'static [u8]) -> Result<Self, Error> {
        let broken = |problem: &dyn std::fmt::Display| Error::new("app.tar", problem);
        let mut files = BTreeMap::new();
        let mut archive = tar::Archive::new(bytes);
        for entry in archive.entries().map_err(|error| broken(&error))? {
            let entry = entry.map_err(|error| broken(&error))?;
            if !entry.header().entry_type().is_file() {
                continue;
            }
            let path = entry.path_bytes().into_owned();
            let path = String::from_utf8(path).map_err(|_| broken(&"a name is not UTF-8"))?;
            let content = usize::try_from(entry.raw_file_position())
                .ok()
                .zip(usize::try_from(entry.size()).ok())
                .and_then(|(start, size)| bytes.get(start..)?.get(..size))
                .ok_or_else(|| broken(&"is cut off"))?;
            files.insert(path, Bytes::from_static(content));
        }
        Ok(Self::Archive {
            files,
            prefix: String::new(),
        })
    }

    /// The folder `name` within this one.
    pub(crate) fn sub(&self, name: &str) -> Self {
        match self {
            Self::Folder(path) => Self::Folder(path.join(name)),
            Self::Archive { files, prefix } => Self::Archive {
                files: files.clone(),
                prefix: format!("{prefix}{name}/"),
            },
        }
    }

    /// What a person calls the file: for errors.
    pub(crate) fn name(&self, file: &str) -> String {
        match self {
            Self::Folder(path) => path.join(file).display().to_string(),
            Self::Archive { prefix, .. } => format!("app.tar: {prefix}{file}"),
        }
    }

    /// A file that has to be there.
    pub(crate) fn read(&self, file: &str) -> Result<Bytes, Error> {
        self.find(file)?
            .ok_or_else(|| Error::new(self.name(file), "is missing"))
    }

    /// A file that may be missing.
    pub(crate) fn find(&self, file: &str) -> Result<Option<Bytes>, Error> {
        match self {
            Self::Folder(path) => match fs::read(path.join(file)) {
                Ok(bytes) => Ok(Some(bytes.into())),
                Err(error) if error.kind() == ErrorKind::NotFound => Ok(None),
                Err(error) => Err(Error::new(self.name(file), error)),
            },
            Self::Archive { files, prefix } => Ok(files.get(&format!("{prefix}{file}")).cloned()),
        }
    }

    /// A text file that has to be there.
    pub(crate) fn text(&self, file: &str) -> Result<String, Error> {
        String::from_utf8(self.read(file)?.into())
            .map_err(|_| Error::new(self.name(file), "is not UTF-8"))
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn reads_an_archive() {
        let mut builder = tar::Builder::new(Vec::new());
        for (path, content) in [("app.toml", "x"), ("site/site.toml", "y")] {
            let mut header = tar::Header::new_gnu();
            header.set_size(content.len() as u64);
            header.set_mode(0o644);
            header.set_cksum();
            builder
                .append_data(&mut header, path, content.as_bytes())
                .unwrap();
        }
        let bytes = builder.into_inner().unwrap().leak();
        let tree = Tree::archive(bytes).unwrap();
        assert_eq!(tree.text("app.toml").unwrap(), "x");
        let site = tree.sub("site");
        assert_eq!(site.text("site.toml").unwrap(), "y");
        assert_eq!(
            site.read("root.json").unwrap_err().to_string(),
            "app.tar: site/root.json: is missing"
        );
        assert!(Tree::archive(&bytes[..700]).is_err());
    }
}
