//! The files every front shares: the two modules, styles, and one catalog a language.

use std::path::Path;

use anyhow::{Context, Result};

use crate::encode::{named, named_and_encoded, pack, write};
use crate::fronts::Front;
use crate::{glue, plain};

/// Paths of the common files.
pub(crate) struct Common {
    /// The front's script and module.
    pub(crate) front: [String; 2],
    /// The second module's script, the module and its styles.
    pub(crate) inside: [String; 3],
    /// One catalog a language, in the order of `translations::LANGUAGES`.
    pub(crate) catalogs: Vec<String>,
}

/// Prints them into `out/a`.
pub(crate) fn print(staged: &Path, root: &Path, out: &Path) -> Result<Common> {
    let text = |path: &Path| {
        std::fs::read_to_string(path).with_context(|| format!("read {}", path.display()))
    };
    let bytes =
        |path: &Path| std::fs::read(path).with_context(|| format!("read {}", path.display()));

    let module = named_and_encoded(&bytes(&staged.join("front_bg.wasm"))?, "wasm", out)?;
    let script = glue::front(&text(&staged.join("front.js"))?, &module)?;
    let front = [named_and_encoded(script.as_bytes(), "js", out)?, module];

    let script = glue::inside(&text(&staged.join("inside.js"))?)?;
    let style = plain::style(&styles(&root.join("client/src/ui"))?);
    let inside = [
        named(script.as_bytes(), "js", out)?,
        pack(&bytes(&staged.join("inside_bg.wasm"))?, out)?,
        pack(style.as_bytes(), out)?,
    ];

    let catalogs = translations::catalogs()
        .iter()
        .map(|(_, catalog)| pack(catalog, out))
        .collect::<Result<_>>()?;
    write(
        &out.join("sw.js"),
        plain::script(&text(&root.join("client/sw.js"))?).as_bytes(),
    )?;
    Ok(Common {
        front,
        inside,
        catalogs,
    })
}

/// Prints `app.toml`, which tells a server what is what.
pub(crate) fn write_table(common: &Common, fronts: &[Front], out: &Path) -> Result<()> {
    let list = |paths: &[String]| toml::Value::from(paths.to_vec());
    let mut table = toml::Table::new();
    table.insert("layout".into(), 1.into());
    table.insert("languages".into(), translations::LANGUAGES.to_vec().into());
    table.insert(
        "fronts".into(),
        fronts
            .iter()
            .map(|f| f.id.clone())
            .collect::<Vec<_>>()
            .into(),
    );
    table.insert("front".into(), list(&common.front));
    table.insert("inside".into(), list(&common.inside));
    table.insert("catalogs".into(), list(&common.catalogs));
    let names = fronts
        .iter()
        .map(|f| (f.id.clone(), toml::Value::from(f.names.clone())))
        .collect::<toml::Table>();
    table.insert("names".into(), names.into());
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
    files
        .iter()
        .map(|file| {
            std::fs::read_to_string(file).with_context(|| format!("read {}", file.display()))
        })
        .collect()
}
