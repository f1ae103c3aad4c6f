//! What the review store keeps, as JSON. Keys that a later version adds have defaults; a record that
//! cannot be read is counted as damaged, never guessed.

use std::collections::BTreeMap;

use serde::{Deserialize, Serialize};

use crate::domain::review::{DeskCopy, Received};

/// So many desk files are remembered.
const MOST_COPIES: usize = 20;

/// A campaign and what was decided of its files; small, as every write touches it.
#[derive(Clone, Debug, Default, PartialEq, Eq, Serialize, Deserialize)]
#[serde(rename_all = "camelCase", default)]
pub struct CampaignRecord {
    /// Its id; empty for files without a campaign.
    pub id: String,
    /// The year that is scored.
    pub year: u32,
    /// Its name.
    pub title: String,
    /// How many units it lists.
    pub units: usize,
    /// How many files were received and not removed.
    pub files: usize,
    /// Counts every change of anything that belongs to the campaign; never a clock.
    pub counter: u64,
    /// The number that the next batch gets.
    pub batches: u32,
    /// The files chosen among rivals.
    pub chosen: Vec<String>,
    /// The files that are said to be of units of their own.
    pub apart: Vec<String>,
    /// Criteria sets that were added for its files, as canonical texts.
    pub sets: Vec<String>,
    /// The files in the trash.
    pub removed: Vec<Removed>,
    /// Its desk files that were handed over, oldest first.
    pub copies: Vec<DeskCopy>,
    /// The campaign's own id, where it is kept here under another.
    pub of: Option<String>,
    /// When it was placed beside another of the same campaign (RFC 3339, UTC); empty otherwise.
    pub beside: String,
    /// When a file has replaced its text (RFC 3339, UTC); empty when there is no earlier one.
    pub replaced: String,
    /// Keys of desk files that this version does not know, as JSON texts.
    pub unknown: BTreeMap<String, String>,
    /// When it was put into the trash (RFC 3339, UTC).
    pub deleted_at: Option<String>,
    /// The day on which its time in the trash was first seen to be over (`keeping::overdue`).
    pub overdue: Option<String>,
}

/// A file in the trash.
#[derive(Clone, Debug, Default, PartialEq, Eq, Serialize, Deserialize)]
#[serde(rename_all = "camelCase", default)]
pub struct Removed {
    /// Its key.
    pub key: String,
    /// Its name.
    pub file: String,
    /// The name of its unit; empty where that is not known.
    pub unit: String,
    /// When (RFC 3339, UTC).
    pub at: String,
    /// The day on which its time in the trash was first seen to be over (`keeping::overdue`).
    pub overdue: Option<String>,
}

/// Files that came together.
#[derive(Clone, Debug, Default, PartialEq, Eq, Serialize, Deserialize)]
#[serde(rename_all = "camelCase", default)]
pub struct Batch {
    /// By which version and campaign they were examined; by others they are examined anew.
    pub stamp: String,
    /// The files, in the order of receipt.
    pub files: Vec<Filed>,
}

/// A file of a batch.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[serde(rename_all = "camelCase")]
pub struct Filed {
    /// Where its bytes end among those of the batch; they begin where the file before ends.
    pub end: usize,
    /// What was found.
    pub received: Received,
}

/// A dossier that was worked on.
#[derive(Clone, Debug, Default, PartialEq, Eq, Serialize, Deserialize)]
#[serde(rename_all = "camelCase")]
pub struct WorkRecord {
    /// Counts its saves; never a clock.
    pub counter: u64,
    /// When it was saved last (RFC 3339, UTC).
    pub at: String,
    /// The dossier (`formats::write_draft`).
    pub text: String,
}

impl CampaignRecord {
    /// The campaign's own id.
    pub fn campaign(&self) -> &str {
        self.of.as_deref().unwrap_or(&self.id)
    }

    /// Notes something of its desk files: that is no change of what they hold.
    pub fn note_copies(&mut self, note: impl FnOnce(&mut Vec<DeskCopy>)) {
        note(&mut self.copies);
        for copy in &mut self.copies {
            copy.revision += 1;
        }
        let too_many = self.copies.len().saturating_sub(MOST_COPIES);
        self.copies.drain(..too_many);
    }
}

impl Batch {
    /// Where the bytes of a file lie among those of the batch.
    pub fn span(&self, place: usize) -> std::ops::Range<usize> {
        let from = place.checked_sub(1).and_then(|before| self.files.get(before));
        let to = self.files.get(place).map_or(0, |filed| filed.end);
        from.map_or(0, |filed| filed.end).min(to)..to
    }
}
