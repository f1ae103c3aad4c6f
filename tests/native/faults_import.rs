//! The faults of files that are handed in, each named as the list of promises names it: what was
//! open stays as it is, and the reason is said.

use serde_json::{Value, json};
use tucham::domain::dossier::Dossier;
use tucham::domain::problem::{Checked, Problem};
use tucham::domain::score::{ScoreSheet, View, completeness, score, verify};
use tucham::domain::set::CriteriaSet;
use tucham::formats::{
    kind_of, read_dossier, read_set, read_set_with_text, take_files, write_dossier, write_draft,
    write_receipt,
};
use tucham::i18n::{Lang, problems::said};
use tucham::report;

use crate::files::example;
use crate::golden::{built_in, bytes};

fn file() -> Value {
    serde_json::from_slice(&example("xa-an-binh")).unwrap()
}

fn codes(problems: &[Problem]) -> Vec<String> {
    let line = |it: &Problem| format!("{} {}", it.code.as_str(), it.place.pointer);
    problems.iter().map(|it| line(it).trim_end().to_string()).collect()
}

/// Refused as a set, as a dossier and as whatever it may be, for one and the same reason.
#[track_caller]
fn expect_refused(bytes: &[u8], code: &str) -> Problem {
    let (set, dossier) = (read_set(bytes), read_dossier(bytes));
    assert_eq!((set.value, dossier.value), (None, None));
    assert_eq!(codes(&set.problems), [code]);
    assert_eq!(codes(&dossier.problems), [code]);
    let problem = kind_of(bytes).unwrap_err();
    assert_eq!(problem.code.as_str(), code);
    problem
}

#[track_caller]
fn expect_said(problem: &Problem, vi: &str, en: &str) {
    for (lang, part) in [(Lang::Vi, vi), (Lang::En, en)] {
        let text = said(problem, lang).to_string();
        assert!(text.contains(part), "{text}");
    }
}

/// Opens without a problem but the broken seal, and what is written reads back to the same.
#[track_caller]
fn expect_kept(file: &Value) -> Dossier {
    let Checked { value, problems } = read_dossier(file.to_string().as_bytes());
    assert_eq!(codes(&problems), ["TEP-301 /seal/value"]);
    let dossier = value.unwrap();
    let again = read_dossier(write_dossier(&dossier).text.as_bytes());
    assert_eq!((codes(&again.problems), again.value.as_ref()), (vec![], Some(&dossier)));
    assert_eq!(read_dossier(write_draft(&dossier).as_bytes()).value.as_ref(), Some(&dossier));
    dossier
}

#[test]
fn deep_nesting_10_000() {
    let lists = format!("{}{}", "[".repeat(10_000), "]".repeat(10_000));
    let objects = format!("{}0{}", "{\"a\":".repeat(10_000), "}".repeat(10_000));
    let inside = format!("{{\"format\":\"tucham/dossier\",\"x\":{lists}}}");
    for text in [lists, objects, inside, "[".repeat(10_000)] {
        let problem = expect_refused(text.as_bytes(), "TEP-105");
        expect_said(&problem, "lồng nhau quá 64 tầng", "nested deeper than 64");
    }
}

#[test]
fn huge_file_200_mb() {
    // The browser asks for the size before it reads; a reader that gets the bytes all the same
    // looks at none of them.
    let problem = expect_refused(&vec![b'{'; 200 * 1024 * 1024], "TEP-102");
    expect_said(&problem, "209.715.200 byte", "209,715,200 bytes");
}

#[test]
fn a_10_mb_note() {
    let line = "Ghi chú dài. ";
    let note = line.repeat(10 * 1024 * 1024 / line.len() + 1);
    assert!(note.len() > 10 * 1024 * 1024);
    let mut file = file();
    file["entries"]["c1.1.1"]["note"] = json!(note);
    let dossier = expect_kept(&file);
    assert_eq!(dossier.entries["c1.1.1"].note, note);
    let set = built_in("xa-mau");
    let sheet = score(&set, &dossier, View::SelfScored);
    let page = write_receipt(&set, &dossier, &sheet, Lang::Vi).text;
    assert!(page.contains(note.trim_end()));
    // The copy shows the note beside the data, and together they are more than is ever read: the page
    // finds that when it reads the copy back, and says so. The JSON file stands.
    assert_eq!(codes(&read_dossier(page.as_bytes()).problems), ["TEP-102"]);
}

#[test]
fn duplicate_keys() {
    let problem =
        expect_refused(b"{\"format\": \"tucham/dossier\",\n\"id\": 1, \"id\": 2}", "TEP-106");
    expect_said(&problem, "“id” xuất hiện hai lần", "“id” stands twice");
    let escaped = b"{\"a\": {\"id\": 1, \"\\u0069d\": 2}}";
    expect_refused(escaped, "TEP-106");
}

#[test]
fn number_1e999() {
    let text = file().to_string().replacen("\"revision\":12", "\"revision\":1e999", 1);
    let problem = expect_refused(text.as_bytes(), "TEP-104");
    expect_said(&problem, "không đúng cú pháp JSON (dòng 1, cột", "not valid JSON (line 1, column");
    let quoted = file().to_string().replacen("\"revision\":12", "\"revision\":\"1e999\"", 1);
    let Checked { value, problems } = read_dossier(quoted.as_bytes());
    assert_eq!((value, codes(&problems)[0].as_str()), (None, "TEP-202 /revision"));
}

#[test]
fn lone_surrogates() {
    for text in ["{\"a\": \"\\ud800\"}", "{\"\\udc00\": 1}", "{\"a\": \"\\ud800\\u0041\"}"] {
        expect_refused(text.as_bytes(), "TEP-104");
    }
    // A pair is a letter like any other.
    let mut file = file();
    file["unit"]["name"] = json!("Đơn vị 𠀋");
    let text = file.to_string().replace('𠀋', "\\ud840\\udc0b");
    assert_eq!(read_dossier(text.as_bytes()).value.unwrap().unit.name, "Đơn vị 𠀋");
}

#[test]
fn unknown_version() {
    let mut file = file();
    file["formatVersion"] = json!(3);
    let Checked { value, problems } = read_dossier(file.to_string().as_bytes());
    assert_eq!((value, codes(&problems)), (None, vec!["TEP-108 /formatVersion".into()]));
    expect_said(&problems[0], "phiên bản định dạng 3", "format version 3");
    let mut set: Value = serde_json::from_slice(&bytes("src/sets/xa-mau.json")).unwrap();
    set["formatVersion"] = json!(3);
    assert_eq!(codes(&read_set(set.to_string().as_bytes()).problems), ["TEP-108 /formatVersion"]);
}

#[test]
fn wrong_format() {
    expect_refused(b"{\"name\": \"package\"}", "TEP-109");
    expect_refused(b"{\"format\": \"another/format\"}", "TEP-107");
    let set_as_dossier = read_dossier(&bytes("src/sets/xa-mau.json"));
    assert_eq!(
        (set_as_dossier.value, codes(&set_as_dossier.problems)),
        (None, vec!["TEP-107".into()])
    );
}

#[test]
fn zero_bytes() {
    let problem = expect_refused(b"", "TEP-101");
    expect_said(&problem, "ệp rỗng", "empty");
}

#[test]
fn two_thousand_files_at_once() {
    assert_eq!(take_files(100), Ok(()));
    let problem = take_files(2_000).unwrap_err();
    assert_eq!(problem.code.as_str(), "TEP-115");
    expect_said(&problem, "2.000 tệp, mỗi lần mở đến 100", "2,000, at most 100");
}

/// A packed file with one entry, stored under a name; only its head is ever looked at.
fn zip(name: &str, content: &[u8], claims: u32) -> Vec<u8> {
    let mut bytes = b"PK\x03\x04\x14\0\0\0\x08\0\0\0\0\0\0\0\0\0".to_vec();
    bytes.extend((content.len() as u32).to_le_bytes());
    bytes.extend(claims.to_le_bytes());
    bytes.extend((name.len() as u16).to_le_bytes());
    bytes.extend([0, 0]);
    bytes.extend(name.as_bytes());
    bytes.extend(content);
    bytes
}

#[test]
fn zip_in_zip() {
    let inner = zip("ho-so.json", b"{}", 2);
    for packed in [inner.clone(), zip("trong.zip", &inner, inner.len() as u32)] {
        let problem = expect_refused(&packed, "TEP-112");
        expect_said(&problem, "giải nén trước", "unpack it first");
    }
}

#[test]
fn zip_bomb() {
    // It claims four gigabytes; nothing is unpacked, so nothing grows.
    let problem = expect_refused(&zip("bomb", &[0; 1_000], u32::MAX), "TEP-112");
    expect_said(&problem, "giải nén trước", "unpack it first");
    for start in [&b"\x1f\x8b\x08"[..], b"7z\xbc\xaf\x27\x1c", b"Rar!\x1a\x07", b"PK\x05\x06"] {
        expect_refused(start, "TEP-112");
    }
}

#[test]
fn files_of_other_programs_are_called_by_their_name() {
    for (bytes, vi, en) in [
        (zip("xl/workbook.xml", b"", 0), "bảng tính", "spreadsheet"),
        (zip("word/document.xml", b"", 0), "văn bản Word", "Word or LibreOffice document"),
        (zip("ppt/presentation.xml", b"", 0), "tệp trình chiếu", "presentation"),
        (
            b"\xd0\xcf\x11\xe0\xa1\xb1\x1a\xe1".to_vec(),
            "Word, Excel hoặc PowerPoint",
            "Word, Excel",
        ),
        (b"%PDF-1.7".to_vec(), "tệp PDF", "PDF file"),
        (b"\x89PNG\r\n\x1a\n".to_vec(), "tệp ảnh", "picture"),
        (b"MZ\x90\0".to_vec(), "tệp chương trình", "program"),
    ] {
        let problem = expect_refused(&bytes, "TEP-113");
        expect_said(&problem, vi, en);
    }
}

#[test]
fn a_placeholder_of_the_cloud() {
    let problem = expect_refused(&[0; 4096], "TEP-120");
    expect_said(&problem, "byte 0", "zero bytes");
}

#[test]
fn utf_16_content() {
    let text = String::from_utf8(example("xa-an-binh")).unwrap();
    let wide = |unit: fn(u16) -> [u8; 2]| {
        format!("\u{feff}{text}").encode_utf16().flat_map(unit).collect::<Vec<u8>>()
    };
    for bytes in [wide(u16::to_le_bytes), wide(u16::to_be_bytes)] {
        let problem = expect_refused(&bytes, "TEP-103");
        expect_said(&problem, "UTF-8", "UTF-8");
    }
}

#[test]
fn byte_order_mark() {
    let with_mark = [b"\xef\xbb\xbf".to_vec(), example("xa-an-binh")].concat();
    let read = read_dossier(&with_mark);
    assert_eq!(codes(&read.problems), [""; 0]);
    assert_eq!(read.value, read_dossier(&example("xa-an-binh")).value);
}

/// A file whose unit has this name: kept letter by letter, and scored.
#[track_caller]
fn kept_with_name(name: &str) -> (CriteriaSet, Dossier, ScoreSheet) {
    let mut file = file();
    file["unit"]["name"] = json!(name);
    let dossier = expect_kept(&file);
    assert_eq!(dossier.unit.name, name);
    let set = built_in("xa-mau");
    let sheet = score(&set, &dossier, View::SelfScored);
    (set, dossier, sheet)
}

#[test]
fn names_with_markup() {
    let name = "<img src=x onerror=alert(1)> & <b>xã</b>";
    let (set, dossier, sheet) = kept_with_name(name);
    let page = write_receipt(&set, &dossier, &sheet, Lang::Vi).text;
    assert!(!page.contains("<img") && page.contains("&lt;img src=x onerror=alert(1)&gt;"));
}

#[test]
fn javascript_links() {
    for (url, is_told) in [
        ("javascript:alert(1)", true),
        (" JaVaScRiPt:alert(1)", true),
        ("data:text/html,<script>alert(1)</script>", true),
        ("java\tscript:alert(1)", true),
        ("vbscript:x", true),
        ("//evil.example", true),
        ("http:/evil.example", true),
        ("https://congbao.chinhphu.vn", false),
    ] {
        assert_eq!(completeness::is_web(url), !is_told, "{url}");
        let mut file = file();
        file["entries"]["c1.1.1"]["evidence"][0]["url"] = json!(url);
        let dossier = expect_kept(&file);
        assert_eq!(dossier.cited_by("c1.1.1")[0].document.url, url);
        let set = built_in("xa-mau");
        let sheet = score(&set, &dossier, View::SelfScored);
        let told = completeness::problems_of(&set, &dossier, &sheet, set.find("c1.1.1").unwrap());
        let told = told.iter().any(|problem| problem.code.as_str() == "TL-304");
        assert_eq!(told, is_told, "{url}");
    }
}

/// Kept in the data letter by letter, made visible wherever it is shown.
#[track_caller]
fn expect_visible(hidden: char) {
    let name = format!("UBND xã A{hidden}n Bình");
    let (set, dossier, sheet) = kept_with_name(&name);
    let title = report::dossier(&set, &dossier, &sheet, Lang::Vi, None).title;
    assert!(title.ends_with("UBND xã A\u{fffd}n Bình"), "{title}");

    let mut set: Value = serde_json::from_slice(&bytes("src/sets/xa-mau.json")).unwrap();
    set["title"]["vi"] = json!(name);
    let read = read_set_with_text(set.to_string().as_bytes()).value.unwrap();
    assert_eq!(read.set.title.vi, "UBND xã A\u{fffd}n Bình");
    assert!(read.text.contains(&name), "the file's own text is carried on");

    let other = json!({"format": name}).to_string();
    let problem = expect_refused(other.as_bytes(), "TEP-107");
    expect_said(&problem, "UBND xã A\u{fffd}n Bình", "UBND xã A\u{fffd}n Bình");
}

#[test]
fn right_to_left_override() {
    for hidden in ['\u{202e}', '\u{202d}', '\u{2066}', '\u{200f}', '\u{61c}'] {
        expect_visible(hidden);
    }
}

#[test]
fn zero_width_characters() {
    for hidden in ['\u{200b}', '\u{200d}', '\u{2060}', '\u{feff}', '\u{ad}', '\u{e0041}'] {
        expect_visible(hidden);
    }
}

#[test]
fn proto() {
    let mut file = file();
    let strange = json!({"answer": {"kind": "points", "points": "1"}});
    for name in ["__proto__", "constructor", "toString"] {
        file["entries"][name] = strange.clone();
        file["unit"][name] = json!({"polluted": true});
    }
    let dossier = expect_kept(&file);
    assert!(dossier.entries.contains_key("__proto__"));
    let strangers = codes(&verify::entries(&built_in("xa-mau"), &dossier));
    assert_eq!(
        strangers,
        ["TEP-307 /entries/__proto__", "TEP-307 /entries/constructor", "TEP-307 /entries/toString"]
    );
}
