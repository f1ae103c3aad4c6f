//! The pictures of a dossier as they are read aloud: the map of criteria, which leads to each of them, and
//! the line of classes.

use serde_json::{Value, json};

use crate::stage::{Browser, Page, Site, Unit};

#[test]
fn the_map_says_what_is_to_be_done_and_leads_there() {
    let site = Site::serve();
    let page = Page::open(Browser::chromium(), site.url());
    let unit = Unit::from_fixture("xa-an-binh");
    unit.start(&page);
    page.go_to_step("tasks", "map-c1.1.1");
    page.expect_text_with("map-c1.1.1", "Ban hành kế hoạch CCHC năm: Chưa chấm");
    page.expect_text_with("map-c3.1.1", ": Cấp trên chấm");
    assert_eq!(legend(&page), json!(["Chưa chấm: 65", "Cấp trên chấm: 8"]));

    page.click("map-c1.1.1");
    page.wait_for_element("answer-c1.1.1-onTime");
    page.click("answer-c1.1.1-onTime");
    let badge = "document.querySelector('.criterion-score .badge').textContent";
    page.wait_for("the state to follow", &format!("return {badge} === 'Đã chấm'"));
    page.go_to_step("tasks", "map-c1.1.1");
    page.expect_text_with("map-c1.1.1", "CCHC năm: Thiếu tài liệu hoặc giải trình");
    let expected = ["Chưa chấm: 64", "Thiếu tài liệu hoặc giải trình: 1"];
    assert_eq!(legend(&page), json!([expected[0], expected[1], "Cấp trên chấm: 8"]));
}

#[test]
fn the_line_of_classes_is_read_aloud_with_the_class_that_is_reached() {
    let site = Site::serve();
    let page = Page::open(Browser::chromium(), site.url());
    page.open_file(&Unit::from_fixture("xa-an-binh").file());
    page.arrive_at("total");
    page.go_to_step("check", "totals-title");
    let read = page.evaluate(
        "const scale = document.querySelector('.class-scale');
         const current = scale.querySelector('[aria-current=true]');
         return {
           drawn: scale.querySelector('svg').getAttribute('aria-hidden'),
           names: [...scale.querySelectorAll('li')].map((it) => it.textContent.trim()),
           current: current.textContent.trim(),
         };",
    );
    let names =
        ["Yếu từ 0 %", "Trung bình từ 50 %", "Khá từ 70 %", "Tốt từ 80 %", "Xuất sắc từ 90 %"];
    assert_eq!(read, json!({"drawn": "true", "names": names, "current": "Tốt từ 80 %"}));
}

fn legend(page: &Page) -> Value {
    page.evaluate(
        "return [...document.querySelectorAll('.map__legend li')]
           .map((it) => it.textContent.trim().replace(/^\\S\\s+/, ''))",
    )
}
