//! Messages in every language, typed at build from the Fluent files beside `src/`.
//!
//! The words of the front are compiled in. The texts of the inside are not: each language is a
//! [`Catalog`] that the phone opens with the inside, and the functions of [`inside`] know only
//! the number of a message. `README.md` is for translators.

mod catalog;
pub mod guides;
mod languages;
mod locale;
mod message;

#[cfg(feature = "icu")]
pub mod icu;

pub use catalog::{Catalog, CatalogError};
pub use guides::{Guide, GuideId, Room};
pub use languages::{Direction, LANGUAGES, Language, language, nearest, untranslated};
pub use locale::{Locale, Plural};

/// The words of the front: everyone sees them, so they name nothing but the everyday tool.
pub mod front {
    include!(concat!(env!("OUT_DIR"), "/front.rs"));
}

/// One function a message of the inside.
#[allow(
    clippy::too_many_arguments,
    reason = "a message has the arguments that it has"
)]
pub mod inside {
    use crate::{Catalog, Locale, message::Argument};

    include!(concat!(env!("OUT_DIR"), "/inside.rs"));
}

/// Every language's tag and its encoded catalog, in the order of [`LANGUAGES`].
#[cfg(feature = "catalogs")]
#[must_use]
pub fn catalogs() -> Vec<(&'static str, Vec<u8>)> {
    const ENCODED: &[(&str, &[u8])] = include!(concat!(env!("OUT_DIR"), "/catalogs.rs"));
    ENCODED
        .iter()
        .map(|(tag, bytes)| (*tag, bytes.to_vec()))
        .collect()
}
