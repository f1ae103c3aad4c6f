//! Whose an appraisal is, before anything of it is in the dossier.

use leptos::prelude::*;

use crate::domain::signature::Whose;
use crate::i18n::words::explain as words;
use crate::ui::components::{ProblemList, WordBox};
use crate::ui::t;

/// That it is the superior's own; or the warning, and the box by which a person takes it upon
/// themselves.
#[component]
pub(super) fn WhoseFile(
    /// Whose.
    whose: Whose,
    /// Whether it may be taken in.
    has_word: RwSignal<bool>,
) -> impl IntoView {
    let Some(problem) = whose.warning() else {
        return view! {
            <p id="offered-whose" class="outcome outcome--good" data-whose="issuer">
                {t(words::WHOSE_ISSUER)}
            </p>
        }
        .into_any();
    };
    let code = problem.code;
    view! {
        <div
            id="offered-whose"
            class="outcome outcome--bad"
            data-whose=code.as_str()
            role="alert"
        >
            <p><b>{t(words::WHOSE_DOUBT)}</b></p>
            <ProblemList problems=vec![problem] />
            <WordBox id="whose-word" label=t(words::WHOSE_WORD) is_given=has_word />
        </div>
    }
    .into_any()
}
