//! The official report: its parts, its numbers, and that they are those of the sheet.

use tucham::domain::dossier::{Dossier, Heading, Period};
use tucham::domain::score::{View, score};
use tucham::domain::set::CriteriaSet;
use tucham::domain::text::Text;
use tucham::formats::read_dossier;
use tucham::i18n::Lang;
use tucham::report::{
    self, Annex, Bar, Bars, Block, ClassScale, Letterhead, Report, RowKind, Signatures, Table,
};

use crate::drawn::{Drawn, drawn, row_of};
use crate::files::{EXAMPLES, example};
use crate::golden::built_in;

fn report(name: &str, set: &str, lang: Lang, seal: Option<&str>) -> Report {
    let (set, dossier) = (built_in(set), read_dossier(&example(name)).value.unwrap());
    let sheet = score(&set, &dossier, View::SelfScored);
    report::dossier(&set, &dossier, &sheet, lang, seal)
}

fn tables(report: &Report) -> Vec<&Table> {
    let mut tables = Vec::new();
    for block in &report.blocks {
        if let Block::Table(table) = block {
            tables.push(table);
        }
    }
    tables
}

/// The end of the letter; what follows it are its annexes.
fn signatures(report: &Report) -> &Signatures {
    let found = report.blocks.iter().find_map(|block| match block {
        Block::Signatures(end) => Some(end),
        _ => None,
    });
    found.expect("an end")
}

/// The seven-column table of the first annex.
fn scores(report: &Report) -> &Table {
    tables(report).into_iter().find(|table| table.columns.len() == 7).unwrap()
}

#[test]
fn the_head_is_that_of_an_official_letter() {
    let report = report("xa-an-binh", "xa-mau", Lang::Vi, Some("FFEC-C85C"));
    let Block::Letterhead(head) = &report.blocks[0] else { panic!("no head") };
    // A people's committee has no superior above it, and its place on a line of its own.
    assert_eq!((head.parent.as_str(), head.issuer.as_str()), ("", "ỦY BAN NHÂN DÂN\nXÃ AN BÌNH"));
    assert_eq!(head.number, "Số: ……/BC-……");
    assert_eq!(head.place_and_date, "………, ngày … tháng … năm ……");
    assert_eq!(head.country, "CỘNG HÒA XÃ HỘI CHỦ NGHĨA VIỆT NAM");
    assert_eq!(head.motto, "Độc lập - Tự do - Hạnh phúc");
    assert_eq!(report.title, "Tự chấm điểm Chỉ số cải cách hành chính năm 2026: UBND xã An Bình");
    assert_eq!(report.footer, "Mã kiểm tra của tệp: FFEC-C85C · Bộ tiêu chí: xa-mau 2026.2 (mẫu)");
    assert!(
        report
            .blocks
            .iter()
            .any(|block| matches!(block, Block::Notice(text) if text.contains("mẫu")))
    );
    let end = signatures(&report);
    let signed = "TM. ỦY BAN NHÂN DÂN\nCHỦ TỊCH UBND";
    assert_eq!((end.position.as_str(), end.name.as_str()), (signed, "Trần Văn Hòa"));
    assert_eq!(end.recipients, ["- Sở Nội vụ;", "- Lưu: VT."]);
}

/// The head and the end of a report, after something was changed in the dossier.
fn letter(
    name: &str,
    set: CriteriaSet,
    change: impl Fn(&mut Dossier),
) -> (Report, Letterhead, Signatures) {
    let mut dossier = read_dossier(&example(name)).value.unwrap();
    change(&mut dossier);
    let sheet = score(&set, &dossier, View::SelfScored);
    let report = report::dossier(&set, &dossier, &sheet, Lang::Vi, None);
    let Block::Letterhead(head) = report.blocks[0].clone() else { panic!("no head") };
    let end = signatures(&report).clone();
    (report, head, end)
}

#[test]
fn a_department_has_its_superior_above_it() {
    let (_, head, _) = letter("so-thanh-tra-tinh", built_in("so-mau"), |_| ());
    assert_eq!((head.parent.as_str(), head.issuer.as_str()), ("UBND TỈNH", "THANH TRA TỈNH"));
    let (_, head, _) = letter("so-thanh-tra-tinh", built_in("so-mau"), |dossier| {
        dossier.unit.governing = "Ủy ban nhân dân tỉnh An Giang".into();
    });
    assert_eq!(head.parent, "ỦY BAN NHÂN DÂN TỈNH AN GIANG");
}

#[test]
fn number_place_date_recipients_and_authority_stand_as_typed() {
    let heading = Heading {
        number: "125".into(),
        symbol: "BC-UBND".into(),
        place: "An Bình".into(),
        date: "2026-02-05".into(),
        recipients: vec!["Sở Nội vụ".into(), " ".into(), "Đảng ủy xã".into()],
    };
    let (_, head, end) = letter("xa-an-binh", built_in("xa-mau"), |dossier| {
        dossier.report.heading = heading.clone();
        dossier.people.approved_by.authority = "TM. Ủy ban nhân dân".into();
    });
    assert_eq!(head.number, "Số: 125/BC-UBND");
    assert_eq!(head.place_and_date, "An Bình, ngày 05 tháng 02 năm 2026");
    assert_eq!(end.position, "TM. ỦY BAN NHÂN DÂN\nCHỦ TỊCH UBND");
    assert_eq!(end.recipients, ["- Sở Nội vụ;", "- Đảng ủy xã;", "- Lưu: VT."]);
    let (_, head, end) = letter("xa-an-binh", built_in("xa-mau"), |dossier| {
        dossier.report.heading = Heading { date: "cuối năm".into(), ..Heading::default() };
        dossier.unit.receiver = "Phòng Nội vụ".into();
    });
    assert_eq!(head.place_and_date, "………, ngày … tháng … năm ……");
    assert_eq!(end.recipients, ["- Phòng Nội vụ;", "- Lưu: VT."]);
}

#[test]
fn a_letter_with_its_annexes_has_the_order_of_official_papers() {
    let (report, ..) = letter("cong-doan-vien-chuc", built_in("cong-doan-mau"), |dossier| {
        dossier.report.heading.number = "12".into();
    });
    let outline: Vec<String> = report.blocks.iter().filter_map(outlined).collect();
    assert_eq!(
        outline,
        [
            "Thực hiện Chỉ số CCHC năm 2026, Công đoàn Viên chức tỉnh báo cáo kết quả tự chấm điểm như sau:",
            "I. Thông tin chung và kết quả",
            "II. Kết quả theo lĩnh vực",
            "III. Tiêu chí không áp dụng hoặc không có tài liệu kiểm chứng",
            "IV. Khó khăn, vướng mắc",
            "V. Đề xuất, kiến nghị",
            "chữ ký",
            "Phụ lục 1 BẢNG TỰ CHẤM ĐIỂM (Kèm theo Báo cáo số 12/BC-…… của Công đoàn Viên chức tỉnh)",
            "Phụ lục 2 DANH MỤC TÀI LIỆU KIỂM CHỨNG (Kèm theo Báo cáo số 12/BC-…… của Công đoàn Viên chức tỉnh)",
        ]
    );
}

/// Headings, annexes, the opening sentence and the end; nothing for what stands between.
fn outlined(block: &Block) -> Option<String> {
    match block {
        Block::Heading(text) => Some(text.clone()),
        Block::Paragraph(text) if text.ends_with(':') => Some(text.clone()),
        Block::Signatures(_) => Some("chữ ký".into()),
        Block::Annex(Annex { number, title, note }) => Some(format!("{number} {title} {note}")),
        _ => None,
    }
}

#[test]
fn points_by_area_add_up_to_the_total() {
    let report = report("cong-doan-vien-chuc", "cong-doan-mau", Lang::Vi, None);
    let rows = drawn(tables(&report)[0]);
    let cells = |at: usize| rows[at].cells.iter().map(String::as_str).collect::<Vec<_>>();
    assert_eq!(cells(0)[0], "1");
    assert_eq!(cells(0)[2..], ["32", "27,77", "86,78\u{a0}%"]);
    assert_eq!(cells(rows.len() - 1), ["", "Tổng điểm", "91", "78,64", "86,42\u{a0}%"]);
}

#[test]
fn areas_are_drawn_in_points_beside_the_greatest_of_them() {
    let report = report("cong-doan-vien-chuc", "cong-doan-mau", Lang::Vi, None);
    let drawn = report.blocks.iter().find_map(|block| match block {
        Block::Bars(bars) => Some(bars),
        _ => None,
    });
    let Bars { caption, bars } = drawn.unwrap();
    // 4,23 + 0,6 + 3,09 + 3,79 + 2,4; bonus and penalty stand in no bar.
    assert_eq!(caption, "Điểm đạt được theo lĩnh vực (mất tất cả 14,11 điểm)");
    let shown = |bar: &Bar| {
        let code = bar.name.split('.').next().unwrap_or_default().to_string();
        (code, bar.full.clone(), bar.filled.clone().unwrap_or_default(), bar.number.clone())
    };
    let shown: Vec<_> = bars.iter().map(shown).collect();
    let row = |code: &str, full: &str, filled: &str, number: &str| {
        (code.to_string(), full.to_string(), filled.to_string(), number.to_string())
    };
    let expected = [
        row("1", "100", "86.78", "27,77/32 (−4,23 điểm)"),
        row("2", "25", "23.13", "7,4/8 (−0,6 điểm)"),
        row("3", "43.75", "34.09", "10,91/14 (−3,09 điểm)"),
        row("4", "15.63", "15.63", "5/5"),
        row("5", "43.75", "31.91", "10,21/14 (−3,79 điểm)"),
        row("6", "25", "25", "8/8"),
        row("7", "31.25", "23.75", "7,6/10 (−2,4 điểm)"),
    ];
    assert_eq!(shown, expected);
}

#[test]
fn the_classes_are_drawn_with_what_is_missing_to_the_next() {
    let report = report("cong-doan-vien-chuc", "cong-doan-mau", Lang::Vi, None);
    let scale = report.blocks.iter().find_map(|block| match block {
        Block::ClassScale(scale) => Some(scale),
        _ => None,
    });
    let ClassScale { caption, segments, mark } = scale.unwrap();
    assert!(caption.starts_with("Còn thiếu 3,26 điểm để đạt"), "{caption}");
    assert_eq!(mark, "86.42");
    let drawn: Vec<_> = segments.iter().map(|it| [&*it.name, &*it.start, &*it.length]).collect();
    let expected = [
        ["Yếu", "0", "50"],
        ["Trung bình", "50", "20"],
        ["Khá", "70", "10"],
        ["Tốt", "80", "10"],
        ["Xuất sắc", "90", "10"],
    ];
    assert_eq!(drawn, expected);
    let here: Vec<&str> = segments.iter().filter(|it| it.is_here).map(|it| &*it.name).collect();
    assert_eq!(here, ["Tốt"]);
}

#[test]
fn the_second_annex_is_the_register_and_stands_only_where_there_is_one() {
    let report = report("cong-doan-vien-chuc", "cong-doan-mau", Lang::Vi, None);
    let register = tables(&report).pop().unwrap();
    let titles: Vec<&str> = register.columns.iter().map(|column| column.title.as_str()).collect();
    let expected =
        ["TT", "Số, ký hiệu", "Ngày", "Cơ quan ban hành", "Trích yếu", "Tiêu chí", "Tệp, liên kết"];
    assert_eq!(titles, expected);
    let row = row_of(register, 1, "45/BC-CĐVC");
    assert_eq!(row.cells[2..5], ["14/08/2026", "Công đoàn Viên chức tỉnh", "Danh sách dự thi"]);
    assert!(row.cells[5].split("; ").any(|code| code == "1.2.2"), "{}", row.cells[5]);

    let (report, ..) = letter("cong-doan-vien-chuc", built_in("cong-doan-mau"), |dossier| {
        dossier.documents = Default::default();
        dossier.entries.values_mut().for_each(|entry| entry.evidence.clear());
    });
    let annexes = report.blocks.iter().filter(|block| matches!(block, Block::Annex(_)));
    assert_eq!(annexes.count(), 1);
}

#[test]
fn the_period_stands_in_the_title() {
    let (report, ..) = letter("xa-an-binh", built_in("xa-mau"), |dossier| {
        dossier.campaign.period = Period::Half1;
    });
    let expected = "Tự chấm điểm Chỉ số cải cách hành chính 6 tháng đầu năm 2026: UBND xã An Bình";
    assert_eq!(report.title, expected);
}

#[test]
fn a_report_looks_as_the_decision_s_own_form() {
    let text = |vi: &str| Text { vi: vi.into(), en: None };
    let mut set = built_in("xa-mau");
    set.forms.report = Some(text("Tự đánh giá kết quả CCHC"));
    set.forms.letterhead = Some(text("Tỉnh An Giang"));
    set.forms.signature = Some(text("TM. UBND"));
    set.forms.columns.insert("self".into(), text("Điểm tự đánh giá"));
    let (report, head, end) = letter("xa-an-binh", set, |_| ());
    assert!(report.title.starts_with("Tự đánh giá kết quả CCHC năm 2026"), "{}", report.title);
    assert_eq!(
        (head.parent.as_str(), end.position.as_str()),
        ("TỈNH AN GIANG", "TM. UBND\nCHỦ TỊCH UBND")
    );
    let columns: Vec<&str> = scores(&report).columns.iter().map(|it| it.title.as_str()).collect();
    assert_eq!(
        (columns[5], columns[6]),
        ("Tài liệu kiểm chứng [TT ở Phụ lục 2]", "Điểm tự đánh giá")
    );
}

#[test]
fn a_draft_says_so() {
    let report = report("xa-an-binh", "xa-mau", Lang::Vi, None);
    assert!(report.footer.starts_with("Bản nháp, chưa xuất tệp"), "{}", report.footer);
}

#[test]
fn the_seven_columns_hold_what_the_unit_declared() {
    let report = report("cong-doan-vien-chuc", "cong-doan-mau", Lang::Vi, None);
    let table = scores(&report);
    let titles: Vec<&str> = table.columns.iter().map(|column| column.title.as_str()).collect();
    assert_eq!(
        titles,
        [
            "Số",
            "Lĩnh vực, tiêu chí, tiêu chí thành phần",
            "Điểm tối đa",
            "Số liệu kê khai",
            "Cách tính điểm, giải trình",
            "Tài liệu kiểm chứng [TT ở Phụ lục 2]",
            "Điểm tự chấm"
        ]
    );
    let row = |code: &str| row_of(table, 0, code);
    let contest = row("1.2.2");
    assert_eq!(
        (contest.cells[2].as_str(), contest.cells[3].as_str(), contest.cells[6].as_str()),
        ("4", "2.364/2.727", "3,47")
    );
    let (how, explained) = contest.cells[4].split_once('\n').unwrap();
    assert!(how.ends_with("làm tròn 3,47 điểm"), "{how}");
    assert!(explained.starts_with("Giải trình: 2.364/2.727 đoàn viên dự thi"), "{explained}");
    // By number and place in the register, which the second annex writes out.
    let at = &row_of(tables(&report).pop().unwrap(), 1, "45/BC-CĐVC").cells[0];
    let lines: Vec<&str> = contest.cells[5].lines().collect();
    assert!(lines.contains(&format!("[{at}] 45/BC-CĐVC, Biểu 1").as_str()), "{lines:?}");
    // What was ticked stands beside what it gave, and is not said twice.
    assert!(!row("1.2.4").cells[4].contains("SIPAS"), "{}", row("1.2.4").cells[4]);
    assert_eq!(row("1.2.4").cells[3], "Đạt 2/3 mục, trừ: Chỉ số PAPI của tỉnh");
    let commune = self::report("xa-an-binh", "xa-mau", Lang::Vi, None);
    let equipped = row_of(scores(&commune), 0, "3.2.1");
    assert_eq!(
        equipped.cells[3],
        "Đạt 4/5 mục, trừ: Có máy tính, mạng cho người dân tự nộp hồ sơ trực tuyến"
    );
    assert_eq!(row("1.2.1").cells[3], "5\u{a0}hình thức");
    assert_eq!(row("1.6").cells[3..5], ["Cấp trên chấm", "Chưa tính vào điểm và điểm tối đa"]);
    assert_eq!(
        (row("1.6").cells[6].as_str(), row("2.1").cells[3].as_str()),
        ("–", "Không áp dụng")
    );
    let total = row_of(table, 1, "Tổng điểm");
    assert_eq!(total.kind, RowKind::Total);
    assert_eq!((total.cells[2].as_str(), total.cells[6].as_str()), ("100", "78,64"));
    let reduced = row_of(table, 1, "Điểm tối đa áp dụng");
    assert_eq!((reduced.kind, reduced.cells[2].as_str()), (RowKind::Total, "91"));
}

#[test]
fn every_table_is_rectangular_and_every_line_of_the_set_has_a_row() {
    for (name, set) in EXAMPLES {
        for lang in Lang::ALL {
            let report = report(name, set, lang, None);
            for table in tables(&report) {
                assert!(table.rows.iter().all(|row| row.cells.len() == table.columns.len()));
            }
            let lines = scores(&report).rows.iter().filter(|row| row.kind != RowKind::Total);
            assert_eq!(lines.count(), built_in(set).nodes.len(), "{name}");
        }
    }
}

#[test]
fn the_letter_gives_the_reasons_of_what_does_not_apply_or_has_no_evidence() {
    let report = report("so-thanh-tra-tinh", "so-mau", Lang::Vi, None);
    let tables = tables(&report);
    let table = tables.iter().find(|it| it.columns[1].title == "Lý do, giải trình").unwrap();
    let row = |code: &str| {
        let starts = |row: &Drawn| row.cells[0].lines().any(|line| line.starts_with(code));
        drawn(table).into_iter().find(starts).unwrap().cells
    };
    assert_eq!(
        row("4.2.2 ")[1],
        "Không áp dụng: Năm 2026 không được giao chỉ tiêu tinh giản biên chế; không tính vào điểm và điểm tối đa"
    );
    let one_stop = row("3.1.1 ");
    assert_eq!(one_stop[0].lines().filter(|line| line.starts_with("3.")).count(), 10);
    assert!(one_stop[1].starts_with("Không áp dụng vì “Sở có giải quyết thủ tục"), "said once");
}
