//! Runs other programs: one line that says what, and a sign of life while it takes long.

use std::ffi::OsStr;
use std::fs::File;
use std::io::{Read, Write};
use std::process::{Child, Command, ExitStatus, Stdio};
use std::thread;
use std::time::{Duration, Instant};

use crate::error::Error;
use crate::paths::Paths;

/// How often a silent step says that it is still at work.
const SIGN_OF_LIFE: Duration = Duration::from_secs(10);

/// Says what is done, then does it; the program's own output passes through.
pub(crate) fn run(step: &str, command: &mut Command) -> Result<(), Error> {
    println!("• {step}");
    let _ = std::io::stdout().flush();
    let status = command
        .stdin(Stdio::null())
        .status()
        .map_err(|error| cannot_start(step, command, &error))?;
    verdict(step, status)
}

/// Like [`run`] for programs that say nothing until they end: their output is shown only when
/// they fail, and a line with the elapsed time appears every ten seconds.
pub(crate) fn run_quietly(step: &str, command: &mut Command) -> Result<(), Error> {
    println!("• {step}");
    let mut child = command
        .stdin(Stdio::null())
        .stdout(Stdio::piped())
        .stderr(Stdio::piped())
        .spawn()
        .map_err(|error| cannot_start(step, command, &error))?;
    let output = [collect(child.stdout.take()), collect(child.stderr.take())];
    let status = wait(step, &mut child)?;
    if !status.success() {
        for part in output {
            let text = part.join().unwrap_or_default();
            eprint!("{}", String::from_utf8_lossy(&text));
        }
    }
    verdict(step, status)
}

fn wait(step: &str, child: &mut Child) -> Result<ExitStatus, Error> {
    let start = Instant::now();
    let mut said = start;
    loop {
        if let Some(status) = child
            .try_wait()
            .map_err(|error| Error::because(step, error))?
        {
            return Ok(status);
        }
        if said.elapsed() >= SIGN_OF_LIFE {
            println!("  … {} s", start.elapsed().as_secs());
            said = Instant::now();
        }
        thread::sleep(Duration::from_millis(100));
    }
}

fn collect(pipe: Option<impl Read + Send + 'static>) -> thread::JoinHandle<Vec<u8>> {
    thread::spawn(move || {
        let mut bytes = Vec::new();
        if let Some(mut pipe) = pipe {
            let _ = pipe.read_to_end(&mut bytes);
        }
        bytes
    })
}

fn verdict(step: &str, status: ExitStatus) -> Result<(), Error> {
    if status.success() {
        Ok(())
    } else {
        Err(Error::because(step, status))
    }
}

fn cannot_start(step: &str, command: &Command, error: &std::io::Error) -> Error {
    let program = command.get_program().to_string_lossy();
    Error::because(step, format!("cannot start {program}: {error}"))
}

/// What a program prints on stdout, or nothing when it cannot be run or fails.
pub(crate) fn output(program: impl AsRef<OsStr>, arguments: &[&str]) -> Option<String> {
    let output = Command::new(program)
        .args(arguments)
        .stdin(Stdio::null())
        .stderr(Stdio::null())
        .output()
        .ok()?;
    output
        .status
        .success()
        .then(|| String::from_utf8_lossy(&output.stdout).into_owned())
}

/// Held while something that clones share is written; waits for another holder, and says so.
#[derive(Debug)]
pub(crate) struct Turn(#[expect(dead_code, reason = "unlocks when dropped")] File);

impl Turn {
    /// Takes the turn called `name`.
    pub(crate) fn take(paths: &Paths, name: &str) -> Result<Self, Error> {
        let path = paths.cache.join(format!("{name}.lock"));
        let failed = |error| Error::because(path.display(), error);
        std::fs::create_dir_all(&paths.cache).map_err(failed)?;
        let file = File::create(&path).map_err(failed)?;
        if file.try_lock().is_err() {
            println!("• waiting for another {name} on this machine to finish");
            file.lock().map_err(failed)?;
        }
        Ok(Self(file))
    }
}
