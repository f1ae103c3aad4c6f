//! The register of documents as a whole: lists put in, criteria given and taken, documents struck,
//! last year's taken over.

use proptest::prelude::*;
use tucham::domain::dossier::{Actor, Change, Document, Dossier, Lack, Listed, Side};
use tucham::domain::problem::Code;
use tucham::domain::set::CriteriaSet;
use tucham::intake::ListKind;
use tucham::intake::lists::{Chosen, Known, leaves_coded, listed, read_file};

use crate::case::{Case, area, given};

fn set() -> CriteriaSet {
    Case::new(vec![area("1", vec![given("1.1", "2"), given("1.2", "3"), given("1.3", "1")])])
        .sound()
}

fn empty() -> Dossier {
    Dossier::new("1", &set())
}

fn apply(dossier: &mut Dossier, change: Change) -> Change {
    let actor = Actor { side: Side::Unit, name: "Mai".into(), at: "2026-11-22T08:00:00Z".into() };
    dossier.apply(change, &set(), &actor).unwrap()
}

/// The list of a text, put into a dossier; what undoes it.
fn put_in(dossier: &mut Dossier, list: &[Listed]) -> Change {
    let mut n = dossier.documents.len();
    let new_id = || {
        n += 1;
        format!("d{n}")
    };
    let entering = dossier.enter_documents(list, new_id);
    apply(dossier, entering.change)
}

fn read(text: &str) -> Vec<Listed> {
    let known = Known { year: Some(2026), ..Known::of_set(&set()) };
    let reading =
        read_file("", text.as_bytes(), (ListKind::Documents, &Chosen::default()), &known, |_| ())
            .unwrap();
    listed(&reading, &known)
}

/// Every row in one line: number, date, issuer, title, codes.
fn rows(dossier: &Dossier) -> Vec<String> {
    let set = set();
    let row = |row: tucham::domain::dossier::Registered| {
        let codes: Vec<&str> = row.leaves.iter().map(|at| set.nodes[*at].code.as_str()).collect();
        let Document { number, date, issuer, title, .. } = row.document;
        format!("{number}|{date}|{issuer}|{title}|{}", codes.join(";"))
    };
    dossier.register(&set).into_iter().map(row).collect()
}

const PLAN: &str = "05/KH-UBND|2026-01-15|UBND xã An Bình|Cải cách hành chính năm 2026";

#[test]
fn a_table_with_headings_attaches_by_code_and_is_one_step_of_undo() {
    let mut dossier = empty();
    let text = "STT\tSố, ký hiệu\tNgày ban hành\tCơ quan ban hành\tTrích yếu\tMã tiêu chí\n\
        1\t05/KH-UBND\t15/01/2026\tUBND xã An Bình\tCải cách hành chính năm 2026\t1.1; 1.3\n\
        2\t12/BC-UBND\t20/6/2026\tUBND xã An Bình\tBáo cáo 6 tháng\t1.2\n\
        3\t30/QĐ-UBND\t\tUBND xã An Bình\tKiểm tra\t\n";
    let back = put_in(&mut dossier, &read(text));
    assert_eq!(
        rows(&dossier),
        [
            &format!("{PLAN}|1.1;1.3"),
            "12/BC-UBND|2026-06-20|UBND xã An Bình|Báo cáo 6 tháng|1.2",
            "30/QĐ-UBND||UBND xã An Bình|Kiểm tra|",
        ]
    );
    apply(&mut dossier, back);
    assert_eq!((&dossier.documents, &dossier.entries), (&empty().documents, &empty().entries));
}

#[test]
fn lines_without_headings_have_their_codes_at_either_end_or_in_a_cell() {
    let line = "05/KH-UBND ngày 15/01/2026 của UBND xã An Bình về cải cách hành chính năm 2026";
    for text in [
        format!("1.1 {line}\n"),
        format!("{line} (1.1)\n"),
        format!("1.1\t{line}\n"),
        "05/KH-UBND\t15/01/2026\tUBND xã An Bình\tCải cách hành chính năm 2026\t1.1\n".to_string(),
    ] {
        let mut dossier = empty();
        put_in(&mut dossier, &read(&format!("{text}12/BC-UBND ngày 20/6 báo cáo 6 tháng\n")));
        let expected = [
            format!("{PLAN}|1.1"),
            // Whoever issued the plan of that sign issued this report.
            "12/BC-UBND|2026-06-20|UBND xã An Bình|Báo cáo 6 tháng|".to_string(),
        ];
        assert_eq!(rows(&dossier), expected, "{text}");
    }
}

#[test]
fn a_running_number_is_no_criterion() {
    let mut dossier = empty();
    put_in(&mut dossier, &read("1\t05/KH-UBND\t15/01/2026\tKế hoạch\n2\t06/KH-UBND\t\tKế hoạch\n"));
    assert_eq!(rows(&dossier), ["06/KH-UBND|||Kế hoạch|", "05/KH-UBND|2026-01-15||Kế hoạch|"]);
}

#[test]
fn rows_that_cannot_be_put_in_say_why() {
    let known = Known { year: Some(2026), ..Known::of_set(&set()) };
    let text = "05/KH-UBND ngày 15/01/2026 kế hoạch\nmột dòng không có số\n\
        05/KH-UBND ngày 16/01/2026 kế hoạch khác\n";
    let reading =
        read_file("", text.as_bytes(), (ListKind::Documents, &Chosen::default()), &known, |_| ())
            .unwrap();
    let told: Vec<(usize, Code)> =
        reading.in_doubt.iter().map(|left| (left.row, left.why.code)).collect();
    assert_eq!(
        (reading.taken.len(), told),
        (1, vec![(2, Code::RowNoNumber), (3, Code::RowOtherDate)])
    );
}

#[test]
fn what_the_register_has_is_completed_and_never_overwritten() {
    let mut dossier = empty();
    put_in(&mut dossier, &read("1.1 05/KH-UBND về tên của đơn vị\n"));
    let list = read("1.2 05/kh-ubnd ngày 15/01/2026 của UBND xã An Bình về tên khác\n");
    let entering = dossier.enter_documents(&list, || unreachable!("it is known"));
    assert_eq!((entering.new, entering.known, entering.attached), (0, 1, 1));
    apply(&mut dossier, entering.change);
    assert_eq!(rows(&dossier), ["05/KH-UBND|2026-01-15|UBND xã An Bình|Tên của đơn vị|1.1;1.2"]);
}

#[test]
fn a_document_is_given_other_criteria_and_struck_from_all() {
    let mut dossier = empty();
    put_in(&mut dossier, &read("1.1 05/KH-UBND ngày 15/01/2026 kế hoạch\n"));
    let id = dossier.documents.keys().next().unwrap().clone();
    let before = dossier.clone();
    let change = dossier.assign(&id, &["1.2".into(), "1.3".into()]);
    let back = apply(&mut dossier, change);
    assert_eq!(dossier.leaves_citing(&id).collect::<Vec<_>>(), ["1.2", "1.3"]);
    apply(&mut dossier, back);
    assert_eq!((&dossier.documents, &dossier.entries), (&before.documents, &before.entries));

    let change = dossier.assign(&id, &[]);
    apply(&mut dossier, change);
    let rows = dossier.register(&set());
    assert!(rows[0].lacks(Lack::Use) && rows[0].lacks(Lack::File) && !rows[0].lacks(Lack::Date));

    let change = dossier.strike(&id);
    let back = apply(&mut dossier, change);
    assert!(dossier.documents.is_empty());
    apply(&mut dossier, back);
    assert!(dossier.documents.contains_key(&id));
}

#[test]
fn last_years_register_comes_without_dates_files_and_criteria_that_are_gone() {
    let mut before = empty();
    put_in(&mut before, &read("1.1; 1.2\t05/KH-UBND\t15/01/2026\tUBND xã An Bình\tKế hoạch\n"));
    let this_year = Case::new(vec![area("1", vec![given("1.1", "2"), given("1.4", "3")])]).sound();
    let document = Document {
        number: "05/KH-UBND".into(),
        issuer: "UBND xã An Bình".into(),
        title: "Kế hoạch".into(),
        ..Document::default()
    };
    let expected = Listed { document, leaves: vec!["1.1".into()], place: String::new() };
    assert_eq!(before.register_for_next_year(&this_year), [expected]);
}

#[test]
fn typed_codes_name_leaves_each_once_or_say_which_do_not() {
    let known = Known::of_set(&set());
    assert_eq!(leaves_coded(&known, "1.2; 1,1; 1.2."), Err(vec!["1".to_string(), "1".to_string()]));
    assert_eq!(leaves_coded(&known, "1.2; 1.1 ; 1.2."), Ok(vec!["1.2".into(), "1.1".into()]));
    assert_eq!(leaves_coded(&known, " ; "), Ok(Vec::new()));
}

fn lists() -> impl Strategy<Value = Vec<Listed>> {
    let leaves = proptest::sample::subsequence(vec!["1.1", "1.2", "1.3"], 0..=3);
    let one = (0u8..6, 0u8..3, "[a-z ]{0,4}", leaves).prop_map(|(number, day, title, leaves)| {
        let date = if day == 0 { String::new() } else { format!("2026-01-0{day}") };
        let number = if number == 0 { String::new() } else { format!("{number}/KH") };
        let document = Document { number, date, title, ..Document::default() };
        Listed {
            document,
            leaves: leaves.into_iter().map(str::to_string).collect(),
            place: String::new(),
        }
    });
    proptest::collection::vec(one, 0..12)
}

proptest! {
    /// A list that is put in twice is in once: documents that have a name are found again.
    #[test]
    fn a_list_put_in_twice_is_in_once(list in lists()) {
        let named = |it: &Listed| !it.document.number.is_empty() || !it.document.title.trim().is_empty();
        let list: Vec<Listed> = list.into_iter().filter(named).collect();
        let mut dossier = empty();
        put_in(&mut dossier, &list);
        let once = dossier.clone();
        let entering = dossier.enter_documents(&list, || unreachable!("it is known"));
        prop_assert_eq!(entering.new, 0);
        apply(&mut dossier, entering.change);
        prop_assert_eq!(dossier.documents.len(), once.documents.len());
    }

    /// Whatever is put in is taken back by one step.
    #[test]
    fn putting_in_is_undone(first in lists(), second in lists()) {
        let mut dossier = empty();
        put_in(&mut dossier, &first);
        let before = dossier.clone();
        let back = put_in(&mut dossier, &second);
        apply(&mut dossier, back);
        prop_assert_eq!((dossier.documents, dossier.entries), (before.documents, before.entries));
    }
}
