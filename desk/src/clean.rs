//! Takes everything out of an SVG that is not drawn: titles, comments, layers, names, what acts and what fetches. A
//! drawing program writes down a lot, and whoever finds an icon can read it.

use std::collections::BTreeSet;

use roxmltree::Document;
use usvg::{Indent, Options, Tree, WriteOptions};

/// What an icon cannot be made of, and what to do.
const NOT_DRAWN: [(&str, &str); 5] = [
    ("text", "letters are not drawn; turn them into paths"),
    ("image", "is a picture in the picture; draw it as shapes"),
    ("foreignObject", "is a page in the picture; take it out"),
    ("filter", "is an effect that icons cannot have; take it out"),
    ("feImage", "is a picture in the picture; draw it as shapes"),
];

/// The same drawing as shapes and colours alone.
///
/// # Errors
/// A drawing that is no SVG, or has parts that would be lost: what they are and what to do.
pub(crate) fn clean(svg: &str) -> Result<String, String> {
    let source = Document::parse(svg).map_err(|error| format!("is no SVG: {error}"))?;
    for node in source.descendants().filter(roxmltree::Node::is_element) {
        let name = node.tag_name().name();
        if let Some((_, advice)) = NOT_DRAWN.iter().find(|(not, _)| *not == name) {
            let line = source.text_pos_at(node.range().start).row;
            return Err(format!("line {line}: `<{name}>` {advice}"));
        }
    }
    let tree = Tree::from_str(svg, &Options::default()).map_err(|error| error.to_string())?;
    let written = tree.to_string(&WriteOptions {
        coordinates_precision: 3,
        transforms_precision: 6,
        indent: Indent::None,
        ..WriteOptions::default()
    });
    let (width, height) = (tree.size().width(), tree.size().height());
    let size = format!("<svg width=\"{width}\" height=\"{height}\"");
    let seen = format!("<svg viewBox=\"0 0 {width} {height}\"");
    let sized = written.replacen(&size, &seen, 1);
    if !sized.starts_with(&seen) {
        return Err("cannot be written as an icon".to_owned());
    }
    short_ids(&sized)
}

/// Names of gradients and the like, which a drawing program takes from layers: now one or two letters.
fn short_ids(svg: &str) -> Result<String, String> {
    let document = Document::parse(svg).map_err(|error| error.to_string())?;
    let ids: BTreeSet<&str> = document
        .descendants()
        .filter_map(|node| node.attribute("id"))
        .collect();
    let letters = || ('a'..='z').map(String::from);
    let pairs = letters().flat_map(|one| letters().map(move |two| format!("{one}{two}")));
    let mut names = letters().chain(pairs);
    let mut short = svg.to_owned();
    for id in ids {
        let name = names
            .next()
            .ok_or("has more gradients than an icon can have")?;
        // In two steps, because one drawing's own `b` may be another's new one.
        for (start, end) in [("id=\"", "\""), ("url(#", ")"), ("href=\"#", "\"")] {
            short = short.replace(
                &format!("{start}{id}{end}"),
                &format!("{start}\u{1}{name}{end}"),
            );
        }
    }
    Ok(short.replace('\u{1}', ""))
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::icons::rendered;

    /// What a drawing program leaves behind.
    const DRAWING: &str = r##"<?xml version="1.0"?>
<!-- Shelter icon, by Kim -->
<svg xmlns="http://www.w3.org/2000/svg" xmlns:xlink="http://www.w3.org/1999/xlink"
  xmlns:inkscape="http://www.inkscape.org/namespaces/inkscape" viewBox="0 0 64 64" inkscape:export-filename="/home/kim/shelter.png">
<title>Shelter</title><metadata>Kim</metadata>
<style>.shelter { fill: url(#shelter-sky) }</style>
<defs><linearGradient id="shelter-sky"><stop offset="0" stop-color="#ff0000"/><stop offset="1" stop-color="#0000ff"/></linearGradient>
<linearGradient id="a" xlink:href="#shelter-sky" x1="1" x2="0"/></defs>
<script>alert("shelter")</script>
<g inkscape:label="shelter" id="shelter"><rect class="shelter" width="64" height="64" onclick="shelter()"/>
<circle cx="32" cy="32" r="8" fill="url(#a)" data-name="shelter"/></g>
</svg>"##;

    #[test]
    fn nothing_but_the_drawing_is_left() {
        let icon = clean(DRAWING).unwrap();
        let lower = icon.to_lowercase();
        for word in [
            "shelter", "kim", "inkscape", "<!--", "<?", "title", "script", "class", "onclick",
        ] {
            assert!(!lower.contains(word), "{word}: {icon}");
        }
        assert!(icon.starts_with("<svg viewBox=\"0 0 64 64\" "), "{icon}");
        let document = Document::parse(&icon).unwrap();
        let ids = document
            .descendants()
            .filter_map(|node| node.attribute("id"));
        let ids: BTreeSet<_> = ids.collect();
        assert_eq!(ids, BTreeSet::from(["a", "b", "c"]), "{icon}");
        assert!(
            icon.contains("url(#a)") && icon.contains("url(#c)"),
            "{icon}"
        );
    }

    #[test]
    fn it_looks_the_same() {
        let before = rendered(DRAWING, 512).unwrap();
        let after = rendered(&clean(DRAWING).unwrap(), 512).unwrap();
        let pairs = before.data().iter().zip(after.data());
        let most = pairs.map(|(one, other)| one.abs_diff(*other)).max();
        // What is written has three digits after the point.
        assert!(most <= Some(2), "{most:?}");
        let colours: BTreeSet<_> = after.data().chunks(4).collect();
        assert!(
            colours.len() > 100,
            "the gradient is there: {}",
            colours.len()
        );
    }

    #[test]
    fn what_would_be_lost_is_refused() {
        let svg = |inner: &str| {
            format!("<svg xmlns=\"http://www.w3.org/2000/svg\" viewBox=\"0 0 8 8\">\n{inner}</svg>")
        };
        for (inner, problem) in [
            (
                "<text>5</text>",
                "line 2: `<text>` letters are not drawn; turn them into paths",
            ),
            (
                "<image href=\"a.png\"/>",
                "line 2: `<image>` is a picture in the picture; draw it as shapes",
            ),
        ] {
            assert_eq!(clean(&svg(inner)), Err(problem.to_owned()));
        }
        for bad in ["", "<svg", "<!DOCTYPE svg [<!ENTITY a \"b\">]><svg/>"] {
            assert!(clean(bad).is_err(), "{bad}");
        }
    }
}
