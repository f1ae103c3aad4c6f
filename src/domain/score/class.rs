//! The class: by the rounded index or the total, then lowered by gates (`docs/formats.md#scoring`).

use super::sheet::{ScoreLine, ScoreSheet, State};
use crate::domain::exact::Exact;
use crate::domain::points::{Percent, Points};
use crate::domain::set::{BandsOn, CriteriaSet, Fall, Gate, Needs, Requirement};

/// A class that the index reaches and a condition refused.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Lowered {
    /// The class that was refused, as a place in the set's bands.
    pub from: usize,
    /// The lower class instead, as a place in the set's bands.
    pub to: usize,
    /// Every requirement that failed.
    pub failed: Vec<FailedRequirement>,
}

/// A line that did not reach what a class asks.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct FailedRequirement {
    /// The line, as a place in the set's nodes.
    pub node: usize,
    /// By what.
    pub shortfall: Shortfall,
}

/// What a line reached, and what was asked.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum Shortfall {
    /// In per cent of its maximum that applies.
    Percent {
        /// Exactly.
        reached: Exact,
        /// Asked.
        min: Exact,
    },
    /// In points.
    Points {
        /// Reached.
        reached: Points,
        /// Asked.
        min: Points,
    },
    /// These leaves of it have 0 points or less, as places in the set's nodes.
    AtZero(Vec<usize>),
}

/// What classes are compared with.
#[derive(Clone, Copy)]
pub(super) struct Reached {
    pub total: Points,
    pub index: Option<Percent>,
}

/// Which class, and whether there is a place in the ranking.
pub(super) struct Class {
    pub band: Option<usize>,
    pub is_unranked: bool,
}

/// The class of a result.
pub(super) fn of(set: &CriteriaSet, lines: &[ScoreLine], reached: Reached) -> Class {
    let way = Way::down(set, lines, by_points(set, reached));
    let is_unranked = !way.unranked.is_empty();
    Class { band: way.band.filter(|_| !is_unranked), is_unranked }
}

/// Why the class is lower than points alone would give: one entry for each step down; none
/// when the class follows from the points, or when there is no class at all.
pub fn lowered(set: &CriteriaSet, sheet: &ScoreSheet) -> Vec<Lowered> {
    match sheet.unranked {
        true => Vec::new(),
        false => way(set, sheet).steps,
    }
}

/// Every requirement whose failure took class and place in the ranking away.
pub fn unranked_by(set: &CriteriaSet, sheet: &ScoreSheet) -> Vec<FailedRequirement> {
    way(set, sheet).unranked
}

fn way(set: &CriteriaSet, sheet: &ScoreSheet) -> Way {
    let reached = Reached { total: sheet.total, index: sheet.index };
    Way::down(set, &sheet.lines, by_points(set, reached))
}

/// The class that the points give; nothing without an index, which is when nothing applies.
fn by_points(set: &CriteriaSet, reached: Reached) -> Option<usize> {
    let value = match set.bands_on {
        BandsOn::Index => reached.index?.exact(),
        BandsOn::Total => reached.index.map(|_| reached.total.exact())?,
    };
    set.bands.iter().position(|band| band.from <= value)
}

/// From the class that the points give, down as the gates lead.
struct Way {
    steps: Vec<Lowered>,
    band: Option<usize>,
    unranked: Vec<FailedRequirement>,
}

impl Way {
    /// Each step leads lower, which ends the search.
    fn down(set: &CriteriaSet, lines: &[ScoreLine], first: Option<usize>) -> Way {
        let mut way = Way { steps: Vec::new(), band: first, unranked: Vec::new() };
        loop {
            let mut next: Option<usize> = None;
            let mut failed = Vec::new();
            let here = |gate: &&Gate| gate.band.is_none() || gate.band == way.band;
            for gate in set.gates.iter().filter(here) {
                let failures = gate.require.iter().filter_map(|need| failure(set, lines, need));
                let to = match (gate.fall, first, way.band) {
                    (Fall::Unranked, ..) => {
                        for failure in failures {
                            if !way.unranked.contains(&failure) {
                                way.unranked.push(failure);
                            }
                        }
                        continue;
                    }
                    (Fall::To(to), _, Some(now)) if to > now => to,
                    (Fall::Down(by), Some(first), Some(now)) => {
                        let to = first.saturating_add(by).min(set.bands.len().saturating_sub(1));
                        if to <= now {
                            continue;
                        }
                        to
                    }
                    _ => continue,
                };
                let before = failed.len();
                failed.extend(failures);
                if failed.len() > before {
                    next = next.max(Some(to));
                }
            }
            let (Some(from), Some(to)) = (way.band, next) else { return way };
            way.steps.push(Lowered { from, to, failed });
            way.band = Some(to);
        }
    }
}

/// A line that does not count fails nothing.
fn failure(
    set: &CriteriaSet,
    lines: &[ScoreLine],
    need: &Requirement,
) -> Option<FailedRequirement> {
    let (node, line) = (need.node, &lines[need.node]);
    if !line.applicable {
        return None;
    }
    let shortfall = match &need.needs {
        Needs::Percent(min) => {
            let reached = line.points.percent_of(line.applicable_max)?;
            (reached < *min).then(|| Shortfall::Percent { reached, min: min.clone() })
        }
        Needs::Points(min) => {
            (line.points < *min).then_some(Shortfall::Points { reached: line.points, min: *min })
        }
        Needs::NoneAtZero => {
            let leaves: Vec<usize> =
                set.leaves_under(node).filter(|&leaf| is_at_zero(set, lines, node, leaf)).collect();
            (!leaves.is_empty()).then_some(Shortfall::AtZero(leaves))
        }
    };
    shortfall.map(|shortfall| FailedRequirement { node, shortfall })
}

/// A leaf of the line's role that is scored, unanswered or invalid, with 0 points or less.
fn is_at_zero(set: &CriteriaSet, lines: &[ScoreLine], node: usize, leaf: usize) -> bool {
    let line = &lines[leaf];
    set.nodes[leaf].role == set.nodes[node].role
        && matches!(line.state, State::Scored | State::Unanswered | State::Invalid)
        && line.points <= Points::ZERO
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::domain::dossier::{Answer, Dossier, Entry, FigureValue};
    use crate::domain::score::{View, best_sheet, score};

    #[test]
    fn a_refused_class_names_the_line_and_the_shortfall() {
        let bytes = include_bytes!("../../sets/cong-doan-mau.json");
        let mut set = crate::formats::read_set(bytes).sound().unwrap();
        let leaf = set.find("c1.2.2").unwrap();
        // One condition on one leaf: 3.47 of 4 points is 86.75 %.
        let min_percent = Exact::from(90);
        let need = Requirement { node: leaf, needs: Needs::Percent(min_percent.clone()) };
        set.gates.truncate(1);
        set.gates[0].require = vec![need];
        set.gates[0].band = Some(set.bands.len() - 2);
        set.gates[0].fall = Fall::To(set.bands.len() - 1);
        let last = set.bands.len() - 2;
        set.bands[last].from = Exact::from(1);
        let mut dossier = Dossier::new("1", &set);
        let members = FigureValue { value: "2727".into(), ..FigureValue::default() };
        dossier.figures.insert("members".into(), members);
        let answer = Answer::Figures { part: "2364".into(), whole: String::new() };
        dossier.entries.insert("c1.2.2".into(), Entry { answer: Some(answer), ..Entry::default() });
        let sheet = score(&set, &dossier, View::SelfScored);
        let percent = Exact::parse("86.75").unwrap();
        let failed = vec![FailedRequirement {
            node: leaf,
            shortfall: Shortfall::Percent { reached: percent, min: min_percent },
        }];
        let expected = Lowered { from: last, to: last + 1, failed };
        assert_eq!((sheet.band, lowered(&set, &sheet)), (Some(last + 1), vec![expected]));
        let best = best_sheet(&set, &dossier, &["c1.2.2"]);
        assert_eq!((best.band, lowered(&set, &best)), (Some(last), vec![]));
    }
}
