//! What people have said that columns hold, by the words of their headings.

use std::collections::BTreeMap;

use serde::{Deserialize, Serialize};

use super::Holds;
use crate::tables::keys;

/// As many as the lists of one office have; the others stay as they are guessed.
const MOST: usize = 200;

/// Headings that a person gave a meaning, for the next table that has them.
///
/// A heading is known again whatever its case, tones and signs. Criteria are not remembered: the next campaign
/// may have another one under the same id.
///
/// ```
/// use tucham::intake::lists::{Headings, Holds, Role};
/// let mut headings = Headings::default();
/// headings.remember("Tên CQ, đơn vị", &Holds::Role(Role::UnitName));
/// headings.remember("Phiếu", &Holds::Leaf("c8.1".into()));
/// assert_eq!(headings.of("TÊN CQ / ĐƠN VỊ"), Some(&Holds::Role(Role::UnitName)));
/// assert_eq!(headings.of("Phiếu"), None);
/// ```
#[derive(Clone, Debug, Default, PartialEq, Eq, Serialize, Deserialize)]
#[serde(transparent)]
pub struct Headings(BTreeMap<String, Holds>);

impl Headings {
    /// Remembers what the column with this heading holds; one without a heading is not known again.
    pub fn remember(&mut self, heading: &str, holds: &Holds) {
        let key = keys::heading(heading);
        if key.is_empty() {
            return;
        }
        match holds {
            Holds::Leaf(_) => {
                self.0.remove(&key);
            }
            Holds::Nothing | Holds::Role(_) if self.0.len() < MOST || self.0.contains_key(&key) => {
                self.0.insert(key, holds.clone());
            }
            Holds::Nothing | Holds::Role(_) => {}
        }
    }

    /// What a person has said of this heading.
    pub fn of(&self, heading: &str) -> Option<&Holds> {
        self.0.get(&keys::heading(heading))
    }

    /// As one text, to be kept.
    pub fn to_text(&self) -> String {
        serde_json::to_string(self).unwrap_or_default()
    }

    /// From what [`Headings::to_text`] wrote; from anything else nothing is known.
    pub fn from_text(text: &str) -> Self {
        serde_json::from_str(text).unwrap_or_default()
    }
}
