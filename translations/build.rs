//! Reads the messages and guides of every language, checks them against English, and writes the
//! typed functions and the catalogs into `OUT_DIR`.

// Cargo reads what a build script prints.
#![allow(clippy::print_stdout)]

#[path = "build/mod.rs"]
mod build;

use std::{env, fs, io, path::Path, process::ExitCode};

use build::Sources;

fn main() -> ExitCode {
    match run() {
        Ok(true) => ExitCode::SUCCESS,
        Ok(false) => ExitCode::FAILURE,
        Err(error) => {
            println!("cargo::error={error}");
            ExitCode::FAILURE
        }
    }
}

/// False where the sources have faults, which have been printed.
fn run() -> io::Result<bool> {
    let sources = read(Path::new("."))?;
    let output = match build::build(&sources) {
        Ok(output) => output,
        Err(faults) => {
            for fault in faults {
                println!("cargo::error={fault}");
            }
            return Ok(false);
        }
    };
    for (tag, missing) in &output.untranslated {
        if *missing > 0 {
            println!("cargo::warning={tag}: not translated yet and shown in English: {missing}");
        }
    }
    let out = env::var_os("OUT_DIR").ok_or_else(|| io::Error::other("OUT_DIR is not set"))?;
    for (name, bytes) in &output.files {
        fs::write(Path::new(&out).join(name), bytes)?;
    }
    Ok(true)
}

/// Every folder that holds an `.ftl` file or guides, whether or not `languages.toml` names it.
fn read(root: &Path) -> io::Result<Sources> {
    // All of the crate: a folder that is new tonight has to be seen too.
    println!("cargo::rerun-if-changed=.");
    let mut sources = Sources {
        languages: text(&root.join("languages.toml"))?,
        guides: text(&root.join("guides.toml"))?,
        ..Sources::default()
    };
    for folder in fs::read_dir(root)? {
        let folder = folder?;
        if !folder.file_type()?.is_dir() {
            continue;
        }
        let tag = folder.file_name().to_string_lossy().into_owned();
        add(&mut sources, &folder.path(), &tag, "ftl")?;
        let guides = folder.path().join("guides");
        if guides.is_dir() && tag != "build" {
            add(&mut sources, &guides, &format!("{tag}/guides"), "md")?;
        }
    }
    Ok(sources)
}

/// The files of one folder with this ending.
fn add(sources: &mut Sources, folder: &Path, name: &str, ending: &str) -> io::Result<()> {
    for file in fs::read_dir(folder)? {
        let path = file?.path();
        if path
            .extension()
            .is_some_and(|extension| extension == ending)
        {
            let file = path.file_name().unwrap_or_default().to_string_lossy();
            let file = format!("{name}/{file}");
            sources.files.insert(file, text(&path)?);
        }
    }
    Ok(())
}

fn text(path: &Path) -> io::Result<String> {
    fs::read_to_string(path).map_err(|error| {
        io::Error::other(format!(
            "translations/{}: {error}",
            path.strip_prefix(".").unwrap_or(path).display()
        ))
    })
}
