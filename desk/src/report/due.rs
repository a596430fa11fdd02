//! Which numbers are due, and in which order they matter.

use directory::source::Source;
use directory::{Date, Phone, PhoneUse, Service};
use std::str::FromStr;

/// A month, such as 2026-11.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Month {
    first: Date,
}

impl Month {
    /// The month that a day falls into.
    #[must_use]
    pub fn of(day: Date) -> Self {
        Self {
            first: Date { day: None, ..day },
        }
    }

    /// Its last day.
    #[must_use]
    pub fn last_day(self) -> Date {
        let in_next = Date::from_days(self.first.earliest() + 31);
        let start_of_next = Date {
            day: Some(1),
            ..in_next
        };
        Date::from_days(start_of_next.earliest() - 1)
    }
}

impl FromStr for Month {
    type Err = String;

    fn from_str(written: &str) -> Result<Self, String> {
        match written.parse::<Date>() {
            Ok(first) if first.month.is_some() && first.day.is_none() => Ok(Self { first }),
            _ => Err(format!("\"{written}\" is no month; write it as 2026-11")),
        }
    }
}

impl std::fmt::Display for Month {
    fn fmt(&self, f: &mut std::fmt::Formatter<'_>) -> std::fmt::Result {
        self.first.fmt(f)
    }
}

/// How a number is to be checked.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord)]
pub enum Way {
    /// Call it.
    Dial,
    /// Text it.
    Text,
    /// Read the operator's page: nobody tests an emergency number by calling it.
    Read,
    /// Call it: it waits, and a call decides whether it is listed.
    Waiting,
}

impl Way {
    /// The word for it on the sheet.
    #[must_use]
    pub fn name(self) -> &'static str {
        match self {
            Self::Dial => "dial",
            Self::Text => "text",
            Self::Read => "read",
            Self::Waiting => "waiting",
        }
    }
}

/// A number that is due.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Due {
    /// How it is to be checked.
    pub way: Way,
    /// Id of the service.
    pub service: String,
    /// The service's name in English.
    pub name: String,
    /// Who runs it; why it waits, for one that waits.
    pub about: String,
    /// The number as it is written.
    pub number: String,
    /// The word to text, or the keys to press.
    pub keys: String,
    /// Its dates as they are known.
    pub published: Option<Date>,
    /// When someone read it.
    pub reviewed: Option<Date>,
    /// When someone dialled it.
    pub dialled: Option<Date>,
}

/// What is due in a month: numbers that would be marked "call first" on its last day, the first
/// calls before the others and what has no date or the oldest before what is younger; then what
/// waits for a test call.
#[must_use]
pub fn due(source: &Source, month: Month) -> Vec<Due> {
    let list = &source.directory;
    let mut all = Vec::new();
    for service in &list.services {
        let is_first = list.first.contains(&service.id);
        for phone in &service.phones {
            if phone.call_first(month.last_day()) {
                let newest = phone.newest().map_or(i64::MIN, Date::earliest);
                let emergency = service.id == list.emergency;
                let due = listed(service, phone, emergency);
                all.push(((due.way, !is_first, newest), due));
            }
        }
    }
    all.sort_by_key(|(order, _)| *order);
    let mut all: Vec<_> = all.into_iter().map(|(_, due)| due).collect();
    for waiting in source.waiting.iter().filter(|waiting| !waiting.never) {
        for phone in waiting
            .phones
            .iter()
            .filter(|phone| phone.dialled.is_none())
        {
            all.push(Due {
                way: Way::Waiting,
                service: waiting.id.clone(),
                name: waiting.name.clone(),
                about: waiting.why.clone(),
                number: phone.display.clone(),
                keys: String::new(),
                published: None,
                reviewed: None,
                dialled: None,
            });
        }
    }
    all
}

fn listed(service: &Service, phone: &Phone, emergency: bool) -> Due {
    let way = match phone.use_ {
        _ if emergency => Way::Read,
        PhoneUse::Text => Way::Text,
        PhoneUse::Voice => Way::Dial,
        PhoneUse::Tty | PhoneUse::Other => Way::Read,
    };
    Due {
        way,
        service: service.id.clone(),
        name: service.name.in_language("en").to_owned(),
        about: service.organization.clone(),
        number: phone.display.clone(),
        keys: phone
            .keyword
            .clone()
            .or_else(|| phone.extra.clone())
            .unwrap_or_default(),
        published: phone.published,
        reviewed: phone.reviewed,
        dialled: phone.dialled,
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn months_end_on_their_last_day() {
        let last = |month: &str| month.parse::<Month>().unwrap().last_day().to_string();
        assert_eq!(last("2026-11"), "2026-11-30");
        assert_eq!(last("2026-12"), "2026-12-31");
        assert_eq!(last("2028-02"), "2028-02-29");
        assert_eq!(last("2027-01"), "2027-01-31");
        for bad in ["2026", "2026-11-21", "11/2026", ""] {
            assert!(bad.parse::<Month>().is_err(), "{bad}");
        }
        let day = "2026-11-21".parse().unwrap();
        assert_eq!(Month::of(day).to_string(), "2026-11");
    }
}
