//! A campaign or desk file that was brought while something of its campaign is kept here: both side
//! by side, and the user says where it goes. Nothing is changed before that.

use leptos::prelude::*;

use crate::domain::review::{DeskDifferences, DeskFacts};
use crate::i18n::Lang;
use crate::i18n::numbers::count;
use crate::i18n::words::desk_file::{self as words, difference};
use crate::i18n::words::{Word, terms};
use crate::jobs::{Compared, KeptState, Way};
use crate::ui::components::ProblemList;
use crate::ui::session::moment;
use crate::ui::session::review::{ASKED, Review};
use crate::ui::{lang, t};

/// The question, where there is one.
#[component]
pub(super) fn BroughtFile() -> impl IntoView {
    let review = expect_context::<Review>();
    let busy = move || {
        let is_busy = review.brought.is_busy.get();
        is_busy.then(|| view! { <p id="brought-busy">{t(words::WEIGHING)}</p> })
    };
    view! {
        <div role="status" aria-live="polite">{busy}</div>
        {move || review.brought.asked.get().map(|weighed| view! { <Question weighed /> })}
    }
}

#[component]
fn Question(weighed: Compared) -> impl IntoView {
    let review = expect_context::<Review>();
    let lang = lang();
    let here = weighed.kept.iter().find(|kept| kept.deleted_at.is_none()).cloned();
    let trashed = weighed.kept.iter().filter(|kept| kept.deleted_at.is_some());
    let trashed = trashed.map(|kept| in_trash(review, kept, lang)).collect_view();
    let title = match (&here, weighed.is_desk) {
        (Some(kept), _) if kept.is_same() => words::ASK_SEAL,
        (Some(_), true) => words::ASK_DESK,
        (Some(_), false) => words::ASK_CAMPAIGN,
        (None, _) if weighed.kept.is_empty() => words::ASK_SEAL,
        (None, _) => words::ASK_TRASH,
    };
    let problems = (!weighed.problems.is_empty()).then(|| {
        let problems = weighed.problems.clone();
        view! {
            <div class="outcome outcome--bad" data-state="warned">
                <ProblemList problems />
                <p>{t(words::ASK_SEAL_MORE)}</p>
            </div>
        }
    });
    let is_desk = weighed.is_desk;
    let beside = here.clone().map(|kept| side_by_side(&kept, &weighed.file, is_desk, lang));
    let place = move |way: Way| {
        let weighed = weighed.clone();
        move |_| review.place(&weighed, way.clone())
    };
    let instead = here.as_ref().filter(|kept| !kept.is_same()).map(|kept| {
        let way = Way::Instead { id: kept.id.clone(), revision: kept.facts.revision };
        let label = if is_desk { words::INSTEAD } else { words::TAKE_TEXT };
        view! {
            <button id="brought-instead" class="button" on:click=place(way)>{t(label)}</button>
        }
    });
    let take = if here.is_some() { words::BESIDE } else { words::TAKE_ANYWAY };
    let leave = if here.is_some() { words::KEEP } else { words::CANCEL };
    view! {
        <section id=ASKED class="card question" tabindex="-1" aria-labelledby="brought-title">
            <h2 id="brought-title">{t(title)}</h2>
            {problems}
            {beside}
            {trashed}
            <div class="row">
                <button
                    id="brought-keep"
                    class="button button--primary"
                    on:click=move |_| review.leave_brought()
                >
                    {t(leave)}
                </button>
                <button id="brought-beside" class="button" on:click=place(Way::Beside)>{t(take)}</button>
                {instead}
            </div>
        </section>
    }
}

fn in_trash(review: Review, kept: &KeptState, lang: Lang) -> impl IntoView + use<> {
    let when = moment(kept.deleted_at.as_deref().unwrap_or_default(), lang);
    let name = review.name_of(&kept.facts.title);
    let text = words::ASK_TRASH_MORE.with(lang, &[("name", &name), ("when", &when)]);
    view! { <p data-state="in-trash">{text}</p> }
}

/// What people compare, then everything that differs.
fn side_by_side(
    kept: &KeptState,
    file: &DeskFacts,
    is_desk: bool,
    lang: Lang,
) -> impl IntoView + use<> {
    let row = |word: Word, of: &dyn Fn(&DeskFacts) -> String| {
        let (ours, theirs) = (of(&kept.facts), of(file));
        view! { <tr><th scope="row">{t(word)}</th><td>{ours}</td><td>{theirs}</td></tr> }
    };
    let when = |at: &str| if at.is_empty() { "–".to_string() } else { moment(at, lang) };
    let rows = is_desk.then(|| {
        view! {
            {row(terms::RECEIVED_FILES, &|facts| facts.files.to_string())}
            {row(words::WORKED, &|facts| facts.worked.to_string())}
            {row(words::LAST_WORK, &|facts| when(&facts.last_work))}
            {row(words::REVISION, &|facts| facts.revision.to_string())}
        }
    });
    let found = kept.campaign.iter().map(|found| difference(found, lang));
    let found: Vec<String> = found.chain(others(kept.rest, lang)).collect();
    let found = found.into_iter().map(|text| view! { <li>{text}</li> }).collect_view();
    view! {
        <table class="table">
            <thead>
                <tr>
                    <th scope="col">{t(terms::ITEM)}</th>
                    <th scope="col">{t(words::KEPT)}</th>
                    <th scope="col">{t(words::FILED)}</th>
                </tr>
            </thead>
            <tbody>{row(terms::CAMPAIGN_NAME, &|facts| facts.title.clone())} {rows}</tbody>
        </table>
        <p>{t(words::DIFFERENCES)}":"</p>
        <ul id="brought-differences">{found}</ul>
    }
}

fn others(rest: DeskDifferences, lang: Lang) -> Vec<String> {
    let counted = [
        (words::FILES_ONLY_KEPT, rest.files_only_kept),
        (words::FILES_ONLY_FILED, rest.files_only_filed),
        (words::WORKS_ONLY_KEPT, rest.works_only_kept),
        (words::WORKS_ONLY_FILED, rest.works_only_filed),
        (words::WORKS_OTHER, rest.works_other),
    ];
    let counted = counted.into_iter().filter(|(_, n)| *n > 0);
    let told = counted.map(|(word, n)| word.with(lang, &[("n", &count(n, lang))]));
    let told = told.chain(rest.survey.then(|| words::SURVEY.to(lang).into()));
    told.chain(rest.decisions.then(|| words::DECISIONS.to(lang).into())).collect()
}
