//! Colours of a front, and whether they can be read: WCAG 2.2, success criterion 1.4.3.

use std::fmt;

use serde::Deserialize;

use crate::Error;

/// The least contrast of text that is not large (WCAG 2.2, 1.4.3).
const LEAST: f64 = 4.5;

/// `#rrggbb`.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Deserialize)]
#[serde(try_from = "String")]
pub(crate) struct Colour([u8; 3]);

impl TryFrom<String> for Colour {
    type Error = String;

    fn try_from(text: String) -> Result<Self, String> {
        let part = |at: usize| u8::from_str_radix(text.get(at..at + 2)?, 16).ok();
        let hex = text.strip_prefix('#').is_some_and(|digits| {
            digits.len() == 6 && digits.bytes().all(|byte| byte.is_ascii_hexdigit())
        });
        let parts = || Some([part(1)?, part(3)?, part(5)?]);
        hex.then(parts)
            .flatten()
            .map(Self)
            .ok_or_else(|| format!("`{text}`: expected a colour such as #0b7285"))
    }
}

impl fmt::Display for Colour {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        let [red, green, blue] = self.0;
        write!(f, "#{red:02x}{green:02x}{blue:02x}")
    }
}

impl Colour {
    /// Relative luminance, 0 to 1, as WCAG 2.2 defines it.
    fn luminance(self) -> f64 {
        let [red, green, blue] = self.0.map(|part| {
            let value = f64::from(part) / 255.0;
            if value <= 0.040_45 {
                value / 12.92
            } else {
                ((value + 0.055) / 1.055).powf(2.4)
            }
        });
        0.2126 * red + 0.7152 * green + 0.0722 * blue
    }

    /// Contrast ratio, 1 to 21, as WCAG 2.2 defines it.
    fn contrast(self, other: Self) -> f64 {
        let (one, other) = (self.luminance(), other.luminance());
        (one.max(other) + 0.05) / (one.min(other) + 0.05)
    }
}

/// The colours of a page in one scheme.
#[derive(Clone, Copy, Debug, Deserialize)]
#[serde(deny_unknown_fields)]
pub(crate) struct Scheme {
    /// Behind everything.
    pub(crate) page: Colour,
    /// What matters.
    pub(crate) main: Colour,
    /// What is written on it.
    pub(crate) on: Colour,
}

impl Scheme {
    /// Whether it can be read: what matters on the page, what is written on that, and `ink`, the front's own text
    /// colours, on the page. `field` is the table's name in the file `place`.
    ///
    /// # Errors
    /// The first pair that is too close, with its ratio.
    pub(crate) fn check(&self, ink: &[Colour], place: &str, field: &str) -> Result<(), Error> {
        let own = ink
            .iter()
            .map(|ink| ("page", self.page, *ink, format!("the front's text ({ink})")));
        let pairs = [
            ("main", self.main, self.page, "`page`".to_owned()),
            ("on", self.on, self.main, "`main`".to_owned()),
        ];
        for (key, colour, other, name) in pairs.into_iter().chain(own) {
            let ratio = colour.contrast(other);
            if ratio < LEAST {
                // Cut off, not rounded: 4.499 is not 4.5.
                let ratio = (ratio * 100.0).floor() / 100.0;
                let problem = format!(
                    "{colour}: its contrast with {name} is {ratio:.2}:1; it has to be {LEAST}:1 or more (WCAG 2.2, 1.4.3)"
                );
                return Err(Error::field(place, &format!("{field}.{key}"), problem));
            }
        }
        Ok(())
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    fn colour(text: &str) -> Colour {
        text.to_owned().try_into().unwrap()
    }

    #[test]
    fn ratios_are_those_of_wcag() {
        for (one, other, expected) in [
            ("#000000", "#ffffff", 21.0),
            ("#ffffff", "#ffffff", 1.0),
            // The well-known pair on either side of the line.
            ("#767676", "#ffffff", 4.54),
            ("#777777", "#ffffff", 4.48),
        ] {
            let ratio = colour(one).contrast(colour(other));
            assert!((ratio - expected).abs() < 0.005, "{one} {other}: {ratio}");
        }
    }

    #[test]
    fn names_the_pair_that_is_too_close() {
        let scheme = |page: &str, main: &str, on: &str| Scheme {
            page: colour(page),
            main: colour(main),
            on: colour(on),
        };
        let fault = |scheme: Scheme| {
            let checked = scheme.check(&[colour("#16202a")], "site.toml", "colours.light");
            checked.map_err(|error| error.to_string())
        };
        assert_eq!(fault(scheme("#ffffff", "#767676", "#ffffff")), Ok(()));
        let end = "it has to be 4.5:1 or more (WCAG 2.2, 1.4.3)";
        assert_eq!(
            fault(scheme("#ffffff", "#777777", "#000000")),
            Err(format!(
                "site.toml: field `colours.light.main`: #777777: its contrast with `page` is 4.47:1; {end}"
            ))
        );
        assert_eq!(
            fault(scheme("#ffffff", "#000000", "#444444")),
            Err(format!(
                "site.toml: field `colours.light.on`: #444444: its contrast with `main` is 2.15:1; {end}"
            ))
        );
        assert_eq!(
            fault(scheme("#000000", "#ffffff", "#000000")),
            Err(format!(
                "site.toml: field `colours.light.page`: #000000: its contrast with the front's text (#16202a) is 1.27:1; {end}"
            ))
        );
    }

    #[test]
    fn refuses_what_is_no_colour() {
        for text in [
            "", "red", "#fff", "#12345g", "#1234567", "0b7285", "#+1+1+1", "#äää",
        ] {
            assert!(Colour::try_from(text.to_owned()).is_err(), "{text}");
        }
        assert_eq!(colour("#0B7285").to_string(), "#0b7285");
    }
}
