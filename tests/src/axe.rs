//! Looks for what keeps people out, with axe-core, which is run in the page through the browser's driver: it is in no file
//! of the app, and the page's policy stays as it is.

use anyhow::Context;
use serde_json::{Value, json};

use crate::Result;
use crate::browser::Browser;

/// What is looked for: every rule of axe-core for WCAG 2.0, 2.1 and 2.2 at the levels A and AA.
const RULES: &str =
    "{ runOnly: { type: 'tag', values: ['wcag2a', 'wcag2aa', 'wcag21a', 'wcag21aa', 'wcag22aa'] },
    resultTypes: ['violations'] }";

impl Browser {
    /// Puts axe-core into the page, and `self.violations`: what it finds within an element, one line each.
    pub async fn bring_axe(&self) -> Result<()> {
        let file = std::env::var_os("SIDEDOOR_AXE")
            .context("SIDEDOOR_AXE names no script; `cargo xtask test` sees to it")?;
        let source = std::fs::read_to_string(&file).with_context(|| format!("{file:?}"))?;
        self.js(&source).await?;
        let there = self
            .js(&format!(
                "self.violations = async (within) => {{
                     const found = await axe.run(within, {RULES});
                     return found.violations.flatMap((v) => v.nodes.map((n) =>
                         `${{v.id}}: ${{n.html.slice(0, 160)}}: ${{n.failureSummary.split('\\n').slice(1).join(' ').slice(0, 200)}}`));
                 }};
                 return typeof axe.run;"
            ))
            .await?;
        anyhow::ensure!(there == json!("function"), "no axe in the page: {there}");
        Ok(())
    }

    /// What axe-core finds in the page.
    pub async fn violations(&self) -> Result<Vec<String>> {
        let found = self.js_async("return violations(document);").await?;
        Ok(serde_json::from_value(found)?)
    }

    /// Shows the page in this scheme of colours, `light` or `dark`.
    pub async fn scheme(&self, name: &str) -> Result<Value> {
        self.media(&[("prefers-color-scheme", name)]).await
    }

    /// Shows the page as these media features say.
    pub async fn media(&self, features: &[(&str, &str)]) -> Result<Value> {
        let features: Vec<Value> = features
            .iter()
            .map(|(name, value)| json!({ "name": name, "value": value }))
            .collect();
        self.devtools(
            "Emulation.setEmulatedMedia",
            json!({ "features": features }),
        )
        .await
    }
}
