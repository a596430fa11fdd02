//! Hours as packages write them.

use crate::kit::{left, legal};
use directory::{Days, Hours, Opening};

fn hours_of(schedules: &str) -> Hours {
    legal(&[("schedules.csv", schedules)]).one().1.hours
}

pub(super) fn weekly(days: &[u8], open: u16, close: u16) -> Hours {
    let days = Days::of(days);
    Hours::Weekly(vec![Opening { days, open, close }])
}

#[test]
fn a_time_zone_that_is_a_number() {
    let head = "id,service_id,freq,byday,opens_at,closes_at,timezone\n";
    let hours = hours_of(&format!("{head}1,s1,WEEKLY,MO,09:00,17:00,-5\n"));
    assert_eq!(hours, weekly(&[0], 540, 1020), "the region's own clock");
    let hours = hours_of(&format!("{head}1,s1,WEEKLY,MO,14:00Z,22:00Z,0\n"));
    assert_eq!(hours, Hours::Unknown, "nobody can tell what UTC means here");
}

#[test]
fn the_whole_day_is_0000_to_2359() {
    let head = "id,service_id,freq,byday,opens_at,closes_at\n";
    let all = "\"MO,TU,WE,TH,FR,SA,SU\"";
    assert_eq!(
        hours_of(&format!("{head}1,s1,WEEKLY,{all},00:00,23:59\n")),
        Hours::Always
    );
    assert_eq!(
        hours_of(&format!("{head}1,s1,WEEKLY,{all},00:00:00,00:00:00\n")),
        Hours::Always
    );
    let saturday = format!("{head}1,s1,WEEKLY,SA,00:00,23:59\n");
    assert_eq!(hours_of(&saturday), weekly(&[5], 0, 1440));
}

#[test]
fn hours_past_midnight() {
    let rows = "id,service_id,freq,byday,opens_at,closes_at\n1,s1,WEEKLY,FR,18:00,02:00\n";
    assert_eq!(hours_of(rows), weekly(&[4], 1080, 120));
    let rows = "id,service_id,freq,byday,opens_at,closes_at\n1,s1,WEEKLY,FR,18:00,00:00\n";
    assert_eq!(hours_of(rows), weekly(&[4], 1080, 1440));
}

#[test]
fn weekdays_of_version_1() {
    let rows =
        "id,service_id,weekday,opens_at,closes_at\n1,s1,1,09:00,17:00\n2,s1,Sunday,09:00,17:00\n";
    let place = legal(&[("regular_schedules.csv", rows)]);
    let opening = |day| Opening {
        days: Days::of(&[day]),
        open: 540,
        close: 1020,
    };
    assert_eq!(
        place.one().1.hours,
        Hours::Weekly(vec![opening(0), opening(6)])
    );
}

#[test]
fn rules_by_the_month_need_a_calendar() {
    let rows = "id,service_id,freq,byday,opens_at,closes_at\n1,s1,MONTHLY,1MO,09:00,12:00\n";
    let Hours::Dated(schedule) = hours_of(rows) else {
        panic!("the first Monday of the month is not every Monday");
    };
    assert_eq!(schedule.openings[0].weeks.iter().collect::<Vec<_>>(), [1]);
}

#[test]
fn rules_that_cannot_be_held_are_not_halved() {
    let rows = "id,service_id,freq,byday,interval,opens_at,closes_at\n1,s1,WEEKLY,MO,2,09:00,17:00\n2,s1,WEEKLY,TU,1,09:00,17:00\n";
    let (report, service) = legal(&[("schedules.csv", rows)]).one();
    assert_eq!(service.hours, Hours::Unknown);
    assert!(left(&report, "its hours", "every second week"));
}
