//! Codes of a site: made by the command, kept in `site.toml`, handed out as one pack.

use std::io::Read;
use std::net::SocketAddr;
use std::process::Command;
use std::time::{SystemTime, UNIX_EPOCH};

use base64::Engine;
use base64::engine::general_purpose::STANDARD;

use crate::client::get;
use crate::composed::{rest, text};
use crate::fixture::{Fixture, name, program};
use crate::startup::site_toml;

const HTTP: &[&str] = &["--http", "127.0.0.1:0"];
const SALT: [u8; 16] = [7; 16];
/// `hashlib.pbkdf2_hmac("sha256", b"123456", bytes([7] * 16), 600_000)`
const OF_123456: &str = "C+dOdVjla+zOsCPqVZWI8ZvP/k6eXvhddeApF/ODUi0=";

/// The status, what was printed, and the complaints.
fn run(arguments: &[&str]) -> (Option<i32>, String, String) {
    let output = Command::new(program()).args(arguments).output().unwrap();
    let text = |bytes| String::from_utf8(bytes).unwrap();
    (
        output.status.code(),
        text(output.stdout),
        text(output.stderr),
    )
}

fn check(fixture: &Fixture) -> (Option<i32>, String, String) {
    let (app, site) = (fixture.path("app"), fixture.path("site"));
    let [app, site] = [app, site].map(|path| path.display().to_string());
    run(&["check-config", "--app", &app, "--site", &site])
}

/// A day so many days from now, as it is written.
fn day(from_now: i64) -> String {
    let now = SystemTime::now().duration_since(UNIX_EPOCH).unwrap();
    let then = i64::try_from(now.as_secs()).unwrap() + from_now * 86_400;
    trust::format_time(u64::try_from(then).unwrap())[..10].to_owned()
}

/// The pack of a running server, as served and unpacked.
async fn pack(address: SocketAddr) -> (Vec<u8>, Vec<u8>) {
    let path = rest(&text(address, "/").await).remove(0).0;
    let answer = get(address, &path, &["Accept-Encoding: gzip, br"]).await;
    assert_eq!(answer.header("content-encoding"), None);
    assert_eq!(answer.header("cache-control"), Some("no-store"));
    assert_eq!(path, format!("/a/{}.bin", name(&answer.body)));
    let mut plain = Vec::new();
    flate2::read::GzDecoder::new(&*answer.body)
        .read_to_end(&mut plain)
        .unwrap();
    (answer.body.to_vec(), plain)
}

#[tokio::test]
async fn codes_are_one_pack_with_their_last_days() {
    let fixture = Fixture::new();
    let hash = |byte: u8| STANDARD.encode([byte; 32]);
    let toml = format!(
        "salt = \"{}\"\ncodes = [\n\"{}\",\n{{ hash = \"{}\", until = 2027-03-31 }},\n\
         {{ hash = \"{}\", until = \"2020-02-29\" }},\n{{ hash = \"{}\" }},\n]\n",
        STANDARD.encode(SALT),
        hash(1),
        hash(2),
        hash(3),
        hash(4),
    );
    fixture.write("site/site.toml", toml);
    let (served, plain) = pack(fixture.serve(HTTP).await).await;
    assert_eq!(plain[..16], SALT);
    let codes: Vec<_> = plain[16..].chunks(34).collect();
    // (datetime.date(2027, 3, 31) - datetime.date(1970, 1, 1)).days, and so on
    for (code, (byte, until)) in
        codes
            .iter()
            .zip([(1, 65_535), (2, 20_908), (3, 18_321), (4, 65_535)])
    {
        assert_eq!(code[..32], [byte; 32]);
        assert_eq!(u16::from_le_bytes([code[32], code[33]]), until, "{byte}");
    }
    assert_eq!(codes.len(), 5, "and the one of the command line");
    assert_eq!(STANDARD.encode(&codes[4][..32]), OF_123456);
    assert_eq!(codes[4][32..], [255, 255], "which has no end");
    let (again, _) = pack(fixture.serve(HTTP).await).await;
    assert_eq!(served, again, "servers of one site agree");
}

#[test]
fn faults_name_file_and_field() {
    let salt = STANDARD.encode(SALT);
    let hash = STANDARD.encode([2; 32]);
    let fault = |codes: &str, place: &str, problem: &str| {
        site_toml(
            &format!("salt = \"{salt}\"\ncodes = [{codes}]\n"),
            &format!("site/site.toml{place}: field `codes`: {problem}"),
        );
    };
    let dated = |until: &str| format!("{{ hash = \"{hash}\", until = {until} }}");
    let expected = "expected a day from 1970 to 2148, such as 2027-03-31";
    for (until, shown) in [
        ("\"soon\"", "soon"),
        ("\"2027-02-29\"", "2027-02-29"),
        ("1969-12-31", "1969-12-31"),
        ("2200-01-01", "2200-01-01"),
        ("2027-03-31T10:00:00Z", "2027-03-31T10:00:00Z"),
        ("10:00:00", "10:00:00"),
    ] {
        fault(&dated(until), ":2", &format!("`{shown}`: {expected}"));
    }
    fault(
        &dated("7"),
        ":2",
        "invalid type: integer `7`, expected a day such as 2027-03-31",
    );
    fault(
        &format!("\n{{ hash = \"{hash}\", till = 2027-03-31 }}"),
        ":3",
        "unknown field `till`, expected `hash` or `until`",
    );
    fault(
        "2027-03-31",
        ":2",
        "invalid type: a date, expected a hash, or { hash = \"…\", until = 2027-03-31 }",
    );
    fault(
        &format!("{{ hash = \"{salt}\", until = 2027-03-31 }}"),
        "",
        &format!("`{salt}`: expected 32 bytes in base64"),
    );
    fault(
        &format!("\"{hash}\", {}", dated("2027-03-31")),
        "",
        "a code is there twice",
    );
}

#[test]
fn a_date_that_is_none_is_one_line() {
    let salt = STANDARD.encode(SALT);
    let fixture = Fixture::new();
    let toml = format!("salt = \"{salt}\"\ncodes = [\n{{ hash = \"\", until = 2027-02-30 }}]\n");
    fixture.write("site/site.toml", toml);
    let (status, _, line) = check(&fixture);
    assert_eq!(status, Some(2));
    assert!(
        line.contains("site/site.toml:3: field `codes`: ") && line.lines().count() == 1,
        "{line}"
    );
}

#[test]
fn a_code_of_the_folder_is_not_given_again() {
    let fixture = Fixture::new();
    let salt = STANDARD.encode(SALT);
    let dated = format!("{{ hash = \"{OF_123456}\", until = 2027-03-31 }}");
    for code in [format!("\"{OF_123456}\""), dated] {
        fixture.write(
            "site/site.toml",
            format!("salt = \"{salt}\"\ncodes = [{code}]\n"),
        );
        let (app, site) = (fixture.path("app"), fixture.path("site"));
        let [app, site] = [app, site].map(|path| path.display().to_string());
        let arguments = [
            "check-config",
            "--app",
            &app,
            "--site",
            &site,
            "--code",
            "123456",
        ];
        let (status, _, line) = run(&arguments);
        assert_eq!(status, Some(2));
        assert_eq!(line, "error: --code: a code is there twice\n");
    }
}

#[test]
fn ends_are_told_before_and_after() {
    let fixture = Fixture::new();
    let site = |ends: &[i64]| {
        let codes = ends.iter().enumerate().map(|(index, end)| {
            let hash = STANDARD.encode([u8::try_from(index).unwrap(); 32]);
            format!("{{ hash = \"{hash}\", until = {} }},", day(*end))
        });
        let codes: String = codes.collect();
        let salt = STANDARD.encode(SALT);
        fixture.write(
            "site/site.toml",
            format!("salt = \"{salt}\"\ncodes = [{codes}]\n"),
        );
        let (status, _, lines) = check(&fixture);
        assert_eq!(status, Some(0), "{lines}");
        lines
    };
    assert_eq!(site(&[40, 400]), "");
    let lines = site(&[40, 20, -1]);
    assert_eq!(lines.lines().count(), 2, "{lines}");
    assert!(lines.starts_with("warning: ") && lines.contains("site/site.toml: field `codes`: "));
    let soon = format!("code 2 opens until {} and not after\n", day(20));
    let over = format!("code 3 ended on {}; ", day(-1));
    assert!(lines.contains(&soon) && lines.contains(&over), "{lines}");
    let lines = site(&[-1, -40]);
    assert_eq!(lines.lines().count(), 3, "{lines}");
    assert!(lines.contains("NO CODE OPENS ANY MORE"), "{lines}");
}

#[test]
fn the_command_prints_lines_for_site_toml() {
    let fixture = Fixture::new();
    let site = fixture.path("site").display().to_string();
    let (status, lines, complaints) = run(&["code", "004711", "--site", &site]);
    assert_eq!((status, &*complaints), (Some(0), ""));
    assert!(lines.starts_with("salt = \""), "{lines}");
    assert_eq!(lines.lines().count(), 2);
    // Pasted into the site, they make it a site with a code of its own.
    fixture.write("site/site.toml", &lines);
    assert_eq!(check(&fixture).0, Some(0));

    // The next one is printed with those that are there, to take their place.
    let until = day(100);
    let (_, two, _) = run(&["code", "00004711", "--site", &site, "--until", &until]);
    let (salt, one) = lines.split_once('\n').unwrap();
    let first = one.split('"').nth(1).unwrap();
    assert!(
        two.starts_with(&format!("codes = [\n  \"{first}\",\n  {{ hash = \"")),
        "{two}"
    );
    assert!(
        two.ends_with(&format!("\", until = {until} }},\n]\n")),
        "{two}"
    );
    fixture.write("site/site.toml", format!("{salt}\n{two}"));
    assert_eq!(check(&fixture).0, Some(0));
    let (_, three, _) = run(&["code", "0004711", "--site", &site]);
    assert!(
        three.starts_with(two.strip_suffix("]\n").unwrap()),
        "{three}"
    );
    assert_eq!(three.lines().count(), 5, "{three}");

    for digits in ["004711", "00004711"] {
        let (status, printed, line) = run(&["code", digits, "--site", &site]);
        assert_eq!((status, &*printed), (Some(2), ""));
        assert!(
            line.starts_with("error: site.toml: has this code already; ")
                && line.lines().count() == 1,
            "{line}"
        );
    }
    let (status, _, line) = run(&["code", "4711"]);
    assert_eq!(status, Some(2));
    assert!(line.contains("6 to 8 digits"), "{line}");
}

#[test]
fn the_command_warns_and_prints_all_the_same() {
    for digits in ["123456", "98765432", "0000000"] {
        let (status, lines, warning) = run(&["code", digits]);
        assert_eq!(status, Some(0));
        assert_eq!(lines.lines().count(), 2, "{lines}");
        assert_eq!(
            warning,
            "warning: these digits are among the first that anybody tries; choose others\n"
        );
    }
    let (status, lines, warning) = run(&["code", "804713", "--until", &day(-3)]);
    assert_eq!((status, lines.lines().count()), (Some(0), 2));
    assert!(warning.starts_with("warning: --until: ") && warning.ends_with("opens nothing\n"));
    let (status, _, line) = run(&["code", "804713", "--until", "31.3.2027"]);
    assert_eq!((status, line.lines().count()), (Some(2), 1));
    assert!(
        line.contains("`31.3.2027`") && line.contains("--until"),
        "{line}"
    );
}
