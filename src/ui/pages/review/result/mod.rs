//! The result: ranking, and what the figures of a group say.

mod choices;
mod criteria;
mod differences;
mod excluded;
mod exports;
mod heat;
mod last_year;
mod published_table;
mod ranking;
mod sheet;

pub(super) use sheet::ResultSheet;

use std::sync::Arc;

use leptos::prelude::*;

use super::here;
use super::reading::NotAnswered;
use crate::domain::problem::Problem;
use crate::domain::review::{GroupRanking, Made, RankBy, Ranking, Request, Statistics};
use crate::domain::set::{CriteriaSet, Rounding};
use crate::i18n::Lang;
use crate::i18n::review::rank_view;
use crate::i18n::words::{review_result as words, terms};
use crate::ui::frame::Heading;
use crate::ui::routes::{ReviewStep, Route};
use crate::ui::session::InTurn;
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
    /// Every group, by id, with how many are ranked.
    groups: Arc<[(String, usize)]>,
    group: Arc<GroupRanking>,
    request: Arc<Request>,
    /// Of how much it was made.
    made: Made,
    set: Option<Arc<CriteriaSet>>,
    statistics: Option<Arc<Statistics>>,
}

impl GroupResult {
    /// How the set of the group rounds.
    fn rounding(&self) -> Rounding {
        Rounding::of(self.set.as_deref())
    }
}

/// What the desk answered: the group that is looked at; nothing where there is none.
type Answered = Option<GroupResult>;

/// The parts of the page from top to bottom, few enough that each is drawn in a turn of its own
/// without holding the page.
const PARTS: [fn(GroupResult) -> AnyView; 7] = [
    |result| view! { <Top result /> }.into_any(),
    |result| view! { <RankingTable result /> }.into_any(),
    |result| view! { <Below result /> }.into_any(),
    |result| view! { <HeatMap result /> }.into_any(),
    |result| view! { <Lost result /> }.into_any(),
    |result| view! { <Misread result /> }.into_any(),
    |result| view! { <Differences result /> }.into_any(),
];

/// The result page.
#[component]
pub(super) fn ResultPage() -> impl IntoView {
    let Asked { answered, problems, is_working } = ask(true);
    let in_turn = InTurn::new(PARTS.len());
    Effect::new(move || {
        if let Some(answer) = answered.get() {
            in_turn.hand_on(answer);
        }
    });
    let is_drawing = move || answered.with(Option::is_some) && !in_turn.is_done();
    let is_nothing = move || answered.with(|it| matches!(it, Some(None)));
    let part = |(draw, place): (fn(GroupResult) -> AnyView, RwSignal<Answered>)| {
        move || place.get().map(draw)
    };
    let parts = PARTS.into_iter().zip(in_turn.places()).map(part).collect_view();
    view! {
        <div class="result stack">
            <Heading text=t(words::TITLE) />
            <div role="status" class="result__working">
                {move || (is_working.get() || is_drawing()).then(|| t(words::WORKING))}
            </div>
            <NotAnswered problems />
            <Show when=is_nothing>
                <Nothing />
            </Show>
            {parts}
        </div>
    }
}

/// What is known of the desk's answer.
struct Asked {
    /// The latest one; nothing before the first.
    answered: RwSignal<Option<Answered>>,
    problems: RwSignal<Vec<Problem>>,
    is_working: Signal<bool>,
}

/// Asks the desk for the ranking whenever what is asked, or the inbox, changes; for the statistics
/// too where they are wanted. What was shown stays until the next answer is there.
fn ask(has_statistics: bool) -> Asked {
    let review = expect_context::<Review>();
    let asked = LocalResource::new(move || {
        let (_, group) = (review.shown.request.get(), review.shown.group.get());
        review.shown.last.track();
        review.changes.track();
        async move {
            match ranked(review, group).await? {
                Some(result) if has_statistics => {
                    let statistics = review.statistics(result.group.id.clone()).await?;
                    Ok(Some(GroupResult { statistics: statistics.map(Arc::new), ..result }))
                }
                result => Ok(result),
            }
        }
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
    Asked { answered, problems, is_working }
}

async fn ranked(review: Review, group: Option<String>) -> Result<Answered, Vec<Problem>> {
    let Ranking { request, groups: all, made } = review.rank().await?;
    let groups = all.iter().map(|it| (it.id.clone(), it.rows.len())).collect();
    let is_wanted = |it: &GroupRanking| group.as_ref().is_none_or(|id| *id == it.id);
    let place = all.iter().position(is_wanted).unwrap_or(0);
    let Some(found) = all.into_iter().nth(place) else { return Ok(None) };
    let file = found.rows.first().map(|row| row.key.clone());
    let file = file.or_else(|| found.excluded.iter().find_map(|it| it.key.clone()));
    let set = review.find_set(&found.set, file).await;
    let (group, request) = (Arc::new(found), Arc::new(request));
    Ok(Some(GroupResult { groups, group, request, made, set, statistics: None }))
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

/// What is asked.
#[component]
fn Top(result: GroupResult) -> impl IntoView {
    view! {
        <GroupTabs result=result.clone() />
        <Choices result=result.clone() />
        <LastYearPicker result />
    }
}

/// What stands between the ranking and the figures.
#[component]
fn Below(result: GroupResult) -> impl IntoView {
    view! {
        <ExcludedUnits group=result.group.clone() />
        <Exports group=result.group.id.clone() />
    }
}

/// By what and by whose figures, in words: `tổng điểm`, `3. Tổ chức bộ máy`.
pub(super) fn asked_in_words(result: &GroupResult, lang: Lang) -> (String, String) {
    let by = by_in_words(&result.request.by, result.set.as_deref(), lang);
    (by.unwrap_or_default(), rank_view(result.request.view, lang))
}

/// By what, in words; nothing where the set has no such line.
pub(super) fn by_in_words(by: &RankBy, set: Option<&CriteriaSet>, lang: Lang) -> Option<String> {
    match by {
        RankBy::Total => Some(terms::TOTAL.to(lang).to_string()),
        RankBy::Area(id) | RankBy::Criterion(id) => {
            let node = &set?.nodes[set?.find(id)?];
            Some(format!("{}. {}", node.code, lang.pick(&node.title)))
        }
    }
}

/// How equal indices share places, in words.
pub(super) fn rule(result: &GroupResult, lang: Lang) -> String {
    words::RULE.with(lang, &[("ties", terms::ties(result.request.ties).to(lang))])
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
