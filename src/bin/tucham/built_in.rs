//! The built-in criteria sets. Natively they are compiled in; the page fetches them.

use tucham::domain::set::CriteriaSet;
use tucham::formats::read_set;

const SETS: [&[u8]; 3] = [
    include_bytes!("../../sets/xa-mau.json"),
    include_bytes!("../../sets/so-mau.json"),
    include_bytes!("../../sets/cong-doan-mau.json"),
];

/// The built-in set of this id and version.
pub fn find(id: &str, version: &str) -> Option<CriteriaSet> {
    let sets = SETS.iter().filter_map(|bytes| read_set(bytes).sound().ok());
    sets.into_iter().find(|set| set.id == id && set.version == version)
}
