//! After the first load nobody needs to answer any more.

use crate::stage::{Browser, Page, Site, Unit};

const READY: &str = "return document.documentElement.dataset.offline === 'ready'";

#[test]
fn the_server_may_stop_after_the_first_load() {
    let mut site = Site::serve();
    let page = Page::open(Browser::chromium(), site.url());
    page.wait_for("everything to be kept for use without a network", READY);
    site.stop();

    page.reload();
    let unit = Unit::from_fixture("cong-doan-vien-chuc");
    unit.start(&page);
    page.type_into("unit-name", "Công đoàn không mạng");
    let file = unit.enter_reload_and_export(&page, &["c1.2.2"]);
    assert_eq!(file["entries"]["c1.2.2"]["answer"]["part"], "2364");
    assert_eq!(file["unit"]["name"], "Công đoàn không mạng");
    page.open_file(&unit.file());
    page.expect_strip(&unit.expected_strip());

    site.start_again();
    page.reload();
    page.expect_strip(&unit.expected_strip());
}

#[test]
fn a_folder_of_a_site_is_a_site_of_its_own() {
    let mut site = Site::serve_below("cchc/tu-cham/");
    let page = Page::open(Browser::chromium(), site.url());
    page.wait_for("everything to be kept for use without a network", READY);
    let scope =
        page.evaluate("return navigator.serviceWorker.getRegistration().then(it => it.scope)");
    assert_eq!(scope, site.url());
    site.stop();
    page.reload();
    let unit = Unit::from_fixture("xa-an-binh");
    page.open_file(&unit.file());
    page.expect_strip(&unit.expected_strip());
}
