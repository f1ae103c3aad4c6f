//! The port of a worker's program: it speaks to the page through it, wherever it runs.

use js_sys::Reflect;
use wasm_bindgen::JsCast;
use web_sys::MessagePort;

/// The port that src/web/worker.js has put ready: the worker's own scope, which is spoken to as a port is, or
/// one end of a channel where the program runs in the page.
pub fn given() -> MessagePort {
    let scope = js_sys::global();
    let port = Reflect::get(&scope, &"tuchamPort".into()).unwrap_or_default();
    port.unchecked_into()
}
