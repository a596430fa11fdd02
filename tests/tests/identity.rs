//! Promise 2: one identity. Nothing served, stored or shown before the door opens tells.

use std::collections::BTreeMap;
use std::io::Read;
use std::path::Path;

use tests::Result;
use tests::browser::Browser;
use tests::fetch::{Answer, get, listed};
use tests::server::{FRONTS, Server};
use tests::words::{Found, scan, scan_compressed, scan_paths};

/// Everything that the server hands to anybody, by path, as it is when nothing is compressed.
fn everything(server: &Server) -> Result<BTreeMap<String, Answer>> {
    let script = get(server.port(), "/sw.js", "identity")?;
    let mut paths = listed(&String::from_utf8(script.body)?);
    anyhow::ensure!(paths.len() > 8, "the service worker lists {paths:?}");
    paths.extend(["/sw.js", "/manifest.webmanifest", "/missing", "/data/"].map(str::to_owned));
    paths
        .into_iter()
        .map(|path| {
            let answer = get(server.port(), &path, "identity")?;
            Ok((path, answer))
        })
        .collect()
}

/// Packs are compressed on their own; so are pictures, whose words stand in plain chunks.
fn is_pack(path: &str) -> bool {
    [".bin", ".numbers", ".list"]
        .iter()
        .any(|end| path.ends_with(end))
}

/// Our own source files, relative to the workspace.
fn sources() -> Vec<String> {
    let root = Path::new(env!("CARGO_MANIFEST_DIR"))
        .parent()
        .unwrap_or(Path::new("."));
    let mut folders: Vec<_> = ["client", "directory", "translations", "trust"]
        .map(|room| root.join(room))
        .into();
    let mut found = Vec::new();
    while let Some(folder) = folders.pop() {
        for entry in std::fs::read_dir(folder).into_iter().flatten().flatten() {
            let path = entry.path();
            if path.is_dir() {
                folders.push(path);
            } else if let Ok(inner) = path.strip_prefix(root)
                && ["rs", "ftl"]
                    .map(Some)
                    .contains(&path.extension().and_then(|e| e.to_str()))
            {
                found.push(inner.to_string_lossy().replace('\\', "/").to_lowercase());
            }
        }
    }
    found
}

fn check(what: &str, found: &[Found]) {
    assert!(found.is_empty(), "{what} tells: {found:#?}");
}

#[tokio::test]
async fn nothing_served_tells() -> Result<()> {
    let sources = sources();
    assert!(sources.len() > 10);
    for front in FRONTS {
        let server = Server::start_front(front)?;
        let mut faults = Vec::new();
        for (path, answer) in everything(&server)? {
            let mut found = if is_pack(&path) {
                scan_compressed(&answer.body)
            } else {
                scan(&answer.body)
            };
            found.extend(scan(format!("{path}\n{}", answer.head).as_bytes()));
            found.extend(scan_paths(&answer.body, &sources));
            faults.extend(found.into_iter().map(|found| (path.clone(), found)));
        }
        assert!(faults.is_empty(), "what {front} serves tells: {faults:#?}");
    }
    Ok(())
}

#[tokio::test]
async fn the_scan_finds_what_it_looks_for() -> Result<()> {
    let server = Server::start()?;
    let all = everything(&server)?;
    let wasm = all
        .iter()
        .find(|(path, _)| path.ends_with(".wasm"))
        .map(|(_, answer)| answer.body.clone());
    let mut wasm = wasm.unwrap_or_default();
    assert!(
        wasm.starts_with(b"\0asm"),
        "the front's module is scanned as it is"
    );
    let middle = wasm.len() / 2;
    wasm.splice(middle..middle, *b"HotLine");
    assert!(scan(&wasm).iter().any(|found| found.word == "hotline"));

    // What the packs hold would be found, were it not compressed.
    let mut unpacked = Vec::new();
    for (path, answer) in all.iter().filter(|(path, _)| is_pack(path)) {
        assert!(
            answer.body.starts_with(&[0x1f, 0x8b]),
            "{path} is a gzip pack"
        );
        assert!(
            !answer.head.to_lowercase().contains("content-encoding"),
            "{path} is served as it is"
        );
        flate2::read::GzDecoder::new(&answer.body[..]).read_to_end(&mut unpacked)?;
    }
    let found = scan(&unpacked);
    for word in ["traffick", "violencia"] {
        assert!(
            found.iter().any(|found| found.word == word),
            "{word} is in no pack: {found:?}"
        );
    }
    Ok(())
}

#[tokio::test]
async fn an_unknown_path_answers_like_any_other() -> Result<()> {
    let server = Server::start()?;
    let answer = get(server.port(), "/missing", "br")?;
    assert_eq!(answer.status, 404);
    assert!(!answer.head.to_lowercase().contains("\r\nserver:"));
    assert!(!answer.head.to_lowercase().contains("\r\nset-cookie:"));
    Ok(())
}

#[tokio::test]
async fn nothing_stored_or_shown_tells() -> Result<()> {
    let server = Server::start()?;
    let browser = Browser::fresh().await?;
    browser.load(&server.url()).await?;
    let stored = browser
        .js_async(
            "const caches_ = {};
             for (const name of await caches.keys()) {
                 const cache = await caches.open(name);
                 caches_[name] = (await cache.keys()).map((r) => r.url);
             }
             return JSON.stringify({
                 caches_, local: { ...localStorage }, session: { ...sessionStorage },
                 databases: await indexedDB.databases(), cookie: document.cookie,
                 title: document.title, name: window.name, entry: history.state,
                 asked: performance.getEntries().map((e) => e.name),
                 workers: (await navigator.serviceWorker.getRegistrations()).map((r) => [r.scope, r.active?.scriptURL]),
                 globals: Object.keys(window).filter((k) => k.length < 30),
             });",
        )
        .await?;
    let stored = stored.as_str().unwrap_or_default();
    assert!(stored.contains("/sw.js"), "{stored}");
    check("what is stored", &scan(stored.as_bytes()));
    assert!(stored.contains("\"cookie\":\"\""), "no cookies: {stored}");

    let page = browser
        .text("return document.documentElement.outerHTML;")
        .await?;
    check("the page", &scan(page.as_bytes()));

    let spoken = browser.spoken().await?;
    for digit in 0..10 {
        assert!(
            spoken.contains(&digit.to_string()),
            "the key {digit} has its digit for a name: {spoken:?}"
        );
    }
    check(
        "what a screen reader says",
        &scan(spoken.join("\n").as_bytes()),
    );
    browser.quit().await
}
