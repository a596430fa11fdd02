//! How much an import takes in, and why not more.

/// Longest row of a CSV table, in bytes. The longest description seen in real packages is some
/// thousand characters; a polygon of a service area some hundred thousand.
pub const ROW: u64 = 4 * 1024 * 1024;

/// Longest object of a JSON source, in bytes: an organization may nest all of its services.
pub const OBJECT: u64 = 64 * 1024 * 1024;

/// Most text that is kept in memory from one source, in bytes. Half of the gigabyte that an import
/// of 50,000 services may use: the other half is for the indexes and the files to be written.
pub const KEPT: usize = 512 * 1024 * 1024;

/// Most bytes that are read from one source, unpacked. A zip of some kilobytes can unpack to
/// terabytes; nobody's directory is this long.
pub const READ: u64 = 4 * 1024 * 1024 * 1024;

/// Most files in a zip. HSDS has 27 tables; exports add readmes and checksums.
pub const ENTRIES: usize = 500;

/// Most services of one source: all of the United States' 211 directories together have fewer.
pub const SERVICES: usize = 2_000_000;

/// Longest answer of an API to one request, in bytes.
pub const ANSWER: u64 = OBJECT;

/// Most requests of one import from an API.
pub const REQUESTS: usize = 200_000;

/// How often a request is tried before the import gives up.
pub const TRIES: u32 = 5;

/// Longest file of an organization that is written, in bytes; the check reads files up to four
/// times as long, so that a person can add to it.
pub const FILE: usize = 1024 * 1024;

/// Most services whose numbers or facts are written to `waiting.toml`, which a person reads from
/// top to bottom. What is over stands in `left-out.csv` alone.
pub const WAITING: usize = 500;

/// Longest purpose, in characters, that is taken from a description: it is to be read on a phone.
pub const PURPOSE: usize = 600;
