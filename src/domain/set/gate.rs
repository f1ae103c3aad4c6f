//! What a class, or any place in the ranking, needs besides points.

use crate::domain::exact::Exact;
use crate::domain::points::Points;

/// What a class needs besides the index.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Gate {
    /// The class that it guards, as a place in the set's bands; every class where none is named.
    pub band: Option<usize>,
    /// All of these must hold.
    pub require: Vec<Requirement>,
    /// What follows when one does not.
    pub fall: Fall,
}

/// What follows when a gate fails.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Fall {
    /// This lower class, as a place in the set's bands.
    To(usize),
    /// So many classes below the one that the points gave, at most down to the last.
    Down(usize),
    /// No class and no place in the ranking.
    Unranked,
}

/// What one line must reach.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Requirement {
    /// The line, as a place in the set's nodes.
    pub node: usize,
    /// What it must reach.
    pub needs: Needs,
}

/// What a line must reach.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum Needs {
    /// This exact percentage of its maximum that applies.
    Percent(Exact),
    /// These points.
    Points(Points),
    /// No leaf of it that counts may have 0 points or less.
    NoneAtZero,
}
