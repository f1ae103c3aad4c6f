//! Tables that officers have, brought in whole: a unit's own figures, and a superior's points and remarks. Each
//! is seen first, says why a row is left out, and is one step of undo.

use crate::communes;
use crate::stage::{Browser, Folder, Page, Site, Unit};

#[test]
fn own_figures_come_in_from_a_table_and_go_with_one_undo() {
    let site = Site::serve();
    let page = Page::open(Browser::chromium(), site.url());
    Unit::from_fixture("xa-an-binh").start(&page);
    page.go_to_step("check", "figures-bring");
    page.click("figures-bring");
    page.paste_at(
        "figures-paste",
        "Tiêu chí\tKết quả\tTrên tổng số\n1.2\t45\t50\n1.5.2\t3\t\n1.3.2\t8\t\n8.1.1\t90\t\n9.9.9\t1\t\n",
    );
    page.expect_text_with("figures-found-line", "Sẽ điền 2 tiêu chí");
    for problem in ["BTC-279", "BTC-276", "BTC-267"] {
        page.expect_text_with("figures-preview", problem);
    }
    page.expect_text("figures-show-refused", "Không lấy (3)");
    page.click("figures-put-in");
    page.expect_text_with("figures-said", "Đã điền 2 tiêu chí");
    page.go_to_step("criteria/c1.2", "answer-c1.2-part");
    page.expect_value("answer-c1.2-part", "45");
    page.expect_value("answer-c1.2-whole", "50");
    page.click("undo");
    page.expect_value("answer-c1.2-part", "");
    page.go_to_step("criteria/c1.5.2", "answer-c1.5.2-count");
    page.expect_value("answer-c1.5.2-count", "");
    page.expect_quiet();
}

#[test]
fn points_and_remarks_go_into_the_open_round_and_back() {
    let (site, folder) = (Site::serve(), Folder::new());
    let page = Page::open(Browser::chromium(), site.url());
    page.go("/review/~/inbox");
    page.wait_for_element("inbox-files");
    page.hand_over("inbox-files", &Unit::from_fixture("xa-an-binh").file());
    page.click_by(".file-table a.button");
    page.wait_for_element("appraiser");
    page.click("verdicts-bring");
    let table =
        "Mã tiêu chí;Điểm thẩm định;Nhận xét\n1.1.1;0,5;Ban hành chậm\n1.1.2;7;\n9.9.9;1;\n";
    page.hand_over("verdicts-file", &folder.write("tham-dinh.csv", table));
    page.expect_text_with("verdicts-found-line", "Sẽ ghi cho 1 tiêu chí");
    page.expect_text_with("verdicts-preview", "BTC-269");
    page.expect_text_with("verdicts-preview", "BTC-267");
    page.click("verdicts-put-in");
    page.expect_text("points-c1.1.1", "0,5/1 điểm");
    page.click("appraisal-undo");
    page.expect_text("points-c1.1.1", "1/1 điểm");
    page.expect_quiet();
}

#[test]
fn last_years_published_table_is_compared_with_and_said_to_be_one() {
    let (site, folder) = (Site::serve(), Folder::new());
    let page = Page::open(Browser::chromium(), site.url());
    let (name, text) = communes::file(&communes::set(), 0);
    page.go("/review/~/inbox");
    page.wait_for_element("inbox-files");
    page.hand_over("inbox-files", &folder.write(&name, text));
    page.wait_for("the file", "return !!document.querySelector('tr[data-standing=accepted]')");
    page.go("/review/~/result");
    page.wait_for_element("published-bring");
    page.click("published-bring");
    page.type_into("published-year", "2025");
    let table = "Hạng\tĐơn vị\tĐiểm\n1\tUBND xã An Bình\t88,5\n2\tUBND xã Không Có\t70\n";
    page.paste_at("published-paste", table);
    page.expect_text_with("published-preview", "BTC-2");
    page.type_into("published-max", "100");
    page.expect_text_with("published-found-line", "Sẽ so với 1/1 đơn vị của nhóm này, năm 2025");
    page.click("published-put-in");
    page.expect_text_with("last-year-is", "theo bảng đã công bố, không kiểm được");
    page.wait_for(
        "the note of the ranking",
        "return document.querySelector('main').textContent
           .includes('So với năm trước là theo bảng đã công bố, không kiểm được;')",
    );
    page.expect_quiet();
}
