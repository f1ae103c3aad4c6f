//! The reminder to export a file, once changed work has stood in this browser alone for days.

use leptos::prelude::*;
use leptos::task::spawn_local;

use crate::i18n::words::reminders as words;
use crate::ui::session::{Draft, ExportStatus, Notice, Session};
use crate::ui::{lang, t};

/// Reminds after days of changed work without a copy; nothing before.
#[component]
pub(super) fn CopyReminder() -> impl IntoView {
    let (session, draft) = (Session::get(), Draft::get());
    let lang = lang();
    let has_work = draft.has_uncopied_work();
    let days = Memo::new(move |_| draft.days_without_copy(has_work.get()));
    let export = move |_| {
        spawn_local(async move {
            let notice = match draft.export().await {
                ExportStatus::Whole { name, .. } => {
                    Notice::said(words::COPY_DONE.with(lang, &[("name", &name)]))
                }
                ExportStatus::Failed(problems) => {
                    Notice::failed(words::COPY_FAILED.to(lang), problems)
                }
            };
            session.tell(notice);
        });
    };
    move || {
        days.get().filter(|_| draft.may_write()).map(|days| {
            let text = words::COPY_DUE.with(lang, &[("n", &days.to_string())]);
            view! {
                <div id="copy-due" class="banner" role="status">
                    <p>{text}</p>
                    <div class="banner__actions">
                        <button class="button" on:click=export>{t(words::COPY_NOW)}</button>
                    </div>
                </div>
            }
        })
    }
}
