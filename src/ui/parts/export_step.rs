//! Exporting the dossier as a file, and whether the file is whole.

use leptos::prelude::*;
use leptos::task::spawn_local;

use crate::i18n::dates::show_date;
use crate::i18n::numbers::count;
use crate::i18n::words::{check as words, terms};
use crate::ui::components::ProblemList;
use crate::ui::parts::SignedBy;
use crate::ui::session::{Draft, ExportKind, ExportStatus, local_time};
use crate::ui::{lang, t};

/// Where an export stands.
#[derive(Clone)]
enum Exporting {
    No,
    Running,
    Ended(ExportStatus),
}

/// The export button, how the export ended, and the last copy.
#[component]
pub fn ExportStep() -> impl IntoView {
    let draft = Draft::get();
    let exporting = RwSignal::new(Exporting::No);
    let revision = draft.memo(|dossier| dossier.revision);
    let is_off =
        move || !draft.may_write() || exporting.with(|state| matches!(state, Exporting::Running));
    let export = move |kind: ExportKind| {
        exporting.set(Exporting::Running);
        spawn_local(async move {
            let ended = match kind {
                ExportKind::Data => draft.export().await,
                ExportKind::Copy => draft.export_copy().await,
                ExportKind::Receipt => draft.export_receipt().await,
            };
            // The page may have gone while the file was read back.
            exporting.try_set(Exporting::Ended(ended));
        });
    };
    let draft_hint = move || {
        let is_locked = draft.with(|dossier| dossier.is_locked());
        (!is_locked).then(|| view! { <p class="finish__aside">{t(words::EXPORT_DRAFT)}</p> })
    };
    view! {
        <p>{t(words::EXPORT_HINT)}</p>
        {draft_hint}
        <Show when=move || !draft.may_write()>
            <p id="export-elsewhere" class="finish__aside">{t(words::NOT_HERE)}</p>
        </Show>
        <button
            id="export"
            class="button button--primary"
            disabled=is_off
            on:click=move |_| export(ExportKind::Data)
        >
            {t(words::EXPORT)}
        </button>
        <p class="finish__aside">{t(words::RECEIPT_HINT)}</p>
        <button
            id="export-receipt"
            class="button"
            disabled=is_off
            on:click=move |_| export(ExportKind::Receipt)
        >
            {t(words::RECEIPT)}
        </button>
        <Show when=move || draft.with(|dossier| dossier.is_locked())>
            <p class="finish__aside">{t(words::COPY_HINT)}</p>
            <button
                id="export-copy"
                class="button"
                disabled=is_off
                on:click=move |_| export(ExportKind::Copy)
            >
                {t(words::COPY)}
            </button>
        </Show>
        <div role="status" aria-live="polite">
            {move || match exporting.get() {
                Exporting::No => ().into_any(),
                Exporting::Running => view! { <p>{t(words::EXPORTING)}</p> }.into_any(),
                Exporting::Ended(ExportStatus::Whole { revision: of, .. })
                    if of != revision.get() => ().into_any(),
                Exporting::Ended(status) => view! { <Ended status /> }.into_any(),
            }}
        </div>
        <LastCopy />
    }
}

#[component]
fn Ended(status: ExportStatus) -> impl IntoView {
    match status {
        ExportStatus::Whole {
            name,
            short,
            is_locked,
            answers,
            documents,
            signer,
            has_keys,
            ..
        } => {
            let lang = lang();
            let [answers, documents] = [answers, documents].map(|n| count(n, lang));
            let facts = [("name", &*name), ("answers", &*answers), ("documents", &*documents)];
            let keys = has_keys.then(|| view! { <p id="has-keys">{t(words::HAS_KEYS)}</p> });
            let next = match (is_locked, has_keys) {
                (false, _) => words::NEXT_LOCK,
                // What holds the unit's secret key is for nobody else.
                (true, true) => words::NEXT_MOVE,
                (true, false) => words::NEXT_SEND,
            };
            let whole = words::WHOLE.with(lang, &facts);
            view! {
                <div id="export-status" class="outcome outcome--good" data-state="whole">
                    <p><b>{whole}</b></p>
                    <p>
                        {t(terms::SEAL)}" "<code id="seal-short">{short}</code>
                        ". "{t(words::SEAL_HINT)}
                    </p>
                    <SignedBy signer />
                    {keys}
                    <ol>
                        <li>{t(next)}</li>
                        <li>{t(words::NEXT_KEEP)}</li>
                    </ol>
                </div>
            }
            .into_any()
        }
        ExportStatus::Failed(problems) => view! {
            <div id="export-status" class="outcome outcome--bad" data-state="failed">
                <p><b>{t(words::FAILED)}</b></p>
                <ProblemList problems />
            </div>
        }
        .into_any(),
    }
}

/// When the last copy was made, and whether the dossier has changed since.
#[component]
fn LastCopy() -> impl IntoView {
    let draft = Draft::get();
    let lang = lang();
    let revision = draft.memo(|dossier| dossier.revision);
    let told = move || {
        let Some(copy) = draft.copied.get() else { return t(words::COPY_NONE).to_string() };
        let (day, time) = local_time(&copy.at).unwrap_or_default();
        let facts = [("time", &*time), ("date", &show_date(&day)), ("short", &copy.short)];
        let age = match copy.revision == revision.get() {
            true => words::COPY_SAME,
            false => words::COPY_OLD,
        };
        format!("{} {}", words::COPY_AT.with(lang, &facts), age.to(lang))
    };
    view! { <p id="last-copy" class="finish__aside">{told}</p> }
}
