//! The readable copy of a dossier: one page that anyone can read and print without the app, and
//! that the app opens again.
//!
//! The table is drawn from the blocks of the printed report, so that copy and paper cannot
//! disagree. The sealed dossier stands in the page as data, and the data alone counts: whoever
//! edits the table changes nothing, whoever edits the data breaks the seal. The page holds no
//! script, and its policy forbids every script, connection and foreign file.

mod draw;
mod html;
use super::json::dossier::write_dossier;
use super::json::sealed::Exported;
use super::open::DATA_ID;
use crate::domain::dossier::Dossier;
use crate::domain::score::ScoreSheet;
use crate::domain::set::CriteriaSet;
use crate::i18n::Lang;
use crate::i18n::words::receipt as words;
use crate::report::{self, Report};

/// The page's own style; its checksum stands in the policy, so no other style applies.
const STYLE: &str = include_str!("style.css");

/// SHA-256 of [`STYLE`] as the policy writes it; a test computes it anew.
const STYLE_HASH: &str = "sha256-WzxoWqgDSkpumguEKcEvzUffp1w169WKsAYCt0GXrlI=";

/// Writes the readable copy of a dossier.
///
/// `sheet` must have been made from `set` and `dossier` in the view of the unit. The data inside is
/// the text of [`write_dossier`], and [`Exported::short`] is its seal, which the page shows too.
/// [`super::read_dossier`] and [`super::kind_of`] take the page as they take the JSON file.
pub fn write_receipt(
    set: &CriteriaSet,
    dossier: &Dossier,
    sheet: &ScoreSheet,
    lang: Lang,
) -> Exported {
    let Exported { text: data, short, seal } = write_dossier(dossier);
    let report = report::dossier(set, dossier, sheet, lang, Some(&short));
    let mut page = html::Page::default();
    page.raw("<!doctype html>\n");
    page.open("html", &[("lang", lang.as_str()), ("translate", "no")]);
    head(&mut page, &report.title);
    page.open("body", &[]);
    about(&mut page, dossier, &report, &short, lang);
    page.open("main", &[]);
    draw::report(&mut page, &report);
    page.close("main");
    page.raw(&format!("\n<script type=\"application/json\" id=\"{DATA_ID}\">\n"));
    page.raw(&harmless(&data));
    page.raw("</script>\n");
    page.close("body");
    page.close("html");
    Exported { text: page.done(), short, seal }
}

fn head(page: &mut html::Page, title: &str) {
    let policy = format!(
        "default-src 'none'; style-src '{STYLE_HASH}'; base-uri 'none'; form-action 'none'"
    );
    page.open("head", &[]);
    page.open("meta", &[("charset", "utf-8")]);
    page.open("meta", &[("name", "google"), ("content", "notranslate")]);
    page.open("meta", &[("http-equiv", "Content-Security-Policy"), ("content", &policy)]);
    page.open("meta", &[("name", "viewport"), ("content", "width=device-width, initial-scale=1")]);
    page.open(
        "meta",
        &[("name", "generator"), ("content", concat!("Tự chấm ", env!("CARGO_PKG_VERSION")))],
    );
    page.element("title", &[], title);
    page.raw(&format!("<style>{STYLE}</style>\n"));
    page.close("head");
}

fn about(page: &mut html::Page, dossier: &Dossier, report: &Report, short: &str, lang: Lang) {
    page.open("aside", &[("class", "about")]);
    if !dossier.is_locked() {
        page.element("p", &[("class", "notice")], words::COPY.to(lang));
    }
    page.element("p", &[], &words::ABOUT.with(lang, &[("short", short)]));
    page.element("p", &[], words::DATA.to(lang));
    draw::contents(page, report);
    page.close("aside");
}

/// JSON in which nothing can end the element that it stands in. The letters occur inside texts
/// only, where the escape means the same.
fn harmless(json: &str) -> String {
    let mut text = String::with_capacity(json.len());
    for letter in json.chars() {
        match letter {
            '<' | '>' | '&' | '\u{2028}' | '\u{2029}' => {
                text.push_str(&format!("\\u{:04x}", u32::from(letter)));
            }
            letter => text.push(letter),
        }
    }
    text
}
