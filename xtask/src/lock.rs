//! Reads versions out of Cargo.lock, so that a tool matches the crate it works for.

use std::fs;

use crate::error::Error;
use crate::paths::Paths;

/// Version of `package` in the workspace's Cargo.lock.
pub(crate) fn version_of(paths: &Paths, package: &str) -> Result<String, Error> {
    let file = paths.root.join("Cargo.lock");
    let text = fs::read_to_string(&file).map_err(|error| Error::because(file.display(), error))?;
    find_version(&text, package)
        .map(str::to_owned)
        .ok_or_else(|| Error::Failed(format!("{}: no package `{package}`", file.display())))
}

/// The first `version` of the `[[package]]` with that `name`.
fn find_version<'a>(lock: &'a str, package: &str) -> Option<&'a str> {
    lock.split("[[package]]").skip(1).find_map(|entry| {
        let field = |name: &str| {
            entry.lines().find_map(|line| {
                line.strip_prefix(name)?
                    .strip_prefix(" = \"")?
                    .strip_suffix('"')
            })
        };
        (field("name")? == package).then(|| field("version"))?
    })
}

#[cfg(test)]
mod tests {
    use super::*;

    const LOCK: &str = "\
version = 4

[[package]]
name = \"wasm-bindgen-futures\"
version = \"0.4.70\"
dependencies = [
 \"wasm-bindgen\",
]

[[package]]
name = \"wasm-bindgen\"
version = \"0.2.130\"
source = \"registry\"
";

    #[test]
    fn finds_the_exact_name() {
        assert_eq!(find_version(LOCK, "wasm-bindgen"), Some("0.2.130"));
        assert_eq!(find_version(LOCK, "wasm-bindgen-futures"), Some("0.4.70"));
    }

    #[test]
    fn says_nothing_where_there_is_nothing() {
        assert_eq!(find_version(LOCK, "wasm"), None);
        assert_eq!(find_version("", "wasm-bindgen"), None);
        assert_eq!(find_version("[[package]]\nname = \"x\"\n", "x"), None);
    }
}
