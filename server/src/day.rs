//! Days of the calendar: until when a code opens.

use std::fmt;
use std::str::FromStr;
use std::time::{SystemTime, UNIX_EPOCH};

use serde::de::{Error as _, MapAccess, Visitor, value::MapAccessDeserializer};
use serde::{Deserialize, Deserializer};
use toml::value::Datetime;

/// Seconds of a day.
const SECONDS: u64 = 24 * 60 * 60;

/// A day, as days since 1970-01-01. The last one there is lies in June 2149: one number is left for "no end".
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord)]
pub struct Day(u16);

impl Day {
    /// Today, by this machine's clock, in UTC. A clock before 1970 is as good as none.
    pub(crate) fn today() -> Self {
        let since = SystemTime::now().duration_since(UNIX_EPOCH);
        let days = since.map_or(0, |since| since.as_secs() / SECONDS);
        Self(u16::try_from(days).unwrap_or(u16::MAX - 1))
    }

    /// Days since 1970-01-01; never 65535.
    pub(crate) fn number(self) -> u16 {
        self.0
    }
}

impl FromStr for Day {
    type Err = String;

    fn from_str(text: &str) -> Result<Self, Self::Err> {
        trust::parse_time(&format!("{text}T00:00:00Z"))
            .and_then(|seconds| u16::try_from(seconds / SECONDS).ok())
            .filter(|days| *days != u16::MAX)
            .map(Self)
            .ok_or_else(|| {
                format!("`{text}`: expected a day from 1970 to 2148, such as 2027-03-31")
            })
    }
}

impl fmt::Display for Day {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        let time = trust::format_time(u64::from(self.0) * SECONDS);
        f.write_str(&time[..10])
    }
}

/// TOML has dates of its own; one in quotes is understood as well.
impl<'de> Deserialize<'de> for Day {
    fn deserialize<D: Deserializer<'de>>(deserializer: D) -> Result<Self, D::Error> {
        deserializer.deserialize_any(DayVisitor)
    }
}

struct DayVisitor;

impl<'de> Visitor<'de> for DayVisitor {
    type Value = Day;

    fn expecting(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.write_str("a day such as 2027-03-31")
    }

    fn visit_str<E: serde::de::Error>(self, text: &str) -> Result<Day, E> {
        text.parse().map_err(E::custom)
    }

    fn visit_map<A: MapAccess<'de>>(self, map: A) -> Result<Day, A::Error> {
        let date = Datetime::deserialize(MapAccessDeserializer::new(map))?;
        date.to_string().parse().map_err(A::Error::custom)
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn days_since_1970() {
        // (datetime.date(2027, 3, 31) - datetime.date(1970, 1, 1)).days
        for (text, number) in [
            ("1970-01-01", 0),
            ("2000-02-29", 11_016),
            ("2027-03-31", 20_908),
            ("2149-06-05", 65_534),
        ] {
            let day: Day = text.parse().unwrap();
            assert_eq!(day.number(), number, "{text}");
            assert_eq!(day.to_string(), text);
        }
    }

    #[test]
    fn refuses_what_is_no_day() {
        for text in [
            "",
            "2027-02-29",
            "2027-13-01",
            "2027-00-01",
            "27-01-01",
            "2027-1-1",
            "31.3.2027",
            "1969-12-31",
            "2149-06-06",
            "2027-03-31T10:00:00Z",
        ] {
            assert!(text.parse::<Day>().is_err(), "{text}");
        }
    }
}
