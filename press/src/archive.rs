//! One archive of the app, for the server to carry.

use std::path::{Path, PathBuf};

use anyhow::{Context, Result};

/// Writes every file under `folder`, in order of name and without times or owners, so that equal apps are equal archives.
pub(crate) fn print(folder: &Path, to: &Path) -> Result<()> {
    let mut files = Vec::new();
    collect(folder, &mut files)?;
    files.sort();
    let fresh = to.with_extension("tar.new");
    let out =
        std::fs::File::create(&fresh).with_context(|| format!("write {}", fresh.display()))?;
    let mut tar = tar::Builder::new(std::io::BufWriter::new(out));
    for file in files {
        let bytes = std::fs::read(&file).with_context(|| format!("read {}", file.display()))?;
        let mut header = tar::Header::new_ustar();
        header.set_size(bytes.len() as u64);
        header.set_mode(0o644);
        header.set_cksum();
        tar.append_data(&mut header, file.strip_prefix(folder)?, bytes.as_slice())?;
    }
    tar.into_inner()?
        .into_inner()
        .context("write the archive")?
        .sync_all()?;
    std::fs::rename(&fresh, to).with_context(|| format!("rename to {}", to.display()))
}

fn collect(folder: &Path, files: &mut Vec<PathBuf>) -> Result<()> {
    for entry in std::fs::read_dir(folder).with_context(|| format!("read {}", folder.display()))? {
        let path = entry?.path();
        if path.is_dir() {
            collect(&path, files)?
        } else {
            files.push(path)
        }
    }
    Ok(())
}
