//! Where everyone arrives: what this is, the drafts kept here, files, the trash.

mod aside;
mod draft_row;
mod drafts;
mod newer;
mod no_drafts;
mod put_aside;
mod shelf;
mod trash;

use leptos::ev::DragEvent;
use leptos::prelude::*;

use crate::i18n::words::{app, files, leave, review, set_table, start as words};
use crate::ui::frame::{Heading, draw_later};
use crate::ui::lazy::later_part;
use crate::ui::parts::{FileOpener, FileResults};
use crate::ui::routes::{ReviewStep, Route};
use crate::ui::session::{Intake, Session};
use crate::ui::t;
use no_drafts::NoDrafts;
use shelf::DraftShelf;

/// The start page.
#[component]
pub fn StartPage() -> impl IntoView {
    let is_empty = RwSignal::new(false);
    let changes = RwSignal::new(0);
    let intake = Intake::new(Callback::new(move |_| changes.update(|count| *count += 1)));
    view! {
        <div
            class="start"
            on:dragover=move |event: DragEvent| event.prevent_default()
            on:drop=move |event| intake.drop(&event)
        >
            <Heading text=t(app::TITLE) />
            <section class="start__lead card">
                <p class="start__what">{t(words::LEAD)}</p>
                <p class="start__more">{t(words::LEAD_MORE)}</p>
                <div class="start__actions">
                    <a id="start-new" class="button button--primary" href=Route::New.href()>
                        {t(words::START_NEW)}
                    </a>
                    <FileOpener intake label=t(files::OPEN) hint=t(files::HINT) />
                </div>
                <FileResults intake />
                <a id="start-table" href=Route::Table.href()>{t(set_table::LINK)}</a>
            </section>
            <section class="start__superior card">
                <a id="start-review" class="button" href=Route::Review(ReviewStep::Start).href()>
                    {t(review::ENTER)}
                </a>
                <p>{t(review::ENTER_MORE)}</p>
            </section>
            <section aria-labelledby="drafts-title">
                <h2 id="drafts-title" tabindex="-1">{t(words::DRAFTS)}</h2>
                <Kept changes is_empty />
            </section>
            <Show when=move || is_empty.get()>
                <FirstSteps />
            </Show>
            <p class="start__where">
                {t(words::WHERE)}" "
                {t(app::BROWSERS)}" "
                <a id="leave" href=Route::Leave.href()>{t(leave::LINK)}</a>
            </p>
        </div>
    }
}

/// What is kept on this computer. The code for it comes later, and only where there is something.
#[component]
fn Kept(changes: RwSignal<u32>, is_empty: RwSignal<bool>) -> impl IntoView {
    let session = Session::get();
    let keeps_any = Memo::new(move |_| {
        changes.track();
        session.stores.version.track();
        session.keeps_drafts()
    });
    // An empty list is one only once both stores were asked.
    let is_known = session.stores.are_open;
    Effect::new(move || is_empty.set(is_known.get() && !keeps_any.get()));
    move || {
        if keeps_any.get() {
            return draw_later(load_shelf, move |draw| draw(changes, is_empty));
        }
        let is_blocked = session.storage_fault.with(Option::is_some);
        match is_known.get() {
            false => view! { <p role="status">{t(app::LOADING)}</p> }.into_any(),
            true if is_blocked => view! { <p class="card">{t(words::BLOCKED)}</p> }.into_any(),
            true => view! { <NoDrafts /> }.into_any(),
        }
    }
}

type DrawShelf = fn(RwSignal<u32>, RwSignal<bool>) -> AnyView;

later_part!(kept, load_shelf: DrawShelf = |changes, is_empty| {
    view! { <DraftShelf changes is_empty /> }.into_any()
});

#[component]
fn FirstSteps() -> impl IntoView {
    let steps = [
        (words::STEP_1, words::STEP_1_MORE),
        (words::STEP_2, words::STEP_2_MORE),
        (words::STEP_3, words::STEP_3_MORE),
    ];
    let step = |(title, more)| view! { <li><b>{t(title)}</b><p>{t(more)}</p></li> };
    view! {
        <section aria-labelledby="steps-title">
            <h2 id="steps-title">{t(words::STEPS)}</h2>
            <ol class="start__steps">{steps.map(step).into_iter().collect_view()}</ol>
        </section>
    }
}
