//! axe-core, which looks for what keeps people out.

use std::path::PathBuf;

use crate::error::Error;
use crate::npm::{self, Package};
use crate::paths::Paths;

const AXE: Package = Package {
    name: "axe-core",
    version: "4.14.1",
    integrity: "sha512-FHfa+lmNjQZfJz1q8wKqIDwC6DExcHt/pkjNQb09a3NPjCKg2rhu5qb2S4r76ASyFNNtuFooJpZe37OgudVGtQ==",
};

/// Sees to it; gives the script that a test runs in a page.
pub(crate) fn find_or_install(paths: &Paths) -> Result<PathBuf, Error> {
    Ok(npm::find_or_install(paths, "axe", &AXE)?.join("axe.min.js"))
}
