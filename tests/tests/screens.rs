//! Takes the pictures of `docs/screens`, and those of the dialog that installs a front; run by `cargo xtask screens`.

use std::path::{Path, PathBuf};

use serde_json::json;
use tests::Result;
use tests::browser::{Browser, Options, SCREEN};
use tests::picture::small;
use tests::server::{CODE, Server};
use tests::site::Folder;

/// What is typed into each front before its picture is taken.
const TYPED: [(&str, &str); 3] = [
    ("converter", "12.5"),
    ("calculator", "12+30\u{e007}200+10%"),
    ("timer", "530\u{e007}"),
];

/// Bytes of a picture that a phone fetches when its owner is about to install the front.
const MOST: usize = 40 * 1024;

async fn scheme(browser: &Browser, name: &str) -> Result<()> {
    let features = json!({ "features": [{ "name": "prefers-color-scheme", "value": name }] });
    browser
        .devtools("Emulation.setEmulatedMedia", features)
        .await?;
    let metrics =
        json!({ "width": SCREEN.0, "height": SCREEN.1, "deviceScaleFactor": 2, "mobile": true });
    browser
        .devtools("Emulation.setDeviceMetricsOverride", metrics)
        .await?;
    Ok(())
}

/// Clicks what the inside shows as `text`, in whole or at its beginning.
async fn choose(browser: &Browser, texts: &[&str]) -> Result<()> {
    let script = "
        const room = document.getElementById('x').closest('body > *');
        const all = [...room.querySelectorAll('button, a:not([href^=tel]):not([href^=sms])')];
        const one = arguments[0].map((t) => all.find((e) => e.id !== 'x' && e.textContent.includes(t))).find(Boolean);
        if (!one) return all.map((e) => e.textContent);
        one.click();
        return true;";
    let answer = browser.js_with(script, vec![json!(texts)]).await?;
    anyhow::ensure!(answer == json!(true), "none of {texts:?} among {answer}");
    tokio::time::sleep(std::time::Duration::from_millis(400)).await;
    Ok(())
}

#[tokio::test]
#[ignore = "writes into the folder that SIDEDOOR_SCREENS names"]
async fn take() -> Result<()> {
    let folder = PathBuf::from(std::env::var("SIDEDOOR_SCREENS")?);
    let server = Server::start()?;
    for light in ["light", "dark"] {
        for (front, keys) in TYPED.into_iter().skip(1) {
            let server = Server::start_front(front)?;
            let browser = Browser::fresh().await?;
            scheme(&browser, light).await?;
            browser.load(&server.url()).await?;
            browser.press(keys).await?;
            let file = folder.join(format!("{front}-{light}.png"));
            browser.screenshot(&file).await?;
            browser.quit().await?;
        }
        inside(&server, &folder, light).await?;
    }
    Ok(())
}

/// The ways to the screens that are shown, by what is to be touched, in English.
const WAYS: &[(&str, &[&str])] = &[
    ("limits", &["What this cannot hide"]),
    ("find", &["Find help"]),
    ("list", &["Find help", "All services"]),
    ("listing", &["Find help", "All services", "CT Safe Connect"]),
    ("number", &["Show the number"]),
    ("say", &["What to say"]),
    ("interpreter", &["Ask for an interpreter"]),
    ("question", &["Is this right?", "Begin"]),
    ("rights", &["Your rights"]),
    ("right", &["Your rights", "Your pay"]),
    ("safer", &["Stay safer", "Planning to leave"]),
    ("helpers", &["For helpers"]),
    ("languages", &["English"]),
    ("settings", &["Codes and settings"]),
];

/// The inside: every kind of screen in English, and the first one in each language.
async fn inside(server: &Server, folder: &Path, light: &str) -> Result<()> {
    let picture = |name: &str| folder.join(format!("{name}-{light}.png"));
    let browser = Browser::fresh().await?;
    scheme(&browser, light).await?;
    browser.load(&server.url()).await?;
    browser.press("12.5").await?;
    browser.screenshot(&picture("front")).await?;
    browser.press("\u{e007}").await?;
    browser.open_and_read().await?;
    browser.screenshot(&picture("home")).await?;
    for (name, way) in WAYS {
        for text in *way {
            choose(&browser, &[text]).await?;
        }
        browser.screenshot(&picture(name)).await?;
        browser.to_the_start().await?;
    }
    for language in translations::LANGUAGES.iter().skip(1) {
        browser.other_language().await?;
        browser
            .js("document.getElementById('v').lastElementChild.scrollTop = 0;")
            .await?;
        browser
            .screenshot(&picture(&format!("home-{language}")))
            .await?;
    }
    browser.quit().await
}

#[tokio::test]
#[ignore = "writes into assets/fronts"]
async fn take_for_installing() -> Result<()> {
    let fronts = PathBuf::from(env!("CARGO_MANIFEST_DIR")).join("../assets/fronts");
    for (front, keys) in TYPED {
        for language in translations::LANGUAGES {
            let site = Folder::with(&format!("front = \"{front}\"\nlanguage = \"{language}\"\n"))?;
            let server = Server::start_site(&site, &[CODE])?;
            let mut options = Options::fresh()?;
            options.language = language;
            let browser = Browser::start(&options).await?;
            scheme(&browser, "light").await?;
            browser.load(&server.url()).await?;
            browser.press(keys).await?;
            let whole = site.path().join("whole.png");
            browser.screenshot(&whole).await?;
            let picture = small(&std::fs::read(&whole)?)?;
            let length = picture.len();
            anyhow::ensure!(
                length <= MOST,
                "{front}, {language}: {length} bytes of {MOST}"
            );
            let folder = fronts.join(front).join("screens");
            std::fs::create_dir_all(&folder)?;
            std::fs::write(folder.join(format!("{language}.png")), picture)?;
            browser.quit().await?;
        }
    }
    Ok(())
}
