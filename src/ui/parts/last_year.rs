//! Last year's result beside this year's, once its file is opened.

use leptos::prelude::*;
use leptos::task::spawn_local;
use web_sys::File;

use crate::domain::exact::Exact;
use crate::domain::points::{Percent, Points};
use crate::domain::problem::Problem;
use crate::domain::review::exchange::last_closed;
use crate::domain::review::last_year::{AreaBeside, Beside, Year};
use crate::domain::signature::{Whose, fingerprint};
use crate::i18n::Lang;
use crate::i18n::numbers::{self, count, show};
use crate::i18n::words::{last_year as words, terms};
use crate::ui::components::{FilePicker, OUR_FILES, ProblemList};
use crate::ui::session::{Draft, LastYear, Session};
use crate::ui::{lang, t};

/// The file picker, why a file was refused, and both years once there is one.
#[component]
pub fn LastYearBeside() -> impl IntoView {
    let session = Session::get();
    let draft = Draft::get();
    let refused = RwSignal::new(None::<(String, Vec<Problem>)>);
    let on_files = Callback::new(move |files: Vec<File>| {
        refused.set(None);
        for file in files.into_iter().take(1) {
            spawn_local(async move {
                let problems = draft.open_last_year(session, &file).await.err();
                // The page may be left while the file is read.
                refused.try_set(problems.map(|problems| (file.name(), problems)));
            });
        }
    });
    let last = move || session.last_year_of(draft);
    let label = move || if last().is_some() { t(words::OPEN_OTHER) } else { t(words::OPEN) };
    view! {
        <section class="last-year" aria-labelledby="last-year-title">
            <h2 id="last-year-title" tabindex="-1">{t(terms::AGAINST_LAST_YEAR)}</h2>
            <p class="last-year__hint">{t(words::HINT)}</p>
            {move || last().map(|last| view! { <Both last /> })}
            {move || {
                let label = label();
                view! {
                    <FilePicker
                        id="last-year-file"
                        label
                        hint=t(words::OPEN_HINT)
                        accept=OUR_FILES
                        on_files
                    />
                }
            }}
            <div role="alert">{move || refused.get().map(|(name, problems)| view! {
                <div id="last-year-refused" class="outcome outcome--bad">
                    <p><b>{words::REFUSED.with(lang(), &[("name", &name)])}</b></p>
                    <ProblemList problems />
                </div>
            })}</div>
        </section>
    }
}

#[component]
fn Both(last: LastYear) -> impl IntoView {
    let session = Session::get();
    let draft = Draft::get();
    let warnings = last.warnings.clone();
    let warnings = (!warnings.is_empty())
        .then(|| view! { <div id="last-year-doubts"><ProblemList problems=warnings /></div> });
    let whose = last.whose.as_ref().and_then(|whose| whose_line(whose, lang()));
    let table = move || {
        draft.sheet.track();
        let beside = draft.with(|dossier| last.beside(&draft.set(), dossier));
        match beside {
            Ok(beside) => view! { <BesideTable last=last.clone() beside /> }.into_any(),
            Err(problem) => view! { <ProblemList problems=vec![problem] /> }.into_any(),
        }
    };
    let view_word = move || match draft.with(last_closed) {
        0 => t(words::VIEW_SELF),
        _ => t(words::VIEW_ROUND),
    };
    let whose =
        whose.map(|line| view! { <p id="last-year-whose" class="last-year__hint">{line}</p> });
    view! {
        {warnings}
        {whose}
        <div class="scroll-x" role="region" tabindex="0" aria-label=t(words::TABLE)>{table}</div>
        <p class="last-year__hint">{view_word}</p>
        <p>
            <button id="last-year-close" class="button" on:click=move |_| session.close_last_year()>
                {t(words::CLOSE)}
            </button>
        </p>
    }
}

/// Who has signed last year's file; a signature that does not hold is a warning of its own.
fn whose_line(whose: &Whose, lang: Lang) -> Option<String> {
    Some(match whose {
        Whose::Issuer => words::WHOSE_ISSUER.to(lang).to_string(),
        Whose::Other { found, .. } | Whose::Unknown { found: Some(found) } => {
            words::WHOSE_KEY.with(lang, &[("found", &fingerprint(found))])
        }
        Whose::Unsigned { .. } | Whose::Unknown { found: None } => {
            words::WHOSE_NOBODY.to(lang).to_string()
        }
        Whose::Broken(_) | Whose::Unchecked => return None,
    })
}

#[component]
fn BesideTable(last: LastYear, beside: Beside) -> impl IntoView {
    let lang = lang();
    let set = Draft::get().set();
    let Beside { before, now, comparable, areas } = beside;
    let heading = |year: &Year, word: crate::i18n::words::Word| match year.year {
        Some(year) => words::BEFORE_OF.with(lang, &[("year", &year.to_string())]),
        None => t(word).to_string(),
    };
    let heads = [heading(&before, words::BEFORE), heading(&now, words::NOW)];
    let heads = heads.map(|text| view! { <th scope="col" class="number">{text}</th> });
    let number = |points: Points| show(&points.to_string(), lang);
    let class = |band: &Option<String>| {
        let found = band.as_ref().map(|id| match set.bands.iter().find(|it| it.id == *id) {
            Some(band) => lang.pick(&band.title).to_string(),
            None => last.class(id, lang),
        });
        found.unwrap_or_else(|| "–".into())
    };
    let place = |year: &Year, none| match year.place {
        Some((place, n)) => {
            let facts = [place, n].map(|n| count(n, lang));
            words::PLACE_OF.with(lang, &[("place", &facts[0]), ("n", &facts[1])])
        }
        None => t(none).to_string(),
    };
    let total = way(Some(before.total.exact()), Some(now.total.exact()), comparable, lang);
    let rounding = set.rounding;
    let shown = move |index| numbers::index(index, rounding, lang);
    let exact = |index: Option<Percent>| index.map(Percent::exact);
    let index = way(exact(before.index), exact(now.index), comparable, lang);
    let rows = [
        ("last-year-total", terms::TOTAL, number(before.total), number(now.total), total),
        (
            "last-year-max",
            terms::APPLICABLE_MAX,
            number(before.applicable_max),
            number(now.applicable_max),
            String::new(),
        ),
        ("last-year-index", terms::INDEX, shown(before.index), shown(now.index), index),
        ("last-year-class", terms::CLASS, class(&before.band), class(&now.band), String::new()),
        (
            "last-year-place",
            words::PLACE,
            place(&before, words::NOT_RANKED),
            place(&now, words::NO_PLACE),
            String::new(),
        ),
    ];
    let rows = rows.map(|(id, name, old, new, way)| {
        let indexes = (id == "last-year-index").then_some([before.index, now.index]);
        row(id.into(), t(name).into(), [old, new, way], indexes)
    });
    let is_even = comparable && areas.iter().all(|area| area.comparable);
    let areas = areas.into_iter().map(|area| area_row(area, shown, lang)).collect_view();
    let why_not = (!is_even).then(|| view! { <p class="last-year__hint">{t(words::WHY_NOT)}</p> });
    view! {
        <table id="last-year-table" class="totals">
            <caption class="visually-hidden">{t(words::TABLE)}</caption>
            <thead>
                <tr>
                    <th scope="col">{t(terms::ITEM)}</th>
                    {heads.into_iter().collect_view()}
                    <th scope="col">{t(words::PICTURE)}</th>
                    <th scope="col">{t(words::COMPARABLE)}</th>
                </tr>
            </thead>
            <tbody>{rows.into_iter().collect_view()}{areas}</tbody>
        </table>
        {why_not}
    }
}

fn area_row(
    area: AreaBeside,
    shown: impl Fn(Option<Percent>) -> String,
    lang: Lang,
) -> impl IntoView {
    let (code, title) = &area.name;
    let word = if area.is_gone { words::GONE } else { words::AREA };
    let name = word.with(lang, &[("code", code), ("title", lang.pick(title))]);
    let exact = |index: Option<Percent>| index.map(Percent::exact);
    let way = way(exact(area.before), exact(area.now), area.comparable, lang);
    let cells = [shown(area.before), shown(area.now), way];
    row(format!("last-year-{}", area.id), name, cells, Some([area.before, area.now]))
}

fn row(
    id: String,
    name: String,
    [before, now, way]: [String; 3],
    indexes: Option<[Option<Percent>; 2]>,
) -> impl IntoView {
    view! {
        <tr id=id>
            <th scope="row">{name}</th>
            <td class="number">{before}</td>
            <td class="number">{now}</td>
            <td class="two-years__cell">{indexes.map(on_a_line)}</td>
            <td>{way}</td>
        </tr>
    }
}

/// Up, down or the same, and by how much; that the two cannot be compared; nothing where both are missing.
fn way(before: Option<Exact>, now: Option<Exact>, comparable: bool, lang: Lang) -> String {
    let (before, now) = match (before, now) {
        (None, None) => return String::new(),
        (Some(before), Some(now)) if comparable => (before, now),
        _ => return terms::NOT_COMPARABLE.to(lang).to_string(),
    };
    let (word, by) = match now > before {
        true => (words::ROSE, &now - &before),
        false if now == before => return words::SAME.to(lang).to_string(),
        false => (words::FELL, &before - &now),
    };
    word.with(lang, &[("by", &show(&by.to_decimal(4), lang))])
}

/// Both years on a line from 0 to 100 per cent: a ring for the one before, a dot for this one. The numbers
/// beside it say the same.
fn on_a_line(years: [Option<Percent>; 2]) -> impl IntoView {
    let at = |index: Percent| {
        format!("{}%", index.exact().clamp(Exact::zero(), Exact::hundred()).to_decimal(2))
    };
    let [before, now] = years.map(|index| index.map(at));
    let way = before.clone().zip(now.clone()).map(|(from, to)| {
        view! { <line class="two-years__way" x1=from x2=to y1="50%" y2="50%" /> }
    });
    let ring = before.map(|x| view! { <circle class="two-years__before" cx=x cy="50%" r="5" /> });
    let dot = now.map(|x| view! { <circle class="two-years__now" cx=x cy="50%" r="5" /> });
    view! {
        <svg class="two-years" width="100%" height="16" aria-hidden="true">
            <line class="two-years__line" x1="0" x2="100%" y1="50%" y2="50%" />
            {way}{ring}{dot}
        </svg>
    }
}
