//! Random bytes of the browser's own source, in the page and in a worker, also over plain http.
//! Unlike an id, a key is never made of anything less.

use js_sys::Reflect;
use wasm_bindgen::JsCast;
use web_sys::Crypto;

/// So many random bytes; nothing where the browser gives none.
pub fn bytes<const N: usize>() -> Option<[u8; N]> {
    let crypto = Reflect::get(&js_sys::global(), &"crypto".into()).ok()?;
    let crypto: Crypto = (!crypto.is_undefined()).then(|| crypto.unchecked_into())?;
    let mut bytes = [0; N];
    crypto.get_random_values_with_u8_array(&mut bytes).ok()?;
    Some(bytes)
}
