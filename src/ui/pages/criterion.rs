//! One criterion at a time: for those who do this once a year.

use leptos::prelude::*;

use crate::domain::score::{OffBy, State, Why};
use crate::domain::set::{CriteriaSet, Scorer};
use crate::i18n::numbers::{points, show};
use crate::i18n::words::{area as words, terms};
use crate::ui::frame::Heading;
use crate::ui::parts::{
    CarriedMark, CriterionAnswer, CriterionProof, CriterionRule, CriterionScore, LacksEvidence,
    StateWordOf,
};
use crate::ui::routes::{Route, Step};
use crate::ui::session::Draft;
use crate::ui::{lang, t};

/// One criterion.
#[component]
pub fn CriterionPage(
    /// The leaf's id.
    leaf: String,
) -> impl IntoView {
    let set = Draft::get().set();
    match set.leaf(&leaf).map(|(place, _)| place) {
        Some(place) => view! { <Criterion place /> }.into_any(),
        None => view! { <Heading text=leaf /> <p id="unopened">{t(words::NO_AREA)}</p> }.into_any(),
    }
}

#[component]
fn Criterion(place: usize) -> impl IntoView {
    let draft = Draft::get();
    let lang = lang();
    let set = draft.set();
    let node = &set.nodes[place];
    let title = format!("{} {}", node.code, lang.pick(&node.title));
    let maximum = format!("{}: {}", t(terms::MAX), points(node.max, lang));
    draft.listen_to_steps(place);
    view! {
        <div class="criterion-page">
            <article class="criterion">
                <Heading text=title above=lineage(&set, place, lang) />
                <CarriedMark leaf=node.id.clone() />
                <div class="criterion__body">
                    <div class="card criterion__answer">
                        <h2 class="visually-hidden">{t(terms::DECLARED)}</h2>
                        <CriterionAnswer place />
                        <CriterionScore place />
                    </div>
                    <div class="card criterion__rule">
                        <p class="criterion__max">{maximum}</p>
                        <CriterionRule place is_beside_answer=true />
                    </div>
                    <div class="card stack criterion__proof">
                        <CriterionProof place />
                    </div>
                </div>
                <Neighbours place />
                <p class="criterion__keys">{t(words::KEYS)}</p>
            </article>
            <Outline place />
        </div>
    }
}

/// `Lĩnh vực 1. … › 1.2 …`
fn lineage(set: &CriteriaSet, place: usize, lang: crate::i18n::Lang) -> String {
    let mut above: Vec<String> = set
        .lineage(place)
        .skip(1)
        .map(|node| match node.parent {
            None => words::AREA_OF
                .with(lang, &[("code", node.code.as_str()), ("title", lang.pick(&node.title))]),
            Some(_) => format!("{} {}", node.code, lang.pick(&node.title)),
        })
        .collect();
    above.reverse();
    above.join(" › ")
}

/// The way to the criteria before and after that are the unit's to answer.
#[component]
fn Neighbours(place: usize) -> impl IntoView {
    let draft = Draft::get();
    let id = StoredValue::new(draft.with_now(|dossier| dossier.id.clone()));
    let to = move |leaf: usize| {
        let leaf = draft.set().nodes[leaf].id.clone();
        Route::Draft(id.get_value(), Step::Criterion(leaf)).href()
    };
    let before = Memo::new(move |_| draft.neighbour(place, false));
    let after = Memo::new(move |_| draft.neighbour(place, true));
    let previous = move || {
        before.get().map(|leaf| {
            view! { <a id="previous" class="button" href=to(leaf)>"← "{t(words::PREVIOUS)}</a> }
        })
    };
    let next = move || {
        match after.get() {
        Some(leaf) => view! {
            <a id="next" class="button button--primary" href=to(leaf)>{t(words::NEXT)}" →"</a>
        }
        .into_any(),
        None => view! {
            <a id="next" class="button button--primary" href=Route::Draft(id.get_value(), Step::Check).href()>
                {t(words::TO_CHECK)}" →"
            </a>
        }
        .into_any(),
    }
    };
    view! { <nav class="neighbours" aria-label=t(words::NEXT)>{previous}{next}</nav> }
}

/// The criteria of the area, each with its state and points.
#[component]
fn Outline(place: usize) -> impl IntoView {
    let draft = Draft::get();
    let lang = lang();
    let set = draft.set();
    let area = set.areas[set.area_of(place)].node;
    let id = draft.with_now(|dossier| dossier.id.clone());
    let table = Route::Draft(id.clone(), Step::Area(set.nodes[area].id.clone()));
    let tasks = Route::Draft(id.clone(), Step::Tasks);
    let row = |leaf: usize| {
        let node = &set.nodes[leaf];
        let href = Route::Draft(id.clone(), Step::Criterion(node.id.clone())).href();
        let is_here = (leaf == place).then_some("page");
        view! {
            <li>
                <a href=href aria-current=is_here>
                    <span class="outline__code">{node.code.clone()}</span>
                    <span class="outline__title">{lang.pick(&node.title).to_string()}</span>
                </a>
                <span class="outline__state"><OutlineState leaf /><LacksEvidence place=leaf /></span>
            </li>
        }
    };
    let rows = set.leaves_under(area).map(row).collect_view();
    view! {
        <aside class="outline" aria-labelledby="outline-title">
            <h2 id="outline-title">{t(words::OUTLINE)}</h2>
            <p class="row">
                <a href=table.href()>{t(terms::SCORE_TABLE)}</a>
                <a href=tasks.href()>{t(words::OTHER_AREAS)}</a>
            </p>
            <ol>{rows}</ol>
        </aside>
    }
}

#[component]
fn OutlineState(leaf: usize) -> impl IntoView {
    let lang = lang();
    let line = Draft::get().line(leaf);
    move || {
        line.with(|line| match (line.state, line.applicable) {
            (State::Scored, _) | (State::NotApplicable, true) => {
                let points = show(&line.points.to_string(), lang);
                let max = show(&line.max.to_string(), lang);
                view! { <span class="outline__points">{points}"/"{max}</span> }.into_any()
            }
            (state, _) => view! { <StateWordOf state /> }.into_any(),
        })
    }
}

impl Draft {
    /// The nearest leaf after (or before) this one that is the unit's to answer.
    fn neighbour(self, place: usize, is_after: bool) -> Option<usize> {
        let set = self.set();
        let is_own = |leaf: &usize| {
            let criterion = set.nodes[*leaf].criterion();
            let is_off = self.sheet.with(|sheet| {
                matches!(sheet.lines[*leaf].why, Why::Off { by: OffBy::Profile(_), .. })
            });
            criterion.is_some_and(|criterion| criterion.scorer == Scorer::Unit) && !is_off
        };
        match is_after {
            true => set.leaves().filter(|leaf| *leaf > place).find(is_own),
            false => set.leaves().filter(|leaf| *leaf < place).filter(is_own).last(),
        }
    }

    /// Alt + Page Down and Alt + Page Up go to the neighbours while a criterion is shown.
    fn listen_to_steps(self, place: usize) {
        let id = self.with_now(|dossier| dossier.id.clone());
        self.on_step_keys(move |is_after| {
            if let Some(leaf) = untrack(|| self.neighbour(place, is_after)) {
                let leaf = self.set().nodes[leaf].id.clone();
                self.go(&Route::Draft(id.clone(), Step::Criterion(leaf)));
            }
        });
    }
}
