//! What was begun by a commit and must not be cut off by loading the page anew: something may be on its way to be taken away.

use std::cell::Cell;

use gloo_timers::future::TimeoutFuture;

thread_local! {
    static GOING_ON: Cell<u32> = const { Cell::new(0) };
}

/// Something that goes on for as long as this is held.
pub struct Going;

impl Going {
    /// Begins it.
    pub fn on() -> Self {
        GOING_ON.set(GOING_ON.get() + 1);
        Self
    }
}

impl Drop for Going {
    fn drop(&mut self) {
        GOING_ON.set(GOING_ON.get().saturating_sub(1));
    }
}

/// Waits until nothing goes on.
pub async fn over() {
    while GOING_ON.get() > 0 {
        TimeoutFuture::new(20).await;
    }
}
