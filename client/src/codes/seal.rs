//! What a call code does, sealed under the code itself (AES-GCM): without the digits nobody can tell whom it calls, or
//! whether there is one.

use js_sys::{Array, Object, Reflect, Uint8Array};
use wasm_bindgen::{JsCast, JsValue};
use wasm_bindgen_futures::JsFuture;
use web_sys::CryptoKey;

use super::Key;
use super::derive::{random, subtle};
use super::own::{NONCE, Own, PLAIN, SEALED};

/// Seals `address`, at most [`PLAIN`] bytes, in `own`.
///
/// # Errors
/// An address that is too long; no cryptography.
pub async fn seal(own: &mut Own, key: &Key, address: &str) -> Result<(), JsValue> {
    let mut plain = [0; PLAIN];
    let place = plain.get_mut(..address.len()).ok_or(JsValue::NULL)?;
    place.copy_from_slice(address.as_bytes());
    let nonce: [u8; NONCE] = random()?;
    let (how, key) = (how(&nonce)?, imported(key, "encrypt").await?);
    let sealed = subtle()?.encrypt_with_object_and_u8_array(&how, &key, &plain)?;
    let sealed = Uint8Array::new(&JsFuture::from(sealed).await?).to_vec();
    let sealed: [u8; SEALED] = sealed.try_into().map_err(|_| JsValue::NULL)?;
    own.set_sealed(&nonce, &sealed);
    Ok(())
}

/// What `own` has sealed under `key`; `None` where it is another key, or nothing is sealed.
pub async fn unseal(own: &Own, key: &Key) -> Option<String> {
    let (nonce, sealed) = own.sealed();
    let key = imported(key, "decrypt").await.ok()?;
    let plain = subtle()
        .ok()?
        .decrypt_with_object_and_u8_array(&how(nonce).ok()?, &key, sealed)
        .ok()?;
    let plain = Uint8Array::new(&JsFuture::from(plain).await.ok()?).to_vec();
    let address = String::from_utf8(plain).ok()?;
    Some(address.trim_end_matches('\0').to_owned())
}

fn how(nonce: &[u8]) -> Result<Object, JsValue> {
    let how = Object::new();
    Reflect::set(&how, &"name".into(), &"AES-GCM".into())?;
    Reflect::set(&how, &"iv".into(), &Uint8Array::from(nonce))?;
    Ok(how)
}

async fn imported(key: &Key, used: &str) -> Result<CryptoKey, JsValue> {
    let raw = Uint8Array::from(&key[..]);
    let uses = Array::of1(&JsValue::from_str(used));
    let key = subtle()?.import_key_with_str("raw", &raw, "AES-GCM", false, &uses)?;
    Ok(JsFuture::from(key).await?.unchecked_into())
}
