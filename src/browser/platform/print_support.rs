//! What the browser can put onto paper.

use wasm_bindgen::JsValue;

/// Whether it prints what the style sheet puts into the margins of each page: the page's number and
/// the seal. Chromium does, since version 131.
pub fn prints_into_margins() -> bool {
    js_sys::Reflect::has(&js_sys::global(), &JsValue::from("CSSMarginRule")).unwrap_or(false)
}
