//! A criteria set as it is printed: the annex of the decision that issues it.

use leptos::prelude::*;

use crate::domain::set::CriteriaSet;
use crate::i18n::words::{print, review_result, sets as words};
use crate::report;
use crate::ui::components::{NoPageNumbers, ReportView};
use crate::ui::frame::Heading;
use crate::ui::session::Session;
use crate::ui::{lang, t};

/// The annex on sheets of paper, with the way to the printer.
#[component]
pub fn SetPaper(
    /// The set.
    set: CriteriaSet,
    /// The short form of its checksum; nothing while it is in the making.
    #[prop(optional_no_strip)]
    code: Option<String>,
    /// The way back.
    children: Children,
) -> impl IntoView {
    let session = Session::get();
    let lang = lang();
    let report = report::criteria_set(&set, lang, code.as_deref());
    session.set_page_footer(&report.footer);
    on_cleanup(move || session.set_page_footer(""));
    view! {
        <div class="print-bar no-print">
            <Heading text=t(words::PRINT_TITLE) />
            <p>{t(print::HINT)}</p>
            <NoPageNumbers says=review_result::NO_NUMBERS />
            <div class="row">
                <button id="print" class="button button--primary" on:click=move |_| session.print()>
                    {t(review_result::PRINT_NOW)}
                </button>
                {children()}
            </div>
        </div>
        <div class="desk"><ReportView report lang=lang.as_str() /></div>
    }
}
