//! Last year's result as a published table: what is taken of it, and how it is told beside this year's.

use tucham::domain::exact::Exact;
use tucham::domain::points::{Percent, Points};
use tucham::domain::review::outcome::{ResultFile, ResultGroup, ResultRow, doubts};
use tucham::formats::{read_result, write_result};
use tucham::intake::ListKind;
use tucham::intake::lists::{
    Chosen, Holds, Known, ListReading, Role, Standing, Unit, look, published, read_file,
};
use tucham::tables::write::{Out, Sheet, workbook};

/// As an office publishes it: titles, heading, rows, a sum, a note.
const TABLE: [&[&str]; 14] = [
    &["KẾT QUẢ CHỈ SỐ CẢI CÁCH HÀNH CHÍNH NĂM 2025"],
    &["Xếp hạng", "Mã định danh", "Tên đơn vị", "Tổng điểm", "Chỉ số (%)", "Xếp loại"],
    &["1", "H1", "UBND xã An Bình", "85,5", "95,00", "Xuất sắc"],
    &["2", "", "Ủy ban nhân dân xã Chợ Mới", "81", "90", "Tốt"],
    &["3", "H1", "UBND xã Đá", "80", "88,89", "Tốt"],
    &["4", "H4", "UBND xã Gò", "95", "", "Tốt"],
    &["5", "H5", "UBND xã Hòa", "70", "101", "Khá"],
    &["6", "H6", "UBND xã Kim", "72", "80", "Khá"],
    &["7", "H6", "UBND xã Kim", "71", "78,89", "Khá"],
    &["8", "H9", "UBND xã Cũ", "60", "66,67", "Khá"],
    &["9", "H7", "UBND xã Long", "45", "52", "Yếu"],
    &["mười", "H8", "UBND xã Mai", "45", "50", "Yếu"],
    &["11", "H10", "UBND xã Nam", "45", "", "Yếu"],
    &["", "", "Tổng cộng", "10", "", ""],
];

fn csv() -> (&'static str, Vec<u8>) {
    let rows: Vec<String> = TABLE.iter().map(|row| row.join(";")).collect();
    ("ket-qua.csv", rows.join("\n").into_bytes())
}

fn xlsx() -> (&'static str, Vec<u8>) {
    let cell = |text: &&str| match Exact::parse(&text.replace(',', ".")) {
        Ok(_) => Out::Number(text.replace(',', ".")),
        Err(_) => Out::Text((*text).to_string()),
    };
    let rows = TABLE.iter().map(|row| row.iter().map(cell).collect()).collect();
    ("ket-qua.xlsx", workbook(&[Sheet { name: "Kết quả".into(), rows, ..Sheet::default() }]))
}

fn units() -> Vec<Unit> {
    let names = [
        ("H1", "UBND xã An Bình"),
        ("H2", "UBND xã Chợ Mới"),
        ("H3", "UBND xã Đá"),
        ("H4", "UBND xã Gò"),
        ("H5", "UBND xã Hòa"),
        ("H6", "UBND xã Kim"),
        ("H7", "UBND xã Long"),
        ("H8", "UBND xã Mai"),
        ("H10", "UBND xã Nam"),
    ];
    names.map(|(code, name)| Unit { code: code.into(), name: name.into() }).into()
}

fn read((name, bytes): (&str, Vec<u8>), chosen: &Chosen) -> ListReading {
    read_file(name, &bytes, (ListKind::Results, chosen), &Known::default(), |_| ()).unwrap()
}

fn row(code: &str, name: &str, place: usize, figures: [&str; 3], class: &str) -> ResultRow {
    let [total, max, index] = figures;
    ResultRow {
        code: code.into(),
        name: name.into(),
        place,
        total: Points::parse(total).unwrap(),
        applicable_max: Points::parse(max).unwrap(),
        index: Percent::parse(index).unwrap(),
        band: Some(class.into()),
        ..ResultRow::default()
    }
}

/// Row, what becomes of it, and why.
fn told(reading: &ListReading) -> Vec<(usize, Standing, String)> {
    let why = |row: &tucham::intake::lists::LookedRow| {
        let codes: Vec<&str> = row.why.iter().map(|it| it.code.as_str()).collect();
        (row.row, row.standing, codes.join(" "))
    };
    look(reading).iter().map(why).collect()
}

#[test]
fn a_published_table_is_taken_row_by_row_from_csv_and_from_a_workbook() {
    use Standing::{InDoubt, Refused, Taken};
    for file in [csv(), xlsx()] {
        let name = file.0;
        let read = read(file, &Chosen::default());
        let columns: Vec<String> = read.columns.iter().map(|it| it.holds.word()).collect();
        assert_eq!(columns, ["rank", "code", "name", "points", "index", "class"], "{name}");
        let found = published(read, &units(), Some(&Exact::from(90)));
        let expected = [
            row("H1", "UBND xã An Bình", 1, ["85.5", "90", "95"], "Xuất sắc"),
            row("H2", "UBND xã Chợ Mới", 2, ["81", "90", "90"], "Tốt"),
            row("H10", "UBND xã Nam", 11, ["45", "90", "50"], "Yếu"),
        ];
        assert_eq!(found.rows, expected, "{name}");
        let told = told(&found.reading);
        let expected = [
            (3, Taken, ""),
            (4, Taken, ""),
            // Code and name are of two units.
            (5, InDoubt, "BTC-262"),
            // More points than there were.
            (6, Refused, "BTC-269"),
            // More than a hundred per cent.
            (7, Refused, "BTC-269"),
            // One unit twice: which row is right is not known.
            (8, InDoubt, "BTC-263"),
            (9, InDoubt, "BTC-263"),
            // No such unit.
            (10, Refused, "BTC-266"),
            // 45 of 90 is no 52 %.
            (11, InDoubt, "BTC-281"),
            // No place.
            (12, Refused, "BTC-268"),
            (13, Taken, ""),
        ];
        let expected = expected.map(|(row, standing, why)| (row, standing, why.to_string()));
        assert_eq!(told, expected, "{name}");
    }
}

#[test]
fn points_without_a_maximum_wait_for_it_and_an_index_stands_alone() {
    let text = "Tên đơn vị;Điểm\nUBND xã Đá;45\nUBND xã Gò;60,125\n".as_bytes().to_vec();
    let only_points = read(("x.csv", text), &Chosen::default());
    let without = published(only_points.clone(), &units(), None);
    assert_eq!((without.rows.len(), without.reading.in_doubt.len()), (0, 2));
    assert!(without.reading.in_doubt.iter().all(|it| it.why.code.as_str() == "BTC-282"));
    // Without places they follow the indices.
    let with = published(only_points, &units(), Some(&Exact::from(75)));
    let told: Vec<_> =
        with.rows.iter().map(|it| (it.place, it.total.to_string(), it.index.to_string())).collect();
    let expected = [(2, "45", "60"), (1, "60.125", "80.17")];
    assert_eq!(told, expected.map(|(place, total, index)| (place, total.into(), index.into())));

    let text = "Hạng;Đơn vị;Kết quả đạt\n1;UBND xã Đá;88,5%\n".as_bytes().to_vec();
    let chosen = Chosen::default().with_column(2, Holds::Role(Role::Index));
    let read = read(("x.csv", text), &chosen);
    let found = published(read, &units(), None);
    let index =
        ResultRow { band: None, ..row("H3", "UBND xã Đá", 1, ["88.5", "100", "88.5"], "") };
    assert_eq!(found.rows, [index]);
}

#[test]
fn a_column_of_fractions_is_doubted_as_a_whole() {
    let text = "Hạng;Đơn vị;Chỉ số\n1;UBND xã Đá;0,885\n2;UBND xã Gò;0,8\n".as_bytes().to_vec();
    let found = published(read(("x.csv", text), &Chosen::default()), &units(), None);
    let why: Vec<_> =
        found.reading.in_doubt.iter().map(|it| (it.row, it.why.code.as_str())).collect();
    assert_eq!((found.rows.len(), why), (0, vec![(2, "BTC-270"), (3, "BTC-270")]));
}

#[test]
fn a_published_result_goes_to_the_desk_as_one_and_other_groups_stay_beside_it() {
    let group = |id: &str, places: &[usize]| ResultGroup {
        id: id.into(),
        rows: places
            .iter()
            .map(|place| row(&format!("H{place}"), "Xã", *place, ["50", "100", "50"], "Khá"))
            .collect(),
        ..ResultGroup::default()
    };
    let communes = ResultFile::of_published(2025, "a.csv".into(), group("xa", &[1, 40]));
    // Thirty-eight units of the table are no longer there: place 40 is one all the same.
    assert_eq!(doubts(&communes), []);
    let text = write_result(&communes).text;
    let back = read_result(text.as_bytes()).sound().unwrap();
    assert!(back.published);
    assert_eq!((&back.groups, back.year), (&communes.groups, 2025));
    let offices = ResultFile::of_published(2025, "b.csv".into(), group("so", &[1]));
    let both = offices.clone().beside(&communes);
    let ids = |file: &ResultFile| file.groups.iter().map(|it| it.id.clone()).collect::<Vec<_>>();
    assert_eq!(ids(&both), ["so", "xa"]);
    // The same group again takes its own place; another year starts anew.
    assert_eq!(ids(&offices.clone().beside(&both)), ["so", "xa"]);
    let earlier = ResultFile::of_published(2024, "c.csv".into(), group("so", &[1]));
    assert_eq!(ids(&earlier.beside(&both)), ["so"]);
}
