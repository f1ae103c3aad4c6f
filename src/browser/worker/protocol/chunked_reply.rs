//! What a job came to, on its way from the worker to the page: in portions, so that reading it does
//! not hold the page.

use js_sys::{Array, Uint8Array};
use wasm_bindgen::{JsCast, JsValue};

use super::Outcome;
use crate::browser::platform::attached;
use crate::browser::platform::event_loop::next_turn;
use crate::domain::problem::{Code, Problem};
use crate::jobs::{JobReply, More};

/// A list of texts: the answer, then what comes behind its first rows; behind the answer of a file its bytes.
pub struct ChunkedReply(Array);

impl ChunkedReply {
    /// Writes what a job came to.
    pub fn write(outcome: Outcome) -> Self {
        let reply = outcome.unwrap_or_else(|problem| JobReply::Failed(vec![problem]));
        let attached = attached::of(&reply);
        let (reply, more) = reply.portioned();
        let texts = std::iter::once(reply.to_message()).chain(more.iter().map(More::to_message));
        ChunkedReply(texts.map(JsValue::from).chain(attached).collect())
    }

    /// As the content of a message.
    pub fn content(&self) -> &JsValue {
        &self.0
    }

    /// From the content of a message; nothing when it is none.
    pub fn of(content: JsValue) -> Option<Self> {
        content.dyn_into().ok().map(ChunkedReply)
    }

    /// Reads it, a portion at a time.
    ///
    /// # Errors
    /// What cannot be read is a failure of the worker, so that nobody waits for ever.
    pub async fn read(self) -> Outcome {
        let unreadable = || Problem::new(Code::WorkerStopped);
        let first = self.0.get(0).as_string().and_then(|text| JobReply::from_message(&text));
        let mut reply = first.ok_or_else(unreadable)?;
        match &mut reply {
            JobReply::DeskMade(made) => {
                let blob = self.0.get(1).dyn_into().map_err(|_| unreadable())?;
                attached::keep(&made.sum, blob);
                return Ok(reply);
            }
            JobReply::File { bytes, .. } => {
                let sent: Uint8Array = self.0.get(1).dyn_into().map_err(|_| unreadable())?;
                *bytes = sent.to_vec();
                return Ok(reply);
            }
            _ => {}
        }
        let texts = self.0.iter().skip(1).map(|text| text.as_string().unwrap_or_default());
        for text in texts {
            next_turn().await;
            let more = More::from_message(&text).ok_or_else(unreadable)?;
            if !reply.join(more) {
                return Err(unreadable());
            }
        }
        Ok(reply)
    }
}
