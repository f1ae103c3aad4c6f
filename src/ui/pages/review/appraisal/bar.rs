//! What stays in sight while appraising: both scores, how much was looked at, saved or not, undo,
//! the dossiers before and after.

use leptos::prelude::*;

use super::super::saved_line::SavedLine;
use super::super::{here, signed};
use crate::domain::dossier::Stage;
use crate::domain::review::{Figures, difference_of};
use crate::domain::score::ScoreSheet;
use crate::domain::set::CriteriaSet;
use crate::i18n::Lang;
use crate::i18n::numbers::{self, show};
use crate::i18n::words::{Word, review_appraisal as words, terms};
use crate::ui::routes::{ReviewStep, Route};
use crate::ui::session::review::Appraisal;
use crate::ui::{lang, t};
use std::sync::Arc;

/// The bar above the criteria.
#[component]
pub(super) fn AppraisalBar() -> impl IntoView {
    let appraisal = Appraisal::get();
    let (before, after) = appraisal.neighbours.get_value();
    let link = |id: &'static str, key: Option<String>, word: Word| {
        key.map(|key| {
            let href = Route::Review(ReviewStep::Dossier(here(), key)).href();
            view! { <a id=id class="button button--quiet" href=href>{t(word)}</a> }
        })
    };
    view! {
        <div class="appraisal-bar">
            <Scores />
            <Seen />
            <div class="appraisal-bar__tools">
                <button
                    id="appraisal-undo"
                    class="button button--quiet"
                    title="Ctrl+Z"
                    disabled=move || !appraisal.can_undo()
                    on:click=move |_| appraisal.undo()
                >
                    {t(words::UNDO)}
                </button>
                <button
                    id="appraisal-redo"
                    class="button button--quiet"
                    title="Ctrl+Y"
                    disabled=move || !appraisal.can_redo()
                    on:click=move |_| appraisal.redo()
                >
                    {t(words::REDO)}
                </button>
                {link("dossier-previous", before, words::PREVIOUS)}
                {link("dossier-next", after, words::NEXT)}
                <SavedLine
                    id="appraisal-saved"
                    state=appraisal.status
                    retry=move |()| appraisal.save_now()
                />
            </div>
        </div>
    }
}

#[component]
fn Scores() -> impl IntoView {
    let appraisal = Appraisal::get();
    let lang = lang();
    let set = appraisal.set();
    let score = |id: &'static str, word: Word, sheet: Memo<Arc<ScoreSheet>>| {
        let set = set.clone();
        let (total, index) = (format!("{id}-total"), format!("{id}-index"));
        view! {
            <div>
                <dt>{t(word)}</dt>
                <dd>
                    <b id=total>{move || sheet.with(|it| show(&it.total.to_string(), lang))}</b>
                    <span class="score-strip__of">
                        {move || sheet.with(|it| format!("/{}", show(&it.applicable_max.to_string(), lang)))}
                    </span>
                    " "
                    <span id=index>{move || sheet.with(|it| index_and_class(it, &set, lang))}</span>
                </dd>
            </div>
        }
    };
    let has_before = Memo::new(move |_| appraisal.round.get() > 1);
    let before = score("before", words::BEFORE, appraisal.before);
    // As in the statistics: what the survey and the superior give is no difference.
    let of_set = set.clone();
    let difference = move || {
        let figures = |sheet: Memo<Arc<ScoreSheet>>| sheet.with(|it| Figures::of(it, &of_set));
        let (own, now) = (figures(appraisal.own), figures(appraisal.sheet));
        signed(&difference_of(&own, &now, &of_set).0.to_string(), 0, lang)
    };
    view! {
        <section class="score-strip appraisal-bar__scores" aria-label=t(words::TOTALS)>
            <dl>
                {score("self", terms::SELF_SCORED, appraisal.own)}
                <div hidden=move || !has_before.get()>{before}</div>
                {score("verdict", terms::APPRAISED, appraisal.sheet)}
                <div>
                    <dt>{t(words::DIFFERENCE_OWN)}</dt>
                    <dd><b id="difference">{difference}</b></dd>
                </div>
            </dl>
        </section>
    }
}

fn index_and_class(sheet: &ScoreSheet, set: &CriteriaSet, lang: Lang) -> String {
    let index = numbers::index(sheet.index, set.rounding, lang);
    match sheet.band.and_then(|band| set.bands.get(band)) {
        Some(band) => format!("{index} · {}", lang.pick(&band.title)),
        None => index,
    }
}

#[component]
fn Seen() -> impl IntoView {
    let appraisal = Appraisal::get();
    let lang = lang();
    let set = appraisal.set();
    // What the profile switches off and what the survey scores is not to be looked at.
    let all = Memo::new(move |_| {
        set.leaves().filter(|leaf| super::line::is_to_be_seen(appraisal, *leaf)).count()
    });
    let told = move || {
        match appraisal.stage() {
            Stage::Submitted | Stage::Explained => {}
            Stage::Draft => return words::NOT_OPEN.to(lang).to_string(),
            Stage::Appraised | Stage::Concluded => return words::CLOSED_NOW.to(lang).to_string(),
        }
        let (left, all) = (appraisal.unseen.with(Vec::len), all.get());
        let facts = [(all.saturating_sub(left)).to_string(), all.to_string()];
        words::SEEN.with(lang, &[("n", &facts[0]), ("all", &facts[1])])
    };
    let round = move || words::ROUND.with(lang, &[("n", &appraisal.round.get().to_string())]);
    view! {
        <div class="appraisal-bar__seen">
            <b id="appraisal-round">{round}</b>
            <span id="appraisal-seen">{told}</span>
            <progress
                aria-hidden="true"
                hidden=move || appraisal.is_read_only()
                max=move || all.get().max(1).to_string()
                value=move || all.get().saturating_sub(appraisal.unseen.with(Vec::len)).to_string()
            ></progress>
        </div>
    }
}
