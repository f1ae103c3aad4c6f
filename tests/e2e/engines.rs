//! What the help page says of browsers (“Khác nhau giữa các trình duyệt”), found out in each engine.
//! When one of these fails after an update of a browser, that section has to be put right.

use serde_json::{Value, json};

use crate::stage::{Browser, Kind, Options, Page, Site, Unit};

/// What an engine can do, as the page would meet it.
const FACTS: &str = "
    const sheet = new CSSStyleSheet();
    sheet.replaceSync('@page { @top-center { content: counter(page) } }');
    return {
      printsPageNumbers: sheet.cssRules[0].cssText.includes('top-center'),
      offersToInstall: 'onbeforeinstallprompt' in window,
      takesFolders: 'webkitdirectory' in HTMLInputElement.prototype
        && 'webkitGetAsEntry' in DataTransferItem.prototype,
      writesToTheDisk: 'durability' in IDBTransaction.prototype,
      hasLocks: !!navigator.locks,
    }";

#[test]
fn chromium_is_as_the_help_page_says() {
    is_as_the_help_page_says(Kind::Chromium, &facts(true, true));
}

#[test]
fn firefox_is_as_the_help_page_says() {
    is_as_the_help_page_says(Kind::Firefox, &facts(false, false));
}

#[test]
fn webkit_is_as_the_help_page_says() {
    is_as_the_help_page_says(Kind::WebKit, &facts(false, false));
}

/// What differs, and what does not.
fn facts(prints_page_numbers: bool, offers_to_install: bool) -> Value {
    json!({
        "printsPageNumbers": prints_page_numbers,
        "offersToInstall": offers_to_install,
        "takesFolders": true,
        "writesToTheDisk": true,
        "hasLocks": true,
    })
}

fn is_as_the_help_page_says(kind: Kind, expected: &Value) {
    let mut site = Site::serve();
    let page = Page::open(Browser::start(&Options { kind, ..Options::default() }), site.url());
    assert_eq!(page.evaluate(FACTS), *expected, "{kind:?}");
    // Every one of them keeps the app for use without a network.
    let ready = "return document.documentElement.dataset.offline === 'ready'";
    page.wait_for("everything to be kept for use without a network", ready);
    site.stop();
    page.reload();
    page.wait_for_element("start-new");
    // Who is about to print is told what the paper will lack.
    page.open_file(&Unit::from_fixture("cong-doan-vien-chuc").file());
    page.go_to_step("print", "print");
    assert_eq!(page.has("no-page-numbers"), expected["printsPageNumbers"] == false);
}
