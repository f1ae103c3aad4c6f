//! Export: one sealed file, read back and compared before it is called whole.

use super::Draft;
use crate::browser::{clock, files};
use crate::domain::dossier::Dossier;
use crate::domain::problem::{Code, Problem};
use crate::domain::text::fold;
use crate::formats::{APP_VERSION, Exported, read_dossier, write_dossier, write_receipt};
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
        /// Whether the scores were locked: only then it is the file to send.
        is_locked: bool,
        /// How many answers it holds.
        answers: usize,
        /// How many documents it names.
        documents: usize,
    },
    /// It did not work, for these reasons.
    Failed(Vec<Problem>),
}

/// A form in which a dossier leaves the page.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum ExportKind {
    /// The JSON file for the superior.
    Data,
    /// The readable copy, which holds the same data.
    Receipt,
}

impl ExportKind {
    fn mime(self) -> &'static str {
        match self {
            ExportKind::Data => "application/json",
            ExportKind::Receipt => "text/html",
        }
    }

    /// How the file's name ends; that of a dossier which is not locked says what it is.
    fn ending(self, is_locked: bool) -> &'static str {
        match (self, is_locked) {
            (ExportKind::Data, true) => ".json",
            (ExportKind::Data, false) => "_ban-sao-luu.json",
            (ExportKind::Receipt, true) => ".html",
            (ExportKind::Receipt, false) => "_ban-sao-luu.html",
        }
    }
}

impl Draft {
    /// Writes the dossier as a file, reads it back and compares.
    pub async fn export(self) -> ExportStatus {
        self.export_as(ExportKind::Data).await
    }

    /// Writes the dossier in one of its forms, reads it back and compares.
    pub async fn export_as(self, kind: ExportKind) -> ExportStatus {
        if !self.may_write_now() {
            return ExportStatus::Failed(vec![Problem::new(Code::HeldElsewhere)]);
        }
        self.save_now();
        let dossier = self.for_export();
        let written = match kind {
            ExportKind::Data => write_dossier(&dossier),
            ExportKind::Receipt => {
                let sheet = self.sheet.get_untracked();
                write_receipt(&self.set(), &dossier, &sheet, self.lang_now())
            }
        };
        let status = hand_over(&dossier, written, kind).await;
        if let ExportStatus::Whole { short, .. } = &status {
            self.copied.set(Some(CopyNote {
                at: clock::now(),
                revision: dossier.revision,
                short: short.clone(),
            }));
            self.save(None);
        }
        status
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

/// Hands a written dossier over as a download, reads the browser's own bytes back and compares.
pub(super) async fn hand_over(
    dossier: &Dossier,
    written: Exported,
    kind: ExportKind,
) -> ExportStatus {
    let name = file_name("tu-cham", dossier, kind.ending(dossier.is_locked()));
    let bytes = match files::save(&name, &written.text, kind.mime()).await {
        Ok(bytes) => bytes,
        Err(problem) => return ExportStatus::Failed(vec![problem]),
    };
    let read = read_dossier(&bytes);
    if !read.problems.is_empty() || read.value.as_ref() != Some(dossier) {
        let mut problems = vec![Problem::new(Code::ExportDiffers).with("name", &name)];
        problems.extend(read.problems);
        return ExportStatus::Failed(problems);
    }
    ExportStatus::Whole {
        name,
        short: written.short,
        is_locked: dossier.is_locked(),
        answers: dossier.entries.values().filter(|entry| entry.answer.is_some()).count(),
        documents: dossier.entries.values().map(|entry| entry.evidence.len()).sum(),
    }
}

/// `tu-cham_h40-12_ubnd-xa-an-binh_2026.json`, safe on every system.
/// `start` and `end` are ours.
pub(super) fn file_name(start: &str, dossier: &Dossier, end: &str) -> String {
    let year = dossier.campaign.year.map(|year| year.to_string()).unwrap_or_default();
    let parts = [&dossier.unit.code, &dossier.unit.name, &year].map(|part| plain(part));
    let filled = parts.iter().filter(|part| !part.is_empty()).map(String::as_str);
    let name: Vec<&str> = std::iter::once(start).chain(filled).collect();
    format!("{}{end}", name.join("_"))
}

/// Letters a–z, digits and hyphens; at most 60.
pub(super) fn plain(text: &str) -> String {
    let folded = fold(text);
    let words = folded.split(|c: char| !c.is_ascii_alphanumeric()).filter(|word| !word.is_empty());
    words.collect::<Vec<_>>().join("-").chars().take(60).collect()
}
