//! Locks between the tabs of one browser (Web Locks). Plain http has none: then say so and use a
//! lease.

use crate::domain::map::Map;

use std::cell::{Cell, RefCell};
use std::rc::Rc;

use js_sys::{Array, Function, Object, Promise, Reflect};
use wasm_bindgen::closure::Closure;
use wasm_bindgen::{JsCast, JsValue};
use wasm_bindgen_futures::{JsFuture, spawn_local};

/// How a lock is asked for.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Ask {
    /// Only if nobody holds it.
    IfFree,
    /// As soon as it is free, behind whoever waits already. A tab waits once for a lock: asking anew
    /// ends the request before it.
    Wait,
    /// At once, whoever holds it. A request that still waits ends: it would take the lock once more
    /// when this tab has given it back.
    Steal,
}

thread_local! {
    static NEXT: Cell<u64> = const { Cell::new(0) };
    /// What gives back each lock that this tab holds, with the number of the request for it.
    static HELD: RefCell<Map<String, (u64, Function)>> = const { RefCell::new(Map::new()) };
    /// What ends each request of this tab that waits, with its number.
    static WAITING: RefCell<Map<String, (u64, Option<JsValue>)>> = const { RefCell::new(Map::new()) };
}

/// Whether this browser, opened this way, has locks.
pub fn is_supported() -> bool {
    manager().is_some()
}

/// Whether this tab holds a lock.
pub fn is_held(name: &str) -> bool {
    HELD.with_borrow(|held| held.contains_key(name))
}

/// Asks for a lock; true once this tab holds it, false when it is not free, the request was ended by
/// a later one or by [`release`], or there are no locks. `lost` runs when another tab takes it away.
pub async fn take(name: &str, ask: Ask, lost: impl FnOnce() + 'static) -> bool {
    let mut granted = None;
    let answer = Promise::new(&mut |resolve, _| granted = Some(resolve));
    let Some(granted) = granted else { return false };
    let number = NEXT.replace(NEXT.get() + 1);
    let was_held = Rc::new(Cell::new(false));
    let request = request(name, number, ask, granted.clone(), was_held.clone());
    let Some(request) = request else { return false };
    let key = name.to_string();
    spawn_local(async move {
        // Ends when the lock is given back; fails when it is taken away, or ended while it waited.
        if JsFuture::from(request).await.is_err() {
            HELD.with_borrow_mut(|held| {
                // By now another request of this tab may hold it.
                if held.get(&key).is_some_and(|(of, _)| *of == number) {
                    held.remove(&key);
                }
            });
            let _ = granted.call1(&JsValue::NULL, &JsValue::FALSE);
            if was_held.get() {
                lost();
            }
        }
    });
    JsFuture::from(answer).await.is_ok_and(|answer| answer.is_truthy())
}

/// Gives a lock back, and waits for it no longer.
pub fn release(name: &str) {
    stop_waiting(name);
    give_back(name);
}

/// Gives a lock back that came too late; what waits for it since goes on waiting.
pub fn give_back(name: &str) {
    if let Some((_, done)) = HELD.with_borrow_mut(|held| held.remove(name)) {
        let _ = done.call0(&JsValue::NULL);
    }
}

/// Ends the request of this tab that waits for a lock, if there is one.
fn stop_waiting(name: &str) {
    let waiting = WAITING.with_borrow_mut(|waiting| waiting.remove(name));
    let Some((_, Some(controller))) = waiting else { return };
    let abort = Reflect::get(&controller, &"abort".into());
    if let Some(abort) = abort.ok().and_then(|abort| abort.dyn_into::<Function>().ok()) {
        let _ = abort.call0(&controller);
    }
}

/// Whether the request with this number still waited; it does no more.
fn stops_waiting(name: &str, number: u64) -> bool {
    WAITING.with_borrow_mut(|waiting| {
        let is_this = waiting.get(name).is_some_and(|(of, _)| *of == number);
        is_this && waiting.remove(name).is_some()
    })
}

/// What can end a request; a browser with locks has it too.
fn controller() -> Option<JsValue> {
    let class = Reflect::get(&js_sys::global(), &"AbortController".into()).ok()?;
    Reflect::construct(class.dyn_ref::<Function>()?, &Array::new()).ok()
}

/// Sends the request with this number; `granted` is told whether it was, and `was_held` notes it.
fn request(
    name: &str,
    number: u64,
    ask: Ask,
    granted: Function,
    was_held: Rc<Cell<bool>>,
) -> Option<Promise> {
    let manager = manager()?;
    let options = Object::new();
    if ask != Ask::IfFree {
        stop_waiting(name);
    }
    if ask == Ask::Wait {
        let controller = controller();
        if let Some(controller) = &controller {
            let signal = Reflect::get(controller, &"signal".into()).ok()?;
            Reflect::set(&options, &"signal".into(), &signal).ok()?;
        }
        WAITING.with_borrow_mut(|waiting| waiting.insert(name.to_string(), (number, controller)));
    }
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
        // One that was ended on the last stretch lets go again.
        let is_held = !lock.is_null() && (ask != Ask::Wait || stops_waiting(&key, number));
        let _ = granted.call1(&JsValue::NULL, &JsValue::from(is_held));
        if !is_held {
            return JsValue::UNDEFINED;
        }
        was_held.set(true);
        // The lock is held until this promise is kept.
        Promise::new(&mut |done, _| {
            HELD.with_borrow_mut(|held| held.insert(key.clone(), (number, done)));
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
