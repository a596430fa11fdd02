//! How much one connection may take, and for how long. The numbers stand in the table of options.

use std::time::Duration;

/// All limits of a running server.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub(crate) struct Limits {
    /// Connections at a time, over all listeners; more wait in the kernel's queue.
    pub(crate) connections: u32,
    /// Of these, how many one address may hold.
    pub(crate) per_address: u32,
    /// From the first byte of a TLS handshake to its end.
    pub(crate) handshake: Duration,
    /// From the start of waiting for a request to the end of its head (HTTP/1.1, also when idle).
    pub(crate) head: Duration,
    /// How long an HTTP/2 connection may have nothing to do.
    pub(crate) idle: Duration,
    /// How long a peer may take nothing of an answer that waits for it.
    pub(crate) stall: Duration,
    /// A connection older than this is asked to end, however busy it is.
    pub(crate) age: Duration,
    /// What a connection that was asked to end has for finishing what it began.
    pub(crate) last: Duration,
    /// What all connections together have when the server stops.
    pub(crate) drain: Duration,
    /// How long the end of a closed connection is read, so that its last answer is not lost.
    pub(crate) linger: Duration,
    /// HTTP/2 streams at a time on one connection.
    pub(crate) streams: u32,
    /// Bytes of one request head.
    pub(crate) head_bytes: u32,
    /// Header fields of one request (HTTP/1.1).
    pub(crate) head_fields: usize,
    /// How often the files that may change are looked at.
    pub(crate) poll: Duration,
}

/// Bytes that are buffered for one HTTP/1.1 connection.
pub(crate) const BUFFER: usize = 64 * 1024;

/// Bytes that are buffered for one HTTP/2 stream; the whole site has about twenty files.
pub(crate) const STREAM_BUFFER: usize = 64 * 1024;

/// Bytes of a closed connection that are read and thrown away.
pub(crate) const LINGER_BYTES: usize = 256 * 1024;

/// Streams of one connection that were refused or reset and are still remembered.
pub(crate) const RESET_STREAMS: usize = 64;

/// Pause after the system refused another connection, for instance for want of descriptors.
pub(crate) const BACK_OFF: Duration = Duration::from_millis(100);
