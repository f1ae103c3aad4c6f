//! Who prepared the dossier and who approves it.

use leptos::prelude::*;

use crate::domain::dossier::{Change, Dossier, Person};
use crate::i18n::words::{Word, terms, unit as words};
use crate::ui::components::TextField;
use crate::ui::session::Draft;
use crate::ui::t;

/// A person of the dossier: where it is read, how it is changed.
#[derive(Clone, Copy)]
struct Role {
    read: fn(&Dossier) -> &Person,
    change: fn(Person) -> Change,
}

const PREPARED: Role =
    Role { read: |dossier| &dossier.people.prepared_by, change: Change::PreparedBy };
const APPROVED: Role =
    Role { read: |dossier| &dossier.people.approved_by, change: Change::ApprovedBy };

/// The fields of both people.
#[component]
pub(super) fn People() -> impl IntoView {
    view! {
        <div>
            <p class="unit__note">{t(words::PEOPLE_NOTE)}</p>
            <fieldset>
                <legend>{t(terms::PREPARED)}</legend>
                <div class="unit__fields">
                    {field("prepared-name", words::PERSON, PREPARED, |person| &mut person.name)}
                    {field("prepared-position", terms::POSITION, PREPARED, |p| &mut p.position)}
                </div>
            </fieldset>
            <fieldset>
                <legend>{t(words::APPROVED)}</legend>
                <div class="unit__fields">
                    {field("approved-name", words::PERSON, APPROVED, |person| &mut person.name)}
                    {field("approved-position", terms::POSITION, APPROVED, |p| &mut p.position)}
                    {hinted("approved-authority", words::AUTHORITY, Some(words::AUTHORITY_HINT), APPROVED, |p| {
                        &mut p.authority
                    })}
                </div>
            </fieldset>
        </div>
    }
}

/// One field without a hint.
fn field(
    id: &'static str,
    label: Word,
    role: Role,
    part: fn(&mut Person) -> &mut String,
) -> impl IntoView {
    hinted(id, label, None, role, part)
}

/// One field: only the text that `part` names changes.
fn hinted(
    id: &'static str,
    label: Word,
    hint: Option<Word>,
    role: Role,
    part: fn(&mut Person) -> &mut String,
) -> impl IntoView {
    let draft = Draft::get();
    let value = draft.memo(move |dossier| std::mem::take(part(&mut (role.read)(dossier).clone())));
    let on_input = Callback::new(move |text| {
        let mut person = draft.with_now(|dossier| (role.read)(dossier).clone());
        *part(&mut person) = text;
        draft.type_into(id, (role.change)(person));
    });
    let read_only = Signal::derive(move || draft.is_read_only());
    view! { <TextField id label=t(label) hint=hint.map_or("", t) value on_input read_only /> }
}
