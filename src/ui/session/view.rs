//! The page as the user meets it: focus, title, moments in local time, keys.

use leptos::prelude::*;

use super::{Draft, Session};
use crate::browser::platform::{clock, events, page};
use crate::domain::calendar;

impl Session {
    /// Moves the focus to an element and brings it into view.
    pub fn focus(self, id: &str) {
        page::focus(id);
    }

    /// Goes, on the page that opens next, to the first field whose id begins so, instead of to
    /// the heading.
    pub fn lead_to(self, field: &str) {
        self.field.set_value(Some(field.to_string()));
    }

    /// Another page: what was said lets go; then to its top, or to the field that was asked for.
    pub fn arrive(self) {
        self.let_notice_go();
        let field = self.field.try_update_value(Option::take).flatten();
        self.aim.set_value(Some(field));
        self.reach_aim();
    }

    /// A heading was drawn. A page may come later than its address (its part of the program, its
    /// draft, what a superior keeps): it is gone to when it is there, unless the user went elsewhere
    /// meanwhile; and not at the start, where the focus is left as the browser put it.
    pub fn heading_drawn(self) {
        self.reach_aim();
    }

    /// The user asked for what is on its way: its heading, when it comes, is where to go.
    pub fn await_heading(self) {
        self.aim.set_value(Some(None));
    }

    /// Something took the focus: whoever chose it is not called away from it by a page that is late.
    pub(super) fn focus_taken(self, id: &str) {
        if id != page::HEADING {
            self.aim.set_value(None);
        }
    }

    fn reach_aim(self) {
        match self.aim.get_value() {
            Some(Some(field)) => page::arrive_at(&field),
            Some(None) => page::arrive(),
            None => {}
        }
    }

    /// Good news stays for the page that it leads to, and no longer; bad news until it is closed.
    fn let_notice_go(self) {
        self.notice_pages.update_value(|pages| *pages += 1);
        let is_old = self.notice_pages.get_value() > 1;
        let is_good = self.notice.with_untracked(|n| n.as_ref().is_some_and(|n| !n.is_error));
        if is_old && is_good {
            self.notice.set(None);
        }
    }

    /// What stands at the foot of every printed page; nothing when empty.
    pub fn set_page_footer(self, text: &str) {
        page::set_page_footer(text);
    }

    /// Opens the print dialog.
    pub fn print(self) {
        page::print();
    }

    /// Names the tab.
    pub fn show_title(self, title: &str) {
        page::set_title(title);
    }
}

/// An instant (RFC 3339) in local time, as date and time of day: `("2026-11-22", "14:05")`.
pub fn local_time(instant: &str) -> Option<(String, String)> {
    clock::local(instant)
}

/// The years that a scoring which begins today may be for, the likelier one first.
pub fn years_to_score() -> Vec<u32> {
    let years = calendar::years_to_score(&clock::today());
    if years.is_empty() { vec![clock::year()] } else { years }
}

/// Today in local time, as `2026-11-22`.
pub fn today() -> String {
    clock::today()
}

impl Draft {
    /// Today and the year that is scored: what dates of documents are held against.
    pub fn dated(self) -> Signal<(String, Option<u32>)> {
        let year = self.memo(|dossier| dossier.campaign.year);
        Signal::derive(move || (clock::today(), year.get()))
    }

    /// Ctrl+K leads to the search box, until what is drawn now is left.
    pub fn listen_to_search_key(self) {
        let handle = events::on_key(move |event| {
            let is_ours = (event.ctrl_key() || event.meta_key()) && !event.alt_key();
            if is_ours && event.key().eq_ignore_ascii_case("k") {
                page::focus("search");
                event.prevent_default();
            }
        });
        on_cleanup(move || handle.remove());
    }

    /// Runs at Alt + Page Down (with true) and Alt + Page Up, until what is drawn now is left.
    pub fn on_step_keys(self, run: impl Fn(bool) + 'static) {
        let handle = events::on_key(move |event| {
            let key = event.key();
            if event.alt_key() && (key == "PageDown" || key == "PageUp") {
                event.prevent_default();
                run(key == "PageDown");
            }
        });
        on_cleanup(move || handle.remove());
    }

    /// Moves the focus to a field of the page.
    pub fn focus(self, id: &str) {
        page::focus(id);
    }
}
