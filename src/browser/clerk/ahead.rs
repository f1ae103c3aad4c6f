//! Files are read ahead, so that the disk, the browser's other processes and this thread work at
//! the same time.

use std::collections::VecDeque;

use js_sys::{Array, Uint8Array};
use wasm_bindgen_futures::JsFuture;
use web_sys::{Blob, File};

use crate::browser::handed::Handed;
use crate::browser::sum;
use crate::browser::task::Task;
use crate::domain::problem::{Code, Problem};
use crate::formats::{MAX_BYTES, sha256_hex};

/// How many files are read at once, as one: a file by itself costs the browser as much again in
/// messages between its processes as in reading.
const GROUP: usize = 16;

/// No file joins a group of so many bytes.
const GROUP_BYTES: u64 = 2 * 1024 * 1024;

/// How many groups are read ahead.
const AHEAD: usize = 4;

/// The bytes of a file, with their SHA-256 in hex.
pub struct Paper {
    /// As they were received.
    pub bytes: Vec<u8>,
    /// Their checksum: the key under which the file is kept.
    pub key: String,
}

/// A file that has come as far as this thread.
pub struct Arrived {
    /// Its name.
    pub name: String,
    /// How many bytes, as the disk says.
    pub size: u64,
    /// What it holds, or why that could not be had.
    pub paper: Result<Paper, Problem>,
}

/// Files of which some are being read already.
pub struct Ahead {
    files: Handed,
    reading: VecDeque<Task<Vec<Arrived>>>,
    arrived: VecDeque<Arrived>,
}

impl Ahead {
    /// These files, in their order.
    pub fn new(files: Handed) -> Self {
        Ahead { files, reading: VecDeque::new(), arrived: VecDeque::new() }
    }

    /// The next one; nothing behind the last.
    pub async fn next(&mut self) -> Option<Arrived> {
        while self.arrived.is_empty() {
            while self.reading.len() < AHEAD
                && let Some(first) = self.files.next_here()
            {
                self.start(first);
            }
            match self.reading.pop_front() {
                Some(group) => self.arrived.extend(group.end().await),
                None => {
                    let first = self.files.next().await?;
                    self.start(first);
                }
            }
        }
        self.arrived.pop_front()
    }

    /// Begins to read this file and those behind it that are here.
    fn start(&mut self, first: File) {
        let mut bytes = first.size() as u64;
        let mut group = vec![first];
        while group.len() < GROUP
            && bytes < GROUP_BYTES
            && let Some(file) = self.files.next_here()
        {
            bytes += file.size() as u64;
            group.push(file);
        }
        self.reading.push_back(Task::start(read(group)));
    }
}

/// Reads a group as one; where that fails, such as for one file that was changed or taken away
/// meanwhile, each by itself.
async fn read(group: Vec<File>) -> Vec<Arrived> {
    let together = read_together(&group).await;
    let sums = together.iter().flatten().map(|bytes| Task::start(sum::sha256(bytes.clone())));
    let mut sums: VecDeque<_> = sums.collect();
    let mut parts = together.into_iter().flatten();
    let mut arrived = Vec::new();
    for file in group {
        let paper = match (parts.next(), sums.pop_front()) {
            (Some(bytes), Some(sum)) => Ok(paper(&bytes, sum.end().await)),
            _ => read_alone(&file).await,
        };
        arrived.push(Arrived { name: file.name(), size: file.size() as u64, paper });
    }
    arrived
}

async fn read_together(group: &[File]) -> Option<Vec<Uint8Array>> {
    let sizes: Vec<u32> = group.iter().map(|file| file.size() as u32).collect();
    if sizes.iter().any(|size| *size as usize > MAX_BYTES) {
        return None;
    }
    let blob = Blob::new_with_blob_sequence(&group.iter().collect::<Array>()).ok()?;
    let buffer = JsFuture::from(blob.array_buffer()).await.ok()?;
    let bytes = Uint8Array::new(&buffer);
    let ends = sizes.iter().scan(0, |end, size| {
        *end += size;
        Some(*end)
    });
    let parts: Vec<_> =
        ends.zip(&sizes).map(|(end, size)| bytes.subarray(end - size, end)).collect();
    (bytes.length() == sizes.iter().sum::<u32>()).then_some(parts)
}

async fn read_alone(file: &File) -> Result<Paper, Problem> {
    if file.size() > MAX_BYTES as f64 {
        let problem = Problem::new(Code::FileTooLarge).with("found", file.size() as u64);
        return Err(problem.with("limit", MAX_BYTES));
    }
    let unreadable = |_| Problem::new(Code::FileUnreadable).with("name", file.name());
    let buffer = JsFuture::from(file.array_buffer()).await.map_err(unreadable)?;
    let bytes = Uint8Array::new(&buffer);
    let sum = sum::sha256(bytes.clone()).await;
    Ok(paper(&bytes, sum))
}

fn paper(bytes: &Uint8Array, sum: Option<String>) -> Paper {
    let bytes = bytes.to_vec();
    let key = sum.unwrap_or_else(|| sha256_hex(&bytes));
    Paper { bytes, key }
}
