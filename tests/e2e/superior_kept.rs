//! The superior's work under what happens in an office: a result asked for while files are examined
//! anew, two windows, a worker that stops, a page that is left with the last key. Nothing is lost
//! without a word, and a part is never called the whole.

use std::path::PathBuf;

use serde_json::{Value, json};
use tucham::formats::write_campaign;

use crate::communes;
use crate::stage::{Browser, Folder, Page, Site};

/// As many as the country has communes.
const COUNTRY: usize = 3_321;

/// A browser with a campaign of so many communes, and the files of the first ones received.
fn started(site: &Site, folder: &Folder, listed: usize, files: usize) -> Page {
    started_in(Browser::chromium(), site.url(), folder, (listed, files))
}

fn started_in(
    browser: Browser,
    url: String,
    folder: &Folder,
    (listed, files): (usize, usize),
) -> Page {
    let set = communes::set();
    for place in 0..files {
        let (name, text) = communes::file(&set, place);
        folder.write(&format!("xa/{name}"), text);
    }
    let campaign = write_campaign(&communes::campaign(&set, listed)).text;
    let page = Page::open(browser, url);
    page.go("/review");
    page.hand_over("campaign-file", &folder.write("dot-cham.json", campaign));
    page.wait_for_element("inbox-files");
    if files > 0 {
        page.hand_over("inbox-folder", &folder.path().join("xa"));
        expect_tally(&page, files);
    }
    page
}

fn expect_tally(page: &Page, files: usize) {
    let script = format!(
        "return document.querySelector('#tally-all b')?.innerText.replace(/\\D/g, '') === '{files}'
           && !document.getElementById('inbox-running')"
    );
    page.wait_for(&format!("{files} files"), &script);
}

fn set_up(page: &Page) {
    page.go("/review/2026/set-up");
    page.wait_for_element("campaign-title");
}

/// Puts a text into a field at once, as a paste does.
fn put(page: &Page, field: &str, text: &str) {
    let script = format!(
        "const field = document.getElementById('{field}');
         field.value = '{text}';
         field.dispatchEvent(new InputEvent('input', {{ bubbles: true }}))"
    );
    page.evaluate(&script);
}

/// Changes a field as fast as a script can, goes to the result, and has the result made at once.
fn result_at_once(page: &Page, field: &str, text: &str) -> Value {
    let script = format!(
        "const field = document.getElementById('{field}');
         field.value = '{text}';
         field.dispatchEvent(new InputEvent('input', {{ bubbles: true }}));
         field.dispatchEvent(new Event('change', {{ bubbles: true }}));
         field.blur();
         location.hash = '#/review/2026/result';
         const press = () => {{
             const button = document.getElementById('export-result');
             if (button) button.click(); else setTimeout(press, 5);
         }};
         press();"
    );
    page.evaluate(&script);
    serde_json::from_slice(&page.browser.download_as("json")).unwrap()
}

#[test]
fn a_result_asked_for_at_once_after_a_change_is_of_all_files() {
    let (site, folder) = (Site::serve(), Folder::new());
    let page = started(&site, &folder, COUNTRY, COUNTRY);
    for (field, text) in [("campaign-title", "Tên mới"), ("group-0-bonus", "1")] {
        set_up(&page);
        page.wait_for_element(field);
        let result = result_at_once(&page, field, text);
        let group = &result["groups"][0];
        assert_eq!(group["rows"].as_array().map(Vec::len), Some(COUNTRY), "after {field}");
        assert_eq!(group["excluded"].as_array().map(Vec::len), Some(0), "after {field}");
        let made = json!({ "files": COUNTRY, "of": COUNTRY, "units": COUNTRY, "listed": COUNTRY });
        assert_eq!(result["made"], made, "after {field}");
    }
    page.expect_quiet();
}

/// The lasting notice names what is beside, and the way to have it.
#[test]
fn two_windows_on_one_campaign_overwrite_nothing_silently() {
    let (site, folder) = (Site::serve(), Folder::new());
    let page = started(&site, &folder, 5, 0);
    let first = page.tab();
    set_up(&page);
    // It is not told that it is seen again, as when both windows lie side by side.
    page.evaluate(
        "document.addEventListener('visibilitychange', (event) => event.stopPropagation())",
    );
    page.open_tab("/review/2026/set-up");
    page.type_into("campaign-title", "Tên của cửa sổ hai");
    page.expect_state("campaign-saved", "saved");

    // The first one was made from an older state: its word stands beside, the newer one is shown.
    page.switch_to(&first);
    put(&page, "campaign-issuer", "Sở Nội vụ của cửa sổ một");
    page.expect_value("campaign-title", "Tên của cửa sổ hai");
    page.expect_value("campaign-issuer", "Sở Nội vụ");
    page.go("/review/2026/inbox");
    page.expect_text_with("unsaved-work", "Một cửa sổ khác đã lưu bản mới hơn");
    page.click("beside-export");
    let file: Value = serde_json::from_slice(&page.browser.download_as("json")).unwrap();
    assert_eq!(file["issuer"], "Sở Nội vụ của cửa sổ một");
    // Put in again by a word; what it takes the place of stands beside in turn.
    page.click("beside-use");
    set_up(&page);
    page.expect_value("campaign-issuer", "Sở Nội vụ của cửa sổ một");
    page.expect_text_with("unsaved-work", "Tên của cửa sổ hai");
    page.click("beside-drop");
    page.reload();
    page.expect_value("campaign-issuer", "Sở Nội vụ của cửa sổ một");
    page.expect_quiet();
}

#[test]
fn what_another_window_removed_is_said_on_every_page_and_saved_when_it_is_back() {
    let (site, folder) = (Site::serve(), Folder::new());
    let page = started(&site, &folder, 5, 2);
    let first = page.tab();
    set_up(&page);
    page.open_tab("/review");
    page.wait_for_element("remove-2026");
    page.click("remove-2026");
    page.click_by(".question .button--danger");
    page.wait_for("no campaign", "return !document.querySelector('[data-campaign]')");
    let second = page.tab();

    page.switch_to(&first);
    put(&page, "campaign-title", "Chỉ số CCHC năm 2026 sửa");
    page.expect_text_with("unsaved-work", "TB-211");
    page.go("/review");
    page.expect_text_with("unsaved-work", "Chưa lưu được: đợt chấm “Chỉ số CCHC năm 2026 sửa”");
    page.click("unsaved-export");
    let file: Value = serde_json::from_slice(&page.browser.download_as("json")).unwrap();
    assert_eq!(file["title"], "Chỉ số CCHC năm 2026 sửa");
    let asks = "const event = new Event('beforeunload', { cancelable: true });
                window.dispatchEvent(event);
                return event.defaultPrevented";
    assert_eq!(page.evaluate(asks), true, "the browser asks before it is lost");

    page.switch_to(&second);
    page.click_by("#removed-campaigns summary");
    page.click("removed-campaigns-0");
    page.wait_for("the campaign", "return !!document.querySelector('[data-campaign]')");
    page.switch_to(&first);
    page.wait_for(
        "the title to be saved by itself",
        "return document.getElementById('unsaved-work').innerText.trim() === ''",
    );
    set_up(&page);
    page.reload();
    page.expect_value("campaign-title", "Chỉ số CCHC năm 2026 sửa");
    page.expect_quiet();
}

/// Ends the worker as an error in it does.
const STOP_WORKER: &str = "
    const post = Worker.prototype.postMessage;
    Worker.prototype.postMessage = function (...given) {
        Worker.prototype.postMessage = post;
        post.apply(this, given);
        setTimeout(() => this.dispatchEvent(new Event('error', { cancelable: true })), 0);
    };";

#[test]
fn a_worker_that_stopped_is_started_again_with_what_was_kept() {
    let (site, folder) = (Site::serve(), Folder::new());
    let page = started(&site, &folder, 20, 20);
    // Stopped over a job that only looks: nobody notices.
    page.evaluate(STOP_WORKER);
    page.type_into("files-search", "X0003");
    let rows = "return document.querySelectorAll('.file-table tbody tr').length === ";
    page.wait_for("one file", &format!("{rows}1"));
    page.click_by("tr[data-file='X0003.json'] a.button");
    page.wait_for_element("appraiser");
    let leaf = first_leaf();
    // Stopped over a save: it is tried again.
    page.evaluate(STOP_WORKER);
    page.type_into(&format!("verdict-{leaf}-note"), "Nhận xét");
    page.expect_state("appraisal-saved", "saved");
    page.go("/review/2026/result");
    page.wait_for(
        "all in the ranking",
        "return document.querySelectorAll('#ranking tbody tr').length === 20",
    );
    page.reload();
    page.go("/review/2026/inbox");
    page.wait_for("all files", &format!("{rows}20"));
    page.expect_quiet();
}

/// A browser that does not know of workers.
const NO_WORKER: &str = "delete window.Worker";

/// One that takes the call and starts none, as under a policy that forbids it.
const WORKER_FAILS: &str = "window.Worker = class extends EventTarget {
        constructor() {
            super();
            setTimeout(() => this.onerror?.(new Event('error', { cancelable: true })), 0);
        }
        postMessage() {}
        terminate() {}
    };";

#[test]
fn where_no_worker_can_be_started_the_page_does_the_work() {
    let site = Site::serve();
    without_a_worker(Browser::chromium(), site.url(), WORKER_FAILS);
}

#[test]
fn the_one_file_does_the_work_without_a_worker() {
    without_a_worker(Browser::alone(), Site::one_file(), NO_WORKER);
}

/// Received, appraised, ranked and kept, by the worker's program in the page.
fn without_a_worker(browser: Browser, url: String, script: &str) {
    let folder = Folder::new();
    browser.devtools("Page.addScriptToEvaluateOnNewDocument", json!({ "source": script }));
    let page = started_in(browser, url, &folder, (20, 20));
    page.click_by("tr[data-file='X0003.json'] a.button");
    page.wait_for_element("appraiser");
    let leaf = first_leaf();
    page.type_into(&format!("verdict-{leaf}-note"), "Nhận xét");
    page.expect_state("appraisal-saved", "saved");
    page.reload();
    page.expect_value(&format!("verdict-{leaf}-note"), "Nhận xét");
    page.go("/review/2026/result");
    page.wait_for(
        "all in the ranking",
        "return document.querySelectorAll('#ranking tbody tr').length === 20",
    );
    page.expect_quiet();
}

fn first_leaf() -> String {
    let set = communes::set();
    let leaf = set.leaves().next().expect("a set has criteria");
    set.nodes[leaf].id.clone()
}

#[test]
fn a_page_that_is_left_with_the_last_key_has_saved_it() {
    let (site, folder) = (Site::serve(), Folder::new());
    let page = started(&site, &folder, 5, 1);
    set_up(&page);
    page.type_into("campaign-title", "Rời trang ngay");
    page.go("/review/2026/inbox");
    page.wait_for_element("inbox-files");
    page.reload();
    set_up(&page);
    page.expect_value("campaign-title", "Rời trang ngay");
    // And where it is left for good: the browser asks first, and it is saved meanwhile.
    let asks = "const field = document.getElementById('campaign-title');
         field.value = 'Tải lại ngay';
         field.dispatchEvent(new Event('input', {bubbles: true}));
         const leaving = new Event('beforeunload', {cancelable: true});
         window.dispatchEvent(leaving);
         return leaving.defaultPrevented";
    assert_eq!(page.evaluate(asks), true);
    page.expect_state("campaign-saved", "saved");
    page.reload();
    page.expect_value("campaign-title", "Tải lại ngay");
    page.expect_quiet();
}

#[test]
fn a_cleared_list_comes_back_though_the_page_was_left() {
    let (site, folder) = (Site::serve(), Folder::new());
    let page = started(&site, &folder, 20, 0);
    set_up(&page);
    page.wait_for(
        "the way to clear the list",
        "const all = [...document.querySelectorAll('button')];
         const button = all.find((it) => it.innerText === 'Xóa cả danh sách');
         if (button) button.click();
         return !!button",
    );
    page.expect_text("units-count", "0 đơn vị");
    page.go("/review/2026/inbox");
    page.wait_for_element("inbox-files");
    page.click_by(".banners [role=status] .banner__actions .button:not(.button--quiet)");
    page.expect_text("units-count", "20 đơn vị");
    page.reload();
    page.expect_text("units-count", "20 đơn vị");
    page.expect_quiet();
}

#[test]
fn a_campaign_that_no_unit_could_open_is_not_handed_out() {
    let (site, folder) = (Site::serve(), Folder::new());
    let page = started(&site, &folder, 5, 0);
    set_up(&page);
    page.type_into("date-selfCloses", "01/12/2025");
    page.wait_for_element("campaign-unsound");
    page.click("campaign-export");
    page.expect_text_with("campaign-export-status", "TD-301");
    page.expect_quiet();
}

#[test]
fn the_same_folder_twice_is_counted_once() {
    let (site, folder) = (Site::serve(), Folder::new());
    let page = started(&site, &folder, 20, 20);
    let files: Vec<PathBuf> = (0..20)
        .map(|place| folder.path().join(format!("xa/{}.json", communes::code(place))))
        .collect();
    page.hand_over_all("inbox-files", &files);
    page.wait_for(
        "what became of them",
        "return document.querySelector('.banners')?.innerText.includes('đã nhận từ trước')",
    );
    expect_tally(&page, 20);
    page.expect_hidden("tally-refused");
    page.expect_quiet();
}
