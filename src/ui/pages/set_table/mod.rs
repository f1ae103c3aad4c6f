//! A table becomes a criteria set: open, hold against the decision, mend, save and use.

mod bar;
mod editor;
mod facts;
mod finish;
mod kept;
mod open;
mod problems;
mod row;
mod rows;
mod tables;

use leptos::ev::DragEvent;
use leptos::prelude::*;

use crate::domain::set::CriteriaSet;
use crate::i18n::words::set_table as words;
use crate::ui::frame::Heading;
use crate::ui::parts::SetPaper;
use crate::ui::session::SetDesk;
use crate::ui::t;
use bar::Bar;
use facts::Facts;
use finish::Finish;
use kept::KeptLine;
use open::OpenTable;
use problems::Problems;
use rows::Rows;
use tables::Tables;

/// The page.
#[component]
pub fn SetTablePage() -> impl IntoView {
    let desk = SetDesk::open();
    let has_draft = Memo::new(move |_| desk.draft.with(Option::is_some));
    let on_paper = RwSignal::new(None::<CriteriaSet>);
    let print = Callback::new(move |set| on_paper.set(Some(set)));
    let edit = move |_| {
        on_paper.set(None);
        desk.session().focus("set-print");
    };
    let editor = move || {
        view! {
            <div
                class="set-table"
                on:dragover=move |event: DragEvent| event.prevent_default()
                on:drop=move |event| desk.drop(&event)
            >
                <Heading text=t(words::TITLE) />
                <p class="measure">{t(words::LEAD)}</p>
                <OpenTable />
                <Tables />
                <KeptLine />
                <p class="set-table__said" role="status" aria-live="polite">{move || desk.said.get()}</p>
                <Show when=move || has_draft.get()>
                    <Facts />
                    <section aria-labelledby="set-check-title">
                        <h2 id="set-check-title" tabindex="-1">{t(words::CHECK)}</h2>
                        <Bar />
                        <Rows />
                    </section>
                    <Problems />
                    <Finish print />
                </Show>
            </div>
        }
    };
    move || match on_paper.get() {
        Some(set) => view! {
            <SetPaper set>
                <button id="set-edit" class="button" on:click=edit>{t(words::PRINT_BACK)}</button>
            </SetPaper>
        }
        .into_any(),
        None => editor().into_any(),
    }
}
