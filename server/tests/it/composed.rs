//! How app, front and site folder become what is served.

use base64::Engine;
use base64::engine::general_purpose::{STANDARD, URL_SAFE_NO_PAD};
use serde_json::Value;

use crate::client::get;
use crate::fixture::{Fixture, name};

const HTTP: &[&str] = &["--http", "127.0.0.1:0"];

pub(crate) async fn text(address: std::net::SocketAddr, path: &str) -> String {
    let answer = get(address, path, &[]).await;
    assert_eq!(answer.status, 200, "{path}");
    String::from_utf8(answer.body).unwrap()
}

/// The paths of the page's list, each with the hash after `#`.
pub(crate) fn rest(page: &str) -> Vec<(String, String)> {
    list(page, "data-rest")
}

fn list(page: &str, attribute: &str) -> Vec<(String, String)> {
    let list = page.split(&format!("{attribute}=\"")).nth(1).unwrap();
    let list = list.split('"').next().unwrap();
    list.split(' ')
        .map(|entry| entry.split_once('#').unwrap())
        .map(|(path, hash)| (path.to_owned(), hash.to_owned()))
        .collect()
}

#[tokio::test]
async fn page_lists_the_rest_in_order_with_hashes() {
    let fixture = Fixture::new();
    let address = fixture.serve(HTTP).await;
    let page = text(address, "/").await;
    assert!(page.contains("<title>Unit Converter</title>"));
    let rest = rest(&page);
    let paths: Vec<_> = rest.iter().map(|(path, _)| path.as_str()).collect();
    assert!(paths[0].starts_with("/a/") && paths[0].ends_with(".bin"));
    assert_eq!(
        paths[1..],
        [
            &*fixture.paths["inside-glue"],
            &*fixture.paths["inside-wasm"],
            &*fixture.paths["inside-css"],
            &*fixture.paths["en"],
            &*fixture.paths["es"],
        ]
    );
    // The newest list, for a page without a worker: as the client counts on it.
    let data = list(&page, "data-list");
    let paths: Vec<_> = data.iter().map(|(path, _)| path.as_str()).collect();
    assert_eq!(
        paths,
        [
            "/data/1.root.json",
            "/data/timestamp.json",
            "/data/1.snapshot.json",
            "/data/5.targets.json",
            &*fixture.data("numbers"),
            &*fixture.data("list"),
        ]
    );
    for (path, hash) in rest.iter().chain(&data) {
        let answer = get(address, path, &[]).await;
        assert_eq!(&name(&answer.body), hash, "{path}");
    }
}

#[tokio::test]
async fn worker_lists_front_and_rest_with_integrity() {
    let fixture = Fixture::new();
    let address = fixture.serve(HTTP).await;
    let worker = text(address, "/sw.js").await;
    let line = |start: &str| {
        let line = worker.lines().find_map(|line| line.strip_prefix(start));
        line.unwrap().trim_end_matches(';').to_owned()
    };
    let front: Vec<(String, String)> = serde_json::from_str(&line("const FRONT = ")).unwrap();
    let paths: Vec<_> = front.iter().map(|(path, _)| path.as_str()).collect();
    assert_eq!(
        paths,
        [
            "/",
            "/manifest.webmanifest",
            "/icon-192.png",
            "/icon-512.png",
            "/icon-maskable.png",
            "/icon-180.png",
            "/icon.svg",
            &*fixture.paths["glue"],
            &*fixture.paths["wasm"],
        ]
    );
    let listed: Vec<(String, String)> = serde_json::from_str(&line("const REST = ")).unwrap();
    let page = text(address, "/").await;
    let mut of_page: Vec<_> = rest(&page).into_iter().map(|(path, _)| path).collect();
    // What it believes, and from where.
    of_page.extend([
        fixture.paths["check"].clone(),
        "/data/1.root.json".to_owned(),
    ]);
    assert_eq!(
        line("const CHECK = "),
        format!("\"{}\"", fixture.paths["check"])
    );
    assert_eq!(line("const ROOT = "), "\"/data/1.root.json\"");
    assert_eq!(line("const FLOOR = "), "[1,5]");
    let of_worker: Vec<_> = listed.iter().map(|(path, _)| path.clone()).collect();
    assert_eq!(of_worker, of_page);
    for (path, integrity) in front.iter().chain(&listed) {
        let answer = get(address, path, &[]).await;
        let hash = URL_SAFE_NO_PAD.decode(name(&answer.body)).unwrap();
        let expected = format!("sha256-{}", STANDARD.encode(hash));
        assert_eq!(integrity, &expected, "{path}");
    }
    let version: String = serde_json::from_str(&line("const VERSION = ")).unwrap();
    assert_eq!(version.len(), 16);

    // Another name is another page, so another version.
    fixture.write(
        "site/site.toml",
        "front = \"converter\"\nname = \"Other\"\n",
    );
    let other = text(fixture.serve(HTTP).await, "/sw.js").await;
    assert!(!other.contains(&version));
}

#[tokio::test]
async fn name_and_language_are_the_operators() {
    let fixture = Fixture::new();
    fixture.write(
        "site/site.toml",
        "front = \"converter\"\nname = \"<A> \\\"&\\\" %REST%\"\nlanguage = \"es\"\n",
    );
    let address = fixture.serve(HTTP).await;
    let page = text(address, "/").await;
    assert!(page.contains("<title>&lt;A&gt; &quot;&amp;&quot; %REST%</title>"));
    assert!(page.contains(">es page"));
    let manifest: Value =
        serde_json::from_str(&text(address, "/manifest.webmanifest").await).unwrap();
    assert_eq!(manifest["name"], "<A> \"&\" %REST%");
    assert_eq!(manifest["lang"], "es");

    fixture.write(
        "site/site.toml",
        "front = \"converter\"\nlanguage = \"es\"\n",
    );
    let page = text(fixture.serve(HTTP).await, "/").await;
    assert!(page.contains("<title>Conversor</title>"));
}

#[tokio::test]
async fn the_page_says_whether_phones_are_shared() {
    let fixture = Fixture::new();
    for (line, mark) in [
        ("", "data-s=\"\""),
        ("shared = false", "data-s=\"\""),
        ("shared = true", "data-s=\"1\""),
    ] {
        fixture.write("site/site.toml", format!("{line}\n"));
        let page = text(fixture.serve(HTTP).await, "/").await;
        assert!(page.contains(mark), "{line}: {page}");
    }
}

#[tokio::test]
async fn demonstration_site_has_a_salt_of_its_own_each_time() {
    let fixture = Fixture::new();
    let app = fixture.path("app").display().to_string();
    let mut settings = fixture.settings(HTTP);
    settings.site = None;
    assert_eq!(settings.app.as_ref().unwrap().display().to_string(), app);
    let summary = |prepared: &sidedoor::Prepared| prepared.summary.clone();
    let one = sidedoor::prepare(&settings).unwrap();
    assert_eq!(
        summary(&one),
        "front converter (plain), language en, list version 5, expires 2040-01-01T00:00:00Z, 23 paths"
    );
    assert_eq!(one.plain.len(), 23);
    let other = sidedoor::prepare(&settings).unwrap();
    assert_ne!(format!("{:?}", one.plain), format!("{:?}", other.plain));
}
