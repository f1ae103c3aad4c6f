//! Where a dossier comes from, and what of that nobody has looked at yet: read and written.

use super::answer::{read_entry, write_entry};
use super::lift::Lift;
use super::people::{filled, read_set_ref, write_set_ref};
use super::reader::{At, by_key};
use super::tree::Json;
use super::writer::Fields;
use crate::domain::dossier::{Carried, Left};

pub(super) fn read(at: &At, lift: &Lift) -> Option<Carried> {
    if *at.json == Json::Null {
        return None;
    }
    let object = at.object()?;
    let from = object.need("from")?.object()?;
    let entries = |key: &str| object.get(key).map(|at| at.entries()).unwrap_or_default();
    let words = |at: &At| at.list().iter().map(At::text).collect();
    Some(Carried {
        id: from.text("id"),
        year: from.get("year").and_then(|at| at.year()),
        seal: from.text_or_empty("seal"),
        set: from.get("set").map(|at| read_set_ref(&at)),
        unseen: by_key(entries("unseen").into_iter().map(|(id, at)| (id.to_string(), words(&at)))),
        left: by_key(
            entries("left")
                .into_iter()
                .filter_map(|(id, at)| Some((id.to_string(), left(&at, lift)?))),
        ),
        from_unknown: from.unknown(),
        unknown: object.unknown(),
    })
}

fn left(at: &At, lift: &Lift) -> Option<Left> {
    let object = at.object()?;
    Some(Left {
        code: object.text_or_empty("code"),
        title: object.text_or_empty("title"),
        entry: read_entry(&object.need("entry")?, lift)?,
        said: object.text_or_empty("said"),
    })
}

pub(super) fn write(carried: &Carried) -> Json<'_> {
    let from = Fields::default()
        .add("id", &carried.id)
        .add_some("year", carried.year.map(u64::from))
        .add_some("seal", filled(&carried.seal))
        .add_some("set", carried.set.as_ref().map(write_set_ref))
        .add_unknown(&carried.from_unknown);
    let unseen = carried.unseen.iter().fold(Fields::default(), |fields, (id, changed)| {
        fields.add(id, changed.iter().map(Json::from).collect::<Vec<_>>())
    });
    let left = carried.left.iter().fold(Fields::default(), |fields, (id, it)| {
        let one = Fields::default()
            .add("code", &it.code)
            .add("title", &it.title)
            .add("entry", write_entry(&it.entry))
            .add_some("said", filled(&it.said));
        fields.add(id, one)
    });
    Fields::default()
        .add("from", from)
        .add_some("unseen", (!carried.unseen.is_empty()).then_some(unseen))
        .add_some("left", (!carried.left.is_empty()).then_some(left))
        .add_unknown(&carried.unknown)
        .done()
}
