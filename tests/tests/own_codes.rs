//! Codes of one's own: one that opens in place of the site's, one that calls; what is refused.

use std::time::Duration;

use tests::Result;
use tests::browser::Browser;
use tests::choosing::{CALLS, OFFER, OWN, SETTINGS};
use tests::server::{CODE, Server};

const MINE: &str = "592816";
const OTHER: &str = "71940258";

async fn front(server: &Server) -> Result<Browser> {
    let browser = Browser::fresh().await?;
    browser.load(&server.url()).await?;
    Ok(browser)
}

/// A phone with a code of its own, at the front.
async fn own(server: &Server) -> Result<Browser> {
    let browser = front(server).await?;
    browser.open().await?;
    let said = browser.choose_code(&[OFFER], MINE).await?;
    assert!(said.starts_with("Done"), "{said}");
    browser.leave().await?;
    Ok(browser)
}

#[tokio::test]
async fn ones_own_code_opens_and_the_sites_does_not() -> Result<()> {
    let server = Server::start()?;
    let browser = own(&server).await?;
    assert!(!browser.opens_with(CODE).await?, "the site's code opens");
    assert!(browser.opens_with(MINE).await?, "one's own does not");
    browser.leave().await?;
    browser.load(&server.url()).await?;
    assert!(!browser.opens_with(CODE).await?, "after a reload");
    assert!(browser.opens_with(MINE).await?, "after a reload");

    // And back to the site's.
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
    browser.leave().await?;
    assert!(!browser.opens_with(MINE).await?, "forgotten");
    assert!(browser.opens_with(CODE).await?, "the site's again");
    Ok(())
}

#[tokio::test]
async fn the_offer_is_put_aside_for_the_visit() -> Result<()> {
    let server = Server::start()?;
    let browser = front(&server).await?;
    browser.open().await?;
    browser.choose_row("Not now").await?;
    let offered = "[...document.querySelectorAll('#v main button')].some((b) => b.textContent === 'Choose a code')";
    assert_eq!(browser.js(&format!("return {offered};")).await?, false);
    browser.leave().await?;
    browser.open().await?;
    browser.wait("the offer, at the next visit", offered).await
}

#[tokio::test]
async fn what_cannot_be_a_code_is_refused_and_changes_nothing() -> Result<()> {
    let server = Server::start()?;
    let browser = front(&server).await?;
    browser.open().await?;
    browser.choose_row(OFFER).await?;
    for (digits, why) in [
        ("12345", "A code has 6 to 8"),
        ("777777", "Those are the first"),
        ("3456789", "Those are the first"),
    ] {
        browser.commit(digits).await?;
        let said = browser.said().await?;
        assert!(said.starts_with(why), "{digits}: {said}");
    }
    browser.commit(MINE).await?;
    browser.commit(OTHER).await?;
    let said = browser.said().await?;
    assert!(said.starts_with("Those were not the same"), "{said}");
    browser.commit(CODE).await?;
    browser.commit(CODE).await?;
    let said = browser.said().await?;
    assert!(said.starts_with("Those digits do something"), "{said}");
    browser.leave().await?;
    assert!(browser.opens_with(CODE).await?, "nothing has changed");
    Ok(())
}

#[tokio::test]
async fn no_code_does_two_things() -> Result<()> {
    let server = Server::start()?;
    let browser = own(&server).await?;
    assert!(browser.opens_with(MINE).await?);
    let said = browser
        .choose_code(&[SETTINGS, "A code that takes"], OTHER)
        .await?;
    assert!(said.starts_with("Done"), "{said}");
    for (rows, digits) in [
        (&[SETTINGS, "A code that takes"][..], MINE),
        (&[SETTINGS, OWN], OTHER),
        (&[SETTINGS, CALLS, "National Human"], OTHER),
        (&[SETTINGS, CALLS, "National Human"], CODE),
    ] {
        browser.to_the_start().await?;
        let said = browser.choose_code(rows, digits).await?;
        assert!(said.starts_with("Those digits do"), "{rows:?}: {said}");
    }
    Ok(())
}

#[tokio::test]
async fn a_call_code_calls_from_the_front_and_shows_nothing() -> Result<()> {
    const CALL: &str = "60318472";
    let server = Server::start()?;
    let browser = own(&server).await?;
    assert!(browser.opens_with(MINE).await?);
    browser.choose_row(SETTINGS).await?;
    browser.choose_row(CALLS).await?;
    let offered = browser
        .text("return document.querySelector('#v main').innerText;")
        .await?;
    assert!(!offered.contains("\n911"), "911 can be chosen: {offered}");
    let said = browser.choose_code(&["National Human"], CALL).await?;
    assert!(said.starts_with("Done"), "{said}");
    browser.leave().await?;

    browser.press("7").await?;
    let before = browser.state().await?;
    browser.clear_display().await?;
    browser.note_links().await?;
    browser.commit(CALL).await?;
    browser
        .wait("the call", "window.followed.length === 1")
        .await?;
    assert_eq!(browser.noted().await?, ["tel:+18883737888"]);
    assert!(!browser.is_open().await?);
    let after = browser.state().await?;
    assert_eq!(
        (after.title, after.url, after.entry),
        (before.title, before.url, before.entry)
    );
    assert!(!after.display.contains("603"), "{}", after.display);
    let page = browser
        .text("return document.documentElement.outerHTML;")
        .await?;
    assert!(!page.contains("tel:"), "the page keeps the number");
    assert!(!browser.opens_with(OTHER).await?);
    assert_eq!(browser.noted().await?.len(), 1, "a wrong code calls nobody");
    Ok(())
}

#[tokio::test]
async fn a_number_of_ones_own_is_called_and_never_a_short_one() -> Result<()> {
    let server = Server::start()?;
    let browser = own(&server).await?;
    assert!(browser.opens_with(MINE).await?);
    browser.choose_row(SETTINGS).await?;
    browser.choose_row(CALLS).await?;
    for short in ["911", "9115550123", "2031"] {
        browser.commit(short).await?;
        let said = browser.said().await?;
        assert!(said.starts_with("This is not a whole number"), "{short}");
    }
    browser.commit("2035550123").await?;
    let said = browser.choose_code(&[], OTHER).await?;
    assert!(said.starts_with("Done"), "{said}");
    browser.leave().await?;
    browser.note_links().await?;
    browser.commit(OTHER).await?;
    browser
        .wait("the call", "window.followed[0] === 'tel:+12035550123'")
        .await
}

/// Enter, and perhaps the way out in the same breath.
const ENTER: &str = "const enter = new KeyboardEvent('keydown', { key: 'Enter', bubbles: true });
    document.getElementById('v').dispatchEvent(enter);
    if (arguments[0]) document.getElementById('x').click();";

#[tokio::test]
async fn who_leaves_before_it_is_done_has_chosen_nothing() -> Result<()> {
    let server = Server::start()?;
    let browser = front(&server).await?;
    for leaves in [true, false] {
        browser.open().await?;
        browser.choose_row(OFFER).await?;
        browser.commit(MINE).await?;
        browser.press(MINE).await?;
        browser.js_with(ENTER, vec![leaves.into()]).await?;
        if !leaves {
            // The same keys do choose it, where one stays.
            let said = browser.said().await?;
            assert!(said.starts_with("Done"), "{said}");
            return Ok(());
        }
        tokio::time::sleep(Duration::from_secs(3)).await;
        assert!(!browser.is_open().await?);
        assert!(!browser.opens_with(MINE).await?, "it was kept unseen");
    }
    Ok(())
}
