//! What a set says and no field of its draft holds: classes, gates, the profile, advice, texts in
//! English. It stays as it came; what the draft says goes before it.

use serde_json::{Map, Value, json};

/// Keys of every line that the draft holds: where it says nothing, nothing stands there.
const OF_LINE: [&str; 2] = ["role", "wording"];

/// Such keys of a leaf; what a group says of what may fall away the draft has no field for.
const HELD_OF_LEAF: [&str; 2] = ["scorer", "notApplicable"];

/// Keys that only a leaf has.
const OF_LEAF: [&str; 4] = ["rule", "scorer", "evidence", "roundTo"];

/// Values that say what holds anyway.
const USUAL: [(&str, &str); 2] = [("role", "base"), ("scorer", "unit")];

/// A line of the draft with what its set said besides; `is_area` for one that stands below nothing.
pub(super) fn line(kept: &Value, own: Map<String, Value>, is_area: bool) -> Map<String, Value> {
    let mut line = kept.as_object().cloned().unwrap_or_default();
    if !own.contains_key("rule") {
        OF_LEAF.iter().for_each(|key| drop(line.remove(*key)));
    }
    let is_usual = |line: &Map<String, Value>, key: &str| {
        USUAL.iter().any(|(known, word)| *known == key && line.get(key) == Some(&json!(word)))
    };
    let held = if own.contains_key("rule") { &HELD_OF_LEAF[..] } else { &[] };
    for key in OF_LINE.iter().chain(held) {
        let key = *key;
        if !own.contains_key(key) && !is_usual(&line, key) {
            line.remove(key);
        }
    }
    // No hint typed: whether documents are needed stays as it was.
    if !own.contains_key("evidence") && hint(&line).is_some() {
        line.remove("evidence");
    }
    for (key, value) in own {
        let value = match key.as_str() {
            "title" | "wording" => text(line.get(&key), value),
            // Blanks around a code mean nothing.
            "code" if is_same_word(line.get(&key), &value) => continue,
            "evidence" => evidence(line.get(&key), value),
            "notApplicable" => effect(line.get(&key), value),
            _ => value,
        };
        line.insert(key, value);
    }
    match is_area {
        true => drop(line.entry("reformArea").or_insert_with(|| json!("other"))),
        false => drop(line.remove("reformArea")),
    }
    line
}

/// The set of the draft with what it said besides.
pub(super) fn set(kept: &Value, own: Value) -> Value {
    let (Value::Object(kept), Value::Object(own)) = (kept, own.clone()) else { return own };
    let mut set = kept.clone();
    let before = kept.get("formatVersion").cloned();
    source(&mut set, own.get("source"));
    for (key, value) in own.into_iter().filter(|(key, _)| key != "source") {
        let value = match key.as_str() {
            "title" => text(set.get(&key), value),
            _ => value,
        };
        set.insert(key, value);
    }
    // Version 1 stays for as long as nothing of version 2 can have come in.
    if let Some(version) = before.filter(|_| !uses_later(&set)) {
        set.insert("formatVersion".into(), version);
    }
    Value::Object(set)
}

/// Whether a set uses what only version 2 of the format has, as far as a draft can write it.
fn uses_later(set: &Map<String, Value>) -> bool {
    let is_later = |node: &Value| {
        let kind = node.pointer("/rule/kind").and_then(Value::as_str);
        let effect = node.pointer("/notApplicable/effect").and_then(Value::as_str);
        let scale = node.pointer("/rule/scale").and_then(Value::as_str);
        node.get("wording").is_some()
            || kind == Some("tally")
            || effect == Some("rescale")
            || scale == Some("ofFull")
            || node.pointer("/rule/options/0/min").is_some()
    };
    fn any(node: &Value, is_it: &impl Fn(&Value) -> bool) -> bool {
        let below = node.get("children").and_then(Value::as_array);
        is_it(node) || below.into_iter().flatten().any(|child| any(child, is_it))
    }
    let areas = set.get("areas").and_then(Value::as_array);
    set.contains_key("origin") || areas.into_iter().flatten().any(|area| any(area, &is_later))
}

/// A text whose Vietnamese stays the same keeps its English.
fn text(kept: Option<&Value>, own: Value) -> Value {
    let vi = |it: &Value| it.get("vi").and_then(Value::as_str).map(|it| it.trim().to_string());
    match kept.filter(|kept| vi(kept) == vi(&own)) {
        Some(kept) => kept.clone(),
        None => own,
    }
}

fn is_same_word(kept: Option<&Value>, own: &Value) -> bool {
    let word = |it: &Value| it.as_str().map(|it| it.trim().to_string());
    kept.is_some_and(|kept| word(kept) == word(own))
}

fn hint(line: &Map<String, Value>) -> Option<&Value> {
    line.get("evidence")?.get("hint")
}

/// The hint as typed; whether documents are needed as it was.
fn evidence(kept: Option<&Value>, own: Value) -> Value {
    let Some(Value::Object(kept)) = kept else { return own };
    let mut evidence = kept.clone();
    if let Some(hint) = own.get("hint") {
        evidence.insert("hint".into(), text(kept.get("hint"), hint.clone()));
    }
    Value::Object(evidence)
}

/// The same effect keeps the question that decides.
fn effect(kept: Option<&Value>, own: Value) -> Value {
    match kept.filter(|kept| kept.get("effect") == own.get("effect")) {
        Some(kept) => kept.clone(),
        None => own,
    }
}

/// The document that issued it, as the draft names it; where it can be read stays.
fn source(set: &mut Map<String, Value>, own: Option<&Value>) {
    let mut source = set.remove("source").and_then(|it| it.as_object().cloned());
    let was_there = source.is_some();
    let named = source.get_or_insert_default();
    for key in ["number", "date", "issuer"] {
        let typed = own.and_then(|own| own.get(key));
        let is_empty = |it: &Value| it.as_str().is_some_and(|text| text.trim().is_empty());
        match typed {
            Some(typed) => drop(named.insert(key.into(), typed.clone())),
            None if named.get(key).is_some_and(is_empty) => {}
            None => drop(named.remove(key)),
        }
    }
    if let Some(source) = source.filter(|it| was_there || !it.is_empty()) {
        set.insert("source".into(), Value::Object(source));
    }
}
