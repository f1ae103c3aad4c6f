//! The name of an earlier state: given, changed, let go.

use leptos::prelude::*;

use crate::i18n::words::history as words;
use crate::keeping::Snapshot;
use crate::ui::components::TextField;
use crate::ui::session::Draft;
use crate::ui::t;

/// A field with the state's name, and what can be done with it.
#[component]
pub(super) fn StateName(
    /// The state.
    state: Snapshot,
    /// Told the state with its new name, or without one.
    on_kept: Callback<Snapshot>,
) -> impl IntoView {
    let draft = Draft::get();
    let name = RwSignal::new(state.about.name.clone());
    let problem = RwSignal::new(None::<String>);
    let has_name = state.about.is_named();
    let state = StoredValue::new(state);
    let typed = Callback::new(move |text| {
        problem.set(None);
        name.set(text);
    });
    let keep = move |event: leptos::ev::SubmitEvent| {
        event.prevent_default();
        let kept = draft.name_state(state.get_value(), &name.get_untracked(), on_kept);
        problem.set(kept.err());
        if problem.with_untracked(Option::is_some) {
            draft.focus("state-name");
        }
    };
    let let_go = move |_| draft.let_name_go(state.get_value(), on_kept);
    view! {
        <form class="state-name" on:submit=keep hidden=move || !draft.may_write()>
            <TextField
                id="state-name"
                label=t(words::NAME)
                value=name
                problem=problem
                on_input=typed
            />
            <button id="keep-name" class="button">{t(words::KEEP_NAME)}</button>
            <button
                id="let-name-go"
                type="button"
                class="button button--quiet"
                hidden=!has_name
                on:click=let_go
            >
                {t(words::LET_GO)}
            </button>
        </form>
    }
}
