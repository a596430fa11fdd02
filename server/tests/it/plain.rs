//! The plain edition: one page that no browser keeps, under a policy without scripts, and nothing else.

use std::fs;
use std::path::{Path, PathBuf};
use std::time::Duration;

use aws_lc_rs::digest;
use base64::Engine;
use base64::engine::general_purpose::STANDARD;
use tempfile::TempDir;
use tokio::process::Command;
use tokio::time::sleep;

use crate::child::Running;
use crate::client::{Answer, ask, get};
use crate::fixture::program;

const STYLE: &str = "body{color:#123}";

fn page(words: &str) -> String {
    let words = words.repeat(100);
    format!(
        "<!DOCTYPE html><html><head><title>T</title><style>{STYLE}</style></head><body>{words}</body></html>"
    )
}

fn folder() -> (TempDir, PathBuf) {
    let folder = tempfile::tempdir().unwrap();
    let file = folder.path().join("page.html");
    fs::write(&file, page("first ")).unwrap();
    (folder, file)
}

async fn serve(file: &Path, more: &[&str]) -> Running {
    let mut command = Command::new(program());
    command
        .args(["serve", "--http", "127.0.0.1:0", "--plain"])
        .arg(file)
        .args(more);
    Running::from(command, 1).await
}

/// What the program says when it ends at once.
async fn fault(arguments: &[&str]) -> String {
    let done = Command::new(program())
        .args(arguments)
        .output()
        .await
        .unwrap();
    assert_eq!(done.status.code(), Some(2), "{arguments:?}");
    String::from_utf8(done.stderr)
        .unwrap()
        .trim_end()
        .to_owned()
}

fn body(answer: &Answer) -> &str {
    std::str::from_utf8(&answer.body).unwrap()
}

#[tokio::test]
async fn one_page_and_nothing_else() {
    let (_folder, file) = folder();
    let server = serve(&file, &[]).await;
    let address = server.addresses[0];
    let answer = get(address, "/", &[]).await;
    assert_eq!(
        (answer.status, body(&answer)),
        (200, page("first ").as_str())
    );
    for path in [
        "/page.html",
        "/index.html",
        "/favicon.ico",
        "/sw.js",
        "/manifest.webmanifest",
        "/data/root.json",
        "//",
        "/..",
    ] {
        let answer = get(address, path, &[]).await;
        assert_eq!((answer.status, body(&answer)), (404, ""), "{path}");
        assert_eq!(answer.header("cache-control"), Some("no-store"), "{path}");
    }
    assert_eq!(ask(address, "POST", "/", &[]).await.status, 405);
    assert_eq!(server.said(), "", "nothing is said of a visit");
}

#[tokio::test]
async fn its_headers_keep_nothing_and_run_nothing() {
    let (_folder, file) = folder();
    let server = serve(&file, &[]).await;
    let answer = get(server.addresses[0], "/", &["Accept-Encoding: br"]).await;
    let hash = STANDARD.encode(digest::digest(&digest::SHA256, STYLE.as_bytes()));
    let policy = format!(
        "default-src 'none'; style-src 'sha256-{hash}'; base-uri 'none'; form-action 'none'; frame-ancestors 'none'"
    );
    for (name, value) in [
        ("content-security-policy", policy.as_str()),
        ("cache-control", "no-store"),
        ("content-type", "text/html; charset=utf-8"),
        ("content-encoding", "br"),
        ("referrer-policy", "no-referrer"),
        ("x-content-type-options", "nosniff"),
        ("x-frame-options", "DENY"),
        ("x-robots-tag", "noindex, nofollow"),
    ] {
        assert_eq!(answer.header(name), Some(value), "{name}");
    }
    assert_eq!(
        (answer.header("set-cookie"), answer.header("server")),
        (None, None)
    );
    let mut plain = Vec::new();
    brotli::BrotliDecompress(&mut answer.body.as_slice(), &mut plain).unwrap();
    assert_eq!(plain, page("first ").as_bytes());
}

#[tokio::test]
async fn another_page_takes_its_place_and_a_bad_one_does_not() {
    let (folder, file) = folder();
    let server = serve(&file, &["--poll-time", "0.1"]).await;
    let fresh = folder.path().join("fresh");
    let put = |text: &str| {
        fs::write(&fresh, text).unwrap();
        fs::rename(&fresh, &file).unwrap();
    };
    // A page that comes in the same moment as the first look at it is only noticed once it changes again.
    for _ in 0..20 {
        put(&page("second "));
        sleep(Duration::from_millis(500)).await;
        if server.said().contains("taken: ") {
            break;
        }
    }
    server.says("taken: the plain edition").await;
    let answer = get(server.addresses[0], "/", &[]).await;
    assert_eq!(body(&answer), page("second "));
    put("<!DOCTYPE html><SCRIPT>");
    server
        .says("holds a script, which the plain edition never does")
        .await;
    let answer = get(server.addresses[0], "/", &[]).await;
    assert_eq!(body(&answer), page("second "));
}

#[tokio::test]
async fn it_is_instead_of_a_site_and_says_what_is_wrong() {
    let (folder, file) = folder();
    let text = file.to_str().unwrap();
    for (option, value) in [
        ("--site", "x"),
        ("--app", "x"),
        ("--front", "timer"),
        ("--code", "123456"),
    ] {
        let line = fault(&["serve", "--plain", text, option, value]).await;
        assert_eq!(
            line,
            format!("error: --plain: cannot be used with {option}")
        );
    }
    let bad = folder.path().join("bad.html");
    let bad = bad.to_str().unwrap();
    for (content, expected) in [
        (
            &b"<html>"[..],
            "is no page: it does not begin with `<!DOCTYPE html>`; `sidedoor-desk plain` prints one",
        ),
        (
            b"",
            "is no page: it does not begin with `<!DOCTYPE html>`; `sidedoor-desk plain` prints one",
        ),
        (b"<!doctype html>\xff", "is not UTF-8"),
        (
            b"<!doctype html><script src=x>",
            "holds a script, which the plain edition never does; `sidedoor-desk plain` prints one",
        ),
    ] {
        fs::write(bad, content).unwrap();
        assert_eq!(
            fault(&["serve", "--plain", bad]).await,
            format!("error: {bad}: {expected}")
        );
    }
    let none = folder.path().join("none.html");
    let line = fault(&["check-config", "--plain", none.to_str().unwrap()]).await;
    assert!(
        line.starts_with(&format!("error: {}: ", none.display())),
        "{line}"
    );
    let done = Command::new(program())
        .args(["check-config", "--plain", text])
        .output()
        .await
        .unwrap();
    let said = String::from_utf8(done.stdout).unwrap();
    assert_eq!(
        said,
        format!(
            "ok: the plain edition {text}, {} bytes\n",
            page("first ").len()
        )
    );
}
