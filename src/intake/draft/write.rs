//! A draft in the format of criteria sets.

use serde_json::{Map, Value, json};

use super::{Head, How, Row, SetDraft, Side, rest as kept};
use crate::domain::exact::Exact;

/// Decimal places of a maximum.
const PLACES: u32 = 4;

/// Which rules are written.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Rules {
    /// Those in force.
    InForce,
    /// Where a reading waits to be accepted, that one: to be shown and tried, never to be kept.
    AsOffered,
}

impl SetDraft {
    /// The whole set.
    pub fn json(&self, rules: Rules) -> Value {
        let mut at = 0;
        let areas = self.children(&mut at, 0, rules);
        let max = match self.head.max.as_str() {
            "" => as_kept(&self.kept, "max", &self.sum()),
            printed => printed.to_string(),
        };
        let set = document(&self.head, self.origin.as_ref(), &max, areas);
        kept::set(&self.kept, set)
    }

    /// A set of one row alone, to be shown and tried while it is written.
    pub fn alone(&self, at: usize, row: &Row) -> Value {
        let own = Row { depth: 0, ..row.clone() };
        let side = self.side(at);
        let mut object = self.own(&own, &row.how, side);
        object.insert("reformArea".into(), json!("other"));
        // What is wrong with the set's own facts says nothing of the row.
        let head = Head {
            title: "?".into(),
            id: "a".into(),
            version: "1".into(),
            level: "other".into(),
            is_sample: true,
            ..Head::default()
        };
        let max = if side == Side::Base { row.max.as_str() } else { "0" };
        document(&head, None, max, vec![Value::Object(object)])
    }

    /// The rows of one depth with what stands below them.
    fn children(&self, at: &mut usize, depth: usize, rules: Rules) -> Vec<Value> {
        let mut list = Vec::new();
        while let Some(row) = self.rows.get(*at).filter(|row| row.depth >= depth) {
            let place = *at;
            *at += 1;
            let how = match (rules, &row.offered) {
                (Rules::AsOffered, Some(offered)) if row.how == How::default() => &offered.how,
                _ => &row.how,
            };
            let mut object = match self.is_leaf(place) {
                true => self.own(row, how, self.side(place)),
                false => self.plain(row, self.side(place)),
            };
            // What came without a role has that of the line above, and goes on saying nothing of it.
            let is_silent = row.kept.is_object() && row.kept.get("role").is_none();
            if is_silent && row.role == Side::Base {
                object.remove("role");
            }
            let mut object = kept::line(&row.kept, object, depth == 0);
            if !self.is_leaf(place) {
                let below = self.children(at, depth + 1, rules);
                object.insert("children".into(), Value::Array(below));
            }
            list.push(Value::Object(object));
        }
        list
    }

    /// What every row says.
    fn plain(&self, row: &Row, side: Side) -> Map<String, Value> {
        let mut object = Map::new();
        let mut put = |key: &str, value: Value| object.insert(key.to_string(), value);
        let code = if row.code.trim().is_empty() { "?" } else { row.code.trim() };
        let title = if row.title.trim().is_empty() { code } else { row.title.trim() };
        put("id", json!(row.id));
        put("code", json!(code));
        put("title", json!({"vi": title}));
        put("max", json!(row.max));
        if side != Side::Base {
            put("role", json!(side.role().as_str()));
        }
        if !row.wording.trim().is_empty() {
            put("wording", json!({"vi": row.wording}));
        }
        object
    }

    /// What a leaf says.
    fn own(&self, row: &Row, how: &How, side: Side) -> Map<String, Value> {
        let mut object = self.plain(row, side);
        object.insert("rule".into(), how.rule.clone());
        if how.scorer != "unit" {
            object.insert("scorer".into(), json!(how.scorer));
        }
        if !how.not_applicable.is_empty() {
            object.insert("notApplicable".into(), json!({"effect": how.not_applicable}));
        }
        if !row.evidence.trim().is_empty() {
            let hint = json!({"vi": row.evidence});
            object.insert("evidence".into(), json!({"need": "required", "hint": hint}));
        }
        object
    }
}

/// A sum as the set has written it, where it is the same number.
fn as_kept(kept: &Value, key: &str, sum: &Exact) -> String {
    let written = kept.get(key).and_then(Value::as_str);
    let same = written.filter(|it| Exact::parse(it).is_ok_and(|it| it == *sum));
    same.map_or_else(|| sum.to_decimal(PLACES), str::to_string)
}

fn document(head: &Head, origin: Option<&Value>, max: &str, areas: Vec<Value>) -> Value {
    let mut set = json!({
        "format": "tucham/criteria-set",
        "formatVersion": 2,
        "id": head.id,
        "version": head.version,
        "status": if head.is_sample { "sample" } else { "official" },
        "title": {"vi": head.title},
        "level": head.level,
        "max": max,
        "areas": areas,
    });
    let Value::Object(map) = &mut set else { return set };
    let source = [("number", &head.number), ("date", &head.date), ("issuer", &head.issuer)];
    let source: Map<String, Value> = source
        .into_iter()
        .filter(|(_, text)| !text.trim().is_empty())
        .map(|(key, text)| (key.to_string(), json!(text.trim())))
        .collect();
    if !source.is_empty() {
        map.insert("source".into(), Value::Object(source));
    }
    if let Some(origin) = origin {
        map.insert("origin".into(), origin.clone());
    }
    set
}
