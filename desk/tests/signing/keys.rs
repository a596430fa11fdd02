//! `keys` and `key`: files that are private, under a passphrase, and readable by other tools.

use crate::command::{run, text};
use crate::kit::{PASSPHRASE, Place, fine, names, refused};
use std::fs;
use std::process::Command;

#[cfg(unix)]
#[test]
fn they_are_private_and_never_overwritten() {
    use std::os::unix::fs::PermissionsExt;
    let place = Place::empty();
    let keys = text(&place.keys);
    let pass = place.at("pass");
    let out = fine(&run(&["keys", keys, "--passphrase-file", text(&pass)]));
    assert_eq!(
        names(&place.keys),
        ["1.root.json", "root.key", "targets.key", "timestamp.key"]
    );
    let mode = |path: &std::path::Path| fs::metadata(path).unwrap().permissions().mode() & 0o777;
    assert_eq!(mode(&place.keys), 0o700);
    for name in ["root.key", "targets.key", "timestamp.key"] {
        assert_eq!(mode(&place.keys.join(name)), 0o600, "{name}");
        let file = fs::read_to_string(place.keys.join(name)).unwrap();
        assert!(file.contains("BEGIN ENCRYPTED PRIVATE KEY"), "{file}");
        let public = file
            .lines()
            .find_map(|line| line.strip_prefix("Public: "))
            .unwrap();
        assert!(out.contains(public), "{out}");
    }
    let before = fs::read(place.keys.join("root.key")).unwrap();
    let again = ["keys", keys, "--no-passphrase"];
    refused(&run(&again), &["root.key: is there already"]);
    assert_eq!(fs::read(place.keys.join("root.key")).unwrap(), before);
    // Any one of them is enough to refuse, a link that leads nowhere too.
    for name in ["root.key", "targets.key", "timestamp.key"] {
        fs::remove_file(place.keys.join(name)).unwrap();
    }
    refused(&run(&again), &["1.root.json: is there already"]);
    fs::remove_file(place.keys.join("1.root.json")).unwrap();
    std::os::unix::fs::symlink(place.at("elsewhere"), place.keys.join("targets.key")).unwrap();
    refused(&run(&again), &["targets.key: is there already"]);
    assert!(!place.at("elsewhere").exists());
}

#[test]
fn a_passphrase_is_asked_for_and_has_to_be_right() {
    let place = Place::empty();
    let (keys, pass) = (text(&place.keys), place.at("pass"));
    refused(
        &run(&["keys", keys]),
        &[
            "root.key: needs a passphrase",
            "no terminal",
            "--passphrase-file",
            "SIDEDOOR_PASSPHRASE",
        ],
    );
    assert!(!place.keys.exists(), "nothing is left of it");
    fs::write(place.at("short"), "short\n").unwrap();
    let short_file = place.at("short");
    let short = ["keys", keys, "--passphrase-file", text(&short_file)];
    refused(&run(&short), &["root.key: the passphrase is too short"]);
    assert!(!place.keys.exists());
    refused(
        &run(&["keys", keys, "--passphrase-file", text(&place.at("none"))]),
        &["none: "],
    );
    fs::write(place.at("blank"), "\n").unwrap();
    let blank_file = place.at("blank");
    let blank = ["keys", keys, "--passphrase-file", text(&blank_file)];
    refused(&run(&blank), &["blank: its first line"]);

    fine(&run(&["keys", keys, "--passphrase-file", text(&pass)]));
    refused(&place.sign(&[]), &["targets.key: needs a passphrase"]);
    fs::write(place.at("wrong"), "four words make two\n").unwrap();
    let wrong_file = place.at("wrong");
    let wrong = ["--passphrase-file", text(&wrong_file)];
    refused(
        &place.sign(&wrong),
        &["targets.key: the passphrase is not the one of this key"],
    );
    assert!(!place.site.exists(), "nothing was written");
    fine(&place.sign(&["--passphrase-file", text(&pass)]));

    // From the environment, which a machine may take.
    let mut sign = Command::new(env!("CARGO_BIN_EXE_sidedoor-desk"));
    sign.args(["sign", "--keys", keys, "--list", text(&place.list)]);
    sign.args(["--site", text(&place.site)])
        .env("SIDEDOOR_PASSPHRASE", PASSPHRASE);
    assert!(sign.status().unwrap().success());
}

#[test]
fn a_passphrase_is_typed_at_the_terminal_and_not_shown() {
    // `script` gives a command a terminal of its own (util-linux).
    if Command::new("script").arg("--version").output().is_err() || cfg!(not(target_os = "linux")) {
        return;
    }
    let place = Place::empty();
    let key = place.at("anna.key");
    let desk = format!("{} key {}", env!("CARGO_BIN_EXE_sidedoor-desk"), text(&key));
    let typed = |lines: &str| {
        let mut script = Command::new("script");
        script.args(["-q", "-e", "-c", &desk, "/dev/null"]);
        script
            .stdin(std::process::Stdio::piped())
            .stdout(std::process::Stdio::piped());
        let mut child = script.spawn().unwrap();
        std::io::Write::write_all(child.stdin.as_mut().unwrap(), lines.as_bytes()).unwrap();
        let out = child.wait_with_output().unwrap();
        (out.status.success(), String::from_utf8(out.stdout).unwrap())
    };
    let (made, said) = typed("four words make one\nfour words make two\n");
    assert!(!made && said.contains("are not the same"), "{said}");
    assert!(!key.exists());
    let (made, said) = typed("four words make one\nfour words make one\n");
    assert!(made && key.exists(), "{said}");
    assert!(
        said.contains("New passphrase for") && !said.contains("four words make one\r\nThe same"),
        "{said}"
    );
}

#[test]
fn other_tools_read_the_keys() {
    let place = Place::empty();
    let (key, pass) = (place.at("anna.key"), place.at("pass"));
    let out = fine(&run(&["key", text(&key), "--passphrase-file", text(&pass)]));
    let mut openssl = Command::new("openssl");
    openssl.args(["pkey", "-in", text(&key), "-noout", "-text", "-passin"]);
    let Ok(read) = openssl.arg(format!("file:{}", text(&pass))).output() else {
        return;
    };
    let said = String::from_utf8(read.stdout).unwrap();
    assert!(read.status.success() && said.contains("ED25519"), "{said}");
    let (_, public) = said.split_once("pub:").unwrap();
    let digits: String = public.chars().filter(char::is_ascii_hexdigit).collect();
    assert!(out.contains(&digits) && digits.len() == 64, "{out}{said}");
}

#[test]
fn what_is_no_key_is_told_from_one() {
    let place = Place::signed(&[]);
    // A new edition, so that the key is needed.
    place.edit(1, "203-555-0188");
    let file = place.keys.join("targets.key");
    let good = fs::read_to_string(&file).unwrap();
    let pem = &good[good.find("-----").unwrap()..];
    let other = fs::read_to_string(place.key("other.key")).unwrap();
    let other = &other[other.find("-----").unwrap()..];
    let certificate = pem.replace("PRIVATE KEY", "CERTIFICATE");
    for (content, why) in [
        ("secret\n".to_owned(), "is no key"),
        (String::new(), "is no key"),
        (pem.to_owned(), "has no line `Public: `"),
        (
            good.replace("Public: ", "Public: x"),
            "has no line `Public: `",
        ),
        (good.replacen(pem, &certificate, 1), "holds a CERTIFICATE"),
        (good.replacen(pem, other, 1), "its secret half is not"),
        (good.replace("MC4C", "MC4D"), "is damaged"),
        (good[..good.len() - 40].to_owned(), "its PEM is damaged"),
        ("x".repeat(20_000), "too long"),
    ] {
        fs::write(&file, &content).unwrap();
        refused(&place.sign(&[]), &["targets.key: ", why]);
        let (_, _, err) = place.sign(&[]);
        assert!(!err.contains("MC4"), "{err}");
    }
    fs::write(&file, b"\xff\xfe").unwrap();
    refused(
        &place.sign(&[]),
        &["targets.key: is no key: it is not text"],
    );
    fs::write(&file, good).unwrap();
    fine(&place.sign(&[]));

    // A key of another kind, which openssl makes where it is there.
    let mut openssl = Command::new("openssl");
    openssl.args(["genpkey", "-algorithm", "X25519"]);
    if let Ok(made) = openssl.output() {
        let pem = String::from_utf8(made.stdout).unwrap();
        let public = "Public: ".to_owned() + &"0".repeat(64);
        fs::write(&file, format!("{public}\n{pem}")).unwrap();
        let added = place.rotate(&["--add", &format!("root={}", text(&file))]);
        refused(&added, &["targets.key: is a key of another kind"]);
    }
}

#[test]
fn thresholds_that_cannot_be_reached_are_refused() {
    let place = Place::empty();
    for (option, number) in [
        ("--root-threshold", "2"),
        ("--root-threshold", "0"),
        ("--targets-keys", "0"),
        ("--root-keys", "17"),
    ] {
        let args = ["keys", text(&place.keys), "--no-passphrase", option, number];
        refused(&run(&args), &["keys cannot be asked to sign"]);
    }
    assert!(!place.keys.exists());
    refused(
        &run(&["key", text(&place.at("anna.pem"))]),
        &["expected a name that ends in .key"],
    );
}
