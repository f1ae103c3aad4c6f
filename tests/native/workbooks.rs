//! A set as a workbook that comes back as it was, and the example table that reads by itself.

use proptest::prelude::*;
use serde_json::{Value, json};
use tucham::domain::problem::Code;
use tucham::formats::{read_set, read_set_with_text};
use tucham::i18n::{Lang, why::rule};
use tucham::intake::draft::{Rules, SetDraft};
use tucham::intake::set::Offer;
use tucham::intake::set::whole::{Whole, read, table, template, write};
use tucham::tables;
use tucham::wording::Certainty;

use crate::golden::bytes;

/// The workbook of a set, as the page makes it.
fn workbook(set: &Value) -> Vec<u8> {
    let sound = read_set(set.to_string().as_bytes()).sound().unwrap();
    let sheet = table(&sound, |place| rule(&sound, place, Lang::Vi).join("\n"));
    write(sheet, set)
}

/// What comes of a workbook in the page, nothing touched.
fn opened(bytes: &[u8]) -> (Value, SetDraft) {
    let offer = Offer::read("bo-tieu-chi.xlsx", bytes, "", None, |_| {}).unwrap();
    let draft = SetDraft::of(&offer);
    (draft.json(Rules::InForce), draft)
}

fn samples() -> Vec<(&'static str, Value)> {
    let read = |path: &'static str| {
        (path, serde_json::from_slice(&bytes(path)).unwrap_or_else(|fault| panic!("{fault}")))
    };
    [
        "src/sets/xa-mau.json",
        "src/sets/so-mau.json",
        "src/sets/cong-doan-mau.json",
        "tests/fixtures/sets/moi-kieu.json",
    ]
    .map(read)
    .to_vec()
}

#[test]
fn a_set_saved_as_a_workbook_comes_back_equal() {
    for (path, set) in samples() {
        let (back, draft) = opened(&workbook(&set));
        assert_eq!(back, set, "{path}");
        let sums = [&set, &back]
            .map(|it| read_set_with_text(it.to_string().as_bytes()).sound().unwrap().set.checksum);
        assert_eq!(sums[0], sums[1], "{path}");
        assert!(draft.notes.is_empty());
        // And once more, as after any number of openings.
        assert_eq!(opened(&workbook(&back)).0, set, "{path}");
    }
}

#[test]
fn a_workbook_whose_table_was_changed_is_read_like_any_table_and_says_so() {
    let (_, set) = samples().remove(2);
    let sound = read_set(set.to_string().as_bytes()).sound().unwrap();
    let mut sheet = table(&sound, |place| rule(&sound, place, Lang::Vi).join("\n"));
    let whole = write(sheet.clone(), &set);
    assert!(matches!(read(&tables::read("a.xlsx", &whole).unwrap()), Some(Whole::Same(_))));
    // The hidden sheet of one, the table of another.
    let book = tables::read("a.xlsx", &whole).unwrap();
    let mut changed = book.clone();
    changed.tables[0].rows[3].cells[1].text = "Tên khác".into();
    assert_eq!(read(&changed), Some(Whole::Changed));
    let mut renamed = book;
    renamed.tables[1].name = "khác".into();
    assert_eq!(read(&renamed), None);
    sheet.rows.truncate(1);
    assert!(Offer::read("a.xlsx", &write(sheet, &set), "", None, |_| {}).is_ok());
}

#[test]
fn what_is_mended_in_a_set_that_came_back_leaves_everything_else_as_it_was() {
    let (_, set) = samples().remove(0);
    let (_, mut draft) = opened(&workbook(&set));
    let at = draft.find("c1.2").unwrap();
    let mut row = draft.rows[at].clone();
    row.title = "Báo cáo định kỳ".into();
    let change = draft.edit(at, row).unwrap();
    let back = draft.apply(change);
    let mended = draft.json(Rules::InForce);
    let mut expected = set.clone();
    expected["areas"][0]["children"][1]["title"] = json!({"vi": "Báo cáo định kỳ"});
    assert_eq!(mended, expected);
    draft.apply(back);
    assert_eq!(draft.json(Rules::InForce), set);
}

#[test]
fn the_example_table_reads_by_itself() {
    let offer = Offer::read("mau.xlsx", &template(), "", None, |_| {}).unwrap();
    let codes: Vec<Code> = offer.notes.iter().map(|note| note.problem.code).collect();
    assert_eq!(codes, []);
    let sure = offer.readings.iter().filter(|it| it.certainty == Certainty::Certain).count();
    let kinds: Vec<String> = offer
        .readings
        .iter()
        .map(|it| format!("{} {:?} {:?}", it.id, it.certainty, it.assumed))
        .collect();
    assert_eq!((offer.readings.len(), sure), (6, 6), "{kinds:?}");
    let set = SetDraft::of(&offer).json(Rules::AsOffered);
    assert!(read_set(set.to_string().as_bytes()).value.is_some());
}

proptest! {
    #![proptest_config(ProptestConfig::with_cases(24))]

    #[test]
    fn any_set_comes_back_from_its_workbook(
        titles in prop::collection::vec("[ -~àđếộ ]{1,40}", 1..12),
        maxima in prop::collection::vec(0_u32..400, 12),
        long in 0_usize..70_000,
    ) {
        let leaf = |(at, title): (usize, &String)| {
            let max = format!("{}.{:02}", maxima[at] / 100, maxima[at] % 100);
            json!({
                "id": format!("c{at}"), "code": format!("1.{at}"), "title": {"vi": title},
                "max": max, "rule": {"kind": "given"}, "basis": ["Quyết định \u{1d5}".repeat(at)],
            })
        };
        let leaves: Vec<Value> = titles.iter().enumerate().map(leaf).collect();
        let sum: u32 = maxima.iter().take(titles.len()).sum();
        let max = format!("{}.{:02}", sum / 100, sum % 100);
        let set = json!({
            "format": "tucham/criteria-set", "formatVersion": 2, "id": "thu", "version": "1",
            "status": "sample", "title": {"vi": "Thử"}, "level": "commune", "max": max,
            "areas": [{
                "id": "a", "code": "1", "title": {"vi": "Lĩnh vực"}, "max": max, "reformArea": "other",
                "guidance": {"vi": "dài ".repeat(long / 4 + 1)}, "children": leaves,
            }],
        });
        if let Ok(sound) = read_set(set.to_string().as_bytes()).sound() {
            let bytes = write(table(&sound, |_| String::new()), &set);
            prop_assert_eq!(opened(&bytes).0, set);
        }
    }
}

#[test]
fn blanks_and_letters_that_a_table_would_even_come_back_as_they_were() {
    let (_, mut set) = samples().remove(0);
    for (at, title) in ["  !", "hai  blank", "Kế\u{a0}hoạch", "Kê\u{301} hoạch"].iter().enumerate()
    {
        set["areas"][at]["title"] = json!({"vi": title});
    }
    assert_eq!(opened(&workbook(&set)).0, set);
}

#[test]
fn another_program_reads_the_same_table() {
    use calamine::{Data, Reader, Xlsx};
    let (_, set) = samples().remove(0);
    let bytes = workbook(&set);
    let mut book: Xlsx<_> = Xlsx::new(std::io::Cursor::new(&bytes[..])).unwrap();
    assert_eq!(book.sheet_names(), ["Bộ tiêu chí", "tucham"]);
    let range = book.worksheet_range("Bộ tiêu chí").unwrap();
    let row: Vec<Data> = range.rows().nth(4).unwrap()[..3].to_vec();
    let title = set["areas"][0]["children"][0]["children"][0]["title"]["vi"].as_str().unwrap();
    assert_eq!(row, [Data::String("1.1.1".into()), Data::String(title.into()), Data::Float(1.0),]);
}
