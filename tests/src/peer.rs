//! Another way of leaving a page to measure beside ours: the `exit-this-page` of npm's
//! `govuk-frontend`, with its own styles and script, on a page of the same text.

use std::fs;
use std::io::{Read, Write};
use std::net::{TcpListener, TcpStream};
use std::path::Path;
use std::sync::Arc;
use std::thread;
use std::time::Duration;

use anyhow::Context;

use crate::Result;

/// The control that leaves, and the cover that it draws.
pub const CONTROL: &str = ".govuk-exit-this-page__button";
/// What lies over everything from then on.
pub const COVER: &str = ".govuk-exit-this-page-overlay";

/// How long the page that it leaves for takes to answer, as over a network: its cover is to be
/// measured, not that page.
const FAR: Duration = Duration::from_millis(600);

/// A path, its type, its content.
type Files = Vec<(&'static str, &'static str, Vec<u8>)>;

/// A page with it on a port of this machine, for as long as the test runs.
#[derive(Debug)]
pub struct Peer {
    port: u16,
}

impl Peer {
    /// `package` is the folder of the package; `lines` are the text of the page.
    pub fn start(package: &Path, lines: &[String]) -> Result<Self> {
        let read = |name: &str| {
            let file = package.join("dist/govuk").join(name);
            fs::read(&file).with_context(|| format!("reading {}", file.display()))
        };
        let files: Files = vec![
            ("/", "text/html", page(lines).into_bytes()),
            ("/a.css", "text/css", read("govuk-frontend.min.css")?),
            ("/a.js", "text/javascript", read("govuk-frontend.min.js")?),
            (
                "/far",
                "text/html",
                b"<!doctype html><title>far</title><p>far".to_vec(),
            ),
        ];
        let listener = TcpListener::bind("127.0.0.1:0")?;
        let port = listener.local_addr()?.port();
        let files = Arc::new(files);
        thread::spawn(move || {
            for browser in listener.incoming().flatten() {
                let files = Arc::clone(&files);
                thread::spawn(move || answer(browser, &files));
            }
        });
        Ok(Self { port })
    }

    /// Address of the page.
    pub fn url(&self) -> String {
        format!("http://127.0.0.1:{}/", self.port)
    }
}

/// The component as its documentation has it, over the text.
fn page(lines: &[String]) -> String {
    let escaped = |line: &String| line.replace('&', "&amp;").replace('<', "&lt;");
    let text: String = lines
        .iter()
        .map(|line| format!("<p class=\"govuk-body\">{}</p>", escaped(line)))
        .collect();
    format!(
        "<!doctype html><html lang=\"en\" class=\"govuk-template\"><head><meta charset=\"utf-8\">\
         <meta name=\"viewport\" content=\"width=device-width, initial-scale=1, viewport-fit=cover\">\
         <title>left</title><link rel=\"icon\" href=\"data:,\"><link rel=\"stylesheet\" href=\"/a.css\"></head>\
         <body class=\"govuk-template__body js-enabled govuk-frontend-supported\"><div class=\"govuk-width-container\">\
         <div class=\"govuk-exit-this-page\" data-module=\"govuk-exit-this-page\">\
         <a href=\"/far\" role=\"button\" draggable=\"false\" data-module=\"govuk-button\" rel=\"nofollow noreferrer\" \
         class=\"govuk-button govuk-button--warning govuk-exit-this-page__button govuk-js-exit-this-page-button\">\
         <span class=\"govuk-visually-hidden\">Emergency</span> Exit this page</a></div>\
         <main class=\"govuk-main-wrapper\">{text}</main></div>\
         <script type=\"module\">import {{ initAll }} from '/a.js'; initAll();</script></body></html>"
    )
}

fn answer(mut browser: TcpStream, files: &Files) {
    let mut head = [0; 4096];
    let count = browser.read(&mut head).unwrap_or(0);
    let head = String::from_utf8_lossy(&head[..count]);
    let path = head.split(' ').nth(1).unwrap_or_default();
    if path == "/far" {
        thread::sleep(FAR);
    }
    let found = files.iter().find(|(own, ..)| *own == path);
    let (status, kind, body) = match found {
        Some((_, kind, body)) => ("200 OK", *kind, body.as_slice()),
        None => ("404 Not Found", "text/plain", &b""[..]),
    };
    let head = format!(
        "HTTP/1.1 {status}\r\nContent-Type: {kind}; charset=utf-8\r\nContent-Length: {}\r\nConnection: close\r\n\r\n",
        body.len()
    );
    let _ = browser.write_all(head.as_bytes());
    let _ = browser.write_all(body);
}
