//! Several files of one unit, side by side with their differences, and the choice.

use std::sync::Arc;

use leptos::prelude::*;

use crate::domain::review::{NewestBy, Received, Standing, UnitSheet, newest};
use crate::domain::set::{CriteriaSet, Rounding};
use crate::i18n::Lang;
use crate::i18n::numbers::{self, padded, show};
use crate::i18n::words::{Word, review_inbox as words, terms};
use crate::ui::components::ProblemList;
use crate::ui::session::moment;
use crate::ui::session::review::Review;
use crate::ui::{lang, t};

/// The files that compete, and everything in which they differ.
#[derive(Clone, PartialEq)]
struct Rivals {
    files: Vec<Received>,
    /// Nothing where the files answer different sets.
    set: Option<Arc<CriteriaSet>>,
}

/// The files of one unit side by side.
#[component]
pub(super) fn Duplicates(
    /// The key of one of them.
    key: String,
    /// Taken back when a choice was made.
    is_comparing: RwSignal<bool>,
) -> impl IntoView {
    let review = expect_context::<Review>();
    let asked = LocalResource::new(move || {
        let key = key.clone();
        async move {
            let files = review.rivals(key).await?;
            let checksums: Vec<&str> =
                files.iter().filter_map(|it| it.sheet.as_ref()).map(|it| it.set.as_str()).collect();
            let is_one = checksums.windows(2).all(|pair| pair[0] == pair[1]);
            let set = match files.first() {
                Some(first) if is_one => review.set_of_file(first.key.clone()).await,
                _ => None,
            };
            Ok::<_, Vec<crate::domain::problem::Problem>>(Rivals { files, set })
        }
    });
    move || match asked.get() {
        None => view! { <p role="status">{t(crate::i18n::words::review::LOADING)}</p> }.into_any(),
        Some(Err(problems)) => view! { <ProblemList problems /> }.into_any(),
        Some(Ok(rivals)) => view! { <SideBySide rivals is_comparing /> }.into_any(),
    }
}

#[component]
fn SideBySide(rivals: Rivals, is_comparing: RwSignal<bool>) -> impl IntoView {
    let review = expect_context::<Review>();
    let lang = lang();
    let Rivals { files, set } = rivals;
    let first = files.first().map(|file| file.key.clone()).unwrap_or_default();
    let apart = move |_| {
        is_comparing.set(false);
        review.keep_apart(first.clone());
    };
    let sheets: Vec<&UnitSheet> = files.iter().filter_map(|file| file.sheet.as_ref()).collect();
    let newest = newest(&sheets).map(|(place, by)| (sheets[place].key.clone(), by));
    let head = |file: &Received| {
        let by = newest.as_ref().filter(|(key, _)| *key == file.key).map(|(_, by)| *by);
        let mark = by
            .map(|by| view! { " "<small class="badge badge--quiet">{t(newest_word(by))}</small> });
        view! { <th scope="col">{file.file.clone()}{mark}</th> }
    };
    let rounding = Rounding::of(set.as_deref());
    let fact = |word, read: fn(&UnitSheet, Rounding, Lang) -> String| {
        let cell = |file: &Received| {
            let text = file.sheet.as_ref().map(|sheet| read(sheet, rounding, lang));
            view! { <td>{text}</td> }
        };
        let cells = files.iter().map(cell).collect_view();
        view! { <tr><th scope="row">{t(word)}</th>{cells}</tr> }
    };
    let choices =
        files.iter().map(|file| view! { <td><Choose file=file.clone() is_comparing /></td> });
    let columns = files.len() + 1;
    view! {
        <div class="duplicates">
            <p><b>{t(words::DUPLICATES)}</b>" "{t(words::DUPLICATES_LEAD)}</p>
            <div class="scroll-x" role="region" tabindex="0" aria-label=t(words::DUPLICATES)>
                <table class="duplicates__table">
                    <thead><tr><td></td>{files.iter().map(head).collect_view()}</tr></thead>
                    <tbody>
                        {fact(terms::TOTAL, |it, rounding, lang| own(it, rounding, lang).0)}
                        {fact(terms::INDEX, |it, rounding, lang| own(it, rounding, lang).1)}
                        {fact(words::REVISION, |it, _, _| it.revision.to_string())}
                        {fact(words::LAST_STEP, |it, _, lang| moment(&it.last_step, lang))}
                        {fact(terms::STAGE, |it, _, lang| terms::stage(it.stage).to(lang).into())}
                        {fact(words::DOSSIER_ID, |it, _, _| it.dossier.chars().take(8).collect())}
                        <Differences files=files.clone() set columns />
                        <tr><td></td>{choices.collect_view()}</tr>
                    </tbody>
                </table>
            </div>
            <button class="button button--quiet" on:click=apart>{t(words::KEEP_APART)}</button>
        </div>
    }
}

fn newest_word(by: NewestBy) -> Word {
    match by {
        NewestBy::Revision => words::NEWEST,
        NewestBy::LastStep => words::NEWEST_STEP,
    }
}

fn own(sheet: &UnitSheet, rounding: Rounding, lang: Lang) -> (String, String) {
    let Some(own) = sheet.own() else { return Default::default() };
    let total = padded(&own.figures.total.to_string(), rounding.points, lang);
    (total, numbers::index(own.figures.index, rounding, lang))
}

/// The criteria whose points differ, a row each.
#[component]
fn Differences(
    files: Vec<Received>,
    set: Option<Arc<CriteriaSet>>,
    columns: usize,
) -> impl IntoView {
    let lang = lang();
    let Some(set) = set else {
        return view! { <tr><td colspan=columns>{t(words::OTHER_SET)}</td></tr> }.into_any();
    };
    let sheets: Vec<&UnitSheet> = files.iter().filter_map(|file| file.sheet.as_ref()).collect();
    let cell = |sheet: &UnitSheet, leaf: usize| {
        let line = sheet.own().and_then(|own| own.figures.lines.get(leaf).copied());
        match line {
            Some(line) if line.applicable => show(&line.points.to_string(), lang),
            _ => "–".to_string(),
        }
    };
    let row = |leaf: usize| {
        let cells: Vec<String> = sheets.iter().map(|sheet| cell(sheet, leaf)).collect();
        let differs = cells.windows(2).any(|pair| pair[0] != pair[1]);
        differs.then(|| {
            let node = &set.nodes[leaf];
            let title = format!("{}. {}", node.code, lang.pick(&node.title));
            let cells = cells.into_iter().map(|text| view! { <td>{text}</td> }).collect_view();
            view! { <tr class="duplicates__differs"><th scope="row">{title}</th>{cells}</tr> }
        })
    };
    let rows: Vec<_> = set.leaves().filter_map(row).collect();
    let told = match rows.len() {
        0 => words::NO_DIFFERENCES.to(lang).to_string(),
        n => words::DIFFERENCES_N.with(lang, &[("n", &n.to_string())]),
    };
    view! {
        <tr><th scope="colgroup" colspan=columns class="duplicates__told">{told}</th></tr>
        {rows}
    }
    .into_any()
}

#[component]
fn Choose(file: Received, is_comparing: RwSignal<bool>) -> impl IntoView {
    let review = expect_context::<Review>();
    if file.standing.is_in() {
        return view! { <b>{t(words::CHOSEN)}</b> }.into_any();
    }
    if !matches!(file.standing, Standing::Undecided | Standing::SetAside) {
        return ().into_any();
    }
    let label = words::CHOOSE_NAMED.with(lang(), &[("name", &file.file)]);
    let choose = move |_| {
        is_comparing.set(false);
        review.choose(file.key.clone());
        review.session().focus("files-title");
    };
    view! {
        <button class="button" aria-label=label on:click=choose>{t(words::CHOOSE)}</button>
    }
    .into_any()
}
