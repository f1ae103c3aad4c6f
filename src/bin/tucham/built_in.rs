//! The built-in criteria sets. Natively they are compiled in; the page fetches them.

use tucham::domain::set::CriteriaSet;
use tucham::formats::read_set;

const SETS: [&[u8]; 3] = [
    include_bytes!("../../sets/xa-mau.json"),
    include_bytes!("../../sets/so-mau.json"),
    include_bytes!("../../sets/cong-doan-mau.json"),
];

/// Every built-in set.
pub fn all() -> impl Iterator<Item = CriteriaSet> {
    SETS.iter().filter_map(|bytes| read_set(bytes).sound().ok())
}

/// The built-in set of this id and version.
pub fn find(id: &str, version: &str) -> Option<CriteriaSet> {
    all().find(|set| set.id == id && set.version == version)
}
