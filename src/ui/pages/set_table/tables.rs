//! Which table of the file is meant, where several look alike.

use leptos::prelude::*;

use crate::i18n::numbers::count;
use crate::i18n::safe;
use crate::i18n::words::set_table as words;
use crate::intake::set::TableAbout;
use crate::ui::components::RadioCard;
use crate::ui::lang;
use crate::ui::session::SetDesk;

/// The choice; nothing where there is only one.
#[component]
pub(super) fn Tables() -> impl IntoView {
    let desk = SetDesk::get();
    move || {
        let (tables, _) = desk.tables.get();
        (tables.len() > 1).then(|| view! { <Choice tables /> })
    }
}

#[component]
fn Choice(tables: Vec<TableAbout>) -> impl IntoView {
    let desk = SetDesk::get();
    let lang = lang();
    let legend = words::TABLES.with(lang, &[("n", &tables.len().to_string())]);
    let radio = move |table: TableAbout| {
        let number = table.number;
        let n = count(table.rows, lang);
        let facts = [("number", &*number.to_string()), ("n", &n)];
        let more = words::TABLE_ABOUT.with(lang, &facts);
        let name = if table.name.is_empty() { table.title } else { table.name };
        view! {
            <RadioCard
                id=format!("set-table-{number}")
                name="set-table"
                is_chosen=Signal::derive(move || desk.tables.with(|it| it.1 == number))
                on_choose=move |()| desk.read_table(number)
                title=safe(&name).into_any()
                more
            />
        }
    };
    view! {
        <fieldset class="set-table__tables">
            <legend>{legend}</legend>
            {tables.into_iter().map(radio).collect_view()}
        </fieldset>
    }
}
