//! The rule by a form: its kind, and what that kind asks.

use leptos::prelude::*;

use super::change;
use super::field::{RuleField, Select};
use crate::i18n::words::{set_table as words, terms};
use crate::intake::draft::Row;
use crate::intake::draft::form::{self, FORMS, Form, List};
use crate::ui::{lang, t};

/// The form. Another kind begins anew; the fields stay the same while their values change.
#[component]
pub(super) fn RuleForm(row: RwSignal<Row>) -> impl IntoView {
    let kind = Memo::new(move |_| row.with(|row| row.how.kind().to_string()));
    let on_kind = Callback::new(move |kind: String| {
        change(row, |row| row.how.rule = form::fresh(&kind, &row.max));
    });
    let kinds = FORMS.iter().map(|form| (form.kind, words::kind(form.kind))).collect();
    let fields = move || {
        let form = FORMS.iter().find(|form| kind.with(|kind| kind == form.kind));
        form.map(|form| view! { <Fields row form /> })
    };
    view! {
        <fieldset class="set-editor__rule">
            <legend>{t(terms::HOW)}</legend>
            <Select
                id="set-edit-kind"
                label=words::KIND
                choices=kinds
                value=kind.into()
                on_choose=on_kind
            />
            {fields}
        </fieldset>
    }
}

#[component]
fn Fields(row: RwSignal<Row>, form: &'static Form) -> impl IntoView {
    let field = move |field: &'static form::Field| {
        let value = Signal::derive(move || row.with(|row| form::read(&row.how.rule, *field)));
        let on_input = Callback::new(move |typed: String| {
            change(row, |row| form::write(&mut row.how.rule, *field, &typed));
        });
        let id = format!("set-rule-{}", field.key);
        view! { <RuleField id kind=form.kind field=*field value on_input /> }
    };
    let list = move |list: &'static List| view! { <Entries row kind=form.kind list /> };
    view! {
        {form.fields.iter().map(field).collect_view()}
        {form.lists.iter().map(list).collect_view()}
    }
}

#[component]
fn Entries(row: RwSignal<Row>, kind: &'static str, list: &'static List) -> impl IntoView {
    let count = Memo::new(move |_| row.with(|row| form::entries(&row.how.rule, list).len()));
    let add = move |_| change(row, |row| form::add_entry(&mut row.how.rule, list));
    let entries =
        move || (0..count.get()).map(|at| view! { <Entry row kind list at /> }).collect_view();
    view! {
        <div class="set-editor__entries">{entries}</div>
        <p><button class="button" on:click=add>{t(words::ADD_ENTRY)}</button></p>
    }
}

#[component]
fn Entry(row: RwSignal<Row>, kind: &'static str, list: &'static List, at: usize) -> impl IntoView {
    let lang = lang();
    let n = (at + 1).to_string();
    let legend = words::ENTRY.with(lang, &[("what", words::entry(list.key).to(lang)), ("n", &n)]);
    let remove_label = words::REMOVE_ENTRY.with(lang, &[("n", &n)]);
    let remove = move |_| change(row, |row| form::remove_entry(&mut row.how.rule, list, at));
    let field = move |field: &'static form::Field| {
        let value = Signal::derive(move || {
            row.with(|row| form::read_entry(&row.how.rule, list, at, *field))
        });
        let on_input = Callback::new(move |typed: String| {
            change(row, |row| form::write_entry(&mut row.how.rule, list, at, *field, &typed));
        });
        let id = format!("set-rule-{}-{at}-{}", list.key, field.key);
        view! { <RuleField id kind field=*field value on_input /> }
    };
    view! {
        <fieldset class="set-editor__entry">
            <legend>{legend}</legend>
            {list.fields.iter().map(field).collect_view()}
            <button class="button button--quiet" on:click=remove>{remove_label}</button>
        </fieldset>
    }
}
