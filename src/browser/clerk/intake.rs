//! Takes files in: reads a few ahead, gives each to the desk, and keeps them in batches.

use std::collections::VecDeque;

use js_sys::{Promise, Uint8Array};
use wasm_bindgen_futures::JsFuture;
use web_sys::File;

use super::state::Spot;
use super::{Clerk, Outcome};
use crate::browser::clock;
use crate::browser::handed::Handed;
use crate::browser::vault::{self, Batch, Filed, Work};
use crate::browser::watch::Watch;
use crate::domain::problem::{Code, Problem};
use crate::domain::review::exchange::ExplanationsFile;
use crate::formats::{MAX_BYTES, write_draft};
use crate::jobs::{JobReply, Progress, Taken};

/// How many files are read ahead, so that the disk and the processor work at the same time.
const AHEAD: usize = 6;

/// A batch is written when it has so many files or so many bytes.
const MOST_FILES: usize = 64;
const MOST_BYTES: usize = 2 * 1024 * 1024;

/// The bytes of a refused file are kept up to this size, to be examined anew with another campaign.
const MOST_REFUSED: usize = 256 * 1024;

/// A file on its way.
struct Arriving {
    name: String,
    size: u64,
    /// Nothing for a file that is too large.
    bytes: Option<Promise>,
}

impl Arriving {
    fn start(file: &File) -> Self {
        let size = file.size();
        let bytes = (size <= MAX_BYTES as f64).then(|| file.array_buffer());
        Arriving { name: file.name(), size: size as u64, bytes }
    }

    async fn bytes(&mut self) -> Result<Vec<u8>, Problem> {
        let Some(bytes) = self.bytes.take() else {
            let problem = Problem::new(Code::FileTooLarge).with("found", self.size);
            return Err(problem.with("limit", MAX_BYTES));
        };
        match JsFuture::from(bytes).await {
            Ok(buffer) => Ok(Uint8Array::new(&buffer).to_vec()),
            Err(_) => Err(Problem::new(Code::FileUnreadable).with("name", &self.name)),
        }
    }
}

/// Files of which some are being read already.
struct Ahead {
    files: Handed,
    reading: VecDeque<Arriving>,
}

impl Ahead {
    async fn next(&mut self) -> Option<Arriving> {
        while self.reading.len() <= AHEAD
            && let Some(file) = self.files.next_here()
        {
            self.reading.push_back(Arriving::start(&file));
        }
        match self.reading.pop_front() {
            None => self.files.next().await.map(|file| Arriving::start(&file)),
            arriving => arriving,
        }
    }
}

/// Files that are on the desk and not yet in the vault.
#[derive(Default)]
struct Pending {
    keys: Vec<(String, usize)>,
    bytes: Vec<u8>,
}

impl Pending {
    fn is_full(&self) -> bool {
        self.keys.len() >= MOST_FILES || self.bytes.len() >= MOST_BYTES
    }

    fn add(&mut self, key: String, bytes: &[u8]) {
        self.bytes.extend_from_slice(bytes);
        self.keys.push((key, self.bytes.len()));
    }
}

impl Clerk {
    /// Takes files in. What was kept before a cancel or a fault of the vault stays; after a fault
    /// the desk shows what is kept, and nothing else.
    pub(super) async fn receive(&self, files: Handed, watch: &Watch) -> Outcome {
        let id = self.state.borrow().open_id()?;
        let outcome = self.take_all(&id, files, watch).await;
        if outcome.is_err() {
            self.open(&id, watch).await?;
        }
        outcome
    }

    async fn take_all(&self, id: &str, files: Handed, watch: &Watch) -> Outcome {
        let mut progress = Progress { total: files.total(), ..Progress::default() };
        let mut ahead = Ahead { files, reading: VecDeque::new() };
        let mut pending = Pending::default();
        while let Some(mut arriving) = ahead.next().await {
            if watch.is_cancelled() {
                break;
            }
            let bytes = arriving.bytes().await;
            let taken = self.take_one(id, &arriving, bytes, &mut pending).await?;
            progress.done += 1;
            progress.refused += usize::from(taken.is_refused);
            if pending.is_full() {
                self.flush(id, &mut pending).await?;
            }
            watch.tell(progress);
            watch.breathe().await;
        }
        self.flush(id, &mut pending).await?;
        let state = self.state.borrow();
        Ok(match (progress.done < progress.total, state.opened()) {
            (true, JobReply::Opened(overview)) => JobReply::Cancelled(overview),
            (_, opened) => opened,
        })
    }

    async fn take_one(
        &self,
        id: &str,
        arriving: &Arriving,
        bytes: Result<Vec<u8>, Problem>,
        pending: &mut Pending,
    ) -> Result<Taken, Problem> {
        let (mut taken, bytes) = match bytes {
            Ok(bytes) => (self.state.borrow_mut().desk.take(&arriving.name, &bytes), bytes),
            Err(problem) => {
                let mut state = self.state.borrow_mut();
                (state.place_unread(&arriving.name, arriving.size, problem), Vec::new())
            }
        };
        if let Some((file, dossier)) = taken.explanations.take() {
            // The dossier may have come just before.
            self.flush(id, pending).await?;
            self.explain(id, &taken.key, &file, &dossier).await?;
        }
        if taken.keep {
            let is_worth = !taken.is_refused || bytes.len() <= MOST_REFUSED;
            pending.add(taken.key.clone(), if is_worth { &bytes } else { &[] });
        }
        Ok(taken)
    }

    /// Brings explanations into the dossier that they belong to. What the desk refuses stands with
    /// the file in the inbox.
    async fn explain(
        &self,
        id: &str,
        key: &str,
        file: &ExplanationsFile,
        of: &str,
    ) -> Result<(), Problem> {
        let (stored, counter) = self.stored(id, of).await?;
        let Some(mut dossier) = self.state.borrow().desk.dossier(&stored) else { return Ok(()) };
        let explained =
            self.state.borrow_mut().desk.explain(key, file, &mut dossier, &clock::now());
        if explained.is_err() {
            return Ok(());
        }
        let work = Work { key: of.into(), text: write_draft(&dossier), counter };
        let record = vault::keep_works(id, &[work], &clock::now()).await?;
        let mut state = self.state.borrow_mut();
        state.wrote(record);
        state.desk.update(of, &dossier);
        Ok(())
    }

    async fn flush(&self, id: &str, pending: &mut Pending) -> Result<(), Problem> {
        if pending.keys.is_empty() {
            return Ok(());
        }
        let Pending { keys, bytes } = std::mem::take(pending);
        let batch = {
            let state = self.state.borrow();
            let filed = |(key, end): &(String, usize)| state.filed(key, *end);
            let files: Vec<Filed> = keys.iter().filter_map(filed).collect();
            Batch { stamp: state.stamp(), files }
        };
        let (number, record) = vault::append(id, &batch, &bytes).await?;
        let mut state = self.state.borrow_mut();
        state.wrote(record);
        for (place, filed) in batch.files.into_iter().enumerate() {
            state.spots.insert(filed.received.key, Spot { batch: number, place });
        }
        Ok(())
    }
}
