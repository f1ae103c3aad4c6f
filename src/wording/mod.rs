//! Reads how a decision says that points are given: Vietnamese scoring language → [`Rule`].
//!
//! A small grammar, not a heap of patterns:
//!
//! ```text
//! wording   = clause { separator clause }          clause: split into parts that each carry points
//! clause    = [condition] effect | effect condition effect: what a part gives, takes or limits
//! condition = range | per-unit | words             range: which values are meant
//! rule      = steps | choice | checklist | tally | share | given    assembled from all clauses
//! ```
//!
//! Every reading says how sure it is. *Certain* means that each word that bears points was
//! understood and that the best answer reaches the maximum; whatever was assumed makes it *likely*,
//! with the assumption named; whatever is left to somebody's judgement stays *by hand*.

mod clause;
mod condition;
mod danger;
mod effect;
mod expression;
pub mod json;
mod range;
mod rule;
mod share;
mod steps;
mod sums;
mod tally;
mod token;

pub use rule::{Assumed, Certainty, Item, NotApplicable, Option_, Reading, Rule, Scored, Step};

use crate::domain::exact::Exact;
use clause::Clause;

/// How the points of a node enter the total.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub enum Sense {
    /// They are given, or taken from the maximum.
    #[default]
    Points,
    /// They are a penalty: "trừ 0,5 điểm" adds 0.5 to it.
    Penalty,
}

/// Reads a wording; `max` is the maximum of its criterion, from 0.
///
/// ```
/// use tucham::domain::exact::Exact;
/// use tucham::wording::{read, Certainty, Rule};
/// let reading = read("Mỗi sáng kiến: 0,5 điểm, tối đa 2 điểm", &Exact::from(2));
/// assert_eq!(reading.certainty, Certainty::Certain);
/// assert!(matches!(reading.rule, Some(Rule::Count { .. })));
/// let reading = read("Chấm tùy mức độ hoàn thành", &Exact::from(2));
/// assert_eq!((reading.rule, reading.certainty), (None, Certainty::ByHand));
/// ```
pub fn read(text: &str, max: &Exact) -> Reading {
    read_as(text, max, Sense::Points)
}

/// As [`read`], for a node whose points may be a penalty.
pub fn read_as(text: &str, max: &Exact, sense: Sense) -> Reading {
    let text = text.get(..end_within(text, MOST_BYTES)).unwrap_or_default();
    let source = token::read(text);
    let parts = clause::split(&source, max);
    let mut reading = assembled(&source, parts, max, sense);
    if source.has_old_font && reading.rule.is_some() {
        reading.assume(Assumed::OldSign);
    }
    reading
}

/// No wording of a decision is longer; the limit keeps a hostile file from costing time.
const MOST_BYTES: usize = 8_000;

fn end_within(text: &str, most: usize) -> usize {
    (0..=most.min(text.len())).rev().find(|end| text.is_char_boundary(*end)).unwrap_or(0)
}

fn assembled(source: &token::Source, parts: clause::Parts, max: &Exact, sense: Sense) -> Reading {
    let clause::Parts { clauses, header } = parts;
    if let Some(scored) = danger::superior(source, &clauses, max) {
        return scored;
    }
    if let Some(scored) = danger::survey_alone(source, &clauses, max) {
        return scored;
    }
    if danger::is_left_to_judgement(source) {
        return Reading::by_hand(source.text);
    }
    let is_formula = share::is_formula(source);
    let (not_applicable, clauses) = sums::take_not_applicable(clauses, max, is_formula);
    let reading = if is_formula {
        share::read(source, &clauses, max)
    } else {
        from_clauses(source, &clauses, &header, max, sense)
    };
    let Some(mut reading) = reading else { return Reading::by_hand(source.text) };
    reading.not_applicable = not_applicable;
    if danger::mentions_survey(source) {
        reading.scorer = Scored::Survey;
        reading.assume(Assumed::SurveyChoice);
    }
    reading
}

/// Tries the productions from the narrowest to the widest.
fn from_clauses(
    source: &token::Source,
    clauses: &[Clause],
    header: &clause::Header,
    max: &Exact,
    sense: Sense,
) -> Option<Reading> {
    if !clauses.iter().any(Clause::bears_points) || clauses.iter().any(|it| it.is_doubled) {
        return None;
    }
    let reading = tally::read(clauses, max, sense)
        .or_else(|| steps::read(clauses, header, max, sense))
        .or_else(|| sums::read(clauses, header, max, sense))?;
    Some(sums::judged(reading, source, clauses))
}
