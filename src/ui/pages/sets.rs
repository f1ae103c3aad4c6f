//! The criteria sets at hand: the samples, and those opened from files.

mod outline;
mod set_card;
mod sheet;

pub use sheet::SetSheetPage;

use leptos::ev::DragEvent;
use leptos::prelude::*;

use crate::i18n::words::{files, set_table, sets as words, terms};
use crate::ui::frame::Heading;
use crate::ui::parts::{FileOpener, FileResults};
use crate::ui::routes::Route;
use crate::ui::session::{ChosenSet, Intake, Session};
use crate::ui::t;
use set_card::SetCard;

/// The page of criteria sets.
#[component]
pub fn SetsPage() -> impl IntoView {
    let session = Session::get();
    let at_hand = RwSignal::new(session.sets());
    let refresh = Callback::new(move |()| at_hand.set(session.sets()));
    let intake = Intake::new(Callback::new(move |_| refresh.run(())));
    let samples = at_hand.with_untracked(|sets| of_kind(sets, true));
    let sample = |set: ChosenSet| view! { <SetCard set refresh /> };
    view! {
        <div
            class="sets"
            on:dragover=move |event: DragEvent| event.prevent_default()
            on:drop=move |event| intake.drop(&event)
        >
            <Heading text=t(terms::CRITERIA_SETS) />
            <p class="measure">{t(words::LEAD)}</p>
            <section class="card" aria-labelledby="open-title">
                <h2 id="open-title">{t(words::OPEN_TITLE)}</h2>
                <div class="sets__open">
                    <FileOpener intake label=t(files::OPEN_SET) hint=t(words::OPEN_HINT) />
                    <a id="sets-table" class="button" href=Route::Table.href()>
                        {t(set_table::LINK)}
                    </a>
                    <a class="button" href=Route::New.href()>{t(words::SCORE_WITH)}</a>
                </div>
                <FileResults intake />
            </section>
            <section aria-labelledby="kept-title">
                <h2 id="kept-title">{t(words::KEPT)}</h2>
                <KeptSets at_hand refresh />
            </section>
            <section aria-labelledby="samples-title">
                <h2 id="samples-title">{t(words::SAMPLES)}</h2>
                {samples.into_iter().map(sample).collect_view()}
            </section>
        </div>
    }
}

#[component]
fn KeptSets(at_hand: RwSignal<Vec<ChosenSet>>, refresh: Callback<()>) -> impl IntoView {
    // Only a change of the kept sets draws them anew, so that what is unfolded stays so.
    let kept = Memo::new(move |_| at_hand.with(|sets| of_kind(sets, false)));
    let card = move |set: ChosenSet| view! { <SetCard set refresh /> };
    move || match kept.get() {
        sets if sets.is_empty() => {
            view! { <p class="sets__none">{t(words::NO_KEPT)}</p> }.into_any()
        }
        sets => sets.into_iter().map(card).collect_view().into_any(),
    }
}

fn of_kind(sets: &[ChosenSet], is_built_in: bool) -> Vec<ChosenSet> {
    sets.iter().filter(|set| set.is_built_in() == is_built_in).cloned().collect()
}
