//! From digits to a key, by the browser's own cryptography, which does it off the main thread.

use js_sys::{Array, Object, Reflect, Uint8Array};
use wasm_bindgen::{JsCast, JsValue};
use wasm_bindgen_futures::JsFuture;
use web_sys::{Crypto, SubtleCrypto};

use super::{Key, Salt};

/// PBKDF2-HMAC-SHA-256 rounds (OWASP Password Storage Cheat Sheet, 2023: at least 600,000).
const ROUNDS: u32 = 600_000;

/// The key of `digits`, as typed.
///
/// # Errors
/// A browser without Web Cryptography: outside secure contexts.
pub async fn key(digits: &str, salt: &Salt) -> Result<Key, JsValue> {
    let subtle = subtle()?;
    let uses = Array::of1(&JsValue::from_str("deriveBits"));
    let raw = Uint8Array::from(digits.as_bytes());
    let key =
        JsFuture::from(subtle.import_key_with_str("raw", &raw, "PBKDF2", false, &uses)?).await?;
    let how = Object::new();
    for (name, value) in [
        ("name", JsValue::from_str("PBKDF2")),
        ("hash", JsValue::from_str("SHA-256")),
        ("salt", Uint8Array::from(&salt[..]).into()),
        ("iterations", ROUNDS.into()),
    ] {
        Reflect::set(&how, &JsValue::from_str(name), &value)?;
    }
    let length = (size_of::<Key>() * 8) as u32;
    let bits = subtle.derive_bits_with_object(&how, key.unchecked_ref(), length)?;
    let bits = Uint8Array::new(&JsFuture::from(bits).await?).to_vec();
    bits.try_into().map_err(|_| JsValue::NULL)
}

/// The browser's cryptography.
///
/// # Errors
/// None there.
pub(super) fn subtle() -> Result<SubtleCrypto, JsValue> {
    Ok(crypto()?.subtle())
}

/// Random bytes.
///
/// # Errors
/// No source of them.
pub(super) fn random<const N: usize>() -> Result<[u8; N], JsValue> {
    let mut bytes = [0; N];
    crypto()?.get_random_values_with_u8_array(&mut bytes)?;
    Ok(bytes)
}

fn crypto() -> Result<Crypto, JsValue> {
    web_sys::window().ok_or(JsValue::NULL)?.crypto()
}
