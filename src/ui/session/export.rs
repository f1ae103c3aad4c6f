//! Export: one sealed file, read back and compared before it is called whole.

use super::Draft;
use super::hand_over::{hand_over as to_person, same};
use super::signing::{Outgoing, Reader, outgoing};
use crate::browser::platform::clock;
use crate::domain::dossier::Dossier;
use crate::domain::problem::{Code, Problem};
use crate::formats::{
    APP_VERSION, Exported, FileKind, FileType, read_dossier, unit_file_name, write_dossier,
    write_receipt,
};
use crate::keeping::{CopyNote, DraftKeys};
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
        /// The revision that it holds: good news of another state is none.
        revision: u64,
        /// Whether the scores were locked: only then it is the file to send.
        is_locked: bool,
        /// How many answers it holds.
        answers: usize,
        /// How many documents it names.
        documents: usize,
        /// The fingerprint of the key that has signed it; empty where it is not signed.
        signer: String,
        /// Whether the unit's keys are in it: then it is for the unit alone.
        has_keys: bool,
    },
    /// It did not work, for these reasons.
    Failed(Vec<Problem>),
}

/// A form in which a dossier leaves the page.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum ExportKind {
    /// The JSON file for the superior.
    Data,
    /// The JSON file for the unit itself, which takes its keys to another computer.
    Copy,
    /// The readable copy, which holds the same data.
    Receipt,
}

impl ExportKind {
    fn file_type(self) -> FileType {
        match self {
            ExportKind::Data | ExportKind::Copy => FileType::Json,
            ExportKind::Receipt => FileType::Page,
        }
    }

    /// What it is, in the file's name: what is not locked yet is told from what goes to the superior.
    fn word(self, dossier: &Dossier) -> &'static str {
        match (self, dossier.is_locked()) {
            (ExportKind::Data, true) => "ho-so",
            (ExportKind::Data, false) | (ExportKind::Copy, _) => "ban-sao-luu",
            (ExportKind::Receipt, true) => "ban-doc",
            (ExportKind::Receipt, false) => "ban-doc-sao-luu",
        }
    }

    /// For whom it is: what is not locked yet goes to nobody.
    fn reader(self, dossier: &Dossier) -> Reader {
        match (self, dossier.is_locked()) {
            (ExportKind::Data, false) | (ExportKind::Copy, _) => Reader::Itself,
            (ExportKind::Data, true) | (ExportKind::Receipt, _) => Reader::Others,
        }
    }
}

impl Draft {
    /// Writes the dossier as a file, reads it back and compares.
    pub async fn export(self) -> ExportStatus {
        self.hand_out(ExportKind::Data, |_, dossier| write_dossier(dossier)).await
    }

    /// Writes the dossier as a file for the unit itself, with which it goes on as the same unit on another
    /// computer.
    pub async fn export_copy(self) -> ExportStatus {
        self.hand_out(ExportKind::Copy, |_, dossier| write_dossier(dossier)).await
    }

    /// Writes the readable copy of the dossier, reads it back and compares. Apart from [`Draft::export`],
    /// which may be wanted when no further part of the program can be fetched.
    pub async fn export_receipt(self) -> ExportStatus {
        let write = |draft: Draft, dossier: &Dossier| {
            let sheet = draft.sheet.get_untracked();
            write_receipt(&draft.set(), dossier, &sheet, draft.lang_now())
        };
        self.hand_out(ExportKind::Receipt, write).await
    }

    async fn hand_out(
        self,
        kind: ExportKind,
        write: fn(Draft, &Dossier) -> Exported,
    ) -> ExportStatus {
        if !self.may_write_now() {
            return ExportStatus::Failed(vec![Problem::new(Code::HeldElsewhere)]);
        }
        self.save_now();
        let dossier = self.for_export();
        let written = write(self, &dossier);
        let (status, keys) = hand_over(&dossier, written, kind, self.keys.get_value()).await;
        if let ExportStatus::Whole { short, .. } = &status {
            self.keys.set_value(keys);
            self.copied.set(Some(CopyNote {
                at: clock::now(),
                revision: dossier.revision,
                short: short.clone(),
                proven: false,
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

/// Signs a written dossier, hands it over as a download, reads the browser's own bytes back and
/// compares; also the draft's keys, as they are to be kept.
pub(super) async fn hand_over(
    dossier: &Dossier,
    written: Exported,
    kind: ExportKind,
    keys: DraftKeys,
) -> (ExportStatus, DraftKeys) {
    let reader = kind.reader(dossier);
    let Outgoing { written, keys, signer } =
        outgoing(FileKind::Dossier, written, keys, reader).await;
    let has_keys = reader == Reader::Itself && !signer.is_empty();
    (hand_over_signed(dossier, written, kind, signer, has_keys).await, keys)
}

async fn hand_over_signed(
    dossier: &Dossier,
    written: Exported,
    kind: ExportKind,
    signer: String,
    has_keys: bool,
) -> ExportStatus {
    let (word, file_type) = (kind.word(dossier), kind.file_type());
    let name = unit_file_name(word, dossier, &written.short, file_type.ending());
    // The signature is none of the dossier: it is there as it was written, or not whole.
    let holds = |bytes: &[u8]| same(read_dossier(bytes), dossier);
    if let Err(problems) = to_person(&name, file_type, written.text.as_bytes(), holds).await {
        return ExportStatus::Failed(problems);
    }
    ExportStatus::Whole {
        name,
        short: written.short,
        revision: dossier.revision,
        is_locked: dossier.is_locked(),
        answers: dossier.entries.values().filter(|entry| entry.answer.is_some()).count(),
        documents: dossier.entries.values().map(|entry| entry.evidence.len()).sum(),
        signer,
        has_keys,
    }
}
