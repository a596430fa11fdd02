//! Unpacks gzip in memory, with the browser's own decoder.

use js_sys::{Array, Reflect, Uint8Array};
use wasm_bindgen::prelude::*;
use wasm_bindgen_futures::JsFuture;
use web_sys::{ReadableStream, ReadableStreamDefaultReader, WritableStream};

#[wasm_bindgen]
extern "C" {
    /// [Compression Streams](https://compression.spec.whatwg.org/), which web-sys still holds for unstable.
    type DecompressionStream;
    #[wasm_bindgen(constructor, catch)]
    fn new(format: &str) -> Result<DecompressionStream, JsValue>;
    #[wasm_bindgen(method, getter)]
    fn readable(this: &DecompressionStream) -> ReadableStream;
    #[wasm_bindgen(method, getter)]
    fn writable(this: &DecompressionStream) -> WritableStream;
}

/// What `packed` holds.
///
/// Read part by part: measured, that takes half as long as to have a `Response` collect them.
///
/// # Errors
/// Bytes that are no sound gzip.
pub async fn unpacked(packed: &Uint8Array) -> Result<Uint8Array, JsValue> {
    let stream = DecompressionStream::new("gzip")?;
    let writer = stream.writable().get_writer()?;
    // What is wrong with the bytes is said by the reader as well.
    let quietly = |promise: js_sys::Promise| {
        wasm_bindgen_futures::spawn_local(async move { drop(JsFuture::from(promise).await) });
    };
    quietly(writer.write_with_chunk(packed));
    quietly(writer.close());

    let reader: ReadableStreamDefaultReader = stream.readable().get_reader().dyn_into()?;
    let parts = Array::new();
    let mut length = 0;
    loop {
        let part = JsFuture::from(reader.read()).await?;
        let Ok(bytes) = Reflect::get(&part, &"value".into())?.dyn_into::<Uint8Array>() else {
            break;
        };
        length += bytes.length();
        parts.push(&bytes);
    }
    let whole = Uint8Array::new_with_length(length);
    let mut at = 0;
    for part in parts.iter() {
        let part: Uint8Array = part.unchecked_into();
        whole.set(&part, at);
        at += part.length();
    }
    Ok(whole)
}
