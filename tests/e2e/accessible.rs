//! axe finds nothing: on any page, in either language, in any colours. The colours of the words do not
//! depend on the language: they are looked at in Vietnamese.

use std::fs;

use serde_json::Value;

use crate::stage::{Browser, Folder, Page, Site, every_page, filled, setting};

#[test]
fn axe_finds_nothing_in_vietnamese_in_any_colours() {
    every_page_in("vi", &["dark", "contrast"]);
}

#[test]
fn axe_finds_nothing_in_english() {
    every_page_in("en", &[]);
}

#[test]
fn axe_finds_nothing_where_something_went_wrong() {
    let site = Site::serve();
    let page = filled(&site, Browser::chromium());
    let folder = Folder::new();
    let mut found = Vec::new();
    page.go_to_step("criteria/c1.2.2", "answer-c1.2.2-part");
    page.type_into("answer-c1.2.2-part", "2728");
    page.expect_text_with("answer-c1.2.2-part-problem", "TL-203");
    found.extend(violations(&page, "part above whole"));
    page.go_to_step("areas/a1", "more-c1.1.1");
    found.extend(violations(&page, "a mistake in the table"));
    page.go_to_step("check", "export");
    found.extend(violations(&page, "check with mistakes"));
    page.go("/");
    page.hand_over("open-file", &folder.write("hong.json", "{"));
    page.wait_for_element("open-refused");
    found.extend(violations(&page, "refused file"));
    page.click_by("[data-draft] button");
    page.wait_for_element("trash");
    found.extend(violations(&page, "deleted draft"));
    page.go("/review");
    page.click("campaign-new");
    page.arrive_at("campaign-title");
    page.click_by("#group-add option[value=xa-mau]");
    page.wait_for_element("group-0-title");
    page.type_into("group-0-bonus", "2.364");
    page.wait_for(
        "the question about two readings",
        "return document.querySelectorAll('.field__readings button').length === 2",
    );
    found.extend(violations(&page, "two readings"));
    page.go("/drafts/khong-co/tasks");
    found.extend(violations(&page, "no such draft"));
    page.go("/khong-co");
    found.extend(violations(&page, "no such page"));
    assert!(found.is_empty(), "{} findings:\n{}", found.len(), found.join("\n"));
}

/// Every page by all rules; in other colours by those that ask for colours, as nothing else differs.
fn every_page_in(language: &str, colours: &[&str]) {
    let site = Site::serve();
    let page = filled(&site, Browser::chromium());
    page.select("theme", "light");
    if page.evaluate("return document.documentElement.lang") != language {
        page.click("language");
    }
    let mut found = Vec::new();
    every_page(&page, |name| {
        found.extend(violations(&page, &format!("{name} {language} light")));
        for theme in colours {
            page.select("theme", theme);
            found.extend(found_by(&page, COLOURS, &format!("{name} {language} {theme}")));
        }
        page.select("theme", "light");
    });
    assert!(found.is_empty(), "{} findings:\n{}", found.len(), found.join("\n"));
}

const COLOURS: &str = "runOnly: ['color-contrast', 'link-in-text-block'], ";

/// What axe finds on the page as it is: rule, place and reason of each finding.
fn violations(page: &Page, what: &str) -> Vec<String> {
    found_by(page, "", what)
}

fn found_by(page: &Page, rules: &str, what: &str) -> Vec<String> {
    let has_axe = page.evaluate("return !!window.axe") == true;
    if !has_axe {
        let axe = fs::read_to_string(setting("TUCHAM_AXE")).unwrap();
        page.evaluate(&axe);
    }
    let found = page.evaluate(&format!(
        "return axe.run(document, {{{rules}resultTypes: ['violations']}}).then(it => it.violations)"
    ));
    let rules = found.as_array().expect("a list of violations");
    rules.iter().flat_map(|rule| finding(rule, what)).collect()
}

fn finding(rule: &Value, what: &str) -> Vec<String> {
    let place = |node: &Value| {
        let reason = node["failureSummary"].as_str().unwrap_or_default().replace('\n', " ");
        format!("[{what}] {}: {} {reason}", rule["id"].as_str().unwrap_or_default(), node["target"])
    };
    rule["nodes"].as_array().into_iter().flatten().map(place).collect()
}
