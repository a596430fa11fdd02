//! Goes everywhere that a person can go in the inside, and writes down what was on screen.

use std::collections::BTreeSet;
use std::time::Duration;

use serde_json::{Value, json};

use crate::Result;
use crate::browser::Browser;

/// Helpers for the scripts below. Every screen has a `nav` with back and language, and a `main`.
const HELPERS: &str = "
    const room = document.getElementById('x').closest('body > *');
    const main = () => [...room.querySelectorAll('main button')];
    const tick = () => new Promise((done) => setTimeout(done, 20));
    const shown = () => room.innerText;
    const texts = [];
    const see = () => texts.push(...shown().split('\\n'),
        ...[...room.querySelectorAll('a[href]')].map((a) => a.getAttribute('href')));
    const back = async () => {
        const button = room.querySelector('nav button:not([hidden]):not([lang])');
        if (button) { button.click(); await tick(); }
    };";

impl Browser {
    /// Every line of text, and every link, on the screens that two touches reach from the list of all services.
    /// To be called on the first screen; ends there.
    pub async fn browse(&self) -> Result<BTreeSet<String>> {
        let mut lines = BTreeSet::new();
        let mut keep = |value: Value| -> Result<usize> {
            let seen: Vec<String> = serde_json::from_value(value)?;
            let count = seen.len();
            lines.extend(seen.into_iter().map(|line| line.trim().to_owned()));
            Ok(count)
        };
        let home = self
            .async_lines(
                "see();
                 const all = main().at(-2);
                 main().at(-1).click(); await tick(); see();
                 await back();
                 all.isConnected ? all.click() : main().at(-2).click();
                 await tick(); see();
                 return texts;",
            )
            .await?;
        keep(home)?;
        for index in 0.. {
            let script = format!(
                "const way = main()[{index}];
                 if (!way) return [];
                 way.click(); await tick(); see();
                 const heading = room.querySelector('h1').textContent;
                 for (let i = 0; i < main().length - 1; i++) {{
                     main()[i].click(); await tick(); see();
                     if (room.querySelector('h1').textContent !== heading) await back();
                 }}
                 await back();
                 return texts;"
            );
            if keep(self.async_lines(&script).await?)? == 0 {
                break;
            }
        }
        self.async_lines("await back(); return texts;").await?;
        Ok(lines)
    }

    /// Leaves the screen with a number of the first service, large, in sight.
    pub async fn show_a_number(&self) -> Result<()> {
        self.async_lines("main()[0].click(); await tick(); return texts;")
            .await?;
        let shown = self
            .async_lines(
                "for (const button of main().slice(0, -1)) {
                     const before = room.querySelector('h1').textContent;
                     button.click(); await tick();
                     if (room.querySelector('h1').textContent !== before) break;
                 }
                 see();
                 return texts;",
            )
            .await?;
        let large = shown.as_array().is_some_and(|lines| {
            lines.iter().filter_map(Value::as_str).any(|line| {
                let digits = line.chars().filter(char::is_ascii_digit).count();
                digits >= 3 && !line.chars().any(char::is_alphabetic)
            })
        });
        anyhow::ensure!(large, "no number on the screen: {shown}");
        Ok(())
    }

    /// Changes to the other language.
    pub async fn other_language(&self) -> Result<()> {
        let before = self
            .async_lines("return [room.querySelector('main').innerText];")
            .await?;
        let after = self
            .async_lines(
                "room.querySelector('nav button[lang]').click(); await tick();
                 return [room.querySelector('main').innerText];",
            )
            .await?;
        anyhow::ensure!(before != after, "the language is the same: {after}");
        Ok(())
    }

    /// Back to the first screen, however far away it is.
    pub async fn to_the_start(&self) -> Result<()> {
        self.async_lines("for (let i = 0; i < 9; i++) await back(); return texts;")
            .await?;
        Ok(())
    }

    async fn async_lines(&self, script: &str) -> Result<Value> {
        let value = self.js_async(&format!("{HELPERS} {script}")).await?;
        // The page works on its own time; a machine that is busy gets some.
        tokio::time::sleep(Duration::from_millis(1)).await;
        anyhow::ensure!(value != json!(null), "no answer to {script}");
        Ok(value)
    }
}
