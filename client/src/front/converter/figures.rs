//! Floats as text. On a phone the browser does it: Rust's own formatting of floats is a tenth of the whole module.

/// `value` with so many digits after the point, at most 20; below 10²¹.
#[cfg(target_arch = "wasm32")]
pub fn fixed(value: f64, decimals: usize) -> String {
    let digits = u8::try_from(decimals).unwrap_or(u8::MAX);
    let text = js_sys::Number::from(value).to_fixed(digits);
    text.map(String::from).unwrap_or_default()
}

/// `value` as `1.23457e12` or `1.23457e+12`, with so many digits after the point.
#[cfg(target_arch = "wasm32")]
pub fn power(value: f64, decimals: u8) -> String {
    let text = js_sys::Number::from(value).to_exponential(decimals);
    text.map(String::from).unwrap_or_default()
}

/// As on a phone, but for an exact half, which a phone rounds up and this to even.
#[cfg(not(target_arch = "wasm32"))]
pub fn fixed(value: f64, decimals: usize) -> String {
    format!("{value:.decimals$}")
}

/// As on a phone, but for an exact half, which a phone rounds up and this to even.
#[cfg(not(target_arch = "wasm32"))]
pub fn power(value: f64, decimals: u8) -> String {
    format!("{value:.*e}", usize::from(decimals))
}
