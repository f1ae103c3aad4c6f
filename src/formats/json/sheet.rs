//! Writes a score sheet, as the command line prints it with `--json` (`docs/formats.md#score-sheet`).

use super::tree::Json;
use super::writer::{Fields, or_null};
use crate::domain::problem::Problem;
use crate::domain::score::{ScoreLine, ScoreSheet};
use crate::domain::set::{CriteriaSet, Node};
use crate::i18n::{Lang, outcome, problems, why};

/// Writes a score sheet, indented, keys in the published order. `why` and the texts of `problems`
/// are in `lang`; everything else is the same in every language.
///
/// The set must be the one that the sheet was made by. Numbers are decimal strings, a missing
/// index or class is `null`. The format's version is that of the set.
///
/// # Source
/// `docs/formats.md#score-sheet`
///
/// ```
/// use tucham::domain::{dossier::Dossier, score::{score, View}};
/// use tucham::{formats, i18n::Lang};
/// let set = formats::read_set(include_bytes!("../../sets/xa-mau.json")).sound().unwrap();
/// let sheet = score(&set, &Dossier::new("1", &set), View::SelfScored);
/// let text = formats::write_sheet(&sheet, &set, Lang::Vi);
/// assert!(text.starts_with("{\n  \"format\": \"tucham/score-sheet\",\n"));
/// ```
pub fn write_sheet(sheet: &ScoreSheet, set: &CriteriaSet, lang: Lang) -> String {
    let band = sheet.band.map(|place| set.bands[place].id.as_str());
    let lines = sheet.lines.iter().enumerate();
    Fields::default()
        .add("format", "tucham/score-sheet")
        .add("formatVersion", sheet.format_version)
        .add("set", named(&sheet.set.id, &sheet.set.version, &sheet.set.checksum))
        .add("unit", unit(sheet))
        .add("view", sheet.view.to_string())
        .add("total", sheet.total.to_string())
        .add("applicableMax", sheet.applicable_max.to_string())
        .add("index", or_null(sheet.index.map(|index| index.to_string())))
        .add("band", or_null(band.map(str::to_string)))
        .add_some("unranked", sheet.unranked.then_some(true))
        .add("bonus", sheet.bonus.to_string())
        .add("penalty", sheet.penalty.to_string())
        .add_some("held", held(sheet, lang))
        .add_some("setWarnings", set_warnings(sheet))
        .add("answered", sheet.answered as u64)
        .add("leaves", sheet.leaves as u64)
        .add("lines", lines.map(|(place, it)| line(set, place, it, lang)).collect::<Vec<_>>())
        .done()
        .to_pretty()
}

/// Where a cap of the campaign held bonus or penalty; nothing where none did.
fn held(sheet: &ScoreSheet, lang: Lang) -> Option<Vec<Json<'_>>> {
    let held = sheet.held.iter().map(|held| {
        Fields::default()
            .add("role", held.role.as_str())
            .add("sum", held.sum.to_string())
            .add("cap", held.cap.to_string())
            .add("why", outcome::held(held, lang))
            .done()
    });
    Some(held.collect::<Vec<_>>()).filter(|held| !held.is_empty())
}

/// What someone should look at in the set; nothing where there is nothing.
fn set_warnings(sheet: &ScoreSheet) -> Option<Vec<Json<'_>>> {
    let codes: Vec<Json> = sheet.set_warnings.iter().map(|code| code.as_str().into()).collect();
    Some(codes).filter(|codes| !codes.is_empty())
}

fn named<'t>(id: &'t str, version: &'t str, checksum: &'t str) -> Json<'t> {
    Fields::default().add("id", id).add("version", version).add("checksum", checksum).done()
}

fn unit(sheet: &ScoreSheet) -> Json<'_> {
    let unit = &sheet.unit;
    let fields = Fields::default().add("code", &unit.code).add("name", &unit.name);
    fields.add("group", &unit.group).done()
}

fn line<'t>(set: &'t CriteriaSet, place: usize, line: &'t ScoreLine, lang: Lang) -> Json<'t> {
    let node: &Node = &set.nodes[place];
    let problems = line.problems.iter().map(|it| problem(it, lang));
    Fields::default()
        .add("id", &node.id)
        .add("code", &node.code)
        .add("depth", node.depth as u64)
        .add("max", line.max.to_string())
        .add("applicable", line.applicable)
        .add("applicableMax", line.applicable_max.to_string())
        .add("points", line.points.to_string())
        .add("index", or_null(line.index.map(|index| index.to_string())))
        .add("state", line.state.as_str())
        .add("why", why::why(set, place, line, lang))
        .add("problems", problems.collect::<Vec<_>>())
        .done()
}

/// One problem of a line: its code, what was found, what to do.
pub(super) fn problem(problem: &Problem, lang: Lang) -> Json<'_> {
    let said = problems::said(problem, lang);
    let fields = Fields::default().add("code", said.code);
    fields.add("message", said.message).add("fix", said.fix).done()
}
