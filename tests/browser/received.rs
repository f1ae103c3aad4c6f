//! The files of a job, read in this same thread.

use leptos::task::spawn_local;
use tucham::browser::upload::backpressure::send_window;
use tucham::browser::upload::queue::FileQueue;
use tucham::browser::upload::read::read_all;
use tucham::formats::MAX_BYTES;
use web_sys::File;

/// Reads files of at most the usual size.
pub fn read_here(files: Vec<File>) -> FileQueue {
    read_within(files, MAX_BYTES)
}

/// Reads files of at most `limit` bytes each.
pub fn read_within(files: Vec<File>, limit: usize) -> FileQueue {
    let (window, acknowledger) = send_window();
    let queue = FileQueue::awaiting(files.len(), move |bytes| acknowledger.took(bytes));
    let sender = queue.sender();
    spawn_local(read_all(files, limit, window, move |portion| sender.push(portion)));
    queue
}
