//! Colours of a site's own: in the page, its policy and its manifest, and only where they can be read.

use base64::Engine;
use base64::engine::general_purpose::{STANDARD, URL_SAFE_NO_PAD};
use serde_json::Value;

use crate::client::get;
use crate::composed::text;
use crate::fixture::{Fixture, name};
use crate::startup::site_toml;

const HTTP: &[&str] = &["--http", "127.0.0.1:0"];

const LIGHT: &str = "[colours.light]\npage = \"#ffffff\"\nmain = \"#7A1F3D\"\non = \"#ffffff\"\n";

/// The page, its policy and its manifest's colour.
async fn served(toml: &str) -> (String, String, Value) {
    let fixture = Fixture::new();
    fixture.write("site/site.toml", toml);
    let address = fixture.serve(HTTP).await;
    let answer = get(address, "/", &[]).await;
    let policy = answer.header("content-security-policy").unwrap().to_owned();
    let page = String::from_utf8(answer.body).unwrap();
    let style = page.split("<style>").nth(1).unwrap();
    let style = style.split("</style>").next().unwrap();
    let hash = URL_SAFE_NO_PAD.decode(name(style.as_bytes())).unwrap();
    let source = format!("style-src 'sha256-{}'", STANDARD.encode(hash));
    assert!(policy.ends_with(&source), "{policy} has not {source}");
    let manifest = text(address, "/manifest.webmanifest").await;
    let manifest: Value = serde_json::from_str(&manifest).unwrap();
    (style.to_owned(), policy, manifest["theme_color"].clone())
}

#[tokio::test]
async fn a_look_brings_its_own() {
    let (plain, policy, colour) = served("look = \"plain\"\n").await;
    assert_eq!(
        plain,
        ":root{--page:#f4f6f7;--main:#0b7285;--on-main:#ffffff}@media (prefers-color-scheme:dark)\
         {:root{--page:#101517;--main:#3bb6c9;--on-main:#06252b}}"
    );
    assert_eq!(colour, "#f4f6f7");
    let (moss, other, colour) = served("look = \"moss\"\n").await;
    assert!(moss.contains("--page:#f5f7f3") && moss.contains("--on-main:#12240a"));
    assert_eq!(colour, "#f5f7f3");
    assert_ne!(policy, other, "another style has another hash");
}

#[tokio::test]
async fn an_operators_take_their_place() {
    let (style, policy, colour) = served(LIGHT).await;
    assert_eq!(
        style,
        ":root{--page:#ffffff;--main:#7a1f3d;--on-main:#ffffff}@media (prefers-color-scheme:dark)\
         {:root{--page:#101517;--main:#3bb6c9;--on-main:#06252b}}"
    );
    assert_eq!(colour, "#ffffff");
    let dark = LIGHT
        .replace("light", "dark")
        .replace("#ffffff", "#000000")
        .replace("#7A1F3D", "#ff9a66");
    let (style, other, colour) = served(&dark).await;
    assert!(
        style.contains("--page:#f4f6f7") && style.contains("{:root{--page:#000000;--main:#ff9a66;")
    );
    assert_eq!(colour, "#f4f6f7");
    assert_ne!(policy, other);
}

#[test]
fn what_cannot_be_read_is_refused() {
    let fault = |from: &str, to: &str, expected: &str| {
        site_toml(
            &LIGHT.replace(from, to),
            &format!("site/site.toml{expected}"),
        );
    };
    let end = "it has to be 4.5:1 or more (WCAG 2.2, 1.4.3)";
    fault(
        "#7A1F3D",
        "#ff9a66",
        &format!(
            ": field `colours.light.main`: #ff9a66: its contrast with `page` is 2.08:1; {end}"
        ),
    );
    fault(
        "on = \"#ffffff\"",
        "on = \"#000000\"",
        &format!(": field `colours.light.on`: #000000: its contrast with `main` is 2.09:1; {end}"),
    );
    let black = LIGHT
        .replace("#7A1F3D", "#ff9a66")
        .replace("#ffffff", "#000000");
    site_toml(
        &black,
        &format!(
            "site/site.toml: field `colours.light.page`: #000000: its contrast with the front's text (#16202a) is \
             1.27:1; {end}"
        ),
    );
    fault(
        "\"#7A1F3D\"",
        "\"red\"",
        ":3: field `main`: `red`: expected a colour such as #0b7285",
    );
    fault(
        "main =",
        "mian =",
        ":3: field `mian`: unknown field `mian`, expected one of `page`, `main`, `on`",
    );
    fault(
        "main = \"#7A1F3D\"\n",
        "",
        ": field `colours.light.main`: is missing",
    );
    fault(
        "[colours.light]",
        "[colours.bright]",
        ":1: unknown field `bright`, expected `light` or `dark`",
    );
}
