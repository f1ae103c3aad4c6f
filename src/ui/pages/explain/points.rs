//! One row's points, view by view.

use std::sync::Arc;

use leptos::prelude::*;

use super::totals::name;
use crate::domain::dossier::Stage;
use crate::domain::review::rounds::Rounds;
use crate::domain::score::{ScoreLine, ScoreSheet, State, View};
use crate::i18n::Lang;
use crate::i18n::numbers::show;
use crate::i18n::why::why;
use crate::i18n::words::{explain as words, terms};
use crate::ui::session::Draft;
use crate::ui::{lang, t};

/// The unit's own points and those of each round, with how they arose.
#[component]
pub(super) fn RowPoints(
    /// The leaf, as a place in the set's lines.
    place: usize,
    /// All views.
    rounds: Arc<Rounds>,
) -> impl IntoView {
    let draft = Draft::get();
    let lang = lang();
    let set = draft.set();
    let leaf = set.nodes[place].id.clone();
    let is_final = draft.with_now(|dossier| dossier.stage == Stage::Concluded);
    let last = rounds.sheets.len() - 1;
    let row = |(at, sheet): (usize, &ScoreSheet)| {
        let line = &sheet.lines[place];
        let id = match sheet.view {
            View::SelfScored => format!("own-{leaf}"),
            View::Round(round) => format!("round-{round}-{leaf}"),
        };
        view! {
            <tr>
                <th scope="row">{name(sheet.view, is_final && at == last, lang)}</th>
                <td id=id class="number">{points_of(line, lang)}</td>
                <td class="verdict__why">{why(&set, place, line, lang)}</td>
            </tr>
        }
    };
    let rows = rounds.sheets.iter().enumerate().map(row).collect_view();
    let caption = words::POINTS_CAPTION.with(lang, &[("code", &set.nodes[place].code)]);
    view! {
        <table class="verdict__points">
            <caption class="visually-hidden">{caption}</caption>
            <thead class="visually-hidden">
                <tr>
                    <th scope="col">{t(terms::RESULT)}</th>
                    <th scope="col">{t(terms::TOTAL)}</th>
                    <th scope="col">{t(words::HOW)}</th>
                </tr>
            </thead>
            <tbody>{rows}</tbody>
        </table>
    }
}

fn points_of(line: &ScoreLine, lang: Lang) -> String {
    if !line.applicable || line.state == State::Awaiting {
        return terms::NOT_COUNTED.to(lang).to_string();
    }
    let (points, max) = (line.points.to_string(), line.applicable_max.to_string());
    words::OF_MAX.with(lang, &[("points", &show(&points, lang)), ("max", &show(&max, lang))])
}
