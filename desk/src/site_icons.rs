//! `icons`: an operator's own icons, drawn into a site folder in the colours that the site has.

use std::fs;
use std::path::Path;

use serde::Deserialize;

use crate::clean::clean;
use crate::fronts::{Fronts, Scheme};
use crate::{Error, IconColours, draw_icons, filled_icon, write};

/// What is needed of `site.toml`.
#[derive(Default, Deserialize)]
struct Site {
    front: Option<String>,
    look: Option<String>,
    #[serde(default)]
    colours: Colours,
}

#[derive(Default, Deserialize)]
struct Colours {
    light: Option<Scheme>,
}

/// Draws the icons of `drawing` into `site/icons`, in the colours of `look`, or else in the site's own. Gives the names
/// of the files with their lengths in bytes.
///
/// # Errors
/// A drawing that cannot be an icon, a look that there is not, a folder that cannot be read or written.
pub fn site_icons(
    drawing: &Path,
    site: &Path,
    look: Option<&str>,
) -> Result<Vec<(&'static str, u64)>, Error> {
    let colours = colours(site, look)?;
    let text = fs::read_to_string(drawing).map_err(Error::io(drawing))?;
    let wrong = |problem| Error::wrong(drawing, problem);
    // First of all, because it says where and what, and the renderer only that.
    let icon = clean(&filled_icon(&text, &colours)).map_err(wrong)?;
    let mut files = draw_icons(&text, &colours).map_err(wrong)?;
    files.push(("icon.svg", icon.into_bytes()));

    let folder = site.join("icons");
    fs::create_dir_all(&folder).map_err(Error::io(&folder))?;
    let mut written = Vec::new();
    for (file, bytes) in files {
        write::atomically(&folder.join(file), &bytes)?;
        written.push((file, bytes.len() as u64));
    }
    Ok(written)
}

/// `look`'s colours, or those of the site: its own, its look's, its front's.
fn colours(site: &Path, look: Option<&str>) -> Result<IconColours, Error> {
    let file = site.join("site.toml");
    let text = fs::read_to_string(&file).map_err(Error::io(&file))?;
    let own: Site = toml::from_str(&text).map_err(|error| Error::wrong(&file, error.message()))?;
    let fronts = Fronts::read()?;
    let scheme = match (look, own.colours.light) {
        (None, Some(light)) => light,
        _ => {
            let front = fronts.front(own.front.as_deref());
            let usual = front.as_ref().ok().map(|front| &*front.look);
            let wanted = look.or(own.look.as_deref()).or(usual);
            let found = fronts.look(wanted.unwrap_or_default());
            let found = found.map_err(|problem| match look {
                Some(_) => Error::wrong(Path::new("--look"), problem),
                None => Error::wrong(&file, format!("field `look`: {problem}")),
            })?;
            found.light.clone()
        }
    };
    Ok(IconColours {
        main: scheme.main,
        on: scheme.on,
    })
}
