//! The files every front shares: the second module, its styles, and one catalog a language.

use std::path::Path;

use anyhow::{Context, Result};

use crate::encode::{named_and_encoded, pack, read, text, write};
use crate::fronts::Printed;
use crate::table::Look;
use crate::{glue, plain};

/// Paths of the common files.
pub(crate) struct Common {
    /// The second module's script, the module and its styles.
    pub(crate) inside: [String; 3],
    /// The worker's module, which checks the list.
    pub(crate) check: String,
    /// One catalog a language, in the order of `translations::LANGUAGES`.
    pub(crate) catalogs: Vec<String>,
}

/// Prints them into `out/a`.
pub(crate) fn print(staged: &Path, root: &Path, out: &Path) -> Result<Common> {
    let script = glue::inside(&text(&staged.join("second.js"))?)?;
    let style = plain::style(&styles(&root.join("client/src/ui"))?);
    let inside = [
        named_and_encoded(script.as_bytes(), "js", out)?,
        pack(&read(&staged.join("second_bg.wasm"))?, out)?,
        pack(style.as_bytes(), out)?,
    ];

    let catalogs = translations::catalogs()
        .iter()
        .map(|(_, catalog)| pack(catalog, out))
        .collect::<Result<_>>()?;
    let check = pack(&read(&staged.join("third_bg.wasm"))?, out)?;
    write(&out.join("sw.js"), worker(staged, root)?.as_bytes())?;
    Ok(Common {
        inside,
        check,
        catalogs,
    })
}

/// The worker's script: what keeps the files, what keeps the list, and how its module is started.
fn worker(staged: &Path, root: &Path) -> Result<String> {
    let [files, list] = ["sw.js", "fresh.js"].map(|name| text(&root.join("client").join(name)));
    let start = glue::worker(&text(&staged.join("third.js"))?)?;
    Ok([plain::script(&files?), plain::script(&list?), start].join("\n"))
}

/// Prints `app.toml`, which tells a server what is what.
pub(crate) fn write_table(
    common: &Common,
    fronts: &[Printed],
    looks: &[Look],
    out: &Path,
) -> Result<()> {
    let list = |paths: &[String]| toml::Value::from(paths.to_vec());
    let front = |front: &Printed| {
        let mut row = toml::Table::new();
        row.insert("id".into(), front.id.clone().into());
        row.insert("look".into(), front.look.clone().into());
        row.insert("files".into(), list(&front.files));
        row.insert("ink".into(), front.ink.row());
        row.insert("name".into(), front.name.clone().into());
        toml::Value::from(row)
    };
    let looks = looks.iter().map(|look| (look.id.clone(), look.row()));
    let looks: toml::Table = looks.collect();
    let mut table = toml::Table::new();
    table.insert("layout".into(), 3.into());
    table.insert("languages".into(), translations::LANGUAGES.to_vec().into());
    table.insert("inside".into(), list(&common.inside));
    table.insert("check".into(), common.check.clone().into());
    table.insert("catalogs".into(), list(&common.catalogs));
    table.insert("look".into(), looks.into());
    let fronts: Vec<toml::Value> = fronts.iter().map(front).collect();
    table.insert("front".into(), fronts.into());
    write(&out.join("app.toml"), toml::to_string(&table)?.as_bytes())
}

/// The base, then every component's own style, in order of name.
fn styles(folder: &Path) -> Result<String> {
    let entries =
        std::fs::read_dir(folder).with_context(|| format!("read {}", folder.display()))?;
    let mut files: Vec<_> = entries
        .collect::<Result<Vec<_>, _>>()?
        .iter()
        .map(|e| e.path().join("style.css"))
        .collect();
    files.retain(|file| file.is_file());
    files.sort();
    files.insert(0, folder.join("ui.css"));
    files.iter().map(|file| text(file)).collect()
}
