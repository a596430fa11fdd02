//! `import`: a directory in the terms of Open Referral's HSDS becomes source files of ours.
//!
//! Source to rows (`open`, `csv`, `json`, `zip`, `api`), rows to services (`links`, `map`), services to
//! files (`sort`, `write`), files into the folder (`stage`). What is lost on the way stands in
//! `notes`; docs/hsds.md says what goes where.

pub mod api;
mod args;
mod capped;
mod csv;
mod dates;
mod decode;
mod flatten;
mod fold;
mod folder;
mod fresh;
mod hours;
mod json;
pub mod limits;
mod links;
pub(crate) mod map;
mod needs;
mod notes;
mod number;
mod open;
pub(crate) mod own;
mod package;
mod private;
mod record;
mod report;
mod run;
mod sort;
mod stage;
mod tables;
mod target;
pub(crate) mod tongues;
mod words;
pub(crate) mod write;
mod zip;

pub use args::Args;
pub use needs::{TermNeeds, read_terms};
pub use notes::{Left, Notes};
pub(crate) use record::{Record, Records};
pub use report::Report;
pub use run::{Options, import, try_files};
pub use stage::{Disk, Real};
pub(crate) use target::Target;
