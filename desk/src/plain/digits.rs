//! Numbers and addresses, which run from left to right whatever is around them.

use maud::{Markup, html};

/// A number, isolated from the direction of the words around it. It stays on one line: a half could be taken for the whole.
pub(super) fn digits(written: &str) -> Markup {
    html! { bdi dir="ltr" { (written) } }
}

/// An address, isolated in the same way. It may be longer than a line.
pub(super) fn address(written: &str) -> Markup {
    html! { bdi dir="ltr" class="url" { (written) } }
}

/// A sentence in which a number or an address stands, which is `isolated` in it.
pub(super) fn within(sentence: &str, written: &str, isolated: fn(&str) -> Markup) -> Markup {
    // Right-to-left sentences bring marks of their own, which elements do better: some old phones draw them.
    let bare: String = sentence
        .chars()
        .filter(|c| !matches!(c, '\u{2066}'..='\u{2069}'))
        .collect();
    match bare.split_once(written) {
        Some((before, after)) if !written.is_empty() => {
            html! { (before) (isolated(written)) (after) }
        }
        _ => html! { (bare) },
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn the_number_alone_is_isolated() {
        let markup = within("اتصل بـ \u{2068}1-888\u{2069} الآن", "1-888", digits);
        assert_eq!(
            markup.into_string(),
            "اتصل بـ <bdi dir=\"ltr\">1-888</bdi> الآن"
        );
        assert_eq!(within("A < b", "c", address).into_string(), "A &lt; b");
    }
}
