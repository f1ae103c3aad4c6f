//! Answers and evidence, read and written.

use std::collections::BTreeMap;

use super::reader::{At, Object};
use super::tree::{Field, Json};
use super::writer::Fields;
use crate::domain::dossier::{Answer, Entry, Evidence, FileRecord};

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

fn by_id(json: &Json) -> Option<BTreeMap<String, String>> {
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

fn write_by_id(values: &BTreeMap<String, String>) -> Fields<'_> {
    values.iter().fold(Fields::default(), |fields, (key, value)| fields.add(key, value))
}

/// Reads the entry of one leaf.
pub(super) fn read_entry(at: &At) -> Option<Entry> {
    let object = at.object()?;
    let answer = object.get("answer").filter(|at| *at.json != Json::Null).map(|at| read(&at));
    Some(Entry {
        answer,
        note: object.text_or_empty("note"),
        evidence: read_evidence(&object),
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

/// Reads the list of documents under `evidence`.
pub(super) fn read_evidence(object: &Object) -> Vec<Evidence> {
    evidence_under(object, "evidence")
}

/// Reads the list of documents under a key.
pub(super) fn evidence_under(object: &Object, key: &str) -> Vec<Evidence> {
    object.list_or_empty(key).iter().filter_map(document).collect()
}

fn document(at: &At) -> Option<Evidence> {
    let object = at.object()?;
    Some(Evidence {
        number: object.text_or_empty("number"),
        date: object.text_or_empty("date"),
        issuer: object.text_or_empty("issuer"),
        title: object.text_or_empty("title"),
        place: object.text_or_empty("place"),
        url: object.text_or_empty("url"),
        file: object.get("file").and_then(|at| file(&at)),
        unknown: object.unknown(),
    })
}

fn file(at: &At) -> Option<FileRecord> {
    let object = at.object()?;
    Some(FileRecord {
        name: object.text_or_empty("name"),
        size: object.get("size").map_or(0, |at| at.whole()),
        sha256: object.text_or_empty("sha256"),
        unknown: object.unknown(),
    })
}

/// Writes a list of documents.
pub(super) fn write_evidence(evidence: &[Evidence]) -> Json<'_> {
    Json::List(evidence.iter().map(write_document).collect())
}

fn write_document(document: &Evidence) -> Json<'_> {
    Fields::default()
        .add("number", &document.number)
        .add("date", &document.date)
        .add("issuer", &document.issuer)
        .add("title", &document.title)
        .add("place", &document.place)
        .add("url", &document.url)
        .add_some("file", document.file.as_ref().map(write_file))
        .add_unknown(&document.unknown)
        .done()
}

fn write_file(file: &FileRecord) -> Json<'_> {
    Fields::default()
        .add("name", &file.name)
        .add("size", file.size)
        .add("sha256", &file.sha256)
        .add_unknown(&file.unknown)
        .done()
}
