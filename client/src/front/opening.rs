//! Opening: everything is unpacked and instantiated first, so that the opening itself is one step.

use js_sys::{Array, Function, Object, Promise, Reflect, Uint8Array};
use wasm_bindgen::prelude::Closure;
use wasm_bindgen::{JsCast, JsValue};
use wasm_bindgen_futures::{JsFuture, spawn_local};
use web_sys::CssStyleSheet;

use super::store::{self, Part};
use super::{door, exit, page, unpack};
use crate::between::{END, KEEPS, LIST, OWN_CODE, PACKS, SHARED, STAY};
use crate::codes::keep::{self, Kept};

/// Everything for the opening.
pub struct Ready {
    module: JsValue,
    sheet: CssStyleSheet,
    about: u32,
    // The files for the module, unpacked: the list's, and the rest.
    list: Array,
    files: Array,
}

/// Unpacks everything and instantiates the module.
///
/// # Errors
/// A file that is not there or cannot be read.
pub async fn prepared() -> Result<Ready, JsValue> {
    let script = store::paths()
        .get(Part::Script as usize)
        .cloned()
        .ok_or(JsValue::NULL)?;
    let made = JsFuture::from(page::import(&script)).await?;
    let make: Function = Reflect::get(&made, &JsValue::from_str("default"))?.dyn_into()?;
    // A new one each time: leaving drops it, with its memory.
    let module: Function = make.call0(&JsValue::NULL)?.dyn_into()?;
    let init = Object::new();
    let bytes = unpacked(Part::Module as usize).await?;
    Reflect::set(&init, &JsValue::from_str("module_or_path"), &bytes)?;
    JsFuture::from(module.call1(&JsValue::NULL, &init)?.dyn_into::<Promise>()?).await?;

    let sheet = CssStyleSheet::new()?;
    let style = unpacked(Part::Style as usize).await?.to_vec();
    sheet.replace_sync(&String::from_utf8_lossy(&style))?;

    // A damaged file is an empty place: what is behind shows less, not nothing.
    let (list, files) = (Array::new(), Array::new());
    let given = store::list().await;
    for place in 0..LIST.len() as u32 {
        let file = given.get(place);
        list.push(
            &opened(file.dyn_into().ok())
                .await
                .map_or(JsValue::NULL, Into::into),
        );
    }
    for place in PACKS {
        let pack: Result<Uint8Array, _> = list.get(place).dyn_into();
        list.push(&hash(pack.ok()).await.unwrap_or(JsValue::NULL));
    }
    let rest = Part::Rest as usize..store::paths().len();
    for index in [Part::Hashes as usize].into_iter().chain(rest) {
        files.push(&unpacked(index).await.map_or(JsValue::NULL, Into::into));
    }
    Ok(Ready {
        module: module.into(),
        sheet,
        about: about().await,
        list,
        files,
    })
}

async fn about() -> u32 {
    let bit = |set: bool, bit: u32| if set { bit } else { 0 };
    let own = matches!(keep::read().await, Kept::Own(_));
    bit(page::shared(), SHARED) | bit(own, OWN_CODE) | bit(keep::can().await, KEEPS)
}

/// SHA-256, by the browser: it is many times quicker at that than a module just started.
async fn hash(bytes: Option<Uint8Array>) -> Result<JsValue, JsValue> {
    let (bytes, window) = (
        bytes.ok_or(JsValue::NULL)?,
        page::window().ok_or(JsValue::NULL)?,
    );
    let subtle = window.crypto()?.subtle();
    let hash = subtle.digest_with_str_and_buffer_source("SHA-256", &bytes)?;
    Ok(Uint8Array::new(&JsFuture::from(hash).await?).into())
}

async fn unpacked(index: usize) -> Result<Uint8Array, JsValue> {
    opened(store::part(index).await).await
}

/// Signed metadata is plain text; packs begin with gzip's two bytes (RFC 1952).
async fn opened(bytes: Option<Uint8Array>) -> Result<Uint8Array, JsValue> {
    let bytes = bytes.ok_or(JsValue::NULL)?;
    if bytes.length() >= 2 && bytes.get_index(0) == 0x1f && bytes.get_index(1) == 0x8b {
        unpack::unpacked(&bytes).await
    } else {
        Ok(bytes)
    }
}

/// Opens, within one step.
///
/// # Errors
/// A page or a module that is not as expected; [`exit::leave`] undoes what was done.
pub fn open(ready: &Ready) -> Result<(), JsValue> {
    let call =
        |name: &str| Reflect::get(&ready.module, &JsValue::from_str(name))?.dyn_into::<Function>();
    let inner = exit::enter(&ready.sheet, call("stop")?)?;
    let given = Array::of5(
        &inner,
        &ready.list,
        &ready.files,
        &ready.about.into(),
        &asked(),
    );
    call("start")?.apply(&JsValue::NULL, &given)?;
    Ok(())
}

/// Takes what the module asks for.
fn asked() -> JsValue {
    Closure::<dyn Fn(u32, u32)>::new(|what, value| match what {
        STAY => exit::idle(value),
        END => {
            exit::leave();
            spawn_local(door::end());
        }
        _ => {}
    })
    .into_js_value()
}
