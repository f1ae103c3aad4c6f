//! Reads and writes what a superior sends to one unit after a round.

use super::kind::FileKind;
use super::people::{read_person, read_unit, write_person, write_unit};
use super::reader::{At, Object};
use super::sealed::{self, Exported};
use super::tree::Json;
use super::writer::{Fields, or_null};
use super::{explanations, round};
use crate::domain::dossier::Stage;
use crate::domain::points::{Percent, Points};
use crate::domain::problem::Checked;
use crate::domain::review::exchange::{AppraisalFile, AppraisalRow, Totals};

/// Reads an appraisal.
///
/// No value when the file cannot be read or its shape is wrong.
pub fn read_appraisal(bytes: &[u8]) -> Checked<AppraisalFile> {
    sealed::read(bytes, FileKind::Appraisal, document)
}

fn document(root: &Object) -> AppraisalFile {
    let stages: Vec<(&str, Stage)> = Stage::ALL.map(|stage| (stage.as_str(), stage)).to_vec();
    let campaign = root.get("campaign").and_then(|at| at.object());
    AppraisalFile {
        app: root.text_or_empty("app"),
        dossier: explanations::read_reference(root),
        unit: root.get("unit").map(|at| read_unit(&at)).unwrap_or_default(),
        campaign: campaign.map(|it| it.text_or_empty("id")).unwrap_or_default(),
        round: explanations::read_number(root),
        by: root.get("by").map(|at| read_person(&at)).unwrap_or_default(),
        closed_at: root.text("closedAt"),
        stage: root.need("stage").map_or(Stage::Appraised, |at| at.word(&stages)),
        due_by: root.text_or_empty("dueBy"),
        rows: root.list("rows").iter().filter_map(row).collect(),
        before: root.need("before").map(|at| totals(&at)).unwrap_or_default(),
        after: root.need("after").map(|at| totals(&at)).unwrap_or_default(),
        unknown: root.unknown(),
    }
}

fn row(at: &At) -> Option<AppraisalRow> {
    let object = at.object()?;
    let points = |key: &str| some(&object, key).map(|at| at.points());
    Some(AppraisalRow {
        leaf: object.text("id"),
        unit_points: points("unitPoints"),
        points: points("points"),
        verdict: object.get("verdict").and_then(|at| round::read_verdict(&at)).unwrap_or_default(),
        unknown: object.unknown(),
    })
}

fn totals(at: &At) -> Totals {
    let Some(object) = at.object() else { return Totals::default() };
    let percent = |at: At| Percent::parse(&at.points().to_string());
    Totals {
        total: object.points("total"),
        applicable_max: object.points("applicableMax"),
        index: some(&object, "index").and_then(percent),
        band: some(&object, "band").map(|at| at.text()),
    }
}

/// The value of a key that is there and not `null`.
fn some<'a>(object: &Object<'a>, key: &str) -> Option<At<'a>> {
    object.get(key).filter(|at| *at.json != Json::Null)
}

/// Writes an appraisal as a sealed file.
pub fn write_appraisal(file: &AppraisalFile) -> Exported {
    let document = sealed::heading(FileKind::Appraisal)
        .add("dossier", explanations::write_reference(&file.dossier))
        .add("unit", write_unit(&file.unit))
        .add("campaign", Fields::default().add("id", &file.campaign))
        .add("round", u64::from(file.round))
        .add("by", write_person(&file.by))
        .add("closedAt", &file.closed_at)
        .add("stage", file.stage.as_str())
        .add("dueBy", &file.due_by)
        .add("rows", file.rows.iter().map(write_row).collect::<Vec<_>>())
        .add("before", write_totals(&file.before))
        .add("after", write_totals(&file.after))
        .add_unknown(&file.unknown);
    sealed::write(document.done())
}

fn write_row(row: &AppraisalRow) -> Json<'_> {
    let points = |points: Option<Points>| or_null(points.map(|points| points.to_string()));
    Fields::default()
        .add("id", &row.leaf)
        .add("unitPoints", points(row.unit_points))
        .add("points", points(row.points))
        .add("verdict", round::write_verdict(&row.verdict))
        .add_unknown(&row.unknown)
        .done()
}

fn write_totals(totals: &Totals) -> Json<'_> {
    Fields::default()
        .add("total", totals.total.to_string())
        .add("applicableMax", totals.applicable_max.to_string())
        .add("index", or_null(totals.index.map(|index| index.to_string())))
        .add("band", or_null(totals.band.as_ref()))
        .done()
}
