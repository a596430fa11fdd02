//! Goes everywhere that a person can go in the inside, and writes down what was on screen.

use std::collections::BTreeSet;
use std::time::Duration;

use serde_json::{Value, json};
use translations::inside as words;

use crate::Result;
use crate::browser::Browser;
use crate::labels::labels;

/// Helpers for the scripts below. Every screen has a `nav` with back and language, and a `main` with an `h1`. What has the
/// class `row` or `title` leads to a screen and changes nothing.
const HELPERS: &str = "
    const room = document.getElementById('x').closest('body > *');
    const main = () => [...room.querySelectorAll('main button')];
    const ways = () => main().filter((button) => button.matches('.row, .title'));
    const switches = () => main().filter((button) => button.matches('.choices button'));
    const says = (button, labels) => labels.some((label) => button.textContent.startsWith(label));
    const heading = () => room.querySelector('h1').textContent;
    const press = (button) => new Promise((done) => {
        // Drawn at once, or on a busy machine a little later; what nothing comes of is not waited for long.
        const seen = new MutationObserver(() => setTimeout(done, 20));
        seen.observe(room, { subtree: true, childList: true, characterData: true, attributes: true });
        setTimeout(done, 1000);
        button.click();
    });
    const shown = () => room.innerText;
    const texts = [];
    const see = async () => {
        texts.push(...shown().split('\\n'),
            ...[...room.querySelectorAll('a[href]')].map((a) => a.getAttribute('href')));
        await self.look?.();
    };
    const back = async () => {
        const button = room.querySelector('nav button:not([hidden]):not([lang])');
        if (button) await press(button);
    };
    const take = async (button) => {
        const before = heading();
        await press(button);
        return heading() !== before;
    };";

impl Browser {
    /// Every line of text, and every link, on the first screen, on those that two touches reach from there, and on those that
    /// two reach from the list of all services. To be called on the first screen; ends there. A function that a
    /// test has put at `self.look` in the page is called on each.
    pub async fn browse(&self) -> Result<BTreeSet<String>> {
        let mut lines = BTreeSet::new();
        let mut keep = |value: Value| -> Result<usize> {
            let seen: Vec<String> = serde_json::from_value(value)?;
            let count = seen.len();
            lines.extend(seen.into_iter().map(|line| line.trim().to_owned()));
            Ok(count)
        };
        let near = "await see();
            for (let i = 0; i < ways().length; i++) {
                if (ways()[i].matches('.door')) continue;
                const away = await take(ways()[i]); await see();
                if (away) await back();
            }
            return texts;";
        keep(self.async_lines(near).await?)?;

        // Behind each door every way on; and where results can be narrowed down, once by what.
        for index in 0.. {
            let script = format!(
                "const door = [...room.querySelectorAll('main .door')][{index}];
                 if (!door) return [];
                 const inside = await take(door); await see();
                 let narrowed = false;
                 for (let i = 0; inside && i < ways().length; i++) {{
                     if (says(ways()[i], limits)) continue;
                     const away = await take(ways()[i]); await see();
                     const can = away && !narrowed && switches().length > 1;
                     for (let j = 0; can && j < switches().length; j++) {{
                         const further = await take(switches()[j]); await see();
                         if (further) {{ await back(); }} else {{ await press(switches()[j]); }}
                     }}
                     narrowed ||= can;
                     if (away) await back();
                 }}
                 if (inside) await back();
                 return [...texts, ''];"
            );
            if keep(self.async_lines(&script).await?)? == 0 {
                break;
            }
        }

        self.to_all_services().await?;
        for index in 0.. {
            let script = format!(
                "await see();
                 const way = ways()[{index}];
                 if (!way) return [];
                 if (says(way, limits)) return texts;
                 const away = await take(way); await see();
                 // From the end: a touch can bring a button below it, or take itself away.
                 for (let i = away ? main().length - 1 : -1; i >= 0; i--) {{
                     if (says(main()[i], limits)) continue;
                     const further = await take(main()[i]); await see();
                     if (further) await back();
                 }}
                 if (away) await back();
                 return texts;"
            );
            if keep(self.async_lines(&script).await?)? == 0 {
                break;
            }
        }
        self.to_the_start().await?;
        Ok(lines)
    }

    /// From the first screen to the needs.
    pub async fn to_find(&self) -> Result<()> {
        self.by(labels(words::find_title)?).await
    }

    /// From the first screen to the list of all services.
    pub async fn to_all_services(&self) -> Result<()> {
        self.to_find().await?;
        self.by(labels(words::all_services)?).await
    }

    /// By the button that begins with one of these to another screen.
    async fn by(&self, labels: Vec<String>) -> Result<()> {
        let all = json!(labels);
        let script = format!(
            "const way = main().find((button) => says(button, {all}));
             const went = way && await take(way);
             if (!went) await see();
             return texts;"
        );
        let here = self.async_lines(&script).await?;
        anyhow::ensure!(here == json!([]), "no way to {all} from here: {here}");
        Ok(())
    }

    /// From the first screen, leaves the one with a number of the first service, large, in sight.
    pub async fn show_a_number(&self) -> Result<()> {
        let show = json!(labels(words::show_number)?);
        let script = format!(
            "await take(main().find((button) => button.matches('.title')));
             await take(main().find((button) => says(button, {show})));
             await see();
             return texts;"
        );
        let shown = self.async_lines(&script).await?;
        let large = shown.as_array().is_some_and(|lines| {
            lines.iter().filter_map(Value::as_str).any(|line| {
                let digits = line.chars().filter(char::is_ascii_digit).count();
                digits >= 3 && !line.chars().any(char::is_alphabetic)
            })
        });
        anyhow::ensure!(large, "no number on the screen: {shown}");
        Ok(())
    }

    /// Changes to the next language of the list, and after the last to the first.
    pub async fn other_language(&self) -> Result<()> {
        let before = self
            .async_lines("return [room.querySelector('main').innerText];")
            .await?;
        let after = self
            .async_lines(
                "await press(room.querySelector('nav button[lang]'));
                 const all = main().filter((button) => button.querySelector('[lang]'));
                 const here = all.findIndex((button) => button.getAttribute('aria-current'));
                 await see();
                 await press(all[(here + 1) % all.length]);
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
        let limits = json!(labels(words::limits_link)?);
        let script = format!("{HELPERS} const limits = {limits}; {script}");
        let value = self.js_async(&script).await?;
        // The page works on its own time; a machine that is busy gets some.
        tokio::time::sleep(Duration::from_millis(1)).await;
        anyhow::ensure!(value != json!(null), "no answer to {script}");
        Ok(value)
    }
}
