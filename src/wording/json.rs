//! A reading in the terms of the criteria set's format.

use serde_json::{Map, Value, json};

use super::{Certainty, Item, NotApplicable, Option_, Reading, Rule, Scored, Step};
use crate::domain::exact::Exact;

/// Decimal places of an amount: enough for a thousandth of a per cent.
const PLACES: u32 = 9;

/// The rule as the format writes it; `max` is the leaf's maximum.
pub fn rule(rule: &Rule, max: &Exact) -> Value {
    match rule {
        Rule::Choice(options) => {
            let options: Vec<Value> = options.iter().enumerate().map(option).collect();
            json!({"kind": "choice", "options": options})
        }
        Rule::Checklist(items) => {
            let item = |(at, (title, points)): (usize, &(String, Exact))| json!({"id": id("m", at), "title": words(title, at), "points": decimal(points)});
            let items: Vec<Value> = items.iter().enumerate().map(item).collect();
            json!({"kind": "checklist", "items": items})
        }
        Rule::Bands { steps, is_percent, unit } => bands(steps, *is_percent, unit),
        Rule::Count { each, cap, unit } => {
            let mut object = json!({"kind": "count", "each": decimal(each)});
            set(&mut object, "cap", (cap != max).then(|| json!(decimal(cap))));
            set(&mut object, "unit", (!unit.is_empty()).then(|| json!({"vi": unit})));
            object
        }
        Rule::Deduction { start, each, floor, unit } => {
            let mut object = json!({"kind": "deduction", "each": decimal(each)});
            set(&mut object, "start", (start != max).then(|| json!(decimal(start))));
            set(&mut object, "floor", (!floor.is_zero()).then(|| json!(decimal(floor))));
            set(&mut object, "unit", (!unit.is_empty()).then(|| json!({"vi": unit})));
            object
        }
        Rule::Tally { start, items, floor, cap } => {
            let items: Vec<Value> = items.iter().enumerate().map(item).collect();
            let mut object = json!({"kind": "tally", "start": decimal(start), "items": items});
            set(&mut object, "floor", (!floor.is_zero()).then(|| json!(decimal(floor))));
            set(&mut object, "cap", (cap != max).then(|| json!(decimal(cap))));
            object
        }
        Rule::Proportion { part, whole, from, full } => {
            let part = json!({"vi": part});
            let mut object = json!({"kind": "proportion", "part": part, "whole": {"vi": whole}});
            scale(&mut object, from, full, &Exact::one());
            object
        }
        Rule::Percent { from, full } => {
            let mut object = json!({"kind": "percent"});
            scale(&mut object, from, full, &Exact::hundred());
            object
        }
        Rule::Formula { variables, branches } => formula(variables, branches),
        Rule::Given => json!({"kind": "given"}),
    }
}

/// The reading as the command line prints it; `assumed` are the words of what was assumed.
pub fn reading(reading: &Reading, max: &Exact, assumed: &[&str]) -> Value {
    let mut written = reading.rule.as_ref().map(|it| rule(it, max));
    if let Some(Value::Array(items)) = written.as_mut().and_then(|it| it.get_mut("items")) {
        // For readers that ask only whether one case takes everything.
        for item in items.iter_mut().filter(|it| it.get("wipesFrom").is_some()) {
            set(item, "wipes", Some(json!(true)));
        }
    }
    let not_applicable = reading.not_applicable.map(|it| json!({"effect": effect(it)}));
    json!({
        "rule": written,
        "scorer": scorer(reading.scorer),
        "notApplicable": not_applicable,
        "certainty": certainty(reading.certainty),
        "assumed": assumed,
        "unread": reading.unread,
    })
}

/// The word of the format.
pub fn certainty(certainty: Certainty) -> &'static str {
    match certainty {
        Certainty::Certain => "certain",
        Certainty::Likely => "likely",
        Certainty::ByHand => "byHand",
    }
}

/// The word of the format.
pub fn scorer(scorer: Scored) -> &'static str {
    match scorer {
        Scored::Unit => "unit",
        Scored::Survey => "survey",
        Scored::Superior => "superior",
    }
}

/// The word of the format.
pub fn effect(effect: NotApplicable) -> &'static str {
    match effect {
        NotApplicable::Full => "full",
        NotApplicable::Exclude => "exclude",
    }
}

fn decimal(value: &Exact) -> String {
    value.to_decimal(PLACES)
}

fn id(letter: &str, at: usize) -> String {
    format!("{letter}{}", at + 1)
}

/// A title is never empty: a part that was printed without words gets its number.
fn words(title: &str, at: usize) -> Value {
    match title.trim() {
        "" => json!({"vi": format!("Mức {}", at + 1)}),
        title => json!({"vi": title}),
    }
}

fn set(object: &mut Value, key: &str, value: Option<Value>) {
    if let (Value::Object(map), Some(value)) = (object, value) {
        map.insert(key.to_string(), value);
    }
}

fn option((at, option): (usize, &Option_)) -> Value {
    let mut object = json!({"id": id("m", at), "title": words(&option.title, at)});
    match &option.most {
        None => set(&mut object, "points", Some(json!(decimal(&option.points)))),
        Some(most) => {
            set(&mut object, "min", Some(json!(decimal(&option.points))));
            set(&mut object, "max", Some(json!(decimal(most))));
        }
    }
    object
}

fn item((at, item): (usize, &Item)) -> Value {
    let mut object =
        json!({"id": id("m", at), "title": words(&item.title, at), "each": decimal(&item.each)});
    set(&mut object, "most", item.most.map(|it| json!(it.to_string())));
    set(&mut object, "wipesFrom", item.wipes.then(|| json!("1")));
    object
}

fn bands(steps: &[Step], is_percent: bool, unit: &str) -> Value {
    let step = |step: &Step| {
        let mut object = json!({"from": decimal(&step.from), "points": decimal(&step.points)});
        set(&mut object, "strict", step.strict.then_some(json!(true)));
        object
    };
    let steps: Vec<Value> = steps.iter().map(step).collect();
    let unit = if is_percent { "%" } else { unit };
    let mut object = json!({"kind": "bands", "steps": steps});
    set(&mut object, "unit", (!unit.is_empty()).then(|| json!({"vi": unit})));
    object
}

fn scale(object: &mut Value, from: &Exact, full: &Exact, whole: &Exact) {
    set(object, "from", (!from.is_zero()).then(|| json!(decimal(from))));
    if full != whole {
        set(object, "full", Some(json!(decimal(full))));
        set(object, "scale", Some(json!("ofFull")));
    }
}

fn formula(variables: &[(String, String)], branches: &[(String, String)]) -> Value {
    let variable = |(id, title): &(String, String)| json!({"id": id, "title": {"vi": title}});
    let branch = |(at, (when, points)): (usize, &(String, String))| {
        let title = if when.is_empty() {
            "Các trường hợp khác".to_string()
        } else {
            format!("Trường hợp {}", at + 1)
        };
        json!({"title": {"vi": title}, "when": when, "points": points})
    };
    let mut object = Map::new();
    object.insert("kind".into(), json!("formula"));
    object.insert("variables".into(), variables.iter().map(variable).collect());
    object.insert("branches".into(), branches.iter().enumerate().map(branch).collect());
    Value::Object(object)
}
