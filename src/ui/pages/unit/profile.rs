//! The questions about the unit that decide what applies.

use leptos::prelude::*;

use super::question::Question;
use crate::i18n::words::unit as words;
use crate::ui::session::Draft;
use crate::ui::t;

/// The questions of the set; nothing where it asks none.
#[component]
pub(super) fn Profile() -> impl IntoView {
    let set = Draft::get().set();
    let question = |place: usize| view! { <Question place /> };
    let questions = (0..set.profile.len()).map(question).collect_view();
    (!set.profile.is_empty()).then(|| {
        view! {
            <section class="unit__part card" aria-labelledby="profile-title">
                <h2 id="profile-title">{t(words::PROFILE)}</h2>
                <p class="unit__note">{t(words::PROFILE_NOTE)}</p>
                {questions}
            </section>
        }
    })
}
