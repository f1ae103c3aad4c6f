//! From the decision to the ranking: a table of sixty criteria in Word becomes a set within the page, two of
//! its rules are made by hand, a campaign uses it, a unit scores itself, the superior appraises and ranks.

use std::process::Command;

use serde_json::{Value, json};
use tucham::domain::dossier::Dossier;
use tucham::formats::{read_dossier, write_dossier};

use crate::stage::{Browser, Folder, Page, Site, enter_answer, repository, setting};

const UNITS: &str = "STT\tMã định danh\tTên cơ quan, đơn vị\n\
                     1\tH40.12\tUBND xã An Bình\n2\tH40.10\tUBND xã Bình Minh\n\
                     3\tH40.2\tUBND xã Đông Hòa\n";

/// What nobody could read of the table, with the rule that it gets and what three come to.
const MENDED: [(&str, &str, &str, &str); 2] =
    [("c3.2.1", "count", "0,5", "1,5 điểm"), ("c7.2.6", "deduction", "0,25", "0,25 điểm")];

#[test]
fn a_decision_of_sixty_criteria_goes_all_the_way_to_the_ranking() {
    let (site, folder) = (Site::serve(), Folder::new());
    let superior = Page::open(Browser::chromium(), site.url());
    let set = set_of_the_decision(&superior, &folder);
    let campaign = campaign(&superior);
    let unit = Page::open(Browser::chromium(), site.url());
    let file = scored(&unit, &folder.write("dot-cham.json", campaign), &set);
    unit.expect_quiet();
    drop(unit);

    let others = [("H40.10", "UBND xã Bình Minh"), ("H40.2", "UBND xã Đông Hòa")];
    let others = others.map(|(code, name)| {
        folder.write(&format!("{code}.json"), of_another_unit(&file, code, name))
    });
    let files = [[folder.write("an-binh.json", file)].as_slice(), others.as_slice()].concat();
    superior.click("campaign-inbox");
    superior.wait_for_element("inbox-files");
    superior.hand_over_all("inbox-files", &files);
    superior.expect_text_with("tally-accepted", "3");
    appraise(&superior);
    superior.click("to-result");
    superior.wait_for_element("ranking");
    superior.click("export-result");
    let result: Value = serde_json::from_slice(&superior.browser.download()).unwrap();
    let rows = result["groups"][0]["rows"].as_array().unwrap();
    let row = |row: &Value| [&row["place"], &row["unit"]["code"], &row["total"]].map(Value::clone);
    // Equal places in the order in which people look for codes.
    let expected = [(1, "H40.2", "6"), (1, "H40.10", "6"), (2, "H40.12", "5")];
    let expected = expected.map(|(place, code, total)| [json!(place), json!(code), json!(total)]);
    assert_eq!(rows.iter().map(row).collect::<Vec<_>>(), expected);
    superior.expect_quiet();
}

/// Opens the table, accepts what is certain, makes the two rules that are left, and puts the set to use. As a
/// workbook it is the same set.
#[track_caller]
fn set_of_the_decision(page: &Page, folder: &Folder) -> Value {
    page.click("start-table");
    page.arrive_at("set-file");
    let table = "tests/fixtures/tables/files/bang-diem-60-tieu-chi.docx";
    page.hand_over("set-file", &repository(table));
    page.expect_text_with("set-counts", "60 tiêu chí");
    page.click("set-accept-certain");
    page.expect_text_with("set-counts", "58 đã nhận cách đọc");
    for (leaf, kind, each, three) in MENDED {
        page.click(&format!("set-edit-{leaf}"));
        page.expect_focus("set-editor-title");
        page.select("set-edit-kind", kind);
        page.type_into("set-rule-each", each);
        page.type_into("set-own-count", "3");
        page.expect_text_with("set-own-result", three);
        page.click("set-apply");
        page.expect_focus(&format!("set-edit-{leaf}"));
    }
    page.expect_text_with("set-counts", "2 tự đặt");
    page.click("set-sample");
    page.expect_text_with("set-problems", "Không có gì phải sửa");
    printed_as_the_annex(page);
    page.click("set-save");
    page.expect_text_with("set-outcome", "so khớp từng chữ số");
    let set: Value = serde_json::from_slice(&page.browser.download()).unwrap();
    page.click("set-save-workbook");
    page.expect_text_with("set-outcome", ".xlsx");
    let workbook = folder.write("bo-tieu-chi.xlsx", page.browser.download_as("xlsx"));
    assert_eq!(read_by_command_line(&workbook), set);
    page.click("set-use");
    page.expect_text_with("set-outcome", "đã nằm trong các bộ");
    set
}

/// The set in the making on paper, and back to where one was.
#[track_caller]
fn printed_as_the_annex(page: &Page) {
    page.click("set-print");
    page.wait_for_element("print");
    let rows = "document.querySelectorAll('.report--criteria-set tbody tr').length";
    page.wait_for("every line and the total", &format!("return {rows} === 84"));
    page.click("set-edit");
    page.expect_focus("set-print");
    page.expect_text_with("set-counts", "2 tự đặt");
}

fn read_by_command_line(workbook: &std::path::Path) -> Value {
    let mut command = Command::new(setting("TUCHAM_CLI"));
    let output = command.arg("read-set").arg(workbook).arg("--json").output().unwrap();
    let read: Value = serde_json::from_slice(&output.stdout).unwrap();
    read["set"].clone()
}

/// A campaign of three units by the set that was made here.
#[track_caller]
fn campaign(page: &Page) -> Vec<u8> {
    page.go("/review");
    page.click("campaign-new");
    page.arrive_at("campaign-title");
    page.type_into("campaign-title", "Chấm điểm 2026");
    page.click_by("#group-add option[value]:not([value='']):not([value$='-mau'])");
    page.wait_for_element("group-0-title");
    page.paste_at("units-paste", UNITS);
    page.click("units-put-in");
    page.expect_text_with("units-count", "3");
    page.expect_state("campaign-saved", "saved");
    page.click("campaign-export");
    page.expect_text_with("campaign-export-status", "Có chữ ký");
    page.browser.download()
}

/// The unit finds itself in the campaign, and answers what was made by hand and one that was read.
#[track_caller]
fn scored(page: &Page, campaign: &std::path::Path, set: &Value) -> Vec<u8> {
    page.go("/");
    page.hand_over("open-file", campaign);
    page.arrive_at("campaign-title");
    page.choose("pick-H40.12");
    page.click("campaign-start");
    page.arrive_at("unit-name");
    let best = &set["areas"][0]["children"][0]["children"][0]["rule"]["options"][0]["id"];
    let count = |n: &str| json!({"kind": "count", "count": n});
    let figures = json!({"kind": "figures", "part": "90", "whole": "120"});
    let answers = [
        ("c1.1.1", json!({"kind": "chosen", "option": best}), "1,5/1,5"),
        ("c3.2.1", count("3"), "1,5/2"),
        ("c3.3.1", figures, "2,25/3"),
        ("c7.2.6", count("1"), "0,75/1"),
    ];
    for (leaf, answer, points) in answers {
        page.go_to_step(&format!("criteria/{leaf}"), &format!("points-{leaf}"));
        enter_answer(page, leaf, &answer);
        page.expect_text_with(&format!("points-{leaf}"), points);
    }
    page.go_to_step("check", "lock");
    page.click("lock");
    page.click("lock-yes");
    page.wait_for_element("reopen");
    page.export()
}

/// The same answers, sent by another unit.
fn of_another_unit(file: &[u8], code: &str, name: &str) -> String {
    let dossier = read_dossier(file).value.unwrap();
    let (id, mut unit) = (format!("{}-{code}", dossier.id), dossier.unit.clone());
    (unit.code, unit.name) = (code.into(), name.into());
    write_dossier(&Dossier { id, unit, ..dossier }).text
}

/// Takes a point from the first unit.
#[track_caller]
fn appraise(page: &Page) {
    page.click_by("tr[data-file='an-binh.json'] a.button");
    page.wait_for_element("appraiser");
    page.type_into("appraiser", "Lê Thị Hà");
    page.choose("verdict-c1.1.1-points");
    page.type_into("verdict-c1.1.1-points-value", "0,5");
    page.type_into("verdict-c1.1.1-note", "Ban hành chậm");
    page.click("accept-all");
    page.click("close-round");
    page.wait_for_element("export-appraisal");
    page.expect_state("appraisal-saved", "saved");
}
