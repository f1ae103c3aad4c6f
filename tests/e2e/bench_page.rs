//! A measurement rather than a test: `cargo xtask bench page`. How soon a table is shown once its file is chosen, and
//! how soon the page is painted after a key.

use serde_json::{Value, json};
use tucham::tables::write::{Out, Sheet, workbook};

use super::stage::{Browser, Folder, Page, Site, Unit, setting};

/// So many presses are measured in each place.
const PRESSES: usize = 100;

/// Notes for each key how long it took until the next frame stood on the screen.
const WATCH: &str = "window.painted = [];
    addEventListener('keydown', (event) => requestAnimationFrame(() => {
      const { port1, port2 } = new MessageChannel();
      port1.onmessage = () => window.painted.push(performance.now() - event.timeStamp);
      port2.postMessage(0);
    }), true)";

#[test]
#[ignore = "a measurement: cargo xtask bench page"]
fn tables_are_shown_and_keys_painted() {
    let site = Site::serve();
    let lines = [tables(&site), keys(&site)].concat();
    std::fs::write(setting("TUCHAM_BENCH_REPORT"), json!(lines).to_string()).unwrap();
}

/// What was measured, the median and the slow end (nineteen of twenty are sooner), in milliseconds.
fn line(what: &str, mut times: Vec<f64>) -> Value {
    times.sort_by(f64::total_cmp);
    let at = |share: f64| times[((times.len() - 1) as f64 * share).round() as usize];
    json!({ "what": what, "median": at(0.5), "slow": at(0.95) })
}

fn tables(site: &Site) -> Vec<Value> {
    let folder = Folder::new();
    let page = Page::open(Browser::chromium(), site.url());
    let criteria = folder.write("bang-300.xlsx", criteria(300));
    let set = (0..5).map(|_| {
        page.go("/sets/table");
        page.wait_for_element("set-file");
        let time = shown(&page, "set-file", &criteria, "#set-counts");
        page.click("set-discard");
        time
    });
    let set = line("300 rows as a criteria set (XLSX)", set.collect());
    let units = folder.write("don-vi-5000.xlsx", units(5_000));
    page.go("/review");
    page.click("campaign-new");
    page.arrive_at("campaign-title");
    page.click_by("#group-add option[value=xa-mau]");
    page.wait_for_element("group-0-title");
    let list = (0..5).map(|_| {
        let time = shown(&page, "units-file", &units, "#units-preview tbody tr");
        page.click("units-aside");
        time
    });
    vec![set, line("5,000 rows as a list of units (XLSX)", list.collect())]
}

/// From the choice of a file until this element stands on the page.
fn shown(page: &Page, field: &str, file: &std::path::Path, element: &str) -> f64 {
    page.evaluate(&format!(
        "window.shown = null;
         document.getElementById('{field}').addEventListener('change', () => {{
           const start = performance.now();
           const look = () => document.querySelector('{element}')
             ? window.shown = performance.now() - start : requestAnimationFrame(look);
           look();
         }}, {{ once: true, capture: true }})"
    ));
    page.hand_over(field, file);
    page.wait_for("the table", "return window.shown").as_f64().unwrap()
}

fn keys(site: &Site) -> Vec<Value> {
    let page = Page::open(Browser::chromium(), site.url());
    Unit::from_fixture("xa-an-binh").start(&page);
    let draft = page.draft();
    let mut lines = Vec::new();
    for (place, hash, field) in [
        ("criterion", format!("/drafts/{draft}/criteria/c1.1.3"), "answer-c1.1.3-part"),
        ("table", format!("/drafts/{draft}/areas/a1"), "answer-c1.1.3-part"),
    ] {
        for slower in [1, 4] {
            page.browser.devtools("Emulation.setCPUThrottlingRate", json!({ "rate": slower }));
            page.go(&hash);
            page.wait_for_element(field);
            let what = format!("key to paint, {place}, processor ×1/{slower}");
            lines.push(line(&what, pressed(&page, field)));
        }
    }
    lines
}

fn pressed(page: &Page, field: &str) -> Vec<f64> {
    page.evaluate(WATCH);
    page.type_into(field, "");
    page.evaluate("window.painted.length = 0");
    for press in 0..PRESSES {
        // A figure that grows and is taken back: each press changes the result.
        let key = if press % 6 < 3 { ["1", "2", "3"][press % 6] } else { "\u{e003}" };
        page.press(key);
    }
    let all = page.wait_for(
        "every press",
        &format!("return window.painted.length >= {PRESSES} && window.painted"),
    );
    all.as_array().unwrap().iter().filter_map(Value::as_f64).collect()
}

fn text(text: impl Into<String>) -> Out {
    Out::Text(text.into())
}

fn sheet(rows: Vec<Vec<Out>>) -> Vec<u8> {
    workbook(&[Sheet { name: "Bảng".into(), rows, ..Sheet::default() }])
}

/// A scoring table of so many rows, a tenth of them areas.
fn criteria(rows: usize) -> Vec<u8> {
    let heading = ["STT", "Tiêu chí", "Điểm tối đa", "Cách tính điểm"].map(text).to_vec();
    let row = |at: usize| {
        let (area, within) = (at / 10 + 1, at % 10);
        let way = "Đúng hạn: 1 điểm\nChậm đến 10 ngày: 0,5 điểm\nKhông có: 0 điểm";
        match within {
            0 => vec![text(area.to_string()), text("Lĩnh vực"), Out::Number("9".into()), text("")],
            _ => vec![
                text(format!("{area}.{within}")),
                text(format!("Ban hành kế hoạch số {at}")),
                Out::Number("1".into()),
                text(way),
            ],
        }
    };
    sheet(std::iter::once(heading).chain((0..rows).map(row)).collect())
}

fn units(rows: usize) -> Vec<u8> {
    let heading = ["STT", "Mã", "Tên đơn vị"].map(text).to_vec();
    let row = |at: usize| {
        vec![
            Out::Number((at + 1).to_string()),
            text(format!("H{at:05}")),
            text(format!("UBND xã thứ {at}")),
        ]
    };
    sheet(std::iter::once(heading).chain((0..rows).map(row)).collect())
}
