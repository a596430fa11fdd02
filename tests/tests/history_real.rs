//! Promise 1 again, with the keys of a real keyboard: what Back and Forward do for a person.

use std::time::Duration;

use tests::Result;
use tests::browser::{Browser, Options};
use tests::display::Display;
use tests::engine::Engine;
use tests::server::{CODE, Server};

const EARLIER: &str = "data:text/html,<title>earlier</title><p>earlier";

struct Desk {
    display: Display,
    browser: Browser,
    server: Server,
}

impl Desk {
    /// The front in a window; nothing where there is no display to be had.
    async fn sit_down() -> Result<Option<Self>> {
        let Some(display) = Display::start()? else {
            assert!(
                std::env::var_os("CI").is_none(),
                "Xvfb and xdotool are missing"
            );
            return Ok(None);
        };
        let mut options = Options::fresh()?;
        options.display = Some(display.name().to_owned());
        let server = Server::start()?;
        let browser = Browser::start(&options).await?;
        browser.driver().goto(EARLIER).await?;
        // A person comes by the address bar or a link; either way a touch precedes what follows.
        display.click(200, 600)?;
        browser.load(&server.url()).await?;
        Ok(Some(Self {
            display,
            browser,
            server,
        }))
    }

    async fn press(&self, key: &str) -> Result<()> {
        match (self.browser.engine(), key) {
            // MiniBrowser has these on its toolbar alone, at its left end.
            (Engine::WebKit, "alt+Left") => self.display.click(20, 18)?,
            (Engine::WebKit, "alt+Right") => self.display.click(60, 18)?,
            _ => self.display.keys(&[key])?,
        }
        tokio::time::sleep(Duration::from_millis(700)).await;
        Ok(())
    }

    async fn open(&self) -> Result<Vec<String>> {
        let digits: Vec<String> = CODE.chars().map(String::from).collect();
        let keys: Vec<&str> = digits
            .iter()
            .map(String::as_str)
            .chain(["Return"])
            .collect();
        let front = self
            .browser
            .text("return document.documentElement.outerHTML;")
            .await?;
        self.display.keys(&keys)?;
        self.browser
            .wait("the inside to open", tests::front::OPEN)
            .await?;
        self.browser
            .wait(
                "the inside to be drawn",
                "document.querySelector('a[href^=\"tel:\"]')",
            )
            .await?;
        let mut lines = self.browser.lines().await?;
        lines.retain(|line| line.len() > 4 && !front.contains(line.as_str()));
        anyhow::ensure!(!lines.is_empty());
        Ok(lines)
    }
}

#[tokio::test]
async fn back_shows_the_front_and_forward_does_not_return() -> Result<()> {
    let Some(desk) = Desk::sit_down().await? else {
        return Ok(());
    };
    let texts = desk.open().await?;
    desk.press("alt+Left").await?;
    desk.browser.assert_closed("Back", &texts).await?;
    assert_eq!(
        desk.browser.state().await?.url,
        desk.server.url(),
        "Back stays at the front"
    );
    let mut left = false;
    for key in [
        "alt+Right",
        "alt+Right",
        "F5",
        "alt+Left",
        "alt+Right",
        "alt+Left",
        "alt+Left",
        "alt+Right",
    ] {
        desk.press(key).await?;
        desk.browser.assert_closed(key, &texts).await?;
        left |= desk.browser.state().await?.url == EARLIER;
    }
    assert!(left, "the keys walk the history");
    desk.browser.quit().await
}

#[tokio::test]
async fn who_opens_nothing_goes_back_by_one_press() -> Result<()> {
    let Some(desk) = Desk::sit_down().await? else {
        return Ok(());
    };
    let url = async || desk.browser.text("return location.href;").await;
    for round in 1..=2 {
        desk.display.keys(&["1", "2", "Return", "5"])?;
        desk.browser
            .wait(
                "the keys",
                "document.querySelector('output').textContent === '5'",
            )
            .await?;
        // In the second round after a reload, which keeps the entry.
        if round == 2 {
            desk.press("F5").await?;
            desk.browser.settle().await?;
        }
        desk.press("alt+Left").await?;
        assert_eq!(url().await?, EARLIER, "round {round}: one press");
        desk.press("alt+Right").await?;
        desk.browser.settle().await?;
        assert_eq!(url().await?, desk.server.url(), "round {round}: Forward");
        desk.press("alt+Right").await?;
        assert_eq!(
            url().await?,
            desk.server.url(),
            "round {round}: Forward again"
        );
    }
    // And it still opens, and Back still leaves.
    let texts = desk.open().await?;
    desk.press("alt+Left").await?;
    desk.browser.assert_closed("Back", &texts).await?;
    assert_eq!(url().await?, desk.server.url());
    desk.browser.quit().await
}

#[tokio::test]
async fn two_backs_in_a_hurry_and_what_lies_ahead_never_show_it() -> Result<()> {
    let Some(desk) = Desk::sit_down().await? else {
        return Ok(());
    };
    if desk.browser.engine() == Engine::WebKit {
        // Its toolbar is not as quick as a hand.
        return Ok(());
    }
    let texts = desk.open().await?;
    desk.display.keys(&["alt+Left"])?;
    let gone = format!("!({})", tests::front::OPEN);
    desk.browser.wait("the inside to go", &gone).await?;
    // Browsers may skip the entry that was put back without another touch: then this one leads to the page before.
    desk.display.keys(&["alt+Left"])?;
    tokio::time::sleep(Duration::from_millis(700)).await;
    desk.browser.assert_closed("two Backs", &texts).await?;
    for keys in ["alt+Right", "alt+Right", "alt+Left"] {
        desk.press(keys).await?;
        desk.browser.assert_closed(keys, &texts).await?;
    }
    let at = desk.browser.state().await?.url;
    assert!(at == desk.server.url() || at.starts_with("data:"), "{at}");
    desk.browser.quit().await
}

#[tokio::test]
async fn escape_leaves_and_the_door_opens_again() -> Result<()> {
    let Some(desk) = Desk::sit_down().await? else {
        return Ok(());
    };
    let length = async || desk.browser.js("return history.length;").await;
    let before = length().await?.as_u64();
    for round in 1..=3 {
        let texts = desk.open().await?;
        desk.press("Escape").await?;
        desk.browser.assert_closed("Escape", &texts).await?;
        let now = length().await?.as_u64();
        assert!(
            now <= before.map(|length| length + 1),
            "round {round}: the history grows to {now:?}"
        );
    }
    let texts = desk.open().await?;
    desk.press("alt+Left").await?;
    desk.browser.assert_closed("Back", &texts).await?;
    desk.press("alt+Right").await?;
    desk.browser.assert_closed("Forward", &texts).await?;
    desk.browser.quit().await
}

#[tokio::test]
async fn another_tab_hides_and_returning_shows_the_front() -> Result<()> {
    let Some(desk) = Desk::sit_down().await? else {
        return Ok(());
    };
    let texts = desk.open().await?;
    desk.press("ctrl+t").await?;
    desk.press("ctrl+w").await?;
    desk.browser.settle().await?;
    desk.browser.assert_closed("another tab", &texts).await?;
    desk.browser.quit().await
}

#[tokio::test]
async fn the_address_bar_takes_the_focus_and_the_inside_goes() -> Result<()> {
    let Some(desk) = Desk::sit_down().await? else {
        return Ok(());
    };
    let texts = desk.open().await?;
    desk.press("ctrl+l").await?;
    desk.browser
        .assert_closed("the focus in the address bar", &texts)
        .await?;
    desk.browser.quit().await
}
