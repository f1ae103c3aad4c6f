//! The drafts kept on this computer: list, trash, the way back.

use std::sync::Arc;

use leptos::prelude::*;
use leptos::task::spawn_local;

use super::{Notice, Session, stores};
use crate::browser::platform::storage::BrowserShelf;
use crate::browser::platform::{clock, files};
use crate::domain::dossier::Dossier;
use crate::domain::sort::sort_by;
use crate::formats::FileType;
use crate::i18n::safe;
use crate::i18n::words::{draft, start as words};
use crate::keeping::{Header, Kept, NewerSlot, Saving, is_due_for_erasing};
use crate::ui::lazy::later_part;

/// A draft in the list of the start page.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct ShelfEntry {
    /// What was saved beside it.
    pub header: Header,
    /// The draft.
    pub dossier: Dossier,
}

/// A draft that a newer version of the app wrote.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct NewerDraft {
    /// Which.
    pub id: String,
    /// What is kept of it, as it stands.
    pub slot: NewerSlot,
}

impl Session {
    /// The drafts that a newer version of the app wrote: named and handed out, never opened.
    pub fn newer_drafts(self) -> Vec<NewerDraft> {
        let ids = stores::drafts().ids().unwrap_or_default();
        let newer = |id: String| {
            let slot = stores::drafts().load(&id).ok()?.newer?;
            Some(NewerDraft { id, slot })
        };
        ids.into_iter().filter_map(newer).collect()
    }

    /// Hands over a draft of a newer version, as it stands.
    pub async fn download_newer(self, draft: &NewerDraft) {
        let name = format!("tu-cham_ban-nhap-moi-hon_{}.txt", draft.id);
        self.hand_over(&name, &draft.slot.text).await;
    }

    /// Hands a text over as a file; says so when the browser does not take it.
    pub(super) async fn hand_over(self, name: &str, text: &str) -> bool {
        let saved = files::save(name, FileType::Text, text.as_bytes()).await;
        if let Err(problem) = &saved {
            let problems = vec![problem.clone()];
            self.tell(Notice::failed(self.say(words::NOT_DOWNLOADED), problems));
        }
        saved.is_ok()
    }

    /// The drafts kept here, last saved first; with `is_deleted` those in the trash.
    pub fn shelf(self, is_deleted: bool) -> Vec<ShelfEntry> {
        let mut entries: Vec<ShelfEntry> = kept()
            .into_iter()
            .filter(|kept| kept.header.deleted_at.is_some() == is_deleted)
            .map(|kept| ShelfEntry { header: kept.header, dossier: kept.dossier })
            .collect();
        sort_by(&mut entries, |a, b| b.header.saved_at.cmp(&a.header.saved_at));
        entries
    }

    /// Puts a draft into the trash and offers the way back. `refresh` runs after either.
    pub fn delete_draft(self, id: &str, refresh: Callback<()>) {
        self.with_draft(|draft| {
            draft.save_now();
            if draft.id() == id {
                self.close();
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

    /// Brings a draft back from the trash; says so where that does not work, and whether it did.
    pub fn restore_draft(self, id: &str) -> bool {
        find(id).is_some_and(|kept| self.save_kept(kept, None))
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
        let keeper = stores::drafts();
        let is_damaged = |id: &String| {
            let loaded = keeper.load(id).ok();
            loaded.is_some_and(|loaded| loaded.kept.is_none() && !loaded.damaged.is_empty())
        };
        keeper.ids().unwrap_or_default().into_iter().filter(is_damaged).collect()
    }

    fn save_kept(self, kept: Kept, deleted_at: Option<String>) -> bool {
        let saving = Saving {
            after: kept.header.counter,
            line: kept.header.line,
            writer: self.tab.get_value(),
            at: kept.header.saved_at,
            copied: kept.header.copied,
            keys: kept.header.keys,
            deleted_at,
            progress: kept.header.progress,
        };
        let result = stores::drafts().save(&kept.dossier, saving);
        self.pump();
        if let Err(problem) = &result {
            self.tell(Notice::failed(self.say(words::NOT_DELETED), vec![problem.clone()]));
        }
        result.is_ok()
    }

    /// Erases what has been in the trash longer than the promise.
    pub(super) fn purge_trash(self) {
        if self.keeps_drafts() {
            spawn_local(async move {
                // Without the code for it, the trash waits for the next start.
                if let Ok(purge) = load_purging().await {
                    purge(self);
                }
            });
        }
    }

    /// Whether any draft lies here, the trash and what was put aside included.
    pub fn keeps_drafts(self) -> bool {
        let keeper = stores::drafts();
        keeper.ids().is_ok_and(|ids| !ids.is_empty()) || keeper.has_put_aside()
    }

    fn purge_now(self) {
        let is_due = |kept: &Kept| {
            let days = kept.header.deleted_at.as_deref().map(clock::days_since);
            let id = &kept.dossier.id;
            let due = |days| is_due_for_erasing(&BrowserShelf, id, days, &clock::today());
            days.is_some_and(|days| due(days).unwrap_or(false))
        };
        for kept in kept().iter().filter(|kept| is_due(kept)) {
            let _ = stores::drafts().erase(&kept.dossier.id);
            super::history::forget(kept.dossier.id.clone());
        }
        self.pump();
    }
}

later_part!(kept, load_purging: fn(Session) = Session::purge_now);

fn kept() -> Vec<Kept> {
    let ids = stores::drafts().ids().unwrap_or_default();
    ids.iter().filter_map(|id| find(id)).collect()
}

fn find(id: &str) -> Option<Kept> {
    let loaded = stores::drafts().load(id).ok()?;
    loaded.kept.filter(|_| loaded.newer.is_none())
}
