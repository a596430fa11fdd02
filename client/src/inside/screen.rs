//! Which screen is shown. Screens are steps in memory: the browser's history knows none of them.

use directory::Need;
use translations::{GuideId, Room};

use super::asked::Asked;
use crate::codes::choose::Use;

/// A screen.
#[derive(Clone, PartialEq, Debug)]
pub enum Screen {
    /// The three calls, 911, and the doors.
    Home,
    /// The needs.
    Find,
    /// The services that fit what was asked.
    Results(Asked),
    /// Choosing a town for what was asked.
    Town(Asked),
    /// Choosing a language for what was asked.
    Speaks(Asked),
    /// One service, by id.
    Listing(String),
    /// One number of a service, large: its id, and the number's place among its numbers.
    Number(String, usize),
    /// A room with guides.
    Room(Room),
    /// One guide.
    Guide(GuideId),
    /// The self-check: the question, none before the first; and the places of those answered with yes.
    Check(Option<usize>, Vec<usize>),
    /// What cannot be hidden.
    Limits,
    /// How old the list is.
    About,
    /// The languages of the app.
    Languages,
    /// The codes of this phone, and when it closes by itself.
    Settings,
    /// Whom a code shall call.
    CallWhom,
    /// Choosing a code for this.
    Choose(Use),
    /// Taking everything away.
    End,
    /// What this page can see on the phone, before the next person has it.
    Next,
}

impl Screen {
    /// The services for a need, or all of them.
    pub fn results(need: Option<Need>) -> Self {
        Self::Results(Asked {
            need,
            ..Asked::default()
        })
    }

    /// What tells screens apart that are not the same one asked something else.
    pub fn place(&self) -> String {
        match self {
            Self::Results(asked) => format!("Results {:?}", asked.need),
            Self::Town(_) => "Town".to_owned(),
            Self::Speaks(_) => "Speaks".to_owned(),
            other => format!("{other:?}"),
        }
    }
}

/// The way here: the last is shown, the one before it is where Back goes.
#[derive(Clone, PartialEq, Debug)]
pub struct Way(Vec<Screen>);

impl Way {
    /// At the first screen.
    pub fn new() -> Self {
        Self(vec![Screen::Home])
    }

    /// The screen shown.
    pub fn here(&self) -> &Screen {
        self.0.last().unwrap_or(&Screen::Home)
    }

    /// One step on. Results that are asked something else take the place of those before, also from a choice for them.
    #[must_use]
    pub fn to(&self, screen: Screen) -> Self {
        let mut way = self.clone();
        if screen == Screen::Home {
            return Self::new();
        }
        if matches!(screen, Screen::Results(_)) {
            while matches!(
                way.here(),
                Screen::Results(_) | Screen::Town(_) | Screen::Speaks(_)
            ) {
                way.0.pop();
            }
        }
        if *way.here() != screen {
            way.0.push(screen);
        }
        way
    }

    /// One step back.
    #[must_use]
    pub fn back(&self) -> Self {
        let mut way = self.clone();
        if way.0.len() > 1 {
            way.0.pop();
        }
        way
    }
}

impl Default for Way {
    fn default() -> Self {
        Self::new()
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn back_leads_where_one_came_from_and_stops_at_home() {
        let results = Screen::results(Some(Need::Legal));
        let way = Way::new()
            .to(Screen::Find)
            .to(results.clone())
            .to(Screen::Listing("sls".into()));
        assert_eq!(*way.back().here(), results);
        assert_eq!(*way.back().back().back().back().here(), Screen::Home);
        assert_eq!(way.to(Screen::Home), Way::new());
        assert_eq!(way.to(way.here().clone()), way);
    }

    #[test]
    fn what_is_asked_is_no_step_of_its_own() {
        let asked = Asked {
            need: Some(Need::Legal),
            ..Asked::default()
        };
        let town = Asked {
            town: Some("Hartford".into()),
            ..asked.clone()
        };
        let way = Way::new()
            .to(Screen::Find)
            .to(Screen::Results(asked.clone()))
            .to(Screen::Town(asked.clone()))
            .to(Screen::Results(town.clone()));
        assert_eq!(*way.here(), Screen::Results(town.clone()));
        assert_eq!(*way.back().here(), Screen::Find);
        assert_eq!(
            Screen::Results(town).place(),
            Screen::Results(asked).place(),
            "the page is not drawn anew while somebody types"
        );
    }
}
