//! What rows are held against: units of a campaign, leaves of its sets.
//!
//! Read from the files' JSON for just what keys need, so that a list can be held against a campaign
//! or a set of another version, or one that cannot be scored yet.

use serde_json::{Value, json};

use crate::domain::exact::Exact;
use crate::domain::set::{CriteriaSet, Scorer};

/// Decimal places of a maximum.
const MAX_PLACES: u32 = 4;

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
    /// The year of dates that name none.
    pub year: Option<u32>,
    /// What points of a published result are out of, as a person says.
    pub most: Option<Exact>,
}

impl Known {
    /// The leaves of a set that is open.
    pub fn of_set(set: &CriteriaSet) -> Self {
        let leaf = |place: usize| {
            let node = &set.nodes[place];
            let criterion = node.criterion()?;
            Some(Leaf {
                id: node.id.clone(),
                code: node.code.clone(),
                max: node.max.exact(),
                is_units_own: criterion.scorer == Scorer::Unit,
                rule: criterion.rule.kind().into(),
            })
        };
        Known { leaves: set.leaves().filter_map(leaf).collect(), ..Known::default() }
    }

    /// As the JSON that [`Known::add`] reads, for another thread; units are not in it.
    pub fn to_text(&self) -> String {
        let leaf = |it: &Leaf| {
            let scorer = if it.is_units_own { "unit" } else { "superior" };
            json!({
                "id": it.id, "code": it.code, "max": it.max.to_decimal(MAX_PLACES),
                "scorer": scorer, "rule": {"kind": it.rule},
            })
        };
        let leaves: Vec<Value> = self.leaves.iter().map(leaf).collect();
        json!({"year": self.year, "areas": leaves}).to_string()
    }

    /// From what [`Known::to_text`] wrote.
    pub fn from_text(text: &str) -> Option<Self> {
        let mut known = Known::default();
        known.add(&serde_json::from_str(text).ok()?);
        Some(known)
    }

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
        let year = json.get("year").and_then(Value::as_u64);
        self.year = year.and_then(|it| it.try_into().ok()).or(self.year);
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
