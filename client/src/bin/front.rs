//! The first module: see [`client::front`].

fn main() {
    client::front::start::start();
}
