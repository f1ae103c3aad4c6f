//! Lists with the columns as guessed, as a person chose them, and every row with what becomes of it.

use std::collections::BTreeMap;

use serde_json::json;
use tucham::domain::campaign::unit_list;
use tucham::domain::campaign::{Group, ListedUnit};
use tucham::domain::dossier::{Actor, Answer, Change, Dossier, Side, Stage};
use tucham::domain::problem::Checked;
use tucham::domain::review::appraise;
use tucham::domain::set::CriteriaSet;
use tucham::intake::ListKind;
use tucham::intake::lists::{
    Chosen, Headings, Holds, Known, Leaf, ListReading, LookedRow, Role, Standing, Taken, answers,
    look, look_at_units, read, read_as, read_file, rows_of_units, verdicts,
};

use crate::case::{Case, area, given, leaf as leaf_of};

fn reading(kind: ListKind, text: &str, chosen: &Chosen, known: &Known) -> ListReading {
    read_file("", text.as_bytes(), (kind, chosen), known, |_| ()).unwrap()
}

fn guessed(kind: ListKind, text: &str) -> ListReading {
    reading(kind, text, &Chosen::default(), &Known::default())
}

/// Heading and word of each column.
fn columns(reading: &ListReading) -> Vec<String> {
    reading.columns.iter().map(|it| format!("{}={}", it.heading, it.holds.word())).collect()
}

/// Row, what becomes of it, and why.
fn told(rows: &[LookedRow]) -> Vec<String> {
    let standing = |row: &LookedRow| match row.standing {
        Standing::Taken => "taken",
        Standing::InDoubt if row.is_offered => "offered",
        Standing::InDoubt => "in doubt",
        Standing::Refused => "refused",
    };
    let why = |row: &LookedRow| row.why.iter().map(|it| format!(" {}", it.code.as_str())).collect();
    let line = |row: &LookedRow| {
        let why: String = why(row);
        format!("{} {}{why}", row.row, standing(row))
    };
    rows.iter().map(line).collect()
}

fn unit(code: &str, name: &str) -> ListedUnit {
    ListedUnit { code: code.into(), name: name.into(), ..ListedUnit::default() }
}

/// The units of a text, and what becomes of its rows.
fn units(text: &str, there: &[ListedUnit]) -> (Vec<String>, Vec<String>) {
    let reading = guessed(ListKind::Units, text);
    let group = Group { id: "xa".into(), ..Group::default() };
    let list = match rows_of_units(&reading) {
        Some(rows) => unit_list::from_rows(&rows, "xa", &[group]),
        None => Checked { value: None, problems: vec![] },
    };
    let looked = told(&look_at_units(&reading, &list, there));
    let units = list.value.unwrap_or_default().units;
    let line = |(line, it): (usize, ListedUnit)| format!("{line} {} {}", it.code, it.name);
    (units.into_iter().map(line).collect(), looked)
}

#[test]
fn units_are_read_under_a_title_without_a_heading_and_with_cells_in_any_order() {
    for text in [
        "DANH SÁCH ĐƠN VỊ\t\t\nSTT\tTên cơ quan, đơn vị\tMã số\n1\tXã An\tH1\n2\tXã Bình\tH2\n\tTổng cộng\t2\n",
        "\n\n1\tH1\tXã An\n2\tH2\tXã Bình\n",
        "\n\nH1;Xã An\nH2;Xã Bình\n",
        "<table><tr><td>Mã<td>Tên đơn vị<tr><td><tr><td>H1<td>Xã An<tr><td>H2<td>Xã Bình</table>",
    ] {
        let (units, rows) = units(text, &[]);
        assert_eq!(units, ["3 H1 Xã An", "4 H2 Xã Bình"], "{text}");
        assert_eq!(rows, ["3 taken", "4 taken"], "{text}");
    }
}

#[test]
fn rows_of_units_say_what_becomes_of_them() {
    let text = "Mã\tTên đơn vị\nH1\tXã An\nH2\tXã Khác\n\tXã Ba\nH1\tXã Tư\nH5\t®¬n vÞ\n";
    let (units, rows) = units(text, &[unit("H2", "Xã Bình")]);
    assert_eq!(units, ["2 H1 Xã An", "3 H2 Xã Khác", "6 H5 ®¬n vÞ"]);
    assert_eq!(
        rows,
        ["2 taken", "3 offered TD-363", "4 refused TD-321", "5 refused TD-322", "6 offered TD-365"]
    );
}

#[test]
fn a_column_that_a_person_changes_is_read_anew() {
    let text = "Ký hiệu;Gọi là;Cụm;Ghi chú\nH1;Xã An;A;\nH2;Xã Bình;A;x\n";
    let first = guessed(ListKind::Units, text);
    assert_eq!(columns(&first), ["Ký hiệu=", "Gọi là=", "Cụm=group", "Ghi chú="]);
    assert_eq!(first.lack.map(|it| it.code.as_str()), Some("TEP-141"));
    assert_eq!((first.taken.len(), first.rows.len()), (0, 2));

    let (code, name) = (Holds::Role(Role::UnitCode), Holds::Role(Role::UnitName));
    let chosen = Chosen::default().with_column(0, code.clone()).with_column(1, name.clone());
    let second = reading(ListKind::Units, text, &chosen, &Known::default());
    assert_eq!(columns(&second), ["Ký hiệu=code", "Gọi là=name", "Cụm=group", "Ghi chú="]);
    let taken: Vec<_> = second.taken.iter().map(|it| (it.row, it.key.as_str())).collect();
    assert_eq!((second.lack, taken), (None, vec![(2, "H1"), (3, "H2")]));

    // What another column was guessed to hold, it holds no more.
    let chosen = Chosen::default().with_column(3, Holds::Role(Role::Group));
    let third = reading(ListKind::Units, text, &chosen, &Known::default());
    assert_eq!(columns(&third), ["Ký hiệu=", "Gọi là=", "Cụm=", "Ghi chú=group"]);
    let ignored = chosen.with_column(3, Holds::Nothing);
    assert_eq!(ignored.columns, BTreeMap::from([(3, Holds::Nothing)]));
}

#[test]
fn a_heading_that_was_given_a_meaning_has_it_in_the_next_table() {
    let mut headings = Headings::default();
    for (heading, role) in [("Ký hiệu", Role::UnitCode), ("Gọi là", Role::UnitName)] {
        headings.remember(heading, &Holds::Role(role));
    }
    headings.remember("Cụm", &Holds::Nothing);
    headings.remember("Điểm", &Holds::Role(Role::Points));
    let chosen = Chosen { headings: Headings::from_text(&headings.to_text()), ..Chosen::default() };
    // Other columns, other letters, a title above, and a heading that the dictionary reads otherwise.
    let text = "DANH SÁCH;;;;\nTên đơn vị;GỌI LÀ;ký hiệu:;Cụm;Điểm\nX1;Xã An;H1;A;5\n";
    let next = reading(ListKind::Units, text, &chosen, &Known::default());
    let expected = ["Tên đơn vị=", "GỌI LÀ=name", "ký hiệu:=code", "Cụm=", "Điểm="];
    assert_eq!(columns(&next), expected);
    let remembered = next.columns.iter().map(|column| column.is_remembered).collect::<Vec<_>>();
    assert_eq!(remembered, [false, true, true, true, false], "points are nothing of a unit list");
    assert_eq!((next.taken.len(), next.taken[0].key.as_str()), (1, "H1"));

    // Beside headings that are known from before, names are still known by the cells.
    let text = "Gọi là gì đó;Ký hiệu\nUBND xã An;H1\nUBND xã Bình;H2\n";
    let by_cells = reading(ListKind::Units, text, &chosen, &Known::default());
    assert_eq!(columns(&by_cells), ["Gọi là gì đó=name", "Ký hiệu=code"]);
    assert_eq!(by_cells.taken.len(), 2);

    // What is said of this table goes before what was said of another.
    let text = "Tên đơn vị;GỌI LÀ;ký hiệu:\nX1;Xã An;H1\n";
    let said = chosen.with_column(0, Holds::Role(Role::UnitName));
    let mended = reading(ListKind::Units, text, &said, &Known::default());
    assert_eq!(columns(&mended)[..2], ["Tên đơn vị=name", "GỌI LÀ="]);
    assert_eq!(Headings::from_text("{\"x\":"), Headings::default());
}

#[test]
fn the_reading_by_headings_alone_refuses_what_nobody_was_asked_about() {
    let book = tucham::tables::read("x.csv", "Ký hiệu;Gọi là\nH1;Xã An\n".as_bytes()).unwrap();
    let problem = read(&book, ListKind::Units, &Known::default()).unwrap_err();
    assert_eq!(problem.code.as_str(), "TEP-141");
    for kind in [ListKind::Survey, ListKind::Figures, ListKind::Appraisal] {
        assert!(read(&book, kind, &Known::default()).is_err(), "{}", kind.word());
        let reading = read_as(&book, kind, &Chosen::default(), &Known::default()).unwrap();
        assert!(reading.lack.is_some() && reading.taken.is_empty(), "{}", kind.word());
    }
}

#[test]
fn without_a_heading_no_row_is_lost_when_a_person_names_the_columns() {
    let text = "05/KH-UBND\t15/01/2026\tKế hoạch\n06/BC-UBND\t20/01/2026\tBáo cáo\n";
    let plain = guessed(ListKind::Documents, text);
    assert_eq!((columns(&plain), plain.taken.len()), (vec!["=".to_string(); 3], 2));
    let chosen = Chosen::default().with_column(0, Holds::Role(Role::Number));
    let chosen = chosen.with_column(2, Holds::Role(Role::Subject));
    let named = reading(ListKind::Documents, text, &chosen, &Known::default());
    let taken: Vec<_> = named.taken.iter().map(|it| (it.row, it.key.as_str())).collect();
    assert_eq!(taken, [(1, "05/KH-UBND"), (2, "06/BC-UBND")]);
}

#[test]
fn another_table_of_the_file_can_be_meant() {
    let text = "<table><tr><td>Mã<td>Tên đơn vị<tr><td>H1<td>Xã An<tr><td>H2<td>Xã Bình</table>\
                <p>Phụ lục 2</p>\
                <table><tr><td>Mã<td>Tên đơn vị<tr><td>P1<td>Phường Ba</table>";
    let first = guessed(ListKind::Units, text);
    assert_eq!((first.tables.len(), first.table, first.taken.len()), (2, 0, 2));
    let chosen = Chosen::default().with_column(0, Holds::Nothing).with_table(1);
    let second = reading(ListKind::Units, text, &chosen, &Known::default());
    assert_eq!((second.table, second.taken[0].key.as_str()), (1, "P1"));
}

fn leaf(code: &str, max: i64, rule: &str, is_units_own: bool) -> Leaf {
    let (id, code) = (format!("c{code}"), code.to_string());
    Leaf { id, code, max: max.into(), is_units_own, rule: rule.into() }
}

#[test]
fn columns_of_survey_points_are_criteria_and_can_be_given_to_another() {
    let leaves = vec![leaf("1.1", 3, "given", true), leaf("2.1", 5, "given", false)];
    let known = Known { leaves, ..Known::default() };
    let text = "Mã\tTên đơn vị\t2.1 Mức độ hài lòng\t1.1\t9.9\tLần hai\nH1\tXã An\t4\t1\t2\t3\n";
    let first = reading(ListKind::Survey, text, &Chosen::default(), &known);
    assert_eq!(
        columns(&first)[..3],
        ["Mã=code", "Tên đơn vị=name", "2.1 Mức độ hài lòng=criterion:c2.1"]
    );
    let problems: Vec<_> =
        first.column_problems(&Chosen::default()).iter().map(|it| it.code.as_str()).collect();
    assert_eq!(problems, ["BTC-275", "BTC-267"]);
    let heading = |reading: &ListReading| reading.rows_of_survey()[0].1.join("|");
    assert_eq!(heading(&first), "Mã|Tên|c2.1|STT|STT|STT");

    let chosen = Chosen::default().with_column(5, Holds::Leaf("c2.1".into()));
    let chosen = chosen.with_column(4, Holds::Nothing);
    let second = reading(ListKind::Survey, text, &chosen, &known);
    assert_eq!(heading(&second), "Mã|Tên|STT|STT|STT|c2.1");
    let problems: Vec<_> =
        second.column_problems(&chosen).iter().map(|it| it.code.as_str()).collect();
    // Its column is found again under a criterion of the unit: it is told once more.
    assert_eq!(problems, ["BTC-275"]);
}

#[test]
fn points_of_an_appraisal_are_refused_above_the_maximum_and_for_unknown_criteria() {
    let leaves = vec![leaf("1.1", 3, "given", true), leaf("1.2", 3, "given", true)];
    let known = Known { leaves, ..Known::default() };
    let text = "Mã tiêu chí\tĐiểm thẩm định\tNhận xét\n1.1\t2,5\tThiếu minh chứng\n1.1\t1\t\n\
                9.9\t1\t\n1.2\t4\t\n";
    let reading = reading(ListKind::Appraisal, text, &Chosen::default(), &known);
    assert_eq!(
        told(&look(&reading)),
        ["2 taken", "3 in doubt BTC-263", "4 refused BTC-267", "5 refused BTC-269"]
    );
    let value = |(name, it): &(String, String)| format!("{name} {it}");
    let values: Vec<String> = reading.taken[0].values.iter().map(value).collect();
    assert_eq!(values, ["points 2.5", "remark Thiếu minh chứng"]);
}

/// Points by hand and by a percentage, a share, a count, a choice; others' points; a code of two criteria.
fn set() -> CriteriaSet {
    let by = |scorer: &str, mut leaf: serde_json::Value| {
        leaf["scorer"] = json!(scorer);
        leaf
    };
    let mut twin = given("2.3", "4");
    twin["code"] = json!("2.2");
    let own = vec![
        given("1.1", "3"),
        leaf_of("1.2", "5", json!({"kind": "percent"})),
        leaf_of(
            "1.3",
            "5",
            json!({"kind": "proportion",
            "part": {"vi": "Đúng hạn", "en": "In time"}, "whole": {"vi": "Tổng", "en": "All"}}),
        ),
        leaf_of("1.4", "5", json!({"kind": "count", "each": "0.5", "cap": "5"})),
        leaf_of(
            "1.5",
            "5",
            json!({"kind": "choice", "options": [
            {"id": "a", "title": {"vi": "Có", "en": "Yes"}, "points": "5"},
            {"id": "b", "title": {"vi": "Không", "en": "No"}, "points": "0"}]}),
        ),
    ];
    let others = vec![
        by("superior", given("2.1", "4")),
        given("2.2", "4"),
        twin,
        by("survey", given("2.4", "4")),
    ];
    Case::new(vec![area("1", own), area("2", others)]).sound()
}

fn values(taken: &[Taken]) -> Vec<String> {
    let line = |taken: &Taken| {
        let value = |(name, it): &(String, String)| format!(" {name}={it}");
        format!("{}{}", taken.row, taken.values.iter().map(value).collect::<String>())
    };
    taken.iter().map(line).collect()
}

#[test]
fn own_figures_become_answers_in_one_step_and_what_others_score_is_refused() {
    let set = set();
    let text = "Mã tiêu chí\tĐiểm tự chấm\tMẫu số\n1.1\t2,5\t\n1.2\t95,5%\t\n1.3\t1.118\t1.200\n\
        1.4\t7\t\n1.5\t4\t\n1.1\t3\t\n2.1\t1\t\n2.2\t1\t\n9.9\t1\t\n";
    let read = reading(ListKind::Figures, text, &Chosen::default(), &Known::of_set(&set));
    assert_eq!(read.refused.len(), 1, "{:?}", read.refused);
    let mut dossier = Dossier::new("1", &set);
    let entered = answers(read, &set, &dossier);
    assert_eq!((entered.count, entered.replaced), (4, 0));
    assert_eq!(
        values(&entered.reading.taken),
        [
            "2 criterion=1.1 figure= value=2.5",
            "3 criterion=1.2 figure= value=95.5",
            "4 criterion=1.3 figure= value=1118 whole=1200",
            "5 criterion=1.4 figure= value=7",
        ]
    );
    assert_eq!(
        told(&look(&entered.reading))[4..],
        [
            "6 refused BTC-278",
            "7 refused BTC-263",
            "8 refused BTC-276",
            "9 refused BTC-280",
            "10 refused BTC-267"
        ]
    );
    let before = dossier.entries.clone();
    let actor = Actor { side: Side::Unit, name: "Mai".into(), at: "2026-11-22T08:00:00Z".into() };
    let back = dossier.apply(entered.change, &set, &actor).unwrap();
    let answer = |leaf: &str| dossier.answer(leaf).cloned();
    assert_eq!(answer("1.1"), Some(Answer::Points { points: "2.5".into() }));
    assert_eq!(answer("1.2"), Some(Answer::Value { value: "95.5".into() }));
    let share = Answer::Figures { part: "1118".into(), whole: "1200".into() };
    assert_eq!(answer("1.3"), Some(share));
    assert_eq!(answer("1.4"), Some(Answer::Count { count: "7".into() }));
    dossier.apply(back, &set, &actor).unwrap();
    assert_eq!(dossier.entries, before);
}

#[test]
fn a_figure_that_does_not_fit_its_criterion_is_refused_with_the_reason() {
    let set = set();
    let read = reading(
        ListKind::Figures,
        "Mã tiêu chí\tĐiểm tự chấm\n1.5\t5,0\n",
        &Chosen::default(),
        &Known::of_set(&set),
    );
    let Change::All(changes) = answers(read, &set, &Dossier::new("1", &set)).change else {
        panic!()
    };
    let answer = Some(Answer::Chosen { option: "a".into(), points: None });
    assert_eq!(
        changes,
        [Change::Answer { leaf: "1.5".into(), answer }],
        "the only option of 5 points"
    );
    let text = "Mã tiêu chí\tGiá trị\n1.1\t3,5\n1.1\t-1\n1.2\t101\n1.3\t5\n1.4\t1,5\n";
    let read = reading(ListKind::Figures, text, &Chosen::default(), &Known::of_set(&set));
    let entered = answers(read, &set, &Dossier::new("1", &set));
    assert_eq!(
        told(&look(&entered.reading)),
        [
            "2 refused BTC-269",
            "3 refused BTC-277",
            "4 refused BTC-269",
            "5 refused BTC-279",
            "6 refused BTC-268"
        ]
    );
    assert_eq!((entered.count, entered.change), (0, Change::All(vec![])));
}

#[test]
fn points_and_remarks_go_into_the_open_round_in_one_step() {
    let set = set();
    let text = "Mã tiêu chí\tĐiểm thẩm định\tNhận xét\n1.1\t2\tThiếu minh chứng\n1.2\t\tXem lại\n\
        2.1\t3\t\n2.4\t1\t\n2.2\t1\t\n";
    let read = reading(ListKind::Appraisal, text, &Chosen::default(), &Known::of_set(&set));
    let mut dossier = Dossier::new("1", &set);
    dossier.survey = Some(Default::default());
    dossier.stage = Stage::Submitted;
    let actor =
        Actor { side: Side::Superior, name: "Hà".into(), at: "2027-01-22T08:00:00Z".into() };
    let agreed = appraise::accept(&dossier, "1.2");
    dossier.apply(agreed, &set, &actor).unwrap();
    let entered = verdicts(read, &set, &dossier);
    assert_eq!((entered.count, entered.replaced), (3, 0));
    assert_eq!(
        told(&look(&entered.reading)),
        ["2 taken", "3 taken", "4 taken", "5 refused BTC-276", "6 refused BTC-280"]
    );
    let before = dossier.rounds.clone();
    let back = dossier.apply(entered.change, &set, &actor).unwrap();
    let said = |leaf: &str| {
        let verdict = &dossier.round(1).unwrap().verdicts[leaf];
        format!("{:?} {} {}", verdict.points, verdict.accepted, verdict.note)
    };
    assert_eq!(said("1.1"), "Some(\"2\") false Thiếu minh chứng");
    assert_eq!(said("1.2"), "None true Xem lại", "what was agreed with stays so");
    assert_eq!(said("2.1"), "Some(\"3\") false ");
    dossier.apply(back, &set, &actor).unwrap();
    assert_eq!(dossier.rounds, before);
}
