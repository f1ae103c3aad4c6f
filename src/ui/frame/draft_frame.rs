//! What stands around every step of one draft: whose it is, result so far, steps, saving.

use leptos::prelude::*;

use super::{CopyReminder, SaveLine, ScoreStrip, SearchBox};
use crate::domain::dossier::Stage;
use crate::domain::review::exchange::last_closed;
use crate::i18n::safe;
use crate::i18n::words::{draft as words, explain, history, terms};
use crate::ui::components::SampleBadge;
use crate::ui::routes::{Route, Step};
use crate::ui::session::{Draft, Session};
use crate::ui::{lang, t};

/// The frame around every step of the open draft.
#[component]
pub fn DraftFrame(children: Children) -> impl IntoView {
    let session = Session::get();
    let draft = Draft::get();
    let lang = lang();
    let locked = move || {
        let is_there = matches!(session.route.get(), Route::Draft(_, Step::Explain));
        let word = match draft.with(|dossier| dossier.stage) {
            Stage::Draft => return None,
            Stage::Submitted => words::LOCKED,
            Stage::Appraised if is_there => words::APPRAISED_HERE,
            Stage::Appraised | Stage::Explained | Stage::Concluded => words::APPRAISED,
        };
        let id = draft.with(|dossier| dossier.id.clone());
        let is_appraised = word != words::LOCKED && !is_there;
        let link = is_appraised.then(|| {
            let href = Route::Draft(id, Step::Explain).href();
            view! { " "<a href=href>{explain::TO_PAGE.to(lang)}</a> }
        });
        Some(view! { <p class="banner" id="locked">{word.to(lang)}{link}</p> })
    };
    draft.listen_to_keys();
    draft.listen_to_search_key();
    view! {
        <div class="draft">
            <div class="draft__bar">
                <Whose />
                <SaveLine />
                <ScoreStrip />
            </div>
            <div class="draft__tools">
                <Steps />
                <SearchBox />
                <UndoButtons />
            </div>
            {locked}
            <CopyReminder />
            <div class="draft__page">{children()}</div>
        </div>
    }
}

#[component]
fn Whose() -> impl IntoView {
    let draft = Draft::get();
    let lang = lang();
    let set = draft.set();
    let name = draft.memo(|dossier| dossier.unit.name.trim().to_string());
    let shown = move || match name.get() {
        name if name.is_empty() => words::NO_NAME.to(lang).to_string(),
        name => safe(&name),
    };
    let set_line = draft.set_line(lang);
    view! {
        <div class="draft__whose">
            <p class="draft__name">{shown}</p>
            <p class="draft__set" title=set_line><SampleBadge status=set.status /></p>
        </div>
    }
}

#[component]
fn Steps() -> impl IntoView {
    let session = Session::get();
    let draft = Draft::get();
    let id = StoredValue::new(draft.with_now(|dossier| dossier.id.clone()));
    let has_round = draft.memo(|dossier| last_closed(dossier) > 0);
    let link = move |step: Step, word| {
        let route = Route::Draft(id.get_value(), step.clone());
        let is_here = move || is_under(&session.route.get(), &step).then_some("page");
        view! { <li><a href=route.href() aria-current=is_here>{t(word)}</a></li> }
    };
    view! {
        <nav class="steps" aria-label=t(words::TABS)>
            <ul>
                {link(Step::Unit, terms::UNIT)}
                {link(Step::Tasks, terms::AREA_LIST)}
                {link(Step::Documents, terms::DOCUMENTS)}
                {link(Step::Check, terms::CHECK)}
                {move || has_round.get().then(|| link(Step::Explain, explain::TAB))}
                {link(Step::Print, words::PRINT)}
            </ul>
        </nav>
    }
}

/// Areas and criteria belong to the list of areas.
fn is_under(route: &Route, tab: &Step) -> bool {
    match route {
        Route::Draft(_, Step::Area(_) | Step::Criterion(_)) => *tab == Step::Tasks,
        Route::Draft(_, step) => step == tab,
        _ => false,
    }
}

#[component]
fn UndoButtons() -> impl IntoView {
    let draft = Draft::get();
    let address = Route::Draft(draft.id(), Step::History).href();
    view! {
        <div class="undo">
            <button
                id="undo"
                class="button button--quiet"
                disabled=move || !draft.can_undo()
                title="Ctrl+Z"
                on:click=move |_| draft.undo()
            >
                {t(words::UNDO)}
            </button>
            <button
                id="redo"
                class="button button--quiet"
                disabled=move || !draft.can_redo()
                title="Ctrl+Y"
                on:click=move |_| draft.redo()
            >
                {t(words::REDO)}
            </button>
            <a id="to-history" class="button button--quiet" href=address>{t(history::LINK)}</a>
        </div>
    }
}
