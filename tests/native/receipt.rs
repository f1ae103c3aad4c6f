//! The readable copy: what it shows is the report, what it holds is the dossier, and nothing breaks out.

use std::collections::BTreeSet;

use serde_json::{Value, json};
use tucham::domain::dossier::{Document, Dossier, Stage};
use tucham::domain::problem::Problem;
use tucham::domain::score::{View, score};
use tucham::formats::{FileKind, kind_of, read_dossier, sha256_hex, write_dossier, write_receipt};
use tucham::i18n::Lang;
use tucham::report::{self, Bar, Block};

use crate::drawn::drawn;
use crate::files::{EXAMPLES, example};
use crate::golden::built_in;

fn receipt(set: &str, dossier: &Dossier, lang: Lang) -> String {
    let set = built_in(set);
    let sheet = score(&set, dossier, View::SelfScored);
    write_receipt(&set, dossier, &sheet, lang).text
}

fn read(name: &str) -> Dossier {
    read_dossier(&example(name)).value.unwrap()
}

fn codes(problems: &[Problem]) -> Vec<&'static str> {
    problems.iter().map(|problem| problem.code.as_str()).collect()
}

/// What a person sees: without tags, with the marks of HTML resolved.
fn visible(page: &str) -> String {
    let body = page.split_once("<main>").unwrap().1.split_once("</main>").unwrap().0;
    let mut text = String::new();
    for piece in body.split('<') {
        text.push_str(piece.split_once('>').map_or("", |(_, after)| after));
    }
    let marks = [("&lt;", "<"), ("&gt;", ">"), ("&quot;", "\""), ("&#39;", "'"), ("&amp;", "&")];
    marks.iter().fold(text, |text, (mark, letter)| text.replace(mark, letter))
}

#[test]
fn the_copy_opens_as_the_file_does_and_holds_the_same() {
    for (name, set) in EXAMPLES {
        let dossier = read(name);
        for lang in Lang::ALL {
            let page = receipt(set, &dossier, lang);
            assert_eq!(kind_of(page.as_bytes()), Ok(FileKind::Dossier));
            let opened = read_dossier(page.as_bytes());
            assert_eq!(codes(&opened.problems), [""; 0], "{name}");
            assert_eq!(opened.value.as_ref(), Some(&dossier), "{name}");
            assert!(page.contains(&write_dossier(&dossier).short), "{name}");
        }
    }
}

#[test]
fn the_copy_shows_every_text_of_the_printed_report() {
    for (name, set) in EXAMPLES {
        let dossier = read(name);
        let seen = visible(&receipt(set, &dossier, Lang::Vi));
        let set = built_in(set);
        let sheet = score(&set, &dossier, View::SelfScored);
        let short = write_dossier(&dossier).short;
        let report = report::dossier(&set, &dossier, &sheet, Lang::Vi, Some(&short));
        for text in report.blocks.iter().flat_map(texts).chain([report.footer]) {
            assert!(seen.contains(&text), "{name}: {text}");
        }
    }
}

fn texts(block: &Block) -> Vec<String> {
    match block {
        Block::Letterhead(head) => [
            &head.parent,
            &head.issuer,
            &head.number,
            &head.country,
            &head.motto,
            &head.place_and_date,
        ]
        .map(Clone::clone)
        .to_vec(),
        Block::Title { kind, subject } => vec![kind.clone(), subject.clone()],
        Block::Notice(text) | Block::Heading(text) | Block::Paragraph(text) => vec![text.clone()],
        Block::Facts(facts) => {
            facts.iter().flat_map(|fact| [fact.name.clone(), fact.value.clone()]).collect()
        }
        Block::Table(table) => {
            let heads = table.columns.iter().map(|column| column.title.clone());
            heads.chain(drawn(table).into_iter().flat_map(|row| row.cells)).collect()
        }
        Block::ClassScale(scale) => {
            let names = scale.segments.iter().flat_map(|it| [it.name.clone(), it.from.clone()]);
            names.chain([scale.caption.clone()]).collect()
        }
        Block::Bars(bars) => {
            let bar = |bar: &Bar| [bar.name.clone(), bar.number.clone()];
            bars.bars.iter().flat_map(bar).chain([bars.caption.clone()]).collect()
        }
        Block::Signatures(end) => {
            vec![end.position.clone(), end.name.clone()]
        }
        Block::Annex(annex) => {
            vec![annex.number.clone(), annex.title.clone(), annex.note.clone()]
        }
    }
}

#[test]
fn a_criterion_leads_to_its_document_and_the_contents_to_every_part() {
    for (name, set) in EXAMPLES {
        let page = receipt(set, &read(name), Lang::Vi);
        let places = |mark: &str| -> BTreeSet<String> {
            page.split(mark).skip(1).map(|it| it.split('"').next().unwrap().to_string()).collect()
        };
        let (links, ids) = (places(" href=\"#"), places(" id=\""));
        assert!(links.contains("tai-lieu-1") && links.contains("muc-4"), "{name}: {links:?}");
        assert_eq!(links.difference(&ids).count(), 0, "{name}: {links:?}");
    }
}

#[test]
fn nothing_that_people_wrote_becomes_markup() {
    let mut dossier = read("xa-an-binh");
    let evil =
        "</script><script>alert(1)</script><img src=x onerror=alert(1)> & \" ' \u{2028} --> ]]>";
    dossier.unit.name = evil.into();
    dossier.report.difficulties = evil.into();
    let entry = dossier.entries.get_mut("c1.1.1").unwrap();
    entry.note = evil.into();
    let named = entry.evidence[0].document.clone();
    let document =
        Document { title: evil.into(), url: "javascript:alert(1)".into(), ..Document::default() };
    dossier.documents.insert(named, document);
    let page = receipt("xa-mau", &dossier, Lang::Vi);
    assert_eq!(page.matches("<script").count(), 1);
    assert_eq!(page.matches("</script").count(), 1);
    assert_eq!(page.matches("<img").count(), 0);
    assert_eq!(page.matches("href=").count(), page.matches("href=\"#").count());
    assert_eq!(page.matches('\u{2028}').count(), 0);
    assert_eq!(read_dossier(page.as_bytes()).value, Some(dossier));
}

#[test]
fn the_copy_forbids_itself_every_script_and_every_connection() {
    let page = receipt("xa-mau", &read("xa-an-binh"), Lang::En);
    let style = page.split_once("<style>").unwrap().1.split_once("</style>").unwrap().0;
    let hash = base64(&sha256_hex(style.as_bytes()));
    let policy = format!(
        "<meta http-equiv=\"Content-Security-Policy\" content=\"default-src &#39;none&#39;; \
         style-src &#39;sha256-{hash}&#39;; base-uri &#39;none&#39;; form-action &#39;none&#39;\">"
    );
    assert!(page.contains(&policy), "{policy}");
    let before = page.split_once(&policy).unwrap().0;
    assert!(!before.contains("<style") && !before.contains("<script"));
}

fn base64(hex: &str) -> String {
    const LETTERS: &[u8] = b"ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz0123456789+/";
    let bits: String =
        hex.chars().map(|digit| format!("{:04b}", digit.to_digit(16).unwrap())).collect();
    let bits = format!("{bits:0<258}");
    let letters = bits.as_bytes().chunks(6);
    let letter = |six: &[u8]| {
        let six = std::str::from_utf8(six).unwrap();
        char::from(LETTERS[usize::from_str_radix(six, 2).unwrap()])
    };
    letters.map(letter).collect::<String>() + "="
}

#[test]
fn an_edited_table_changes_nothing_and_edited_data_breaks_the_seal() {
    let dossier = read("xa-an-binh");
    let page = receipt("xa-mau", &dossier, Lang::Vi);
    let (table, data) = page.split_once("<script").unwrap();
    let forged = format!("{}<script{data}", table.replace("UBND xã An Bình", "UBND xã Khác"));
    assert_eq!(read_dossier(forged.as_bytes()).value.as_ref(), Some(&dossier));
    assert_eq!(codes(&read_dossier(forged.as_bytes()).problems), [""; 0]);
    let forged = format!("{table}<script{}", data.replace("UBND xã An Bình", "UBND xã Khác"));
    assert_eq!(codes(&read_dossier(forged.as_bytes()).problems), ["TEP-301"]);
}

#[test]
fn a_page_without_data_or_with_two_is_refused() {
    let page = receipt("xa-mau", &read("xa-an-binh"), Lang::Vi);
    let (before, data) = page.split_once("<script").unwrap();
    for broken in [
        before.to_string(),
        format!("{page}<script{data}"),
        page.replace("</script>", ""),
        page.replace("tucham-dossier", "another"),
        "<html>".to_string(),
        " <!DOCTYPE HTML><p>".to_string(),
    ] {
        let problems = read_dossier(broken.as_bytes()).problems;
        assert_eq!(codes(&problems), ["TEP-114"]);
        assert_eq!(kind_of(broken.as_bytes()).unwrap_err().code.as_str(), "TEP-114");
    }
}

#[test]
fn a_copy_that_a_browser_saved_anew_still_opens() {
    let dossier = read("xa-an-binh");
    let page = receipt("xa-mau", &dossier, Lang::Vi);
    let saved = page
        .replace(
            "<!doctype html>",
            "<!-- saved from url=(0014)about:internet -->\r\n<!DOCTYPE html>",
        )
        .replace(
            "<script type=\"application/json\" id=\"tucham-dossier\">",
            "<script id=\"tucham-dossier\" type=\"application/json\">",
        );
    let with_mark = [b"\xef\xbb\xbf", saved.as_bytes()].concat();
    assert_eq!(read_dossier(&with_mark).value, Some(dossier));
}

#[test]
fn the_data_in_a_copy_may_be_damaged_like_any_file() {
    let page = receipt("xa-mau", &read("xa-an-binh"), Lang::Vi);
    let newer = page.replace("\"formatVersion\": 2", "\"formatVersion\": 3");
    assert_eq!(codes(&read_dossier(newer.as_bytes()).problems), ["TEP-108"]);
    let file: Value = json!({"format": "tucham/appraisal"});
    let other = format!("<html><script id=\"tucham-dossier\">{file}</script>");
    assert_eq!(codes(&read_dossier(other.as_bytes()).problems), ["TEP-107"]);
    let cut = "<html><script id=\"tucham-dossier\">{\"format\": </script>";
    assert_eq!(codes(&read_dossier(cut.as_bytes()).problems), ["TEP-104"]);
}

#[test]
fn a_dossier_that_is_not_locked_calls_itself_a_copy() {
    let mut dossier = read("xa-an-binh");
    for (stage, is_copy) in [(Stage::Draft, true), (Stage::Submitted, false)] {
        dossier.stage = stage;
        let page = receipt("xa-mau", &dossier, Lang::Vi);
        assert_eq!(page.contains("Bản sao lưu"), is_copy, "{stage:?}");
    }
}

#[test]
fn a_unit_without_a_parent_leaves_no_empty_line() {
    let mut dossier = read("xa-an-binh");
    dossier.unit.parent.clear();
    assert!(!receipt("xa-mau", &dossier, Lang::Vi).contains("<p></p>"));
}
