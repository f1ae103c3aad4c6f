//! The result: ranking, and what the figures of a group say.

mod choices;
mod criteria;
mod differences;
mod excluded;
mod exports;
mod heat;
mod last_year;
mod ranking;
mod sheet;

pub(super) use sheet::ResultSheet;

use std::sync::Arc;

use leptos::prelude::*;

use super::here;
use crate::domain::problem::Problem;
use crate::domain::review::{GroupRanking, RankBy, RankView, Ranking, Request, Statistics};
use crate::domain::set::{CriteriaSet, Rounding};
use crate::i18n::Lang;
use crate::i18n::words::{review, review_result as words};
use crate::ui::components::ProblemList;
use crate::ui::frame::Heading;
use crate::ui::routes::{ReviewStep, Route};
use crate::ui::session::review::Review;
use crate::ui::t;
use choices::{Choices, GroupTabs};
use criteria::{Lost, Misread};
use differences::Differences;
use excluded::ExcludedUnits;
use exports::Exports;
use heat::HeatMap;
use last_year::LastYearPicker;
use ranking::RankingTable;

/// One group's ranking with its set and what the figures say.
#[derive(Clone)]
pub(super) struct GroupResult {
    group: Arc<GroupRanking>,
    request: Arc<Request>,
    set: Option<Arc<CriteriaSet>>,
    statistics: Option<Arc<Statistics>>,
}

impl GroupResult {
    /// How the set of the group rounds.
    fn rounding(&self) -> Rounding {
        Rounding::of(self.set.as_deref())
    }
}

/// Everything of one answer of the desk.
#[derive(Clone)]
struct Answered {
    groups: Vec<(String, usize)>,
    shown: Option<GroupResult>,
}

/// The result page.
#[component]
pub(super) fn ResultPage() -> impl IntoView {
    let (answered, problems, is_working) = ask();
    let shown = move || match answered.get() {
        None => view! { <p role="status">{t(words::WORKING)}</p> }.into_any(),
        Some(Answered { shown: None, .. }) => view! { <Nothing /> }.into_any(),
        Some(Answered { groups, shown: Some(result) }) => {
            view! { <OneGroup groups result /> }.into_any()
        }
    };
    view! {
        <div class="result stack">
            <Heading text=t(words::TITLE) />
            <div role="status" class="result__working">
                {move || is_working.get().then(|| t(words::WORKING))}
            </div>
            {move || {
                let found = problems.get();
                (!found.is_empty()).then(|| view! { <ProblemList problems=found /> })
            }}
            {shown}
        </div>
    }
}

type Asked = (RwSignal<Option<Answered>>, RwSignal<Vec<Problem>>, Signal<bool>);

/// Asks the desk for the ranking whenever what is asked, or the inbox, changes. What was shown
/// stays until the next answer is there.
fn ask() -> Asked {
    let review = expect_context::<Review>();
    let asked = LocalResource::new(move || {
        let (_, group) = (review.shown.request.get(), review.shown.group.get());
        review.shown.last.track();
        review.changes.track();
        async move { answer(review, group).await }
    });
    let (answered, problems) = (RwSignal::new(None), RwSignal::new(Vec::new()));
    Effect::new(move || match asked.get() {
        Some(Ok(answer)) => {
            problems.set(Vec::new());
            answered.set(Some(answer));
        }
        Some(Err(found)) => problems.set(found),
        None => {}
    });
    let is_working = Signal::derive(move || asked.get().is_none());
    (answered, problems, is_working)
}

async fn answer(review: Review, group: Option<String>) -> Result<Answered, Vec<Problem>> {
    let Ranking { request, groups } = review.rank().await?;
    let names = groups.iter().map(|it| (it.id.clone(), it.rows.len())).collect();
    let is_wanted = |it: &GroupRanking| group.as_ref().is_none_or(|id| *id == it.id);
    let place = groups.iter().position(is_wanted).unwrap_or(0);
    let Some(found) = groups.into_iter().nth(place) else {
        return Ok(Answered { groups: names, shown: None });
    };
    let file = found.rows.first().map(|row| row.key.clone());
    let file = file.or_else(|| found.excluded.iter().find_map(|it| it.key.clone()));
    let set = review.find_set(&found.set, file).await;
    let statistics = review.statistics(found.id.clone()).await.map(Arc::new);
    let (group, request) = (Arc::new(found), Arc::new(request));
    Ok(Answered { groups: names, shown: Some(GroupResult { group, request, set, statistics }) })
}

#[component]
fn Nothing() -> impl IntoView {
    let inbox = Route::Review(ReviewStep::Inbox(here())).href();
    view! {
        <div class="drafts__none">
            <p>{t(words::EMPTY)}</p>
            <a href=inbox>{t(words::EMPTY_LINK)}</a>
        </div>
    }
}

#[component]
fn OneGroup(groups: Vec<(String, usize)>, result: GroupResult) -> impl IntoView {
    view! {
        <GroupTabs groups shown=result.group.id.clone() />
        <Choices result=result.clone() />
        <LastYearPicker result=result.clone() />
        <RankingTable result=result.clone() />
        <ExcludedUnits group=result.group.clone() />
        <Exports group=result.group.id.clone() />
        <HeatMap result=result.clone() />
        <Lost result=result.clone() />
        <Misread result=result.clone() />
        <Differences result />
    }
}

/// By what and by whose figures, in words: `tổng điểm`, `3. Tổ chức bộ máy`.
pub(super) fn asked_in_words(result: &GroupResult, lang: Lang) -> (String, String) {
    let by = by_in_words(&result.request.by, result.set.as_deref(), lang);
    (by.unwrap_or_default(), view_in_words(result.request.view, lang))
}

/// By what, in words; nothing where the set has no such line.
pub(super) fn by_in_words(by: &RankBy, set: Option<&CriteriaSet>, lang: Lang) -> Option<String> {
    match by {
        RankBy::Total => Some(words::TOTAL_VIEW.to(lang).to_string()),
        RankBy::Area(id) | RankBy::Criterion(id) => {
            let node = &set?.nodes[set?.find(id)?];
            Some(format!("{}. {}", node.code, lang.pick(&node.title)))
        }
    }
}

/// Whose figures, in words.
pub(super) fn view_in_words(view: RankView, lang: Lang) -> String {
    match view {
        RankView::Latest => words::VIEW_LATEST.to(lang).into(),
        RankView::SelfScored => words::VIEW_SELF.to(lang).into(),
        RankView::Round(n) => words::VIEW_ROUND.with(lang, &[("n", &n.to_string())]),
    }
}

/// How equal indices share places, in words.
pub(super) fn rule(result: &GroupResult, lang: Lang) -> String {
    words::RULE.with(lang, &[("ties", review::ties(result.request.ties).to(lang))])
}

/// A unit's way to its dossier.
fn unit_link(key: &str, name: &str) -> AnyView {
    let href = Route::Review(ReviewStep::Dossier(here(), key.to_string())).href();
    view! { <a href=href>{name.to_string()}</a> }.into_any()
}

/// A heading of a part of the page, with a line below it.
fn part(
    id: &'static str,
    title: crate::i18n::words::Word,
    lead: crate::i18n::words::Word,
) -> AnyView {
    view! { <h2 id=id>{t(title)}</h2> <p class="field__hint">{t(lead)}</p> }.into_any()
}
