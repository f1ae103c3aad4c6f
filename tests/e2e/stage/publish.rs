//! Another build of the app, as a new version brings it to the server: other bytes in the page, a
//! service worker of its own.

use std::fs;
use std::path::{Path, PathBuf};

use base64::Engine;
use base64::engine::general_purpose::STANDARD;
use sha2::{Digest, Sha256};

/// Publishes the files of a copy as a build of this name, whole as by an installer.
///
/// The program is the same; page, build id and service worker differ, and with them everything that
/// the browser decides by.
pub fn publish(folder: &Path, build: &str) {
    let (page, worker) = (folder.join("index.html"), folder.join("sw.js"));
    let (old_page, old_worker) = (read(&page), read(&worker));
    let before = between(&old_worker, "const BUILD = \"", "\"");
    let new_page = old_page.replace(&before, build);
    let new_worker = old_worker
        .replace(&before, build)
        .replace(&integrity(old_page.as_bytes()), &integrity(new_page.as_bytes()));
    assert_ne!(old_worker, new_worker);
    write(&page, &new_page);
    write(&worker, &new_worker);
}

/// Replaces a file together with its compressed copies, which would otherwise be sent in its place.
pub fn write(file: &Path, content: impl AsRef<[u8]>) {
    for ending in ["br", "gz"] {
        let copy = format!("{}.{ending}", file.display());
        if Path::new(&copy).exists() {
            fs::remove_file(copy).unwrap();
        }
    }
    fs::write(file, content).unwrap();
}

/// The first part of the program, without which nothing starts.
pub fn program(folder: &Path) -> PathBuf {
    let files = fs::read_dir(folder).unwrap().map(|entry| entry.unwrap().path());
    let is_program = |path: &PathBuf| {
        let name = path.file_name().unwrap().to_string_lossy();
        name.starts_with("app") && name.ends_with(".wasm")
    };
    files.into_iter().find(is_program).expect("the program lies in the folder")
}

/// The form that browsers know: `sha256-<base64>`.
fn integrity(content: &[u8]) -> String {
    format!("sha256-{}", STANDARD.encode(Sha256::digest(content)))
}

fn read(file: &Path) -> String {
    fs::read_to_string(file).unwrap()
}

fn between(text: &str, before: &str, after: &str) -> String {
    let (_, rest) = text.split_once(before).unwrap();
    rest.split_once(after).unwrap().0.to_owned()
}
