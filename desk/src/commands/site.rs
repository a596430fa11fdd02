//! `site`.

use super::sign::sign;
use super::{Unlock, now};
use clap::{Args, value_parser};
use digits::Code;
use sidedoor_desk::{Error, LIST_DAYS, NewSite, Term, make_site};
use std::io::{self, BufRead, IsTerminal, Write};
use std::path::PathBuf;

/// Make a new site folder, whole: its settings, its codes, and the signed list
#[derive(Args)]
pub(crate) struct SiteArgs {
    /// Folder to make
    dir: PathBuf,
    /// Folder of keys, with the root; more of them for keys that lie elsewhere
    #[arg(long, required = true, value_name = "DIR")]
    keys: Vec<PathBuf>,
    /// Folder of the region's source files
    #[arg(long, value_name = "DIR")]
    list: PathBuf,
    /// The tool that visitors find: converter, calculator or timer
    #[arg(long, value_name = "NAME")]
    front: Option<String>,
    /// Its colours: lagoon, indigo, ember, plum, moss or slate; the front's own where none is given
    #[arg(long, value_name = "NAME")]
    look: Option<String>,
    /// What stands under the icon; the front's usual name where none is given
    #[arg(long, value_name = "TEXT")]
    name: Option<String>,
    /// The front's language
    #[arg(long, value_name = "TAG")]
    language: Option<String>,
    /// For phones that are handed from one person to the next
    #[arg(long)]
    shared: bool,
    /// A code of 6 to 8 digits; may be given several times
    #[arg(long = "code", value_name = "DIGITS")]
    codes: Vec<Code>,
    /// Days until phones warn that the list is old
    #[arg(long, default_value_t = LIST_DAYS, value_parser = value_parser!(u64).range(1..=3650))]
    days: u64,
    #[command(flatten)]
    unlock: Unlock,
}

impl SiteArgs {
    pub(crate) fn run(self) -> Result<String, Error> {
        sidedoor_desk::refuse_full(&self.dir)?;
        let mut site = NewSite {
            front: self.front,
            look: self.look,
            name: self.name,
            language: self.language,
            shared: self.shared,
            codes: self.codes,
        };
        if io::stdin().is_terminal() {
            ask(&mut site)?;
        }
        let guessable = site.codes.iter().any(Code::is_guessable);
        let settings = site.toml()?;
        let term = Term {
            now: now(),
            days: self.days,
        };
        let dir = &self.dir;
        let signed = make_site(dir, &settings, |beside| {
            sign(beside, &self.list, &self.keys, self.unlock, term)
        })?;
        let mut lines = vec![format!("{}: site.toml and the signed list", dir.display())];
        lines.extend(signed.into_iter().skip(1));
        if guessable {
            lines.push(
                "a code is among the first that anybody tries; choose another with `sidedoor code`"
                    .into(),
            );
        }
        lines.push(format!(
            "next: sidedoor check-config --site {}",
            dir.display()
        ));
        Ok(lines.join("\n"))
    }
}

/// Asks for what was not given and cannot be left out.
fn ask(site: &mut NewSite) -> Result<(), Error> {
    if site.front.is_none() {
        let front = answer("Front (converter, calculator or timer) [converter]: ")?;
        site.front = Some(front).filter(|front| !front.is_empty());
    }
    while site.codes.is_empty() {
        match answer("Code, 6 to 8 digits that nobody types by chance: ")?.parse() {
            Ok(code) => site.codes.push(code),
            Err(problem) => say(&format!("{problem}\n")),
        }
    }
    Ok(())
}

fn answer(question: &str) -> Result<String, Error> {
    say(question);
    let mut line = String::new();
    let read = io::stdin().lock().read_line(&mut line);
    let place = || PathBuf::from("--code");
    match read {
        Ok(0) => Err(Error::Wrong {
            path: place(),
            what: "no answer; give it on the command line".into(),
        }),
        Ok(_) => Ok(line.trim().to_owned()),
        Err(error) => Err(Error::Io {
            path: place(),
            error,
        }),
    }
}

fn say(text: &str) {
    let mut out = io::stdout().lock();
    let _ = out.write_all(text.as_bytes()).and_then(|()| out.flush());
}
