//! The tool's words. A phone finds those of one language on the page and not in the module, which would have to bring
//! every language; the press has them all.

#[cfg(not(target_arch = "wasm32"))]
pub use translations::front::words;

#[cfg(target_arch = "wasm32")]
pub use on_page::{close, words};

/// The word for closing. Natively nothing is ever closed.
#[cfg(not(target_arch = "wasm32"))]
pub fn close() -> String {
    words("en").close.to_owned()
}

#[cfg(target_arch = "wasm32")]
mod on_page {
    use std::cell::OnceCell;

    use translations::front::Words;

    use crate::front::page;

    /// Where the page has them, in the order of [`Words`], one a line.
    const WORDS: &str = "data-w";
    /// Where it has the word for closing in every language: tag, blank, word, one a line.
    const CLOSE: &str = "data-x";

    thread_local! {
        static READ: OnceCell<&'static Words> = const { OnceCell::new() };
    }

    /// The page's words, which are those of its language. Empty ones where it has none, which is no page of ours.
    pub fn words(_language: &str) -> &'static Words {
        READ.with(|read| *read.get_or_init(|| Box::leak(Box::new(found().unwrap_or_default()))))
    }

    /// The word for closing in the phone's language, which need not be the page's; that of the page where there is none.
    pub fn close() -> String {
        let own = || words("").close.to_owned();
        let Some(all) = page::element(page::FRONT).and_then(|e| e.get_attribute(CLOSE)) else {
            return own();
        };
        let phone = page::window().and_then(|w| w.navigator().language());
        let phone = phone.unwrap_or_default();
        let rows = all.lines().filter_map(|line| line.split_once(' '));
        let found = translations::nearest(&rows.clone().map(|(tag, _)| tag), &phone);
        let row = found.and_then(|place| rows.clone().nth(place));
        row.map_or_else(own, |(_, word)| word.to_owned())
    }

    fn found() -> Option<Words> {
        let text = page::element(page::FRONT)?.get_attribute(WORDS)?;
        Words::parse(Box::leak(text.into_boxed_str()))
    }
}
