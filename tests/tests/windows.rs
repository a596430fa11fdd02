//! What the browser's own windows and bars show, by the keys of a real keyboard: a second window, find
//! in page, print, save, developer tools, the page's source. Each takes the focus, and so closes the inside.

use std::time::{Duration, Instant};

use tests::Result;
use tests::browser::{Browser, Options};
use tests::display::Display;
use tests::front::OPEN;
use tests::server::{CODE, Server};

struct Desk {
    display: Display,
    browser: Browser,
    texts: Vec<String>,
    _server: Server,
}

impl Desk {
    /// The inside open in a window; nothing where there is no display to be had.
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
        // The click gives the window the focus; on the front it would press a key.
        browser.driver().goto("data:text/html,<p>earlier").await?;
        display.click(200, 600)?;
        browser.load(&server.url()).await?;
        let mut desk = Self {
            display,
            browser,
            texts: Vec::new(),
            _server: server,
        };
        desk.open().await?;
        Ok(Some(desk))
    }

    async fn open(&mut self) -> Result<()> {
        let front = self
            .browser
            .text("return document.documentElement.outerHTML;")
            .await?;
        let digits: Vec<String> = CODE.chars().map(String::from).collect();
        let digits = digits.iter().map(String::as_str);
        self.display
            .keys(&digits.chain(["Return"]).collect::<Vec<_>>())?;
        self.browser.wait("the inside to open", OPEN).await?;
        let drawn = "document.querySelector('a[href^=\"tel:\"]')";
        self.browser.wait("the inside to be drawn", drawn).await?;
        self.texts = self.browser.lines().await?;
        self.texts
            .retain(|line| line.len() > 4 && !front.contains(line.as_str()));
        anyhow::ensure!(!self.texts.is_empty());
        Ok(())
    }

    /// After these keys nothing of the inside is in the page, as soon as the browser has done what they ask for.
    async fn closes(&self, keys: &str, within: Duration) -> Result<()> {
        self.display.keys(&[keys])?;
        let start = Instant::now();
        loop {
            tokio::time::sleep(Duration::from_millis(250)).await;
            let closed = self.browser.assert_closed(keys, &self.texts).await;
            if closed.is_ok() || start.elapsed() > within {
                return closed;
            }
        }
    }
}

#[tokio::test]
async fn other_keys_leave_it_open() -> Result<()> {
    let Some(desk) = Desk::sit_down().await? else {
        return Ok(());
    };
    for keys in ["ctrl+c", "Down", "ctrl+a"] {
        anyhow::ensure!(desk.closes(keys, SHORT).await.is_err(), "{keys}");
    }
    Ok(())
}

/// How long a busy machine may take to open a window of the browser's own.
const LONG: Duration = Duration::from_secs(10);
/// How long it is looked whether anything happens that should not.
const SHORT: Duration = Duration::from_millis(1500);

macro_rules! closes {
    ($name:ident, $keys:literal) => {
        #[tokio::test]
        async fn $name() -> Result<()> {
            let Some(desk) = Desk::sit_down().await? else {
                return Ok(());
            };
            desk.closes($keys, LONG).await
        }
    };
}

closes!(find_in_page_closes, "ctrl+f");
closes!(a_second_window_closes_the_first, "ctrl+n");
closes!(printing_closes, "ctrl+p");
closes!(saving_closes, "ctrl+s");
closes!(developer_tools_close, "F12");
closes!(the_source_of_the_page_closes, "ctrl+u");
closes!(downloads_close, "ctrl+j");
closes!(the_history_closes, "ctrl+h");
