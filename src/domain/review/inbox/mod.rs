//! The inbox (hộp nhận): every file that was received, what was found, and what belongs together.
//!
//! Taking a file costs the same however many there are.

mod counts;
mod decisions;
mod rivals;

pub use counts::Tally;

use std::collections::{HashMap, HashSet};

use super::examine::Examined;
use super::figures::UnitSheet;
use super::received::{Received, Standing};
use crate::domain::problem::{Code, Problem};

/// How many files of one unit are held against one another; with more, a newcomer is held against
/// the first ones, so that ten thousand files of one unit cost no more than those of many.
const MOST_RIVALS: usize = 16;

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

    /// Puts new figures of a file whose dossier was appraised; its revision and last step stay those that the
    /// unit sent. False when there is no such dossier.
    pub fn update(&mut self, sheet: UnitSheet) -> bool {
        let Some(place) = self.place_of_dossier(&sheet.key) else { return false };
        let Some(sent) = &mut self.items[place].sheet else { return false };
        let (revision, last_step) = (sent.revision, std::mem::take(&mut sent.last_step));
        *sent = UnitSheet { revision, last_step, ..sheet };
        true
    }

    fn place_of_dossier(&self, key: &str) -> Option<usize> {
        self.by_key.get(key).copied().filter(|place| self.items[*place].sheet.is_some())
    }
}
