//! One writer for each draft. The other tabs follow it live, read only, and can take over.

use std::time::Duration;

use leptos::leptos_dom::helpers::set_timeout;
use leptos::prelude::*;
use leptos::task::spawn_local;

use super::save_clock::SaveClock;
use super::{Draft, Opened, SaveStatus, Session, steps, stores};
use crate::browser::indexed_db::mirror;
use crate::browser::platform::clock;
use crate::browser::platform::locks::{self, Ask};
use crate::browser::platform::storage::BrowserShelf;
use crate::browser::platform::tabs::{self, Note};
use crate::browser::platform::task::Task;
use crate::keeping::{Cause, Kept, Lease, Store, draft_of};

/// A tab that is asked to give way saves and does so at once; one that sleeps is not waited for.
const GIVE_WAY: Duration = Duration::from_millis(1_500);

/// The state on its way to the second store is waited for this long before the right goes on.
const GIVE_UP: Duration = Duration::from_millis(1_000);

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
    /// Done once it is known who writes.
    pub(super) fn begin(self) -> Task<()> {
        self.read_states();
        Task::start(self.claim())
    }

    /// Asks to be the writer; where another tab is, follows it until that one leaves.
    async fn claim(self) {
        if !locks::is_supported() {
            return self.claim_lease();
        }
        if !self.take_lock(Ask::IfFree).await && self.is_open() {
            self.follow();
            spawn_local(self.write_when_free());
        }
    }

    async fn write_when_free(self) {
        while self.take_lock(Ask::Wait).await {
            if !self.stands_back() {
                return self.write_again().await;
            }
            locks::release(&self.lock());
            clock::pause(GIVE_WAY.as_millis() as i32).await;
        }
    }

    async fn take_lock(self, ask: Ask) -> bool {
        let lock = self.lock();
        let is_held = locks::take(&lock, ask, move || self.lose()).await;
        if is_held && !self.is_open() {
            locks::give_back(&lock);
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

    /// Another tab asks for the right to write: this one gives it, or, where it only follows as well,
    /// lets the one that asked go first.
    pub(super) fn give_way(self) {
        if !self.may_write_now() {
            return self.stands_back_from.set_value(Some(clock::millis()));
        }
        self.save_now();
        let is_on_its_way = self.status.with_untracked(|status| *status == SaveStatus::Pending);
        let counter = self.counter.get_value();
        self.follow();
        // A lease that is kept while this tab follows would be taken for the right to write.
        if !is_on_its_way || !locks::is_supported() {
            return self.let_go();
        }
        // Whoever writes next reads the second store: it gets the lock once the last state is there.
        self.giving_way.set_value(Some(counter));
        let late = move || {
            if self.giving_way.try_get_value().flatten() == Some(counter) {
                self.let_go();
            }
        };
        set_timeout(late, GIVE_UP);
    }

    /// Whether another tab asked for the right to write a moment ago.
    fn stands_back(self) -> bool {
        let asked = self.stands_back_from.try_get_value().flatten();
        asked.is_some_and(|at| (clock::millis() - at).abs() < GIVE_WAY.as_millis() as f64)
    }

    /// Gives the right to write to whoever waits for it, and waits for it in turn.
    pub(super) fn let_go(self) {
        self.giving_way.set_value(None);
        if !self.is_open() {
            return;
        }
        if locks::is_supported() {
            locks::release(&self.lock());
            spawn_local(self.write_when_free());
        } else if self.lease(false) {
            self.pass_lease_on();
        }
    }

    fn follow(self) {
        if self.is_unsaved() {
            self.keep_state(Cause::Beside);
            self.save_clock.update_value(SaveClock::kept);
        }
        self.status.set(SaveStatus::Following);
        // What the other tab can take back will be this one's once it writes.
        spawn_local(async {
            let _ = steps::bring().await;
        });
        self.show_newest();
    }

    /// Takes the right to write from the tab that has it, after that one has saved.
    pub fn take_over(self) {
        tabs::tell(&Note::Yield(self.id()));
        self.stands_back_from.set_value(None);
        let wait = if locks::is_supported() { GIVE_WAY } else { Duration::from_millis(300) };
        let insist = move || {
            if self.is_open() && !self.may_write_now() {
                self.insist();
            }
        };
        self.stop_insisting();
        self.insisting.set_value(set_timeout_with_handle(insist, wait).ok());
    }

    /// The right has come: were the wish kept, it would take it once more from whoever gets it next.
    fn stop_insisting(self) {
        if let Some(timer) = self.insisting.try_update_value(Option::take).flatten() {
            timer.clear();
        }
    }

    fn insist(self) {
        spawn_local(async move {
            let has_right = match locks::is_supported() {
                true => self.take_lock(Ask::Steal).await,
                false => self.lease(true),
            };
            if has_right {
                self.write_again().await;
            }
        });
    }

    /// Becomes the writer, from the newest state on.
    async fn write_again(self) {
        self.stop_insisting();
        // The tab that wrote before may have put its last state there a moment ago.
        mirror::refresh(&self.id()).await;
        let has_right = !locks::is_supported() || locks::is_held(&self.lock());
        if self.is_open() && has_right && self.show_newest() {
            self.status.set(SaveStatus::Pending);
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

    /// Gives the lease back as the page goes away: whoever opens the draft next, and be it this window
    /// loaded anew, need not wait until it runs out.
    pub(super) fn give_lease_back(self) {
        if !locks::is_supported() {
            let _ = Lease::give_back(&BrowserShelf, &self.id(), &self.session.tab.get_value());
        }
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
        let is_newer = kept.header.counter > self.counter.get_value();
        let is_rival = kept.header.counter == self.counter.get_value()
            && self.with_now(|dossier| *dossier != kept.dossier);
        if is_newer || is_rival {
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
        let is_following = !self.may_write_now();
        match (self.lease(false), is_following) {
            (true, true) => spawn_local(self.write_again()),
            (false, false) => self.give_way(),
            _ => {}
        }
    }
}
