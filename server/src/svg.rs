//! SVG icons of an operator: shapes and colours, and nothing that acts, fetches or tells.

use roxmltree::{Document, Node, NodeType};

const SVG: &str = "http://www.w3.org/2000/svg";
const XLINK: &str = "http://www.w3.org/1999/xlink";

/// Elements that are drawn, or that say how.
const ELEMENTS: &[&str] = &[
    "circle",
    "clipPath",
    "defs",
    "ellipse",
    "g",
    "line",
    "linearGradient",
    "mask",
    "path",
    "pattern",
    "polygon",
    "polyline",
    "radialGradient",
    "rect",
    "stop",
    "svg",
    "use",
];

/// Their attributes (SVG 2, presentation attributes and geometry). Not: `class`, `style`, `on…`, `aria-…`, `data-…`.
const ATTRIBUTES: &[&str] = &[
    "clip-path",
    "clip-rule",
    "clipPathUnits",
    "color",
    "cx",
    "cy",
    "d",
    "fill",
    "fill-opacity",
    "fill-rule",
    "fr",
    "fx",
    "fy",
    "gradientTransform",
    "gradientUnits",
    "height",
    "href",
    "id",
    "mask",
    "maskContentUnits",
    "maskUnits",
    "offset",
    "opacity",
    "paint-order",
    "patternContentUnits",
    "patternTransform",
    "patternUnits",
    "points",
    "preserveAspectRatio",
    "r",
    "rx",
    "ry",
    "shape-rendering",
    "spreadMethod",
    "stop-color",
    "stop-opacity",
    "stroke",
    "stroke-dasharray",
    "stroke-dashoffset",
    "stroke-linecap",
    "stroke-linejoin",
    "stroke-miterlimit",
    "stroke-opacity",
    "stroke-width",
    "transform",
    "version",
    "viewBox",
    "visibility",
    "width",
    "x",
    "x1",
    "x2",
    "y",
    "y1",
    "y2",
];

/// Whether it holds nothing but what is drawn.
///
/// # Errors
/// The first thing that does not belong into an icon: what it is and what to do.
pub(crate) fn check(bytes: &[u8]) -> Result<(), String> {
    let text = std::str::from_utf8(bytes).map_err(|_| "is not UTF-8")?;
    // Without a DTD: an entity could make the file as large as it likes.
    let document = Document::parse(text).map_err(|error| format!("is no SVG: {error}"))?;
    let place = |node: &Node<'_, '_>| document.text_pos_at(node.range().start).row;
    for node in document.descendants() {
        let fault = match node.node_type() {
            NodeType::Root => None,
            NodeType::Element => element(node),
            NodeType::Text if node.text().unwrap_or_default().trim().is_empty() => None,
            NodeType::Text => Some("text".to_owned()),
            NodeType::Comment => Some("a comment".to_owned()),
            NodeType::PI => Some("an instruction".to_owned()),
        };
        if let Some(fault) = fault {
            return Err(format!(
                "line {}: {fault}: an icon holds shapes and colours alone; take it out, or make the icon with \
                 `sidedoor-desk icons`",
                place(&node)
            ));
        }
    }
    let root = document.root_element();
    if root.tag_name().name() != "svg" {
        return Err("is no SVG: it does not begin with `svg`".to_owned());
    }
    Ok(())
}

/// What is wrong with an element or its attributes.
fn element(node: Node<'_, '_>) -> Option<String> {
    let name = node.tag_name().name();
    if node.tag_name().namespace() != Some(SVG) || !ELEMENTS.contains(&name) {
        return Some(format!("`<{name}>`"));
    }
    node.attributes().find_map(|attribute| {
        let (key, value) = (attribute.name(), attribute.value());
        let known = match attribute.namespace() {
            None => ATTRIBUTES.contains(&key),
            Some(XLINK) => key == "href",
            Some(_) => false,
        };
        let sound = match key {
            // Long enough to point at, too short to tell.
            "id" => value.len() <= 2 && value.bytes().all(|byte| byte.is_ascii_alphanumeric()),
            "href" => value.starts_with('#'),
            _ => within(value),
        };
        (!known || !sound).then(|| format!("`{key}=\"{value}\"` of `<{name}>`"))
    })
}

/// Whether every `url(…)` points into the same file.
fn within(value: &str) -> bool {
    let value = value.to_ascii_lowercase();
    let mut parts = value.split("url(").skip(1);
    parts.all(|part| part.trim_start_matches(['"', '\'', ' ']).starts_with('#'))
        && !value.contains("//")
}

#[cfg(test)]
mod tests {
    use super::*;

    fn icon(inner: &str) -> String {
        format!(
            "<svg xmlns=\"{SVG}\" xmlns:xlink=\"{XLINK}\" viewBox=\"0 0 8 8\">\n{inner}\n</svg>"
        )
    }

    #[test]
    fn shapes_and_colours_are_welcome() {
        for inner in [
            "",
            "<rect width=\"8\" height=\"8\" rx=\"2\" fill=\"#0b7285\"/><g opacity=\".7\"><path d=\"M1 1h4\"/></g>",
            "<defs><linearGradient id=\"a\"><stop offset=\"0\" stop-color=\"red\"/></linearGradient></defs>\
             <circle r=\"4\" fill=\"url(#a)\" mask=\"url('#b')\"/><use href=\"#a\"/><use xlink:href=\"#a\"/>",
        ] {
            assert_eq!(check(icon(inner).as_bytes()), Ok(()), "{inner}");
        }
        let declared = format!("<?xml version=\"1.0\" encoding=\"UTF-8\"?>\n{}", icon(""));
        assert_eq!(check(declared.as_bytes()), Ok(()));
    }

    #[test]
    fn the_icons_of_the_fronts_pass() {
        for front in ["converter", "calculator", "timer"] {
            let file = format!("../assets/fronts/{front}/icon.svg");
            let drawing = std::fs::read(&file).unwrap();
            assert_eq!(check(&drawing), Ok(()), "{file}");
        }
    }

    #[test]
    fn what_acts_fetches_or_tells_is_refused() {
        for (inner, fault) in [
            ("<script>alert(1)</script>", "`<script>`"),
            ("<rect onclick=\"a()\"/>", "`onclick=\"a()\"` of `<rect>`"),
            ("<a href=\"#a\"/>", "`<a>`"),
            ("<image href=\"#a\"/>", "`<image>`"),
            ("<foreignObject/>", "`<foreignObject>`"),
            ("<style>a{}</style>", "`<style>`"),
            ("<animate/>", "`<animate>`"),
            ("<title>Shelter</title>", "`<title>`"),
            ("<desc>Shelter</desc>", "`<desc>`"),
            ("<text>Shelter</text>", "`<text>`"),
            ("<metadata/>", "`<metadata>`"),
            ("<!-- Shelter -->", "a comment"),
            ("Shelter", "text"),
            ("<?shelter a?>", "an instruction"),
            ("<g id=\"shelter\"/>", "`id=\"shelter\"` of `<g>`"),
            ("<g class=\"shelter\"/>", "`class=\"shelter\"` of `<g>`"),
            (
                "<g aria-label=\"shelter\"/>",
                "`aria-label=\"shelter\"` of `<g>`",
            ),
            (
                "<g xlink:title=\"shelter\"/>",
                "`title=\"shelter\"` of `<g>`",
            ),
            (
                "<g style=\"fill:url(//a)\"/>",
                "`style=\"fill:url(//a)\"` of `<g>`",
            ),
            (
                "<use href=\"https://a.example/b.svg#c\"/>",
                "`href=\"https://a.example/b.svg#c\"` of `<use>`",
            ),
            ("<use xlink:href=\"b.svg\"/>", "`href=\"b.svg\"` of `<use>`"),
            (
                "<g fill=\"URL( https://a.example )\"/>",
                "`fill=\"URL( https://a.example )\"` of `<g>`",
            ),
            (
                "<g fill=\"url(b.svg#c)\"/>",
                "`fill=\"url(b.svg#c)\"` of `<g>`",
            ),
            ("<b xmlns=\"urn:b\"/>", "`<b>`"),
        ] {
            let problem = check(icon(inner).as_bytes()).unwrap_err();
            assert!(
                problem.starts_with(&format!("line 2: {fault}: ")) || inner == "Shelter",
                "{problem}"
            );
        }
        for bad in [
            "",
            "<svg>",
            "<g xmlns=\"http://www.w3.org/2000/svg\"/>",
            "<!DOCTYPE svg [<!ENTITY a \"b\">]><svg xmlns=\"http://www.w3.org/2000/svg\"/>",
        ] {
            assert!(check(bad.as_bytes()).is_err(), "{bad}");
        }
        assert!(check(&[0xff, 0xfe]).is_err());
    }
}
