//! From a request to a file of the folder, and to nothing else.

use std::ffi::OsStr;
use std::fs;
use std::path::{Component, Path, PathBuf};

use crate::request::Request;

/// What is found for a request.
pub enum Found {
    /// A file's content, its type, and how it is compressed.
    File {
        /// The bytes to send.
        content: Vec<u8>,
        /// The type of the file before compression.
        kind: String,
        /// The compression, if any.
        encoding: Option<&'static str>,
    },
    /// A folder was meant; its address needs a slash for relative links to work.
    Slash,
    /// Nothing here.
    Nothing,
}

/// The compressed copies that the build writes, the smaller first.
const COPIES: [(&str, &str); 2] = [("br", "br"), ("gzip", "gz")];

/// Where the compressed copy of a file lies: `app.js` and `br` make `app.js.br`.
pub fn beside(path: &Path, ending: &str) -> PathBuf {
    let mut name = path.as_os_str().to_owned();
    name.push(".");
    name.push(ending);
    PathBuf::from(name)
}

/// Finds the file for a request.
pub fn find(folder: &Path, request: &Request) -> Found {
    let Some(path) = inside(folder, &request.path) else {
        return Found::Nothing;
    };
    if path.is_dir() && !request.path.ends_with('/') {
        return Found::Slash;
    }
    let path = if path.is_dir() { path.join("index.html") } else { path };
    let kind = full_type(&path);
    for (encoding, ending) in COPIES {
        if request.encodings.iter().any(|name| name == encoding)
            && let Ok(content) = fs::read(beside(&path, ending))
        {
            return Found::File { content, kind, encoding: Some(encoding) };
        }
    }
    fs::read(&path).map_or(Found::Nothing, |content| Found::File { content, kind, encoding: None })
}

/// The path below the folder; nothing when it would lead out of it, by dots, by a root or by a link.
fn inside(folder: &Path, path: &str) -> Option<PathBuf> {
    let relative = Path::new(path.strip_prefix('/')?);
    let plain = relative.components().all(|part| matches!(part, Component::Normal(_)));
    if !plain || path.contains(['\\', '\0', ':']) {
        return None;
    }
    let real = folder.join(relative).canonicalize().ok()?;
    real.starts_with(folder).then_some(real)
}

/// The type of a file by its ending, without the character set.
fn bare_type(path: &Path) -> &'static str {
    match path.extension().and_then(OsStr::to_str).unwrap_or_default() {
        "html" => "text/html",
        "js" => "text/javascript",
        "css" => "text/css",
        "wasm" => "application/wasm",
        "json" => "application/json",
        "webmanifest" => "application/manifest+json",
        "svg" => "image/svg+xml",
        "png" => "image/png",
        _ => "application/octet-stream",
    }
}

fn full_type(path: &Path) -> String {
    match bare_type(path) {
        kind if kind.starts_with("text/") => format!("{kind}; charset=utf-8"),
        kind => kind.to_owned(),
    }
}
