//! Of how much a table was made: whoever reads it later can tell the whole from a part.

use serde::{Deserialize, Serialize};

/// Of how many files and units a table was made.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq, Serialize, Deserialize)]
#[serde(rename_all = "camelCase", default)]
pub struct Made {
    /// Files that count.
    pub files: usize,
    /// Files that were received and not removed.
    pub of: usize,
    /// Units of the list whose file counts.
    pub units: usize,
    /// Units on the list; 0 without one.
    pub listed: usize,
}
