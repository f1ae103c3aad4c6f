//! A worker that was started, as the page sees it.
//!
//! The build says in the page where the program of the worker `NAME` is
//! (xtask/src/release/worker.rs): in the folder form `#NAME-program` holds two addresses, in the
//! one-file form `#NAME-script` and `#NAME-wasm` hold the program itself as base64, the wasm packed, which
//! src/web/worker.js unpacks. A debug build has none of them.

use js_sys::{Array, Uint8Array};
use serde::Deserialize;
use wasm_bindgen::prelude::Closure;
use wasm_bindgen::{JsCast, JsValue};
use web_sys::{Blob, BlobPropertyBag, Event, MessageEvent, Url, Worker};

use super::protocol;

/// A started worker. It lives until [`Self::end`].
pub struct WorkerHandle {
    worker: Worker,
    _hear: Closure<dyn FnMut(MessageEvent)>,
    _fail: Closure<dyn FnMut(Event)>,
}

/// Where the worker's program is in the folder form.
#[derive(Deserialize)]
struct Addresses {
    script: String,
    wasm: String,
}

/// Starts the worker of this name; nothing where there is no program for it or the browser starts
/// none. `hear` hears its messages. It may still fail, which `stopped` hears.
pub fn start(
    name: &str,
    hear: impl Fn(&JsValue) + 'static,
    stopped: impl Fn() + 'static,
) -> Option<WorkerHandle> {
    let (script, wasm) = program(name)?;
    let worker = Worker::new(&script).ok()?;
    let hear = Closure::new(move |event: MessageEvent| hear(&event.data()));
    let fail = Closure::new(move |event: Event| {
        event.prevent_default();
        stopped();
    });
    worker.set_onmessage(Some(hear.as_ref().unchecked_ref()));
    worker.set_onerror(Some(fail.as_ref().unchecked_ref()));
    worker.post_message(&protocol::program(&wasm)).ok()?;
    Some(WorkerHandle { worker, _hear: hear, _fail: fail })
}

impl WorkerHandle {
    /// Sends a message, and the buffers that are handed over with it. One that cannot be sent is as if
    /// the worker never answered; that happens only when it has ended.
    pub fn send(&self, (message, buffers): (JsValue, Array)) {
        let _ = self.worker.post_message_with_transfer(&message, &buffers);
    }

    /// Ends it at once; what it was writing is written whole or not at all.
    pub fn end(&self) {
        self.worker.set_onmessage(None);
        self.worker.set_onerror(None);
        self.worker.terminate();
    }
}

/// The address of the script, and the wasm: its address or its packed bytes.
fn program(name: &str) -> Option<(String, JsValue)> {
    if let Some(addresses) = text_of(&format!("{name}-program")) {
        let Addresses { script, wasm } = serde_json::from_str(&addresses).ok()?;
        return Some((script, absolute(&wasm)?.into()));
    }
    let script = Uint8Array::from(bytes_of(&format!("{name}-script"))?.as_slice());
    let options = BlobPropertyBag::new();
    options.set_type("text/javascript");
    let parts = Array::of1(&script.into());
    let blob = Blob::new_with_u8_array_sequence_and_options(&parts, &options).ok()?;
    let address = Url::create_object_url_with_blob(&blob).ok()?;
    Some((address, Uint8Array::from(bytes_of(&format!("{name}-wasm"))?.as_slice()).into()))
}

/// An address relative to the page; the worker would take it relative to its own script.
fn absolute(address: &str) -> Option<String> {
    let base = web_sys::window()?.document()?.base_uri().ok()??;
    Some(Url::new_with_base(address, &base).ok()?.href())
}

fn text_of(id: &str) -> Option<String> {
    web_sys::window()?.document()?.get_element_by_id(id)?.text_content()
}

/// The bytes of a text in base64.
fn bytes_of(id: &str) -> Option<Vec<u8>> {
    let letters = web_sys::window()?.atob(&text_of(id)?).ok()?;
    Some(letters.chars().map(|letter| letter as u8).collect())
}
