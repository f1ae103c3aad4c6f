//! Bytes that come beside an answer: a desk file is far too long for a message of text, and the
//! browser hands it on without a copy; a workbook is no text at all.

use std::cell::RefCell;

use js_sys::{Array, Uint8Array};
use wasm_bindgen::JsValue;
use web_sys::{Blob, BlobPropertyBag};

use crate::formats::FileType;
use crate::jobs::JobReply;

thread_local! {
    /// The last one made or received, with its checksum: a new one takes its place.
    static ATTACHED: RefCell<Option<(String, Blob)>> = const { RefCell::new(None) };
}

/// Puts a text down as a file, under its checksum; false where the browser cannot hold it.
pub fn put(sum: &str, text: &str) -> bool {
    let options = BlobPropertyBag::new();
    options.set_type(FileType::Json.mime());
    let parts = Array::of1(&Uint8Array::from(text.as_bytes()).into());
    let blob = Blob::new_with_u8_array_sequence_and_options(&parts, &options).ok();
    blob.map(|blob| keep(sum, blob)).is_some()
}

/// Keeps what came with a message.
pub fn keep(sum: &str, blob: Blob) {
    ATTACHED.set(Some((sum.to_string(), blob)));
}

/// Takes the file with this checksum.
pub fn take(sum: &str) -> Option<Blob> {
    ATTACHED.take().filter(|(kept, _)| kept == sum).map(|(_, blob)| blob)
}

/// What goes beside an answer in its message.
pub fn of(reply: &JobReply) -> Option<JsValue> {
    match reply {
        JobReply::DeskMade(made) => take(&made.sum).map(JsValue::from),
        JobReply::File { bytes, .. } => Some(Uint8Array::from(&bytes[..]).into()),
        _ => None,
    }
}
