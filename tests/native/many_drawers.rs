//! A table is said once: what page, paper, file and terminal show of a unit is the same value under the same name.

use tucham::domain::review::outcome::{ResultFile, compare};
use tucham::domain::review::{RankBy, Request};
use tucham::formats::csv::{read_lines, write_table};
use tucham::i18n::{Lang, words::terms};
use tucham::jobs::Desk;
use tucham::report::tables::{Outlet, RankingTable, inbox, whole_ranking};
use tucham::report::{Align, Cell, Column, Kind, Note, Row, RowKind, Table, Value};

use crate::communes;

const OUTLETS: [Outlet; 4] = [Outlet::Screen, Outlet::Paper, Outlet::File, Outlet::Terminal];

/// A desk that has the files of so many units, but for the last.
fn desk_of(units: usize) -> Desk {
    let set = communes::set();
    let mut desk = crate::faults_review::desk(units);
    for place in 0..units - 1 {
        let (file, text) = communes::file(&set, place);
        desk.take(&file, text.as_bytes());
    }
    desk
}

fn value(table: &Table, row: usize, column: &str) -> Option<(String, Value)> {
    let place = table.columns.iter().position(|it| it.id == column)?;
    Some((table.columns[place].title.clone(), table.rows[row].cells[place].value.clone()))
}

#[test]
fn every_outlet_shows_the_same_value_under_the_same_name() {
    let desk = desk_of(18);
    for by in [RankBy::Total, RankBy::Area("a3".into())] {
        let mut ranking = desk.rank(&Request { by, ..Request::default() }, None);
        let last = ResultFile::of(&ranking, desk.campaign(), desk.sets());
        compare(&mut ranking, &last, desk.sets());
        let (group, sets) = (&ranking.groups[0], desk.sets());
        let set = sets.get(&group.set).map(|set| set.as_ref());
        for lang in Lang::ALL {
            let tables = OUTLETS.map(|it| RankingTable::ranked(group, set, it, lang).whole());
            for row in 0..group.rows.len() {
                for id in ["place", "points", "max", "index", "class"] {
                    let shown = tables.each_ref().map(|table| value(table, row, id).unwrap());
                    assert!(shown.iter().all(|it| *it == shown[0]), "{id} of row {row}: {shown:?}");
                }
            }
            let widths = tables[1].columns.iter().map(|it| it.width);
            assert!(
                widths.clone().all(|width| width > 0),
                "each column has its share of the paper"
            );
            let titles = tables.each_ref().map(|it| it.columns.len());
            assert_eq!(titles, [8, 7, 15, 10], "columns of page, paper, file and terminal");
        }
    }
}

#[test]
fn the_whole_ranking_has_a_row_for_each_unit_and_is_read_back_as_it_was() {
    let desk = desk_of(18);
    let ranking = desk.rank(&Request::default(), None);
    for lang in Lang::ALL {
        let table = whole_ranking(&ranking, desk.sets(), lang);
        let units = ranking.groups.iter().map(|it| it.rows.len() + it.excluded.len());
        assert_eq!(table.rows.len(), units.sum::<usize>());
        assert!(table.rows.iter().all(|row| row.cells.len() == table.columns.len()));
        let text = String::from_utf8(write_table(&table)).unwrap();
        let lines = read_lines(&text).value.unwrap();
        assert_eq!(lines.len(), 1 + table.rows.len() + table.notes.len());
        assert_eq!(lines[0].1[4], terms::UNIT_NAME.to(lang));
    }
}

#[test]
fn a_file_has_a_column_for_every_fact_of_a_received_file() {
    let desk = desk_of(3);
    let table = |outlet| inbox(desk.inbox(), desk.sets(), desk.made(), outlet, Lang::Vi);
    let ids = |outlet| table(outlet).columns.iter().map(|it| it.id).collect::<Vec<_>>();
    let all = [
        "file",
        "standing",
        "code",
        "unit",
        "group",
        "own-points",
        "own-index",
        "appraised-points",
        "appraised-index",
        "signature",
        "found",
    ];
    assert_eq!(ids(Outlet::File), all);
    assert_eq!(
        ids(Outlet::Terminal),
        ["file", "standing", "code", "unit", "own-index", "signature"]
    );
    let (file, terminal) = (table(Outlet::File), table(Outlet::Terminal));
    for row in 0..2 {
        assert_eq!(value(&file, row, "own-index"), value(&terminal, row, "own-index"));
    }
}

#[test]
fn a_file_to_compute_with_has_bare_numbers_and_people_have_words() {
    let column = |id, title: &str, kind| Column { id, title: title.into(), kind, width: 1 };
    let percent = tucham::domain::points::Percent::parse("8.5");
    let cells = vec![
        Cell::text("=1+1").below(Some("hạ".into())),
        Cell::number("1234.5", 2),
        Cell::gain("2", 0),
        Cell::percent(percent, 2),
        Cell::percent(None, 2),
        Cell { value: Value::Date("2026-11-28".into()), note: Some(Note::Beside("mới".into())) },
    ];
    let table = Table {
        id: "example",
        caption: String::new(),
        columns: vec![
            column("a", "Tên", Kind::Name),
            column("b", "Điểm", Kind::Number),
            column("c", "Tăng", Kind::Number),
            column("d", "Chỉ số", Kind::Percent),
            column("e", "Chỉ số", Kind::Percent),
            column("f", "Ngày", Kind::Code),
        ],
        rows: vec![Row { kind: RowKind::Leaf, cells }],
        notes: vec![vec!["ghi chú".into()]],
        lang: Lang::Vi,
    };
    assert_eq!(
        String::from_utf8(write_table(&table)).unwrap(),
        "\u{feff}Tên;Điểm;Tăng;Chỉ số (%);Chỉ số (%);Ngày\r\n'=1+1;1234,5;2;8,5;–;2026-11-28\r\nghi chú\r\n"
    );
    let read: Vec<String> = table.rows[0].cells.iter().map(|it| it.whole(Lang::Vi)).collect();
    assert_eq!(read, ["=1+1\n(hạ)", "1.234,50", "+2", "8,50\u{a0}%", "–", "28/11/2026 [mới]"]);
    assert_eq!(table.columns[3].kind.align(), Align::End);
    assert_eq!(table.shares().next().unwrap(), "16.66%");
}
