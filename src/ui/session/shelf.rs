//! The drafts kept on this computer: list, trash, the way back.

use std::sync::Arc;

use leptos::prelude::*;
use leptos::task::spawn_local;

use super::{Notice, Opened, Session};
use crate::browser::storage::BrowserShelf;
use crate::browser::{clock, files};
use crate::domain::dossier::Dossier;
use crate::i18n::safe;
use crate::i18n::words::{draft, start as words};
use crate::keeping::{DraftKeeper, Header, Kept, Saving, TRASH_DAYS};
use crate::ui::lazy::later_part;

/// A draft in the list of the start page.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct ShelfEntry {
    /// What was saved beside it.
    pub header: Header,
    /// The draft.
    pub dossier: Dossier,
}

impl Session {
    /// The drafts kept here, last saved first; with `is_deleted` those in the trash.
    pub fn shelf(self, is_deleted: bool) -> Vec<ShelfEntry> {
        let mut entries: Vec<ShelfEntry> = kept()
            .into_iter()
            .filter(|kept| kept.header.deleted_at.is_some() == is_deleted)
            .map(|kept| ShelfEntry { header: kept.header, dossier: kept.dossier })
            .collect();
        entries.sort_by(|a, b| b.header.saved_at.cmp(&a.header.saved_at));
        entries
    }

    /// Puts a draft into the trash and offers the way back. `refresh` runs after either.
    pub fn delete_draft(self, id: &str, refresh: Callback<()>) {
        self.with_draft(|draft| {
            draft.save_now();
            if draft.with_now(|dossier| dossier.id == id) {
                self.opened.set(Opened::Nothing);
            }
        });
        let Some(kept) = find(id) else { return };
        let name = self.name_of(&kept.dossier);
        if !self.save_kept(kept, Some(clock::now())) {
            return;
        }
        let id = id.to_string();
        let undo = Arc::new(move || {
            self.restore_draft(&id);
            // The page that asked may have been left since.
            refresh.try_run(());
        });
        let text = words::DELETED.with(self.lang_now(), &[("name", &name)]);
        self.tell(Notice { undo: Some(undo), ..Notice::said(text) });
        refresh.run(());
    }

    /// Brings a draft back from the trash.
    pub fn restore_draft(self, id: &str) {
        if let Some(kept) = find(id) {
            self.save_kept(kept, None);
        }
    }

    /// A draft's unit, or the words for one without a name.
    pub fn name_of(self, dossier: &Dossier) -> String {
        match dossier.unit.name.trim() {
            "" => self.say(draft::NO_NAME).to_string(),
            name => safe(name),
        }
    }

    /// The ids of drafts of which no saved state can be read any more.
    pub fn damaged_drafts(self) -> Vec<String> {
        let keeper = DraftKeeper::new(BrowserShelf);
        let is_damaged = |id: &String| {
            let loaded = keeper.load(id).ok();
            loaded.is_some_and(|loaded| loaded.kept.is_none() && !loaded.damaged.is_empty())
        };
        keeper.ids().unwrap_or_default().into_iter().filter(is_damaged).collect()
    }

    /// Hands over what is left of a damaged draft, as it stands.
    pub async fn download_damaged(self, id: &str) {
        let keeper = DraftKeeper::new(BrowserShelf);
        let damaged = keeper.load(id).map(|loaded| loaded.damaged).unwrap_or_default();
        for (place, key) in damaged.iter().enumerate() {
            let Ok(Some(text)) = keeper.damaged_text(key) else { continue };
            let name = format!("tu-cham_ban-nhap-hong_{id}_{}.txt", place + 1);
            if let Err(problem) = files::save(&name, &text, "text/plain").await {
                self.tell(Notice::failed(self.say(words::NOT_DOWNLOADED), vec![problem]));
            }
        }
    }

    fn save_kept(self, kept: Kept, deleted_at: Option<String>) -> bool {
        let saving = Saving {
            after: kept.header.counter,
            at: kept.header.saved_at,
            copied: kept.header.copied,
            deleted_at,
            progress: kept.header.progress,
        };
        let result = DraftKeeper::new(BrowserShelf).save(&kept.dossier, saving);
        if let Err(problem) = &result {
            self.tell(Notice::failed(self.say(words::NOT_DELETED), vec![problem.clone()]));
        }
        result.is_ok()
    }

    /// Erases what has been in the trash longer than the promise.
    pub(super) fn purge_trash(self) {
        if self.keeps_drafts() {
            spawn_local(async {
                // Without the code for it, the trash waits for the next start.
                if let Ok(purge) = load_purging().await {
                    purge();
                }
            });
        }
    }

    /// Whether any draft lies here, the trash and damaged ones included.
    pub fn keeps_drafts(self) -> bool {
        DraftKeeper::new(BrowserShelf).ids().is_ok_and(|ids| !ids.is_empty())
    }

    fn purge_now() {
        let is_due = |kept: &Kept| {
            let deleted = kept.header.deleted_at.as_deref();
            deleted.is_some_and(|at| clock::days_since(at) > TRASH_DAYS)
        };
        for kept in kept().iter().filter(|kept| is_due(kept)) {
            let _ = DraftKeeper::new(BrowserShelf).erase(&kept.dossier.id);
        }
    }
}

later_part!(work, load_purging: fn() = Session::purge_now);

fn kept() -> Vec<Kept> {
    let ids = DraftKeeper::new(BrowserShelf).ids().unwrap_or_default();
    ids.iter().filter_map(|id| find(id)).collect()
}

fn find(id: &str) -> Option<Kept> {
    DraftKeeper::new(BrowserShelf).load(id).ok()?.kept
}
