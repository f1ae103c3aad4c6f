//! Whole campaigns in one file: handed out, looked at beside what is kept, put in.

use js_sys::Uint8Array;

use super::load::describe;
use super::{JobService, Outcome};
use crate::browser::indexed_db::review_store::{
    self, Batch, CampaignRecord, Filed, Placing, WorkRecord,
};
use crate::browser::platform::{attached, clock};
use crate::browser::upload::queue::FileQueue;
use crate::browser::worker::job_context::JobContext;
use crate::domain::campaign::{Campaign, Difference, differences};
use crate::domain::problem::{Code, Problem};
use crate::domain::review::{
    DeskCampaign, DeskCopy, DeskFacts, DeskFile, DeskPaper, DeskRemoved, DeskWork, PaperContent,
    Received, Standing,
};
use crate::domain::signature::Signed;
use crate::formats::{
    Exported, FileKind, SecretKey, campaign_signature, is_desk, read_campaign, read_desk,
    read_dossier, sha256_hex, sign, signed, write_campaign, write_desk,
};
use crate::jobs::{Compared, DeskMade, JobReply, KeptState, Way};

/// A lot has so many files or so many bytes at most when a desk file is put in.
const MOST_FILES: usize = 128;
const MOST_BYTES: usize = 4 * 1024 * 1024;

/// A file that can be taken in.
enum Brought {
    Desk(Box<DeskFile>, String),
    Campaign(Box<Campaign>, Vec<Problem>),
}

impl JobService {
    /// Makes the desk file of a kept campaign, and reads it back before anybody gets it.
    pub(super) async fn make_desk(&self, id: &str, context: &JobContext) -> Outcome {
        let missing = || Problem::new(Code::NotKept).with("id", id);
        let whole = review_store::whole(id, true).await?.ok_or_else(missing)?;
        let (file, damaged) = gather(whole, context).await;
        let written = signed_desk(&file, write_desk(&file)?);
        context.yield_if_due().await;
        let differs = || Problem::new(Code::ExportDiffers).with("name", id);
        if read_desk(written.text.as_bytes()).value.as_ref() != Some(&file) {
            return Err(differs());
        }
        let sum = sha256_hex(written.text.as_bytes());
        if !attached::put(&sum, &written.text) {
            return Err(differs());
        }
        let facts = file.facts();
        Ok(JobReply::DeskMade(DeskMade { facts, short: written.short, sum, damaged }))
    }

    pub(super) async fn note_desk(&self, id: &str, copy: DeskCopy) -> Outcome {
        if review_store::counter(id).await? == 0 {
            return Err(Problem::new(Code::NotKept).with("id", id));
        }
        let record =
            review_store::change(id, |record| record.note_copies(|copies| copies.push(copy)));
        self.wrote_of(record.await?);
        Ok(JobReply::Done)
    }

    pub(super) async fn prove_desks(&self, sums: &[String]) -> Outcome {
        let mut proven = Vec::new();
        for record in review_store::campaigns().await? {
            if !record.copies.iter().any(|copy| sums.contains(&copy.sum)) {
                continue;
            }
            let record = review_store::change(&record.id, |record| {
                record.note_copies(|copies| {
                    let found = copies.iter_mut().filter(|copy| sums.contains(&copy.sum));
                    found.for_each(|copy| copy.proven = true);
                });
            });
            let record = record.await?;
            proven.push(record.id.clone());
            self.wrote_of(record);
        }
        Ok(JobReply::Proven(proven))
    }

    /// Takes up a record that was written, where its campaign is the open one.
    fn wrote_of(&self, record: CampaignRecord) {
        let mut state = self.state.borrow_mut();
        if state.id.as_deref() == Some(&record.id) {
            state.wrote(record);
        }
    }

    /// Holds a file against what is kept of its campaign.
    pub(super) async fn compare(&self, files: FileQueue, context: &JobContext) -> Outcome {
        let brought = match self.brought(files).await? {
            Ok(brought) => brought,
            Err(problems) => return Ok(JobReply::Failed(problems)),
        };
        let id = brought.id().to_string();
        let mut kept = Vec::new();
        for record in review_store::campaigns().await? {
            if record.campaign() == id
                && let Some(whole) = review_store::whole(&record.id, false).await?
            {
                let deleted_at = record.deleted_at;
                let (ours, _) = gather(whole, context).await;
                kept.push(KeptState { id: record.id, deleted_at, ..brought.beside(&ours) });
            }
        }
        kept.sort_by_key(|it| (it.deleted_at.is_some(), std::cmp::Reverse(it.facts.revision)));
        Ok(JobReply::Compared(match brought {
            Brought::Desk(file, _) => {
                Compared { is_desk: true, file: file.facts(), problems: Vec::new(), kept }
            }
            Brought::Campaign(campaign, problems) => {
                Compared { is_desk: false, file: facts_of(&campaign), problems, kept }
            }
        }))
    }

    /// Takes a file in.
    pub(super) async fn place(&self, files: FileQueue, way: Way, context: &JobContext) -> Outcome {
        match self.brought(files).await? {
            Ok(Brought::Desk(file, sum)) => self.place_desk(*file, sum, way, context).await,
            Ok(Brought::Campaign(campaign, _)) => self.place_campaign(&campaign, way).await,
            Err(problems) => Ok(JobReply::Failed(problems)),
        }
    }

    /// Reads the file beside the job; it must be sound, and its sets at hand.
    async fn brought(&self, files: FileQueue) -> Result<Result<Brought, Vec<Problem>>, Problem> {
        let none = || Problem::new(Code::FileUnreadable).with("name", "–");
        let bytes = files.next().await.ok_or_else(none)?.bytes?.to_vec();
        let signed = signed(&bytes);
        let (brought, campaign, sets) = match is_desk(&bytes) {
            true => {
                let file = match read_desk(&bytes).sound() {
                    Ok(file) => file,
                    Err(problems) => return Ok(Err(problems)),
                };
                if matches!(signed, Signed::Broken(_)) {
                    return Ok(Err(vec![Problem::new(Code::DeskAltered)]));
                }
                let text = file.campaign.as_ref().map(|it| read_campaign(it.text.as_bytes()));
                let (campaign, sets) = (text.and_then(|read| read.value), file.sets.clone());
                (Brought::Desk(Box::new(file), sha256_hex(&bytes)), campaign, sets)
            }
            false => {
                let read = read_campaign(&bytes);
                if read.value.is_none() || read.problems.iter().any(Problem::is_error) {
                    return Ok(Err(read.problems));
                }
                let Some(campaign) = read.value else { return Ok(Err(read.problems)) };
                // What a superior has handed out unsigned, such as unsaved work, comes back all the same.
                if signed != Signed::No
                    && let Err(problem) = campaign_signature(campaign.key(), &signed)
                {
                    return Ok(Err(vec![problem]));
                }
                let brought = Brought::Campaign(Box::new(campaign.clone()), read.problems);
                (brought, Some(campaign), Vec::new())
            }
        };
        // Nothing is taken in that could not be opened afterwards.
        let opened = self.desk_with(&sets).open(campaign);
        Ok(opened.map(|()| brought))
    }

    async fn place_desk(
        &self,
        file: DeskFile,
        sum: String,
        way: Way,
        context: &JobContext,
    ) -> Outcome {
        let now = clock::now();
        let taken = review_store::campaigns().await?;
        let record = record_of(&file, sum, &taken, &now);
        let id = record.id.clone();
        let placing = Placing {
            text: file.campaign.as_ref().map(|it| it.text.clone()).unwrap_or_default(),
            earlier: file.earlier.clone(),
            survey: file.survey.clone(),
            key: file.key.clone(),
            works: file.works.iter().map(work_of).collect(),
            batches: lots(&file, context).await,
            record,
        };
        let placing = Placing {
            record: CampaignRecord { batches: placing.batches.len() as u32, ..placing.record },
            ..placing
        };
        let instead = match &way {
            Way::Beside => None,
            Way::Instead { id, revision } => Some((id.as_str(), *revision, now)),
        };
        review_store::place(placing, instead).await?;
        if let Way::Instead { id, .. } = &way {
            self.leave(id);
        }
        Ok(JobReply::Placed { id })
    }

    async fn place_campaign(&self, campaign: &Campaign, way: Way) -> Outcome {
        let now = clock::now();
        let text = write_campaign(campaign).text;
        let id = match way {
            Way::Beside => {
                let taken = review_store::campaigns().await?;
                let mut record = new_record(&campaign.id, &taken, &now);
                describe(&mut record, campaign);
                let placing = Placing { record, text, ..Placing::default() };
                review_store::place(placing, None).await?.id
            }
            Way::Instead { id, revision } => {
                let change = |record: &mut CampaignRecord| describe(record, campaign);
                review_store::replace_text(&id, revision, &text, &now, change).await?;
                self.leave(&id);
                id
            }
        };
        Ok(JobReply::Placed { id })
    }

    pub(super) async fn take_earlier(&self, id: &str) -> Outcome {
        let missing = || Problem::new(Code::NotKept).with("id", id);
        let whole = review_store::whole(id, false).await?.ok_or_else(missing)?;
        let earlier = whole.earlier.ok_or_else(missing)?;
        let read = read_campaign(earlier.text.as_bytes());
        let Some(campaign) = read.value else { return Ok(JobReply::Failed(read.problems)) };
        let (revision, now) = (whole.record.counter, clock::now());
        let change = |record: &mut CampaignRecord| describe(record, &campaign);
        review_store::replace_text(id, revision, &earlier.text, &now, change).await?;
        self.leave(id);
        Ok(JobReply::Placed { id: id.into() })
    }

    /// What stands on the desk of a campaign that was replaced is not looked at any more.
    fn leave(&self, id: &str) {
        let mut state = self.state.borrow_mut();
        if state.id.as_deref() == Some(id) {
            *state = Default::default();
        }
    }
}

impl Brought {
    fn id(&self) -> &str {
        match self {
            Brought::Desk(file, _) => file.id(),
            Brought::Campaign(campaign, _) => &campaign.id,
        }
    }

    /// What is kept beside this.
    fn beside(&self, kept: &DeskFile) -> KeptState {
        let read = |desk: &DeskFile| {
            let text = desk.campaign.as_ref().map(|it| it.text.as_bytes());
            text.and_then(|text| read_campaign(text).value)
        };
        let (ours, theirs) = match self {
            Brought::Desk(file, _) => (read(kept), read(file)),
            Brought::Campaign(campaign, _) => (read(kept), Some((**campaign).clone())),
        };
        let campaign = match (ours, theirs) {
            (Some(ours), Some(theirs)) => differences(&ours, &theirs),
            (None, None) => Vec::new(),
            _ => vec![Difference::Other],
        };
        let rest = match self {
            Brought::Desk(file, _) => kept.against(file),
            Brought::Campaign(..) => Default::default(),
        };
        // Two texts of one campaign are the same campaign.
        let rest = crate::domain::review::DeskDifferences { campaign: false, ..rest };
        KeptState { facts: kept.facts(), campaign, rest, ..KeptState::default() }
    }
}

/// A desk file, signed where the key of its campaign is in it.
fn signed_desk(file: &DeskFile, written: Exported) -> Exported {
    match SecretKey::from_hex(&file.key) {
        Some(key) => sign(FileKind::Desk, written, &key),
        None => written,
    }
}

fn facts_of(campaign: &Campaign) -> DeskFacts {
    DeskFacts {
        id: campaign.id.clone(),
        year: campaign.year,
        title: campaign.title.clone(),
        ..DeskFacts::default()
    }
}

/// A new record of a campaign, under its own id or, where that is taken, beside it.
fn new_record(campaign: &str, taken: &[CampaignRecord], now: &str) -> CampaignRecord {
    let is_free = |id: &String| taken.iter().all(|record| record.id != *id);
    let numbered = (2..).map(|n| format!("{campaign}~{n}"));
    let id = std::iter::once(campaign.to_string()).chain(numbered).find(is_free);
    let id = id.unwrap_or_default();
    let is_beside = id != campaign;
    CampaignRecord {
        of: is_beside.then(|| campaign.to_string()),
        beside: if is_beside { now.to_string() } else { String::new() },
        id,
        ..CampaignRecord::default()
    }
}

/// The record of a desk file. The file itself is a copy that was just read from a disk.
fn record_of(file: &DeskFile, sum: String, taken: &[CampaignRecord], now: &str) -> CampaignRecord {
    let facts = file.facts();
    let copy = DeskCopy {
        at: file.made_at.clone(),
        revision: file.revision + 1,
        sum,
        proven: true,
        ..DeskCopy::default()
    };
    let text = file.campaign.as_ref().map(|it| read_campaign(it.text.as_bytes()));
    let units = text.and_then(|read| read.value).map_or(0, |campaign| campaign.units.len());
    let removed = |removed: &DeskRemoved| review_store::Removed {
        key: removed.key.clone(),
        file: removed.name.clone(),
        unit: removed.unit.clone(),
        at: removed.at.clone(),
        overdue: None,
    };
    CampaignRecord {
        year: facts.year,
        title: facts.title,
        units,
        files: facts.files,
        counter: file.revision,
        chosen: file.chosen.clone(),
        apart: file.apart.clone(),
        sets: file.sets.clone(),
        removed: file.removed.iter().map(removed).collect(),
        copies: vec![copy],
        replaced: file.earlier.as_ref().map(|it| it.at.clone()).unwrap_or_default(),
        unknown: file.unknown.clone().into_iter().collect(),
        ..new_record(file.id(), taken, now)
    }
}

fn work_of(work: &DeskWork) -> (String, WorkRecord) {
    let record = WorkRecord { counter: work.counter, at: work.at.clone(), text: work.text.clone() };
    (work.key.clone(), record)
}

/// The files of a desk file in lots; they are examined when the campaign is opened.
async fn lots(file: &DeskFile, context: &JobContext) -> Vec<(Batch, Uint8Array)> {
    let mut lots = Vec::new();
    let (mut batch, mut bytes) = (Batch::default(), Vec::new());
    for paper in &file.files {
        if let PaperContent::Bytes(content) = &paper.content {
            bytes.extend_from_slice(content);
        }
        let mut received = paper.refused();
        if paper.content == PaperContent::Bytes(Vec::new()) {
            // Nothing is there to be examined anew.
            received.problems = vec![Problem::new(Code::FileEmpty)];
        }
        batch.files.push(Filed { end: bytes.len(), received });
        if batch.files.len() >= MOST_FILES || bytes.len() >= MOST_BYTES {
            let full = std::mem::take(&mut bytes);
            lots.push((std::mem::take(&mut batch), Uint8Array::from(full.as_slice())));
            context.yield_if_due().await;
        }
    }
    if !batch.files.is_empty() {
        lots.push((batch, Uint8Array::from(bytes.as_slice())));
    }
    lots
}

/// A kept campaign as a desk file, and how many parts of it cannot be read. Without the files' bytes
/// they stand in it without content.
async fn gather(whole: review_store::Whole, context: &JobContext) -> (DeskFile, usize) {
    let record = whole.record;
    let mut damaged = 0;
    let mut files: Vec<DeskPaper> = Vec::new();
    let mut keys = std::collections::HashSet::new();
    for lot in whole.batches {
        let Some((batch, bytes)) = lot else {
            damaged += 1;
            continue;
        };
        let bytes = bytes.to_vec();
        for place in 0..batch.files.len() {
            let (span, received) = (batch.span(place), &batch.files[place].received);
            // A file that was received anew after it had been removed lies here twice.
            if keys.insert(received.key.clone()) {
                files.push(paper_of(received, bytes.get(span).unwrap_or_default()));
            }
        }
        context.yield_if_due().await;
    }
    let mut works = Vec::new();
    for (key, work) in whole.works {
        match work.filter(|work| read_dossier(work.text.as_bytes()).value.is_some()) {
            Some(WorkRecord { counter, at, text }) if keys.contains(&key) => {
                works.push(DeskWork { key, counter, at, text });
            }
            Some(_) => {}
            None => damaged += 1,
        }
    }
    let read = read_campaign(whole.text.as_bytes()).value;
    let campaign = read.map(|read| DeskCampaign {
        id: read.id,
        year: read.year,
        title: read.title,
        text: whole.text,
    });
    let removed = record.removed.into_iter().filter(|it| keys.contains(&it.key));
    let removed =
        removed.map(|it| DeskRemoved { key: it.key, name: it.file, unit: it.unit, at: it.at });
    let file = DeskFile {
        made_at: clock::now(),
        campaign,
        revision: record.counter,
        earlier: whole.earlier,
        survey: whole.survey,
        sets: record.sets,
        files,
        works,
        chosen: record.chosen,
        apart: record.apart,
        removed: removed.collect(),
        key: whole.key.unwrap_or_default(),
        unknown: record.unknown.into_iter().collect(),
    };
    (file, damaged)
}

/// A received file; what was refused and large, or could not be read, has no bytes here.
fn paper_of(received: &Received, bytes: &[u8]) -> DeskPaper {
    let is_whole = sha256_hex(bytes) == received.key;
    let content = match is_whole {
        true => PaperContent::Bytes(bytes.to_vec()),
        false => PaperContent::Refused(match received.standing {
            Standing::Refused => received.problems.clone(),
            _ => vec![Problem::new(Code::FileUnreadable).with("name", &received.file)],
        }),
    };
    DeskPaper {
        name: received.file.clone(),
        size: received.size,
        key: received.key.clone(),
        content,
    }
}
