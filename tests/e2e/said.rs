//! What the page says while a dossier is half done: small things that officers took amiss.

use crate::stage::{Browser, Page, Site, Unit};

#[test]
fn a_half_done_dossier_is_told_as_it_is() {
    let site = Site::serve();
    let page = Page::open(Browser::chromium(), site.url());
    page.go("/new");
    page.wait_for_element("set-xa-mau");
    let first = "return document.querySelector('[id^=set-]').id === 'set-xa-mau'";
    page.wait_for("the commune's set to be the first", first);

    Unit::from_fixture("xa-an-binh").start(&page);
    let class = "return document.getElementById('class').closest('div').innerText";
    page.wait_for("a class that is none yet", &format!("{class}.includes('Xếp loại tạm tính')"));

    // Which fields of the unit must be filled in is said at each.
    let required = "return [...document.querySelectorAll('#main label')]
        .filter(label => label.innerText.includes('(bắt buộc)'))
        .map(label => label.htmlFor).join(' ')";
    assert_eq!(page.evaluate(required), "unit-name unit-code campaign-year");

    // Half a ratio is no mistake yet, and is not answered either.
    page.go_to_step("criteria/c1.1.3", "answer-c1.1.3-part");
    page.type_into("answer-c1.1.3-part", "3");
    let badge = "document.querySelector('.criterion-score .badge').textContent";
    page.wait_for("the half", &format!("return {badge} === 'chưa đủ số liệu'"));
    page.expect_text("answered", "0/65");
    // Nor is a part above its whole, which is one.
    page.type_into("answer-c1.1.3-whole", "2");
    page.expect_text_with("answer-c1.1.3-part-problem", "TL-203");
    page.expect_text("answered", "0/65");
    page.type_into("answer-c1.1.3-whole", "");

    // A word about what was done elsewhere moves nothing under the hand.
    page.go_to_step("history", "title");
    let top = "return document.getElementById('title').getBoundingClientRect().top";
    let before = page.evaluate(top);
    page.click("undo");
    page.wait_for("the word", "return !!document.querySelector('.banner--short')");
    assert_eq!(page.evaluate(top), before);

    page.go_to_step("tasks", "area-a9");
    let cell = "document.querySelector('#area-a9 [data-label=\"Chỉ số\"]').innerText.trim()";
    page.wait_for("a bonus without an index", &format!("return {cell} === '–'"));
    page.go_to_step("areas/a1", "points-a1");
    let index = "document.querySelector('.score-table__index').innerText";
    page.wait_for("an index with its name", &format!("return {index}.startsWith('chỉ số ')"));
    page.go_to_step("check", "totals-title");
    page.wait_for(
        "a table that is not cut off",
        "const table = document.querySelector('.area-totals table, table.area-totals');
         const frame = table?.closest('.scroll-x') ?? table?.parentElement;
         return !!frame && frame.scrollWidth <= frame.clientWidth",
    );
    page.expect_quiet();
}

#[test]
fn a_lowered_maximum_leads_to_its_reasons() {
    let site = Site::serve();
    let page = Page::open(Browser::chromium(), site.url());
    page.open_file(&Unit::from_fixture("xa-an-binh").file());
    page.go_to_step("unit", "unit-name");
    page.expect_text("applicable-max", "trên 84,5");
    page.click("applicable-max");
    page.expect_focus("reduced-max");
    page.expect_text_with("reduced-max", "Điểm tối đa");
    // Where the reasons are on the page already, they are led to as well.
    page.click_by("h1");
    page.click("applicable-max");
    page.expect_focus("reduced-max");
}

#[test]
fn what_is_off_looks_off_in_high_contrast() {
    let site = Site::serve();
    let page = Page::open(Browser::chromium(), site.url());
    Unit::from_fixture("xa-an-binh").start(&page);
    page.select("theme", "contrast");
    page.go_to_step("tasks", "continue");
    // In black and white colour alone would not tell.
    let look = "return ['undo', 'continue'].map(id => document.getElementById(id))
        .map(it => `${!!it.disabled} ${getComputedStyle(it).borderStyle}`).join(', ')";
    assert_eq!(page.evaluate(look), "true dashed, false solid");
}
