//! Keeping the list with the real binary: mending, the sheet of a month, its results.

#![allow(clippy::unwrap_used, clippy::expect_used)] // helpers of tests fail by panicking

#[path = "kit/command.rs"]
mod command;
#[path = "kit/list.rs"]
mod list;

use command::{run, text};
use list::copy;
use std::fs;
use std::path::{Path, PathBuf};

fn change(path: &Path, from: &str, to: &str) {
    let whole = fs::read_to_string(path).unwrap();
    assert!(whole.contains(from), "{from}");
    fs::write(path, whole.replacen(from, to, 1)).unwrap();
}

/// The table of a month, with the results of some numbers written into it.
fn table(list: &Path, results: &[(&str, &str, &str)]) -> PathBuf {
    let (code, sheet, err) = run(&["report", text(list), "--month", "2027-06", "--csv"]);
    assert_eq!((code, err.as_str()), (0, ""));
    let mut lines: Vec<String> = sheet.lines().map(str::to_owned).collect();
    for (row, result, date) in results {
        let line = lines.iter_mut().find(|line| line.starts_with(row));
        let line = line.unwrap_or_else(|| panic!("{row}\n{sheet}"));
        let open = line
            .strip_suffix(",,,")
            .or_else(|| line.strip_suffix(",,\"\""))
            .unwrap()
            .to_owned();
        *line = format!("{open},{result},{date},");
    }
    let path = list.parent().unwrap().join("results.csv");
    fs::write(&path, lines.join("\r\n")).unwrap();
    path
}

#[test]
fn the_shipped_files_need_no_mending() {
    let (_dir, list) = copy();
    let before = fs::read_to_string(list.join("organizations/ccadv.toml")).unwrap();
    let (code, out, err) = run(&["check", "--fix", text(&list)]);
    assert_eq!(
        (code, err.as_str(), out.lines().count()),
        (0, "", 1),
        "{out}"
    );
    assert_eq!(
        fs::read_to_string(list.join("organizations/ccadv.toml")).unwrap(),
        before
    );
}

#[test]
fn check_mends_what_is_certain_and_says_what_it_did_and_what_is_left() {
    let (_dir, list) = copy();
    let file = list.join("organizations/ccadv.toml");
    change(
        &file,
        "number = \"1-888-774-2900\"",
        "number = \"1\u{2013}888\u{2013}774 2900\" # as printed",
    );
    change(&file, "[\"talk\", \"shelter\"", "[\"shelter\", \"talk\"");
    change(
        &file,
        "answered_by = \"counselor\"",
        "answered_by = \"friend\"",
    );
    let (code, _, err) = run(&["check", text(&list)]);
    assert_eq!(code, 2);
    assert!(err.starts_with("check --fix mends 2 places\n"), "{err}");
    let (code, out, err) = run(&["check", "--fix", text(&list)]);
    assert_eq!((code, err.lines().count()), (2, 1), "{err}");
    assert!(
        err.contains("service.answered_by: \"friend\" is not known"),
        "{err}"
    );
    assert_eq!(out.lines().count(), 2, "{out}");
    let mended = fs::read_to_string(&file).unwrap();
    assert!(mended.contains("number = \"1-888-774-2900\" # as printed"));
    assert!(mended.contains("[\"talk\", \"shelter\""));
}

#[test]
fn faults_of_the_folder_and_of_the_files_come_together() {
    let (_dir, list) = copy();
    fs::write(list.join("refusd.toml"), "").unwrap();
    let mut bytes = fs::read(list.join("organizations/dcf.toml")).unwrap();
    bytes.extend(b"# \xff\n");
    fs::write(list.join("organizations/dcf.toml"), bytes).unwrap();
    change(&list.join("region.toml"), "version = 1", "version = 0");
    let (_, _, err) = run(&["check", text(&list)]);
    for part in [
        "refusd.toml:1: file",
        "encoding: is not UTF-8",
        "version: is not a number",
    ] {
        assert!(err.contains(part), "{part}: {err}");
    }
    assert_eq!(err.lines().count(), 3, "{err}");
}

#[test]
fn the_sheet_has_what_is_due_in_its_month_and_never_a_call_to_911() {
    let (_dir, list) = copy();
    let (code, november, err) = run(&["report", text(&list), "--month", "2026-11"]);
    assert_eq!((code, err.as_str()), (0, ""));
    assert!(november.contains("1-800-842-2288"), "no date at all");
    assert!(
        !november.contains("[ ] 1-888-373-7888"),
        "read on 2026-07-13: 140 days"
    );
    let (_, january, _) = run(&["report", text(&list), "--month", "2027-01"]);
    assert!(january.contains("[ ] 1-888-373-7888"), "{january}");
    let read = january
        .split("== read ==")
        .nth(1)
        .unwrap()
        .split("== waiting ==")
        .next()
        .unwrap();
    assert!(
        read.contains("[ ] 911") && read.contains("Do not call"),
        "{read}"
    );
    assert!(
        !january
            .split("== read ==")
            .next()
            .unwrap()
            .contains("[ ] 911")
    );
    assert!(
        january.contains("203-946-4811") && !january.contains("ICE"),
        "what waits, but never what must not be listed"
    );
    let (code, _, err) = run(&["report", text(&list), "--month", "January"]);
    assert!(code == 2 && err.contains("is no month"), "{err}");
}

#[test]
fn results_go_into_the_right_number_and_leave_comments_alone() {
    let (_dir, list) = copy();
    let file = list.join("organizations/988-lifeline.toml");
    let before = fs::read_to_string(&file).unwrap();
    let results = table(
        &list,
        &[
            ("text,988,988,AYUDA", "reached", "2026-11-21"),
            ("dial,988,988,", "read", "2026-11-20"),
            ("dial,dcf-careline,1-800-842-2288", "no answer", ""),
            ("dial,ct-211,211", "wrong", ""),
            ("waiting,nhlaa,203-946-4811", "reached", "2026-11-19"),
        ],
    );
    let (code, out, err) = run(&["report", text(&list), "--results", text(&results)]);
    assert_eq!((code, err.as_str()), (0, ""), "{out}");
    let after = fs::read_to_string(&file).unwrap();
    let new: Vec<_> = after
        .lines()
        .filter(|line| !before.contains(line))
        .collect();
    assert_eq!(
        new,
        ["reviewed = \"2026-11-20\"", "dialled = \"2026-11-21\""]
    );
    let spanish = after.split("[[service.phones]]").nth(3).unwrap();
    assert!(
        spanish.contains("AYUDA") && spanish.contains("dialled = \"2026-11-21\""),
        "{spanish}"
    );
    assert!(after.starts_with("# The option for LGBTQ+"));
    let waiting = fs::read_to_string(list.join("waiting.toml")).unwrap();
    assert!(
        waiting.contains("203-946-4811\", state = \"V3\", dialled = \"2026-11-19\""),
        "{waiting}"
    );
    for part in [
        "did not answer: call again",
        "is wrong: take it out",
        "move it to organizations/",
        "still to be called",
    ] {
        assert!(out.contains(part), "{part}: {out}");
    }
    assert_eq!(run(&["check", text(&list)]).0, 0);
    let (_, sheet, _) = run(&["report", text(&list), "--month", "2026-11"]);
    assert!(!sheet.contains("203-946-4811"), "it was called");
}

#[test]
fn nonsense_is_refused_line_by_line_and_nothing_is_written() {
    let (_dir, list) = copy();
    let results = table(
        &list,
        &[
            ("text,988,988,AYUDA", "reached", "2026-11-20"),
            ("dial,988,988,", "maybe", "2026-11-20"),
            ("dial,dcf-careline,1-800-842-2288", "reached", "20/11/2026"),
            ("dial,ct-211,211", "reached", "2999-01-01"),
            ("dial,nhth,1-888-373-7888", "read", "2026-07-01"),
        ],
    );
    let whole = fs::read_to_string(&results).unwrap();
    let more = "dial,nobody,203-555-0100,,,,,,reached,2026-11-20,\r\n\
        dial,988,988,WRONG,,,,,reached,2026-11-20,\r\ntext,988,988,AYUDA,,,,,read,2026-11-20,\r\nshort,row\r\n";
    fs::write(&results, format!("{whole}\r\n{more}")).unwrap();
    let before = fs::read_to_string(list.join("organizations/988-lifeline.toml")).unwrap();
    let (code, out, err) = run(&["report", text(&list), "--results", text(&results)]);
    assert_eq!((code, out.as_str()), (2, ""));
    let lines = whole.lines().count();
    for part in [
        "result: \"maybe\" is no result".to_owned(),
        "date: \"20/11/2026\" is no day".into(),
        "date: 2999-01-01 lies ahead".into(),
        "date: 2026-07-01 is before the day that is known already".into(),
        format!(
            "results.csv:{}: number: 203-555-0100 is no such number of \"nobody\"",
            lines + 1
        ),
        format!("results.csv:{}: number: 988 is no such number", lines + 2),
        format!("results.csv:{}: number: stands here twice", lines + 3),
        format!("results.csv:{}: table: is not a row", lines + 4),
    ] {
        assert!(err.contains(&part), "{part}: {err}");
    }
    assert_eq!(err.lines().count(), 8, "{err}");
    assert_eq!(
        fs::read_to_string(list.join("organizations/988-lifeline.toml")).unwrap(),
        before
    );
}

#[test]
fn a_table_of_another_kind_is_one_clear_line() {
    let (dir, list) = copy();
    let table = dir.path().join("t.csv");
    for (content, part) in [
        (&b""[..], "t.csv:1: way: is no column"),
        (b"a,b\n1,2\n", "t.csv:1: way: is no column"),
        (
            b"way,service,number,keys,result,date\n\xff,a,b,c,d,e\n",
            "t.csv:2: table: is not a row",
        ),
    ] {
        fs::write(&table, content).unwrap();
        let (code, _, err) = run(&["report", text(&list), "--results", text(&table)]);
        assert!(
            code == 2
                && err.starts_with(&format!("{}/", dir.path().display()))
                && err.contains(part),
            "{err}"
        );
    }
}

mod any {
    use super::*;
    use proptest::prelude::*;
    use sidedoor_desk::{check, take};

    proptest! {
        #![proptest_config(ProptestConfig::with_cases(24))]
        #[test]
        fn any_table_is_taken_or_refused_and_the_list_stays_sound(
            rows in "((dial|text|waiting|read),(988|nhth|nhlaa|x),(988|1-888-373-7888|203-946-4811),(AYUDA)?,(reached|read|wrong|\"|),(2026-11-2[01]|2027|),\r?\n){0,4}|\\PC{0,30}",
        ) {
            let (dir, list) = copy();
            let table = dir.path().join("t.csv");
            fs::write(&table, format!("way,service,number,keys,result,date,note\n{rows}")).unwrap();
            let before = check(&list).unwrap();
            let taken = take(&list, &table, "2026-11-21".parse().unwrap());
            let after = check(&list).unwrap();
            if taken.is_err() {
                prop_assert_eq!(before, after);
            } else {
                prop_assert_eq!(before.directory.services.len(), after.directory.services.len());
            }
        }
    }
}
