//! Locking the self-scores, with a question first, and reopening them.

use leptos::prelude::*;

use super::clock_behind::ClockBehind;
use super::who_signs::WhoSigns;
use crate::domain::dossier::{Change, Deed, Role, Side, Stage, Step};
use crate::i18n::Lang;
use crate::i18n::numbers::{self, show};
use crate::i18n::words::check as words;
use crate::ui::components::TextField;
use crate::ui::session::Draft;
use crate::ui::{lang, t};

/// Lock or reopen, whichever the stage allows.
#[component]
pub fn LockStep(
    /// How many things are left to do.
    #[prop(into)]
    n_open: Signal<usize>,
) -> impl IntoView {
    let draft = Draft::get();
    let stage = draft.memo(|dossier| dossier.stage);
    // Not drawn anew by each save: the question would go away under the hand.
    let may_write = Memo::new(move |_| draft.may_write());
    move || {
        let stage = stage.get();
        if !may_write.get() {
            return view! { <p id="lock-elsewhere">{t(words::NOT_HERE)}</p> }.into_any();
        }
        let may = |to| stage.allows(Side::Unit, Deed::Move(to));
        if may(Stage::Submitted) {
            view! { <Lock n_open /> }.into_any()
        } else if may(Stage::Draft) {
            view! { <Reopen /> }.into_any()
        } else {
            view! { <p>{t(words::LOCKED)}</p> }.into_any()
        }
    }
}

#[component]
fn Lock(n_open: Signal<usize>) -> impl IntoView {
    let draft = Draft::get();
    let is_asking = RwSignal::new(false);
    let ask = move |_| {
        is_asking.set(true);
        draft.focus("lock-ask");
    };
    view! {
        <p>{t(words::LOCK_HINT)}</p>
        {move || match is_asking.get() {
            true => view! { <LockQuestion n_open is_asking /> }.into_any(),
            false => {
                view! {
                    <button id="lock" class="button button--primary" on:click=ask>
                        {t(words::LOCK)}
                    </button>
                }
                    .into_any()
            }
        }}
    }
}

#[component]
fn LockQuestion(n_open: Signal<usize>, is_asking: RwSignal<bool>) -> impl IntoView {
    let draft = Draft::get();
    let lang = lang();
    let role = RwSignal::new(Role::Preparer);
    let lock = move |_| {
        draft.change(step(draft, Stage::Submitted, role.get_untracked(), String::new()));
        draft.focus("export");
    };
    let cancel = move |_| {
        is_asking.set(false);
        draft.focus("lock");
    };
    let history = draft.memo(|dossier| dossier.history.clone()).into();
    let warning = move || {
        let n = n_open.get();
        (n > 0).then(|| view! { <p>{words::LOCK_OPEN.with(lang, &[("n", &n.to_string())])}</p> })
    };
    view! {
        <div class="question" role="group" aria-labelledby="lock-ask">
            <p id="lock-ask" tabindex="-1"><b>{move || question(draft, lang)}</b></p>
            {warning}
            <ClockBehind history />
            <WhoSigns legend=words::WHO_LOCKS role />
            <div class="row">
                <button id="lock-yes" class="button button--primary" on:click=lock>
                    {t(words::LOCK_YES)}
                </button>
                <button id="lock-no" class="button" on:click=cancel>{t(words::CANCEL)}</button>
            </div>
        </div>
    }
}

fn question(draft: Draft, lang: Lang) -> String {
    draft.sheet.with(|sheet| {
        let total = show(&sheet.total.to_string(), lang);
        let index = numbers::index(sheet.index, draft.set().rounding, lang);
        words::LOCK_ASK.with(lang, &[("total", &total), ("index", &index)])
    })
}

/// A move to another stage, in the name that the unit's page has for this role.
fn step(draft: Draft, to: Stage, role: Role, reason: String) -> Change {
    let by = draft.with_now(|dossier| match role {
        Role::Preparer => dossier.people.prepared_by.clone(),
        Role::Approver => dossier.people.approved_by.clone(),
    });
    Change::Step(Box::new(Step { to, by, role, reason }))
}

#[component]
fn Reopen() -> impl IntoView {
    let draft = Draft::get();
    let is_asking = RwSignal::new(false);
    let ask = move |_| {
        is_asking.set(true);
        draft.focus("reopen-reason");
    };
    view! {
        <p class="finish__done">{t(words::LOCKED)}</p>
        <p>{t(words::REOPEN_HINT)}</p>
        {move || match is_asking.get() {
            true => view! { <ReopenQuestion is_asking /> }.into_any(),
            false => {
                view! {
                    <button id="reopen" class="button" on:click=ask>
                        {t(words::REOPEN)}
                    </button>
                }
                    .into_any()
            }
        }}
    }
}

#[component]
fn ReopenQuestion(is_asking: RwSignal<bool>) -> impl IntoView {
    let draft = Draft::get();
    let role = RwSignal::new(Role::Preparer);
    let reason = RwSignal::new(String::new());
    let problem = RwSignal::new(None::<String>);
    let typed = Callback::new(move |text| {
        problem.set(None);
        reason.set(text);
    });
    let reopen = move |event: leptos::ev::SubmitEvent| {
        event.prevent_default();
        let reason = reason.with_untracked(|reason| reason.trim().to_string());
        if reason.is_empty() {
            problem.set(Some(words::REASON_MISSING.to(draft.lang_now()).to_string()));
            return draft.focus("reopen-reason");
        }
        draft.change(step(draft, Stage::Draft, role.get_untracked(), reason));
        draft.focus("lock");
    };
    let cancel = move |_| {
        is_asking.set(false);
        draft.focus("reopen");
    };
    view! {
        <form class="question" aria-label=t(words::REOPEN) on:submit=reopen>
            <TextField
                id="reopen-reason"
                label=t(words::REASON)
                hint=t(words::REASON_HINT)
                value=reason
                problem=problem
                on_input=typed
            />
            <WhoSigns legend=words::WHO_REOPENS role />
            <div class="row">
                <button id="reopen-yes" class="button button--primary">{t(words::REOPEN_YES)}</button>
                <button id="reopen-no" type="button" class="button" on:click=cancel>
                    {t(words::STAY_LOCKED)}
                </button>
            </div>
        </form>
    }
}
