//! Which tabs wrote a draft, from which save on: so that a state can tell whether it grew from
//! another or stands beside it.

use serde::{Deserialize, Serialize};

/// So many writers are remembered; an older state, if one turns up, is kept beside the draft.
const MOST: usize = 64;

/// The writers of a draft in turn, each with the counter of its first save.
#[derive(Clone, Debug, Default, PartialEq, Eq, Serialize, Deserialize)]
pub struct Line(Vec<(String, u64)>);

impl Line {
    /// The line after this writer saved the state with this counter.
    pub fn grown(&self, writer: &str, counter: u64) -> Line {
        let mut line = self.clone();
        if line.writer() != Some(writer) {
            line.0.push((writer.to_string(), counter));
        }
        let too_many = line.0.len().saturating_sub(MOST);
        line.0.drain(..too_many);
        line
    }

    /// Who wrote last.
    pub fn writer(&self) -> Option<&str> {
        self.0.last().map(|(writer, _)| writer.as_str())
    }

    /// Whether a state with this counter, by this writer, is one that this line grew from.
    ///
    /// A line that does not reach back so far cannot tell, and says no: a state kept for nothing
    /// can be thrown away, one thrown away cannot be kept.
    pub fn grew_from(&self, counter: u64, writer: &str) -> bool {
        let then = self.0.iter().rev().find(|(_, from)| *from <= counter);
        then.is_some_and(|(by, _)| by == writer)
    }
}
