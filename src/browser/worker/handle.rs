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
#[cfg(not(debug_assertions))]
use web_sys::HtmlScriptElement;
use web_sys::{
    Blob, BlobPropertyBag, Event, MessageChannel, MessageEvent, MessagePort, Url, Worker,
};

use super::protocol;

/// A started worker. It lives until [`Self::end`].
pub struct WorkerHandle {
    port: MessagePort,
    /// Nothing where its program runs in the page.
    worker: Option<Worker>,
    _hear: Closure<dyn FnMut(MessageEvent)>,
    _fail: OnFailure,
}

/// Where the worker's program is in the folder form.
#[derive(Deserialize)]
struct Addresses {
    script: String,
    wasm: String,
}

/// Starts the worker of this name; nothing where there is no program for it or the browser starts none. `hear`
/// hears its messages. It may still fail, which `stopped` hears.
pub fn start(
    name: &str,
    hear: impl Fn(&JsValue) + 'static,
    stopped: impl Fn() + 'static,
) -> Option<WorkerHandle> {
    let fail = on_failure(stopped);
    let (script, wasm) = program(name)?;
    let worker = Worker::new(&script.address()?).ok()?;
    worker.set_onerror(Some(fail.as_ref().unchecked_ref()));
    worker.post_message(&protocol::program(&wasm)).ok()?;
    // It is spoken to as a port is.
    let port = worker.clone().unchecked_into();
    Some(WorkerHandle::hearing(port, Some(worker), hear, fail))
}

/// Runs the program of the worker of this name in the page; the same otherwise.
pub fn start_in_page(
    name: &str,
    hear: impl Fn(&JsValue) + 'static,
    stopped: impl Fn() + 'static,
) -> Option<WorkerHandle> {
    let fail = on_failure(stopped);
    let port = run_here(name, &fail)?;
    Some(WorkerHandle::hearing(port, None, hear, fail))
}

type OnFailure = Closure<dyn FnMut(Event)>;

fn on_failure(stopped: impl Fn() + 'static) -> OnFailure {
    Closure::new(move |event: Event| {
        event.prevent_default();
        stopped();
    })
}

impl WorkerHandle {
    fn hearing(
        port: MessagePort,
        worker: Option<Worker>,
        hear: impl Fn(&JsValue) + 'static,
        fail: OnFailure,
    ) -> Self {
        let hear = Closure::new(move |event: MessageEvent| hear(&event.data()));
        port.set_onmessage(Some(hear.as_ref().unchecked_ref()));
        WorkerHandle { port, worker, _hear: hear, _fail: fail }
    }

    /// Sends a message, and the buffers that are handed over with it. One that cannot be sent is as if
    /// the worker never answered; that happens only when it has ended.
    pub fn send(&self, (message, buffers): (JsValue, Array)) {
        let _ = self.port.post_message_with_transferable(&message, &buffers);
    }

    /// Whether its program runs in the page.
    pub fn is_in_page(&self) -> bool {
        self.worker.is_none()
    }

    /// Ends it at once; what it was writing is written whole or not at all.
    pub fn end(&self) {
        self.port.set_onmessage(None);
        match &self.worker {
            Some(worker) => {
                worker.set_onerror(None);
                worker.terminate();
            }
            None => self.port.close(),
        }
    }
}

/// Runs the program in the page: its script finds the port at its own element (src/web/worker.js).
#[cfg(not(debug_assertions))]
fn run_here(name: &str, fail: &OnFailure) -> Option<MessagePort> {
    let (script, wasm) = program(name)?;
    let channel = MessageChannel::new().ok()?;
    let (own, other) = (channel.port1(), channel.port2());
    let document = web_sys::window()?.document()?;
    let element: HtmlScriptElement = document.create_element("script").ok()?.unchecked_into();
    js_sys::Reflect::set(&element, &"port".into(), &other).ok()?;
    element.set_onerror(Some(fail.as_ref().unchecked_ref()));
    match &script {
        Script::At(address) => element.set_src(address),
        Script::Inside(text) => element.set_text(text).ok()?,
    }
    own.post_message(&protocol::program(&wasm)).ok()?;
    document.head()?.append_child(&element).ok()?;
    Some(own)
}

/// A debug build has no programs of workers: what they would do is in the page's own.
#[cfg(debug_assertions)]
fn run_here(_name: &str, _fail: &OnFailure) -> Option<MessagePort> {
    let channel = MessageChannel::new().ok()?;
    super::service::host::serve(channel.port2());
    Some(channel.port1())
}

/// The script of a worker's program.
enum Script {
    At(String),
    Inside(String),
}

impl Script {
    /// Where a worker has it from.
    fn address(&self) -> Option<String> {
        let text = match self {
            Script::At(address) => return Some(address.clone()),
            Script::Inside(text) => text,
        };
        let options = BlobPropertyBag::new();
        options.set_type("text/javascript");
        let parts = Array::of1(&text.as_str().into());
        let blob = Blob::new_with_str_sequence_and_options(&parts, &options).ok()?;
        Url::create_object_url_with_blob(&blob).ok()
    }
}

/// The script, and the wasm: its address or its packed bytes.
fn program(name: &str) -> Option<(Script, JsValue)> {
    if let Some(addresses) = text_of(&format!("{name}-program")) {
        let Addresses { script, wasm } = serde_json::from_str(&addresses).ok()?;
        return Some((Script::At(script), absolute(&wasm)?.into()));
    }
    let script = String::from_utf8(bytes_of(&format!("{name}-script"))?).ok()?;
    let wasm = Uint8Array::from(bytes_of(&format!("{name}-wasm"))?.as_slice());
    Some((Script::Inside(script), wasm.into()))
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
