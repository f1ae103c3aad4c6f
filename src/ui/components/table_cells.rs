//! The rows and columns of a table of the superior's side, as the page draws them.

use leptos::prelude::*;

use crate::i18n::Lang;
use crate::report::{Align, Cell, Column, Kind, Note, Value};

/// The headings of a table.
pub fn heads(columns: &[Column]) -> AnyView {
    let head = |column: &Column| {
        let class = class_of(column);
        view! { <th scope="col" class=class>{column.title.clone()}</th> }
    };
    columns.iter().map(head).collect_view().into_any()
}

/// The cells of a row. `name` draws what the row is called, such as a link; what a narrow screen shows of a number
/// without its heading is told by `data-label`.
pub fn cells(
    cells: Vec<Cell>,
    columns: &[Column],
    lang: Lang,
    name: impl Fn(String) -> AnyView,
) -> AnyView {
    let cell = |(cell, column): (Cell, &Column)| {
        let (class, shown) = (class_of(column), cell.shown(lang));
        let is_empty = cell.value == Value::Empty;
        let note = cell.note.map(note);
        match column.kind {
            Kind::Name => {
                let name = name(shown);
                view! { <th scope="row" class=class>{name}{note}</th> }.into_any()
            }
            Kind::Text | Kind::Code | Kind::Number | Kind::Percent => {
                let label = (!is_empty).then(|| column.title.clone());
                view! { <td class=class data-label=label>{shown}{note}</td> }.into_any()
            }
        }
    };
    cells.into_iter().zip(columns).map(cell).collect_view().into_any()
}

/// Where its cells stand, and which column it is.
fn class_of(column: &Column) -> String {
    let stands = match column.kind.align() {
        Align::End => "number ",
        Align::Start | Align::Centre => "",
    };
    format!("{stands}column-{}", column.id)
}

fn note(note: Note) -> AnyView {
    match note {
        Note::Beside(text) => {
            view! { " "<small class="badge badge--quiet">{text}</small> }.into_any()
        }
        Note::Below(text) => view! { <small class="note-below">{text}</small> }.into_any(),
    }
}
