//! Table files as they should not be: each is told with what to do, nothing hangs, and nothing of it is applied.

use std::io::{Cursor, Write};

use tucham::domain::exact::Exact;
use tucham::domain::problem::Problem;
use tucham::i18n::Lang;
use tucham::i18n::problems::said;
use tucham::intake::set;
use tucham::tables;
use tucham::wording::{Assumed, Certainty};

const WORKBOOK: &str =
    r#"<workbook xmlns:r="r"><sheets><sheet name="Bảng" r:id="rId1"/></sheets></workbook>"#;
const RELATIONS: &str =
    r#"<Relationships><Relationship Id="rId1" Target="worksheets/sheet1.xml"/></Relationships>"#;

fn packed(parts: &[(&str, &[u8])]) -> Vec<u8> {
    let mut packed = zip::ZipWriter::new(Cursor::new(Vec::new()));
    for (name, bytes) in parts {
        packed.start_file(*name, zip::write::SimpleFileOptions::default()).unwrap();
        packed.write_all(bytes).unwrap();
    }
    packed.finish().unwrap().into_inner()
}

fn workbook(rows: &str) -> Vec<u8> {
    let sheet = format!("<worksheet><sheetData>{rows}</sheetData></worksheet>");
    packed(&[
        ("xl/workbook.xml", WORKBOOK.as_bytes()),
        ("xl/_rels/workbook.xml.rels", RELATIONS.as_bytes()),
        ("xl/worksheets/sheet1.xml", sheet.as_bytes()),
    ])
}

/// The code, once both languages say something of it.
#[track_caller]
fn code(problem: &Problem) -> &'static str {
    for lang in Lang::ALL {
        assert!(said(problem, lang).to_string().len() > 20, "{problem:?}");
    }
    problem.code.as_str()
}

#[track_caller]
fn refused(name: &str, bytes: &[u8]) -> &'static str {
    code(&tables::read(name, bytes).unwrap_err())
}

/// What is told of a table of criteria, by code and row.
#[track_caller]
fn told(text: &str) -> Vec<String> {
    let book = tables::read("bang.csv", text.as_bytes()).unwrap();
    match set::read(&book, None) {
        Ok(read) => {
            read.problems.iter().map(|it| format!("{} {}", code(&it.problem), it.row)).collect()
        }
        Err(problem) => vec![code(&problem).into()],
    }
}

#[test]
fn a_locked_file_is_called_locked_whatever_locks_it() {
    let mut office = b"\xd0\xcf\x11\xe0\xa1\xb1\x1a\xe1".to_vec();
    office.resize(1_024, 0);
    office.extend("EncryptedPackage".encode_utf16().flat_map(u16::to_le_bytes));
    office.resize(4_096, 0);
    assert_eq!(refused("khoa.xlsx", &office), "TEP-130");
    // Packed with a password: the flag of the archive's own list says so.
    let mut zip = packed(&[("word/document.xml", b"<document/>")]);
    let central = zip.windows(4).rposition(|it| it == b"PK\x01\x02").unwrap();
    zip[central + 8] |= 1;
    zip[6] |= 1;
    assert_eq!(refused("khoa.docx", &zip), "TEP-130");
}

#[test]
fn macros_scans_and_files_beyond_the_limits_are_not_read() {
    let with_macros =
        packed(&[("xl/workbook.xml", WORKBOOK.as_bytes()), ("xl/vbaProject.bin", b"x")]);
    assert_eq!(refused("macro.xlsm", &with_macros), "TEP-131");
    assert_eq!(refused("quyet-dinh.pdf", b"%PDF-1.7\n1 0 obj <</Subtype /Image>>"), "TEP-132");
    assert_eq!(refused("lon.xlsx", &vec![b'P'; (100 << 20) + 1]), "TEP-102");
}

#[test]
fn a_bomb_is_not_unpacked_in_word_or_excel() {
    let bomb = vec![b' '; 170 << 20];
    for (name, parts) in [
        ("bom.docx", vec![("word/document.xml", &bomb[..])]),
        (
            "bom.xlsx",
            vec![
                ("xl/workbook.xml", WORKBOOK.as_bytes()),
                ("xl/_rels/workbook.xml.rels", RELATIONS.as_bytes()),
                ("xl/worksheets/sheet1.xml", &bomb[..]),
            ],
        ),
    ] {
        let bytes = packed(&parts);
        assert!(bytes.len() < 1 << 20);
        assert_eq!(refused(name, &bytes), "TEP-135", "{name}");
    }
}

#[test]
fn a_formula_that_failed_is_no_number() {
    let rows = r#"<row r="1"><c r="A1" t="inlineStr"><is><t>STT</t></is></c><c r="B1" t="inlineStr"><is><t>Tiêu chí</t></is></c>
        <c r="C1" t="inlineStr"><is><t>Điểm tối đa</t></is></c></row>
        <row r="2"><c r="A2"><v>1</v></c><c r="B2" t="inlineStr"><is><t>Kế hoạch</t></is></c><c r="C2" t="e"><v>#REF!</v></c></row>
        <row r="3"><c r="A3"><v>2</v></c><c r="B3" t="inlineStr"><is><t>Báo cáo</t></is></c><c r="C3"><v>3</v></c></row>"#;
    let book = tables::read("cong-thuc.xlsx", &workbook(rows)).unwrap();
    assert_eq!(book.tables[0].rows[1].text(2), "#REF!");
    let read = set::read(&book, None).unwrap();
    let told: Vec<_> = read.problems.iter().map(|it| (code(&it.problem), it.row)).collect();
    assert_eq!(told, [("BTC-260", 2)]);
}

#[test]
fn a_table_without_points_says_what_it_lacks() {
    assert_eq!(told("STT;Nội dung;Ghi chú\n1;Kế hoạch;x\n2;Báo cáo;y\n"), ["TEP-141"]);
}

#[test]
fn sums_that_are_wrong_in_the_decision_are_told_and_stay_as_printed() {
    let table = "STT;Tiêu chí;Điểm tối đa\nI;Chỉ đạo;6\n1;Kế hoạch;2\n2;Báo cáo;3\n;Tổng cộng;7\n";
    assert_eq!(told(table), ["BTC-204 2", "BTC-205 5"]);
    let book = tables::read("bang.csv", table.as_bytes()).unwrap();
    let read = set::read(&book, None).unwrap();
    assert_eq!((&read.max, &read.nodes[0].max), (&Exact::from(7), &Exact::from(6)));
}

#[test]
fn of_two_tables_that_look_alike_one_is_used_and_the_other_can_be() {
    let one = |name: &str| {
        format!(
            "<table><tr><th>STT</th><th>Tiêu chí</th><th>Điểm tối đa</th></tr>\
             <tr><td>1</td><td>{name}</td><td>2</td></tr></table>"
        )
    };
    let page = format!("{}<p>Bảng của phường</p>{}", one("Xã"), one("Phường"));
    let book = tables::read("hai.html", page.as_bytes()).unwrap();
    assert_eq!(book.tables.len(), 2);
    let title = |table| {
        let read = set::read(&book, table).unwrap();
        (read.table, read.nodes[0].title.clone())
    };
    assert_eq!(title(Some(2)).1, "Phường");
    assert_eq!(title(None).1, "Xã");
}

#[test]
fn letters_of_old_fonts_and_in_two_forms_do_not_pass_unnoticed() {
    // TCVN3 in a table that is Unicode otherwise.
    let old = "STT;Tiêu chí;Điểm tối đa\n1;B¸o c¸o c¶i c¸ch hµnh chÝnh;2\n";
    assert_eq!(told(old), ["BTC-283 2"]);
    // One letter composed and one of two signs: one spelling in what is read.
    let mixed = "STT;Tiêu chí;Điểm tối đa\n1;Kế hoạch ke\u{302}\u{301} tiếp;2\n";
    let book = tables::read("bang.csv", mixed.as_bytes()).unwrap();
    assert_eq!(set::read(&book, None).unwrap().nodes[0].title, "Kế hoạch kế tiếp");
    // ≥ of the Symbol font that came out as a three.
    let symbol = "STT;Tiêu chí;Điểm tối đa;Cách chấm\n1;Tỷ lệ;2;\"Tỷ lệ ³ 90%: 2 điểm\nTỷ lệ < 90%: 0 điểm\"\n";
    let book = tables::read("bang.csv", symbol.as_bytes()).unwrap();
    let read = set::read(&book, None).unwrap();
    let reading = read.nodes[0].reading.as_ref().unwrap();
    assert_eq!(
        (reading.certainty, &reading.assumed[..]),
        (Certainty::Likely, &[Assumed::OldSign][..])
    );
}
