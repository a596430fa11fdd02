//! Draws the icons of a front in a look's colours.

use std::path::Path;

use anyhow::{Context, Result, ensure};
use resvg::tiny_skia::{Pixmap, Transform};
use resvg::usvg::{Options, Tree};

use crate::encode::write;
use crate::fronts::Colours;

/// Rounded corners where the system shows the icon as it is; none where it cuts its own shape.
const ROUND: &str = "112";
const WHOLE: &str = "0";

/// Writes the icons into `to`. `drawing` is an SVG of 512 by 512 with `{corner}`, `{main}` and `{on}` in it, and what
/// matters within the inner 80 % (Web App Manifest, maskable icons).
pub(crate) fn print(drawing: &str, colours: &Colours, to: &Path) -> Result<()> {
    for place in ["{corner}", "{main}", "{on}"] {
        ensure!(drawing.contains(place), "icon.svg: no {place}");
    }
    let svg = |corner: &str| {
        drawing
            .replace("{corner}", corner)
            .replace("{main}", &colours.main)
            .replace("{on}", &colours.on)
    };
    write(&to.join("icon.svg"), svg(ROUND).trim().as_bytes())?;
    let icons = [
        ("icon-192.png", 192, ROUND),
        ("icon-512.png", 512, ROUND),
        ("icon-maskable.png", 512, WHOLE),
        ("icon-180.png", 180, WHOLE),
    ];
    for (file, size, corner) in icons {
        write(&to.join(file), &drawn(&svg(corner), size)?)?;
    }
    Ok(())
}

fn drawn(svg: &str, size: u32) -> Result<Vec<u8>> {
    let tree = Tree::from_str(svg, &Options::default()).context("icon.svg")?;
    let mut pixels = Pixmap::new(size, size).context("an icon of no size")?;
    let scale = size as f32 / tree.size().width();
    resvg::render(
        &tree,
        Transform::from_scale(scale, scale),
        &mut pixels.as_mut(),
    );
    pixels.encode_png().context("encode an icon")
}
