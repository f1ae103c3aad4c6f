//! A report of the superior's side on the screen, as it is printed.

use leptos::prelude::*;

use crate::i18n::words::{review_appraisal as words, review_result};
use crate::report::Report;
use crate::ui::components::{NoPageNumbers, ReportView};
use crate::ui::frame::Heading;
use crate::ui::session::Session;
use crate::ui::{lang, t};

/// A report with the ways to print it and back.
#[component]
pub(super) fn SheetPage(
    /// The report.
    report: Report,
    /// Where the way back leads.
    back: String,
) -> impl IntoView {
    let session = Session::get();
    session.set_page_footer(&report.footer);
    on_cleanup(move || session.set_page_footer(""));
    view! {
        <div class="print-bar no-print">
            <Heading text=report.title.clone() />
            <NoPageNumbers says=review_result::NO_NUMBERS />
            <div class="row">
                <button id="print" class="button button--primary" on:click=move |_| session.print()>
                    {t(review_result::PRINT_NOW)}
                </button>
                <a class="button" href=back>{t(words::BACK)}</a>
            </div>
        </div>
        <div class="desk"><ReportView report lang=lang().as_str() /></div>
    }
}
