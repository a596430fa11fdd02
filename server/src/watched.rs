//! A stream that counts what is written to it, and that reads a connection's end before it lets go.

use std::io;
use std::pin::Pin;
use std::sync::Arc;
use std::sync::atomic::{AtomicU64, Ordering};
use std::task::{Context, Poll, ready};
use std::time::Duration;

use tokio::io::{AsyncRead, AsyncWrite, ReadBuf};
use tokio::time::{Instant, Sleep, sleep};

use crate::limits::LINGER_BYTES;

/// What has happened on a connection so far.
#[derive(Default)]
pub(crate) struct Counts {
    /// Requests that arrived whole.
    requests: AtomicU64,
    /// Bytes of bodies that were promised.
    owed: AtomicU64,
    /// Bytes that the peer's side of the system took.
    written: AtomicU64,
}

/// What can be said of a connection between two looks.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(crate) enum Pace {
    /// Something was asked, or an answer went on.
    Moves,
    /// Nothing, and nothing is owed.
    Idle,
    /// Nothing, though an answer waits to be taken.
    Stalls,
}

/// The state of [`Counts`] at the last look.
#[derive(Default)]
pub(crate) struct Look {
    requests: u64,
    written: u64,
}

impl Counts {
    pub(crate) fn asked(&self) {
        self.requests.fetch_add(1, Ordering::Relaxed);
    }

    pub(crate) fn owes(&self, bytes: u64) {
        self.owed.fetch_add(bytes, Ordering::Relaxed);
    }

    /// Compares with the last look. Bytes that answer no request, such as those of a PING, move nothing.
    pub(crate) fn look(&self, last: &mut Look) -> Pace {
        let requests = self.requests.load(Ordering::Relaxed);
        let written = self.written.load(Ordering::Relaxed);
        let owed = self.owed.load(Ordering::Relaxed);
        let owing = last.written < owed;
        let moves = requests != last.requests || owing && written != last.written;
        *last = Look { requests, written };
        match (moves, written < owed) {
            (true, _) => Pace::Moves,
            (false, true) => Pace::Stalls,
            (false, false) => Pace::Idle,
        }
    }
}

/// See the top of this file.
pub(crate) struct Watched<S> {
    stream: S,
    counts: Arc<Counts>,
    linger: Duration,
    ending: Option<Ending>,
}

/// A connection whose last byte has been written.
struct Ending {
    deadline: Pin<Box<Sleep>>,
    read: usize,
}

impl<S> Watched<S> {
    pub(crate) fn new(stream: S, counts: Arc<Counts>, linger: Duration) -> Self {
        Self {
            stream,
            counts,
            linger,
            ending: None,
        }
    }

    fn count(&self, written: &Poll<io::Result<usize>>) {
        if let Poll::Ready(Ok(count)) = written {
            self.counts
                .written
                .fetch_add(*count as u64, Ordering::Relaxed);
        }
    }
}

impl<S: AsyncRead + Unpin> AsyncRead for Watched<S> {
    fn poll_read(
        self: Pin<&mut Self>,
        cx: &mut Context<'_>,
        buffer: &mut ReadBuf<'_>,
    ) -> Poll<io::Result<()>> {
        Pin::new(&mut self.get_mut().stream).poll_read(cx, buffer)
    }
}

impl<S: AsyncRead + AsyncWrite + Unpin> AsyncWrite for Watched<S> {
    fn poll_write(
        self: Pin<&mut Self>,
        cx: &mut Context<'_>,
        bytes: &[u8],
    ) -> Poll<io::Result<usize>> {
        let this = self.get_mut();
        let written = Pin::new(&mut this.stream).poll_write(cx, bytes);
        this.count(&written);
        written
    }

    fn poll_write_vectored(
        self: Pin<&mut Self>,
        cx: &mut Context<'_>,
        slices: &[io::IoSlice<'_>],
    ) -> Poll<io::Result<usize>> {
        let this = self.get_mut();
        let written = Pin::new(&mut this.stream).poll_write_vectored(cx, slices);
        this.count(&written);
        written
    }

    fn is_write_vectored(&self) -> bool {
        self.stream.is_write_vectored()
    }

    fn poll_flush(self: Pin<&mut Self>, cx: &mut Context<'_>) -> Poll<io::Result<()>> {
        Pin::new(&mut self.get_mut().stream).poll_flush(cx)
    }

    /// Ends the sending side; then reads what the peer still had under way, until it closes too. Closing over unread
    /// bytes makes the system reset the connection, and a reset takes the last answer with it.
    fn poll_shutdown(self: Pin<&mut Self>, cx: &mut Context<'_>) -> Poll<io::Result<()>> {
        let this = self.get_mut();
        if this.ending.is_none() {
            ready!(Pin::new(&mut this.stream).poll_shutdown(cx))?;
        }
        let linger = this.linger;
        let ending = this.ending.get_or_insert_with(|| Ending {
            deadline: Box::pin(sleep(linger)),
            read: 0,
        });
        let mut waste = [0; 4096];
        loop {
            if ending.read > LINGER_BYTES || ending.deadline.as_mut().poll(cx).is_ready() {
                return Poll::Ready(Ok(()));
            }
            let mut buffer = ReadBuf::new(&mut waste);
            match ready!(Pin::new(&mut this.stream).poll_read(cx, &mut buffer)) {
                Ok(()) if !buffer.filled().is_empty() => ending.read += buffer.filled().len(),
                _ => return Poll::Ready(Ok(())),
            }
        }
    }
}

/// When something ends.
pub(crate) fn over(since: Instant, time: Duration) -> bool {
    since.elapsed() >= time
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn only_what_answers_a_request_moves() {
        let counts = Counts::default();
        let mut last = Look::default();
        let write = |bytes| {
            counts.written.fetch_add(bytes, Ordering::Relaxed);
        };
        assert_eq!(counts.look(&mut last), Pace::Idle);
        write(17);
        assert_eq!(counts.look(&mut last), Pace::Idle, "a PING");
        counts.asked();
        counts.owes(1000);
        assert_eq!(counts.look(&mut last), Pace::Moves);
        assert_eq!(counts.look(&mut last), Pace::Stalls);
        write(500);
        assert_eq!(counts.look(&mut last), Pace::Moves);
        assert_eq!(counts.look(&mut last), Pace::Stalls);
        write(900);
        assert_eq!(counts.look(&mut last), Pace::Moves);
        assert_eq!(counts.look(&mut last), Pace::Idle);
    }
}
