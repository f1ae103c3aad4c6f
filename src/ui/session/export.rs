//! Export: one sealed file, read back and compared before it is called whole.

use super::{Draft, SaveStatus};
use crate::browser::{clock, files};
use crate::domain::dossier::Dossier;
use crate::domain::problem::{Code, Problem};
use crate::domain::text::fold;
use crate::formats::{APP_VERSION, read_dossier, write_dossier};
use crate::keeping::CopyNote;
use leptos::prelude::*;

/// How an export ended.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum ExportStatus {
    /// The file was read back and holds the dossier, digit for digit.
    Whole {
        /// The file's name.
        name: String,
        /// The seal's short code.
        short: String,
        /// How many answers it holds.
        answers: usize,
        /// How many documents it names.
        documents: usize,
    },
    /// It did not work, for these reasons.
    Failed(Vec<Problem>),
}

impl Draft {
    /// Writes the dossier as a file, reads it back and compares.
    pub async fn export(self) -> ExportStatus {
        self.save_now();
        let dossier = self.for_export();
        let written = write_dossier(&dossier);
        let name = file_name(&dossier);
        let bytes = match files::save(&name, &written.text, "application/json").await {
            Ok(bytes) => bytes,
            Err(problem) => return ExportStatus::Failed(vec![problem]),
        };
        let read = read_dossier(&bytes);
        if !read.problems.is_empty() || read.value.as_ref() != Some(&dossier) {
            let mut problems = vec![Problem::new(Code::ExportDiffers).with("name", &name)];
            problems.extend(read.problems);
            return ExportStatus::Failed(problems);
        }
        self.copied.set(Some(CopyNote {
            at: clock::now(),
            revision: dossier.revision,
            short: written.short.clone(),
        }));
        if self.status.with_untracked(|status| *status != SaveStatus::NewerElsewhere) {
            self.save(None);
        }
        ExportStatus::Whole {
            name,
            short: written.short,
            answers: dossier.entries.values().filter(|entry| entry.answer.is_some()).count(),
            documents: dossier.entries.values().map(|entry| entry.evidence.len()).sum(),
        }
    }

    /// The dossier with the totals of now and the version of this app.
    pub fn for_export(self) -> Dossier {
        let mut dossier = self.with_now(Clone::clone);
        dossier.app = APP_VERSION.into();
        dossier.declared = Some(self.sheet.get_untracked().declared(&self.set()));
        dossier
    }

    /// The seal's short code that an export of the present state would carry.
    pub fn short_seal(self) -> String {
        write_dossier(&self.for_export()).short
    }
}

/// `tu-cham_h40-12_ubnd-xa-an-binh_2026.json`, safe on every system.
fn file_name(dossier: &Dossier) -> String {
    let year = dossier.campaign.year.map(|year| year.to_string()).unwrap_or_default();
    let parts = [&dossier.unit.code, &dossier.unit.name, &year].map(|part| plain(part));
    let filled = parts.iter().filter(|part| !part.is_empty()).map(String::as_str);
    let name: Vec<&str> = std::iter::once("tu-cham").chain(filled).collect();
    format!("{}.json", name.join("_"))
}

/// Letters a–z, digits and hyphens; at most 60.
pub(super) fn plain(text: &str) -> String {
    let folded = fold(text);
    let words = folded.split(|c: char| !c.is_ascii_alphanumeric()).filter(|word| !word.is_empty());
    words.collect::<Vec<_>>().join("-").chars().take(60).collect()
}
