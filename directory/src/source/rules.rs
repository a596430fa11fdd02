//! Rules between fields and between services: ids, the first calls, numbers that belong to one
//! service alone.

use super::fault::Faults;
use super::organization::Listed;
use super::region::Region;
use super::table::Table;
use super::waiting::Waiting;
use crate::{AnsweredBy, Hours, Phone, PhoneUse, Service};

/// Checks the list as a whole.
pub(super) fn between(listed: &[Listed], waiting: &[Waiting], region: &Region, faults: &Faults) {
    for (at, one) in listed.iter().enumerate() {
        let earlier = &listed[..at];
        if let Some(other) = earlier
            .iter()
            .find(|other| other.service.id == one.service.id)
        {
            let what = format!(
                "\"{}\" is taken by {}:{}",
                one.service.id, other.file, other.line
            );
            faults.add(
                &one.file,
                one.line,
                "service.id",
                &what,
                "choose another id",
            );
        }
        for (at, (phone, line)) in one.service.phones.iter().zip(&one.phone_lines).enumerate() {
            let fault = |what: &str, mend: &str| {
                faults.add(&one.file, *line, "service.phones.number", what, mend);
            };
            let within = one.service.phones[..at]
                .iter()
                .any(|other| same(other, phone));
            if within {
                fault("stands here twice", "remove one of the two");
            }
            let holder = earlier
                .iter()
                .filter(|o| !(one.imported && o.imported && o.file == one.file))
                .find(|o| o.service.phones.iter().any(|p| same(p, phone)));
            if let Some(other) = holder {
                let what = format!(
                    "{} belongs to \"{}\" in {}",
                    phone.display, other.service.id, other.file
                );
                fault(
                    &what,
                    "find out whose it is; only the keys to press may tell two apart",
                );
            }
            if waiting
                .iter()
                .any(|w| w.phones.iter().any(|p| p.number == phone.number))
            {
                fault(
                    "still waits for a test call in waiting.toml",
                    "call it, then remove it there",
                );
            }
        }
    }
    first_calls(listed, region, faults);
    for w in waiting {
        let is_listed = listed.iter().any(|one| one.service.id == w.id);
        let (what, mend) = match (w.detail, is_listed) {
            (false, true) => ("is listed and waits at once", "remove one of the two"),
            (true, false) => (
                "is a detail of a service that is not listed",
                "make it [[waiting]]",
            ),
            _ => continue,
        };
        faults.add(&w.file, w.line, "id", &format!("\"{}\" {what}", w.id), mend);
    }
}

/// Whether two phones are the same way to reach somebody.
fn same(a: &Phone, b: &Phone) -> bool {
    (&a.number, a.use_, &a.extra, &a.keyword) == (&b.number, b.use_, &b.extra, &b.keyword)
        && !a.number.is_empty()
}

/// The emergency and the first calls must be there and have a number to call.
fn first_calls(listed: &[Listed], region: &Region, faults: &Faults) {
    let emergency = region
        .emergency
        .iter()
        .map(|(id, line)| ("emergency", id, *line));
    let first = region.first.iter().map(|(id, line)| ("first", id, *line));
    for (field, id, line) in emergency.chain(first) {
        let fault = |what: &str, mend: &str| faults.add(&region.file, line, field, what, mend);
        match listed.iter().find(|one| one.service.id == *id) {
            None => fault(
                &format!("\"{id}\" is not listed"),
                "name a service of organizations/",
            ),
            Some(one) if one.service.voice().is_none() => {
                fault(
                    &format!("\"{id}\" has no number to call"),
                    "name one that can be called",
                );
            }
            Some(_) => (),
        }
    }
    let mut seen: Vec<&String> = region.emergency.iter().map(|(id, _)| id).collect();
    for (id, line) in &region.first {
        if seen.contains(&id) {
            faults.add(
                &region.file,
                *line,
                "first",
                &format!("\"{id}\" is named twice"),
                "name it once; the emergency stands apart",
            );
        }
        seen.push(id);
    }
}

/// Rules between the fields of one service.
pub(super) fn within(table: &Table<'_>, service: &Service, region: &Region) {
    let emergency = region
        .emergency
        .as_ref()
        .is_some_and(|(id, _)| *id == service.id);
    if service.needs.is_empty() && !emergency {
        table.fault(
            "needs",
            "names none",
            "name at least one, or nobody will find it",
        );
    }
    if service.phones.is_empty() && service.website.is_none() {
        table.fault(
            "phones",
            "there is neither a number nor a website",
            "add one, or move it to waiting.toml",
        );
    }
    if service.answered_by == AnsweredBy::ImmigrationEnforcement && !service.phones.is_empty() {
        table.fault(
            "phones",
            "immigration enforcement answers",
            "remove every number: it must never be a call button",
        );
    }
    if matches!(service.hours, Hours::Dated(_)) && service.hours_note.is_none() {
        table.fault(
            "hours_note",
            "is missing, and the hours need a calendar",
            "say in words when it answers",
        );
    }
    let uses = [
        (PhoneUse::Voice, "leaves.call", &service.leaves.call),
        (PhoneUse::Text, "leaves.text", &service.leaves.text),
    ];
    for (use_, field, leaves) in uses {
        let has = service.phones_for(use_).next().is_some();
        if has && leaves.is_empty() {
            table.fault(
                field,
                "is missing",
                "say what it leaves behind, in words of leaves.toml",
            );
        } else if !has && !leaves.is_empty() {
            table.fault(
                field,
                "speaks of a number that is not there",
                "remove it, or add the number",
            );
        }
    }
}
