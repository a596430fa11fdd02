//! The first module where the tool is the calculator: see [`client::front`].

use client::front::{calculator, start};

fn main() {
    start::start::<calculator::view::Tool>();
}
