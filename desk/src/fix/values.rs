//! Values that can only be meant in one way: numbers, dates, blanks around words, sets out of order.

use directory::{Date, Need};
use toml_edit::{Array, Item, Table, TableLike, Value};

/// Told of every change: field, what stood there, what stands there now.
type Told<'a> = dyn FnMut(&str, String, String) + 'a;

/// Days in the order of the week.
const DAYS: [&str; 7] = ["mon", "tue", "wed", "thu", "fri", "sat", "sun"];

/// Mends every value below a table.
pub(super) fn mend(table: &mut Table, told: &mut Told<'_>) {
    table_like(table, "", told);
}

fn table_like(table: &mut dyn TableLike, path: &str, told: &mut Told<'_>) {
    for (key, item) in table.iter_mut() {
        let path = if path.is_empty() {
            key.get().to_owned()
        } else {
            format!("{path}.{}", key.get())
        };
        match item {
            Item::Value(value) => one(value, &path, told),
            Item::Table(table) => table_like(table, &path, told),
            Item::ArrayOfTables(tables) => {
                tables
                    .iter_mut()
                    .for_each(|table| table_like(table, &path, told));
            }
            Item::None => {}
        }
    }
}

fn one(value: &mut Value, path: &str, told: &mut Told<'_>) {
    match value {
        Value::String(written) => {
            let before = written.value().clone();
            let after = string(&before, path);
            if after != before {
                replace(value, Value::from(after.clone()));
                told(path, format!("\"{before}\""), format!("\"{after}\""));
            }
        }
        Value::Array(array) => {
            array.iter_mut().for_each(|one_of| one(one_of, path, told));
            set(array, path, told);
        }
        Value::InlineTable(table) => table_like(table, path, told),
        _ => {}
    }
}

/// Puts a value in the place of another, with the blanks and comments around it.
fn replace(old: &mut Value, mut new: Value) {
    *new.decor_mut() = old.decor().clone();
    *old = new;
}

fn string(written: &str, path: &str) -> String {
    let plain = written.trim();
    match path.rsplit('.').next() {
        Some("number") => number(plain),
        Some("published" | "reviewed" | "dialled" | "made" | "from" | "to") => date(plain),
        _ => None,
    }
    .unwrap_or_else(|| plain.to_owned())
}

/// A number with hyphens alone, with or without the country's 1 as it was written; none where its
/// digits are no number.
fn number(written: &str) -> Option<String> {
    let plain = written.replace(['\u{2010}', '\u{2011}', '\u{2013}', '\u{a0}'], "-");
    let digits: String = plain.chars().filter(char::is_ascii_digit).collect();
    // What is refused as a number stays as it is: which digit is wrong is not known.
    directory::source::dialled_form(&plain)?;
    let (area, rest) = digits.split_at_checked(digits.len().checked_sub(7)?)?;
    let (office, line) = rest.split_at(3);
    Some(
        match area.split_at(area.len().min(area.len().saturating_sub(3))) {
            ("", area) => format!("{area}-{office}-{line}"),
            (country, area) => format!("{country}-{area}-{office}-{line}"),
        },
    )
}

/// A date whose year comes first, with hyphens and leading zeros.
fn date(written: &str) -> Option<String> {
    let parts: Vec<&str> = written.split(['-', '/', '.']).map(str::trim).collect();
    let (year, rest) = parts.split_first()?;
    let two = |part: &&str| (1..=2).contains(&part.len());
    if year.len() != 4 || rest.len() > 2 || !rest.iter().all(two) {
        return None;
    }
    let rest: String = rest.iter().map(|part| format!("-{part:0>2}")).collect();
    let date: Date = format!("{year}{rest}").parse().ok()?;
    Some(date.to_string())
}

/// Sorts what is a set, and takes out what stands there twice.
fn set(array: &mut Array, path: &str, told: &mut Told<'_>) {
    let words: Vec<String> = array
        .iter()
        .filter_map(Value::as_str)
        .map(str::to_owned)
        .collect();
    let place: fn(&str) -> Option<usize> = match path.rsplit('.').next() {
        Some("needs") => |word| Need::ALL.iter().position(|need| need.name() == word),
        Some("days") => |word| DAYS.iter().position(|day| *day == word),
        Some("area") => |_| Some(0),
        _ => return,
    };
    let Some(places) = words
        .iter()
        .map(|word| place(word))
        .collect::<Option<Vec<_>>>()
    else {
        return;
    };
    let mut sorted: Vec<_> = places.into_iter().zip(&words).collect();
    sorted.sort();
    sorted.dedup();
    // Comments between the values would lose their place.
    let noted = |raw: Option<&toml_edit::RawString>| {
        raw.and_then(toml_edit::RawString::as_str)
            .is_some_and(|raw| raw.contains('#'))
    };
    let commented = noted(Some(array.trailing()))
        || array
            .iter()
            .any(|value| noted(value.decor().prefix()) || noted(value.decor().suffix()));
    if commented || array.len() != words.len() || sorted.iter().map(|(_, word)| *word).eq(&words) {
        return;
    }
    let decors: Vec<_> = array.iter().map(|value| value.decor().clone()).collect();
    let (last, count) = (decors.len() - 1, sorted.len());
    let values: Vec<Value> = sorted
        .iter()
        .map(|(_, word)| Value::from(word.as_str()))
        .collect();
    array.clear();
    for (at, mut value) in values.into_iter().enumerate() {
        let decor = decors.get(if at + 1 == count { last } else { at });
        if let Some(decor) = decor {
            *value.decor_mut() = decor.clone();
        }
        array.push_formatted(value);
    }
    let written = |words: &[String]| format!("[{}]", words.join(", "));
    let sorted: Vec<String> = array
        .iter()
        .filter_map(Value::as_str)
        .map(str::to_owned)
        .collect();
    told(path, written(&words), written(&sorted));
}
