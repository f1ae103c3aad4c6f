//! The class: by the rounded index, then lowered by gates (formats, § 3.8).

use super::sheet::ScoreLine;
use crate::domain::points::Percent;
use crate::domain::set::{CriteriaSet, Requirement};

/// The class of an index, as a place in the set's bands.
pub(super) fn of(set: &CriteriaSet, lines: &[ScoreLine], index: Percent) -> Option<usize> {
    let index = index.exact();
    let mut band = set.bands.iter().position(|band| band.from <= index)?;
    while let Some(lower) = lowest_otherwise(set, lines, band) {
        band = lower;
    }
    Some(band)
}

/// Where the failing gates of a band lead: of several the lowest. A gate of a sound set always
/// leads lower, which ends the search.
fn lowest_otherwise(set: &CriteriaSet, lines: &[ScoreLine], band: usize) -> Option<usize> {
    let gates = set.gates.iter().filter(|gate| gate.band == band && gate.otherwise > band);
    let failing = gates.filter(|gate| gate.require.iter().any(|need| fails(lines, need)));
    failing.map(|gate| gate.otherwise).max()
}

/// A line that does not count fails nothing.
fn fails(lines: &[ScoreLine], need: &Requirement) -> bool {
    let line = &lines[need.node];
    let percent = line.points.percent_of(line.applicable_max);
    line.applicable && percent.is_some_and(|percent| percent < need.min_percent)
}
