//! Prints the page of all examples of the components, for looking at it while one works on them:
//! `cargo run --package client --features examples --example components > target/components.html`

use std::io::Write;

#[tokio::main(flavor = "current_thread")]
async fn main() -> std::io::Result<()> {
    let page = client::ui::page::print().await;
    std::io::stdout().write_all(page.as_bytes())
}
