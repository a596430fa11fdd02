//! What the tool and the help say to each other when the help is started. They meet nowhere else, and not at build time.

/// What belongs to the list, in the order in which it is handed over. `fresh.js` knows the names too.
pub const LIST: [&str; 7] = [
    "root.json",
    "timestamp.json",
    "snapshot.json",
    "targets.json",
    "numbers",
    "list",
    "note",
];
/// Places of the packs in it. Behind it come the packs' hashes, in the same order.
pub const PACKS: [u32; 2] = [4, 5];
/// Place of the note in it: how the last look for a newer one ended.
pub const NOTE: u32 = 6;

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
