//! An appraisal that was opened: who, which round, what it would change. Nothing is in the draft
//! before the unit says so.

use leptos::prelude::*;

use super::whose::WhoseFile;
use crate::browser::platform::page::HEADING;
use crate::domain::dossier::Person;
use crate::domain::problem::Problem;
use crate::domain::review::exchange::{AppraisalFile, Order, Preview, preview};
use crate::domain::score::{ScoreLine, ScoreSheet};
use crate::domain::set::CriteriaSet;
use crate::domain::signature::Whose;
use crate::i18n::Lang;
use crate::i18n::numbers::{self, show};
use crate::i18n::safe;
use crate::i18n::words::{Word, explain as words, terms};
use crate::ui::components::ProblemList;
use crate::ui::session::{Draft, OfferedAppraisal, Session, moment};
use crate::ui::{lang, t};

/// The appraisal that is looked at, with the two ways on.
#[component]
pub(super) fn Offered() -> impl IntoView {
    let (session, draft) = (Session::get(), Draft::get());
    move || {
        let offered = session.offered_for(draft)?;
        let shown = draft.with(|dossier| preview(dossier, &draft.set(), &offered.file));
        Some(match shown {
            Ok(preview) => view! { <Shown offered preview /> }.into_any(),
            Err(problem) => view! { <Unfit problem /> }.into_any(),
        })
    }
}

/// The draft has changed since the file was opened, so that it fits no longer.
#[component]
fn Unfit(problem: Problem) -> impl IntoView {
    let session = Session::get();
    view! {
        <section id="offered" class="card outcome outcome--bad">
            <ProblemList problems=vec![problem] />
            <button class="button" on:click=move |_| session.leave_offered()>
                {t(words::OFFERED_LEAVE)}
            </button>
        </section>
    }
}

#[component]
fn Shown(offered: OfferedAppraisal, preview: Preview) -> impl IntoView {
    let (session, draft, lang) = (Session::get(), Draft::get(), lang());
    let set = draft.set();
    let round = offered.file.round.to_string();
    let (title, take): (Word, Word) = match preview.order {
        Order::New => (words::OFFERED_NEW, words::OFFERED_TAKE),
        Order::Follows => (words::OFFERED_FINAL, words::OFFERED_TAKE),
        Order::Corrects => (words::OFFERED_CORRECTS, words::OFFERED_REPLACE),
    };
    let title = title.with(lang, &[("round", &round)]);
    let problems: Vec<Problem> =
        offered.warnings.iter().chain(&preview.warnings).cloned().collect();
    let problems = (!problems.is_empty()).then(|| view! { <ProblemList problems /> });
    let facts = facts(&offered, lang);
    let has_word = RwSignal::new(offered.whose == Whose::Issuer);
    let whose = offered.whose.clone();
    let other = preview.taken.as_ref().map(|(_, rows)| other(&set, rows, lang));
    let totals = totals(&set, &preview, lang);
    let rows = rows(&set, &preview, &offered.file, lang);
    let taking = offered.clone();
    let on_take = move |_| {
        draft.take_offered(session, &taking);
        draft.focus(HEADING);
    };
    view! {
        <section id="offered" class="card" data-round=round aria-labelledby="offered-title">
            <h2 id="offered-title" tabindex="-1">{title}</h2>
            <p>{t(words::OFFERED_LEAD)}</p>
            {facts}
            <WhoseFile whose has_word />
            {problems}
            {other}
            {totals}
            {rows}
            <div class="row">
                <button
                    id="take-appraisal"
                    class="button button--primary"
                    disabled=move || !has_word.get()
                    on:click=on_take
                >
                    {t(take)}
                </button>
                <button
                    id="leave-appraisal"
                    class="button"
                    on:click=move |_| session.leave_offered()
                >
                    {t(words::OFFERED_LEAVE)}
                </button>
            </div>
        </section>
    }
}

fn facts(offered: &OfferedAppraisal, lang: Lang) -> impl IntoView + use<> {
    let AppraisalFile { by: Person { name, position, .. }, closed_at, .. } = &*offered.file;
    let names = [name.trim(), position.trim()].into_iter().filter(|it| !it.is_empty());
    let by = names.map(safe).collect::<Vec<_>>().join(", ");
    let by = if by.is_empty() { words::OFFERED_NOBODY.to(lang).to_string() } else { by };
    let fact = |id: &'static str, term: Word, value: String| {
        view! { <div><dt>{t(term)}</dt><dd id=id>{value}</dd></div> }
    };
    view! {
        <dl class="set-facts explain__facts">
            {fact("offered-by", terms::APPRAISER, by)}
            {fact("offered-closed", words::CLOSED, moment(closed_at, lang))}
            {fact("offered-seal", terms::SEAL, offered.short.clone())}
        </dl>
    }
}

/// The rows on which a correction says something else than what was taken in.
fn other(set: &CriteriaSet, rows: &[usize], lang: Lang) -> impl IntoView + use<> {
    let codes: Vec<&str> = rows.iter().map(|row| set.nodes[*row].code.as_str()).collect();
    let text = match codes.is_empty() {
        true => words::OFFERED_SAME_ROWS.to(lang).to_string(),
        false => words::OFFERED_OTHER.with(lang, &[("codes", &codes.join(", "))]),
    };
    view! { <p id="offered-other"><b>{text}</b></p> }
}

fn totals(set: &CriteriaSet, preview: &Preview, lang: Lang) -> impl IntoView + use<> {
    let row = |id: &'static str, name: Word, sheet: &ScoreSheet| {
        let points = |points: crate::domain::points::Points| {
            numbers::padded(&points.to_string(), set.rounding.points, lang)
        };
        let class = sheet.band.map_or("–", |band| lang.pick(&set.bands[band].title)).to_string();
        view! {
            <tr id=id>
                <th scope="row">{t(name)}</th>
                <td class="number">{points(sheet.total)}</td>
                <td class="number">{points(sheet.applicable_max)}</td>
                <td class="number">{numbers::index(sheet.index, set.rounding, lang)}</td>
                <td>{class}</td>
            </tr>
        }
    };
    let heads = [terms::RESULT, terms::TOTAL, terms::APPLICABLE_MAX, terms::INDEX, terms::CLASS];
    let heads = heads.map(|word| view! { <th scope="col">{t(word)}</th> });
    let taken = preview.taken.as_ref();
    view! {
        <table class="plain-table">
            <thead><tr>{heads.into_iter().collect_view()}</tr></thead>
            <tbody>
                {row("offered-before", words::OFFERED_BEFORE, &preview.before)}
                {taken.map(|(sheet, _)| row("offered-taken", words::OFFERED_THERE, sheet))}
                {row("offered-after", words::OFFERED_AFTER, &preview.after)}
            </tbody>
        </table>
    }
}

fn rows(
    set: &CriteriaSet,
    preview: &Preview,
    file: &AppraisalFile,
    lang: Lang,
) -> impl IntoView + use<> {
    if preview.rows.is_empty() {
        return view! { <p>{t(words::ROWS_NONE)}</p> }.into_any();
    }
    let points = |line: &ScoreLine| match line.applicable {
        true => show(&line.points.to_string(), lang),
        false => "–".to_string(),
    };
    let row = |leaf: &usize| {
        let node = &set.nodes[*leaf];
        let told = file.rows.iter().find(|row| row.leaf == node.id);
        let note = told.map(|row| safe(&row.verdict.note)).unwrap_or_default();
        let is_asked = told.is_some_and(|row| row.verdict.needs_explanation);
        let asked = is_asked
            .then(|| view! { <span class="badge badge--bad">{t(terms::NEEDS_EXPLANATION)}</span> });
        view! {
            <tr data-leaf=node.id.clone()>
                <th scope="row">{format!("{} {}", node.code, lang.pick(&node.title))}" "{asked}</th>
                <td class="number">{points(&preview.before.lines[*leaf])}</td>
                <td class="number">{points(&preview.after.lines[*leaf])}</td>
                <td class="as-typed">{note}</td>
            </tr>
        }
    };
    let heads = [terms::CRITERION, words::OFFERED_BEFORE, words::OFFERED_AFTER, terms::REMARK];
    let heads = heads.map(|word| view! { <th scope="col">{t(word)}</th> });
    let rows = preview.rows.iter().map(row).collect_view();
    view! {
        <table id="offered-rows" class="plain-table">
            <caption>{t(words::ROWS)}</caption>
            <thead><tr>{heads.into_iter().collect_view()}</tr></thead>
            <tbody>{rows}</tbody>
        </table>
    }
    .into_any()
}

/// The way back from an appraisal that was taken in, as long as nothing was answered.
#[component]
pub(super) fn TakeOut() -> impl IntoView {
    let (session, draft) = (Session::get(), Draft::get());
    view! {
        <Show when=move || draft.may_take_out()>
            <p class="explain__back">
                <button
                    id="take-out-appraisal"
                    class="button"
                    on:click=move |_| draft.take_out_appraisal(session)
                >
                    {t(words::TAKE_OUT)}
                </button>
                " "{t(words::TAKE_OUT_HINT)}
            </p>
        </Show>
    }
}
