//! Criteria that a heading or a cell names.

use super::known::{Known, Leaf};
use crate::domain::exact::Exact;
use crate::tables::keys;

/// Whether a heading begins with the code of a criterion: "8.1.1 Mức độ hài lòng".
pub(super) fn is_heading(text: &str) -> bool {
    let first = text.split_whitespace().next().unwrap_or_default();
    let is_code = first.contains('.') && first.starts_with(|it: char| it.is_ascii_digit());
    is_code && keys::numeral(first).is_some()
}

/// Whether a heading stands above the figures of a criterion: it begins like a code, or is one that is known.
pub(super) fn is_column(leaves: &[Leaf], text: &str) -> bool {
    let is_word = |code: &str| code.contains(|it: char| !it.is_ascii_digit());
    is_heading(text) || coded(leaves, text.trim()).is_some_and(|leaf| is_word(&leaf.code))
}

/// The leaf that a heading names, in the last of its rows.
pub(super) fn of_heading<'a>(leaves: &'a [Leaf], heading: &str) -> Option<&'a Leaf> {
    find(leaves, heading.lines().last().unwrap_or_default())
}

/// The leaf of this code or id, or with its code before further words.
pub(super) fn find<'a>(leaves: &'a [Leaf], text: &str) -> Option<&'a Leaf> {
    let text = text.trim();
    let first = text.split_whitespace().next().unwrap_or_default();
    coded(leaves, text).or_else(|| coded(leaves, first))
}

/// The codes of a cell: "1.1.1; 1.2.2".
pub(super) fn codes(text: &str) -> Vec<&str> {
    text.split([';', ',']).map(str::trim).filter(|it| !it.is_empty()).collect()
}

/// The ids of the leaves whose codes a text names, each once, in its order.
///
/// # Errors
/// The codes that no leaf has.
pub fn leaves_coded(known: &Known, text: &str) -> Result<Vec<String>, Vec<String>> {
    let (mut leaves, mut unknown) = (Vec::new(), Vec::new());
    for code in codes(text) {
        match coded(&known.leaves, code) {
            Some(leaf) if leaves.contains(&leaf.id) => {}
            Some(leaf) => leaves.push(leaf.id.clone()),
            None => unknown.push(code.to_string()),
        }
    }
    if unknown.is_empty() { Ok(leaves) } else { Err(unknown) }
}

/// The leaf of exactly this code or id.
pub(super) fn coded<'a>(leaves: &'a [Leaf], code: &str) -> Option<&'a Leaf> {
    let is = |leaf: &&Leaf| keys::code(&leaf.code) == keys::code(code) || leaf.id == code;
    leaves.iter().find(is).filter(|_| !code.is_empty())
}

impl Leaf {
    pub(super) fn wants_percentage(&self) -> bool {
        self.rule == "percent"
    }

    /// The largest figure that can be entered, where the rule has one.
    pub(super) fn most(&self) -> Option<Exact> {
        match self.rule.as_str() {
            "percent" => Some(Exact::hundred()),
            "given" | "choice" | "checklist" => Some(self.max.clone()),
            _ => None,
        }
    }
}
