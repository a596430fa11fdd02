//! Everything a screen needs: the words of one language, the list, and the time.

use std::cell::RefCell;
use std::collections::BTreeSet;
use std::rc::Rc;

use directory::search::{Labels, Search};
use directory::{AnsweredBy, Date, Directory, Need, Numbers, Service, Text};
use translations::{Catalog, inside as words};

use super::clock::Clock;
use super::here::Here;
use super::locale::Browser;
use super::looked::Looked;
use crate::codes::keeping::Keeping;
use crate::codes::site::Site;

/// What was read when the room was opened. The same in every language.
#[derive(Default)]
pub struct Known {
    /// The list, if it could be read and is signed.
    pub list: Option<Directory>,
    /// The numbers, if they could be read and are signed.
    pub numbers: Option<Numbers>,
    /// Whether the signature is past its date.
    pub expired: bool,
    /// Edition of the list, if it is signed.
    pub edition: Option<u64>,
    /// How the last look for a newer one ended; none where nothing is kept on this phone.
    pub looked: Option<Looked>,
    /// Catalogs, one a language, in order; undecoded.
    pub catalogs: Vec<Vec<u8>>,
    /// The moment of opening.
    pub clock: Option<Clock>,
    /// The site's codes, which nobody's own may be.
    pub site: Option<Site>,
    /// What this phone is.
    pub here: Here,
    /// What was kept on it, where somebody asked for that.
    pub keeping: RefCell<Option<Keeping>>,
    /// Items checked off during this visit: guide, section, place.
    pub marks: RefCell<BTreeSet<(&'static str, usize, usize)>>,
    /// The index for the language that asked last: see [`Self::search`].
    pub index: RefCell<Option<(usize, Rc<Search>)>>,
}

impl Known {
    /// The index of the list, with what the app calls things in the reader's language. Made when it is first asked.
    pub fn search(&self, help: &Help) -> Rc<Search> {
        if let Some((language, search)) = &*self.index.borrow()
            && *language == help.language
        {
            return search.clone();
        }
        let needs = Need::ALL.map(|need| (need, help.need(need)));
        let who = AnsweredBy::ALL.map(|who| (who, help.who(who)));
        let tags = help.spoken();
        let names: Vec<_> = tags.iter().map(|tag| help.language_name(tag)).collect();
        let languages: Vec<_> = tags
            .iter()
            .zip(&names)
            .map(|(tag, name)| (*tag, name.as_str()))
            .collect();
        let labels = Labels {
            needs: &needs,
            answered_by: &who,
            languages: &languages,
        };
        let search = self.list.as_ref().map(|list| Search::of(list, labels));
        let search = Rc::new(search.unwrap_or_default());
        self.index.replace(Some((help.language, search.clone())));
        search
    }

    /// Whether the service with this id is kept.
    pub fn keeps(&self, id: &str) -> bool {
        self.keeping
            .borrow()
            .as_ref()
            .is_some_and(|keeping| keeping.has(id))
    }
}

/// [`Known`], in one language.
#[derive(Clone)]
pub struct Help {
    /// What was read.
    pub known: Rc<Known>,
    /// The words.
    pub words: Rc<Catalog>,
    /// Numbers and dates.
    pub locale: Browser,
    /// The place of the language among the catalogs.
    pub language: usize,
}

impl PartialEq for Help {
    fn eq(&self, other: &Self) -> bool {
        Rc::ptr_eq(&self.known, &other.known) && self.language == other.language
    }
}

impl Help {
    /// In the language at this place; the first that can be read otherwise, and `None` where none can.
    pub fn new(known: Rc<Known>, language: usize) -> Option<Self> {
        let order = std::iter::once(language).chain(0..known.catalogs.len());
        let (language, words) = order
            .filter_map(|i| Some((i, Catalog::decode(known.catalogs.get(i)?).ok()?)))
            .next()?;
        Some(Self {
            locale: Browser::new(words.language()),
            words: Rc::new(words),
            language,
            known,
        })
    }

    /// The service with this id.
    pub fn service(&self, id: &str) -> Option<&Service> {
        self.known.list.as_ref()?.service(id)
    }

    /// A text of the list, in this language.
    pub fn text<'a>(&self, text: &'a Text) -> &'a str {
        text.in_language(self.words.language())
    }

    /// Today by the region's clock, never before the list was made; `None` where there is no list.
    pub fn today(&self) -> Option<Date> {
        let list = self.known.list.as_ref()?;
        Some(
            self.known
                .clock
                .map_or(list.made, |clock| list.today(clock.today)),
        )
    }

    /// Every language that some line of the list speaks or writes, by tag, in order.
    pub fn spoken(&self) -> Vec<&str> {
        let services = self.known.list.iter().flat_map(|list| &list.services);
        let tags = services.flat_map(|s| s.languages.voice.iter().chain(&s.languages.text));
        let mut tags: Vec<&str> = tags.map(String::as_str).collect();
        tags.sort_unstable();
        tags.dedup();
        tags
    }

    /// All services, those to call first last.
    pub fn services(&self) -> Vec<&Service> {
        let list = self.known.list.as_ref().zip(self.today());
        list.map(|(list, today)| list.for_need(None, today))
            .unwrap_or_default()
    }

    /// Who answers, in a word or two.
    pub fn who(&self, who: AnsweredBy) -> &str {
        let w = &self.words;
        match who {
            AnsweredBy::Other => words::who_other(w),
            AnsweredBy::Advocate => words::who_advocate(w),
            AnsweredBy::Counselor => words::who_counselor(w),
            AnsweredBy::Lawyer => words::who_lawyer(w),
            AnsweredBy::State => words::who_state(w),
            AnsweredBy::ChildProtection => words::who_child_protection(w),
            AnsweredBy::LawEnforcement => words::who_law_enforcement(w),
            AnsweredBy::ImmigrationEnforcement => words::who_immigration_enforcement(w),
            AnsweredBy::Operator => words::who_operator(w),
            AnsweredBy::Volunteer => words::who_volunteer(w),
            AnsweredBy::Peer => words::who_peer(w),
        }
    }

    /// A need, as a person would say it.
    pub fn need(&self, need: Need) -> &str {
        let w = &self.words;
        match need {
            Need::Talk => words::need_talk(w),
            Need::Shelter => words::need_shelter(w),
            Need::Legal => words::need_legal(w),
            Need::Immigration => words::need_immigration(w),
            Need::Work => words::need_work(w),
            Need::Health => words::need_health(w),
            Need::Food => words::need_food(w),
            Need::Children => words::need_children(w),
            Need::Under18 => words::need_under_18(w),
        }
    }

    /// The name of a language.
    pub fn language_name(&self, tag: &str) -> String {
        words::language_name(&self.words, &self.locale, tag)
    }

    /// Names of languages, in a row.
    pub fn languages(&self, tags: &[String]) -> String {
        self.listed(tags.iter().map(|tag| self.language_name(tag)))
    }

    /// Names in a row, with the comma of the language.
    pub fn listed(&self, names: impl Iterator<Item = String>) -> String {
        let between = |before: String, next: String| {
            words::and_more(&self.words, &self.locale, &before, &next)
        };
        names.reduce(between).unwrap_or_default()
    }
}
