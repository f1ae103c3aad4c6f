//! One writer for each draft. The other tabs follow it live, read only, and can take over.

use std::time::Duration;

use leptos::leptos_dom::helpers::set_timeout;
use leptos::prelude::*;
use leptos::task::spawn_local;

use super::stores;
use super::{Draft, KeptIn, Opened, SaveStatus, Session};
use crate::browser::locks::{self, Ask};
use crate::browser::storage::BrowserShelf;
use crate::browser::tabs::{self, Note};
use crate::browser::{clock, mirror};
use crate::keeping::{Cause, Kept, Lease, Store, draft_of};

/// A tab that is asked to give way saves and does so at once; one that sleeps is not waited for.
const GIVE_WAY: Duration = Duration::from_millis(1_500);

/// A lease is renewed this often.
const RENEW: Duration = Duration::from_millis(2_000);

impl Session {
    /// Hears what the other tabs do.
    pub(super) fn listen_to_tabs(self) {
        tabs::on_note(move |note| match note {
            Note::Saved(id) => self.heard_of(&id),
            Note::Yield(id) => self.with_open(&id, |draft| (draft.hooks.give_way)(draft)),
            Note::Wiped => self.was_wiped(),
        });
    }

    /// Another tab wrote to local storage under this key, or cleared all of it.
    pub(super) fn heard_of_key(self, key: Option<&str>) {
        let Some(key) = key else {
            if self.opened.with_untracked(|opened| matches!(opened, Opened::Ready(_))) {
                self.storage_was_cleared(Store::Local);
            }
            return;
        };
        if let Some(id) = draft_of(key) {
            self.heard_of(id);
        }
        self.with_draft(|draft| {
            if key == Lease::key(&draft.id()) {
                (draft.hooks.renew_lease)(draft);
            }
        });
    }

    fn heard_of(self, id: &str) {
        let id = id.to_string();
        spawn_local(async move {
            mirror::refresh(&id).await;
            self.with_open(&id, |draft| (draft.hooks.hear)(draft));
            self.list_again();
        });
    }
}

impl Draft {
    fn lock(self) -> String {
        format!("tucham/draft/{}", self.id())
    }

    /// What begins when a draft is opened: it asks to be the writer, and reads its earlier states.
    pub(super) fn begin(self) {
        self.claim();
        self.read_states();
    }

    /// Asks to be the writer; where another tab is, follows it until that one leaves.
    fn claim(self) {
        if !locks::is_supported() {
            return self.claim_lease();
        }
        spawn_local(async move {
            if !self.take_lock(Ask::IfFree).await && self.is_open() {
                self.follow();
                self.write_when_free().await;
            }
        });
    }

    async fn write_when_free(self) {
        if self.take_lock(Ask::Wait).await {
            self.write_again();
        }
    }

    async fn take_lock(self, ask: Ask) -> bool {
        let lock = self.lock();
        let is_held = locks::take(&lock, ask, move || self.lose()).await;
        if is_held && !self.is_open() {
            locks::release(&lock);
            return false;
        }
        is_held
    }

    /// Another tab took the lock away.
    fn lose(self) {
        if self.is_open() {
            self.give_way();
        }
    }

    /// Saves, stops writing, and follows the tab that asked.
    pub(super) fn give_way(self) {
        if self.status.with_untracked(SaveStatus::is_elsewhere) {
            return;
        }
        self.save_now();
        if locks::is_supported() {
            locks::release(&self.lock());
            spawn_local(self.write_when_free());
        } else if self.lease(false) {
            self.pass_lease_on();
        }
        self.follow();
    }

    fn follow(self) {
        if self.unsaved_since.get_value().is_some() {
            self.keep_state(Cause::Beside);
        }
        self.status.set(SaveStatus::Following);
        self.show_newest();
    }

    /// Takes the right to write from the tab that has it, after that one has saved.
    pub fn take_over(self) {
        tabs::tell(&Note::Yield(self.id()));
        let wait = if locks::is_supported() { GIVE_WAY } else { Duration::from_millis(300) };
        let insist = move || {
            if self.is_open() && self.status.with_untracked(SaveStatus::is_elsewhere) {
                self.insist();
            }
        };
        set_timeout(insist, wait);
    }

    fn insist(self) {
        if !locks::is_supported() {
            self.lease(true);
            return self.write_again();
        }
        spawn_local(async move {
            if self.take_lock(Ask::Steal).await {
                self.write_again();
            }
        });
    }

    /// Becomes the writer, from the newest state on.
    fn write_again(self) {
        if self.is_open() && self.show_newest() {
            self.status.set(SaveStatus::Saved(clock::now(), KeptIn::Both));
            // Says where it is kept, and shows the other tabs who writes now.
            self.save(None);
        }
    }

    /// Gives the right to write back.
    pub(super) fn release(self) {
        locks::release(&self.lock());
        // A lease that cannot be given back runs out.
        let _ = Lease::give_back(&BrowserShelf, &self.id(), &self.session.tab.get_value());
    }

    fn newest(self) -> Option<Kept> {
        stores::drafts().load(&self.id()).ok()?.kept
    }

    /// Another tab has written this draft.
    pub(super) fn hear(self) {
        if self.status.with_untracked(|status| *status == SaveStatus::Following) {
            self.show_newest();
            return;
        }
        let Some(kept) = self.newest() else { return };
        if kept.header.counter > self.counter.get_value() {
            if !locks::is_supported() && !self.lease(false) {
                return self.give_way();
            }
            self.displaced();
            if kept.header.deleted_at.is_some() {
                self.status.set(SaveStatus::Deleted);
            }
        }
    }

    /// Shows the newest state that is kept; false when it is in the trash.
    fn show_newest(self) -> bool {
        let Some(kept) = self.newest() else { return true };
        if kept.header.deleted_at.is_some() {
            self.status.set(SaveStatus::Deleted);
            return false;
        }
        if kept.header.counter > self.counter.get_value() {
            self.show(kept);
        }
        true
    }

    /// Writes the open draft anew, after its store was cleared.
    pub(super) fn write_anew(self) {
        let counter = self.newest().map_or(0, |kept| kept.header.counter);
        if counter <= self.counter.get_value() {
            self.save(None);
        }
    }

    fn claim_lease(self) {
        if !self.lease(false) {
            self.follow();
        }
        self.keep_lease();
    }

    /// Takes or renews the lease; where it cannot be kept at all, nobody else can hold it either.
    fn lease(self, takes_over: bool) -> bool {
        let tab = self.session.tab.get_value();
        let now = clock::millis() as u64;
        Lease::take(&BrowserShelf, &self.id(), &tab, now, takes_over).unwrap_or(true)
    }

    /// Nobody holds the lease for its span but whoever takes it over: this tab would otherwise take
    /// it back before the one that asked does.
    fn pass_lease_on(self) {
        let now = clock::millis() as u64;
        // Without storage there is no lease to pass on.
        let _ = Lease::take(&BrowserShelf, &self.id(), "", now, true);
    }

    fn keep_lease(self) {
        let renew = move || {
            if self.is_open() {
                self.renew_lease();
                self.keep_lease();
            }
        };
        set_timeout(renew, RENEW);
    }

    /// Renews the lease, follows who has taken it, takes it when it has run out.
    pub(super) fn renew_lease(self) {
        if locks::is_supported() {
            return;
        }
        let is_following = self.status.with_untracked(SaveStatus::is_elsewhere);
        match (self.lease(false), is_following) {
            (true, true) => self.write_again(),
            (false, false) => self.give_way(),
            _ => {}
        }
    }
}
