//! The superior's year, acted out: 138 units, a cap corrected when the survey is in already, a survey
//! figure put right after the conclusion, late files, the work carried to a second computer and back,
//! a wipe and what it is restored from. After each step the whole table is held against one that was
//! computed apart.

mod province;

use std::path::{Path, PathBuf};
use std::process::Command;

use serde_json::{Value, json};

use crate::communes;
use crate::stage::{Browser, Folder, Page, Site, setting};
use province::{Province, UNITS};

/// Those whose files come late.
const LATE: [usize; 6] = [7, 40, 41, 90, 121, 137];

#[test]
fn a_superiors_year_keeps_its_table_right_at_every_step() {
    let (site, folder, mut province) = (Site::serve(), Folder::new(), Province::new());
    let page = Page::open(Browser::chromium(), site.url());
    page.go("/review");
    page.hand_over("campaign-file", &folder.write("dot-cham.json", province.campaign()));
    page.wait_for_element("inbox-files");

    // The survey comes before the files: of every unit, also of those that have sent nothing yet.
    paste_survey(&page, &province.survey(), "Sẽ ghi 276 số liệu cho 138 đơn vị");
    let early: Vec<usize> = (0..UNITS).filter(|place| !LATE.contains(place)).collect();
    receive(&page, &folder, &mut province, &early);
    assert_eq!(ranked(&page), province.table(), "after the files of 132 units");

    appraise(&page, &mut province, 3, "20");
    appraise(&page, &mut province, 58, "12,25");
    page.click("conclude");
    page.expect_state("appraisal-saved", "saved");
    assert_eq!(ranked(&page), province.table(), "after two appraisals, one of them concluded");

    correct_cap(&page, &mut province);
    assert_eq!(ranked(&page), province.table(), "by the corrected cap, also where work was done");

    let corrected = province.correct_survey(58, 9_875);
    paste_survey(&page, &corrected, "Sẽ ghi 1 số liệu cho 1 đơn vị");
    receive(&page, &folder, &mut province, &LATE);
    assert_eq!(ranked(&page), province.table(), "after the conclusion was given its survey");

    let desk = folder.write("ban-1.json", make_desk(&page));
    assert_eq!(by_command_line(&desk), province.table(), "by the command line");
    let desk = on_the_second_computer(&site, &folder, &mut province, &desk);
    page.go("/review");
    page.hand_over("campaign-file", &desk);
    page.click("brought-instead");
    page.wait_for_element("inbox-files");
    assert_eq!(ranked(&page), province.table(), "with what came back");

    wipe_and_restore(&page, &desk);
    assert_eq!(ranked(&page), province.table(), "after the wipe");
    page.expect_quiet();
}

/// The desk file opened in another profile, where one more dossier is appraised; the file with that.
fn on_the_second_computer(
    site: &Site,
    folder: &Folder,
    province: &mut Province,
    desk: &Path,
) -> PathBuf {
    let page = Page::open(Browser::chromium(), site.url());
    page.go("/review");
    page.hand_over("campaign-file", desk);
    page.wait_for_element("inbox-files");
    assert_eq!(ranked(&page), province.table(), "on the second computer");
    appraise(&page, province, 121, "8,5");
    assert_eq!(ranked(&page), province.table(), "appraised on the second computer");
    let desk = folder.write("ban-2.json", make_desk(&page));
    page.expect_quiet();
    desk
}

fn receive(page: &Page, folder: &Folder, province: &mut Province, places: &[usize]) {
    page.go(&format!("/review/{}/inbox", id(page)));
    page.wait_for_element("inbox-files");
    let mut files = Vec::new();
    for place in places {
        let (name, text) = province.file(*place);
        files.push(folder.write(&name, text));
        province.units[*place].has_sent = true;
    }
    page.hand_over_all("inbox-files", &files);
    let sent = province.units.iter().filter(|unit| unit.has_sent).count();
    let script = format!("return document.querySelector('#tally-all b')?.innerText === '{sent}'");
    page.wait_for("all files", &script);
    page.expect_text_with("inbox-sent", &format!("{sent}/{UNITS}"));
}

fn paste_survey(page: &Page, table: &str, told: &str) {
    page.go(&format!("/review/{}/survey", id(page)));
    page.paste_at("survey-paste", table);
    page.expect_text_with("survey-found-line", told);
    page.click("survey-put-in");
    page.wait_for("the preview to go", "return !document.getElementById('survey-found-line')");
}

/// Round 1 of a dossier: other points for 1.2, the rest agreed with, closed.
fn appraise(page: &Page, province: &mut Province, place: usize, points: &str) {
    page.go(&format!("/review/{}/inbox", id(page)));
    page.wait_for_element("files-search");
    let file = format!("{}.json", communes::code(place));
    page.type_into("files-search", &file);
    page.click_by(&format!("tr[data-file='{file}'] a.button"));
    page.wait_for_element("appraiser");
    page.type_into("appraiser", "Lê Thị Hà");
    page.choose("verdict-c1.2-points");
    page.type_into("verdict-c1.2-points-value", points);
    page.type_into("verdict-c1.2-note", "Thiếu tài liệu kiểm chứng");
    page.click("accept-all");
    page.click("close-round");
    page.wait_for_element("withdraw");
    page.expect_state("appraisal-saved", "saved");
    let (whole, part) = points.split_once(',').unwrap_or((points, ""));
    let hundredths = format!("{whole}{part:0<2}").parse().expect("points with two places");
    province.units[place].appraised = Some(hundredths);
}

/// The campaign lets five bonus points count instead of three and a half; what that changes is shown
/// before it holds.
fn correct_cap(page: &Page, province: &mut Province) {
    page.go(&format!("/review/{}/set-up", id(page)));
    page.type_into("group-0-bonus", "5");
    page.wait_for_element("rules-weighed");
    page.click("rules-apply");
    page.expect_hidden("rules-weighed");
    province.cap = 500;
}

fn make_desk(page: &Page) -> Vec<u8> {
    page.go(&format!("/review/{}/inbox", id(page)));
    page.click(&format!("desk-make-{}", id(page)));
    let bytes = page.browser.download();
    page.wait_for("the desk file", "return !!document.querySelector('[data-state=made]')");
    bytes
}

fn wipe_and_restore(page: &Page, desk: &Path) {
    page.go("/leave");
    page.wait_for_element("leave-export-desks");
    page.click("leave-export-desks");
    let last = Folder::new();
    let last = (last.write("ban-3.json", page.browser.download()), last);
    page.hand_over("leave-prove", &last.0);
    page.expect_text_with("leave-proved", "1 trong 1 tệp");
    page.type_into("leave-word", "XÓA");
    page.click("leave-wipe");
    page.expect_state("leave-status", "clean");
    page.load("/review");
    page.wait_for("no campaigns", "return !!document.querySelector('.drafts__none')");
    page.hand_over("campaign-file", desk);
    page.wait_for_element("inbox-files");
}

/// The campaign that is open, as the address names it: what is taken in anew may get another name.
#[track_caller]
fn id(page: &Page) -> String {
    let hash = page.hash();
    let mut parts = hash.split('/').skip(1);
    assert_eq!(parts.next(), Some("review"), "{hash}");
    parts.next().unwrap_or_else(|| panic!("{hash} names no campaign")).to_string()
}

/// What is ranked by the latest results, as the page exports it.
fn ranked(page: &Page) -> Value {
    page.go(&format!("/review/{}/result", id(page)));
    page.wait_for_element("ranking");
    page.click("export-result");
    rows(&serde_json::from_slice(&page.browser.download()).unwrap())
}

/// Code, total, index and place of every ranked unit.
fn rows(result: &Value) -> Value {
    let rows = result["groups"][0]["rows"].as_array().expect("rows");
    let row = |row: &Value| json!([row["unit"]["code"], row["total"], row["index"], row["place"]]);
    rows.iter().map(row).collect()
}

/// What the command line makes of a desk file.
fn by_command_line(desk: &Path) -> Value {
    let mut command = Command::new(setting("TUCHAM_CLI"));
    let output = command.arg("rank").arg(desk).arg("--json").output().unwrap();
    assert!(output.status.success(), "{}", String::from_utf8_lossy(&output.stderr));
    rows(&serde_json::from_slice(&output.stdout).unwrap())
}
