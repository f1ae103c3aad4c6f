//! A unit between its superior's files: campaign, dossier, appraisal, explanations, final result;
//! last year's result beside this year's; and files that do not belong where they are opened.

use std::path::Path;

use serde_json::{Value, json};
use thirtyfour::Key;
use tucham::domain::campaign::Campaign;
use tucham::domain::dossier::{Dossier, Origin, Stage};
use tucham::domain::points::{Percent, Points};
use tucham::domain::review::outcome::{ResultFile, ResultGroup, ResultRow};
use tucham::domain::review::{RankBy, yardstick};
use tucham::domain::set::CriteriaSet;
use tucham::domain::signature::fingerprint;
use tucham::formats::{
    SecretKey, read_dossier, read_set, sign_text, write_campaign, write_dossier,
    write_explanations, write_result,
};

use crate::stage::{Browser, Folder, Page, Site, Superior, Unit, campaign, read_json, repository};

/// As many communes as the country has.
const COMMUNES: usize = 3321;

fn set() -> CriteriaSet {
    let bytes = std::fs::read(repository("src/sets/xa-mau.json")).unwrap();
    read_set(&bytes).sound().unwrap()
}

/// The worked example as it was sent, before any round.
fn sent() -> Dossier {
    let path = repository("tests/fixtures/examples/xa-an-binh.dossier.json");
    let mut dossier = read_dossier(&std::fs::read(path).unwrap()).value.unwrap();
    (dossier.stage, dossier.rounds) = (Stage::Submitted, Vec::new());
    dossier
}

/// Its superior, who knows the state in which it was sent.
fn superior_of(dossier: &Dossier) -> Superior {
    let mut dossier = dossier.clone();
    dossier.origin = Some(Origin { revision: dossier.revision, ..Origin::default() });
    Superior::with(set(), dossier)
}

/// Takes a picture of the whole page as an office PC and a phone show it.
fn look(page: &Page, name: &str) {
    let folder = repository("target/e2e-pictures");
    std::fs::create_dir_all(&folder).unwrap();
    for (kind, width, height) in [("phone", 360, 740), ("desktop", 1366, 768)] {
        let size = |height: Value| {
            let mobile = kind == "phone";
            json!({"width": width, "height": height, "deviceScaleFactor": 1, "mobile": mobile})
        };
        page.browser.devtools("Emulation.setDeviceMetricsOverride", size(json!(height)));
        page.wait_for("the window", &format!("return innerWidth === {width}"));
        let tall = page.evaluate("return document.documentElement.scrollHeight");
        page.browser.devtools("Emulation.setDeviceMetricsOverride", size(tall));
        let picture = page.browser.wait(page.browser.driver().screenshot_as_png()).unwrap();
        std::fs::write(folder.join(format!("{name}-{kind}.png")), picture).unwrap();
        page.browser.devtools("Emulation.setDeviceMetricsOverride", size(json!(height)));
    }
}

/// Opens a campaign on the start page and waits for its list.
#[track_caller]
fn open_campaign(page: &Page, folder: &Folder, campaign: &Campaign) {
    let file = folder.write("dot-cham.json", write_campaign(campaign).text);
    page.go("/");
    page.hand_over("open-file", &file);
    page.arrive_at("campaign-title");
}

/// Hands a file over on the start page and waits until it is refused with this code.
#[track_caller]
fn expect_refused(page: &Page, file: &Path, code: &str) {
    page.go("/");
    page.hand_over("open-file", file);
    page.expect_text_with("open-refused", code);
}

#[test]
fn marks_that_steer_the_writing_are_never_shown_raw() {
    let site = Site::serve();
    let page = Page::open(Browser::chromium(), site.url());
    let mut campaign = campaign(&set(), 3);
    let hidden = "\u{202e}ẩn\u{200b}";
    campaign.title += hidden;
    campaign.issuer += hidden;
    campaign.groups[0].title += hidden;
    for unit in &mut campaign.units {
        unit.name += hidden;
    }
    open_campaign(&page, &Folder::new(), &campaign);
    page.choose("pick-H40.12");
    page.expect_text_with("chosen-unit", "\u{fffd}ẩn\u{fffd}");
    let raw = "return /[\\u202a-\\u202e\\u2066-\\u2069\\u200b]/.test(document.body.innerText)";
    assert_eq!(page.evaluate(raw), false);
    // The banner that says that the file was opened is among what was looked at.
    assert!(page.evaluate("return document.querySelectorAll('.banner').length > 0") == true);
}

#[test]
fn from_the_campaign_file_to_the_final_result() {
    let (site, folder) = (Site::serve(), Folder::new());
    let page = Page::open(Browser::chromium(), site.url());
    let campaign = campaign(&set(), COMMUNES);
    open_campaign(&page, &folder, &campaign);
    choose_the_unit(&page);
    look(&page, "campaign");
    page.click("campaign-start");
    page.arrive_at("unit-name");
    page.expect_value("unit-name", "UBND xã An Bình");
    page.expect_value("unit-code", "H40.12");
    page.expect_value("campaign-selfCloses", "31/12/2098");

    let bytes = fill_and_export(&page);
    let mut superior = Superior::receive(set(), &campaign, &bytes);
    superior.give("c1.1.1", "0.25", "Ban hành chậm", true);
    superior.give("c1.1.2", "0", "Thiếu kế hoạch kiểm tra", false);
    superior.close();
    let file = folder.write("tham-dinh-1.json", superior.appraisal("2099-02-10"));
    page.open_appraisal(&file);
    read_round_1(&page);
    let bytes = explain_and_export(&page);

    let (file, warnings) = superior.take_explanations(&bytes);
    assert_eq!(warnings, Vec::new());
    let explained = &file.explanations["c1.1.1"];
    assert_eq!(explained.text, "Kế hoạch ban hành đúng hạn, gửi kèm văn bản.");
    assert_eq!(file.documents[&explained.evidence[0].document].number, "45/KH-UBND");
    assert_eq!(superior.dossier().stage, Stage::Explained);

    superior.give("c1.1.1", "0.5", "Chấp nhận một phần", false);
    superior.close();
    let file = folder.write("ket-luan.json", superior.appraisal(""));
    page.open_appraisal(&file);
    read_the_final_result(&page);
    page.expect_quiet();
}

#[track_caller]
fn choose_the_unit(page: &Page) {
    page.expect_text("unit-count", "Đang hiện 30 trong 3.321 đơn vị; gõ thêm để thu hẹp.");
    page.type_into("unit-search", "an binh");
    page.expect_text("unit-count", "1 đơn vị khớp");
    page.type_into("unit-search", "h40");
    page.expect_text("unit-count", "1 đơn vị khớp");
    page.choose("pick-H40.12");
    page.expect_text("chosen-unit", "UBND xã An Bình");
    page.expect_text("chosen-caps", "Điểm thưởng tối đa 2 điểm");
    page.wait_for("the set", "return !!document.querySelector('.campaign__chosen .set-facts')");
}

/// To open the campaign's file is the first click.
#[test]
fn three_clicks_lead_from_a_campaign_file_to_the_first_answer() {
    let (site, folder) = (Site::serve(), Folder::new());
    let page = Page::open(Browser::chromium(), site.url());
    open_campaign(&page, &folder, &campaign(&set(), COMMUNES));
    page.type_into("unit-search", "an binh");
    page.press(Key::Enter);
    page.expect_text("chosen-unit", "UBND xã An Bình");
    page.click("campaign-start");
    page.wait_for_element("unit-next");
    page.click("unit-next");
    page.wait_for_element("answer-c1.1.1-onTime");
    page.expect_quiet();
}

/// The same without one: begin, set, begin it, on.
#[test]
fn four_clicks_lead_from_the_start_page_to_the_first_answer() {
    let site = Site::serve();
    let page = Page::open(Browser::chromium(), site.url());
    for id in ["start-new", "set-xa-mau", "start", "unit-next"] {
        page.wait_for_element(id);
        page.click(id);
    }
    page.wait_for_element("answer-c1.1.1-onTime");
    page.expect_quiet();
}

/// Answers of every kind, locked and exported.
#[track_caller]
fn fill_and_export(page: &Page) -> Vec<u8> {
    let unit = Unit::from_fixture("xa-an-binh");
    for leaf in ["c1.1.1", "c1.1.2", "c1.4.2"] {
        unit.go_and_enter(page, leaf);
    }
    page.go_to_step("check", "lock");
    page.click("lock");
    page.click("lock-yes");
    page.wait_for_element("reopen");
    let bytes = page.export();
    let file: Value = serde_json::from_slice(&bytes).unwrap();
    assert_eq!(file["unit"]["group"], "xa");
    assert_eq!(file["campaign"]["id"], "2026");
    assert_eq!(file["campaign"]["caps"]["bonus"], "2");
    assert_eq!(file["campaign"]["dates"]["explanationCloses"], "2099-02-15");
    bytes
}

#[track_caller]
fn read_round_1(page: &Page) {
    page.expect_text_with("round-1-c1.1.1", "0,25");
    page.expect_text_with("verdict-c1.1.1", "Ban hành chậm");
    page.expect_text_with("verdict-c1.1.2", "Thiếu kế hoạch kiểm tra");
    page.expect_text_with("explain-due", "10/02/2099");
    page.expect_text_with("explain-by", "Lê Thị Hà, Trưởng phòng Cải cách hành chính");
    page.expect_text_with("explain-told", "Còn 1 tiêu chí");
    look(page, "explain");
    page.go_to_step("criteria/c1.1.1", "answer-c1.1.1-late");
    let is_locked = "return document.getElementById('answer-c1.1.1-late').disabled";
    page.wait_for("the answer to stay locked", is_locked);
    page.go_to_step("explain", "explain-rows");
}

#[track_caller]
fn explain_and_export(page: &Page) -> Vec<u8> {
    page.click("export-explanations");
    page.expect_focus("send-ask");
    page.click("send-no");
    page.type_into("explain-c1.1.1", "Đã gửi");
    page.expect_text_with("explain-told", "Mọi tiêu chí");
    page.click("undo");
    page.expect_value("explain-c1.1.1", "");
    page.explain("c1.1.1", "Kế hoạch ban hành đúng hạn, gửi kèm văn bản.", "45/KH-UBND");
    page.saved();
    page.reload();
    page.expect_value("explain-c1.1.1", "Kế hoạch ban hành đúng hạn, gửi kèm văn bản.");
    page.export_explanations();
    page.click("change-explanations");
    page.wait_for("open fields", "return !document.getElementById('explain-c1.1.1').readOnly");
    let bytes = page.export_explanations();
    look(page, "explained");
    page.wait_for("locked fields", "return document.getElementById('explain-c1.1.1').readOnly");
    bytes
}

#[track_caller]
fn read_the_final_result(page: &Page) {
    page.expect_text("title", "Kết quả cuối cùng");
    page.expect_text_with("round-2-c1.1.1", "0,5");
    page.expect_text_with("verdict-c1.1.1", "Chấp nhận một phần");
    page.expect_text_with("verdict-c1.1.1", "Kế hoạch ban hành đúng hạn");
    page.expect_text_with("verdict-c1.1.1", "45/KH-UBND");
    page.expect_text_with("totals-round-2", "Kết quả cuối cùng");
    assert!(!page.has("export-explanations"), "nothing is left to send");
    let is_read_only =
        "return [...document.querySelectorAll('main textarea')].every(e => e.readOnly)";
    page.wait_for("read-only fields", is_read_only);
    look(page, "final");
}

#[test]
fn a_file_that_does_not_belong_says_why_and_changes_nothing() {
    let (site, folder) = (Site::serve(), Folder::new());
    let page = Page::open(Browser::chromium(), site.url());
    let dossier = sent();
    let mut superior = superior_of(&dossier);
    superior.give("c3.3.2", "0.5", "Thiếu thư", true);
    superior.close();
    let first = folder.write("vong-1.json", superior.appraisal(""));
    expect_refused(&page, &first, "TD-421");

    let mut changed = dossier.clone();
    changed.revision += 1;
    page.open_file(&folder.write("ho-so.json", write_dossier(&changed).text));
    expect_refused(&page, &first, "TD-402");
    // The very file that was sent, opened beside the changed draft, takes it.
    page.open_file(&folder.write("da-gui.json", write_dossier(&dossier).text));
    page.open_appraisal(&first);
    page.expect_text_with("verdict-c3.3.2", "Thiếu thư");
    page.expect_quiet();
    drop(page);

    let page = Page::open(Browser::chromium(), site.url());
    page.open_file(&folder.write("ho-so.json", write_dossier(&dossier).text));
    let mut later = read_json(&first);
    later["round"] = json!(2);
    expect_refused(&page, &folder.write("vong-2.json", later.to_string()), "TD-403");
    let whole = std::fs::read_to_string(&first).unwrap();
    let half = folder.write("nua.json", &whole[..whole.len() / 2]);
    expect_refused(&page, &half, "TEP-104");
    let newer = whole.replacen("\"formatVersion\": 1", "\"formatVersion\": 9", 1);
    expect_refused(&page, &folder.write("moi.json", newer), "TEP-108");

    page.open_appraisal(&first);
    expect_refused(&page, &first, "TD-404");
    let mine = tucham::domain::review::exchange::ExplanationsFile::of(superior.dossier()).unwrap();
    let mine = folder.write("giai-trinh.json", write_explanations(&mine).text);
    expect_refused(&page, &mine, "TD-423");
    let result = folder.write("ket-qua.json", write_result(&result(&set(), "84.5")).text);
    expect_refused(&page, &result, "TD-503");
    page.expect_quiet();
}

/// Last year's result of the commune's group.
fn result(set: &CriteriaSet, max: &str) -> ResultFile {
    let row = ResultRow {
        code: "H40.12".into(),
        name: "UBND xã An Bình".into(),
        place: 2,
        total: Points::parse("70").unwrap(),
        applicable_max: Points::parse(max).unwrap(),
        index: Percent::parse("82.84").unwrap(),
        band: Some("good".into()),
        areas: vec![("a1".into(), Percent::parse("99.5"))],
        ..ResultRow::default()
    };
    let first = ResultRow { code: "H40.11".into(), place: 1, ..row.clone() };
    let group = ResultGroup {
        id: "xa".into(),
        title: "Xã".into(),
        yardstick: yardstick(set, &RankBy::Total),
        rows: vec![first, row],
        ..ResultGroup::default()
    };
    ResultFile {
        year: 2025,
        title: "Kết quả 2025".into(),
        view: "latest".into(),
        by: "total".into(),
        groups: vec![group],
        ..ResultFile::default()
    }
}

#[test]
fn last_years_result_stands_beside_this_years() {
    let (site, folder) = (Site::serve(), Folder::new());
    let page = Page::open(Browser::chromium(), site.url());
    page.open_file(&folder.write("ho-so.json", write_dossier(&sent()).text));
    page.go_to_step("check", "last-year-file");
    let open = |name: &str, text: String| {
        page.hand_over("last-year-file", &folder.write(name, text));
    };
    open("ket-qua.json", write_result(&result(&set(), "84.5")).text);
    page.expect_text("last-year-total", "Tổng điểm 70 75,13 tăng 5,13");
    page.expect_text("last-year-index", "Chỉ số 82,84 % 88,91 % tăng 6,07");
    page.expect_text("last-year-place", "Xếp hạng trong nhóm 2/2 chưa xếp hạng");
    page.expect_text_with("last-year-a1", "99,5");
    page.evaluate("document.getElementById('last-year-title').scrollIntoView()");
    look(&page, "last-year");

    page.expect_text_with("last-year-whose", "không có chữ ký");

    let signed = sign_text(&write_result(&result(&set(), "84.5")).text, &SecretKey::of([7; 32]));
    let signed = signed.unwrap().text;
    open("ket-qua-da-ky.json", signed.clone());
    page.expect_text_with("last-year-whose", &fingerprint(&SecretKey::of([7; 32]).public()));
    let stolen = SecretKey::of([8; 32]).public();
    open("ket-qua-ky-ho.json", signed.replace(&SecretKey::of([7; 32]).public(), &stolen));
    page.expect_text_with("last-year-doubts", "TD-450");
    page.expect_hidden("last-year-whose");

    open("ket-qua-khac.json", write_result(&result(&set(), "100")).text);
    page.expect_text("last-year-total", "Tổng điểm 70 75,13 không so sánh được");
    open("ho-so-nam-nay.json", write_dossier(&sent()).text);
    page.expect_text_with("last-year-refused", "TD-504");
    page.expect_text("last-year-total", "Tổng điểm 70 75,13 không so sánh được");
    let mut last = sent();
    (last.id, last.campaign.year) = ("nam-truoc".into(), Some(2025));
    open("ho-so-nam-truoc.json", write_dossier(&last).text);
    page.expect_text("last-year-total", "Tổng điểm 75,13 75,13 không đổi");
    page.click("last-year-close");
    page.expect_hidden("last-year-table");
    page.expect_quiet();
}

#[test]
fn a_campaign_brings_its_set_or_asks_for_it() {
    let (site, folder) = (Site::serve(), Folder::new());
    let page = Page::open(Browser::chromium(), site.url());
    let mut own = read_json(&repository("src/sets/xa-mau.json"));
    own["id"] = json!("xa-cua-tinh");
    let text = own.to_string();
    let set = read_set(text.as_bytes()).sound().unwrap();
    let mut campaign = campaign(&set, 3);
    open_campaign(&page, &folder, &campaign);
    page.choose("pick-H40.12");
    page.expect_text_with("set-missing", "TEP-304");
    page.hand_over("open-file", &folder.write("bo-tieu-chi.json", &text));
    page.expect_hidden("set-missing");
    page.click("campaign-start");
    page.arrive_at("unit-name");
    let file: Value = serde_json::from_slice(&page.export()).unwrap();
    assert_eq!(file["ownSet"]["id"], "xa-cua-tinh", "the dossier carries the set");

    open_campaign(&page, &folder, &campaign);
    page.choose("pick-H40.12");
    page.wait_for_element("here-already");
    drop(page);

    let copy = tucham::domain::campaign::SetCopy {
        set: campaign.groups[0].set.clone(),
        text: tucham::formats::read_set_with_text(text.as_bytes()).sound().unwrap().text,
    };
    campaign.sets = vec![copy];
    campaign.units = Vec::new();
    let page = Page::open(Browser::chromium(), site.url());
    open_campaign(&page, &folder, &campaign);
    page.type_into("enter-code", "H40.12");
    page.type_into("enter-name", "UBND xã An Bình");
    page.expect_text("chosen-unit", "UBND xã An Bình");
    page.click("campaign-start");
    page.arrive_at("unit-name");
    page.expect_value("unit-code", "H40.12");
    page.expect_quiet();
}
