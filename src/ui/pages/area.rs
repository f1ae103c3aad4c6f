//! The official table of one area: for those who know it by heart.

mod cells;

use leptos::prelude::*;

use crate::domain::dossier::Answer;
use crate::domain::set::{Criterion, Rule, Scorer};
use crate::i18n::numbers::{self, show};
use crate::i18n::words::{answer as answer_words, area as words, terms};
use crate::ui::components::Pager;
use crate::ui::frame::Heading;
use crate::ui::parts::{
    CarriedMark, CriterionAnswer, CriterionProof, CriterionRule, CriterionScore, CriterionSkip,
    LacksEvidence, LinePoints,
};
use crate::ui::routes::{Route, Step};
use crate::ui::session::Draft;
use crate::ui::{lang, t};

/// No area of a real set has so many rows; with more, each press would be felt.
const ROWS: usize = 200;

/// The table of one area.
#[component]
pub fn AreaPage(
    /// The area's id.
    area: String,
) -> impl IntoView {
    let set = Draft::get().set();
    let place = set.areas.iter().find(|known| set.nodes[known.node].id == area);
    match place.map(|area| area.node) {
        Some(place) => view! { <AreaTable place /> }.into_any(),
        None => view! { <Heading text=area /> <p id="unopened">{t(words::NO_AREA)}</p> }.into_any(),
    }
}

#[component]
fn AreaTable(place: usize) -> impl IntoView {
    let draft = Draft::get();
    let lang = lang();
    let set = draft.set();
    let node = &set.nodes[place];
    let facts = [("code", node.code.as_str()), ("title", lang.pick(&node.title))];
    let title = words::AREA_OF.with(lang, &facts);
    let (from, end) = (RwSignal::new(0), node.end);
    let rows = {
        let set = set.clone();
        move || {
            let first = place + from.get();
            let row = |line: usize| match set.nodes[line].criterion() {
                Some(_) => view! { <LeafRow place=line /> }.into_any(),
                None => view! { <GroupRow place=line /> }.into_any(),
            };
            (first..end.min(first + ROWS)).map(row).collect_view()
        }
    };
    let heads = [
        terms::NUMBER,
        terms::LINE,
        terms::MAX,
        terms::DECLARED,
        words::HOW,
        terms::DOCUMENTS,
        terms::SELF_SCORE,
    ];
    let heads = heads.map(|word| view! { <th scope="col">{t(word)}</th> });
    view! {
        <div class="area-heading">
            <Heading text=title.clone() />
            <AreaLinks place />
        </div>
        <table
            class="score-table"
            on:keydown=move |event| cells::press(draft, &event)
            on:paste:capture=move |event| cells::paste(draft, &event)
        >
            <caption class="visually-hidden">{title}</caption>
            <thead><tr>{heads.into_iter().collect_view()}</tr></thead>
            <tbody>{rows}</tbody>
        </table>
        <Pager id="area" from total=Signal::derive(move || end - place) page=ROWS />
        <p class="score-table__keys">{t(words::CELLS)}</p>
    }
}

/// The other view, and the areas beside this one.
#[component]
fn AreaLinks(place: usize) -> impl IntoView {
    let draft = Draft::get();
    let lang = lang();
    let set = draft.set();
    let id = draft.with_now(|dossier| dossier.id.clone());
    let first = set.leaves_under(place).next().map(|leaf| set.nodes[leaf].id.clone());
    let one_by_one = first.map(|leaf| Route::Draft(id.clone(), Step::Criterion(leaf)).href());
    let link = |area: usize| {
        let node = &set.nodes[area];
        let href = Route::Draft(id.clone(), Step::Area(node.id.clone())).href();
        let is_here = (area == place).then_some("page");
        let title = lang.pick(&node.title).to_string();
        view! { <li><a href=href title=title.clone() aria-label=format!("{} {title}", node.code) aria-current=is_here>{node.code.clone()}</a></li> }
    };
    let areas = set.areas.iter().map(|area| link(area.node)).collect_view();
    view! {
        <div class="area-links">
            <a class="button" href=one_by_one>{t(words::ONE_BY_ONE)}</a>
            <nav aria-label=t(words::OTHER_AREAS)><ul>{areas}</ul></nav>
        </div>
    }
}

#[component]
fn GroupRow(place: usize) -> impl IntoView {
    let draft = Draft::get();
    let lang = lang();
    let set = draft.set();
    let node = &set.nodes[place];
    let line = draft.line(place);
    let (max, rounding) = (node.max, set.rounding);
    let reduced = move || {
        let applies = line.with(|line| line.applicable_max);
        (applies != max).then(|| {
            let applies = show(&applies.to_string(), lang);
            let text = words::REDUCED.with(lang, &[("max", &applies)]);
            view! { <span class="score-table__reduced">{text}</span> }
        })
    };
    let index = move || {
        let index = line.with(|line| line.index);
        index.map(|_| {
            terms::INDEX_OF.with(lang, &[("index", &numbers::index(index, rounding, lang))])
        })
    };
    view! {
        <tr class="score-table__group" data-depth=node.depth>
            <th scope="row" class="score-table__code">{node.code.clone()}</th>
            <th scope="row" colspan="1">{lang.pick(&node.title).to_string()}</th>
            <td class="score-table__number" data-label=t(terms::MAX)>
                {show(&node.max.to_string(), lang)}{reduced}
            </td>
            <td colspan="3" class="score-table__index">{index}</td>
            <td class="score-table__number" data-label=t(terms::SELF_SCORE)>
                <b id=format!("points-{}", node.id)><LinePoints place /></b>
            </td>
        </tr>
    }
}

#[component]
fn LeafRow(place: usize) -> impl IntoView {
    let draft = Draft::get();
    let lang = lang();
    let set = draft.set();
    let node = &set.nodes[place];
    let is_own = node.criterion().is_some_and(is_units);
    let may_skip = set.may_skip(place);
    let is_open = RwSignal::new(false);
    let more = is_own.then(|| view! { <MoreButton place is_open /> });
    let details = move || {
        is_open.get().then(|| {
            view! {
                <tr class="score-table__details">
                    <td></td>
                    <td colspan="6">
                        <div class="stack">
                            <CriterionRule place />
                            {may_skip.then(|| view! { <CriterionSkip place /> })}
                            <CriterionProof place />
                        </div>
                    </td>
                </tr>
            }
        })
    };
    view! {
        <tr class="score-table__leaf">
            <th scope="row" class="score-table__code">{node.code.clone()}</th>
            <td>
                {lang.pick(&node.title).to_string()} <CarriedMark leaf=node.id.clone() />
            </td>
            <td class="score-table__number" data-label=t(terms::MAX)>
                {show(&node.max.to_string(), lang)}
            </td>
            <td class="score-table__answer" data-label=t(terms::DECLARED)>
                <RowAnswer place />
            </td>
            <td class="score-table__how" data-label=t(words::HOW)><CriterionScore place /></td>
            <td data-label=t(terms::DOCUMENTS)>{more}<LacksEvidence place is_mark=true /></td>
            <td class="score-table__number" data-label=t(terms::SELF_SCORE)><LinePoints place /></td>
        </tr>
        {details}
    }
}

/// The answer in one line: a list of items is folded to how many are ticked, and what does not apply
/// says so.
#[component]
fn RowAnswer(place: usize) -> impl IntoView {
    let draft = Draft::get();
    let lang = lang();
    let set = draft.set();
    let node = &set.nodes[place];
    let answer = draft.answer(place);
    let is_skipped = move || answer.with(|it| matches!(it, Some(Answer::NotApplicable { .. })));
    let skipped = move || {
        is_skipped().then(|| view! { <p class="answer-note">{t(terms::NOT_APPLICABLE)}</p> })
    };
    let items = match node.criterion().map(|criterion| &criterion.rule) {
        Some(Rule::Checklist { items }) if node.criterion().is_some_and(is_units) => items.len(),
        _ => return view! { <CriterionAnswer place is_compact=true /> {skipped} }.into_any(),
    };
    let ticked = move || {
        answer.with(|answer| match answer {
            Some(Answer::Ticked { items: ticked }) => {
                let facts = [ticked.len().to_string(), items.to_string()];
                words::TICKED_OF.with(lang, &[("n", &facts[0]), ("of", &facts[1])])
            }
            Some(Answer::NotApplicable { .. }) => t(terms::NOT_APPLICABLE).into(),
            _ => t(answer_words::TICK).into(),
        })
    };
    view! {
        <details class="answer-fold">
            <summary id=format!("answer-{}-fold", node.id)>{ticked}</summary>
            <CriterionAnswer place is_compact=true />
        </details>
    }
    .into_any()
}

fn is_units(criterion: &Criterion) -> bool {
    criterion.scorer == Scorer::Unit
}

#[component]
fn MoreButton(place: usize, is_open: RwSignal<bool>) -> impl IntoView {
    let draft = Draft::get();
    let lang = lang();
    let set = draft.set();
    let leaf = set.nodes[place].id.clone();
    let entry = draft.entry(&leaf);
    let code = set.nodes[place].code.clone();
    let text = move || {
        if is_open.get() {
            return words::LESS.to(lang).to_string();
        }
        let n = entry.with(|e| e.evidence.len() + usize::from(!e.note.trim().is_empty()));
        words::MORE.with(lang, &[("n", &n.to_string())])
    };
    view! {
        <button
            type="button"
            id=format!("more-{leaf}")
            class="button"
            aria-expanded=move || is_open.get().to_string()
            on:click=move |_| is_open.update(|open| *open = !*open)
        >
            {text}
            <span class="visually-hidden">" "{code}</span>
        </button>
    }
}
