//! A round through every page of the app, with a filled dossier.

use super::{Browser, Folder, Page, Site, Unit};

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
        page.reopen("để thử");
        page.wait_for_element("lock");
    }
}

/// Each page of the app, by its name and what stands after `#`.
#[track_caller]
pub fn every_page(page: &Page, mut look: impl FnMut(&str)) {
    let draft = page.draft();
    for name in ["", "new", "sets", "sets/xa-mau/print", "sets/table", "help", "leave"] {
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
        "documents",
        "check",
        "print",
        "history",
        "version",
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
    superior_pages(page, &mut look);
    // Where it began, for another round.
    page.go(&format!("/drafts/{draft}/tasks"));
}

/// The superior's pages: empty, and with three files of which one is refused.
#[track_caller]
fn superior_pages(page: &Page, look: &mut impl FnMut(&str)) {
    page.go("/review");
    look("review");
    page.click("campaign-new");
    page.arrive_at("campaign-title");
    if page.has("group-0-title") {
        look("review set-up");
    } else {
        // The list goes back to its first line once a set was taken.
        page.click_by("#group-add option[value=xa-mau]");
        page.wait_for_element("group-0-title");
        page.paste_at("units-paste", "X1;UBND xã An Bình\nX2");
        page.expect_text_with("units-preview", "TD-321");
        look("review set-up");
    }
    page.go("/review/~/inbox");
    page.wait_for_element("inbox-files");
    if page.has("inbox-empty") {
        look("review inbox, empty");
        let folder = Folder::new();
        let unit = |name: &str| Unit::from_fixture(name).file();
        let files =
            [unit("xa-an-binh"), unit("cong-doan-vien-chuc"), folder.write("hong.json", "{")];
        page.hand_over_all("inbox-files", &files);
        page.wait_for_element("tally-refused");
    }
    look("review inbox");
    removed_file(page, look);
    page.click_by(".file-table a.button");
    page.wait_for_element("appraiser");
    look("review appraisal");
    page.go(&format!("{}/print", page.hash()));
    page.wait_for_element("print");
    look("review appraisal sheet");
    page.go("/review/~/survey");
    look("review survey");
    page.go("/review/~/result");
    page.wait_for_element("ranking");
    look("review result");
    page.go("/review/~/result/print");
    page.wait_for_element("print");
    look("review result sheet");
    removed_campaign(page, look);
}

/// A file that was removed, in its list; then back where it was.
#[track_caller]
fn removed_file(page: &Page, look: &mut impl FnMut(&str)) {
    page.click_by("tr[data-file='hong.json'] button:last-of-type");
    page.click_by("#removed-files:not([hidden]) summary");
    page.wait_for_element("removed-files-0");
    look("review inbox, removed file");
    page.click("removed-files-0");
    page.wait_for_element("tally-refused");
}

/// A campaign that was removed, in its list; then back where it was.
#[track_caller]
fn removed_campaign(page: &Page, look: &mut impl FnMut(&str)) {
    page.go("/review");
    page.click_by("[data-campaign] [id^='remove-']");
    look("review, a campaign about to be removed");
    page.click_by(".question .button--danger");
    page.click_by("#removed-campaigns:not([hidden]) summary");
    page.wait_for_element("removed-campaigns-0");
    look("review, removed campaign");
    page.click("removed-campaigns-0");
    page.expect_hidden("removed-campaigns");
}

trait Unfolds {
    fn is_closed(&self, page: &Page) -> bool;
}

impl Unfolds for thirtyfour::WebElement {
    fn is_closed(&self, page: &Page) -> bool {
        page.browser.wait(self.attr("aria-expanded")).is_ok_and(|it| it.as_deref() == Some("false"))
    }
}
