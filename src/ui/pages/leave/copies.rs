//! The first step: which drafts are in a file, and the rest into files.

use leptos::prelude::*;
use leptos::task::spawn_local;

use super::LeavingDraft;
use crate::i18n::Lang;
use crate::i18n::words::{leave as words, terms};
use crate::ui::components::ProblemList;
use crate::ui::session::{ExportStatus, Session, moment};
use crate::ui::{lang, t};

/// The drafts with their copies, and the button that exports those that have changed.
#[component]
pub(super) fn Copies(
    /// Every draft kept here.
    drafts: RwSignal<Vec<LeavingDraft>>,
    /// How many cannot be exported at all.
    n_damaged: usize,
) -> impl IntoView {
    let session = Session::get();
    let lang = lang();
    let running = RwSignal::new(false);
    let export = move |_| {
        running.set(true);
        spawn_local(async move {
            export_all(session, drafts).await;
            running.try_set(false);
            // The button is gone; the focus stays near.
            session.focus("leave-copies");
        });
    };
    let n_open = Memo::new(move |_| {
        drafts.with(|drafts| drafts.iter().filter(|it| !it.has_copy() && !it.is_proven).count())
    });
    let is_empty = Memo::new(move |_| drafts.with(Vec::is_empty));
    let damaged = (n_damaged > 0).then(|| {
        let text = words::DAMAGED.with(lang, &[("n", &n_damaged.to_string())]);
        view! { <p class="leave__warning">{text}</p> }
    });
    let rows = move || drafts.get().iter().map(|draft| row(draft, drafts, lang)).collect_view();
    let label = move || words::EXPORT_ALL.with(lang, &[("n", &n_open.get().to_string())]);
    view! {
        <Show when=move || is_empty.get()>
            <p>{t(words::NO_DRAFTS)}</p>
        </Show>
        <ul class="leave__drafts" hidden=move || is_empty.get()>{rows}</ul>
        {damaged}
        <Show when=move || n_open.get() != 0>
            <button
                id="leave-export"
                class="button button--primary"
                disabled=running
                on:click=export
            >
                {label}
            </button>
        </Show>
        <p role="status" aria-live="polite">
            {move || running.get().then(|| t(words::EXPORTING))}
        </p>
        <p class="leave__aside">{t(words::DOWNLOADS)}</p>
    }
}

/// One after the other: browsers hold back downloads that come at once.
async fn export_all(session: Session, drafts: RwSignal<Vec<LeavingDraft>>) {
    let open: Vec<String> = drafts.with_untracked(|drafts| {
        let open = drafts.iter().filter(|draft| !draft.has_copy() && !draft.is_proven);
        open.map(|draft| draft.draft.id.clone()).collect()
    });
    for id in open {
        let status = session.export_leaving(&id).await;
        drafts.try_update(|drafts| {
            if let Some(draft) = drafts.iter_mut().find(|draft| draft.draft.id == id) {
                draft.export = Some(status);
            }
        });
    }
}

fn row(
    leaving: &LeavingDraft,
    drafts: RwSignal<Vec<LeavingDraft>>,
    lang: Lang,
) -> impl IntoView + use<> {
    let draft = &leaving.draft;
    let trash = draft.is_deleted.then(|| {
        view! { " "<span class="badge badge--quiet">{t(words::IN_TRASH)}</span> }
    });
    let copied = match &draft.copied {
        Some(copy) => moment(&copy.at, lang),
        None => t(words::NEVER).to_string(),
    };
    let (state, problems) = match &leaving.export {
        _ if leaving.is_proven => (t(words::PROVEN).to_string(), Vec::new()),
        Some(ExportStatus::Whole { name, .. }) => {
            (words::HANDED.with(lang, &[("name", name)]), Vec::new())
        }
        Some(ExportStatus::Failed(problems)) => (t(words::FAILED).into(), problems.clone()),
        None if draft.is_current => (t(words::UNPROVEN).to_string(), Vec::new()),
        None => (t(words::CHANGED).to_string(), Vec::new()),
    };
    let class = if leaving.is_proven { "badge badge--good" } else { "badge badge--warn" };
    let problems = (!problems.is_empty()).then(|| view! { <ProblemList problems /> });
    let give_up = (!leaving.is_proven).then(|| {
        let (id, draft_id) = (format!("leave-accept-{}", draft.id), draft.id.clone());
        let is_given_up = leaving.is_given_up;
        let set = move |event| {
            let is = event_target_checked(&event);
            drafts.update(|drafts| {
                if let Some(draft) = drafts.iter_mut().find(|it| it.draft.id == draft_id) {
                    draft.is_given_up = is;
                }
            });
        };
        let label = words::GIVE_UP.with(lang, &[("name", &draft.name)]);
        view! {
            <p class="leave__accept">
                <input id=id.clone() type="checkbox" prop:checked=is_given_up on:change=set />
                <label for=id>{label}</label>
            </p>
        }
    });
    view! {
        <li data-leaving=draft.id.clone()>
            <p><b>{draft.name.clone()}</b>{trash}</p>
            <p class="leave__aside">{t(terms::LAST_COPY)}": "{copied}</p>
            <p><span class=class>{state}</span></p>
            {problems}
            {give_up}
        </li>
    }
}
