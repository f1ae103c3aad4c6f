//! Finding a criterion by its code or by words of its name.

use super::CriteriaSet;
use crate::domain::text::{Text, search_key, search_text};

/// The leaves that a typed text finds, best first, as places in the set's nodes: those whose code begins
/// with it; then those whose own name holds all of its words; then those that need the names above them
/// for that. Diacritics, capitals and old or new spelling make no difference. `pick` chooses the language.
///
/// ```
/// # use tucham::domain::set::search;
/// let set = tucham::formats::read_set(include_bytes!("../../sets/xa-mau.json")).sound().unwrap();
/// let found = |typed: &str| -> Vec<&str> {
///     search(&set, typed, |text| &text.vi).iter().map(|&it| set.nodes[it].code.as_str()).collect()
/// };
/// assert_eq!(found("1.1."), ["1.1.1", "1.1.2", "1.1.3"]);
/// assert_eq!(found("chất lượng kế hoạch"), ["1.1.2"]);
/// // The area is named so, and has more criteria than those that name it themselves.
/// let named = found("thu tuc hanh chinh");
/// assert!(named.iter().any(|code| code.starts_with("3.")));
/// assert_eq!(found("  "), [""; 0]);
/// ```
pub fn search(set: &CriteriaSet, typed: &str, pick: impl Fn(&Text) -> &str) -> Vec<usize> {
    let wanted = search_text(typed);
    if wanted.is_empty() {
        return Vec::new();
    }
    let rank = |leaf: usize| {
        let holds = |name: &str| wanted.split(' ').all(|word| name.contains(word));
        let own = &set.nodes[leaf];
        if search_text(&own.code).starts_with(&wanted) {
            return Some(0);
        }
        if holds(&search_key(pick(&own.title))) {
            return Some(1);
        }
        let titles: Vec<&str> = set.lineage(leaf).map(|node| pick(&node.title)).collect();
        holds(&search_key(&titles.join(" "))).then_some(2)
    };
    let ranked: Vec<(usize, usize)> =
        set.leaves().filter_map(|leaf| Some((rank(leaf)?, leaf))).collect();
    let of = |wanted: usize| ranked.iter().filter(move |(rank, _)| *rank == wanted);
    (0..3).flat_map(of).map(|(_, leaf)| *leaf).collect()
}

/// The words of a name, each with what follows it, and whether a typed text names it.
///
/// ```
/// # use tucham::domain::set::words_found;
/// let found = words_found("Bộ phận Một cửa", "mot cua");
/// assert_eq!(found, [("Bộ ", false), ("phận ", false), ("Một ", true), ("cửa", true)]);
/// ```
pub fn words_found<'t>(name: &'t str, typed: &str) -> Vec<(&'t str, bool)> {
    let wanted = search_text(typed);
    let is_named = |word: &str| {
        let key = search_key(word);
        wanted.split(' ').any(|it| !it.is_empty() && key.contains(it))
    };
    name.split_inclusive(' ').map(|word| (word, is_named(word))).collect()
}
