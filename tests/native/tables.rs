//! Tables that people have: read as cells, as criteria sets and as lists; wordings as rules.

use std::io::{Cursor, Write};

use proptest::prelude::*;
use tucham::domain::exact::Exact;
use tucham::formats::read_set;
use tucham::intake::lists::{self, Known, ListKind};
use tucham::intake::set;
use tucham::tables::{self, Book};
use tucham::wording::{self, Certainty, json};

/// A packed document of these parts.
fn package(parts: &[(&str, &str)]) -> Vec<u8> {
    let mut packed = zip::ZipWriter::new(Cursor::new(Vec::new()));
    for (name, text) in parts {
        packed.start_file(*name, zip::write::SimpleFileOptions::default()).unwrap();
        packed.write_all(text.as_bytes()).unwrap();
    }
    packed.finish().unwrap().into_inner()
}

const WORKBOOK: &str =
    r#"<workbook xmlns:r="r"><sheets><sheet name="Bảng" r:id="rId1"/></sheets></workbook>"#;
const RELATIONS: &str =
    r#"<Relationships><Relationship Id="rId1" Target="worksheets/sheet1.xml"/></Relationships>"#;
const STYLES: &str = r#"<styleSheet><numFmts><numFmt numFmtId="164" formatCode="0.0%"/><numFmt numFmtId="165" formatCode="00000"/></numFmts>
    <fonts><font/><font><b/></font></fonts><cellXfs><xf numFmtId="0" fontId="0"/><xf numFmtId="164" fontId="1"/>
    <xf numFmtId="165" fontId="0"/><xf numFmtId="2" fontId="0"/><xf numFmtId="14" fontId="0"/></cellXfs></styleSheet>"#;

fn workbook(rows: &str) -> Vec<u8> {
    let sheet = format!("<worksheet><sheetData>{rows}</sheetData></worksheet>");
    package(&[
        ("xl/workbook.xml", WORKBOOK),
        ("xl/_rels/workbook.xml.rels", RELATIONS),
        ("xl/styles.xml", STYLES),
        ("xl/worksheets/sheet1.xml", &sheet),
    ])
}

fn book(name: &str, bytes: &[u8]) -> Book {
    tables::read(name, bytes).unwrap()
}

fn refused(bytes: &[u8]) -> &'static str {
    tables::read("", bytes).unwrap_err().code.as_str()
}

#[test]
fn a_workbook_shows_what_its_formats_show() {
    let rows = r#"<row r="3"><c r="A3" s="1"><v>0.85499999999999998</v></c><c r="B3" s="2"><v>4</v></c>
        <c r="C3" s="3"><v>1.1</v></c><c r="D3" s="4"><v>46030</v></c></row>"#;
    let book = book("x.xlsx", &workbook(rows));
    let row = &book.tables[0].rows[0];
    let texts: Vec<&str> = row.cells.iter().map(|cell| cell.text.as_str()).collect();
    assert_eq!(texts, ["85.5%", "00004", "1.10", "08/01/2026"]);
    assert_eq!((row.number, row.cells[0].is_bold), (3, true));
}

#[test]
fn a_document_counts_as_word_does_and_goes_on_behind_a_page_break() {
    let cell = |text: &str| format!("<tc><p><r><t>{text}</t></r></p></tc>");
    let numbered = |level: u8| {
        format!(
            r#"<tc><p><pPr><numPr><ilvl val="{level}"/><numId val="1"/></numPr></pPr></p></tc>"#
        )
    };
    let heading = format!("<tr>{}{}{}</tr>", cell("STT"), cell("Tiêu chí"), cell("Điểm tối đa"));
    let first = format!(
        "<tbl>{heading}<tr>{}{}{}</tr><tr>{}{}{}</tr></tbl><p/>",
        numbered(0),
        cell("Chỉ đạo"),
        cell("4"),
        numbered(1),
        cell("Kế hoạch"),
        cell("2")
    );
    let second =
        format!("<tbl>{heading}<tr>{}{}{}</tr></tbl>", numbered(1), cell("Báo cáo"), cell("2"));
    let document = format!("<document><body>{first}{second}</body></document>");
    let numbering = r#"<numbering><abstractNum abstractNumId="0">
        <lvl ilvl="0"><start val="1"/><numFmt val="upperRoman"/><lvlText val="%1."/></lvl>
        <lvl ilvl="1"><start val="1"/><numFmt val="decimal"/><lvlText val="%2"/></lvl></abstractNum>
        <num numId="1"><abstractNumId val="0"/></num></numbering>"#;
    let bytes = package(&[("word/document.xml", &document), ("word/numbering.xml", numbering)]);
    let book = book("x.docx", &bytes);
    assert_eq!(book.tables.len(), 1);
    let read = set::read(&book, None).unwrap();
    let codes: Vec<&str> = read.nodes.iter().map(|node| node.code.as_str()).collect();
    assert_eq!(codes, ["I", "1", "2"]);
    assert_eq!(read.max, Exact::from(4));
}

#[test]
fn merged_cells_of_a_page_keep_their_places() {
    let html = "<table><tr><td rowspan=2>A</td><td colspan=2>B</td></tr><tr><td>C<sup>2</sup></td><td>D</td></tr></table>";
    let book = book("x.html", html.as_bytes());
    let grid = &book.tables[0];
    assert_eq!((grid.spread(1, 0), grid.rows[1].text(1), grid.rows[1].text(2)), ("A", "C", "D"));
}

#[test]
fn a_table_in_any_encoding_is_read_and_an_unknown_one_is_told() {
    let text = "Mã;Tên đơn vị\r\nH1;Xã Bình Ðịnh\r\n";
    let wide: Vec<u8> =
        std::iter::once(0xfeff).chain(text.encode_utf16()).flat_map(u16::to_le_bytes).collect();
    for bytes in [text.as_bytes().to_vec(), wide] {
        assert_eq!(book("x.csv", &bytes).tables[0].rows[1].text(0), "H1");
    }
    // windows-1258: "Mã;Tên\nH1;Hòa" with marks of their own.
    let old = b"M\xe3;T\xean\nH1;Ho\xcca An, Ti\xealn, \xf0\xf4ng\n";
    assert_eq!(book("x.csv", old).tables[0].rows[0].text(1), "Tên");
    // TCVN3: "®¬n vÞ".
    assert_eq!(refused(b"M\xb7;\xae\xacn v\xde\nH1;x\xb7 \xaen\n"), "TEP-134");
}

#[test]
fn what_cannot_be_read_is_refused_with_the_way_out() {
    for (bytes, code) in [
        (&b""[..], "TEP-101"),
        (b"%PDF-1.7", "TEP-132"),
        (b"\x89PNG\r\n\x1a\n", "TEP-132"),
        (b"PK\x03\x04broken", "TEP-137"),
        (b"no table at all", "TEP-139"),
    ] {
        assert_eq!(refused(bytes), code);
    }
    let macros = package(&[("xl/workbook.xml", WORKBOOK), ("xl/vbaProject.bin", "x")]);
    assert_eq!(refused(&macros), "TEP-131");
    assert_eq!(refused(&package(&[("ppt/presentation.xml", "x")])), "TEP-138");
}

#[test]
fn a_part_that_unpacks_to_far_more_is_not_unpacked() {
    let bomb = " ".repeat(170 << 20);
    let bytes = package(&[("word/document.xml", &bomb)]);
    assert!(bytes.len() < 1 << 20);
    assert_eq!(refused(&bytes), "TEP-135");
}

#[test]
fn a_million_empty_cells_take_no_room() {
    let empty = "<c r=\"A1\"/>".repeat(1_000_000);
    let bytes = workbook(&format!("<row r=\"1\">{empty}<c r=\"B1\"><v>1</v></c></row>"));
    assert_eq!(book("x.xlsx", &bytes).tables[0].rows[0].cells.len(), 2);
}

const TABLE: &str = "STT;Tiêu chí;Điểm tối đa;Cách tính điểm\n\
    I;Chỉ đạo;5;\n\
    1;Kế hoạch;2;\"- Kịp thời: 2 điểm\n- Chậm: 1 điểm\n- Không ban hành: 0 điểm\"\n\
    2;Chất lượng tham mưu;3;Chấm tùy mức độ\n\
    II;Điểm trừ;2;\n\
    1;Đơn thư;2;Mỗi đơn: trừ 0,5 điểm, trừ tối đa 2 điểm\n\
    ;Tổng cộng;6;\n";

#[test]
fn any_table_is_a_set_at_once_and_what_was_not_read_stays_by_hand() {
    let read = set::read(&book("x.csv", TABLE.as_bytes()), None).unwrap();
    let told: Vec<&str> = read.problems.iter().map(|it| it.problem.code.as_str()).collect();
    // The areas hold 5, the sum says 6.
    assert_eq!(told, ["BTC-205"]);
    let text = read.set("x.csv", &"0".repeat(64)).to_string();
    let checked = read_set(text.as_bytes());
    let errors: Vec<_> = checked.problems.iter().filter(|it| it.is_error()).collect();
    assert!(errors.is_empty(), "{errors:?}");
    let kinds: Vec<&str> = checked
        .value
        .unwrap()
        .nodes
        .iter()
        .filter_map(|it| Some(it.criterion()?.rule.kind()))
        .collect();
    assert_eq!(kinds, ["choice", "given", "count"]);
}

#[test]
fn a_running_number_is_never_a_code_and_what_disagrees_puts_nothing_in() {
    let text = "DANH SÁCH;;\nSTT;Tên cơ quan, đơn vị;Mã số\n1;UBND xã An Bình;H1\n2;;H2\n3;UBND xã Chợ Mới;\n4;UBND xã Đá;H1\n;Tổng cộng;4\n";
    let read =
        lists::read(&book("x.csv", text.as_bytes()), ListKind::Units, &Known::default()).unwrap();
    assert!(read.taken.is_empty(), "of two rows with one code neither is right");
    let doubted: Vec<(usize, &str)> =
        read.in_doubt.iter().map(|it| (it.row, it.why.code.as_str())).collect();
    assert_eq!(doubted, [(6, "BTC-263"), (3, "BTC-263")]);
    let refused: Vec<&str> = read.refused.iter().map(|it| it.why.code.as_str()).collect();
    assert_eq!(refused, ["BTC-265", "BTC-264"]);
}

/// Maximum, wording, what it is read as.
const WORDINGS: &str = include_str!("../fixtures/tables/wordings.tsv");

/// A reading in one line: certainty, kind, points.
fn told(text: &str, max: &Exact) -> String {
    let reading = wording::read(text, max);
    let certainty = json::certainty(reading.certainty);
    let Some(rule) = &reading.rule else { return certainty.to_string() };
    let rule = json::rule(rule, max);
    let text = |value: &serde_json::Value| value.as_str().unwrap_or_default().to_string();
    let mut words = vec![certainty.to_string(), text(&rule["kind"])];
    for key in ["each", "start", "floor", "cap", "from", "full"] {
        if !rule[key].is_null() {
            words.push(format!("{key}={}", text(&rule[key])));
        }
    }
    for list in ["options", "items", "steps"] {
        for part in rule[list].as_array().into_iter().flatten() {
            let mut word = String::new();
            if !part["from"].is_null() {
                let sign = if part["strict"] == true { ">" } else { "" };
                word = format!("{sign}{}:", text(&part["from"]));
            }
            for key in ["points", "each", "max"] {
                word += &text(&part[key]);
            }
            words.push(if part["wipesFrom"].is_null() { word } else { "wipes".into() });
        }
    }
    if reading.not_applicable.is_some() {
        words.push("na".into());
    }
    if reading.scorer != wording::Scored::Unit {
        words.push(json::scorer(reading.scorer).to_string());
    }
    words.join(" ")
}

#[test]
fn wordings_of_many_offices_are_read_as_they_mean() {
    let mut wrong = Vec::new();
    for line in WORDINGS.lines().filter(|line| !line.is_empty()) {
        let fields: Vec<&str> = line.split('\t').collect();
        let [max, text, expected] = fields[..] else { panic!("three fields: {line}") };
        let found = told(&text.replace("\\n", "\n"), &Exact::parse(max).unwrap());
        if found != expected {
            wrong.push(format!("{text}\n  is read as {found}\n  instead of {expected}"));
        }
    }
    assert!(wrong.is_empty(), "\n{}", wrong.join("\n"));
    assert!(WORDINGS.lines().count() >= 60);
}

proptest! {
    #[test]
    fn no_bytes_stop_a_reader(bytes in proptest::collection::vec(any::<u8>(), 0..300)) {
        let _ = tables::read("x.csv", &bytes);
        let _ = tables::read("", &[b"PK\x03\x04", &bytes[..]].concat());
        let _ = tables::read("", &[b"\xd0\xcf\x11\xe0\xa1\xb1\x1a\xe1", &bytes[..]].concat());
    }

    #[test]
    fn a_wording_is_read_alike_each_time(
        parts in proptest::collection::vec(
            proptest::sample::select(vec![
                "từ", "đến", "dưới", "trên", "90%", "2 điểm", "trừ", "mỗi", "không quá", "(", ")", ":", ";", ".", "\n",
                "-", "+0,5đ", "/lần", "tối đa", "điểm", "1.000", "=", "×", "tỷ lệ", "không", "hồ sơ", "[4]", "≥", "min",
            ]),
            0..40,
        ),
    ) {
        let text = parts.join(" ");
        let max = Exact::from(3);
        let reading = wording::read(&text, &max);
        prop_assert_eq!(&reading, &wording::read(&text, &max));
        prop_assert_eq!(reading.rule.is_none(), reading.certainty == Certainty::ByHand);
        prop_assert!(reading.certainty != Certainty::Certain || reading.assumed.is_empty());
    }
}
