//! The browser writes the very bytes that the native build wrote.

use tucham::domain::score::{View, score};
use tucham::formats::{read_dossier, read_set, write_sheet};
use tucham::i18n::Lang;
use wasm_bindgen_test::wasm_bindgen_test;

macro_rules! same {
    ($name:ident, $example:literal, $set:literal, $view:literal, $sheet:literal) => {
        #[wasm_bindgen_test]
        fn $name() {
            let set = include_bytes!(concat!("../../", $set, ".json"));
            let dossier = include_bytes!(concat!("../fixtures/", $example, ".dossier.json"));
            let vi = include_str!(concat!("../golden/", $sheet, ".vi.json"));
            let en = include_str!(concat!("../golden/", $sheet, ".en.json"));
            let set = read_set(set).sound().unwrap();
            let dossier = read_dossier(dossier).sound().unwrap();
            let sheet = score(&set, &dossier, View::parse($view).unwrap());
            assert!(write_sheet(&sheet, &set, Lang::Vi) == vi, "the Vietnamese sheet differs");
            assert!(write_sheet(&sheet, &set, Lang::En) == en, "the English sheet differs");
        }
    };
}

same!(commune, "examples/xa-an-binh", "src/sets/xa-mau", "self", "xa-an-binh");
same!(
    commune_after_round_1,
    "examples/xa-an-binh",
    "src/sets/xa-mau",
    "round:1",
    "xa-an-binh.round1"
);
same!(department, "examples/so-thanh-tra-tinh", "src/sets/so-mau", "self", "so-thanh-tra-tinh");
same!(
    trade_union,
    "examples/cong-doan-vien-chuc",
    "src/sets/cong-doan-mau",
    "self",
    "cong-doan-vien-chuc"
);
same!(every_kind, "sets/moi-kieu", "tests/fixtures/sets/moi-kieu", "self", "moi-kieu");
