//! The print sheet: the official report as it comes out of the printer.

use leptos::prelude::*;

use crate::i18n::words::print as words;
use crate::report;
use crate::ui::components::{NoPageNumbers, ReportView};
use crate::ui::frame::Heading;
use crate::ui::routes::{Route, Step};
use crate::ui::session::{Draft, Session};
use crate::ui::{lang, t};

/// The report on a sheet of paper, with the way to the printer.
#[component]
pub fn PrintPage() -> impl IntoView {
    let session = Session::get();
    let draft = Draft::get();
    let lang = lang();
    let id = draft.with_now(|dossier| dossier.id.clone());
    let back = Route::Draft(id, Step::Check).href();
    let report = move || {
        let (set, sheet) = (draft.set(), draft.sheet.get());
        let seal = seal(draft);
        let report =
            draft.with(|dossier| report::dossier(&set, dossier, &sheet, lang, seal.as_deref()));
        session.set_page_footer(&report.footer);
        view! { <ReportView report lang=lang.as_str() /> }
    };
    on_cleanup(move || session.set_page_footer(""));
    let unlocked = move || {
        let is_locked = draft.with(|dossier| dossier.is_locked());
        (!is_locked).then(|| view! { <p class="print-bar__warning">{t(words::UNLOCKED)}</p> })
    };
    view! {
        <div class="print-bar no-print">
            <Heading text=t(words::TITLE) />
            <p>{t(words::HINT)}</p>
            {unlocked}
            <NoPageNumbers says=words::NO_NUMBERS />
            <div class="row">
                <button id="print" class="button button--primary" on:click=move |_| session.print()>
                    {t(words::PRINT)}
                </button>
                <a class="button" href=back>{t(words::BACK)}</a>
            </div>
        </div>
        <div class="desk">{report}</div>
    }
}

/// The seal of the file that belongs to the sheet: known once the scores are locked, or when a
/// file of just this state was exported.
fn seal(draft: Draft) -> Option<String> {
    let (is_locked, revision) = draft.with(|dossier| (dossier.is_locked(), dossier.revision));
    let is_copied =
        draft.copied.with(|copy| copy.as_ref().is_some_and(|copy| copy.revision == revision));
    (is_locked || is_copied).then(|| draft.short_seal())
}
