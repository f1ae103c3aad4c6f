//! The superior's papers: the appraisal sheet and the ranking, as blocks.

use tucham::domain::campaign::{Campaign, Ties};
use tucham::domain::review::outcome::{ResultFile, compare};
use tucham::domain::review::{Reason, Request};
use tucham::domain::score::{View, score};
use tucham::formats::read_dossier;
use tucham::i18n::Lang;
use tucham::report::{self, Block, Report, ReportKind, RowKind, Table};

use crate::communes;
use crate::drawn::drawn;
use crate::files::example;
use crate::golden::built_in;

fn tables(report: &Report) -> Vec<&Table> {
    let blocks = report.blocks.iter();
    blocks
        .filter_map(|block| match block {
            Block::Table(table) => Some(table),
            _ => None,
        })
        .collect()
}

fn facts(report: &Report) -> Vec<String> {
    let list = report.blocks.iter().filter_map(|block| match block {
        Block::Facts(facts) => Some(facts),
        _ => None,
    });
    list.flatten()
        .map(|fact| format!("{}: {}", fact.name, fact.value.replace('\u{a0}', " ")))
        .collect()
}

#[test]
fn the_appraisal_sheet_has_both_points_and_both_notes() {
    let set = built_in("xa-mau");
    let dossier = read_dossier(&example("xa-an-binh")).sound().unwrap();
    let sheet = report::appraisal(&set, &dossier, 1, Lang::Vi);
    assert_eq!(sheet.kind, ReportKind::Appraisal);
    assert_eq!(
        facts(&sheet),
        [
            "Đơn vị: UBND xã An Bình (H40.12)",
            "Tự chấm: 75,13/84,5; 88,91 %; Tốt",
            "Thẩm định vòng 1: 86,95/99; 87,83 %; Tốt",
        ]
    );
    let [table] = tables(&sheet)[..] else { panic!("one table") };
    assert_eq!(table.rows.len(), set.nodes.len());
    let row = |id: &str| drawn(table).swap_remove(set.find(id).unwrap());
    let (leaf, area) = (row("c3.3.2"), row("a3"));
    assert_eq!((leaf.kind, area.kind), (RowKind::Leaf, RowKind::Area));
    assert_eq!(leaf.cells[0], "3.3.2");
    assert!(leaf.cells[5].ends_with("chưa lưu bản giấy."), "{}", leaf.cells[5]);
    assert_eq!(leaf.cells[6], "Chỉ 70 hồ sơ có thư xin lỗi\nĐề nghị giải trình.");
    // What awaits the survey before the round stands as a dash, and is scored after it.
    assert_eq!(&row("c8.1.1").cells[3..5], ["–", "5,51"]);
}

#[test]
fn the_final_sheet_carries_self_score_each_round_and_what_both_said() {
    let set = communes::set();
    let mut dossier = crate::rounds::received(communes::dossier(&set, 0));
    dossier.entries.get_mut("c1.1.1").unwrap().note = "Có kế hoạch".into();
    crate::rounds::appraise_first(&mut dossier, &set);
    let said = |text: &str| tucham::domain::dossier::Explanation {
        text: text.into(),
        ..Default::default()
    };
    dossier.rounds[0].explanations.insert("c1.1.1".into(), said("Ban hành ngày 15/01"));
    dossier.rounds[0].verdicts.get_mut("c1.1.1").unwrap().note = "Chưa có văn bản".into();
    crate::rounds::go_on_and_conclude(&mut dossier, &set);
    dossier.rounds[1].verdicts.get_mut("c1.1.1").unwrap().note = "Đã bổ sung".into();
    let sheet = report::appraisal(&set, &dossier, 2, Lang::Vi);
    let [table] = tables(&sheet)[..] else { panic!("one table") };
    let titles: Vec<&str> = table.columns.iter().map(|column| column.title.as_str()).collect();
    assert_eq!(
        titles[2..],
        [
            "Điểm tối đa",
            "Điểm tự chấm",
            "Điểm thẩm định vòng 1",
            "Điểm thẩm định vòng 2",
            "Ý kiến, giải trình của đơn vị",
            "Ý kiến thẩm định",
        ]
    );
    let place = set.find("c1.1.1").unwrap();
    let own = score(&set, &dossier, View::SelfScored).lines[place].points;
    let cells = &drawn(table)[place].cells;
    assert_eq!(cells[3], tucham::i18n::numbers::padded(&own.to_string(), 2, Lang::Vi));
    assert_eq!(
        cells[4..],
        [
            "0,00",
            "1,00",
            "Có kế hoạch\nGiải trình sau vòng 1: Ban hành ngày 15/01",
            "Vòng 1: Chưa có văn bản\nĐề nghị giải trình.\nVòng 2: Đã bổ sung",
        ]
    );
}

#[test]
fn the_ranking_says_by_what_with_which_rule_and_who_is_missing() {
    let set = communes::set();
    let mut desk = crate::faults_review::desk(18);
    for place in 0..17 {
        let (file, text) = communes::file(&set, place);
        desk.take(&file, text.as_bytes());
    }
    let request = Request { ties: Ties::Standard, ..Request::default() };
    let mut ranking = desk.rank(&request, None);
    let result = ResultFile::of(&ranking, desk.campaign(), desk.sets());
    compare(&mut ranking, &result, desk.sets());
    let paper = report::ranking(&ranking, desk.campaign(), desk.sets(), Lang::Vi);
    assert_eq!(paper.title, "Xếp hạng Chỉ số cải cách hành chính năm 2026");
    assert_eq!(
        facts(&paper),
        [
            "Xếp hạng theo: Tổng điểm",
            "Số liệu: Kết quả mới nhất của từng đơn vị",
            "Khi bằng chỉ số: Đồng hạng, hạng sau cách quãng (1, 1, 3)",
            "1: Công tác chỉ đạo, điều hành cải cách hành chính",
            "2: Cải cách thể chế",
            "3: Cải cách thủ tục hành chính và thực hiện cơ chế một cửa, một cửa liên thông",
            "4: Cải cách tổ chức bộ máy",
            "5: Cải cách chế độ công vụ",
            "6: Cải cách tài chính công",
            "7: Xây dựng và phát triển chính quyền điện tử, chính quyền số",
            "8: Tác động của cải cách hành chính",
            "9: Điểm thưởng",
            "10: Điểm trừ",
        ]
    );
    let plain = report::ranking(&desk.rank(&request, None), desk.campaign(), desk.sets(), Lang::Vi);
    let columns: Vec<usize> = tables(&plain).iter().map(|table| table.columns.len()).collect();
    assert_eq!(columns, [6, 12, 2], "nothing is said of a year that nobody opened");
    let [ranked, areas, excluded] = tables(&paper)[..] else { panic!("three tables") };
    let ranked = drawn(ranked);
    let places: Vec<&str> = ranked.iter().map(|row| row.cells[0].as_str()).collect();
    assert_eq!((places.len(), &places[..3]), (17, &["1", "1", "3"][..]));
    assert_eq!(ranked[0].cells[6], "giữ hạng, 0,00 điểm phần trăm");
    assert_eq!(
        areas.columns[1..4].iter().map(|it| it.title.as_str()).collect::<Vec<_>>(),
        ["Tên đơn vị", "1", "2"]
    );
    assert_eq!(
        drawn(areas)[0].cells[..4],
        ["1", "UBND xã Đông Định (X0016)", "83,33", "77,38"].map(String::from)
    );
    assert_eq!(ranking.groups[0].excluded[0].reason, Reason::NothingSent);
    let cells = ["UBND xã Long Định (X0018)", "Chưa gửi hồ sơ"];
    assert_eq!(drawn(excluded)[0].cells, cells);
}

#[test]
fn where_no_campaign_names_an_issuer_its_name_is_left_to_be_filled_in() {
    let desk = crate::faults_review::desk(1);
    let issuer = |campaign| {
        let paper =
            report::ranking(&desk.rank(&Request::default(), None), campaign, desk.sets(), Lang::Vi);
        match &paper.blocks[0] {
            Block::Letterhead(head) => head.issuer.clone(),
            other => panic!("{other:?}"),
        }
    };
    let campaign = Campaign { issuer: "Sở Nội vụ".into(), ..Campaign::default() };
    assert_eq!([issuer(Some(&campaign)), issuer(None)], ["SỞ NỘI VỤ", "…………………………"]);
}

#[test]
fn a_ranking_built_some_rows_at_a_time_is_the_same_paper() {
    let set = communes::set();
    let mut desk = crate::faults_review::desk(40);
    for place in 0..30 {
        let (file, text) = communes::file(&set, place);
        desk.take(&file, text.as_bytes());
    }
    let mut ranking = desk.rank(&Request::default(), None);
    let mut result = ResultFile::of(&ranking, desk.campaign(), desk.sets());
    // Not in last year's result: the first rows alone do not tell that years are compared.
    result.groups[0].rows.drain(..10);
    compare(&mut ranking, &result, desk.sets());
    assert!(ranking.groups[0].rows[0].moved.is_none(), "the first was not ranked last year");
    let (sets, groups) = (desk.sets(), &ranking.groups);
    let outline = report::ranking_outline(
        &ranking.request,
        groups,
        ranking.made,
        desk.campaign(),
        sets,
        Lang::Vi,
    );
    assert!(tables(&outline).iter().all(|table| table.rows.is_empty()));
    let mut built = outline.clone();
    let empty = built.blocks.iter_mut().filter_map(|block| match block {
        Block::Table(table) => Some(table),
        _ => None,
    });
    for (table, it) in empty.zip(report::tables::ranking_tables(groups, sets, Lang::Vi)) {
        let slices = (0..it.len().div_ceil(7)).map(|n| n * 7..n * 7 + 7);
        table.rows = slices.flat_map(|rows| it.rows(rows)).collect();
        assert_eq!(table.rows.len(), it.len());
    }
    assert_eq!(built, report::ranking(&ranking, desk.campaign(), sets, Lang::Vi));
    assert_eq!(tables(&built).iter().map(|it| it.rows.len()).collect::<Vec<_>>(), [30, 30, 10]);
}
