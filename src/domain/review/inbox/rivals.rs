//! Files of one unit or dossier: which compete, which say the same, and how each stands beside the others.

use std::collections::BTreeSet;

use super::{Inbox, MOST_RIVALS, Received, Standing};
use crate::domain::problem::{Code, Problem};
use crate::domain::text::same_form;

/// Problems that come from other files and are said anew as these come and go.
fn is_of_others(code: Code) -> bool {
    matches!(code, Code::SameIdOther | Code::UnitTwice | Code::SameContent)
}

/// What the campaign settles for every file alike is told beside a file and makes nobody look at it: else one
/// corrected cap would move every unit's file among those that have warnings.
fn is_settled(code: Code) -> bool {
    code == Code::CapsOther
}

impl Inbox {
    /// Finds the files that the one at `place` competes with, and settles all of them.
    pub(super) fn connect(&mut self, place: usize) {
        let item = &self.items[place];
        if let Some(sheet) = &item.sheet {
            let names = [
                (&mut self.by_content, item.content.clone()),
                (&mut self.by_dossier, sheet.dossier.clone()),
                (&mut self.by_code, same_form(&sheet.code)),
                (&mut self.by_name, same_form(&sheet.name)),
            ];
            for (index, name) in names.into_iter().filter(|(_, name)| !name.is_empty()) {
                index.entry(name).or_default().push(place);
            }
        }
        if self.chosen.contains(&self.items[place].key) {
            self.bring_forward(place);
        }
        self.settle_around(place);
    }

    /// Settles a file, those of its content and those that it competes with.
    fn settle_around(&mut self, place: usize) {
        let same = self.by_content.get(&self.items[place].content).cloned().unwrap_or_default();
        let rivals = self.rivals_at(place, MOST_RIVALS);
        let around = same.into_iter().take(MOST_RIVALS).chain(rivals).chain([place]);
        for place in around.collect::<BTreeSet<usize>>() {
            self.settle(place);
        }
    }

    /// A chosen file comes first among its rivals, so that every newcomer sees it.
    pub(super) fn bring_forward(&mut self, place: usize) {
        let item = &self.items[place];
        let Some(sheet) = &item.sheet else { return };
        let lists = [
            self.by_content.get_mut(&item.content),
            self.by_dossier.get_mut(&sheet.dossier),
            self.by_code.get_mut(&same_form(&sheet.code)),
            self.by_name.get_mut(&same_form(&sheet.name)),
        ];
        for list in lists.into_iter().flatten() {
            list.sort_by_key(|other| (*other != place, *other));
        }
    }

    /// The files that compete with this one, in the order of receipt.
    pub fn rivals(&self, key: &str) -> Vec<&Received> {
        let place = self.by_key.get(key).copied();
        let places = place.map(|place| self.rivals_at(place, usize::MAX)).unwrap_or_default();
        places.into_iter().map(|place| &self.items[place]).collect()
    }

    /// The places of the other files of the same unit or dossier, in order; at most so many by id,
    /// by code and by name.
    pub(super) fn rivals_at(&self, place: usize, most: usize) -> Vec<usize> {
        let Some(sheet) = &self.items[place].sheet else { return Vec::new() };
        if self.twin_of(place).is_some() {
            return Vec::new();
        }
        let lists = [
            self.by_dossier.get(&sheet.dossier),
            self.by_code.get(&same_form(&sheet.code)),
            self.by_name.get(&same_form(&sheet.name)),
        ];
        let lists = lists.into_iter().flatten();
        let mut found: Vec<usize> =
            lists.flat_map(|list| list.iter().take(most).copied()).collect();
        found.sort_unstable();
        found.dedup();
        let is_apart = |other: usize| {
            let keys = (&self.items[place].key, &self.items[other].key);
            self.apart.contains(keys.0) && self.apart.contains(keys.1)
        };
        found.retain(|&other| {
            let is_twin = self.twin_of(other).is_some();
            other != place && !is_twin && !is_apart(other) && !self.is_other_unit(place, other)
        });
        found
    }

    /// The file that says the same and counts for this one.
    fn twin_of(&self, place: usize) -> Option<usize> {
        let first = *self.by_content.get(&self.items[place].content)?.first()?;
        (first != place).then_some(first)
    }

    /// Units of one name whose codes a campaign's list tells apart, or dossiers about other parts of
    /// time: a unit has one in each.
    fn is_other_unit(&self, place: usize, other: usize) -> bool {
        let (Some(one), Some(two)) = (&self.items[place].sheet, &self.items[other].sheet) else {
            return true;
        };
        let is_other_year = one.year.zip(two.year).is_some_and(|(one, two)| one != two);
        if (is_other_year || one.period != two.period) && one.dossier != two.dossier {
            return true;
        }
        let is_same_code = same_form(&one.code) == same_form(&two.code);
        one.is_listed && two.is_listed && !is_same_code && one.dossier != two.dossier
    }

    /// Says anew how a file stands beside its rivals.
    pub(super) fn settle(&mut self, place: usize) {
        if let Some(first) = self.twin_of(place) {
            return self.settle_twin(place, first);
        }
        let rivals = self.rivals_at(place, MOST_RIVALS);
        let chosen = rivals.iter().any(|&other| self.chosen.contains(&self.items[other].key));
        let is_chosen = self.chosen.contains(&self.items[place].key);
        // Whoever chose has compared: the file that counts asks for it no more.
        let asking: &[usize] = if is_chosen { &[] } else { &rivals };
        let beside: Vec<_> = asking.iter().map(|&other| self.beside(place, other)).collect();
        let item = &mut self.items[place];
        item.problems.retain(|it| !is_of_others(it.code));
        item.problems.extend(beside);
        item.standing = match &item.sheet {
            None if item.belongs_to.is_some() => Standing::HandedOn,
            None => Standing::Refused,
            Some(_) if is_chosen || rivals.is_empty() => {
                match item.problems.iter().all(|it| is_settled(it.code)) {
                    true => Standing::Accepted,
                    false => Standing::Warned,
                }
            }
            Some(_) if chosen => Standing::SetAside,
            Some(_) => Standing::Undecided,
        };
    }

    /// A file that says the same as another one does not count beside it.
    fn settle_twin(&mut self, place: usize, first: usize) {
        let problem = Problem::new(Code::SameContent).with("name", &self.items[first].file);
        let item = &mut self.items[place];
        item.problems.retain(|it| !is_of_others(it.code));
        item.problems.push(problem);
        item.standing = Standing::SetAside;
    }

    fn beside(&self, place: usize, other: usize) -> Problem {
        let name = &self.items[other].file;
        match (&self.items[place].sheet, &self.items[other].sheet) {
            (Some(own), Some(theirs)) if own.dossier == theirs.dossier => {
                let problem = Problem::new(Code::SameIdOther).with("name", name);
                problem.with("revision", theirs.revision)
            }
            _ => Problem::new(Code::UnitTwice).with("name", name),
        }
    }

    /// The file of the same unit that came first of all that are signed, where that is another one than
    /// this: by its key the unit is known.
    pub fn first_signed(&self, key: &str) -> Option<&Received> {
        let place = *self.by_key.get(key)?;
        let item = &self.items[place];
        let of_dossier = || self.by_dossier.get(item.belongs_to.as_ref()?)?.first().copied();
        let own = if item.sheet.is_some() { place } else { of_dossier()? };
        let sheet = self.items[own].sheet.as_ref()?;
        let lists = [
            self.by_dossier.get(&sheet.dossier),
            self.by_code.get(&same_form(&sheet.code)),
            self.by_name.get(&same_form(&sheet.name)),
        ];
        let places = lists.into_iter().flatten().flat_map(|list| list.iter().take(MOST_RIVALS));
        let is_signed = |other: &usize| self.items[*other].signed.key().is_some();
        let first = places
            .copied()
            .filter(is_signed)
            .filter(|&other| other == own || !self.is_other_unit(own, other))
            .min()?;
        (first != place).then(|| &self.items[first])
    }
}
