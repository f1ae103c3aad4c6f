//! Who locks or reopens the dossier, and as what: nobody signs with the name of another.

use leptos::prelude::*;

use crate::domain::dossier::{Person, Role};
use crate::i18n::words::{Word, check as words, terms, unit};
use crate::ui::components::RadioCard;
use crate::ui::session::Draft;
use crate::ui::t;

/// Two people of the unit to choose from, by the names that its page has for them.
#[component]
pub fn WhoSigns(
    /// What is asked.
    legend: Word,
    /// Who is chosen.
    role: RwSignal<Role>,
) -> impl IntoView {
    view! {
        <fieldset class="options">
            <legend>{t(legend)}</legend>
            <RoleCard it=Role::Preparer role />
            <RoleCard it=Role::Approver role />
        </fieldset>
    }
}

#[component]
fn RoleCard(it: Role, role: RwSignal<Role>) -> impl IntoView {
    let title = match it {
        Role::Preparer => terms::PREPARED,
        Role::Approver => unit::APPROVED,
    };
    let more = Draft::get().with_now(|dossier| match it {
        Role::Preparer => named(&dossier.people.prepared_by),
        Role::Approver => named(&dossier.people.approved_by),
    });
    view! {
        <RadioCard
            id=format!("by-{}", it.as_str())
            name="by"
            is_chosen=Signal::derive(move || role.get() == it)
            on_choose=move |()| role.set(it)
            title=t(title).into_any()
            more=more.unwrap_or_else(|| t(words::NO_NAME).to_string())
        />
    }
}

/// Name and position; nothing where no name is known.
fn named(person: &Person) -> Option<String> {
    let said = [person.name.trim(), person.position.trim()];
    let said: Vec<&str> = said.into_iter().filter(|it| !it.is_empty()).collect();
    (!person.name.trim().is_empty()).then(|| said.join(", "))
}
