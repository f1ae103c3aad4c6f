//! Files: read what the user chose, hand over what the app wrote.

use js_sys::{Array, Uint8Array};
use wasm_bindgen::{JsCast, JsValue};
use wasm_bindgen_futures::JsFuture;
use web_sys::{Blob, BlobPropertyBag, File, HtmlAnchorElement, Url};

use crate::domain::dossier::FileRecord;
use crate::domain::problem::{Code, Problem};
use crate::formats::{FileType, Hasher, MAX_BYTES};

/// How many bytes of a file stand in memory at once while it is hashed.
const PIECE: f64 = 4.0 * 1024.0 * 1024.0;

/// Reads a whole file that is at most [`MAX_BYTES`] long.
///
/// # Errors
/// [`Code::FileTooLarge`], [`Code::FileUnreadable`].
pub async fn read(file: &File) -> Result<Vec<u8>, Problem> {
    read_up_to(file, MAX_BYTES).await
}

async fn read_up_to(file: &File, most: usize) -> Result<Vec<u8>, Problem> {
    if file.size() > most as f64 {
        let problem = Problem::new(Code::FileTooLarge).with("found", file.size() as u64);
        return Err(problem.with("limit", most));
    }
    bytes_of(file).await.map_err(|_| unreadable(file))
}

/// The largest file with a table that is read, in bytes.
const MOST_OF_TABLE: usize = 40 << 20;

/// Reads a whole file with a table; larger ones than our own are read.
///
/// # Errors
/// [`Code::FileTooLarge`], [`Code::FileUnreadable`].
pub async fn read_table(file: &File) -> Result<Vec<u8>, Problem> {
    read_up_to(file, MOST_OF_TABLE).await
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
    let sum = summed(file, progress).await.map_err(|_| unreadable(file))?;
    Ok(sum.map(|sha256| FileRecord {
        name: file.name(),
        size: file.size() as u64,
        sha256,
        ..FileRecord::default()
    }))
}

/// The SHA-256 of a file in hex, read piece by piece however large it is.
///
/// # Errors
/// [`Code::FileUnreadable`].
pub async fn sum_of(file: &File) -> Result<String, Problem> {
    let sum = summed(file, |_| true).await.map_err(|_| unreadable(file))?;
    Ok(sum.unwrap_or_default())
}

async fn summed(blob: &Blob, progress: impl Fn(f64) -> bool) -> Result<Option<String>, JsValue> {
    let mut hasher = Hasher::default();
    let size = blob.size();
    let mut done = 0.0;
    while done < size {
        let end = (done + PIECE).min(size);
        hasher.add(&bytes_of(&blob.slice_with_f64_and_f64(done, end)?).await?);
        done = end;
        if !progress(done / size) {
            return Ok(None);
        }
    }
    Ok(Some(hasher.finish()))
}

fn unreadable(file: &File) -> Problem {
    Problem::new(Code::FileUnreadable).with("name", file.name())
}

async fn bytes_of(blob: &Blob) -> Result<Vec<u8>, JsValue> {
    let buffer = JsFuture::from(blob.array_buffer()).await?;
    Ok(Uint8Array::new(&buffer).to_vec())
}

/// Hands a file over as a download, and gives back the bytes that the browser then holds, read
/// anew, so that the caller can compare.
///
/// # Errors
/// [`Code::ExportDiffers`] when the browser cannot make or read the file.
pub async fn save(name: &str, file_type: FileType, bytes: &[u8]) -> Result<Vec<u8>, Problem> {
    let failed = |_: JsValue| Problem::new(Code::ExportDiffers).with("name", name);
    let options = BlobPropertyBag::new();
    options.set_type(file_type.mime());
    let parts = Array::of1(&Uint8Array::from(bytes).into());
    let blob = Blob::new_with_u8_array_sequence_and_options(&parts, &options).map_err(failed)?;
    let bytes = bytes_of(&blob).await.map_err(failed)?;
    offer(name, &blob).map_err(failed)?;
    Ok(bytes)
}

/// Hands a file over as a download, once the bytes that the browser holds were read anew and have
/// this SHA-256.
///
/// # Errors
/// [`Code::ExportDiffers`] when they have not, or the browser cannot read or hand them over.
pub async fn hand_over(name: &str, blob: &Blob, sum: &str) -> Result<(), Problem> {
    let failed = || Problem::new(Code::ExportDiffers).with("name", name);
    let read = summed(blob, |_| true).await.map_err(|_| failed())?;
    if read.as_deref() != Some(sum) {
        return Err(failed());
    }
    offer(name, blob).map_err(|_| failed())
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
