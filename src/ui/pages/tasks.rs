//! The list of areas: the hub at every return.

use leptos::prelude::*;

use crate::domain::dossier::{Dossier, Stage};
use crate::domain::points::Points;
use crate::domain::score::completeness::{AreaProgress, AreaState, progress_of};
use crate::domain::score::{ScoreSheet, reductions};
use crate::domain::set::{CriteriaSet, Role};
use crate::i18n::Lang;
use crate::i18n::numbers::{self, show};
use crate::i18n::outcome::reduction;
use crate::i18n::words::{Word, explain, tasks as words, terms};
use crate::ui::components::{AreaRow, AreaTable, ReducedMax};
use crate::ui::frame::Heading;
use crate::ui::parts::{CarriedLines, CriteriaMap, Dates};
use crate::ui::routes::{Route, Step};
use crate::ui::session::Draft;
use crate::ui::{lang, t};

/// Every area: how far it has come, its points, the ways into it.
#[component]
pub fn TasksPage() -> impl IntoView {
    let draft = Draft::get();
    let lang = lang();
    let set = draft.set();
    let max = show(&set.max.to_string(), lang);
    let set_line = draft.set_line(lang);
    let progress = Memo::new(move |_| {
        let (set, sheet) = (draft.set(), draft.sheet.get());
        draft.with(|dossier| all_progress(&set, dossier, &sheet))
    });
    let id = draft.with_now(|dossier| dossier.id.clone());
    let rows: Memo<Vec<AreaRow>> = Memo::new(move |_| {
        let sheet = draft.sheet.get();
        let is_locked = draft.with(Dossier::is_locked);
        let shown = Shown { set: &set, sheet: &sheet, id: &id, is_locked, lang };
        progress.with(|all| all.iter().enumerate().map(|(i, it)| row(&shown, i, it)).collect())
    });
    let reasons = Signal::derive(move || {
        let (set, sheet) = (draft.set(), draft.sheet.get());
        reductions(&set, &sheet).iter().map(|found| reduction(&set, found, lang)).collect()
    });
    let applicable = Signal::derive(move || {
        draft.sheet.with(|sheet| show(&sheet.applicable_max.to_string(), lang))
    });
    view! {
        <Heading text=t(terms::AREA_LIST) />
        <p class="tasks__set">{set_line}</p>
        <NextStep progress />
        <CarriedLines />
        <AreaTable rows />
        <CriteriaMap />
        <ReducedMax max applicable reasons />
        <Dates />
    }
}

/// What is left in one sentence, with the way to it.
#[component]
fn NextStep(progress: Memo<Vec<AreaProgress>>) -> impl IntoView {
    let draft = Draft::get();
    let lang = lang();
    let set = draft.set();
    let id = draft.with_now(|dossier| dossier.id.clone());
    let stage = draft.memo(|dossier| dossier.stage);
    let open = Memo::new(move |_| {
        progress.with(|all| {
            let mut open = all.iter().flat_map(|area| area.open.iter().copied());
            open.next().map(|first| (first, open.count() + 1))
        })
    });
    move || {
        let stage = stage.get();
        let (said, step, word) = match open.get().filter(|_| stage == Stage::Draft) {
            Some((first, n)) => {
                let node = &set.nodes[first];
                let said = words::LEFT.with(lang, &[("n", &n.to_string())]);
                let word = words::CONTINUE.with(lang, &[("code", &node.code)]);
                (said, Step::Criterion(node.id.clone()), word)
            }
            None => {
                let (said, step, word) = next(stage);
                (t(said).into(), step, t(word).into())
            }
        };
        let href = Route::Draft(id.clone(), step).href();
        view! {
            <div class="next-step">
                <p>{said}</p>
                <a id="continue" class="button button--primary" href=href>{word}</a>
            </div>
        }
    }
}

/// What comes after answering: what is said, where it leads, the word for that.
fn next(stage: Stage) -> (Word, Step, Word) {
    let explain = |said| (said, Step::Explain, explain::TO_PAGE);
    match stage {
        Stage::Draft => (words::NOTHING_LEFT, Step::Check, terms::CHECK),
        Stage::Submitted => (words::LOCKED, Step::Check, terms::CHECK),
        Stage::Appraised => explain(explain::NEXT_APPRAISED),
        Stage::Explained => explain(explain::NEXT_EXPLAINED),
        Stage::Concluded => explain(explain::NEXT_CONCLUDED),
    }
}

fn all_progress(set: &CriteriaSet, dossier: &Dossier, sheet: &ScoreSheet) -> Vec<AreaProgress> {
    (0..set.areas.len()).map(|area| progress_of(set, dossier, sheet, area)).collect()
}

/// What rows are made from.
struct Shown<'a> {
    set: &'a CriteriaSet,
    sheet: &'a ScoreSheet,
    id: &'a str,
    /// Nothing is to be added any more.
    is_locked: bool,
    lang: Lang,
}

fn row(shown: &Shown, area: usize, progress: &AreaProgress) -> AreaRow {
    let (set, lang) = (shown.set, shown.lang);
    let place = set.areas[area].node;
    let (node, line) = (&set.nodes[place], &shown.sheet.lines[place]);
    let number = |points: Points| show(&points.to_string(), lang);
    let href = |step: Step| Route::Draft(shown.id.to_string(), step).href();
    let role = node.role;
    // A bonus or penalty has a cap of its own and no part in the maximum that applies.
    let max = if role == Role::Base { line.applicable_max } else { line.max };
    let first = progress.open.first().copied().or_else(|| set.leaves_under(place).next());
    let leaf = first.map_or_else(String::new, |leaf| set.nodes[leaf].id.clone());
    AreaRow {
        id: format!("area-{}", node.id),
        code: node.code.clone(),
        title: lang.pick(&node.title).to_string(),
        role: match role {
            Role::Base => "",
            Role::Bonus => words::BONUS.to(lang),
            Role::Penalty => words::PENALTY.to(lang),
        },
        answered: progress.answered,
        own: progress.own,
        progress: answered(progress, lang),
        points: match line.applicable {
            true => format!("{}/{}", number(line.points), number(max)),
            false => "–".into(),
        },
        reduced: match max == line.max {
            true => String::new(),
            false => words::REDUCED.with(lang, &[("max", &number(line.max))]),
        },
        index: match role {
            Role::Base => numbers::index(line.index, set.rounding, lang),
            Role::Bonus | Role::Penalty => "–".into(),
        },
        state: state(progress.state, lang),
        aside: aside(progress, lang),
        go_on: if shown.is_locked { words::LOOK } else { go_on(progress.state) }.to(lang),
        go_on_href: href(Step::Criterion(leaf)),
        table_href: href(Step::Area(node.id.clone())),
    }
}

fn answered(progress: &AreaProgress, lang: Lang) -> String {
    if progress.own == 0 {
        return "–".into();
    }
    let (n, of) = (progress.answered.to_string(), progress.own.to_string());
    words::PROGRESS_OF.with(lang, &[("n", &n), ("of", &of)])
}

/// A state in words, and the end of its badge's class.
fn state(state: AreaState, lang: Lang) -> (&'static str, &'static str) {
    let (word, kind) = match state {
        AreaState::NotStarted => (words::NOT_STARTED, "quiet"),
        AreaState::InProgress => (words::IN_PROGRESS, "brand"),
        AreaState::NeedsEvidence => (terms::LACKING, "warn"),
        AreaState::Done => (terms::DONE, "good"),
        AreaState::NotApplicable => (terms::NOT_APPLICABLE, "quiet"),
        AreaState::Awaiting => (terms::BY_SUPERIOR, "quiet"),
    };
    (word.to(lang), kind)
}

fn aside(progress: &AreaProgress, lang: Lang) -> String {
    if progress.awaiting == 0 || progress.state == AreaState::Awaiting {
        return String::new();
    }
    words::ALSO_AWAITING.with(lang, &[("n", &progress.awaiting.to_string())])
}

fn go_on(state: AreaState) -> Word {
    match state {
        AreaState::NotStarted => words::START,
        AreaState::InProgress => words::GO_ON,
        AreaState::NeedsEvidence => words::SUPPLEMENT,
        AreaState::Done | AreaState::NotApplicable | AreaState::Awaiting => words::LOOK,
    }
}
