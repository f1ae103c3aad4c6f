//! Which line of one version is which line of the other.

use std::collections::{HashMap, HashSet};
use std::hash::Hash;

use crate::domain::set::{CriteriaSet, Node};
use crate::domain::text::same_form;

/// The lines of two versions, paired by their places.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct Pairs {
    after: HashMap<usize, usize>,
    before: HashMap<usize, usize>,
}

impl Pairs {
    /// Pairs groups with groups and leaves with leaves, each line once. A line is the same where id and
    /// title are; then where only one line on either side has that title; then by id, whatever the
    /// title; then by code. Sets that were read from a table number their ids by place, so that a line
    /// put between two others moves every id below it: there the title tells.
    pub fn of(before: &CriteriaSet, after: &CriteriaSet) -> Self {
        let mut pairs = Pairs::default();
        let title = |node: &Node| same_form(&node.title.vi);
        pairs.by(before, after, |node| Some((node.id.clone(), title(node))));
        pairs.by(before, after, |node| Some(title(node)).filter(|it| !it.is_empty()));
        pairs.by(before, after, |node| Some(node.id.clone()));
        pairs.by(before, after, |node| Some(node.code.clone()).filter(|it| !it.is_empty()));
        pairs
    }

    /// Pairs lines that are not paired yet and that have a key which no other such line has.
    fn by<K: Eq + Hash + Clone>(
        &mut self,
        before: &CriteriaSet,
        after: &CriteriaSet,
        key: impl Fn(&Node) -> Option<K>,
    ) {
        let old = only_ones(before, &self.after, &key);
        let new = only_ones(after, &self.before, &key);
        for (key, old) in old {
            if let Some(&new) = new.get(&key) {
                self.after.insert(old, new);
                self.before.insert(new, old);
            }
        }
    }

    /// The line of the later version that this line of the earlier one became.
    pub fn after(&self, before: usize) -> Option<usize> {
        self.after.get(&before).copied()
    }

    /// The line of the earlier version that this line of the later one was.
    pub fn before(&self, after: usize) -> Option<usize> {
        self.before.get(&after).copied()
    }
}

/// The lines that are in no pair, by a key that only one of them has; groups and leaves apart.
fn only_ones<K: Eq + Hash + Clone>(
    set: &CriteriaSet,
    paired: &HashMap<usize, usize>,
    key: impl Fn(&Node) -> Option<K>,
) -> HashMap<(bool, K), usize> {
    let mut found = HashMap::new();
    let mut several = HashSet::new();
    for (place, node) in set.nodes.iter().enumerate().filter(|(it, _)| !paired.contains_key(it)) {
        let Some(key) = key(node) else { continue };
        let key = (node.criterion().is_some(), key);
        if found.insert(key.clone(), place).is_some() {
            several.insert(key);
        }
    }
    found.retain(|key, _| !several.contains(key));
    found
}

/// Ids of pieces of a rule (options, items, variables) or of figures, from one version to the other: by
/// id and title, then by the title alone, then by the id.
pub(super) fn piece<'n>(
    (id, title): (&str, &str),
    new: impl Iterator<Item = (&'n str, &'n str)> + Clone,
) -> Option<(&'n str, &'n str)> {
    let form = same_form(title);
    let same = |(other, named): &(&str, &str)| *other == id && same_form(named) == form;
    let mut titled = new.clone().filter(|(_, named)| !form.is_empty() && same_form(named) == form);
    let only = titled.next().filter(|_| titled.next().is_none());
    new.clone().find(same).or(only).or_else(|| new.clone().find(|(other, _)| *other == id))
}
