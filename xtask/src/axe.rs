//! axe-core, which looks for what keeps people out; from npm, and in no file of the app.

use std::path::{Path, PathBuf};
use std::process::Command;

use crate::error::Error;
use crate::paths::{Paths, which};
use crate::process::{Turn, run_quietly};

const PACKAGE: &str = "axe-core";
const VERSION: &str = "4.14.1";
/// What npm must say of its bytes.
const INTEGRITY: &str = "sha512-FHfa+lmNjQZfJz1q8wKqIDwC6DExcHt/pkjNQb09a3NPjCKg2rhu5qb2S4r76ASyFNNtuFooJpZe37OgudVGtQ==";

/// Sees to it; gives the script that a test runs in a page.
pub(crate) fn find_or_install(paths: &Paths) -> Result<PathBuf, Error> {
    let _turn = Turn::take(paths, "setup")?;
    let home = paths.tools().join("axe");
    if !is_there(&home) {
        let npm = which("npm").ok_or_else(|| {
            Error::Failed(format!(
                "the browser tests need {PACKAGE} from npm, and there is no npm"
            ))
        })?;
        let mut command = Command::new(npm);
        command
            .args(["install", &format!("{PACKAGE}@{VERSION}"), "--prefix"])
            .arg(&home)
            .args(["--no-audit", "--no-fund", "--ignore-scripts"]);
        run_quietly(&format!("fetch {PACKAGE} {VERSION} from npm"), &mut command)?;
    }
    if is_there(&home) {
        Ok(home.join("node_modules").join(PACKAGE).join("axe.min.js"))
    } else {
        Err(Error::Failed(format!(
            "{}: npm's {PACKAGE} {VERSION} is not the one that was pinned; delete the folder and try again",
            home.display()
        )))
    }
}

/// npm compares what it fetches with the integrity that it writes here.
fn is_there(home: &Path) -> bool {
    std::fs::read_to_string(home.join("node_modules/.package-lock.json"))
        .is_ok_and(|text| text.contains(&format!("\"integrity\": \"{INTEGRITY}\"")))
}
