//! Reading and searching a list in a browser, for `cargo xtask bench directory`. No part of the
//! app.
#![allow(
    missing_docs,
    unreachable_pub,
    clippy::unwrap_used,
    reason = "it is run by the bench"
)]

#[cfg(target_arch = "wasm32")]
mod in_browser {
    use directory::pack::Book;
    use directory::search::{Ask, Labels, Search};
    use wasm_bindgen::prelude::wasm_bindgen;

    /// A list that was read, and its index.
    #[wasm_bindgen]
    pub struct Opened {
        book: Book,
        search: Option<Search>,
    }

    #[wasm_bindgen]
    impl Opened {
        /// Reads a pack.
        #[wasm_bindgen(constructor)]
        pub fn read(bytes: Vec<u8>) -> Opened {
            Opened {
                book: Book::open(bytes).unwrap(),
                search: None,
            }
        }

        /// Builds the index.
        pub fn index(&mut self) {
            self.search = Some(self.book.search(Labels::default()));
        }

        /// Answers a key press: how many were found.
        pub fn find(&self, words: &str) -> usize {
            let ask = Ask {
                words,
                today: Some(self.book.cover().made),
                limit: 50,
                ..Ask::default()
            };
            self.search.as_ref().unwrap().find(&ask).total
        }
    }
}
