//! A browser that lets the site keep nothing: no cookies, no storage, no worker. The front is a tool, and the door opens.

use tests::Result;
use tests::browser::{Browser, Options};
use tests::engine::{Engine, skip_in};
use tests::server::{FRONTS, Server};

#[tokio::test]
async fn where_nothing_may_be_kept() -> Result<()> {
    if skip_in(&[Engine::WebKit], "its driver cannot forbid it")? {
        return Ok(());
    }
    for front in FRONTS {
        let server = Server::start_front(front)?;
        let mut options = Options::fresh()?;
        options.storage = false;
        let browser = Browser::start(&options).await?;
        browser.load_unkept(&server.url()).await?;
        let refused = browser
            .text("try { localStorage.length; return ''; } catch (error) { return error.name; }")
            .await?;
        assert_eq!(refused, "SecurityError", "the test tests nothing");
        browser.use_the_tool().await?;
        browser.opens_and_leaves(front).await?;
        browser.is_calm(front).await?;
        browser.quit().await?;
    }
    Ok(())
}
