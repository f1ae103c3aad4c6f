//! Locks between the tabs of one browser (Web Locks). Plain http has none: then say so and use a
//! lease.

use std::cell::RefCell;
use std::collections::BTreeMap;

use js_sys::{Function, Object, Promise, Reflect};
use wasm_bindgen::closure::Closure;
use wasm_bindgen::{JsCast, JsValue};
use wasm_bindgen_futures::{JsFuture, spawn_local};

/// How a lock is asked for.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Ask {
    /// Only if nobody holds it.
    IfFree,
    /// As soon as it is free.
    Wait,
    /// At once, whoever holds it.
    Steal,
}

thread_local! {
    /// What gives back each lock that this tab holds.
    static HELD: RefCell<BTreeMap<String, Function>> = const { RefCell::new(BTreeMap::new()) };
}

/// Whether this browser, opened this way, has locks.
pub fn is_supported() -> bool {
    manager().is_some()
}

/// Asks for a lock; true once this tab holds it, false when it is not free or there are no locks.
/// `lost` runs when another tab takes it away.
pub async fn take(name: &str, ask: Ask, lost: impl FnOnce() + 'static) -> bool {
    let mut granted = None;
    let answer = Promise::new(&mut |resolve, _| granted = Some(resolve));
    let Some(granted) = granted else { return false };
    let Some(request) = request(name, ask, granted.clone()) else { return false };
    let key = name.to_string();
    spawn_local(async move {
        // Ends when the lock is given back; fails when it is taken away.
        if JsFuture::from(request).await.is_err() {
            let was_held = HELD.with_borrow_mut(|held| held.remove(&key)).is_some();
            let _ = granted.call1(&JsValue::NULL, &JsValue::FALSE);
            if was_held {
                lost();
            }
        }
    });
    JsFuture::from(answer).await.is_ok_and(|answer| answer.is_truthy())
}

/// Gives a lock back.
pub fn release(name: &str) {
    if let Some(done) = HELD.with_borrow_mut(|held| held.remove(name)) {
        let _ = done.call0(&JsValue::NULL);
    }
}

/// Sends the request; `granted` is told whether it was.
fn request(name: &str, ask: Ask, granted: Function) -> Option<Promise> {
    let manager = manager()?;
    let options = Object::new();
    let flag = match ask {
        Ask::IfFree => Some("ifAvailable"),
        Ask::Steal => Some("steal"),
        Ask::Wait => None,
    };
    if let Some(flag) = flag {
        Reflect::set(&options, &flag.into(), &JsValue::TRUE).ok()?;
    }
    let key = name.to_string();
    let hold = Closure::once_into_js(move |lock: JsValue| -> JsValue {
        let _ = granted.call1(&JsValue::NULL, &JsValue::from(!lock.is_null()));
        if lock.is_null() {
            return JsValue::UNDEFINED;
        }
        // The lock is held until this promise is kept.
        Promise::new(&mut |done, _| {
            HELD.with_borrow_mut(|held| held.insert(key.clone(), done));
        })
        .into()
    });
    let function: Function = Reflect::get(&manager, &"request".into()).ok()?.dyn_into().ok()?;
    function.call3(&manager, &name.into(), &options, &hold).ok()?.dyn_into().ok()
}

fn manager() -> Option<JsValue> {
    let navigator = web_sys::window()?.navigator();
    let manager = Reflect::get(&navigator, &"locks".into()).ok()?;
    manager.is_object().then_some(manager)
}
