//! Finds Firefox and WebKit with their drivers for `test engines`, or installs them, or says how to.

use std::path::{Path, PathBuf};

use crate::browser;
use crate::error::Error;
use crate::paths::{Paths, which};
use crate::tools;

/// An engine beside Chromium that is ready to be driven.
#[derive(Debug)]
pub(crate) struct Engine {
    /// Its name, for people; in lower case, what the tests know it by.
    pub(crate) name: &'static str,
    /// Variables that tell the tests where its programs are.
    pub(crate) variables: Vec<(&'static str, PathBuf)>,
}

/// One that cannot be driven here, and what would help.
#[derive(Debug, PartialEq, Eq)]
pub(crate) struct Missing(pub(crate) String);

/// Debian's packages, by engine. Firefox's driver is on crates.io.
const FIREFOX_PACKAGE: &str = "firefox-esr";
const WEBKIT_PACKAGE: &str = "webkit2gtk-driver";

const FIREFOXES: &[&str] = &["firefox-esr", "firefox"];
const WEBKIT_DRIVER: &str = "WebKitWebDriver";

/// Firefox and WebKit, each ready or missing; as root on Debian or Ubuntu installs what is missing.
pub(crate) fn find_or_install(paths: &Paths) -> Result<[Result<Engine, Missing>; 2], Error> {
    let wanted: Vec<&str> = [
        (firefox_program().is_none(), FIREFOX_PACKAGE),
        (webkit_programs().is_none(), WEBKIT_PACKAGE),
    ]
    .into_iter()
    .filter_map(|(lacks, package)| lacks.then_some(package))
    .collect();
    if !wanted.is_empty() && browser::may_install() {
        browser::apt(&["update"])?;
        for package in wanted {
            // One that this system does not know must not keep the other away.
            if let Err(error) = browser::apt(&["install", "-y", package]) {
                println!("  {error}");
            }
        }
    }
    Ok([firefox(paths)?, webkit()])
}

fn firefox(paths: &Paths) -> Result<Result<Engine, Missing>, Error> {
    let Some(program) = firefox_program() else {
        return Ok(Err(missing("Firefox", FIREFOX_PACKAGE)));
    };
    let driver = tools::geckodriver(paths)?;
    Ok(Ok(Engine {
        name: "Firefox",
        variables: vec![
            ("SIDEDOOR_FIREFOX", program),
            ("SIDEDOOR_GECKODRIVER", driver),
        ],
    }))
}

fn webkit() -> Result<Engine, Missing> {
    let Some((driver, browser)) = webkit_programs() else {
        return Err(missing("WebKit", WEBKIT_PACKAGE));
    };
    // Its browser has no way to do without a screen.
    if !browser::has_real_keys() {
        return Err(missing("WebKit", "xvfb xdotool"));
    }
    Ok(Engine {
        name: "WebKit",
        variables: vec![
            ("SIDEDOOR_WEBKITDRIVER", driver),
            ("SIDEDOOR_MINIBROWSER", browser),
        ],
    })
}

fn missing(name: &str, packages: &str) -> Missing {
    let advice = if which("apt-get").is_some() {
        format!("; run: sudo apt-get install -y {packages}")
    } else {
        format!(" (Debian's {packages})")
    };
    Missing(format!("{name}: not installed{advice}"))
}

fn firefox_program() -> Option<PathBuf> {
    FIREFOXES.iter().find_map(|name| which(name))
}

/// The driver, and the browser that it drives: the one of the newest WebKitGTK for GTK 3.
fn webkit_programs() -> Option<(PathBuf, PathBuf)> {
    let driver = which(WEBKIT_DRIVER)?;
    let browser = minibrowser(&library_folders(Path::new("/usr")))?;
    Some((driver, browser))
}

/// `lib` and `libexec`, and Debian's folders for an architecture.
fn library_folders(usr: &Path) -> Vec<PathBuf> {
    let lib = usr.join("lib");
    let mut folders = vec![lib.clone(), usr.join("libexec")];
    let inner = std::fs::read_dir(lib).into_iter().flatten().flatten();
    folders.extend(inner.map(|entry| entry.path()).filter(|path| {
        path.file_name()
            .is_some_and(|name| name.to_string_lossy().ends_with("-linux-gnu"))
    }));
    folders
}

fn minibrowser(folders: &[PathBuf]) -> Option<PathBuf> {
    folders
        .iter()
        .map(|folder| folder.join("webkit2gtk-4.1/MiniBrowser"))
        .find(|file| file.is_file())
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn what_is_missing_is_said_with_the_way_to_get_it() {
        let Missing(line) = missing("Firefox", FIREFOX_PACKAGE);
        assert!(line.starts_with("Firefox: not installed"), "{line}");
        assert!(line.contains(FIREFOX_PACKAGE), "{line}");
    }

    #[test]
    fn no_folder_no_browser() {
        assert_eq!(minibrowser(&[PathBuf::from("/nowhere")]), None);
        assert_eq!(library_folders(Path::new("/nowhere")).len(), 2);
    }
}
