//! The second annex: the register of documents.

use super::Telling;
use crate::domain::dossier::Registered;
use crate::i18n::dates::show_date;
use crate::i18n::safe;
use crate::report::letter::{columns, row};
use crate::report::{Align, Block, RowKind, Table};

const COLUMNS: [(&str, &str, Align); 7] = [
    ("TT", "No.", Align::Centre),
    ("Số, ký hiệu", "Number", Align::Start),
    ("Ngày", "Date", Align::Centre),
    ("Cơ quan ban hành", "Issuer", Align::Start),
    ("Trích yếu", "Subject", Align::Start),
    ("Tiêu chí", "Criteria", Align::Start),
    ("Tệp, liên kết", "File, link", Align::Start),
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
            (at + 1).to_string(),
            // The head of a row is never empty.
            Some(safe(&document.number)).filter(|it| !it.is_empty()).unwrap_or("–".into()),
            safe(&show_date(&document.date)),
            safe(&document.issuer),
            safe(&document.title),
            codes.collect::<Vec<_>>().join("; "),
            proof.collect::<Vec<_>>().join("\n"),
        ];
        row(RowKind::Leaf, cells)
    };
    let rows = telling.register.iter().enumerate().map(of_row).collect();
    let (vi, en) = ("DANH MỤC TÀI LIỆU KIỂM CHỨNG", "REGISTER OF DOCUMENTS");
    let caption = telling.say("Danh mục tài liệu kiểm chứng", "Register of documents").to_string();
    let table = Table { caption, columns: columns(&COLUMNS, telling.lang), rows };
    vec![telling.annex("2", vi, en), Block::Table(table)]
}
