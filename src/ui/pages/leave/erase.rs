//! The second step: a typed confirmation, the wipe, and what was read back afterwards.

use leptos::prelude::*;
use leptos::task::spawn_local;

use crate::domain::text::fold;
use crate::i18n::numbers::count;
use crate::i18n::words::leave as words;
use crate::ui::components::TextField;
use crate::ui::session::{Session, Wiped};
use crate::ui::{lang, t};

/// Where the wipe stands.
#[derive(Clone)]
enum Erasing {
    No,
    Running,
    Ended(Wiped),
}

/// The confirmation and the button; afterwards what is left.
#[component]
pub(super) fn Erase(
    /// How many drafts and campaigns are neither in a file that was opened again nor given up.
    n_held: Memo<usize>,
    /// Whether there is something that cannot be exported, or is not known.
    has_unknown: Signal<bool>,
) -> impl IntoView {
    let session = Session::get();
    let lang = lang();
    let (typed, accepts) = (RwSignal::new(String::new()), RwSignal::new(false));
    let erasing = RwSignal::new(Erasing::No);
    let may_wipe = move || {
        let is_typed = typed.with(|typed| fold(typed) == fold(words::WORD.to(lang)));
        let is_running = erasing.with(|state| matches!(state, Erasing::Running));
        is_typed && !is_running && n_held.get() == 0 && (accepts.get() || !has_unknown.get())
    };
    let wipe = move |_| {
        erasing.set(Erasing::Running);
        spawn_local(async move {
            let wiped = session.wipe().await;
            typed.try_set(String::new());
            erasing.try_set(Erasing::Ended(wiped));
        });
    };
    let label = words::TYPE.with(lang, &[("word", words::WORD.to(lang))]);
    view! {
        <p>{t(words::WHAT)}</p>
        <p>{t(words::CLOSE_TABS)}</p>
        <Show when=move || has_unknown.get()>
            <p class="leave__accept">
                <input
                    id="leave-accept"
                    type="checkbox"
                    prop:checked=accepts
                    on:change=move |event| accepts.set(event_target_checked(&event))
                />
                <label for="leave-accept">{t(words::WITHOUT_COPY)}</label>
            </p>
        </Show>
        <TextField id="leave-word" label value=typed on_input=Callback::new(move |text| typed.set(text)) />
        <button
            id="leave-wipe"
            class="button button--danger"
            disabled=move || !may_wipe()
            on:click=wipe
        >
            {t(words::WIPE)}
        </button>
        <div role="status" aria-live="polite">
            {move || match erasing.get() {
                Erasing::No => ().into_any(),
                Erasing::Running => view! { <p>{t(words::WIPING)}</p> }.into_any(),
                Erasing::Ended(wiped) => view! { <Ended wiped /> }.into_any(),
            }}
        </div>
    }
}

#[component]
fn Ended(wiped: Wiped) -> impl IntoView {
    let session = Session::get();
    let lang = lang();
    let is_clean = wiped.left.is_empty();
    let text = match is_clean {
        true => words::CLEAN.with(lang, &[("n", &count(wiped.gone, lang))]),
        false => words::NOT_CLEAN.with(lang, &[("left", &wiped.left.join(", "))]),
    };
    let class = if is_clean { "outcome outcome--good" } else { "outcome outcome--bad" };
    let state = if is_clean { "clean" } else { "left" };
    view! {
        <div id="leave-status" class=class data-state=state>
            <p><b>{text}</b></p>
            <p>{t(words::REMAINS)}":"</p>
            <ul>
                <li>{t(words::REMAINS_FILES)}</li>
                <li>{t(words::REMAINS_PROGRAM)}</li>
                <li>{t(words::REMAINS_HISTORY)}</li>
            </ul>
            <p>
                <button id="leave-again" class="button" on:click=move |_| session.start_anew()>
                    {t(words::AGAIN)}
                </button>
            </p>
        </div>
    }
}
