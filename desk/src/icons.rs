//! Draws the icons of a front from one drawing.

use resvg::render;
use resvg::tiny_skia::{Pixmap, Transform};
use resvg::usvg::{Options, Tree};

/// Rounded corners where the system shows the icon as it is; none where it cuts its own shape.
const ROUND: &str = "112";
const WHOLE: &str = "0";

/// Files with their pixels and corners. What matters has to be within the inner 80 % of the maskable one (Web App
/// Manifest, maskable icons).
const PICTURES: [(&str, u32, &str); 4] = [
    ("icon-192.png", 192, ROUND),
    ("icon-512.png", 512, ROUND),
    ("icon-maskable.png", 512, WHOLE),
    ("icon-180.png", 180, WHOLE),
];

/// What the places of a drawing are filled with, as `#rrggbb`.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct IconColours {
    /// For `{main}`.
    pub main: String,
    /// For `{on}`.
    pub on: String,
}

/// `drawing` with its places filled, and corners for an icon that is shown as it is.
#[must_use]
pub fn filled_icon(drawing: &str, colours: &IconColours) -> String {
    filled(drawing, colours, ROUND)
}

/// The icons that are pixels, by file name, as PNG. `drawing` is an SVG as wide as it is high, with `{corner}` for the
/// radius of its corners (of 512), and `{main}` and `{on}` for colours where it is not to choose them.
///
/// # Errors
/// A drawing that is no SVG or not square: what is wrong.
pub fn draw_icons(
    drawing: &str,
    colours: &IconColours,
) -> Result<Vec<(&'static str, Vec<u8>)>, String> {
    let one = |(file, pixels, corner)| {
        let svg = filled(drawing, colours, corner);
        drawn(&svg, pixels).map(|png| (file, png))
    };
    PICTURES.into_iter().map(one).collect()
}

fn filled(drawing: &str, colours: &IconColours, corner: &str) -> String {
    drawing
        .replace("{corner}", corner)
        .replace("{main}", &colours.main)
        .replace("{on}", &colours.on)
}

fn drawn(svg: &str, pixels: u32) -> Result<Vec<u8>, String> {
    let picture = rendered(svg, pixels)?;
    picture.encode_png().map_err(|error| error.to_string())
}

/// `svg` as pixels, so many a side.
pub(crate) fn rendered(svg: &str, pixels: u32) -> Result<Pixmap, String> {
    let tree = Tree::from_str(svg, &Options::default()).map_err(|error| error.to_string())?;
    let (width, height) = (tree.size().width(), tree.size().height());
    if (width - height).abs() > 0.01 * width {
        return Err(format!(
            "is {width} wide and {height} high; an icon is as wide as it is high"
        ));
    }
    let mut picture = Pixmap::new(pixels, pixels).ok_or("an icon of no size")?;
    let scale = Transform::from_scale(pixels as f32 / width, pixels as f32 / height);
    render(&tree, scale, &mut picture.as_mut());
    Ok(picture)
}
