//! SHA-256 by the browser, which does it in a thread of its own with the processor's own
//! instructions. It is missing where the page came over plain http; `formats::sha256_hex` gives the
//! same everywhere.

use js_sys::{Function, Promise, Reflect, Uint8Array};
use wasm_bindgen::{JsCast, JsValue};
use wasm_bindgen_futures::JsFuture;

use crate::formats::hex;

/// The checksum of bytes in lower-case hex; nothing where the browser does not do it.
pub async fn sha256(bytes: Uint8Array) -> Option<String> {
    let get = |object: &JsValue, key: &str| Reflect::get(object, &key.into()).ok();
    let subtle = get(&get(&js_sys::global(), "crypto")?, "subtle").filter(JsValue::is_object)?;
    let digest: Function = get(&subtle, "digest")?.dyn_into().ok()?;
    let promise: Promise =
        digest.call2(&subtle, &"SHA-256".into(), &bytes).ok()?.dyn_into().ok()?;
    let sum = JsFuture::from(promise).await.ok()?;
    Some(hex(Uint8Array::new(&sum).to_vec()))
}
