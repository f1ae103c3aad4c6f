//! The result so far: it follows each key press and stays in sight.

use leptos::prelude::*;

use crate::domain::review::exchange::last_closed;
use crate::domain::score::completeness::answered;
use crate::domain::score::{View, score};
use crate::i18n::numbers::{self, show};
use crate::i18n::words::{draft as words, explain, terms};
use crate::ui::components::REDUCED_MAX;
use crate::ui::routes::{Route, Step};
use crate::ui::session::{Draft, Session};
use crate::ui::{lang, t};

/// Total, maximum that applies, index, class and progress of the open draft.
#[component]
pub fn ScoreStrip() -> impl IntoView {
    let draft = Draft::get();
    let lang = lang();
    let sheet = draft.sheet;
    let set = draft.set();
    let (set_max, rounding) = (set.max, set.rounding);
    let class = move || {
        let band = sheet.with(|sheet| sheet.band);
        band.map_or("–".to_string(), |band| lang.pick(&set.bands[band].title).to_string())
    };
    let index = move || numbers::index(sheet.with(|sheet| sheet.index), rounding, lang);
    let of_max = move || {
        let max = sheet.with(|sheet| sheet.applicable_max);
        words::OF_MAX.with(lang, &[("max", &show(&max.to_string(), lang))])
    };
    let reduced = move || {
        let max = sheet.with(|sheet| sheet.applicable_max);
        (max != set_max).then(|| {
            let facts = [show(&set_max.to_string(), lang), show(&max.to_string(), lang)];
            words::REDUCED.with(lang, &[("max", &facts[0]), ("applicable", &facts[1])])
        })
    };
    // Before everything is answered a class is no result.
    let progress = Memo::new(move |_| sheet.with(|sheet| answered(&draft.set(), sheet)));
    let is_whole = move || progress.with(|(answered, own)| answered == own);
    let class_word = move || t(if is_whole() { terms::CLASS } else { words::CLASS_SO_FAR });
    // Where the maximum is lower, it leads to the reasons.
    let reasons = Route::Draft(draft.with_now(|dossier| dossier.id.clone()), Step::Tasks).href();
    let session = Session::get();
    let show_reasons = move |_| match session.route.get_untracked() {
        Route::Draft(_, Step::Tasks) => session.focus(REDUCED_MAX),
        _ => session.lead_to(REDUCED_MAX),
    };
    let max = move || match reduced() {
        None => view! { <span id="applicable-max">{of_max}</span> }.into_any(),
        Some(told) => {
            let reasons = reasons.clone();
            view! { <a id="applicable-max" href=reasons title=told on:click=show_reasons>{of_max}</a> }
                .into_any()
        }
    };
    view! {
        <section class="score-strip" aria-label=t(words::TOTALS)>
            <dl>
                <div>
                    <dt>{t(terms::TOTAL)}</dt>
                    <dd>
                        <b id="total">{move || sheet.with(|s| show(&s.total.to_string(), lang))}</b>
                        " "
                        {max}
                    </dd>
                </div>
                <div>
                    <dt>{t(terms::INDEX)}</dt>
                    <dd><b id="index">{index}</b></dd>
                </div>
                <div>
                    <dt>{class_word}</dt>
                    <dd><b id="class">{class}</b></dd>
                </div>
                <Appraised />
                <div>
                    <dt>{t(terms::ANSWERED)}</dt>
                    <dd>
                        <b id="answered">
                            {move || progress.with(|(answered, own)| format!("{answered}/{own}"))}
                        </b>
                    </dd>
                </div>
            </dl>
        </section>
    }
}

/// The total after the last closed round; nothing before one.
#[component]
fn Appraised() -> impl IntoView {
    let draft = Draft::get();
    let lang = lang();
    let total = draft.memo(move |dossier| match last_closed(dossier) {
        0 => None,
        round => Some(score(&draft.set(), dossier, View::Round(round)).total),
    });
    let shown = move || total.get().map(|total| show(&total.to_string(), lang));
    view! {
        <Show when=move || total.with(Option::is_some)>
            <div>
                <dt>{t(explain::AFTER)}</dt>
                <dd><b id="appraised-total">{shown}</b></dd>
            </div>
        </Show>
    }
}
