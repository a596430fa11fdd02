//! Any list at all survives the round trip, and any bytes at all are read or refused.

use super::*;
use proptest::collection::vec;
use proptest::option::of;
use proptest::prelude::*;

fn words() -> impl Strategy<Value = String> {
    "[ -~éñł法律مأ]{0,12}"
}

fn some_text() -> impl Strategy<Value = Text> {
    vec(("[a-z]{2}", words()), 0..3).prop_map(|entries| {
        let mut seen: Vec<(String, String)> = Vec::new();
        for (tag, words) in entries {
            if seen.iter().all(|(known, _)| *known != tag) {
                seen.push((tag, words));
            }
        }
        Text::new(seen)
    })
}

fn date() -> impl Strategy<Value = Date> {
    (-25_567i64..376_199, 0..3).prop_map(|(days, parts)| {
        let mut date = Date::from_days(days);
        if parts < 2 {
            date.day = None;
        }
        if parts < 1 {
            date.month = None;
        }
        date
    })
}

fn opening() -> impl Strategy<Value = Opening> {
    (0u8..128, 0u16..1440, 0u16..=1440).prop_map(|(days, open, close)| Opening {
        days: Days::from_bits(days),
        open,
        close,
    })
}

fn hours() -> impl Strategy<Value = Hours> {
    let dated =
        (opening(), 0u8..128, of(date()), of(date())).prop_map(|(opening, weeks, from, to)| {
            Dated {
                opening,
                weeks: Weeks::from_bits(weeks),
                from,
                to,
            }
        });
    let span = (date(), date()).prop_map(|(from, to)| Span { from, to });
    prop_oneof![
        Just(Hours::Always),
        Just(Hours::Unknown),
        vec(opening(), 0..3).prop_map(Hours::Weekly),
        (vec(dated, 0..3), vec(span, 0..3))
            .prop_map(|(openings, closed)| Hours::Dated(Schedule { openings, closed })),
    ]
}

fn some_phone() -> impl Strategy<Value = Phone> {
    let dates = (of(date()), of(date()), of(date()));
    (
        words(),
        "[ -~éñ]{1,12}",
        0u64..4,
        of(words()),
        of(some_text()),
        vec(words(), 0..2),
        dates,
    )
        .prop_map(
            |(number, display, use_, keyword, note, source, (published, reviewed, dialled))| {
                Phone {
                    number,
                    display,
                    use_: PhoneUse::from_code(use_),
                    keyword,
                    note,
                    source,
                    published,
                    reviewed,
                    dialled,
                    ..Phone::default()
                }
            },
        )
}

fn some_place() -> impl Strategy<Value = Place> {
    prop_oneof![
        Just(Place::Unlisted),
        Just(Place::Confidential),
        (words(), words()).prop_map(|(street, town)| Place::Public(Address { street, town })),
    ]
}

fn some_service() -> impl Strategy<Value = Service> {
    let words_of_it = (words(), words(), some_text(), some_text(), of(some_text()));
    let rules = (
        hours(),
        some_place(),
        0u64..11,
        vec(1u64..10, 0..3),
        of(0u8..100),
    );
    (
        words_of_it,
        vec(some_phone(), 0..3),
        rules,
        vec(words(), 0..3),
    )
        .prop_map(
            |((id, organization, name, purpose, eligibility), phones, rules, area)| {
                let (hours, place, who, needs, min) = rules;
                Service {
                    id,
                    organization,
                    name,
                    purpose,
                    eligibility,
                    phones,
                    hours,
                    place,
                    answered_by: AnsweredBy::from_code(who),
                    needs: needs.into_iter().filter_map(Need::from_code).collect(),
                    ages: Ages { min, max: None },
                    area,
                    ..Service::default()
                }
            },
        )
}

fn some_list() -> impl Strategy<Value = Directory> {
    let town = ("[A-Z][a-z]{0,8}", -9000i16..9000, -18_000i16..18_000).prop_map(
        |(name, latitude, longitude)| Town {
            name,
            latitude,
            longitude,
        },
    );
    let services = vec(some_service(), 0..4);
    (
        services,
        vec(town, 0..4),
        0u64..,
        date(),
        vec(some_text(), 0..3),
    )
        .prop_map(|(services, towns, version, made, traces)| Directory {
            region: Text::default(),
            version,
            made,
            first: services.iter().take(1).map(|s| s.id.clone()).collect(),
            emergency: "911".into(),
            services,
            traces,
            towns,
            left_out: 0,
        })
}

proptest! {
    #![proptest_config(ProptestConfig::with_cases(64))]

    #[test]
    fn any_list_survives(list in some_list()) {
        prop_assert_eq!(&read_list(&write_list(&list)).unwrap(), &list);
        prop_assert_eq!(read_numbers(&write_numbers(&list)).unwrap(), Numbers::of(&list));
    }

    #[test]
    fn any_bytes_are_read_or_refused(bytes in vec(any::<u8>(), 0..300)) {
        let _ = read_list(&bytes);
        let _ = read_numbers(&bytes);
    }

    #[test]
    fn any_damage_is_read_or_refused(list in some_list(), at in 0usize..4000, byte: u8, cut in 0usize..4000) {
        let mut bytes = write_list(&list);
        let length = bytes.len();
        bytes[at % length] = byte;
        let _ = read_list(&bytes);
        bytes.truncate(cut % length);
        let _ = read_list(&bytes);
    }
}
