//! App + one front + site folder = the site. The order of the lists here is what the client counts on.

use bytes::Bytes;
use http::HeaderValue;
use serde_json::json;

use crate::Error;
use crate::app::{App, FrontToml};
use crate::codes::Codes;
use crate::headers::{Keep, Policy};
use crate::names::{Hash, extension, hashed_path};
use crate::site::File;
use crate::site_folder::SiteFolder;
use crate::template::{fill, html, json as json_text};
use crate::tree::Tree;

/// Icons of every front.
const ICONS: [&str; 5] = [
    "icon-192.png",
    "icon-512.png",
    "icon-maskable.png",
    "icon-180.png",
    "icon.svg",
];

/// Every file of the site, in the order in which it is composed.
///
/// # Errors
/// A file of the app that is missing, damaged, or has no place for what it must carry.
pub(crate) fn compose(
    app: &App,
    front: &FrontToml,
    look: &str,
    folder: &SiteFolder,
    codes: &Codes,
) -> Result<Vec<File>, Error> {
    let composer = Composer {
        app,
        front,
        look,
        folder,
        files: Vec::new(),
    };
    composer.compose(codes)
}

/// Collects the files of a site.
struct Composer<'a> {
    app: &'a App,
    front: &'a FrontToml,
    look: &'a str,
    folder: &'a SiteFolder,
    files: Vec<File>,
}

impl Composer<'_> {
    fn compose(mut self, codes: &Codes) -> Result<Vec<File>, Error> {
        let app = self.app;
        let rest = self.rest(codes)?;
        let mut front = self.front(&rest)?;
        for path in &self.front.files {
            let bytes = app.hashed(path)?;
            front.push((path.clone(), Hash::of(&bytes)));
            self.add(path, &bytes, Policy::Nothing, Keep::Forever)?;
        }
        self.worker(&front, &rest)?;
        Ok(self.files)
    }

    /// What is fetched once the front is usable.
    fn rest(&mut self, codes: &Codes) -> Result<Vec<Named>, Error> {
        let (app, folder) = (self.app, self.folder);
        let pack = codes.pack()?;
        let data = |name: &str| format!("/data/{name}");
        let mut all: Vec<(String, Bytes, Keep)> = vec![
            (hashed_path(&pack, "bin"), pack, Keep::Never),
            (
                data(&folder.numbers.file_name),
                folder.numbers.bytes.clone(),
                Keep::Never,
            ),
        ];
        for path in &app.toml.inside {
            all.push((path.clone(), app.hashed(path)?, Keep::Never));
        }
        let [root, targets, list] = [
            (data("root.json"), &folder.root, Keep::Revalidate),
            (data("targets.json"), &folder.targets, Keep::Revalidate),
            (
                data(&folder.list.file_name),
                &folder.list.bytes,
                Keep::Never,
            ),
        ]
        .map(|(path, bytes, keep)| (path, bytes.clone(), keep));
        all.extend([root, targets, list]);
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

    /// The page, its manifest and its icons.
    fn front(&mut self, rest: &[Named]) -> Result<Vec<Named>, Error> {
        let (app, folder) = (self.app, self.folder);
        let tree = app.tree.sub("fronts").sub(&self.front.id).sub(self.look);
        let name = &name(app, self.front, folder)?;

        let csp = tree.text("csp")?;
        let csp = HeaderValue::from_str(csp.trim())
            .ok()
            .filter(|csp| !csp.is_empty())
            .ok_or_else(|| Error::new(tree.name("csp"), "expected one line of a policy"))?;
        let rest = rest
            .iter()
            .map(|(path, hash)| format!("{path}#{}", hash.name()))
            .collect::<Vec<_>>()
            .join(" ");
        let mut named = Vec::new();

        let file = format!("index.{}.html", folder.language);
        let values = [
            ("%NAME%", &*html(name)),
            ("%REST%", &*rest),
            ("%SHARED%", if folder.shared { "1" } else { "" }),
        ];
        let page = self.filled(&tree, &file, &values)?;
        named.push(("/".to_owned(), Hash::of(&page)));
        self.add_as("/", "html", &page, Policy::Page(csp), Keep::Revalidate)?;

        let file = format!("manifest.{}.webmanifest", folder.language);
        let manifest = self.filled(&tree, &file, &[("%NAME%", &json_text(name))])?;
        let path = "/manifest.webmanifest";
        named.push((path.to_owned(), Hash::of(&manifest)));
        self.add(path, &manifest, Policy::Nothing, Keep::Revalidate)?;

        for icon in ICONS {
            let bytes = tree.read(icon)?;
            let path = format!("/{icon}");
            named.push((path.clone(), Hash::of(&bytes)));
            self.add(&path, &bytes, Policy::Nothing, Keep::Revalidate)?;
        }
        Ok(named)
    }

    fn worker(&mut self, front: &[Named], rest: &[Named]) -> Result<(), Error> {
        let lines: String = front
            .iter()
            .chain(rest)
            .map(|(path, hash)| format!("{path} {}\n", hash.name()))
            .collect();
        // The script too: a failed install throws away the cache of its name, which must not be the one in use.
        let script = self.app.tree.text("sw.js")?;
        let version = &Hash::of((lines + &script).as_bytes()).name()[..16];
        let list = |named: &[Named]| {
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
        let worker = self.filled(&self.app.tree, "sw.js", &values)?;
        self.add("/sw.js", &worker, Policy::Worker, Keep::Day)
    }

    fn filled(&self, tree: &Tree, file: &str, values: &[(&str, &str)]) -> Result<Bytes, Error> {
        let template = tree.text(file)?;
        fill(&template, values)
            .map(Bytes::from)
            .map_err(|missing| Error::new(tree.name(file), format!("no place for {missing}")))
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
            bodies: self.app.encodings(file, bytes)?,
        });
        Ok(())
    }
}

/// The name of the front: the operator's, or the usual one in the site's language.
fn name(app: &App, front: &FrontToml, folder: &SiteFolder) -> Result<String, Error> {
    if let Some(name) = &folder.name {
        if name.trim().is_empty() || name.contains(char::is_control) {
            let problem = "expected a name to show";
            return Err(Error::field(&folder.place, "name", problem));
        }
        return Ok(name.clone());
    }
    let name = front.name.get(&folder.language);
    name.cloned().ok_or_else(|| {
        let field = format!("front.{}.name.{}", front.id, folder.language);
        Error::field(&app.place(), &field, "is missing")
    })
}

/// A path and the hash of what is served there, without encoding.
type Named = (String, Hash);
