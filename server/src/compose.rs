//! App + one front + site folder = the site. The order of the lists here is what the client counts on.

use bytes::Bytes;
use serde_json::json;

use crate::Error;
use crate::chosen::Chosen;
use crate::codes::Codes;
use crate::front::{FrontFiles, filled};
use crate::headers::{Keep, Policy};
use crate::names::{Hash, extension, hashed_path};
use crate::signed::Named;
use crate::site::File;

/// Every file of the site, in the order in which it is composed.
///
/// # Errors
/// A file of the app that is missing, damaged, or has no place for what it must carry.
pub(crate) fn compose(chosen: &Chosen<'_>, codes: &Codes) -> Result<Vec<File>, Error> {
    let composer = Composer {
        chosen,
        files: Vec::new(),
    };
    composer.compose(codes)
}

/// Collects the files of a site.
struct Composer<'a> {
    chosen: &'a Chosen<'a>,
    files: Vec<File>,
}

impl Composer<'_> {
    fn compose(mut self, codes: &Codes) -> Result<Vec<File>, Error> {
        let app = self.chosen.app;
        let rest = self.rest(codes)?;
        let mut front = self.front(&rest)?;
        for path in &self.chosen.front.files {
            let bytes = app.hashed(path)?;
            front.push((path.clone(), Hash::of(&bytes)));
            self.add(path, &bytes, Policy::Nothing, Keep::Forever)?;
        }
        self.worker(&front, &rest)?;
        self.signed()?;
        Ok(self.files)
    }

    /// What a phone asks for when it looks for a newer list: in no list of the worker's. Their names are theirs for
    /// ever, but for the one that names the others.
    fn signed(&mut self) -> Result<(), Error> {
        let signed = &self.chosen.folder.signed;
        let versioned = [&signed.snapshot, &signed.targets];
        let versioned = signed.roots.iter().chain(versioned);
        let all: Vec<_> = versioned
            .map(|file| (file, Keep::Forever))
            .chain([(&signed.timestamp, Keep::Revalidate)])
            .chain(signed.others.iter().map(|file| (file, Keep::Never)))
            .collect();
        for (file, keep) in all {
            let path = format!("/data/{}", file.name);
            self.add(&path, &file.bytes, Policy::Nothing, keep)?;
        }
        Ok(())
    }

    /// What is fetched once the front is usable.
    fn rest(&mut self, codes: &Codes) -> Result<Vec<Hashed>, Error> {
        let (app, folder) = (self.chosen.app, self.chosen.folder);
        let pack = codes.pack()?;
        let signed = &folder.signed;
        let data = |name: &str| format!("/data/{name}");
        let pack_of = |pack: &Named| (data(&pack.name), pack.bytes.clone(), Keep::Never);
        let mut all: Vec<(String, Bytes, Keep)> = vec![
            (hashed_path(&pack, "bin"), pack, Keep::Never),
            pack_of(&signed.numbers),
        ];
        for path in &app.toml.inside {
            all.push((path.clone(), app.hashed(path)?, Keep::Never));
        }
        let targets = signed.targets.bytes.clone();
        all.extend([
            (data("root.json"), signed.root(), Keep::Revalidate),
            (data("targets.json"), targets, Keep::Revalidate),
            pack_of(&signed.list),
        ]);
        for path in &app.toml.catalogs {
            all.push((path.clone(), app.hashed(path)?, Keep::Never));
        }
        let mut named = Vec::new();
        for (path, bytes, keep) in all {
            named.push((path.clone(), Hash::of(&bytes)));
            self.add(&path, &bytes, Policy::Nothing, keep)?;
        }
        Ok(named)
    }

    /// The page, its manifest and its icons. The picture for the dialog that installs it is in no list: no phone
    /// fetches it of its own accord.
    fn front(&mut self, rest: &[Hashed]) -> Result<Vec<Hashed>, Error> {
        let rest = rest
            .iter()
            .map(|(path, hash)| format!("{path}#{}", hash.name()))
            .collect::<Vec<_>>()
            .join(" ");
        let files = FrontFiles::new(self.chosen, &rest)?;
        let mut named = vec![("/".to_owned(), Hash::of(&files.page))];
        let policy = Policy::Page(files.policy);
        self.add_as("/", "html", &files.page, policy, Keep::Revalidate)?;
        let icons = files.icons.into_iter();
        let icons = icons.map(|(file, bytes)| (format!("/{file}"), bytes));
        let manifest = ("/manifest.webmanifest".to_owned(), files.manifest);
        for (path, bytes) in [manifest].into_iter().chain(icons) {
            named.push((path.clone(), Hash::of(&bytes)));
            self.add(&path, &bytes, Policy::Nothing, Keep::Revalidate)?;
        }
        if let Some((path, bytes)) = files.screenshot {
            self.add(&path, &bytes, Policy::Nothing, Keep::Forever)?;
        }
        Ok(named)
    }

    fn worker(&mut self, front: &[Hashed], rest: &[Hashed]) -> Result<(), Error> {
        let lines: String = front
            .iter()
            .chain(rest)
            .map(|(path, hash)| format!("{path} {}\n", hash.name()))
            .collect();
        // The script too: a failed install throws away the cache of its name, which must not be the one in use.
        let tree = &self.chosen.app.tree;
        let script = tree.text("sw.js")?;
        let version = &Hash::of((lines + &script).as_bytes()).name()[..16];
        let list = |named: &[Hashed]| {
            let pairs = named
                .iter()
                .map(|(path, hash)| json!([path, hash.integrity()]));
            pairs.collect::<serde_json::Value>().to_string()
        };
        let values = [
            ("%VERSION%", version),
            ("%FRONT%", &list(front)),
            ("%REST%", &list(rest)),
        ];
        let worker = filled(tree, "sw.js", &values)?.into();
        self.add("/sw.js", &worker, Policy::Worker, Keep::Day)
    }

    fn add(&mut self, path: &str, bytes: &Bytes, policy: Policy, keep: Keep) -> Result<(), Error> {
        self.add_as(path, extension(path), bytes, policy, keep)
    }

    fn add_as(
        &mut self,
        path: &str,
        extension: &str,
        bytes: &Bytes,
        policy: Policy,
        keep: Keep,
    ) -> Result<(), Error> {
        let file = match path {
            "/" => "index.html",
            other => other.trim_start_matches('/'),
        };
        self.files.push(File {
            path: path.to_owned(),
            extension: extension.to_owned(),
            policy,
            keep,
            bodies: self.chosen.app.encodings(file, bytes)?,
        });
        Ok(())
    }
}

/// A path and the hash of what is served there, without encoding.
type Hashed = (String, Hash);
