//! Files and answers that make no sense: a message with code, place, reason and fix; what was there
//! stays there.

use serde_json::{Value, json};
use thirtyfour::Key;

use crate::stage::{Browser, Folder, Page, Site, Unit, filled, read_json, repository};

/// Everything that the app keeps on this computer.
const KEPT: &str = "return JSON.stringify(Object.entries(localStorage).filter(([key]) => key.startsWith('tucham/')).sort())";

#[test]
fn a_bad_file_is_refused_and_changes_nothing() {
    let site = Site::serve();
    let page = filled(&site, Browser::chromium());
    page.saved();
    let strip = page.strip();
    let draft = page.draft();
    let kept = page.evaluate(KEPT);
    let folder = Folder::new();
    page.go("/");
    for (name, code, content) in bad_files() {
        page.hand_over("open-file", &folder.write(name, &content));
        page.expect_text_with("open-refused", name);
        page.expect_text_with("open-refused", code);
        page.expect_text_with("open-refused", "Cách sửa");
        assert_eq!(page.evaluate(KEPT), kept, "{name} changed what is kept");
    }
    page.go(&format!("/drafts/{draft}/check"));
    page.expect_strip(&strip);
    page.expect_quiet();
}

fn bad_files() -> Vec<(&'static str, &'static str, Vec<u8>)> {
    let dossier = || read_json(&repository("tests/fixtures/examples/xa-an-binh.dossier.json"));
    let set = || read_json(&repository("src/sets/xa-mau.json"));
    let changed = |mut value: Value, change: &dyn Fn(&mut Value)| {
        change(&mut value);
        value.to_string().into_bytes()
    };
    let newer = changed(dossier(), &|it| it["formatVersion"] = json!(3));
    let other = changed(dossier(), &|it| it["format"] = json!("tucham/something-else"));
    let unknown_set = changed(dossier(), &|it| it["set"]["id"] = json!("tinh-khac"));
    let unknown_kind = changed(set(), &|it| first_leaf(it)["rule"] = json!({"kind": "magic"}));
    let unsound = changed(set(), &|it| it["bands"][0]["from"] = json!("1"));
    let misspelt = changed(set(), &|it| first_leaf(it)["rulle"] = json!(1));
    let wrong_type = changed(dossier(), &|it| it["entries"] = json!("không"));
    vec![
        ("rong.json", "TEP-101", Vec::new()),
        ("anh.json", "TEP-103", vec![0x89, 0x50, 0xff, 0xfe]),
        ("thu.json", "TEP-104", "Kính gửi Sở Nội vụ".into()),
        ("cut.json", "TEP-104", dossier().to_string().into_bytes()[..2000].to_vec()),
        ("sau.json", "TEP-105", [vec![b'['; 10_000], vec![b']'; 10_000]].concat()),
        ("trung.json", "TEP-106", r#"{"format": "tucham/dossier", "format": "x"}"#.into()),
        ("khac.json", "TEP-107", other),
        ("moi.json", "TEP-108", newer),
        ("la.json", "TEP-109", r#"{"name": "package"}"#.into()),
        ("sai-kieu.json", "TEP-202", wrong_type),
        ("thieu-bo.json", "TEP-304", unknown_set),
        ("luat-la.json", "TEP-205", unknown_kind),
        ("sai-chinh-ta.json", "TEP-203", misspelt),
        ("lech-muc.json", "BTC-210", unsound),
        ("qua-lon.json", "TEP-102", vec![b' '; 17 * 1024 * 1024]),
    ]
}

fn first_leaf(node: &mut Value) -> &mut Value {
    let key = if node.get("areas").is_some() { "areas" } else { "children" };
    if node.get("rule").is_some() { node } else { first_leaf(&mut node[key][0]) }
}

#[test]
fn an_answer_that_makes_no_sense_is_kept_marked_and_gives_nothing() {
    let site = Site::serve();
    let page = Page::open(Browser::chromium(), site.url());
    let unit = Unit::from_fixture("cong-doan-vien-chuc");
    unit.start(&page);
    let leaf = "c1.2.2";
    let (part, whole) = ("answer-c1.2.2-part", "answer-c1.2.2-whole");
    page.go_to_step(&format!("criteria/{leaf}"), part);
    page.type_into(whole, "2727");
    for (typed, shown, code) in [
        ("2728", "2728", "TL-203"),
        ("-5", "-5", "TL-205"),
        ("hai nghìn", "hai nghìn", "TL-201"),
        ("2.364", "2364", ""),
        ("2364 ", "2364", ""),
        ("1.000,5", "1000,5", ""),
        ("abc", "abc", "TL-201"),
    ] {
        page.type_into(part, typed);
        match code {
            "" => page.expect_hidden("answer-c1.2.2-part-problem"),
            code => {
                page.expect_text_with("answer-c1.2.2-part-problem", code);
                page.expect_text_with("points-c1.2.2", "0/4");
            }
        }
        page.find(whole);
        page.click(whole);
        page.expect_value(part, shown);
    }

    // Kept as typed, also over a reload and in the file.
    page.saved();
    page.reload();
    page.expect_value(part, "abc");
    page.expect_text_with("answer-c1.2.2-part-problem", "TL-201");
    page.expect_text_with("total", "0");
    let file: Value = serde_json::from_slice(&page.export()).unwrap();
    assert_eq!(
        file["entries"][leaf]["answer"],
        json!({"kind": "figures", "part": "abc", "whole": ""})
    );
    assert_eq!(file["figures"]["members"]["value"], "2727");
    page.expect_quiet();
}

#[test]
fn figures_typed_in_a_row_are_both_there() {
    let site = Site::serve();
    let page = Page::open(Browser::chromium(), site.url());
    let unit = Unit::from_fixture("cong-doan-vien-chuc");
    unit.start(&page);
    page.go_to_step("criteria/c1.2.2", "answer-c1.2.2-part");
    page.click("answer-c1.2.2-part");
    page.press("12.345");
    page.press(Key::Tab);
    page.press("12.460");
    page.press(Key::Tab);
    page.expect_value("answer-c1.2.2-part", "12345");
    page.expect_value("answer-c1.2.2-whole", "12460");
    page.type_into("answer-c1.2.2-whole", "2.727");
    page.type_into("answer-c1.2.2-part", "2.364");
    page.expect_hidden("answer-c1.2.2-part-problem");
    page.expect_text_with("points-c1.2.2", &unit.expected_points("c1.2.2"));
}

#[test]
fn a_large_document_may_be_left_while_it_is_read() {
    let site = Site::serve();
    let page = Page::open(Browser::chromium(), site.url());
    let unit = Unit::from_fixture("cong-doan-vien-chuc");
    unit.start(&page);
    page.go_to_step("criteria/c1.1.1", "evidence-c1.1.1-add");
    page.click("evidence-c1.1.1-add");
    page.expect_focus("evidence-c1.1.1-0-number");
    let folder = Folder::new();
    let large = folder.write("quet.pdf", vec![7; 64 * 1024 * 1024]);
    page.hand_over("evidence-c1.1.1-0-file", &large);
    page.click("next");
    page.wait_for_element("points-c1.1.2");
    page.go_to_step("criteria/c1.1.1", "evidence-c1.1.1-add");
    page.wait_for(
        "the record of the document",
        "return document.body.innerText.includes('quet.pdf')",
    );
    assert!(!page.has("crash"));
    page.expect_quiet();
}
