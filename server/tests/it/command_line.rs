//! What is wrong with the options: one line on stderr that names the option, exit code 2.

use std::net::TcpListener;

use crate::fixture::Fixture;
use crate::startup::{fault, line, run};

#[test]
fn fronts_and_codes_of_the_command_line() {
    let fixture = Fixture::new();
    assert_eq!(
        fault(&fixture, &["--front", "stove"]),
        "error: --front: no front `stove`; there are: converter, timer"
    );
    for code in ["12345", "123456789", "12345x", ""] {
        assert_eq!(
            fault(&fixture, &["--code", code]),
            format!(
                "error: invalid value '{code}' for '--code <DIGITS>': a code has 6 to 8 digits, \
                 0 to 9"
            )
        );
    }
    assert_eq!(
        fault(&fixture, &["--code", "123456"]),
        "error: --code: a code is there twice"
    );
    let arguments = fixture.arguments(&[]);
    assert_eq!(
        line(&fixture, &arguments[1..arguments.len() - 2]),
        "error: --code: this site has no code of its own: give one of 6 to 8 digits"
    );
}

#[test]
fn addresses() {
    let fixture = Fixture::new();
    for address in ["0.0.0.0:0", "[::]:0", "192.0.2.1:80"] {
        assert_eq!(
            fault(&fixture, &["--http", address]),
            format!(
                "error: invalid value '{address}' for '--http <ADDR>': plain HTTP is for this \
                 machine only (127.0.0.1 or [::1]); use --https"
            )
        );
    }
    let taken = TcpListener::bind("127.0.0.1:0").unwrap();
    let address = taken.local_addr().unwrap().to_string();
    let expected = format!("error: --http {address}: Address already in use (os error 98)");
    #[cfg(target_os = "linux")]
    assert_eq!(fault(&fixture, &["--http", &address]), expected);
    let https = [
        "--http",
        "127.0.0.1:0",
        "--https",
        &address,
        "--self-signed",
    ];
    #[cfg(target_os = "linux")]
    assert_eq!(fault(&fixture, &https), expected.replace("http ", "https "));
}

#[test]
fn certificates() {
    let fixture = Fixture::new();
    let one = rcgen::generate_simple_self_signed(["one.example".to_owned()]).unwrap();
    let other = rcgen::KeyPair::generate().unwrap();
    fixture.write("cert.pem", one.cert.pem());
    fixture.write("other.pem", other.serialize_pem());
    fixture.write("broken.pem", "-----BEGIN CERTIFICATE-----\n!\n");
    fixture.write("empty.pem", "");
    let path = |file: &str| fixture.path(file).display().to_string();
    let with = |cert: &str, key: &str| {
        let (cert, key) = (path(cert), path(key));
        let files = ["--cert", &cert, "--key", &key];
        fault(
            &fixture,
            &[&["--https", "127.0.0.1:0"], &files[..]].concat(),
        )
    };
    assert_eq!(
        with("nothing.pem", "other.pem"),
        "error: nothing.pem: No such file or directory (os error 2)"
    );
    assert_eq!(
        with("empty.pem", "other.pem"),
        "error: empty.pem: no certificate in PEM form"
    );
    assert!(with("broken.pem", "other.pem").starts_with("error: broken.pem: "));
    assert_eq!(
        with("cert.pem", "empty.pem"),
        "error: empty.pem: nothing of the kind in PEM form"
    );
    assert_eq!(
        with("cert.pem", "other.pem"),
        "error: cert.pem, other.pem: keys may not be consistent: KeyMismatch"
    );
    assert_eq!(
        fault(&fixture, &["--https", "127.0.0.1:0"]),
        "error: --https: give --cert FILE and --key FILE, or --self-signed"
    );
}

#[test]
fn the_command_line_itself() {
    let fixture = Fixture::new();
    for (more, needle) in [
        (&["--port", "80"][..], "unexpected argument '--port' found"),
        (&["--self-signed"], "--https <ADDR>"),
        (&["--cert", "x"], "--key <FILE>"),
        (&["--http", "localhost"], "expected an address with a port"),
    ] {
        let line = fault(&fixture, more);
        assert!(line.contains(needle), "{line}");
    }
    line(&fixture, &[]);
    line(&fixture, &["swerve".to_owned()]);
}

#[cfg(not(feature = "embedded"))]
#[test]
fn no_app_at_all() {
    let fixture = Fixture::new();
    let arguments = ["serve", "--code", "123456"].map(str::to_owned);
    assert_eq!(
        line(&fixture, &arguments),
        "error: --app: this build carries no app: give the folder of a built one"
    );
}

#[test]
fn check_config_says_what_would_be_served() {
    let fixture = Fixture::new();
    let mut arguments = fixture.arguments(&["--https", "127.0.0.1:0", "--self-signed"]);
    arguments[1] = "check-config".to_owned();
    let output = run(&arguments[1..]);
    assert_eq!(output.status.code(), Some(0));
    assert_eq!(output.stderr, b"");
    assert_eq!(
        String::from_utf8(output.stdout).unwrap(),
        "ok: front converter (plain), language en, list version 5, expires 2040-01-01T00:00:00Z, 23 paths\n"
    );
    arguments.extend(["--front".to_owned(), "stove".to_owned()]);
    assert_eq!(run(&arguments[1..]).status.code(), Some(2));
}
