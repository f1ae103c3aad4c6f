//! What a job in work listens to and tells: whether it is to stop, how far it has come, and, in the
//! page, when it has to give way.

use std::cell::Cell;
use std::rc::Rc;

use js_sys::{Array, Function, Promise, Reflect};
use wasm_bindgen::{JsCast, JsValue};
use wasm_bindgen_futures::JsFuture;

use crate::browser::clock;
use crate::jobs::{Overview, Progress};

/// The least time between two reports, in milliseconds.
const BETWEEN_REPORTS: f64 = 100.0;

/// How long the page is held at a stretch, in milliseconds.
const SLICE: f64 = 12.0;

/// One job's watch. Copies are the same watch.
#[derive(Clone)]
pub struct Watch {
    is_cancelled: Rc<Cell<bool>>,
    told: Rc<Cell<f64>>,
    breathed: Rc<Cell<f64>>,
    is_in_page: bool,
    tell: Rc<dyn Fn(Told)>,
}

/// What a job tells before its answer.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum Told {
    /// How far it has come.
    Progress(Progress),
    /// How the desk stands, after it had to be read anew.
    Overview(Box<Overview>),
}

impl Watch {
    /// A watch for a job that a worker does: it need not give way.
    pub fn in_worker(tell: impl Fn(Told) + 'static) -> Self {
        Self::new(false, tell)
    }

    /// A watch for a job that the page does in slices.
    pub fn in_page(tell: impl Fn(Told) + 'static) -> Self {
        Self::new(true, tell)
    }

    fn new(is_in_page: bool, tell: impl Fn(Told) + 'static) -> Self {
        Watch {
            is_cancelled: Rc::default(),
            told: Rc::default(),
            breathed: Rc::new(Cell::new(clock::millis())),
            is_in_page,
            tell: Rc::new(tell),
        }
    }

    /// Asks the job to stop at the next file.
    pub fn cancel(&self) {
        self.is_cancelled.set(true);
    }

    /// Whether it was asked to stop.
    pub fn is_cancelled(&self) -> bool {
        self.is_cancelled.get()
    }

    /// Tells how far it has come, unless the last report is too recent.
    pub fn tell(&self, progress: Progress) {
        let now = clock::millis();
        if now - self.told.get() >= BETWEEN_REPORTS {
            self.told.set(now);
            (self.tell)(Told::Progress(progress));
        }
    }

    /// Tells how the desk stands, after it had to be read anew.
    pub fn tell_overview(&self, overview: Overview) {
        (self.tell)(Told::Overview(Box::new(overview)));
    }

    /// Gives way to the page when a slice is used up; to be called between small pieces of work.
    pub async fn breathe(&self) {
        if self.is_in_page && clock::millis() - self.breathed.get() >= SLICE {
            next_turn().await;
            self.breathed.set(clock::millis());
        }
    }
}

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
