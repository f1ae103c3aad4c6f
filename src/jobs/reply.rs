//! What the worker answers.

use serde::{Deserialize, Serialize};

use crate::domain::campaign::Difference;
use crate::domain::dossier::Stage;
use crate::domain::points::{Percent, Points};
use crate::domain::problem::Problem;
use crate::domain::review::survey::{SurveyChange, SurveyFigure, SurveyPreview};
use crate::domain::review::{
    DeskCopy, DeskDifferences, DeskFacts, Made, Ranking, Received, Standing, Statistics, Tally,
    Weighing,
};
use crate::domain::set::Rounding;
use crate::formats::FileType;

/// What came of a job.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[serde(rename_all = "camelCase")]
pub enum JobReply {
    /// The campaigns that are kept.
    Campaigns(Vec<CampaignLine>),
    /// The desk as it stands now.
    Opened(Overview),
    /// A part of the inbox.
    List(ListPage),
    /// A file, then those that compete with it.
    Rivals(Vec<Received>),
    /// What was removed and can be brought back.
    Removed(Vec<RemovedLine>),
    /// Units that have sent nothing usable.
    Missing(Vec<MissingUnit>),
    /// A dossier.
    Dossier(KeptDossier),
    /// A dossier or a campaign is kept; its counter now.
    Saved {
        /// Of a dossier: to be given back with the next save. Of a campaign: as in
        /// [`Overview::counter`].
        counter: u64,
    },
    /// What pasted survey points come to.
    SurveyPreview(SurveyPreview),
    /// A part of the survey table.
    SurveyGrid(SurveyGrid),
    /// The survey table was changed.
    Surveyed(SurveyDone),
    /// What another state of the campaign would change.
    Weighed(Weighing),
    /// A ranking.
    Ranking(Ranking),
    /// Statistics.
    Statistics(Statistics),
    /// A file.
    File {
        /// Its name.
        name: String,
        /// What it is to a system.
        file_type: FileType,
        /// Its bytes. In a message they stand beside the text.
        #[serde(skip)]
        bytes: Vec<u8>,
    },
    /// A file, signed where the key was here.
    Signed {
        /// Its text.
        text: String,
        /// The fingerprint of the key; empty where the file is not signed.
        signer: String,
    },
    /// Whether the secret key of a campaign is here.
    HasKey(bool),
    /// A desk file is made; its bytes come beside this.
    DeskMade(DeskMade),
    /// The ids of the campaigns of which a handed-over desk file was found again as it was.
    Proven(Vec<String>),
    /// A campaign or desk file beside what is kept.
    Compared(Compared),
    /// A campaign or desk file was taken in.
    Placed {
        /// Under which id the campaign is kept here.
        id: String,
    },
    /// Done.
    Done,
    /// It did not work, for these reasons; nothing was changed.
    Failed(Vec<Problem>),
    /// It was cancelled; what was done so far stands.
    Cancelled(Overview),
}

/// A campaign that is kept.
#[derive(Clone, Debug, Default, PartialEq, Eq, Serialize, Deserialize)]
#[serde(rename_all = "camelCase")]
pub struct CampaignLine {
    /// Its id.
    pub id: String,
    /// Its year.
    pub year: u32,
    /// Its name.
    pub title: String,
    /// How many units it lists.
    pub units: usize,
    /// How many files were received for it.
    pub files: usize,
    /// How many dossiers were worked on.
    pub worked: usize,
    /// The counter of its changes.
    pub revision: u64,
    /// Its desk files that were handed over, oldest first.
    pub copies: Vec<DeskCopy>,
    /// When it was put into the trash (RFC 3339, UTC); only where those are asked for too.
    pub deleted_at: Option<String>,
    /// When it was placed beside another of the same campaign (RFC 3339, UTC); empty otherwise.
    pub beside: String,
    /// When a file has replaced its text (RFC 3339, UTC), which can be taken back; empty otherwise.
    pub replaced: String,
}

/// A desk file that was made.
#[derive(Clone, Debug, Default, PartialEq, Eq, Serialize, Deserialize)]
#[serde(rename_all = "camelCase")]
pub struct DeskMade {
    /// What it holds.
    pub facts: DeskFacts,
    /// The seal's short code.
    pub short: String,
    /// SHA-256 of the file, in hex.
    pub sum: String,
    /// How many parts of what is kept could not be read and are not in it.
    pub damaged: usize,
}

/// A campaign or desk file beside what is kept of its campaign.
#[derive(Clone, Debug, Default, PartialEq, Eq, Serialize, Deserialize)]
#[serde(rename_all = "camelCase")]
pub struct Compared {
    /// Whether it is a desk file.
    pub is_desk: bool,
    /// What it holds.
    pub file: DeskFacts,
    /// Warnings, such as a seal that does not fit.
    pub problems: Vec<Problem>,
    /// What is kept of this campaign; those in the trash last.
    pub kept: Vec<KeptState>,
}

/// A kept campaign beside a file.
#[derive(Clone, Debug, Default, PartialEq, Eq, Serialize, Deserialize)]
#[serde(rename_all = "camelCase")]
pub struct KeptState {
    /// Under which id it is kept here.
    pub id: String,
    /// What it holds.
    pub facts: DeskFacts,
    /// When it was put into the trash (RFC 3339, UTC).
    pub deleted_at: Option<String>,
    /// In what the campaigns differ; what is kept stands first.
    pub campaign: Vec<Difference>,
    /// In what all the rest differs; for a desk file only.
    pub rest: DeskDifferences,
}

impl KeptState {
    /// Whether it holds what the file holds.
    pub fn is_same(&self) -> bool {
        self.campaign.is_empty() && self.rest.is_none()
    }
}

/// What was removed.
#[derive(Clone, Debug, Default, PartialEq, Eq, Serialize, Deserialize)]
#[serde(rename_all = "camelCase")]
pub struct RemovedLine {
    /// The campaign's id.
    pub id: String,
    /// The file's key; empty for the campaign itself.
    pub key: String,
    /// The campaign's title or the file's name.
    pub name: String,
    /// The name of a file's unit; empty where that is not known.
    pub unit: String,
    /// When it was removed (RFC 3339, UTC).
    pub at: String,
}

/// The desk as it stands.
#[derive(Clone, Debug, Default, PartialEq, Eq, Serialize, Deserialize)]
#[serde(rename_all = "camelCase")]
pub struct Overview {
    /// The open campaign's id; empty without one.
    pub id: String,
    /// Counts every change of anything that belongs to the campaign: of two overviews the one with
    /// the higher counter is the newer.
    pub counter: u64,
    /// The open campaign (the text of its file); empty without one.
    pub campaign: String,
    /// How many files stand how.
    pub tally: Tally,
    /// Of how much a table would be made.
    pub made: Made,
    /// How many units the list has; 0 without a campaign.
    pub listed: usize,
    /// How many of them have sent nothing usable.
    pub missing: usize,
    /// Groups that have files, by id, with how many usable files each.
    pub groups: Vec<(String, usize)>,
    /// Usable dossiers by stage.
    pub stages: Vec<(Stage, usize)>,
    /// What is wrong with what is kept, such as parts that cannot be read.
    pub problems: Vec<Problem>,
}

/// A part of the inbox.
#[derive(Clone, Debug, Default, PartialEq, Eq, Serialize, Deserialize)]
#[serde(rename_all = "camelCase")]
pub struct ListPage {
    /// How many files the filter lets through.
    pub total: usize,
    /// The rows that were asked for.
    pub rows: Vec<ListRow>,
}

/// A file as a list shows it.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[serde(rename_all = "camelCase")]
pub struct ListRow {
    /// SHA-256 of its bytes: by this it is asked for.
    pub key: String,
    /// Its name.
    pub file: String,
    /// How many bytes.
    pub size: u64,
    /// What became of it.
    pub standing: Standing,
    /// What was found.
    pub problems: Vec<Problem>,
    /// The unit, when its dossier can be used.
    pub unit: Option<UnitLine>,
    /// The name that the file gives its unit, where the list has another; otherwise empty.
    pub sent_name: String,
    /// Where the dossier stands.
    pub stage: Option<Stage>,
    /// How its set rounds.
    pub rounding: Rounding,
    /// The unit's own points and index, computed anew.
    pub own: Option<(Points, Option<Percent>)>,
    /// Points and index of the last round.
    pub appraised: Option<(Points, Option<Percent>)>,
}

/// A unit as a list shows it.
#[derive(Clone, Debug, Default, PartialEq, Eq, Serialize, Deserialize)]
#[serde(rename_all = "camelCase")]
pub struct UnitLine {
    /// Its code.
    pub code: String,
    /// Its name.
    pub name: String,
    /// Its group's id.
    pub group: String,
}

/// A unit of the list of which nothing usable is here.
#[derive(Clone, Debug, Default, PartialEq, Eq, Serialize, Deserialize)]
#[serde(rename_all = "camelCase")]
pub struct MissingUnit {
    /// Which.
    pub unit: UnitLine,
    /// The name of the file that it sent and that was refused; nothing where it sent none.
    pub refused: Option<String>,
}

/// A dossier, opened for appraisal.
#[derive(Clone, Debug, Default, PartialEq, Eq, Serialize, Deserialize)]
#[serde(rename_all = "camelCase")]
pub struct KeptDossier {
    /// The key of its file.
    pub key: String,
    /// The name of its file.
    pub file: String,
    /// The dossier, for `formats::read_dossier` (a seal is not to be expected).
    pub text: String,
    /// Its set, for `formats::read_set`, when it is not built in; otherwise empty.
    pub set: String,
    /// What the campaign's survey says of the unit, by leaf id; no part of the text.
    pub survey: Vec<(String, SurveyFigure)>,
    /// To be given back with a save.
    pub counter: u64,
    /// What was found when it was received.
    pub problems: Vec<Problem>,
    /// The dossier as the file claims that it was appraised, for `formats::read_dossier`; empty where
    /// it claims nothing.
    pub claims: String,
    /// The keys of the dossiers before and after it in the inbox's order, in the same group.
    pub neighbours: (Option<String>, Option<String>),
}

/// A part of the survey table of a set.
#[derive(Clone, Debug, Default, PartialEq, Eq, Serialize, Deserialize)]
#[serde(rename_all = "camelCase")]
pub struct SurveyGrid {
    /// How many units answer the set.
    pub total: usize,
    /// The criteria, by leaf id, in the order of the set.
    pub leaves: Vec<String>,
    /// The units that were asked for.
    pub rows: Vec<SurveyLine>,
}

/// A unit of the survey table.
#[derive(Clone, Debug, Default, PartialEq, Eq, Serialize, Deserialize)]
#[serde(rename_all = "camelCase")]
pub struct SurveyLine {
    /// Its code.
    pub code: String,
    /// Its name.
    pub name: String,
    /// Whether its dossier is here; its figures wait for it otherwise.
    pub is_received: bool,
    /// One for each criterion.
    pub figures: Vec<Option<SurveyFigure>>,
}

/// What came of a change of the survey table.
#[derive(Clone, Debug, Default, PartialEq, Eq, Serialize, Deserialize)]
#[serde(rename_all = "camelCase")]
pub struct SurveyDone {
    /// How many units it concerns.
    pub units: usize,
    /// How many figures.
    pub figures: usize,
    /// What takes it back.
    pub undo: Vec<SurveyChange>,
}

impl Overview {
    /// As a message between worker and page.
    pub fn to_message(&self) -> String {
        serde_json::to_string(self).unwrap_or_default()
    }

    /// From the message.
    pub fn from_message(text: &str) -> Option<Self> {
        serde_json::from_str(text).ok()
    }
}

impl JobReply {
    /// As the message between worker and page.
    pub fn to_message(&self) -> String {
        serde_json::to_string(self).unwrap_or_default()
    }

    /// From the message.
    pub fn from_message(text: &str) -> Option<Self> {
        serde_json::from_str(text).ok()
    }
}
