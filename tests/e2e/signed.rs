//! Whose file it is, on one real day over plain http: the campaign is signed, its appraisal is known, a
//! forged one waits for a word, a second computer and a lost key are seen. The same, shorter, with the
//! one file.

use std::path::{Path, PathBuf};

use serde_json::Value;
use tucham::formats::sha256_hex;

use crate::stage::{Browser, Folder, Options, Page, Site, Unit};

/// A name under which a browser takes the page for one of plain http.
const HOST: &str = "cchc.example";

const LIST: &str = "STT\tMã định danh\tTên cơ quan, đơn vị\n1\tH40.12\tUBND xã An Bình\n";

/// A page of a computer of its own, over plain http.
fn computer(site: &Site) -> Page {
    let options = Options { host: Some(HOST), ..Options::default() };
    let page = Page::open(Browser::start(&options), site.url_as(HOST));
    assert_eq!(page.evaluate("return window.isSecureContext"), false);
    page
}

/// Sets a campaign of one unit up, and waits until it is saved.
#[track_caller]
fn set_up(page: &Page) {
    page.go("/review");
    page.click("campaign-new");
    page.arrive_at("campaign-title");
    page.type_into("campaign-title", "Chấm điểm 2026");
    page.click_by("#group-add option[value=xa-mau]");
    page.wait_for_element("group-0-title");
    page.paste_at("units-paste", LIST);
    page.click("units-put-in");
    page.expect_text_with("units-count", "1");
    page.expect_state("campaign-saved", "saved");
}

/// What stands in an element.
fn text(page: &Page, id: &str) -> String {
    page.wait_for_element(id);
    let script = format!("return document.getElementById('{id}').innerText.trim()");
    page.evaluate(&script).as_str().unwrap().to_string()
}

fn fingerprint(page: &Page) -> String {
    let shown = text(page, "key-fingerprint");
    assert_eq!(shown.split(' ').map(str::len).collect::<Vec<_>>(), [4; 8], "{shown}");
    shown
}

#[track_caller]
fn export_campaign(page: &Page, folder: &Folder, name: &str) -> PathBuf {
    page.click("campaign-export");
    page.expect_text_with("campaign-export-status", "Có chữ ký");
    folder.write(name, page.browser.download())
}

/// The unit finds itself in the campaign, and begins.
#[track_caller]
fn begin(page: &Page, campaign: &Path, fingerprint: &str) {
    page.go("/");
    page.hand_over("open-file", campaign);
    page.arrive_at("campaign-title");
    page.expect_text_with("campaign-signed", fingerprint);
    page.choose("pick-H40.12");
    page.click("campaign-start");
    page.arrive_at("unit-name");
}

#[track_caller]
fn fill_lock_and_export(page: &Page, leaves: &[&str]) -> Vec<u8> {
    let unit = Unit::from_fixture("xa-an-binh");
    for leaf in leaves {
        unit.go_and_enter(page, leaf);
    }
    page.go_to_step("check", "lock");
    page.click("lock");
    page.click("lock-yes");
    page.wait_for_element("reopen");
    let file = page.export();
    page.expect_state("signed-by", "signed");
    file
}

/// What a unit exported, signed by the key with this fingerprint.
fn signer(file: &[u8]) -> String {
    let file: Value = serde_json::from_slice(file).unwrap();
    let key = file["seal"]["signature"]["key"].as_str().unwrap();
    tucham::domain::signature::fingerprint(key)
}

/// The superior receives a unit's file, and appraises it.
#[track_caller]
fn appraise(page: &Page, folder: &Folder, file: &Path) -> PathBuf {
    page.click("campaign-inbox");
    page.wait_for_element("inbox-files");
    page.hand_over("inbox-files", file);
    page.wait_for_element("files-search");
    page.click_by("tr[data-file='ho-so.json'] a.button");
    page.wait_for_element("appraiser");
    page.type_into("appraiser", "Lê Thị Hà");
    page.choose("verdict-c1.1.1-points");
    page.type_into("verdict-c1.1.1-points-value", "0");
    page.type_into("verdict-c1.1.1-note", "Ban hành chậm");
    page.click("accept-all");
    page.click("close-round");
    page.wait_for_element("export-appraisal");
    page.expect_state("appraisal-saved", "saved");
    page.click("export-appraisal");
    page.expect_text_with("export-appraisal-status", "Có chữ ký");
    folder.write("tham-dinh.json", page.browser.download())
}

/// What anybody can make of an appraisal: other words, a seal that fits, no signature.
fn forged(folder: &Folder, appraisal: &Path) -> PathBuf {
    let text = std::fs::read_to_string(appraisal).unwrap();
    let mut file: Value = serde_json::from_str(&text).unwrap();
    file["by"]["name"] = "Nguyễn Văn Giả".into();
    let object = file.as_object_mut().unwrap();
    object.remove("seal");
    // Keys in order, no blanks: of such a file serde's own text is the canonical one.
    let seal = sha256_hex(sorted(&file).to_string().as_bytes());
    file["seal"] = serde_json::json!({"algorithm": "sha-256", "value": seal, "short": "0000-0000"});
    folder.write("gia.json", file.to_string())
}

fn sorted(value: &Value) -> Value {
    match value {
        Value::Object(fields) => {
            let mut keys: Vec<&String> = fields.keys().collect();
            keys.sort();
            keys.into_iter().map(|key| (key.clone(), sorted(&fields[key]))).collect()
        }
        Value::Array(list) => list.iter().map(sorted).collect(),
        other => other.clone(),
    }
}

#[track_caller]
fn expect_whose(page: &Page, whose: &str) {
    let script =
        format!("return document.getElementById('offered-whose')?.dataset.whose === '{whose}'");
    page.wait_for("whose it is", &script);
    let is_off = page.evaluate("return document.getElementById('take-appraisal').disabled");
    assert_eq!(is_off, whose != "issuer", "{whose}");
}

#[test]
fn a_day_of_signed_files_over_plain_http() {
    let (site, folder) = (Site::serve(), Folder::new());
    let superior = computer(&site);
    set_up(&superior);
    let first = fingerprint(&superior);
    assert!(text(&superior, "key-letter").contains(&first), "a sentence for the letter");
    let campaign = export_campaign(&superior, &folder, "dot-cham.json");

    // The unit.
    let unit = computer(&site);
    begin(&unit, &campaign, &first);
    let file = fill_lock_and_export(&unit, &["c1.1.1"]);
    assert!(!String::from_utf8_lossy(&file).contains("\"secret\""));
    let sent = folder.write("ho-so.json", &file);
    unit.click("export-copy");
    unit.wait_for_element("has-keys");
    let copy = folder.write("ban-sao.json", unit.browser.download());

    // The appraisal: forged, then the true one.
    let appraisal = appraise(&superior, &folder, &sent);
    unit.look_at_appraisal(&forged(&folder, &appraisal));
    expect_whose(&unit, "TD-454");
    unit.click("leave-appraisal");
    unit.expect_hidden("offered");
    unit.look_at_appraisal(&appraisal);
    expect_whose(&unit, "issuer");
    unit.click("take-appraisal");
    unit.arrive_at("explain-rows");
    unit.saved();

    lost_key(&superior, &unit, &folder, &first);
    // Nobody is asked to be quiet here: Chromium complains of every download over plain http.
    second_computer(&site, &superior, &folder, &campaign, &copy, &signer(&file));
}

/// The superior has lost the key: a new one, which units take on a word, signs the conclusion.
#[track_caller]
fn lost_key(superior: &Page, unit: &Page, folder: &Folder, first: &str) {
    let dossier = superior.hash();
    let campaign = dossier.split('/').nth(2).unwrap();
    superior.go(&format!("/review/{campaign}/set-up"));
    superior.wait_for_element("key-lost");
    superior.click("key-lost");
    superior.click("key-lost-yes");
    superior.expect_text_with("key-replaces", first);
    let second = fingerprint(superior);
    assert_ne!(second, first);
    let file = export_campaign(superior, folder, "dot-cham-2.json");

    unit.go("/");
    unit.hand_over("open-file", &file);
    unit.arrive_at("campaign-title");
    unit.choose("pick-H40.12");
    unit.expect_text_with("campaign-key-other", "TD-459");
    unit.expect_text_with("campaign-key-other", &second);
    let is_off = "return document.getElementById('campaign-take-key').disabled";
    assert_eq!(unit.evaluate(is_off), true, "not before the fingerprint was compared");

    superior.go(dossier.trim_start_matches('#'));
    superior.wait_for_element("conclude");
    superior.click("conclude");
    superior.wait_for_element("withdraw");
    superior.expect_state("appraisal-saved", "saved");
    superior.click("export-appraisal");
    superior.expect_text_with("export-appraisal-status", &second);
    let result = folder.write("ket-luan.json", superior.browser.download());
    // Before the word the new key is a stranger's.
    unit.look_at_appraisal(&result);
    expect_whose(unit, "TD-453");
    unit.click("leave-appraisal");
    unit.go("/");
    unit.hand_over("open-file", &file);
    unit.arrive_at("campaign-title");
    unit.choose("pick-H40.12");
    unit.click("key-compared");
    unit.click("campaign-take-key");
    unit.wait_for("the draft", "return location.hash.endsWith('/tasks')");
    unit.saved();
    unit.look_at_appraisal(&result);
    expect_whose(unit, "issuer");
    unit.click("take-appraisal");
    unit.expect_text("title", "Kết quả cuối cùng");
}

/// A second computer of the unit: begun anew it is another signer, which the superior sees; with the
/// unit's copy it is the same.
#[track_caller]
fn second_computer(
    site: &Site,
    superior: &Page,
    folder: &Folder,
    campaign: &Path,
    copy: &Path,
    known: &str,
) {
    let other = computer(site);
    begin(&other, campaign, "");
    let file = fill_lock_and_export(&other, &["c1.1.2"]);
    let stranger = signer(&file);
    assert_ne!(stranger, known);
    let file = folder.write("may-khac.json", file);
    superior.click_by("a[href$='/inbox']");
    superior.wait_for_element("inbox-files");
    superior.hand_over("inbox-files", &file);
    superior.wait_for(
        "the other key beside the first",
        &format!(
            "const row = document.querySelector('tr[data-file=\"may-khac.json\"]')?.textContent;
             return row?.includes('TD-461') && row.includes('{stranger}') && row.includes('{known}')"
        ),
    );

    other.open_file(copy);
    let moved = other.export();
    assert_eq!(signer(&moved), known, "the key came along");
}

#[test]
fn signed_files_with_the_one_file() {
    let folder = Folder::new();
    let superior = Page::open(Browser::alone(), Site::one_file());
    set_up(&superior);
    let own = fingerprint(&superior);
    let campaign = export_campaign(&superior, &folder, "dot-cham.json");
    key_file(&superior, &folder);

    let unit = Page::open(Browser::alone(), Site::one_file());
    begin(&unit, &campaign, &own);
    let sent = folder.write("ho-so.json", fill_lock_and_export(&unit, &["c1.1.1"]));
    let appraisal = appraise(&superior, &folder, &sent);
    unit.look_at_appraisal(&forged(&folder, &appraisal));
    expect_whose(&unit, "TD-454");
    unit.click("whose-word");
    unit.wait_for("the word", "return !document.getElementById('take-appraisal').disabled");
    unit.click("leave-appraisal");
    unit.look_at_appraisal(&appraisal);
    expect_whose(&unit, "issuer");
    superior.expect_quiet();
    unit.expect_quiet();
}

/// The key goes into a file that a passphrase closes, and comes back with it alone.
#[track_caller]
fn key_file(page: &Page, folder: &Folder) {
    page.click("key-export");
    page.expect_text_with("key-export-status", "TEP-322");
    page.type_into("key-passphrase", "mười hai con giáp");
    page.click("key-export");
    page.expect_text_with("key-export-status", "khoa_");
    let file = folder.write("khoa.json", page.browser.download());
    page.type_into("key-passphrase", "mười hai con mèo");
    page.hand_over("key-file", &file);
    page.expect_text_with("key-problems", "TEP-320");
    page.type_into("key-passphrase", "mười hai con giáp");
    page.hand_over("key-file", &file);
    page.wait_for(
        "no word against it",
        "return !document.getElementById('key-problems').innerText",
    );
}
