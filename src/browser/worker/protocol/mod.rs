//! The messages between page and worker: a number and a text (JSON); one way the files in portions,
//! the other way the answers.

pub mod chunked_reply;

use js_sys::{Array, Object, Reflect};
use wasm_bindgen::{JsCast, JsValue};

use self::chunked_reply::ChunkedReply;
use super::job_context::Told;
use crate::browser::upload::received_bytes::FileBytes;
use crate::domain::problem::Problem;
use crate::jobs::{Job, JobReply, Overview, Progress};

/// What the page says to the worker.
pub enum ToWorker {
    /// The built-in criteria sets; first of all.
    Sets(Vec<String>),
    /// A job, and how many files will follow.
    Job(u32, Job, usize),
    /// A portion of a job's files, read.
    Files(u32, Vec<FileBytes>),
    /// Stop that job.
    Cancel(u32),
}

/// What the worker says to the page.
pub enum ToPage {
    /// It has started.
    Ready,
    /// So many bytes of a job's files were taken; others can be sent.
    Took(u32, u32),
    /// What a job tells before its answer.
    Told(u32, Told),
    /// What a job came to.
    Reply(u32, ChunkedReply),
    /// It cannot go on; src/web/worker.js or a panic says so.
    Stopped,
}

/// What a job comes to.
pub type Outcome = Result<JobReply, Problem>;

/// The very first message, for src/web/worker.js: the wasm, as its address or its bytes.
pub fn program(wasm: &JsValue) -> JsValue {
    message("program", 0, wasm)
}

impl ToWorker {
    /// As a message, and the buffers that are handed over with it: their bytes are not copied.
    pub fn write(self) -> (JsValue, Array) {
        let buffers = Array::new();
        let message = match self {
            ToWorker::Sets(texts) => {
                let texts: Array = texts.iter().map(|text| JsValue::from(text.as_str())).collect();
                message("sets", 0, &texts)
            }
            ToWorker::Job(ticket, job, files) => {
                let message = message("job", ticket, &job.to_message().into());
                set(&message, "files", &(files as u32).into());
                message
            }
            ToWorker::Files(ticket, files) => {
                let files = files.into_iter().map(|file| file.write(&buffers));
                message("files", ticket, &files.collect::<Array>())
            }
            ToWorker::Cancel(ticket) => message("cancel", ticket, &JsValue::NULL),
        };
        (message, buffers)
    }

    /// From a message; nothing when it is none of ours.
    pub fn read(message: &JsValue) -> Option<Self> {
        let (kind, ticket, content) = parts(message)?;
        Some(match kind.as_str() {
            "sets" => {
                let texts = content.dyn_into::<Array>().ok()?;
                ToWorker::Sets(texts.iter().filter_map(|text| text.as_string()).collect())
            }
            "job" => {
                let files = Reflect::get(message, &"files".into()).ok()?.as_f64()?;
                ToWorker::Job(ticket, Job::from_message(&content.as_string()?)?, files as usize)
            }
            "files" => {
                let files = content.dyn_into::<Array>().ok()?;
                ToWorker::Files(
                    ticket,
                    files.iter().filter_map(|it| FileBytes::read(&it)).collect(),
                )
            }
            "cancel" => ToWorker::Cancel(ticket),
            _ => return None,
        })
    }
}

impl ToPage {
    /// As a message.
    pub fn write(self) -> JsValue {
        match self {
            ToPage::Ready => message("ready", 0, &JsValue::NULL),
            ToPage::Stopped => message("stopped", 0, &JsValue::NULL),
            ToPage::Took(ticket, bytes) => message("took", ticket, &bytes.into()),
            ToPage::Told(ticket, Told::Progress(progress)) => {
                message("progress", ticket, &progress.to_message().into())
            }
            ToPage::Told(ticket, Told::Overview(overview)) => {
                message("overview", ticket, &overview.to_message().into())
            }
            ToPage::Reply(ticket, reply) => message("reply", ticket, reply.content()),
        }
    }

    /// From a message; nothing when it is none of ours.
    pub fn read(message: &JsValue) -> Option<Self> {
        let (kind, ticket, content) = parts(message)?;
        Some(match kind.as_str() {
            "ready" => ToPage::Ready,
            "stopped" => ToPage::Stopped,
            "took" => ToPage::Took(ticket, content.as_f64()? as u32),
            "progress" => {
                let progress = Progress::from_message(&content.as_string()?)?;
                ToPage::Told(ticket, Told::Progress(progress))
            }
            "overview" => {
                let overview = Overview::from_message(&content.as_string()?)?;
                ToPage::Told(ticket, Told::Overview(Box::new(overview)))
            }
            "reply" => ToPage::Reply(ticket, ChunkedReply::of(content)?),
            _ => return None,
        })
    }
}

pub(super) fn message(kind: &str, ticket: u32, content: &JsValue) -> JsValue {
    let message = Object::new().into();
    set(&message, "kind", &kind.into());
    set(&message, "ticket", &ticket.into());
    set(&message, "content", content);
    message
}

/// Setting a key of an object of our own cannot fail.
pub(super) fn set(message: &JsValue, key: &str, value: &JsValue) {
    let _ = Reflect::set(message, &key.into(), value);
}

pub(super) fn parts(message: &JsValue) -> Option<(String, u32, JsValue)> {
    let get = |key: &str| Reflect::get(message, &key.into()).ok();
    Some((get("kind")?.as_string()?, get("ticket")?.as_f64()? as u32, get("content")?))
}
