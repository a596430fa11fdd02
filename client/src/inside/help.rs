//! Everything a screen needs: the words of one language, the list, and the time.

use std::rc::Rc;

use directory::{AnsweredBy, Date, Directory, Need, Numbers, Service, Text};
use translations::{Catalog, inside as words};

use super::clock::Clock;
use super::here::Here;
use super::locale::Browser;
use super::looked::Looked;
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

    /// The other language, while there are two.
    pub fn next_language(&self) -> usize {
        (self.language + 1) % self.known.catalogs.len().max(1)
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

    /// The services for a need (`None`: all of them), those to call first last.
    pub fn services(&self, need: Option<Need>) -> Vec<&Service> {
        let list = self.known.list.as_ref().zip(self.today());
        list.map(|(list, today)| list.for_need(need, today))
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

    /// Names of languages, in a row.
    pub fn languages(&self, tags: &[String]) -> String {
        let name = |tag: &String| words::language_name(&self.words, &self.locale, tag);
        tags.iter().map(name).collect::<Vec<_>>().join(", ")
    }
}
