//! A new list on its way to a phone: signed and newer it comes, anything else changes nothing.

use std::time::Duration;

use anyhow::{Context, ensure};
use tests::Result;
use tests::browser::Browser;
use tests::choosing::SETTINGS;
use tests::publisher::{NEW, OLD, Publisher};
use tests::recorder::Recorder;
use tests::server::{Server, address};

/// What a look for a newer list may cost where there is none, bytes with all heads.
const UNCHANGED: u64 = 2048;

/// Long enough for whatever was to be asked to have been asked.
const QUIET: Duration = Duration::from_secs(2);

/// A phone with the first edition on it.
struct Phone {
    publisher: Publisher,
    server: Server,
    network: Recorder,
    browser: Browser,
}

impl Phone {
    async fn with_first_edition() -> Result<Self> {
        let publisher = Publisher::start()?;
        let server = Server::start_in(&publisher.site())?;
        let network = Recorder::before(server.port())?;
        let browser = Browser::fresh().await?;
        browser.load(&address(network.port())).await?;
        let phone = Self {
            publisher,
            server,
            network,
            browser,
        };
        ensure!(phone.shows(OLD).await?, "the first edition is there");
        Ok(phone)
    }

    /// Whether the number is on the first screen.
    async fn shows(&self, number: &str) -> Result<bool> {
        self.browser
            .wait("everything to be at hand", tests::front::CACHED)
            .await?;
        self.browser.open_and_read().await?;
        let digits: String = number.chars().filter(char::is_ascii_digit).collect();
        let script = format!(
            "return [...document.querySelectorAll('a[href^=\"tel:\"]')].some((a) => a.href.includes('{digits}'));"
        );
        let shown = self.browser.js(&script).await?;
        self.browser.press("\u{e00c}").await?;
        Ok(shown == true)
    }

    /// The day of the last look is long ago.
    async fn forget_the_day(&self) -> Result<()> {
        self.browser
            .js_async(
                "for (const name of await caches.keys()) {
                   if (name.startsWith('d-')) await (await caches.open(name)).put('/data/note', new Response('9 0 9'));
                 }",
            )
            .await?;
        self.network.clear();
        Ok(())
    }

    /// The day of the last look is long ago, and the page is loaded where somebody sees it. How that look ended.
    async fn another_day(&self) -> Result<String> {
        self.forget_the_day().await?;
        self.browser.reload().await?;
        self.look_ends().await
    }

    /// How the look ends that is under way.
    async fn look_ends(&self) -> Result<String> {
        let noted = async |browser: &Browser| {
            let note = browser
                .js_async(
                    "const names = (await caches.keys()).filter((name) => name.startsWith('d-'));
                     names.sort((a, b) => b.slice(2) - a.slice(2));
                     const note = await (await caches.open(names[0])).match('/data/note');
                     return note ? await note.text() : '';",
                )
                .await?;
            Ok(note.as_str().unwrap_or_default().to_owned())
        };
        let ended = self
            .browser
            .until("the look to end", noted, |note| {
                !note.is_empty() && note != "9 0 9"
            })
            .await?;
        Ok(ended.split(' ').nth(1).unwrap_or_default().to_owned())
    }

    /// What the server is asked for under `/data/`.
    fn asked(&self) -> Vec<String> {
        let all = self.network.requests();
        all.iter()
            .filter_map(|line| line.strip_prefix("GET /data/").map(str::to_owned))
            .collect()
    }

    /// From now on the server has another site folder.
    fn serve(&mut self, site: &std::path::Path) -> Result<()> {
        self.server.restart_in(site)
    }
}

#[tokio::test]
async fn a_changed_number_comes_to_a_phone_that_was_offline() -> Result<()> {
    let mut phone = Phone::with_first_edition().await?;
    phone.publisher.change_the_number()?;
    phone.serve(&phone.publisher.site())?;
    phone.network.gone(true);
    assert_eq!(phone.another_day().await?, "1", "nobody answered");
    assert!(phone.shows(OLD).await?, "what is kept still helps");

    phone.network.gone(false);
    let before = phone.network.received();
    assert_eq!(phone.another_day().await?, "0");
    assert!(phone.shows(NEW).await?, "the next connection brought it");
    assert!(!phone.shows(OLD).await?);
    // In one order, and of the packs only what changed.
    let asked = phone.asked();
    let ends: Vec<&str> = asked
        .iter()
        .map(|path| path.split_once('.').map_or("", |(_, end)| end))
        .collect();
    assert_eq!(ends[..2], ["root.json", "json"], "{asked:?}");
    assert_eq!(ends[2..4], ["snapshot.json", "targets.json"], "{asked:?}");
    assert_eq!(ends[4..], ["numbers.1", "list.1"], "{asked:?}");
    let cost = phone.network.received() - before;
    println!(
        "a changed number: {cost} bytes with all heads, the app's own look at itself among them"
    );

    // And stays, without a network.
    phone.network.gone(true);
    phone.browser.reload().await?;
    assert!(phone.shows(NEW).await?);
    phone.browser.quit().await
}

#[tokio::test]
async fn where_nothing_changed_next_to_nothing_is_fetched() -> Result<()> {
    let phone = Phone::with_first_edition().await?;
    let before = phone.network.received();
    assert_eq!(phone.another_day().await?, "0");
    assert_eq!(phone.asked(), ["2.root.json", "timestamp.json"]);
    let cost = phone.network.received() - before;
    println!("nothing changed: {cost} bytes with all heads");
    assert!(cost <= UNCHANGED, "{cost} bytes");

    // The same day nothing is asked.
    phone.network.clear();
    phone.browser.reload().await?;
    assert!(phone.shows(OLD).await?);
    phone.browser.look_away().await?;
    tokio::time::sleep(QUIET).await;
    assert_eq!(phone.asked(), Vec::<String>::new());
    phone.browser.quit().await
}

#[tokio::test]
async fn leaving_asks_nothing_on_any_day_and_coming_back_looks() -> Result<()> {
    let phone = Phone::with_first_edition().await?;
    phone.browser.open_and_read().await?;
    phone.forget_the_day().await?;
    // What leaves loads the page anew, out of sight.
    let away = async {
        tokio::time::sleep(Duration::from_secs(3)).await;
        phone.asked()
    };
    let (asked, back) = tokio::join!(away, phone.browser.look_away_for(Duration::from_secs(4)));
    back?;
    assert_eq!(asked, Vec::<String>::new(), "while nobody looked");
    assert_eq!(phone.look_ends().await?, "0");
    assert_eq!(phone.asked(), ["2.root.json", "timestamp.json"]);
    assert!(!phone.browser.is_open().await?);
    phone.browser.quit().await
}

#[tokio::test]
async fn what_was_taken_away_during_a_look_stays_away() -> Result<()> {
    let mut phone = Phone::with_first_edition().await?;
    phone.publisher.change_the_number()?;
    phone.serve(&phone.publisher.site())?;
    phone
        .network
        .slow_down("timestamp.json", Duration::from_secs(4));
    phone.forget_the_day().await?;
    phone.browser.reload().await?;
    phone.browser.settle().await?;
    phone.browser.open().await?;
    for row in [SETTINGS, "Take this away", "Take it away now"] {
        phone.browser.choose_row(row).await?;
    }
    assert!(!phone.browser.is_open().await?, "it stays open");
    let asked = phone.asked();
    assert_eq!(
        asked.last().map(String::as_str),
        Some("timestamp.json"),
        "a look is under way"
    );
    phone
        .browser
        .until(
            "the look to end",
            async |_: &Browser| Ok(phone.asked()),
            |asked| asked.iter().any(|path| path.contains("snapshot")),
        )
        .await?;
    tokio::time::sleep(Duration::from_secs(3)).await;
    let kept = phone.browser.caches().await?;
    assert!(
        kept.iter().all(|name| !name.starts_with("d-")),
        "the list came back: {kept:?}"
    );
    phone.browser.quit().await
}

#[tokio::test]
async fn forged_and_older_lists_change_nothing_and_are_said() -> Result<()> {
    let mut phone = Phone::with_first_edition().await?;
    let first = phone.publisher.copy_of_site()?;
    phone.publisher.change_the_number()?;
    let site = phone.publisher.site();
    phone.serve(&site)?;
    assert_eq!(phone.another_day().await?, "0");
    assert!(phone.shows(NEW).await?);

    phone.serve(first.path())?;
    assert_eq!(phone.another_day().await?, "2", "older than what was seen");
    assert!(phone.shows(NEW).await?);
    // Whoever answers so learns of one visit a day, not of all.
    phone.network.clear();
    phone.browser.reload().await?;
    tokio::time::sleep(QUIET).await;
    assert_eq!(phone.asked(), Vec::<String>::new());

    let mut other = Publisher::start()?;
    for _ in 0..3 {
        other.next_edition()?;
    }
    phone.serve(&other.site())?;
    assert_eq!(phone.another_day().await?, "2", "signed by others");
    assert!(phone.shows(NEW).await?);

    // A server that hands out something else under the right name.
    phone.serve(&site)?;
    phone.network.refuse(Some("/data/timestamp.json"));
    assert_eq!(phone.another_day().await?, "1");
    assert!(phone.shows(NEW).await?);
    phone.browser.quit().await
}

#[tokio::test]
async fn new_keys_are_followed_and_the_old_ones_count_no_more() -> Result<()> {
    let mut phone = Phone::with_first_edition().await?;
    let thief = phone.publisher.copy_of_site()?;
    let publisher = &phone.publisher;
    publisher.desk(&["key", "keys/targets-2.key", "--no-passphrase"])?;
    publisher.desk(&[
        "rotate",
        "--keys",
        "keys",
        "--remove",
        "targets=keys/targets.key",
        "--add",
        "targets=keys/targets-2.key",
    ])?;
    std::fs::remove_file(publisher.site().with_file_name("keys").join("targets.key"))?;
    phone.publisher.change_the_number()?;
    let site = phone.publisher.site();
    phone.serve(&site)?;
    assert_eq!(phone.another_day().await?, "0");
    assert_eq!(phone.asked()[..2], ["2.root.json", "3.root.json"]);
    assert!(phone.shows(NEW).await?);
    phone.serve(thief.path())?;
    assert_eq!(phone.another_day().await?, "2");
    assert!(phone.shows(NEW).await?);
    phone.browser.quit().await
}

#[tokio::test]
async fn wiped_storage_does_not_open_the_way_to_an_older_list() -> Result<()> {
    let mut phone = Phone::with_first_edition().await?;
    let first = phone.publisher.copy_of_site()?;
    phone.publisher.change_the_number()?;
    let site = phone.publisher.site();
    phone.serve(&site)?;
    // The app of the second edition comes, and with it its floor.
    phone.browser.look_for_update().await?;
    for _ in 0..4 {
        phone.browser.look_away().await?;
        phone.browser.settle().await?;
    }
    phone.another_day().await?;
    assert!(phone.shows(NEW).await?);

    phone.serve(first.path())?;
    phone
        .browser
        .js_async("for (const name of await caches.keys()) if (name.startsWith('d-')) await caches.delete(name);")
        .await?;
    phone.browser.reload().await?;
    tokio::time::sleep(Duration::from_secs(3)).await;
    let kept = phone.browser.caches().await?;
    assert!(
        kept.iter().all(|name| !name.starts_with("d-")),
        "nothing older is kept: {kept:?}"
    );
    phone
        .browser
        .use_the_tool()
        .await
        .context("the tool works")?;

    phone.serve(&site)?;
    phone.browser.reload().await?;
    phone
        .browser
        .wait("everything to be cached", tests::front::CACHED)
        .await?;
    assert!(phone.shows(NEW).await?);
    phone.browser.quit().await
}
