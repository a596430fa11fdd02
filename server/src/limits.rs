//! How much one connection may take, and for how long. In one place, to be judged together.

use std::time::Duration;

/// Connections at a time, over all listeners; more wait in the kernel's queue.
pub(crate) const CONNECTIONS: u32 = 4096;

/// From the first byte of a TLS handshake to its end.
pub(crate) const HANDSHAKE: Duration = Duration::from_secs(10);

/// From the start of waiting for a request to the end of its head (HTTP/1.1, also when idle).
pub(crate) const REQUEST_HEAD: Duration = Duration::from_secs(10);

/// Bytes of one request head.
pub(crate) const HEAD_BYTES: u32 = 16 * 1024;

/// Header fields of one request (HTTP/1.1).
pub(crate) const HEAD_FIELDS: usize = 64;

/// Bytes that are buffered for one HTTP/1.1 connection.
pub(crate) const BUFFER: usize = 64 * 1024;

/// Bytes that are buffered for one HTTP/2 stream; the whole site has about twenty files.
pub(crate) const STREAM_BUFFER: usize = 64 * 1024;

/// HTTP/2 streams at a time on one connection.
pub(crate) const STREAMS: u32 = 64;

/// How often a silent HTTP/2 peer is asked whether it is still there, and how long it may take.
pub(crate) const PING: Duration = Duration::from_secs(30);

/// See [`PING`].
pub(crate) const PING_ANSWER: Duration = Duration::from_secs(20);

/// A connection older than this is asked to end, however busy it is.
pub(crate) const AGE: Duration = Duration::from_secs(300);

/// What a connection that was asked to end has for finishing what it began.
pub(crate) const LAST_ANSWERS: Duration = Duration::from_secs(60);

/// What all connections together have when the server stops.
pub(crate) const DRAIN: Duration = Duration::from_secs(5);

/// Pause after the system refused another connection, for instance for want of descriptors.
pub(crate) const BACK_OFF: Duration = Duration::from_millis(100);
