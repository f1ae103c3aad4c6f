//! What a form asks for each kind of rule, and how that stands in the rule.
//!
//! The form changes the rule as the format writes it; whatever it does not ask stays as it is.

use serde_json::{Map, Value, json};

/// The form of a kind of rule.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Form {
    /// The kind, by its word in the format.
    pub kind: &'static str,
    /// What is asked once.
    pub fields: &'static [Field],
    /// What is asked for each of several.
    pub lists: &'static [List],
}

/// Several of a kind: options, items, steps.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct List {
    /// The key of the list.
    pub key: &'static str,
    /// How ids of new ones begin; empty where they have none.
    pub letter: &'static str,
    /// What is asked for each.
    pub fields: &'static [Field],
}

/// One field.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Field {
    /// Its key.
    pub key: &'static str,
    /// What it takes.
    pub asks: Asks,
    /// Whether the format needs it.
    pub is_needed: bool,
}

/// What a field takes.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Asks {
    /// A text for people.
    Words,
    /// A decimal.
    Number,
    /// The text of a formula or of a condition.
    Formula,
    /// A name in formulas.
    Name,
    /// Yes or no; no is not written.
    Flag,
    /// One of these words; the first is not written.
    OneOf(&'static [&'static str]),
}

const fn needs(key: &'static str, asks: Asks) -> Field {
    Field { key, asks, is_needed: true }
}

const fn may(key: &'static str, asks: Asks) -> Field {
    Field { key, asks, is_needed: false }
}

const SCALES: Asks = Asks::OneOf(&["share", "interpolate", "ofFull"]);
const WHOLE_ZERO: Asks = Asks::OneOf(&["invalid", "zero", "full", "notApplicable"]);

/// The forms, the commonest kinds first.
pub const FORMS: [Form; 10] = [
    Form { kind: "given", fields: &[may("min", Asks::Number)], lists: &[] },
    Form {
        kind: "choice",
        fields: &[],
        lists: &[List {
            key: "options",
            letter: "m",
            fields: &[
                needs("title", Asks::Words),
                may("points", Asks::Number),
                may("min", Asks::Number),
                may("max", Asks::Number),
            ],
        }],
    },
    Form {
        kind: "checklist",
        fields: &[],
        lists: &[List {
            key: "items",
            letter: "m",
            fields: &[needs("title", Asks::Words), needs("points", Asks::Number)],
        }],
    },
    Form {
        kind: "bands",
        fields: &[
            may("unit", Asks::Words),
            may("part", Asks::Words),
            may("whole", Asks::Words),
            may("whenWholeZero", WHOLE_ZERO),
        ],
        lists: &[List {
            key: "steps",
            letter: "",
            fields: &[
                needs("from", Asks::Number),
                may("strict", Asks::Flag),
                needs("points", Asks::Number),
            ],
        }],
    },
    Form {
        kind: "proportion",
        fields: &[
            needs("part", Asks::Words),
            needs("whole", Asks::Words),
            may("from", Asks::Number),
            may("full", Asks::Number),
            may("scale", SCALES),
            may("whenWholeZero", WHOLE_ZERO),
        ],
        lists: &[],
    },
    Form {
        kind: "percent",
        fields: &[may("from", Asks::Number), may("full", Asks::Number), may("scale", SCALES)],
        lists: &[],
    },
    Form {
        kind: "count",
        fields: &[needs("each", Asks::Number), may("unit", Asks::Words), may("cap", Asks::Number)],
        lists: &[],
    },
    Form {
        kind: "deduction",
        fields: &[
            may("start", Asks::Number),
            needs("each", Asks::Number),
            may("unit", Asks::Words),
            may("floor", Asks::Number),
        ],
        lists: &[],
    },
    Form {
        kind: "tally",
        fields: &[may("start", Asks::Number), may("floor", Asks::Number), may("cap", Asks::Number)],
        lists: &[List {
            key: "items",
            letter: "m",
            fields: &[
                needs("title", Asks::Words),
                may("each", Asks::Number),
                may("unit", Asks::Words),
                may("most", Asks::Number),
                may("cap", Asks::Number),
                may("wipesFrom", Asks::Number),
            ],
        }],
    },
    Form {
        kind: "formula",
        fields: &[],
        lists: &[
            List {
                key: "variables",
                letter: "x",
                fields: &[needs("id", Asks::Name), needs("title", Asks::Words)],
            },
            List {
                key: "branches",
                letter: "",
                fields: &[
                    needs("title", Asks::Words),
                    needs("when", Asks::Formula),
                    needs("points", Asks::Formula),
                ],
            },
        ],
    },
];

/// The form of a rule.
pub fn form_of(rule: &Value) -> Option<&'static Form> {
    let kind = rule.get("kind")?.as_str()?;
    FORMS.iter().find(|form| form.kind == kind)
}

/// A rule of a kind to begin with; sound for a leaf of this maximum, a decimal.
///
/// ```
/// use tucham::intake::draft::form::{fresh, read, FORMS};
/// let rule = fresh("count", "2");
/// assert_eq!(read(&rule, FORMS[6].fields[0]), "2");
/// ```
pub fn fresh(kind: &str, max: &str) -> Value {
    let words = |text: &str| json!({"vi": text});
    match kind {
        "choice" => json!({"kind": kind, "options": [
            {"id": "m1", "title": words("Đạt"), "points": max},
            {"id": "m2", "title": words("Không đạt"), "points": "0"},
        ]}),
        "checklist" => {
            json!({"kind": kind, "items": [{"id": "m1", "title": words("Đạt"), "points": max}]})
        }
        "bands" => json!({"kind": kind, "unit": words("%"), "steps": [
            {"from": "100", "points": max}, {"from": "0", "points": "0"},
        ]}),
        "proportion" => {
            json!({"kind": kind, "part": words("Số đạt"), "whole": words("Tổng số")})
        }
        "count" => json!({"kind": kind, "each": max}),
        "deduction" => json!({"kind": kind, "each": max}),
        "tally" => json!({"kind": kind, "start": max, "items": [
            {"id": "m1", "title": words("Vi phạm"), "each": "-0.5"},
        ]}),
        "formula" => json!({"kind": kind,
            "variables": [{"id": "x1", "title": words("Số đạt")}, {"id": "x2", "title": words("Tổng số")}],
            "branches": [{"title": words("Các trường hợp"), "when": "", "points": "max * x1 / x2"}],
        }),
        _ => json!({"kind": kind}),
    }
}

/// What stands in a field: of a rule, or of one entry of its lists.
pub fn read(object: &Value, field: Field) -> String {
    let value = object.get(field.key);
    let text = |value: &Value| value.as_str().unwrap_or_default().to_string();
    match field.asks {
        Asks::Words => value.and_then(|it| it.get("vi")).map_or(String::new(), text),
        Asks::Number | Asks::Formula | Asks::Name => value.map_or(String::new(), text),
        Asks::Flag => match value.and_then(Value::as_bool) {
            Some(true) => "true".into(),
            _ => String::new(),
        },
        Asks::OneOf(words) => {
            value.map_or(words.first().copied().unwrap_or_default().to_string(), text)
        }
    }
}

/// Writes what was typed into a field; what is empty and not needed goes.
pub fn write(object: &mut Value, field: Field, typed: &str) {
    let Value::Object(map) = object else { return };
    let typed = match field.asks {
        Asks::Words => typed,
        _ => typed.trim(),
    };
    let is_default = matches!(field.asks, Asks::OneOf(words) if words.first() == Some(&typed));
    if (typed.is_empty() && !field.is_needed) || is_default {
        map.remove(field.key);
        return;
    }
    let value = match (field.asks, map.get_mut(field.key)) {
        // What stands beside the words, such as a figure of the set, stays.
        (Asks::Words, Some(Value::Object(words))) => {
            words.insert("vi".into(), json!(typed));
            return;
        }
        (Asks::Words, _) => json!({"vi": typed}),
        (Asks::Flag, _) => json!(typed == "true"),
        _ => json!(typed),
    };
    map.insert(field.key.into(), value);
}

/// The entries of a list.
pub fn entries<'v>(rule: &'v Value, list: &List) -> &'v [Value] {
    rule.get(list.key).and_then(Value::as_array).map_or(&[], Vec::as_slice)
}

/// What stands in a field of one entry of a list; nothing where there is no such entry.
pub fn read_entry(rule: &Value, list: &List, at: usize, field: Field) -> String {
    entries(rule, list).get(at).map_or(String::new(), |entry| read(entry, field))
}

/// Writes what was typed into a field of one entry of a list.
pub fn write_entry(rule: &mut Value, list: &List, at: usize, field: Field, typed: &str) {
    if let Some(entry) = list_mut(rule, list).and_then(|entries| entries.get_mut(at)) {
        write(entry, field, typed);
    }
}

/// Adds an empty entry at the end.
pub fn add_entry(rule: &mut Value, list: &List) {
    let ids: Vec<String> = entries(rule, list)
        .iter()
        .filter_map(|entry| Some(entry.get("id")?.as_str()?.to_string()))
        .collect();
    let mut entry = Value::Object(Map::new());
    for field in list.fields {
        if field.is_needed {
            write(&mut entry, *field, if field.asks == Asks::Number { "0" } else { "" });
        }
    }
    if !list.letter.is_empty()
        && let Value::Object(map) = &mut entry
        && let Some(id) =
            (1..).map(|number| format!("{}{number}", list.letter)).find(|id| !ids.contains(id))
    {
        map.insert("id".into(), json!(id));
    }
    if let Value::Object(map) = rule {
        let entries = map.entry(list.key).or_insert_with(|| json!([]));
        if let Value::Array(entries) = entries {
            entries.push(entry);
        }
    }
}

/// Takes an entry away.
pub fn remove_entry(rule: &mut Value, list: &List, at: usize) {
    if let Some(entries) = list_mut(rule, list).filter(|entries| at < entries.len()) {
        entries.remove(at);
    }
}

fn list_mut<'v>(rule: &'v mut Value, list: &List) -> Option<&'v mut Vec<Value>> {
    rule.get_mut(list.key)?.as_array_mut()
}
