//! Finding a criterion by its code or by words of its name.

use serde_json::{Value, json};
use thirtyfour::Key;

use crate::stage::{Browser, Page, Site, Unit};

#[test]
fn a_criterion_is_found_by_its_own_name_first_and_says_how_it_stands() {
    let site = Site::serve();
    let page = Page::open(Browser::chromium(), site.url());
    page.open_file(&Unit::from_fixture("xa-an-binh").file());
    page.arrive_at("total");
    page.go_to_step("criteria/c1.1.1", "search");
    page.type_into("search", "mot cua");
    page.expect_text_with("search-0", "3.2.1 Cơ sở vật chất, trang thiết bị của Bộ phận Một cửa");
    page.expect_text_with("search-0", "Hoàn thành");
    page.expect_text_with("search-4", "Cấp trên chấm");
    assert_eq!(marked(&page, "search-0"), json!(["của ", "Một ", "cửa"]));
    page.expect_text_with("search-count", "8 trong 13 tiêu chí khớp");

    // Whoever asks for the criterion that is on the page is led out of the box.
    page.type_into("search", "1.1.1");
    page.press(Key::Enter);
    page.expect_focus("title");
    page.expect_hidden("search-list");
    page.expect_quiet();
}

fn marked(page: &Page, hit: &str) -> Value {
    page.evaluate(&format!(
        "return [...document.querySelectorAll('#{hit} mark')].map((it) => it.textContent)"
    ))
}
