//! The superior's file after a round: found to belong to a draft here, looked at, and brought into it
//! on a word, whole or not at all; taken out again as long as nothing was answered.

use std::sync::Arc;

use leptos::prelude::*;

use super::warnings;
use crate::browser::platform::clock;
use crate::domain::dossier::{Dossier, Stage};
use crate::domain::problem::{Code, Problem};
use crate::domain::review::exchange::{
    AppraisalFile, apply_appraisal, may_take_out, preview, take_out_appraisal,
};
use crate::domain::signature::Whose;
use crate::formats::{read_appraisal, seal_of};
use crate::i18n::words::explain as words;
use crate::keeping::Cause;
use crate::ui::session::signing::signed_of;
use crate::ui::session::{Appraised, Draft, Notice, Opened, OpenedFile, Session, ShelfEntry};

/// An appraisal that is looked at; nothing of it is in the draft yet.
#[derive(Clone)]
pub struct OfferedAppraisal {
    /// The draft that it belongs to.
    draft: String,
    /// What the file says.
    pub file: Arc<AppraisalFile>,
    /// The short code of its seal.
    pub short: String,
    /// What was found while reading.
    pub warnings: Vec<Problem>,
    /// Whose it is.
    pub whose: Whose,
}

impl Session {
    /// Reads an appraisal and finds the draft that it belongs to, which is not changed.
    pub(in crate::ui::session) async fn open_appraisal(self, bytes: &[u8]) -> OpenedFile {
        let checked = read_appraisal(bytes);
        let warnings = warnings(&checked);
        let file = match checked.sound() {
            Ok(file) => file,
            Err(problems) => return OpenedFile::Refused(problems),
        };
        let draft = match self.draft_that_fits(&file).await {
            Ok(draft) => draft,
            Err(problems) => return OpenedFile::Refused(problems),
        };
        let issuer = match self.opened.get_untracked() {
            Opened::Ready(draft) => draft.issuer(),
            _ => String::new(),
        };
        let signed = signed_of(bytes).await;
        let whose = signed.map_or(Whose::Unchecked, |signed| Whose::of(&signed, &issuer));
        let appraised = Appraised { id: draft.clone(), round: file.round };
        let short = seal_of(bytes).unwrap_or_default();
        let file = Arc::new(file);
        self.offered.set(Some(OfferedAppraisal { draft, file, short, warnings, whose }));
        OpenedFile::Appraised(appraised)
    }

    /// Where several drafts are copies of what was sent, the one that it fits.
    async fn draft_that_fits(self, file: &AppraisalFile) -> Result<String, Vec<Problem>> {
        self.with_draft(Draft::save_now);
        let mut refused = None;
        for id in self.drafts_for(file)? {
            let draft = self.draft(&id).await?;
            match draft.with_now(|dossier| preview(dossier, &draft.set(), file)) {
                Ok(_) => {
                    self.enter_to_write(draft).await.map_err(|problem| vec![problem])?;
                    return Ok(id);
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

    /// The appraisal that is looked at for this draft.
    pub fn offered_for(self, draft: Draft) -> Option<OfferedAppraisal> {
        let id = draft.with_now(|dossier| dossier.id.clone());
        self.offered.get().filter(|offered| offered.draft == id)
    }

    /// Puts the appraisal that is looked at away; nothing has changed.
    pub fn leave_offered(self) {
        self.offered.set(None);
    }
}

impl Draft {
    /// Brings the appraisal that is looked at in, whole or not at all. The state before is kept.
    pub fn take_offered(self, session: Session, offered: &OfferedAppraisal) {
        let set = self.set();
        let take = |dossier: &mut Dossier| apply_appraisal(dossier, &set, &offered.file);
        let Some(taken) = self.remade(session, take) else { return };
        session.offered.set(None);
        let is_final = self.with_now(|dossier| dossier.stage == Stage::Concluded);
        let word = if is_final { words::OPENED_FINAL } else { words::OPENED };
        let round = offered.file.round.to_string();
        let text = word.with(session.lang_now(), &[("round", &round)]);
        session.tell(Notice { problems: taken.warnings, ..Notice::said(text) });
    }

    /// Takes the last appraisal out again. The state before is kept.
    pub fn take_out_appraisal(self, session: Session) {
        let set = self.set();
        let take = |dossier: &mut Dossier| take_out_appraisal(dossier, &set, &clock::now());
        if self.remade(session, take).is_some() {
            session.tell(Notice::said(session.say(words::TAKEN_OUT)));
        }
    }

    /// Whether the last appraisal may be taken out again.
    pub fn may_take_out(self) -> bool {
        self.may_write() && self.with(may_take_out)
    }

    /// Remakes the dossier, all of it or nothing; what it was before is kept among the earlier states.
    fn remade<T>(
        self,
        session: Session,
        remake: impl FnOnce(&mut Dossier) -> Result<T, Problem>,
    ) -> Option<T> {
        let mut dossier = self.with_now(Clone::clone);
        let made = match self.may_write_now() {
            true => remake(&mut dossier),
            false => Err(Problem::new(Code::HeldElsewhere)),
        };
        match made {
            Ok(made) => {
                self.keep_state(Cause::Appraisal);
                self.replace(dossier);
                Some(made)
            }
            Err(problem) => {
                let text = session.say(crate::i18n::words::draft::NOT_SAVED);
                session.tell(Notice::failed(text, vec![problem]));
                None
            }
        }
    }
}
