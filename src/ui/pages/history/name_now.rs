//! The state of now, kept under a name.

use leptos::prelude::*;

use crate::i18n::words::history as words;
use crate::keeping::Snapshot;
use crate::ui::components::TextField;
use crate::ui::session::Draft;
use crate::ui::t;

/// A field for the name, and the button that keeps the state of now.
#[component]
pub(super) fn NameNow(
    /// Told what was kept.
    #[prop(into)]
    on_kept: Callback<Snapshot>,
) -> impl IntoView {
    let draft = Draft::get();
    let name = RwSignal::new(String::new());
    let problem = RwSignal::new(None::<String>);
    let typed = Callback::new(move |text| {
        problem.set(None);
        name.set(text);
    });
    let kept = Callback::new(move |state| {
        name.set(String::new());
        on_kept.run(state);
    });
    let keep = move |event: leptos::ev::SubmitEvent| {
        event.prevent_default();
        problem.set(draft.name_now(&name.get_untracked(), kept).err());
        if problem.with_untracked(Option::is_some) {
            draft.focus("state-name-now");
        }
    };
    view! {
        <form class="state-name" on:submit=keep hidden=move || !draft.may_write()>
            <TextField
                id="state-name-now"
                label=t(words::NAME_NOW)
                hint=t(words::NAME_NOW_HINT)
                value=name
                problem=problem
                on_input=typed
            />
            <button id="keep-named" class="button">{t(words::KEEP_NAMED)}</button>
        </form>
    }
}
