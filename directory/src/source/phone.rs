//! One number of a service, with its source and dates.

use super::fields::{one_of, sources, tags};
use super::region::Region;
use super::table::Table;
use super::value::Value;
use super::{lint, waiting};
use crate::{Phone, PhoneUse};

/// Reads a phone.
pub(super) fn read(table: &Table<'_>, region: &Region, languages: &[String]) -> Phone {
    let uses = PhoneUse::ALL.map(|use_| (use_.name(), use_));
    let use_ = table
        .required("use")
        .and_then(|v| one_of(&v, &uses))
        .unwrap_or_default();
    let written = table.required("number");
    let (number, display) = written.and_then(|v| number(&v, region)).unwrap_or_default();
    let date = |key| {
        table
            .optional(key)
            .and_then(|v: Value<'_>| v.date(region.made))
    };
    let own = |key| {
        table
            .optional(key)
            .and_then(|v| v.string().map(str::to_owned))
    };
    let check = |v: &Value<'_>, words: &str| lint::words(v, words, &region.refused);
    let phone = Phone {
        number,
        display,
        use_,
        keyword: own("keyword"),
        extra: own("extra"),
        note: table.optional("note").map(|v| v.text(languages, &check)),
        languages: tags(table.optional("languages")),
        source: sources(table.required("source"), region),
        published: date("published"),
        reviewed: date("reviewed"),
        dialled: date("dialled"),
    };
    table.finish();
    if phone.keyword.is_some() && use_ != PhoneUse::Text {
        table.fault(
            "keyword",
            "is a word to text, and this number is not for texting",
            "remove it",
        );
    }
    if phone.extra.is_some() && use_ != PhoneUse::Voice {
        table.fault(
            "extra",
            "is keys to press, and this number is not for calling",
            "remove it",
        );
    }
    phone
}

/// The number as a telephone wants it and as it is written.
fn number(value: &Value<'_>, region: &Region) -> Option<(String, String)> {
    let written = value.string()?;
    lint::refused_numbers(value, written, &region.refused);
    match waiting::dialled_form(written) {
        Some(number) => Some((number, written.into())),
        None => {
            let what = format!("\"{written}\" is no telephone number of the United States");
            value.fault(
                &what,
                "write it as 1-203-555-0100, or a short number of 3 to 6 digits",
            );
            None
        }
    }
}
