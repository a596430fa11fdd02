//! Where a service is, if that may be known at all.

/// Where a service is. Only [`Place::Public`] can hold an address: there is nowhere to put the
/// address of a confidential place, neither here nor in a pack.
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
