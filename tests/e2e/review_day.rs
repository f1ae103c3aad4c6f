//! The superior's day: 136 communes dropped at once, what is wrong with some of them found and
//! said, one taken through both rounds, and a ranking that equals the command line's and a table
//! computed apart.

use std::fs;
use std::path::{Path, PathBuf};
use std::process::Command;

use serde_json::Value;
use thirtyfour::Key;
use tucham::domain::dossier::Dossier;
use tucham::domain::score::{View, score};
use tucham::domain::set::CriteriaSet;
use tucham::formats::{read_appraisal, write_campaign, write_dossier};

use crate::communes;
use crate::printed_ranking::{expect_given_up_when_left, expect_whole_on_paper};
use crate::stage::{Browser, Folder, Page, Site, quoted, setting};

/// As many as a real province has.
const COMMUNES: usize = 136;

/// The one that is taken through both rounds.
const APPRAISED: usize = 0;

/// Files edited by hand, sent twice, of another version of the set, and cut short.
const EDITED: [usize; 3] = [3, 4, 5];
const TWICE: usize = 6;
const OTHER_FILE: usize = 7;
const OTHER_SET: usize = 8;
const CUT: usize = 9;

#[test]
fn a_province_is_received_appraised_and_ranked() {
    let (site, folder, set) = (Site::serve(), Folder::new(), communes::set());
    let files = files(&folder, &set);
    let page = Page::open(Browser::chromium(), site.url());
    open_campaign(&page, &folder, &set);
    page.hand_over_all("inbox-files", &files);
    expect_tally(&page);
    expect_what_was_found(&page);
    both_rounds(&page, &folder, &site, &set);
    ranking(&page, &folder, &files, &set);
    page.expect_quiet();
}

#[test]
fn the_next_dossier_is_looked_at_in_the_same_area() {
    let (site, folder, set) = (Site::serve(), Folder::new(), communes::set());
    let files: Vec<PathBuf> = (0..2)
        .map(|place| communes::file(&set, place))
        .map(|(name, text)| folder.write(&name, &text))
        .collect();
    let page = Page::open(Browser::chromium(), site.url());
    open_campaign(&page, &folder, &set);
    page.hand_over_all("inbox-files", &files);
    page.expect_text_with("tally-accepted", "2");
    open_dossier(&page, 0);
    let first = page.hash();
    let area = format!("appraise-{}", set.nodes[set.areas[1].node].id);
    page.click(&area);
    let is_chosen = format!("return document.getElementById('{area}')?.ariaPressed === 'true'");
    page.wait_for("the second area", &is_chosen);
    page.click("dossier-next");
    page.wait_for(
        "the second area of another dossier",
        &format!(
            "return location.hash.slice(1) !== {} && (() => {{ {is_chosen} }})()",
            quoted(&first)
        ),
    );
}

#[test]
fn a_verdict_that_is_undone_is_no_longer_chosen() {
    let (site, folder, set) = (Site::serve(), Folder::new(), communes::set());
    let (name, text) = communes::file(&set, 0);
    let page = Page::open(Browser::chromium(), site.url());
    open_campaign(&page, &folder, &set);
    page.hand_over_all("inbox-files", &[folder.write(&name, &text)]);
    page.expect_text_with("tally-accepted", "1");
    open_dossier(&page, 0);
    let verdict = format!("verdict-{}", first_leaf(&set));
    let is_chosen = |way: &str| format!("document.getElementById('{verdict}-{way}').checked");
    page.choose(&format!("{verdict}-keep"));
    page.expect_text_with("appraisal-seen", "1/");
    page.click("appraisal-undo");
    page.expect_text_with("appraisal-seen", "0/");
    page.wait_for("nothing to be chosen", &format!("return !{}", is_chosen("keep")));
    // Chosen again it counts again.
    page.choose(&format!("{verdict}-keep"));
    page.expect_text_with("appraisal-seen", "1/");
    page.choose(&format!("{verdict}-points"));
    page.type_into(&format!("{verdict}-points-value"), "0,5");
    page.wait_for("the points", &format!("return {}", is_chosen("points")));
    let is_done = "return document.getElementById('appraisal-undo').disabled";
    while page.evaluate(is_done) != true {
        page.click("appraisal-undo");
    }
    page.wait_for(
        "nothing to be chosen",
        &format!("return !{} && !{}", is_chosen("points"), is_chosen("keep")),
    );
}

/// 136 communes, some of them not as they should be, and two files more of units that have sent.
fn files(folder: &Folder, set: &CriteriaSet) -> Vec<PathBuf> {
    let write = |name: &str, text: &str| folder.write(&format!("files/{name}"), text);
    let mut files = Vec::new();
    for place in 0..COMMUNES {
        let (name, text) = communes::file(set, place);
        let text = match place {
            place if EDITED.contains(&place) => text.replace("\"total\": \"", "\"total\": \"1"),
            OTHER_SET => of_another_set(set, place),
            CUT => text[..text.len() / 2].to_string(),
            _ => text,
        };
        files.push(write(&name, &text));
    }
    let (_, same) = communes::file(set, TWICE);
    files.push(write("gui-lai.json", &same));
    let mut other = communes::dossier(set, OTHER_FILE);
    other.revision += 1;
    other.report.proposals = "Bổ sung sau".into();
    files.push(write("sua-lai.json", &write_dossier(&other).text));
    files
}

/// Sealed and whole, but by the version of the year before.
fn of_another_set(set: &CriteriaSet, place: usize) -> String {
    let mut dossier = communes::dossier(set, place);
    dossier.set.version = "2025.9".into();
    dossier.set.checksum = format!("sha256:{}", "0".repeat(64));
    write_dossier(&dossier).text
}

fn open_campaign(page: &Page, folder: &Folder, set: &CriteriaSet) {
    let campaign = write_campaign(&communes::campaign(set, COMMUNES)).text;
    page.go("/review");
    page.hand_over("campaign-file", &folder.write("dot-cham.json", campaign));
    page.wait_for_element("inbox-files");
    page.expect_text_with("missing-count", "136");
}

/// 136 and two more: the three edited ones are in with warnings; three are refused (the same bytes
/// again, another set, cut short); two of one unit wait to be chosen from.
fn expect_tally(page: &Page) {
    page.wait_for(
        "all files",
        "return document.querySelector('#tally-all b')?.innerText === '138'",
    );
    let expected = [("accepted", "130"), ("warned", "3"), ("undecided", "2"), ("refused", "3")];
    for (standing, count) in expected {
        page.expect_text_with(&format!("tally-{standing}"), count);
    }
    page.expect_text_with("inbox-sent", "134/136");
    page.expect_text_with("missing-count", "2");
}

fn expect_what_was_found(page: &Page) {
    let expect = |standing: &str, file: &str, code: &str| {
        page.click(&format!("tally-{standing}"));
        page.wait_for(
            &format!("{code} beside {file}"),
            &format!(
                "return document.querySelector('tr[data-file=\"{file}\"][data-standing={standing}]')
                   ?.textContent.includes('{code}')"
            ),
        );
    };
    for place in EDITED {
        let file = format!("{}.json", communes::code(place));
        expect("warned", &file, "TEP-301");
        expect("warned", &file, "TEP-306");
    }
    expect("refused", "gui-lai.json", "TEP-401");
    expect("refused", &format!("{}.json", communes::code(OTHER_SET)), "TD-206");
    expect("refused", &format!("{}.json", communes::code(CUT)), "TEP-104");
    page.wait_for(
        "the unit of a refused file",
        &format!(
            "return document.querySelector('tr[data-file=\"{}.json\"] .file-table__unit')
               ?.textContent === '{}'",
            communes::code(OTHER_SET),
            communes::name(OTHER_SET)
        ),
    );
    page.expect_text_with("missing-count", "Trong đó 1 đơn vị đã gửi tệp nhưng tệp bị từ chối");
    expect("undecided", "sua-lai.json", "TEP-402");
    choose_the_later_one(page);
}

fn choose_the_later_one(page: &Page) {
    page.click_by("tr[data-file='sua-lai.json'] button[aria-expanded]");
    page.wait_for(
        "the files side by side",
        "return !!document.querySelector('.duplicates__table')",
    );
    page.wait_for(
        "the newer one marked",
        "const head = document.querySelector('.duplicates__table thead');
         return head?.querySelectorAll('.badge').length === 1
           && head.textContent.includes('sua-lai.json Mới nhất')",
    );
    page.click_by("button[aria-label*='sua-lai.json']:not([aria-label^='Bỏ'])");
    page.wait_for("nothing to choose", "return !document.getElementById('tally-undecided')");
    page.click("tally-setAside");
    page.click("tally-all");
}

/// Round 1, the difference file, the unit's explanation, round 2, the conclusion.
fn both_rounds(page: &Page, folder: &Folder, site: &Site, set: &CriteriaSet) {
    let leaf = &first_leaf(set);
    open_dossier(page, APPRAISED);
    page.type_into("appraiser", "Lê Thị Hà");
    page.type_into("appraiser-position", "Trưởng phòng");
    set_points(page, leaf, "0");
    page.choose(&format!("verdict-{leaf}-ask"));
    page.type_into(&format!("verdict-{leaf}-note"), "Chưa có kế hoạch kèm theo");
    page.click("accept-all");
    page.expect_state("appraisal-saved", "saved");
    page.reload();
    page.expect_value(&format!("verdict-{leaf}-points-value"), "0");
    page.click("close-round");
    page.expect_state("appraisal-saved", "saved");
    page.click("export-appraisal");
    let appraisal = page.browser.download();
    expect_only_what_changed(&appraisal, leaf);
    let explanations = explained_by_the_unit(site, folder, &appraisal, leaf);
    page.hand_over("explanations-file", &folder.write("giai-trinh.json", explanations));
    page.wait_for_element("close-round");
    page.expect_text_with(&format!("row-{leaf}"), "Kế hoạch ban hành muộn 3 ngày");
    page.expect_text_with(&format!("row-{leaf}"), "45/KH-UBND");
    set_points(page, leaf, "0,5");
    page.click("accept-all");
    page.click("close-round");
    page.wait_for_element("withdraw");
    page.expect_state("appraisal-saved", "saved");
}

fn set_points(page: &Page, leaf: &str, points: &str) {
    page.choose(&format!("verdict-{leaf}-points"));
    page.type_into(&format!("verdict-{leaf}-points-value"), points);
}

/// The first criterion of the set, which the unit answers.
fn first_leaf(set: &CriteriaSet) -> String {
    let leaf = set.leaves().next().expect("a set has criteria");
    set.nodes[leaf].id.clone()
}

fn open_dossier(page: &Page, place: usize) {
    let file = format!("{}.json", communes::code(place));
    page.type_into("files-search", &file);
    page.wait_for(
        "one file",
        "return document.querySelectorAll('.file-table tbody tr').length === 1",
    );
    page.click_by(&format!("tr[data-file='{file}'] a.button"));
    page.wait_for_element("appraiser");
}

fn expect_only_what_changed(appraisal: &[u8], leaf: &str) {
    let file = read_appraisal(appraisal).sound().expect("an appraisal");
    let leaves: Vec<&str> = file.rows.iter().map(|row| row.leaf.as_str()).collect();
    assert_eq!(leaves, [leaf], "only what changed or needs explanation");
    assert_eq!(file.due_by, "2027-02-15");
}

/// The unit's part, in its own browser and pages: it has the dossier that it sent, opens what came
/// back, explains with a document, and sends.
fn explained_by_the_unit(site: &Site, folder: &Folder, appraisal: &[u8], leaf: &str) -> Vec<u8> {
    let page = Page::open(Browser::chromium(), site.url());
    let sent = format!("files/{}.json", communes::code(APPRAISED));
    page.open_file(&folder.path().join(sent));
    page.open_appraisal(&folder.write("tham-dinh.json", appraisal));
    page.expect_text_with(&format!("verdict-{leaf}"), "Chưa có kế hoạch kèm theo");
    page.expect_text_with("explain-due", "15/02/2027");
    page.expect_text_with("explain-by", "Lê Thị Hà, Trưởng phòng");
    page.explain(leaf, "Kế hoạch ban hành muộn 3 ngày", "45/KH-UBND");
    let explanations = page.export_explanations();
    page.expect_quiet();
    explanations
}

/// By self-scoring the page, the command line and a table computed apart agree; by appraisal only
/// the one that was appraised has moved.
fn ranking(page: &Page, folder: &Folder, files: &[PathBuf], set: &CriteriaSet) {
    page.click("to-result");
    page.wait_for_element("ranking");
    page.select("rank-view", "self");
    page.wait_for("the self-scored ranking", "return document.querySelector('#rank-view').value === 'self' && !document.querySelector('.result__working').innerText");
    page.click("export-result");
    let of_page: Value = serde_json::from_slice(&page.browser.download()).unwrap();
    let left_out = folder.path().join("files").join(format!("{}.json", communes::code(OTHER_FILE)));
    let sent: Vec<&PathBuf> = files.iter().filter(|path| **path != left_out).collect();
    let of_command = by_command_line(folder.path(), &sent);
    assert_eq!(of_page["groups"], of_command["groups"]);
    assert_eq!(places(&of_page), by_hand(set));
}

/// What `tucham rank` makes of the same files.
fn by_command_line(folder: &Path, files: &[&PathBuf]) -> Value {
    let mut command = Command::new(setting("TUCHAM_CLI"));
    command.arg("rank").args(files).args(["--view", "self", "--json", "--campaign"]);
    let output = command.arg(folder.join("dot-cham.json")).output().unwrap();
    assert!(output.status.success(), "{}", String::from_utf8_lossy(&output.stderr));
    serde_json::from_slice(&output.stdout).unwrap()
}

/// Place, code and index of every ranked unit.
fn places(result: &Value) -> Vec<(u64, String, String)> {
    let rows = result["groups"][0]["rows"].as_array().expect("rows");
    let text = |value: &Value| value.as_str().unwrap_or_default().to_string();
    let row = |row: &Value| {
        (row["place"].as_u64().unwrap_or(0), text(&row["unit"]["code"]), text(&row["index"]))
    };
    rows.iter().map(row).collect()
}

/// The table computed apart: by index falling, then by code; equal indices share a place and the
/// next one follows. Ties there are: every seventeenth commune repeats the one before.
fn by_hand(set: &CriteriaSet) -> Vec<(u64, String, String)> {
    let index = |dossier: &Dossier| score(set, dossier, View::SelfScored).index.unwrap();
    let ranked = (0..COMMUNES).filter(|place| ![OTHER_SET, CUT].contains(place));
    let mut units: Vec<_> = ranked
        .map(|place| (index(&communes::dossier(set, place)), communes::code(place)))
        .collect();
    units.sort_by(|a, b| b.0.cmp(&a.0).then(a.1.cmp(&b.1)));
    let mut table: Vec<(u64, String, String)> = Vec::new();
    for (index, code) in units {
        let index = index.to_string();
        let last = table.last().map(|(place, _, before)| (*place, *before == index));
        let place = match last {
            Some((place, true)) => place,
            Some((place, false)) => place + 1,
            None => 1,
        };
        table.push((place, code, index));
    }
    let has_ties = table.windows(2).any(|pair| pair[0].0 == pair[1].0);
    assert!(has_ties, "the communes hold ties");
    table
}

/// The ways through the ranking work without a mouse, and say where one is.
fn turn_a_page_by_key(page: &Page) {
    let told = |text: &str| {
        let script = format!(
            "const next = document.getElementById('ranking-next');
             return next.parentElement.querySelector('[role=status]').innerText === '{text}'"
        );
        page.wait_for(text, &script);
    };
    told("1–50 trong 1.000");
    page.evaluate("document.getElementById('ranking-next').focus()");
    page.press(Key::Enter);
    told("51–100 trong 1.000");
    page.expect_focus("ranking-next");
}

#[test]
fn a_folder_of_a_thousand_files_without_a_campaign_is_ranked() {
    let (site, folder, set) = (Site::serve(), Folder::new(), communes::set());
    for place in 0..1_000 {
        let (name, text) = communes::file(&set, place);
        fs::create_dir_all(folder.path().join("xa")).unwrap();
        fs::write(folder.path().join("xa").join(name), text).unwrap();
    }
    let page = Page::open(Browser::chromium(), site.url());
    page.go("/review/~/inbox");
    page.hand_over("inbox-folder", &folder.path().join("xa"));
    page.wait_for(
        "a thousand files",
        "return /1\\.000/.test(document.querySelector('#tally-all b')?.innerText)",
    );
    page.go("/review/~/result");
    page.wait_for_element("ranking");
    page.wait_for(
        "fifty rows",
        "return document.querySelectorAll('#ranking tbody tr').length === 50",
    );
    turn_a_page_by_key(&page);
    expect_whole_on_paper(&page, 1_000);
    expect_given_up_when_left(&page, 1_000);
    page.expect_quiet();
}
