//! Reads the files of a job, many at once and in their order.
//!
//! The page reads, also for the worker, because a file that was chosen cannot be sent on without its
//! size, and for that the browser holds the page: half a millisecond for each file, and far longer
//! where the files lie on another machine. For the same reason nothing here asks for a size before a
//! file is read.

use std::collections::VecDeque;

use js_sys::{ArrayBuffer, Promise, Uint8Array};
use wasm_bindgen::JsCast;
use wasm_bindgen::prelude::Closure;
use wasm_bindgen_futures::JsFuture;
use web_sys::{File, FileReader, ProgressEvent};

use super::backpressure::SendWindow;
use super::received_bytes::FileBytes;
use crate::browser::platform::task::Task;
use crate::domain::problem::{Code, Problem};

/// How many files are read at once: the disk and the browser's other processes work beside the page.
const AT_ONCE: usize = 32;

/// So many are sent on together.
const PORTION: usize = 16;

/// Reads files of at most `limit` bytes as far as the window allows, and sends them on in portions;
/// ends early when nobody takes them any more.
pub async fn read_all(
    files: Vec<File>,
    limit: usize,
    window: SendWindow,
    send: impl Fn(Vec<FileBytes>),
) {
    // Each file is let go as soon as it is read: clearing thousands away together would hold the page.
    let mut files = files.into_iter();
    let start = |file| start(file, limit);
    let mut reading: VecDeque<Task<FileBytes>> = files.by_ref().take(AT_ONCE).map(start).collect();
    let mut portion = Vec::new();
    while let Some(next) = reading.pop_front() {
        let file = next.end().await;
        window.sent(file.weight());
        portion.push(file);
        if portion.len() == PORTION || reading.is_empty() {
            send(std::mem::take(&mut portion));
            if !window.wait().await {
                return;
            }
        }
        reading.extend(files.next().map(start));
    }
}

fn start(file: File, limit: usize) -> Task<FileBytes> {
    Task::start(async move {
        let bytes = bytes_of(&file, limit).await;
        let size = match &bytes {
            Ok(bytes) => bytes.length().into(),
            Err(_) => file.size() as u64,
        };
        FileBytes { name: file.name(), size, bytes }
    })
}

async fn bytes_of(file: &File, limit: usize) -> Result<Uint8Array, Problem> {
    let unreadable = || Problem::new(Code::FileUnreadable).with("name", file.name());
    let reader = FileReader::new().map_err(|_| unreadable())?;
    let ended = Promise::new(&mut |done, _| reader.set_onloadend(Some(&done)));
    let stop = Closure::<dyn Fn(ProgressEvent)>::new(move |event| stop_if_too_large(&event, limit));
    reader.set_onprogress(Some(stop.as_ref().unchecked_ref()));
    reader.read_as_array_buffer(file).map_err(|_| unreadable())?;
    let _ = JsFuture::from(ended).await;
    reader.set_onprogress(None);
    match reader.result().ok().and_then(|result| result.dyn_into::<ArrayBuffer>().ok()) {
        Some(buffer) if buffer.byte_length() as usize <= limit => Ok(Uint8Array::new(&buffer)),
        None if file.size() <= limit as f64 => Err(unreadable()),
        _ => {
            let problem = Problem::new(Code::FileTooLarge).with("found", file.size() as u64);
            Err(problem.with("limit", limit))
        }
    }
}

/// A film among the files is not read to its end.
fn stop_if_too_large(event: &ProgressEvent, limit: usize) {
    let reader = event.target().and_then(|target| target.dyn_into::<FileReader>().ok());
    if let Some(reader) = reader.filter(|_| event.total() > limit as f64) {
        reader.abort();
    }
}
