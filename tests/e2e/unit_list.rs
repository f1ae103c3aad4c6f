//! The superior's list of units, as it is pasted and as it comes from a file.

use crate::stage::{Browser, Folder, Page, Site};

const LIST: &str = "DANH SÁCH ĐƠN VỊ CẤP XÃ\t\t\t\n\
    STT\tMã định danh\tTên cơ quan, đơn vị\tLoại hình\n\
    1\tH40.1\t\"UBND xã\nAn Bình\"\tĐặc khu\n\
    2\tH40.2\tUBND xã Chợ Mới\tĐặc khu\n\
    3\tH40.3\t®¬n vÞ\t\n\
    \tTổng cộng\t3 đơn vị\t\n";

#[test]
fn a_list_is_seen_before_it_is_put_in_and_taken_back_in_one_step() {
    let site = Site::serve();
    let page = Page::open(Browser::chromium(), site.url());
    page.go("/review");
    page.click("campaign-new");
    page.arrive_at("campaign-title");
    page.click_by("#group-add option[value=xa-mau]");
    page.wait_for_element("group-0-title");
    let wide: Vec<u8> =
        [0xff, 0xfe].into_iter().chain(LIST.encode_utf16().flat_map(u16::to_le_bytes)).collect();
    let folder = Folder::new();
    page.hand_over("units-file", &folder.write("danh-sach.txt", wide));
    page.expect_text("units-found-line", "Đọc được 2 đơn vị: thêm 2, cập nhật 0.");
    page.expect_text_with("units-preview", "TD-365");
    page.expect_text("units-show-in-doubt", "Cần xem lại (1)");
    page.expect_text_with("units-count", "0");
    assert_eq!(page.evaluate("return document.getElementById('units-put-in').disabled"), true);
    page.click_by("#units-which-0 option:last-child");
    page.click("units-convert");
    page.expect_text("units-found-line", "Đọc được 3 đơn vị: thêm 3, cập nhật 0.");
    page.click("units-put-in");
    page.expect_text_with("units-count", "3");
    let names = "return [...document.querySelectorAll('.unit-table__name')].map((it) => it.value).join('|')";
    assert_eq!(page.evaluate(names), "UBND xã An Bình|UBND xã Chợ Mới|đơn vị");
    page.click_by(".banner__actions .button");
    page.expect_text_with("units-count", "0");
    // The columns are guesses: what another holds is said at its head, and the rows are read anew.
    page.paste_at("units-paste", "Ký hiệu\tGọi là\tCũ\nH1\tXã An\tK1\nH2\tXã Bình\tK2\n");
    page.wait_for_element("units-preview");
    page.select("units-column-0", "");
    page.expect_text_with("units-problems", "TEP-141");
    page.select("units-column-2", "code");
    page.wait_for(
        "the codes of the third column",
        "return !document.getElementById('units-problems')",
    );
    page.expect_focus("units-column-2");
    page.click("units-put-in");
    page.expect_text_with("units-count", "2");
    page.expect_text_with("units-title", "Danh sách đơn vị");
    let first = "return document.querySelector('.unit-table tbody td')?.innerText.trim()";
    assert_eq!(page.evaluate(first), "K1");
    // What was said of a heading holds for the next table that has it.
    page.paste_at("units-paste", "CŨ\tKÝ HIỆU\tGọi là\nK3\tH3\tXã Cúc\nK4\tH4\tXã Dân\n");
    page.wait_for_element("units-preview");
    page.expect_value("units-column-0", "code");
    page.expect_value("units-column-1", "");
    page.expect_text_with("units-preview", "như lần trước");
    page.click("units-put-in");
    page.expect_text_with("units-count", "4");
    page.expect_quiet();
}
