//! Where the app is opened: plain http, a private window, a browser that is too old.

use serde_json::json;

use crate::stage::{Browser, Options, Page, Site, Unit, written_out};

#[test]
fn plain_http_is_said_and_everything_but_offline_works() {
    let site = Site::serve();
    let host = "cchc.example";
    let options = Options { host: Some(host), ..Options::default() };
    let page = Page::open(Browser::start(&options), site.url_as(host));
    assert_eq!(page.evaluate("return window.isSecureContext"), false);
    let offline = "return document.documentElement.dataset.offline === 'unsupported'";
    page.wait_for("the page to know that it cannot be kept", offline);
    let unit = Unit::from_fixture("cong-doan-vien-chuc");
    unit.start(&page);
    let file = unit.enter_reload_and_export(&page, &["c1.1.1", "c1.2.2"]);
    // The fingerprint of a document needs no WebCrypto, which is missing here.
    let file = written_out(&file);
    let document = &file["entries"]["c1.1.1"]["evidence"][0]["file"];
    assert_eq!(document, &unit.as_entered()["entries"]["c1.1.1"]["evidence"][0]["file"]);
}

#[test]
fn a_private_window_does_the_whole_job() {
    let site = Site::serve();
    let options = Options { is_private: true, ..Options::default() };
    let page = Page::open(Browser::start(&options), site.url());
    let unit = Unit::from_fixture("cong-doan-vien-chuc");
    unit.start(&page);
    let file = unit.enter_reload_and_export(&page, &["c1.2.2"]);
    assert_eq!(file["entries"]["c1.2.2"]["answer"]["part"], "2364");
}

#[test]
fn a_translated_page_says_that_what_is_seen_may_be_old() {
    let site = Site::serve();
    let page = Page::open(Browser::chromium(), site.url());
    assert_eq!(page.evaluate("return document.documentElement.getAttribute('translate')"), "no");
    let unit = Unit::from_fixture("cong-doan-vien-chuc");
    unit.start(&page);
    page.go_to_step("criteria/c1.2.2", "answer-c1.2.2-part");
    assert!(!page.has("translated"));
    // As a browser does that translates: each text is another node, inside an element of its own.
    page.evaluate(
        "const walk = document.createTreeWalker(document.body, NodeFilter.SHOW_TEXT);
         const texts = [];
         while (walk.nextNode()) texts.push(walk.currentNode);
         for (const text of texts.filter((text) => text.data.trim())) {
           const font = document.createElement('font');
           font.append(text.data);
           text.replaceWith(font);
         }",
    );
    page.wait_for_element("translated");
    page.type_into("answer-c1.2.2-part", "2364");
    page.type_into("answer-c1.2.2-whole", "2727");
    page.saved();
    page.reload();
    assert!(!page.has("translated"));
    page.expect_value("answer-c1.2.2-whole", "2727");
    page.expect_text_with("points-c1.2.2", &unit.expected_points("c1.2.2"));
}

#[test]
fn early_in_a_year_the_one_before_is_proposed() {
    let site = Site::serve();
    let browser = Browser::chromium();
    let script = "{ const Now = Date; const shift = new Now('2027-01-10T05:00:00Z') - Now.now();
        window.Date = class extends Now {
          constructor(...all) { all.length ? super(...all) : super(Now.now() + shift) }
          static now() { return Now.now() + shift }
        } }";
    browser.devtools("Page.addScriptToEvaluateOnNewDocument", json!({ "source": script }));
    let page = Page::open(browser, site.url());
    page.click("start-new");
    page.choose("set-cong-doan-mau");
    page.expect_value("new-year", "2026");
    page.click("start");
    page.arrive_at("unit-name");
    page.expect_value("campaign-year", "2026");
    page.expect_value("campaign-title", "Chỉ số CCHC năm 2026");
    // What nobody has changed follows the year.
    page.type_into("campaign-year", "2027");
    page.expect_value("campaign-title", "Chỉ số CCHC năm 2027");
    page.expect_value("campaign-id", "2027");
    page.type_into("campaign-title", "Chấm điểm của phường");
    page.type_into("campaign-year", "2026");
    page.expect_value("campaign-title", "Chấm điểm của phường");
    page.go("/review");
    page.wait_for_element("campaign-new-year");
    page.click("campaign-new");
    page.arrive_at("campaign-title");
    page.expect_value("campaign-year", "2026");
}

#[test]
fn an_old_browser_is_told_before_any_typing() {
    let site = Site::serve();
    let browser = Browser::chromium();
    let script = "delete window.CSSLayerBlockRule";
    browser.devtools("Page.addScriptToEvaluateOnNewDocument", json!({ "source": script }));
    let page = Page { browser, url: site.url() };
    page.load_without_app();
    page.wait_for(
        "the message",
        "const box = document.getElementById('boot-old');
         return !box.hidden && box.innerText.includes('từ bản 99')
           && box.innerText.includes('from version 99 on')",
    );
    assert!(!page.evaluate("return document.body.innerText").to_string().contains("kiểm tra mạng"));
    assert_eq!(page.evaluate("return document.querySelectorAll('input, textarea').length"), 0);
}

#[test]
fn an_open_page_opens_its_draft_while_nobody_answers() {
    let mut site = Site::serve();
    let host = "cchc.example";
    let options = Options { host: Some(host), ..Options::default() };
    let page = Page::open(Browser::start(&options), site.url_as(host));
    let unit = Unit::from_fixture("cong-doan-vien-chuc");
    unit.start(&page);
    page.type_into("unit-name", "Công đoàn không mạng");
    page.saved();
    let draft = page.hash();
    // Everything of the program is here by now; the set was read before it.
    page.go_to_step("check", "finish");
    page.reload();
    page.go("/");
    page.find_by(".draft-row");
    // The set itself is no more to be had either, not even from the browser's own cache.
    site.stop();
    page.evaluate("window.fetch = () => Promise.reject(new TypeError('no network'))");
    page.go(&draft);
    page.expect_value("unit-name", "Công đoàn không mạng");
}

#[test]
fn in_a_frame_of_another_page_it_opens_nothing_and_offers_itself() {
    let site = Site::serve_copy();
    let frame = "<!doctype html><iframe src='./' style='width:900px;height:600px'></iframe>";
    std::fs::write(site.files().join("khung.html"), frame).unwrap();
    let page = Page { browser: Browser::chromium(), url: site.url() };
    page.load_without_app_at("khung.html");
    page.wait_for(
        "the message in the frame",
        "const inside = document.querySelector('iframe').contentDocument;
         const told = inside?.getElementById('boot-framed');
         return !!told && !told.hidden && inside.getElementById('boot-own').href.startsWith('http')
           && inside.querySelectorAll('input, main').length === 0",
    );
}
