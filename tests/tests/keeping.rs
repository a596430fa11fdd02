//! Services and a language that a person asks to keep: with an own code only, as figures only, gone with everything else.

use serde_json::{Value, json};
use tests::Result;
use tests::browser::Browser;
use tests::choosing::{OFFER, SETTINGS};
use tests::server::{CODE, Server};
use tests::site::Folder;

const MINE: &str = "592816";
const KEEP: &str = "Keep this one";
/// Bytes of the one file, whatever is kept.
const WHOLE: u64 = 268;

/// The file as it rests in the browser; null where there is none.
async fn file(browser: &Browser) -> Result<Option<Vec<u8>>> {
    let bytes = browser
        .js_async(
            "const kept = await caches.match('/k');
             return kept ? [...new Uint8Array(await kept.arrayBuffer())] : null;",
        )
        .await?;
    Ok(serde_json::from_value(bytes)?)
}

/// What else there is that could keep something.
async fn elsewhere(browser: &Browser) -> Result<Value> {
    browser
        .js_async(
            "return [Object.keys(localStorage).length, Object.keys(sessionStorage).length, document.cookie,
                (await indexedDB.databases()).length, (await caches.keys()).filter((name) => name === 'k').length,
                (await (await caches.open('k')).keys()).length];",
        )
        .await
}

async fn to_a_service(browser: &Browser) -> Result<String> {
    browser.to_all_services().await?;
    browser
        .text(
            "const row = document.querySelector('#v main .list .row');
             const name = row.firstElementChild.textContent;
             row.click();
             return name;",
        )
        .await
}

async fn kept(browser: &Browser) -> Result<String> {
    browser.to_the_start().await?;
    browser.choose_row("Find help").await?;
    browser
        .text("return document.querySelector('#v main').innerText;")
        .await
}

#[tokio::test]
async fn a_service_is_kept_with_an_own_code_and_its_name_is_not() -> Result<()> {
    let server = Server::start()?;
    let browser = Browser::fresh().await?;
    browser.load(&server.url()).await?;
    browser.open().await?;
    to_a_service(&browser).await?;
    browser.choose_row(KEEP).await?;
    let said = browser.said().await?;
    assert!(said.contains("choose your own code first"), "{said}");
    assert_eq!(
        file(&browser).await?,
        None,
        "nothing is written without one"
    );

    browser.to_the_start().await?;
    browser.choose_code(&[OFFER], MINE).await?;
    let before = file(&browser).await?.unwrap_or_default();
    assert_eq!(before.len() as u64, WHOLE);
    let other = elsewhere(&browser).await?;
    browser.to_the_start().await?;
    let name = to_a_service(&browser).await?;
    browser.choose_row(KEEP).await?;
    let said = browser.said().await?;
    assert!(said.starts_with("Kept"), "{said}");
    let after = file(&browser).await?.unwrap_or_default();
    assert_eq!(after.len() as u64, WHOLE, "its length tells nothing");
    assert_ne!(before, after);
    assert_eq!(before[..132], after[..132], "the codes are as before");
    assert_eq!(elsewhere(&browser).await?, other, "it is kept nowhere else");
    let text = String::from_utf8_lossy(&after).into_owned();
    for word in name.split(' ') {
        assert!(!text.contains(word), "{word} rests in the file");
    }

    // At the next visit it is there, and can be taken out again.
    browser.leave().await?;
    browser.load(&server.url()).await?;
    assert!(browser.opens_with(MINE).await?);
    browser.opened().await?;
    let shown = kept(&browser).await?;
    assert!(
        shown.contains("What you kept") && shown.contains(&name),
        "{shown}"
    );
    browser.choose_row(&name).await?;
    browser.choose_row(KEEP).await?;
    let shown = kept(&browser).await?;
    assert!(!shown.contains("What you kept"), "{shown}");
    assert_eq!(
        file(&browser).await?.map(|file| file.len() as u64),
        Some(WHOLE)
    );

    // With the codes, what is kept goes.
    browser.to_the_start().await?;
    browser.choose_row(SETTINGS).await?;
    browser.choose_row("Delete my codes").await?;
    // The first touch says what the second does.
    assert!(
        browser
            .said()
            .await?
            .starts_with("This deletes all your codes")
    );
    browser.choose_row("Delete them now").await?;
    browser
        .wait(
            "the codes to go",
            "document.querySelector('#v main [role=status]').innerText.startsWith('Your codes are deleted')",
        )
        .await?;
    assert_eq!(file(&browser).await?, None);
    browser.quit().await
}

#[tokio::test]
async fn a_language_is_kept_and_taken_away_with_the_rest() -> Result<()> {
    let server = Server::start()?;
    let browser = Browser::fresh().await?;
    browser.load(&server.url()).await?;
    browser.open().await?;
    browser.choose_code(&[OFFER], MINE).await?;
    browser.to_the_start().await?;
    browser.choose_row("English").await?;
    browser.choose_row("Español").await?;
    browser.choose_row("Español").await?;
    browser.choose_row("Guardar este idioma").await?;
    browser
        .wait(
            "the language to be kept",
            "document.querySelector('#v .choices [aria-pressed=true]')",
        )
        .await?;
    assert_eq!(
        file(&browser).await?.map(|file| file.len() as u64),
        Some(WHOLE)
    );
    browser.leave().await?;
    assert!(browser.opens_with(MINE).await?);
    browser.opened().await?;
    let language = "return document.querySelector('#v .page').lang;";
    assert_eq!(
        browser.js(language).await?,
        json!("es"),
        "at the next visit"
    );

    browser.choose_row("Códigos y ajustes").await?;
    browser.choose_row("Quitar esto").await?;
    browser.choose_row("Quitarlo ahora").await?;
    browser
        .wait("everything to be gone", "!document.getElementById('x')")
        .await?;
    assert_eq!(file(&browser).await?, Some(vec![]), "only the note is left");
    browser.quit().await
}

#[tokio::test]
async fn a_phone_of_many_keeps_nothing_and_offers_nothing() -> Result<()> {
    let site = Folder::with("shared = true\n")?;
    let server = Server::start_site(&site, &[CODE])?;
    let browser = Browser::fresh().await?;
    browser.load(&server.url()).await?;
    browser.open().await?;
    to_a_service(&browser).await?;
    let text = browser
        .text("return document.querySelector('#v main').innerText;")
        .await?;
    assert!(!text.contains(KEEP), "{text}");
    assert_eq!(file(&browser).await?, None);
    browser.quit().await
}
