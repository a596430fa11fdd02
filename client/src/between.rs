//! What the two modules say to each other when the second is started. They meet nowhere else, and not at build time.

/// Of this phone, as bits: several people use it, one after another, so that nothing of theirs may be kept on it.
pub const SHARED: u32 = 1;
/// There is a code of its own.
pub const OWN_CODE: u32 = 2;
/// The browser can keep one.
pub const KEEPS: u32 = 4;

/// Asked for by the second: how long it stays open with nobody touching it, milliseconds, 0 for ever.
pub const STAY: u32 = 0;
/// That everything be taken away.
pub const END: u32 = 1;
