//! Yielding to the browser's event loop.

use js_sys::{Array, Function, Promise, Reflect};
use wasm_bindgen::{JsCast, JsValue};
use wasm_bindgen_futures::JsFuture;

/// Lets the browser draw and take input before going on.
///
/// A message to itself rather than a timer: browsers hold back timers that follow one another, by
/// 4 milliseconds each.
pub async fn next_turn() {
    // Without channels there is nothing to wait for.
    let Ok((own, other)) = channel() else { return };
    let wait = Promise::new(&mut |done, _| {
        let message = Array::of1(&JsValue::NULL);
        let listens = Reflect::set(&own, &"onmessage".into(), &done);
        if listens.and_then(|_| call(&other, "postMessage", &message)).is_err() {
            let _ = done.call0(&JsValue::NULL);
        }
    });
    let _ = JsFuture::from(wait).await;
    // An open port would be kept for ever.
    let _ = call(&own, "close", &Array::new());
}

/// Two ports of which each hears what is said to the other.
fn channel() -> Result<(JsValue, JsValue), JsValue> {
    let class: Function = Reflect::get(&js_sys::global(), &"MessageChannel".into())?.dyn_into()?;
    let channel = Reflect::construct(&class, &Array::new())?;
    Ok((Reflect::get(&channel, &"port1".into())?, Reflect::get(&channel, &"port2".into())?))
}

fn call(object: &JsValue, name: &str, given: &Array) -> Result<(), JsValue> {
    let function: Function = Reflect::get(object, &name.into())?.dyn_into()?;
    Reflect::apply(&function, object, given).map(drop)
}
