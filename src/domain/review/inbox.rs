//! The inbox (hộp nhận): every file that was received, what was found, and what belongs together.
//!
//! Taking a file costs the same however many there are.

use std::collections::{BTreeMap, BTreeSet, HashMap, HashSet};

use serde::{Deserialize, Serialize};

use super::claims::Claimed;
use super::examine::Examined;
use super::figures::UnitSheet;
use crate::domain::campaign::{Campaign, ListedUnit};
use crate::domain::problem::{Code, Problem};
use crate::domain::signature::Signed;
use crate::domain::text::same_form;

/// How many files of one unit are held against one another; with more, a newcomer is held against
/// the first ones, so that ten thousand files of one unit cost no more than those of many.
const MOST_RIVALS: usize = 16;

/// What became of a file.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Hash, Serialize, Deserialize)]
#[serde(rename_all = "camelCase")]
pub enum Standing {
    /// In, without a remark.
    Accepted,
    /// In, with warnings.
    Warned,
    /// Several files of one unit: one must be chosen.
    Undecided,
    /// Another file of the unit was chosen.
    SetAside,
    /// It cannot be used.
    Refused,
    /// Explanations: they belong to a dossier that is here.
    HandedOn,
}

impl Standing {
    /// Every standing, in order.
    pub const ALL: [Standing; 6] = [
        Standing::Accepted,
        Standing::Warned,
        Standing::Undecided,
        Standing::SetAside,
        Standing::Refused,
        Standing::HandedOn,
    ];

    /// The word in messages between page and worker.
    pub fn as_str(self) -> &'static str {
        match self {
            Standing::Accepted => "accepted",
            Standing::Warned => "warned",
            Standing::Undecided => "undecided",
            Standing::SetAside => "setAside",
            Standing::Refused => "refused",
            Standing::HandedOn => "handedOn",
        }
    }

    /// Whether the file counts.
    pub fn is_in(self) -> bool {
        matches!(self, Standing::Accepted | Standing::Warned)
    }
}

/// A file in the inbox.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[serde(rename_all = "camelCase")]
pub struct Received {
    /// SHA-256 of its bytes, in hex; unique in the inbox, except for refused repetitions.
    pub key: String,
    /// Its name.
    pub file: String,
    /// How many bytes.
    pub size: u64,
    /// What became of it.
    pub standing: Standing,
    /// What was found, in the file and beside others.
    pub problems: Vec<Problem>,
    /// The code that a refused dossier gives for its unit, where it could be read.
    pub refused_unit: Option<String>,
    /// The unit's figures, when its dossier can be used.
    pub sheet: Option<UnitSheet>,
    /// For explanations: the id of the dossier that they belong to.
    pub belongs_to: Option<String>,
    /// What the file claims of the dossier's appraisal.
    #[serde(default)]
    pub claimed: Option<Claimed>,
    /// The name that the file gives its unit, where the list has another; otherwise empty.
    #[serde(default)]
    pub sent_name: String,
    /// SHA-256 of what the dossier says, however it is written; empty where it is not known.
    #[serde(default)]
    pub content: String,
    /// What its signature came to.
    #[serde(default)]
    pub signed: Signed,
}

/// How many files stand how.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq, Serialize, Deserialize)]
#[serde(rename_all = "camelCase")]
pub struct Tally {
    /// All files.
    pub files: usize,
    /// In, without a remark.
    pub accepted: usize,
    /// In, with warnings.
    pub warned: usize,
    /// To be chosen from.
    pub undecided: usize,
    /// Not chosen.
    pub set_aside: usize,
    /// Refused.
    pub refused: usize,
    /// Explanations.
    pub handed_on: usize,
}

/// Every file that was received, in the order of receipt.
#[derive(Clone, Debug, Default)]
pub struct Inbox {
    items: Vec<Received>,
    by_key: HashMap<String, usize>,
    by_dossier: HashMap<String, Vec<usize>>,
    by_code: HashMap<String, Vec<usize>>,
    by_name: HashMap<String, Vec<usize>>,
    by_content: HashMap<String, Vec<usize>>,
    /// The chosen file of a unit, and those that are said to be units of their own.
    chosen: HashSet<String>,
    apart: HashSet<String>,
}

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
    /// Takes a file and says at which place it stands.
    ///
    /// The very same bytes a second time are refused (TEP-401), or under the same name passed over,
    /// except for explanations that were refused: they are judged anew, in their place; the same
    /// dossier with other content
    /// (TEP-402) and another file of the same unit (TEP-403) stand side by side until one is chosen.
    /// Of files that say the same (one export as .json and .html) the first counts, silently.
    pub fn take(&mut self, examined: &Examined) -> usize {
        self.insert(Received {
            key: examined.key.clone(),
            file: examined.file.clone(),
            size: examined.size,
            standing: Standing::Refused,
            problems: examined.problems.clone(),
            refused_unit: examined.refused_unit.clone(),
            sheet: examined.sheet.clone(),
            belongs_to: examined.explanations.as_ref().map(|it| it.dossier.id.clone()),
            claimed: examined.claims.as_ref().map(|(_, figures)| figures.clone()),
            sent_name: examined.sent_name.clone(),
            content: examined.content.clone(),
            signed: examined.signed.clone(),
        })
    }

    /// Takes up a file that stood in the inbox before; how it stands beside others is said anew.
    pub fn put_back(&mut self, received: Received) {
        self.insert(received);
    }

    fn insert(&mut self, mut received: Received) -> usize {
        let place = self.items.len();
        if let Some(&first) = self.by_key.get(&received.key) {
            let is_refused = self.items[first].standing == Standing::Refused;
            if is_refused && received.belongs_to.is_some() {
                self.items[first] = received;
                self.settle(first);
                return first;
            }
            let name = &self.items[first].file;
            if *name == received.file {
                // The same folder once more: nothing new is to be told.
                return first;
            }
            received.problems = vec![Problem::new(Code::SameFile).with("name", name)];
            received.sheet = None;
            received.belongs_to = None;
            self.items.push(received);
            return place;
        }
        self.by_key.insert(received.key.clone(), place);
        self.items.push(received);
        self.connect(place);
        place
    }

    /// Finds the files that the one at `place` competes with, and settles all of them.
    fn connect(&mut self, place: usize) {
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
    fn bring_forward(&mut self, place: usize) {
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

    /// The places of the other files of the same unit or dossier, in order; at most so many by id,
    /// by code and by name.
    fn rivals_at(&self, place: usize, most: usize) -> Vec<usize> {
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
    fn settle(&mut self, place: usize) {
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

    /// Says that a file cannot be used after all, such as explanations that do not fit.
    pub fn refuse(&mut self, key: &str, problem: Problem) {
        if let Some(&place) = self.by_key.get(key) {
            let item = &mut self.items[place];
            item.problems.retain(|it| !it.is_error());
            item.problems.push(problem);
            item.belongs_to = None;
            self.settle(place);
        }
    }

    /// Says that explanations are in the dossier that they belong to, and what someone should look at.
    pub fn hand_on(&mut self, key: &str, dossier: &str, warnings: Vec<Problem>) {
        if let Some(&place) = self.by_key.get(key) {
            let item = &mut self.items[place];
            item.problems.retain(|problem| !problem.is_error());
            item.problems.retain(|problem| !warnings.contains(problem));
            item.problems.extend(warnings);
            item.belongs_to = Some(dossier.into());
            self.settle(place);
        }
    }

    /// The explanations of a dossier that are in it, by the keys of their files.
    pub fn explanations_of(&self, dossier: &str) -> Vec<String> {
        let is_of = |item: &&Received| item.belongs_to.as_deref() == Some(dossier);
        self.items.iter().filter(is_of).map(|item| item.key.clone()).collect()
    }

    /// Removes a file; those that it competed with are settled anew. False when there is none.
    pub fn remove(&mut self, key: &str) -> bool {
        let before = self.items.len();
        let items = std::mem::take(&mut self.items);
        self.by_key.clear();
        let named = [&mut self.by_dossier, &mut self.by_code, &mut self.by_name];
        for index in named.into_iter().chain([&mut self.by_content]) {
            index.clear();
        }
        self.chosen.remove(key);
        self.apart.remove(key);
        for item in items.into_iter().filter(|item| item.key != key) {
            self.insert(item);
        }
        self.items.len() < before
    }

    /// The usable file of the dossier with this id.
    pub fn of_dossier(&self, id: &str) -> Option<&Received> {
        let places = self.by_dossier.get(id)?;
        places.iter().map(|place| &self.items[*place]).find(|item| item.standing.is_in())
    }

    /// Every file, in the order of receipt.
    pub fn items(&self) -> &[Received] {
        &self.items
    }

    /// How many files are here, the very same bytes counted once.
    pub fn distinct(&self) -> usize {
        self.by_key.len()
    }

    /// Changes what was found in every file, such as a name that is told in it.
    pub fn each_problem(&mut self, change: impl FnMut(&mut Problem)) {
        self.items.iter_mut().flat_map(|item| &mut item.problems).for_each(change);
    }

    /// The file with this key.
    pub fn item(&self, key: &str) -> Option<&Received> {
        self.by_key.get(key).map(|place| &self.items[*place])
    }

    /// The files that compete with this one, in the order of receipt.
    pub fn rivals(&self, key: &str) -> Vec<&Received> {
        let place = self.by_key.get(key).copied();
        let places = place.map(|place| self.rivals_at(place, usize::MAX)).unwrap_or_default();
        places.into_iter().map(|place| &self.items[place]).collect()
    }

    /// Chooses a file among its rivals; false when there is no such dossier.
    pub fn choose(&mut self, key: &str) -> bool {
        let Some(place) = self.place_of_dossier(key) else { return false };
        self.bring_forward(place);
        let same = self.by_content.get(&self.items[place].content).cloned().unwrap_or_default();
        let rivals = self.rivals_at(place, usize::MAX);
        let others: Vec<usize> = rivals.into_iter().chain(same).filter(|it| *it != place).collect();
        for &other in &others {
            self.chosen.remove(&self.items[other].key);
        }
        self.chosen.insert(key.to_string());
        for place in others.into_iter().chain([place]) {
            self.settle(place);
        }
        true
    }

    /// Says that a file and its present rivals are of different units after all.
    pub fn keep_apart(&mut self, key: &str) -> bool {
        let Some(place) = self.place_of_dossier(key) else { return false };
        let places: Vec<usize> =
            self.rivals_at(place, usize::MAX).into_iter().chain([place]).collect();
        for &place in &places {
            self.apart.insert(self.items[place].key.clone());
        }
        for place in places {
            self.settle(place);
        }
        true
    }

    fn place_of_dossier(&self, key: &str) -> Option<usize> {
        self.by_key.get(key).copied().filter(|place| self.items[*place].sheet.is_some())
    }

    /// The decisions made so far, to be kept and taken up again ([`Self::decide`]).
    pub fn decisions(&self) -> (Vec<String>, Vec<String>) {
        let sorted = |keys: &HashSet<String>| {
            let mut keys: Vec<String> = keys.iter().cloned().collect();
            keys.sort_unstable();
            keys
        };
        (sorted(&self.chosen), sorted(&self.apart))
    }

    /// Takes up decisions that were kept; they hold for files that come later too.
    pub fn decide(&mut self, chosen: Vec<String>, apart: Vec<String>) {
        self.apart.extend(apart);
        for key in chosen {
            let place = self.place_of_dossier(&key);
            self.chosen.insert(key);
            if let Some(place) = place {
                self.bring_forward(place);
            }
        }
        for place in 0..self.items.len() {
            if !self.is_repetition(place) {
                self.settle(place);
            }
        }
    }

    fn is_repetition(&self, place: usize) -> bool {
        self.by_key.get(&self.items[place].key) != Some(&place)
    }

    /// The files of the same dossier as this one, itself among them; at most a few.
    pub fn of_same_dossier(&self, key: &str) -> Vec<&Received> {
        let sheet = self.item(key).and_then(|item| item.sheet.as_ref());
        let places = sheet.and_then(|sheet| self.by_dossier.get(&sheet.dossier));
        let places = places.into_iter().flatten().take(MOST_RIVALS);
        places.map(|place| &self.items[*place]).collect()
    }

    /// Says something anew of a file: problems of this code are replaced.
    pub fn restate(&mut self, key: &str, is_old: fn(Code) -> bool, problem: Option<Problem>) {
        let Some(&place) = self.by_key.get(key) else { return };
        let item = &mut self.items[place];
        let before = item.problems.clone();
        item.problems.retain(|it| !is_old(it.code));
        item.problems.extend(problem);
        if item.problems != before {
            self.settle(place);
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

    /// Puts new figures of a file whose dossier was appraised; its revision and last step stay those that the
    /// unit sent. False when there is no such dossier.
    pub fn update(&mut self, sheet: UnitSheet) -> bool {
        let Some(place) = self.place_of_dossier(&sheet.key) else { return false };
        let Some(sent) = &mut self.items[place].sheet else { return false };
        let (revision, last_step) = (sent.revision, std::mem::take(&mut sent.last_step));
        *sent = UnitSheet { revision, last_step, ..sheet };
        true
    }

    /// How many files stand how.
    pub fn tally(&self) -> Tally {
        let mut tally = Tally { files: self.items.len(), ..Tally::default() };
        for item in &self.items {
            *match item.standing {
                Standing::Accepted => &mut tally.accepted,
                Standing::Warned => &mut tally.warned,
                Standing::Undecided => &mut tally.undecided,
                Standing::SetAside => &mut tally.set_aside,
                Standing::Refused => &mut tally.refused,
                Standing::HandedOn => &mut tally.handed_on,
            } += 1;
        }
        tally
    }

    /// The listed units of which no usable file is here, in the order of the list.
    pub fn missing<'a>(&self, campaign: &'a Campaign) -> Vec<&'a ListedUnit> {
        let is_here = |item: &Received| item.sheet.is_some();
        let codes: HashSet<String> = self
            .items
            .iter()
            .filter(|item| is_here(item))
            .filter_map(|item| item.sheet.as_ref().map(|sheet| same_form(&sheet.code)))
            .collect();
        campaign.units.iter().filter(|unit| !codes.contains(&same_form(&unit.code))).collect()
    }

    /// The units whose dossiers were refused, each with the key of the file, by the form of the code.
    pub fn refused_units(&self) -> HashMap<String, String> {
        let refused = self.items.iter().filter(|item| item.sheet.is_none());
        let unit =
            |item: &Received| Some((same_form(item.refused_unit.as_ref()?), item.key.clone()));
        refused.filter_map(unit).collect()
    }

    /// How many usable files each group has.
    pub fn by_group(&self) -> BTreeMap<&str, usize> {
        let mut counts = BTreeMap::new();
        for sheet in
            self.items.iter().filter(|it| it.standing.is_in()).filter_map(|it| it.sheet.as_ref())
        {
            *counts.entry(sheet.group.as_str()).or_default() += 1;
        }
        counts
    }
}
