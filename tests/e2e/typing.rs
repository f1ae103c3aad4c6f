//! Vietnamese as it is typed: letters composed by an input method, and letters that a keyboard program takes
//! back and types anew. In no field is one lost, doubled or put elsewhere, and the caret stays behind it.

use serde_json::json;

use crate::stage::{Browser, Page, Site, Unit, quoted};

/// What each field gets: first composed, then taken back and typed anew.
const COMPOSED: &str = "việt";
const RETYPED: &str = "tiến";

#[test]
fn composed_and_retyped_letters_arrive_whole_in_every_field() {
    let site = Site::serve();
    let page = Page::open(Browser::chromium(), site.url());
    Unit::from_fixture("xa-an-binh").start(&page);
    let unfold = "document.querySelectorAll('#main details').forEach((it) => { it.open = true; })";
    page.evaluate(unfold);
    let mut typed = every_field(&page, "unit");
    // A choice, two figures, an item list, points as they are.
    for leaf in ["c1.1.1", "c1.1.3", "c1.1.2", "c9.1"] {
        page.go_to_step(&format!("criteria/{leaf}"), &format!("points-{leaf}"));
        page.click(&format!("evidence-{leaf}-add"));
        page.wait_for_element(&format!("evidence-{leaf}-0-number"));
        typed += every_field(&page, leaf);
    }
    page.go_to_step("areas/a6", "points-a6");
    typed += every_field(&page, "table");
    page.go_to_step("documents", "documents-find");
    typed += every_field(&page, "documents");
    page.go_to_step("check", "difficulties");
    typed += every_field(&page, "check");
    assert!(typed >= 40, "only {typed} fields were found");
    page.expect_quiet();
}

/// Types into every field of the page that takes text, and says how many there were.
fn every_field(page: &Page, place: &str) -> usize {
    let fields = page.evaluate(
        "return [...document.querySelectorAll('#main input, #main textarea')]
           .filter((it) => ['text', 'search', 'textarea'].includes(it.type))
           .filter((it) => it.id && !it.readOnly && !it.disabled && it.checkVisibility())
           .map((it) => it.id)",
    );
    let fields: Vec<String> =
        fields.as_array().unwrap().iter().map(|it| it.as_str().unwrap().to_owned()).collect();
    for field in &fields {
        type_into(page, place, field);
    }
    fields.len()
}

#[track_caller]
fn type_into(page: &Page, place: &str, field: &str) {
    let before = page.evaluate(&format!(
        "const it = document.getElementById({0});
         it.focus(); it.setSelectionRange(it.value.length, it.value.length);
         return it.value;",
        quoted(field)
    ));
    compose(page);
    retype(page);
    let expected = format!("{}{COMPOSED}{RETYPED}", before.as_str().unwrap());
    let seen = page.evaluate(&format!(
        "const it = document.getElementById({0});
         return {{ value: it.value, caret: it.selectionEnd, focus: document.activeElement.id }};",
        quoted(field)
    ));
    let caret = expected.encode_utf16().count();
    let whole = json!({ "value": expected, "caret": caret, "focus": field });
    assert_eq!(seen, whole, "{place}: {field}");
}

/// As an input method does it: the word grows under the caret and is settled at the end.
fn compose(page: &Page) {
    for part in ["v", "vi", "viê", "việ", COMPOSED] {
        let end = part.encode_utf16().count();
        let composition = json!({ "text": part, "selectionStart": end, "selectionEnd": end });
        page.browser.devtools("Input.imeSetComposition", composition);
    }
    page.browser.devtools("Input.insertText", json!({ "text": COMPOSED }));
}

/// As keyboard programs do it: `tie`, `tiê`, `tiên`, `tiến`, each by taking back what is to change.
fn retype(page: &Page) {
    for (back, text) in [(0, "t"), (0, "i"), (0, "e"), (1, "ê"), (0, "n"), (2, "ến")] {
        for _ in 0..back {
            for kind in ["keyDown", "keyUp"] {
                let key = json!({ "type": kind, "key": "Backspace", "code": "Backspace", "windowsVirtualKeyCode": 8 });
                page.browser.devtools("Input.dispatchKeyEvent", key);
            }
        }
        page.browser.devtools("Input.insertText", json!({ "text": text }));
    }
}
