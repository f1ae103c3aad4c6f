//! By keyboard alone: from the start page to an exported file, and the focus is always in sight.

use serde_json::Value;
use thirtyfour::Key;

use crate::stage::{Browser, Page, Site, quoted, repository, written_out};

/// More stops than any page has.
const MOST_STOPS: usize = 150;

#[test]
fn a_unit_is_scored_by_keyboard_alone() {
    let site = Site::serve();
    let hand = Hand { page: Page::open(Browser::chromium(), site.url()) };
    let page = &hand.page;

    hand.tab_to("start-new").press(Key::Enter);
    page.arrive_at("start");
    // The focus comes to the first of the sets; arrows choose among them.
    hand.tab_to("set-xa-mau").press(Key::Down).press(Key::Down);
    page.expect_focus("set-cong-doan-mau");
    hand.tab_to("start").press(Key::Enter);
    page.arrive_at("unit-name");
    hand.tab_to("unit-code").types("CD.07");
    hand.tab_to("unit-name").types("Công đoàn bàn phím");
    hand.tab_to("unit-level").press(Key::End);
    hand.tab_to("profile-contestHeld-yes").press(Key::Space);
    hand.tab_to_link("/tasks").press(Key::Enter);
    page.arrive_at("area-a1");
    hand.tab_to_link("/areas/a1").press(Key::Enter);
    page.arrive_at("more-c1.1.1");
    hand.tab_to_link("/criteria/c1.1.1").press(Key::Enter);
    page.arrive_at("points-c1.1.1");

    hand.tab_to_any(&["answer-c1.1.1-onTime", "answer-c1.1.1-late"]).press(Key::Space);
    hand.tab_to("evidence-c1.1.1-add").press(Key::Enter);
    page.expect_focus("evidence-c1.1.1-0-number");
    hand.types("04/KH-CĐVC");
    hand.tab_to("evidence-c1.1.1-0-date").types("20/01/2026");
    hand.tab_to("note-c1.1.1").types("Đúng hạn");
    hand.on_to_next("c1.1.2");
    hand.tab_to("answer-c1.1.2-policy").press(Key::Space);
    hand.on_to_next("c1.2.1");
    hand.tab_to("answer-c1.2.1-count").types("5");
    hand.on_to_next("c1.2.2");
    hand.tab_to("answer-c1.2.2-part").types("2364");
    hand.tab_to("answer-c1.2.2-whole").types("2727");
    page.expect_text_with("points-c1.2.2", "3,47/4");
    hand.back_to("answer-c1.2.2-part");
    hand.go_by_code("1.5.2", "c1.5.2");
    hand.tab_to("answer-c1.5.2-var-sangKien").types("41");
    // How many members there are was typed already, and stands once.
    page.expect_value("answer-c1.5.2-var-doanVien", "2727");
    hand.go_by_code("2.1", "c2.1");
    hand.tab_to("skip-c2.1").press(Key::Space);
    hand.tab_to("skip-c2.1-reason").types("Không được lấy ý kiến");

    hand.tab_to_link("/check").press(Key::Enter);
    page.arrive_at("export");
    hand.tab_to("difficulties").types("Không có");
    hand.tab_to("export").press(Key::Enter);
    page.expect_state("export-status", "whole");
    let file: Value = serde_json::from_slice(&page.browser.download()).unwrap();
    assert_eq!(file["unit"]["name"], "Công đoàn bàn phím");
    assert_eq!(file["unit"]["code"], "CD.07");
    assert_eq!(file["profile"]["contestHeld"], true);
    let file = written_out(&file);
    assert_eq!(file["entries"]["c1.1.1"]["evidence"][0]["date"], "2026-01-20");
    assert_eq!(file["entries"]["c1.1.2"]["answer"]["items"][0], "policy");
    assert_eq!(file["entries"]["c1.2.1"]["answer"]["count"], "5");
    assert_eq!(file["entries"]["c1.2.2"]["answer"]["part"], "2364");
    assert_eq!(file["figures"]["members"]["value"], "2727");
    assert_eq!(file["entries"]["c1.5.2"]["answer"]["values"]["sangKien"], "41");
    assert_eq!(file["entries"]["c2.1"]["answer"]["reason"], "Không được lấy ý kiến");
    page.expect_quiet();
}

#[test]
fn a_table_becomes_a_set_by_keyboard_alone() {
    let site = Site::serve();
    let hand = Hand { page: Page::open(Browser::chromium(), site.url()) };
    let page = &hand.page;
    hand.tab_to("start-table").press(Key::Enter);
    page.arrive_at("set-file");
    page.hand_over("set-file", &repository("tests/fixtures/tables/files/bang-diem-xa.docx"));
    page.expect_text_with("set-counts", "0 đã nhận cách đọc");
    hand.tab_to("set-accept-certain").press(Key::Enter);
    page.expect_text_with("set-counts", "17 đã nhận cách đọc");
    hand.tab_to("set-edit-c2.2").press(Key::Enter);
    page.expect_focus("set-editor-title");
    hand.tab_to("set-edit-kind").choose("count");
    hand.tab_to("set-rule-each").types("0,5");
    hand.tab_to("set-own-count").types("3");
    page.expect_text_with("set-own-result", "1,5 điểm");
    hand.tab_to("set-apply").press(Key::Enter);
    page.expect_focus("set-edit-c2.2");
    page.expect_text_with("set-row-c2.2", "Tự đặt");
    hand.back_to("set-undo").press(Key::Enter);
    page.expect_text_with("set-row-c2.2", "Nhập điểm trực tiếp");
    hand.tab_to("set-redo").press(Key::Enter);
    page.expect_text_with("set-row-c2.2", "Tự đặt");
    hand.tab_to("set-print").press(Key::Enter);
    page.wait_for_element("print");
    hand.tab_to("set-edit").press(Key::Enter);
    page.expect_focus("set-print");
    hand.tab_to("set-use").press(Key::Enter);
    page.expect_text_with("set-outcome", "đã nằm trong các bộ");
    hand.tab_to("set-score").press(Key::Enter);
    page.arrive_at("start");
    page.expect_quiet();
}

/// Two hands on the keyboard. Each stop of the focus must be in sight.
struct Hand {
    page: Page,
}

/// Which way the focus goes.
#[derive(Clone, Copy)]
enum Way {
    On,
    Back,
}

impl Hand {
    #[track_caller]
    fn tab_to(&self, id: &str) -> &Self {
        self.tab_until(id, &format!("focus.id === {}", quoted(id)), Way::On)
    }

    /// Radio buttons take the focus as one.
    #[track_caller]
    fn tab_to_any(&self, ids: &[&str]) -> &Self {
        let condition = format!("{}.includes(focus.id)", Value::from(ids.to_vec()));
        self.tab_until(&ids.join(" or "), &condition, Way::On)
    }

    #[track_caller]
    fn tab_to_link(&self, end: &str) -> &Self {
        // The maximum in the strip leads to its reasons, and not to the page's heading.
        let condition = format!("focus.matches('a[href$={}]:not([id])')", quoted(end));
        self.tab_until(end, &condition, Way::On)
    }

    #[track_caller]
    fn back_to(&self, id: &str) -> &Self {
        self.tab_until(id, &format!("focus.id === {}", quoted(id)), Way::Back)
    }

    #[track_caller]
    fn tab_until(&self, what: &str, condition: &str, way: Way) -> &Self {
        let mut stops = Vec::new();
        for _ in 0..MOST_STOPS {
            match way {
                Way::On => self.page.press(Key::Tab),
                Way::Back => self.page.press_with(Key::Shift, Key::Tab),
            }
            let stop = self.page.evaluate(&STOP.replace("CONDITION", condition));
            let place = stop["place"].as_str().unwrap_or_default().to_owned();
            // Past the last stop the focus goes once through the bars of the browser itself.
            let is_outside = stop["isOutside"] == true && !stops.contains(&place);
            assert!(
                stop["isInSight"] == true || is_outside,
                "the focus cannot be seen on {place} of {}: {}",
                self.page.hash(),
                stop["why"]
            );
            if stop["isIt"] == true {
                return self;
            }
            stops.push(place);
        }
        panic!("no way by Tab to {what} on {}; the focus went over {stops:?}", self.page.hash());
    }

    #[track_caller]
    fn press(&self, key: Key) -> &Self {
        self.page.press(key);
        self
    }

    /// Goes on in the list under the focus until this one is chosen.
    #[track_caller]
    fn choose(&self, value: &str) -> &Self {
        let chosen = format!("return document.activeElement.value === {}", quoted(value));
        let n = self.page.evaluate("return document.activeElement.length").as_u64().unwrap_or(0);
        for _ in 0..n {
            if self.page.evaluate(&chosen) == true {
                return self;
            }
            self.press(Key::Down);
        }
        panic!("no {value} in the list");
    }

    #[track_caller]
    fn types(&self, text: &str) -> &Self {
        self.page.press(text);
        self
    }

    #[track_caller]
    fn on_to_next(&self, leaf: &str) {
        self.tab_to("next").press(Key::Enter);
        self.page.arrive_at(&format!("points-{leaf}"));
    }

    /// Ctrl+K, the code, Enter.
    #[track_caller]
    fn go_by_code(&self, code: &str, leaf: &str) {
        self.page.press_with(Key::Control, 'k');
        self.page.expect_focus("search");
        self.types(code).press(Key::Enter);
        self.page.arrive_at(&format!("points-{leaf}"));
    }
}

/// Where the focus is, whether it is the wanted place, and whether a person can see it: some point of
/// it (or of its label) lies in the window and under nothing else, such as the sticky bar.
const STOP: &str = "
    const focus = document.activeElement;
    const place = `${focus.tagName.toLowerCase()}#${focus.id} “${(focus.innerText || focus.value || '').slice(0, 20)}”`;
    const inSight = element => {
      const {left, right, top, bottom} = element.getBoundingClientRect();
      const xs = [0.1, 0.5, 0.9].map(part => left + part * (right - left));
      const ys = [0.1, 0.5, 0.9].map(part => top + part * (bottom - top));
      return xs.some(x => ys.some(y => {
        const hit = document.elementFromPoint(x, y);
        return !!hit && (element.contains(hit) || hit.contains(element) && !hit.matches('html, body, main, .draft__bar'));
      }));
    };
    const isInSight = focus !== document.body && [focus, ...(focus.labels || [])].some(inSight);
    const {left, top, right, bottom} = focus.getBoundingClientRect();
    const why = isInSight ? '' : `${[left, top, right, bottom].map(Math.round)} in ${innerWidth}×${innerHeight}`;
    return {place, isInSight, why, isOutside: focus === document.body, isIt: CONDITION}";
