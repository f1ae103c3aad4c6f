//! A word where something is signed with a day: the clock of this machine runs behind the last step.

use leptos::prelude::*;

use crate::browser::clock;
use crate::i18n::words::check as words;
use crate::ui::lang;
use crate::ui::session::moment;

/// Says that what is done now would be recorded before the step that came last, where the clock says so by
/// more than an hour.
#[component]
pub fn ClockBehind(
    /// When the last step was taken (RFC 3339).
    last: Signal<Option<String>>,
) -> impl IntoView {
    let lang = lang();
    move || {
        let last = last.get().filter(|last| clock::is_an_hour_behind(last))?;
        let facts = [("now", &*moment(&clock::now(), lang)), ("last", &*moment(&last, lang))];
        let text = words::CLOCK_BEHIND.with(lang, &facts);
        Some(view! { <p class="question" id="clock-behind">{text}</p> })
    }
}
