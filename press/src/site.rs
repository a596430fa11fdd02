//! The demonstration site.
use std::path::Path;

use anyhow::Result;

/// TODO
pub fn print(_root: &Path, _out: &Path) -> Result<()> {
    Ok(())
}
