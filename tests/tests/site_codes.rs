//! The site's codes: several, each with a day on which it opens for the last time, by the phone's clock.

use tests::Result;
use tests::browser::Browser;
use tests::server::{CODE, Server};
use tests::site::Folder;

/// Of `sidedoor code`, with one salt: 592816 has no end, 71940258 opened until 2026-03-31.
const ENDED: &str = "71940258";
const OPEN: &str = "592816";

/// A site with both, as its operator makes it.
fn folder() -> Result<Folder> {
    let folder = Folder::with("")?;
    let toml = folder.path().join("site.toml");
    let path = folder.path().display().to_string();
    let first = folder.line(&["code", OPEN])?;
    std::fs::write(&toml, &first)?;
    let both = folder.line(&["code", ENDED, "--until", "2026-03-31", "--site", &path])?;
    let salt = first.lines().next().unwrap_or_default();
    std::fs::write(&toml, format!("{salt}\n{both}"))?;
    Ok(folder)
}

/// A front whose clock stands at `time`, as ISO 8601.
async fn at(server: &Server, time: &str) -> Result<Browser> {
    let browser = Browser::fresh().await?;
    browser
        .run_first(&format!(
            "const by = Date.parse('{time}') - Date.now(), now = Date.now;
             Date.now = () => now() + by;"
        ))
        .await?;
    browser.load(&server.url()).await?;
    Ok(browser)
}

#[tokio::test]
async fn several_codes_open_and_an_ended_one_does_not() -> Result<()> {
    let site = folder()?;
    let server = Server::start_site(&site, &[CODE])?;
    for (time, ended_opens) in [
        ("2026-03-31T23:59:00Z", true),
        // Where the day ends last it is still the last of March.
        ("2026-04-01T11:59:00Z", true),
        ("2026-04-01T12:01:00Z", false),
        // A clock that is years wrong does not shut the others out.
        ("2036-11-21T12:00:00Z", false),
        ("2016-11-21T12:00:00Z", true),
    ] {
        let browser = at(&server, time).await?;
        assert_eq!(browser.opens_with(ENDED).await?, ended_opens, "{time}");
        if ended_opens {
            browser.leave().await?;
        }
        for code in [OPEN, CODE] {
            assert!(browser.opens_with(code).await?, "{code} at {time}");
            browser.leave().await?;
        }
        assert!(!browser.opens_with("71940259").await?, "{time}");
    }
    Ok(())
}
