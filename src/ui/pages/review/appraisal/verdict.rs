//! The appraiser's side of one criterion: agree, another figure, or points; a note; a question.

use leptos::prelude::*;

use super::super::here;
use super::line::{declared, is_to_be_seen, points_of};
use crate::domain::dossier::{Answer, Dossier, Verdict};
use crate::domain::problem::Problem;
use crate::domain::review::appraise;
use crate::domain::set::Scorer;
use crate::domain::typed::Takes;
use crate::i18n::Lang;
use crate::i18n::problems::said;
use crate::i18n::why::why;
use crate::i18n::words::{Word, review_appraisal as words, review_survey, terms};
use crate::ui::components::{AnswerField, NumberField, TextArea};
use crate::ui::routes::{ReviewStep, Route};
use crate::ui::session::review::Appraisal;
use crate::ui::{lang, t};

/// How a criterion is decided.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
enum Way {
    Keep,
    Restore,
    Figure,
    Points,
}

impl Way {
    /// In words; in a later round what is kept is the result of the round before.
    fn word(self, round: u32, lang: Lang) -> String {
        let word: Word = match self {
            Way::Keep if round > 1 => {
                return words::KEEP_ROUND.with(lang, &[("n", &(round - 1).to_string())]);
            }
            Way::Keep => words::KEEP,
            Way::Restore => words::RESTORE,
            Way::Figure => words::OTHER_FIGURE,
            Way::Points => words::OWN_POINTS,
        };
        word.to(lang).to_string()
    }

    fn name(self) -> &'static str {
        match self {
            Way::Keep => "keep",
            Way::Restore => "restore",
            Way::Figure => "figure",
            Way::Points => "points",
        }
    }

    /// As a verdict of a dossier says; nothing where nothing is decided.
    fn of(verdict: &Verdict, dossier: &Dossier, leaf: &str) -> Option<Self> {
        match verdict {
            it if it.points.is_some() => Some(Way::Points),
            it if appraise::is_restored(dossier, leaf, it) => Some(Way::Restore),
            it if it.answer.is_some() => Some(Way::Figure),
            it if it.accepted => Some(Way::Keep),
            _ => None,
        }
    }
}

/// The appraiser's side.
#[component]
pub(super) fn VerdictSide(
    /// The leaf, as a place in the set's lines.
    place: usize,
) -> impl IntoView {
    let appraisal = Appraisal::get();
    let lang = lang();
    let set = appraisal.set();
    let leaf = StoredValue::new(set.nodes[place].id.clone());
    let line = appraisal.line(place);
    let scorer = set.nodes[place].criterion().map(|criterion| criterion.scorer);
    let is_surveyed = appraisal.with_now(|dossier| appraise::is_surveyed(&set, place, dossier));
    // A line of the superior waits for its points, which are entered here.
    let is_open = untrack(|| is_to_be_seen(appraisal, place))
        || (scorer != Some(Scorer::Unit) && !is_surveyed);
    let shown_set = set.clone();
    let reason = move || line.with(|line| why(&shown_set, place, line, lang));
    let verdict = appraisal.verdict(&leaf.get_value());
    view! {
        <div class="appraisal-row__verdict" role="group" aria-label=t(terms::APPRAISED)>
            <h4>{t(terms::APPRAISED)}</h4>
            {match (is_open, is_surveyed) {
                (true, _) => view! { <Decision place leaf verdict /> }.into_any(),
                (false, true) => view! { <FromTable /> }.into_any(),
                (false, false) => view! { <p>{t(words::NOTHING_HERE)}</p> }.into_any(),
            }}
            <p class="appraisal-row__points" id=format!("points-{}", leaf.get_value())>
                {move || line.with(|line| points_of(line, lang))}
            </p>
            <p class="appraisal-row__why" aria-live="polite">{reason}</p>
            {is_open.then(|| view! { <Remarks place leaf verdict /> })}
        </div>
    }
}

/// Where the points of a surveyed line come from.
#[component]
fn FromTable() -> impl IntoView {
    let table = Route::Review(ReviewStep::Survey(here())).href();
    view! {
        <p>
            {t(review_survey::FROM_TABLE)} " "
            <a href=table>{t(review_survey::FROM_TABLE_LINK)}</a>
        </p>
    }
}

#[component]
fn Decision(place: usize, leaf: StoredValue<String>, verdict: Memo<Verdict>) -> impl IntoView {
    let appraisal = Appraisal::get();
    let set = appraisal.set();
    let is_own = set.nodes[place].criterion().is_some_and(|it| it.scorer == Scorer::Unit);
    let lang = lang();
    // A way that was chosen but not filled in yet stands here alone; it goes with the step that is
    // taken back, so that nothing undecided looks decided.
    let chosen = RwSignal::new(None::<Way>);
    let decided = Memo::new(move |_| {
        let verdict = verdict.get();
        appraisal.with(|dossier| Way::of(&verdict, dossier, &leaf.get_value()))
    });
    let way = Memo::new(move |_| decided.get().or_else(|| chosen.get()));
    Effect::new(move |before: Option<u32>| {
        let undone = appraisal.undone.get();
        if before.is_some_and(|before| before != undone) {
            chosen.set(None);
        }
        undone
    });
    // In a later round the unit's own answer can be taken again, where a round before changed it.
    let is_changed = move || {
        let before = appraisal.before.with(|sheet| sheet.lines[place].points);
        appraisal.round.get() > 1 && appraisal.own.with(|sheet| sheet.lines[place].points) != before
    };
    let can_restore = is_own
        && untrack(is_changed)
        && appraisal.with_now(|dossier| dossier.answer(&leaf.get_value()).is_some());
    let read_only = Signal::derive(move || appraisal.is_read_only());
    let choose = move |own: Way| {
        chosen.set(Some(own));
        let leaf = leaf.get_value();
        let make = |dossier: &Dossier| match own {
            Way::Keep => appraise::accept(dossier, &leaf),
            Way::Restore => appraise::restore(dossier, &leaf),
            // What stood is where the appraiser begins.
            Way::Figure => {
                let stands =
                    dossier.answer_at(&appraisal.set(), place).map(|answer| answer.into_owned());
                appraise::answer(dossier, &leaf, stands)
            }
            Way::Points => appraise::points(dossier, &leaf, None),
        };
        appraisal.change(appraisal.with_now(make));
    };
    let one = move |own: Way| {
        let id = format!("verdict-{}-{}", leaf.get_value(), own.name());
        view! {
            <label class="way" for=id.clone()>
                <input
                    id=id.clone()
                    type="radio"
                    name=format!("way-{}", leaf.get_value())
                    prop:checked=move || way.get() == Some(own)
                    disabled=read_only
                    on:change=move |_| choose(own)
                />
                <span>{move || own.word(appraisal.round.get(), lang)}</span>
            </label>
        }
    };
    let keep = is_own.then(|| one(Way::Keep));
    let restore = can_restore.then(|| one(Way::Restore));
    let fields = move || match way.get() {
        Some(Way::Figure) => view! { <FigureField place leaf verdict /> }.into_any(),
        Some(Way::Points) => view! { <PointsField place leaf verdict /> }.into_any(),
        _ => ().into_any(),
    };
    view! {
        <fieldset class="ways">
            <legend class="visually-hidden">{t(words::DECIDE)}</legend>
            {keep} {restore} {one(Way::Figure)} {one(Way::Points)}
        </fieldset>
        {fields}
    }
}

#[component]
fn FigureField(place: usize, leaf: StoredValue<String>, verdict: Memo<Verdict>) -> impl IntoView {
    let appraisal = Appraisal::get();
    let lang = lang();
    let set = appraisal.set();
    let answer = Signal::derive(move || verdict.with(|it| it.answer.clone()));
    let on_answer = Callback::new(move |answer: Option<Answer>| {
        let leaf = leaf.get_value();
        let change = appraisal.with_now(|dossier| appraise::answer(dossier, &leaf, answer));
        appraisal.type_into(&format!("verdict-{leaf}"), change);
    });
    let line = appraisal.line(place);
    let problems = Signal::derive(move || line.with(|line| line.problems.clone()));
    let skipped = {
        let set = set.clone();
        move || match answer.get() {
            Some(it @ Answer::NotApplicable { .. }) => {
                Some(view! { <p>{declared(Some(&it), place, &set, lang)}</p> })
            }
            _ => None,
        }
    };
    view! {
        {skipped}
        <AnswerField
            set
            place
            prefix=format!("verdict-{}-answer", leaf.get_value())
            answer
            on_answer
            read_only=Signal::derive(move || appraisal.is_read_only())
            problems
            is_compact=true
        />
    }
}

#[component]
fn PointsField(place: usize, leaf: StoredValue<String>, verdict: Memo<Verdict>) -> impl IntoView {
    let appraisal = Appraisal::get();
    let lang = lang();
    let value = Signal::derive(move || verdict.with(|it| it.points.clone().unwrap_or_default()));
    let on_input = Callback::new(move |typed: String| {
        let leaf = leaf.get_value();
        let points = Some(typed).filter(|typed| !typed.trim().is_empty());
        let change = appraisal.with_now(|dossier| appraise::points(dossier, &leaf, points));
        appraisal.type_into(&format!("verdict-{leaf}-points"), change);
    });
    let line = appraisal.line(place);
    let max = appraisal.set().nodes[place].max;
    let problem = Signal::derive(move || {
        let first = line.with(|line| line.problems.first().cloned())?;
        let bare = Problem { place: Default::default(), ..first };
        value.with(|it| !it.is_empty()).then(|| said(&bare, lang).to_string())
    });
    view! {
        <NumberField
            id=format!("verdict-{}-points-value", leaf.get_value())
            label=t(terms::APPRAISED_POINTS)
            takes=Takes::UpTo(max)
            value
            on_input
            read_only=Signal::derive(move || appraisal.is_read_only())
            problem
        />
    }
}

/// The note, and whether the unit must explain.
#[component]
fn Remarks(place: usize, leaf: StoredValue<String>, verdict: Memo<Verdict>) -> impl IntoView {
    let appraisal = Appraisal::get();
    let id = format!("verdict-{}", leaf.get_value());
    let note = Signal::derive(move || verdict.with(|it| it.note.clone()));
    let on_note = Callback::new(move |note: String| {
        let leaf = leaf.get_value();
        let change = appraisal.with_now(|dossier| appraise::note(dossier, &leaf, note));
        appraisal.type_into(&format!("verdict-{leaf}-note"), change);
    });
    let is_asked = move || verdict.with(|it| it.needs_explanation);
    let ask = move |_| {
        let leaf = leaf.get_value();
        let is_asked = !is_asked();
        let change =
            appraisal.with_now(|dossier| appraise::needs_explanation(dossier, &leaf, is_asked));
        appraisal.change(change);
    };
    let read_only = Signal::derive(move || appraisal.is_read_only());
    let is_unreasoned = move || appraisal.unreasoned.with(|leaves| leaves.contains(&place));
    view! {
        <p id=format!("{id}-reason") class="appraisal-row__lacks" hidden=move || !is_unreasoned()>
            {t(words::REASON_NEEDED)}
        </p>
        <TextArea
            id=format!("{id}-note")
            label=t(terms::NOTE_OF_APPRAISER)
            rows=2
            value=note
            on_input=on_note
            read_only
        />
        <label class="way" for=format!("{id}-ask")>
            <input
                id=format!("{id}-ask")
                type="checkbox"
                prop:checked=is_asked
                disabled=read_only
                on:change=ask
            />
            <span>{t(words::NEEDS)}</span>
        </label>
    }
}
