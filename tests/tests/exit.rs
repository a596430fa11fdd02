//! Promise 1: exit is local, by every way out, and nothing brings the inside back.

use std::time::Duration;

use serde_json::json;
use tests::Result;
use tests::browser::Browser;
use tests::engine::Engine;
use tests::front::State;
use tests::server::Server;
use thirtyfour::prelude::*;

/// A page visited before the front, for Back to go to.
const EARLIER: &str = "data:text/html,<title>earlier</title><p>earlier";

/// The front with a number on its display, and the inside open over it.
struct Visit {
    server: Server,
    browser: Browser,
    before: State,
    texts: Vec<String>,
}

impl Visit {
    async fn begin() -> Result<Self> {
        Self::begin_with("").await
    }

    /// `first` is a script that runs before the page's own; where the engine knows no such thing,
    /// before the door opens.
    async fn begin_with(first: &str) -> Result<Self> {
        let server = Server::start()?;
        let browser = Browser::fresh().await?;
        let early = browser.engine() == Engine::Chromium;
        if early && !first.is_empty() {
            browser.run_first(first).await?;
        }
        browser.driver().goto(EARLIER).await?;
        browser.load(&server.url()).await?;
        if !early {
            browser.js(first).await?;
        }
        // Enter last, so that the digits of the code begin a number of their own.
        browser.press("12.5").await?;
        browser.press(Key::Enter.value().to_string()).await?;
        let before = browser.state().await?;
        let texts = browser.open_and_read().await?;
        Ok(Self {
            server,
            browser,
            before,
            texts,
        })
    }

    /// After leaving: the front as it was, and no way back in.
    async fn end(self, way: &str) -> Result<()> {
        let Self {
            server,
            browser,
            before,
            texts,
        } = self;
        browser.assert_closed(way, &texts).await?;
        browser.settle().await?;
        let after = browser.state().await?;
        assert_eq!(
            after, before,
            "{way}: the front is as it was before the code"
        );
        assert_eq!(after.entry, json!(null), "{way}");
        assert_eq!(after.url, server.url(), "{way}");

        for step in [
            "reload",
            "back",
            "forward",
            "back",
            "back",
            "forward",
            "forward",
            "another tab",
        ] {
            let driver = browser.driver();
            match step {
                "reload" => browser.reload().await?,
                "back" => driver.back().await?,
                "forward" => driver.forward().await?,
                _ => browser.look_away().await?,
            }
            tokio::time::sleep(Duration::from_millis(300)).await;
            browser
                .assert_closed(&format!("{way}, then {step}"), &texts)
                .await?;
        }
        driver_to_front(&browser, &server).await?;
        browser
            .assert_closed(&format!("{way}, then a fresh visit"), &texts)
            .await?;
        browser.quit().await
    }
}

async fn driver_to_front(browser: &Browser, server: &Server) -> Result<()> {
    browser.driver().goto(server.url()).await?;
    browser.settle().await
}

#[tokio::test]
async fn by_a_touch_on_the_control() -> Result<()> {
    let visit = Visit::begin().await?;
    visit.browser.touch("#x").await?;
    visit.end("touch").await
}

#[tokio::test]
async fn by_a_click_on_the_control() -> Result<()> {
    let visit = Visit::begin().await?;
    visit
        .browser
        .driver()
        .find(By::Id("x"))
        .await?
        .click()
        .await?;
    visit.end("click").await
}

#[tokio::test]
async fn by_the_keyboard_on_the_control() -> Result<()> {
    let visit = Visit::begin().await?;
    // First in the order of focus.
    visit.browser.press(Key::Tab.value().to_string()).await?;
    assert_eq!(
        visit
            .browser
            .text("return document.activeElement.id;")
            .await?,
        "x"
    );
    visit.browser.press(Key::Enter.value().to_string()).await?;
    visit.end("Enter on the control").await
}

#[tokio::test]
async fn by_escape_once() -> Result<()> {
    let visit = Visit::begin().await?;
    visit.browser.press(Key::Escape.value().to_string()).await?;
    visit.end("Escape").await
}

#[tokio::test]
async fn by_back() -> Result<()> {
    let visit = Visit::begin().await?;
    visit.browser.driver().back().await?;
    visit.end("Back").await
}

#[tokio::test]
async fn by_hiding_the_page() -> Result<()> {
    let visit = Visit::begin().await?;
    visit.browser.look_away().await?;
    visit.browser.settle().await?;
    visit.end_fresh("another tab").await
}

#[tokio::test]
async fn by_taking_the_focus_away() -> Result<()> {
    let visit = Visit::begin().await?;
    // Chromium without a window keeps the focus it once had; only the event can be had.
    visit
        .browser
        .js("window.dispatchEvent(new Event('blur'));")
        .await?;
    visit.end("blur").await
}

#[tokio::test]
async fn by_going_to_another_page() -> Result<()> {
    let visit = Visit::begin().await?;
    let driver = visit.browser.driver();
    driver.goto(EARLIER).await?;
    driver.back().await?;
    visit.browser.settle().await?;
    visit.end_fresh("another page").await
}

impl Visit {
    /// Where the page was hidden it has been loaded anew, and the display begins as it always does.
    async fn end_fresh(mut self, way: &str) -> Result<()> {
        self.browser.assert_closed(way, &self.texts).await?;
        let after = self.browser.state().await?;
        assert_eq!(
            (&after.title, &after.url),
            (&self.before.title, &self.before.url),
            "{way}"
        );
        self.before = after;
        self.end(way).await
    }
}

#[tokio::test]
async fn by_doing_nothing_for_two_minutes() -> Result<()> {
    // Time is not waited for: long delays pass thirty times as fast, two minutes in four seconds.
    let visit = Visit::begin_with(
        "const own = window.setTimeout;
         window.setTimeout = (act, delay, ...rest) =>
             own.call(window, act, delay >= 10000 ? delay / 30 : delay, ...rest);",
    )
    .await?;
    tokio::time::sleep(Duration::from_millis(2000)).await;
    assert!(visit.browser.is_open().await?, "not before the time");
    visit.browser.press(Key::Tab.value().to_string()).await?;
    tokio::time::sleep(Duration::from_millis(3000)).await;
    assert!(visit.browser.is_open().await?, "a key begins the time anew");
    tokio::time::sleep(Duration::from_millis(2500)).await;
    visit.end("idle").await
}

#[tokio::test]
async fn the_touch_that_leaves_reaches_no_key_beneath() -> Result<()> {
    let visit = Visit::begin().await?;
    for _ in 0..3 {
        visit.browser.touch("#x").await?;
        tokio::time::sleep(Duration::from_millis(800)).await;
        assert_eq!(visit.browser.state().await?.display, visit.before.display);
        visit.browser.open().await?;
    }
    visit.browser.touch("#x").await?;
    visit.end("touch").await
}

#[tokio::test]
async fn a_key_right_after_leaving_is_the_fronts() -> Result<()> {
    let visit = Visit::begin().await?;
    // Within one task: no frame and no timer in between.
    let script = "document.getElementById('x').click();
        for (const key of ['7', '7'])
            document.body.dispatchEvent(new KeyboardEvent('keydown', { key, bubbles: true, cancelable: true }));
        return [document.activeElement.tagName, !!document.querySelector('[inert]'), document.adoptedStyleSheets.length];";
    assert_eq!(visit.browser.js(script).await?, json!(["OUTPUT", false, 0]));
    visit
        .browser
        .wait(
            "the keys",
            "document.querySelector('output').textContent === '77'",
        )
        .await?;
    visit.browser.quit().await
}

#[tokio::test]
async fn a_finger_leaves_first_and_tidies_after_the_frame() -> Result<()> {
    let visit = Visit::begin().await?;
    let tidied = "!document.querySelector('[inert]') && document.adoptedStyleSheets.length === 0
        && document.activeElement.tagName === 'OUTPUT'";
    visit.browser.touch("#x").await?;
    visit.browser.wait("the front to be whole", tidied).await?;
    visit.end("touch").await
}

#[tokio::test]
async fn a_clock_put_back_by_years_does_not_make_the_front_deaf() -> Result<()> {
    let visit = Visit::begin().await?;
    visit.browser.touch("#x").await?;
    visit
        .browser
        .js("const now = Date.now; Date.now = () => now() - 1e12;")
        .await?;
    tokio::time::sleep(Duration::from_millis(800)).await;
    visit.browser.touch("[data-k='7']").await?;
    visit
        .browser
        .wait(
            "the key",
            "document.querySelector('output').textContent === '7'",
        )
        .await?;
    // The door keeps its times as well.
    visit.browser.press(Key::Escape.value().to_string()).await?;
    visit.browser.press("c").await?;
    visit.browser.open().await?;
    visit.browser.quit().await
}

#[tokio::test]
async fn the_control_is_large_and_never_out_of_sight() -> Result<()> {
    let visit = Visit::begin().await?;
    let script = "const r = document.getElementById('x').getBoundingClientRect();
        const at = document.elementFromPoint(r.x + r.width / 2, r.y + r.height / 2);
        return r.width >= 44 && r.height >= 44 && r.x >= 0 && r.right <= innerWidth
            && r.y >= 0 && r.bottom <= innerHeight && document.getElementById('x').contains(at);";
    for scroll in [0, 200, 100_000] {
        let move_it = format!(
            "for (const e of [document.scrollingElement, ...document.querySelectorAll('*')]) e.scrollTop = {scroll};"
        );
        visit.browser.js(&move_it).await?;
        assert_eq!(
            visit.browser.js(script).await?,
            json!(true),
            "scrolled by {scroll}"
        );
    }
    visit.browser.quit().await
}

#[tokio::test]
async fn no_entry_is_made_while_digits_are_on_the_display() -> Result<()> {
    let server = Server::start()?;
    let browser = Browser::fresh().await?;
    browser.driver().goto(EARLIER).await?;
    browser.load(&server.url()).await?;
    browser
        .js("self.made = [];
             const own = history.pushState;
             history.pushState = function (...how) {
                 made.push(document.querySelector('output').textContent);
                 return own.apply(this, how);
             };")
        .await?;
    let texts = browser.open_and_read().await?;
    browser.driver().back().await?;
    browser.assert_closed("Back", &texts).await?;
    browser.press("123456").await?;
    browser.press(Key::Enter.value().to_string()).await?;
    let made = browser.js("return self.made;").await?;
    let made = made.as_array().cloned().unwrap_or_default();
    assert_eq!(made.len(), 2, "one at first, one after Back: {made:?}");
    for display in made {
        let digits = display
            .to_string()
            .matches(|c: char| c.is_ascii_digit())
            .count();
        assert!(digits <= 1, "{display}");
    }
    browser.quit().await
}

#[tokio::test]
async fn a_wrong_code_opens_nothing() -> Result<()> {
    let server = Server::start()?;
    let browser = Browser::fresh().await?;
    browser.load(&server.url()).await?;
    for wrong in ["804714", "80471", "0804713", "8047130"] {
        browser.press(wrong).await?;
        browser.press(Key::Enter.value().to_string()).await?;
        tokio::time::sleep(Duration::from_secs(3)).await;
        assert!(!browser.is_open().await?, "{wrong}");
    }
    browser.open().await?;
    browser.quit().await
}
