//! The tool's words. A phone finds those of one language on the page and not in the module, which would have to bring
//! every language; the press has them all.

#[cfg(not(target_arch = "wasm32"))]
pub use translations::front::words;

#[cfg(target_arch = "wasm32")]
pub use on_page::words;

#[cfg(target_arch = "wasm32")]
mod on_page {
    use std::cell::OnceCell;

    use translations::front::Words;

    use crate::front::page;

    /// Where the page has them, in the order of [`Words`], one a line.
    const WORDS: &str = "data-w";

    thread_local! {
        static READ: OnceCell<&'static Words> = const { OnceCell::new() };
    }

    /// The page's words, which are those of its language. Empty ones where it has none, which is no page of ours.
    pub fn words(_language: &str) -> &'static Words {
        READ.with(|read| *read.get_or_init(|| Box::leak(Box::new(found().unwrap_or_default()))))
    }

    fn found() -> Option<Words> {
        let text = page::element(page::FRONT)?.get_attribute(WORDS)?;
        Words::parse(Box::leak(text.into_boxed_str()))
    }
}
