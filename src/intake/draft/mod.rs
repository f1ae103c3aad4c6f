//! A criteria set while it is being made: from a table that was read, row by row, until it is written
//! in its format.
//!
//! ```text
//! Offer ─► SetDraft ─► verbs make a Change ─► apply ─► json ─► formats::read_set
//!          nothing of the readings is in force          in force, or as offered
//!          before it is accepted
//! ```
//!
//! [`SetDraft::apply`] is the only writer; each change gives its inverse back.

mod change;
pub mod form;
mod kept;
mod rest;
mod verbs;
mod write;

pub use change::Change;
pub use verbs::{Step, Way};
pub use write::Rules;

use serde::{Deserialize, Serialize};
use serde_json::{Value, json};

use super::set::{Note, Offer, ReadAs};
use crate::domain::exact::Exact;
use crate::domain::set::Role;
use crate::wording::{Assumed, Certainty, Sense};

/// A criteria set in the making.
#[derive(Clone, Debug, Default, PartialEq, Eq, Serialize, Deserialize)]
pub struct SetDraft {
    /// What stands above the rows.
    pub head: Head,
    /// Areas, groups and leaves in the order of the set.
    pub rows: Vec<Row>,
    /// Which table it was read from, as the format writes it; nothing where there was none.
    pub origin: Option<Value>,
    /// What did not add up in the table, as it was read.
    pub notes: Vec<Note>,
    /// The set as it came, without its lines: what no field of the draft holds stays as it is.
    #[serde(default)]
    pub kept: Value,
}

/// What stands above the rows.
#[derive(Clone, Debug, Default, PartialEq, Eq, Serialize, Deserialize)]
pub struct Head {
    /// Its name.
    pub title: String,
    /// Id, letters of ASCII.
    pub id: String,
    /// Version.
    pub version: String,
    /// For which kind of unit, by the word of the format.
    pub level: String,
    /// A trial without a document that issued it.
    pub is_sample: bool,
    /// Number and sign of the decision.
    pub number: String,
    /// Its date (ISO).
    pub date: String,
    /// Who issued it.
    pub issuer: String,
    /// The total that the decision prints, a decimal; empty where it is the sum of the areas.
    pub max: String,
}

/// A row.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub struct Row {
    /// Unique id.
    pub id: String,
    /// 0 for an area; never more than one deeper than the row before.
    pub depth: usize,
    /// As printed.
    pub code: String,
    /// Its words.
    pub title: String,
    /// The most that it gives: a decimal, not negative.
    pub max: String,
    /// How it enters the total; below a bonus or a penalty that of the row above counts.
    pub role: Side,
    /// How points are given, in the decision's own words.
    pub wording: String,
    /// What proves it.
    pub evidence: String,
    /// How points arise now. Kept, though without effect, while rows stand below it.
    pub how: How,
    /// How the wording was read.
    pub offered: Option<Offered>,
    /// Its row in the table; 0 for one that was added.
    pub place: usize,
    /// The line as it came, without what stands below it.
    #[serde(default)]
    pub kept: Value,
}

/// On which side of the total a row stands, in the words of the format.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq, Serialize, Deserialize)]
#[serde(rename_all = "camelCase")]
pub enum Side {
    /// Within it.
    #[default]
    Base,
    /// Added.
    Bonus,
    /// Taken.
    Penalty,
}

/// How a leaf's points arise, in the terms of the format.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub struct How {
    /// The rule.
    pub rule: Value,
    /// Who gives the points.
    pub scorer: String,
    /// What "does not apply" does; empty where it is not allowed.
    pub not_applicable: String,
}

/// How a wording was read.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub struct Offered {
    /// As what.
    pub how: How,
    /// How sure that is.
    pub certainty: Certainty,
    /// What was assumed.
    pub assumed: Vec<Assumed>,
    /// The words that were not understood.
    pub unread: String,
}

/// Where a leaf stands between its wording and its rule.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord)]
pub enum Standing {
    /// Points by hand, and nothing was read that could be accepted.
    ByHand,
    /// Points by hand until the reading is accepted.
    Open,
    /// The reading is in force.
    Accepted,
    /// A person has made the rule.
    Mended,
}

impl Side {
    /// The role of the domain.
    pub fn role(self) -> Role {
        match self {
            Side::Base => Role::Base,
            Side::Bonus => Role::Bonus,
            Side::Penalty => Role::Penalty,
        }
    }

    /// From the word of the format.
    pub fn from_word(word: &str) -> Self {
        match word {
            "bonus" => Side::Bonus,
            "penalty" => Side::Penalty,
            _ => Side::Base,
        }
    }

    fn sense(self) -> Sense {
        if self == Side::Penalty { Sense::Penalty } else { Sense::Points }
    }
}

impl Default for How {
    /// Points by hand, by the unit.
    fn default() -> Self {
        How { rule: json!({"kind": "given"}), scorer: "unit".into(), not_applicable: String::new() }
    }
}

impl How {
    /// The kind of the rule, by its word in the format.
    pub fn kind(&self) -> &str {
        self.rule.get("kind").and_then(Value::as_str).unwrap_or("given")
    }
}

impl Default for Row {
    fn default() -> Self {
        Row {
            id: String::new(),
            depth: 0,
            code: String::new(),
            title: String::new(),
            max: "0".into(),
            role: Side::Base,
            wording: String::new(),
            evidence: String::new(),
            how: How::default(),
            offered: None,
            place: 0,
            kept: Value::Null,
        }
    }
}

impl Row {
    /// Where it stands between its wording and its rule.
    pub fn standing(&self) -> Standing {
        match &self.offered {
            Some(offered) if offered.how == How::default() && self.how == How::default() => {
                Standing::ByHand
            }
            Some(offered) if offered.how == self.how => Standing::Accepted,
            Some(_) if self.how == How::default() => Standing::Open,
            None if self.how == How::default() => Standing::ByHand,
            _ => Standing::Mended,
        }
    }

    /// The maximum as a number.
    pub fn max(&self) -> Exact {
        Exact::parse(&self.max).unwrap_or_else(|_| Exact::zero())
    }
}

impl SetDraft {
    /// The draft of a table that was read: every leaf is scored by hand until its reading is accepted.
    ///
    /// ```
    /// use tucham::intake::{draft::{SetDraft, Standing}, set::Offer};
    /// let table = "STT;Tiêu chí;Điểm tối đa;Cách tính điểm\n1;Sáng kiến;2;Mỗi sáng kiến: 0,5 điểm\n2;Kỷ luật;8;Chấm theo mức độ\n";
    /// let draft = SetDraft::of(&Offer::read("a.csv", table.as_bytes(), "", None, |_| ()).unwrap());
    /// let standings: Vec<Standing> = draft.rows.iter().map(|row| row.standing()).collect();
    /// assert_eq!(standings, [Standing::Open, Standing::ByHand]);
    /// assert_eq!(draft.rows[0].how.kind(), "given");
    /// ```
    pub fn of(offer: &Offer) -> Self {
        let set = &offer.set;
        let mut rows = Vec::new();
        for area in list(set, "areas") {
            take(area, 0, &offer.readings, &mut rows);
        }
        let source = |key: &str| set.get("source").map_or(String::new(), |it| text(it, key));
        let head = Head {
            title: words(set, "title"),
            id: text(set, "id"),
            version: text(set, "version"),
            level: text(set, "level"),
            is_sample: text(set, "status") == "sample",
            number: source("number"),
            date: source("date"),
            issuer: source("issuer"),
            max: text(set, "max"),
        };
        let is_read = !offer.readings.is_empty();
        let mut draft = SetDraft {
            head,
            rows,
            origin: set.get("origin").cloned(),
            notes: offer.notes.clone(),
            kept: if is_read { Value::Null } else { without(set, "areas") },
        };
        if Exact::parse(&draft.head.max).is_ok_and(|max| max == draft.sum()) {
            draft.head.max = String::new();
        }
        draft
    }

    /// One past the last row below a row.
    pub fn end(&self, at: usize) -> usize {
        let Some(row) = self.rows.get(at) else { return self.rows.len() };
        let below = self.rows.iter().skip(at + 1).take_while(|it| it.depth > row.depth);
        at + 1 + below.count()
    }

    /// Whether nothing stands below a row.
    pub fn is_leaf(&self, at: usize) -> bool {
        self.end(at) == at + 1
    }

    /// The place of a row by its id.
    pub fn find(&self, id: &str) -> Option<usize> {
        self.rows.iter().position(|row| row.id == id)
    }

    /// The maxima right below a row that count in its own; of the row's side.
    pub fn sum_below(&self, at: usize) -> Exact {
        let Some(group) = self.rows.get(at) else { return Exact::zero() };
        let side = self.side(at);
        let below = (at + 1..self.end(at)).filter(|it| {
            let is_child = self.rows.get(*it).is_some_and(|row| row.depth == group.depth + 1);
            is_child && self.side(*it) == side
        });
        self.total(below)
    }

    /// The maxima of the areas that make the set's.
    pub fn sum(&self) -> Exact {
        let areas = (0..self.rows.len()).filter(|at| {
            self.rows.get(*at).is_some_and(|row| row.depth == 0) && self.side(*at) == Side::Base
        });
        self.total(areas)
    }

    fn total(&self, places: impl Iterator<Item = usize>) -> Exact {
        let maxima = places.filter_map(|at| self.rows.get(at).map(Row::max));
        maxima.fold(Exact::zero(), |sum, max| &sum + &max)
    }

    /// The side that counts: below a bonus or a penalty that of the topmost one.
    pub fn side(&self, at: usize) -> Side {
        let mut depth = usize::MAX;
        let mut side = Side::Base;
        for row in self.rows.iter().take(at + 1).rev() {
            if row.depth < depth {
                depth = row.depth;
                if row.role != Side::Base {
                    side = row.role;
                }
            }
            if depth == 0 {
                break;
            }
        }
        side
    }

    /// How many leaves have each standing.
    pub fn count(&self, standing: Standing) -> usize {
        self.leaves().filter(|row| row.standing() == standing).count()
    }

    /// How many leaves have a certain reading that is not in force yet.
    pub fn count_certain_open(&self) -> usize {
        self.leaves().filter(|row| is_certain_open(row)).count()
    }

    /// The same below a row.
    pub fn count_certain_within(&self, at: usize) -> usize {
        let rows = (at..self.end(at)).filter(|it| self.is_leaf(*it));
        rows.filter(|it| self.rows.get(*it).is_some_and(is_certain_open)).count()
    }

    /// The leaves in their order.
    pub fn leaves(&self) -> impl Iterator<Item = &Row> {
        self.rows.iter().enumerate().filter(|(at, _)| self.is_leaf(*at)).map(|(_, row)| row)
    }
}

/// Whether a row's reading is certain and not in force.
fn is_certain_open(row: &Row) -> bool {
    row.standing() == Standing::Open
        && row.offered.as_ref().is_some_and(|it| it.certainty == Certainty::Certain)
}

/// A node of the format with what stands below it.
fn take(node: &Value, depth: usize, readings: &[ReadAs], rows: &mut Vec<Row>) {
    let id = text(node, "id");
    let reading = readings.iter().find(|it| it.id == id);
    let how = node.get("rule").map(|rule| How {
        rule: rule.clone(),
        scorer: node.get("scorer").and_then(Value::as_str).unwrap_or("unit").to_string(),
        not_applicable: node.get("notApplicable").map_or(String::new(), |it| text(it, "effect")),
    });
    let offered = reading.zip(how.as_ref()).map(|(reading, how)| Offered {
        how: how.clone(),
        certainty: reading.certainty,
        assumed: reading.assumed.clone(),
        unread: reading.unread.clone(),
    });
    rows.push(Row {
        id,
        depth,
        code: text(node, "code"),
        title: words(node, "title"),
        max: text(node, "max"),
        role: Side::from_word(&text(node, "role")),
        wording: words(node, "wording"),
        evidence: node.get("evidence").map_or(String::new(), |it| words(it, "hint")),
        // What somebody has read is offered; what stood in a set without readings is in force.
        how: if offered.is_some() { How::default() } else { how.unwrap_or_default() },
        place: reading.map_or(0, |it| it.row),
        offered,
        kept: if readings.is_empty() { without(node, "children") } else { Value::Null },
    });
    for child in list(node, "children") {
        take(child, depth + 1, readings, rows);
    }
}

/// An object without one of its keys.
fn without(object: &Value, key: &str) -> Value {
    let mut object = object.clone();
    if let Value::Object(map) = &mut object {
        map.remove(key);
    }
    object
}

fn list<'v>(value: &'v Value, key: &str) -> impl Iterator<Item = &'v Value> {
    value.get(key).and_then(Value::as_array).into_iter().flatten()
}

fn text(value: &Value, key: &str) -> String {
    value.get(key).and_then(Value::as_str).unwrap_or_default().to_string()
}

fn words(value: &Value, key: &str) -> String {
    value.get(key).map_or(String::new(), |it| text(it, "vi"))
}
