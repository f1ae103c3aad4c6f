//! What the service has before it: the desk of the open campaign, and where in the review store each
//! of its files lies.

use std::collections::HashMap;

use crate::browser::indexed_db::review_store::{CampaignRecord, Filed};
use crate::domain::campaign::Campaign;
use crate::domain::problem::{Code, Problem};
use crate::domain::review::exchange::ExplanationsFile;
use crate::domain::review::survey::SurveyTable;
use crate::domain::review::{Examined, Received};
use crate::formats::{APP_VERSION, sha256_hex, write_campaign};
use crate::jobs::{Desk, JobReply, Overview, Taken};

/// Where a file lies in the review store.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Spot {
    /// The number of its batch.
    pub batch: u32,
    /// Its place in the batch.
    pub place: usize,
}

/// What the service has before it.
#[derive(Default)]
pub struct State {
    /// The pure desk.
    pub desk: Desk,
    /// The open campaign's id; nothing before the first is opened.
    pub id: Option<String>,
    /// The text of its file.
    pub text: String,
    /// The text of its survey table, as it is kept; nothing where none was ever kept.
    pub survey: Option<String>,
    /// Whether that text cannot be read; it is then not written over.
    pub is_survey_damaged: bool,
    /// Its record, as this service last read or wrote it.
    pub record: CampaignRecord,
    /// By which version, campaign, survey and sets files are examined now ([`stamp`]). Files examined by
    /// others are examined anew.
    pub stamp: String,
    /// Where its files lie.
    pub spots: HashMap<String, Spot>,
    /// Explanations that were examined anew and wait to be held against their dossier: key, content,
    /// and the key of the dossier's file.
    pub explaining: Vec<(String, Box<ExplanationsFile>, String)>,
    /// Parts of the store that could not be read.
    pub damaged: usize,
    /// Something here was not kept: the next job reads everything anew.
    pub is_stale: bool,
}

/// Counts up with every change of what examining a file says, within one version too.
const EXAMINATION: u32 = 3;

/// Names this version, what of a campaign can change an examination, its survey table, and the sets
/// that were added to it.
pub fn stamp(campaign: Option<&Campaign>, survey: &str, sets: &[String]) -> String {
    let mut sets: Vec<&str> = sets.iter().map(String::as_str).collect();
    sets.sort_unstable();
    let campaign = campaign.map(|it| write_campaign(&it.as_examined()).text).unwrap_or_default();
    let text = format!("{APP_VERSION} {EXAMINATION}\n{}\n{campaign}\n{survey}", sets.join(" "));
    sha256_hex(text.as_bytes()).chars().take(16).collect()
}

impl State {
    /// The open campaign's id.
    ///
    /// # Errors
    /// [`Code::NothingOpen`] when none is open.
    pub fn open_id(&self) -> Result<String, Problem> {
        self.id.clone().ok_or_else(|| Problem::new(Code::NothingOpen))
    }

    /// Takes up a survey table with its text; figures of files that were examined by another one
    /// are made anew when they are taken up next.
    pub fn take_survey(&mut self, text: Option<String>, table: SurveyTable) {
        self.desk.set_survey(table);
        self.survey = text;
        let survey = self.survey.as_deref().unwrap_or_default();
        self.stamp = stamp(self.desk.campaign(), survey, &self.record.sets);
    }

    /// Takes up a record that this service wrote. When another tab wrote in between, the older counter
    /// stays, and the next job reads everything anew.
    pub fn wrote(&mut self, record: CampaignRecord) {
        let is_alone = record.counter == self.record.counter + 1;
        let counter = if is_alone { record.counter } else { self.record.counter };
        self.record = CampaignRecord { counter, ..record };
        self.desk.note_kept(self.record.files);
    }

    /// The desk as it stands now.
    pub fn opened(&self) -> JobReply {
        JobReply::Opened(self.overview())
    }

    /// How the desk stands now.
    pub fn overview(&self) -> Overview {
        let mut overview = self.desk.overview(&self.text);
        overview.id = self.id.clone().unwrap_or_default();
        overview.counter = self.record.counter;
        if self.damaged > 0 {
            let damaged = Problem::new(Code::VaultDamaged).with("count", self.damaged);
            overview.problems.insert(0, damaged);
        }
        overview
    }

    /// Takes in a file that could not be read, with the reason.
    pub fn place_unread(&mut self, file: &str, size: u64, problem: Problem) -> Taken {
        let key = sha256_hex(format!("{file}\n{size}\n{}", problem.code.as_str()).as_bytes());
        self.desk.place(Examined {
            file: file.into(),
            key,
            size,
            problems: vec![problem],
            ..Examined::default()
        })
    }

    /// What the inbox says of a file, to be kept; its bytes end at `end`.
    pub fn filed(&self, key: &str, end: usize) -> Option<Filed> {
        Some(Filed { end, received: self.desk.inbox().item(key)?.clone() })
    }

    /// Whether a file that was examined before can be taken up as it was: its set is at hand.
    pub fn can_take_up(&self, received: &Received) -> bool {
        let set = received.sheet.as_ref().map(|sheet| sheet.set.as_str());
        set.is_none_or(|set| self.desk.sets().get(set).is_some())
    }
}
