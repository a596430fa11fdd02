//! Faults of one service: its fields, words, numbers and texts, and what must agree in it.

use super::{breaks_more, broken};

#[test]
fn fields_missing_unknown_empty_or_of_a_wrong_kind() {
    breaks_more(
        "id = \"line\"\n",
        "",
        "example.toml:19: service.id: is missing; ",
    );
    broken(
        "name.es = \"Línea\"",
        "",
        "example.toml:21: service.name.es: is missing; ",
    );
    broken(
        "name.es = \"Línea\"",
        "name.fr = \"Ligne\"\nname.es = \"L\"",
        "example.toml:22: service.name.fr: is not a language",
    );
    broken(
        "cost.en = \"Free\"\ncost.es = \"Gratis\"\nleaves.call = [\"call-list\"]\nleaves.text",
        "leaves.call = [\"call-list\"]\nleaves.text",
        "example.toml:19: service.cost: is missing",
    );
    broken(
        "\"Talk.\"",
        "\" Talk.\"",
        "example.toml:23: service.purpose.en: has blanks",
    );
    broken(
        "\"Talk.\"",
        "\"\"",
        "example.toml:23: service.purpose.en: is empty",
    );
    broken(
        "\"Talk.\"",
        "7",
        "example.toml:23: service.purpose.en: is integer",
    );
    breaks_more(
        "needs = [\"talk\", \"under-18\"]",
        "needs = \"talk\"",
        "example.toml:28: service.needs:",
    );
    broken(
        "mandated_reporter = false",
        "mandated_reporter = \"no\"",
        "example.toml:39: service.mandated_reporter: is string",
    );
    broken(
        "area = ",
        "region = ",
        "example.toml:42: service.region: is not a known field",
    );
    broken(
        "extra = ",
        "extension = ",
        "example.toml:48: service.phones.extension: is not a known field",
    );
    broken(
        "languages.text",
        "languages.sms",
        "example.toml:34: service.languages.sms: is not a known field",
    );
}

#[test]
fn words_outside_the_vocabularies() {
    broken(
        "\"advocate\"",
        "\"friend\"",
        "example.toml:25: service.answered_by: \"friend\" is not known; use one of: other, advocate",
    );
    broken(
        "[\"talk\", ",
        "[\"chat\", ",
        "example.toml:28: service.needs: \"chat\" is not known",
    );
    broken(
        "[\"mon\", ",
        "[\"monday\", ",
        "example.toml:29: service.hours.days: \"monday\"",
    );
    broken(
        "\"22:00\"",
        "\"24:00\"",
        "example.toml:29: service.hours.open: \"24:00\" is no time",
    );
    broken(
        "\"24:00\"",
        "\"10pm\"",
        "example.toml:29: service.hours.close: \"10pm\" is no time",
    );
    broken(
        "hours = \"always\"",
        "hours = \"24/7\"",
        "example.toml:12: service.hours: \"24/7\" is not known",
    );
    broken(
        "\"pt-BR\"",
        "\"Portuguese\"",
        "example.toml:32: service.languages.voice: \"Portuguese\" is no language tag",
    );
    breaks_more(
        "[\"thread\"]",
        "[\"cloud\"]",
        "example.toml:38: service.leaves.text: \"cloud\" is not in leaves.toml",
    );
    breaks_more(
        "use = \"text\"",
        "use = \"fax\"",
        "example.toml:53: service.phones.use: \"fax\" is not known",
    );
    broken(
        "\"Easton\"",
        "\"Atlantis\"",
        "example.toml:42: service.area: \"Atlantis\" is not in towns.csv",
    );
    broken(
        "\"confidential\"",
        "\"secret\"",
        "example.toml:43: service.place.kind: \"secret\" is not known",
    );
    breaks_more(
        "id = \"line\"",
        "id = \"Line 1\"",
        "example.toml:20: service.id: is no id",
    );
    broken(
        "\"https://example.org/\"",
        "\"http://example.org/\"",
        "example.toml:40: service.website: is no web address",
    );
}

#[test]
fn numbers_sources_and_dates() {
    broken(
        "1-203-555-0100",
        "1-203-555-010",
        "example.toml:47: service.phones.number: \"1-203-555-010\" is no telephone number",
    );
    broken(
        "1-203-555-0100",
        "1-203-555-HELP",
        "example.toml:47: service.phones.number:",
    );
    broken(
        "1-203-555-0100",
        "1-203-555-0199",
        "example.toml:47: service.phones.number: holds the refused number 2035550199: not theirs",
    );
    broken(
        "\"55555\"",
        "\"66008\"",
        "example.toml:54: service.phones.number: holds the refused number 66008",
    );
    broken(
        "1-203-555-0100",
        "1-203-555-0111",
        "example.toml:45: service.phones.number: still waits for a test call",
    );
    broken(
        "source = [\"example.org, 2026-07-13\"]\n",
        "",
        "example.toml:45: service.phones.source: is missing",
    );
    broken(
        "sources = [\"example.org, contact page\"]\n",
        "",
        "example.toml:19: service.sources: is missing",
    );
    broken(
        "[\"example.org, contact page\"]",
        "[]",
        "example.toml:44: service.sources: is empty",
    );
    broken(
        "\"2025-09\"",
        "\"09/2025\"",
        "example.toml:50: service.phones.published: \"09/2025\" is no date",
    );
    broken(
        "\"2025-09\"",
        "\"2025-13\"",
        "example.toml:50: service.phones.published: \"2025-13\" is no date: there is no such day",
    );
    broken(
        "reviewed = 2026-07-13",
        "reviewed = 2026-11-22",
        "example.toml:51: service.phones.reviewed: 2026-11-22 lies after",
    );
    broken(
        "keyword",
        "extra",
        "example.toml:52: service.phones.extra: is keys to press",
    );
    broken(
        "extra = \"1, 1\"",
        "keyword = \"HI\"",
        "example.toml:45: service.phones.keyword: is a word to text",
    );
}

#[test]
fn what_must_not_stand_in_a_text() {
    broken(
        "\"Ask first.\"",
        "\"Or call 203-555-0123.\"",
        "example.toml:59: service.caveats.en: holds what looks like a phone number",
    );
    broken(
        "\"Ask first.\"",
        "\"Text 66008.\"",
        "example.toml:59: service.caveats.en: holds the refused number 66008",
    );
    broken(
        "\"Ask first.\"",
        "\"Come to 12 Main Street.\"",
        "example.toml:59: service.caveats.en: holds what looks like a street address",
    );
    broken(
        "\"example.org, contact page\"",
        "\"a list, 203 555 0199\"",
        "example.toml:44: service.sources: holds the refused number",
    );
}

#[test]
fn a_confidential_place_takes_no_address() {
    broken(
        "place.kind = \"confidential\"",
        "place.kind = \"confidential\"\nplace.street = \"12 Main\"",
        "example.toml:44: service.place.street: is an address, and this place is not public; delete it",
    );
    broken(
        "place.kind = \"confidential\"",
        "place.kind = \"public\"\nplace.town = \"Easton\"",
        "example.toml:43: service.place.street: or town is missing",
    );
    broken(
        "place.kind = \"confidential\"",
        "address = \"12 Main\"",
        "example.toml:43: service.address: is not a known field",
    );
}

#[test]
fn rules_between_the_fields_of_a_service() {
    broken(
        "needs = [\"talk\", \"under-18\"]",
        "needs = []",
        "example.toml:19: service.needs: names none",
    );
    broken(
        "leaves.text = [\"thread\"]\n",
        "",
        "example.toml:19: service.leaves.text: is missing",
    );
    broken(
        "leaves.call = [\"call-list\"]\nmandated",
        "leaves.call = [\"call-list\"]\nleaves.text = [\"thread\"]\nmandated",
        "example.toml:2: service.leaves.text: speaks of a number that is not there",
    );
    broken(
        "\"advocate\"",
        "\"immigration-enforcement\"",
        "example.toml:19: service.phones: immigration enforcement answers; remove every number",
    );
}
