//! Where everyone arrives: what this is, the drafts kept here, files, the trash.

mod damaged;
mod draft_row;
mod drafts;
mod trash;

use leptos::ev::DragEvent;
use leptos::prelude::*;

use crate::i18n::words::{app, files, review, start as words};
use crate::ui::frame::Heading;
use crate::ui::parts::{FileOpener, FileResults};
use crate::ui::routes::{ReviewStep, Route};
use crate::ui::session::{Intake, Session, ShelfEntry};
use crate::ui::t;
use damaged::DamagedDrafts;
use drafts::Drafts;
use trash::Trash;

/// The start page.
#[component]
pub fn StartPage() -> impl IntoView {
    let session = Session::get();
    let shelf = RwSignal::new(session.shelf(false));
    let trash = RwSignal::new(session.shelf(true));
    let refresh = Callback::new(move |()| {
        shelf.set(session.shelf(false));
        trash.set(session.shelf(true));
    });
    let intake = Intake::new(Callback::new(move |_| refresh.run(())));
    let is_empty = Memo::new(move |_| shelf.with(Vec::<ShelfEntry>::is_empty));
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
            </section>
            <section class="start__superior card">
                <a id="start-review" class="button" href=Route::Review(ReviewStep::Start).href()>
                    {t(review::ENTER)}
                </a>
                <p>{t(review::ENTER_MORE)}</p>
            </section>
            <section aria-labelledby="drafts-title">
                <h2 id="drafts-title" tabindex="-1">{t(words::DRAFTS)}</h2>
                <Drafts shelf refresh />
                <DamagedDrafts />
                <Trash trash refresh />
            </section>
            <Show when=move || is_empty.get()>
                <FirstSteps />
            </Show>
            <p class="start__where">{t(words::WHERE)}</p>
        </div>
    }
}

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
