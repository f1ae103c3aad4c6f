//! What the page asks of the worker.

use serde::{Deserialize, Serialize};

use crate::domain::review::survey::{Readings, SurveyChange};
use crate::domain::review::{DeskCopy, Request, Standing};
use crate::formats::{MAX_BYTES, MAX_DESK_BYTES};

/// One piece of work.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[serde(rename_all = "camelCase")]
pub enum Job {
    /// Which campaigns are kept here → [`super::JobReply::Campaigns`].
    Campaigns,
    /// The same with those in the trash, each with when it was put there →
    /// [`super::JobReply::Campaigns`].
    EveryCampaign,
    /// Opens a kept campaign with everything received for it → [`super::JobReply::Opened`].
    /// An empty id opens the desk without a campaign.
    Open {
        /// The campaign's id.
        id: String,
    },
    /// Keeps a campaign (the text of its file), unless another text is kept than the one that it was
    /// made from → [`super::JobReply::Saved`]. What was received for it is examined anew when
    /// somebody asks next.
    SaveCampaign {
        /// Under which id it is kept here.
        id: String,
        /// The file's text.
        text: String,
        /// The text that it was made from, as it was opened or saved last; empty for a campaign that
        /// is not kept yet.
        from: String,
    },
    /// Removes a campaign and everything received for it; it can be brought back for 30 days →
    /// [`super::JobReply::Done`].
    RemoveCampaign {
        /// The campaign's id.
        id: String,
    },
    /// Adds a criteria set that files need (the text of its file) → [`super::JobReply::Done`].
    AddSet {
        /// The file's text.
        text: String,
    },
    /// Receives the files that stand beside the job → [`super::JobReply::Opened`].
    Receive,
    /// What stands in the inbox → [`super::JobReply::List`].
    List {
        /// Which files.
        filter: Filter,
        /// How many to pass over.
        from: usize,
        /// How many at most.
        count: usize,
    },
    /// One file and those that compete with it → [`super::JobReply::Rivals`].
    Rivals {
        /// The file's key.
        key: String,
    },
    /// Chooses a file among its rivals → [`super::JobReply::Opened`].
    Choose {
        /// The file's key.
        key: String,
    },
    /// Puts explanations that were refused into their dossier after all, in the place of others →
    /// [`super::JobReply::Opened`].
    TakeExplanations {
        /// The file's key.
        key: String,
    },
    /// Says that a file and its rivals are of different units → [`super::JobReply::Opened`].
    KeepApart {
        /// The file's key.
        key: String,
    },
    /// Removes a file; it can be brought back for 30 days → [`super::JobReply::Opened`].
    Remove {
        /// The file's key.
        key: String,
    },
    /// What was removed in the last 30 days: campaigns, and files of the open one →
    /// [`super::JobReply::Removed`].
    Removed,
    /// Brings back what was removed → [`super::JobReply::Opened`] where its campaign is open,
    /// otherwise [`super::JobReply::Done`].
    BringBack {
        /// The campaign's id.
        id: String,
        /// The file's key; empty for the campaign itself.
        key: String,
    },
    /// Who has sent nothing that can be used → [`super::JobReply::Missing`].
    Missing,
    /// Opens one dossier → [`super::JobReply::Dossier`].
    OpenDossier {
        /// The file's key.
        key: String,
    },
    /// Keeps a dossier with its verdicts, unless something newer is kept →
    /// [`super::JobReply::Saved`].
    SaveDossier {
        /// The id of its campaign, which need not be open.
        id: String,
        /// The file's key.
        key: String,
        /// The dossier, as `formats::write_draft` writes it.
        text: String,
        /// The counter that was read with it.
        counter: u64,
    },
    /// What a table of survey points comes to; nothing is written →
    /// [`super::JobReply::SurveyPreview`].
    SurveyPreview {
        /// The rows of the table, each with its place, the heading first.
        rows: Vec<(usize, Vec<String>)>,
        /// The checksum of the set whose criteria it names.
        set: String,
        /// How columns are to be read, where a person has said so.
        readings: Readings,
    },
    /// A part of the survey table of a set → [`super::JobReply::SurveyGrid`].
    SurveyGrid {
        /// The set's checksum.
        set: String,
        /// How many units to pass over.
        from: usize,
        /// How many at most.
        count: usize,
    },
    /// Changes the survey table, whole or not at all, and scores anew whom that concerns →
    /// [`super::JobReply::Surveyed`].
    SurveyChange {
        /// The changes.
        changes: Vec<SurveyChange>,
    },
    /// What another state of the campaign (the text of its file) would change in points, classes
    /// and places; nothing is written → [`super::JobReply::Weighed`].
    Weigh {
        /// The file's text.
        text: String,
    },
    /// Ranks → [`super::JobReply::Ranking`].
    Rank {
        /// By what.
        request: Request,
        /// Last year's result (the text of its file), for comparison; empty without.
        last: String,
    },
    /// The statistics of a group → [`super::JobReply::Statistics`].
    Statistics {
        /// The group's id.
        group: String,
        /// By what and by whose figures units are ranked.
        request: Request,
    },
    /// Makes a file → [`super::JobReply::File`].
    Export(Export),
    /// Makes the desk file of a kept campaign, in one state and read back; its bytes come beside the
    /// answer → [`super::JobReply::DeskMade`].
    MakeDesk {
        /// Under which id the campaign is kept here.
        id: String,
    },
    /// Notes that a desk file was handed over → [`super::JobReply::Done`].
    NoteDesk {
        /// Under which id the campaign is kept here.
        id: String,
        /// The file.
        copy: DeskCopy,
    },
    /// Notes that files with these checksums lie on a disk: they were opened again →
    /// [`super::JobReply::Proven`].
    ProveDesks {
        /// SHA-256 of each, in hex.
        sums: Vec<String>,
    },
    /// Looks at the campaign or desk file beside the job and at what is kept of that campaign; changes
    /// nothing → [`super::JobReply::Compared`].
    Compare,
    /// Takes the campaign or desk file beside the job, whole or not at all →
    /// [`super::JobReply::Placed`].
    Place {
        /// Where.
        way: Way,
    },
    /// Puts the campaign's text back that a file has replaced; the present one takes its place →
    /// [`super::JobReply::Placed`].
    TakeEarlier {
        /// Under which id the campaign is kept here.
        id: String,
    },
    /// Makes a new key for a kept campaign, in the place of the one that it has →
    /// [`super::JobReply::Saved`].
    MakeKey {
        /// Under which id the campaign is kept here.
        id: String,
    },
    /// Whether the secret key of a kept campaign is here → [`super::JobReply::HasKey`].
    HasKey {
        /// Under which id the campaign is kept here.
        id: String,
    },
    /// Signs a file of a kept campaign, where its key is here → [`super::JobReply::Signed`].
    Sign {
        /// Under which id the campaign is kept here.
        id: String,
        /// The file's text, sealed.
        text: String,
    },
    /// Makes the key file of a kept campaign → [`super::JobReply::File`].
    KeyFile {
        /// Under which id the campaign is kept here.
        id: String,
        /// What closes it.
        passphrase: String,
    },
    /// Takes the secret key of a kept campaign from a key file → [`super::JobReply::Saved`].
    TakeKey {
        /// Under which id the campaign is kept here.
        id: String,
        /// The file's text.
        text: String,
        /// What opens it.
        passphrase: String,
    },
}

/// Where a campaign or desk file goes.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[serde(rename_all = "camelCase")]
pub enum Way {
    /// Beside whatever is kept; under an id of its own here, when that of the campaign is taken.
    Beside,
    /// In the place of a kept one: of a desk file, which then goes into the trash; of a campaign file,
    /// whose text is then kept as its earlier state.
    Instead {
        /// Under which id that is kept here.
        id: String,
        /// Its counter when it was looked at.
        revision: u64,
    },
}

/// Which files of the inbox.
#[derive(Clone, Debug, Default, PartialEq, Eq, Serialize, Deserialize)]
#[serde(rename_all = "camelCase")]
pub struct Filter {
    /// Those that stand so; nothing for all.
    pub standing: Option<Standing>,
    /// Those with these letters in the file's name or the unit's name or code, marks and case
    /// aside; empty for all.
    pub text: String,
    /// Those of this group; empty for all.
    pub group: String,
}

/// A file to be made.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[serde(rename_all = "camelCase")]
pub enum Export {
    /// The ranking as a table.
    RankingCsv {
        /// By what.
        request: Request,
        /// Last year's result, for comparison; empty without.
        last: String,
        /// The language of the headings: `vi` or `en`.
        lang: String,
    },
    /// The ranking as a result file, to be published and kept for next year.
    Result {
        /// By what.
        request: Request,
        /// Last year's result, for comparison; empty without.
        last: String,
    },
    /// The inbox as a table: every file with what was found.
    InboxCsv {
        /// The language: `vi` or `en`.
        lang: String,
    },
    /// Units by areas as a table.
    HeatCsv {
        /// The group's id.
        group: String,
        /// By what and by whose figures units are ranked.
        request: Request,
        /// The language: `vi` or `en`.
        lang: String,
    },
    /// What was lost and misread, by criterion, as a table.
    CriteriaCsv {
        /// The group's id.
        group: String,
        /// By what and by whose figures units are ranked.
        request: Request,
        /// The language: `vi` or `en`.
        lang: String,
    },
    /// The statistics of a group as JSON.
    StatisticsJson {
        /// The group's id.
        group: String,
        /// By what and by whose figures units are ranked.
        request: Request,
    },
}

/// How far a job has come.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq, Serialize, Deserialize)]
#[serde(rename_all = "camelCase")]
pub struct Progress {
    /// Files done.
    pub done: usize,
    /// Files in all.
    pub total: usize,
    /// Of those done, refused ones.
    pub refused: usize,
}

impl Job {
    /// How many bytes each file beside it may have.
    pub fn limit(&self) -> usize {
        match self {
            Job::Compare | Job::Place { .. } => MAX_DESK_BYTES,
            _ => MAX_BYTES,
        }
    }

    /// Whether it changes nothing.
    pub fn only_looks(&self) -> bool {
        self.must_be_whole()
            || matches!(
                self,
                Job::List { .. }
                    | Job::Rivals { .. }
                    | Job::SurveyPreview { .. }
                    | Job::SurveyGrid { .. }
            )
    }

    /// Whether what it comes to may be handed out, and must not be made of a part of the inbox.
    pub fn must_be_whole(&self) -> bool {
        matches!(self, Job::Missing | Job::Rank { .. } | Job::Statistics { .. } | Job::Export(_))
    }

    /// As the message between page and worker.
    pub fn to_message(&self) -> String {
        serde_json::to_string(self).unwrap_or_default()
    }

    /// From the message.
    pub fn from_message(text: &str) -> Option<Self> {
        serde_json::from_str(text).ok()
    }
}

impl Progress {
    /// As the message between page and worker.
    pub fn to_message(self) -> String {
        serde_json::to_string(&self).unwrap_or_default()
    }

    /// From the message.
    pub fn from_message(text: &str) -> Option<Self> {
        serde_json::from_str(text).ok()
    }
}
