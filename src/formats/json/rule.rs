//! Reads the rule of a leaf.

use super::reader::{At, Object};
use crate::domain::exact::Exact;
use crate::domain::formula::{Formula, SyntaxFault};
use crate::domain::points::Points;
use crate::domain::problem::{Code, Problem};
use crate::domain::set::{
    BandsOf, Branch, ChoiceOption, Gives, Item, Rule, Scale, ScaleKind, ShareOf, Step, TallyItem,
    Variable, WhenWholeZero, Worth,
};
use crate::domain::text::Text;

#[derive(Clone, Copy)]
enum Kind {
    Choice,
    Checklist,
    Proportion,
    Percent,
    Bands,
    Count,
    Deduction,
    Given,
    Formula,
    Tally,
}

const KINDS: [(&str, Kind); Rule::KINDS.len()] = [
    ("choice", Kind::Choice),
    ("checklist", Kind::Checklist),
    ("proportion", Kind::Proportion),
    ("percent", Kind::Percent),
    ("bands", Kind::Bands),
    ("count", Kind::Count),
    ("deduction", Kind::Deduction),
    ("given", Kind::Given),
    ("formula", Kind::Formula),
    ("tally", Kind::Tally),
];

/// Reads a rule; `max` is the leaf's maximum, the default of caps and starts.
pub(super) fn read(at: &At, max: Points) -> Option<Rule> {
    let object = at.object()?;
    let named = object.need("kind")?;
    if !KINDS.iter().any(|(word, _)| Some(*word) == named.json.as_text()) {
        named.word(&KINDS);
        return None;
    }
    let rule = match named.word(&KINDS) {
        Kind::Choice => Rule::Choice { options: entries(&object, "options", option) },
        Kind::Checklist => Rule::Checklist { items: entries(&object, "items", item) },
        Kind::Proportion => Rule::Proportion { share: share(&object), scale: scale(&object, 1) },
        Kind::Percent => Rule::Percent { scale: scale(&object, 100), figure: figure(&object) },
        Kind::Bands => bands(&object),
        Kind::Count => Rule::Count {
            each: exact(&object, "each"),
            cap: object.get("cap").map_or(max, |at| at.points()),
            unit: object.get("unit").map(|at| at.words()),
            figure: figure(&object),
        },
        Kind::Deduction => Rule::Deduction {
            start: object.get("start").map_or(max, |at| at.points()),
            each: exact(&object, "each"),
            floor: object.get("floor").map_or(Points::ZERO, |at| at.points()),
            unit: object.get("unit").map(|at| at.words()),
            figure: figure(&object),
        },
        Kind::Given => {
            Rule::Given { min: object.get("min").map_or(Points::ZERO, |at| at.points()) }
        }
        Kind::Formula => formula(&object),
        Kind::Tally => Rule::Tally {
            start: object.get("start").map_or(Points::ZERO, |at| at.points()),
            items: entries(&object, "items", tally_item),
            floor: object.get("floor").map_or(Points::ZERO, |at| at.points()),
            cap: object.get("cap").map_or(max, |at| at.points()),
        },
    };
    object.refuse_unknown();
    Some(rule)
}

fn exact(object: &Object, key: &str) -> Exact {
    object.need(key).map_or(Exact::zero(), |at| at.exact())
}

/// The id of a figure of the set.
fn figure(object: &Object) -> Option<String> {
    object.get("figure").map(|at| at.text())
}

fn entries<T>(object: &Object, key: &str, read: impl Fn(&Object) -> T) -> Vec<T> {
    let entry = |at: &At| {
        let object = at.object()?;
        let entry = read(&object);
        object.refuse_unknown();
        Some(entry)
    };
    object.list(key).iter().filter_map(entry).collect()
}

/// `points` or `ofMax`; `min` and `max` in their place make it a range.
fn option(object: &Object) -> ChoiceOption {
    let is_range = object.get("min").is_some() || object.get("max").is_some();
    let gives = match is_range {
        true => Gives::Range { min: object.points("min"), max: object.points("max") },
        false => Gives::Fixed(worth(object)),
    };
    ChoiceOption { id: object.id(), title: object.words("title"), gives }
}

fn item(object: &Object) -> Item {
    Item { id: object.id(), title: object.words("title"), worth: worth(object) }
}

/// What each gives may be left out where the item wipes: then it only does that.
fn tally_item(object: &Object) -> TallyItem {
    let amount = |key: &str| object.get(key).map(|at| at.exact());
    let wipes_from = amount("wipesFrom");
    let gives_nothing =
        wipes_from.is_some() && object.get("each").is_none() && object.get("eachOfMax").is_none();
    TallyItem {
        id: object.id(),
        title: object.words("title"),
        each: match gives_nothing {
            true => Worth::Points(Exact::zero()),
            false => amount_of(object, "each", "eachOfMax"),
        },
        unit: object.get("unit").map(|at| at.words()),
        most: amount("most"),
        cap: amount("cap"),
        wipes_from,
    }
}

/// `points`, or `ofMax` in its place; not both.
fn worth(object: &Object) -> Worth {
    amount_of(object, "points", "ofMax")
}

/// Points, or a fraction of the maximum in their place; not both.
fn amount_of(object: &Object, points: &'static str, fraction: &'static str) -> Worth {
    match (object.get(points), object.get(fraction)) {
        (None, Some(part)) => Worth::OfMax(part.exact()),
        (Some(points), None) => Worth::Points(points.exact()),
        (Some(_), Some(part)) => {
            part.report(Problem::new(Code::UnknownKey).with("key", fraction));
            Worth::OfMax(Exact::zero())
        }
        (None, None) => {
            object.at.report(Problem::new(Code::KeyMissing).with("key", points));
            Worth::Points(Exact::zero())
        }
    }
}

fn share(object: &Object) -> ShareOf {
    let (part, part_figure) = titled(object, "part");
    let (whole, whole_figure) = titled(object, "whole");
    let when_whole_zero = when_whole_zero(object);
    ShareOf { part, whole, part_figure, whole_figure, when_whole_zero }
}

/// A title with the figure that stands beside it.
fn titled(object: &Object, key: &str) -> (Text, Option<String>) {
    object.need(key).map(|at| at.words_with("figure")).unwrap_or_default()
}

fn when_whole_zero(object: &Object) -> WhenWholeZero {
    let words = [
        ("invalid", WhenWholeZero::Invalid),
        ("zero", WhenWholeZero::Zero),
        ("full", WhenWholeZero::Full),
        ("notApplicable", WhenWholeZero::NotApplicable),
    ];
    object.get("whenWholeZero").map_or(WhenWholeZero::Invalid, |at| at.word(&words))
}

/// Limits are fractions here; a percentage writes them in per cent (`unit` 100).
fn scale(object: &Object, unit: i64) -> Scale {
    let limit = |key: &str, default: i64| {
        let value = object.get(key).map_or(Exact::from(default * unit), |at| at.exact());
        value.checked_div(&Exact::from(unit)).unwrap_or(value)
    };
    let scales = [ScaleKind::Share, ScaleKind::Interpolate, ScaleKind::OfFull];
    let scales = scales.map(|scale| (scale.as_str(), scale));
    Scale {
        from: limit("from", 0),
        full: limit("full", 1),
        kind: object.get("scale").map_or(ScaleKind::Share, |at| at.word(&scales)),
    }
}

/// With part and whole the steps compare a percentage, without them a value.
fn bands(object: &Object) -> Rule {
    let has_share = object.get("part").is_some() || object.get("whole").is_some();
    let of = if has_share { BandsOf::Share(share(object)) } else { BandsOf::Value };
    let unit = object.get("unit").map(|at| at.words());
    let steps = object.list("steps").iter().filter_map(step).collect();
    // Beside part and whole a figure would mean nothing: there it stays unknown and is refused.
    let figure = if has_share { None } else { figure(object) };
    Rule::Bands { of, unit, steps, figure }
}

fn step(at: &At) -> Option<Step> {
    let object = at.object()?;
    let step = Step {
        from: exact(&object, "from"),
        strict: object.get("strict").is_some_and(|at| at.bool()),
        worth: worth(&object),
    };
    object.refuse_unknown();
    Some(step)
}

fn formula(object: &Object) -> Rule {
    let variables: Vec<Variable> = object.list("variables").iter().filter_map(variable).collect();
    let ids: Vec<&str> = variables.iter().map(|variable| variable.id.as_str()).collect();
    let branches = object.list("branches");
    let branches = branches.iter().filter_map(|at| branch(at, &ids)).collect();
    Rule::Formula { branches, variables }
}

fn variable(at: &At) -> Option<Variable> {
    let object = at.object()?;
    let figure = figure(&object);
    let variable = Variable { id: object.id(), title: object.words("title"), figure };
    if !crate::domain::formula::is_variable_name(&variable.id) {
        at.report(Problem::new(Code::BadId).with("found", &variable.id));
    }
    object.refuse_unknown();
    Some(variable)
}

fn branch(at: &At, variables: &[&str]) -> Option<Branch> {
    let object = at.object()?;
    let when = object.need("when")?;
    let source = when.text();
    let when = match source.trim() {
        "" => None,
        condition => Some(report(&when, condition, Formula::condition(condition, variables))?),
    };
    let points = object.need("points")?;
    let source = points.text();
    let points = report(&points, &source, Formula::number(&source, variables))?;
    let branch = Branch { title: object.words("title"), when, points };
    object.refuse_unknown();
    Some(branch)
}

fn report(at: &At, source: &str, read: Result<Formula, SyntaxFault>) -> Option<Formula> {
    let problem = match read {
        Ok(formula) => return Some(formula),
        Err(SyntaxFault::Unexpected { at, found }) => {
            Problem::new(Code::FormulaSyntax).with("at", at).with("found", found)
        }
        Err(SyntaxFault::TooComplex) => Problem::new(Code::FormulaTooComplex),
        Err(SyntaxFault::Undeclared { name }) => {
            Problem::new(Code::FormulaVariable).with("found", name)
        }
        Err(SyntaxFault::WrongKind { at }) => Problem::new(Code::FormulaKind).with("at", at),
    };
    at.report(problem.with("formula", source));
    None
}
