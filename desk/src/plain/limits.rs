//! What this page cannot hide.

use super::words::{Part, Words};
use maud::{Markup, html};
use translations::inside as words;

/// The points: those of the app that hold here too, and this page's own, which hides less.
pub(super) fn limits(w: &Words<'_>) -> Markup {
    let c = &w.catalog;
    let points = [
        words::plain_history(c),
        words::plain_back(c),
        words::plain_tab(c),
        words::plain_lists(c),
        words::limit_calls(c),
        words::limit_texts(c),
        words::limit_dialler(c),
        words::limit_network(c),
        words::limit_watched(c),
        words::limit_copied(c),
        words::limit_clear(c),
        words::plain_trust(c),
        words::limit_people(c),
    ];
    html! {
        section aria-labelledby=(w.part(Part::Limits)) {
            h3 id=(w.part(Part::Limits)) { (words::limits_title(c)) }
            p { (words::plain_lead(c)) }
            ul { @for point in points { li { (point) } } }
            p class="mark" { (words::plain_promise(c)) }
        }
    }
}
