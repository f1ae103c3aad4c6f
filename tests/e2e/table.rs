//! The official table is another way into the same answers.

use serde_json::{Value, json};
use thirtyfour::Key;

use crate::stage::{Browser, Folder, Page, Site, Unit, enter_answer, read_json, repository};

#[test]
fn an_area_entered_in_the_table_gives_the_same_points() {
    let site = Site::serve();
    let page = Page::open(Browser::chromium(), site.url());
    let unit = Unit::from_fixture("cong-doan-vien-chuc");
    unit.start(&page);
    page.go_to_step("areas/a1", "more-c1.1.1");
    for leaf in unit.entered_in("a1") {
        enter_in_table(&page, &unit, &leaf);
        page.expect_text_with(&format!("points-{leaf}"), &unit.expected_points(&leaf));
    }
    page.click("more-c1.2.2");
    page.wait_for_element("note-c1.2.2");
    unit.enter_words(&page, "c1.2.2");
    let points = unit.line("a1")["points"].as_str().unwrap().replace('.', ",");
    page.expect_text("points-a1", &points);

    // One criterion at a time shows what the table took.
    page.go_to_step("criteria/c1.2.2", "next");
    page.expect_value("answer-c1.2.2-part", "2364");
    page.expect_value("note-c1.2.2", unit.entry("c1.2.2")["note"].as_str().unwrap());
    page.go_to_step("criteria/c1.1.1", "next");
    page.wait_for(
        "the option chosen in the table",
        "return document.getElementById('answer-c1.1.1-onTime').checked",
    );
    page.expect_quiet();
}

fn enter_in_table(page: &Page, unit: &Unit, leaf: &str) {
    let answer: &Value = &unit.entry(leaf)["answer"];
    match answer["kind"].as_str() {
        Some("chosen") => {
            page.select(&format!("answer-{leaf}"), answer["option"].as_str().unwrap())
        }
        // A list of items is folded to one line; the way to “không áp dụng” stands below the row.
        Some("ticked") => {
            page.click(&format!("answer-{leaf}-fold"));
            enter_answer(page, leaf, answer);
        }
        Some("notApplicable") => {
            page.click(&format!("more-{leaf}"));
            enter_answer(page, leaf, answer);
        }
        _ => enter_answer(page, leaf, answer),
    }
}

/// An area of forty criteria, each with a percentage.
fn forty() -> Value {
    let leaf = |n: usize| {
        json!({
            "id": format!("p{n}"), "code": format!("1.{n}"), "title": {"vi": format!("Tỷ lệ {n}")},
            "max": "1", "rule": {"kind": "percent"},
        })
    };
    let mut set = read_json(&repository("tests/fixtures/sets/moi-kieu.json"));
    set["id"] = json!("bon-muoi");
    set["max"] = json!("40");
    for key in ["figures", "profile", "gates", "forms", "caps"] {
        set.as_object_mut().unwrap().remove(key);
    }
    let leaves: Vec<Value> = (1..=40).map(leaf).collect();
    set["areas"] = json!([{
        "id": "p", "code": "1", "title": {"vi": "Tỷ lệ"}, "max": "40", "reformArea": "other",
        "children": leaves,
    }]);
    set
}

#[test]
fn forty_cells_are_pasted_copied_down_and_taken_back_in_one_step() {
    let (site, folder) = (Site::serve(), Folder::new());
    let page = Page::open(Browser::chromium(), site.url());
    page.go("/new");
    page.hand_over("open-file", &folder.write("bo-tieu-chi.json", forty().to_string()));
    page.wait_for(
        "the set to be chosen",
        "return !!document.querySelector('input[name=set]:checked')",
    );
    page.click("start");
    page.arrive_at("unit-name");
    page.go_to_step("areas/p", "answer-p1-value");

    // As both spreadsheets lay it on the clipboard: Excel with \r\n, LibreOffice with \n.
    for end in ["\r\n", "\n"] {
        let cells: String = (1..=40).map(|n| format!("{n},5{end}")).collect();
        page.paste_at("answer-p1-value", &cells);
        page.expect_value("answer-p40-value", "40,5");
        page.expect_text_with("points-p40", "0,41");
        page.expect_text("points-p", "8,6");
        page.click("undo");
        page.expect_value("answer-p40-value", "");
        page.expect_value("answer-p1-value", "");
    }
    page.paste_at("answer-p39-value", "1\n2\n3\n");
    page.wait_for(
        "what had no place to be said",
        "return /1 ô còn lại/.test(document.body.innerText)",
    );

    page.type_into("answer-p1-value", "50");
    page.press(Key::Enter + "");
    page.expect_focus("answer-p2-value");
    page.press_with(Key::Control, 'd');
    page.expect_value("answer-p2-value", "50");
    page.press(Key::Down + "");
    page.expect_focus("answer-p3-value");
    page.press(Key::Up + "");
    page.expect_focus("answer-p2-value");
    page.expect_quiet();
}
