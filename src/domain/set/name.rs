//! How a set is named where two of one id and version must be told apart.

use super::CriteriaSet;
use crate::domain::problem::{Code, Problem};

/// The first eight hex digits of a checksum, as people compare them: `7208-312E`.
///
/// ```
/// # use tucham::domain::set::short_code;
/// assert_eq!(short_code("sha256:7208312e99"), "7208-312E");
/// assert_eq!(short_code(""), "–");
/// ```
pub fn short_code(checksum: &str) -> String {
    let digits = checksum.trim_start_matches("sha256:");
    let digits: String = digits.chars().take(8).collect::<String>().to_ascii_uppercase();
    match digits.split_at_checked(4) {
        Some((first, second)) => format!("{first}-{second}"),
        None if digits.is_empty() => "–".into(),
        None => digits,
    }
}

/// Id, version and short code: `xa-mau 2026.1 · 7208-312E`.
pub fn set_name(id: &str, version: &str, checksum: &str) -> String {
    format!("{id} {version} · {}", short_code(checksum))
}

/// A set with the id and version of another, and another content.
pub fn namesakes(set: &CriteriaSet, other: &CriteriaSet) -> Option<Problem> {
    let is_same_name = set.id == other.id && set.version == other.version;
    (is_same_name && set.checksum != other.checksum).then(|| {
        let problem = Problem::new(Code::SetNamesake).with("found", set.full_name());
        problem.with("expected", other.full_name())
    })
}

impl CriteriaSet {
    /// Id, version and short code: `xa-mau 2026.1 · 7208-312E`.
    pub fn full_name(&self) -> String {
        set_name(&self.id, &self.version, &self.checksum)
    }
}
