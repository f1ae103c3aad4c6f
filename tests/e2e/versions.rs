//! A set that is corrected in the middle of the year, on both sides: a unit carries its draft to the
//! new version, and a superior's campaign moves with all of its dossiers.

use serde_json::{Value, json};
use tucham::domain::versions::carry;
use tucham::formats::{read_set, short, write_campaign};

use crate::stage::{Browser, Folder, Page, Site, Unit, enter_answer, repository};
use crate::{communes, corrected};

const DOSSIERS: usize = 20;

#[test]
fn a_unit_carries_its_draft_to_the_corrected_set_and_takes_it_back() {
    let (site, folder) = (Site::serve(), Folder::new());
    let page = Page::open(Browser::chromium(), site.url());
    page.go("/new");
    page.wait_for_element("set-xa-mau");
    page.choose("set-xa-mau");
    page.click("start");
    page.arrive_at("unit-name");
    let answers = [
        ("c1.1.1", json!({"kind": "chosen", "option": "late"})),
        ("c1.4.1", json!({"kind": "ticked", "items": ["plan"]})),
        ("c1.5.2", json!({"kind": "count", "count": "2"})),
        ("c4.1.1", json!({"kind": "ticked", "items": ["rules", "coord"]})),
    ];
    for (leaf, answer) in &answers {
        page.go_to_step(&format!("criteria/{leaf}"), &format!("points-{leaf}"));
        enter_answer(&page, leaf, answer);
    }
    page.saved();
    let before = page.strip();

    // The new set comes as a file; it says which draft answers another version of it.
    page.go("/");
    page.hand_over("open-file", &folder.write("bo-tieu-chi.json", corrected::file()));
    page.wait_for("the set", "return !!document.querySelector('.file-results__taken')");
    page.go("/sets");
    page.wait_for("the way", "return !!document.querySelector('.set-card__others a')");
    page.click_by(".set-card__others a");
    page.expect_text_with("version-sum", "4 dòng đã nhập; 2 câu trả lời");
    page.expect_text_with("version-lines", "Ban hành chậm không quá 15 ngày");
    page.expect_text_with("version-lines", "Giữ nguyên");
    page.click("version-carry");

    // Everything that came along is marked; what did not is kept beside it.
    page.expect_text_with("carried", "2026.2");
    page.wait_for(
        "both old answers",
        "return document.querySelectorAll('#carried [data-left]').length === 2",
    );
    page.go_to_step("criteria/c4.1.0", "carried-mark");
    page.expect_text_with("points-c4.1.0", "1/1,5");
    page.click_by("#carried-mark button");
    page.wait_for("the mark to go", "return !document.getElementById('carried-mark')");
    page.saved();
    page.reload();
    let file: Value = serde_json::from_slice(&page.export()).unwrap();
    assert_eq!(file["set"]["version"], "2026.3");
    assert_eq!(file["entries"]["c4.1.0"]["answer"], answers[3].1);
    assert_eq!(file["carried"]["left"]["c1.5.2"]["entry"]["answer"], answers[2].1);
    assert_eq!(file["carried"]["unseen"].as_object().unwrap().len(), 3);

    // The state before was kept, with its own set.
    page.go_to_step("history", "states");
    let look = "const row = [...document.querySelectorAll('#states tbody tr')]
        .find(row => /phiên bản khác/.test(row.textContent));
        row?.querySelector('button').click();
        return !!row";
    page.wait_for("the state before", look);
    page.click("restore-all");
    page.go_to_step("tasks", "continue");
    let back = "return /2026\\.2 · /.test(document.querySelector('.tasks__set')?.textContent)";
    page.wait_for("the earlier version", back);
    page.go_to_step("criteria/c1.1.1", "points-c1.1.1");
    assert_eq!(page.strip().total, before.total);
    page.expect_quiet();
}

#[test]
fn a_dossier_of_an_earlier_sample_opens_as_ever_and_that_sample_stands_in_no_list() {
    let site = Site::serve();
    let page = Page::open(Browser::chromium(), site.url());
    let unit = Unit::from_fixture("cong-doan-vien-chuc");
    page.go("/");
    page.open_file(&repository("tests/fixtures/v1/cong-doan-vien-chuc.dossier.json"));
    page.expect_strip(&unit.expected_strip());
    page.go_to_step("tasks", "continue");
    let earlier = "return /2026\\.1 · /.test(document.querySelector('.tasks__set')?.textContent)";
    page.wait_for("the earlier sample", earlier);
    page.reload();
    page.expect_strip(&unit.expected_strip());
    page.go("/new");
    page.wait_for_element("set-cong-doan-mau");
    let offered = "return document.querySelectorAll('input[name=set]').length";
    assert_eq!(page.evaluate(offered), 3);
    page.expect_quiet();
}

#[test]
fn a_campaign_moves_to_the_corrected_set_with_all_of_its_dossiers() {
    let (site, folder, set) = (Site::serve(), Folder::new(), communes::set());
    let after = read_set(&corrected::file()).sound().unwrap();
    let page = Page::open(Browser::chromium(), site.url());
    page.go("/");
    page.hand_over("open-file", &folder.write("bo-tieu-chi.json", corrected::file()));
    page.wait_for("the set", "return !!document.querySelector('.file-results__taken')");
    let campaign = write_campaign(&communes::campaign(&set, DOSSIERS)).text;
    page.go("/review");
    page.hand_over("campaign-file", &folder.write("dot-cham.json", campaign));
    page.wait_for_element("inbox-files");
    let files: Vec<_> = (0..DOSSIERS)
        .map(|place| {
            let (name, text) = communes::file(&set, place);
            folder.write(&format!("files/{name}"), text)
        })
        .collect();
    page.hand_over_all("inbox-files", &files);
    page.expect_text_with("tally-accepted", "20");

    // What changes for whom is shown, and nothing holds before the word.
    page.go("/review/2026/set-up");
    page.wait_for_element("group-0-set");
    page.select("group-0-set", &short(after.checksum.trim_start_matches("sha256:")));
    page.wait_for_element("rules-weighed");
    page.expect_text_with("rules-weighed", "20 hồ sơ chấm theo phiên bản trước");
    let carrying = carry(&communes::dossier(&set, 0), &set, &after, None);
    let sums = [carrying.before.total, carrying.after.total];
    let sums = sums.map(|it| it.to_string().replace('.', ","));
    let row = format!("{} → {}", sums[0], sums[1]);
    let told = format!(
        "const row = [...document.querySelectorAll('#rules-moved tbody tr')]
            .find(row => row.textContent.includes('{}'));
         return row && [1, 2].map(at => row.children[at].textContent.trim()).join(' → ') === '{row}'",
        communes::code(0),
    );
    page.wait_for("the points of the first commune", &told);
    page.click("rules-apply");
    page.expect_hidden("rules-weighed");

    page.go("/review/2026/inbox");
    page.expect_text_with("tally-warned", "20");
    page.click("tally-warned");
    page.wait_for(
        "what was carried to be told",
        "return /TD-487/.test(document.querySelector('tr[data-standing=warned]')?.textContent)",
    );
    page.expect_quiet();
}
