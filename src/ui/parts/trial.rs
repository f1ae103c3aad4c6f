//! Another answer to one criterion, tried without touching the draft.

use leptos::prelude::*;

use super::loss_list::compared;
use crate::domain::dossier::Answer;
use crate::domain::letter_case::capitalised;
use crate::domain::score::{ScoreSheet, what_if};
use crate::i18n::numbers::points;
use crate::i18n::why::why;
use crate::i18n::words::check as words;
use crate::ui::components::AnswerField;
use crate::ui::session::Draft;
use crate::ui::{lang, t};

/// The field of a trial answer and what it would change.
#[component]
pub fn Trial(
    /// The leaf, as a place in the set's lines.
    place: usize,
) -> impl IntoView {
    let draft = Draft::get();
    let set = draft.set();
    let leaf = set.nodes[place].id.clone();
    let prefix = format!("try-{leaf}");
    let now = draft.with_now(|dossier| dossier.answer_shown(&set, place).map(|it| it.into_owned()));
    let answer = RwSignal::new(now.filter(|it| !matches!(it, Answer::NotApplicable { .. })));
    let on_answer = Callback::new(move |tried| answer.set(tried));
    let sheet: Memo<Option<ScoreSheet>> = Memo::new(move |_| {
        let (set, answer) = (draft.set(), answer.get()?);
        Some(draft.with(|dossier| what_if(&set, dossier, &set.nodes[place].id, &answer)))
    });
    let problems = Signal::derive(move || {
        sheet
            .with(|sheet| sheet.as_ref().map(|it| it.lines[place].problems.clone()))
            .unwrap_or_default()
    });
    let read_only = Signal::derive(|| false);
    view! {
        <p class="loss__hint">{t(words::TRY_HINT)}</p>
        <AnswerField set place prefix answer on_answer read_only problems />
        <TrialResult place sheet />
    }
}

#[component]
fn TrialResult(place: usize, sheet: Memo<Option<ScoreSheet>>) -> impl IntoView {
    let draft = Draft::get();
    let lang = lang();
    let told = move || {
        let (set, now) = (draft.set(), draft.sheet.get());
        sheet.with(|then| {
            let Some(then) = then else { return t(words::TRY_EMPTY).to_string() };
            let line = &then.lines[place];
            let given = points(line.points, lang);
            let before = points(now.lines[place].points, lang);
            let given = words::TRY_POINTS.with(lang, &[("points", &given), ("now", &before)]);
            let why = why(&set, place, line, lang);
            format!("{given} {why}. {}.", capitalised(&compared(&set, &now, then, lang)))
        })
    };
    view! {
        <p class="loss__result" role="status">
            <b>{t(words::TRY_RESULT)}": "</b>
            <span id=format!("try-result-{place}")>{told}</span>
        </p>
    }
}
