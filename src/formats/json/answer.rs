//! Answers and entries, read and written.

use super::document::read_evidence;
use super::lift::Lift;
use super::reader::At;
use super::tree::{Field, Json};
use super::write_document::write_evidence;
use super::writer::Fields;
use crate::domain::dossier::{Answer, Entry};
use crate::domain::map::Map;

/// Reads an answer. One that is not of this version's shape is kept as it is.
pub(super) fn read(at: &At) -> Answer {
    shaped(at.json).unwrap_or_else(|| Answer::Unreadable { json: at.json.to_compact() })
}

fn shaped(json: &Json) -> Option<Answer> {
    let Json::Object(fields) = json else { return None };
    let text = |key: &str| json.get(key).and_then(Json::as_text).map(str::to_string);
    let (answer, known) = match json.get("kind")?.as_text()? {
        "chosen" => chosen(json)?,
        "ticked" => (Answer::Ticked { items: texts(json.get("items")?)? }, 2),
        "figures" => (Answer::Figures { part: text("part")?, whole: text("whole")? }, 3),
        "value" => (Answer::Value { value: text("value")? }, 2),
        "count" => (Answer::Count { count: text("count")? }, 2),
        "points" => (Answer::Points { points: text("points")? }, 2),
        "notApplicable" => (Answer::NotApplicable { reason: text("reason")? }, 2),
        "variables" => variables(json)?,
        "tally" => (Answer::Tally { counts: by_id(json.get("counts")?)? }, 2),
        _ => return None,
    };
    // An answer with a key more than this version knows says something that we would drop.
    (fields.len() == known).then_some(answer)
}

fn texts(json: &Json) -> Option<Vec<String>> {
    let Json::List(list) = json else { return None };
    list.iter().map(|item| item.as_text().map(str::to_string)).collect()
}

fn chosen(json: &Json) -> Option<(Answer, usize)> {
    let option = json.get("option")?.as_text()?.to_string();
    let points = optional(json, "points")?;
    let known = 2 + usize::from(points.is_some());
    Some((Answer::Chosen { option, points }, known))
}

fn variables(json: &Json) -> Option<(Answer, usize)> {
    let values = by_id(json.get("values")?)?;
    let branch = optional(json, "branch")?;
    let known = 2 + usize::from(branch.is_some());
    Some((Answer::Variables { values, branch }, known))
}

/// A text that may be missing; nothing when it is no text.
fn optional(json: &Json, key: &str) -> Option<Option<String>> {
    match json.get(key) {
        Some(value) => Some(Some(value.as_text()?.to_string())),
        None => Some(None),
    }
}

fn by_id(json: &Json) -> Option<Map<String, String>> {
    let Json::Object(values) = json else { return None };
    let pair = |(key, value): &Field| Some((key.to_string(), value.as_text()?.to_string()));
    values.iter().map(pair).collect()
}

/// Writes an answer.
pub(super) fn write(answer: &Answer) -> Json<'_> {
    let fields = Fields::default().add("kind", answer.kind());
    match answer {
        Answer::Chosen { option, points } => {
            fields.add("option", option).add_some("points", points.as_ref())
        }
        Answer::Ticked { items } => {
            fields.add("items", items.iter().map(Json::from).collect::<Vec<_>>())
        }
        Answer::Figures { part, whole } => fields.add("part", part).add("whole", whole),
        Answer::Value { value } => fields.add("value", value),
        Answer::Count { count } => fields.add("count", count),
        Answer::Points { points } => fields.add("points", points),
        Answer::Variables { values, branch } => {
            fields.add("values", write_by_id(values)).add_some("branch", branch.as_ref())
        }
        Answer::Tally { counts } => fields.add("counts", write_by_id(counts)),
        Answer::NotApplicable { reason } => fields.add("reason", reason),
        Answer::Unreadable { json } => return Json::reread(json),
    }
    .done()
}

fn write_by_id(values: &Map<String, String>) -> Fields<'_> {
    values.iter().fold(Fields::default(), |fields, (key, value)| fields.add(key, value))
}

/// Reads the entry of one leaf.
pub(super) fn read_entry(at: &At, lift: &Lift) -> Option<Entry> {
    let object = at.object()?;
    let answer = object.get("answer").filter(|at| *at.json != Json::Null).map(|at| read(&at));
    Some(Entry {
        answer,
        note: object.text_or_empty("note"),
        evidence: read_evidence(&object, &at.key(), lift),
        unknown: object.unknown(),
    })
}

/// Writes the entry of one leaf.
pub(super) fn write_entry(entry: &Entry) -> Json<'_> {
    Fields::default()
        .add_some("answer", entry.answer.as_ref().map(write))
        .add("note", &entry.note)
        .add("evidence", write_evidence(&entry.evidence))
        .add_unknown(&entry.unknown)
        .done()
}
