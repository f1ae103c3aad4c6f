//! The answer stands high: on an office screen the field of a criterion, its points and what proves it
//! are seen at once, and ten criteria of a table; on a phone the frame is low.

use serde_json::Value;

use crate::stage::{Browser, Page, Site, quoted, read_json, repository};

const SAMPLES: [&str; 3] = ["xa-mau", "so-mau", "cong-doan-mau"];
const OFFICE: (u32, u32) = (1366, 768);
const PHONE: (u32, u32) = (360, 740);

/// Pixels from the top of the window, where there is such an element.
struct Seen {
    leaf: String,
    heading: f64,
    field: f64,
    /// Where the field for a document ends.
    proof: Option<f64>,
}

#[test]
fn answer_points_and_documents_of_a_criterion_are_seen_at_once() {
    let site = Site::serve();
    let page = Page::open(Browser::chromium(), site.url());
    for set in SAMPLES {
        start(&page, set);
        let seen = every_criterion(&page, set, OFFICE);
        let low = seen.iter().filter(|it| it.field > 260.0);
        let low: Vec<String> = low.map(|it| format!("{} {}", it.leaf, it.field)).collect();
        assert!(low.is_empty(), "{set}: first fields below 260 px: {low:?}");
        let is_whole = |it: &&Seen| it.proof.is_none_or(|end| end <= 625.0);
        let whole = seen.iter().filter(is_whole).count();
        assert!(whole * 10 >= seen.len() * 9, "{set}: {whole} of {} within 625 px", seen.len());
    }
    let seen = every_criterion(&page, SAMPLES[2], PHONE);
    for Seen { leaf, heading, field, .. } in seen {
        assert!(heading <= 120.0, "the frame of {leaf} on a phone: {heading} px");
        assert!(field <= 640.0, "the first field of {leaf} on a phone: {field} px");
    }
}

#[test]
fn ten_criteria_of_a_table_stand_on_an_office_screen() {
    let site = Site::serve();
    let page = Page::open(Browser::chromium(), site.url());
    for set in SAMPLES {
        start(&page, set);
        page.resize(OFFICE, false);
        let areas = read_json(&repository(&format!("src/sets/{set}.json")));
        let areas = areas["areas"].as_array().unwrap().iter();
        for area in areas.map(|area| area["id"].as_str().unwrap()) {
            page.go_to_step(&format!("areas/{area}"), &format!("points-{area}"));
            let [rows, seen] =
                ["true", "row.getBoundingClientRect().bottom <= innerHeight"].map(|it| {
                    let script = format!(
                    "scrollTo(0, 0); return [...document.querySelectorAll('.score-table__leaf')]
                        .filter(row => {it}).length"
                );
                    page.evaluate(&script).as_u64().unwrap()
                });
            assert!(seen >= rows.min(10), "{set} {area}: {seen} of {rows} rows are seen");
        }
    }
}

fn start(page: &Page, set: &str) {
    page.go("/");
    page.click("start-new");
    page.choose(&format!("set-{set}"));
    page.click("start");
    page.arrive_at("unit-name");
    page.type_into("unit-name", "UBND xã An Bình");
}

/// Goes through every criterion that has a field of its own.
fn every_criterion(page: &Page, set: &str, window: (u32, u32)) -> Vec<Seen> {
    page.resize(window, window == PHONE);
    let set = read_json(&repository(&format!("src/sets/{set}.json")));
    let mut leaves = Vec::new();
    set["areas"].as_array().unwrap().iter().for_each(|area| collect(area, &mut leaves));
    let draft = page.draft();
    let look = |leaf: &String| {
        let script = format!(
            "const leaf = {}, address = {} + leaf;
             const edge = (element, side) => element?.getBoundingClientRect()[side] ?? null;
             const drawn = () => new Promise(done => requestAnimationFrame(() => setTimeout(done)));
             return (async () => {{
                 location.hash = address;
                 while (!document.getElementById('points-' + leaf)) await drawn();
                 await drawn();
                 scrollTo(0, 0);
                 const fields = [...document.querySelectorAll('.criterion__answer :is(input, select)')];
                 return {{
                     heading: edge(document.querySelector('.heading'), 'top'),
                     field: edge(fields.find(it => it.getClientRects().length), 'top'),
                     proof: edge(document.getElementById('evidence-' + leaf + '-line'), 'bottom'),
                 }};
             }})()",
            quoted(leaf),
            quoted(&format!("/drafts/{draft}/criteria/"))
        );
        let seen = page.evaluate(&script);
        let (heading, field) = (seen["heading"].as_f64().unwrap(), seen["field"].as_f64()?);
        Some(Seen { leaf: leaf.clone(), heading, field, proof: seen["proof"].as_f64() })
    };
    leaves.iter().filter_map(look).collect()
}

fn collect(node: &Value, leaves: &mut Vec<String>) {
    if node.get("rule").is_some() {
        leaves.push(node["id"].as_str().unwrap().to_owned());
    }
    node["children"].as_array().into_iter().flatten().for_each(|it| collect(it, leaves));
}
