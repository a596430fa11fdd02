//! Random lists go out and come back the same.

use super::{Format, export};
use crate::import::api::Get;
use crate::import::map::Draft;
use crate::import::write::{self, Head};
use crate::import::{Disk, Options, Real, TermNeeds, import};
use crate::{check, read_folder};
use directory::{
    Address, Ages, AnsweredBy, Date, Dated, Days, Hours, Interpreter, Languages, Need, Opening,
    Phone, PhoneUse, Place, Schedule, Service, Span, Text, Website, Weeks,
};
use proptest::collection::vec;
use proptest::option::of;
use proptest::prelude::*;
use proptest::sample::{select, subsequence};
use std::fs;
use std::io;
use std::path::Path;
use tempfile::TempDir;

/// A disk that is not waited for: these lists need not outlast a power cut.
struct Unsettled;

impl Disk for Unsettled {
    fn make(&mut self, dir: &Path) -> io::Result<()> {
        Real.make(dir)
    }

    fn write(&mut self, path: &Path, bytes: &[u8]) -> io::Result<()> {
        Real.write(path, bytes)
    }

    fn settle(&mut self, _: &Path) -> io::Result<()> {
        Ok(())
    }

    fn rename(&mut self, from: &Path, to: &Path) -> io::Result<()> {
        Real.rename(from, to)
    }

    fn remove(&mut self, dir: &Path) -> io::Result<()> {
        Real.remove(dir)
    }
}

struct NoNet;

impl Get for NoNet {
    fn get(&mut self, _: &str) -> Result<Vec<u8>, String> {
        Err("no net".into())
    }
}

fn words() -> impl Strategy<Value = String> {
    vec("[a-zA-Zàéñç\"'\\\\,;<>&#|=łاب中文]{1,9}", 1..5).prop_map(|words| words.join(" "))
}

fn text() -> impl Strategy<Value = Text> {
    (words(), words()).prop_map(|(en, es)| Text::new(vec![("en".into(), en), ("es".into(), es)]))
}

fn date() -> impl Strategy<Value = Date> {
    // Up to the day on which the list was made; sometimes without its day or month.
    (9_200i64..20_770, 0..3u8).prop_map(|(days, less)| {
        let date = Date::from_days(days);
        match less {
            0 => date,
            1 => Date::new(date.year, date.month, None).unwrap(),
            _ => Date::new(date.year, None, None).unwrap(),
        }
    })
}

fn opening() -> impl Strategy<Value = Opening> {
    // Opening and closing at once means a whole day and is written as such; 24:00 is not 00:00.
    (1u8..127, 0u16..1440, 1u16..=1440)
        .prop_filter("an hour or more", |(_, open, close)| {
            open != close && (*open, *close) != (0, 1439)
        })
        .prop_map(|(days, open, close)| Opening {
            days: Days::from_bits(days),
            open,
            close,
        })
}

fn hours() -> impl Strategy<Value = Hours> {
    let day = || (20_000i64..22_000).prop_map(Date::from_days);
    let dated =
        (opening(), 0u8..64, of((day(), 0..300i64))).prop_map(|(opening, weeks, span)| Dated {
            opening,
            weeks: Weeks::from_bits(weeks << 1),
            from: span.map(|(from, _)| from),
            to: span.map(|(from, days)| Date::from_days(from.earliest() + days)),
        });
    let span = (day(), 0..20i64).prop_map(|(from, days)| Span {
        from,
        to: Date::from_days(from.earliest() + days),
    });
    prop_oneof![
        Just(Hours::Always),
        Just(Hours::Unknown),
        vec(opening(), 1..4).prop_map(|mut openings| {
            openings.dedup();
            Hours::Weekly(openings)
        }),
        (vec(dated, 1..4), vec(span, 1..3)).prop_map(|(mut openings, closed)| {
            openings.dedup();
            Hours::Dated(Schedule { openings, closed })
        }),
    ]
    .prop_filter("no opening twice", |hours| match hours {
        Hours::Weekly(all) => (1..all.len()).all(|at| !all[..at].contains(&all[at])),
        Hours::Dated(s) => {
            (1..s.openings.len()).all(|at| !s.openings[..at].contains(&s.openings[at]))
        }
        _ => true,
    })
}

fn phone() -> impl Strategy<Value = Phone> {
    let dates = (of(date()), of(date()), of(date()));
    (
        (
            select(PhoneUse::ALL.to_vec()),
            of("[0-9]{1,4}|[0-9], [0-9]"),
            of("[A-Z]{2,6}"),
        ),
        (
            of(text()),
            subsequence(vec!["en", "es", "pt-BR", "xx"], 0..3),
        ),
        (vec(words(), 1..3), dates),
    )
        .prop_map(
            |((use_, extra, keyword), (note, languages), (source, dates))| Phone {
                use_,
                extra: extra.filter(|_| use_ == PhoneUse::Voice),
                keyword: keyword.filter(|_| use_ == PhoneUse::Text),
                note,
                languages: languages.into_iter().map(str::to_owned).collect(),
                source,
                published: dates.0,
                reviewed: dates.1,
                dialled: dates.2,
                ..Phone::default()
            },
        )
}

fn languages() -> impl Strategy<Value = Languages> {
    let tags = || {
        subsequence(vec!["en", "es", "ht", "pt-BR", "zh-Hans", "qaa"], 0..4)
            .prop_map(|tags| tags.into_iter().map(str::to_owned).collect::<Vec<_>>())
    };
    (tags(), of(of(1u16..400)), tags(), of(text())).prop_map(|(voice, number, text, note)| {
        Languages {
            voice,
            interpreter: number.map(|languages| Interpreter { languages }),
            text,
            note,
        }
    })
}

fn place() -> impl Strategy<Value = Place> {
    let address =
        (words(), words()).prop_map(|(street, town)| Place::Public(Address { street, town }));
    prop_oneof![Just(Place::Unlisted), Just(Place::Confidential), address]
}

fn service() -> impl Strategy<Value = Service> {
    let first = (
        text(),
        text(),
        text(),
        text(),
        select(AnsweredBy::ALL.to_vec()),
        any::<bool>(),
    );
    let second = (
        subsequence(Need::ALL.to_vec(), 1..4),
        vec(phone(), 0..4),
        of("https://[a-z]{3,8}\\.org/[a-z]{0,5}"),
        of("https://[a-z]{3,8}\\.org/chat"),
        hours(),
        of(text()),
    );
    let third = (
        languages(),
        vec(text(), 0..3),
        subsequence(vec!["Easton", "Andover", "Ashford"], 0..3),
        place(),
        vec(words(), 1..3),
        (of(text()), of(1u8..60), of(60u8..119)),
    );
    (first, second, third).prop_map(|(first, second, third)| {
        let (name, purpose, answered_by_note, cost, answered_by, mandated_reporter) = first;
        let (needs, phones, website, chat, hours, hours_note) = second;
        let (languages, caveats, area, place, sources, (eligibility, min, max)) = third;
        // Without a number there must be a page; hours with a calendar want words.
        let website = website.or_else(|| phones.is_empty().then(|| "https://example.org/".into()));
        let dated = matches!(hours, Hours::Dated(_));
        Service {
            hours_note: hours_note.or_else(|| dated.then(|| purpose.clone())),
            phones: match answered_by {
                AnsweredBy::ImmigrationEnforcement => Vec::new(),
                _ => phones,
            },
            website: website
                .or_else(|| Some("https://example.org/".into()))
                .map(|url| Website {
                    url,
                    source: Vec::new(),
                }),
            name,
            purpose,
            answered_by,
            answered_by_note,
            needs,
            chat,
            hours,
            languages,
            cost,
            caveats,
            mandated_reporter,
            area: area.into_iter().map(str::to_owned).collect(),
            place,
            sources,
            eligibility,
            ages: Ages { min, max },
            ..Service::default()
        }
    })
}

/// Gives services ids and numbers of their own, and writes them into one file.
fn write(dir: &Path, services: Vec<Service>) {
    let mut number = 0;
    let drafts: Vec<Draft> = services
        .into_iter()
        .enumerate()
        .map(|(at, mut service)| {
            service.id = format!("random-{at}");
            for phone in &mut service.phones {
                phone.display = format!("203-555-{number:04}");
                number += 1;
            }
            let uses = |use_| service.phones_for(use_).next().is_some();
            let key = |yes: bool, key: &str| {
                if yes {
                    vec![key.to_owned()]
                } else {
                    Vec::new()
                }
            };
            Draft {
                leaves: (
                    key(uses(PhoneUse::Voice), "bill"),
                    key(uses(PhoneUse::Text), "thread"),
                ),
                original: service.id.clone(),
                service,
                file: None,
                imported: None,
            }
        })
        .collect();
    let head = Head {
        comment: "",
        organization: "Random \"Aid\" & Co",
        imported: None,
        languages: Some(&["en".to_owned(), "es".to_owned()]),
    };
    let drafts: Vec<&Draft> = drafts.iter().collect();
    let text = write::organization(&head, &drafts).text;
    fs::write(dir.join("organizations/random.toml"), text).unwrap();
}

fn connecticut(to: &Path, organizations: bool) {
    let from = Path::new(env!("CARGO_MANIFEST_DIR")).join("../assets/directory");
    for folder in ["", "organizations"] {
        fs::create_dir_all(to.join(folder)).unwrap();
        for entry in fs::read_dir(from.join(folder)).unwrap() {
            let path = entry.unwrap().path();
            if path.is_file() && (folder.is_empty() || organizations) {
                fs::copy(&path, to.join(folder).join(path.file_name().unwrap())).unwrap();
            }
        }
    }
}

proptest! {
    #![proptest_config(ProptestConfig::with_cases(24))]

    #[test]
    fn random_lists_come_back_the_same(
        services in vec(service(), 1..5),
        format in select(vec![Format::Csv, Format::Json, Format::Ndjson]),
    ) {
        let dir = TempDir::new().unwrap();
        let (list, back) = (dir.path().join("list"), dir.path().join("back"));
        connecticut(&list, true);
        connecticut(&back, false);
        write(&list, services);
        let written = check(&list).unwrap_or_else(|error| panic!("{error}")).directory;
        let name = match format {
            Format::Csv => "package",
            Format::Json => "list.json",
            Format::Ndjson => "list.ndjson",
        };
        let to = dir.path().join(name);
        export(&list, &to, format).unwrap();
        let options = Options {
            source: to.display().to_string(),
            to: back.clone(),
            publisher: "Ourselves".into(),
            licence: "CC0".into(),
            // A random word may be that of a shelter.
            allowed: written.services.iter().map(|service| service.id.clone()).collect(),
            language: "en".into(),
            encoding: None,
            needs: TermNeeds::new(),
            own: true,
            fewer: false,
            today: "2026-11-21".parse().unwrap(),
        };
        let report = import(&options, &mut NoNet, &mut Unsettled).unwrap_or_else(|error| panic!("{error}"));
        prop_assert!(report.notes.left_out().is_empty(), "{:?}", report.notes.left_out());
        let read = check(&back).unwrap_or_else(|error| panic!("{error}")).directory;
        prop_assert_eq!(&read, &written);
        // And the files themselves: an own file comes back as it was written.
        let text = |dir: &Path| {
            let files = read_folder(dir).unwrap().organizations;
            files.into_iter().find(|file| file.name.contains("random")).map(|file| file.text)
        };
        prop_assert_eq!(text(&back), text(&list));
    }
}
