//! What a person has said of a table, in place of what was guessed.

use std::collections::BTreeMap;

use serde::{Deserialize, Serialize};

use super::{Headings, Holds};

/// Which table of a file is meant, and what its columns hold; everything else is guessed.
#[derive(Clone, Debug, Default, PartialEq, Eq, Serialize, Deserialize)]
#[serde(default)]
pub struct Chosen {
    /// The table, by its place in the file.
    pub table: Option<usize>,
    /// Columns by their place from the left.
    pub columns: BTreeMap<usize, Holds>,
    /// What was said of columns of earlier tables.
    pub headings: Headings,
}

impl Chosen {
    /// The same with another table; what was said of the columns of the one before holds no more.
    pub fn with_table(&self, table: usize) -> Self {
        Chosen { table: Some(table), columns: BTreeMap::new(), headings: self.headings.clone() }
    }

    /// The same with another column. What another one held of it before, that one holds no more.
    ///
    /// ```
    /// use tucham::intake::lists::{Chosen, Holds, Role};
    /// let code = Holds::Role(Role::UnitCode);
    /// let chosen = Chosen::default().with_column(0, code.clone()).with_column(1, code.clone());
    /// assert_eq!(chosen.columns.into_iter().collect::<Vec<_>>(), [(0, Holds::Nothing), (1, code)]);
    /// ```
    pub fn with_column(&self, at: usize, holds: Holds) -> Self {
        let mut chosen = self.clone();
        for other in chosen.columns.values_mut().filter(|it| **it == holds) {
            *other = Holds::Nothing;
        }
        chosen.columns.insert(at, holds);
        chosen
    }

    /// As one text, for another thread.
    pub fn to_text(&self) -> String {
        serde_json::to_string(self).unwrap_or_default()
    }

    /// From what [`Chosen::to_text`] wrote.
    pub fn from_text(text: &str) -> Option<Self> {
        serde_json::from_str(text).ok()
    }
}
