//! Files and whole folders that were dropped onto the page.

use js_sys::{Array, Function, Promise};
use wasm_bindgen::{JsCast, JsValue};
use wasm_bindgen_futures::JsFuture;
use web_sys::{
    DragEvent, File, FileSystemDirectoryEntry, FileSystemDirectoryReader, FileSystemEntry,
    FileSystemFileEntry,
};

/// What was dropped: files and folders, not read yet.
///
/// It must be taken while the event is being handled: afterwards the browser forgets it.
#[derive(Debug, Default)]
pub struct Dropped {
    entries: Vec<FileSystemEntry>,
    files: Vec<File>,
}

impl Dropped {
    /// What an event brings.
    pub fn of(event: &DragEvent) -> Self {
        let Some(transfer) = event.data_transfer() else { return Dropped::default() };
        let items = transfer.items();
        let entry = |place| items.get(place)?.webkit_get_as_entry().ok().flatten();
        let entries: Vec<FileSystemEntry> = (0..items.length()).filter_map(entry).collect();
        if !entries.is_empty() {
            return Dropped { entries, files: Vec::new() };
        }
        let list = transfer.files();
        let files = list.iter().flat_map(|list| (0..list.length()).filter_map(|it| list.get(it)));
        Dropped { entries, files: files.collect() }
    }

    /// Every file in it, those of folders inside folders too. `count` is told how many were found,
    /// and answers whether to go on. What cannot be read is left out.
    pub async fn files(self, count: impl Fn(usize) -> bool) -> Vec<File> {
        let mut files = self.files;
        let mut waiting = self.entries;
        waiting.reverse();
        while let Some(entry) = waiting.pop() {
            // Older browsers give these classes other names, so they are told apart by what they say.
            if entry.is_directory() {
                let mut inside = inside(entry.unchecked_ref()).await;
                inside.sort_by_key(FileSystemEntry::name);
                inside.reverse();
                waiting.append(&mut inside);
            } else {
                files.extend(file_of(entry.unchecked_ref()).await);
            }
            if !count(files.len()) {
                break;
            }
        }
        files
    }
}

/// A browser hands over a folder in portions of about a hundred, and an empty one at the end.
async fn inside(folder: &FileSystemDirectoryEntry) -> Vec<FileSystemEntry> {
    let reader = folder.create_reader();
    let mut found = Vec::new();
    loop {
        let portion = portion(&reader).await;
        if portion.is_empty() {
            return found;
        }
        found.extend(portion);
    }
}

async fn portion(reader: &FileSystemDirectoryReader) -> Vec<FileSystemEntry> {
    let promise = Promise::new(&mut |resolve: Function, reject: Function| {
        let _ = reader.read_entries_with_callback_and_callback(
            resolve.unchecked_ref(),
            reject.unchecked_ref(),
        );
    });
    let list = JsFuture::from(promise).await.unwrap_or(JsValue::NULL);
    let list = list.dyn_into::<Array>().unwrap_or_default();
    list.iter().map(|entry| entry.unchecked_into()).collect()
}

async fn file_of(entry: &FileSystemFileEntry) -> Option<File> {
    let promise = Promise::new(&mut |resolve: Function, reject: Function| {
        entry.file_with_callback_and_callback(resolve.unchecked_ref(), reject.unchecked_ref());
    });
    JsFuture::from(promise).await.ok()?.dyn_into().ok()
}
