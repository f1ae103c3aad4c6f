//! Notes from tab to tab of the same browser.

use std::cell::RefCell;

use wasm_bindgen::JsCast;
use wasm_bindgen::closure::Closure;
use web_sys::{BroadcastChannel, MessageEvent};

thread_local! {
    static CHANNEL: RefCell<Option<BroadcastChannel>> = const { RefCell::new(None) };
}

/// A note to the other tabs.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum Note {
    /// A draft was saved.
    Saved(String),
    /// Another tab wants to write a draft.
    Yield(String),
    /// This computer is prepared for someone else: nothing may be written back.
    Wiped,
}

/// Sends a note to the other tabs; where the browser has no way, they hear of saves through local
/// storage all the same.
pub fn tell(note: &Note) {
    let text = match note {
        Note::Saved(id) => format!("saved {id}"),
        Note::Yield(id) => format!("yield {id}"),
        Note::Wiped => "wiped all".to_string(),
    };
    CHANNEL.with_borrow(|channel| {
        if let Some(channel) = channel {
            let _ = channel.post_message(&text.into());
        }
    });
}

/// When another tab sends a note, as long as the page lives.
pub fn on_note(run: impl Fn(Note) + 'static) {
    let Ok(channel) = BroadcastChannel::new("tucham") else { return };
    let hear = Closure::<dyn Fn(MessageEvent)>::new(move |event: MessageEvent| {
        if let Some(note) = event.data().as_string().and_then(|text| read(&text)) {
            run(note);
        }
    });
    channel.set_onmessage(Some(hear.as_ref().unchecked_ref()));
    hear.forget();
    CHANNEL.set(Some(channel));
}

fn read(text: &str) -> Option<Note> {
    match text.split_once(' ')? {
        ("saved", id) => Some(Note::Saved(id.to_string())),
        ("yield", id) => Some(Note::Yield(id.to_string())),
        ("wiped", _) => Some(Note::Wiped),
        _ => None,
    }
}
