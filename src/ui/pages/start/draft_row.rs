//! One draft in the list: whose, how far, when saved, when last copied.

use leptos::prelude::*;

use crate::browser::platform::page;
use crate::domain::dossier::{Deadline, Dossier, Milestone};
use crate::domain::points::Percent;
use crate::domain::set::Rounding;
use crate::i18n::Lang;
use crate::i18n::dates::show_date;
use crate::i18n::numbers::{self, show};
use crate::i18n::safe;
use crate::i18n::words::{draft, reminders, start as words, terms};
use crate::keeping::{CopyNote, Header, Progress};
use crate::ui::components::SampleBadge;
use crate::ui::routes::{Route, Step};
use crate::ui::session::{ChosenSet, Session, ShelfEntry, dates_of, days_ago, moment};
use crate::ui::{lang, t};

/// One draft.
#[component]
pub(super) fn DraftRow(
    /// The draft.
    entry: ShelfEntry,
    /// Its set, where it is at hand.
    set: Option<ChosenSet>,
    /// Runs after it was deleted or brought back.
    refresh: Callback<()>,
) -> impl IntoView {
    let session = Session::get();
    let lang = lang();
    let ShelfEntry { header, dossier } = entry;
    let id = dossier.id.clone();
    let name = session.name_of(&dossier);
    let href = Route::Draft(id.clone(), Step::Tasks).href();
    let named = |word: crate::i18n::words::Word| word.with(lang, &[("name", &name)]);
    let due = due(&dossier, lang).map(|due| view! { <p class="draft-row__due">{due}</p> });
    let rounding = set.as_ref().map_or(Rounding::USUAL, ChosenSet::rounding);
    let (campaign, set) = (about(&dossier, lang), set_line(&dossier, set, lang));
    let (open_label, delete_label) = (named(words::OPEN_NAMED), named(words::DELETE_NAMED));
    let delete = {
        let id = id.clone();
        move |_| {
            session.delete_draft(&id, refresh);
            // The button is gone; the focus stays near.
            page::focus("drafts-title");
        }
    };
    view! {
        <li class="draft-row card" data-draft=id>
            <div class="draft-row__whose">
                <h3><a href=href.clone()>{name}</a></h3>
                <p>{campaign}</p>
                {due}
                <p class="draft-row__set">{set}</p>
            </div>
            <Far progress=header.progress.clone() rounding stage=t(terms::stage(dossier.stage)) />
            <Kept header revision=dossier.revision />
            <div class="draft-row__actions">
                <a class="button" href=href aria-label=open_label>{t(words::OPEN)}</a>
                <button class="button button--quiet" aria-label=delete_label on:click=delete>
                    {t(words::DELETE)}
                </button>
            </div>
        </li>
    }
}

/// Campaign and code of the unit.
fn about(dossier: &Dossier, lang: Lang) -> String {
    let title = safe(dossier.campaign.title.trim());
    let year = dossier.campaign.year.map(|year| year.to_string()).unwrap_or_default();
    let campaign = match title.as_str() {
        "" if year.is_empty() => String::new(),
        "" => words::CAMPAIGN_TITLE.with(lang, &[("year", &year)]),
        title if title.contains(&year) => title.to_string(),
        title => format!("{title} ({year})"),
    };
    let code = match dossier.unit.code.trim() {
        "" => String::new(),
        code => words::CODE.with(lang, &[("code", &safe(code))]),
    };
    [campaign, code].into_iter().filter(|part| !part.is_empty()).collect::<Vec<_>>().join(" · ")
}

fn set_line(dossier: &Dossier, set: Option<ChosenSet>, lang: Lang) -> impl IntoView + use<> {
    let title = set.as_ref().map_or(dossier.set.id.as_str(), |set| lang.pick(set.title()));
    let facts = [("title", title), ("version", dossier.set.version.as_str())];
    let text = draft::SET_LINE.with(lang, &facts);
    let badge = set.map(|set| view! { <SampleBadge status=set.status() /> });
    view! { {text} " " {badge} }
}

/// How far it has come.
#[component]
fn Far(progress: Progress, rounding: Rounding, stage: &'static str) -> impl IntoView {
    let lang = lang();
    let (answered, leaves) = (progress.answered.to_string(), progress.leaves.to_string());
    let done = words::ANSWERED.with(lang, &[("n", &answered), ("all", &leaves)]);
    let shown = [show(&progress.total, lang), show(&progress.applicable_max, lang)];
    let points = words::POINTS.with(lang, &[("total", &shown[0]), ("max", &shown[1])]);
    let index = progress.index.map(|index| {
        let index = numbers::index(Percent::parse(&index), rounding, lang);
        format!(", {}", terms::INDEX_OF.with(lang, &[("index", &index)]))
    });
    view! {
        <div class="draft-row__far">
            <p><span class="badge badge--quiet">{stage}</span></p>
            <progress value=answered max=leaves aria-label=done.clone()></progress>
            <p>{done}</p>
            <p class="draft-row__points"><b>{points}</b>{index}</p>
        </div>
    }
}

/// The moment of a copy, and how many days ago that was.
fn copied_at(copy: &CopyNote, lang: Lang) -> String {
    let at = moment(&copy.at, lang);
    match days_ago(&copy.at) {
        0 => at,
        days => format!("{at} ({})", reminders::DAYS_AGO.with(lang, &[("n", &days.to_string())])),
    }
}

/// The day on which the file is due, as long as the scores are not locked.
fn due(dossier: &Dossier, lang: Lang) -> Option<String> {
    let is_closing = |date: &Deadline| date.milestone == Milestone::SelfCloses;
    let date = dates_of(dossier).into_iter().find(is_closing)?;
    let facts = [("date", &*show_date(&date.date)), ("when", &*terms::days(date.days, lang))];
    (!dossier.is_locked()).then(|| reminders::DUE_IN.with(lang, &facts))
}

/// When it was saved, and when last copied as a file.
#[component]
fn Kept(header: Header, revision: u64) -> impl IntoView {
    let lang = lang();
    let is_newer = |copy: &CopyNote| copy.revision != revision;
    let badge = header.copied.as_ref().is_some_and(is_newer).then(|| {
        view! { <span class="badge badge--warn">{t(words::CHANGED_SINCE)}</span> }
    });
    let copied = match &header.copied {
        Some(copy) => copied_at(copy, lang),
        None => t(words::NEVER_COPIED).to_string(),
    };
    view! {
        <dl class="draft-row__kept">
            <div><dt>{t(words::SAVED)}</dt><dd>{moment(&header.saved_at, lang)}</dd></div>
            <div><dt>{t(terms::LAST_COPY)}</dt><dd>{copied}" "{badge}</dd></div>
        </dl>
    }
}
