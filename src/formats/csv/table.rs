//! A table as text for a spreadsheet: the heading first, then numbers as numbers, then the notes.

use super::write::{Cell as Written, Writer};
use crate::i18n::Lang;
use crate::report::{Cell, Column, Kind, Table, Value};

/// Writes a table. Numbers and percentages are exact, without thousands, with the decimal mark of the table's
/// language; dates are ISO; what is said of a value is left out, as it has a column of its own where it matters.
///
/// Vietnamese spreadsheets take the comma for the decimal mark, so that there a semicolon parts the cells.
pub fn write_table(table: &Table) -> Vec<u8> {
    let mut writer = Writer::new(if table.lang == Lang::Vi { ';' } else { ',' });
    let heads: Vec<String> = table.columns.iter().map(head).collect();
    let heads: Vec<Written> = heads.iter().map(|text| Written::Text(text)).collect();
    writer.row(&heads);
    for row in &table.rows {
        let texts: Vec<(String, bool)> = row.cells.iter().map(|it| said(it, table.lang)).collect();
        let cells = texts.iter().map(|(text, is_number)| match is_number {
            true => Written::Number(text),
            false => Written::Text(text),
        });
        writer.row(&cells.collect::<Vec<_>>());
    }
    for note in &table.notes {
        writer.row(&note.iter().map(|text| Written::Text(text)).collect::<Vec<_>>());
    }
    writer.finish()
}

/// Percentages are bare numbers, so that their heading says what they are.
fn head(column: &Column) -> String {
    match column.kind {
        Kind::Percent => format!("{} (%)", column.title),
        Kind::Text | Kind::Name | Kind::Code | Kind::Number => column.title.clone(),
    }
}

/// The text of a cell, and whether it is a number.
fn said(cell: &Cell, lang: Lang) -> (String, bool) {
    let number = |decimal: &str| (decimal.replace('.', lang.say(",", ".")), true);
    match &cell.value {
        Value::Number { decimal, .. } | Value::Gain { decimal, .. } => number(decimal),
        Value::Percent { of, .. } => number(&of.to_string()),
        Value::Date(date) => (date.clone(), false),
        Value::Empty | Value::Off | Value::Text(_) => (cell.shown(lang), false),
    }
}
