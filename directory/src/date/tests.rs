//! Days, ages, and what is no date.

use super::*;
use proptest::prelude::*;

proptest! {
    #[test]
    fn every_day_comes_back(days in -25_567i64..=376_199) {
        let date = Date::from_days(days);
        prop_assert_eq!(date.earliest(), days);
        prop_assert_eq!(date.to_string().parse(), Ok(date));
        prop_assert_eq!(Date::from_code(date.code()), Ok(date));
    }

    #[test]
    fn reading_never_panics(written in "[-0-9é ]{0,12}", code in 0u32..) {
        let _ = written.parse::<Date>();
        let _ = Date::from_code(code);
    }
}

fn date(s: &str) -> Date {
    s.parse().unwrap()
}

#[test]
fn ages_are_counted_in_days() {
    let today = date("2026-11-21");
    assert_eq!(date("2026-11-21").days_before(today), 0);
    assert_eq!(date("2026-07-13").days_before(today), 131);
    assert_eq!(date("2024-02-29").days_before(date("2024-03-01")), 1);
    assert_eq!(date("1999-12-31").days_before(date("2000-03-01")), 61);
    assert_eq!(date("2026-11-22").days_before(today), -1);
    assert_eq!(date("1970-01-01").earliest(), 0);
}

#[test]
fn an_incomplete_date_counts_from_its_earliest_day() {
    let today = date("2026-11-21");
    assert_eq!(date("2026-11").days_before(today), 20);
    assert_eq!(
        date("2026").days_before(today),
        date("2026-01-01").days_before(today)
    );
}

#[test]
fn reads_what_it_writes() {
    for s in ["2020-02-14", "2025-09", "2024"] {
        assert_eq!(date(s).to_string(), s);
        assert_eq!(Date::from_code(date(s).code()), Ok(date(s)));
    }
}

#[test]
fn refuses_what_is_no_date() {
    for s in [
        "",
        "2026-7-13",
        "26-07-13",
        "2026-07-13-01",
        "2026-07-1x",
        "undated",
        "+202",
    ] {
        assert_eq!(s.parse::<Date>(), Err(DateError::Form), "{s}");
    }
    for s in ["2026-13", "2026-02-29", "2026-00-01", "1776", "2026-04-31"] {
        assert_eq!(s.parse::<Date>(), Err(DateError::NoSuchDay), "{s}");
    }
    assert!(Date::from_code(20_260_013).is_err());
}
