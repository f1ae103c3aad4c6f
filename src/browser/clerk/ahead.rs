//! Files are read ahead, so that the disk, the browser's other processes and this thread work at
//! the same time.

use std::collections::VecDeque;

use js_sys::Uint8Array;
use wasm_bindgen_futures::JsFuture;
use web_sys::File;

use crate::browser::aside::Aside;
use crate::browser::handed::Handed;
use crate::browser::sum;
use crate::domain::problem::{Code, Problem};
use crate::formats::{MAX_BYTES, sha256_hex};

/// How many files are read ahead: each is a round trip of a millisecond or more through other
/// processes, and is worked on in a fraction of one.
const MOST_FILES: usize = 64;

/// No more are read ahead when they have so many bytes together.
const MOST_BYTES: u64 = 8 * 1024 * 1024;

/// The bytes of a file, with their SHA-256 in hex.
pub struct Paper {
    /// As they were received.
    pub bytes: Vec<u8>,
    /// Their checksum: the key under which the file is kept.
    pub key: String,
}

/// A file on its way.
pub struct Arriving {
    /// Its name.
    pub name: String,
    /// How many bytes.
    pub size: u64,
    reading: Aside<Result<Paper, Problem>>,
}

impl Arriving {
    fn start(file: &File) -> Self {
        let (name, size) = (file.name(), file.size() as u64);
        Arriving { reading: Aside::start(read(file.clone())), name, size }
    }

    /// Its name, its size and its bytes.
    pub async fn arrived(self) -> (String, u64, Result<Paper, Problem>) {
        (self.name, self.size, self.reading.end().await)
    }
}

async fn read(file: File) -> Result<Paper, Problem> {
    if file.size() > MAX_BYTES as f64 {
        let problem = Problem::new(Code::FileTooLarge).with("found", file.size() as u64);
        return Err(problem.with("limit", MAX_BYTES));
    }
    let unreadable = |_| Problem::new(Code::FileUnreadable).with("name", file.name());
    let buffer = JsFuture::from(file.array_buffer()).await.map_err(unreadable)?;
    let sum = sum::sha256(&buffer).await;
    let bytes = Uint8Array::new(&buffer).to_vec();
    let key = sum.unwrap_or_else(|| sha256_hex(&bytes));
    Ok(Paper { bytes, key })
}

/// Files of which some are being read already.
pub struct Ahead {
    files: Handed,
    reading: VecDeque<Arriving>,
}

impl Ahead {
    /// These files, in their order.
    pub fn new(files: Handed) -> Self {
        Ahead { files, reading: VecDeque::new() }
    }

    /// The next one; nothing behind the last.
    pub async fn next(&mut self) -> Option<Arriving> {
        while self.has_room()
            && let Some(file) = self.files.next_here()
        {
            self.reading.push_back(Arriving::start(&file));
        }
        match self.reading.pop_front() {
            None => self.files.next().await.map(|file| Arriving::start(&file)),
            arriving => arriving,
        }
    }

    fn has_room(&self) -> bool {
        let bytes: u64 = self.reading.iter().map(|arriving| arriving.size).sum();
        self.reading.is_empty() || (self.reading.len() <= MOST_FILES && bytes <= MOST_BYTES)
    }
}
