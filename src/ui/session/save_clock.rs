//! When work is saved by itself: a unit's draft, a superior's campaigns and appraisals.
//!
//! The clock is one; what a save is differs, and so do its states. A draft is written by one tab into two
//! stores, each of which may fail alone ([`super::SaveStatus`]). A superior's work goes to the one store
//! behind the desk, where a counter refuses whoever comes later, and may outlive its page
//! ([`super::review::Saver`], [`super::review::SavedState`]).

use std::time::Duration;

use leptos::leptos_dom::helpers::{TimeoutHandle, set_timeout_with_handle};

use crate::browser::platform::clock;
use crate::keeping::save_in_ms;

/// Since when there is something to save, and when that is done.
#[derive(Default)]
pub(super) struct SaveClock {
    /// When the first change was made that is not kept (milliseconds).
    since: Option<u64>,
    timer: Option<TimeoutHandle>,
}

impl SaveClock {
    /// Whether something is not kept.
    pub fn is_unsaved(&self) -> bool {
        self.since.is_some()
    }

    /// Something was changed: it is saved soon after the last change, and not much later than the first.
    pub fn changed(&mut self, save: impl FnOnce() + 'static) {
        let now = clock::millis() as u64;
        // A clock that was set back since must not put the save off.
        self.changed_since(self.since.map_or(now, |since| since.min(now)), save);
    }

    /// What was changed since then is not kept.
    pub fn changed_since(&mut self, since: u64, save: impl FnOnce() + 'static) {
        self.since = Some(since);
        self.save_in(save_in_ms(since, clock::millis() as u64), save);
    }

    /// Saves in so many milliseconds, and at no other time.
    pub fn save_in(&mut self, ms: u64, save: impl FnOnce() + 'static) {
        self.stop();
        self.timer = set_timeout_with_handle(save, Duration::from_millis(ms)).ok();
    }

    /// A save begins: it need not be waited for any more.
    pub fn stop(&mut self) {
        if let Some(timer) = self.timer.take() {
            timer.clear();
        }
    }

    /// Everything is kept.
    pub fn kept(&mut self) {
        self.since = None;
    }
}
