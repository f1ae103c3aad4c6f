//! A read table in the criteria set's format.

use serde_json::{Map, Value, json};

use super::{Node, SetReading, Side};
use crate::domain::exact::Exact;
use crate::tables::keys::heading;
use crate::wording::{Assumed, NotApplicable, Rule, Scored, json as rules};

/// Decimal places of a maximum.
const PLACES: u32 = 4;

pub(super) fn set(reading: &SetReading, name: &str, sha256: &str) -> Value {
    let mut at = 0;
    let areas = children(&reading.nodes, &mut at, 0);
    json!({
        "format": "tucham/criteria-set",
        "formatVersion": 2,
        "id": id_of(&reading.title),
        "version": "1",
        "status": "official",
        "title": {"vi": reading.title},
        "level": level(&reading.title),
        "max": decimal(&reading.max),
        "areas": areas,
        "origin": {"file": name, "sha256": sha256, "table": reading.table},
    })
}

fn decimal(value: &Exact) -> String {
    value.to_decimal(PLACES)
}

/// The nodes of one depth with what stands below them.
fn children(nodes: &[Node], at: &mut usize, depth: usize) -> Vec<Value> {
    let mut list = Vec::new();
    while let Some(node) = nodes.get(*at) {
        if node.depth < depth {
            break;
        }
        *at += 1;
        let mut object = own(node);
        if depth == 0 {
            object.insert("reformArea".into(), json!("other"));
        }
        if !node.is_leaf {
            let below = children(nodes, at, node.depth + 1);
            object.insert("children".into(), Value::Array(below));
        }
        list.push(Value::Object(object));
    }
    list
}

fn own(node: &Node) -> Map<String, Value> {
    let mut object = Map::new();
    let mut put = |key: &str, value: Value| object.insert(key.to_string(), value);
    put("id", json!(node.id));
    put("code", json!(node.code));
    let title = if node.title.is_empty() { &node.code } else { &node.title };
    put("title", json!({"vi": title}));
    put("max", json!(decimal(&node.max)));
    match node.sense {
        Side::Base => {}
        Side::Bonus => {
            put("role", json!("bonus"));
        }
        Side::Penalty => {
            put("role", json!("penalty"));
        }
    }
    if !node.wording.is_empty() {
        put("wording", json!({"vi": node.wording}));
    }
    if !node.is_leaf {
        return object;
    }
    let reading = node.reading.as_ref();
    let rule = reading.and_then(|it| it.rule.as_ref()).unwrap_or(&Rule::Given);
    put("rule", rules::rule(rule, &node.max));
    if let Some(scorer) = reading.map(|it| it.scorer).filter(|it| *it != Scored::Unit) {
        put("scorer", json!(rules::scorer(scorer)));
    }
    if let Some(effect) = reading.and_then(|it| it.not_applicable) {
        put("notApplicable", not_applicable(effect));
    }
    if !node.evidence.is_empty() {
        put("evidence", json!({"need": "required", "hint": {"vi": node.evidence}}));
    }
    object
}

fn not_applicable(effect: NotApplicable) -> Value {
    json!({"effect": rules::effect(effect)})
}

pub(super) fn readings(reading: &SetReading, assumed: impl Fn(Assumed) -> String) -> Value {
    let one = |node: &Node| {
        let read = node.reading.as_ref()?;
        let assumed: Vec<String> = read.assumed.iter().map(|it| assumed(*it)).collect();
        Some(json!({
            "id": node.id,
            "certainty": rules::certainty(read.certainty),
            "assumed": assumed,
            "unread": read.unread,
            "place": place(reading, node.row),
        }))
    };
    reading.nodes.iter().filter_map(one).collect()
}

pub(super) fn place(reading: &SetReading, row: usize) -> String {
    format!("{}:{row}", reading.table)
}

/// An id of the title's words.
fn id_of(title: &str) -> String {
    let words = heading(title);
    let words: Vec<&str> = words.split(' ').filter(|it| !it.is_empty()).take(8).collect();
    let id: String =
        words.join("-").chars().filter(|it| it.is_ascii_alphanumeric() || *it == '-').collect();
    if id.is_empty() { "bo-tieu-chi".to_string() } else { id }
}

fn level(title: &str) -> &'static str {
    let words = format!(" {} ", heading(title));
    let has = |names: &[&str]| names.iter().any(|it| words.contains(it));
    if has(&[" xa ", " phuong ", " dac khu ", " thi tran "]) {
        "commune"
    } else if has(&[" so ", " phong ", " ban nganh ", " chi cuc ", " bo "]) {
        "department"
    } else if has(&[" tinh ", " thanh pho "]) {
        "province"
    } else if has(&[" cong doan ", " doan "]) {
        "union"
    } else {
        "other"
    }
}
