//! Scripts in the page, and waiting for what they say.

use std::time::{Duration, Instant};

use anyhow::Context;
use serde_json::Value;

use crate::Result;
use crate::browser::{Browser, PATIENCE};

impl Browser {
    /// Runs a script's body and gives what it returns.
    pub async fn js(&self, script: &str) -> Result<Value> {
        self.js_with(script, Vec::new()).await
    }

    /// Like [`Self::js`]; the script finds `arguments`.
    pub async fn js_with(&self, script: &str, arguments: Vec<Value>) -> Result<Value> {
        let result = self
            .driver()
            .execute(script, arguments)
            .await
            .with_context(|| format!("running {script}"))?;
        Ok(result.json().clone())
    }

    /// Runs an async function's body and gives what its promise resolves to.
    pub async fn js_async(&self, script: &str) -> Result<Value> {
        let script = format!(
            "const done = arguments[arguments.length - 1];
             (async () => {{ {script} }})().then(done, (e) => done('failed: ' + e));"
        );
        let value = self
            .driver()
            .execute_async(&script, Vec::new())
            .await?
            .json()
            .clone();
        if let Some(reason) = value.as_str().filter(|text| text.starts_with("failed: ")) {
            anyhow::bail!("{reason} in {script}");
        }
        Ok(value)
    }

    /// Text that a script returns; empty for anything else.
    pub async fn text(&self, script: &str) -> Result<String> {
        Ok(self
            .js(script)
            .await?
            .as_str()
            .unwrap_or_default()
            .to_owned())
    }

    /// Waits until `condition`, a JavaScript expression, holds. A page that is just being loaded
    /// answers nothing, which counts as not yet.
    pub async fn wait(&self, what: &str, condition: &str) -> Result<()> {
        let start = Instant::now();
        let script = format!("return !!({condition});");
        loop {
            let answer = self.js(&script).await;
            if matches!(answer, Ok(Value::Bool(true))) {
                return Ok(());
            }
            anyhow::ensure!(
                start.elapsed() < PATIENCE,
                "waited {PATIENCE:?} for {what}: {condition} is {answer:?}"
            );
            tokio::time::sleep(Duration::from_millis(50)).await;
        }
    }
}
