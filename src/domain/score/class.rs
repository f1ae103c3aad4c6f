//! The class: by the rounded index, then lowered by gates (formats, § 3.8).

use super::sheet::{ScoreLine, ScoreSheet};
use crate::domain::exact::Exact;
use crate::domain::points::Percent;
use crate::domain::set::{CriteriaSet, Requirement};

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

/// A line that did not reach the minimum that a class asks.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct FailedRequirement {
    /// The line, as a place in the set's nodes.
    pub node: usize,
    /// What it reached, exactly, in per cent.
    pub percent: Exact,
    /// What the class asks, in per cent.
    pub min_percent: Exact,
}

/// The class of an index, as a place in the set's bands.
pub(super) fn of(set: &CriteriaSet, lines: &[ScoreLine], index: Percent) -> Option<usize> {
    let band = by_index(set, index)?;
    Some(steps_down(set, lines, band).last().map_or(band, |lowered| lowered.to))
}

/// Why the class is lower than the index alone would give: one entry for each step down; none
/// when the class follows from the index.
pub fn lowered(set: &CriteriaSet, sheet: &ScoreSheet) -> Vec<Lowered> {
    let band = sheet.index.and_then(|index| by_index(set, index));
    band.map_or(Vec::new(), |band| steps_down(set, &sheet.lines, band))
}

fn by_index(set: &CriteriaSet, index: Percent) -> Option<usize> {
    let index = index.exact();
    set.bands.iter().position(|band| band.from <= index)
}

/// A gate of a sound set always leads lower, which ends the search.
fn steps_down(set: &CriteriaSet, lines: &[ScoreLine], band: usize) -> Vec<Lowered> {
    let mut steps: Vec<Lowered> = Vec::new();
    let mut band = band;
    while let Some(step) = step_down(set, lines, band) {
        band = step.to;
        steps.push(step);
    }
    steps
}

/// Where the failing gates of a band lead: of several the lowest.
fn step_down(set: &CriteriaSet, lines: &[ScoreLine], band: usize) -> Option<Lowered> {
    let gates = set.gates.iter().filter(|gate| gate.band == band && gate.otherwise > band);
    let (mut to, mut failed) = (None, Vec::new());
    for gate in gates {
        let before = failed.len();
        failed.extend(gate.require.iter().filter_map(|need| failure(lines, need)));
        if failed.len() > before {
            to = to.max(Some(gate.otherwise));
        }
    }
    to.map(|to| Lowered { from: band, to, failed })
}

/// A line that does not count fails nothing.
fn failure(lines: &[ScoreLine], need: &Requirement) -> Option<FailedRequirement> {
    let line = &lines[need.node];
    let percent = line.points.percent_of(line.applicable_max).filter(|_| line.applicable)?;
    let min_percent = need.min_percent.clone();
    (percent < min_percent).then_some(FailedRequirement { node: need.node, percent, min_percent })
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::domain::dossier::{Answer, Dossier, Entry};
    use crate::domain::score::{View, best_sheet, score};

    #[test]
    fn a_refused_class_names_the_line_and_the_shortfall() {
        let bytes = include_bytes!("../../sets/cong-doan-mau.json");
        let mut set = crate::formats::read_set(bytes).sound().unwrap();
        let leaf = set.find("c1.2.2").unwrap();
        // One condition on one leaf: 3.47 of 4 points is 86.75 %.
        let min_percent = Exact::from(90);
        let need = Requirement { node: leaf, min_percent: min_percent.clone() };
        set.gates.truncate(1);
        set.gates[0].require = vec![need];
        set.gates[0].band = set.bands.len() - 2;
        set.gates[0].otherwise = set.bands.len() - 1;
        let last = set.bands.len() - 2;
        set.bands[last].from = Exact::from(1);
        let mut dossier = Dossier::new("1", &set);
        let answer = Answer::Figures { part: "2364".into(), whole: "2727".into() };
        dossier.entries.insert("c1.2.2".into(), Entry { answer: Some(answer), ..Entry::default() });
        let sheet = score(&set, &dossier, View::SelfScored);
        let percent = Exact::parse("86.75").unwrap();
        let failed = vec![FailedRequirement { node: leaf, percent, min_percent }];
        let expected = Lowered { from: last, to: last + 1, failed };
        assert_eq!((sheet.band, lowered(&set, &sheet)), (Some(last + 1), vec![expected]));
        let best = best_sheet(&set, &dossier, "c1.2.2");
        assert_eq!((best.band, lowered(&set, &best)), (Some(last), vec![]));
    }
}
