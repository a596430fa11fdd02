//! Hands out one immutable site over HTTP, and learns nothing about who fetches it.
//!
//! Three steps, each finished before the next begins:
//!
//! 1. [`prepare`] reads the app, the site folder and the codes, checks all of them, and composes a
//!    [`Site`]: every answer there will ever be, with its headers, in memory.
//! 2. [`Server::bind`] takes the ports and reads the certificate.
//! 3. [`Server::run`] answers. From here on nothing is read from disk and nothing is written
//!    anywhere about a visitor.
//!
//! Whatever is wrong at the start is one [`Error`]: one line that names the place and the problem.

mod app;
mod chosen;
mod cli;
mod code_lines;
mod codes;
mod colours;
mod compose;
mod compress;
mod connection;
mod day;
mod encoding;
mod ends;
mod error;
mod front;
mod headers;
mod icons;
mod limits;
mod listen;
mod names;
mod origin;
mod png;
mod prepare;
mod router;
mod signed;
mod site;
mod site_folder;
mod site_toml;
mod stop;
mod svg;
mod template;
mod tls;
mod toml_file;
mod tree;

pub use cli::{Cli, Command, Settings, one_line};
pub use code_lines::{CodeLines, lines_for_site};
pub use codes::Code;
pub use day::Day;
pub use error::Error;
pub use listen::Server;
pub use prepare::{Prepared, check_config, prepare};
pub use site::Site;
pub use stop::stop_signal;
