//! Names of files that are handed out: what, whose, when, which state.

use tucham::domain::review::{RankBy, RankView, Request};
use tucham::formats::{FileName, FileType, Whereof, plain, table_name, unit_file_name};

#[test]
fn a_name_says_what_whose_when_and_which_state() {
    let name = FileName::new("ban-cham")
        .part("Chỉ số CCHC các xã")
        .year(2026)
        .number("lan", 57)
        .day("2026-11-27T03:00:00Z")
        .seal("7F3A-91C2")
        .end(".json");
    assert_eq!(name, "ban-cham_chi-so-cchc-cac-xa_2026_lan-57_2026-11-27_7f3a91c2.json");
}

#[test]
fn empty_parts_leave_no_trace() {
    let name = FileName::new("xep-hang").part(" – ").year(0).day("").seal("").end(".csv");
    assert_eq!(name, "xep-hang.csv");
}

#[test]
fn dj_in_each_of_its_ways_becomes_d() {
    for name in ["Đông Anh", "đông anh", "Ðông Anh", "ðông anh", "Đo\u{302}ng Anh"] {
        assert_eq!(plain(name), "dong-anh", "{name}");
    }
}

#[test]
fn nothing_that_a_system_forbids_comes_into_a_name() {
    let name = FileName::new("a").part("../..\\x:y*?\"<>|\u{202e}.exe\0").end(".json");
    assert_eq!(name, "a_x-y-exe.json");
}

#[test]
fn a_device_of_windows_is_never_a_name() {
    for device in ["CON", "prn", "Aux", "NUL", "com1", "LPT9"] {
        let name = FileName::new(device).end(".csv");
        assert!(name.starts_with("tep_"), "{name}");
    }
    assert_eq!(FileName::new("com").part("1").end(".csv"), "com_1.csv");
    assert_eq!(FileName::new("–").end(".csv"), "tep_.csv");
}

#[test]
fn a_long_name_gives_way_in_the_middle_and_keeps_what_tells_states_apart() {
    let long = "Ủy ban nhân dân xã rất dài ".repeat(9);
    let name = FileName::new("tu-cham")
        .part(&long)
        .part(&long)
        .part(&long)
        .number("lan", 180)
        .seal("7F3A-91C2")
        .end(".json");
    assert!(name.len() <= 145, "{} {name}", name.len());
    assert!(name.starts_with("tu-cham_"), "{name}");
    assert!(name.ends_with("_lan-180_7f3a91c2.json"), "{name}");
}

#[test]
fn a_unit_s_file_tells_unit_year_kind_revision_and_seal() {
    let mut dossier = crate::communes::dossier(&crate::communes::set(), 3);
    let name = |dossier: &_| unit_file_name("ho-so", dossier, "7F3A-91C2", ".json");
    assert_eq!(name(&dossier), "tu-cham_ho-so_x0004_ubnd-xa-dong-binh_2026_lan-180_7f3a91c2.json");
    dossier.revision += 1;
    assert!(name(&dossier).contains("_lan-181_"), "two states have two names");
}

#[test]
fn a_table_tells_campaign_group_view_day_and_seal() {
    let request = Request { view: RankView::parse("round:2").unwrap(), ..Request::default() };
    let whereof = Whereof {
        title: "Chỉ số CCHC",
        year: 2026,
        group: "Sở, ban, ngành",
        request: Some(&request),
        day: "2027-01-09",
    };
    let sealed = "{\"seal\": {\"value\": \"00\", \"short\": \"7F3A-91C2\"}}";
    let name = table_name("ket-qua", FileType::Json, whereof, sealed.as_bytes());
    assert_eq!(name, "ket-qua_chi-so-cchc_2026_so-ban-nganh_vong-2_2027-01-09_7f3a91c2.json");
    let csv = FileType::Table;
    let table = |text: &str| table_name("xep-hang", csv, Whereof::default(), text.as_bytes());
    assert_eq!(table("a"), "xep-hang_ca978112.csv");
    assert_ne!(table("a"), table("b"), "what differs has another name");
    let request = Request { by: RankBy::parse("area:a3").unwrap(), ..Request::default() };
    let name = table_name("xep-hang", csv, Whereof { request: Some(&request), ..whereof }, b"a");
    assert!(name.contains("_theo-a3_moi-nhat_"), "{name}");
}
