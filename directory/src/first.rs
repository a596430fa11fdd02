//! Which three calls come first, for a reader's language and the time of day.

use crate::{AnsweredBy, Date, Directory, Need, Service};

/// How many calls the first screen has room for.
const FIRST: usize = 3;

impl Directory {
    /// The calls for the first screen: the curated ones in their order, but for those that are closed at `now` (day and
    /// minute by the region's clock; none where it is not known) or that nobody answers in `language`. In place of these
    /// come other lines to talk to that are open and understand it; where there are none, the curated ones stay.
    ///
    /// Hours and languages that are not known count as good: the first screen is never empty.
    #[must_use]
    pub fn first_calls(&self, language: &str, now: Option<(Date, u16)>) -> Vec<&Service> {
        let open = |service: &Service| {
            now.is_none_or(|(day, minute)| service.hours.is_open(day, minute) != Some(false))
        };
        let serves = |service: &&Service| open(service) && understands(service, language);
        let (useful, others): (Vec<_>, Vec<_>) = self.first_services().partition(serves);
        let curated = |service: &Service| self.first.contains(&service.id);
        let instead = self
            .services
            .iter()
            .filter(|service| !curated(service) && service.id != self.emergency)
            .filter(|service| listens(service) && speaks(service, language))
            .filter(|service| {
                now.is_some_and(|(day, minute)| service.hours.is_open(day, minute) == Some(true))
            });
        useful
            .into_iter()
            .chain(instead)
            .take(self.first.len().min(FIRST))
            .chain(others)
            .take(FIRST)
            .collect()
    }
}

/// Somebody to talk to whose call starts nothing that the caller cannot stop.
fn listens(service: &Service) -> bool {
    let starts_something = matches!(
        service.answered_by,
        AnsweredBy::LawEnforcement
            | AnsweredBy::ImmigrationEnforcement
            | AnsweredBy::ChildProtection
            | AnsweredBy::State
            | AnsweredBy::Other
    );
    service.needs.contains(&Need::Talk) && service.voice().is_some() && !starts_something
}

/// Whether a call can be had in a language, as far as is known.
fn speaks(service: &Service, language: &str) -> bool {
    let plain = |tag: &str| tag.split('-').next().unwrap_or_default().to_owned();
    let languages = &service.languages;
    languages.interpreter.is_some()
        || languages
            .voice
            .iter()
            .any(|tag| plain(tag) == plain(language))
}

/// The same, where what is not known counts as good.
fn understands(service: &Service, language: &str) -> bool {
    service.languages.voice.is_empty() || speaks(service, language)
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::{Days, Hours, Interpreter, Opening, Phone, PhoneUse};

    fn service(id: &str, voice: &[&str]) -> Service {
        let phone = Phone {
            use_: PhoneUse::Voice,
            ..Phone::default()
        };
        let mut service = Service {
            id: id.into(),
            needs: vec![Need::Talk],
            phones: vec![phone],
            hours: Hours::Always,
            answered_by: AnsweredBy::Advocate,
            ..Service::default()
        };
        service.languages.voice = voice.iter().map(|tag| (*tag).into()).collect();
        service
    }

    fn by_day(mut service: Service) -> Service {
        let days = Days::of(&[0, 1, 2, 3, 4]);
        let opening = Opening {
            days,
            open: 9 * 60,
            close: 17 * 60,
        };
        service.hours = Hours::Weekly(vec![opening]);
        service
    }

    fn list(services: Vec<Service>) -> Directory {
        Directory {
            first: vec!["a".into(), "b".into(), "c".into()],
            emergency: "911".into(),
            services,
            ..Directory::default()
        }
    }

    fn ids(list: &Directory, language: &str, minute: u16) -> Vec<String> {
        // 2026-11-23 is a Monday.
        let day = "2026-11-23".parse().unwrap();
        let found = list.first_calls(language, Some((day, minute)));
        found.iter().map(|service| service.id.clone()).collect()
    }

    fn usual() -> Directory {
        let mut any = service("b", &["en"]);
        any.languages.interpreter = Some(Interpreter { languages: None });
        let mut police = service("police", &["en", "es"]);
        police.answered_by = AnsweredBy::LawEnforcement;
        list(vec![
            service("a", &["en"]),
            any,
            by_day(service("c", &["en", "es"])),
            police,
            service("night", &["en", "es-MX"]),
            service("911", &["en", "es"]),
        ])
    }

    #[test]
    fn by_day_in_english_it_is_the_curated_order() {
        assert_eq!(ids(&usual(), "en", 10 * 60), ["a", "b", "c"]);
    }

    #[test]
    fn what_is_closed_or_not_understood_makes_room() {
        assert_eq!(ids(&usual(), "en", 20 * 60), ["a", "b", "night"]);
        assert_eq!(ids(&usual(), "es", 10 * 60), ["b", "c", "night"]);
        assert_eq!(ids(&usual(), "es", 20 * 60), ["b", "night", "a"]);
    }

    #[test]
    fn nothing_is_guessed_and_nothing_is_empty() {
        let list = list(vec![
            by_day(service("a", &["en"])),
            service("b", &[]),
            service("c", &["en"]),
        ]);
        assert_eq!(ids(&list, "pl", 20 * 60), ["b", "a", "c"]);
        let unknown: Vec<_> = list.first_calls("en", None);
        assert_eq!(unknown.len(), 3, "no clock closes nothing");
    }
}
