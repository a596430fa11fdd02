//! Every front is a tool that answers, opens by the code, and stands there afterwards as if nothing had been typed.

use serde_json::json;
use tests::Result;
use tests::browser::Browser;
use tests::server::{CODE, FRONTS, Server};
use tests::site::Folder;

/// What a stranger types into the tool, and what its page then shows.
fn ordinary(front: &str) -> (&'static str, &'static str) {
    match front {
        "calculator" => ("0.1+0.2\u{e007}", "0.3"),
        "timer" => ("530\u{e007}", "5:30"),
        _ => ("10\u{e007}", "6.213712"),
    }
}

#[tokio::test]
async fn each_answers_opens_and_comes_back() -> Result<()> {
    for front in FRONTS {
        let server = Server::start_front(front)?;
        let browser = Browser::fresh().await?;
        browser.load(&server.url()).await?;
        let (keys, shown) = ordinary(front);
        browser.press(keys).await?;
        let text = browser.lines().await?.join("\n");
        assert!(text.contains(shown), "{front}: no {shown} in {text}");

        let kept = "return JSON.stringify(localStorage);";
        let (before, stored) = (browser.state().await?, browser.js(kept).await?);
        let texts = browser.open_and_read().await?;
        browser.press("\u{e00c}").await?;
        browser.assert_closed(front, &texts).await?;
        let after = browser.state().await?;
        assert_eq!(after.display, before.display, "{front}");
        assert_eq!(after.entry, json!(null), "{front}");
        assert_eq!(
            browser.js(kept).await?,
            stored,
            "{front}: something was kept of the code"
        );

        // It goes on working.
        browser.press(keys).await?;
        let text = browser.lines().await?.join("\n");
        assert!(
            text.contains(shown),
            "{front}, afterwards: no {shown} in {text}"
        );
        browser.quit().await?;
    }
    Ok(())
}

#[tokio::test]
async fn a_long_number_that_is_no_code_gets_the_tools_own_answer() -> Result<()> {
    for front in FRONTS {
        let server = Server::start_front(front)?;
        let browser = Browser::fresh().await?;
        browser.load(&server.url()).await?;
        for digits in ["111111", "22222222", "333333333"] {
            browser.press(digits).await?;
            browser.press("\u{e007}").await?;
            tokio::time::sleep(std::time::Duration::from_millis(1500)).await;
            assert!(!browser.is_open().await?, "{front}: {digits} opened");
        }
        let kept = browser.text("return JSON.stringify(localStorage);").await?;
        for digits in ["111111", "22222222", "333333333"] {
            assert!(!kept.contains(digits), "{front} keeps {kept}");
        }
        browser.quit().await?;
    }
    Ok(())
}

/// How far left each digit's key stands, 1 to 9.
const KEYS: &str = "
    const keys = [...document.querySelectorAll('.p button')];
    const left = (digit) => keys.find((key) => key.textContent.trim() === String(digit))?.getBoundingClientRect().left;
    return [document.documentElement.dir, [1, 2, 3, 4, 5, 6, 7, 8, 9].map(left)];";

#[tokio::test]
async fn digits_are_typed_by_feel_where_words_run_from_right_to_left_too() -> Result<()> {
    for front in FRONTS {
        let site = Folder::with(&format!("front = \"{front}\"\nlanguage = \"ar\"\n"))?;
        let server = Server::start_site(&site, &[CODE])?;
        let browser = Browser::fresh().await?;
        browser.load(&server.url()).await?;
        let seen = browser.js(KEYS).await?;
        assert_eq!(seen[0], json!("rtl"), "{front}");
        let left: Vec<f64> = serde_json::from_value(seen[1].clone())?;
        for row in left.chunks(3) {
            assert!(row.is_sorted_by(|a, b| a < b), "{front}: {left:?}");
        }
        browser.quit().await?;
    }
    Ok(())
}
