//! The superior's file after a round: found to belong to a draft here, and brought into it whole
//! or not at all.

use leptos::prelude::*;

use super::warnings;
use crate::domain::dossier::{Dossier, Stage};
use crate::domain::problem::{Code, Problem};
use crate::domain::review::exchange::{AppraisalFile, apply_appraisal};
use crate::formats::read_appraisal;
use crate::ui::session::{Appraised, Draft, Opened, OpenedFile, Session, ShelfEntry};

impl Session {
    /// Reads an appraisal and brings it into the draft that it belongs to, which is then open.
    pub(in crate::ui::session) async fn open_appraisal(self, bytes: &[u8]) -> OpenedFile {
        let checked = read_appraisal(bytes);
        let mut warnings = warnings(&checked);
        let taken = match checked.sound() {
            Ok(file) => self.take_appraisal(&file).await,
            Err(problems) => Err(problems),
        };
        match taken {
            Ok((mut appraised, found)) => {
                warnings.extend(found);
                appraised.warnings = warnings;
                OpenedFile::Appraised(appraised)
            }
            Err(problems) => OpenedFile::Refused(problems),
        }
    }

    /// Where several drafts are copies of what was sent, the one that it fits.
    async fn take_appraisal(
        self,
        file: &AppraisalFile,
    ) -> Result<(Appraised, Vec<Problem>), Vec<Problem>> {
        self.with_draft(Draft::save_now);
        let mut refused = None;
        for id in self.drafts_for(file)? {
            let draft = self.draft(&id).await?;
            match draft.with_appraisal(file) {
                Ok(_) => {
                    self.enter_to_write(draft).await.map_err(|problem| vec![problem])?;
                    return draft.take(file).map_err(|problem| vec![problem]);
                }
                Err(problem) => refused = refused.or(Some(vec![problem])),
            }
        }
        Err(refused.unwrap_or_default())
    }

    /// The drafts here that a file may belong to, the one with its own id first.
    fn drafts_for(self, file: &AppraisalFile) -> Result<Vec<String>, Vec<Problem>> {
        let named = |entries: Vec<ShelfEntry>| {
            let named = entries.into_iter().filter(|entry| file.dossier.names(&entry.dossier));
            named.map(|entry| entry.dossier.id).collect::<Vec<String>>()
        };
        let mut ids = named(self.shelf(false));
        ids.sort_by_key(|id| *id != file.dossier.id);
        if !ids.is_empty() {
            return Ok(ids);
        }
        let about = |code| Problem::new(code).with("unit", &file.unit.name);
        Err(match named(self.shelf(true)).is_empty() {
            false => vec![about(Code::DraftInTrash)],
            true => vec![about(Code::DraftMissing).with("id", &file.dossier.id)],
        })
    }

    /// The open draft, or one from the shelf.
    async fn draft(self, id: &str) -> Result<Draft, Vec<Problem>> {
        match self.opened.get_untracked() {
            Opened::Ready(draft) if draft.with_now(|dossier| dossier.id == id) => Ok(draft),
            _ => self.load(id.to_string()).await,
        }
    }
}

impl Draft {
    /// Brings an appraisal in, whole or not at all.
    fn take(self, file: &AppraisalFile) -> Result<(Appraised, Vec<Problem>), Problem> {
        let (dossier, warnings) = self.with_appraisal(file)?;
        let appraised = Appraised {
            id: dossier.id.clone(),
            round: file.round,
            is_final: dossier.stage == Stage::Concluded,
            warnings: Vec::new(),
        };
        self.replace(dossier);
        Ok((appraised, warnings))
    }

    /// The dossier as the appraisal would leave it, with what someone should look at.
    fn with_appraisal(self, file: &AppraisalFile) -> Result<(Dossier, Vec<Problem>), Problem> {
        let mut dossier = self.with_now(Clone::clone);
        let taken = apply_appraisal(&mut dossier, &self.set(), file)?;
        Ok((dossier, taken.warnings))
    }
}
