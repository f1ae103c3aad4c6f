//! The first step: which drafts are in a file, and the rest into files.

use leptos::prelude::*;
use leptos::task::spawn_local;

use super::LeavingDraft;
use crate::i18n::Lang;
use crate::i18n::words::leave as words;
use crate::ui::components::ProblemList;
use crate::ui::session::{ExportStatus, Session, moment};
use crate::ui::{lang, t};

/// The drafts with their copies, and the button that exports those that have changed.
#[component]
pub(super) fn Copies(
    /// Every draft kept here.
    drafts: RwSignal<Vec<LeavingDraft>>,
    /// How many have no copy of what they hold.
    n_open: Memo<usize>,
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
    let is_empty = Memo::new(move |_| drafts.with(Vec::is_empty));
    let damaged = (n_damaged > 0).then(|| {
        let text = words::DAMAGED.with(lang, &[("n", &n_damaged.to_string())]);
        view! { <p class="leave__warning">{text}</p> }
    });
    let rows = move || drafts.get().iter().map(|draft| row(draft, lang)).collect_view();
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
        let open = drafts.iter().filter(|draft| !draft.has_copy());
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

fn row(leaving: &LeavingDraft, lang: Lang) -> impl IntoView + use<> {
    let draft = &leaving.draft;
    let trash = draft.is_deleted.then(|| {
        view! { " "<span class="badge badge--quiet">{t(words::IN_TRASH)}</span> }
    });
    let copied = match &draft.copied {
        Some(copy) => moment(&copy.at, lang),
        None => t(words::NEVER).to_string(),
    };
    let (state, problems) = match &leaving.export {
        Some(ExportStatus::Whole { name, .. }) => {
            (words::EXPORTED.with(lang, &[("name", name)]), Vec::new())
        }
        Some(ExportStatus::Failed(problems)) => (t(words::FAILED).into(), problems.clone()),
        None if draft.is_current => (t(words::CURRENT).to_string(), Vec::new()),
        None => (t(words::CHANGED).to_string(), Vec::new()),
    };
    let class = if leaving.has_copy() { "badge badge--good" } else { "badge badge--warn" };
    let problems = (!problems.is_empty()).then(|| view! { <ProblemList problems /> });
    view! {
        <li data-leaving=draft.id.clone()>
            <p><b>{draft.name.clone()}</b>{trash}</p>
            <p class="leave__aside">{t(words::COPY)}": "{copied}</p>
            <p><span class=class>{state}</span></p>
            {problems}
        </li>
    }
}
