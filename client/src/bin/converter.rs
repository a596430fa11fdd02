//! The first module: see [`client::front`].

use client::front::{converter, start};

fn main() {
    start::start::<converter::view::Tool>();
}
