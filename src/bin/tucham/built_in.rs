//! The built-in criteria sets. Natively they are compiled in; the page fetches them.

use tucham::domain::set::CriteriaSet;
use tucham::formats::read_set;

/// Those that are offered, then their earlier versions, which files made with them do not carry.
const SETS: [&[u8]; 6] = [
    include_bytes!("../../sets/xa-mau.json"),
    include_bytes!("../../sets/so-mau.json"),
    include_bytes!("../../sets/cong-doan-mau.json"),
    include_bytes!("../../sets/earlier/xa-mau-2026.1.json"),
    include_bytes!("../../sets/earlier/so-mau-2026.1.json"),
    include_bytes!("../../sets/earlier/cong-doan-mau-2026.1.json"),
];

/// Every built-in set.
pub fn all() -> impl Iterator<Item = CriteriaSet> {
    SETS.iter().filter_map(|bytes| read_set(bytes).sound().ok())
}

/// The built-in set of this id and version.
pub fn find(id: &str, version: &str) -> Option<CriteriaSet> {
    all().find(|set| set.id == id && set.version == version)
}
