//! Fits the scripts of wasm-bindgen to the page. Each change checks that the script still has the shape it relies on.

use anyhow::{Result, ensure};

use crate::plain;

/// The front's script starts itself; where wasm is refused, the page says so to its style sheet.
pub(crate) fn front(script: &str, module: &str) -> Result<String> {
    let default = "__wbg_init as default";
    ensure!(
        script.contains(default),
        "a front's script: no `{default}`; another wasm-bindgen than expected"
    );
    let script = plain::script(script);
    Ok(format!(
        "{script}\n__wbg_init({{ module_or_path: \"{module}\" }}).catch(self.n);\n"
    ))
}

/// The second module's script becomes a maker: each call gives a module of its own, which can be dropped.
pub(crate) fn inside(script: &str) -> Result<String> {
    let shape = "let wasm_bindgen";
    ensure!(
        script.contains(shape),
        "second.js: no `{shape}`; another wasm-bindgen than expected"
    );
    let script = plain::script(script);
    Ok(format!(
        "export default () => {{\n{script}\nreturn wasm_bindgen;\n}};\n"
    ))
}
