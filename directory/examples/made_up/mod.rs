//! A list of made-up services of any size, the same every time, for measuring.
//!
//! Words are made of syllables and come as often as words do (the second half as often as the
//! first); every text is in two languages; many services share a sentence, as in a real list.
//! Nobody has these names, and 555-01xx numbers belong to no one.

mod words;

use directory::{
    AnsweredBy, Days, Directory, Hours, Interpreter, Languages, Leaves, Need, Opening, Phone,
    PhoneUse, Service, Text, Town, Website,
};
use words::Words;

/// A list with so many services.
pub(crate) fn list(count: usize) -> Directory {
    let mut maker = Maker::new();
    let mut services: Vec<Service> = (0..count).map(|at| maker.service(at)).collect();
    if let Some(first) = services.first_mut() {
        first.id = "911".into();
    }
    Directory {
        region: both("Region", "Región"),
        version: 1,
        made: maker.day(0),
        first: services
            .iter()
            .skip(1)
            .take(3)
            .map(|s| s.id.clone())
            .collect(),
        emergency: "911".into(),
        services,
        traces: maker.shared.iter().take(9).cloned().collect(),
        towns: maker.towns,
        left_out: 0,
    }
}

/// What people would type in such a list, letter by letter: names, common words, slips.
pub(crate) fn typed(list: &Directory) -> Vec<String> {
    let mut all = vec![
        "shelter".to_owned(),
        "abogada".into(),
        "free legal".into(),
        "sheltr tonight".into(),
    ];
    let every = (list.services.len() / 8).max(1);
    for service in list.services.iter().step_by(every).take(8) {
        let name = service.name.in_language("en");
        let mut slip: Vec<char> = name.to_lowercase().chars().collect();
        if slip.len() > 5 {
            slip.swap(3, 4);
        }
        all.push(name.to_lowercase());
        all.push(slip.into_iter().collect());
    }
    all.push(
        list.services
            .last()
            .map_or_else(String::new, |s| s.phones[0].display.clone()),
    );
    all
}

fn both(en: &str, es: &str) -> Text {
    Text::new(vec![("en".into(), en.into()), ("es".into(), es.into())])
}

struct Maker {
    words: Words,
    towns: Vec<Town>,
    /// Sentences that services share.
    shared: Vec<Text>,
    organization: String,
    host: String,
}

impl Maker {
    fn new() -> Self {
        let mut words = Words::new();
        let towns = (0..169).map(|_| Town {
            name: words.name(),
            latitude: 4100 + words.below(100) as i16,
            longitude: -7350 + words.below(150) as i16,
        });
        let towns = towns.collect();
        let shared = (0..60).map(|_| both(&words.sentence(0, 10), &words.sentence(1, 10)));
        let shared = shared.collect();
        Self {
            words,
            towns,
            shared,
            organization: String::new(),
            host: String::new(),
        }
    }

    fn service(&mut self, at: usize) -> Service {
        if at.is_multiple_of(4) {
            let (name, town) = (self.words.name(), self.town());
            self.host = format!("{}.example", name.to_lowercase());
            self.organization = format!("{name} of {town}");
        }
        let name = self.words.name();
        let kind = self.words.below(20);
        let length = 7 + self.words.below(8);
        let mut service = Service {
            id: format!("s-{at}"),
            organization: self.organization.clone(),
            name: both(
                &format!("{name} {}", words::KINDS[kind].0),
                &format!("{} {name}", words::KINDS[kind].1),
            ),
            purpose: both(
                &self.words.sentence(0, length),
                &self.words.sentence(1, length + 1),
            ),
            answered_by: AnsweredBy::from_code(self.words.below(11) as u64),
            answered_by_note: self.sentence(),
            cost: self.shared[self.words.below(4)].clone(),
            leaves: Leaves {
                call: vec![0, 2, 3],
                text: vec![],
            },
            sources: vec![format!("{}, services (undated)", self.host)],
            website: Some(Website {
                url: format!("https://{}/", self.host),
                source: vec![],
            }),
            ..Service::default()
        };
        self.fill(&mut service);
        service
    }

    fn fill(&mut self, service: &mut Service) {
        for _ in 0..=self.words.below(3) {
            let need = Need::ALL[self.words.below(Need::ALL.len())];
            if !service.needs.contains(&need) {
                service.needs.push(need);
            }
        }
        service.hours = match self.words.below(5) {
            0 => Hours::Always,
            1 => Hours::Unknown,
            _ => Hours::Weekly(vec![Opening {
                days: Days::of(&[0, 1, 2, 3, 4]),
                open: 480 + 30 * self.words.below(4) as u16,
                close: 960 + 30 * self.words.below(5) as u16,
            }]),
        };
        if self.words.below(3) == 0 {
            service.hours_note = Some(self.sentence());
        }
        service.languages = Languages {
            voice: [&["en"][..], &["en", "es"]][self.words.below(2)]
                .iter()
                .map(|tag| (*tag).into())
                .collect(),
            interpreter: (self.words.below(2) == 0).then(Interpreter::default),
            ..Languages::default()
        };
        service.caveats = (0..self.words.below(3)).map(|_| self.sentence()).collect();
        service.area = (0..self.words.below(4)).map(|_| self.town()).collect();
        for _ in 0..=usize::from(self.words.below(4) == 0) {
            let phone = self.phone();
            service.phones.push(phone);
        }
    }

    fn phone(&mut self) -> Phone {
        let (area, office) = (201 + self.words.below(700), 200 + self.words.below(799));
        let line = 100 + self.words.below(100);
        Phone {
            number: format!("+1{area}{office}{line:04}"),
            display: format!("1-{area}-{office}-{line:04}"),
            use_: PhoneUse::Voice,
            source: vec![format!("{}, contact (undated)", self.host)],
            reviewed: (self.words.below(3) > 0).then(|| self.day(0)),
            published: (self.words.below(2) == 0).then(|| self.day(700)),
            ..Phone::default()
        }
    }

    fn day(&mut self, before: i64) -> directory::Date {
        directory::Date::from_days(20_778 - before - self.words.below(300) as i64)
    }

    fn town(&mut self) -> String {
        self.towns[self.words.below(self.towns.len())].name.clone()
    }

    fn sentence(&mut self) -> Text {
        self.shared[self.words.below(self.shared.len())].clone()
    }
}
