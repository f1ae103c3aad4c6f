//! The result as a whole: a chart, the table behind it, the class and why.

use leptos::prelude::*;

use crate::domain::score::{ScoreSheet, lowered, reductions, unranked_by};
use crate::domain::set::{CriteriaSet, Role};
use crate::i18n::Lang;
use crate::i18n::numbers::{self, show};
use crate::i18n::outcome;
use crate::i18n::words::{check as words, terms};
use crate::report::{area_bars, class_scale};
use crate::ui::components::{BarsView, ClassScaleView, ReducedMax};
use crate::ui::session::Draft;
use crate::ui::{lang, t};

/// Points per area with their chart, the total, the reduced maximum, the class.
#[component]
pub fn AreaTotals() -> impl IntoView {
    let draft = Draft::get();
    let lang = lang();
    let set = draft.set();
    let max = show(&set.max.to_string(), lang);
    let bars = Memo::new(move |_| draft.sheet.with(|sheet| area_bars(&draft.set(), sheet, lang)));
    let classes =
        Memo::new(move |_| draft.sheet.with(|sheet| class_scale(&draft.set(), sheet, lang)));
    let reasons = Signal::derive(move || {
        let (set, sheet) = (draft.set(), draft.sheet.get());
        reductions(&set, &sheet).iter().map(|it| outcome::reduction(&set, it, lang)).collect()
    });
    let applicable = Signal::derive(move || {
        draft.sheet.with(|sheet| show(&sheet.applicable_max.to_string(), lang))
    });
    view! {
        <section class="area-totals" aria-labelledby="totals-title">
            <h2 id="totals-title" tabindex="-1">{t(words::TOTALS)}</h2>
            <ClassLine />
            {move || classes.get().map(|scale| view! { <ClassScaleView scale /> })}
            <div class="area-totals__both">
                {move || view! { <BarsView bars=bars.get() /> }}
                <div class="scroll-x" role="region" tabindex="0" aria-label=t(words::TABLE)>
                    <TotalsTable />
                </div>
            </div>
            <ReducedMax max applicable reasons />
        </section>
    }
}

/// Total, index, class; and each condition that lowered the class.
#[component]
fn ClassLine() -> impl IntoView {
    let draft = Draft::get();
    let lang = lang();
    let set = draft.set();
    let reasons = move || {
        let (set, sheet) = (draft.set(), draft.sheet.get());
        let capped = sheet.held.iter().map(|held| outcome::held(held, lang) + ".");
        let lowered = lowered(&set, &sheet);
        let lowered = lowered.iter().map(|it| outcome::lowered(&set, it, lang));
        let unranked = outcome::unranked(&set, &unranked_by(&set, &sheet), lang);
        let sentences: Vec<String> = capped.chain(lowered).chain(unranked).collect();
        let lines =
            sentences.into_iter().map(|said| view! { <p class="class-line__why">{said}</p> });
        lines.collect_view()
    };
    let result = move || {
        draft.sheet.with(|sheet| {
            let max = show(&sheet.applicable_max.to_string(), lang);
            let class = sheet.band.map(|band| lang.pick(&set.bands[band].title).to_string());
            let class = class.unwrap_or_else(|| t(words::CLASS_NONE).to_string());
            let index = numbers::index(sheet.index, set.rounding, lang);
            view! {
                <b>{show(&sheet.total.to_string(), lang)}</b>
                " "{words::OF_MAX.with(lang, &[("max", &max)])}
                " · "{t(terms::INDEX)}" "<b>{index}</b>
                " · "{t(terms::CLASS)}" "<b>{class}</b>
            }
        })
    };
    view! {
        <div class="class-line">
            <p>{t(terms::TOTAL)}" "{result}</p>
            {reasons}
        </div>
    }
}

#[component]
fn TotalsTable() -> impl IntoView {
    let draft = Draft::get();
    let lang = lang();
    let heads = [terms::SELF_SCORE, terms::MAX, terms::APPLICABLE_MAX, terms::INDEX];
    let heads = heads.map(|word| view! { <th scope="col" class="number">{t(word)}</th> });
    let body = move || {
        let (set, sheet) = (draft.set(), draft.sheet.get());
        // Bonus and penalty lines inside an area stand below it: they enter none of its points.
        let own = |&place: &usize| {
            let node = &set.nodes[place];
            node.parent.is_none() || (node.role != Role::Base && set.is_topmost_of_role(place))
        };
        let rows = (0..set.nodes.len()).filter(own);
        rows.map(|place| row(&set, &sheet, place, set.nodes[place].role, lang)).collect_view()
    };
    let foot = move || total_row(&draft.set(), &draft.sheet.get(), lang);
    view! {
        <table class="totals">
            <caption class="visually-hidden">{t(words::TABLE)}</caption>
            <thead>
                <tr><th scope="col">{t(terms::AREA)}</th>{heads.into_iter().collect_view()}</tr>
            </thead>
            <tbody>{body}</tbody>
            <tfoot>{foot}</tfoot>
        </table>
    }
}

/// Bonus and penalty carry their sign; they have no part in the maximum that applies.
fn row(
    set: &CriteriaSet,
    sheet: &ScoreSheet,
    place: usize,
    role: Role,
    lang: Lang,
) -> impl IntoView + use<> {
    let (node, line) = (&set.nodes[place], &sheet.lines[place]);
    let number = |points: crate::domain::points::Points| show(&points.to_string(), lang);
    let sign = match role {
        _ if line.points.is_zero() => "",
        Role::Base => "",
        Role::Bonus => "+",
        Role::Penalty => "−",
    };
    let applied = match role {
        Role::Base => number(line.applicable_max),
        Role::Bonus | Role::Penalty => "–".into(),
    };
    let index = match role {
        Role::Base => numbers::index(line.index, set.rounding, lang),
        Role::Bonus | Role::Penalty => "–".into(),
    };
    let is_reduced = role == Role::Base && line.applicable_max != line.max;
    view! {
        <tr>
            <th scope="row">{format!("{}. {}", node.code, lang.pick(&node.title))}</th>
            <td class="number">{sign}{number(line.points)}</td>
            <td class="number">{number(line.max)}</td>
            <td class="number" class:totals__reduced=is_reduced>{applied}</td>
            <td class="number">{index}</td>
        </tr>
    }
}

fn total_row(set: &CriteriaSet, sheet: &ScoreSheet, lang: Lang) -> impl IntoView + use<> {
    view! {
        <tr>
            <th scope="row">{t(terms::TOTAL)}</th>
            <td class="number">{show(&sheet.total.to_string(), lang)}</td>
            <td class="number">{show(&set.max.to_string(), lang)}</td>
            <td class="number">{show(&sheet.applicable_max.to_string(), lang)}</td>
            <td class="number">{numbers::index(sheet.index, set.rounding, lang)}</td>
        </tr>
    }
}
