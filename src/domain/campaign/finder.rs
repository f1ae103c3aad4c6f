//! A unit finds itself in a list of thousands, typed as people type.

use super::ListedUnit;
use crate::domain::text::{search_key, search_text};

/// A list laid out for searching without marks, by code or by any words of the name.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct Finder {
    /// Code and name of each unit, laid out for searching; a space before each word of the name.
    keys: Vec<(String, String)>,
}

impl Finder {
    /// Lays out a list.
    pub fn new(units: &[ListedUnit]) -> Self {
        let key = |unit: &ListedUnit| {
            (search_text(&unit.code), format!(" {}", search_key(&unit.name).replace('\n', " ")))
        };
        Finder { keys: units.iter().map(key).collect() }
    }

    /// The places of the units that fit: those whose code begins so, then those of which every word
    /// begins a word of the name or stands in the code, each in the order of the list. All of them for a blank text.
    ///
    /// ```
    /// use tucham::domain::campaign::{Finder, ListedUnit};
    /// let unit = |code: &str, name: &str| ListedUnit {
    ///     code: code.into(),
    ///     name: name.into(),
    ///     ..ListedUnit::default()
    /// };
    /// let finder = Finder::new(&[unit("H40.1", "UBND xã Bế Văn Đàn"), unit("H40.12", "UBND xã An Bình")]);
    /// assert_eq!(finder.find("binh xa"), [1]);
    /// assert_eq!(finder.find("h40.1"), [0, 1]);
    /// assert_eq!(finder.find("bế đàn"), [0]);
    /// assert_eq!(finder.find("uỷ ban nhân dân xã an"), [1]);
    /// assert_eq!(finder.find(" "), [0, 1]);
    /// assert!(finder.find("hà nội").is_empty());
    /// ```
    pub fn find(&self, text: &str) -> Vec<usize> {
        let wanted = search_text(text);
        let words: Vec<String> = wanted.split(' ').map(|word| format!(" {word}")).collect();
        let begins = |place: &usize| self.keys[*place].0.starts_with(&wanted);
        let contains = |place: &usize| {
            let (code, name) = &self.keys[*place];
            words.iter().all(|word| name.contains(word) || code.contains(word.trim_start()))
        };
        let all = || 0..self.keys.len();
        let by_words = all().filter(|place| !begins(place) && contains(place));
        all().filter(begins).chain(by_words).collect()
    }
}
