//! `sidedoor code`: the lines of `site.toml` that make digits a code.

use std::path::Path;

use base64::Engine;
use base64::engine::general_purpose::STANDARD;

use crate::Error;
use crate::codes::{Code, SiteCode, fresh_salt};
use crate::day::Day;
use crate::site_toml::SiteToml;
use crate::tree::Tree;

/// What [`lines_for_site`] has to say.
#[derive(Debug)]
pub struct CodeLines {
    /// To be put into `site.toml`, in place of the `codes` that are there.
    pub lines: String,
    /// One line each, for the operator.
    pub warnings: Vec<String>,
}

/// The lines of `site.toml` that make `code` a code of the site in `folder`, or of a new one, up to the day `until`.
/// Codes that the site has already are printed with it, with their dates.
///
/// # Errors
/// A `site.toml` that cannot be read, or that has this code already.
pub fn lines_for_site(
    code: &Code,
    until: Option<Day>,
    folder: Option<&Path>,
) -> Result<CodeLines, Error> {
    let (salt, mut codes) = match folder {
        Some(folder) => SiteToml::read(&Tree::folder(folder))?.codes()?,
        None => (None, Vec::new()),
    };
    let mut lines = String::new();
    let salt = match salt {
        Some(salt) => salt,
        None => {
            let salt = fresh_salt()?;
            lines = format!("salt = \"{}\"\n", STANDARD.encode(salt));
            salt
        }
    };
    let hash = code.hash(&salt);
    if codes.iter().any(|known| known.hash == hash) {
        let problem =
            "has this code already; to let it end on another day, change its `until` there";
        return Err(Error::new("site.toml", problem));
    }
    codes.push(SiteCode { hash, until });
    lines.push_str(&written(&codes));
    Ok(CodeLines {
        lines,
        warnings: warnings(code, until),
    })
}

fn warnings(code: &Code, until: Option<Day>) -> Vec<String> {
    let mut warnings = Vec::new();
    if code.is_guessable() {
        warnings.push("these digits are among the first that anybody tries; choose others".into());
    }
    if let Some(until) = until.filter(|until| *until < Day::today()) {
        warnings.push(format!("--until: {until} is over; this code opens nothing"));
    }
    warnings
}

/// `codes = [...]`: one code on one line, several below each other.
fn written(codes: &[SiteCode]) -> String {
    let one = |code: &SiteCode| {
        let hash = STANDARD.encode(code.hash);
        match code.until {
            None => format!("\"{hash}\""),
            Some(until) => format!("{{ hash = \"{hash}\", until = {until} }}"),
        }
    };
    match codes {
        [code] => format!("codes = [{}]\n", one(code)),
        _ => {
            let lines: String = codes.iter().map(|c| format!("  {},\n", one(c))).collect();
            format!("codes = [\n{lines}]\n")
        }
    }
}
