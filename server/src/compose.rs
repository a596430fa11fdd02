//! App + one front + site folder = the site. The order of the lists here is what the client counts on.

use bytes::Bytes;
use serde_json::json;

use crate::Error;
use crate::chosen::Chosen;
use crate::codes::Codes;
use crate::encode::encode;
use crate::encoding::Encoding;
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
    /// Each with its name in the app; not encoded yet.
    files: Vec<(String, File)>,
}

impl Composer<'_> {
    fn compose(mut self, codes: &Codes) -> Result<Vec<File>, Error> {
        let app = self.chosen.app;
        let rest = self.rest(codes)?;
        let data = self.data();
        let mut front = self.front(&rest, &data)?;
        for path in &self.chosen.front.files {
            let bytes = app.hashed(path)?;
            front.push((path.clone(), Hash::of(&bytes)));
            self.add(path, &bytes, Policy::Nothing, Keep::Forever);
        }
        self.worker(&front, rest)?;
        encode(app, self.files)
    }

    /// The signed files. A worker asks for them when it looks for a newer list, and knows most of them by what they say
    /// of each other; their names are theirs for ever, but for the one that names the others. What is returned is the
    /// newest list alone, for a page without a worker, in the order in which the client counts on it.
    fn data(&mut self) -> Vec<Hashed> {
        let signed = &self.chosen.folder.signed;
        let root = signed.roots.last();
        let versioned = signed
            .roots
            .iter()
            .chain([&signed.snapshot, &signed.targets]);
        let packs = [&signed.numbers, &signed.list]
            .into_iter()
            .chain(&signed.others);
        let all: Vec<_> = versioned
            .map(|file| (file, Keep::Forever))
            .chain([(&signed.timestamp, Keep::Revalidate)])
            .chain(packs.map(|file| (file, Keep::Never)))
            .collect();
        for (file, keep) in all {
            self.add(&data_path(file), &file.bytes, Policy::Nothing, keep);
        }
        let newest = [
            &signed.timestamp,
            &signed.snapshot,
            &signed.targets,
            &signed.numbers,
            &signed.list,
        ];
        root.into_iter().chain(newest).map(hashed).collect()
    }

    /// What is fetched once the front is usable, but for the list.
    fn rest(&mut self, codes: &Codes) -> Result<Vec<Hashed>, Error> {
        let app = self.chosen.app;
        let pack = codes.pack()?;
        let mut all = vec![(hashed_path(&pack, "bin"), pack)];
        for path in app.toml.inside.iter().chain(&app.toml.catalogs) {
            all.push((path.clone(), app.hashed(path)?));
        }
        let mut named = Vec::new();
        for (path, bytes) in all {
            named.push((path.clone(), Hash::of(&bytes)));
            self.add(&path, &bytes, Policy::Nothing, Keep::Never);
        }
        Ok(named)
    }

    /// The page, its manifest and its icons. The picture for the dialog that installs it is in no list: no phone
    /// fetches it of its own accord.
    fn front(&mut self, rest: &[Hashed], data: &[Hashed]) -> Result<Vec<Hashed>, Error> {
        let files = FrontFiles::new(self.chosen, &listed(rest), &listed(data))?;
        let mut named = vec![("/".to_owned(), Hash::of(&files.page))];
        let policy = Policy::Page(files.policy);
        self.add_as("/", "html", &files.page, policy, Keep::Revalidate);
        let icons = files.icons.into_iter();
        let icons = icons.map(|(file, bytes)| (format!("/{file}"), bytes));
        let manifest = ("/manifest.webmanifest".to_owned(), files.manifest);
        for (path, bytes) in [manifest].into_iter().chain(icons) {
            named.push((path.clone(), Hash::of(&bytes)));
            self.add(&path, &bytes, Policy::Nothing, Keep::Revalidate);
        }
        if let Some((path, bytes)) = files.screenshot {
            self.add(&path, &bytes, Policy::Nothing, Keep::Forever);
        }
        Ok(named)
    }

    /// The worker's script. Beside what a page needs it keeps its module, and the root from which it believes a list.
    fn worker(&mut self, front: &[Hashed], mut rest: Vec<Hashed>) -> Result<(), Error> {
        let (app, signed) = (self.chosen.app, &self.chosen.folder.signed);
        let check = app.hashed(&app.toml.check)?;
        self.add(&app.toml.check, &check, Policy::Nothing, Keep::Never);
        rest.push((app.toml.check.clone(), Hash::of(&check)));
        let root = signed.roots.last().map(hashed);
        let root_path = root
            .as_ref()
            .map(|(path, _)| path.clone())
            .unwrap_or_default();
        rest.extend(root);
        let verified = &signed.trusted.verified;
        let floor = json!([verified.root_version, verified.version]).to_string();
        let lines: String = front
            .iter()
            .chain(&rest)
            .map(|(path, hash)| format!("{path} {}\n", hash.name()))
            .chain([floor.clone()])
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
            ("%REST%", &list(&rest)),
            ("%CHECK%", &app.toml.check),
            ("%ROOT%", &root_path),
            ("%FLOOR%", &floor),
        ];
        let worker = filled(tree, "sw.js", &values)?.into();
        self.add("/sw.js", &worker, Policy::Worker, Keep::Day);
        Ok(())
    }

    fn add(&mut self, path: &str, bytes: &Bytes, policy: Policy, keep: Keep) {
        self.add_as(path, extension(path), bytes, policy, keep);
    }

    fn add_as(&mut self, path: &str, extension: &str, bytes: &Bytes, policy: Policy, keep: Keep) {
        let file = match path {
            "/" => "index.html",
            other => other.trim_start_matches('/'),
        };
        let one = File {
            path: path.to_owned(),
            extension: extension.to_owned(),
            policy,
            keep,
            bodies: vec![(Encoding::Identity, bytes.clone())],
        };
        self.files.push((file.to_owned(), one));
    }
}

/// A path and the hash of what is served there, without encoding.
type Hashed = (String, Hash);

fn hashed(file: &Named) -> Hashed {
    (data_path(file), Hash::of(&file.bytes))
}

fn data_path(file: &Named) -> String {
    format!("/data/{}", file.name)
}

/// How a page lists files.
fn listed(files: &[Hashed]) -> String {
    let entry = |(path, hash): &Hashed| format!("{path}#{}", hash.name());
    files.iter().map(entry).collect::<Vec<_>>().join(" ")
}
