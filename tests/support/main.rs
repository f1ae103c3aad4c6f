//! Writes communes that never were into a folder: `cargo run --example communes -- 136 FOLDER`.
//! The end-to-end day and the measurements use them. The folder gets `campaign.json` and, below
//! `files`, a dossier for each commune.

#![allow(clippy::panic, reason = "a program for tests stops where it fails")]

mod communes;

use std::path::PathBuf;

use tucham::formats::write_campaign;

fn main() {
    let given: Vec<String> = std::env::args().skip(1).collect();
    let [count, folder] = &given[..] else { panic!("usage: communes COUNT FOLDER") };
    let count: usize = count.parse().unwrap_or_else(|_| panic!("no number: {count}"));
    let folder = PathBuf::from(folder);
    let write = |name: &str, text: &str| {
        let path = folder.join(name);
        std::fs::write(&path, text).unwrap_or_else(|fault| panic!("{}: {fault}", path.display()));
    };
    let files = folder.join("files");
    std::fs::create_dir_all(&files).unwrap_or_else(|fault| panic!("{}: {fault}", files.display()));
    let set = communes::set();
    write("campaign.json", &write_campaign(&communes::campaign(&set, count)).text);
    for place in 0..count {
        let (name, text) = communes::file(&set, place);
        write(&format!("files/{name}"), &text);
    }
}
