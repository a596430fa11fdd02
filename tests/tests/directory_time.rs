//! How fast a list opens and answers key presses in a browser, beside other engines on the same
//! data; run by `cargo xtask bench directory`, which leaves everything in a folder.

use std::io::{Read, Write};
use std::net::{TcpListener, TcpStream};
use std::path::{Path, PathBuf};
use std::time::{Duration, Instant};

use anyhow::Context;
use serde_json::{Value, json};
use tests::Result;
use tests::browser::Browser;

/// The page that measures; `size` and `engine` are asked for in its address.
const PAGE: &str = include_str!("directory_time/page.html");
/// Engines in the order in which they are printed.
const ENGINES: [&str; 3] = ["sidedoor", "minisearch", "fuse"];
/// How long one engine may take with one size.
const PATIENCE: Duration = Duration::from_secs(90);

#[tokio::test]
#[ignore = "prints times; run by `cargo xtask bench directory`"]
async fn print() -> Result<()> {
    let folder = std::env::var_os("SIDEDOOR_BENCH").context("SIDEDOOR_BENCH names no folder")?;
    let sizes = std::env::var("SIDEDOOR_BENCH_SIZES")?;
    let address = serve(PathBuf::from(folder))?;
    for size in sizes.split_whitespace() {
        for rate in [1, 6] {
            for engine in ENGINES {
                println!("{}", measure(&address, size, engine, rate).await?);
            }
        }
    }
    Ok(())
}

/// One line: what was measured, times in milliseconds.
async fn measure(address: &str, size: &str, engine: &str, rate: u32) -> Result<String> {
    // A browser of its own, so that nothing is warm.
    let browser = Browser::fresh().await?;
    let page = format!("http://{address}/?size={size}&engine={engine}");
    let line = match times(&browser, &page, rate).await {
        Ok(times) => {
            let of = |name: &str| times[name].as_f64().unwrap_or(f64::NAN);
            format!(
                "browser services {size} engine {engine} slower {rate} open {:.1} unpack {:.1} \
                 index {:.1} median {:.1} most {:.1} worst {:.1} presses {} found {}",
                of("open"),
                of("unpack"),
                of("index"),
                of("median"),
                of("most"),
                of("worst"),
                of("presses"),
                of("found")
            )
        }
        // An engine that is too slow for a size says as much as a time would.
        Err(_) => format!("browser services {size} engine {engine} slower {rate}"),
    };
    // A page that is still at work would keep a polite end waiting.
    drop(browser);
    Ok(line)
}

/// What the page measured, so many times slower.
async fn times(browser: &Browser, page: &str, rate: u32) -> Result<Value> {
    browser.driver().goto(page).await?;
    wait(browser, "return self.ready ?? null").await?;
    browser
        .devtools("Emulation.setCPUThrottlingRate", json!({ "rate": rate }))
        .await?;
    browser.js("setTimeout(self.go); return null").await?;
    wait(browser, "return self.times ?? null").await
}

/// Asks until the page answers with something.
async fn wait(browser: &Browser, script: &str) -> Result<Value> {
    let start = Instant::now();
    while start.elapsed() < PATIENCE {
        // A page at work answers late, which is no failure.
        match browser.js(script).await {
            Ok(Value::Null) | Err(_) => tokio::time::sleep(Duration::from_millis(200)).await,
            Ok(value) => return Ok(value),
        }
    }
    anyhow::bail!("{script}: no answer")
}

/// Hands out the files of a folder, and the page at `/`, on loopback.
fn serve(folder: PathBuf) -> Result<String> {
    let listener = TcpListener::bind(("127.0.0.1", 0))?;
    let address = listener.local_addr()?.to_string();
    std::thread::spawn(move || {
        for stream in listener.incoming().flatten() {
            let folder = folder.clone();
            std::thread::spawn(move || answer(stream, &folder));
        }
    });
    Ok(address)
}

fn answer(mut stream: TcpStream, folder: &Path) -> Option<()> {
    let mut request = Vec::new();
    let mut buffer = [0; 4096];
    while !request.windows(4).any(|four| four == b"\r\n\r\n") {
        let count = stream.read(&mut buffer).ok().filter(|count| *count > 0)?;
        request.extend_from_slice(buffer.get(..count)?);
    }
    let request = String::from_utf8_lossy(&request).into_owned();
    let path = request
        .split(' ')
        .nth(1)?
        .split('?')
        .next()?
        .trim_start_matches('/');
    let body = match path {
        "" => Some(PAGE.as_bytes().to_vec()),
        path if path.contains("..") => None,
        path => std::fs::read(folder.join(path)).ok(),
    };
    let kind = match path.rsplit('.').next() {
        Some("js" | "mjs") => "text/javascript",
        Some("wasm") => "application/wasm",
        Some("json") => "application/json",
        Some("") => "text/html",
        _ => "application/octet-stream",
    };
    let status = if body.is_some() {
        "200 OK"
    } else {
        "404 Not Found"
    };
    let body = body.unwrap_or_default();
    let head = format!(
        "HTTP/1.1 {status}\r\nContent-Type: {kind}\r\nContent-Length: {}\r\nConnection: close\r\n\r\n",
        body.len()
    );
    stream.write_all(head.as_bytes()).ok()?;
    stream.write_all(&body).ok()
}
