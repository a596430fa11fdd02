//! How long an import takes, and how much memory.

use std::fs;
use std::path::Path;
use std::process::{Command, Stdio};
use std::thread;
use std::time::{Duration, Instant};

use crate::build::cargo;
use crate::error::Error;
use crate::paths::Paths;
use crate::process::run_quietly;

/// What an import of the largest size may take, seconds and MiB.
const TIME: f64 = 10.0;
const MEMORY: f64 = 1024.0;

/// Imports a made-up package of each size, where there is an import.
pub(super) fn print(paths: &Paths, folder: &Path, sizes: &[usize]) -> Result<(), Error> {
    if !paths.root.join("desk/examples/make_package.rs").is_file() {
        println!("skipped: the time of an import: there is no import yet");
        return Ok(());
    }
    let mut command = cargo(paths)?;
    command.args([
        "build",
        "--quiet",
        "--release",
        "--package",
        "sidedoor-desk",
    ]);
    command.args(["--bins", "--example", "make_package"]);
    run_quietly("build the import", &mut command)?;
    let release = paths.shared_target().join("release");
    println!("• import: seconds, and MiB at the most");
    let mut last = (0.0, 0.0);
    for size in sizes {
        let (package, to) = (folder.join("package"), folder.join("imported"));
        for old in [&package, &to] {
            if old.exists() {
                fs::remove_dir_all(old).map_err(|error| Error::because(old.display(), error))?;
            }
        }
        let mut make = Command::new(release.join("examples/make_package"));
        make.arg(size.to_string()).arg(&package);
        run_quietly(&format!("make a package of {size}"), &mut make)?;
        let mut import = Command::new(release.join("sidedoor-desk"));
        import.arg("import").arg(&package).arg("--to").arg(&to);
        import.args(["--publisher", "Made up", "--licence", "None"]);
        last = timed(&mut import)?;
        println!("{size:>10} {:>10.2} {:>10.1}", last.0, last.1);
    }
    let kept = last.0 <= TIME && last.1 <= MEMORY;
    println!(
        "  budget {TIME} s and {MEMORY} MiB: {}",
        if kept { "kept" } else { "NOT kept" }
    );
    Ok(())
}

/// Seconds that a program took and MiB that it had at the most, where the system tells.
fn timed(command: &mut Command) -> Result<(f64, f64), Error> {
    let start = Instant::now();
    let failed = |error: std::io::Error| Error::because("bench directory: import", error);
    let child = command.stdin(Stdio::null()).stdout(Stdio::null()).spawn();
    let mut child = child.map_err(failed)?;
    let mut most = 0.0_f64;
    loop {
        // Linux keeps the peak itself: looking now and then misses nothing but the very end.
        let status = fs::read_to_string(format!("/proc/{}/status", child.id()));
        most = most.max(status.ok().as_deref().and_then(peak).unwrap_or_default());
        if let Some(status) = child.try_wait().map_err(failed)? {
            let seconds = start.elapsed().as_secs_f64();
            if status.success() {
                return Ok((seconds, most));
            }
            return Err(Error::because("bench directory: import", status));
        }
        thread::sleep(Duration::from_millis(10));
    }
}

/// The peak in MiB out of `/proc/PID/status`.
fn peak(status: &str) -> Option<f64> {
    let line = status
        .lines()
        .find_map(|line| line.strip_prefix("VmHWM:"))?;
    let kib: f64 = line.trim().trim_end_matches(" kB").trim().parse().ok()?;
    Some(kib / 1024.0)
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn reads_the_peak() {
        assert_eq!(
            peak("Name:\tx\nVmHWM:\t    2048 kB\nVmRSS:\t 1 kB\n"),
            Some(2.0)
        );
        assert_eq!(peak("Name:\tx\n"), None);
    }
}
