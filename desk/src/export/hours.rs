//! Hours as schedules of HSDS: a row an opening, with the parts of its rule.

use super::service::put;
use crate::import::own::uuid;
use crate::import::write::clock;
use directory::{Dated, Days, Hours, Opening, Rule, Service};
use serde_json::{Map, Value, json};

/// The schedules of a service. A note goes with the first of them, or alone where hours are not
/// known.
pub(super) fn schedules(service: &Service, language: &str) -> Value {
    let openings: Vec<Dated> = match &service.hours {
        Hours::Always => vec![Dated::from(Opening {
            days: Days::from_bits(0x7f),
            open: 0,
            close: 1440,
        })],
        Hours::Weekly(openings) => openings.iter().map(|opening| (*opening).into()).collect(),
        Hours::Dated(schedule) => schedule.openings.clone(),
        Hours::Unknown => Vec::new(),
    };
    let mut rows: Vec<Value> = Vec::new();
    for (at, dated) in openings.iter().enumerate() {
        let rule = Rule {
            days: dated.opening.days,
            weeks: dated.weeks,
        };
        let rule = rule.to_string();
        let part = |name: &str| {
            let part = rule.split(';').find_map(|part| part.strip_prefix(name));
            part.unwrap_or_default().to_owned()
        };
        let mut row = Map::new();
        put(
            &mut row,
            "id",
            uuid("schedule", &format!("{} {at}", service.id)),
        );
        put(
            &mut row,
            "valid_from",
            dated.from.map(|date| date.to_string()),
        );
        put(&mut row, "valid_to", dated.to.map(|date| date.to_string()));
        put(&mut row, "freq", part("FREQ="));
        put(&mut row, "byday", part("BYDAY="));
        put(&mut row, "opens_at", clock(dated.opening.open));
        put(&mut row, "closes_at", closing(dated.opening));
        rows.push(Value::Object(row));
    }
    if let Some(note) = &service.hours_note {
        let words = note.in_language(language);
        match rows.first_mut().and_then(Value::as_object_mut) {
            Some(row) => put(row, "description", words),
            None => rows.push(json!({
                "id": uuid("schedule", &service.id),
                "description": words,
            })),
        }
    }
    Value::Array(rows)
}

/// HSDS has no 24:00: the whole day is 00:00 to 23:59, and midnight is 00:00.
fn closing(opening: Opening) -> String {
    match (opening.open, opening.close) {
        (0, 1440) => "23:59".into(),
        (_, 1440) => "00:00".into(),
        (_, close) => clock(close),
    }
}
