//! Files that claim what nobody here has said: a unit that appraised itself, an appraisal from
//! anybody and the true one behind it.

use std::path::PathBuf;

use tucham::domain::dossier::{Dossier, Origin, Round, Stage, Verdict};
use tucham::domain::set::CriteriaSet;
use tucham::formats::{write_campaign, write_dossier};

use crate::communes;
use crate::stage::{Browser, Folder, Page, Site, Superior};

/// The commune that appraised itself.
const FORGED: usize = 2;

/// Its file: locked, concluded, every criterion with all its points, sealed.
fn forged(set: &CriteriaSet) -> Dossier {
    let full = |leaf: usize| {
        let node = &set.nodes[leaf];
        let points = Some(node.max.to_string());
        (node.id.clone(), Verdict { points, ..Verdict::default() })
    };
    let round = Round {
        number: 1,
        closed_at: Some("2026-11-20T01:00:00Z".into()),
        verdicts: set.leaves().map(full).collect(),
        ..Round::default()
    };
    let rounds = vec![round];
    Dossier { stage: Stage::Concluded, rounds, ..communes::dossier(set, FORGED) }
}

#[test]
fn a_unit_that_appraised_itself_stands_with_its_self_score() {
    let (site, folder, set) = (Site::serve(), Folder::new(), communes::set());
    let page = Page::open(Browser::chromium(), site.url());
    page.go("/review");
    let campaign = write_campaign(&communes::campaign(&set, 5)).text;
    page.hand_over("campaign-file", &folder.write("dot-cham.json", campaign));
    page.wait_for_element("inbox-files");
    let honest = folder.write("that.json", communes::file(&set, 1).1);
    let other = folder.write("gian.json", write_dossier(&forged(&set)).text);
    page.hand_over_all("inbox-files", &[honest, other]);
    page.wait_for(
        "a warning and no appraised points",
        "const row = document.querySelector('tr[data-file=\"gian.json\"][data-standing=warned]');
         return row?.textContent.includes('TD-430') && row.cells[3].innerText.trim() === '–'",
    );
    page.expect_text_with("tally-accepted", "1");
    expect_places(&page, &["X0002", "X0003"]);

    // Its page shows what the file says, and counts nothing of it before a person adopts it.
    page.go("/review/2026/inbox");
    page.click_by("tr[data-file='gian.json'] a.button");
    page.wait_for_element("claimed");
    page.expect_text("appraisal-round", "Vòng 1");
    let is_own = "return document.getElementById('verdict-total').innerText ===
        document.getElementById('self-total').innerText";
    page.wait_for("the self-score", is_own);
    page.click("adopt-claims");
    page.wait_for(
        "its place in the history",
        "return document.querySelector('.history tbody')?.innerText.includes('gian.json')",
    );
    page.wait_for("other points", &is_own.replace("===", "!=="));
    page.click("appraisal-undo");
    page.wait_for_element("claimed");
    page.wait_for("the self-score again", is_own);
    page.expect_state("appraisal-saved", "saved");
    expect_places(&page, &["X0002", "X0003"]);
    page.expect_quiet();
}

/// The codes of the ranked units, the best first.
#[track_caller]
fn expect_places(page: &Page, codes: &[&str]) {
    page.go("/review/2026/result");
    let script = format!(
        "const rows = [...document.querySelectorAll('#ranking tbody tr')];
         return rows.map(row => row.innerText.match(/X\\d{{4}}/)?.[0]).join(' ') === '{}'",
        codes.join(" ")
    );
    page.wait_for("the places", &script);
}

/// The superior of the commune, after round 1 with these points for a criterion.
fn superior(set: &CriteriaSet, points: &str, note: &str) -> Superior {
    let sent = communes::dossier(set, FORGED);
    let origin = Origin { revision: sent.revision, ..Origin::default() };
    let mut superior = Superior::with(set.clone(), Dossier { origin: Some(origin), ..sent });
    superior.give("c1.1.1", points, note, true);
    superior.close();
    superior
}

#[test]
fn an_appraisal_is_looked_at_taken_in_taken_out_and_corrected() {
    let (site, folder, set) = (Site::serve(), Folder::new(), communes::set());
    let page = Page::open(Browser::chromium(), site.url());
    let write = |name: &str, text: String| -> PathBuf { folder.write(name, text) };
    page.open_file(&write("ho-so.json", write_dossier(&communes::dossier(&set, FORGED)).text));
    let forged = write("gia.json", superior(&set, "0", "Thiếu").appraisal(""));
    let first = write("that.json", superior(&set, "0.25", "Ban hành chậm").appraisal(""));
    let second = write("sua.json", superior(&set, "0.5", "Xem lại").appraisal(""));

    // Nothing is in the dossier before the word, and nothing is left of it after the other one.
    page.look_at_appraisal(&forged);
    page.expect_text_with("offered-rows", "Thiếu");
    assert!(page.has("explain-none"), "no round is in the dossier");
    page.click("leave-appraisal");
    page.expect_hidden("offered");
    assert!(page.has("explain-none"));

    // Taken in by mistake it is taken out again; the true file is then taken in as if nothing was.
    page.open_appraisal(&forged);
    page.expect_text_with("verdict-c1.1.1", "Thiếu");
    page.click("take-out-appraisal");
    page.wait_for_element("explain-none");
    page.open_appraisal(&first);
    page.expect_text_with("verdict-c1.1.1", "Ban hành chậm");

    // The very same is there; another content is a correction, with what differs.
    page.go("/");
    page.hand_over("open-file", &first);
    page.expect_text_with("open-refused", "TD-404");
    page.look_at_appraisal(&second);
    page.expect_text_with("offered-title", "Bản khác của kết quả vòng 1");
    page.expect_text_with("offered-other", "1.1.1");
    page.take_appraisal();
    page.wait_for(
        "the corrected remark",
        "return document.getElementById('verdict-c1.1.1')?.innerText.includes('Xem lại')",
    );
    page.saved();
    page.reload();
    page.expect_text_with("verdict-c1.1.1", "Xem lại");
    page.expect_quiet();
}
