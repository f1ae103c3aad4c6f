//! Checksums and signatures of files are computed ahead: the browser does that beside this thread.

use std::collections::VecDeque;

use js_sys::Uint8Array;

use crate::browser::platform::crypto;
use crate::browser::platform::task::Task;
use crate::browser::upload::queue::FileQueue;
use crate::browser::upload::received_bytes::FileBytes;
use crate::domain::problem::Problem;
use crate::formats::{Beforehand, Claim, sha256_hex, stated_at_end};

/// Of how many files that is done ahead.
const AHEAD: usize = 16;

/// The bytes of a file, and what the browser has computed of them.
pub struct HashedBytes {
    /// As they were received.
    pub bytes: Uint8Array,
    /// Their checksum, the key under which the file is kept, and its signature.
    pub known: Beforehand,
}

/// A file whose checksum is known: it can be taken in.
pub struct HashedFile {
    /// Its name.
    pub name: String,
    /// How many bytes, as far as that is known.
    pub size: u64,
    /// What it holds, or why that could not be had.
    pub content: Result<HashedBytes, Problem>,
}

/// Files of which some are in work already.
pub struct Ahead {
    files: FileQueue,
    in_work: VecDeque<Task<HashedFile>>,
}

impl Ahead {
    /// These files, in their order.
    pub fn new(files: FileQueue) -> Self {
        Ahead { files, in_work: VecDeque::new() }
    }

    /// The next one; nothing behind the last.
    pub async fn next(&mut self) -> Option<HashedFile> {
        while self.in_work.len() < AHEAD
            && let Some(file) = self.files.next_here()
        {
            self.in_work.push_back(Task::start(hashed(file)));
        }
        match self.in_work.pop_front() {
            Some(first) => Some(first.end().await),
            None => Some(hashed(self.files.next().await?).await),
        }
    }
}

async fn hashed(FileBytes { name, size, bytes }: FileBytes) -> HashedFile {
    let content = match bytes {
        Ok(bytes) => {
            let sum = crypto::sha256(bytes.clone()).await;
            let sum = sum.unwrap_or_else(|| sha256_hex(&bytes.to_vec()));
            let verified = verified(&bytes).await;
            Ok(HashedBytes { bytes, known: Beforehand { sum, verified } })
        }
        Err(problem) => Err(problem),
    };
    HashedFile { name, size, content }
}

/// The signature of a file, where the browser finds that it is one. Files that are not laid out as this program
/// writes them, and every signature where the browser knows none, are verified as they are read.
async fn verified(bytes: &Uint8Array) -> Option<Claim> {
    let claim = stated_at_end(&bytes.to_vec())?;
    crypto::verifies(&claim).await.then_some(claim)
}
