//! What is asked: by what, by whose figures, how ties share places, which group.

use leptos::prelude::*;

use super::GroupResult;
use crate::domain::campaign::Ties;
use crate::domain::review::{RankBy, RankView};
use crate::i18n::numbers::count;
use crate::i18n::review::rank_view;
use crate::i18n::words::{review_result as words, terms};
use crate::ui::session::review::Review;
use crate::ui::{lang, t};

/// The groups, where there are several.
#[component]
pub(super) fn GroupTabs(
    /// The one that is shown.
    result: GroupResult,
) -> impl IntoView {
    let review = expect_context::<Review>();
    let lang = lang();
    let GroupResult { groups, group: shown, .. } = result;
    if groups.len() < 2 {
        return ().into_any();
    }
    let one = |(id, n): &(String, usize)| {
        let id = id.clone();
        let title = match review.group_name(&id) {
            title if title.is_empty() => t(words::GROUP_NONE).to_string(),
            title => title,
        };
        let facts = [("title", &*title), ("n", &*count(*n, lang))];
        let is_here = (id == shown.id).to_string();
        let text = words::GROUP_LINE.with(lang, &facts);
        view! {
            <li>
                <button
                    class="area-tab"
                    aria-pressed=is_here
                    on:click=move |_| review.shown.group.set(Some(id.clone()))
                >
                    {text}
                </button>
            </li>
        }
    };
    let groups = groups.iter().map(one).collect_view();
    view! { <nav class="area-tabs" aria-label=t(terms::GROUP)><ul>{groups}</ul></nav> }.into_any()
}

/// How to rank.
#[component]
pub(super) fn Choices(result: GroupResult) -> impl IntoView {
    let review = expect_context::<Review>();
    let request = review.shown.request;
    let by = move |event| {
        if let Some(by) = RankBy::parse(&event_target_value(&event)) {
            request.update(|request| request.by = by);
        }
    };
    let view = move |event| {
        if let Some(view) = RankView::parse(&event_target_value(&event)) {
            request.update(|request| request.view = view);
        }
    };
    let ties = move |event| {
        if let Some(ties) = Ties::from_word(&event_target_value(&event)) {
            request.update(|request| request.ties = ties);
        }
    };
    let view_option = |own: RankView| {
        let lang = lang();
        let is_chosen = result.request.view == own;
        let text = rank_view(own, lang);
        view! { <option value=own.to_string() selected=is_chosen>{text}</option> }
    };
    let ties_option = |own: Ties| {
        let is_chosen = result.request.ties == own;
        view! { <option value=own.as_str() selected=is_chosen>{t(terms::ties(own))}</option> }
    };
    let views = [RankView::Latest, RankView::SelfScored, RankView::Round(1), RankView::Round(2)];
    view! {
        <fieldset class="card result__choices">
            <legend>{t(words::CHOICES)}</legend>
            <div class="field">
                <label for="rank-by">{t(words::BY)}</label>
                <select id="rank-by" on:change=by><Lines result=result.clone() /></select>
            </div>
            <div class="field">
                <label for="rank-view">{t(terms::FIGURES)}</label>
                <select id="rank-view" on:change=view>
                    {views.map(view_option).into_iter().collect_view()}
                </select>
            </div>
            <div class="field">
                <label for="rank-ties">{t(terms::TIES)}</label>
                <select id="rank-ties" on:change=ties>
                    {Ties::ALL.map(ties_option).into_iter().collect_view()}
                </select>
            </div>
        </fieldset>
    }
}

/// The total, the areas, every criterion.
#[component]
fn Lines(result: GroupResult) -> impl IntoView {
    let lang = lang();
    let chosen = result.request.by.clone();
    let option = |by: RankBy, text: String| {
        let is_chosen = by == chosen;
        view! { <option value=by.to_string() selected=is_chosen>{text}</option> }
    };
    let set = result.set.clone();
    let nodes = set.iter().flat_map(|set| set.nodes.iter());
    let named = |node: &crate::domain::set::Node| {
        let text = format!("{}. {}", node.code, lang.pick(&node.title));
        text.chars().take(100).collect::<String>()
    };
    let areas = nodes.clone().filter(|node| node.depth == 0);
    let areas = areas.map(|it| option(RankBy::Area(it.id.clone()), named(it))).collect_view();
    let criteria = nodes.filter(|node| node.depth > 0);
    let criteria =
        criteria.map(|it| option(RankBy::Criterion(it.id.clone()), named(it))).collect_view();
    view! {
        {option(RankBy::Total, t(terms::TOTAL).to_string())}
        <optgroup label=t(words::BY_AREAS)>{areas}</optgroup>
        <optgroup label=t(words::BY_CRITERIA)>{criteria}</optgroup>
    }
}
