//! SHA-256 and Ed25519 by the browser, which does them in threads of its own with the processor's own
//! instructions. Both are missing where the page came over plain http, and Ed25519 in browsers before 2025; the
//! same is computed everywhere by `formats::sha256_hex` and as a file is read.

use js_sys::{Array, Function, Promise, Reflect, Uint8Array};
use wasm_bindgen::{JsCast, JsValue};
use wasm_bindgen_futures::JsFuture;

use crate::formats::{Claim, hex};

/// The checksum of bytes in lower-case hex; nothing where the browser does not do it.
pub async fn sha256(bytes: Uint8Array) -> Option<String> {
    let sum = asked("digest", &["SHA-256".into(), bytes.into()]).await?;
    Some(hex(Uint8Array::new(&sum).to_vec()))
}

/// Whether the browser finds that a signature is one, as the standard asks (RFC 8032, 5.1.7); false also where it
/// does not know them.
pub async fn verifies(claim: &Claim) -> bool {
    let Some((key, signature)) = claim.bytes() else { return false };
    let bytes = |bytes: &[u8]| JsValue::from(Uint8Array::from(bytes));
    let algorithm = || JsValue::from("Ed25519");
    let uses = Array::of1(&"verify".into());
    let import = [JsValue::from("raw"), bytes(&key), algorithm(), false.into(), uses.into()];
    let Some(key) = asked("importKey", &import).await else { return false };
    let verify = [algorithm(), key, bytes(&signature), bytes(claim.message.as_bytes())];
    asked("verify", &verify).await.is_some_and(|answer| answer.is_truthy())
}

/// What the browser's cryptography answers; nothing where there is none or it refuses.
async fn asked(name: &str, arguments: &[JsValue]) -> Option<JsValue> {
    let get = |object: &JsValue, key: &str| Reflect::get(object, &key.into()).ok();
    let subtle = get(&get(&js_sys::global(), "crypto")?, "subtle").filter(JsValue::is_object)?;
    let function: Function = get(&subtle, name)?.dyn_into().ok()?;
    let arguments: Array = arguments.iter().collect();
    let promise: Promise = function.apply(&subtle, &arguments).ok()?.dyn_into().ok()?;
    JsFuture::from(promise).await.ok()
}
