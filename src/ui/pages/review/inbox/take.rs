//! Where files and folders are handed in, and how far reading them has come.

use leptos::ev::DragEvent;
use leptos::prelude::*;
use web_sys::File;

use crate::i18n::numbers::count;
use crate::i18n::words::{review as frame, review_inbox as words};
use crate::ui::components::{FilePicker, OUR_FILES};
use crate::ui::session::review::{Review, Running, Taking};
use crate::ui::{lang, t};

/// Where files are dropped or chosen.
#[component]
pub(super) fn TakeFiles() -> impl IntoView {
    let review = expect_context::<Review>();
    let is_over = RwSignal::new(false);
    let take = Callback::new(move |files: Vec<File>| review.take_files(files));
    let add_set = Callback::new(move |files: Vec<File>| review.add_set(files));
    let drop = move |event: DragEvent| {
        is_over.set(false);
        review.drop_files(&event);
    };
    let over = move |event: DragEvent| {
        event.prevent_default();
        is_over.set(true);
    };
    view! {
        <section
            id="inbox-drop"
            class="drop-zone"
            class:drop-zone--over=is_over
            aria-label=t(words::DROP_HERE)
            on:dragover=over
            on:dragleave=move |_| is_over.set(false)
            on:drop=drop
        >
            <p class="drop-zone__lead">{t(words::LEAD)}</p>
            <Show
                when=move || review.running.with(Option::is_none)
                fallback=|| view! { <Progress /> }
            >
                <div class="drop-zone__ways">
                    <FilePicker
                        id="inbox-files"
                        label=t(words::PICK_FILES)
                        hint=t(words::PICK_HINT)
                        accept=OUR_FILES
                        multiple=true
                        on_files=take
                    />
                    <FilePicker
                        id="inbox-folder"
                        label=t(words::PICK_FOLDER)
                        hint=t(words::PICK_FOLDER_HINT)
                        multiple=true
                        is_folder=true
                        on_files=take
                    />
                    <FilePicker
                        id="inbox-set"
                        label=t(words::ADD_SET)
                        hint=t(words::ADD_SET_HINT)
                        accept=OUR_FILES
                        on_files=add_set
                    />
                </div>
            </Show>
        </section>
    }
}

#[component]
fn Progress() -> impl IntoView {
    let review = expect_context::<Review>();
    move || review.running.get().map(|running| view! { <ProgressOf running /> })
}

#[component]
fn ProgressOf(running: Running) -> impl IntoView {
    let review = expect_context::<Review>();
    let lang = lang();
    let taking = running.taking;
    let told = move || match taking.get() {
        Taking::Listing(found) => words::GATHERING.with(lang, &[("n", &count(found, lang))]),
        Taking::Reading(at) => {
            let facts = [at.done, at.total, at.refused].map(|n| count(n, lang));
            frame::PROGRESS
                .with(lang, &[("done", &facts[0]), ("total", &facts[1]), ("refused", &facts[2])])
        }
    };
    // Who does the work is known once it has begun.
    let in_page = move || {
        taking.track();
        review.works_in_page().then(|| t(words::IN_PAGE))
    };
    let bar = move || match taking.get() {
        Taking::Listing(_) => (None, 1),
        Taking::Reading(at) => (Some(at.done.to_string()), at.total.max(1)),
    };
    view! {
        <div id="inbox-running" class="drop-zone__running">
            <label for="inbox-progress">{t(words::READING)}</label>
            <progress
                id="inbox-progress"
                value=move || bar().0
                max=move || bar().1.to_string()
            ></progress>
            <p role="status" aria-live="polite">{told}</p>
            <p class="field__hint">{in_page}</p>
            <button id="inbox-cancel" class="button" on:click=move |_| running.stop()>
                {t(frame::CANCEL)}
            </button>
        </div>
    }
}
