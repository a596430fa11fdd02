//! Which screen is shown. Screens are steps in memory: the browser's history knows none of them.

use directory::Need;

use crate::codes::choose::Use;

/// A screen.
#[derive(Clone, PartialEq, Debug)]
pub enum Screen {
    /// The three calls, 911, and the ways on.
    Home,
    /// The needs.
    All,
    /// The services for a need.
    For(Need),
    /// One service, by id.
    Listing(String),
    /// One number of a service, large: its id, and the number's place among its numbers.
    Number(String, usize),
    /// What cannot be hidden.
    Limits,
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

    /// One step on.
    #[must_use]
    pub fn to(&self, screen: Screen) -> Self {
        let mut way = self.clone();
        if screen == Screen::Home {
            return Self::new();
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
        let way = Way::new()
            .to(Screen::All)
            .to(Screen::For(Need::Legal))
            .to(Screen::Listing("sls".into()));
        assert_eq!(*way.back().here(), Screen::For(Need::Legal));
        assert_eq!(*way.back().back().back().back().here(), Screen::Home);
        assert_eq!(way.to(Screen::Home), Way::new());
        assert_eq!(way.to(way.here().clone()), way);
    }
}
