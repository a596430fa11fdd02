//! A new version of the site that arrives while somebody is there, or that does not arrive whole.

use anyhow::Context;
use serde_json::json;
use tests::Result;
use tests::browser::Browser;
use tests::recorder::Recorder;
use tests::server::{CODE, Server, address};

const ENTER: &str = "\u{e007}";
const ESCAPE: &str = "\u{e00c}";
/// The code of the version that comes later.
const LATER: &str = "317408";

/// One version installed, and the network that it came by.
struct Visit {
    server: Server,
    network: Recorder,
    browser: Browser,
    first: Vec<String>,
}

impl Visit {
    async fn begin() -> Result<Self> {
        let server = Server::start()?;
        let network = Recorder::before(server.port())?;
        let browser = Browser::fresh().await?;
        browser.load(&address(network.port())).await?;
        let first = browser.versions().await?;
        assert_eq!(first.len(), 1, "one version is kept");
        Ok(Self {
            server,
            network,
            browser,
            first,
        })
    }

    /// The server has another version, and the browser looks for it.
    async fn another_version(&mut self) -> Result<()> {
        self.server.restart_with(LATER)?;
        self.browser.look_for_update().await
    }

    /// The version that waits takes over once nobody looks; the old one goes when no page needs it.
    async fn takes_over(&self) -> Result<()> {
        for step in 0..4 {
            self.browser.look_away().await?;
            self.browser.settle().await?;
            self.browser.reload().await?;
            self.works_offline(&format!("step {step} of taking over"))
                .await?;
            tokio::time::sleep(std::time::Duration::from_millis(1500)).await;
        }
        let kept = self
            .browser
            .until("the old version to go", Browser::versions, |kept| {
                kept.len() == 1
            })
            .await?;
        assert_ne!(kept, self.first, "the new version took over");
        self.opens(CODE, false).await?;
        self.opens(LATER, true).await?;
        self.browser.press(ESCAPE).await
    }

    /// The front comes from what is kept, whatever the network does.
    async fn works_offline(&self, when: &str) -> Result<()> {
        self.network.gone(true);
        self.browser.reload().await?;
        let used = self.browser.use_the_tool().await;
        used.with_context(|| when.to_owned())?;
        self.network.gone(false);
        Ok(())
    }

    async fn opens(&self, code: &str, opens: bool) -> Result<()> {
        self.browser.press(code).await?;
        self.browser.press(ENTER).await?;
        if opens {
            return self.browser.wait("it to open", tests::front::OPEN).await;
        }
        tokio::time::sleep(std::time::Duration::from_secs(4)).await;
        anyhow::ensure!(!self.browser.is_open().await?, "{code} opened");
        Ok(())
    }
}

#[tokio::test]
async fn arriving_while_it_is_open_changes_nothing_until_nobody_looks() -> Result<()> {
    let mut visit = Visit::begin().await?;
    let texts = visit.browser.open_and_read().await?;
    let watch = "self.changed = 0;
        navigator.serviceWorker.addEventListener('controllerchange', () => { changed++; });";
    visit.browser.js(watch).await?;
    visit.another_version().await?;
    let browser = &visit.browser;
    browser
        .until("the new version", Browser::next_worker, |state| {
            state == "installed"
        })
        .await?;
    assert_eq!(
        browser.versions().await?.len(),
        2,
        "the old one stays beside"
    );

    // Every page is asked, and this one shows the inside: nothing is handed over, however often it is asked.
    browser
        .js_async("(await navigator.serviceWorker.getRegistration()).waiting.postMessage(null);")
        .await?;
    browser.show_a_number().await?;
    browser.to_the_start().await?;
    tokio::time::sleep(std::time::Duration::from_secs(3)).await;
    assert_eq!(browser.js("return changed;").await?, json!(0));
    assert_eq!(browser.next_worker().await?, "installed", "it waits");
    let page = browser.lines().await?;
    assert!(
        texts.iter().all(|text| page.contains(text)),
        "the inside is as it was: {page:?}"
    );

    browser.touch("#x").await?;
    browser.assert_closed("the touch", &texts).await?;
    visit.takes_over().await?;
    visit.browser.quit().await
}

#[tokio::test]
async fn one_that_breaks_off_leaves_the_old_one_whole_and_comes_later() -> Result<()> {
    let mut visit = Visit::begin().await?;
    // The page is fetched first; this is in the middle of the rest.
    visit.network.refuse(Some("/a/"));
    visit.another_version().await?;
    let browser = &visit.browser;
    let settled = |state: &String| state.is_empty();
    browser
        .until("the attempt to end", Browser::next_worker, settled)
        .await?;
    assert_eq!(
        browser.versions().await?,
        visit.first,
        "nothing is left of it"
    );
    visit.works_offline("after it broke off").await?;
    visit.opens(CODE, true).await?;
    browser.press(ESCAPE).await?;

    visit.network.refuse(None);
    // The next visit tries again by itself.
    browser.reload().await?;
    browser
        .until("the new version", Browser::versions, |kept| {
            kept.len() == 2 || *kept != visit.first
        })
        .await?;
    visit.takes_over().await?;
    visit.browser.quit().await
}

#[tokio::test]
async fn a_first_visit_that_breaks_off_is_tried_again() -> Result<()> {
    let server = Server::start()?;
    let network = Recorder::before(server.port())?;
    network.refuse(Some(".targets.json"));
    let browser = Browser::fresh().await?;
    browser.load_unkept(&address(network.port())).await?;
    assert_eq!(
        browser.versions().await?,
        Vec::<String>::new(),
        "all or nothing"
    );
    browser.use_the_tool().await?;
    network.refuse(None);
    browser
        .wait("everything to be cached", tests::front::CACHED)
        .await?;
    browser.open_and_read().await?;
    browser.quit().await
}

#[tokio::test]
async fn one_that_there_is_no_room_for_leaves_the_old_one() -> Result<()> {
    let mut visit = Visit::begin().await?;
    let url = address(visit.network.port());
    visit.browser.quota(&url, 1).await?;
    visit.another_version().await?;
    let browser = &visit.browser;
    let settled = |state: &String| state.is_empty();
    browser
        .until("the attempt to end", Browser::next_worker, settled)
        .await?;
    assert_eq!(browser.versions().await?, visit.first);
    visit.works_offline("without room").await?;
    visit.opens(CODE, true).await?;
    visit.browser.quit().await
}
