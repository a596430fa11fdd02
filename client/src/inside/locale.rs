//! One language's numbers, plurals, dates and times, by the browser's own `Intl`.

use directory::{Date, Days};
use js_sys::{Array, Intl, Object, Reflect};
use translations::{Locale, Plural};
use wasm_bindgen::JsValue;

/// `Intl` for one language.
#[derive(Clone)]
pub struct Browser {
    tags: Array,
    plurals: Intl::PluralRules,
    numbers: Intl::NumberFormat,
}

impl Browser {
    /// For a language of ours by its tag, as it is written in the United States: clocks have twelve hours here.
    pub fn new(tag: &str) -> Self {
        let asked = translations::language(tag).map_or("en-US", |language| language.intl);
        let tags = Array::of1(&JsValue::from_str(asked));
        let none = Object::new();
        Self {
            plurals: Intl::PluralRules::new(&tags, &none),
            numbers: Intl::NumberFormat::new(&tags, &none),
            tags,
        }
    }

    /// A date as far as it is known: a day, a month or a year.
    pub fn date(&self, date: Date) -> String {
        let mut options = vec![("year", "numeric")];
        if date.month.is_some() {
            options.push(("month", "long"));
        }
        if date.day.is_some() {
            options.push(("day", "numeric"));
        }
        self.formatted(&options, date.earliest() as f64 * 86_400_000.0)
    }

    /// A time of day, from minutes after midnight.
    pub fn time(&self, minute: u16) -> String {
        self.formatted(
            &[("hour", "numeric"), ("minute", "2-digit")],
            f64::from(minute % 1440) * 60_000.0,
        )
    }

    /// A day of the week, 0 = Monday.
    pub fn weekday(&self, day: u8) -> String {
        // 1970-01-05 was a Monday.
        self.formatted(
            &[("weekday", "long")],
            f64::from(4 + day % 7) * 86_400_000.0,
        )
    }

    /// Days of the week: neighbours as a range.
    pub fn days(&self, days: Days) -> String {
        days.in_words(|day| self.weekday(day))
    }

    fn formatted(&self, options: &[(&str, &str)], milliseconds: f64) -> String {
        let wanted = Object::new();
        for (name, value) in options.iter().chain(&[("timeZone", "UTC")]) {
            let _ = Reflect::set(&wanted, &JsValue::from_str(name), &JsValue::from_str(value));
        }
        let format = Intl::DateTimeFormat::new(&self.tags, &wanted).format();
        let text = format.call1(&JsValue::NULL, &JsValue::from_f64(milliseconds));
        text.ok().and_then(|t| t.as_string()).unwrap_or_default()
    }
}

impl Locale for Browser {
    fn plural(&self, n: u64) -> Plural {
        Plural::from_name(&String::from(self.plurals.select(n as f64)))
    }

    fn number(&self, n: u64) -> String {
        let text = self
            .numbers
            .format()
            .call1(&JsValue::NULL, &JsValue::from_f64(n as f64));
        text.ok()
            .and_then(|t| t.as_string())
            .unwrap_or_else(|| n.to_string())
    }
}
