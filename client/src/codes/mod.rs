//! What digits can mean on this phone, and how that is kept: only as keys derived from them. The door tries digits; the
//! screens where a person chooses some use the same.
//!
//! A site's codes are as public as the cards they are printed on. A person's own are [`own::Own`]; once there are some, the
//! site's are wrong codes on this phone.

pub mod choose;
pub mod derive;
pub mod keep;
pub mod keeping;
pub mod own;
pub mod saved;
pub mod seal;
pub mod site;

/// PBKDF2-HMAC-SHA-256 of the digits.
pub type Key = [u8; 32];

/// One for each site, and one for each phone with codes of its own.
pub type Salt = [u8; 16];
