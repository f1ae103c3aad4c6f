//! One rule for all of one table: caps hold for every dossier alike, and ranking, heat map,
//! statistics and files look at the same figures of the same units.

use tucham::domain::campaign::Campaign;
use tucham::domain::dossier::{Actor, Answer, Change, Dossier, Person, Side, Stage};
use tucham::domain::points::Points;
use tucham::domain::review::appraise;
use tucham::domain::review::{
    RankBy, RankView, Ranking, Request, UnitSheet, Weighed, Weighing, difference_of, rank, weigh,
};
use tucham::domain::score::{View, score};
use tucham::domain::set::{CriteriaSet, Sets};
use tucham::formats::csv::{read_lines, write_table};
use tucham::formats::{write_dossier, write_draft};
use tucham::i18n::Lang;
use tucham::i18n::review as in_words;
use tucham::jobs::{Desk, Stored};
use tucham::report::tables::{Outlet, heat, whole_ranking};

use crate::communes;

fn superior() -> Actor {
    Actor { side: Side::Superior, name: "Tổ".into(), at: "2027-01-15T09:30:00Z".into() }
}

fn does(dossier: &mut Dossier, set: &CriteriaSet, change: Change) {
    dossier.apply(change, set, &superior()).unwrap();
}

/// A campaign with this cap of the bonus.
fn capped(set: &CriteriaSet, units: usize, bonus: Option<&str>) -> Campaign {
    let mut campaign = communes::campaign(set, units);
    campaign.groups[0].caps.bonus = bonus.and_then(Points::parse);
    campaign
}

fn opened(set: &CriteriaSet, campaign: Campaign, files: &[Stored]) -> Desk {
    let mut desk = Desk::new([set.clone()]);
    desk.open(Some(campaign)).unwrap();
    for file in files {
        desk.restore(file);
    }
    desk
}

/// Eight communes, every second one worked on under the cap of its day: remarked, appraised,
/// concluded.
fn files(set: &CriteriaSet, cap: Option<&str>) -> Vec<Stored> {
    let mut desk = opened(set, capped(set, 8, cap), &[]);
    let one = |place: usize| {
        let (file, text) = communes::file(set, place);
        let stored = Stored { file, bytes: text.into_bytes(), work: None };
        desk.take(&stored.file, &stored.bytes);
        let mut dossier = desk.dossier(&stored).unwrap();
        match place {
            1 => {
                let note = appraise::note(&dossier, "c1.1.1", "xem lại");
                does(&mut dossier, set, note);
            }
            3 => crate::rounds::appraise_first(&mut dossier, set),
            5 | 7 => {
                crate::rounds::appraise_first(&mut dossier, set);
                crate::rounds::go_on_and_conclude(&mut dossier, set);
            }
            _ => return stored,
        }
        Stored { work: Some(write_draft(&dossier)), ..stored }
    };
    (0..8).map(one).collect()
}

fn ranking_csv(desk: &Desk, ranking: &Ranking) -> String {
    String::from_utf8(write_table(&whole_ranking(ranking, desk.sets(), Lang::Vi))).unwrap()
}

#[test]
fn after_any_change_of_caps_every_dossier_is_scored_by_the_campaigns() {
    let set = communes::set();
    let caps = [None, Some("0"), Some("0.5"), Some("1"), Some("3.5"), Some("5"), Some("100")];
    let mut totals = std::collections::BTreeSet::new();
    for before in caps {
        let files = files(&set, before);
        for after in caps {
            let campaign = capped(&set, 8, after);
            let expected_caps = campaign.groups[0].caps.clone();
            let desk = opened(&set, campaign, &files);
            for (file, item) in files.iter().zip(desk.inbox().items()) {
                let sheet = item.sheet.as_ref().unwrap();
                let mut dossier = desk.dossier(file).unwrap();
                assert_eq!(dossier.campaign.caps, expected_caps);
                // By hand, without the function under test.
                dossier.campaign.caps = expected_caps.clone();
                for view in &sheet.views {
                    let total = score(&set, &dossier, view.view).total;
                    assert_eq!(view.figures.total, total, "{before:?} → {after:?} {}", sheet.code);
                    totals.insert((sheet.code.clone(), total));
                }
            }
        }
    }
    assert!(totals.len() > 8, "a cap changes something: {totals:?}");
}

#[test]
fn a_change_of_caps_is_weighed_before_it_is_made() {
    let set = communes::set();
    let files = files(&set, Some("5"));
    let ranked = |cap| opened(&set, capped(&set, 8, cap), &files).rank(&Request::default(), None);
    let (wide, none) = (ranked(Some("5")), ranked(Some("0")));
    assert_eq!(weigh(&wide, &wide), Weighing { units: 8, ..Weighing::default() });
    assert!(weigh(&wide, &wide).is_nothing());
    let weighing = weigh(&wide, &none);
    // Counted again, row by row.
    let after = |key: &str| none.groups[0].rows.iter().find(|row| row.key == key).unwrap();
    let rows = &wide.groups[0].rows;
    let points = rows.iter().filter(|row| after(&row.key).points != row.points).count();
    let places = rows.iter().filter(|row| {
        let after = after(&row.key);
        (after.place, after.band) != (row.place, row.band)
    });
    assert_eq!(
        (weighing.units, weighing.points, weighing.places, weighing.ranked),
        (8, points, places.count(), 0)
    );
    assert!(points > 0);
    let most: &Weighed = &weighing.most[0];
    let farthest = rows.iter().map(|row| (after(&row.key).points - row.points).abs()).max();
    assert_eq!(Some((most.points.1 - most.points.0).abs()), farthest);
    // A unit that falls out of the list is told too.
    let shorter = opened(&set, capped(&set, 7, Some("5")), &files).rank(&Request::default(), None);
    assert_eq!(weigh(&wide, &shorter).ranked, 1);
}

#[test]
fn the_heat_map_and_the_statistics_look_at_what_is_ranked() {
    let set = communes::set();
    let files = files(&set, None);
    let desk = opened(&set, capped(&set, 8, None), &files);
    let areas = |request: &Request| {
        let ranking = desk.rank(request, None);
        let statistics = desk.statistics("xa", request).unwrap();
        let mut ranked: Vec<_> = ranking.groups[0]
            .rows
            .iter()
            .map(|row| (row.code.clone(), row.areas.clone()))
            .collect();
        let mut heat: Vec<_> = statistics
            .heat
            .iter()
            .map(|row| {
                let cells: Vec<_> = row.areas.iter().map(|cell| cell.index).collect();
                (row.code.clone(), cells)
            })
            .collect();
        ranked.sort();
        heat.sort();
        assert_eq!((&heat, statistics.units), (&ranked, ranked.len()), "{request:?}");
        statistics
    };
    let mut tables = Vec::new();
    for view in [RankView::SelfScored, RankView::Round(1), RankView::Round(2), RankView::Latest] {
        for by in [RankBy::Total, RankBy::Area("a3".into()), RankBy::Criterion("c1.1.1".into())] {
            let statistics = areas(&Request { view, by, ..Request::default() });
            if view == RankView::SelfScored {
                assert_eq!(statistics.differences, []);
            }
            let table = heat(&statistics, &set, desk.made(), Outlet::File, Lang::Vi);
            tables.push(String::from_utf8(write_table(&table)).unwrap());
        }
    }
    assert_ne!(tables[0], tables[3], "another view, another file");
    assert!(tables[0].starts_with("\u{feff}Mã đơn vị;"), "the heading comes first");
    assert!(tables[0].contains("\r\nTự chấm\r\n"), "{}", tables[0]);
}

#[test]
fn open_rounds_other_maxima_and_lowered_classes_are_said_in_the_table() {
    let set = communes::set();
    let mut desk = opened(&set, capped(&set, 8, None), &files(&set, None));
    let ranking = desk.rank(&Request::default(), None);
    let group = &ranking.groups[0];
    assert_eq!((group.open_rounds(), group.other_maxima()), (1, None));
    let rounding = set.rounding;
    let notes = in_words::notes(group, rounding, Lang::Vi);
    let open = "1/8 đơn vị có vòng thẩm định chưa khóa: thứ hạng còn có thể thay đổi.";
    assert_eq!(notes, [open]);
    assert!(ranking_csv(&desk, &ranking).contains(open));
    // A unit with a figure of the survey has another maximum.
    let mut table = tucham::domain::review::survey::SurveyTable::default();
    let text = "Mã\t8.2.2\nX0001\t1\n";
    let preview = desk
        .preview_survey(&read_lines(text).value.unwrap(), &set.checksum, &Default::default())
        .value
        .unwrap();
    table.apply(&preview.changes()).unwrap();
    desk.set_survey(table);
    let (file, text) = communes::file(&set, 0);
    let key = desk.inbox().items()[0].key.clone();
    let stored = Stored { file, bytes: text.into_bytes(), work: None };
    let dossier = desk.dossier(&stored).unwrap();
    desk.update(&key, &dossier);
    let ranking = desk.rank(&Request::default(), None);
    let notes = in_words::notes(&ranking.groups[0], rounding, Lang::Vi);
    let max = ranking.groups[0].other_maxima().unwrap().0;
    assert_eq!(ranking.groups[0].other_maxima(), Some((max, 1)));
    assert_eq!(notes.len(), 2);
    assert!(notes[1].starts_with("1/8 đơn vị có điểm tối đa áp dụng khác "), "{notes:?}");
    // Why a class is lower than the index: the condition is named.
    let lowered: Vec<_> = ranking.groups[0].rows.iter().filter(|it| it.lowered.is_some()).collect();
    for row in &ranking.groups[0].rows {
        let index = row.index.exact();
        let by_index = set.bands.iter().position(|band| band.from <= index);
        assert_eq!(
            row.lowered.as_ref().map(|it| it.from),
            by_index.filter(|it| row.band != Some(*it))
        );
        let said = in_words::lowered(row, Some(&set), Lang::Vi);
        assert_eq!(said.is_some(), row.lowered.is_some());
    }
    let csv = ranking_csv(&desk, &ranking);
    assert!(csv.contains("Lý do hạ xếp loại"));
    for row in lowered {
        let said = in_words::lowered(row, Some(&set), Lang::Vi).unwrap();
        assert!(said.contains("hạ vì chưa đủ điều kiện: "), "{said}");
        assert!(csv.contains(&said), "{said}");
    }
}

#[test]
fn a_ranking_leaves_as_one_table_that_can_be_sorted_and_filtered() {
    let set = communes::set();
    let files = files(&set, None);
    let desk = opened(&set, capped(&set, 10, None), &files[..8]);
    let csv = ranking_csv(&desk, &desk.rank(&Request::default(), None));
    let rows = read_lines(&csv).value.unwrap();
    let cells = |line: usize| rows[line].1.clone();
    assert_eq!(&cells(0)[..4], ["Nhóm", "Hạng", "Đồng hạng", "Mã đơn vị"]);
    let reason = cells(0).iter().position(|head| head == "Lý do không xếp hạng").unwrap();
    assert_eq!(cells(0).len(), reason + 1 + set.areas.len());
    let widths: Vec<usize> = (0..11).map(|line| cells(line).len()).collect();
    assert_eq!(widths, [cells(0).len(); 11]);
    let group = cells(1)[0].clone();
    let reasons: Vec<_> = (1..11)
        .map(|line| {
            (cells(line)[0] == group, cells(line)[1].is_empty(), cells(line)[reason].clone())
        })
        .collect();
    let ranked = (true, false, String::new());
    let silent = (true, true, "Chưa gửi hồ sơ".to_string());
    let expected: Vec<_> = [vec![ranked; 8], vec![silent; 2]].concat();
    assert_eq!(reasons, expected);
}

#[test]
fn equal_places_stand_in_the_natural_order_of_codes() {
    let set = communes::set();
    let sheet = |code: &str| {
        let mut dossier = communes::dossier(&set, 0);
        dossier.id = code.into();
        dossier.unit.code = code.into();
        tucham::domain::review::unit_sheet(code, &set, &dossier, None)
    };
    let units = ["H40.10", "H40.2", "H40.12", "Đ1", "D2"].map(sheet);
    let units: Vec<&UnitSheet> = units.iter().collect();
    let sets: Sets = [set.clone()].into_iter().collect();
    let ranking = rank(&units, &[], &sets, None, &Request::default());
    let codes: Vec<&str> = ranking.groups[0].rows.iter().map(|row| row.code.as_str()).collect();
    assert_eq!(codes, ["D2", "Đ1", "H40.2", "H40.10", "H40.12"]);
}

#[test]
fn points_taken_away_without_a_reason_and_a_nameless_round_stay_open() {
    let set = communes::set();
    let mut dossier = crate::rounds::received(communes::dossier(&set, 0));
    let own = score(&set, &dossier, View::SelfScored);
    let leaf = set
        .leaves()
        .find(|leaf| {
            !own.lines[*leaf].points.is_zero()
                && set.nodes[*leaf].role == tucham::domain::set::Role::Base
        })
        .unwrap();
    let id = set.nodes[leaf].id.clone();
    let named = Person { name: "Trần Thị Lan".into(), ..Person::default() };
    let lacking = |dossier: &Dossier, by: &Person| -> Vec<String> {
        let problems = appraise::lacking(dossier, &set, by);
        problems.iter().map(|it| format!("{} {}", it.code.as_str(), it.place.node)).collect()
    };
    assert_eq!(lacking(&dossier, &Person::default()), ["TD-344 "]);
    let change = appraise::points(&dossier, &id, Some("0".into()));
    does(&mut dossier, &set, change);
    assert_eq!(lacking(&dossier, &named), [format!("TD-343 {id}")]);
    let change = appraise::note(&dossier, &id, "thiếu văn bản");
    does(&mut dossier, &set, change);
    assert_eq!(lacking(&dossier, &named), Vec::<String>::new());
}

#[test]
fn in_a_later_round_the_result_is_kept_or_the_units_own_answer_counts_again() {
    let set = communes::set();
    let mut dossier = crate::rounds::received(communes::dossier(&set, 0));
    dossier.entries.get_mut("c1.1.1").unwrap().answer = own_answer(&set);
    let points = |dossier: &Dossier, round| {
        score(&set, dossier, View::Round(round)).lines[set.find("c1.1.1").unwrap()]
            .points
            .to_string()
    };
    let own = score(&set, &dossier, View::SelfScored).lines[set.find("c1.1.1").unwrap()].points;
    crate::rounds::appraise_first(&mut dossier, &set);
    does(&mut dossier, &set, appraise::go_on_unexplained());
    let keep = appraise::accept(&dossier, "c1.1.1");
    does(&mut dossier, &set, keep);
    assert_eq!(points(&dossier, 2), "0", "the result of round 1 is kept");
    let restore = appraise::restore(&dossier, "c1.1.1");
    does(&mut dossier, &set, restore);
    assert_eq!(points(&dossier, 2), own.to_string(), "the unit's own answer counts again");
    assert_ne!(own.to_string(), "0");
    let verdict = &dossier.round(2).unwrap().verdicts["c1.1.1"];
    assert!(appraise::is_restored(&dossier, "c1.1.1", verdict));
}

/// The option of 1.1.1 that gives most.
fn own_answer(set: &CriteriaSet) -> Option<Answer> {
    let (_, criterion) = set.leaf("c1.1.1")?;
    match &criterion.rule {
        tucham::domain::set::Rule::Choice { options } => {
            Some(Answer::Chosen { option: options.first()?.id.clone(), points: None })
        }
        _ => communes::dossier(set, 0).answer("c1.1.1").cloned(),
    }
}

#[test]
fn giving_back_is_taken_back_with_history_and_a_units_own_unlocking_is_not() {
    let set = communes::set();
    let mut dossier = crate::rounds::received(communes::dossier(&set, 0));
    let note = appraise::note(&dossier, "c1.1.1", "xem");
    does(&mut dossier, &set, note);
    let stood = dossier.clone();
    assert!(!appraise::is_given_back(&dossier));
    does(&mut dossier, &set, appraise::reopen());
    assert_eq!((dossier.stage, appraise::is_given_back(&dossier)), (Stage::Draft, true));
    does(&mut dossier, &set, appraise::take_back());
    let steps = dossier.history.len() - stood.history.len();
    assert_eq!((dossier.stage, &dossier.rounds, steps), (Stage::Submitted, &stood.rounds, 2));
    // Unlocked by the unit itself before it was sent.
    let mut sent = communes::dossier(&set, 1);
    let unit = Actor { side: Side::Unit, ..superior() };
    sent.apply(Change::Stage(Stage::Draft), &set, &unit).unwrap();
    let sent = crate::rounds::received(sent);
    assert!(!appraise::is_given_back(&sent));
    let bytes = write_dossier(&sent).text.into_bytes();
    let mut desk = Desk::new([set.clone()]);
    desk.take("a", &bytes);
    let opened = desk.dossier(&Stored { file: "a".into(), bytes, work: None }).unwrap();
    assert!(!appraise::is_given_back(&opened));
}

#[test]
fn the_difference_leaves_out_what_the_unit_did_not_score() {
    let set = communes::set();
    let mut dossier = crate::rounds::received(communes::dossier(&set, 0));
    let change = appraise::points(&dossier, "c8.2.2", Some("2".into()));
    does(&mut dossier, &set, change);
    let figures = |view| tucham::domain::review::Figures::of(&score(&set, &dossier, view), &set);
    let (own, appraised) = (figures(View::SelfScored), figures(View::Round(1)));
    assert_ne!(own.total, appraised.total);
    assert_eq!(difference_of(&own, &appraised, &set), (Points::ZERO, 0));
}
