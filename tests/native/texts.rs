//! Names as people write them: one form for every spelling of the same name, and what a search finds.

use proptest::prelude::*;
use tucham::domain::text::{fold, same_form, search_key, search_text};
use unicode_normalization::UnicodeNormalization;

/// Letters of Vietnamese names, both cases, with what stands between them.
const NAMES: &str = "[A-Za-z0-9 .'–\\-\u{a0}\u{200b}ÐđĐàáảãạăằắẳẵặâầấẩẫậèéẻẽẹêềếểễệìíỉĩịòóỏõọôồốổỗộơờớởỡợùúủũụưừứửữựỳýỷỹỵÀÁẢÃẠĂẰÂẤÊẾĨÒÔỐƠỢÚƯỮÝỲ]{0,40}";

fn same(one: &str, other: &str) -> bool {
    same_form(one) == same_form(other)
}

#[test]
fn spellings_of_one_name_have_one_form() {
    for (one, other) in [
        ("Hoà Bình", "Hòa Bình"),
        ("Thuý", "Thúy"),
        ("Khoẻ", "Khỏe"),
        ("Hoá", "HÓA"),
        ("Quy Nhơn", "Qui Nhơn"),
        ("xã Mỹ Lộc", "Xã Mĩ Lộc"),
        ("Kỹ thuật", "Kĩ thuật"),
        ("Quý Lộc", "Quí Lộc"),
        ("Lý Sơn", "Lí  Sơn"),
        ("Đông Anh", "Ðông Anh"),
        ("đông anh", "ðông ANH"),
        ("Bà Rịa – Vũng Tàu", "Bà Rịa-Vũng Tàu"),
        ("Đắk R’Lấp", "Đắk R'Lấp"),
        ("UBND xã Tân Hoà", "Ủy ban nhân dân xã Tân Hòa"),
        ("UBND xã Tân Hoà", "UỶ BAN NHÂN DÂN XÃ TÂN HOÀ"),
        ("HĐND phường 1", "Hội đồng nhân dân phường 1"),
        ("\u{feff}H40.12 ", "h40.12"),
        ("Nguyễn", "Nguye\u{302}\u{303}n"),
    ] {
        assert!(same(one, other), "{} / {}", same_form(one), same_form(other));
    }
}

#[test]
fn names_that_differ_stay_apart() {
    for (one, other) in [
        ("Hòa", "Hoa"),
        ("Tay", "Tai"),
        ("Thuý", "Thúi"),
        ("xã An Bình", "phường An Bình"),
        ("An Bình", "xã An Bình"),
        ("Tân An", "Tấn An"),
        ("Sơn", "Son"),
        ("LY-1", "LI-1"),
        ("H40.1", "H40.11"),
        ("Đa", "Da"),
    ] {
        assert!(!same(one, other), "{one} / {other}");
    }
}

#[test]
fn eth_is_found_as_d_and_makes_a_whole_file_name() {
    assert_eq!(fold("Ðông Anh"), "dong anh");
    assert!(search_key("Ðông Anh").contains(&search_text("dong")));
}

#[test]
fn a_search_finds_what_is_typed_so_far_in_either_spelling() {
    for (name, typed) in [
        ("UBND xã Quy Đức", "qui"),
        ("UBND xã Qui Đức", "quy đ"),
        ("UBND xã Quyền", "quy"),
        ("Ủy ban nhân dân xã Mỹ Lộc", "ubnd xã mi"),
        ("UBND xã Mĩ Lộc", "uỷ ban nhân d"),
        ("UBND XÃ HOÀ BÌNH", "hòa"),
    ] {
        assert!(search_key(name).contains(&search_text(typed)), "{name} / {typed}");
    }
    assert!(!search_key("UBND xã An Bình").contains(&search_text("hội đồng")));
}

proptest! {
    #[test]
    fn a_form_is_its_own_form(text in any::<String>(), name in NAMES) {
        for text in [text, name] {
            prop_assert_eq!(fold(&fold(&text)), fold(&text));
            prop_assert_eq!(same_form(&same_form(&text)), same_form(&text));
        }
    }

    #[test]
    fn composed_and_decomposed_have_one_form(name in NAMES) {
        let (nfc, nfd): (String, String) = (name.nfc().collect(), name.nfd().collect());
        prop_assert_eq!(fold(&nfd), fold(&nfc));
        prop_assert_eq!(same_form(&nfd), same_form(&nfc));
        prop_assert_eq!(search_key(&nfd), search_key(&nfc));
    }

    #[test]
    fn a_name_is_found_by_itself(name in NAMES) {
        prop_assert!(search_key(&name).contains(&search_text(&name)));
    }
}
