//! The criteria sets at hand, found by their checksum.

use std::collections::HashMap;
use std::sync::Arc;

use super::CriteriaSet;

/// The criteria sets at hand. Each stands here once, however many files use it.
#[derive(Clone, Debug, Default)]
pub struct Sets(HashMap<String, Known>);

#[derive(Clone, Debug)]
struct Known {
    set: Arc<CriteriaSet>,
    /// Built in, of the campaign, or added by a person; not brought by a unit's file.
    is_given: bool,
}

impl Sets {
    /// Adds a sound set that is built in, of the campaign, or chosen by a person; one of the same
    /// checksum is the same set.
    pub fn add(&mut self, set: CriteriaSet) -> Arc<CriteriaSet> {
        let checksum = set.checksum.clone();
        let new = || Known { set: Arc::new(set), is_given: true };
        let known = self.0.entry(checksum).or_insert_with(new);
        known.is_given = true;
        known.set.clone()
    }

    /// Adds a set that a unit's file brought.
    pub fn share(&mut self, set: Arc<CriteriaSet>) {
        self.0.entry(set.checksum.clone()).or_insert(Known { set, is_given: false });
    }

    /// The set with this checksum.
    pub fn get(&self, checksum: &str) -> Option<&Arc<CriteriaSet>> {
        self.0.get(checksum).map(|known| &known.set)
    }

    /// Whether the set with this checksum is built in, of the campaign, or added by a person.
    pub fn is_given(&self, checksum: &str) -> bool {
        self.0.get(checksum).is_some_and(|known| known.is_given)
    }

    /// A set with this id and version, whatever its content; one that was given first.
    pub fn named(&self, id: &str, version: &str) -> Option<&Arc<CriteriaSet>> {
        self.of_name(id, version, |_| true)
    }

    /// Another set of the same id and version: one that was given first, then by checksum.
    pub fn namesake(&self, set: &CriteriaSet) -> Option<&Arc<CriteriaSet>> {
        self.of_name(&set.id, &set.version, |other| other != set.checksum)
    }

    fn of_name(
        &self,
        id: &str,
        version: &str,
        is_wanted: impl Fn(&str) -> bool,
    ) -> Option<&Arc<CriteriaSet>> {
        let is_named = |known: &&Known| known.set.id == id && known.set.version == version;
        let found = self.0.values().filter(is_named);
        let found = found.filter(|known| is_wanted(&known.set.checksum));
        found.min_by_key(|it| (!it.is_given, &it.set.checksum)).map(|known| &known.set)
    }

    /// All of them, in no order.
    pub fn all(&self) -> impl Iterator<Item = &Arc<CriteriaSet>> {
        self.0.values().map(|known| &known.set)
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
