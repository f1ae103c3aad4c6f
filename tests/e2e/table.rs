//! The official table is another way into the same answers.

use serde_json::Value;

use crate::stage::{Browser, Page, Site, Unit, enter_answer};

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
        _ => enter_answer(page, leaf, answer),
    }
}
