//! Files: read what the user chose, hand over what the app wrote.

use js_sys::{Array, Uint8Array};
use wasm_bindgen::{JsCast, JsValue};
use wasm_bindgen_futures::JsFuture;
use web_sys::{Blob, BlobPropertyBag, File, HtmlAnchorElement, Url};

use crate::domain::dossier::FileRecord;
use crate::domain::problem::{Code, Problem};
use crate::formats::{Hasher, MAX_BYTES};

/// How many bytes of a file stand in memory at once while it is hashed.
const PIECE: f64 = 4.0 * 1024.0 * 1024.0;

/// Reads a whole file that is at most [`MAX_BYTES`] long.
///
/// # Errors
/// [`Code::FileTooLarge`], [`Code::FileUnreadable`].
pub async fn read(file: &File) -> Result<Vec<u8>, Problem> {
    if file.size() > MAX_BYTES as f64 {
        let problem = Problem::new(Code::FileTooLarge).with("found", file.size());
        return Err(problem.with("limit", MAX_BYTES));
    }
    bytes_of(file).await.map_err(|_| unreadable(file))
}

/// Name, size and checksum of a file, read piece by piece; its content goes nowhere.
///
/// `progress` is told the share done, 0 to 1, after each piece; it answers whether to go on.
///
/// # Errors
/// [`Code::FileUnreadable`]. Nothing when stopped.
pub async fn record(
    file: &File,
    progress: impl Fn(f64) -> bool,
) -> Result<Option<FileRecord>, Problem> {
    let mut hasher = Hasher::default();
    let size = file.size();
    let mut done = 0.0;
    while done < size {
        let end = (done + PIECE).min(size);
        let piece = file.slice_with_f64_and_f64(done, end).map_err(|_| unreadable(file))?;
        hasher.add(&bytes_of(&piece).await.map_err(|_| unreadable(file))?);
        done = end;
        if !progress(done / size) {
            return Ok(None);
        }
    }
    let record = FileRecord {
        name: file.name(),
        size: size as u64,
        sha256: hasher.finish(),
        ..FileRecord::default()
    };
    Ok(Some(record))
}

fn unreadable(file: &File) -> Problem {
    Problem::new(Code::FileUnreadable).with("name", file.name())
}

async fn bytes_of(blob: &Blob) -> Result<Vec<u8>, JsValue> {
    let buffer = JsFuture::from(blob.array_buffer()).await?;
    Ok(Uint8Array::new(&buffer).to_vec())
}

/// Hands a text over as a download, and gives back the bytes that the browser then holds, read
/// anew, so that the caller can compare.
///
/// # Errors
/// [`Code::ExportDiffers`] when the browser cannot make or read the file.
pub async fn save(name: &str, text: &str, mime: &str) -> Result<Vec<u8>, Problem> {
    let failed = |_: JsValue| Problem::new(Code::ExportDiffers).with("name", name);
    let options = BlobPropertyBag::new();
    options.set_type(mime);
    let parts = Array::of1(&Uint8Array::from(text.as_bytes()).into());
    let blob = Blob::new_with_u8_array_sequence_and_options(&parts, &options).map_err(failed)?;
    let bytes = bytes_of(&blob).await.map_err(failed)?;
    offer(name, &blob).map_err(failed)?;
    Ok(bytes)
}

fn offer(name: &str, blob: &Blob) -> Result<(), JsValue> {
    let url = Url::create_object_url_with_blob(blob)?;
    let document = web_sys::window().and_then(|window| window.document());
    let document = document.ok_or(JsValue::NULL)?;
    let link: HtmlAnchorElement = document.create_element("a")?.unchecked_into();
    link.set_href(&url);
    link.set_download(name);
    link.click();
    // The download has its own handle on the bytes once the click was taken; a minute is ample.
    leptos::prelude::set_timeout(
        move || drop(Url::revoke_object_url(&url)),
        std::time::Duration::from_secs(60),
    );
    Ok(())
}
