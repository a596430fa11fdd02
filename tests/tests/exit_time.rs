//! How long after the touch on the way out the front is painted, and beside it the same of npm's
//! `govuk-frontend`; run by `cargo xtask bench client`.

use std::path::PathBuf;

use tests::Result;
use tests::leaving::{STILL_THERE, Side, Times};
use tests::peer::Peer;
use tests::server::Server;

const ROUNDS: usize = 15;
/// How many times slower the slow phone is.
const SLOW: u32 = 6;
/// What a person on it may wait, milliseconds.
const SLOW_BUDGET: f64 = 50.0;
/// The folder of the npm package to measure beside; without it ours alone is measured.
const PACKAGE: &str = "SIDEDOOR_PEER";

/// Median and worst.
fn line(times: &[f64]) -> String {
    let mut times = times.to_vec();
    times.sort_by(f64::total_cmp);
    let median = times.get(times.len() / 2).copied().unwrap_or_default();
    let worst = times.last().copied().unwrap_or_default();
    format!("{median:.1} ms, worst {worst:.1}")
}

fn verdict(kept: bool) -> &'static str {
    if kept { "kept" } else { "NOT kept" }
}

/// What was measured at one speed.
fn report(rate: u32, ours: &Times, theirs: Option<&Times>) -> String {
    let name = if rate == 1 {
        "as it is"
    } else {
        "six times slower"
    };
    let beside = theirs.map_or(String::new(), |times| {
        format!(" / theirs {}", line(&times.painted))
    });
    let painted = line(&ours.painted);
    let shown = line(&ours.shown);
    let kept = if rate == 1 {
        let (kept, later) = (verdict(ours.later == 0), ours.later);
        format!("at most one frame: {kept}; frames that still showed the inside: {later}")
    } else {
        let within = ours.painted.iter().filter(|time| **time <= SLOW_BUDGET);
        let within = within.count();
        let kept = verdict(within == ROUNDS);
        format!("at most {SLOW_BUDGET} ms: {kept}; {within} of {ROUNDS} were within")
    };
    format!(
        "  {name}: ours {painted}{beside}\n    ours to shown, in steps of 8: {shown}\n    {kept}"
    )
}

#[tokio::test]
#[ignore = "prints times; run by `cargo xtask bench client`"]
async fn compare() -> Result<()> {
    let server = Server::start()?;
    let ours = Side::ours(&server).await?;
    let texts = ours.browser.open_and_read().await?;
    let text = texts.first().cloned().unwrap_or_default();
    ours.browser.press("\u{e00c}").await?;
    let package = std::env::var_os(PACKAGE).map(PathBuf::from);
    let theirs = match &package {
        Some(package) => Some((Side::theirs().await?, Peer::start(package, &texts)?)),
        None => None,
    };
    println!("  from the touch that leaves to the painted cover, median of {ROUNDS}");
    for rate in [1, SLOW] {
        let (mut our, mut their) = (Times::default(), Times::default());
        // In turns, so that both meet the same machine.
        for _ in 0..ROUNDS {
            ours.browser.open_and_read().await?;
            ours.round(rate, &mut our).await?;
            if let Some((side, peer)) = &theirs {
                side.browser.driver().goto(peer.url()).await?;
                side.round(rate, &mut their).await?;
            }
        }
        let beside = theirs.is_some().then_some(&their);
        println!("{}", report(rate, &our, beside));
    }

    ours.browser.open_and_read().await?;
    let mut sides = vec![("ours", &ours)];
    if let Some((side, peer)) = &theirs {
        side.browser.driver().goto(peer.url()).await?;
        sides.push(("theirs", side));
    }
    for (name, side) in sides {
        let before = side.screen(&text).await?;
        anyhow::ensure!(before == STILL_THERE, "{name}: {before}");
        side.network(false).await?;
        side.leave().await?;
        let left = side.screen(&text).await?;
        side.network(true).await?;
        println!("  {name}, left without a network: {left}");
        println!("  {name}, then Back: {}", back(side, &text).await?);
    }
    if let Some((side, peer)) = &theirs {
        side.browser.driver().goto(peer.url()).await?;
        side.leave().await?;
        println!("  theirs, left: {}", side.screen(&text).await?);
        println!("  theirs, then Back: {}", back(side, &text).await?);
    }
    if let Some((side, _)) = theirs {
        side.browser.quit().await?;
    }
    ours.browser.quit().await
}

async fn back(side: &Side, text: &str) -> Result<String> {
    side.browser.driver().back().await?;
    side.screen(text).await
}
