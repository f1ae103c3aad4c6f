//! The report on paper: the letter upright, the annexes on their long side, and not a sheet more.

use serde_json::json;

use crate::stage::{Browser, Page, Sheet, Site, Unit, print};

/// Example, and on how many sheets it stands in letters as wide as those of Times New Roman.
const EXAMPLES: [(&str, usize); 3] =
    [("xa-an-binh", 8), ("so-thanh-tra-tinh", 9), ("cong-doan-vien-chuc", 6)];

#[test]
fn a_sample_is_printed_as_an_annex_that_names_its_file() {
    let site = Site::serve();
    let page = Page::open(Browser::chromium(), site.url());
    page.go("/sets");
    page.click_by("[data-set-card='xa-mau'] .set-card__head a");
    page.wait_for_element("report");
    page.expect_text_with("report", "Mã kiểm tra của bộ tiêu chí: ");
    let (_, sheets) = print(&page);
    assert!(sheets.iter().all(|sheet| *sheet == Sheet::Lying), "{sheets:?}");
    page.expect_quiet();
}

#[test]
fn the_letter_stands_upright_and_its_annexes_lie_on_their_long_side() {
    let site = Site::serve();
    let page = Page::open(Browser::chromium(), site.url());
    for (name, most) in EXAMPLES {
        page.go("/");
        page.open_file(&Unit::from_fixture(name).file());
        page.go_to_step("print", "report");
        let styles =
            "return getComputedStyle(document.querySelector('.report .bars ul')).listStyle";
        page.wait_for(
            "the later styles",
            &format!("return (() => {{ {styles} }})().includes('none')"),
        );
        // The line at the foot stands on each sheet already.
        page.browser.devtools("Emulation.setEmulatedMedia", json!({"media": "print"}));
        let foot = "return getComputedStyle(document.querySelector('.report__footer')).display";
        assert_eq!(page.evaluate(foot), "none", "{name}");
        page.browser.devtools("Emulation.setEmulatedMedia", json!({"media": ""}));
        let (_, sheets) = print(&page);
        let letter = sheets.iter().take_while(|sheet| **sheet == Sheet::Upright).count();
        assert!((1..=3).contains(&letter), "{name}: {sheets:?}");
        let annexes = &sheets[letter..];
        assert!(annexes.iter().all(|sheet| *sheet == Sheet::Lying), "{name}: {sheets:?}");
        assert!(annexes.len() >= 2 && sheets.len() <= most, "{name}: {} sheets", sheets.len());
    }
}
