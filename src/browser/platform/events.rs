//! What happens to the page from outside. Listeners live as long as the page does.

use leptos::ev;
use leptos::leptos_dom::helpers::WindowListenerHandle;
use leptos::prelude::{document, window_event_listener, window_event_listener_untyped};
use wasm_bindgen::JsCast;
use web_sys::{DragEvent, Element, File};

/// When the address after `#` changes.
pub fn on_hash(run: impl Fn() + 'static) {
    let _ = window_event_listener(ev::hashchange, move |_| run());
}

/// When the page is hidden or left: the last moment at which work can be saved.
pub fn on_leave(run: impl Fn() + Clone + 'static) {
    let hidden = run.clone();
    let _ = window_event_listener_untyped("visibilitychange", move |_| {
        if document().hidden() {
            hidden();
        }
    });
    let _ = window_event_listener(ev::pagehide, move |_| run());
}

/// When the page is seen again.
pub fn on_return(run: impl Fn() + 'static) {
    let _ = window_event_listener_untyped("visibilitychange", move |_| {
        if !document().hidden() {
            run();
        }
    });
}

/// Before the page is left: when `has_unsaved` says so, the browser asks whether to leave.
pub fn before_leaving(has_unsaved: impl Fn() -> bool + 'static) {
    let _ = window_event_listener(ev::beforeunload, move |event| {
        if has_unsaved() {
            event.prevent_default();
            // What some browsers look at instead.
            event.set_return_value("unsaved");
        }
    });
}

/// When another tab writes to local storage: the key; nothing when it was cleared as a whole.
pub fn on_storage(run: impl Fn(Option<String>) + 'static) {
    let _ = window_event_listener(ev::storage, move |event| run(event.key()));
}

/// A named event on the window, such as those of `offline.js`.
pub fn on_window(name: &'static str, run: impl Fn() + 'static) {
    let _ = window_event_listener_untyped(name, move |_| run());
}

/// Sends a named event to the window.
pub fn tell_window(name: &str) {
    if let (Some(window), Ok(event)) = (web_sys::window(), web_sys::Event::new(name)) {
        let _ = window.dispatch_event(&event);
    }
}

/// When the page goes away, for as long as it lives.
pub fn on_gone(run: impl Fn() + 'static) {
    let _ = window_event_listener(ev::pagehide, move |_| run());
}

/// When another field takes the focus, until the handle is removed.
pub fn on_focus(run: impl Fn() + 'static) -> WindowListenerHandle {
    window_event_listener(ev::focusin, move |_| run())
}

/// When anything takes the focus, with its id, for as long as the page lives.
pub fn on_focus_taken(run: impl Fn(&str) + 'static) {
    // The listener has no owner whose end would remove it.
    let _ = window_event_listener(ev::focusin, move |event| {
        let element = event.target().and_then(|target| target.dyn_into::<Element>().ok());
        run(&element.map(|element| element.id()).unwrap_or_default());
    });
}

/// When files are dropped where no part of the page takes them, for as long as the page lives. Left to
/// itself the browser would open them in place of the page, or beside it.
pub fn on_stray_files(run: impl Fn(Vec<File>) + 'static) {
    // Fields take dragged texts; only files are meant here.
    let _ = window_event_listener(ev::dragover, |event| {
        if brings_files(&event) {
            event.prevent_default();
        }
    });
    let _ = window_event_listener(ev::drop, move |event| {
        // A part of the page that takes files has prevented the rest already.
        if brings_files(&event) && !event.default_prevented() {
            event.prevent_default();
            run(dropped_files(&event));
        }
    });
}

/// Whether files are dragged, and not to a field of the browser's own that takes them.
fn brings_files(event: &DragEvent) -> bool {
    let target = event.target().and_then(|target| target.dyn_into::<Element>().ok());
    if target.is_some_and(|element| element.matches("input[type=file]") == Ok(true)) {
        return false;
    }
    let types = event.data_transfer().map(|transfer| transfer.types());
    types.is_some_and(|types| types.iter().any(|kind| kind == "Files"))
}

/// The files of a drop.
pub fn dropped_files(event: &DragEvent) -> Vec<File> {
    let list = event.data_transfer().and_then(|transfer| transfer.files());
    let files = list.iter().flat_map(|list| (0..list.length()).filter_map(|i| list.get(i)));
    files.collect()
}

/// When a key is pressed anywhere, until the handle is removed.
pub fn on_key(run: impl Fn(web_sys::KeyboardEvent) + 'static) -> WindowListenerHandle {
    window_event_listener(ev::keydown, run)
}
