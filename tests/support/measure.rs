//! Measures what the desk does with a folder of dossiers on this machine, in one thread:
//! `cargo run --profile worker --example measure -- FOLDER`. `cargo xtask bench` prints it beside
//! what a browser takes.
//!
//! One line of JSON: how many files and bytes; milliseconds for a bare parse of the same bytes
//! (`serde_json::Value`), for verifying them, for ranking them; for signing each of them, and for verifying
//! them signed. The signed files stay in `FOLDER/signed`.

#![allow(
    clippy::panic,
    clippy::print_stdout,
    reason = "a program for measurements stops where it fails, and prints its figures"
)]

use std::path::{Path, PathBuf};
use std::time::Instant;

use tucham::domain::review::Request;
use tucham::formats::{SecretKey, read_campaign, read_set, sign_text};
use tucham::jobs::Desk;

fn main() {
    let folder = std::env::args().nth(1).unwrap_or_else(|| panic!("usage: measure FOLDER"));
    let folder = PathBuf::from(folder);
    let files = read_all(&folder.join("files"));
    let bytes: usize = files.iter().map(|(_, bytes)| bytes.len()).sum();
    let set = read_set(include_bytes!("../../src/sets/xa-mau.json"));
    let mut desk = Desk::new(set.sound());
    let campaign = read_campaign(&read(&folder.join("campaign.json"))).sound();
    desk.open(campaign.ok()).unwrap_or_else(|problems| panic!("{problems:?}"));

    let start = Instant::now();
    let parsed = files.iter().filter(|(_, bytes)| {
        serde_json::from_slice::<serde_json::Value>(bytes).is_ok_and(|value| value.is_object())
    });
    assert_eq!(parsed.count(), files.len());
    let parse = start.elapsed();

    let start = Instant::now();
    for (name, bytes) in &files {
        desk.take(name, bytes);
    }
    let verify = start.elapsed();

    let start = Instant::now();
    let ranking = desk.rank(&Request::default(), None);
    let rank = start.elapsed();
    let ranked: usize = ranking.groups.iter().map(|group| group.rows.len()).sum();
    assert_eq!(ranked, files.len(), "every generated commune is ranked");

    let key = SecretKey::of([7; 32]);
    let start = Instant::now();
    let signed: Vec<(&String, String)> =
        files.iter().map(|(name, bytes)| (name, signed(bytes, &key))).collect();
    let sign = start.elapsed();

    write_all(&folder.join("signed"), &signed);

    let campaign = read_campaign(&read(&folder.join("campaign.json"))).sound();
    desk.open(campaign.ok()).unwrap_or_else(|problems| panic!("{problems:?}"));
    let start = Instant::now();
    for (name, text) in &signed {
        desk.take(name, text.as_bytes());
    }
    let verify_signed = start.elapsed();

    let millis = |time: std::time::Duration| time.as_secs_f64() * 1000.0;
    print!(
        "{{\"files\":{},\"bytes\":{bytes},\"parse\":{:.1},\"verify\":{:.1},\"rank\":{:.1},\"sign\":{:.1},\
         \"verifySigned\":{:.1}}}",
        files.len(),
        millis(parse),
        millis(verify),
        millis(rank),
        millis(sign),
        millis(verify_signed)
    );
}

/// The text of a file, signed: read, its seal computed anew, as the desk does it.
fn signed(bytes: &[u8], key: &SecretKey) -> String {
    let text = String::from_utf8_lossy(bytes);
    let signed = sign_text(&text, key);
    signed.unwrap_or_else(|problem| panic!("{problem:?}")).text
}

fn read_all(folder: &Path) -> Vec<(String, Vec<u8>)> {
    let entries = std::fs::read_dir(folder).unwrap_or_else(|fault| panic!("{fault}"));
    let paths = entries.map(|entry| entry.unwrap_or_else(|fault| panic!("{fault}")).path());
    let mut paths: Vec<PathBuf> = paths.collect();
    paths.sort();
    let name = |path: &Path| path.file_name().unwrap_or_default().to_string_lossy().into_owned();
    paths.iter().map(|path| (name(path), read(path))).collect()
}

fn read(path: &Path) -> Vec<u8> {
    std::fs::read(path).unwrap_or_else(|fault| panic!("{}: {fault}", path.display()))
}

fn write_all(folder: &Path, files: &[(&String, String)]) {
    let written = std::fs::create_dir_all(folder).and_then(|()| {
        files.iter().try_for_each(|(name, text)| std::fs::write(folder.join(name), text))
    });
    written.unwrap_or_else(|fault| panic!("{}: {fault}", folder.display()));
}
