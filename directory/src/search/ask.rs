//! What may be asked, and what comes back.

use crate::{AnsweredBy, Date, Need};

/// A question. Every part that is not asked for is left open.
#[derive(Clone, Copy, Debug, Default)]
pub struct Ask<'a> {
    /// Free words in any language of the list, or the digits of a number.
    pub words: &'a str,
    /// What it must help with.
    pub need: Option<Need>,
    /// A town of the list, by its name. Services of its neighbours come after its own.
    pub town: Option<&'a str>,
    /// A language tag. Services that speak or write it come before those with an interpreter.
    pub language: Option<&'a str>,
    /// Open on this day at this minute, by the region's clock. Services whose hours are not known
    /// come after those that are open.
    pub open: Option<(Date, u16)>,
    /// Who must answer.
    pub answered_by: Option<AnsweredBy>,
    /// Whether one must be able to text.
    pub texting: bool,
    /// Whether it must be there for people under 18.
    pub under_18: bool,
    /// The day from which ages are counted: [`crate::Directory::today`]. None: nothing is aged.
    pub today: Option<Date>,
    /// How many are wanted; 0 for all.
    pub limit: usize,
}

/// What was found.
#[derive(Clone, Debug, Default, PartialEq)]
pub struct Results {
    /// The best, up to the limit, the best first.
    pub best: Vec<Found>,
    /// How many there are in all.
    pub total: usize,
}

/// A service that was found.
#[derive(Clone, Copy, Debug, PartialEq)]
pub struct Found {
    /// Its place in [`crate::Directory::services`].
    pub place: usize,
    /// How far the nearest town that it serves is, in kilometres, where that is not the one asked
    /// for.
    pub km: Option<f32>,
}

/// Words of the app that a person may type and that the list itself does not hold.
#[derive(Clone, Copy, Debug, Default)]
pub struct Labels<'a> {
    /// What a need is called.
    pub needs: &'a [(Need, &'a str)],
    /// What those who answer are called.
    pub answered_by: &'a [(AnsweredBy, &'a str)],
    /// What a language is called, by its tag.
    pub languages: &'a [(&'a str, &'a str)],
}
