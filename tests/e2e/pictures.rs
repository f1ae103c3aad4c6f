//! Pictures of the filled trade-union example, of the superior's pages with the files of a small
//! province, and of what they print, for README and docs.
//!
//! They go to `target/e2e-pictures`; `TUCHAM_PICTURES=docs/pictures cargo xtask test e2e -- pictures --ignored`
//! takes those of the repository anew. Each must stay small enough to be kept there.

use std::fs;
use std::path::{Path, PathBuf};
use std::process::Command;

use tucham::formats::{write_campaign, write_dossier};

use crate::communes;
use crate::stage::{Browser, Folder, Page, Site, compact, filled, print, repository};

/// The most that a picture may weigh.
const MOST_BYTES: u64 = 150 * 1024;

/// Page, and its address within the draft.
const PAGES: [(&str, &str); 7] = [
    ("unit", "unit"),
    ("tasks", "tasks"),
    ("table", "areas/a1"),
    ("criterion", "criteria/c1.2.2"),
    ("documents", "documents"),
    ("check", "check"),
    ("print-page", "print"),
];

/// An office PC and a phone: name, width, height.
const KINDS: [(&str, u32, u32); 2] = [("desktop", 1366, 768), ("phone", 360, 740)];

/// Communes of the small province.
const COMMUNES: usize = 24;

/// Where the pictures go.
fn folder() -> PathBuf {
    let wanted = std::env::var_os("TUCHAM_PICTURES").map(PathBuf::from);
    let folder = repository("").join(wanted.unwrap_or("target/e2e-pictures".into()));
    fs::create_dir_all(&folder).unwrap();
    folder
}

#[test]
#[ignore = "takes pictures: TUCHAM_PICTURES=docs/pictures cargo xtask test e2e -- pictures --ignored"]
fn pictures_of_the_main_pages() {
    let folder = folder();
    let site = Site::serve();
    let page = filled(&site, Browser::chromium());
    let draft = page.draft();
    page.select("theme", "light");
    for kind in KINDS {
        resize(&page, kind);
        page.go("/");
        take(&page, &folder.join(format!("start-{}.png", kind.0)));
        for (name, step) in PAGES {
            page.go(&format!("/drafts/{draft}/{step}"));
            take(&page, &folder.join(format!("{name}-{}.png", kind.0)));
        }
    }
    print_sheet(&page, &folder.join("print"));
}

#[test]
#[ignore = "takes pictures: TUCHAM_PICTURES=docs/pictures cargo xtask test e2e -- pictures --ignored"]
fn pictures_of_the_superiors_pages() {
    let (folder, files, site) = (folder(), Folder::new(), Site::serve());
    let page = Page::open(Browser::chromium(), site.url());
    page.select("theme", "light");
    province(&page, &files);
    let appraisal = appraise_one(&page);
    for kind in KINDS {
        resize(&page, kind);
        for (name, step, element) in [
            ("inbox", "/review/2026/inbox", "tally-all"),
            ("appraisal", &appraisal, "appraiser"),
            ("survey", "/review/2026/survey", "survey-paste"),
            ("result", "/review/2026/result", "ranking"),
        ] {
            page.load(step);
            page.wait_for_element(element);
            take(&page, &folder.join(format!("review-{name}-{}.png", kind.0)));
        }
    }
    resize(&page, KINDS[0]);
    page.load("/review/2026/result/print");
    page.expect_text_with("print-state", "đã đủ");
    print_sheet(&page, &folder.join("review-print"));
}

#[test]
#[ignore = "takes pictures: TUCHAM_PICTURES=docs/pictures cargo xtask test e2e -- pictures --ignored"]
fn pictures_of_a_table_that_becomes_a_set() {
    let (folder, site) = (folder(), Site::serve());
    let page = Page::open(Browser::chromium(), site.url());
    page.select("theme", "light");
    page.click("start-table");
    page.arrive_at("set-file");
    page.hand_over("set-file", &repository("tests/fixtures/tables/files/bang-diem-xa.docx"));
    page.expect_text_with("set-counts", "0 đã nhận cách đọc");
    for kind in KINDS {
        resize(&page, kind);
        take_from(&page, "set-counts", &folder.join(format!("set-table-{}.png", kind.0)));
    }
    resize(&page, KINDS[0]);
    page.click("set-edit-c2.2");
    page.select("set-edit-kind", "count");
    page.type_into("set-rule-each", "0,5");
    page.expect_text_with("set-bench", "8 × 0,5");
    take_from(&page, "set-editor-title", &folder.join("set-editor-desktop.png"));
}

/// A campaign with the files of its communes: two edited by hand, one cut short, one sent twice, one
/// never sent.
fn province(page: &Page, folder: &Folder) {
    let set = communes::set();
    let campaign = write_campaign(&communes::campaign(&set, COMMUNES)).text;
    let mut files = Vec::new();
    for place in 0..COMMUNES - 1 {
        let (name, text) = communes::file(&set, place);
        let text = match place {
            3 | 4 => text.replace("\"total\": \"", "\"total\": \"1"),
            9 => text[..text.len() / 2].to_string(),
            _ => text,
        };
        files.push(folder.write(&name, text));
    }
    let mut again = communes::dossier(&set, 7);
    again.revision += 1;
    files.push(folder.write("UBND xa Phu Binh - sua lai.json", write_dossier(&again).text));
    page.go("/review");
    page.hand_over("campaign-file", &folder.write("dot-cham.json", campaign));
    page.wait_for_element("inbox-files");
    page.hand_over_all("inbox-files", &files);
    page.expect_text("tally-all", "24 Tất cả");
    page.click_by(".banner .button");
}

/// One dossier halfway through round 1; its address.
fn appraise_one(page: &Page) -> String {
    page.click_by("tr[data-file='X0001.json'] a.button");
    page.wait_for_element("appraiser");
    page.choose("verdict-c1.1.1-points");
    page.type_into("verdict-c1.1.1-points-value", "0,5");
    page.type_into("verdict-c1.1.1-note", "Kế hoạch ban hành ngày 15/01, sau thời hạn quy định.");
    page.choose("verdict-c1.1.1-ask");
    page.expect_state("appraisal-saved", "saved");
    page.hash()
}

fn resize(page: &Page, (kind, width, height): (&str, u32, u32)) {
    page.resize((width, height), kind == "phone");
}

fn take(page: &Page, path: &Path) {
    page.evaluate("window.scrollTo(0, 0)");
    shoot(page, path);
}

/// With this element at its top.
fn take_from(page: &Page, element: &str, path: &Path) {
    page.evaluate(&format!(
        "window.scrollTo(0, document.getElementById('{element}').getBoundingClientRect().top + scrollY - 16)"
    ));
    shoot(page, path);
}

fn shoot(page: &Page, path: &Path) {
    // A title that has the focus would wear its ring.
    page.evaluate("document.activeElement?.blur()");
    let picture = page.browser.wait(page.browser.driver().screenshot_as_png()).unwrap();
    fs::write(path, compact(&picture)).unwrap();
    expect_small(path);
}

/// The sheets as they leave the printer: A4; the first one as a picture of this name where
/// `pdftoppm` is there.
fn print_sheet(page: &Page, picture: &Path) {
    let (printed, _) = print(page);
    let scratch = Folder::new();
    let pdf = scratch.write("sheet.pdf", &printed);

    let run = Command::new("pdftoppm")
        .args(["-png", "-gray", "-r", "70", "-f", "1", "-l", "1", "-singlefile"])
        .args([&*pdf, picture])
        .status();
    if run.is_ok_and(|status| status.success()) {
        expect_small(&picture.with_extension("png"));
    }
}

fn expect_small(path: &Path) {
    let size = fs::metadata(path).unwrap().len();
    assert!(
        size <= MOST_BYTES,
        "{} weighs {size} bytes, at most {MOST_BYTES} are wanted",
        path.display()
    );
}
