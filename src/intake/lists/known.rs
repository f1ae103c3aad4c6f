//! What rows are held against: units of a campaign, leaves of its sets.
//!
//! Read from the files' JSON for just what keys need, so that a list can be held against a campaign
//! or a set of another version, or one that cannot be scored yet.

use serde_json::Value;

use crate::domain::exact::Exact;

/// A unit that may be named.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Unit {
    /// Its code.
    pub code: String,
    /// Its name.
    pub name: String,
}

/// A leaf that may be named.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Leaf {
    /// Its id.
    pub id: String,
    /// Its printed code.
    pub code: String,
    /// Its maximum.
    pub max: Exact,
    /// The unit enters its answer itself.
    pub is_units_own: bool,
    /// The word of its rule.
    pub rule: String,
}

/// What is known.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct Known {
    /// The units; nothing without a campaign.
    pub units: Option<Vec<Unit>>,
    /// The leaves of all sets.
    pub leaves: Vec<Leaf>,
}

impl Known {
    /// Adds what a campaign's or a set's JSON knows.
    ///
    /// ```
    /// use tucham::intake::lists::Known;
    /// let mut known = Known::default();
    /// known.add(&serde_json::json!({"units": [{"code": "H1", "name": "Xã An"}]}));
    /// assert_eq!(known.units.unwrap()[0].code, "H1");
    /// ```
    pub fn add(&mut self, json: &Value) {
        let list = |key: &str| json.get(key).and_then(Value::as_array);
        if let Some(units) = list("units") {
            let unit = |it: &Value| Unit { code: text(it, "code"), name: text(it, "name") };
            self.units.get_or_insert_default().extend(units.iter().map(unit));
        }
        for set in list("sets").into_iter().flatten() {
            self.add_nodes(set.get("areas"), 0);
        }
        self.add_nodes(json.get("areas"), 0);
    }

    fn add_nodes(&mut self, nodes: Option<&Value>, depth: usize) {
        if depth > 20 {
            return;
        }
        for node in nodes.and_then(Value::as_array).into_iter().flatten() {
            let rule = node.get("rule").map(|it| text(it, "kind"));
            if let Some(rule) = rule {
                let max = Exact::parse(&text(node, "max")).unwrap_or_else(|_| Exact::zero());
                let is_units_own = matches!(text(node, "scorer").as_str(), "" | "unit");
                let (id, code) = (text(node, "id"), text(node, "code"));
                self.leaves.push(Leaf { id, code, max, is_units_own, rule });
            }
            self.add_nodes(node.get("children"), depth + 1);
        }
    }
}

fn text(json: &Value, key: &str) -> String {
    json.get(key).and_then(Value::as_str).unwrap_or_default().to_string()
}
