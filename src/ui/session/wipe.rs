//! Handing the computer to someone else: every draft into a file, then everything off this browser.

pub use crate::browser::platform::wipe::Wiped;

use super::export::{ExportKind, ExportStatus, hand_over};
use super::sets::set_of;
use super::{Opened, Session, ShelfEntry, stores};
use crate::browser::platform::tabs::{self, Note};
use crate::browser::platform::{clock, files, page, wipe};
use crate::domain::dossier::Dossier;
use crate::domain::problem::{Code, Problem};
use crate::domain::score::{View, score};
use crate::formats::{APP_VERSION, read_dossier, write_dossier};
use crate::keeping::{CopyNote, Saving, is_copy_of};
use crate::ui::routes::Route;
use leptos::prelude::*;
use web_sys::File;

/// A draft that is about to leave this browser.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Leaving {
    /// Its id.
    pub id: String,
    /// The unit's name, or the words for none.
    pub name: String,
    /// Whether it lies in the trash.
    pub is_deleted: bool,
    /// Its last copy as a file.
    pub copied: Option<CopyNote>,
    /// Whether that file holds everything.
    pub is_current: bool,
}

impl Session {
    /// Every draft kept here, the trash included. The open one is saved and closed; where it could
    /// not be saved it stays open, and only its export can keep it.
    pub fn leaving(self) -> Vec<Leaving> {
        self.with_draft(|draft| {
            draft.save_now();
            if draft.is_saved() || !draft.may_write_now() {
                self.close();
            }
        });
        let kept = self.shelf(false).into_iter().map(|entry| self.leaves(entry, false));
        let trash = self.shelf(true).into_iter().map(|entry| self.leaves(entry, true));
        let mut all: Vec<Leaving> = kept.chain(trash).collect();
        self.with_draft(|draft| {
            let unsaved = draft.with_now(|dossier| Leaving {
                id: dossier.id.clone(),
                name: self.name_of(dossier),
                is_deleted: false,
                copied: draft.copied.get_untracked(),
                is_current: false,
            });
            all.retain(|leaving| leaving.id != unsaved.id);
            all.push(unsaved);
        });
        all
    }

    fn leaves(self, entry: ShelfEntry, is_deleted: bool) -> Leaving {
        Leaving {
            name: self.name_of(&entry.dossier),
            is_deleted,
            is_current: is_current(entry.header.copied.as_ref(), &entry.dossier),
            copied: entry.header.copied,
            id: entry.dossier.id,
        }
    }

    /// Exports a draft: written, read back, compared, and noted as copied.
    pub async fn export_leaving(self, id: &str) -> ExportStatus {
        match self.opened.get_untracked() {
            Opened::Ready(draft) if draft.with_now(|dossier| dossier.id == id) => {
                draft.export_copy().await
            }
            _ => export_kept(self, id).await,
        }
    }

    /// Holds a file that was opened again from a disk against the draft that it is a copy of; where it
    /// is one of what the draft holds now, that is noted, and the draft's id given back.
    pub async fn prove_copy(self, file: &File) -> Option<String> {
        let bytes = files::read(file).await.ok()?;
        let read = read_dossier(&bytes);
        let file = read.value.filter(|_| read.problems.is_empty())?;
        let open = match self.opened.get_untracked() {
            Opened::Ready(draft) if draft.with_now(|dossier| dossier.id == file.id) => Some(draft),
            _ => None,
        };
        if let Some(draft) = open {
            let is_copy = draft.with_now(|dossier| is_copy_of(&file, dossier));
            return is_copy.then(|| {
                draft.copied.update(|copy| {
                    if let Some(copy) = copy {
                        copy.revision = file.revision;
                        copy.proven = true;
                    }
                });
                draft.save(None);
                file.id.clone()
            });
        }
        let keeper = stores::drafts();
        let kept = keeper.load(&file.id).ok()?.kept?;
        if !is_copy_of(&file, &kept.dossier) {
            return None;
        }
        let note = kept.header.copied.clone().unwrap_or_else(|| CopyNote {
            at: clock::now(),
            revision: file.revision,
            short: String::new(),
            proven: true,
        });
        let note = CopyNote { revision: file.revision, proven: true, ..note };
        let saving = Saving {
            after: kept.header.counter,
            line: kept.header.line,
            writer: self.tab.get_value(),
            at: kept.header.saved_at,
            copied: Some(note),
            keys: kept.header.keys,
            deleted_at: kept.header.deleted_at,
            progress: kept.header.progress,
        };
        // The copy is there; that the note of it could not be kept changes nothing.
        let _ = keeper.save(&kept.dossier, saving);
        self.pump();
        Some(file.id)
    }

    /// Closes the open draft and takes everything of the app off this browser; tells what is left.
    pub async fn wipe(self) -> Wiped {
        // From here on nothing may save it again, here and in the other tabs.
        self.forget_everything();
        tabs::tell(&Note::Wiped);
        wipe::everything().await
    }

    /// Loads the start page anew: after a wipe this tab writes nothing more.
    pub fn start_anew(self) {
        page::start_anew(&Route::Start.hash());
    }
}

async fn export_kept(session: Session, id: &str) -> ExportStatus {
    let failed = |problem| ExportStatus::Failed(vec![problem]);
    let keeper = stores::drafts();
    let kept = match keeper.load(id) {
        Ok(loaded) => loaded.kept,
        Err(fault) => return failed(fault.problem()),
    };
    let Some(kept) = kept else { return failed(Problem::new(Code::DraftDamaged)) };
    let dossier = with_totals(kept.dossier.clone()).await;
    let written = write_dossier(&dossier);
    let (status, keys) = hand_over(&dossier, written, ExportKind::Copy, kept.header.keys).await;
    if let ExportStatus::Whole { short, .. } = &status {
        let (at, revision) = (clock::now(), dossier.revision);
        let saving = Saving {
            after: kept.header.counter,
            line: kept.header.line,
            writer: session.tab.get_value(),
            at: kept.header.saved_at,
            copied: Some(CopyNote { at, revision, short: short.clone(), proven: false }),
            keys,
            deleted_at: kept.header.deleted_at,
            progress: kept.header.progress,
        };
        // The file is whole; that the note of it could not be kept changes nothing.
        let _ = keeper.save(&kept.dossier, saving);
        session.pump();
    }
    status
}

fn is_current(copied: Option<&CopyNote>, dossier: &Dossier) -> bool {
    copied.is_some_and(|copy| copy.revision == dossier.revision)
}

/// With the totals of now, where the set is at hand; otherwise as they stand.
async fn with_totals(mut dossier: Dossier) -> Dossier {
    dossier.app = APP_VERSION.into();
    if let Ok(read) = set_of(&dossier).await {
        let sheet = score(&read.set, &dossier, View::SelfScored);
        dossier.declared = Some(sheet.declared(&read.set));
    }
    dossier
}
