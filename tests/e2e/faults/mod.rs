//! The harm that an office PC can do, done for real: each fault a test of its name. What is kept, and
//! what the page says, is the expectation. `docs/` has the table of promises, faults and tests.

use crate::stage::{Browser, Page, Site, Unit};

mod builds;
mod killed;
mod model;
mod storage;
mod surroundings;
mod tabs;

/// Where the tests type, and its two figures.
const CRITERION: &str = "criteria/c1.2.2";
const PART: &str = "answer-c1.2.2-part";
const WHOLE: &str = "answer-c1.2.2-whole";

/// A draft open at one criterion, with one figure typed and saved.
fn started_in(browser: Browser, site: &Site, field: &str, figure: &str) -> Page {
    let page = Page::open(browser, site.url());
    Unit::from_fixture("cong-doan-vien-chuc").start(&page);
    page.go_to_step(CRITERION, PART);
    page.type_into(field, figure);
    page.saved();
    page
}
