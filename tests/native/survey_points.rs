//! Survey points as data of the campaign: how a pasted table is read, and what they do to dossiers
//! that come before and after them.

use serde_json::json;
use tucham::domain::campaign::{Campaign, Group, ListedUnit};
use tucham::domain::dossier::{Actor, Change, Dossier, Person, SetRef, Side, Stage, Verdict};
use tucham::domain::problem::Problem;
use tucham::domain::review::appraise;
use tucham::domain::review::exchange::{AppraisalFile, apply_appraisal};
use tucham::domain::review::survey::{
    FigureUnit, PreviewCell, Question, Reading, Readings, SurveyFigure, SurveyPreview, SurveyTable,
};
use tucham::domain::score::{View, score};
use tucham::domain::set::CriteriaSet;
use tucham::formats::csv::read_lines;
use tucham::formats::{read_survey_table, write_dossier, write_draft, write_survey_table};
use tucham::i18n::Lang;
use tucham::i18n::problems::said;
use tucham::jobs::{Desk, Stored};

use crate::case::{Case, With, area, given, leaf};

/// Ten points of the unit's own; of the survey 6 by a percentage, 4 as they are, 10 by steps on a
/// value, 5 by a count; 3 by the superior.
fn set() -> CriteriaSet {
    let scale = json!({"kind": "percent", "scale": "interpolate", "from": "50", "full": "100"});
    let steps = json!({"kind": "bands", "steps": [
        {"from": "90", "points": "10"}, {"from": "50", "points": "4"}]});
    let count = json!({"kind": "count", "each": "1", "cap": "5"});
    let survey = |line: serde_json::Value| line.with("scorer", json!("survey"));
    let superior = given("2.5", "3").with("scorer", json!("superior"));
    Case::new(vec![
        area("1", vec![given("1.1", "10")]),
        area(
            "2",
            vec![
                survey(leaf("2.1", "6", scale)),
                survey(given("2.2", "4")),
                survey(leaf("2.3", "10", steps)),
                survey(leaf("2.4", "5", count)),
                superior,
            ],
        ),
    ])
    .sound()
}

const UNITS: [(&str, &str); 5] = [
    ("1", "UBND xã An Bình"),
    ("2", "UBND xã Bình An"),
    ("3", "UBND xã Chợ Mới"),
    ("H40.10", "UBND phường Đông Hải"),
    ("", "Sở Nội vụ"),
];

fn campaign(set: &CriteriaSet) -> Campaign {
    let (id, version, checksum) = (set.id.clone(), set.version.clone(), set.checksum.clone());
    let unit = |(code, name): (&str, &str)| ListedUnit {
        code: code.into(),
        name: name.into(),
        group: "xa".into(),
        ..ListedUnit::default()
    };
    Campaign {
        id: "2026".into(),
        year: 2026,
        groups: vec![Group {
            id: "xa".into(),
            set: SetRef { id, version, checksum, ..SetRef::default() },
            ..Group::default()
        }],
        units: UNITS.map(unit).into(),
        ..Campaign::default()
    }
}

fn desk() -> Desk {
    let set = set();
    let campaign = campaign(&set);
    let mut desk = Desk::new([set]);
    desk.open(Some(campaign)).unwrap();
    desk.set_survey(SurveyTable::default());
    desk
}

/// The dossier of a unit, with its own points.
fn dossier(place: usize, points: &str) -> Dossier {
    let set = set();
    let mut dossier = Dossier::new(format!("dossier-{place}"), &set);
    dossier.unit.code = UNITS[place].0.into();
    dossier.unit.name = UNITS[place].1.into();
    dossier.unit.group = "xa".into();
    dossier.campaign = campaign(&set).reference("xa");
    dossier.revision = 7;
    let answer = tucham::domain::dossier::Answer::Points { points: points.into() };
    let entry = tucham::domain::dossier::Entry { answer: Some(answer), ..Default::default() };
    dossier.entries.insert("1.1".into(), entry);
    dossier.stage = Stage::Submitted;
    dossier.declared = Some(score(&set, &dossier, View::SelfScored).declared(&set));
    dossier
}

fn look(desk: &Desk, text: &str, readings: &Readings) -> SurveyPreview {
    let read =
        desk.preview_survey(&read_lines(text).value.unwrap_or_default(), &set().checksum, readings);
    assert!(read.problems.is_empty(), "{:?}", read.problems);
    read.value.unwrap()
}

/// Each row: `line code name: cells`; a dash for an empty cell, a question mark for one that waits,
/// the code of the reason for what is not taken.
fn rows(preview: &SurveyPreview) -> Vec<String> {
    let cell = |cell: &PreviewCell| match cell {
        PreviewCell::Empty => "–".to_string(),
        PreviewCell::Taken { figure, .. } => format!("{} {:?}", figure.value, figure.unit),
        PreviewCell::Asked(text) => format!("{text}?"),
        PreviewCell::Refused(text, problem) => format!("{text} {}", problem.code.as_str()),
    };
    let row = |row: &tucham::domain::review::survey::PreviewRow| {
        let cells: Vec<String> = row.cells.iter().map(cell).collect();
        let cells = match &row.refused {
            Some(problem) => problem.code.as_str().to_string(),
            None => cells.join(", "),
        };
        format!("{} {} {}: {cells}", row.line, row.code, row.name)
    };
    preview.rows.iter().map(row).collect()
}

fn questions(preview: &SurveyPreview) -> Vec<(&str, Option<Question>)> {
    preview.columns.iter().map(|column| (column.code.as_str(), column.question)).collect()
}

fn told(problems: &[Problem]) -> Vec<String> {
    problems.iter().map(|it| said(it, Lang::Vi).to_string()).collect()
}

/// Puts a table in, as after its preview.
fn put(desk: &mut Desk, text: &str) {
    let changes = look(desk, text, &Readings::new()).changes();
    let mut table = desk.survey().unwrap().clone();
    table.apply(&changes).unwrap();
    desk.set_survey(table);
}

#[test]
fn a_table_as_offices_keep_it_is_understood() {
    let text = "KẾT QUẢ ĐIỀU TRA NĂM 2026\t\t\t\n\
        \t\t\t\n\
        STT\tTên cơ quan, đơn vị\tMã số\t2.1. Mức độ hài lòng\t2.2\tGhi chú\n\
        1\tXã An Bình\t1\t85,5\t3,125\tđo lại\n\
        \n\
        2\tUBND XÃ  bình an\t\t97,685%\t–\t\n\
        3\t\tH40.10\t90\t4\t\n\
        4\tSở Nội vụ\t\t70\t\t\n\
        \tTổng cộng\t\t343,185\t7,125\t\n";
    let preview = look(&desk(), text, &Readings::new());
    assert_eq!(
        rows(&preview),
        [
            "4 1 UBND xã An Bình: 85.5 Percent, 3.125 Points",
            "6 2 UBND xã Bình An: 97.685 Percent, –",
            "7 H40.10 UBND phường Đông Hải: 90 Percent, 4 Points",
            "8  Sở Nội vụ: 70 Percent, –",
        ]
    );
    assert_eq!(questions(&preview), [("2.1", None), ("2.2", None)]);
    assert_eq!(
        told(&preview.problems),
        ["TD-325  Cột “Ghi chú” không phải mã tiêu chí nào của bộ. \
         Cách sửa: ghi số thứ tự của tiêu chí ở dòng tiêu đề, ví dụ 8.1.1."]
    );
}

#[test]
fn a_running_number_is_no_code() {
    let text = "STT\tTên đơn vị\t2.1\n1\tUBND xã Chợ Mới\t90\n2\tUBND xã Lạ\t80\n";
    assert_eq!(
        rows(&look(&desk(), text, &Readings::new())),
        ["2 3 UBND xã Chợ Mới: 90 Percent", "3  UBND xã Lạ: TD-324",]
    );
}

#[test]
fn a_code_and_a_name_that_disagree_put_nothing_in() {
    let text = "Mã\tTên đơn vị\t2.1\n1\tUBND xã Chợ Mới\t90\n2\tBình An\t80\n3\tHội An\t70\n";
    let preview = look(&desk(), text, &Readings::new());
    assert_eq!(
        rows(&preview),
        ["2 1 UBND xã Chợ Mới: TD-340", "3 2 UBND xã Bình An: 80 Percent", "4 3 Hội An: TD-340",]
    );
    let refusals: Vec<Problem> = preview.refusals().cloned().collect();
    assert_eq!(
        told(&refusals)[0],
        "TD-340  Dòng 2: mã “1” là của “UBND xã An Bình”, nhưng dòng này \
        ghi tên “UBND xã Chợ Mới”; không lấy số nào của dòng. \
        Cách sửa: sửa mã hoặc tên cho khớp rồi dán lại."
    );
    assert_eq!(preview.changes().len(), 1);
}

#[test]
fn points_in_a_percent_column_are_asked_about_once_and_never_taken_silently() {
    let text = "Mã\t2.1\n1\t4,52\n2\t5,97\n3\t6\n";
    let preview = look(&desk(), text, &Readings::new());
    assert_eq!(questions(&preview), [("2.1", Some(Question::WithinMax))]);
    assert_eq!(rows(&preview)[0], "2 1 UBND xã An Bình: 4,52?");
    assert_eq!(preview.changes(), []);
    let chosen = |reading| Readings::from([("2.1".to_string(), reading)]);
    let points = look(&desk(), text, &chosen(Reading::As(FigureUnit::Points)));
    assert_eq!(
        (questions(&points)[0].1, rows(&points)[0].as_str()),
        (None, "2 1 UBND xã An Bình: 4.52 Points")
    );
    let percent = look(&desk(), text, &chosen(Reading::As(FigureUnit::Percent)));
    assert_eq!(rows(&percent)[0], "2 1 UBND xã An Bình: 4.52 Percent");
    // 7.5 of 6 is no number of points, so nothing is asked; as points it would be refused.
    let beyond = "Mã\t2.1\n1\t4,52\n2\t7,5\n";
    assert_eq!(questions(&look(&desk(), beyond, &Readings::new()))[0].1, None);
    let points = look(&desk(), beyond, &chosen(Reading::As(FigureUnit::Points)));
    assert_eq!(rows(&points)[1], "3 2 UBND xã Bình An: 7,5 TD-328");
    // A sign says what is meant.
    assert_eq!(questions(&look(&desk(), "Mã\t2.1\n1\t4,52 %\n", &Readings::new()))[0].1, None);
}

#[test]
fn fractions_steps_and_counts_are_asked_about_too() {
    let text = "Mã\t2.1\t2.3\t2.4\n1\t0,855\t8,5\t2,5\n2\t0,9\t10\t3\n";
    let preview = look(&desk(), text, &Readings::new());
    let expected = [
        ("2.1", Some(Question::Fractions)),
        ("2.3", Some(Question::WithinMax)),
        ("2.4", Some(Question::NotWhole)),
    ];
    assert_eq!(questions(&preview), expected);
    let readings = Readings::from([
        ("2.1".to_string(), Reading::Fraction),
        ("2.3".to_string(), Reading::As(FigureUnit::Points)),
        ("2.4".to_string(), Reading::As(FigureUnit::Count)),
    ]);
    let preview = look(&desk(), text, &readings);
    assert_eq!(
        rows(&preview),
        [
            "2 1 UBND xã An Bình: 85.5 Percent, 8.5 Points, 2,5 TD-341",
            "3 2 UBND xã Bình An: 90 Percent, 10 Points, 3 Count",
        ]
    );
    let refusals: Vec<Problem> = preview.refusals().cloned().collect();
    assert_eq!(
        told(&refusals),
        ["TD-341  Dòng 2, tiêu chí 2.4: “2,5” không phải số nguyên từ 0 trở \
        lên, mà cột này đếm số lượng. Cách sửa: sửa số đó, hoặc chọn cột này ghi điểm."]
    );
}

#[test]
fn a_number_with_two_readings_is_taken_only_where_one_of_them_is_possible() {
    // Within 100 and within 4 only the decimal; a lone fraction among percentages is doubtful.
    let text = "Mã\t2.1\t2.2\t2.3\n1\t97,685\t3.125\t95,500\n2\t0,9\t1\t80\n3\t0,9 %\t1\t\n";
    let preview = look(&desk(), text, &Readings::new());
    assert_eq!(
        rows(&preview),
        [
            "2 1 UBND xã An Bình: 97.685 Percent, 3.125 Points, 95,500 TD-345",
            "3 2 UBND xã Bình An: 0,9 TD-345, 1 Points, 80 Value",
            "4 3 UBND xã Chợ Mới: 0.9 Percent, 1 Points, –",
        ]
    );
    let refusals: Vec<Problem> = preview.refusals().cloned().collect();
    assert_eq!(
        told(&refusals)[1],
        "TD-345  Dòng 3, tiêu chí 2.1: “0,9” có thể là 0,9 hoặc 90. \
        Cách sửa: ghi rõ trong bảng (tỷ lệ thì thêm dấu %), hoặc chọn cột này ghi gì."
    );
}

#[test]
fn what_cannot_be_used_is_told_with_line_and_reason() {
    let text = "Mã\t2.2\t2.2\t1.1\t2.4\nH40.10\t4,5\t1\t1\t-1\nH40.10\t1\t\t\t\nX9\t1\t\t\t\n1\tkhông\t\t\t\n";
    let preview = look(&desk(), text, &Readings::new());
    let refusals: Vec<Problem> = preview.refusals().cloned().collect();
    let found: Vec<String> = refusals
        .iter()
        .map(|it| {
            let facts: Vec<&str> = it.facts.iter().map(|(_, value)| value.as_str()).collect();
            format!("{} {}", it.code.as_str(), facts.join(" "))
        })
        .collect();
    assert_eq!(
        found,
        [
            "TD-329 2.2",
            "TD-326 1.1",
            "TD-328 2.2 4,5 0 4 2",
            "TD-341 2.4 -1 2",
            "TD-322 3 H40.10",
            "TD-324 4 X9",
            "TD-327 2.2 không 5",
        ]
    );
    let refused = |text: &str| {
        let read = desk().preview_survey(
            &read_lines(text).value.unwrap_or_default(),
            &set().checksum,
            &Readings::new(),
        );
        read.problems.iter().map(|it| it.code.as_str()).collect::<Vec<_>>()
    };
    assert_eq!(refused("1\tUBND xã An Bình\t90\n"), ["TD-342"]);
    assert_eq!(refused("Mã\t2.1\n"), ["TD-323"]);
}

/// Points, maximum and whether it is closed, of the latest view in the inbox.
fn latest(desk: &Desk, key: &str) -> String {
    let sheet = desk.inbox().item(key).unwrap().sheet.as_ref().unwrap();
    let view = sheet.latest().unwrap();
    let state = if view.is_closed { "closed" } else { "open" };
    format!("{} {}/{} {state}", view.view, view.figures.total, view.figures.applicable_max)
}

const SUPERIOR: fn() -> Actor = || Actor {
    side: Side::Superior,
    name: "Tổ thẩm định".into(),
    at: "2027-01-15T09:30:00Z".into(),
};

fn does(dossier: &mut Dossier, change: Change) {
    dossier.apply(change, &set(), &SUPERIOR()).unwrap();
}

fn close(dossier: &mut Dossier) {
    let rest = appraise::accept_all(dossier, &set());
    does(dossier, rest);
    let change = appraise::close(dossier, Person::default(), "2027-01-15T09:30:00Z");
    does(dossier, change);
}

#[test]
fn survey_points_come_before_the_dossier() {
    let mut desk = desk();
    put(&mut desk, "Mã\t2.1\t2.2\n1\t75\t3\n");
    let text = write_dossier(&dossier(0, "8")).text;
    let taken = desk.take("a.json", text.as_bytes());
    // 8 of 10, half of 6, 3 of 4.
    assert_eq!(latest(&desk, &taken.key), "round:1 14/20 open");
    let other = desk.take("b.json", write_dossier(&dossier(1, "8")).text.as_bytes());
    assert_eq!(latest(&desk, &other.key), "self 8/10 closed");
    // Nothing of it is in the dossier that is kept.
    let stored = Stored { file: "a.json".into(), bytes: text.into_bytes(), work: None };
    let opened = desk.dossier(&stored).unwrap();
    assert_eq!(opened.survey.as_ref().map(|survey| survey.len()), Some(2));
    let again = tucham::formats::read_dossier(write_draft(&opened).as_bytes()).value.unwrap();
    assert_eq!((again.survey, again.rounds.len()), (None, 0));
}

#[test]
fn survey_points_come_after_the_conclusion_and_are_corrected_there() {
    let mut desk = desk();
    let text = write_dossier(&dossier(0, "8")).text;
    let key = desk.take("a.json", text.as_bytes()).key;
    let stored = Stored { file: "a.json".into(), bytes: text.into_bytes(), work: None };
    let mut work = desk.dossier(&stored).unwrap();
    close(&mut work);
    does(&mut work, appraise::conclude());
    desk.update(&key, &work);
    assert_eq!(latest(&desk, &key), "round:1 8/10 closed");
    for (table, expected) in [
        ("Mã\t2.1\n1\t75\n", "round:1 11/16 closed"),
        ("Mã\t2.1\n1\t100\n", "round:1 14/16 closed"),
    ] {
        put(&mut desk, table);
        let stored = Stored { work: Some(write_draft(&work)), ..stored.clone() };
        let dossier = desk.dossier(&stored).unwrap();
        assert!(desk.update(&key, &dossier));
        assert_eq!(latest(&desk, &key), expected);
        assert_eq!(dossier.rounds, work.rounds, "the table alone was changed");
    }
}

#[test]
fn a_change_of_the_table_is_taken_back_whole() {
    let desk = desk();
    let mut table = SurveyTable::default();
    let first = look(&desk, "Mã\t2.1\t2.2\n1\t75\t3\n2\t80\t\n", &Readings::new()).changes();
    let undo = table.apply(&first).unwrap();
    let stood = table.clone();
    assert_eq!(read_survey_table(&write_survey_table(&table)), Some(table.clone()));
    assert_eq!(
        write_survey_table(&table),
        r#"{"units":[{"code":"1","name":"UBND xã An Bình","figures":{"2.1":{"unit":"percent","value":"75"},"2.2":{"unit":"points","value":"3"}}},{"code":"2","name":"UBND xã Bình An","figures":{"2.1":{"unit":"percent","value":"80"}}}]}"#
    );
    // Made from another state: refused, and nothing is changed.
    assert_eq!(table.apply(&first).unwrap_err().code.as_str(), "TB-103");
    assert_eq!(table, stood);
    table.apply(&undo).unwrap();
    assert!(table.is_empty());
}

#[test]
fn what_version_1_kept_as_verdicts_is_lifted_once_and_the_later_round_wins() {
    let (set, mut work) = (set(), dossier(0, "8"));
    let verdict = |points: &str| Verdict { points: Some(points.into()), ..Verdict::default() };
    let give = |round: u32, leaf: &str, verdict: Verdict| Change::Verdict {
        round,
        leaf: leaf.into(),
        verdict: Some(verdict),
    };
    does(&mut work, give(1, "2.1", verdict("3")));
    does(&mut work, give(1, "2.2", verdict("1")));
    does(&mut work, give(1, "2.5", verdict("2")));
    close(&mut work);
    does(&mut work, appraise::go_on_unexplained());
    does(&mut work, give(2, "2.2", verdict("2.5")));
    let mut table = SurveyTable::default();
    table.lift("1", "UBND xã An Bình", &work, &set);
    let figures: Vec<(&str, &str)> = table
        .units()
        .flat_map(|unit| &unit.figures)
        .map(|(leaf, figure)| (leaf.as_str(), figure.value.as_str()))
        .collect();
    // What the superior gave is the superior's verdict still.
    assert_eq!(figures, [("2.1", "3"), ("2.2", "2.5")]);
    let unbound = score(&set, &work, View::Round(2)).total;
    tucham::domain::review::bind(&mut work, &set, None, Some(&table));
    assert_eq!(score(&set, &work, View::Round(2)).total, unbound);
}

#[test]
fn the_unit_is_handed_the_survey_with_the_round_and_what_came_later_with_the_conclusion() {
    let (set, mut desk) = (set(), desk());
    put(&mut desk, "Mã\t2.1\n1\t75\n");
    let sent = dossier(0, "8");
    let text = write_dossier(&sent).text;
    desk.take("a.json", text.as_bytes());
    let stored = Stored { file: "a.json".into(), bytes: text.into_bytes(), work: None };
    let mut work = desk.dossier(&stored).unwrap();
    let mut unit = sent;
    close(&mut work);
    let first = AppraisalFile::of(&work, &set, "").unwrap();
    apply_appraisal(&mut unit, &set, &first).unwrap();
    assert_eq!(score(&set, &unit, View::Round(1)).total.to_string(), "11");
    // The survey is corrected and grows; the unit hears of it with the conclusion.
    put(&mut desk, "Mã\t2.1\t2.2\n1\t100\t4\n");
    let mut work = desk.dossier(&Stored { work: Some(write_draft(&work)), ..stored }).unwrap();
    let again = AppraisalFile::of(&work, &set, "").unwrap();
    assert_eq!(again.after, first.after, "the round stays what it was closed with");
    does(&mut work, appraise::go_on_unexplained());
    close(&mut work);
    let second = AppraisalFile::of(&work, &set, "").unwrap();
    apply_appraisal(&mut unit, &set, &second).unwrap();
    let own = score(&set, &unit, View::Round(2)).total;
    assert_eq!((own.to_string(), own), ("18".into(), score(&set, &work, View::Round(2)).total));
}

#[test]
fn a_figure_that_the_rule_no_longer_takes_waits() {
    let mut table = SurveyTable::default();
    let figure = SurveyFigure { unit: FigureUnit::Percent, value: "80".into() };
    let change = tucham::domain::review::survey::SurveyChange {
        code: "1".into(),
        name: String::new(),
        leaf: "2.2".into(),
        before: None,
        after: Some(figure),
    };
    table.apply(&[change]).unwrap();
    assert!(table.verdicts("1", "", &set()).is_empty());
}
