//! All that a part of the page needs: the words of one language, its days, the list, and names for places in the page.

use super::Exit;
use super::calendar::Calendar;
use directory::{AnsweredBy, Date, Directory, Need, Service, Text};
use maud::{Markup, html};
use translations::icu::IcuLocale;
use translations::{Catalog, GuideId, Room, inside as words, language};

/// See the top of this file.
pub(super) struct Words<'a> {
    /// Which language of the page it is, from 1.
    place: usize,
    pub(super) catalog: Catalog,
    pub(super) locale: IcuLocale,
    pub(super) calendar: Calendar,
    pub(super) list: &'a Directory,
    pub(super) exit: &'a Exit,
    pub(super) today: Date,
}

/// A part of a language, to which something leads.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(super) enum Part {
    /// Where it begins.
    Top,
    First,
    Needs,
    Services,
    Room(Room),
    Limits,
}

/// The rooms, in the order of the app.
pub(super) const ROOMS: [Room; 4] = [Room::Signs, Room::Rights, Room::Safer, Room::Helpers];

impl<'a> Words<'a> {
    /// From an encoded catalog.
    ///
    /// # Errors
    /// Why it cannot be read, or that ICU does not know the language.
    pub(super) fn new(
        place: usize,
        bytes: &[u8],
        list: &'a Directory,
        exit: &'a Exit,
        today: Date,
    ) -> Result<Self, String> {
        let catalog = Catalog::decode(bytes).map_err(|error| error.to_string())?;
        let unknown = || "there is no data for its numbers and days".to_owned();
        let tag = language(catalog.language()).map_or("en-US", |language| language.intl);
        Ok(Self {
            place,
            locale: IcuLocale::new(tag).ok_or_else(unknown)?,
            calendar: Calendar::new(tag).ok_or_else(unknown)?,
            catalog,
            list,
            exit,
            today,
        })
    }

    /// The language's tag.
    pub(super) fn tag(&self) -> &str {
        self.catalog.language()
    }

    /// A text of the list. One that is not in this language says in which it is, for who has it read aloud.
    pub(super) fn text(&self, text: &Text) -> Markup {
        let plain = self.tag().split('-').next().unwrap_or_default();
        let shown = text.in_language(self.tag());
        let other = if text.has(self.tag()) || text.has(plain) {
            None
        } else {
            let mut all = text.iter();
            all.find(|(_, words)| *words == shown).map(|(tag, _)| tag)
        };
        html! {
            @if let Some(tag) = other { span lang=(tag) dir="auto" { (shown) } } @else { (shown) }
        }
    }

    /// The name of a part, for links. Names are numbers: whatever is tapped stands in the browser's history.
    pub(super) fn part(&self, part: Part) -> String {
        let number = match part {
            Part::Top => return self.place.to_string(),
            Part::First => 1,
            Part::Needs => 2,
            Part::Services => 3,
            Part::Limits => 4,
            Part::Room(room) => 5 + ROOMS.iter().position(|other| *other == room).unwrap_or(0),
        };
        format!("{}-{number}", self.place)
    }

    /// The name of the services for a need.
    pub(super) fn need(&self, need: Need) -> String {
        format!("{}-1{:02}", self.place, need.code())
    }

    /// The name of a service.
    pub(super) fn service(&self, service: &Service) -> String {
        let all = &self.list.services;
        let number = all.iter().position(|other| other.id == service.id);
        format!("{}-2{:04}", self.place, number.unwrap_or_default())
    }

    /// The name of a guide.
    pub(super) fn guide(&self, id: GuideId) -> String {
        format!("{}-3{:03}", self.place, id as usize)
    }

    /// Services for a need, those to call first last.
    pub(super) fn services(&self, need: Need) -> Vec<&'a Service> {
        self.list.for_need(Some(need), self.today)
    }

    /// What a need is called.
    pub(super) fn need_name(&self, need: Need) -> &str {
        let w = &self.catalog;
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

    /// What a room is called.
    pub(super) fn room_name(&self, room: Room) -> &str {
        let w = &self.catalog;
        match room {
            Room::Signs => words::room_signs(w),
            Room::Rights => words::room_rights(w),
            Room::Safer => words::room_safer(w),
            Room::Helpers => words::room_helpers(w),
        }
    }

    /// Who answers, in a word or two.
    pub(super) fn who(&self, who: AnsweredBy) -> &str {
        let w = &self.catalog;
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
}
