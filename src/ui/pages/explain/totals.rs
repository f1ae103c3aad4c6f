//! Total, maximum, index and class: the unit's own, then after each round.

use std::sync::Arc;

use leptos::prelude::*;

use crate::domain::dossier::Stage;
use crate::domain::points::Points;
use crate::domain::review::rounds::Rounds;
use crate::domain::score::{ScoreSheet, View};
use crate::domain::set::CriteriaSet;
use crate::i18n::Lang;
use crate::i18n::numbers;
use crate::i18n::review;
use crate::i18n::words::{Word, explain as words, terms};
use crate::ui::session::Draft;
use crate::ui::{lang, t};

/// The totals of every view, one row each.
#[component]
pub(super) fn Totals(rounds: Memo<Arc<Rounds>>) -> impl IntoView {
    let draft = Draft::get();
    let lang = lang();
    let is_final = draft.memo(|dossier| dossier.stage == Stage::Concluded);
    let heads = [terms::TOTAL, terms::APPLICABLE_MAX, terms::INDEX, terms::CLASS];
    let heads = heads
        .map(|word| view! { <th role="columnheader" scope="col" class="number">{t(word)}</th> });
    let rows = move || {
        let (set, rounds) = (draft.set(), rounds.get());
        let last = rounds.sheets.len() - 1;
        let row = |(place, sheet): (usize, &ScoreSheet)| {
            let name = name(sheet.view, place == last && is_final.get(), lang);
            row(&set, sheet, name, lang)
        };
        rounds.sheets.iter().enumerate().map(row).collect_view()
    };
    view! {
        <section aria-labelledby="explain-totals-title">
            <h2 id="explain-totals-title">{t(words::TOTALS)}</h2>
            <div class="scroll-x" role="region" tabindex="0" aria-label=t(words::TABLE)>
                <table class="totals totals--views" role="table">
                    <thead role="rowgroup">
                        <tr role="row">
                            <th role="columnheader" scope="col">{t(terms::RESULT)}</th>
                            {heads.into_iter().collect_view()}
                        </tr>
                    </thead>
                    <tbody role="rowgroup">{rows}</tbody>
                </table>
            </div>
        </section>
    }
}

/// The name of a view; the last one of a concluded dossier is the final result.
pub(super) fn name(view: View, is_final: bool, lang: Lang) -> String {
    match view {
        View::Round(_) if is_final => words::ROUND_FINAL.to(lang).to_string(),
        View::SelfScored | View::Round(_) => review::view(view, lang),
    }
}

fn row(set: &CriteriaSet, sheet: &ScoreSheet, name: String, lang: Lang) -> impl IntoView + use<> {
    let id = match sheet.view {
        View::SelfScored => "totals-self".to_string(),
        View::Round(round) => format!("totals-round-{round}"),
    };
    let class = sheet.band.map_or("–", |band| lang.pick(&set.bands[band].title)).to_string();
    let index = numbers::index(sheet.index, set.rounding, lang);
    let points = |of: Points| numbers::padded(&of.to_string(), set.rounding.points, lang);
    let cell = |word: Word, text: String| {
        view! { <td role="cell" class="number" data-label=t(word)>{text}</td> }
    };
    view! {
        <tr id=id role="row">
            <th role="rowheader" scope="row">{name}</th>
            {cell(terms::TOTAL, points(sheet.total))}
            {cell(terms::APPLICABLE_MAX, points(sheet.applicable_max))}
            {cell(terms::INDEX, index)}
            {cell(terms::CLASS, class)}
        </tr>
    }
}
