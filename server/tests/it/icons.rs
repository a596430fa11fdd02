//! Icons and pictures of a site's own.

use serde_json::Value;

use crate::client::get;
use crate::composed::text;
use crate::fixture::{Fixture, name};
use crate::startup::fault;

const HTTP: &[&str] = &["--http", "127.0.0.1:0"];
const SVG: &str =
    "<svg xmlns=\"http://www.w3.org/2000/svg\" viewBox=\"0 0 8 8\"><path d=\"M1 1h4\"/></svg>";

/// A PNG of this size, as far as its head tells, with other chunks in it.
fn png(width: u32, height: u32, more: &[(&[u8; 4], &[u8])]) -> Vec<u8> {
    let head = [
        &width.to_be_bytes()[..],
        &height.to_be_bytes(),
        &[8, 6, 0, 0, 0],
    ]
    .concat();
    let mut bytes = b"\x89PNG\r\n\x1a\n".to_vec();
    let chunks = [(b"IHDR", &*head)].into_iter().chain(more.iter().copied());
    for (name, body) in chunks.chain([(b"IEND", &b""[..])]) {
        bytes.extend(u32::try_from(body.len()).unwrap().to_be_bytes());
        bytes.extend([name, body, &[0; 4]].concat());
    }
    bytes
}

fn with_icons() -> Fixture {
    let fixture = Fixture::new();
    for (file, side) in [("192", 192), ("512", 512), ("maskable", 512), ("180", 180)] {
        fixture.write(&format!("site/icons/icon-{file}.png"), png(side, side, &[]));
    }
    fixture.write("site/icons/icon.svg", SVG);
    fixture
}

#[tokio::test]
async fn an_operators_icons_take_the_looks_place() {
    let fixture = with_icons();
    let address = fixture.serve(HTTP).await;
    for (path, file) in [
        ("/icon-192.png", "icon-192.png"),
        ("/icon-180.png", "icon-180.png"),
        ("/icon-maskable.png", "icon-maskable.png"),
        ("/icon.svg", "icon.svg"),
    ] {
        let answer = get(address, path, &[]).await;
        let own = std::fs::read(fixture.path(&format!("site/icons/{file}"))).unwrap();
        assert_eq!((answer.status, answer.body), (200, own), "{path}");
    }
    let looks = get(Fixture::new().serve(HTTP).await, "/icon-192.png", &[]).await;
    assert_eq!(looks.body, b"plain icon-192");
}

#[test]
fn some_icons_and_not_all_are_refused() {
    let fixture = with_icons();
    for (file, missing) in [
        ("icon-180.png", "icon-180.png"),
        ("icon.svg", "icon-180.png, icon.svg"),
    ] {
        std::fs::remove_file(fixture.path(&format!("site/icons/{file}"))).unwrap();
        assert_eq!(
            fault(&fixture, &[]),
            format!("error: site/icons: has some icons and not all; missing: {missing}")
        );
    }
}

#[test]
fn icons_that_are_no_good_are_refused() {
    let fixture = with_icons();
    let changed = |file: &str, bytes: &[u8], problem: &str| {
        let file = format!("site/icons/{file}");
        let good = std::fs::read(fixture.path(&file)).unwrap();
        fixture.write(&file, bytes);
        assert_eq!(fault(&fixture, &[]), format!("error: {file}: {problem}"));
        fixture.write(&file, good);
    };
    changed(
        "icon-192.png",
        &png(191, 192, &[]),
        "191 by 192 pixels; expected 192 by 192",
    );
    changed("icon-512.png", SVG.as_bytes(), "is no PNG");
    changed(
        "icon-180.png",
        &png(180, 180, &[(b"tEXt", b"Title\0Shelter")]),
        "holds more than a picture (`tEXt`); take it out, or make it with `sidedoor-desk icons`",
    );
    changed(
        "icon-maskable.png",
        &png(512, 512, &[(b"IDAT", &[0; 262_144])]),
        "262201 bytes; everybody fetches it: 262144 at most",
    );
    let end = "an icon holds shapes and colours alone; take it out, or make the icon with `sidedoor-desk icons`";
    let svg = |inner: &str| SVG.replace("<path", &format!("{inner}<path")).into_bytes();
    changed(
        "icon.svg",
        &svg("<script/>"),
        &format!("line 1: `<script>`: {end}"),
    );
    changed(
        "icon.svg",
        &svg("\n<!-- why -->"),
        &format!("line 2: a comment: {end}"),
    );
    changed(
        "icon.svg",
        &svg("<use href=\"https://a.example/b\"/>"),
        &format!("line 1: `href=\"https://a.example/b\"` of `<use>`: {end}"),
    );
}

/// The manifest's pictures, and the list of the worker.
async fn pictures(fixture: &Fixture) -> (Value, String, std::net::SocketAddr) {
    let address = fixture.serve(HTTP).await;
    let manifest = text(address, "/manifest.webmanifest").await;
    let manifest: Value = serde_json::from_str(&manifest).unwrap();
    let worker = text(address, "/sw.js").await;
    (manifest["screenshots"].clone(), worker, address)
}

#[tokio::test]
async fn the_apps_picture_is_there_while_the_site_looks_like_it() {
    let fixture = Fixture::new();
    let shot = png(780, 1688, &[(b"IDAT", b"en")]);
    fixture.write("app/fronts/converter/screen.en.png", &shot);
    fixture.write("app/fronts/converter/screen.es.png", png(780, 1688, &[]));
    let (list, worker, address) = pictures(&fixture).await;
    let path = format!("/a/{}.png", name(&shot));
    assert_eq!(
        list,
        serde_json::json!([{
            "src": path, "type": "image/png", "sizes": "780x1688", "form_factor": "narrow"
        }])
    );
    let answer = get(address, &path, &[]).await;
    assert_eq!((answer.status, &answer.body), (200, &shot));
    // Asked for once, it is never asked for again: no later visit shows.
    let kept = answer.header("cache-control");
    assert_eq!(kept, Some("public, max-age=31536000, immutable"));
    assert!(
        !worker.contains(&path),
        "no phone fetches it of its own accord"
    );

    for toml in [
        "look = \"moss\"\n",
        "name = \"Measures\"\n",
        "front = \"timer\"\n",
        "[colours.dark]\npage = \"#000000\"\nmain = \"#ffffff\"\non = \"#000000\"\n",
    ] {
        fixture.write("site/site.toml", toml);
        assert_eq!(pictures(&fixture).await.0, Value::Null, "{toml}");
    }
    fixture.write(
        "site/site.toml",
        "look = \"plain\"\nname = \"Unit Converter\"\n",
    );
    assert_eq!(pictures(&fixture).await.0, list);
    fixture.write("site/site.toml", "language = \"es\"\n");
    assert_ne!(pictures(&fixture).await.0, list);
}

#[tokio::test]
async fn an_operators_picture_needs_no_icons() {
    let fixture = Fixture::new();
    fixture.write("app/fronts/converter/screen.en.png", png(780, 1688, &[]));
    fixture.write("site/site.toml", "name = \"Measures\"\n");
    let shot = png(400, 800, &[]);
    fixture.write("site/icons/screenshot.png", &shot);
    let (list, _, address) = pictures(&fixture).await;
    assert_eq!(list[0]["sizes"], "400x800");
    let path = list[0]["src"].as_str().unwrap();
    assert_eq!(get(address, path, &[]).await.body, shot);
    assert_eq!(
        get(address, "/icon-192.png", &[]).await.body,
        b"plain icon-192"
    );
    for (width, height) in [(319, 700), (3841, 3000), (400, 921)] {
        fixture.write("site/icons/screenshot.png", png(width, height, &[]));
        assert_eq!(
            fault(&fixture, &[]),
            format!(
                "error: site/icons/screenshot.png: {width} by {height} pixels; browsers show 320 to 3840 a side, the \
                 longer at most 2.3 times the shorter"
            )
        );
    }
}
