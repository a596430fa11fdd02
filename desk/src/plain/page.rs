//! The page around the languages: nothing that moves, nothing from elsewhere, a name that tells nothing.

use super::language::language;
use super::words::{Part, Words};
use maud::{DOCTYPE, Markup, PreEscaped, html};
use translations::inside as words;

/// The only style there is.
const STYLE: &str = include_str!("style.css");

/// The whole page.
pub(super) fn page(all: &[Words<'_>], title: &str) -> Markup {
    html! {
        (DOCTYPE)
        html lang="en" dir="ltr" translate="no" {
            head {
                meta charset="utf-8";
                meta name="viewport" content="width=device-width, initial-scale=1";
                meta name="referrer" content="no-referrer";
                meta name="robots" content="noindex, nofollow";
                meta name="color-scheme" content="light dark";
                // Numbers are links where they are meant to be, and nowhere else.
                meta name="format-detection" content="telephone=no, address=no, email=no";
                title { (title) }
                // No style of ours holds a character that HTML would read.
                style { (PreEscaped(STYLE)) }
            }
            body {
                main {
                    h1 { (title) }
                    (leave(all))
                    (names(all))
                    @for words in all { (language(words)) }
                }
            }
        }
    }
}

/// The way out in every language, before anything else that can be touched.
fn leave(all: &[Words<'_>]) -> Markup {
    html! {
        @if let Some(first) = all.first() {
            a class="leave" href=(first.exit.address()) rel="noreferrer" {
                @for (place, w) in all.iter().enumerate() {
                    @if place > 0 { " · " }
                    bdi lang=(w.tag()) { (words::plain_leave(&w.catalog)) }
                }
            }
        }
    }
}

/// The languages by their own names.
fn names(all: &[Words<'_>]) -> Markup {
    let title = all.first().map(|w| words::languages_pick(&w.catalog));
    html! {
        nav aria-label=[title] {
            ul class="ways" {
                @for w in all {
                    li {
                        a href={ "#" (w.part(Part::Top)) } lang=(w.tag()) hreflang=(w.tag()) dir=(w.catalog.direction().as_str()) {
                            (w.catalog.own_name())
                        }
                    }
                }
            }
        }
    }
}
