//! The criteria sets at hand, found by their checksum.

use std::collections::HashMap;
use std::sync::Arc;

use super::CriteriaSet;

/// The criteria sets at hand. Each stands here once, however many files use it.
#[derive(Clone, Debug, Default)]
pub struct Sets(HashMap<String, Arc<CriteriaSet>>);

impl Sets {
    /// Adds a sound set; one of the same checksum is the same set.
    pub fn add(&mut self, set: CriteriaSet) -> Arc<CriteriaSet> {
        self.0.entry(set.checksum.clone()).or_insert_with(|| Arc::new(set)).clone()
    }

    /// Adds a set that is shared already.
    pub fn share(&mut self, set: Arc<CriteriaSet>) {
        self.0.entry(set.checksum.clone()).or_insert(set);
    }

    /// The set with this checksum.
    pub fn get(&self, checksum: &str) -> Option<&Arc<CriteriaSet>> {
        self.0.get(checksum)
    }

    /// A set with this id and version, whatever its content.
    pub fn named(&self, id: &str, version: &str) -> Option<&Arc<CriteriaSet>> {
        self.0.values().find(|set| set.id == id && set.version == version)
    }

    /// All of them, in no order.
    pub fn all(&self) -> impl Iterator<Item = &Arc<CriteriaSet>> {
        self.0.values()
    }
}

impl FromIterator<CriteriaSet> for Sets {
    fn from_iter<I: IntoIterator<Item = CriteriaSet>>(sets: I) -> Self {
        let mut all = Sets::default();
        for set in sets {
            all.add(set);
        }
        all
    }
}
