//! No two files name each other, not by way of others either; a parent and what stands below it may.

use std::collections::{BTreeMap, BTreeSet};
use std::fs;
use std::path::Path;

use crate::golden::root;
use crate::layers::files;

/// A file's place: `domain::set::rule` is `["domain", "set", "rule"]`.
type Place = Vec<String>;

#[test]
fn no_file_stands_in_a_circle() {
    let mut named = named_by_each(&root().join("src"));
    // Whoever names nobody that is left stands in no circle; nor does whoever nobody names.
    loop {
        let targets: BTreeSet<Place> = named.values().flatten().cloned().collect();
        let before = named.len();
        named.retain(|place, others| !others.is_empty() && targets.contains(place));
        let left: BTreeSet<Place> = named.keys().cloned().collect();
        named.values_mut().for_each(|others| others.retain(|other| left.contains(other)));
        if named.len() == before {
            break;
        }
    }
    assert!(named.is_empty(), "{named:#?}");
}

#[test]
fn a_path_is_read_wherever_it_stands() {
    let text =
        "use crate::a::{self, b::{C, d}, e};\n// super::no\nfn f() { super::g::h(x::crate_) }";
    let read: Vec<String> = paths(text).iter().map(|path| path.join("::")).collect();
    assert_eq!(
        read,
        ["crate::a::self", "crate::a::b::C", "crate::a::b::d", "crate::a::e", "super::g::h"]
    );
}

/// Which other files each file of the library names, those above and below it left out.
fn named_by_each(src: &Path) -> BTreeMap<Place, BTreeSet<Place>> {
    let mut found = Vec::new();
    files(src, &mut found);
    let place = |path: &Path| {
        let below = path.strip_prefix(src).unwrap().with_extension("");
        let words = below.iter().map(|word| word.to_string_lossy().into_owned());
        words.filter(|word| word != "mod").collect::<Place>()
    };
    let is_own = |place: &Place| !matches!(place[0].as_str(), "bin" | "lib" | "main");
    let all: BTreeMap<Place, String> = found
        .iter()
        .map(|path| (place(path), fs::read_to_string(path).unwrap()))
        .filter(|(place, _)| is_own(place))
        .collect();
    assert!(all.len() > 400, "the sources are found");
    let named = |from: &Place, text: &String| {
        let targets = paths(text).into_iter().filter_map(|path| meant(from, path, &all));
        targets.filter(|to| !to.starts_with(from) && !from.starts_with(to)).collect()
    };
    all.iter().map(|(from, text)| (from.clone(), named(from, text))).collect()
}

/// The file that a path leads into.
fn meant(from: &Place, path: Vec<String>, all: &BTreeMap<Place, String>) -> Option<Place> {
    let ups = path.iter().take_while(|word| *word == "super").count();
    let begin = if ups == 0 { &[] } else { &from[..from.len().checked_sub(ups)?] };
    let mut whole = begin.to_vec();
    whole.extend(path.into_iter().skip(ups.max(1)));
    while !whole.is_empty() && !all.contains_key(&whole) {
        whole.pop();
    }
    (!whole.is_empty()).then_some(whole)
}

/// Every path from the crate or from above in a text, its tests and comments left out.
fn paths(text: &str) -> Vec<Vec<String>> {
    let code = text.split("#[cfg(test)]\nmod tests").next().unwrap_or_default();
    let lines = code.lines().filter(|line| !line.trim_start().starts_with("//"));
    let code = lines.collect::<Vec<_>>().join("\n");
    let mut found = Vec::new();
    for (at, _) in code.match_indices("crate::").chain(code.match_indices("super::")) {
        let before = code[..at].chars().next_back();
        if !before.is_some_and(|letter| letter.is_alphanumeric() || matches!(letter, '_' | ':')) {
            tree(&code[at..], Vec::new(), &mut found);
        }
    }
    found
}

/// Reads the tree of a `use`, or a single path; what follows it.
fn tree<'t>(text: &'t str, mut path: Vec<String>, found: &mut Vec<Vec<String>>) -> &'t str {
    let text = text.trim_start();
    if let Some(mut rest) = text.strip_prefix('{') {
        loop {
            rest = rest.trim_start_matches(|letter: char| letter.is_whitespace() || letter == ',');
            match rest.strip_prefix('}') {
                Some(rest) => return rest,
                None if rest.is_empty() => return rest,
                None => rest = tree(rest, path.clone(), found),
            }
        }
    }
    let is_of_word = |letter: char| letter.is_alphanumeric() || letter == '_';
    let end = text.find(|letter| !is_of_word(letter)).unwrap_or(text.len());
    path.push(text[..end].to_owned());
    match text[end..].strip_prefix("::") {
        Some(rest) if rest.starts_with(|letter| letter == '{' || is_of_word(letter)) => {
            tree(rest, path, found)
        }
        _ => {
            found.push(path);
            // Another name for it, or whatever can be no path.
            let rest = &text[end..];
            rest.find([',', '}', ';']).map_or("", |at| &rest[at..])
        }
    }
}
