//! What the unit's file says of its own appraisal: shown, and adopted only on a word.

use leptos::prelude::*;

use crate::domain::dossier::{Round, Stage};
use crate::domain::review::claims::{self, Claims};
use crate::domain::score::{ScoreLine, ScoreSheet, View, score};
use crate::i18n::numbers::{self, show};
use crate::i18n::words::{review_claims as words, terms};
use crate::ui::session::review::Appraisal;
use crate::ui::session::{Notice, moment};
use crate::ui::{lang, t};

/// The claims of the file, as long as nothing was recorded here; once adopted, the way back.
#[component]
pub(super) fn ClaimedAppraisal() -> impl IntoView {
    let appraisal = Appraisal::get();
    let claims = appraisal.claims.get_value()?;
    let known = claims.clone();
    let stands = appraisal.memo(move |dossier| known.stands_in(dossier));
    let is_open = appraisal.memo(claims::is_open_to);
    let claims = StoredValue::new(claims);
    Some(move || match (is_open.get(), stands.get()) {
        (true, _) => view! { <Offered claims /> }.into_any(),
        (false, true) => view! { <Adopted claims /> }.into_any(),
        (false, false) => ().into_any(),
    })
}

#[component]
fn Offered(claims: StoredValue<Claims>) -> impl IntoView {
    let appraisal = Appraisal::get();
    let lang = lang();
    let stage = terms::stage(claims.with_value(|it| it.stage)).to(lang);
    let stage = words::STAGE.with(lang, &[("stage", stage)]);
    let rounds = claims.with_value(|it| it.rounds.clone());
    let rounds = rounds.into_iter().map(|round| view! { <ClaimedRound round claims /> });
    let adopt = move |_| {
        appraisal.change(claims.with_value(|it| claims::adopt(it, &appraisal.file.get_value())));
        told(appraisal, words::ADOPTED);
    };
    let has_rounds = claims.with_value(|it| !it.rounds.is_empty());
    view! {
        <section id="claimed" class="card" aria-labelledby="claimed-title">
            <h2 id="claimed-title">{t(words::TITLE)}</h2>
            <p>{t(words::LEAD)}</p>
            <p>{stage}</p>
            {rounds.collect_view()}
            <Show when=move || has_rounds>
                <button id="adopt-claims" class="button" on:click=adopt>{t(words::ADOPT)}</button>
            </Show>
        </section>
    }
}

fn told(appraisal: Appraisal, word: crate::i18n::words::Word) {
    let session = appraisal.review().session();
    session.tell(Notice::said(session.say(word)));
    session.focus("stage-title");
}

#[component]
fn Adopted(claims: StoredValue<Claims>) -> impl IntoView {
    let appraisal = Appraisal::get();
    let drop = move |_| {
        appraisal.change(claims::drop_adopted(&appraisal.file.get_value()));
        told(appraisal, words::DROPPED);
    };
    let is_there = claims.with_value(|it| it.stage > Stage::Draft);
    view! {
        <Show when=move || is_there>
            <p>
                <button id="drop-claims" class="button" on:click=drop>{t(words::DROP)}</button>
                " "{t(words::DROP_HINT)}
            </p>
        </Show>
    }
}

#[component]
fn ClaimedRound(round: Round, claims: StoredValue<Claims>) -> impl IntoView {
    let appraisal = Appraisal::get();
    let lang = lang();
    let set = appraisal.set();
    let claimed = appraisal.with_now(|own| claims.with_value(|it| it.on(own)));
    let before = appraisal.own.get_untracked();
    let after = score(&set, &claimed, View::Round(round.number));
    let names = [round.by.name.trim(), round.by.position.trim()];
    let names: Vec<&str> = names.into_iter().filter(|it| !it.is_empty()).collect();
    let by = if names.is_empty() { t(words::NOBODY).to_string() } else { names.join(", ") };
    let number = round.number.to_string();
    let head = match &round.closed_at {
        Some(at) => {
            words::ROUND.with(lang, &[("n", &number), ("by", &by), ("at", &moment(at, lang))])
        }
        None => words::ROUND_OPEN.with(lang, &[("n", &number), ("by", &by)]),
    };
    let total = |sheet: &ScoreSheet| show(&sheet.total.to_string(), lang);
    let index = |sheet: &ScoreSheet| numbers::index(sheet.index, set.rounding, lang);
    let facts = [total(&before), total(&after), index(&before), index(&after)];
    let totals = words::TOTALS.with(
        lang,
        &[
            ("before", &facts[0]),
            ("after", &facts[1]),
            ("index_before", &facts[2]),
            ("index_after", &facts[3]),
        ],
    );
    let stands = |line: &ScoreLine| line.applicable.then_some(line.points);
    let differs = |leaf: &usize| stands(&before.lines[*leaf]) != stands(&after.lines[*leaf]);
    let points = |line: &ScoreLine| {
        stands(line).map_or_else(|| "–".to_string(), |it| show(&it.to_string(), lang))
    };
    let row = |leaf: usize| {
        let node = &set.nodes[leaf];
        let note = round.verdicts.get(&node.id).map(|it| it.note.clone()).unwrap_or_default();
        view! {
            <tr>
                <th scope="row">{format!("{} {}", node.code, lang.pick(&node.title))}</th>
                <td class="number">{points(&before.lines[leaf])}</td>
                <td class="number">{points(&after.lines[leaf])}</td>
                <td class="as-typed">{crate::i18n::safe(&note)}</td>
            </tr>
        }
    };
    let rows: Vec<usize> = set.leaves().filter(differs).collect();
    let count = words::ROWS.with(lang, &[("n", &rows.len().to_string())]);
    let rows = rows.into_iter().map(row).collect_view();
    let heads = [terms::CRITERION, terms::SELF_SCORED, words::AFTER, terms::REMARK];
    let heads = heads.map(|word| view! { <th scope="col">{t(word)}</th> });
    view! {
        <p><b>{head}</b></p>
        <p>{totals}</p>
        <details>
            <summary>{count.clone()}</summary>
            <div class="scroll-x" role="region" tabindex="0" aria-label=count>
                <table class="plain-table">
                    <thead><tr>{heads.into_iter().collect_view()}</tr></thead>
                    <tbody>{rows}</tbody>
                </table>
            </div>
        </details>
    }
}
