//! Weeks, midnights, months, seasons and closed days.
use super::super::{Days, Schedule, Span, Weeks};
use super::*;
use OpenNow::{Closed, Open};

const WEEKDAYS: [u8; 5] = [0, 1, 2, 3, 4];

fn weekly(list: &[(&[u8], u16, u16)]) -> Hours {
    let opening = |&(days, open, close): &(&[u8], _, _)| Opening {
        days: Days::of(days),
        open,
        close,
    };
    Hours::Weekly(list.iter().map(opening).collect())
}

/// A Monday; the days after it are numbered from 0.
const MONDAY: i64 = 20_773;

fn on(hours: &Hours, weekday: i64, minute: u16) -> OpenNow {
    hours.state(Date::from_days(MONDAY + weekday), minute)
}

fn date(s: &str) -> Date {
    s.parse().unwrap()
}

#[test]
fn always_and_unknown() {
    assert_eq!(on(&Hours::Always, 6, 3), Open { until: None });
    assert_eq!(on(&Hours::Unknown, 6, 3), OpenNow::Unknown);
}

#[test]
fn two_openings_with_a_lunch_hour() {
    let hours = weekly(&[(&WEEKDAYS, 540, 720), (&WEEKDAYS, 780, 840)]);
    assert_eq!(
        on(&hours, 0, 539),
        Closed {
            opens: Some((0, 540))
        }
    );
    assert_eq!(on(&hours, 0, 540), Open { until: Some(720) });
    assert_eq!(
        on(&hours, 0, 720),
        Closed {
            opens: Some((0, 780))
        }
    );
    assert_eq!(on(&hours, 0, 839), Open { until: Some(840) });
    assert_eq!(
        on(&hours, 0, 840),
        Closed {
            opens: Some((1, 540))
        }
    );
}

#[test]
fn closed_days_point_to_the_next_open_one() {
    let hours = weekly(&[(&WEEKDAYS, 780, 1260)]);
    assert_eq!(
        on(&hours, 4, 1260),
        Closed {
            opens: Some((0, 780))
        }
    );
    assert_eq!(
        on(&hours, 5, 800),
        Closed {
            opens: Some((0, 780))
        }
    );
    assert_eq!(
        on(&hours, 6, 800),
        Closed {
            opens: Some((0, 780))
        }
    );
    assert_eq!(on(&weekly(&[]), 2, 600), Closed { opens: None });
}

#[test]
fn across_midnight_and_across_the_week() {
    let hours = weekly(&[(&[6], 1320, 120)]);
    assert_eq!(
        on(&hours, 6, 1319),
        Closed {
            opens: Some((6, 1320))
        }
    );
    assert_eq!(on(&hours, 6, 1439), Open { until: Some(120) });
    assert_eq!(on(&hours, 0, 0), Open { until: Some(120) });
    assert_eq!(on(&hours, 0, 119), Open { until: Some(120) });
    assert_eq!(
        on(&hours, 0, 120),
        Closed {
            opens: Some((6, 1320))
        }
    );
}

#[test]
fn until_midnight_and_joined_openings() {
    assert_eq!(
        on(&weekly(&[(&[2], 600, 1440)]), 2, 700),
        Open { until: Some(0) }
    );
    let joined = weekly(&[(&[2], 600, 1440), (&[3], 0, 60)]);
    assert_eq!(on(&joined, 2, 700), Open { until: Some(60) });
    let round = weekly(&[(&[0, 1, 2, 3, 4, 5, 6], 0, 1440)]);
    assert_eq!(on(&round, 3, 5), Open { until: None });
}

#[test]
fn the_day_is_the_one_that_it_says() {
    assert_eq!(date("2026-11-16").earliest(), MONDAY);
    assert_eq!(weekday(MONDAY), 0);
    assert_eq!(weekday(date("2026-11-21").earliest()), 5);
}

fn dated(openings: &[Dated], closed: &[(&str, &str)]) -> Hours {
    let span = |(from, to): &(&str, &str)| Span {
        from: date(from),
        to: date(to),
    };
    Hours::Dated(Schedule {
        openings: openings.to_vec(),
        closed: closed.iter().map(span).collect(),
    })
}

fn nine_to_five(days: &[u8]) -> Dated {
    Dated::from(Opening {
        days: Days::of(days),
        open: 540,
        close: 1020,
    })
}

#[test]
fn the_first_and_the_last_monday_of_a_month() {
    let hours = dated(
        &[Dated {
            weeks: Weeks::of(&[1, -1]),
            ..nine_to_five(&[0])
        }],
        &[],
    );
    let open = |day: &str| matches!(hours.state(date(day), 600), Open { .. });
    assert!(open("2026-11-02") && open("2026-11-30"));
    assert!(!open("2026-11-09") && !open("2026-11-23") && !open("2026-11-03"));
    assert_eq!(
        hours.state(date("2026-11-09"), 600),
        Closed { opens: None },
        "three weeks ahead, no weekday is named"
    );
    assert_eq!(
        hours.state(date("2026-11-24"), 600),
        Closed {
            opens: Some((0, 540))
        }
    );
}

#[test]
fn a_season_begins_and_ends_on_its_days() {
    let hours = dated(
        &[Dated {
            from: Some(date("2026-12-01")),
            to: Some(date("2027-03-31")),
            ..nine_to_five(&[0, 1, 2, 3, 4, 5, 6])
        }],
        &[],
    );
    let open = |day: &str| matches!(hours.state(date(day), 600), Open { .. });
    assert!(!open("2026-11-30") && open("2026-12-01"));
    assert!(open("2027-03-31") && !open("2027-04-01"));
}

#[test]
fn a_closed_day_is_closed_unless_it_has_hours_of_its_own() {
    let week = nine_to_five(&WEEKDAYS);
    let short = Dated {
        opening: Opening {
            days: Days::of(&[3]),
            open: 540,
            close: 720,
        },
        from: Some(date("2026-12-24")),
        to: Some(date("2026-12-24")),
        ..Dated::default()
    };
    let hours = dated(&[week, short], &[("2026-12-24", "2026-12-25")]);
    assert_eq!(
        hours.state(date("2026-12-24"), 600),
        Open { until: Some(720) }
    );
    assert_eq!(
        hours.state(date("2026-12-24"), 800),
        Closed {
            opens: Some((0, 540))
        }
    );
    assert_eq!(
        hours.state(date("2026-12-23"), 600),
        Open { until: Some(1020) }
    );
}
