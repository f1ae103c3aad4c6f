//! Who fills in what, read and written.

use super::reader::{At, Object};
use super::tree::Json;
use super::writer::Fields;
use crate::domain::dossier::{Share, ShareState};
use crate::domain::map::Set;
use crate::domain::problem::{Code, Problem};

/// The parts of a dossier; one whose id is empty or stands before is told and gets another.
pub(super) fn read(root: &Object) -> Vec<Share> {
    let mut seen = Set::new();
    let list = root.list_or_empty("parts");
    let part = |at: &At| {
        let mut part = share(at)?;
        let is_free = |id: &String| !id.is_empty() && !seen.contains(id);
        if !is_free(&part.id) {
            at.report(Problem::new(Code::PartTwice).with("id", &part.id));
            let mut others = (2_u64..).map(|number| format!("{}-{number}", part.id));
            part.id = others.find(is_free).unwrap_or_default();
        }
        seen.insert(part.id.clone());
        Some(part)
    };
    list.iter().filter_map(part).collect()
}

/// One part.
pub(super) fn share(at: &At) -> Option<Share> {
    let object = at.object()?;
    let states = ShareState::ALL.map(|state| (state.as_str(), state));
    Some(Share {
        id: object.text("id"),
        title: object.text_or_empty("title"),
        person: object.text_or_empty("person"),
        nodes: object.list_or_empty("nodes").iter().map(At::text).collect(),
        due_by: object.text_or_empty("dueBy"),
        state: object.get("state").map_or(ShareState::Open, |at| at.word(&states)),
        unknown: object.unknown(),
    })
}

/// The parts; nothing where there are none.
pub(super) fn write(parts: &[Share]) -> Option<Json<'_>> {
    (!parts.is_empty()).then(|| Json::List(parts.iter().map(write_share).collect()))
}

/// One part.
pub(super) fn write_share(part: &Share) -> Json<'_> {
    Fields::default()
        .add("id", &part.id)
        .add("title", &part.title)
        .add("person", &part.person)
        .add("nodes", part.nodes.iter().map(Json::from).collect::<Vec<_>>())
        .add_some("dueBy", Some(&part.due_by).filter(|due| !due.is_empty()))
        .add("state", part.state.as_str())
        .add_unknown(&part.unknown)
        .done()
}
