//! Places, published facts, statistics, and the comparison with last year.

use serde_json::{Value, json};
use tucham::domain::campaign::Ties;
use tucham::domain::dossier::{Dossier, Stage};
use tucham::domain::review::outcome::{ResultFile, compare};
use tucham::domain::review::{RankBy, RankView, Reason, Request, UnitSheet, rank, unit_sheet};
use tucham::domain::set::{CriteriaSet, Sets};
use tucham::formats::{read_result, write_result};
use tucham::i18n::{Lang, review as in_words};
use tucham::jobs::Desk;

use crate::case::{Case, area, given};

/// A set of areas with one leaf each, with these maxima; its first area may be skipped.
fn set_of(maxima: &[&str], index_places: u32) -> CriteriaSet {
    let areas = maxima.iter().enumerate();
    let leaf = |(place, max): (usize, &&str)| {
        let mut leaf = given(&format!("x{place}"), max);
        leaf["notApplicable"] = json!({"effect": "exclude"});
        area(&format!("a{place}"), vec![leaf])
    };
    let case = Case::new(areas.map(leaf).collect());
    case.set("rounding", json!({"points": 2, "index": index_places, "mode": "halfUp"})).sound()
}

/// A unit with these points; `–` skips the leaf, a blank leaves it open.
fn unit(set: &CriteriaSet, code: &str, points: &[&str]) -> UnitSheet {
    let answer = |(place, points): (usize, &&str)| {
        let answer = match *points {
            "–" => json!({"kind": "notApplicable", "reason": "không phát sinh"}),
            points => json!({"kind": "points", "points": points}),
        };
        (format!("x{place}"), json!({"answer": answer}))
    };
    let entries: serde_json::Map<String, Value> = points.iter().enumerate().map(answer).collect();
    let dossier = json!({
        "format": "tucham/dossier", "formatVersion": 1, "id": code, "revision": 1,
        "stage": "submitted", "unit": {"code": code, "name": code, "group": "g"},
        "set": {"id": set.id, "version": set.version, "checksum": set.checksum},
        "entries": entries,
    });
    let dossier = tucham::formats::read_dossier(dossier.to_string().as_bytes()).value.unwrap();
    unit_sheet(code, set, &dossier, None)
}

fn ranked(set: &CriteriaSet, units: &[UnitSheet], request: &Request) -> Vec<String> {
    let sets: Sets = [set.clone()].into_iter().collect();
    let units: Vec<&UnitSheet> = units.iter().collect();
    let ranking = rank(&units, &[], &sets, None, request);
    let group = &ranking.groups[0];
    let row = |row: &tucham::domain::review::RankedRow| {
        format!("{} {} {}/{} = {}", row.place, row.code, row.points, row.applicable_max, row.index)
    };
    let excluded = group.excluded.iter().map(|it| format!("– {} {}", it.code, it.reason.as_str()));
    group.rows.iter().map(row).chain(excluded).collect()
}

#[test]
fn published_results_are_reproduced() {
    // Thanh Hóa 2023: 16 points did not apply, 68.32 of 84.
    let set = set_of(&["16", "84"], 2);
    let thanh_hoa = [unit(&set, "TH", &["–", "68.32"])];
    assert_eq!(ranked(&set, &thanh_hoa, &Request::default()), ["1 TH 68.32/84 = 81.33"]);
    // Nam Định 2020, of 70 appraised points: means of departments and of districts, published with
    // two places. 87.80 is the quotient of what was printed; 89.45 is not (that would be 89.46), so
    // the mean behind 62.62 was finer: between 62.615 and 62.6185.
    let set = set_of(&["70"], 2);
    let printed = [unit(&set, "B", &["61.46"]), unit(&set, "A", &["62.62"])];
    let rows = ranked(&set, &printed, &Request::default());
    assert_eq!(rows, ["1 A 62.62/70 = 89.46", "2 B 61.46/70 = 87.8"]);
    let finer = Case::new(vec![area("a0", vec![given("x0", "70")])]);
    let finer = finer.set("rounding", json!({"points": 3, "index": 2, "mode": "halfUp"})).sound();
    let means = [unit(&finer, "B", &["61.46"]), unit(&finer, "A", &["62.617"])];
    let rows = ranked(&finer, &means, &Request::default());
    assert_eq!(rows, ["1 A 62.617/70 = 89.45", "2 B 61.46/70 = 87.8"]);
}

#[test]
fn the_whole_table_of_ties() {
    let set = set_of(&["100"], 2);
    let request = |ties| Request { ties, ..Request::default() };
    for (points, dense, standard) in [
        (&["90", "90", "80"][..], &[1, 1, 2][..], &[1, 1, 3][..]),
        (&["90", "80", "80", "70"], &[1, 2, 2, 3], &[1, 2, 2, 4]),
        (&["90", "90", "90"], &[1, 1, 1], &[1, 1, 1]),
        (&["90", "90", "80", "80", "70"], &[1, 1, 2, 2, 3], &[1, 1, 3, 3, 5]),
        (&["90", "80", "70"], &[1, 2, 3], &[1, 2, 3]),
        (&["90"], &[1], &[1]),
        (&["0", "0"], &[1, 1], &[1, 1]),
    ] {
        let units: Vec<UnitSheet> = points
            .iter()
            .enumerate()
            .map(|(place, points)| unit(&set, &format!("U{place}"), &[points]))
            .collect();
        let places = |ties| -> Vec<usize> {
            let rows = ranked(&set, &units, &request(ties));
            rows.iter().map(|row| row.split(' ').next().unwrap().parse().unwrap()).collect()
        };
        assert_eq!(places(Ties::Dense), dense, "{points:?}");
        assert_eq!(places(Ties::Standard), standard, "{points:?}");
    }
}

#[test]
fn ties_at_the_last_digit() {
    // 2/3 and 66.67/100 differ, but both are printed as 66.67: what is printed decides.
    let set = set_of(&["50", "50"], 2);
    let units = [
        unit(&set, "A", &["33.33", "33.33"]),
        unit(&set, "B", &["33.33", "–"]),
        unit(&set, "C", &["33.34", "33.32"]),
        unit(&set, "D", &["33.32", "33.33"]),
    ];
    assert_eq!(
        ranked(&set, &units, &Request::default()),
        [
            "1 A 66.66/100 = 66.66",
            "1 B 33.33/50 = 66.66",
            "1 C 66.66/100 = 66.66",
            "2 D 66.65/100 = 66.65"
        ]
    );
    let set = set_of(&["50", "50"], 1);
    let units = [unit(&set, "A", &["33.33", "33.33"]), unit(&set, "D", &["33.32", "33.33"])];
    let rows = ranked(&set, &units, &Request::default());
    assert_eq!(rows, ["1 A 66.66/100 = 66.7", "1 D 66.65/100 = 66.7"]);
}

#[test]
fn by_area_by_criterion_and_what_has_no_index() {
    let set = set_of(&["50", "50"], 2);
    let units = [
        unit(&set, "A", &["10", "50"]),
        unit(&set, "B", &["40", "5"]),
        unit(&set, "C", &["–", "25"]),
        unit(&set, "D", &["–", "–"]),
    ];
    let by = |by| ranked(&set, &units, &Request { by, ..Request::default() });
    let total = ["1 A 60/100 = 60", "2 C 25/50 = 50", "3 B 45/100 = 45", "– D noIndex"];
    assert_eq!(by(RankBy::Total), total);
    let first = ["1 B 40/50 = 80", "2 A 10/50 = 20", "– C noIndex", "– D noIndex"];
    assert_eq!(by(RankBy::Area("a0".into())), first);
    assert_eq!(by(RankBy::Criterion("x0".into())), first);
    assert_eq!(by(RankBy::Area("x0".into()))[0], "– A noSuchLine");
}

#[test]
fn a_view_that_a_dossier_has_not_come_to_excludes_it() {
    let set = crate::communes::set();
    let mut desk = Desk::new([set.clone()]);
    let stored = |place| {
        let (file, text) = crate::communes::file(&set, place);
        tucham::jobs::Stored { file, bytes: text.into_bytes(), work: None }
    };
    for place in 0..4 {
        desk.take(&stored(place).file, &stored(place).bytes);
    }
    let work = |desk: &mut Desk, place: usize, steps: &[fn(&mut Dossier, &CriteriaSet)]| {
        let mut dossier = desk.dossier(&stored(place)).unwrap();
        for step in steps {
            step(&mut dossier, &set);
        }
        let key = desk.inbox().items()[place].key.clone();
        assert!(desk.update(&key, &dossier));
        dossier.stage
    };
    use crate::rounds::{appraise_first, go_on_and_conclude};
    assert_eq!(work(&mut desk, 1, &[appraise_first]), Stage::Appraised);
    assert_eq!(work(&mut desk, 2, &[appraise_first, go_on_and_conclude]), Stage::Concluded);
    let concluded: fn(&mut Dossier, &CriteriaSet) = |dossier, set| {
        let actor = tucham::domain::dossier::Actor {
            side: tucham::domain::dossier::Side::Superior,
            name: String::new(),
            at: String::new(),
        };
        let change = tucham::domain::review::appraise::conclude();
        dossier.apply(change, set, &actor).unwrap();
    };
    assert_eq!(work(&mut desk, 3, &[appraise_first, concluded]), Stage::Concluded);
    let ranked = |view| {
        let group = &desk.rank(&Request { view, ..Request::default() }, None).groups[0];
        let mut codes: Vec<&str> = group.rows.iter().map(|row| row.code.as_str()).collect();
        codes.sort_unstable();
        let reasons: Vec<Reason> = group.excluded.iter().map(|it| it.reason).collect();
        (codes.join(" "), reasons)
    };
    assert_eq!(ranked(RankView::SelfScored), ("X0001 X0002 X0003 X0004".into(), vec![]));
    assert_eq!(ranked(RankView::Latest), ("X0001 X0002 X0003 X0004".into(), vec![]));
    let early = vec![Reason::TooEarly];
    assert_eq!(ranked(RankView::Round(1)), ("X0002 X0003 X0004".into(), early));
    // What was concluded after round 1 stands in round 2 as it is.
    let early = vec![Reason::TooEarly; 2];
    assert_eq!(ranked(RankView::Round(2)), ("X0003 X0004".into(), early));
    // Of three appraised units all were scored lower in 1.1.1, one was given its points back.
    let statistics = desk.statistics("xa", &Request::default()).unwrap();
    let leaf = set.find("c1.1.1").unwrap();
    let found = statistics.criteria.iter().find(|it| it.node == leaf).unwrap();
    let own = |place: usize| {
        let sheet = desk.inbox().items()[place].sheet.as_ref().unwrap();
        sheet.own().unwrap().figures.lines[leaf].points
    };
    let full = "1".to_string();
    let differing = [1, 3].iter().filter(|it| !own(**it).is_zero()).count()
        + usize::from(own(2).to_string() != full);
    assert_eq!((found.units, found.appraised, found.differing), (4, 3, differing));
    assert_eq!(statistics.differences.len(), 3);
}

#[test]
fn last_year_is_compared_where_rule_and_maximum_are_the_same() {
    let set = set_of(&["50", "50"], 2);
    let sets: Sets = [set.clone()].into_iter().collect();
    let ranking = |units: &[UnitSheet]| {
        rank(&units.iter().collect::<Vec<_>>(), &[], &sets, None, &Request::default())
    };
    let before = ranking(&[
        unit(&set, "A", &["40", "40"]),
        unit(&set, "B", &["30", "30"]),
        unit(&set, "C", &["–", "20"]),
    ]);
    let text = write_result(&ResultFile::of(&before, None, &sets)).text;
    let last = read_result(text.as_bytes()).sound().unwrap();
    let mut now = ranking(&[
        unit(&set, "A", &["40", "35"]),
        unit(&set, "B", &["45", "45"]),
        unit(&set, "C", &["20", "20"]),
        unit(&set, "D", &["1", "1"]),
    ]);
    compare(&mut now, &last, &sets);
    let moved = |ranking: &tucham::domain::review::Ranking| -> Vec<String> {
        let rows = ranking.groups[0].rows.iter();
        rows.map(|row| match &row.moved {
            Some(it) => format!("{} {} {} {}", row.code, it.places, it.index, it.comparable),
            None => format!("{} new", row.code),
        })
        .collect()
    };
    assert_eq!(moved(&now), ["B 1 30 true", "A -1 -5 true", "C 0 0 false", "D new"]);
    // The same areas with one maximum changed: nothing can be compared.
    let other = set_of(&["50", "60"], 2);
    let sets: Sets = [other.clone()].into_iter().collect();
    let units = [unit(&other, "A", &["40", "40"])];
    let mut now = rank(&[&units[0]], &[], &sets, None, &Request::default());
    compare(&mut now, &last, &sets);
    assert_eq!(moved(&now), ["A 0 -7.27 false"]);
    // A result by something else cannot be compared either.
    let by = Request { by: RankBy::Area("a0".into()), ..Request::default() };
    let mut now = rank(&[&units[0]], &[], &sets, None, &by);
    compare(&mut now, &last, &sets);
    assert!(now.groups[0].rows[0].moved.as_ref().is_none_or(|it| !it.comparable));
}

#[test]
fn a_published_table_is_compared_with_and_said_to_be_one() {
    let set = set_of(&["50", "50"], 2);
    let sets: Sets = [set.clone()].into_iter().collect();
    // Its own yardstick and maximum, as if read from a file: neither makes it comparable.
    let file = last_year(&set, &[("A", "", 40, "70"), ("B", "", 2, "80")]);
    let group = file.groups[0].clone();
    let last = ResultFile::of_published(2025, "bang.xlsx".into(), group);
    let units = [unit(&set, "A", &["40", "40"]), unit(&set, "B", &["30", "30"])];
    let units: Vec<&UnitSheet> = units.iter().collect();
    let mut now = rank(&units, &[], &sets, None, &Request::default());
    compare(&mut now, &last, &sets);
    let moved = |ranking: &tucham::domain::review::Ranking| -> Vec<_> {
        let rows = ranking.groups[0].rows.iter();
        rows.map(|row| row.moved.as_ref().map(|it| (it.places, it.comparable, it.published)))
            .collect()
    };
    assert_eq!(moved(&now), [Some((39, false, true)), Some((0, false, true))]);
    let group = &now.groups[0];
    let told = |lang| {
        let rounding = set.rounding;
        (in_words::moved(&group.rows[0], rounding, lang), in_words::notes(group, rounding, lang))
    };
    let said = "So với năm trước là theo bảng đã công bố, không kiểm được; đơn vị không có trong bảng được ghi là năm trước không xếp hạng.";
    let expected = ("tăng 39 hạng, +10,00 điểm phần trăm".into(), vec![said.to_string()]);
    assert_eq!(told(Lang::Vi), expected);
    // What this year's file keeps of it says so too, and no older program takes it for compared.
    let text = write_result(&ResultFile::of(&now, None, &sets)).text;
    let row = &serde_json::from_str::<Value>(&text).unwrap()["groups"][0]["rows"][0];
    assert_eq!((&row["comparable"], &row["published"]), (&json!(false), &json!(true)));
    // By an area the table says nothing.
    let by = Request { by: RankBy::Area("a0".into()), ..Request::default() };
    let mut now = rank(&units, &[], &sets, None, &by);
    compare(&mut now, &last, &sets);
    assert_eq!(moved(&now)[0].map(|it| (it.1, it.2)), Some((false, false)));
}

/// Last year's file with these rows: code, name, place, index.
fn last_year(set: &CriteriaSet, rows: &[(&str, &str, usize, &str)]) -> ResultFile {
    let sets: Sets = [set.clone()].into_iter().collect();
    let units: Vec<UnitSheet> =
        rows.iter().map(|(code, ..)| unit(set, code, &["10", "10"])).collect();
    let ranking = rank(&units.iter().collect::<Vec<_>>(), &[], &sets, None, &Request::default());
    let mut file = ResultFile { year: 2025, ..ResultFile::of(&ranking, None, &sets) };
    let template = file.groups[0].rows[0].clone();
    file.groups[0].rows = rows
        .iter()
        .map(|(code, name, place, index)| tucham::domain::review::outcome::ResultRow {
            code: (*code).into(),
            name: (*name).into(),
            place: *place,
            index: tucham::domain::points::Percent::parse(index).unwrap(),
            ..template.clone()
        })
        .collect();
    file
}

/// `code index gained` of every unit that was found.
fn gained(set: &CriteriaSet, units: &[(&str, &str, &str)], last: &ResultFile) -> Vec<String> {
    let sets: Sets = [set.clone()].into_iter().collect();
    let sheet = |(code, name, points): &(&str, &str, &str)| UnitSheet {
        code: (*code).into(),
        name: (*name).into(),
        ..unit(set, "g", &[points, points])
    };
    let units: Vec<UnitSheet> = units.iter().map(sheet).collect();
    let mut ranking =
        rank(&units.iter().collect::<Vec<_>>(), &[], &sets, None, &Request::default());
    compare(&mut ranking, last, &sets);
    let rows = ranking.groups[0].rows.iter();
    rows.filter_map(|row| Some(format!("{} {}", row.name, row.moved.as_ref()?.index))).collect()
}

#[test]
fn units_without_codes_are_compared_each_with_its_own_row() {
    let set = set_of(&["50", "50"], 2);
    let last =
        last_year(&set, &[("", "Xã A", 1, "80"), ("", "Xã B", 2, "70"), ("", "Xã C", 3, "60")]);
    let now = [("", "Xã A", "40"), ("", "XÃ  B", "35"), ("", "Xã D", "30")];
    assert_eq!(gained(&set, &now, &last), ["Xã A 0", "XÃ  B 0"]);
    // A code goes before a name, and a row with another code is another unit.
    let last = last_year(&set, &[("H1", "Xã A", 1, "80"), ("H2", "Xã B", 2, "70")]);
    let now = [("h1", "Tên mới", "40"), ("H3", "Xã B", "35")];
    assert_eq!(gained(&set, &now, &last), ["Tên mới 0"]);
}

#[test]
fn what_cannot_be_in_last_years_file_is_told_and_not_used() {
    use tucham::domain::review::outcome::doubts;
    let set = set_of(&["50", "50"], 2);
    let rows = [
        ("H1", "Xã A", 1, "80"),
        ("h1", "Xã A giả", 2, "1"),
        ("H2", "Xã B", 3, "250"),
        ("H3", "Xã C", 999, "60"),
        ("H4", "Xã D", 5, "50"),
    ];
    let last = ResultFile { year: 0, ..last_year(&set, &rows) };
    let codes: Vec<&str> = doubts(&last).iter().map(|it| it.code.as_str()).collect();
    assert_eq!(codes, ["TD-446", "TD-444", "TD-444", "TD-445", "TD-445"]);
    let now =
        [("H1", "Xã A", "40"), ("H2", "Xã B", "35"), ("H3", "Xã C", "30"), ("H4", "Xã D", "25")];
    assert_eq!(gained(&set, &now, &last), ["Xã D 0"]);
}
