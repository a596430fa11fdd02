//! The browser engines that the promises are kept in, and what each of them can do.

use std::env;
use std::io::Write;
use std::panic::Location;

use crate::Result;

/// A browser engine.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Engine {
    /// Chromium through chromedriver; what the others have no way for is tried here alone.
    Chromium,
    /// Firefox through geckodriver.
    Firefox,
    /// WebKitGTK's MiniBrowser through WebKitWebDriver, always in a window on a display.
    WebKit,
}

impl Engine {
    /// The one that `SIDEDOOR_ENGINE` names: `chromium`, which is the default, `firefox` or `webkit`.
    pub fn chosen() -> Result<Self> {
        Self::named(&env::var("SIDEDOOR_ENGINE").unwrap_or_default())
    }

    fn named(name: &str) -> Result<Self> {
        match name {
            "" | "chromium" => Ok(Self::Chromium),
            "firefox" => Ok(Self::Firefox),
            "webkit" => Ok(Self::WebKit),
            _ => anyhow::bail!("SIDEDOOR_ENGINE is {name:?}; it may be chromium, firefox, webkit"),
        }
    }

    /// Its name.
    pub fn name(self) -> &'static str {
        match self {
            Self::Chromium => "Chromium",
            Self::Firefox => "Firefox",
            Self::WebKit => "WebKit",
        }
    }

    /// Whether what a session stored is there when the browser starts again. WebKit forgets it:
    /// its driven windows are private ones.
    pub fn keeps_profile(self) -> bool {
        self != Self::WebKit
    }
}

/// Whether the test that asks has no meaning in the engine at hand, which is one of `engines`. Says
/// so, with `why`, past the test harness, which shows only what failed.
#[track_caller]
pub fn skip_in(engines: &[Engine], why: &str) -> Result<bool> {
    let engine = Engine::chosen()?;
    let skipped = engines.contains(&engine);
    if skipped {
        let place = Location::caller();
        writeln!(
            std::io::stderr(),
            "not in {} ({}, line {}): {why}",
            engine.name(),
            place.file(),
            place.line()
        )?;
    }
    Ok(skipped)
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn names_choose() {
        assert_eq!(Engine::named("").unwrap(), Engine::Chromium);
        for engine in [Engine::Chromium, Engine::Firefox, Engine::WebKit] {
            assert_eq!(
                Engine::named(&engine.name().to_lowercase()).unwrap(),
                engine
            );
        }
        assert!(Engine::named("Opera").is_err(), "a slip must not try less");
    }
}
