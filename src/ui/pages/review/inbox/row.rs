//! One received file: whose, how it stands, what was found, what can be done.

use leptos::prelude::*;

use super::super::here;
use super::duplicates::Duplicates;
use super::tally::look;
use crate::domain::points::{Percent, Points};
use crate::domain::problem::Code;
use crate::domain::review::Standing;
use crate::domain::set::Rounding;
use crate::i18n::Lang;
use crate::i18n::numbers::{self, count, padded};
use crate::i18n::safe;
use crate::i18n::words::{Word, review_claims, review_inbox as words, terms};
use crate::jobs::ListRow;
use crate::ui::components::ProblemList;
use crate::ui::routes::{ReviewStep, Route};
use crate::ui::session::review::Review;
use crate::ui::{lang, t};

/// One received file.
#[component]
pub(super) fn FileRow(
    /// The file.
    row: ListRow,
) -> impl IntoView {
    let lang = lang();
    let is_comparing = RwSignal::new(false);
    let sent_name = row.sent_name.clone();
    let ListRow { key, file, standing, problems, unit, stage, rounding, own, appraised, .. } = row;
    let sent_as = (!sent_name.is_empty()).then(|| {
        let sent = safe(&sent_name);
        review_claims::SENT_AS.with(lang, &[("sent", &sent)])
    });
    let late = problems.iter().find_map(|it| match it.code {
        Code::ExplanationsSecond => Some(words::REPLACE_BY),
        Code::ExplanationsWaiting => Some(words::PUT_IN),
        _ => None,
    });
    let is_copy = problems.iter().any(|it| it.code == Code::SameContent);
    let name = unit.as_ref().map(|unit| unit.name.trim().to_string()).unwrap_or_default();
    let shown = if name.is_empty() { file.clone() } else { name };
    let code = unit.map(|unit| unit.code).filter(|code| !code.trim().is_empty());
    // A file without a unit is named once.
    let aside = (shown != file).then(|| match code {
        Some(code) => format!("{code} · {file}"),
        None => file.clone(),
    });
    let stage =
        stage.map(|it| view! { <small class="file-table__aside">{t(terms::stage(it))}</small> });
    let badge = format!("badge badge--{}", look(standing));
    let compared = key.clone();
    let named = file.clone();
    view! {
        <tr role="row" data-file=named data-standing=standing.as_str()>
            <th role="rowheader" scope="row">
                <span class="file-table__unit">{shown.clone()}</span>
                {sent_as.map(|text| view! { <small class="file-table__aside">{text}</small> })}
                {aside.map(|text| view! { <small class="file-table__aside">{text}</small> })}
            </th>
            <td role="cell" data-label=t(terms::STANDING)>
                <span class=badge>{t(terms::standing(standing))}</span>
                {stage}
            </td>
            <td role="cell" class="file-table__number" data-label=t(terms::SELF_SCORED)>
                {figures(own, rounding, lang)}
            </td>
            <td role="cell" class="file-table__number" data-label=t(terms::APPRAISED)>
                {figures(appraised, rounding, lang)}
            </td>
            <td role="cell" class="file-table__found" data-label=t(terms::FOUND)>
                <Found problems standing />
            </td>
            <td role="cell" class="file-table__ways">
                <Ways key name=shown file standing is_copy late is_comparing />
            </td>
        </tr>
        {move || {
            is_comparing
                .get()
                .then(|| view! {
                    <tr role="row" class="file-table__more">
                        <td role="cell" colspan="6"><Duplicates key=compared.clone() is_comparing /></td>
                    </tr>
                })
        }}
    }
}

fn figures(
    of: Option<(Points, Option<Percent>)>,
    rounding: Rounding,
    lang: Lang,
) -> impl IntoView + use<> {
    let (points, index) = match of {
        None => return "–".into_any(),
        Some(figures) => figures,
    };
    let points = padded(&points.to_string(), rounding.points, lang);
    let index = index.map(|_| numbers::index(index, rounding, lang));
    view! { <b>{points}</b> <small class="file-table__aside">{index}</small> }.into_any()
}

/// What was found: of a refused file at once, of the others folded.
#[component]
fn Found(problems: Vec<crate::domain::problem::Problem>, standing: Standing) -> impl IntoView {
    if problems.is_empty() {
        return ().into_any();
    }
    if standing == Standing::Refused {
        return view! { <ProblemList problems /> }.into_any();
    }
    let lang = lang();
    let text = words::DETAILS_N.with(lang, &[("n", &count(problems.len(), lang))]);
    view! { <details><summary>{text}</summary><ProblemList problems /></details> }.into_any()
}

#[component]
fn Ways(
    key: String,
    name: String,
    file: String,
    standing: Standing,
    /// Whether it says the same as a file that counts: nothing is to be compared.
    is_copy: bool,
    /// What can be done with explanations that are not in their dossier.
    late: Option<Word>,
    is_comparing: RwSignal<bool>,
) -> impl IntoView {
    let review = expect_context::<Review>();
    let lang = lang();
    let named = |word: Word, name: &str| word.with(lang, &[("name", name)]);
    let appraise = standing.is_in().then(|| {
        let href = Route::Review(ReviewStep::Dossier(here(), key.clone())).href();
        let label = named(words::APPRAISE_NAMED, &name);
        view! { <a class="button" href=href aria-label=label>{t(words::APPRAISE)}</a> }
    });
    let has_rivals = !is_copy && matches!(standing, Standing::Undecided | Standing::SetAside);
    let compare = has_rivals.then(|| {
        let label = named(words::COMPARE_NAMED, &name);
        let toggle = move |_| is_comparing.update(|it| *it = !*it);
        view! {
            <button
                class="button"
                aria-label=label
                aria-expanded=move || is_comparing.get().to_string()
                on:click=toggle
            >
                {t(words::COMPARE)}
            </button>
        }
    });
    let explanations = key.clone();
    let late = late.map(|word| {
        let label = format!("{}: {file}", word.to(lang));
        let take = move |_| review.take_explanations(explanations.clone());
        view! { <button class="button" aria-label=label on:click=take>{t(word)}</button> }
    });
    let label = named(words::REMOVE_NAMED, &file);
    let remove = move |_| {
        review.remove(key.clone(), &file);
        review.session().focus("files-title");
    };
    view! {
        {appraise}
        {compare}
        {late}
        <button class="button button--quiet" aria-label=label on:click=remove>{t(words::REMOVE)}</button>
    }
}
