//! The dates of the campaign, each with the days until it.

use leptos::prelude::*;

use crate::domain::campaign::{self, days_between};
use crate::i18n::dates::show_date;
use crate::i18n::words::terms;
use crate::ui::session::today;
use crate::ui::{lang, t};

/// The dates that are set; nothing where none is.
#[component]
pub(super) fn Dates(dates: campaign::Dates) -> impl IntoView {
    let lang = lang();
    let today = today();
    let row = |(step, date): (campaign::Step, &str)| {
        let days = days_between(&today, date);
        let look = match days {
            Some(days) if days < 0 => "badge badge--quiet",
            Some(days) if days <= 7 => "badge badge--warn",
            _ => "badge badge--good",
        };
        let left = days.map(|days| view! { <span class=look>{terms::days(days, lang)}</span> });
        view! {
            <div>
                <dt>{t(terms::step(step))}</dt>
                <dd>{show_date(date)}" "{left}</dd>
            </div>
        }
    };
    let rows = dates.set_ones().map(row).collect_view();
    let has_some = dates.set_ones().next().is_some();
    has_some.then(|| {
        view! {
            <h3>{t(terms::DATES)}</h3>
            <dl class="campaign__dates">{rows}</dl>
        }
    })
}
