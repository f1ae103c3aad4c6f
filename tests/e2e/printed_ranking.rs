//! The ranking on paper: drawn a slice at a time, printed only when every row is there, and given up
//! without a trace when the page is left.

use serde_json::{Value, json};

use crate::stage::Page;

/// Holds back what the page says to itself between two slices, from the moment at which the sheet is
/// there, and counts how often the print dialog is asked for.
const HOLD: &str = "
    const say = MessagePort.prototype.postMessage;
    window.held = [];
    window.printed = 0;
    window.print = () => { window.printed += 1; };
    MessagePort.prototype.postMessage = function (...what) {
      if (window.held && document.getElementById('report')) {
        window.held.push(() => say.apply(this, what));
      } else {
        say.apply(this, what);
      }
    };";

/// Lets what was held back go.
const RELEASE: &str = "const held = window.held; window.held = null; held.forEach((say) => say());";

/// What of the sheet is seen, and how its columns stand: whether each cell of the last row stands
/// under its heading.
const SEEN: &str = "
    const left = (row) => [...row.cells].map((cell) => Math.round(cell.getBoundingClientRect().left));
    const isSeen = (id) => document.getElementById(id)?.checkVisibility() ?? false;
    const table = document.querySelector('.report__table');
    return {
      report: isSeen('report'),
      tooEarly: isSeen('print-too-early'),
      isAligned: String(left(table.rows[0])) === String(left([...table.rows].at(-1))),
    };";

/// From the result page: so many rows, which is more than a slice, are printed whole or not at all.
pub fn expect_whole_on_paper(page: &Page, rows: usize) {
    let ranked = ranked(page);
    assert_eq!(ranked.len(), rows);
    page.evaluate(HOLD);
    page.click("result-print");
    page.expect_text("print-state", "Đang dựng bản in… 25/2.000 dòng");
    page.click("print");
    assert_eq!(page.evaluate("return window.printed"), 0, "the sheet was not whole");
    expect_seen(page, "screen", true, false);
    expect_on_early_paper(page);
    page.evaluate(RELEASE);
    page.expect_text("print-state", "Bản in đã đủ 2.000 dòng.");
    // The areas stand in a table of their own behind the ranking: the same units in the same order.
    assert_eq!(printed(page), [ranked.clone(), ranked].concat());
    expect_seen(page, "screen", true, false);
    expect_seen(page, "print", true, false);
    page.click("print");
    assert_eq!(page.evaluate("return window.printed"), 1);
}

/// Left halfway, drawing ends; come back to, it begins anew.
pub fn expect_given_up_when_left(page: &Page, rows: usize) {
    page.go("/review/~/result");
    page.wait_for_element("ranking");
    page.evaluate("window.held = []");
    page.click("result-print");
    page.expect_text("print-state", "Đang dựng bản in… 25/2.000 dòng");
    page.evaluate("document.querySelector('.print-bar a').click()");
    page.wait_for("the sheet to be gone", "return !document.getElementById('report')");
    page.evaluate(RELEASE);
    page.wait_for_element("ranking");
    page.click("result-print");
    page.expect_text("print-state", "Bản in đã đủ 2.000 dòng.");
    assert_eq!(printed(page).len(), 2 * rows);
}

/// Place and unit of every row, as the result file has them.
fn ranked(page: &Page) -> Vec<Value> {
    page.click("export-result");
    let result: Value = serde_json::from_slice(&page.browser.download()).unwrap();
    let rows = result["groups"][0]["rows"].as_array().expect("rows").iter();
    let text = |value: &Value| value.as_str().unwrap_or_default().to_string();
    let unit = |unit: &Value| format!("{} ({})", text(&unit["name"]), text(&unit["code"]));
    rows.map(|row| json!([row["place"].to_string(), unit(&row["unit"])])).collect()
}

/// Place and unit of every row of both tables, as the sheet has them.
fn printed(page: &Page) -> Vec<Value> {
    let rows = page.evaluate(
        "return [...document.querySelectorAll('#report tbody tr')]
           .map((row) => [row.cells[0].textContent, row.cells[1].textContent])",
    );
    rows.as_array().expect("rows").clone()
}

/// On paper there stands nothing but a word that the ranking is not whole.
fn expect_on_early_paper(page: &Page) {
    expect_seen(page, "print", false, true);
    let told = page.evaluate("return document.getElementById('print-too-early').textContent");
    assert!(told.as_str().is_some_and(|told| told.contains("25/2.000")), "{told}");
}

fn expect_seen(page: &Page, medium: &str, report: bool, too_early: bool) {
    page.browser.devtools("Emulation.setEmulatedMedia", json!({ "media": medium }));
    let seen = page.evaluate(SEEN);
    let expected = json!({ "report": report, "tooEarly": too_early, "isAligned": true });
    assert_eq!(seen, expected, "as {medium}");
    page.browser.devtools("Emulation.setEmulatedMedia", json!({ "media": "" }));
}
