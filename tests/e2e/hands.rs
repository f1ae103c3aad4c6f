//! How many presses a dossier takes: the whole commune sample, entered by real keys and clicks from the
//! start page to the exported file, its documents pasted as a list; and documents typed one by one.
//!
//! `cargo xtask bench hands` runs it and prints the table.

use std::cell::RefCell;
use std::collections::BTreeMap;
use std::fs;

use serde_json::{Value, json};
use thirtyfour::Key;

use crate::stage::{Browser, Page, Site, Unit, read_json, repository};

/// At most so many presses, keys and clicks together.
const MOST: u32 = 700;
/// At most so many beyond a document's own characters, where it is typed as a line.
const MOST_A_DOCUMENT: usize = 3;

/// A person who counts.
struct Hands<'a> {
    page: &'a Page,
    presses: RefCell<BTreeMap<&'static str, u32>>,
}

impl Hands<'_> {
    fn count(&self, what: &'static str, n: usize) {
        *self.presses.borrow_mut().entry(what).or_default() += u32::try_from(n).unwrap();
    }

    fn click(&self, what: &'static str, id: &str) {
        self.page.click(id);
        self.count(what, 1);
    }

    fn click_by(&self, what: &'static str, selector: &str) {
        self.page.click_by(selector);
        self.count(what, 1);
    }

    fn types(&self, what: &'static str, text: &str) {
        self.page.press(text);
        self.count(what, text.chars().count());
    }

    fn presses(&self, what: &'static str, key: Key, times: usize) {
        for _ in 0..times {
            self.page.press(key.clone() + "");
        }
        self.count(what, times);
    }

    fn total(&self) -> u32 {
        self.presses.borrow().values().sum()
    }
}

#[test]
#[ignore = "counts presses: cargo xtask bench hands"]
fn a_commune_is_scored_and_exported_in_few_presses() {
    let site = Site::serve();
    let page = Page::open(Browser::chromium(), site.url());
    let hands = Hands { page: &page, presses: RefCell::default() };
    let unit = Unit::from_fixture("xa-an-binh");
    begin(&hands, &unit);
    for area in areas() {
        enter_area(&hands, &unit, &area);
    }
    bring_documents(&hands, &unit);
    hands.click_by("finish", "a[href$='/check']");
    page.arrive_at("lock");
    hands.click("finish", "lock");
    hands.click("finish", "lock-yes");
    page.wait_for_element("reopen");
    page.expect_strip(&unit.expected_strip());
    hands.click("finish", "export");
    page.expect_state("export-status", "whole");
    let file: Value = serde_json::from_slice(&page.browser.download()).unwrap();
    assert_eq!(file["declared"]["total"], unit.sheet()["total"]);
    assert_eq!(file["documents"].as_object().unwrap().len(), unit.entered().len());
    report("commune", &json!({ "presses": hands.total(), "by": *hands.presses.borrow() }));
    assert!(hands.total() <= MOST, "{} presses: {:?}", hands.total(), hands.presses.borrow());
}

#[test]
#[ignore = "counts presses: cargo xtask bench hands"]
fn a_document_is_typed_in_few_presses_beyond_its_characters() {
    let site = Site::serve();
    let page = Page::open(Browser::chromium(), site.url());
    let hands = Hands { page: &page, presses: RefCell::default() };
    let unit = Unit::from_fixture("xa-an-binh");
    unit.start(&page);
    let leaves = &unit.leaves()[..3];
    page.go_to_step(&format!("criteria/{}", leaves[0]), "next");
    for (n, leaf) in leaves.iter().enumerate() {
        let line = format!("evidence-{leaf}-line");
        if n > 0 {
            hands.click("beyond", "next");
            page.arrive_at(&line);
        }
        hands.click("beyond", &line);
        hands.types(
            "characters",
            "05/KH-UBND ngày 15/01/2026 của UBND xã An Bình về cải cách hành chính",
        );
        hands.presses("beyond", Key::Enter, 1);
        page.expect_value(&format!("evidence-{leaf}-0-number"), "05/KH-UBND");
    }
    let beyond = hands.presses.borrow()["beyond"] as usize;
    report("documents", &json!({ "documents": leaves.len(), "beyond": beyond }));
    assert!(
        beyond <= leaves.len() * MOST_A_DOCUMENT,
        "{beyond} presses of {} documents",
        leaves.len()
    );
}

/// From the start page to the first table, with what must be said of the unit.
fn begin(hands: &Hands, unit: &Unit) {
    let page = hands.page;
    hands.click("begin", "start-new");
    page.wait_for_element("set-xa-mau");
    hands.click("begin", "set-xa-mau");
    hands.click("begin", "start");
    page.arrive_at("unit-name");
    hands.click("unit", "unit-name");
    hands.types("unit", "UBND xã An Bình");
    for (question, answer) in unit.profile() {
        hands.click("unit", &format!("profile-{question}-{}", if answer { "yes" } else { "no" }));
    }
    // The maximum in the strip leads to its reasons, and not to the heading of the areas.
    hands.click_by("begin", "a[href$='/tasks']:not([id])");
    page.arrive_at("continue");
}

/// Every answer of an area in its table: by Enter from row to row, by a click where there is a list.
fn enter_area(hands: &Hands, unit: &Unit, area: &str) {
    let page = hands.page;
    if unit.entered_in(area).is_empty() {
        return;
    }
    hands.click_by("way", &format!("a[href$='/areas/{area}']"));
    page.arrive_at(&format!("points-{area}"));
    for leaf in unit.entered_in(area) {
        enter(hands, &leaf, &unit.entry(&leaf)["answer"]);
        page.expect_text_with(&format!("points-{leaf}"), &unit.expected_points(&leaf));
    }
}

fn enter(hands: &Hands, leaf: &str, answer: &Value) {
    let text = |key: &str| answer[key].as_str().unwrap_or_default().replace('.', ",");
    let field = |part: &str| format!("answer-{leaf}-{part}");
    match answer["kind"].as_str().unwrap() {
        "chosen" => {
            let id = format!("answer-{leaf}");
            let script = format!(
                "return [...document.getElementById('{id}').options].findIndex(it => it.value === '{}')",
                answer["option"].as_str().unwrap()
            );
            let place = hands.page.evaluate(&script).as_u64().unwrap();
            to(hands, &id);
            hands.presses("choices", Key::Down, place as usize);
            // Closes the list that a click has opened; from an unopened one it goes on to the next row.
            hands.presses("choices", Key::Enter, 1);
        }
        "ticked" => {
            hands.click("items", &field("fold"));
            for item in answer["items"].as_array().unwrap() {
                hands.click("items", &field(item.as_str().unwrap()));
            }
        }
        "figures" => {
            to(hands, &field("part"));
            hands.types("figures", &text("part"));
            // A number that stands once is there already in all rows but the first.
            if !shows(hands, &field("whole"), &text("whole")) {
                hands.presses("figures", Key::Tab, 1);
                hands.types("figures", &text("whole"));
            }
        }
        kind @ ("value" | "count" | "points") => {
            to(hands, &field(kind));
            hands.types("figures", &text(kind));
        }
        "variables" => {
            for (name, value) in answer["values"].as_object().unwrap() {
                let (field, value) =
                    (field(&format!("var-{name}")), value.as_str().unwrap().replace('.', ","));
                if !shows(hands, &field, &value) {
                    to(hands, &field);
                    hands.types("figures", &value);
                }
            }
        }
        "tally" => {
            for (item, count) in answer["counts"].as_object().unwrap() {
                to(hands, &field(&format!("item-{item}")));
                hands.types("figures", count.as_str().unwrap());
            }
        }
        "notApplicable" => {
            hands.click("not applicable", &format!("more-{leaf}"));
            hands.page.wait_for_element(&format!("skip-{leaf}"));
            hands.click("not applicable", &format!("skip-{leaf}"));
            hands.page.wait_for_element(&format!("skip-{leaf}-reason"));
            hands.click("not applicable", &format!("skip-{leaf}-reason"));
            hands.types("not applicable", &text("reason"));
        }
        other => panic!("{leaf}: no way to enter {other}"),
    }
}

/// Whether a field has this already.
fn shows(hands: &Hands, id: &str, text: &str) -> bool {
    hands.page.evaluate(&format!("return document.getElementById('{id}').value")) == text
}

/// To a field: by Enter from the row above where that leads there, otherwise by a click.
fn to(hands: &Hands, id: &str) {
    let focus = |page: &Page| page.evaluate("return document.activeElement?.id ?? ''");
    if focus(hands.page) == id {
        return;
    }
    hands.page.press(Key::Enter + "");
    match focus(hands.page) == id {
        true => hands.count("way", 1),
        // A person sees that before pressing: the press is not counted, the click is.
        false => hands.click("way", id),
    }
}

/// A document for each answer, pasted as a list with the codes.
fn bring_documents(hands: &Hands, unit: &Unit) {
    let codes = codes();
    let mut list =
        String::from("Số, ký hiệu\tNgày ban hành\tCơ quan ban hành\tTrích yếu\tMã tiêu chí\n");
    for (n, leaf) in unit.entered().iter().enumerate() {
        let code = &codes[leaf];
        list += &format!(
            "{}/KH-UBND\t15/01/2026\tUBND xã An Bình\tTài liệu của {code}\t{code}\n",
            n + 1
        );
    }
    hands.click_by("documents", "a[href$='/documents']");
    hands.page.arrive_at("documents-paste");
    hands.click("documents", "documents-paste");
    hands.page.paste_at("documents-paste", &list);
    hands.count("documents", 2);
    hands.page.wait_for_element("documents-put-in");
    hands.click("documents", "documents-put-in");
    hands.page.wait_for_element("documents");
}

fn sample() -> Value {
    read_json(&repository("src/sets/xa-mau.json"))
}

fn areas() -> Vec<String> {
    let areas = sample();
    let areas = areas["areas"].as_array().unwrap().iter();
    areas.map(|area| area["id"].as_str().unwrap().to_owned()).collect()
}

/// The codes of all leaves, by id.
fn codes() -> BTreeMap<String, String> {
    fn collect(node: &Value, codes: &mut BTreeMap<String, String>) {
        let text = |key: &str| node[key].as_str().unwrap_or_default().to_owned();
        codes.insert(text("id"), text("code"));
        node["children"].as_array().into_iter().flatten().for_each(|it| collect(it, codes));
    }
    let mut codes = BTreeMap::new();
    sample()["areas"].as_array().unwrap().iter().for_each(|area| collect(area, &mut codes));
    codes
}

/// For the benchmark's table.
fn report(name: &str, found: &Value) {
    if let Some(folder) = std::env::var_os("TUCHAM_HANDS_REPORTS") {
        let file = std::path::Path::new(&folder).join(format!("{name}.json"));
        fs::write(file, found.to_string()).unwrap();
    }
}
