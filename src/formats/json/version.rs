//! Which version of its format a file is in, and keys of version 1 that meant nothing yet
//! (`docs/formats.md#lifting`).

use super::tree::Json;

/// The version that a file says it has; that of nothing else is asked for.
pub(super) fn version_of(json: &Json) -> u64 {
    match json.get("formatVersion") {
        Some(Json::Number(number)) => number.as_u64().unwrap_or(1),
        _ => 1,
    }
}

/// Keys that version 2 gave a meaning to, by the object that they stand in.
const NEW: [(&[&str], &[&str]); 5] = [
    (&[], &["documents", "parts", "carried", "period"]),
    (&["unit"], &["governing", "receiver"]),
    (&["campaign"], &["period"]),
    (&["report"], &["number", "symbol", "place", "date", "recipients"]),
    (&["people", "approvedBy"], &["authority"]),
];

/// A file of version 1 in which somebody used a key that version 2 has since given a meaning: the
/// same with that key called `v1:KEY`, so that what it held is kept and means nothing. Nothing where
/// there is none, as in every file that this program wrote.
pub(super) fn without_new_keys<'a>(json: &Json<'a>) -> Option<Json<'a>> {
    if version_of(json) > 1 {
        return None;
    }
    let mut renamed = json.clone();
    let mut count = 0;
    for (path, keys) in NEW {
        count += rename(&mut renamed, path, keys);
    }
    (count > 0).then_some(renamed)
}

fn rename(json: &mut Json, path: &[&str], keys: &[&str]) -> usize {
    let Json::Object(fields) = json else { return 0 };
    if let Some((first, rest)) = path.split_first() {
        let below = fields.iter_mut().find(|(key, _)| key == first);
        return below.map_or(0, |(_, below)| rename(below, rest, keys));
    }
    let new = fields.iter_mut().filter(|(key, _)| keys.contains(&key.as_ref()));
    new.map(|(key, _)| *key = format!("v1:{key}").into()).count()
}
