//! What the report says at its head and end: line above the unit, number, place, date, recipients.

use leptos::prelude::*;

use super::about;
use crate::domain::dossier::{Change, Heading};
use crate::i18n::words::{Word, unit as words};
use crate::ui::components::{DateField, TextArea, TextField};
use crate::ui::session::Draft;
use crate::ui::t;

/// The fields of the letter.
#[component]
pub(super) fn Letter() -> impl IntoView {
    let draft = Draft::get();
    let read_only = Signal::derive(move || draft.is_read_only());
    let date = draft.memo(|dossier| dossier.report.heading.date.clone());
    let set_date = type_into("report-date", |heading, text| heading.date = text);
    let recipients = draft.memo(|dossier| dossier.report.heading.recipients.join("\n"));
    let set_recipients = type_into("report-recipients", |heading, text| {
        heading.recipients = match text.is_empty() {
            true => Vec::new(),
            false => text.split('\n').map(str::to_string).collect(),
        };
    });
    view! {
        <div>
            <p class="unit__note">{t(words::LETTER_NOTE)}</p>
            <div class="unit__fields">
                {about::field("unit-governing", words::GOVERNING, words::GOVERNING_HINT, |unit| {
                    &mut unit.governing
                })}
                {about::field("unit-receiver", words::RECEIVER, words::RECEIVER_HINT, |unit| {
                    &mut unit.receiver
                })}
                {field("report-number", words::REPORT_NUMBER, words::REPORT_NUMBER_HINT, |it| {
                    &mut it.number
                })}
                {field("report-symbol", words::SYMBOL, words::SYMBOL_HINT, |it| &mut it.symbol)}
                {field("report-place", words::REPORT_PLACE, words::REPORT_PLACE_HINT, |it| {
                    &mut it.place
                })}
                <DateField
                    id="report-date"
                    label=t(words::REPORT_DATE)
                    value=date
                    on_input=set_date
                    read_only
                />
            </div>
            <TextArea
                id="report-recipients"
                label=t(words::RECIPIENTS)
                hint=t(words::RECIPIENTS_HINT)
                value=recipients
                on_input=set_recipients
                read_only
            />
        </div>
    }
}

/// One field: only the text that `part` names changes.
fn field(
    id: &'static str,
    label: Word,
    hint: Word,
    part: fn(&mut Heading) -> &mut String,
) -> impl IntoView {
    let draft = Draft::get();
    let value =
        draft.memo(move |dossier| std::mem::take(part(&mut dossier.report.heading.clone())));
    let on_input = Callback::new(move |text| {
        let mut heading = draft.with_now(|dossier| dossier.report.heading.clone());
        *part(&mut heading) = text;
        draft.type_into(id, Change::Heading(heading));
    });
    let read_only = Signal::derive(move || draft.is_read_only());
    view! { <TextField id label=t(label) hint=t(hint) value on_input read_only /> }
}

fn type_into(field: &'static str, put: fn(&mut Heading, String)) -> Callback<String> {
    let draft = Draft::get();
    Callback::new(move |text| {
        let mut heading = draft.with_now(|dossier| dossier.report.heading.clone());
        put(&mut heading, text);
        draft.type_into(field, Change::Heading(heading));
    })
}
