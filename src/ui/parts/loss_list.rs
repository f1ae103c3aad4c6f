//! Where points were lost, largest first, and what each would change.

use leptos::prelude::*;

use super::Trial;
use crate::domain::score::{Loss, ScoreSheet, best_sheet, losses};
use crate::domain::set::{CriteriaSet, Role};
use crate::i18n::Lang;
use crate::i18n::numbers::{self, show};
use crate::i18n::words::check as words;
use crate::ui::routes::{Route, Step};
use crate::ui::session::Draft;
use crate::ui::{lang, t};

/// How many losses are shown at first.
const FIRST: usize = 10;

/// The criteria that lost points.
#[component]
pub fn LossList() -> impl IntoView {
    let draft = Draft::get();
    let lang = lang();
    let is_whole = RwSignal::new(false);
    let chosen = RwSignal::new(Vec::<usize>::new());
    let found = Memo::new(move |_| losses(&draft.set(), &draft.sheet.get()));
    let count = move || found.with(Vec::len);
    let rows = move || {
        let shown = if is_whole.get() { usize::MAX } else { FIRST };
        let found = found.get().into_iter().take(shown);
        found.map(|loss| view! { <LossRow loss chosen /> }).collect_view()
    };
    let more = move || {
        let n = count().to_string();
        (count() > FIRST && !is_whole.get()).then(|| {
            view! {
                <button id="all-losses" class="button" on:click=move |_| is_whole.set(true)>
                    {words::SHOW_ALL.with(lang, &[("n", &n)])}
                </button>
            }
        })
    };
    let hint = move || match count() {
        0 => t(words::LOSSES_NONE),
        _ => t(words::LOSSES_HINT),
    };
    view! {
        <section class="losses" aria-labelledby="losses-title">
            <h2 id="losses-title" tabindex="-1">{t(words::LOSSES)}</h2>
            <p>{hint}</p>
            <ol class="losses__list">{rows}</ol>
            <Together chosen />
            {more}
        </section>
    }
}

/// What all chosen criteria would change together.
#[component]
fn Together(chosen: RwSignal<Vec<usize>>) -> impl IntoView {
    let draft = Draft::get();
    let lang = lang();
    let told = move || {
        let (set, now) = (draft.set(), draft.sheet.get());
        let leaves = chosen.get();
        let leaves: Vec<&str> = leaves.iter().map(|&leaf| set.nodes[leaf].id.as_str()).collect();
        if leaves.is_empty() {
            return String::new();
        }
        let best = draft.with(|dossier| best_sheet(&set, dossier, &leaves));
        let n = leaves.len().to_string();
        let changed = compared(&set, &now, &best, lang);
        words::TOGETHER.with(lang, &[("n", &n), ("changed", &changed)])
    };
    view! { <p id="losses-together" class="losses__together" role="status">{told}</p> }
}

#[component]
fn LossRow(loss: Loss, chosen: RwSignal<Vec<usize>>) -> impl IntoView {
    let draft = Draft::get();
    let lang = lang();
    let set = draft.set();
    let node = &set.nodes[loss.node];
    let sheet = draft.sheet.get_untracked();
    let best = draft.with_now(|dossier| best_sheet(&set, dossier, &[&node.id]));
    let line = &sheet.lines[loss.node];
    let number = |points: crate::domain::points::Points| show(&points.to_string(), lang);
    let facts = [("points", number(line.points)), ("max", number(line.applicable_max))];
    let has = words::HAS.with(lang, &[("points", &facts[0].1), ("max", &facts[1].1)]);
    let is_penalty = set.nodes[loss.node].role == Role::Penalty;
    let when = is_penalty.then(|| format!("{} ", t(words::IF_NO_PENALTY)));
    let id = draft.with_now(|dossier| dossier.id.clone());
    let href = Route::Draft(id, Step::Criterion(node.id.clone())).href();
    let place = loss.node;
    let is_open = RwSignal::new(false);
    let lost = words::LOST.with(lang, &[("lost", &number(loss.lost))]);
    view! {
        <li id=format!("loss-{}", node.id) class="loss">
            <p class="loss__name">
                <input
                    type="checkbox"
                    id=format!("loss-{}-with", node.id)
                    aria-label=words::COUNT_WITH.with(lang, &[("code", &node.code)])
                    title=words::COUNT_WITH.with(lang, &[("code", &node.code)])
                    on:change=move |event| choose(chosen, place, event_target_checked(&event))
                />
                <a href=href>{format!("{} {}", node.code, lang.pick(&node.title))}</a>
            </p>
            <p class="loss__lost"><b>{lost}</b>" "<span>{has}</span></p>
            <p class="loss__best">{when}{compared(&set, &sheet, &best, lang)}</p>
            <details class="loss__trial" on:toggle=move |_| is_open.set(true)>
                <summary>{t(words::TRY)}</summary>
                {move || is_open.get().then(|| view! { <Trial place /> })}
            </details>
        </li>
    }
}

fn choose(chosen: RwSignal<Vec<usize>>, place: usize, is_with: bool) {
    chosen.update(|chosen| {
        chosen.retain(|it| *it != place);
        chosen.extend(is_with.then_some(place));
    });
}

/// What another sheet would change: total, index, and the class where it is another.
pub(super) fn compared(
    set: &CriteriaSet,
    now: &ScoreSheet,
    then: &ScoreSheet,
    lang: Lang,
) -> String {
    let total = |sheet: &ScoreSheet| show(&sheet.total.to_string(), lang);
    let index = |sheet: &ScoreSheet| numbers::index(sheet.index, set.rounding, lang);
    let class = |sheet: &ScoreSheet| {
        sheet.band.map_or("–".to_string(), |band| lang.pick(&set.bands[band].title).to_string())
    };
    let change = |word: crate::i18n::words::Word, from: String, to: String| {
        word.with(lang, &[("from", &from), ("to", &to)])
    };
    let mut parts = vec![
        change(words::CHANGE_TOTAL, total(now), total(then)),
        change(words::CHANGE_INDEX, index(now), index(then)),
    ];
    if now.band != then.band {
        parts.push(change(words::CHANGE_CLASS, class(now), class(then)));
    }
    parts.join(", ")
}
