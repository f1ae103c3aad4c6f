//! The messages between the page and the reader.

use js_sys::{Array, Reflect, Uint8Array};
use wasm_bindgen::{JsCast, JsValue};

use crate::browser::worker::protocol::{message, parts, set};
use crate::domain::problem::Problem;
use crate::intake::lists::{Chosen, Known, ListKind};

/// What the page asks for.
pub struct Wanted {
    /// The file's name.
    pub name: String,
    /// What it is read as.
    pub what: What,
    /// The file.
    pub bytes: Vec<u8>,
}

/// What a file is read as.
pub enum What {
    /// The scoring table of this number, from 1; without, the one most like one.
    Set(Option<u32>),
    /// A list of this kind, with the columns that were chosen, beside what is known.
    List(ListKind, Chosen, Known),
}

/// What was read, as the text that the page understands.
pub type Answer = Result<String, Problem>;

/// What the reader tells.
pub enum Told {
    /// It has started.
    Ready,
    /// The file is open; so many rows are in it.
    Opened(u32),
    /// What was read.
    Answer(Answer),
    /// It cannot go on; src/web/worker.js or a panic says so.
    Stopped,
}

impl Wanted {
    /// As a message, and the buffer that is handed over with it.
    pub fn write(&self) -> (JsValue, Array) {
        let bytes = Uint8Array::from(self.bytes.as_slice());
        let buffers = Array::of1(&bytes.buffer());
        let message = match &self.what {
            What::Set(table) => message("set", table.unwrap_or(0), &bytes),
            What::List(kind, chosen, known) => {
                let message = message("list", 0, &bytes);
                set(&message, "as", &kind.word().into());
                set(&message, "chosen", &chosen.to_text().into());
                set(&message, "known", &known.to_text().into());
                message
            }
        };
        set(&message, "name", &self.name.as_str().into());
        (message, buffers)
    }

    /// From a message; nothing when it is none of ours.
    pub fn read(message: &JsValue) -> Option<Self> {
        let (kind, table, content) = parts(message)?;
        let text = |key: &str| Reflect::get(message, &key.into()).ok()?.as_string();
        let what = match kind.as_str() {
            "set" => What::Set((table > 0).then_some(table)),
            "list" => What::List(
                ListKind::from_word(&text("as")?)?,
                Chosen::from_text(&text("chosen")?)?,
                Known::from_text(&text("known")?)?,
            ),
            _ => return None,
        };
        let bytes = content.dyn_into::<Uint8Array>().ok()?.to_vec();
        Some(Wanted { name: text("name")?, what, bytes })
    }
}

impl Told {
    /// As a message.
    pub fn write(self) -> JsValue {
        match self {
            Told::Ready => message("ready", 0, &JsValue::NULL),
            Told::Stopped => message("stopped", 0, &JsValue::NULL),
            Told::Opened(rows) => message("opened", rows, &JsValue::NULL),
            Told::Answer(Ok(text)) => message("read", 0, &text.into()),
            Told::Answer(Err(problem)) => {
                let problem = serde_json::to_string(&problem).unwrap_or_default();
                message("refused", 0, &problem.into())
            }
        }
    }

    /// From a message; nothing when it is none of ours.
    pub fn read(message: &JsValue) -> Option<Self> {
        let (kind, number, content) = parts(message)?;
        Some(match kind.as_str() {
            "ready" => Told::Ready,
            "stopped" => Told::Stopped,
            "opened" => Told::Opened(number),
            "read" => Told::Answer(Ok(content.as_string()?)),
            "refused" => Told::Answer(Err(serde_json::from_str(&content.as_string()?).ok()?)),
            _ => return None,
        })
    }
}
