//! A word where something is signed with a day: the clock of this machine runs behind a step taken before.

use leptos::prelude::*;

use crate::browser::platform::clock;
use crate::domain::dossier::HistoryEntry;
use crate::i18n::words::check as words;
use crate::ui::lang;
use crate::ui::session::moment;

/// Says that what is done now would be recorded before a step that came earlier, where the clock says so by
/// more than an hour.
#[component]
pub fn ClockBehind(
    /// What was done so far.
    history: Signal<Vec<HistoryEntry>>,
) -> impl IntoView {
    let lang = lang();
    let ahead = Memo::new(move |_| {
        history.with(|steps| {
            let ahead = steps.iter().rfind(|step| clock::is_an_hour_behind(&step.at));
            ahead.map(|step| step.at.clone())
        })
    });
    move || {
        let last = ahead.get()?;
        let facts = [("now", &*moment(&clock::now(), lang)), ("last", &*moment(&last, lang))];
        let text = words::CLOCK_BEHIND.with(lang, &facts);
        Some(view! { <p class="question" id="clock-behind">{text}</p> })
    }
}
