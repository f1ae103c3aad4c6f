//! The second annex: the register of documents.

use super::Telling;
use crate::domain::dossier::Registered;
use crate::domain::letter_case::capitals;
use crate::i18n::safe;
use crate::i18n::words::terms;
use crate::report::letter::{Said, columns, row};
use crate::report::{Block, Cell, Kind, RowKind, Table, Value};

/// The id of the column that numbers the documents: evidence elsewhere cites them by it.
pub(crate) const DOCUMENT_NUMBER: &str = "document";

const COLUMNS: [Said; 7] = [
    (DOCUMENT_NUMBER, terms::ORDER, Kind::Code, 40),
    ("number", terms::SYMBOL, Kind::Name, 110),
    ("date", terms::DATE, Kind::Code, 80),
    ("issuer", terms::ISSUER, Kind::Text, 150),
    ("subject", terms::SUBJECT, Kind::Text, 380),
    ("criteria", terms::CRITERIA, Kind::Text, 110),
    ("file", terms::FILE_OR_LINK, Kind::Text, 130),
];

/// The annex; nothing where there is no document.
pub(super) fn blocks(telling: Telling) -> Vec<Block> {
    if telling.register.is_empty() {
        return Vec::new();
    }
    let of_row = |(at, registered): (usize, &Registered)| {
        let Registered { document, leaves, .. } = registered;
        let codes = leaves.iter().map(|at| safe(&telling.set.nodes[*at].code));
        let file = document.file.iter().map(|file| safe(&file.name));
        let proof = file.chain(Some(safe(document.url.trim()))).filter(|it| !it.is_empty());
        let cells = vec![
            Cell::count(at + 1),
            // The head of a row is never empty.
            match safe(&document.number) {
                number if number.is_empty() => Value::Off.into(),
                number => number.into(),
            },
            Value::Date(safe(&document.date)).into(),
            Cell::foreign(&document.issuer),
            Cell::foreign(&document.title),
            codes.collect::<Vec<_>>().join("; ").into(),
            proof.collect::<Vec<_>>().join("\n").into(),
        ];
        row(RowKind::Leaf, cells)
    };
    let rows = telling.register.iter().enumerate().map(of_row).collect();
    let caption = terms::REGISTER.to(telling.lang).to_string();
    let (columns, lang) = (columns(&COLUMNS, telling.lang), telling.lang);
    let table = Table { id: "register", caption, columns, rows, notes: Vec::new(), lang };
    vec![telling.annex("2", &capitals(terms::REGISTER.to(telling.lang))), Block::Table(table)]
}
