//! One service: who answers, when, for what, at which numbers, and what to know before.

use crate::pack::phrases::Phrases;
use crate::{AnsweredBy, Date, Hours, Languages, Need, Phone, PhoneUse, Place, Text};
use minicbor::{Decode, Encode};

/// A service on the list.
#[derive(Clone, Debug, Default, PartialEq, Eq, Encode, Decode)]
#[cbor(map, context_bound = "Phrases")]
pub struct Service {
    /// Lasting id: lower-case letters, digits and hyphens.
    #[n(0)]
    pub id: String,
    /// The organization that runs it, by its own name.
    #[cbor(n(1), default, with = "crate::pack::phrases::one")]
    pub organization: String,
    /// The service's name.
    #[cbor(n(2), default)]
    pub name: Text,
    /// What it is for, in one plain line.
    #[cbor(n(3), default)]
    pub purpose: Text,
    /// Who answers.
    #[cbor(n(4), default)]
    pub answered_by: AnsweredBy,
    /// Who answers, in words.
    #[cbor(n(5), default)]
    pub answered_by_note: Text,
    /// What it helps with; needs that a reader does not know are left out.
    #[cbor(n(6), default, with = "crate::pack::needs")]
    pub needs: Vec<Need>,
    /// Its numbers, the most useful first.
    #[cbor(n(7), default)]
    pub phones: Vec<Phone>,
    /// Its own page.
    #[n(8)]
    pub website: Option<Website>,
    /// The address of its chat.
    #[n(9)]
    pub chat: Option<String>,
    /// When it answers.
    #[cbor(n(10), default)]
    pub hours: Hours,
    /// What else to know about the hours.
    #[n(11)]
    pub hours_note: Option<Text>,
    /// Languages by voice and by text.
    #[cbor(n(12), default)]
    pub languages: Languages,
    /// What it costs.
    #[cbor(n(13), default)]
    pub cost: Text,
    /// What a call or a text leaves behind.
    #[cbor(n(14), default)]
    pub leaves: Leaves,
    /// What to know before calling, the gravest first.
    #[cbor(n(15), default)]
    pub caveats: Vec<Text>,
    /// Whether those who answer must, or by the line's own rule may, report harm to someone under
    /// 18. False means that it is not known, never that they do not report.
    #[cbor(n(16), default)]
    pub mandated_reporter: bool,
    /// Towns it serves; empty: the whole region.
    #[cbor(n(17), skip_if = "Vec::is_empty", with = "crate::pack::phrases::many")]
    pub area: Vec<String>,
    /// Where it is, if that may be known.
    #[cbor(n(18), default)]
    pub place: Place,
    /// Where everything but the numbers was taken from; never empty in a checked list.
    #[cbor(n(19), default, with = "crate::pack::phrases::many")]
    pub sources: Vec<String>,
    /// Who may use it, in words; none when nothing is known of it.
    #[n(20)]
    pub eligibility: Option<Text>,
    /// Ages that it is for.
    #[cbor(n(21), default, skip_if = "Ages::is_open")]
    pub ages: Ages,
}

/// Ages in years that a service is for, both included; none where there is no bound that is known.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq, Encode, Decode)]
#[cbor(map)]
pub struct Ages {
    /// The youngest.
    #[n(0)]
    pub min: Option<u8>,
    /// The oldest.
    #[n(1)]
    pub max: Option<u8>,
}

impl Ages {
    /// Whether they say that people under 18 may come; `helps_them` tells whether the service
    /// itself does.
    pub(crate) fn are_for_under_18(&self, helps_them: bool) -> bool {
        let says_so = helps_them || self.min.is_some() || self.max.is_some_and(|max| max < 18);
        says_so && self.min.is_none_or(|min| min < 18)
    }

    /// Whether no bound is known.
    #[must_use]
    pub fn is_open(&self) -> bool {
        *self == Self::default()
    }
}

/// A web page, shown as text before it is a link: opening it writes history.
#[derive(Clone, Debug, Default, PartialEq, Eq, Encode, Decode)]
#[cbor(map, context_bound = "Phrases")]
pub struct Website {
    /// Address, always `https://`.
    #[cbor(n(0), with = "crate::pack::phrases::one")]
    pub url: String,
    /// Where the address was taken from; empty: from the service's own sources.
    #[cbor(n(1), skip_if = "Vec::is_empty", with = "crate::pack::phrases::many")]
    pub source: Vec<String>,
}

/// What using the service leaves behind: places in [`crate::Directory::traces`].
///
/// Read them with [`crate::Directory::call_leaves`] and [`crate::Directory::text_leaves`].
#[derive(Clone, Debug, Default, PartialEq, Eq, Encode, Decode)]
#[cbor(map)]
pub struct Leaves {
    /// What a call leaves behind; empty when the service takes no calls.
    #[cbor(n(0), skip_if = "Vec::is_empty")]
    pub call: Vec<u16>,
    /// What a text leaves behind; empty when the service takes no texts.
    #[cbor(n(1), skip_if = "Vec::is_empty")]
    pub text: Vec<u16>,
}

impl Service {
    /// The numbers for one use, in order.
    pub fn phones_for(&self, use_: PhoneUse) -> impl Iterator<Item = &Phone> {
        self.phones.iter().filter(move |phone| phone.use_ == use_)
    }

    /// The first number to call.
    #[must_use]
    pub fn voice(&self) -> Option<&Phone> {
        self.phones_for(PhoneUse::Voice).next()
    }

    /// The first number to text.
    #[must_use]
    pub fn text(&self) -> Option<&Phone> {
        self.phones_for(PhoneUse::Text).next()
    }

    /// Whether it says that it is there for people under 18.
    #[must_use]
    pub fn is_for_under_18(&self) -> bool {
        self.ages
            .are_for_under_18(self.needs.contains(&Need::Under18))
    }

    /// Whether every number of it is to be marked "call first": such a service sinks in a list,
    /// and is never hidden.
    #[must_use]
    pub fn call_first(&self, today: Date) -> bool {
        self.phones.iter().all(|phone| phone.call_first(today))
    }
}
