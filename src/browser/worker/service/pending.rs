//! Files that are on the desk and not yet in the review store.

use js_sys::Uint8Array;

use super::JobService;
use super::state::Spot;
use crate::browser::indexed_db::review_store::{self, Batch, CampaignRecord, Fault, Filed};
use crate::browser::platform::task::Task;
use crate::domain::problem::Problem;

/// A batch is written when it has so many files or so many bytes.
const MOST_FILES: usize = 128;
const MOST_BYTES: usize = 4 * 1024 * 1024;

/// Files that are on the desk and not yet in the review store: a batch that fills, and the one before
/// it, which is being written meanwhile.
#[derive(Default)]
pub struct Pending {
    keys: Vec<(String, usize)>,
    contents: Vec<Uint8Array>,
    bytes: usize,
    writing: Option<Task<Written>>,
    /// Whether anything was written.
    has_written: bool,
}

/// A batch with its number and the campaign's record after it.
type Written = Result<(Batch, u32, CampaignRecord), Fault>;

impl Pending {
    /// Whether it is time to write.
    pub fn is_full(&self) -> bool {
        self.keys.len() >= MOST_FILES || self.bytes >= MOST_BYTES
    }

    /// Adds a file, with its bytes where they are to be kept.
    pub fn add(&mut self, key: String, bytes: Option<Uint8Array>) {
        self.bytes += bytes.as_ref().map_or(0, |bytes| bytes.length() as usize);
        self.contents.extend(bytes);
        self.keys.push((key, self.bytes));
    }

    /// Takes what is to be written: the keys, each with where its bytes end, and all the bytes.
    fn take(&mut self) -> (Vec<(String, usize)>, Uint8Array) {
        let all = Uint8Array::new_with_length(std::mem::take(&mut self.bytes) as u32);
        let mut end = 0;
        for content in self.contents.drain(..) {
            all.set(&content, end);
            end += content.length();
        }
        (std::mem::take(&mut self.keys), all)
    }
}

impl JobService {
    /// Begins to write what is pending, once the batch before it is written.
    pub(super) async fn begin_writing(
        &self,
        id: &str,
        pending: &mut Pending,
    ) -> Result<(), Problem> {
        self.written(pending).await?;
        if pending.keys.is_empty() {
            return Ok(());
        }
        let (keys, bytes) = pending.take();
        let batch = {
            let state = self.state.borrow();
            let filed = |(key, end): &(String, usize)| state.filed(key, *end);
            let files: Vec<Filed> = keys.iter().filter_map(filed).collect();
            Batch { stamp: state.stamp.clone(), files }
        };
        let known = self.state.borrow().record.batches;
        let id = id.to_string();
        pending.has_written = true;
        pending.writing =
            Some(Task::start(async move { review_store::append(&id, batch, &bytes, known).await }));
        Ok(())
    }

    /// Waits until the batch that is being written is kept.
    pub(super) async fn written(&self, pending: &mut Pending) -> Result<(), Problem> {
        let Some(writing) = pending.writing.take() else { return Ok(()) };
        let (batch, number, record) = writing.end().await?;
        let mut state = self.state.borrow_mut();
        state.wrote(record);
        for (place, filed) in batch.files.into_iter().enumerate() {
            state.spots.insert(filed.received.key, Spot { batch: number, place });
        }
        Ok(())
    }

    /// Waits until everything that is pending is kept.
    pub(super) async fn flush(&self, id: &str, pending: &mut Pending) -> Result<(), Problem> {
        self.begin_writing(id, pending).await?;
        self.written(pending).await
    }

    /// The same, at the end: only then the page says that the files are in.
    ///
    /// Batches are left to the operating system to write, as waiting for the disk after each would
    /// cost more than all the rest. One strict write behind them brings the database's journal onto
    /// the disk, and with it every batch before. What a power cut in the seconds after can still
    /// take is the bytes of batches that the browser keeps in files beside its journal: the next
    /// visit says so, and the received files still lie where they came from.
    pub(super) async fn settle(&self, id: &str, pending: &mut Pending) -> Result<(), Problem> {
        self.flush(id, pending).await?;
        if !pending.has_written {
            return Ok(());
        }
        let record = review_store::change(id, |_| {}).await?;
        self.state.borrow_mut().wrote(record);
        Ok(())
    }
}
