//! The superior's file after a round: found to belong to a draft here, and brought into it whole
//! or not at all.

use leptos::prelude::*;

use super::warnings;
use crate::domain::dossier::Stage;
use crate::domain::problem::{Code, Problem};
use crate::domain::review::exchange::{AppraisalFile, apply_appraisal};
use crate::formats::read_appraisal;
use crate::ui::session::{Appraised, Draft, Opened, OpenedFile, Session};

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

    async fn take_appraisal(
        self,
        file: &AppraisalFile,
    ) -> Result<(Appraised, Vec<Problem>), Vec<Problem>> {
        let draft = self.draft_for(file).await?;
        if draft.is_elsewhere() {
            return Err(vec![Problem::new(Code::NewerElsewhere)]);
        }
        draft.save_now();
        let mut dossier = draft.with_now(Clone::clone);
        let taken = apply_appraisal(&mut dossier, &draft.set(), file);
        let taken = taken.map_err(|problem| vec![problem])?;
        let appraised = Appraised {
            id: dossier.id.clone(),
            round: file.round,
            is_final: dossier.stage == Stage::Concluded,
            warnings: Vec::new(),
        };
        draft.replace(dossier);
        self.opened.set(Opened::Ready(draft));
        Ok((appraised, taken.warnings))
    }

    /// The draft that a file belongs to: the open one, or one that is kept here.
    async fn draft_for(self, file: &AppraisalFile) -> Result<Draft, Vec<Problem>> {
        let id = &file.dossier.id;
        if let Opened::Ready(draft) = self.opened.get_untracked()
            && draft.with_now(|dossier| dossier.id == *id)
        {
            return Ok(draft);
        }
        let about = |code| Problem::new(code).with("unit", &file.unit.name);
        if self.shelf(true).iter().any(|entry| entry.dossier.id == *id) {
            return Err(vec![about(Code::DraftInTrash)]);
        }
        self.load(id.clone()).await.map_err(|problems| match problems.is_empty() {
            true => vec![about(Code::DraftMissing).with("id", id)],
            false => problems,
        })
    }
}
