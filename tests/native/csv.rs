//! Tables as text: no spreadsheet runs what people wrote, and what was written reads back.

use std::borrow::Cow;

use proptest::prelude::*;
use tucham::domain::problem::Checked;
use tucham::formats::csv::{Cell, Writer, decode, decode_any, read_table};

fn written(separator: char, cells: &[Cell]) -> String {
    let mut table = Writer::new(separator);
    table.row(cells);
    let text = String::from_utf8(table.finish()).unwrap();
    text.strip_prefix('\u{feff}').unwrap().strip_suffix("\r\n").unwrap().to_string()
}

#[test]
fn a_table_file_of_earlier_years_is_read_with_a_warning() {
    let text = |bytes: &[u8]| {
        let Checked { value, problems } = decode_any(bytes);
        (value.unwrap_or_default(), problems.iter().map(|it| it.code.as_str()).collect::<Vec<_>>())
    };
    let old = b"M\xe3;T\xean\r\nH1;UBND x\xe3\xde \xd0\xf4ng Ho\xe0 \x96 Bi\xccnh Thu\xe2\xf2n\xa0M\xfd\xf5i";
    let (read, told) = text(old);
    assert_eq!(read, "Mă;Tên\r\nH1;UBND xẵ Đông Hoà – Bình Thuận\u{a0}Mươi");
    assert_eq!(told, ["TD-366"]);
    let wide: Vec<u8> = [0xff, 0xfe]
        .into_iter()
        .chain("Mã\tTên".encode_utf16().flat_map(u16::to_le_bytes))
        .collect();
    assert_eq!(text(&wide), ("Mã\tTên".to_string(), vec![]));
    assert_eq!(text("Hòa".as_bytes()), ("Hòa".to_string(), vec![]));
    assert_eq!(text(b"\x80\x81\x00").1, ["TEP-103"]);
    assert_eq!(text(b"PK\x03\x04 xl/workbook.xml").1, ["TD-367"]);
}

fn read(text: &str) -> Vec<Vec<String>> {
    let Checked { value, problems } = read_table(text);
    assert_eq!(problems, []);
    value.unwrap()
}

fn refused(text: &str) -> (String, Vec<(Cow<'static, str>, String)>) {
    let Checked { value, problems } = read_table(text);
    assert_eq!((value, problems.len()), (None, 1));
    (problems[0].code.as_str().into(), problems[0].facts.clone())
}

#[test]
fn text_cells_that_begin_with_a_sign_a_tab_or_a_line_break_are_never_formulas() {
    for (text, expected) in [
        ("=1+1", "'=1+1"),
        ("+84 219 386", "'+84 219 386"),
        ("-5", "'-5"),
        ("@SUM(A1)", "'@SUM(A1)"),
        ("\t=1", "\"'\t=1\""),
        ("\rabc", "\"'\rabc\""),
        ("\nabc", "\"'\nabc\""),
        ("   =cmd|' /C calc'!A0", "'   =cmd|' /C calc'!A0"),
        ("\u{a0}=1", "'\u{a0}=1"),
        ("\u{200b}\u{202e}=1", "'\u{200b}\u{202e}=1"),
        ("＝1", "'＝1"),
        ("'=1", "''=1"),
        ("UBND xã An Bình", "UBND xã An Bình"),
        ("a=1", "a=1"),
        ("'hay'", "'hay'"),
        ("", ""),
    ] {
        // Headers, names and codes are text cells like any other.
        assert_eq!(written(',', &[Cell::Text(text)]), expected, "{text:?}");
    }
}

#[test]
fn numbers_stand_as_they_are_and_nothing_else_passes_for_one() {
    assert_eq!(written(';', &[Cell::Number("-0,5"), Cell::Number("78.25")]), "-0,5;78.25");
    assert_eq!(written(',', &[Cell::Number("-0,5"), Cell::Number("0")]), "\"-0,5\",0");
    for text in ["-1+1", "--1", "-", "+1", "=1", "-1.", "-1.5.5", "-1e5", "-٣", "-１"] {
        assert_eq!(written(';', &[Cell::Number(text)]), format!("'{text}"), "{text}");
    }
}

#[test]
fn separators_quotes_and_line_breaks_stand_in_quotes() {
    assert_eq!(
        written(',', &[Cell::Text("a,b"), Cell::Text("a;b"), Cell::Text("nói \"có\"")]),
        "\"a,b\",\"a;b\",\"nói \"\"có\"\"\""
    );
    assert_eq!(written(',', &[Cell::Text("a\r\nb"), Cell::Text(" a ")]), "\"a\r\nb\",\" a \"");
}

#[test]
fn a_pasted_table_is_read_whatever_separates_its_cells() {
    let expected = [["Mã", "Tên, nhóm; khác"], ["H1", "An\nBình"]];
    assert_eq!(read("Mã\tTên, nhóm; khác\r\nH1\t\"An\nBình\"\r\n"), expected);
    assert_eq!(read("\u{feff}Mã;\"Tên, nhóm; khác\"\nH1;\"An\nBình\""), expected);
    assert_eq!(read("\n , \nMã,\"Tên, nhóm; khác\"\n\n\"H1\" , \"An\nBình\" \r\n,\n"), expected);
    assert_eq!(read("sep=,\r\na;b,c\r\n"), [["a;b", "c"]]);
    assert_eq!(read("sep=a\r\n"), [["sep=a"]]);
    assert_eq!(read("một cột\rhai"), [["một cột"], ["hai"]]);
    assert_eq!(read("a,b,\nc"), [vec!["a", "b", ""], vec!["c"]]);
    assert_eq!(read("\"a\"b,\"c\"\"d\""), [["ab", "c\"d"]]);
}

#[test]
fn a_table_that_makes_no_sense_is_refused_with_its_reason() {
    let code = |text: &str| refused(text).0;
    assert_eq!(code(""), "TEP-101");
    assert_eq!(code("\u{feff} \r\n;;\n"), "TEP-101");
    assert_eq!(refused("a\n\"b\nc"), ("TEP-111".into(), vec![("line".into(), "2".into())]));
    assert_eq!(code(&"a".repeat(16 * 1024 * 1024 + 1)), "TEP-102");
    assert_eq!(code(&"a\n".repeat(100_001)), "TEP-110");
    assert_eq!(code(&",".repeat(1_000_001)), "TEP-110");
}

#[test]
fn a_table_file_is_utf_8_or_utf_16_with_a_mark() {
    let text = "Mã\tTên";
    let wide = |swap: fn(u16) -> [u8; 2]| {
        format!("\u{feff}{text}").encode_utf16().flat_map(swap).collect::<Vec<u8>>()
    };
    assert_eq!(decode(text.as_bytes()).as_deref(), Ok(text));
    assert_eq!(decode(&wide(u16::to_le_bytes)).as_deref(), Ok(text));
    assert_eq!(decode(&wide(u16::to_be_bytes)).as_deref(), Ok(text));
    for bytes in [&b"\xff\xfea"[..], b"\xff\xfe\x00\xd8", b"M\xe3"] {
        assert_eq!(decode(bytes).unwrap_err().code.as_str(), "TEP-103", "{bytes:?}");
    }
}

proptest! {
    #[test]
    fn what_was_written_reads_back(
        rows in prop::collection::vec(prop::collection::vec("[a=+@'\"\t\r\n ,;\u{a0}\u{200b}ế-]{0,6}", 2..4), 1..5),
        separator in prop::sample::select(vec![',', ';', '\t']),
    ) {
        let mut table = Writer::new(separator);
        let mut first = vec![Cell::Text("x"); 2];
        first[1] = Cell::Number("1");
        table.row(&first);
        for row in &rows {
            let cells: Vec<Cell> = row.iter().map(|text| Cell::Text(text)).collect();
            table.row(&cells);
        }
        let bytes = table.finish();
        let mut expected = vec![vec!["x".to_string(), "1".to_string()]];
        // A row without any text is left out.
        expected.extend(rows.into_iter().filter(|row| row.iter().any(|text| !text.is_empty())));
        prop_assert_eq!(read(&decode(&bytes).unwrap()), expected);
    }
}
