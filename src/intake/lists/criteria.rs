//! Criteria that a heading or a cell names.

use super::known::Leaf;
use crate::domain::exact::Exact;
use crate::tables::keys;

/// Whether a heading begins with the code of a criterion: "8.1.1 Mức độ hài lòng".
pub(super) fn is_heading(text: &str) -> bool {
    let first = text.split_whitespace().next().unwrap_or_default();
    let is_code = first.contains('.') && first.starts_with(|it: char| it.is_ascii_digit());
    is_code && keys::numeral(first).is_some()
}

/// The leaf of this code or id, or with its code before further words.
pub(super) fn find<'a>(leaves: &'a [Leaf], text: &str) -> Option<&'a Leaf> {
    let text = text.trim();
    let first = text.split_whitespace().next().unwrap_or_default();
    let named = |wanted: &str| {
        let is = |leaf: &&Leaf| keys::code(&leaf.code) == keys::code(wanted) || leaf.id == wanted;
        leaves.iter().find(is).filter(|_| !wanted.is_empty())
    };
    named(text).or_else(|| named(first))
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
