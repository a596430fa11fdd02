//! The icons of a front: the app's own, or an operator's, in the folder `icons` of the site.

use bytes::Bytes;

use crate::tree::Tree;
use crate::{Error, png, svg};

/// Icons of every front, with the pixels of those that have any.
pub(crate) const ICONS: [(&str, Option<u32>); 5] = [
    ("icon-192.png", Some(192)),
    ("icon-512.png", Some(512)),
    ("icon-maskable.png", Some(512)),
    ("icon-180.png", Some(180)),
    ("icon.svg", None),
];

/// A picture of the front for the dialog that installs it.
const SCREENSHOT: &str = "screenshot.png";

/// The folder of a site in which an operator's own are.
const FOLDER: &str = "icons";

/// Bytes of one icon: everybody fetches all of them.
const MOST: usize = 256 * 1024;

/// Pixels of a screenshot, and how much longer than wide it may be, or the other way round (Chromium shows no others).
const SIDES: std::ops::RangeInclusive<u32> = 320..=3840;
const LONGEST: f64 = 2.3;

/// A picture of the front.
#[derive(Clone)]
pub(crate) struct Screenshot {
    pub(crate) bytes: Bytes,
    /// Width and height in pixels.
    pub(crate) size: (u32, u32),
}

/// What an operator put into `icons`.
pub(crate) struct OwnIcons {
    /// In the order of [`ICONS`].
    pub(crate) icons: Option<Vec<Bytes>>,
    pub(crate) screenshot: Option<Screenshot>,
}

impl OwnIcons {
    /// Reads and checks them. None at all is fine.
    ///
    /// # Errors
    /// Some icons and not all, one of another kind or size than its name says, one that holds words.
    pub(crate) fn read(site: &Tree) -> Result<Self, Error> {
        let tree = site.sub(FOLDER);
        let screenshot = match tree.find(SCREENSHOT)? {
            Some(bytes) => Some(screenshot(&tree, bytes)?),
            None => None,
        };
        let (mut icons, mut missing) = (Vec::new(), Vec::new());
        for (file, pixels) in ICONS {
            match tree.find(file)? {
                None => missing.push(file),
                Some(bytes) => {
                    check(&bytes, pixels).map_err(|fault| Error::new(tree.name(file), fault))?;
                    icons.push(bytes);
                }
            }
        }
        if !icons.is_empty() && !missing.is_empty() {
            let problem = format!(
                "has some icons and not all; missing: {}",
                missing.join(", ")
            );
            return Err(Error::new(site.name(FOLDER), problem));
        }
        let icons = missing.is_empty().then_some(icons);
        Ok(Self { icons, screenshot })
    }
}

impl Screenshot {
    /// The app's own, which nobody has to check.
    ///
    /// # Errors
    /// A file that is no PNG.
    pub(crate) fn find(tree: &Tree, file: &str) -> Result<Option<Self>, Error> {
        let Some(bytes) = tree.find(file)? else {
            return Ok(None);
        };
        let size = png::size(&bytes).map_err(|fault| Error::new(tree.name(file), fault))?;
        Ok(Some(Self { bytes, size }))
    }
}

fn check(bytes: &[u8], pixels: Option<u32>) -> Result<(), String> {
    if bytes.len() > MOST {
        return Err(format!(
            "{} bytes; everybody fetches it: {MOST} at most",
            bytes.len()
        ));
    }
    let Some(side) = pixels else {
        return svg::check(bytes);
    };
    match png::size(bytes)? {
        (width, height) if (width, height) == (side, side) => Ok(()),
        (width, height) => Err(format!(
            "{width} by {height} pixels; expected {side} by {side}"
        )),
    }
}

fn screenshot(tree: &Tree, bytes: Bytes) -> Result<Screenshot, Error> {
    let wrong = |fault: String| Error::new(tree.name(SCREENSHOT), fault);
    let (width, height) = png::size(&bytes).map_err(wrong)?;
    let (short, long) = (width.min(height), width.max(height));
    let fits = SIDES.contains(&short) && SIDES.contains(&long);
    if !fits || f64::from(long) > LONGEST * f64::from(short) {
        return Err(wrong(format!(
            "{width} by {height} pixels; browsers show 320 to 3840 a side, the longer at most {LONGEST} times the shorter"
        )));
    }
    Ok(Screenshot {
        bytes,
        size: (width, height),
    })
}
