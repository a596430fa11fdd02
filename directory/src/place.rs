//! Where a service is, if that may be known at all.

/// Where a service is. Only [`Place::Public`] can hold an address: there is nowhere to put the
/// address of a confidential place, neither here nor in a pack.
///
/// ```
/// use directory::{Address, Place};
/// let secret = Place::Confidential;
/// let office = Place::Public(Address { street: "1 Main Street".into(), town: "Easton".into() });
/// # assert_ne!(secret, office);
/// ```
///
/// The same with an address in the secret place is no Rust:
///
/// ```compile_fail,E0618
/// use directory::{Address, Place};
/// let secret = Place::Confidential(Address { street: "1 Main Street".into(), town: "Easton".into() });
/// ```
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub enum Place {
    /// No place is listed.
    #[default]
    Unlisted,
    /// There is a place and it is secret; one asks by phone.
    Confidential,
    /// A public office.
    Public(Address),
}

/// The address of a public office.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct Address {
    /// House number and street.
    pub street: String,
    /// Town.
    pub town: String,
}
