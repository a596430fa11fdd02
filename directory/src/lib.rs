//! The list of services: what an entry is, its rules, and the packs in which it travels.
//!
//! Knows no browser, no socket, no clock and no file system: bytes and a day go in, a verdict
//! comes out. Names follow Open Referral's HSDS where it has one.

mod answered_by;
mod date;
mod first;
mod hours;
mod languages;
mod list;
mod need;
mod numbers;
pub mod pack;
mod phone;
mod place;
mod rows;
pub mod search;
mod service;
#[cfg(feature = "source")]
pub mod source;
mod text;
mod town;
mod vocabulary;

pub use answered_by::AnsweredBy;
pub use date::{Date, DateError};
pub use hours::{Dated, Days, Hours, OpenNow, Opening, Rule, RuleError, Schedule, Span, Weeks};
pub use languages::{Interpreter, Languages};
pub use list::Directory;
pub use need::Need;
pub use numbers::{NumberEntry, Numbers};
pub use phone::{CALL_FIRST_AFTER_DAYS, Phone, PhoneUse};
pub use place::{Address, Place};
pub use service::{Ages, Leaves, Service, Website};
pub use text::Text;
pub use town::Town;
