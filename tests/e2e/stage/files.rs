//! Files of the repository, folders of a test, and what differs between two JSON values.

use std::fs;
use std::path::{Path, PathBuf};
use std::sync::atomic::{AtomicU32, Ordering};

use serde_json::Value;

/// A path inside the repository.
pub fn repository(inside: &str) -> PathBuf {
    let whole = Path::new(env!("CARGO_MANIFEST_DIR")).join("../..").join(inside);
    // A browser takes a path with `..` in it, but never reads the file.
    whole.canonicalize().unwrap_or(whole)
}

/// Reads a JSON file.
#[track_caller]
pub fn read_json(path: &Path) -> Value {
    let bytes = fs::read(path).unwrap_or_else(|error| panic!("{}: {error}", path.display()));
    serde_json::from_slice(&bytes).unwrap_or_else(|error| panic!("{}: {error}", path.display()))
}

/// A folder of one test; gone when dropped.
pub struct Folder(PathBuf);

impl Folder {
    /// A fresh one.
    pub fn new() -> Self {
        static COUNT: AtomicU32 = AtomicU32::new(0);
        let count = COUNT.fetch_add(1, Ordering::Relaxed);
        let name = format!("tucham-e2e-{}-{count}", std::process::id());
        let path = std::env::temp_dir().join(name);
        fs::create_dir_all(&path).unwrap();
        Self(path)
    }

    /// Where it is.
    pub fn path(&self) -> &Path {
        &self.0
    }

    /// Writes a file into it.
    pub fn write(&self, name: &str, content: impl AsRef<[u8]>) -> PathBuf {
        let path = self.0.join(name);
        fs::create_dir_all(path.parent().unwrap()).unwrap();
        fs::write(&path, content).unwrap();
        path
    }
}

impl Drop for Folder {
    fn drop(&mut self) {
        // A browser may still be closing its files; what stays is in the system's own temporary folder.
        let _ = fs::remove_dir_all(&self.0);
    }
}

/// Where two values differ, one line for each place; empty when they are equal.
pub fn differences(found: &Value, expected: &Value) -> String {
    let mut lines = Vec::new();
    collect(String::new(), found, expected, &mut lines);
    lines.join("\n")
}

fn collect(place: String, found: &Value, expected: &Value, lines: &mut Vec<String>) {
    match (found, expected) {
        (Value::Object(a), Value::Object(b)) => {
            let added = a.keys().filter(|key| !b.contains_key(*key));
            for key in b.keys().chain(added) {
                let (a, b) = (a.get(key), b.get(key));
                let place = format!("{place}/{key}");
                collect(place, a.unwrap_or(&Value::Null), b.unwrap_or(&Value::Null), lines);
            }
        }
        (Value::Array(a), Value::Array(b)) if a.len() == b.len() => {
            for (n, (a, b)) in a.iter().zip(b).enumerate() {
                collect(format!("{place}/{n}"), a, b, lines);
            }
        }
        (a, b) if a != b => lines.push(format!("{place}: found {a}, expected {b}")),
        _ => {}
    }
}
