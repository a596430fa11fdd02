//! What somebody looks for, and the services that fit.

use directory::search::{Ask, Found, Results};
use directory::{AnsweredBy, Need};

use super::help::Help;

/// What somebody looks for. It lives only while the screens are open.
#[derive(Clone, PartialEq, Eq, Debug, Default)]
pub struct Asked {
    /// Free words.
    pub words: String,
    /// What it must help with.
    pub need: Option<Need>,
    /// A town of the list.
    pub town: Option<String>,
    /// A language tag.
    pub language: Option<String>,
    /// Open now.
    pub open: bool,
    /// Neither police nor immigration officers answer.
    pub civilian: bool,
    /// One can text.
    pub texting: bool,
    /// It is there for people under 18.
    pub under_18: bool,
}

impl Asked {
    /// Whether anything but a need is asked for.
    pub fn is_narrow(&self) -> bool {
        let open = Self {
            need: self.need,
            ..Self::default()
        };
        *self != open
    }
}

/// The services that fit, the best first.
pub fn find(help: &Help, asked: &Asked) -> Results {
    let Some(list) = &help.known.list else {
        return Results::default();
    };
    let clock = help.known.clock;
    let ask = Ask {
        words: &asked.words,
        need: asked.need,
        town: asked.town.as_deref(),
        language: asked.language.as_deref(),
        open: clock
            .filter(|_| asked.open)
            .map(|clock| (clock.today, clock.minute)),
        texting: asked.texting,
        under_18: asked.under_18,
        today: help.today(),
        ..Ask::default()
    };
    let mut results = help.known.search(help).find(&ask);
    let wanted = |found: &Found| {
        list.services.get(found.place).is_some_and(|service| {
            let officers = matches!(
                service.answered_by,
                AnsweredBy::LawEnforcement | AnsweredBy::ImmigrationEnforcement
            );
            // The emergency stands apart; whoever types its name finds it.
            let apart = service.id == list.emergency && asked.words.trim().is_empty();
            !(apart || asked.civilian && officers)
        })
    };
    results.best.retain(wanted);
    results.total = results.best.len();
    results
}
