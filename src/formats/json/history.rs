//! What was done with a dossier, read and written.

use super::reader::At;
use super::tree::Json;
use super::writer::Fields;
use crate::domain::dossier::{HistoryEntry, Recorded, Role, Source, Stage};

pub(super) fn read(at: &At) -> Option<HistoryEntry> {
    let object = at.object()?;
    let change = object.get("change");
    // Asking for a key makes it a known one.
    let ask = |key: &str| {
        object.get(key);
    };
    let known = |key: &str| at.json.get(key).and_then(Json::as_text).filter(|it| !it.is_empty());
    // What this version cannot read stays what it is: a key that it does not know.
    let text = |key: &str| known(key).inspect(|_| ask(key)).unwrap_or_default();
    let role = known("role").and_then(Role::from_word).inspect(|_| ask("role"));
    let (position, reason) = (text("position").to_string(), text("reason").to_string());
    Some(HistoryEntry {
        at: object.text_or_empty("at"),
        by: object.text_or_empty("by"),
        position,
        role,
        reason,
        change: change.map(|at| recorded(at.json)).unwrap_or_default(),
        unknown: object.unknown(),
    })
}

fn recorded(json: &Json) -> Recorded {
    let stage = |key: &str| json.get(key).and_then(Json::as_text).and_then(Stage::from_word);
    let known = match json.get("kind").and_then(Json::as_text) {
        Some("stage") => stage("from").zip(stage("to")),
        Some("rounds") => return taken(json).unwrap_or_else(|| as_it_is(json)),
        _ => None,
    };
    known.map_or_else(|| as_it_is(json), |(from, to)| Recorded::Stage { from, to })
}

fn taken(json: &Json) -> Option<Recorded> {
    let text = |key: &str| json.get(key).and_then(Json::as_text);
    let source = Source::from_word(text("source")?)?;
    let rounds = text("rounds")?.parse().ok()?;
    Some(Recorded::Rounds { source, file: text("file")?.to_string(), rounds })
}

fn as_it_is(json: &Json) -> Recorded {
    Recorded::Other(json.to_compact())
}

pub(super) fn write(entry: &HistoryEntry) -> Json<'_> {
    let change = match &entry.change {
        Recorded::Stage { from, to } => Fields::default()
            .add("kind", "stage")
            .add("from", from.as_str())
            .add("to", to.as_str())
            .done(),
        Recorded::Rounds { source, file, rounds } => Fields::default()
            .add("kind", "rounds")
            .add("source", source.as_str())
            .add("file", file)
            .add("rounds", rounds.to_string())
            .done(),
        Recorded::Other(text) => Json::reread(text),
    };
    Fields::default()
        .add("at", &entry.at)
        .add("by", &entry.by)
        .add_some("position", text(&entry.position))
        .add_some("role", entry.role.map(Role::as_str))
        .add_some("reason", text(&entry.reason))
        .add("change", change)
        .add_unknown(&entry.unknown)
        .done()
}

/// A text that is only written where there is one.
fn text(text: &str) -> Option<&str> {
    (!text.is_empty()).then_some(text)
}
