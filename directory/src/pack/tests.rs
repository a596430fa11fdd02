//! Round trips, later editions and damage.

mod any;
mod editions;

use super::*;
use crate::search::{Ask, Labels};
use crate::{
    Address, Ages, AnsweredBy, Dated, Days, Hours, Interpreter, Languages, Leaves, Need, Opening,
    Phone, PhoneUse, Place, Schedule, Span, Text, Town, Website, Weeks,
};

fn text(en: &str, es: &str) -> Text {
    Text::new(vec![("en".into(), en.into()), ("es".into(), es.into())])
}

fn phone(number: &str, use_: PhoneUse) -> Phone {
    Phone {
        number: number.into(),
        display: number.trim_start_matches('+').into(),
        use_,
        source: vec!["example.org, contact page".into()],
        reviewed: Some("2026-07-13".parse().unwrap()),
        ..Phone::default()
    }
}

fn service(id: &str) -> Service {
    Service {
        id: id.into(),
        organization: "Example".into(),
        name: text("Line", "Línea"),
        purpose: text("Someone to talk to.", "Alguien con quien hablar."),
        answered_by: AnsweredBy::Advocate,
        needs: vec![Need::Talk, Need::Under18],
        phones: vec![
            phone("+12035550100", PhoneUse::Voice),
            phone("55555", PhoneUse::Text),
        ],
        website: Some(Website {
            url: "https://example.org/".into(),
            source: vec![],
        }),
        chat: Some("https://example.org/chat".into()),
        hours: Hours::Weekly(vec![Opening {
            days: Days::of(&[0, 6]),
            open: 540,
            close: 120,
        }]),
        hours_note: Some(text("Closed on holidays.", "Cerrado en días festivos.")),
        languages: Languages {
            voice: vec!["en".into()],
            interpreter: Some(Interpreter {
                languages: Some(200),
            }),
            text: vec!["en".into()],
            note: None,
        },
        cost: text("Free", "Gratis"),
        leaves: Leaves {
            call: vec![0],
            text: vec![1],
        },
        caveats: vec![text("Ask first.", "Pregunta primero.")],
        mandated_reporter: true,
        area: vec!["Easton".into()],
        place: Place::Public(Address {
            street: "1 Main".into(),
            town: "Easton".into(),
        }),
        sources: vec!["example.org".into()],
        ..Service::default()
    }
}

fn list() -> Directory {
    let mut plain = service("plain");
    plain.hours = Hours::Always;
    plain.place = Place::Confidential;
    Directory {
        region: text("Connecticut", "Connecticut"),
        version: 7,
        made: "2026-11-21".parse().unwrap(),
        first: vec!["line".into()],
        emergency: "911".into(),
        services: vec![service("911"), service("line"), plain],
        traces: vec![
            text("The call list.", "La lista."),
            text("The thread.", "El hilo."),
        ],
        towns: vec![],
        left_out: 0,
    }
}

/// [`list`] with all that schema 2 added.
fn newer() -> Directory {
    let mut list = list();
    list.towns.push(Town {
        name: "Easton".into(),
        latitude: 4125,
        longitude: -7330,
    });
    let monday = Opening {
        days: Days::of(&[0]),
        open: 540,
        close: 1020,
    };
    let service = &mut list.services[1];
    service.eligibility = Some(text("Anyone.", "Cualquiera."));
    service.ages = Ages {
        min: Some(12),
        max: None,
    };
    service.hours = Hours::Dated(Schedule {
        openings: vec![Dated {
            weeks: Weeks::of(&[1, -1]),
            from: Some("2026-12-01".parse().unwrap()),
            ..monday.into()
        }],
        closed: vec![Span {
            from: "2026-12-24".parse().unwrap(),
            to: "2026-12-26".parse().unwrap(),
        }],
    });
    list
}

/// Rewrites a CBOR map: keeps its entries and adds one with a tag from the future.
fn with_unknown_tag(map: &[u8]) -> Vec<u8> {
    assert_eq!(map[0] >> 5, 5, "a map");
    let (entries, head) = if map[0] == 0xb8 {
        (map[1], 2)
    } else {
        (map[0] & 0x1f, 1)
    };
    let mut out = vec![0xb8, entries + 1];
    out.extend(&map[head..]);
    let mut e = Encoder::new(&mut out);
    e.u32(9999)
        .unwrap()
        .map(1)
        .unwrap()
        .u8(1)
        .unwrap()
        .array(2)
        .unwrap();
    e.str("later").unwrap().bytes(&[1, 2]).unwrap();
    out
}

#[test]
fn a_list_survives_the_round_trip() {
    assert_eq!(read_list(&write_list(&list())).unwrap(), list());
    assert_eq!(read_list(&write_list(&newer())).unwrap(), newer());
}

#[test]
fn numbers_survive_and_keep_their_order() {
    let numbers = read_numbers(&write_numbers(&list())).unwrap();
    assert_eq!(numbers, Numbers::of(&list()));
    let ids: Vec<_> = numbers.iter().map(|e| e.id.as_str()).collect();
    assert_eq!(ids, ["911", "line", "plain"]);
    assert!(
        numbers.iter().all(|e| e.number == "+12035550100"),
        "voice numbers only"
    );
}

#[test]
fn every_first_service_keeps_its_further_voice_numbers() {
    let mut list = list();
    list.services[1]
        .phones
        .push(phone("+12035550199", PhoneUse::Voice));
    let numbers = Numbers::of(&list);
    assert_eq!(numbers.first[0].number, "+12035550100");
    assert_eq!(numbers.others[0].number, "+12035550199");
}

#[test]
fn unknown_tags_are_skipped() {
    let bytes = with_unknown_tag(&write_list(&list()));
    assert_eq!(read_list(&bytes).unwrap(), list());
    let bytes = with_unknown_tag(&write_numbers(&list()));
    assert_eq!(read_numbers(&bytes).unwrap(), Numbers::of(&list()));
    let inner = with_unknown_tag(&minicbor::to_vec(service("x")).unwrap());
    assert_eq!(minicbor::decode::<Service>(&inner).unwrap(), service("x"));
}

#[test]
fn unknown_codes_become_other_or_are_ignored() {
    let decode = |bytes: &[u8]| minicbor::decode::<AnsweredBy>(bytes).unwrap();
    assert_eq!(decode(&[0x18, 200]), AnsweredBy::Other);
    assert_eq!(decode(b"\x65later"), AnsweredBy::Other);
    assert_eq!(
        minicbor::decode::<PhoneUse>(&[0x18, 200]).unwrap(),
        PhoneUse::Other
    );
    assert_eq!(
        minicbor::decode::<Hours>(&[0x82, 9, 0x80]).unwrap(),
        Hours::Unknown
    );
    assert_eq!(
        minicbor::decode::<Place>(&[0x82, 9, 0x80]).unwrap(),
        Place::Unlisted
    );
    assert_eq!(
        needs::decode(&mut Decoder::new(&[0x83, 1, 0x18, 99, 9]), &mut ()).unwrap(),
        [Need::Talk, Need::Under18]
    );
}

#[test]
fn a_service_that_cannot_be_read_is_left_out_and_counted() {
    let mut bytes = Vec::new();
    let mut e = Encoder::new(&mut bytes);
    e.map(4).unwrap().u8(0).unwrap().u8(2).unwrap();
    e.u8(1).unwrap().u8(1).unwrap();
    e.u8(2).unwrap().u32(20_261_121).unwrap();
    e.u8(6).unwrap().array(4).unwrap();
    // Of another kind; with an id that is none; as schema 1 wrote it; with a phrase out of reach.
    e.str("later").unwrap();
    e.bytes(&[0, 0xa1, 0, 0xf5]).unwrap();
    e.encode(service("kept")).unwrap();
    e.bytes(&[9, 0xa2, 0, 0x61, b'x', 1, 4]).unwrap();
    let list = read_list(&bytes).unwrap();
    assert_eq!((list.services.len(), list.left_out), (1, 3));
    let book = Book::open(bytes).unwrap();
    let found = book.search(Labels::default()).find(&Ask::default());
    let places: Vec<_> = found.best.iter().map(|found| found.place).collect();
    assert!(places.contains(&2) && !places.contains(&0), "{places:?}");
    assert_eq!((book.len(), book.place_of("kept")), (4, Some(2)));
    assert_eq!(book.service(2).map(|s| s.id).as_deref(), Some("kept"));
}

#[test]
fn every_cut_is_an_error_and_never_a_panic() {
    for bytes in [write_list(&newer()), write_numbers(&list())] {
        for end in 0..bytes.len() {
            assert!(read_list(&bytes[..end]).is_err(), "{end}");
            assert!(read_numbers(&bytes[..end]).is_err(), "{end}");
        }
    }
}

#[test]
fn flipped_bytes_never_panic() {
    let bytes = write_list(&newer());
    for at in 0..bytes.len() {
        for bit in 0..8 {
            let mut bad = bytes.clone();
            bad[at] ^= 1 << bit;
            let _ = read_list(&bad);
            let _ = read_numbers(&bad);
        }
    }
}

#[test]
fn bytes_after_the_end_are_refused() {
    let mut bytes = write_list(&list());
    bytes.push(0);
    assert!(matches!(read_list(&bytes), Err(PackError::Trailing)));
}
