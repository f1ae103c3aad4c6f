//! What a superior removed by mistake: files of the inbox and a whole campaign, found again on a
//! later visit and brought back, with the figures as before.

use thirtyfour::Key;
use tucham::formats::write_campaign;

use crate::communes;
use crate::stage::{Browser, Folder, Page, Site};

const COMMUNES: usize = 5;

#[test]
fn removed_files_and_a_removed_campaign_come_back() {
    let (site, folder) = (Site::serve(), Folder::new());
    let page = received(&site, &folder);
    let before = ranked(&page);

    page.go("/review/2026/inbox");
    remove(&page, 1);
    remove(&page, 3);
    page.load("/review/2026/inbox");
    expect_files(&page, COMMUNES - 2);
    expect_removed(&page, "removed-files", "Tệp đã bỏ (2)");
    assert_ne!(ranked(&page), before);
    bring_both_back_by_key(&page);
    assert_eq!(ranked(&page), before);

    page.go("/review");
    remove_campaign(&page);
    page.load("/review");
    expect_removed(&page, "removed-campaigns", "Thùng rác (1)");
    page.click_by("#removed-campaigns summary");
    page.click("removed-campaigns-0");
    page.wait_for("the campaign", "return !!document.querySelector('[data-campaign]')");
    page.expect_focus("campaigns-title");
    page.expect_hidden("removed-campaigns");
    said(&page, "Đã khôi phục đợt chấm “Chỉ số CCHC năm 2026”.");
    assert_eq!(ranked(&page), before);
    page.expect_quiet();
}

#[test]
fn the_last_file_of_an_inbox_comes_back() {
    let (site, folder) = (Site::serve(), Folder::new());
    let (name, text) = communes::file(&communes::set(), 0);
    let page = Page::open(Browser::chromium(), site.url());
    page.go("/review/~/inbox");
    page.hand_over("inbox-files", &folder.write(&name, &text));
    page.wait_for_element("tally-all");
    remove(&page, 0);
    // Where the list was, and nothing but the way back is left.
    page.expect_focus("inbox-empty");
    page.click_by("#removed-files summary");
    page.click("removed-files-0");
    page.expect_focus("files-title");
    expect_files(&page, 1);
    page.expect_hidden("removed-files");
    page.expect_quiet();
}

/// Two windows: what one has brought back is no loss for the other.
#[test]
fn a_file_that_another_tab_brought_back_is_there() {
    let (site, folder) = (Site::serve(), Folder::new());
    let page = received(&site, &folder);
    remove(&page, 2);
    page.click_by("#removed-files summary");
    let first = page.tab();
    page.open_tab("/review/2026/inbox");
    page.click_by("#removed-files summary");
    page.click("removed-files-0");
    expect_files(&page, COMMUNES);
    // The first tab has seen it already: nothing is left there to be brought back.
    page.switch_to(&first);
    expect_files(&page, COMMUNES);
    page.expect_hidden("removed-files");
    page.expect_quiet();
}

/// A campaign with every commune received.
fn received(site: &Site, folder: &Folder) -> Page {
    let set = communes::set();
    let files: Vec<_> = (0..COMMUNES)
        .map(|place| communes::file(&set, place))
        .map(|(name, text)| folder.write(&name, &text))
        .collect();
    let page = Page::open(Browser::chromium(), site.url());
    let campaign = write_campaign(&communes::campaign(&set, COMMUNES)).text;
    page.go("/review");
    page.hand_over("campaign-file", &folder.write("dot-cham.json", campaign));
    page.wait_for_element("inbox-files");
    page.hand_over_all("inbox-files", &files);
    expect_files(&page, COMMUNES);
    page
}

fn expect_files(page: &Page, count: usize) {
    let script =
        format!("return document.querySelectorAll('.file-table tbody tr').length === {count}");
    page.wait_for(&format!("{count} files"), &script);
    page.expect_text_with("tally-all", &count.to_string());
}

fn remove(page: &Page, place: usize) {
    let file = format!("{}.json", communes::code(place));
    page.click_by(&format!("button[aria-label='Bỏ tệp {file}']"));
    said(page, &format!("Đã bỏ tệp “{file}” khỏi hộp nhận."));
    let gone = format!("return !document.querySelector('tr[data-file=\"{file}\"]')");
    page.wait_for(&format!("{file} to go"), &gone);
}

/// What the live region says.
fn said(page: &Page, text: &str) {
    let script = format!(
        "return document.querySelector('.banners [role=status] .banner p')?.innerText === '{text}'"
    );
    page.wait_for(text, &script);
}

fn expect_removed(page: &Page, id: &str, title: &str) {
    let script =
        format!("return document.querySelector('#{id} summary')?.innerText.trim() === '{title}'");
    page.wait_for(title, &script);
}

/// Without a mouse: from one to the next, and from the last to the list of files.
fn bring_both_back_by_key(page: &Page) {
    page.go("/review/2026/inbox");
    page.click_by("#removed-files summary");
    page.expect_text_with("removed-files", &communes::name(3));
    page.expect_text_with("removed-files", "Giữ đến hết ngày");
    page.expect_text_with("removed-files", "(còn 30 ngày)");
    page.press(Key::Tab);
    page.expect_focus("removed-files-0");
    page.press(Key::Enter);
    expect_removed(page, "removed-files", "Tệp đã bỏ (1)");
    page.expect_focus("removed-files-0");
    // Removed last stands first, and so comes back first.
    said(page, &format!("Đã đưa tệp “{}.json” trở lại.", communes::code(3)));
    page.press(Key::Enter);
    page.expect_focus("files-title");
    page.expect_hidden("removed-files");
    expect_files(page, COMMUNES);
}

fn remove_campaign(page: &Page) {
    page.click("remove-2026");
    page.click_by(".question .button--danger");
    page.expect_focus("campaigns-title");
    said(page, "Đã xóa đợt chấm “Chỉ số CCHC năm 2026”.");
    page.wait_for("no campaign", "return !document.querySelector('[data-campaign]')");
}

/// The ranking as it stands on the page.
fn ranked(page: &Page) -> String {
    page.go("/review/2026/result");
    page.wait_for_element("ranking");
    page.wait_for("the ranking", "return !document.querySelector('.result__working')?.innerText");
    let text = page.evaluate("return document.querySelector('#ranking tbody').innerText");
    text.as_str().unwrap_or_default().to_owned()
}
