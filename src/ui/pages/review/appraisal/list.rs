//! The criteria that are shown: one area at a time or all, and what of them.

use leptos::prelude::*;

use super::line::is_changed;
use super::row::CriterionRow;
use crate::domain::dossier::{Round, Verdict};
use crate::domain::review::rounds::is_explained;
use crate::i18n::words::{Word, review_appraisal as words, terms};
use crate::ui::session::review::{Appraisal, Kind};
use crate::ui::{lang, t};

fn word(kind: Kind) -> Word {
    match kind {
        Kind::All => words::SHOW_ALL,
        Kind::Unseen => words::SHOW_UNSEEN,
        Kind::Changed => words::SHOW_CHANGED,
        Kind::Explain => terms::NEEDS_EXPLANATION,
        Kind::Explained => words::SHOW_EXPLAINED,
    }
}

fn id(kind: Kind) -> &'static str {
    match kind {
        Kind::All => "show-all",
        Kind::Unseen => "show-unseen",
        Kind::Changed => "show-changed",
        Kind::Explain => "show-explain",
        Kind::Explained => "show-explained",
    }
}

/// The criteria, with the ways to narrow them down.
#[component]
pub(super) fn CriteriaList() -> impl IntoView {
    let appraisal = Appraisal::get();
    let set = appraisal.set();
    let looked = appraisal.review().looked;
    // The dossier after this one is looked at in the same way: area by area, or what is explained.
    let (area_id, kept) = looked.get_untracked();
    let first = || set.areas.first().map(|area| area.node);
    let found = |id: String| set.areas.iter().map(|it| it.node).find(|it| set.nodes[*it].id == id);
    let area = RwSignal::new(area_id.and_then(|id| found(id).or_else(first)));
    let kind = RwSignal::new(kept);
    let nodes = set.clone();
    Effect::new(move || {
        let id = area.get().map(|line| nodes.nodes[line].id.clone());
        looked.set((id, kind.get()));
    });
    // What is shown is fixed when it is chosen: a row does not vanish under the hand that ticks it.
    let places = Memo::new(move |_| {
        let (area, kind) = (area.get(), kind.get());
        appraisal.round.get();
        let set = appraisal.set();
        let leaves: Vec<usize> = match area {
            Some(line) => set.leaves_under(line).collect(),
            None => set.leaves().collect(),
        };
        untrack(|| leaves.into_iter().filter(|leaf| is_shown(appraisal, *leaf, kind)).collect())
    });
    let rows = move || {
        let places: Vec<usize> = places.get();
        match places.is_empty() {
            true => view! { <p class="drafts__none">{t(words::SHOW_NONE)}</p> }.into_any(),
            false => {
                view! { <Rows places has_areas=area.with_untracked(Option::is_none) /> }.into_any()
            }
        }
    };
    view! {
        <Areas area />
        <Kinds kind area />
        <div id="criteria" tabindex="-1">{rows}</div>
        <AcceptRest area />
    }
}

fn is_shown(appraisal: Appraisal, leaf: usize, kind: Kind) -> bool {
    let needs_explanation = || {
        let set = appraisal.set();
        let round = appraisal.round.get_untracked();
        appraisal.with_now(|dossier| {
            let asked = |round: &Round| {
                round
                    .verdicts
                    .get(&set.nodes[leaf].id)
                    .is_some_and(|it: &Verdict| it.needs_explanation)
            };
            let rounds = dossier.rounds.iter().filter(|it| it.number + 1 >= round);
            rounds.clone().any(asked)
        })
    };
    let is_explained = || {
        let set = appraisal.set();
        let id = &set.nodes[leaf].id;
        appraisal.with_now(|dossier| {
            let said = dossier.rounds.iter().filter_map(|round| round.explanations.get(id));
            said.into_iter().any(|it| is_explained(it, &dossier.documents))
        })
    };
    match kind {
        Kind::All => true,
        Kind::Unseen => appraisal.unseen.with_untracked(|unseen| unseen.contains(&leaf)),
        Kind::Changed => is_changed(appraisal, leaf),
        Kind::Explain => needs_explanation(),
        Kind::Explained => is_explained(),
    }
}

/// The criteria with the headings of their groups.
#[component]
fn Rows(
    places: Vec<usize>,
    /// Whether several areas are shown, so that each is named.
    has_areas: bool,
) -> impl IntoView {
    let appraisal = Appraisal::get();
    let lang = lang();
    let set = appraisal.set();
    let mut above = None;
    let rows = places.into_iter().map(|place| {
        let parent = set.nodes[place].parent;
        let heading = (parent != above).then(|| {
            above = parent;
            let is_named = |line: &usize| has_areas || set.nodes[*line].depth > 0;
            parent.filter(is_named).map(|line| {
                let node = &set.nodes[line];
                let title = format!("{}. {}", node.code, lang.pick(&node.title));
                view! { <h2 class="appraisal__group">{title}</h2> }
            })
        });
        view! { {heading} <CriterionRow place /> }
    });
    view! { <div class="appraisal__rows">{rows.collect::<Vec<_>>()}</div> }
}

#[component]
fn Areas(area: RwSignal<Option<usize>>) -> impl IntoView {
    let appraisal = Appraisal::get();
    let lang = lang();
    let set = appraisal.set();
    let one = |line: Option<usize>| {
        let set = set.clone();
        let name = match line {
            Some(line) => set.nodes[line].code.clone(),
            None => t(words::AREA_ALL).to_string(),
        };
        let left = Memo::new(move |_| {
            let end = line.map_or(usize::MAX, |line| set.nodes[line].end);
            let start = line.unwrap_or(0);
            appraisal.unseen.with(|it| it.iter().filter(|leaf| (start..end).contains(leaf)).count())
        });
        let set = appraisal.set();
        let label = move || {
            let title = line.map(|line| {
                let node = &set.nodes[line];
                format!("{}. {}", node.code, lang.pick(&node.title))
            });
            let title = title.unwrap_or_else(|| words::AREA_ALL.to(lang).into());
            words::AREA_LEFT.with(lang, &[("area", &title), ("n", &left.get().to_string())])
        };
        let id = match line {
            Some(line) => format!("appraise-{}", appraisal.set().nodes[line].id),
            None => "appraise-all-areas".to_string(),
        };
        let hint = label.clone();
        view! {
            <li>
                <button
                    id=id
                    class="area-tab"
                    title=hint
                    aria-pressed=move || (area.get() == line).to_string()
                    on:click=move |_| area.set(line)
                >
                    {name}
                    <small class="area-tab__left" hidden=move || left.get() == 0>{left}</small>
                    <span class="visually-hidden">" "{label}</span>
                </button>
            </li>
        }
    };
    let areas = set.areas.iter().map(|area| one(Some(area.node))).collect_view();
    let title = move || {
        let set = appraisal.set();
        area.get()
            .map(|line| format!("{}. {}", set.nodes[line].code, lang.pick(&set.nodes[line].title)))
    };
    view! {
        <nav class="area-tabs" aria-label=t(terms::AREAS)><ul>{areas} {one(None)}</ul></nav>
        <p class="appraisal__area" aria-live="polite">{title}</p>
    }
}

#[component]
fn Kinds(kind: RwSignal<Kind>, area: RwSignal<Option<usize>>) -> impl IntoView {
    let one = move |own: Kind| {
        let choose = move |_| {
            // What is looked for may stand in any area.
            if own != Kind::All {
                area.set(None);
            }
            kind.set(own);
        };
        view! {
            <label class="kind-choice" for=id(own)>
                <input
                    id=id(own)
                    type="radio"
                    name="show"
                    prop:checked=move || kind.get() == own
                    on:change=choose
                />
                <span>{t(word(own))}</span>
            </label>
        }
    };
    view! {
        <fieldset class="kind-choices">
            <legend>{t(words::SHOW)}</legend>
            {Kind::ALL.map(one).into_iter().collect_view()}
        </fieldset>
    }
}

/// Agrees with what nobody has looked at: in the area that is shown, and in all.
#[component]
fn AcceptRest(area: RwSignal<Option<usize>>) -> impl IntoView {
    let appraisal = Appraisal::get();
    let has_left = move || appraisal.unseen.with(|unseen| !unseen.is_empty());
    let in_area = move |_| appraisal.accept_rest(area.get_untracked());
    view! {
        <Show when=move || !appraisal.is_read_only()>
            <div class="row appraisal__accept">
                <Show when=move || area.get().is_some()>
                    <button id="accept-area" class="button" disabled=move || !has_left() on:click=in_area>
                        {t(words::ACCEPT_AREA)}
                    </button>
                </Show>
                <button
                    id="accept-all"
                    class="button"
                    disabled=move || !has_left()
                    on:click=move |_| appraisal.accept_rest(None)
                >
                    {t(words::ACCEPT_ALL)}
                </button>
            </div>
        </Show>
    }
}
