//! A dossier by another version of its set.

use super::{Carried, Entry, FigureValue, Round, SetRef, Share};
use crate::domain::map::Map;

/// Everything of a dossier that goes by the set, to take the place of what stands there. `versions::carry`
/// makes it.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct Versioned {
    /// The set.
    pub set: SetRef,
    /// Its text, where it is not built in.
    pub own_set: Option<String>,
    /// Answers by leaf id.
    pub entries: Map<String, Entry>,
    /// What the set's figures are, by figure id.
    pub figures: Map<String, FigureValue>,
    /// Who fills in what.
    pub parts: Vec<Share>,
    /// The rounds of appraisal, by number.
    pub rounds: Vec<Round>,
    /// Where it comes from, and what nobody has looked at yet.
    pub carried: Option<Carried>,
}

/// What a dossier said of a line that its set does not have any more, or says otherwise.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct Left {
    /// The line's code.
    pub code: String,
    /// Its name.
    pub title: String,
    /// What was said.
    pub entry: Entry,
    /// The answer in words, as it was told when its set was at hand; nothing rests on it.
    pub said: String,
}
