//! A set that is not built in: opened from a file, kept, used, and carried by the dossier to someone
//! who does not have it.

use serde_json::{Value, json};

use crate::stage::{Browser, Folder, Page, Site, Unit, enter_answer, read_json, repository};

#[test]
fn a_set_from_a_file_travels_inside_the_dossier() {
    let site = Site::serve();
    let folder = Folder::new();
    let mut set = read_json(&repository("src/sets/cong-doan-mau.json"));
    set["id"] = json!("tinh-cua-toi");
    set["title"] = json!({"vi": "Bộ tiêu chí của tỉnh"});
    let set_file = folder.write("bo-tieu-chi.json", set.to_string());

    let page = Page::open(Browser::chromium(), site.url());
    page.go("/new");
    page.hand_over("open-file", &set_file);
    page.wait_for(
        "the opened set to be chosen",
        "return /Bộ tiêu chí của tỉnh/.test(document.querySelector('input[name=set]:checked')?.closest('label').innerText)",
    );
    page.click("start");
    page.arrive_at("unit-name");
    let unit = Unit::from_fixture("cong-doan-vien-chuc");
    unit.go_and_enter(&page, "c1.2.2");
    page.saved();
    page.reload();
    let strip = page.strip();
    let bytes = page.export();
    page.expect_quiet();
    drop(page);

    let file: Value = serde_json::from_slice(&bytes).unwrap();
    assert_eq!(file["set"]["id"], "tinh-cua-toi");
    assert_eq!(file["ownSet"], set, "the dossier carries the set as it came");
    let elsewhere = Page::open(Browser::chromium(), site.url());
    elsewhere.open_file(&folder.write("ho-so.json", &bytes));
    elsewhere.expect_strip(&strip);
    elsewhere.expect_quiet();
}

#[test]
fn a_set_with_every_kind_of_rule_is_answered_and_says_what_should_be_looked_at() {
    let site = Site::serve();
    let folder = Folder::new();
    let mut set = read_json(&repository("tests/fixtures/sets/moi-kieu.json"));
    // A slip of the decision: what stands below the area comes to 35.
    set["areas"][0]["max"] = json!("36");
    let set_file = folder.write("bo-tieu-chi.json", set.to_string());

    let page = Page::open(Browser::chromium(), site.url());
    page.go("/new");
    page.hand_over("open-file", &set_file);
    let warned = "return /BTC-204/.test(document.querySelector('.set-warnings')?.textContent)";
    page.wait_for("the slip to stand where the set is chosen", warned);
    page.click("start");
    page.arrive_at("unit-name");

    page.go_to_step("criteria/choice", "answer-choice-good");
    let wording = "return /từ 2 đến 3 điểm/.test(document.querySelector('.criterion-rule__wording')?.textContent)";
    page.wait_for("the decision's own words", wording);
    enter_answer(&page, "choice", &json!({"kind": "chosen", "option": "good", "points": "2.5"}));
    page.expect_text_with("points-choice", "2,5/3");
    page.go_to_step("criteria/tally", "answer-tally-item-late");
    enter_answer(&page, "tally", &json!({"kind": "tally", "counts": {"late": "4", "letter": "1"}}));
    page.expect_text_with("points-tally", "1,5/4");
    page.go_to_step("criteria/fined", "answer-fined-count");
    let role =
        "return /Điểm trừ/.test(document.querySelector('.criterion-rule__role')?.textContent)";
    page.wait_for("the role to be said", role);

    // Typed once, it stands wherever a rule names it.
    page.go_to_step("criteria/proportion", "answer-proportion-whole");
    let figures = json!({"kind": "figures", "part": "2000", "whole": "2500"});
    enter_answer(&page, "proportion", &figures);
    page.expect_text_with("points-proportion", "3,76/4");
    page.go_to_step("criteria/formula", "answer-formula-var-received");
    page.expect_value("answer-formula-var-received", "2500");
    page.saved();

    page.go_to_step("check", "totals-title");
    page.wait_for("the slip to stand on the check page", warned);
    let bonus =
        "return /plus\\. Điểm cộng/.test(document.querySelector('table.totals')?.textContent)";
    page.wait_for("the bonus line inside an area to stand by itself", bonus);
    let file: Value = serde_json::from_slice(&page.export()).unwrap();
    page.expect_quiet();
    assert_eq!(file["figures"]["received"]["value"], "2500");
    assert_eq!(file["entries"]["tally"]["answer"]["counts"], json!({"late": "4", "letter": "1"}));
    assert_eq!(file["entries"]["choice"]["answer"]["points"], "2.5");
}
