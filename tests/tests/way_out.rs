//! The way out on small screens, with large letters and large zoom: on every screen it is there, whole, free, and first.

use serde_json::{Value, json};
use tests::Result;
use tests::browser::{Browser, Options};
use tests::front::OPEN;
use tests::server::Server;

const TAB: &str = "\u{e004}";

/// Looks at one screen, at its top, middle and end, and with the focus on each of its controls; keeps what is wrong in
/// `self.wrong`.
const LOOK: &str = "
    self.wrong = [];
    self.screens = new Set();
    self.look = () => {
        const x = document.getElementById('x');
        const bar = x.parentElement, room = bar.parentElement, content = room.lastElementChild;
        const name = `${room.querySelector('.page').lang}: ${room.querySelector('h1').textContent}`;
        screens.add(name);
        const check = (right, what) => right || wrong.push(`${name}, ${content.scrollTop} down: ${what}`);
        const free = (when) => {
            const r = x.getBoundingClientRect(), c = content.getBoundingClientRect();
            check(r.left >= 0 && r.top >= 0 && r.right <= innerWidth && r.bottom <= innerHeight,
                `it is not whole on the screen ${when}`);
            check(r.width >= 44 && r.height >= 44, 'it is small');
            // Corners are round: where the curve is, a little further in.
            const round = parseFloat(getComputedStyle(x).borderTopLeftRadius) * 0.3 + 1;
            for (const across of [r.left + round, (r.left + r.right) / 2, r.right - round]) {
                for (const down of [r.top + round, (r.top + r.bottom) / 2, r.bottom - round]) {
                    const at = document.elementFromPoint(across, down);
                    check(x.contains(at), `${at && at.outerHTML.slice(0, 80)} covers it ${when}`);
                }
            }
            check(c.top >= bar.getBoundingClientRect().bottom - 0.5 && getComputedStyle(content).overflowY !== 'visible',
                'the content is not clipped below its bar');
            check(c.bottom <= innerHeight + 0.5 && c.height >= 100, 'there is no room for the content');
            check(document.scrollingElement.scrollWidth <= innerWidth, 'the page scrolls sideways');
            check(content.scrollWidth <= content.clientWidth, `the content scrolls sideways: ${content.scrollWidth}`);
            check(scrollX === 0 && scrollY === 0, 'the page was scrolled');
        };
        // A number stays on one line.
        for (const call of content.querySelectorAll('a[href^=tel], a[href^=sms]')) {
            const texts = document.createTreeWalker(call, NodeFilter.SHOW_TEXT);
            for (let text; (text = texts.nextNode()); ) {
                for (const number of text.data.matchAll(/\\d[\\d-]*\\d/g)) {
                    const range = document.createRange();
                    range.setStart(text, number.index);
                    range.setEnd(text, number.index + number[0].length);
                    const lines = new Set([...range.getClientRects()].map((r) => Math.round(r.top)));
                    check(lines.size === 1, `${number[0]} is on ${lines.size} lines`);
                }
            }
        }
        const end = content.scrollHeight;
        for (const down of [0, end / 2, end]) {
            content.scrollTop = down;
            free('');
        }
        for (const stop of content.querySelectorAll('button:not([hidden]), a[href]')) {
            stop.focus();
            const s = stop.getBoundingClientRect(), c = content.getBoundingClientRect();
            const seen = Math.min(s.bottom, c.bottom) - Math.max(s.top, c.top);
            check(document.activeElement === stop && seen >= Math.min(s.height, c.height) - 1,
                `${stop.textContent} has the focus, and ${seen} of ${s.height} pixels of it are seen`);
            free(`with the focus on ${stop.textContent}`);
        }
        content.scrollTop = 0;
    };";

/// How a person sees the page: its size in CSS pixels, physical pixels a CSS pixel, size of letters in CSS pixels; and in how
/// many languages everything is gone through.
struct Sight {
    name: &'static str,
    size: (u32, u32),
    scale: f64,
    letters: u32,
    languages: usize,
}

const SIGHTS: [Sight; 3] = [
    Sight {
        name: "a small phone",
        size: (320, 568),
        scale: 2.0,
        letters: 16,
        languages: translations::LANGUAGES.len(),
    },
    // The browser's own setting for the size of letters, which media queries know of, too.
    Sight {
        name: "letters twice as large",
        size: (390, 844),
        scale: 2.0,
        letters: 32,
        languages: 2,
    },
    // What a window of 1280 by 1024 shows (WCAG 1.4.10).
    Sight {
        name: "zoom at 400 %",
        size: (320, 256),
        scale: 4.0,
        letters: 16,
        languages: 2,
    },
];

impl Sight {
    /// The inside, seen so.
    async fn open(&self, server: &Server) -> Result<Browser> {
        let mut options = Options::fresh()?;
        (options.screen, options.density, options.letters) = (self.size, self.scale, self.letters);
        let browser = Browser::start(&options).await?;
        browser.load(&server.url()).await?;
        let seen = "return [innerWidth, innerHeight, parseFloat(getComputedStyle(document.body).fontSize)];";
        assert_eq!(
            browser.js(seen).await?,
            json!([self.size.0, self.size.1, self.letters]),
            "{}",
            self.name
        );
        browser.open_and_read().await?;
        Ok(browser)
    }
}

#[tokio::test]
async fn it_is_whole_and_free_on_every_screen() -> Result<()> {
    let server = Server::start()?;
    for sight in SIGHTS {
        let browser = sight.open(&server).await?;
        browser.js(LOOK).await?;
        for _ in 0..sight.languages {
            browser.browse().await?;
            browser.other_language().await?;
            // Clicks of a script are nobody's touch: without a key now and then it would close by itself.
            browser.press("\u{e008}").await?;
        }
        let screens = browser.js("return screens.size;").await?;
        let most = sight.languages * 50;
        assert!(
            screens.as_u64() > Some(most as u64),
            "{screens} screens were seen"
        );
        let wrong: Vec<String> = serde_json::from_value(browser.js("return wrong;").await?)?;
        assert_eq!(wrong, Vec::<String>::new(), "{}", sight.name);
        browser.quit().await?;
    }
    Ok(())
}

#[tokio::test]
async fn it_is_first_by_keyboard_and_the_focus_is_always_seen() -> Result<()> {
    let server = Server::start()?;
    for sight in SIGHTS {
        let browser = sight.open(&server).await?;
        let stops =
            "return document.querySelectorAll('#v button:not([hidden]), #v a[href]').length;";
        let stops = browser.js(stops).await?.as_u64().unwrap_or(0);
        assert!(stops > 6, "{stops} controls on the first screen");
        for stop in 0..=stops {
            browser.press(TAB).await?;
            let seen = "const e = document.activeElement, r = e.getBoundingClientRect();
                const at = document.elementFromPoint((r.left + r.right) / 2, (Math.max(r.top, 0) + Math.min(r.bottom, innerHeight)) / 2);
                return [e.id, e !== document.body && e.contains(at), e.textContent];";
            let seen = browser.js(seen).await?;
            assert_eq!(seen[1], json!(true), "{}: {seen} is hidden", sight.name);
            // After the last stop the first again, never the browser's own bars.
            let first = stop == 0 || stop == stops;
            assert_eq!(seen[0] == json!("x"), first, "{}: {seen}", sight.name);
        }
        assert!(browser.is_open().await?);
        browser.press("\u{e007}").await?;
        browser.assert_closed("Enter", &[]).await?;
        browser.quit().await?;
    }
    Ok(())
}

/// Elements in the accessibility tree with the role of a button, in its order: name, and the element's number.
async fn buttons(browser: &Browser) -> Result<Vec<(String, Value)>> {
    browser.devtools("Accessibility.enable", json!({})).await?;
    let tree = browser
        .devtools("Accessibility.getFullAXTree", json!({}))
        .await?;
    let nodes = tree["nodes"].as_array().cloned().unwrap_or_default();
    let seen = nodes
        .iter()
        .filter(|node| node["role"]["value"] == json!("button") && node["ignored"] != json!(true));
    Ok(seen
        .map(|node| {
            let name = node["name"]["value"].as_str().unwrap_or_default();
            (name.to_owned(), node["backendDOMNodeId"].clone())
        })
        .collect())
}

#[tokio::test]
async fn a_screen_reader_meets_it_first_and_its_press_leaves() -> Result<()> {
    let server = Server::start()?;
    let browser = Browser::fresh().await?;
    browser.load(&server.url()).await?;
    let texts = browser.open_and_read().await?;
    let buttons = buttons(&browser).await?;
    let (name, node) = buttons.first().cloned().unwrap_or_default();
    assert!(!name.is_empty(), "a name for what leaves: {buttons:?}");
    assert_eq!(
        name,
        browser.text(&format!("return {OPEN}.innerText;")).await?
    );
    // What a screen reader or a switch does: a click that no finger and no key made.
    let object = browser
        .devtools("DOM.resolveNode", json!({ "backendNodeId": node }))
        .await?;
    browser
        .devtools(
            "Runtime.callFunctionOn",
            json!({
                "objectId": object["object"]["objectId"],
                "functionDeclaration": "function () { this.click(); }",
            }),
        )
        .await?;
    browser.assert_closed("the click", &texts).await?;
    browser.use_the_tool().await?;
    browser.quit().await
}
