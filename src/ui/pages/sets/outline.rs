//! A whole criteria set: classes, questions, and each area with its groups, leaves and sums.

use std::sync::Arc;

use leptos::prelude::*;

use crate::domain::exact::Exact;
use crate::domain::set::{
    Area, Band, BandsOn, CriteriaSet, Criterion, EvidenceNeed, Fall, Gate, Needs, Node, Role,
};
use crate::i18n::Lang;
use crate::i18n::numbers::{exact, show, with_percent};
use crate::i18n::why;
use crate::i18n::words::sets as words;
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

fn percent(value: &Exact, lang: Lang) -> String {
    with_percent(&exact(value, 2, lang))
}

/// Classes, what they need besides the index, and rounding.
#[component]
fn Classes(set: Arc<CriteriaSet>) -> impl IntoView {
    let lang = lang();
    let from = |band: &Band| match set.bands_on {
        BandsOn::Index => percent(&band.from, lang),
        BandsOn::Total => points_of(&band.from, lang),
    };
    let bands: Vec<String> = set
        .bands
        .iter()
        .map(|band| {
            words::BAND.with(lang, &[("title", lang.pick(&band.title)), ("from", &from(band))])
        })
        .collect();
    let bands = if bands.is_empty() { t(words::NO_BANDS).to_string() } else { bands.join("; ") };
    let gate = |gate: &Gate| view! { <li>{gate_line(&set, gate, lang)}</li> };
    let gates = set.gates.iter().map(gate).collect_view();
    let index = set.rounding.index.to_string();
    let rounding = match set.rounding.step {
        Some(step) => {
            let step = show(&step.to_string(), lang);
            words::ROUNDING_STEP.with(lang, &[("step", &step), ("index", &index)])
        }
        None => {
            let points = set.rounding.points.to_string();
            words::ROUNDING_LINE.with(lang, &[("points", &points), ("index", &index)])
        }
    };
    view! {
        <h4>{t(words::BANDS)}</h4>
        <p>{bands}"."</p>
        <ul>{gates}</ul>
        <p>{t(words::ROUNDING)}": "{rounding}"."</p>
    }
}

fn points_of(points: &Exact, lang: Lang) -> String {
    words::POINTS.with(lang, &[("points", &exact(points, 4, lang))])
}

fn gate_line(set: &CriteriaSet, gate: &Gate, lang: Lang) -> String {
    let parts = gate.require.iter().map(|requirement| {
        let code = set.nodes[requirement.node].code.as_str();
        match &requirement.needs {
            Needs::Percent(min) => {
                let percent = percent(min, lang);
                words::GATE_PART.with(lang, &[("code", code), ("percent", &percent)])
            }
            Needs::Points(min) => {
                let points = points_of(&min.exact(), lang);
                words::GATE_PART.with(lang, &[("code", code), ("percent", &points)])
            }
            Needs::NoneAtZero => words::GATE_NONE_ZERO.with(lang, &[("code", code)]),
        }
    });
    let parts = parts.collect::<Vec<_>>().join(", ");
    let band = |place: usize| lang.pick(&set.bands[place].title).to_string();
    let then = match gate.fall {
        Fall::To(place) => words::GATE_TO.with(lang, &[("otherwise", &band(place))]),
        Fall::Down(by) => words::GATE_DOWN.with(lang, &[("n", &by.to_string())]),
        Fall::Unranked => words::GATE_UNRANKED.to(lang).to_string(),
    };
    match gate.band {
        Some(place) => {
            let facts = [("band", band(place)), ("parts", parts), ("then", then)];
            let facts = facts.each_ref().map(|(key, value)| (*key, value.as_str()));
            words::GATE.with(lang, &facts)
        }
        None => words::GATE_ANY.with(lang, &[("parts", &parts), ("then", &then)]),
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
    let role = words::role(node.role).map(|word| {
        view! { " "<span class="badge badge--quiet">{t(word)}</span> }
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
                        <th scope="col">{t(words::CODE)}</th>
                        <th scope="col">{t(words::CRITERION)}</th>
                        <th scope="col" class="set-outline__max">{t(words::MAX)}</th>
                        <th scope="col">{t(words::HOW)}</th>
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
    let role = words::role(node.role).filter(|_| is_own);
    let role = role.map(|word| {
        view! { " "<span class="badge badge--quiet">{word.to(lang)}</span> }
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
        (_, Some(hint)) => Some(format!("{}: {hint}", words::EVIDENCE.to(lang))),
    };
    let scorer = words::scorer(criterion.scorer).map(|word| word.to(lang).to_string());
    let skip =
        set.nearest_not_applicable(place).map(|_| words::NOT_APPLICABLE.to(lang).to_string());
    let line = |text: String| view! { <span class="set-outline__remark">{text}</span> };
    [scorer, evidence, skip].into_iter().flatten().map(line).collect_view()
}
