//! A round through every page of the app, with a filled dossier.

use super::{Browser, Page, Site, Unit};

/// The app with the filled trade-union example open.
#[track_caller]
pub fn filled(site: &Site, browser: Browser) -> Page {
    let page = Page::open(browser, site.url());
    let unit = Unit::from_fixture("cong-doan-vien-chuc");
    page.open_file(&unit.file());
    page.expect_strip(&unit.expected_strip());
    reopen(&page);
    page
}

/// The example is a submitted dossier; fields can be seen and used only in an open one.
#[track_caller]
fn reopen(page: &Page) {
    page.go_to_step("check", "export");
    if page.has("reopen") {
        page.click("reopen");
        page.wait_for_element("lock");
    }
}

/// Each page of the app, by its name and what stands after `#`.
#[track_caller]
pub fn every_page(page: &Page, mut look: impl FnMut(&str)) {
    let draft = page.draft();
    for name in ["", "new", "sets", "help", "leave"] {
        page.go(&format!("/{name}"));
        look(if name.is_empty() { "start" } else { name });
    }
    let steps = [
        "unit",
        "tasks",
        "areas/a1",
        "criteria/c1.1.1",
        "criteria/c1.1.2",
        "criteria/c1.2.2",
        "criteria/c1.5.2",
        "criteria/c2.1",
        "check",
        "print",
        "history",
    ];
    for step in steps {
        page.go(&format!("/drafts/{draft}/{step}"));
        page.wait_for_element("total");
        if step == "areas/a1" && page.find("more-c1.1.1").is_closed(page) {
            page.click("more-c1.1.1");
        }
        look(step);
    }
    super::every_page_of_replies(page, &draft, &mut look);
}

trait Unfolds {
    fn is_closed(&self, page: &Page) -> bool;
}

impl Unfolds for thirtyfour::WebElement {
    fn is_closed(&self, page: &Page) -> bool {
        page.browser.wait(self.attr("aria-expanded")).is_ok_and(|it| it.as_deref() == Some("false"))
    }
}
