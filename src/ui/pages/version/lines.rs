//! Line by line: what differs, and what becomes of the answers.

use std::borrow::Cow;
use std::sync::Arc;

use leptos::prelude::*;

use crate::domain::dossier::{Answer, Dossier};
use crate::domain::points::Points;
use crate::domain::set::{CriteriaSet, Node};
use crate::domain::versions::{CarriedLine, Carrying, Compared, Fate};
use crate::i18n::numbers::{points, show};
use crate::i18n::words::{terms, versions as words};
use crate::i18n::{problems, safe, why};
use crate::report::figure;
use crate::ui::session::Draft;
use crate::ui::{lang, t};

/// The lines that differ, and those whose answers do not come along whole.
#[component]
pub(super) fn Lines(
    /// What carrying would come to.
    carrying: Carrying,
    /// The later version.
    after: Arc<CriteriaSet>,
) -> impl IntoView {
    if carrying.comparison.lines.is_empty() {
        return view! { <p id="version-same">{t(words::SAME)}</p> }.into_any();
    }
    let heads = [terms::CRITERION, words::DIFFERS, words::ANSWER, terms::POINTS];
    let heads = heads.map(|word| view! { <th scope="col">{t(word)}</th> });
    let Carrying { comparison, lines, .. } = carrying;
    let row = |compared: Compared| {
        let line = lines.iter().find(|line| Some(line.before) == compared.before).cloned();
        view! { <Line compared line after=after.clone() /> }
    };
    let rows = comparison.lines.into_iter().map(row).collect_view();
    view! {
        <div class="scroll-x" role="region" tabindex="0" aria-label=t(words::LINES)>
            <table id="version-lines" class="table version__lines">
                <thead><tr>{heads.into_iter().collect_view()}</tr></thead>
                <tbody>{rows}</tbody>
            </table>
        </div>
    }
    .into_any()
}

#[component]
fn Line(compared: Compared, line: Option<CarriedLine>, after: Arc<CriteriaSet>) -> impl IntoView {
    let lang = lang();
    let before = Draft::get().set();
    let was = compared.before.map(|place| &before.nodes[place]);
    let is = compared.after.map(|place| &after.nodes[place]);
    let name = |node: &Node| format!("{} {}", node.code, lang.pick(&node.title));
    let title = is.or(was).map(name).unwrap_or_default();
    let fate = line.as_ref().map(|line| fate(line, &before)).unwrap_or_default();
    let is_lost = line.as_ref().is_some_and(|line| line.fate != Fate::Carried);
    let shown =
        |of: Option<Points>| of.map_or_else(|| "–".into(), |it| show(&it.to_string(), lang));
    let sums =
        line.as_ref().map(|line| format!("{} → {}", shown(line.points.0), shown(line.points.1)));
    let differs = match (was, is) {
        (None, _) => view! { <span class="badge">{t(words::NEW)}</span> }.into_any(),
        (_, None) => view! { <span class="badge">{t(words::GONE)}</span> }.into_any(),
        (Some(was), Some(is)) => {
            view! { <Differs compared was=was.clone() is=is.clone() after=after.clone() /> }
                .into_any()
        }
    };
    view! {
        <tr class:version__lost=is_lost>
            <th scope="row">{safe(&title)}</th>
            <td>{differs}</td>
            <td>{fate}</td>
            <td class="number">{sums}</td>
        </tr>
    }
}

/// What differs by name; of what decides the points both wordings.
#[component]
fn Differs(compared: Compared, was: Node, is: Node, after: Arc<CriteriaSet>) -> impl IntoView {
    let lang = lang();
    let named: Vec<&str> = compared.changed.iter().map(|it| t(words::changed(*it))).collect();
    let from_to = |from: String, to: String| {
        (from != to).then(|| {
            let facts = [("from", &*safe(&from)), ("to", &*safe(&to))];
            view! { <li>{words::FROM_TO.with(lang, &facts)}</li> }
        })
    };
    let rule = |set: &CriteriaSet, place: Option<usize>| {
        place.map(|place| why::rule(set, place, lang).join("; ")).unwrap_or_default()
    };
    let title = |node: &Node| format!("{} {}", node.code, lang.pick(&node.title));
    let rules = (rule(&Draft::get().set(), compared.before), rule(&after, compared.after));
    view! {
        <b>{named.join(", ")}</b>
        <ul class="version__changes">
            {from_to(title(&was), title(&is))}
            {from_to(points(was.max, lang), points(is.max, lang))}
            {from_to(rules.0, rules.1)}
        </ul>
    }
}

/// What becomes of an answer, in words.
fn fate(line: &CarriedLine, before: &CriteriaSet) -> String {
    let lang = lang();
    let node = &before.nodes[line.before];
    let shown = |dossier: &Dossier| dossier.answer_shown(before, line.before).map(Cow::into_owned);
    let answer = Draft::get().with_now(shown);
    let said = |answer: &Answer| node.criterion().map(|it| figure(it, answer, lang));
    let said = answer.as_ref().and_then(said).unwrap_or_else(|| t(terms::UNANSWERED).into());
    match &line.fate {
        Fate::Carried => words::STANDS.with(lang, &[("answer", &said)]),
        Fate::Less(dropped) => {
            let pieces = safe(&dropped.join("; "));
            words::LESS.with(lang, &[("answer", &said), ("pieces", &pieces)])
        }
        Fate::Refused(problem) => {
            let why = problems::said(problem, lang).message;
            words::REFUSED.with(lang, &[("answer", &said), ("why", &why)])
        }
        Fate::Gone => words::LEFT.with(lang, &[("answer", &said)]),
    }
}
