//! A file on its way to the desk, as it was received. Its next states are `HashedFile`, with its
//! checksum (`worker::service`), and what the domain calls `Received`.

use js_sys::{Array, Uint8Array};
use wasm_bindgen::{JsCast, JsValue};

use crate::domain::problem::Problem;

/// A file that was read, or why it could not be.
pub struct FileBytes {
    /// Its name.
    pub name: String,
    /// How many bytes, as far as that is known.
    pub size: u64,
    /// The bytes as they were received. They stay outside the program's own memory, as most are only
    /// kept.
    pub bytes: Result<Uint8Array, Problem>,
}

impl FileBytes {
    /// How many bytes it holds in memory.
    pub fn weight(&self) -> u32 {
        self.bytes.as_ref().map_or(0, Uint8Array::length)
    }

    /// As a part of a message; the buffer, which is handed over and not copied, is put with `buffers`.
    pub fn write(self, buffers: &Array) -> JsValue {
        let (bytes, problem) = match self.bytes {
            Ok(bytes) => {
                buffers.push(&bytes.buffer());
                (bytes.into(), JsValue::NULL)
            }
            Err(problem) => {
                (JsValue::NULL, serde_json::to_string(&problem).unwrap_or_default().into())
            }
        };
        Array::of4(&self.name.into(), &(self.size as f64).into(), &bytes, &problem).into()
    }

    /// From a part of a message; nothing when it is none.
    pub fn read(part: &JsValue) -> Option<Self> {
        let part: &Array = part.dyn_ref()?;
        let bytes = match part.get(3).as_string() {
            Some(problem) => Err(serde_json::from_str(&problem).ok()?),
            None => Ok(part.get(2).dyn_into().ok()?),
        };
        Some(FileBytes {
            name: part.get(0).as_string()?,
            size: part.get(1).as_f64()? as u64,
            bytes,
        })
    }
}
