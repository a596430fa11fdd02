//! The mapping: one service of HSDS as one of ours. What goes where stands here and in the files
//! beside it, and in docs/hsds.md.

mod facts;
mod phones;
mod place;
mod said;
mod texts;

pub(crate) use said::LANGUAGES;

use super::links::Links;
use super::needs::{self, TermNeeds};
use super::notes::Notes;
use super::own::Own;
use super::package::Row;
use super::tables::Table;
use super::target::Target;
use super::{dates, fold, private, words};
use directory::{AnsweredBy, Date, Need, PhoneUse, Service};
use std::collections::HashSet;

/// What the person who imports says of the data.
#[derive(Clone, Debug)]
pub(crate) struct Terms<'a> {
    pub(crate) publisher: &'a str,
    /// Where it comes from, as numbers cite it.
    pub(crate) source: &'a str,
    /// Language of the texts.
    pub(crate) language: &'a str,
    /// Ids of services and locations whose addresses may be public.
    pub(crate) allowed: &'a HashSet<String>,
    /// Needs of terms.
    pub(crate) needs: &'a TermNeeds,
    /// Whether it is the person's own export: everything comes back as it was.
    pub(crate) own: bool,
    /// The day of the import.
    pub(crate) today: Date,
}

/// A service on its way into a source file.
#[derive(Clone, Debug)]
pub(crate) struct Draft {
    /// The service, except for `leaves`.
    pub(crate) service: Service,
    /// Keys of `leaves.toml` for calls and for texts.
    pub(crate) leaves: (Vec<String>, Vec<String>),
    /// Its id in the package.
    pub(crate) original: String,
    /// The name of its file, without ending, where the package gives one.
    pub(crate) file: Option<String>,
    /// Whose data it is; none for what a person wrote into the list.
    pub(crate) imported: Option<String>,
}

/// What becomes of a service.
pub(crate) enum Outcome {
    /// It can be listed.
    Listed(Box<Draft>),
    /// It fits and lacks something that only a person can find out.
    Waits {
        /// Its name.
        name: String,
        /// What it lacks.
        why: String,
    },
    /// It does not belong on the list; the notes say why.
    Left,
}

/// Turns services into drafts.
pub(crate) struct Mapper<'a> {
    pub(crate) links: &'a Links<'a>,
    pub(crate) target: &'a Target,
    pub(crate) terms: Terms<'a>,
}

/// One service being mapped.
struct One<'a> {
    row: &'a Row,
    organization: Option<&'a Row>,
    own: Own<'a>,
    /// The publisher's terms, and those above them.
    terms: Vec<&'a Row>,
    /// Where it is must stay secret.
    secret: bool,
    /// Language of its texts.
    language: &'a str,
}

impl<'a> Mapper<'a> {
    /// Maps one service.
    pub(crate) fn map(&self, row: &'a Row, notes: &mut Notes) -> Outcome {
        let left = |notes: &mut Notes, why: &str| {
            notes.left(row.id(), "service", why);
            Outcome::Left
        };
        let organization_id = row.text("organization_id");
        if self.links.is_shared(Table::Service, row.id()) {
            let why =
                "its id stands for different services, and nobody can tell whose the numbers are";
            return left(notes, why);
        }
        if self.links.is_shared(Table::Organization, organization_id) {
            let why = "the id of its organization stands for different organizations";
            return left(notes, why);
        }
        match row.text("status").to_lowercase().as_str() {
            "inactive" | "defunct" => {
                return left(notes, "the publisher calls it inactive or defunct");
            }
            "temporarily closed" => {
                return left(notes, "the publisher calls it temporarily closed");
            }
            _ => {}
        }
        let attributes = self.links.attributes.get(row.id());
        let mut one = One {
            row,
            organization: self.links.organization.get(organization_id).copied(),
            own: Own::of(attributes, &self.links.codes),
            terms: self.links.terms(row.id(), notes),
            secret: false,
            language: self.terms.language,
        };
        one.language = one.own.one("language").unwrap_or(self.terms.language);
        one.secret = self.is_secret(&one);
        let name = self.line(row.text("name"));
        if name.is_empty() {
            return left(notes, "it has no name");
        }
        let needs = self.needs(&one);
        let has_needs = !needs.is_empty() || self.terms.own;
        if !has_needs {
            let why = "none of the list's needs fits its words; give its terms a need with --needs";
            return left(notes, why);
        }
        let draft = self.draft(&one, needs, notes);
        let service = &draft.service;
        if service.name.iter().next().is_none() {
            return left(notes, "its name reads like a number or an address");
        }
        if service.phones.is_empty() && service.website.is_none() {
            return Outcome::Waits {
                name: words::clean(row.id(), "name", &name, one.secret, notes),
                why: "It has neither a number that can be dialled here nor a website.".into(),
            };
        }
        Outcome::Listed(Box::new(draft))
    }

    /// Whether its place must stay secret: by its words, its terms or a flag of the publisher.
    fn is_secret(&self, one: &One<'_>) -> bool {
        let row = one.row;
        let flagged = row.private
            || one
                .organization
                .is_some_and(|organization| organization.private)
            || self
                .links
                .places(row.id())
                .iter()
                .any(|place| place.private);
        let mut words = ["name", "alternate_name", "description"]
            .map(|c| row.text(c))
            .to_vec();
        words.extend(
            one.organization
                .map(|organization| organization.text("name")),
        );
        words.extend(one.terms.iter().map(|term| term.text("name")));
        flagged
            || words.into_iter().any(private::hides)
            || self.needs_of_terms(one).contains(&Need::Shelter)
    }

    fn needs_of_terms(&self, one: &One<'_>) -> Vec<Need> {
        let keys = one
            .terms
            .iter()
            .flat_map(|term| ["id", "code", "name"].map(|c| term.text(c)));
        let needs = keys.filter_map(|key| self.terms.needs.get(&fold::fold(key)));
        needs.flatten().copied().collect()
    }

    /// Needs: those of our own attributes; else those of its terms, its name and, only when they
    /// tell nothing, its description.
    fn needs(&self, one: &One<'_>) -> Vec<Need> {
        let own: Vec<Need> = one
            .own
            .all("need")
            .iter()
            .filter_map(|word| Need::ALL.into_iter().find(|need| need.name() == word))
            .collect();
        if !own.is_empty() || self.terms.own {
            return own;
        }
        let mut found = self.needs_of_terms(one);
        found.extend(needs::of_words(one.row.text("name")));
        for term in &one.terms {
            found.extend(needs::of_words(term.text("name")));
        }
        if found.is_empty() {
            found = needs::of_words(one.row.text("description"));
        }
        Need::ALL
            .into_iter()
            .filter(|need| found.contains(need))
            .collect()
    }

    fn draft(&self, one: &One<'a>, needs: Vec<Need>, notes: &mut Notes) -> Draft {
        let row = one.row;
        let own = &one.own;
        let name = self.text(one, "name", row.text("name"), notes);
        let mut purpose = self.purpose(one, notes);
        if purpose.iter().next().is_none() {
            notes.mended("a missing description taken from the name");
            purpose = name.clone();
        }
        let answered_by = own
            .one("answered_by")
            .and_then(|word| AnsweredBy::ALL.into_iter().find(|kind| kind.name() == word));
        let (phones, leaves) = self.phones(one, notes);
        let (hours, hours_note) = self.hours(one, notes);
        let sources = match own.all("source") {
            sources if self.terms.own && !sources.is_empty() => sources,
            theirs => [self.citation()].into_iter().chain(theirs).collect(),
        };
        let service = Service {
            id: own
                .one("id")
                .map_or_else(|| self.id(row.id()), str::to_owned),
            organization: self.organization(one),
            name,
            purpose,
            answered_by: answered_by.unwrap_or_default(),
            answered_by_note: self.said_or(one, "answered_by_note", said::ANSWERED),
            needs,
            website: self.website(one, notes),
            chat: self.chat(one, notes),
            hours,
            hours_note,
            languages: self.languages(one, notes),
            cost: self.cost(one, notes),
            caveats: self.caveats(one, notes),
            // False is "not known"; nobody is said to keep silent.
            mandated_reporter: own.one("mandated_reporter") == Some("true"),
            area: self.area(one),
            place: self.place(one, notes),
            sources,
            eligibility: self.eligibility(one, notes),
            ages: self.ages(one, notes),
            phones,
            ..Service::default()
        };
        Draft {
            service,
            leaves,
            original: row.id().into(),
            file: own.one("file").map(str::to_owned),
            imported: if self.terms.own {
                own.one("imported").map(str::to_owned)
            } else {
                Some(self.terms.publisher.into())
            },
        }
    }

    fn organization(&self, one: &One<'_>) -> String {
        let named = one
            .organization
            .map(|organization| organization.text("name"));
        let name = self.line(named.unwrap_or_default());
        if name.is_empty() {
            self.terms.publisher.into()
        } else {
            name
        }
    }

    /// What a number or a fact is taken from.
    fn citation(&self) -> String {
        format!("{}, {}", self.terms.publisher, self.terms.source)
    }

    /// The newest real date that the package bears for a phone or its service.
    fn published(&self, one: &One<'_>, phone: &Row) -> Option<Date> {
        let today = self.terms.today;
        let real = |row: &&Row| dates::real(row.text("last_action_date"), today);
        let newest = |id: &str| {
            let rows = super::links::rows(&self.links.metadata, id);
            rows.iter()
                .filter_map(real)
                .max_by_key(|date| date.earliest())
        };
        newest(phone.id())
            .or_else(|| dates::real(one.row.text("assured_date"), today))
            .or_else(|| dates::real(one.row.text("last_modified"), today))
    }

    /// An id of ours out of one of theirs: lower-case letters, digits and hyphens. One that is
    /// not unique in the world gets the publisher's name before it.
    fn id(&self, theirs: &str) -> String {
        let plain = slug(theirs);
        if plain.len() == 36 && plain.bytes().filter(|b| *b == b'-').count() == 4 {
            return plain;
        }
        format!("{}-{plain}", slug(self.terms.publisher))
    }

    fn has_voice(phones: &[directory::Phone], use_: PhoneUse) -> bool {
        phones.iter().any(|phone| phone.use_ == use_)
    }
}

/// Lower-case letters and digits, joined by single hyphens.
pub(crate) fn slug(words: &str) -> String {
    let mut slug = String::new();
    for c in fold::fold(words).chars() {
        if c.is_ascii_lowercase() || c.is_ascii_digit() {
            slug.push(c);
        } else if !slug.is_empty() && !slug.ends_with('-') {
            slug.push('-');
        }
    }
    slug.truncate(64);
    let slug = slug.trim_end_matches('-');
    if slug.is_empty() {
        "x".into()
    } else {
        slug.into()
    }
}
