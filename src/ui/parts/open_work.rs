//! What the open draft still needs, each thing a link to its field.

use leptos::prelude::*;

use crate::domain::dossier::Dossier;
use crate::domain::problem::{Code, Field, Problem};
use crate::domain::score::ScoreSheet;
use crate::domain::score::completeness::{Lacking, doubtful_dates, lacking, problems_of};
use crate::domain::set::CriteriaSet;
use crate::i18n::Lang;
use crate::i18n::problems::said;
use crate::i18n::words::Word;
use crate::i18n::words::{check as words, terms};
use crate::ui::components::{TodoGroup, TodoItem, TodoList};
use crate::ui::routes::{Route, Step};
use crate::ui::session::{Draft, Session, today};
use crate::ui::{lang, t};

/// What is left to do, with links; a good word when nothing is.
#[component]
pub fn OpenWork(
    /// As [`open_work`] gives it.
    groups: Memo<Vec<TodoGroup>>,
    /// How many things there are.
    n_open: Signal<usize>,
) -> impl IntoView {
    let session = Session::get();
    let lang = lang();
    let on_follow = Callback::new(move |field: String| session.lead_to(&field));
    let is_locked = Draft::get().memo(Dossier::is_locked);
    let told = move || match n_open.get() {
        0 => words::OPEN_NONE.to(lang).to_string(),
        n => {
            let word = if is_locked.get() { words::OPEN_LOCKED } else { words::OPEN_SOME };
            word.with(lang, &[("n", &n.to_string())])
        }
    };
    view! {
        <section class="open-work" aria-labelledby="open-title">
            <h2 id="open-title" tabindex="-1">{t(words::OPEN)}</h2>
            <p id="open-work" class="open-work__told" data-open=move || n_open.get().to_string()>
                {told}
            </p>
            <TodoList groups on_follow />
        </section>
    }
}

/// The groups of things that are left to do in the open draft; empty groups are left out.
pub fn open_work(draft: Draft, lang: Lang) -> Memo<Vec<TodoGroup>> {
    let set = draft.set();
    Memo::new(move |_| {
        let sheet = draft.sheet.get();
        draft.with(|dossier| groups(&set, dossier, &sheet, lang))
    })
}

/// Whether a group only says what someone should look at: nothing of it is left to do.
pub fn is_only_a_word(group: &TodoGroup) -> bool {
    group.id == DOUBTFUL_DATES
}

const DOUBTFUL_DATES: &str = "date";

/// The kinds of things, in the order in which they are shown.
const KINDS: [(&str, Word, &[Code]); 6] = [
    ("invalid", terms::INVALID, &[]),
    ("unanswered", terms::UNANSWERED, &[Code::Unanswered]),
    ("evidence", terms::LACKING, &[Code::EvidenceMissing]),
    ("reason", words::GROUP_REASON, &[Code::ReasonMissing]),
    (
        "document",
        words::GROUP_DOCUMENT,
        &[Code::LinkNotWeb, Code::EvidenceDate, Code::NoSuchDay, Code::DateWithoutDay],
    ),
    (DOUBTFUL_DATES, words::GROUP_DATE, &[Code::EvidenceAhead, Code::EvidenceOtherYear]),
];

fn groups(set: &CriteriaSet, dossier: &Dossier, sheet: &ScoreSheet, lang: Lang) -> Vec<TodoGroup> {
    let missing = lacking(set, dossier);
    let about_unit = missing.iter().map(|it| unit_item(set, &dossier.id, it, lang)).collect();
    let mut groups =
        vec![TodoGroup { id: "unit", title: words::GROUP_UNIT.to(lang), items: about_unit }];
    let problems = set.leaves().flat_map(|leaf| problems_of(set, dossier, sheet, leaf));
    let problems: Vec<Problem> = problems.chain(doubtful_dates(set, dossier, &today())).collect();
    groups.extend(KINDS.iter().map(|(id, title, codes)| {
        let is_meant = |problem: &&Problem| kind_of(problem.code) == *codes;
        let items = problems.iter().filter(is_meant);
        let items = items.map(|problem| leaf_item(set, &dossier.id, problem, lang)).collect();
        TodoGroup { id, title: title.to(lang), items }
    }));
    groups.retain(|group| !group.items.is_empty());
    groups
}

/// The codes of the kind that a problem belongs to; those without a kind of their own are answers
/// that make no sense.
fn kind_of(code: Code) -> &'static [Code] {
    let mut kinds = KINDS.iter().map(|(_, _, codes)| *codes);
    kinds.find(|codes| codes.contains(&code)).unwrap_or(&[])
}

fn leaf_item(set: &CriteriaSet, id: &str, problem: &Problem, lang: Lang) -> TodoItem {
    let leaf = problem.place.node.as_str();
    let title = set.leaf(leaf).map_or("", |(place, _)| lang.pick(&set.nodes[place].title));
    let name = format!("{} {title}", problem.place.code);
    let text = match kind_of(problem.code) {
        [] | [_, _, ..] => format!("{name}: {}", said(problem, lang).message),
        _ => name,
    };
    let field = match &problem.place.field {
        Some(Field::Reason) => format!("skip-{leaf}-reason"),
        Some(Field::Note) => format!("note-{leaf}"),
        Some(Field::Evidence(place)) if problem.code != Code::EvidenceMissing => {
            let name = if problem.code == Code::LinkNotWeb { "url" } else { "date" };
            format!("evidence-{leaf}-{place}-{name}")
        }
        Some(Field::Evidence(_)) => format!("evidence-{leaf}"),
        _ => format!("answer-{leaf}"),
    };
    let href = Route::Draft(id.to_string(), Step::Criterion(leaf.to_string())).href();
    TodoItem { text, href, field }
}

fn unit_item(set: &CriteriaSet, id: &str, lacking: &Lacking, lang: Lang) -> TodoItem {
    let (text, field) = match lacking {
        Lacking::UnitName => (words::LACKS_NAME.to(lang).to_string(), "unit-name".to_string()),
        Lacking::UnitCode => (words::LACKS_CODE.to(lang).to_string(), "unit-code".to_string()),
        Lacking::Year => (words::LACKS_YEAR.to(lang).to_string(), "campaign-year".to_string()),
        Lacking::Profile(place) => {
            let question = &set.profile[*place];
            let text = lang.pick(&question.question);
            let text = words::LACKS_PROFILE.with(lang, &[("question", text)]);
            (text, format!("profile-{}", question.id))
        }
    };
    TodoItem { text, href: Route::Draft(id.to_string(), Step::Unit).href(), field }
}
