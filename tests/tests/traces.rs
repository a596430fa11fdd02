//! Promises 2 and 5: what the browser has written down, after a visit and its end, does not tell.

use std::collections::BTreeSet;
use std::time::Duration;

use tests::Result;
use tests::browser::{Browser, Options};
use tests::choosing::{CALLS, OFFER, SETTINGS};
use tests::profile::{Found, Needle, Scanner};
use tests::server::{FRONTS, Server};
use tests::telling::{SENTENCE, Sources};

const ENTER: &str = "\u{e007}";
/// Eight digits, so that they do not come up among a profile's times and numbers by chance.
const CODE: &str = "80471362";
/// Codes of one's own: one that opens, one that calls.
const OWN: &str = "59281604";
const CALL: &str = "60318472";
/// The code as the display may group it.
const GROUPED: [&str; 4] = [
    "80,471,362",
    "80.471.362",
    "80 471 362",
    "80\u{202f}471\u{202f}362",
];
/// What is looked for inside: words that come up nowhere else.
const SOUGHT: &str = "quokka by the canal";
/// Session files are written some seconds after something has changed.
const WRITTEN: Duration = Duration::from_secs(4);

/// The front used as a tool, three times over, and the door never opened. Gives the name of the tool.
async fn everyday(url: &str, options: &Options) -> Result<String> {
    let browser = Browser::start(options).await?;
    for _ in 0..3 {
        browser.load(url).await?;
        browser.press("12.5").await?;
        browser.press(ENTER).await?;
    }
    let name = browser.state().await?.title;
    tokio::time::sleep(WRITTEN).await;
    browser.quit().await?;
    Ok(name)
}

/// A page that gives itself away, in the ways in which one could.
async fn planted(url: &str, options: &Options) -> Result<()> {
    let browser = Browser::start(options).await?;
    browser.load(url).await?;
    let script = "
        document.title = 'Safe Connect hotline';
        localStorage.setItem('kept', '→ Víctima de violencia, 888-373-7888');
        history.pushState({ at: 'What a call leaves behind' }, '', '/?refugio');";
    browser.js(script).await?;
    tokio::time::sleep(WRITTEN).await;
    browser.quit().await
}

/// Open, see everything, in both languages, show a number, look for words, choose codes, call, leave; three times, since browsers keep
/// compiled scripts only of what comes again. Gives every line that was on screen.
async fn journey(url: &str, options: &Options) -> Result<BTreeSet<String>> {
    let browser = Browser::start(options).await?;
    let mut lines = BTreeSet::new();
    for visit in 0..3 {
        browser.load(url).await?;
        browser.press(CODE).await?;
        browser.press(ENTER).await?;
        browser
            .wait(
                "the inside to be drawn",
                "document.querySelector('a[href^=\"tel:\"]')",
            )
            .await?;
        if visit == 0 {
            lines.extend(browser.browse().await?);
            browser.other_language().await?;
            lines.extend(browser.browse().await?);
            browser.show_a_number().await?;
            tokio::time::sleep(WRITTEN).await;
            browser.to_the_start().await?;
            browser.to_all_services().await?;
            browser
                .js("document.querySelector('#v .place').focus();")
                .await?;
            browser.press(SOUGHT).await?;
            let shown = "return document.querySelector('#v .place').textContent;";
            anyhow::ensure!(browser.text(shown).await? == SOUGHT, "nothing was typed");
            tokio::time::sleep(WRITTEN).await;
            browser.to_the_start().await?;
        }
        if visit == 2 {
            own_codes(&browser).await?;
            browser.to_all_services().await?;
            browser
                .js("document.querySelector('#v main .list .row').click();")
                .await?;
            browser.choose_row("Keep this one").await?;
            anyhow::ensure!(!browser.said().await?.is_empty(), "it is not kept");
            tokio::time::sleep(WRITTEN).await;
            browser.to_the_start().await?;
        }
        browser.other_language().await?;
        browser.touch("#x").await?;
        browser
            .assert_closed("the touch on the control", &[])
            .await?;
    }
    tokio::time::sleep(WRITTEN).await;
    browser.quit().await?;
    Ok(lines)
}

/// Chooses codes, and uses each; ends inside.
async fn own_codes(browser: &Browser) -> Result<()> {
    browser.choose_code(&[OFFER], OWN).await?;
    let said = browser
        .choose_code(&[SETTINGS, CALLS, "National Human"], CALL)
        .await?;
    anyhow::ensure!(said.starts_with("Done"), "{said}");
    browser.leave().await?;
    browser.note_links().await?;
    browser.commit(CALL).await?;
    browser
        .wait("the call", "window.followed.length === 1")
        .await?;
    browser.commit(OWN).await?;
    browser.opened().await
}

fn same_place(found: &BTreeSet<Found>) -> BTreeSet<(String, String)> {
    found
        .iter()
        .map(|found| (found.file.clone(), found.text.clone()))
        .collect()
}

/// What must not be found, and what must, or the scan does not read what browsers write.
fn scanner(lines: &BTreeSet<String>, front: &[&str]) -> Result<Scanner> {
    let needle = |text: &str| Needle {
        text: text.to_owned(),
        alone: false,
    };
    let mut needles = Sources::read()?.needles();
    let long = lines.iter().filter(|line| line.chars().count() >= SENTENCE);
    needles.extend(long.map(|line| needle(line)));
    let typed = [CODE, OWN, CALL, SOUGHT];
    needles.extend(GROUPED.iter().chain(&typed).map(|text| needle(text)));
    needles.extend(front.iter().map(|text| needle(text)));
    Scanner::new(needles)
}

/// The scan finds what a page that gives itself away leaves in the profile, beside `own`.
async fn finds_what_is_planted(
    url: &str,
    control: &Options,
    scanner: &Scanner,
    own: &BTreeSet<(String, String)>,
) -> Result<()> {
    planted(url, control).await?;
    let seen: BTreeSet<(String, bool)> = scanner
        .folder(control.profile.path())?
        .into_iter()
        .filter(|found| !own.contains(&(found.file.clone(), found.text.clone())))
        .map(|found| (found.text, found.wide))
        .collect();
    for (text, wide) in [
        ("hotline", false),
        ("hotline", true),
        ("víctima", true),
        ("violencia", true),
        ("888-373-7888", true),
        ("refugio", false),
    ] {
        assert!(
            seen.contains(&(text.to_owned(), wide)),
            "{text:?} was planted, UTF-16 {wide}, and not found: {seen:#?}"
        );
    }
    Ok(())
}

#[tokio::test]
async fn a_profile_holds_nothing_of_a_visit_but_the_front() -> Result<()> {
    for front in FRONTS {
        let server = Server::start_as(CODE, front)?;
        let url = server.url();
        let (control, options) = (Options::fresh()?, Options::fresh()?);

        let name = everyday(&url, &control).await?;
        let lines = journey(&url, &options).await?;
        for text in ["Safe Connect", "888-373-7888", "Línea", "Lo que deja"] {
            assert!(
                lines.iter().any(|line| line.contains(text)),
                "{front}: the journey came past {text:?}: {lines:#?}"
            );
        }
        let host = format!("127.0.0.1:{}", server.port());
        let scanner = scanner(&lines, &[&name, &host])?;
        let own = same_place(&scanner.folder(control.profile.path())?);
        if front == FRONTS[0] {
            finds_what_is_planted(&url, &control, &scanner, &own).await?;
        }

        let found = scanner.folder(options.profile.path())?;
        let expected = |found: &Found| found.text == name || found.text == host;
        assert!(found.iter().filter(|found| expected(found)).count() >= 2);
        let telling: Vec<&Found> = found
            .iter()
            .filter(|found| {
                !expected(found) && !own.contains(&(found.file.clone(), found.text.clone()))
            })
            .collect();
        assert!(
            telling.is_empty(),
            "{front}: the profile tells: {telling:#?}"
        );
    }
    Ok(())
}
