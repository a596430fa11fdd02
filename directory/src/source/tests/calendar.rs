//! Hours that need a calendar, ages, eligibility and towns.

use super::*;
use crate::{Ages, Hours, Town, Weeks};

const HOURS: &str = "hours = [{ days = [\"mon\", \"sun\"], open = \"22:00\", close = \"24:00\" }]";

fn with_hours(hours: &str) -> Files {
    let mut files = files();
    files.organizations[0].text = ORGANIZATION.replacen(HOURS, hours, 1);
    files
}

fn hours(written: &str) -> Hours {
    read(&with_hours(written)).unwrap().directory.services[0]
        .hours
        .clone()
}

#[test]
fn rules_seasons_and_closed_days_are_read() {
    let Hours::Dated(schedule) = hours(
        r#"hours = [{ rrule = "FREQ=MONTHLY;BYDAY=1MO", open = "09:00", close = "17:00", from = "2026-12-01" }]
closed = ["2026-12-25", "2026-12-28/2027-01-01"]"#,
    ) else {
        panic!("no calendar")
    };
    assert_eq!(schedule.openings[0].weeks, Weeks::of(&[1]));
    assert_eq!(
        schedule.openings[0].from,
        Some("2026-12-01".parse().unwrap())
    );
    let days: Vec<_> = schedule
        .closed
        .iter()
        .map(|s| (s.from.to_string(), s.to.to_string()))
        .collect();
    assert_eq!(days[0], ("2026-12-25".into(), "2026-12-25".into()));
    assert_eq!(days[1], ("2026-12-28".into(), "2027-01-01".into()));
}

#[test]
fn a_weekly_rule_is_the_same_as_its_days() {
    let by_rule =
        r#"hours = [{ rrule = "FREQ=WEEKLY;BYDAY=SU,MO", open = "22:00", close = "24:00" }]"#;
    assert_eq!(hours(by_rule), hours(HOURS));
    assert!(matches!(hours(by_rule), Hours::Weekly(_)));
}

#[test]
fn faults_of_hours() {
    for (written, start) in [
        (
            r#"hours = [{ open = "09:00", close = "17:00" }]"#,
            "example.toml:29: service.hours.days: or rrule",
        ),
        (
            r#"hours = [{ rrule = "FREQ=DAILY", open = "09:00", close = "17:00" }]"#,
            "example.toml:29: service.hours.rrule: is no rule for hours: FREQ=DAILY cannot",
        ),
        (
            r#"hours = [{ days = ["mon"], open = "09:00", close = "17:00", from = "2026-12" }]"#,
            "example.toml:29: service.hours.from: is not a whole date",
        ),
        (
            r#"hours = [{ days = ["mon"], open = "09:00", close = "17:00", from = "2026-12-02", to = "2026-12-01" }]"#,
            "example.toml:29: service.hours.from: is after to",
        ),
        (
            "hours = \"always\"\nclosed = [\"2026-12-25\"]",
            "example.toml:30: service.closed: goes with openings alone",
        ),
        (
            r#"hours = [{ days = ["mon"], open = "09:00", close = "17:00" }]
closed = ["25 December"]"#,
            "example.toml:30: service.closed: \"25 December\" is no day",
        ),
    ] {
        one_fault(&faults(&with_hours(written)), start);
    }
}

#[test]
fn hours_that_need_a_calendar_are_said_in_words_too() {
    let mut files = with_hours(
        r#"hours = [{ rrule = "FREQ=MONTHLY;BYDAY=1MO", open = "09:00", close = "17:00" }]"#,
    );
    let text = &mut files.organizations[0].text;
    *text = text.replace(
        "hours_note.en = \"Call.\"\nhours_note.es = \"Llama.\"\n",
        "",
    );
    one_fault(
        &faults(&files),
        "example.toml:19: service.hours_note: is missing",
    );
}

#[test]
fn ages_and_eligibility() {
    let with = |lines: &str| {
        let mut files = files();
        files.organizations[0].text =
            ORGANIZATION.replacen("languages.voice", &format!("{lines}\nlanguages.voice"), 1);
        files
    };
    let read = read(&with(
        "ages.min = 12\nages.max = 24\neligibility.en = \"Anyone.\"\neligibility.es = \"Todos.\"",
    ))
    .unwrap();
    let service = &read.directory.services[0];
    assert_eq!(
        service.ages,
        Ages {
            min: Some(12),
            max: Some(24)
        }
    );
    assert!(service.eligibility.is_some() && service.is_for_under_18());
    one_fault(
        &faults(&with("ages.min = 300")),
        "example.toml:32: service.ages.min: is no age",
    );
    one_fault(
        &faults(&with("ages.min = 30\nages.max = 18")),
        "example.toml:32: service.ages.min: is above max",
    );
}

#[test]
fn towns_are_read_with_their_middle_points() {
    let towns = read(&files()).unwrap().directory.towns;
    assert_eq!(
        towns,
        [Town {
            name: "Easton".into(),
            latitude: 4125,
            longitude: -7330
        }]
    );
    for (text, start) in [
        ("town,lat\nEaston,41", "towns.csv:1: lon: is no column"),
        (
            "town,lat,lon\nEaston,41,-73\nA,91,1",
            "towns.csv:3: lat: \"91\" is no number of degrees",
        ),
        (
            "town,lat,lon\nEaston,41,-73\nEaston,41,-73",
            "towns.csv:3: town: is empty or stands here twice",
        ),
        (
            "town,lat,lon\nEaston,41,-73\nA,1",
            "towns.csv:3: row: has 2 columns of 3",
        ),
    ] {
        let mut files = files();
        files.towns = Some(file("towns.csv", text));
        let all = faults(&files);
        assert!(
            all.iter().any(|fault| fault.starts_with(start)),
            "{start}: {all:#?}"
        );
    }
}
