//! One row: what the decision says, what the app will compute, how sure that is, and what to do.

use leptos::prelude::*;

use super::editor::Editor;
use crate::i18n::numbers::show;
use crate::i18n::why;
use crate::i18n::wording::assumed;
use crate::i18n::words::{Word, set_table as words, terms};
use crate::i18n::{Lang, safe};
use crate::intake::draft::{How, Offered, Row, Side, Standing, Step};
use crate::ui::components::ProblemList;
use crate::ui::session::{Line, SetDesk};
use crate::ui::{lang, t};
use crate::wording::Certainty;

/// The row, and its editor while it is open.
#[component]
pub(super) fn RowLines(id: String) -> impl IntoView {
    let desk = SetDesk::get();
    let line = {
        let id = id.clone();
        Memo::new(move |_| desk.lines.with(|lines| lines.get(&id).cloned()))
    };
    let ours = {
        let id = id.clone();
        let lang = lang();
        Memo::new(move |_| {
            desk.shown.with(|set| {
                let set = set.as_ref()?;
                Some(why::rule(set, set.find(&id)?, lang))
            })
        })
    };
    let is_open = {
        let id = id.clone();
        Memo::new(move |_| desk.editing.with(|open| open.as_ref() == Some(&id)))
    };
    let row_id = format!("set-row-{id}");
    let class = move || {
        line.with(|line| {
            let Some(line) = line else { return String::new() };
            let group = if line.is_leaf { "" } else { " set-rows__row--group" };
            format!("set-rows__row set-rows__row--{}{group}", line.row.depth.min(5))
        })
    };
    view! {
        <tr id=row_id class=class>
            <Cells line ours id=id.clone() />
        </tr>
        <Show when=move || is_open.get()>
            <tr class="set-rows__editor">
                <td colspan="6"><Editor id=id.clone() /></td>
            </tr>
        </Show>
    }
}

#[component]
fn Cells(line: Memo<Option<Line>>, ours: Memo<Option<Vec<String>>>, id: String) -> impl IntoView {
    let lang = lang();
    let of = move |read: fn(&Row) -> &str| {
        move || line.with(|line| line.as_ref().map_or(String::new(), |line| safe(read(&line.row))))
    };
    let max = move || {
        line.with(|line| {
            let Some(line) = line else { return ().into_any() };
            let max = show(&line.row.max, lang);
            let sum = line.sum.as_ref().filter(|sum| **sum != line.row.max).map(|sum| {
                let text = words::SUM_BELOW.with(lang, &[("sum", &show(sum, lang))]);
                view! { <span class="set-rows__sum">{text}</span> }
            });
            view! { <b>{max}</b> {sum} }.into_any()
        })
    };
    let side = move || {
        let side = line.with(|line| line.as_ref().map_or(Side::Base, |line| line.row.role));
        let word = match side {
            Side::Base => return None,
            Side::Bonus => terms::BESIDE_MAX,
            Side::Penalty => terms::PENALTY,
        };
        Some(view! { " "<span class="badge badge--quiet">{t(word)}</span> })
    };
    let problems = move || {
        let problems = line.with(|line| line.as_ref().map_or(Vec::new(), |it| it.problems.clone()));
        (!problems.is_empty()).then(|| view! { <ProblemList problems /> })
    };
    let official = move || {
        line.with(|line| {
            let Some(Line { row, is_leaf, .. }) = line else { return ().into_any() };
            match row.wording.trim() {
                "" if *is_leaf => {
                    view! { <span class="set-rows__none">{t(words::NO_WORDING)}</span> }.into_any()
                }
                "" => ().into_any(),
                text => {
                    // The lines of the decision stay lines.
                    let lines: Vec<String> = text.lines().map(safe).collect();
                    view! { <span class="set-rows__wording">{lines.join("\n")}</span> }.into_any()
                }
            }
        })
    };
    let our_words = move || {
        let Some(line) = line.get().filter(|line| line.is_leaf) else { return ().into_any() };
        view! { <Ours row=line.row words=ours.get().unwrap_or_default() /> }.into_any()
    };
    view! {
        <td class="set-rows__code">{of(|row| &row.code)}</td>
        <th scope="row">{of(|row| &row.title)}{side}{problems}</th>
        <td class="set-rows__max">{max}</td>
        <td class="set-rows__official" data-head=t(words::OFFICIAL)>{official}</td>
        <td class="set-rows__ours" data-head=t(words::OURS)>{our_words}</td>
        <td class="set-rows__do no-print"><Verbs line id /></td>
    }
}

/// Our rule in words, how sure it is, and whether it is in force.
#[component]
fn Ours(row: Row, words: Vec<String>) -> impl IntoView {
    let lang = lang();
    let standing = row.standing();
    let sentence = |text: String| view! { <li>{text}</li> };
    let rule = view! { <ul>{words.into_iter().map(sentence).collect_view()}</ul> };
    // A reading that waits is shown whole: who scores and where it does not apply come with it.
    let how = match &row.offered {
        Some(offered) if standing == Standing::Open => &offered.how,
        _ => &row.how,
    };
    let beside = beside(how, lang);
    let about = row.offered.as_ref().filter(|_| standing != Standing::Mended);
    let about = about.map(|offered| about_reading(offered, lang));
    let state = match standing {
        Standing::Accepted => "good",
        Standing::Open => "warn",
        Standing::ByHand | Standing::Mended => "quiet",
    };
    view! {
        <span class=format!("badge set-rows__standing set-rows__standing--{state}")>
            {self::words::standing(standing).to(lang)}
        </span>
        {rule}
        {beside}
        {about}
    }
}

/// Who scores it, and what happens where it does not apply; nothing where the unit scores and it
/// always applies.
fn beside(how: &How, lang: Lang) -> impl IntoView + use<> {
    let scorer = match how.scorer.as_str() {
        "survey" => Some(terms::BY_SURVEY),
        "superior" => Some(terms::BY_SUPERIOR),
        _ => None,
    };
    let effect = match how.not_applicable.as_str() {
        "exclude" => Some(words::NA_EXCLUDE),
        "full" => Some(words::NA_FULL),
        "rescale" => Some(words::NA_RESCALE),
        _ => None,
    };
    let line = |about: Word, what: Word| {
        view! { <p>{about.to(lang)}": "<b>{what.to(lang)}</b></p> }
    };
    let scorer = scorer.map(|what| line(words::SCORER, what));
    let effect = effect.map(|what| line(words::NA, what));
    view! { {scorer} {effect} }
}

fn about_reading(offered: &Offered, lang: Lang) -> impl IntoView + use<> {
    let sure = words::certainty(offered.certainty).to(lang);
    let kind = match offered.certainty {
        Certainty::Certain => "good",
        Certainty::Likely => "warn",
        Certainty::ByHand => "quiet",
    };
    let what: Vec<&str> = offered.assumed.iter().map(|it| assumed(*it, lang)).collect();
    let what = (!what.is_empty()).then(|| {
        view! { <p class="set-rows__assumed">{words::ASSUMED.to(lang)}": "{what.join("; ")}"."</p> }
    });
    let unread = offered.unread.trim();
    let unread = (!unread.is_empty()).then(|| {
        view! { <p class="set-rows__unread">{words::UNREAD.to(lang)}": “"{safe(unread)}"”"</p> }
    });
    view! {
        <p class=format!("set-rows__sure set-rows__sure--{kind}")>{sure}</p>
        {what}
        {unread}
    }
}

/// Accept, take back, edit.
#[component]
fn Verbs(line: Memo<Option<Line>>, id: String) -> impl IntoView {
    let desk = SetDesk::get();
    let lang = lang();
    let standing = Memo::new(move |_| {
        line.with(|line| line.as_ref().filter(|line| line.is_leaf).map(|line| line.row.standing()))
    });
    // Whether the reading can be put into force or taken out of it; not while a rule is one's own.
    let can_accept = move || matches!(standing.get(), Some(Standing::Open | Standing::Accepted));
    let accept_id = format!("set-accept-{id}");
    let toggle = {
        let id = id.clone();
        move |_| {
            if desk.is_held() {
                return;
            }
            let step = match standing.get_untracked() {
                Some(Standing::Open) => Step::Accept,
                _ => Step::TakeBack,
            };
            desk.commit(desk.step(&id, step), String::new());
        }
    };
    let toggle = StoredValue::new(toggle);
    let code =
        move || line.with(|line| line.as_ref().map_or(String::new(), |it| safe(&it.row.code)));
    let title =
        move || line.with(|line| line.as_ref().map_or(String::new(), |it| safe(&it.row.title)));
    let certain = Memo::new(move |_| line.with(|line| line.as_ref().map_or(0, |it| it.certain)));
    let area = {
        let id = id.clone();
        StoredValue::new(move |_: leptos::ev::MouseEvent| {
            if desk.is_held() {
                return;
            }
            let n = certain.get_untracked().to_string();
            let draft = desk.draft.get_untracked();
            let change = draft.and_then(|draft| draft.accept_certain(Some(draft.find(&id)?)));
            desk.commit(change, words::ACCEPTED_N.with(lang, &[("n", &n)]));
            desk.session().focus(&format!("set-edit-{id}"));
        })
    };
    let edit = {
        let id = id.clone();
        move |_| desk.edit_row(&id)
    };
    let edit_label = move || words::EDIT_ROW.with(lang, &[("code", &code()), ("title", &title())]);
    let accept_label = move || words::ACCEPT_ROW.with(lang, &[("code", &code())]);
    view! {
        <Show when=can_accept>
            <button
                id=accept_id.clone()
                class="button"
                aria-label=accept_label
                aria-pressed=move || {
                    (standing.get() == Some(Standing::Accepted)).to_string()
                }
                on:click=move |event| toggle.with_value(|toggle| toggle(event))
            >
                {move || match standing.get() {
                    Some(Standing::Accepted) => t(terms::ACCEPTED),
                    _ => t(words::ACCEPT),
                }}
            </button>
        </Show>
        <Show when=move || certain.get() != 0>
            <button class="button" on:click=move |event| area.with_value(|area| area(event))>
                {move || words::ACCEPT_AREA.with(lang, &[("code", &code())])}
            </button>
        </Show>
        <button id=format!("set-edit-{id}") class="button" aria-label=edit_label on:click=edit>
            {t(words::EDIT)}
        </button>
    }
}
