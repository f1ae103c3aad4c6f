//! Whose dossier it is, for which period, what applies to the unit, who signs.

mod about;
mod letter;
mod people;
mod period;
mod profile;
mod question;

use leptos::prelude::*;

use crate::i18n::words::unit as words;
use crate::ui::components::{SampleBadge, SetFacts};
use crate::ui::frame::Heading;
use crate::ui::routes::{Route, Step};
use crate::ui::session::Draft;
use crate::ui::{lang, t};
use about::About;
use letter::Letter;
use people::People;
use period::Period;
use profile::Profile;

/// The first step of a dossier.
#[component]
pub fn UnitPage() -> impl IntoView {
    let draft = Draft::get();
    let next = Route::Draft(draft.with_now(|dossier| dossier.id.clone()), Step::Tasks);
    view! {
        <Heading text=t(words::TITLE) />
        <div class="unit">
            <div class="unit__form">
                <About />
                <Period />
                <Profile />
                <People />
                <Letter />
                <p class="unit__next">
                    <a id="unit-next" class="button button--primary" href=next.href()>
                        {t(words::NEXT)}
                    </a>
                    <span>{t(words::OPTIONAL_LATER)}</span>
                </p>
            </div>
            <SetSummary />
        </div>
    }
}

/// By which set the dossier is scored.
#[component]
fn SetSummary() -> impl IntoView {
    let set = Draft::get().set();
    let title = lang().pick(&set.title).to_string();
    let status = set.status;
    view! {
        <aside class="unit__set card" aria-labelledby="unit-set-title">
            <h2 id="unit-set-title">{t(words::SET)}</h2>
            <p><b>{title}</b>" "<SampleBadge status /></p>
            <SetFacts set />
            <p><a href=Route::Sets.href()>{t(words::SET_LINK)}</a></p>
        </aside>
    }
}
