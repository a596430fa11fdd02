//! The schema before this one and the one after it.

use super::*;

/// Packs that the code of schema 1 wrote, of this folder's own list.
const LIST_1: &[u8] = include_bytes!("schema-1/list-1.cbor");
const NUMBERS_1: &[u8] = include_bytes!("schema-1/numbers-1.cbor");

#[test]
fn packs_of_the_schema_before_still_read_whole() {
    assert_eq!(LIST_1[1..3], [0, 1], "tag and schema come first");
    assert_eq!(read_list(LIST_1).unwrap(), list());
    // Schema 1 gave no source and no dates with the numbers.
    let mut bare = list();
    for phone in bare
        .services
        .iter_mut()
        .flat_map(|service| &mut service.phones)
    {
        phone.source.clear();
        phone.reviewed = None;
    }
    assert_eq!(read_numbers(NUMBERS_1).unwrap(), Numbers::of(&bare));
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

/// What the reader of schema 1 knew of the numbers.
#[derive(Decode)]
#[cbor(map)]
struct Numbers1 {
    #[n(0)]
    schema: u32,
    #[n(3)]
    emergency: Entry1,
    #[cbor(n(4), default)]
    first: Vec<Entry1>,
}

#[derive(Decode)]
#[cbor(map)]
struct Entry1 {
    #[n(1)]
    name: Vec1,
    #[n(2)]
    display: String,
    #[n(3)]
    number: String,
}

/// A text as it stood: written out.
struct Vec1(Vec<(String, String)>);

impl<'b, C> Decode<'b, C> for Vec1 {
    fn decode(d: &mut Decoder<'b>, _: &mut C) -> Result<Self, DecodeError> {
        Ok(Self(d.map_iter()?.collect::<Result<_, _>>()?))
    }
}

#[test]
fn the_reader_before_still_has_every_number() {
    let seen: Numbers1 = minicbor::decode(&write_numbers(&newer())).unwrap();
    assert_eq!(
        (seen.schema, seen.first.len()),
        (2, 1),
        "1 and 2 were what it took"
    );
    assert_eq!(seen.emergency.number, "+12035550100");
    assert_eq!(seen.first[0].display, "12035550100");
    assert_eq!(seen.first[0].name.0[1].1, "Línea");
}

#[test]
fn the_schema_after_may_add_to_everything_and_loses_nothing_here() {
    let mut bytes = with_unknown_tag(&write_list(&newer()));
    let at = bytes.windows(2).position(|two| two == [0, 2]).unwrap();
    bytes[at + 1] = NEWEST_READ as u8;
    assert_eq!(read_list(&bytes).unwrap(), newer());
    // A text may be written out where this schema has a number, and more may follow a service.
    let mut service = Vec::new();
    let mut e = Encoder::new(&mut service);
    e.u8(0).unwrap().encode(self::service("x")).unwrap();
    e.str("more").unwrap();
    let mut one = Vec::new();
    let mut e = Encoder::new(&mut one);
    e.map(4).unwrap().u8(0).unwrap().u32(NEWEST_READ).unwrap();
    e.u8(1).unwrap().u8(1).unwrap();
    e.u8(2).unwrap().u32(20_261_121).unwrap();
    e.u8(6).unwrap().array(1).unwrap().bytes(&service).unwrap();
    let book = Book::open(one).unwrap();
    assert_eq!(book.service(0), Some(self::service("x")));
    let ask = Ask {
        words: "hablar easton",
        ..Ask::default()
    };
    assert_eq!(book.search(Labels::default()).find(&ask).total, 1);
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
