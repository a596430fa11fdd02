//! JSON sources: one object, an array, a page of an API, or one object a line.

use super::capped::{Capped, Meter};
use super::flatten::Flatten;
use super::limits;
use serde::de::{DeserializeSeed, Deserializer, Error, MapAccess, SeqAccess, Visitor};
use serde_json::{Map, Value};
use std::fmt;
use std::io::{BufRead, BufReader, Read};

/// What a page says of its place in the list.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub(crate) struct Page {
    /// How many pages there are, where it says so.
    pub(crate) total: Option<u64>,
    /// Whether it calls itself the last.
    pub(crate) last: bool,
    /// How many objects it held.
    pub(crate) objects: u64,
}

/// Reads every object of a source of UTF-8, one after the other: an array or a page is never held
/// whole. Fails with what is wrong.
pub(crate) fn read(from: impl Read, into: &mut Flatten<'_>) -> Result<Page, String> {
    let capped = Capped::new(from, "object", limits::OBJECT, limits::READ);
    let meter = capped.meter();
    let mut text = BufReader::new(capped);
    let mut page = Page::default();
    while something_follows(&mut text)? {
        meter.reset();
        let top = Top {
            into,
            meter: &meter,
            page: &mut page,
        };
        let mut json = serde_json::Deserializer::from_reader(&mut text);
        top.deserialize(&mut json).map_err(|e| said(&e))?;
    }
    if page == Page::default() {
        return Err("is empty".into());
    }
    Ok(page)
}

/// Walks over blanks to the next value.
fn something_follows(text: &mut impl BufRead) -> Result<bool, String> {
    loop {
        let ready = text.fill_buf().map_err(|e| e.to_string())?;
        if ready.is_empty() {
            return Ok(false);
        }
        let blanks = ready.iter().take_while(|b| b.is_ascii_whitespace()).count();
        let all = blanks == ready.len();
        text.consume(blanks);
        if !all {
            return Ok(true);
        }
    }
}

/// A value at the top: its objects are taken as they come.
struct Top<'a, 'b> {
    into: &'a mut Flatten<'b>,
    meter: &'a Meter,
    page: &'a mut Page,
}

impl<'de> DeserializeSeed<'de> for Top<'_, '_> {
    type Value = ();

    fn deserialize<D: Deserializer<'de>>(self, from: D) -> Result<(), D::Error> {
        from.deserialize_any(self)
    }
}

impl<'de> Visitor<'de> for Top<'_, '_> {
    type Value = ();

    fn expecting(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.write_str("an object or a list of objects")
    }

    fn visit_seq<A: SeqAccess<'de>>(self, mut list: A) -> Result<(), A::Error> {
        while let Some(object) = list.next_element::<Map<String, Value>>()? {
            self.page.objects += 1;
            self.into.top(&object).map_err(A::Error::custom)?;
            self.meter.reset();
        }
        // An empty list is a source, if a small one.
        self.page.last |= self.page.objects == 0;
        Ok(())
    }

    fn visit_map<A: MapAccess<'de>>(self, mut map: A) -> Result<(), A::Error> {
        let mut object = Map::new();
        let mut is_page = false;
        while let Some(key) = map.next_key::<String>()? {
            if key == "contents" || key == "content" {
                is_page = true;
                let page = &mut *self.page;
                map.next_value_seed(Top {
                    into: &mut *self.into,
                    meter: self.meter,
                    page,
                })?;
            } else {
                object.insert(key, map.next_value()?);
            }
        }
        if is_page {
            let number = |key: &str| object.get(key).and_then(Value::as_u64);
            self.page.total = number("total_pages").or_else(|| number("totalPages"));
            let yes = |key: &str| object.get(key).and_then(Value::as_bool) == Some(true);
            self.page.last |= yes("last_page") || yes("last") || yes("empty");
            Ok(())
        } else {
            self.page.objects += 1;
            self.into.top(&object).map_err(A::Error::custom)
        }
    }
}

/// The error in one line.
fn said(error: &serde_json::Error) -> String {
    if error.is_io() {
        return error.to_string();
    }
    if error.is_eof() {
        return format!("breaks off in line {}; fetch it again", error.line());
    }
    error.to_string()
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::import::notes::Notes;
    use crate::import::package::Package;
    use crate::import::tables::Table;
    use proptest::prelude::*;

    fn read_all(text: &str) -> Result<(Package, Page), String> {
        let (mut package, mut notes) = (Package::default(), Notes::default());
        let page = read(text.as_bytes(), &mut Flatten::new(&mut package, &mut notes))?;
        Ok((package, page))
    }

    const ONE: &str =
        r#"{"id":1,"name":"a","status":"active","phones":[{"number":"211","extension":"007"}]}"#;
    const TWO: &str = r#"{"id":"2","name":"b","status":"active"}"#;

    #[test]
    fn every_container_gives_the_same_services() {
        for text in [
            format!("[{ONE},{TWO}]"),
            format!("{ONE}\n{TWO}\n"),
            format!(r#"{{"total_pages":1,"contents":[{ONE},{TWO}],"last_page":true}}"#),
            format!(r#" {{"services":[{ONE},{TWO}]}} "#),
        ] {
            let (package, _) = read_all(&text).unwrap();
            let ids: Vec<_> = package
                .rows(Table::Service)
                .iter()
                .map(|row| row.id())
                .collect();
            assert_eq!(ids, ["1", "2"], "{text}");
            let phone = &package.rows(Table::Phone)[0];
            assert_eq!(
                (phone.text("service_id"), phone.text("extension")),
                ("1", "007")
            );
        }
    }

    #[test]
    fn pages_tell_their_place() {
        let page = read_all(r#"{"contents":[],"total_pages":3,"last_page":false}"#)
            .unwrap()
            .1;
        assert_eq!((page.total, page.objects), (Some(3), 0));
    }

    #[test]
    fn what_is_cut_short_or_no_hsds_is_refused() {
        assert!(read_all("[{\"id\":1").unwrap_err().contains("breaks off"));
        assert!(read_all("").unwrap_err().contains("is empty"));
        assert!(read_all("{\"a\":1}").unwrap_err().contains("is no HSDS"));
        let deep = "[".repeat(100_000);
        assert!(read_all(&deep).is_err());
    }

    proptest! {
        #[test]
        fn no_text_brings_it_down(text in "[\\[\\]{}\",:0-9a-z \\\\]{0,200}") {
            let _ = read_all(&text);
        }
    }
}
