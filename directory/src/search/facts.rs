//! What is known of a service beside its words, ready for a question.

use crate::{Ages, AnsweredBy, Hours, Need};

/// Facts of one service.
#[derive(Clone, Debug)]
pub(super) struct Facts {
    /// Needs as bits, by their codes.
    pub(super) needs: u32,
    /// Who answers.
    pub(super) answered_by: AnsweredBy,
    /// When.
    pub(super) hours: Hours,
    /// Whether one can text.
    pub(super) texting: bool,
    /// Whether an interpreter can be called in.
    pub(super) interpreter: bool,
    /// Ages that it is for.
    pub(super) ages: Ages,
    /// The newest date of any number, in days since 1970; none where there is none.
    pub(super) newest: Option<i64>,
    /// Whether it is the emergency service, which does not age.
    pub(super) emergency: bool,
    /// Whether it can be read at all: what cannot is never found.
    pub(super) readable: bool,
}

impl Default for Facts {
    fn default() -> Self {
        Self {
            needs: 0,
            answered_by: AnsweredBy::Other,
            hours: Hours::Unknown,
            texting: false,
            interpreter: false,
            ages: Ages::default(),
            newest: None,
            emergency: false,
            readable: true,
        }
    }
}

impl Facts {
    /// Whether it helps with a need.
    pub(super) fn helps_with(&self, need: Need) -> bool {
        self.needs & bit(need) != 0
    }

    /// Adds a need.
    pub(super) fn add(&mut self, need: Need) {
        self.needs |= bit(need);
    }

    /// Whether it says that it is there for people under 18.
    pub(super) fn is_for_under_18(&self) -> bool {
        self.ages.are_for_under_18(self.helps_with(Need::Under18))
    }
}

fn bit(need: Need) -> u32 {
    1 << need.code()
}
