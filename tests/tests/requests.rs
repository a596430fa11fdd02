//! Promise 3: the server learns nothing.

use std::time::Duration;

use tests::Result;
use tests::browser::{Browser, Options};
use tests::engine::{Engine, skip_in};
use tests::recorder::Recorder;
use tests::server::{Server, address};

/// Long enough for whatever was to be asked to have been asked.
const QUIET: Duration = Duration::from_secs(2);

#[tokio::test]
async fn opening_browsing_and_leaving_ask_for_nothing() -> Result<()> {
    let server = Server::start()?;
    let recorder = Recorder::before(server.port())?;
    let browser = Browser::fresh().await?;
    browser.load(&address(recorder.port())).await?;
    tokio::time::sleep(QUIET).await;
    let first = recorder.requests();
    assert!(
        first.contains(&"GET /".to_owned()),
        "the recorder works: {first:?}"
    );
    recorder.clear();

    browser.open_and_read().await?;
    let lines = browser.browse().await?;
    assert!(lines.len() > 100, "everything was seen: {}", lines.len());
    browser.other_language().await?;
    browser.show_a_number().await?;
    browser.press("\u{e00c}").await?;
    tokio::time::sleep(QUIET).await;
    assert_eq!(
        recorder.requests(),
        Vec::<String>::new(),
        "none after the first load"
    );
    browser.quit().await
}

/// What a visitor fetched, heads included, but for what names the visitor's own connection.
async fn visit(server: &Server, language: &'static str) -> Result<(Vec<String>, String)> {
    let recorder = Recorder::before(server.port())?;
    let mut options = Options::fresh()?;
    options.language = language;
    let browser = Browser::start(&options).await?;
    browser.load(&address(recorder.port())).await?;
    tokio::time::sleep(QUIET).await;
    browser.quit().await?;
    Ok((recorder.requests(), recorder.heads().join("")))
}

#[tokio::test]
async fn two_visitors_fetch_the_same_list_in_the_same_order() -> Result<()> {
    let server = Server::start()?;
    let (one, heads) = visit(&server, "en-US").await?;
    let (other, spanish) = visit(&server, "es-ES").await?;
    if !skip_in(
        &[Engine::WebKit],
        "it asks in a language that the system has: both ask in the same",
    )? {
        let asks = |heads: &str| heads.to_lowercase().contains("\r\naccept-language: es");
        assert!(!asks(&heads) && asks(&spanish), "the languages differ");
    }
    // What the page needs at once comes in the browser's order, the rest in ours.
    let sorted = |list: &[String]| {
        let mut list = list.to_vec();
        list.sort();
        list
    };
    assert_eq!(
        sorted(&one),
        sorted(&other),
        "the language makes no difference"
    );
    let rest = |list: &[String]| -> Vec<String> {
        list.iter()
            .filter(|line| line.contains("/data/") || line.ends_with(".bin"))
            .cloned()
            .collect()
    };
    assert!(rest(&one).len() > 5, "{one:?}");
    assert_eq!(rest(&one), rest(&other));
    assert!(!heads.to_lowercase().contains("\r\ncookie:"));
    Ok(())
}
