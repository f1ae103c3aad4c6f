//! A table in, what was read out.

use tucham::browser::worker::table_reader::{Answer, Told, Wanted, What};
use tucham::formats::sha256_hex;
use tucham::intake::lists::read_file;
use tucham::intake::set::Offer;
use wasm_bindgen::JsCast;
use wasm_bindgen::prelude::Closure;
use web_sys::{DedicatedWorkerGlobalScope, MessageEvent};

/// Listens to the page from now on.
pub fn start() {
    std::panic::set_hook(Box::new(|_| say(Told::Stopped)));
    let hear = Closure::<dyn FnMut(MessageEvent)>::new(|event: MessageEvent| {
        if let Some(wanted) = Wanted::read(&event.data()) {
            say(Told::Answer(answer(wanted)));
        }
    });
    scope().set_onmessage(Some(hear.as_ref().unchecked_ref()));
    hear.forget();
    say(Told::Ready);
}

fn answer(Wanted { name, what, bytes }: Wanted) -> Answer {
    let opened = |rows: usize| say(Told::Opened(u32::try_from(rows).unwrap_or(u32::MAX)));
    match what {
        What::Set(table) => {
            let table = table.map(|number| number as usize);
            Ok(Offer::read(&name, &bytes, &sha256_hex(&bytes), table, opened)?.to_text())
        }
        What::List(kind, chosen, known) => {
            Ok(read_file(&name, &bytes, (kind, &chosen), &known, opened)?.to_text())
        }
    }
}

fn scope() -> DedicatedWorkerGlobalScope {
    js_sys::global().unchecked_into()
}

/// A page that is gone hears nothing, and then nothing is lost.
fn say(told: Told) {
    let _ = scope().post_message(&told.write());
}
