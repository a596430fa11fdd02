//! Hands out one immutable site over HTTP, and learns nothing about who fetches it.
//!
//! Three steps, each finished before the next begins:
//!
//! 1. [`prepare`] reads the app, the site folder and the codes, checks all of them, and composes a
//!    [`Site`]: every answer there will ever be, with its headers, in memory.
//! 2. [`Server::bind`] takes the ports and reads the certificate.
//! 3. [`Server::run`] answers, and replaces site and certificate whole when their files change. Nothing is written
//!    anywhere about a visitor.
//!
//! Whatever is wrong at the start is one [`Error`]: one line that names the place and the problem.

mod accept;
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
mod encode;
mod encoding;
mod ends;
mod error;
mod front;
mod headers;
mod hush;
mod icons;
mod inherit;
mod limits;
mod listen;
mod live;
mod names;
mod notify;
mod options;
mod origin;
mod plain;
mod png;
mod prepare;
mod redirect;
mod reference;
mod reload;
mod router;
mod seats;
mod settings;
mod signed;
mod site;
mod site_folder;
mod site_toml;
mod stamps;
mod stop;
mod svg;
mod template;
mod tls;
mod toml_file;
mod tree;
mod watched;

pub use cli::{Cli, Command, one_line};
pub use code_lines::{CodeLines, lines_for_site};
pub use codes::Code;
pub use day::Day;
pub use error::Error;
pub use hush::hush;
pub use listen::Server;
pub use notify::Notify;
pub use prepare::{Prepared, check_config, prepare};
pub use reference::reference;
pub use settings::Settings;
pub use site::Site;
pub use stop::stop_signal;
