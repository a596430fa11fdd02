//! Builds the app and starts it on loopback.

use std::process::Command;

use crate::args::ServeOptions;
use crate::build;
use crate::code;
use crate::error::Error;
use crate::paths::Paths;

/// Sets up, builds, prints the code, and becomes the server, which prints its ready line.
pub(crate) fn serve(paths: &Paths, options: ServeOptions) -> Result<(), Error> {
    let code = options.code.map_or_else(code::make_up, Ok)?;
    build::build(paths)?;
    let mut server = Command::new(paths.binary("sidedoor"));
    server
        .args(["serve", "--http", &format!("127.0.0.1:{}", options.port)])
        .args(["--code", &code]);
    if let Some(front) = &options.front {
        server.args(["--front", front]);
    }
    println!("code {code}");
    become_it(server)
}

/// On Unix the server takes this process's place, so that whoever ends this ends the server.
#[cfg(unix)]
fn become_it(mut server: Command) -> Result<(), Error> {
    use std::os::unix::process::CommandExt;
    Err(Error::because("starting the server", server.exec()))
}

#[cfg(not(unix))]
fn become_it(mut server: Command) -> Result<(), Error> {
    let status = server
        .status()
        .map_err(|error| Error::because("starting the server", error))?;
    std::process::exit(status.code().unwrap_or(1));
}
