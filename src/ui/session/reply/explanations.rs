//! The unit explains: what it may still change, and the file back to the superior.

use leptos::prelude::*;
use web_sys::File;

use crate::domain::dossier::{Change, Cited, Deed, Dossier, Explanation, Stage};
use crate::domain::problem::{Code, Problem};
use crate::domain::review::exchange::{ExplanationsFile, agree, explain, explanation_of};
use crate::domain::review::rounds::is_explained;
use crate::formats::{
    APP_VERSION, FileKind, FileType, read_explanations, unit_file_name, write_explanations,
};
use crate::ui::session::Draft;
use crate::ui::session::hand_over::{hand_over, same};
use crate::ui::session::signing::{Outgoing, Reader, outgoing};

/// How an export of explanations ended.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum SendStatus {
    /// The file was read back and holds the explanations, letter for letter.
    Whole {
        /// The file's name.
        name: String,
        /// The seal's short code.
        short: String,
        /// The fingerprint of the key that has signed it; empty where it is not signed.
        signer: String,
        /// How many criteria it explains.
        explanations: usize,
        /// How many documents it adds.
        documents: usize,
    },
    /// It did not work, for these reasons.
    Failed(Vec<Problem>),
}

impl Draft {
    /// Whether the unit may explain: appraised, and not locked again by its own export.
    pub fn may_explain(self) -> bool {
        self.may(Deed::Explain)
    }

    /// Whether the unit may take its exported explanations back to change them.
    pub fn may_change_explanations(self) -> bool {
        let is_locked = self.with(|dossier| dossier.stage == Stage::Explained);
        is_locked && self.may(Deed::Move(Stage::Appraised))
    }

    /// The explanation of a leaf in the last closed round; an empty one where there is none.
    pub fn explanation(self, leaf: &str) -> Memo<Explanation> {
        let leaf = leaf.to_string();
        self.memo(move |dossier| explanation_of(dossier, &leaf))
    }

    /// The documents of that explanation.
    pub fn explaining_documents(self, leaf: &str) -> Memo<Vec<Cited>> {
        let leaf = leaf.to_string();
        self.memo(move |dossier| cited_in(dossier, &leaf))
    }

    /// Whether it says something.
    pub fn is_explained(self, leaf: &str) -> Memo<bool> {
        let leaf = leaf.to_string();
        self.memo(move |dossier| is_explained(&explanation_of(dossier, &leaf), &dossier.documents))
    }

    /// Changes the text of an explanation; with a field, as typed into it.
    pub fn explain(self, leaf: &str, field: Option<&str>, text: String) {
        let cited = self.with_now(|dossier| cited_in(dossier, leaf));
        self.make_explanation(leaf, field, &text, &cited);
    }

    /// Changes the documents of an explanation; with a field, as typed into it.
    pub fn explain_by(self, leaf: &str, field: Option<&str>, cited: &[Cited]) {
        let text = self.explanation_now(leaf).text;
        self.make_explanation(leaf, field, &text, cited);
    }

    /// Agrees with the appraisal of a leaf, or takes that back.
    pub fn agree(self, leaf: &str, agreed: bool) {
        self.change(self.with_now(|dossier| agree(dossier, leaf, agreed)));
    }

    fn make_explanation(self, leaf: &str, field: Option<&str>, text: &str, by: &[Cited]) {
        let change = self.with_now(|dossier| explain(dossier, leaf, text, by));
        match field {
            Some(field) => self.type_into(field, change),
            None => self.change(change),
        }
    }

    fn explanation_now(self, leaf: &str) -> Explanation {
        self.with_now(|dossier| explanation_of(dossier, leaf))
    }

    /// Reads a file and writes its record into a document of an explanation, as
    /// [`Draft::record_file`] does for an answer.
    pub fn record_explaining_file(
        self,
        leaf: &str,
        place: usize,
        file: File,
        reading: RwSignal<Option<(usize, u32)>>,
    ) {
        let leaf = leaf.to_string();
        self.read_record(place, file, reading, move |record| {
            let mut cited = self.with_now(|dossier| cited_in(dossier, &leaf));
            if let Some(cited) = cited.get_mut(place) {
                cited.document.file = Some(record);
            }
            self.explain_by(&leaf, None, &cited);
        });
    }

    /// Writes the explanations as a file, reads it back and compares; then they are locked.
    pub async fn export_explanations(self) -> SendStatus {
        if !self.may_write_now() {
            return SendStatus::Failed(vec![Problem::new(Code::HeldElsewhere)]);
        }
        self.save_now();
        let file = match self.with_now(ExplanationsFile::of) {
            Ok(file) => ExplanationsFile { app: APP_VERSION.into(), ..file },
            Err(problem) => return SendStatus::Failed(vec![problem]),
        };
        let (kind, keys) = (FileKind::Explanations, self.keys.get_value());
        let out = outgoing(kind, write_explanations(&file), keys, Reader::Others).await;
        let Outgoing { written, keys, signer } = out;
        let what = format!("giai-trinh-vong-{}", file.round);
        let short = &written.short;
        let name =
            self.with_now(|dossier| unit_file_name(&what, dossier, short, FileType::Json.ending()));
        let holds = |bytes: &[u8]| same(read_explanations(bytes), &file);
        let bytes = written.text.as_bytes();
        if let Err(problems) = hand_over(&name, FileType::Json, bytes, holds).await {
            return SendStatus::Failed(problems);
        }
        self.keys.set_value(keys);
        self.save(None);
        if untrack(|| self.may_explain()) {
            self.change(Change::Stage(Stage::Explained));
        }
        SendStatus::Whole {
            name,
            short: written.short,
            signer,
            explanations: file.explanations.len(),
            documents: file.explanations.values().map(|it| it.evidence.len()).sum(),
        }
    }
}

fn cited_in(dossier: &Dossier, leaf: &str) -> Vec<Cited> {
    dossier.cited(&explanation_of(dossier, leaf).evidence)
}
