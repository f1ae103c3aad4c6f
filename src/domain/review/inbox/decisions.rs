//! What a person says of files that compete: which one counts, or that they are of different units.

use std::collections::HashSet;

use super::Inbox;

impl Inbox {
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
}
