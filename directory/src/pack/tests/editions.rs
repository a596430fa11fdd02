//! The schema before this one and the one after it.

use super::*;

/// Packs that the code of schema 1 wrote, of this folder's own list.
const LIST_1: &[u8] = include_bytes!("schema-1/list-1.cbor");
const NUMBERS_1: &[u8] = include_bytes!("schema-1/numbers-1.cbor");

#[test]
fn packs_of_the_schema_before_still_read_whole() {
    assert_eq!(LIST_1[1..3], [0, 1], "tag and schema come first");
    assert_eq!(read_list(LIST_1).unwrap(), list());
    assert_eq!(read_numbers(NUMBERS_1).unwrap(), Numbers::of(&list()));
}

#[test]
fn only_neighbours_among_the_schemas_are_read() {
    for (schema, good) in [(0, false), (1, true), (2, true), (3, true), (4, false)] {
        let (mut all, mut numbers) = (write_list(&list()), write_numbers(&list()));
        for bytes in [&mut all, &mut numbers] {
            assert_eq!(bytes[1..3], [0, 2], "tag and schema come first");
            bytes[2] = schema;
        }
        assert_eq!(read_list(&all).is_ok(), good, "{schema}");
        assert_eq!(read_numbers(&numbers).is_ok(), good, "{schema}");
    }
}

/// What the reader of schema 1 knew of a service, of those parts that schema 2 touches.
#[derive(Decode)]
#[cbor(map)]
struct Service1 {
    #[n(0)]
    id: String,
    #[cbor(n(10))]
    hours: Hours1,
    #[cbor(n(19), default)]
    sources: Vec<String>,
}

#[derive(Decode)]
#[cbor(map)]
struct List1 {
    #[n(6)]
    services: Vec<Service1>,
    #[cbor(n(7), default)]
    traces: Vec<Text>,
}

/// As it stood: kinds 1 and 2 with exactly their parts, anything else skipped.
#[derive(Debug, PartialEq)]
enum Hours1 {
    Always,
    Weekly(Vec<(u8, u16, u16)>),
    Unknown,
}

impl<'b, C> Decode<'b, C> for Hours1 {
    fn decode(d: &mut Decoder<'b>, _: &mut C) -> Result<Self, minicbor::decode::Error> {
        let rest = d.array()?.unwrap_or(0).saturating_sub(1);
        Ok(match (d.u64()?, rest) {
            (2, 1) => Self::Weekly(d.array_iter()?.collect::<Result<_, _>>()?),
            (kind, rest) => {
                for _ in 0..rest {
                    d.skip()?;
                }
                if kind == 1 {
                    Self::Always
                } else {
                    Self::Unknown
                }
            }
        })
    }
}

#[test]
fn the_reader_before_shows_less_of_this_schema_and_nothing_wrong() {
    let seen: List1 = minicbor::decode(&write_list(&newer())).unwrap();
    let ids: Vec<_> = seen.services.iter().map(|s| s.id.as_str()).collect();
    assert_eq!(ids, ["911", "line", "plain"]);
    assert_eq!(seen.services[0].hours, Hours1::Weekly(vec![(65, 540, 120)]));
    assert_eq!(seen.services[1].hours, Hours1::Unknown);
    assert_eq!(seen.services[2].hours, Hours1::Always);
    assert_eq!((seen.traces.len(), seen.services[1].sources.len()), (2, 1));
}

#[test]
fn the_schema_after_may_add_to_everything_and_loses_nothing_here() {
    let mut bytes = with_unknown_tag(&write_list(&newer()));
    let at = bytes.windows(2).position(|two| two == [0, 2]).unwrap();
    bytes[at + 1] = NEWEST_READ as u8;
    assert_eq!(read_list(&bytes).unwrap(), newer());
    // Arrays may grow at their end: a town with a fourth part, hours of a fourth.
    let town = [0x84, 0x61, b'A', 0x18, 40, 0x38, 70, 0x81, 1];
    let town: Town = minicbor::decode(&town).unwrap();
    assert_eq!((town.latitude, town.longitude), (40, -71));
    let later = [0x82, 2, 0x81, 0x84, 1, 0, 60, 0x80];
    assert!(
        minicbor::decode::<Hours>(&later).is_err(),
        "60 is no head of a number"
    );
    let later = [0x82, 2, 0x81, 0x84, 1, 0, 10, 0x80];
    assert!(matches!(minicbor::decode::<Hours>(&later), Ok(Hours::Weekly(o)) if o[0].close == 10));
}
