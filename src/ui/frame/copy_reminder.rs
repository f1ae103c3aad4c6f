//! The reminders to export a file, once changed work has stood in this browser alone for days, and to
//! open an exported one again, as nobody knows before whether it is on the disk.

use leptos::prelude::*;
use leptos::task::spawn_local;
use web_sys::File;

use crate::i18n::words::reminders as words;
use crate::ui::components::FilePicker;
use crate::ui::lazy::{Later, later_part};
use crate::ui::session::{Draft, ExportStatus, Notice, Session};
use crate::ui::{lang, t};

type Prove = fn(Session, File) -> Later<Option<String>>;

later_part!(rest, load_proof: Prove = |session, file| {
    Box::pin(async move { session.prove_copy(&file).await })
});

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
    let is_unproven = draft.has_unproven_copy();
    let unproven = Memo::new(move |_| draft.days_unproven(is_unproven.get()));
    let prove = Callback::new(move |files: Vec<File>| {
        spawn_local(async move {
            let mut is_proven = false;
            let prove = match load_proof().await {
                Ok(prove) => prove,
                Err(missing) => {
                    let missing = vec![missing.into()];
                    return session.tell(Notice::failed(words::COPY_UNREAD.to(lang), missing));
                }
            };
            for file in files {
                is_proven |= prove(session, file).await.is_some();
            }
            let said = if is_proven { words::COPY_PROVEN } else { words::COPY_OTHER };
            session.tell(Notice::said(said.to(lang)));
        });
    });
    // Not drawn anew by each save: what is held by hand or key would go away.
    let may_write = Memo::new(move |_| draft.may_write());
    let proof = move || {
        unproven.get().filter(|_| may_write.get()).map(|days| {
            let text = words::COPY_UNPROVEN.with(lang, &[("n", &days.to_string())]);
            view! {
                <div id="copy-unproven" class="banner" role="status">
                    <p>{text}</p>
                    <div class="banner__actions">
                        <FilePicker
                            id="copy-prove"
                            label=t(words::COPY_PROVE)
                            hint=t(words::COPY_PROVE_HINT)
                            multiple=true
                            on_files=prove
                        />
                    </div>
                </div>
            }
        })
    };
    let due = move || {
        days.get().filter(|_| may_write.get()).map(|days| {
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
    };
    view! {
        {due}
        {proof}
    }
}
