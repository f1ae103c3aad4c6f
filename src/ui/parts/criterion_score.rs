//! The points of a line, following each key press.

use leptos::prelude::*;

use super::criterion_reason::CriterionReason;
use crate::domain::problem::Code;
use crate::domain::score::{ScoreLine, State};
use crate::i18n::Lang;
use crate::i18n::numbers::show;
use crate::i18n::words::{Word, area, terms};
use crate::ui::session::Draft;
use crate::ui::{lang, t};

/// Points, state and reason of one criterion.
#[component]
pub fn CriterionScore(
    /// The leaf, as a place in the set's lines.
    place: usize,
) -> impl IntoView {
    let draft = Draft::get();
    let lang = lang();
    let line = draft.line(place);
    let leaf = draft.set().nodes[place].id.clone();
    view! {
        <div class="criterion-score" data-state=move || line.with(state_or_half)>
            <p class="criterion-score__points">
                <span>{t(terms::SELF_SCORE)}": "</span>
                <output id=format!("points-{leaf}")>{move || line.with(|l| of_max(l, lang))}</output>
                " "
                <StateWord place />
            </p>
            <CriterionReason place />
        </div>
    }
}

/// The points of a line alone, as the table shows them.
#[component]
pub fn LinePoints(
    /// The line, as a place in the set's lines.
    place: usize,
) -> impl IntoView {
    let lang = lang();
    let line = Draft::get().line(place);
    move || {
        line.with(|line| match line.applicable {
            true => show(&line.points.to_string(), lang),
            false => "–".to_string(),
        })
    }
}

/// What became of a line, in a word.
#[component]
pub fn StateWord(
    /// The line, as a place in the set's lines.
    place: usize,
) -> impl IntoView {
    let line = Draft::get().line(place);
    let shown = Memo::new(move |_| {
        line.with(|line| match is_half(line) {
            true => Some((area::STATE_HALF, "badge badge--warn")),
            false => in_a_word(line.state),
        })
    });
    move || shown.get().map(|(word, look)| view! { <span class=look>{t(word)}</span> })
}

/// Whether only some figures stand there, as between the two of a share: nothing is wrong yet.
fn is_half(line: &ScoreLine) -> bool {
    line.problems.iter().any(|it| it.code == Code::FigureMissing)
}

fn state_or_half(line: &ScoreLine) -> &'static str {
    if is_half(line) { "half" } else { line.state.as_str() }
}

/// A state in a word.
#[component]
pub fn StateWordOf(
    /// The state.
    state: State,
) -> impl IntoView {
    in_a_word(state).map(|(word, look)| view! { <span class=look>{t(word)}</span> })
}

/// The word for a state, with the class of its badge; a group has none.
fn in_a_word(state: State) -> Option<(Word, &'static str)> {
    let look = match state {
        State::Scored => "badge badge--good",
        State::Invalid => "badge badge--bad",
        State::Group | State::Unanswered | State::NotApplicable | State::Awaiting => {
            "badge badge--quiet"
        }
    };
    terms::state(state).map(|word| (word, look))
}

fn of_max(line: &ScoreLine, lang: Lang) -> String {
    if !line.applicable {
        return "–".to_string();
    }
    let points = show(&line.points.to_string(), lang);
    let max = show(&line.applicable_max.to_string(), lang);
    terms::POINTS_OF.with(lang, &[("points", &points), ("max", &max)])
}
