//! The appraisal sheet of one dossier, for print.

use leptos::prelude::*;

use super::super::signed;
use super::row::{declared, is_changed};
use super::{NotOpened, opened};
use crate::domain::score::ScoreLine;
use crate::i18n::Lang;
use crate::i18n::numbers::{percent, show};
use crate::i18n::words::{review, review_appraisal as words, sets};
use crate::ui::frame::Heading;
use crate::ui::routes::{ReviewStep, Route};
use crate::ui::session::Session;
use crate::ui::session::review::Appraisal;
use crate::ui::{lang, t};

/// The appraisal sheet of one dossier.
#[component]
pub(in super::super) fn AppraisalSheet(
    /// The campaign's id in the address.
    campaign: String,
    /// The key of the dossier's file.
    key: String,
) -> impl IntoView {
    let opened = opened(key.clone(), RwSignal::new(0));
    let back = Route::Review(ReviewStep::Dossier(campaign, key)).href();
    move || match opened.get() {
        None => view! { <p role="status">{t(review::LOADING)}</p> }.into_any(),
        Some(Err(problems)) => view! { <NotOpened problems to_inbox=back.clone() /> }.into_any(),
        Some(Ok(appraisal)) => {
            provide_context(appraisal);
            view! { <Sheet back=back.clone() /> }.into_any()
        }
    }
}

#[component]
fn Sheet(back: String) -> impl IntoView {
    let session = Session::get();
    let appraisal = Appraisal::get();
    let lang = lang();
    let set = appraisal.set();
    let name = appraisal.with_now(|dossier| dossier.unit.name.trim().to_string());
    let set_line = crate::i18n::words::draft::SET_LINE
        .with(lang, &[("title", lang.pick(&set.title)), ("version", &set.version)]);
    let round = words::ROUND.with(lang, &[("n", &appraisal.round.get_untracked().to_string())]);
    let heads = [
        sets::CODE,
        sets::CRITERION,
        sets::MAX,
        words::ANSWER,
        words::SELF_SCORE,
        words::VERDICT,
        words::NOTE,
    ];
    let heads = heads.map(|word| view! { <th scope="col">{t(word)}</th> });
    let rows = (0..set.nodes.len()).map(|line| view! { <Row line /> }).collect_view();
    view! {
        <div class="no-print">
            <Heading text=t(words::SHEET) />
            <div class="row">
                <button id="print" class="button button--primary" on:click=move |_| session.print()>
                    {t(words::PRINT)}
                </button>
                <a class="button" href=back>{t(words::BACK)}</a>
            </div>
        </div>
        <article class="paper">
            <h2>{words::TITLE.with(lang, &[("name", &name)])}</h2>
            <p>{untrack(|| appraisal.review().title())}". "{set_line}". "{round}"."</p>
            <Totals />
            <table class="plain-table paper__table">
                <thead><tr>{heads.into_iter().collect_view()}</tr></thead>
                <tbody>{rows}</tbody>
            </table>
        </article>
    }
}

#[component]
fn Totals() -> impl IntoView {
    let appraisal = Appraisal::get();
    let lang = lang();
    let (own, sheet) = (appraisal.own.get_untracked(), appraisal.sheet.get_untracked());
    let set = appraisal.set();
    let line = |word, of: &crate::domain::score::ScoreSheet| {
        let total = show(&of.total.to_string(), lang);
        let max = show(&of.applicable_max.to_string(), lang);
        let index = of.index.map_or("–".into(), |index| percent(index, lang));
        let class = of.band.and_then(|band| set.bands.get(band));
        let class = class.map(|band| lang.pick(&band.title).to_string());
        let points = words::POINTS_OF.with(lang, &[("points", &total), ("max", &max)]);
        view! { <tr><th scope="row">{t(word)}</th><td>{points}</td><td>{index}</td><td>{class}</td></tr> }
    };
    let by = signed(&(sheet.total - own.total).to_string(), lang);
    view! {
        <table class="plain-table paper__totals">
            <tbody>
                {line(words::SELF_SCORE, &own)}
                {line(words::VERDICT, &sheet)}
                <tr><th scope="row">{t(words::DIFFERENCE)}</th><td colspan="3">{by}</td></tr>
            </tbody>
        </table>
    }
}

fn points(line: &ScoreLine, lang: Lang) -> String {
    match line.applicable {
        true => show(&line.points.to_string(), lang),
        false => "–".into(),
    }
}

#[component]
fn Row(line: usize) -> impl IntoView {
    let appraisal = Appraisal::get();
    let lang = lang();
    let set = appraisal.set();
    let node = &set.nodes[line];
    let is_leaf = node.criterion().is_some();
    let answer = is_leaf.then(|| {
        appraisal.with_now(|dossier| declared(dossier.answer(&node.id), line, &set, lang))
    });
    let own = appraisal.own.with_untracked(|sheet| points(&sheet.lines[line], lang));
    let appraised = appraisal.sheet.with_untracked(|sheet| points(&sheet.lines[line], lang));
    let note = appraisal.verdict(&node.id).with_untracked(|verdict| verdict.note.clone());
    let is_changed = is_leaf && untrack(|| is_changed(appraisal, line));
    let appraised = match is_changed {
        true => view! { <b>{appraised}</b> }.into_any(),
        false => appraised.into_any(),
    };
    view! {
        <tr class:paper__group=!is_leaf>
            <th scope="row">{node.code.clone()}</th>
            <td>{lang.pick(&node.title).to_string()}</td>
            <td class="number">{show(&node.max.to_string(), lang)}</td>
            <td class="as-typed">{answer}</td>
            <td class="number">{own}</td>
            <td class="number">{appraised}</td>
            <td class="as-typed">{note}</td>
        </tr>
    }
}
