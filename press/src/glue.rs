//! Fits the scripts of wasm-bindgen to the page. Each change checks that the script still has the shape it relies on.

use anyhow::{Context, Result, ensure};

use crate::plain;

/// How a module is started where its script is an ES module, and where it is not (Trunk's workers).
const SHAPES: [(&str, &str); 2] = [
    ("__wbg_init as default", "__wbg_init"),
    ("let wasm_bindgen", "wasm_bindgen"),
];

/// The front's script starts itself; where wasm is refused, the page says so to its style sheet.
pub(crate) fn front(script: &str, module: &str) -> Result<String> {
    let shape = SHAPES.iter().find(|(sign, _)| script.contains(sign));
    let (_, start) = shape.with_context(|| unknown("a front's script"))?;
    let script = plain::script(script);
    Ok(format!(
        "{script}\n{start}({{ module_or_path: \"{module}\" }}).catch(self.n);\n"
    ))
}

/// The second module's script becomes a maker: each call gives a module of its own, which can be dropped.
pub(crate) fn inside(script: &str) -> Result<String> {
    let (sign, name) = SHAPES[1];
    ensure!(script.contains(sign), unknown("second.js"));
    let script = plain::script(script);
    Ok(format!(
        "export default () => {{\n{script}\nreturn {name};\n}};\n"
    ))
}

/// The worker's script has the third one's beside its own: what that defines is `wasm_bindgen`.
pub(crate) fn worker(script: &str) -> Result<String> {
    let (sign, _) = SHAPES[1];
    ensure!(script.contains(sign), unknown("third.js"));
    Ok(plain::script(script))
}

fn unknown(script: &str) -> String {
    format!("{script} has another shape than expected; another wasm-bindgen?")
}
