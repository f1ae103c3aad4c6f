//! A criteria set on paper: the annex of a decision.

use tucham::domain::set::{CriteriaSet, Status};
use tucham::domain::text::Text;
use tucham::i18n::Lang;
use tucham::report::{self, Annex, Block, Report, ReportKind, RowKind, Table};

use crate::drawn::{Drawn, drawn, row_of};
use crate::golden::built_in;

const SETS: [&str; 3] = ["xa-mau", "so-mau", "cong-doan-mau"];

fn annex(set: &CriteriaSet, lang: Lang) -> Report {
    report::criteria_set(set, lang, None)
}

fn table(report: &Report) -> &Table {
    let found = report.blocks.iter().find_map(|block| match block {
        Block::Table(table) => Some(table),
        _ => None,
    });
    found.unwrap()
}

fn texts(report: &Report) -> Vec<String> {
    let text = |block: &Block| match block {
        Block::Heading(text) | Block::Paragraph(text) | Block::Notice(text) => Some(text.clone()),
        _ => None,
    };
    report.blocks.iter().filter_map(text).map(|it| it.replace('\u{a0}', " ")).collect()
}

#[test]
fn every_line_of_a_set_stands_in_its_annex_with_the_total_below() {
    for name in SETS {
        for lang in Lang::ALL {
            let set = built_in(name);
            let report = annex(&set, lang);
            let table = table(&report);
            let codes = |it: &[Drawn]| -> Vec<String> {
                it.iter().map(|row| row.cells[0].clone()).collect()
            };
            let rows = drawn(table);
            let (total, lines) = rows.split_last().unwrap();
            let own: Vec<String> = set.nodes.iter().map(|node| node.code.clone()).collect();
            assert_eq!(codes(lines), own, "{name}");
            assert_eq!((total.kind, total.cells[2].as_str()), (RowKind::Total, "100"), "{name}");
            assert!(table.rows.iter().all(|row| row.cells.len() == table.columns.len()));
            let hows = lines.iter().filter(|row| row.kind == RowKind::Leaf).map(|it| &it.cells[3]);
            assert!(hows.into_iter().all(|how| !how.is_empty()), "{name}: every way of scoring");
        }
    }
}

#[test]
fn a_sample_says_that_it_is_none_and_leaves_its_decision_open() {
    let report = annex(&built_in("xa-mau"), Lang::Vi);
    assert_eq!(report.kind, ReportKind::CriteriaSet);
    let Block::Annex(Annex { number, note, .. }) = &report.blocks[0] else { panic!("no head") };
    assert_eq!(number, "Phụ lục");
    assert_eq!(note, "(Kèm theo Quyết định số …… ngày …… của ……)");
    let texts = texts(&report);
    assert_eq!(texts[0], "Bộ mẫu, không phải văn bản chính thức");
    assert!(
        texts.contains(
            &"Xuất sắc: từ 90 %; Tốt: từ 80 %; Khá: từ 70 %; Trung bình: từ 50 %; Yếu: từ 0 %."
                .into()
        ),
        "{texts:?}"
    );
    assert_eq!(report.footer, "Bộ tiêu chí đang soạn · xa-mau 2026.2 (mẫu)");
    let row = row_of(table(&report), 0, "1.3.1");
    assert_eq!(
        row.cells[3].replace('\u{a0}', " "),
        "Tỷ lệ = “Số phòng, đơn vị được kiểm tra trong năm” / “Tổng số phòng, đơn vị trực thuộc”\n\
         Từ 30 % trở lên: 1 điểm\nTừ 20 % đến dưới 30 %: 0,5 điểm\nDưới 20 %: 0 điểm\n\
         “Tổng số phòng, đơn vị trực thuộc” phải lớn hơn 0"
    );
}

#[test]
fn an_official_set_names_its_decision_and_speaks_in_the_decision_s_words() {
    let mut set = built_in("cong-doan-mau");
    set.status = Status::Official;
    set.source.number = "12/QĐ-LĐLĐ".into();
    set.source.date = "2026-03-05".into();
    set.source.issuer = "Liên đoàn Lao động tỉnh\u{202e}".into();
    let text = |vi: &str| Text { vi: vi.into(), en: None };
    let place = set.find("c1.2.3").unwrap();
    set.nodes[place].wording = Some(text("Trên 90%: 3 điểm;\nTừ 80% đến 90%: 2 điểm"));
    set.forms.columns.insert("max".into(), text("Điểm chuẩn"));
    let report = annex(&set, Lang::Vi);
    let Block::Annex(Annex { note, .. }) = &report.blocks[0] else { panic!("no head") };
    assert_eq!(
        note,
        "(Kèm theo Quyết định số 12/QĐ-LĐLĐ ngày 05/03/2026 của Liên đoàn Lao động tỉnh\u{fffd})"
    );
    assert!(!report.blocks.iter().any(|block| matches!(block, Block::Notice(_))));
    let table = table(&report);
    assert_eq!(table.columns[2].title, "Điểm chuẩn");
    assert_eq!(drawn(table)[place].cells[3], "Trên 90%: 3 điểm;\nTừ 80% đến 90%: 2 điểm");
}
