//! A whole criteria set: classes, questions, and each area with its groups, leaves and sums.

use std::sync::Arc;

use leptos::prelude::*;

use crate::domain::set::{Area, CriteriaSet, Criterion, EvidenceNeed, Node, Role, Scorer};
use crate::i18n::numbers::show;
use crate::i18n::words::{sets as words, terms};
use crate::i18n::{Lang, classes, why};
use crate::ui::{lang, t};

/// A whole set.
#[component]
pub(super) fn Outline(
    /// The set.
    set: Arc<CriteriaSet>,
) -> impl IntoView {
    let area = |area: &Area| view! { <AreaOutline set=set.clone() area=*area /> };
    let areas = set.areas.iter().map(area).collect_view();
    view! {
        <div class="set-outline">
            <Classes set=set.clone() />
            <Questions set=set.clone() />
            {areas}
        </div>
    }
}

/// Classes, what they need besides the index, and rounding.
#[component]
fn Classes(set: Arc<CriteriaSet>) -> impl IntoView {
    let lang = lang();
    let gate = |line: String| view! { <li>{line}</li> };
    let gates = classes::gates(&set, lang).into_iter().map(gate).collect_view();
    view! {
        <h4>{t(words::BANDS)}</h4>
        <p>{classes::bands(&set, lang)}"."</p>
        <ul>{gates}</ul>
        <p>{t(words::ROUNDING)}": "{classes::rounding(&set, lang)}"."</p>
    }
}

/// The questions about the unit, and what each switches off; nothing where there are none.
#[component]
fn Questions(set: Arc<CriteriaSet>) -> impl IntoView {
    let lang = lang();
    let line = |place: usize| {
        let question = &set.profile[place];
        let names = |node: &&Node| {
            let rule = node.not_applicable.as_ref();
            rule.and_then(|rule| rule.unless.as_deref()) == Some(question.id.as_str())
        };
        let codes = set.nodes.iter().filter(names).map(|node| node.code.as_str());
        let codes = codes.collect::<Vec<_>>().join(", ");
        let effect = words::PROFILE_LINE.with(lang, &[("codes", &codes)]);
        view! { <li>{lang.pick(&question.question).to_string()}" – "{effect}"."</li> }
    };
    let lines = (0..set.profile.len()).map(line).collect_view();
    (!set.profile.is_empty()).then(|| {
        view! {
            <h4>{t(words::PROFILE)}</h4>
            <ul>{lines}</ul>
        }
    })
}

/// One area, folded: its sum shows at once.
#[component]
fn AreaOutline(set: Arc<CriteriaSet>, area: Area) -> impl IntoView {
    let lang = lang();
    let node = &set.nodes[area.node];
    let max = show(&node.max.to_string(), lang);
    let count = set.leaves_under(area.node).count().to_string();
    let sum = words::AREA_LINE.with(lang, &[("max", &max), ("n", &count)]);
    let role = (node.role != Role::Base).then(|| {
        view! { " "<span class="badge badge--quiet">{t(terms::role(node.role))}</span> }
    });
    let title = format!("{}. {}", node.code, lang.pick(&node.title));
    let rows = (area.node + 1..node.end).map(|place| row(&set, place, lang)).collect_view();
    let label = title.clone();
    view! {
        <details class="set-outline__area">
            <summary>
                <span class="set-outline__title">{title}{role}</span>
                <span class="set-outline__sum">{sum}</span>
            </summary>
            <table aria-label=label>
                <thead>
                    <tr>
                        <th scope="col">{t(terms::NUMBER)}</th>
                        <th scope="col">{t(terms::CRITERION)}</th>
                        <th scope="col" class="set-outline__max">{t(terms::MAX)}</th>
                        <th scope="col">{t(terms::HOW)}</th>
                    </tr>
                </thead>
                <tbody>{rows}</tbody>
            </table>
        </details>
    }
}

fn row(set: &CriteriaSet, place: usize, lang: Lang) -> impl IntoView + use<> {
    let node = &set.nodes[place];
    let sentence = |text: String| view! { <li>{text}</li> };
    let how = why::rule(set, place, lang).into_iter().map(sentence).collect_view();
    let how = node.criterion().map(|_| view! { <ul>{how}</ul> });
    let remarks = node.criterion().map(|criterion| remarks(set, place, criterion, lang));
    let is_own = node.role != Role::Base && set.is_topmost_of_role(place);
    let role = is_own.then(|| {
        view! { " "<span class="badge badge--quiet">{terms::role(node.role).to(lang)}</span> }
    });
    let wording = node.wording.as_ref().map(|text| {
        let said = words::WORDING.with(lang, &[("text", lang.pick(text))]);
        view! { <span class="set-outline__remark">{said}</span> }
    });
    view! {
        <tr class:set-outline__group=node.criterion().is_none()>
            <td class="set-outline__code">{node.code.clone()}</td>
            <th scope="row">{lang.pick(&node.title).to_string()}{role}{wording}{remarks}</th>
            <td class="set-outline__max">{show(&node.max.to_string(), lang)}</td>
            <td>{how}</td>
        </tr>
    }
}

/// Who scores it, which documents it needs, whether it may fall away.
fn remarks(
    set: &CriteriaSet,
    place: usize,
    criterion: &Criterion,
    lang: Lang,
) -> impl IntoView + use<> {
    let hint = criterion.hint.as_ref().map(|hint| lang.pick(hint).to_string());
    let evidence = match (criterion.evidence, hint) {
        (EvidenceNeed::None, _) | (EvidenceNeed::Optional, None) => None,
        (EvidenceNeed::Required, None) => Some(words::EVIDENCE_REQUIRED.to(lang).to_string()),
        (_, Some(hint)) => Some(format!("{}: {hint}", terms::EVIDENCE.to(lang))),
    };
    let scorer = Some(criterion.scorer).filter(|it| *it != Scorer::Unit);
    let scorer = scorer.map(|it| terms::scorer(it).to(lang).to_string());
    let skip =
        set.nearest_not_applicable(place).map(|_| words::NOT_APPLICABLE.to(lang).to_string());
    let line = |text: String| view! { <span class="set-outline__remark">{text}</span> };
    [scorer, evidence, skip].into_iter().flatten().map(line).collect_view()
}
