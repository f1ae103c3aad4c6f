//! The desk file (tệp bàn chấm): a whole campaign of a superior in one file, for a copy, for another
//! computer, for whoever takes over.

use std::collections::{BTreeMap, BTreeSet};

use serde::{Deserialize, Serialize};

use super::received::{Received, Standing};
use crate::domain::dossier::Unknown;
use crate::domain::problem::Problem;
use crate::domain::signature::Signed;

/// A whole campaign of a superior.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct DeskFile {
    /// When it was made (RFC 3339, UTC).
    pub made_at: String,
    /// The campaign; nothing for files that were received without one.
    pub campaign: Option<DeskCampaign>,
    /// Counts the changes of the campaign and of everything that belongs to it; never a clock.
    pub revision: u64,
    /// The campaign's text before it was last replaced by a file.
    pub earlier: Option<EarlierCampaign>,
    /// Criteria sets that were added for its files, as canonical texts.
    pub sets: Vec<String>,
    /// Every received file, in the order of receipt, those in the trash too.
    pub files: Vec<DeskPaper>,
    /// The dossiers that were worked on.
    pub works: Vec<DeskWork>,
    /// The text of the survey table; nothing where none was ever kept.
    pub survey: Option<String>,
    /// The keys of the files chosen among rivals.
    pub chosen: Vec<String>,
    /// The keys of the files that are said to be of units of their own.
    pub apart: Vec<String>,
    /// The files in the trash.
    pub removed: Vec<DeskRemoved>,
    /// The secret key of the campaign, in hex; empty where the desk has none.
    pub key: String,
    /// Keys that this version does not know.
    pub unknown: Unknown,
}

/// The campaign of a desk file.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct DeskCampaign {
    /// Its id.
    pub id: String,
    /// The year that is scored.
    pub year: u32,
    /// Its name.
    pub title: String,
    /// The text of its file, as it is kept.
    pub text: String,
}

/// A campaign as it was before a file replaced it.
#[derive(Clone, Debug, Default, PartialEq, Eq, Serialize, Deserialize)]
#[serde(rename_all = "camelCase", default)]
pub struct EarlierCampaign {
    /// When it was replaced (RFC 3339, UTC).
    pub at: String,
    /// The text of its file.
    pub text: String,
}

/// A received file.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct DeskPaper {
    /// Its name.
    pub name: String,
    /// How many bytes it had when it was received.
    pub size: u64,
    /// What it is known by: SHA-256 of its bytes, in hex.
    pub key: String,
    /// Its bytes as they came, or why they were not kept.
    pub content: PaperContent,
}

/// What is kept of a received file.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum PaperContent {
    /// Its bytes as they came.
    Bytes(Vec<u8>),
    /// Its bytes were not kept: it could not be read, or was refused and is large.
    Refused(Vec<Problem>),
}

impl Default for PaperContent {
    fn default() -> Self {
        PaperContent::Bytes(Vec::new())
    }
}

/// A dossier that was worked on: verdicts, rounds and history.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct DeskWork {
    /// The key of its file.
    pub key: String,
    /// Counts its saves; never a clock.
    pub counter: u64,
    /// When it was saved last (RFC 3339, UTC).
    pub at: String,
    /// The dossier, as `formats::write_draft` writes it.
    pub text: String,
}

/// A file in the trash.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct DeskRemoved {
    /// Its key.
    pub key: String,
    /// Its name.
    pub name: String,
    /// The name of its unit; empty where that is not known.
    pub unit: String,
    /// When it was removed (RFC 3339, UTC).
    pub at: String,
}

/// A desk file that was handed over.
#[derive(Clone, Debug, Default, PartialEq, Eq, Serialize, Deserialize)]
#[serde(rename_all = "camelCase", default)]
pub struct DeskCopy {
    /// When (RFC 3339, UTC).
    pub at: String,
    /// The counter of changes that stands for what it holds.
    pub revision: u64,
    /// The seal's short code.
    pub short: String,
    /// SHA-256 of the file, in hex.
    pub sum: String,
    /// Whether this very file was opened again from a disk: before that nobody knows whether the
    /// browser has put it there.
    pub proven: bool,
}

/// What people compare of two states of one campaign.
#[derive(Clone, Debug, Default, PartialEq, Eq, Serialize, Deserialize)]
#[serde(rename_all = "camelCase")]
pub struct DeskFacts {
    /// The campaign's id; empty without a campaign.
    pub id: String,
    /// The year that is scored; 0 without a campaign.
    pub year: u32,
    /// The campaign's name.
    pub title: String,
    /// How many files were received and not removed.
    pub files: usize,
    /// How many dossiers were worked on.
    pub worked: usize,
    /// When a dossier was saved last (RFC 3339, UTC); empty when none was worked on.
    pub last_work: String,
    /// When the file was made (RFC 3339, UTC); empty for what is kept.
    pub made_at: String,
    /// The counter of changes.
    pub revision: u64,
}

/// What differs between a kept campaign and a desk file.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq, Serialize, Deserialize)]
#[serde(rename_all = "camelCase")]
pub struct DeskDifferences {
    /// Whether the campaigns differ: title, dates, caps, groups, units, sets.
    pub campaign: bool,
    /// Whether the survey points differ.
    pub survey: bool,
    /// Whether something else differs: decisions between rivals, added sets, the trash, what a newer
    /// version keeps.
    pub decisions: bool,
    /// Files that only the kept campaign has.
    pub files_only_kept: usize,
    /// Files that only the desk file has.
    pub files_only_filed: usize,
    /// Dossiers that were worked on here and not in the file.
    pub works_only_kept: usize,
    /// Dossiers that were worked on in the file and not here.
    pub works_only_filed: usize,
    /// Dossiers that were worked on in both and stand otherwise.
    pub works_other: usize,
}

impl DeskPaper {
    /// As it stands in an inbox when its bytes were not kept.
    pub fn refused(&self) -> Received {
        let problems = match &self.content {
            PaperContent::Refused(problems) => problems.clone(),
            PaperContent::Bytes(_) => Vec::new(),
        };
        Received {
            key: self.key.clone(),
            file: self.name.clone(),
            size: self.size,
            standing: Standing::Refused,
            problems,
            refused_unit: None,
            sheet: None,
            belongs_to: None,
            claimed: None,
            sent_name: String::new(),
            content: String::new(),
            signed: Signed::No,
        }
    }
}

impl DeskDifferences {
    /// Whether both hold the same.
    pub fn is_none(self) -> bool {
        self == DeskDifferences::default()
    }
}

impl DeskFile {
    /// The campaign's id; empty without a campaign.
    pub fn id(&self) -> &str {
        self.campaign.as_ref().map_or("", |campaign| &campaign.id)
    }

    /// What people compare.
    pub fn facts(&self) -> DeskFacts {
        let campaign = self.campaign.as_ref();
        DeskFacts {
            id: self.id().into(),
            year: campaign.map_or(0, |it| it.year),
            title: campaign.map(|it| it.title.clone()).unwrap_or_default(),
            files: self.files.len() - self.in_trash(),
            worked: self.works.len(),
            last_work: self.works.iter().map(|it| it.at.clone()).max().unwrap_or_default(),
            made_at: self.made_at.clone(),
            revision: self.revision,
        }
    }

    /// Whether a file is in the trash.
    pub fn is_removed(&self, key: &str) -> bool {
        self.removed.iter().any(|removed| removed.key == key)
    }

    fn in_trash(&self) -> usize {
        let removed: BTreeSet<&str> = self.removed.iter().map(|it| it.key.as_str()).collect();
        self.files.iter().filter(|it| removed.contains(it.key.as_str())).count()
    }

    /// What differs between this, which is kept, and a file; the instants and counters, which tell
    /// two copies of the same work apart, aside.
    pub fn against(&self, file: &DeskFile) -> DeskDifferences {
        let keys = |desk: &DeskFile| -> BTreeSet<String> {
            let here = desk.files.iter().map(|it| it.key.clone());
            here.filter(|key| !desk.is_removed(key)).collect()
        };
        let (kept, filed) = (keys(self), keys(file));
        let (ours, theirs) = (works(self), works(file));
        let only = |a: &BTreeMap<&str, &str>, b: &BTreeMap<&str, &str>| {
            a.keys().filter(|key| !b.contains_key(*key)).count()
        };
        let is_other =
            |(key, text): &(&&str, &&str)| theirs.get(*key).is_some_and(|other| other != *text);
        DeskDifferences {
            campaign: self.campaign != file.campaign,
            survey: self.survey != file.survey,
            decisions: decisions(self) != decisions(file),
            files_only_kept: kept.difference(&filed).count(),
            files_only_filed: filed.difference(&kept).count(),
            works_only_kept: only(&ours, &theirs),
            works_only_filed: only(&theirs, &ours),
            works_other: ours.iter().filter(is_other).count(),
        }
    }
}

fn works(desk: &DeskFile) -> BTreeMap<&str, &str> {
    desk.works.iter().map(|work| (work.key.as_str(), work.text.as_str())).collect()
}

type Decisions<'a> =
    ([BTreeSet<&'a String>; 4], Option<&'a EarlierCampaign>, &'a String, &'a Unknown);

fn decisions(desk: &DeskFile) -> Decisions<'_> {
    let removed = desk.removed.iter().map(|it| &it.key).collect();
    (
        [
            desk.chosen.iter().collect(),
            desk.apart.iter().collect(),
            desk.sets.iter().collect(),
            removed,
        ],
        desk.earlier.as_ref(),
        &desk.key,
        &desk.unknown,
    )
}
