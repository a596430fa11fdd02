//! The first module, with kitchen timers: see [`client::front`].

use client::front::{start, timer};

fn main() {
    start::start::<timer::view::Tool>();
}
