//! The superior's work as a copy: a desk file goes to another profile, comes back with more, and is
//! asked about; a wipe is undone by it; a campaign file never replaces a kept campaign unasked.

use std::path::Path;
use std::process::Command;

use serde_json::{Value, json};
use tucham::domain::campaign::Step;
use tucham::domain::score::{View, score};
use tucham::formats::write_campaign;

use crate::communes;
use crate::stage::{Browser, Folder, Page, Site, setting};

const COMMUNES: usize = 4;

#[test]
fn a_desk_goes_to_another_profile_and_what_comes_back_is_asked_about() {
    let (site, folder) = (Site::serve(), Folder::new());
    let page = received(&site, &folder);
    appraise(&page, 0);
    let first = folder.write("ban-1.json", make_desk(&page, "2026"));
    page.expect_text_with("desk-copy", "chưa kiểm chứng");
    page.hand_over("desk-prove-2026", &first);
    page.wait_for("the proof", "return !!document.querySelector('[data-state=proven]')");
    page.expect_text_with("desk-copy", "đã kiểm chứng trên đĩa");
    let before = ranked(&page, "2026");
    assert_eq!(by_command_line(&first), before, "the command line ranks by the verdicts inside");

    let other = Page::open(Browser::chromium(), site.url());
    other.go("/review");
    other.hand_over("campaign-file", &first);
    expect_files(&other);
    assert_eq!(ranked(&other, "2026"), before);
    appraise(&other, 1);
    let second = folder.write("ban-2.json", make_desk(&other, "2026"));
    let after = ranked(&other, "2026");
    assert_ne!(after, before);
    other.expect_quiet();

    page.go("/review");
    page.hand_over("campaign-file", &second);
    page.wait_for_element("brought");
    page.expect_text_with("brought-differences", "1 hồ sơ chỉ được thẩm định trong tệp");
    page.click("brought-keep");
    page.expect_hidden("brought");
    assert_eq!(ranked(&page, "2026"), before, "nothing was changed");
    page.go("/review");
    page.hand_over("campaign-file", &second);
    page.click("brought-beside");
    page.wait_for("the one beside", "return location.hash.includes('2026~2')");
    expect_files(&page);
    assert_eq!(ranked(&page, "2026~2"), after);
    assert_eq!(ranked(&page, "2026"), before, "the kept one stands as it was");
    page.go("/review");
    page.hand_over("campaign-file", &second);
    page.wait_for("the same one", "return location.hash.includes('2026~2')");
    page.expect_quiet();
}

#[test]
fn a_wipe_waits_for_a_proven_desk_file_which_brings_everything_back() {
    let (site, folder) = (Site::serve(), Folder::new());
    let page = received(&site, &folder);
    appraise(&page, 0);
    let before = ranked(&page, "2026");
    page.go("/leave");
    page.wait_for_element("leave-export-desks");
    page.wait_for(
        "the campaign with what it holds",
        "return document.querySelector('[data-leaving-campaign=\"2026\"]')?.innerText
           .includes('Đã nhận 4 tệp, 1 hồ sơ đã thẩm định')",
    );
    page.click("leave-export-desks");
    let desk = folder.write("ban.json", page.browser.download());
    page.type_into("leave-word", "XÓA");
    let is_shut =
        |page: &Page| page.evaluate("return document.getElementById('leave-wipe').disabled");
    assert_eq!(is_shut(&page), true, "nobody knows whether the file is on the disk");
    page.hand_over("leave-prove", &folder.write("khac.json", "{}"));
    page.expect_text_with("leave-proved", "0 trong 1 tệp");
    assert_eq!(is_shut(&page), true);
    page.hand_over("leave-prove", &desk);
    page.expect_text_with("leave-proved", "1 trong 1 tệp");
    assert_eq!(is_shut(&page), false);
    page.click("leave-wipe");
    page.expect_state("leave-status", "clean");
    page.reload();
    page.load("/review");
    page.wait_for_element("campaign-file");
    page.wait_for("no campaigns", "return !!document.querySelector('.drafts__none')");
    page.hand_over("campaign-file", &desk);
    expect_files(&page);
    assert_eq!(ranked(&page, "2026"), before);
    page.expect_quiet();
}

#[test]
fn a_campaign_file_of_a_kept_campaign_asks_and_can_be_taken_back() {
    let (site, folder) = (Site::serve(), Folder::new());
    let page = received(&site, &folder);
    let kept = communes::campaign(&communes::set(), COMMUNES);
    let mut corrected = kept.clone();
    corrected.title = "Chỉ số đã sửa".into();
    corrected.dates.set(Step::SelfCloses, "2026-12-05");
    let file = folder.write("sua.json", write_campaign(&corrected).text);
    page.go("/review");
    page.hand_over("campaign-file", &file);
    page.wait_for_element("brought");
    page.expect_text_with("brought-differences", "“Chỉ số CCHC năm 2026” → “Chỉ số đã sửa”");
    page.expect_text_with("brought-differences", "31/12/2026 → 05/12/2026");
    page.click("brought-instead");
    expect_title(&page, "Chỉ số đã sửa");
    expect_files(&page);
    page.go("/review");
    page.click("earlier-2026");
    expect_title(&page, "Chỉ số CCHC năm 2026");

    let mut unsound = corrected.clone();
    unsound.dates.set(Step::SelfCloses, "2026-02-30");
    page.go("/review");
    page.hand_over("campaign-file", &folder.write("hong.json", write_campaign(&unsound).text));
    page.wait_for("the refusal", "return document.body.innerText.includes('TEP-206')");
    let forged = write_campaign(&kept).text.replace("Sở Nội vụ", "Sở khác");
    page.hand_over("campaign-file", &folder.write("sua-tay.json", forged));
    page.wait_for_element("brought");
    page.expect_text_with("brought", "TEP-301");
    page.click("brought-keep");
    page.go("/review/2026/inbox");
    expect_title(&page, "Chỉ số CCHC năm 2026");
    page.expect_quiet();
}

/// A campaign with every commune received.
fn received(site: &Site, folder: &Folder) -> Page {
    let set = communes::set();
    let page = Page::open(Browser::chromium(), site.url());
    let campaign = write_campaign(&communes::campaign(&set, COMMUNES)).text;
    page.go("/review");
    page.hand_over("campaign-file", &folder.write("dot-cham.json", campaign));
    page.wait_for_element("inbox-files");
    let write = |place| {
        let (name, text) = communes::file(&set, place);
        folder.write(&name, text)
    };
    let files: Vec<_> = (0..COMMUNES).map(write).collect();
    page.hand_over_all("inbox-files", &files);
    expect_files(&page);
    page
}

fn expect_files(page: &Page) {
    let script =
        format!("return document.querySelector('#tally-all b')?.innerText === '{COMMUNES}'");
    page.wait_for("all files", &script);
}

fn expect_title(page: &Page, title: &str) {
    let script = format!("return document.querySelector('.review__name')?.innerText === '{title}'");
    page.wait_for(title, &script);
}

/// Round 1 of a commune: nothing for the first criterion, the rest agreed with, closed.
fn appraise(page: &Page, place: usize) {
    let set = communes::set();
    let own = score(&set, &communes::dossier(&set, place), View::SelfScored);
    let has_points = |leaf: &usize| !own.lines[*leaf].points.is_zero();
    let leaf = set.nodes[set.leaves().find(has_points).unwrap()].id.clone();
    let file = format!("{}.json", communes::code(place));
    page.go("/review/2026/inbox");
    page.wait_for_element("files-search");
    page.click_by(&format!("tr[data-file='{file}'] a.button"));
    page.wait_for_element("appraiser");
    page.type_into("appraiser", "Lê Thị Hà");
    page.choose(&format!("verdict-{leaf}-points"));
    page.type_into(&format!("verdict-{leaf}-points-value"), "0");
    page.type_into(&format!("verdict-{leaf}-note"), "Chưa có kế hoạch");
    page.click("accept-all");
    page.click("close-round");
    page.wait_for_element("withdraw");
    page.expect_state("appraisal-saved", "saved");
    page.go("/review/2026/inbox");
    page.wait_for_element("inbox-files");
}

fn make_desk(page: &Page, id: &str) -> Vec<u8> {
    page.go(&format!("/review/{id}/inbox"));
    page.click(&format!("desk-make-{id}"));
    let bytes = page.browser.download();
    page.wait_for("the desk file", "return !!document.querySelector('[data-state=made]')");
    bytes
}

/// What is ranked by the latest results, as the page exports it.
fn ranked(page: &Page, id: &str) -> Value {
    page.go(&format!("/review/{id}/result"));
    page.wait_for_element("ranking");
    page.click("export-result");
    let result: Value = serde_json::from_slice(&page.browser.download()).unwrap();
    rows(&result)
}

/// Code, points and place of every ranked unit.
fn rows(result: &Value) -> Value {
    let rows = result["groups"][0]["rows"].as_array().expect("rows");
    rows.iter().map(|row| json!([row["unit"]["code"], row["total"], row["place"]])).collect()
}

fn by_command_line(desk: &Path) -> Value {
    let mut command = Command::new(setting("TUCHAM_CLI"));
    let output = command.arg("rank").arg(desk).arg("--json").output().unwrap();
    assert!(output.status.success(), "{}", String::from_utf8_lossy(&output.stderr));
    rows(&serde_json::from_slice(&output.stdout).unwrap())
}
