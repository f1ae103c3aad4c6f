//! A report of the superior's side on the screen, as it is printed.

use leptos::prelude::*;

use crate::i18n::Lang;
use crate::i18n::numbers::count;
use crate::i18n::words::{Word, review_result};
use crate::report::Report;
use crate::ui::components::{NoPageNumbers, ReportView, Slices};
use crate::ui::frame::Heading;
use crate::ui::session::Session;
use crate::ui::{lang, t};

/// The rows of a long report, which are drawn a slice at a time.
#[derive(Clone)]
pub(super) struct LongRows {
    /// By tables, in the order of the report.
    pub slices: Vec<Slices>,
    /// How many rows are drawn by now.
    pub drawn: Signal<usize>,
    /// How many rows there are.
    pub total: usize,
}

/// A report with the ways to print it and back. A long one can be printed once it is whole; until
/// then paper says that it is not, and nothing else.
#[component]
pub(super) fn SheetPage(
    /// The report; its tables are empty where their rows come later.
    report: Report,
    /// Where the way back leads, and what it says.
    back: (String, Word),
    /// The rows that come later.
    #[prop(optional)]
    rows: Option<LongRows>,
) -> impl IntoView {
    let session = Session::get();
    session.set_page_footer(&report.footer);
    on_cleanup(move || session.set_page_footer(""));
    let slices = rows.iter().flat_map(|rows| rows.slices.clone()).collect::<Vec<_>>();
    let is_whole = rows.as_ref().map(|&LongRows { drawn, total, .. }| move || drawn.get() == total);
    let is_whole = Signal::derive(move || is_whole.is_none_or(|is_whole| is_whole()));
    let print = move |_| {
        if is_whole.get_untracked() {
            session.print();
        }
    };
    let state = rows.clone().map(|rows| view! { <Drawn rows is_whole /> });
    let too_early = rows.map(|rows| view! { <TooEarly rows is_whole /> });
    view! {
        <div class="print-bar no-print">
            <Heading text=report.title.clone() />
            <NoPageNumbers says=review_result::NO_NUMBERS />
            {state}
            <div class="row">
                <button
                    id="print"
                    class="button button--primary"
                    aria-disabled=move || (!is_whole.get()).then_some("true")
                    on:click=print
                >
                    {t(review_result::PRINT_NOW)}
                </button>
                <a class="button" href=back.0>{t(back.1)}</a>
            </div>
        </div>
        {too_early}
        <div class="desk"><ReportView report lang=lang().as_str() slices /></div>
    }
}

/// How far drawing has come.
#[component]
fn Drawn(rows: LongRows, is_whole: Signal<bool>) -> impl IntoView {
    let lang = lang();
    let LongRows { drawn, total, .. } = rows;
    let told = move || match is_whole.get() {
        true => counted(review_result::PRINT_WHOLE, total, total, lang),
        false => review_result::PRINT_DRAWING.to(lang).to_string(),
    };
    // Not in the line that is read out: it changes many times a second.
    let so_far = move || {
        let n = drawn.get();
        (!is_whole.get()).then(|| counted(review_result::PRINT_SO_FAR, n, total, lang))
    };
    view! {
        <p id="print-state">
            <span role="status">{told}</span>
            " "
            <span aria-hidden="true">{so_far}</span>
        </p>
    }
}

/// What stands on paper instead of the report for whoever prints before it is whole.
#[component]
fn TooEarly(rows: LongRows, is_whole: Signal<bool>) -> impl IntoView {
    let lang = lang();
    let LongRows { drawn, total, .. } = rows;
    move || {
        let n = drawn.get();
        let text = || counted(review_result::PRINT_TOO_EARLY, n, total, lang);
        (!is_whole.get()).then(|| view! { <p id="print-too-early" class="on-paper">{text()}</p> })
    }
}

fn counted(word: Word, n: usize, total: usize, lang: Lang) -> String {
    word.with(lang, &[("n", &count(n, lang)), ("all", &count(total, lang))])
}
