//! The checksums of files are computed ahead: the browser does that beside this thread.

use std::collections::VecDeque;

use js_sys::Uint8Array;

use crate::browser::arrived::Arrived;
use crate::browser::handed::Handed;
use crate::browser::sum;
use crate::browser::task::Task;
use crate::domain::problem::Problem;
use crate::formats::sha256_hex;

/// How many checksums are computed ahead.
const AHEAD: usize = 16;

/// The bytes of a file, with their SHA-256 in hex: the key under which the file is kept.
pub struct Paper {
    /// As they were received.
    pub bytes: Uint8Array,
    /// Their checksum.
    pub key: String,
}

/// A file with its checksum.
pub struct Summed {
    /// Its name.
    pub name: String,
    /// How many bytes, as far as that is known.
    pub size: u64,
    /// What it holds, or why that could not be had.
    pub paper: Result<Paper, Problem>,
}

/// Files of which some are in work already.
pub struct Ahead {
    files: Handed,
    in_work: VecDeque<Task<Summed>>,
}

impl Ahead {
    /// These files, in their order.
    pub fn new(files: Handed) -> Self {
        Ahead { files, in_work: VecDeque::new() }
    }

    /// The next one; nothing behind the last.
    pub async fn next(&mut self) -> Option<Summed> {
        while self.in_work.len() < AHEAD
            && let Some(arrived) = self.files.next_here()
        {
            self.in_work.push_back(Task::start(summed(arrived)));
        }
        match self.in_work.pop_front() {
            Some(first) => Some(first.end().await),
            None => Some(summed(self.files.next().await?).await),
        }
    }
}

async fn summed(Arrived { name, size, bytes }: Arrived) -> Summed {
    let paper = match bytes {
        Ok(bytes) => {
            let sum = sum::sha256(bytes.clone()).await;
            let key = sum.unwrap_or_else(|| sha256_hex(&bytes.to_vec()));
            Ok(Paper { bytes, key })
        }
        Err(problem) => Err(problem),
    };
    Summed { name, size, paper }
}
