//! The dates of the campaign: how far each is, and a file for the computer's own calendar.

use leptos::prelude::*;
use leptos::task::spawn_local;

use crate::domain::dossier::Deadline;
use crate::i18n::dates::show_date;
use crate::i18n::words::{reminders as words, terms};
use crate::ui::frame::draw_later;
use crate::ui::lazy::later_part;
use crate::ui::session::{Draft, Notice, Session, dates_of};
use crate::ui::{lang, t};

/// The dates; nothing where the campaign has none.
#[component]
pub fn Dates() -> impl IntoView {
    let draft = Draft::get();
    let has_any = draft.memo(|dossier| !dossier.campaign.dates.is_empty());
    move || has_any.get().then(|| draw_later(load_list, |draw| draw()))
}

later_part!(dates, load_list: fn() -> AnyView = || view! { <DateList /> }.into_any());

#[component]
fn DateList() -> impl IntoView {
    let (session, draft) = (Session::get(), Draft::get());
    let lang = lang();
    let dates = draft.memo(dates_of);
    let save = move |_| {
        spawn_local(async move {
            session.tell(match draft.save_calendar().await {
                Ok(name) => Notice::said(words::CALENDAR_DONE.with(lang, &[("name", &name)])),
                Err(problem) => Notice::failed(words::CALENDAR_FAILED.to(lang), vec![problem]),
            });
        });
    };
    let row = move |date: Deadline| {
        let past = date.days < 0;
        view! {
            <li class:dates__past=past>
                <b>{t(terms::step(date.milestone))}</b>
                ": "{show_date(&date.date)}", "{terms::days(date.days, lang)}
            </li>
        }
    };
    move || {
        let dates = dates.get();
        (!dates.is_empty()).then(|| {
            view! {
                <section id="dates" class="dates card" aria-labelledby="dates-title">
                    <h2 id="dates-title">{t(terms::DATES)}</h2>
                    <ul>{dates.into_iter().map(row).collect_view()}</ul>
                    <button id="calendar" class="button" on:click=save>{t(words::CALENDAR)}</button>
                    <p class="dates__hint">{t(words::CALENDAR_HINT)}</p>
                </section>
            }
        })
    }
}
