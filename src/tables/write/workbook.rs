//! XLSX: sheets of texts and numbers, with a heading, bold rows and widths.

use std::fmt::Write;

use super::archive::Archive;

/// One sheet.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct Sheet {
    /// Its name, at most 31 letters, without `[]:*?/\`.
    pub name: String,
    /// Whether the spreadsheet shows it only to those who look for it.
    pub is_hidden: bool,
    /// Widths of the columns, in letters.
    pub widths: Vec<u32>,
    /// Its rows from the first.
    pub rows: Vec<Vec<Out>>,
}

/// What is written into a cell.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub enum Out {
    /// Nothing.
    #[default]
    Empty,
    /// A text, with line breaks.
    Text(String),
    /// A bold text: headings, groups.
    Bold(String),
    /// A number, as a decimal with a dot.
    Number(String),
    /// The same in bold.
    BoldNumber(String),
}

/// So many letters a spreadsheet takes into one cell.
pub const MOST_LETTERS: usize = 32_000;

/// The workbook as a file.
///
/// ```
/// use tucham::tables::{self, write::{workbook, Out, Sheet}};
/// let rows = vec![vec![Out::Bold("Điểm".into()), Out::Number("1.5".into())]];
/// let bytes = workbook(&[Sheet { name: "Bảng".into(), rows, ..Sheet::default() }]);
/// let book = tables::read("bang.xlsx", &bytes).unwrap();
/// assert_eq!(book.tables[0].rows[0].cells[0].text, "Điểm");
/// assert_eq!(book.tables[0].rows[0].cells[1].number.as_deref(), Some("1.5"));
/// ```
pub fn workbook(sheets: &[Sheet]) -> Vec<u8> {
    let mut archive = Archive::default();
    archive.add("[Content_Types].xml", &types(sheets.len()));
    archive.add("_rels/.rels", RELATIONS);
    archive.add("xl/workbook.xml", &book(sheets));
    archive.add("xl/_rels/workbook.xml.rels", &relations(sheets.len()));
    archive.add("xl/styles.xml", STYLES);
    for (place, sheet) in sheets.iter().enumerate() {
        archive.add(&format!("xl/worksheets/sheet{}.xml", place + 1), &cells(sheet));
    }
    archive.done()
}

const HEAD: &str = r#"<?xml version="1.0" encoding="UTF-8" standalone="yes"?>"#;
const MAIN: &str = "http://schemas.openxmlformats.org/spreadsheetml/2006/main";
const PARTS: &str = "http://schemas.openxmlformats.org/package/2006";
const OFFICE: &str = "http://schemas.openxmlformats.org/officeDocument/2006/relationships";

const RELATIONS: &str = r#"<?xml version="1.0" encoding="UTF-8" standalone="yes"?><Relationships xmlns="http://schemas.openxmlformats.org/package/2006/relationships"><Relationship Id="rId1" Type="http://schemas.openxmlformats.org/officeDocument/2006/relationships/officeDocument" Target="xl/workbook.xml"/></Relationships>"#;

/// Style 1 is bold, 2 a number, 3 a bold number; every text breaks within its cell.
const STYLES: &str = r#"<?xml version="1.0" encoding="UTF-8" standalone="yes"?><styleSheet xmlns="http://schemas.openxmlformats.org/spreadsheetml/2006/main"><fonts count="2"><font><sz val="12"/><name val="Times New Roman"/></font><font><b/><sz val="12"/><name val="Times New Roman"/></font></fonts><fills count="2"><fill><patternFill patternType="none"/></fill><fill><patternFill patternType="gray125"/></fill></fills><borders count="2"><border><left/><right/><top/><bottom/><diagonal/></border><border><left style="thin"/><right style="thin"/><top style="thin"/><bottom style="thin"/><diagonal/></border></borders><cellStyleXfs count="1"><xf numFmtId="0" fontId="0" fillId="0" borderId="0"/></cellStyleXfs><cellXfs count="4"><xf numFmtId="0" fontId="0" fillId="0" borderId="1" xfId="0" applyBorder="1" applyAlignment="1"><alignment vertical="top" wrapText="1"/></xf><xf numFmtId="0" fontId="1" fillId="0" borderId="1" xfId="0" applyFont="1" applyBorder="1" applyAlignment="1"><alignment vertical="top" wrapText="1"/></xf><xf numFmtId="0" fontId="0" fillId="0" borderId="1" xfId="0" applyBorder="1" applyAlignment="1"><alignment horizontal="right" vertical="top"/></xf><xf numFmtId="0" fontId="1" fillId="0" borderId="1" xfId="0" applyFont="1" applyBorder="1" applyAlignment="1"><alignment horizontal="right" vertical="top"/></xf></cellXfs></styleSheet>"#;

fn types(sheets: usize) -> String {
    let kind = "application/vnd.openxmlformats-officedocument.spreadsheetml";
    let mut xml = format!(
        r#"{HEAD}<Types xmlns="{PARTS}/content-types"><Default Extension="rels" ContentType="application/vnd.openxmlformats-package.relationships+xml"/><Default Extension="xml" ContentType="application/xml"/><Override PartName="/xl/workbook.xml" ContentType="{kind}.sheet.main+xml"/><Override PartName="/xl/styles.xml" ContentType="{kind}.styles+xml"/>"#
    );
    for place in 1..=sheets {
        let _ = write!(
            xml,
            r#"<Override PartName="/xl/worksheets/sheet{place}.xml" ContentType="{kind}.worksheet+xml"/>"#
        );
    }
    xml + "</Types>"
}

fn book(sheets: &[Sheet]) -> String {
    let mut xml = format!(r#"{HEAD}<workbook xmlns="{MAIN}" xmlns:r="{OFFICE}"><sheets>"#);
    for (place, sheet) in sheets.iter().enumerate() {
        let (name, number) = (escaped(&sheet.name), place + 1);
        let state = if sheet.is_hidden { r#" state="hidden""# } else { "" };
        let _ =
            write!(xml, r#"<sheet name="{name}" sheetId="{number}"{state} r:id="rId{number}"/>"#);
    }
    xml + "</sheets></workbook>"
}

fn relations(sheets: usize) -> String {
    let mut xml = format!(r#"{HEAD}<Relationships xmlns="{PARTS}/relationships">"#);
    for place in 1..=sheets {
        let _ = write!(
            xml,
            r#"<Relationship Id="rId{place}" Type="{OFFICE}/worksheet" Target="worksheets/sheet{place}.xml"/>"#
        );
    }
    let styles = sheets + 1;
    let _ = write!(
        xml,
        r#"<Relationship Id="rId{styles}" Type="{OFFICE}/styles" Target="styles.xml"/>"#
    );
    xml + "</Relationships>"
}

fn cells(sheet: &Sheet) -> String {
    let mut xml = format!(r#"{HEAD}<worksheet xmlns="{MAIN}">"#);
    if !sheet.widths.is_empty() {
        xml += "<cols>";
        for (place, width) in sheet.widths.iter().enumerate() {
            let number = place + 1;
            let _ = write!(
                xml,
                r#"<col min="{number}" max="{number}" width="{width}" customWidth="1"/>"#
            );
        }
        xml += "</cols>";
    }
    xml += "<sheetData>";
    for (place, row) in sheet.rows.iter().enumerate() {
        let _ = write!(xml, r#"<row r="{}">"#, place + 1);
        for (column, out) in row.iter().enumerate() {
            cell(&mut xml, place + 1, column, out);
        }
        xml += "</row>";
    }
    xml + "</sheetData></worksheet>"
}

fn cell(xml: &mut String, row: usize, column: usize, out: &Out) {
    let at = format!("{}{row}", letters(column));
    let text = |style: u8, text: &str| {
        let text = escaped(text);
        format!(
            r#"<c r="{at}" s="{style}" t="inlineStr"><is><t xml:space="preserve">{text}</t></is></c>"#
        )
    };
    let number = |style: u8, number: &str| {
        format!(r#"<c r="{at}" s="{style}"><v>{}</v></c>"#, escaped(number))
    };
    *xml += &match out {
        Out::Empty => String::new(),
        Out::Text(it) => text(0, it),
        Out::Bold(it) => text(1, it),
        Out::Number(it) => number(2, it),
        Out::BoldNumber(it) => number(3, it),
    };
}

/// A, B … Z, AA.
fn letters(column: usize) -> String {
    let last = char::from(b'A' + (column % 26) as u8);
    match column / 26 {
        0 => last.to_string(),
        more => letters(more - 1) + &last.to_string(),
    }
}

/// A text inside XML; letters that XML does not know are left out.
fn escaped(text: &str) -> String {
    let mut safe = String::with_capacity(text.len());
    for letter in text.chars() {
        match letter {
            '&' => safe += "&amp;",
            '<' => safe += "&lt;",
            '>' => safe += "&gt;",
            '"' => safe += "&quot;",
            '\n' | '\t' => safe.push(letter),
            letter if letter < ' ' || matches!(letter, '\u{fffe}' | '\u{ffff}') => {}
            letter => safe.push(letter),
        }
    }
    safe
}
