//! One service as an object of HSDS 3.1, with everything that belongs to it inside.

use super::attributes::{self, Ours, others};
use super::hours::schedules;
use super::list::List;
use crate::import::own::uuid;
use crate::import::tongues;
use directory::{Phone, PhoneUse, Place, Service};
use serde_json::{Map, Value, json};

/// The object of a service.
pub(super) fn object(list: &List, service: &Service) -> Value {
    let id = uuid("service", &service.id);
    let language = list.language(service);
    let organization = json!({
        "id": uuid("organization", &service.organization),
        "name": service.organization,
        // HSDS wants one; the list keeps none.
        "description": service.organization,
    });
    let mut to = Map::new();
    let website = service.website.as_ref().map(|website| website.url.clone());
    let eligibility = service.eligibility.as_ref();
    put(&mut to, "id", id.clone());
    put(
        &mut to,
        "organization_id",
        uuid("organization", &service.organization),
    );
    put(&mut to, "name", service.name.in_language(language));
    put(
        &mut to,
        "description",
        service.purpose.in_language(language),
    );
    put(&mut to, "url", website);
    put(&mut to, "status", "active");
    put(&mut to, "interpretation_services", interpreter(service));
    put(
        &mut to,
        "fees_description",
        service.cost.in_language(language),
    );
    put(
        &mut to,
        "eligibility_description",
        eligibility.map(|text| text.in_language(language)),
    );
    put(&mut to, "minimum_age", service.ages.min);
    put(&mut to, "maximum_age", service.ages.max);
    // Someone read the page or called: what HSDS means by "last checked".
    let checked = service
        .phones
        .iter()
        .flat_map(|phone| [phone.reviewed, phone.dialled]);
    let whole = checked.flatten().filter(|date| date.day.is_some());
    let newest = whole.max_by_key(|date| date.earliest());
    put(&mut to, "assured_date", newest.map(|date| date.to_string()));
    to.insert("organization".into(), organization);
    let phones = service.phones.iter().enumerate();
    let phones = phones.map(|(at, one)| phone(service, language, at, one));
    to.insert("phones".into(), phones.collect());
    to.insert("schedules".into(), schedules(service, language));
    to.insert("languages".into(), languages(&id, &service.languages.voice));
    let area = |(at, town): (usize, &String)| json!({"id": uuid("area", &format!("{id} {at}")), "name": town});
    to.insert(
        "service_areas".into(),
        service.area.iter().enumerate().map(area).collect(),
    );
    to.insert("service_at_locations".into(), places(list, service, &id));
    let chat = |url: &String| json!({"id": uuid("url", &id), "label": "Chat", "url": url});
    to.insert(
        "additional_urls".into(),
        service.chat.iter().map(chat).collect(),
    );
    let ours = attributes::of_service(list, service, language);
    to.insert(
        "attributes".into(),
        attributes::objects("service", &id, &ours),
    );
    Value::Object(to)
}

/// Puts a value, unless there is none.
pub(super) fn put(to: &mut Map<String, Value>, key: &str, value: impl Into<Value>) {
    match value.into() {
        Value::Null => {}
        Value::String(words) if words.is_empty() => {}
        value => {
            to.insert(key.into(), value);
        }
    }
}

fn interpreter(service: &Service) -> Option<String> {
    let interpreter = service.languages.interpreter?;
    Some(match interpreter.languages {
        Some(number) => format!("By telephone, about {number} languages"),
        None => "By telephone".into(),
    })
}

fn languages(of: &str, tags: &[String]) -> Value {
    let one = |(at, tag): (usize, &String)| {
        json!({
            "id": uuid("language", &format!("{of} {at}")),
            "name": tongues::name(tag).unwrap_or(tag),
            "code": tag,
        })
    };
    tags.iter().enumerate().map(one).collect()
}

fn phone(service: &Service, language: &str, at: usize, phone: &Phone) -> Value {
    let id = uuid("phone", &format!("{} {at}", service.id));
    let mut to = Map::new();
    let mut ours = Ours::new();
    let kind = match phone.use_ {
        PhoneUse::Voice => "voice",
        PhoneUse::Text => "text",
        PhoneUse::Tty => "textphone",
        PhoneUse::Other => "other",
    };
    put(&mut to, "id", id.clone());
    put(&mut to, "number", phone.display.clone());
    put(&mut to, "type", kind);
    ours.push(("use".into(), phone.use_.name().into()));
    if let Some(extra) = &phone.extra {
        // An extension is a number in HSDS: keys in two steps, or zeros in front, are none.
        match extra.parse::<u32>() {
            Ok(number) if number.to_string() == *extra => put(&mut to, "extension", number),
            _ => ours.push(("extra".into(), extra.clone())),
        }
    }
    if let Some(word) = &phone.keyword {
        ours.push(("keyword".into(), word.clone()));
    }
    if let Some(note) = &phone.note {
        put(&mut to, "description", note.in_language(language));
        others(&mut ours, "note", note, language);
    }
    ours.extend(
        phone
            .source
            .iter()
            .map(|source| ("source".into(), source.clone())),
    );
    let dates = [
        ("published", phone.published),
        ("reviewed", phone.reviewed),
        ("dialled", phone.dialled),
    ];
    for (code, date) in dates {
        ours.extend(date.map(|date| (code.into(), date.to_string())));
    }
    to.insert("languages".into(), languages(&id, &phone.languages));
    to.insert(
        "attributes".into(),
        attributes::objects("phone", &id, &ours),
    );
    Value::Object(to)
}

fn places(list: &List, service: &Service, id: &str) -> Value {
    let Place::Public(address) = &service.place else {
        return Value::Array(Vec::new());
    };
    json!([{
        "id": uuid("service_at_location", id),
        "location": {
            "id": uuid("location", id),
            "location_type": "physical",
            "addresses": [{
                "id": uuid("address", id),
                "address_1": address.street,
                "city": address.town,
                "state_province": list.region,
                // The list keeps none, and HSDS wants a word there.
                "postal_code": "unknown",
                "country": "US",
                "address_type": "physical",
            }],
        },
    }])
}
