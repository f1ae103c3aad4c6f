//! Which column holds what, by the words of its heading.

use super::keys::heading;
use super::shape::Shape;

/// What a column may hold, and the words of headings that say so, folded, the narrowest first.
pub type Dictionary<R> = &'static [(R, &'static [&'static str])];

/// A column with its heading.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Column<R> {
    /// What it holds; nothing where the heading is unknown.
    pub role: Option<R>,
    /// Its heading as printed.
    pub heading: String,
}

/// The columns of a table, as guessed; every guess can be changed.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Columns<R> {
    /// From the left.
    pub all: Vec<Column<R>>,
}

impl<R: Copy + PartialEq> Columns<R> {
    /// Guesses by the headings; a role is given once, to the column that names it best.
    pub fn guess(shape: &Shape, dictionary: Dictionary<R>) -> Self {
        let mut all: Vec<Column<R>> = shape
            .heading
            .iter()
            .map(|heading| Column { role: None, heading: heading.clone() })
            .collect();
        let mut matches: Vec<(u8, usize, R)> = Vec::new();
        for (at, column) in all.iter().enumerate() {
            for (role, words) in dictionary {
                if let Some(rank) = rank(&column.heading, words) {
                    matches.push((rank, at, *role));
                }
            }
        }
        matches.sort_by_key(|(rank, at, _)| (*rank, *at));
        for (_, at, role) in matches {
            let is_given = all.iter().any(|it| it.role == Some(role));
            if let Some(column) = all.get_mut(at)
                && column.role.is_none()
                && !is_given
            {
                column.role = Some(role);
            }
        }
        Columns { all }
    }

    /// The column that holds this.
    pub fn of(&self, role: R) -> Option<usize> {
        self.all.iter().position(|column| column.role == Some(role))
    }
}

/// Whether a heading says that a column holds what the dictionary knows.
pub fn is_known<R>(text: &str, dictionary: Dictionary<R>) -> bool {
    dictionary.iter().any(|(_, words)| rank(text, words).is_some_and(|it| it < 3))
}

/// How well a heading is named by words: 0 exactly, 1 by its last line, 2 by its beginning, 3 by
/// words within it.
fn rank(text: &str, words: &[&str]) -> Option<u8> {
    let whole = heading(text);
    let last = heading(text.lines().last().unwrap_or_default());
    if whole.is_empty() {
        return None;
    }
    let padded = format!(" {whole} ");
    words
        .iter()
        .filter_map(|word| {
            if whole == *word {
                Some(0)
            } else if last == *word {
                Some(1)
            } else if word.len() > 3 && whole.starts_with(&format!("{word} ")) {
                Some(2)
            } else if word.len() > 5 && padded.contains(&format!(" {word} ")) {
                Some(3)
            } else {
                None
            }
        })
        .min()
}
