//! What the app weighs, and what a first visit costs, in two steps:
//!
//! 1. The first load is everything that has to arrive before the start page can be used: the page,
//!    its styles, the scripts that start it, the first part of the program.
//! 2. Going on from there to the first criterion, where an officer can type, on the heavier of two ways:
//!    a new dossier brings the pages that begin it, a kept one the list of those that are kept; both the
//!    part that works on it and the largest of the sets (one is fetched when chosen). The list of its
//!    documents comes behind that, and is told apart: typing an answer does not wait for it.
//!
//! Not counted: what nobody waits for (icons, manifest, the service worker, and what it fetches behind
//! the app's back once the page works), and the parts of the program for later pages.

use std::fs;
use std::path::Path;

use static_server::beside;

use crate::failure::{Failure, Outcome};
use crate::project::{self, Project};
use crate::release;

/// What the first load may weigh: 180 KB of brotli, a KB being 1,024 bytes.
const GOAL: usize = 180 * 1024;

/// What each step may weigh. Lowered with every step that gets lighter, never raised.
const LIMITS: [usize; 2] = [172 * 1024, 278 * 1024];

/// The beginnings and endings of the files of the first step, and the parts of the program on both ways
/// of the second.
const FIRST: [(&str, &str); 7] = [
    ("index", ".html"),
    ("styles-", ".css"),
    ("boot-", ".js"),
    ("old-browser-", ".js"),
    ("offline-", ".js"),
    ("app-", ".js"),
    ("app-", ".wasm"),
];
const WAYS: [(&str, [&str; 2]); 2] =
    [("to begin a dossier", ["begin", "work"]), ("to open a kept one", ["kept", "work"])];

/// One file in three forms.
#[derive(Clone, Debug)]
struct Weight {
    name: String,
    raw: usize,
    gzip: usize,
    brotli: usize,
}

/// Builds if needed, prints the table, fails above the budget.
pub fn check(project: &Project) -> Outcome<()> {
    release::ensure_built(project)?;
    let weights = weigh(&project.dist())?;
    let visit = visit(&weights);
    println!("{}", table(&weights, &visit));
    let one_file = fs::metadata(project.one_file()).map_or(0, |about| about.len());
    println!("The one file: {one_file} bytes.");
    within_budget(sum(&visit.first).brotli, visit.ways.each_ref().map(|way| sum(way).brotli))
}

fn weigh(dist: &Path) -> Outcome<Vec<Weight>> {
    let files = project::files_below(dist)?;
    let is_copy =
        |path: &Path| path.extension().is_some_and(|ending| ending == "gz" || ending == "br");
    Ok(files.iter().filter(|path| !is_copy(path)).map(|path| weigh_one(dist, path)).collect())
}

fn weigh_one(dist: &Path, path: &Path) -> Weight {
    let length = |path: &Path| fs::metadata(path).map(|about| about.len() as usize).ok();
    let raw = length(path).unwrap_or(0);
    // What has no copy is sent as it is.
    let copy = |ending| length(&beside(path, ending)).unwrap_or(raw);
    Weight { name: project::address_below(dist, path), raw, gzip: copy("gz"), brotli: copy("br") }
}

/// What a visit brings: the first load, then what each way to the first criterion adds.
struct Visit {
    first: Vec<Weight>,
    ways: [Vec<Weight>; 2],
}

fn visit(weights: &[Weight]) -> Visit {
    let fits =
        |name: &str, (begin, end): &(&str, &str)| name.starts_with(begin) && name.ends_with(end);
    let is_first = |weight: &&Weight| FIRST.iter().any(|it| fits(&weight.name, it));
    let sets = weights.iter().filter(|weight| weight.name.starts_with("sets/"));
    let largest = sets.max_by_key(|weight| weight.brotli);
    let way = |(_, parts): (_, [&str; 2])| {
        let is_of = |weight: &&Weight| parts.iter().any(|part| is_of_part(&weight.name, part));
        weights.iter().filter(is_of).chain(largest).cloned().collect()
    };
    Visit { first: weights.iter().filter(is_first).cloned().collect(), ways: WAYS.map(way) }
}

/// Whether a file is of a part of the program: `rest_work-0a1b.wasm` is of both in its name.
fn is_of_part(name: &str, part: &str) -> bool {
    let stem = name.strip_suffix(".wasm").and_then(|name| name.rsplit_once('-'));
    stem.is_some_and(|(parts, _)| parts.split('_').any(|it| it == part))
}

fn table(weights: &[Weight], visit: &Visit) -> String {
    let title = "bytes (1 first load, 2 to the first criterion)";
    let mut text = format!("{title:<46} {:>9} {:>9} {:>9}\n", "raw", "gzip", "brotli");
    let [begin, kept] = &visit.ways;
    for weight in weights {
        let is_in = |step: &[Weight]| step.iter().any(|other| other.name == weight.name);
        let step = match (is_in(&visit.first), is_in(begin) || is_in(kept)) {
            (true, _) => "1",
            (_, true) => "2",
            _ => " ",
        };
        text += &row(&format!("{step} {}", weight.name), weight);
    }
    text += &row("1 first load: the start page", &sum(&visit.first));
    let follows = weights.iter().filter(|weight| is_of_part(&weight.name, "evidence"));
    text += &row("  its documents, which follow", &sum(&follows.cloned().collect::<Vec<_>>()));
    for ((what, _), way) in WAYS.iter().zip(&visit.ways) {
        text += &row(&format!("2 {what} adds"), &sum(way));
        let whole = [&visit.first[..], way].concat();
        text += &row("  up to the first criterion", &sum(&whole));
    }
    text
}

fn row(name: &str, weight: &Weight) -> String {
    format!("{name:<46} {:>9} {:>9} {:>9}\n", weight.raw, weight.gzip, weight.brotli)
}

fn sum(weights: &[Weight]) -> Weight {
    let add = |size: fn(&Weight) -> usize| weights.iter().map(size).sum();
    Weight {
        name: String::new(),
        raw: add(|w| w.raw),
        gzip: add(|w| w.gzip),
        brotli: add(|w| w.brotli),
    }
}

fn within_budget(first: usize, ways: [usize; 2]) -> Outcome<()> {
    let [load, way] = LIMITS;
    held("the first load", first, load)?;
    println!("First load: {first} bytes of brotli; {GOAL} (180 KB) allowed.");
    for ((what, _), total) in WAYS.iter().zip(ways) {
        held(what, total, way)?;
        println!("The way {what} adds {total}, and makes {} together.", first + total);
    }
    Ok(())
}

fn held(what: &str, total: usize, limit: usize) -> Outcome<()> {
    match total.checked_sub(limit) {
        None | Some(0) => Ok(()),
        Some(over) => Err(Failure::new(format!(
            "too heavy {what}: {total} of {limit} bytes of brotli; {over} too many."
        ))),
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    fn weight(name: &str, brotli: usize) -> Weight {
        Weight { name: name.into(), raw: brotli * 4, gzip: brotli * 2, brotli }
    }

    #[test]
    fn a_visit_is_weighed_on_both_ways_and_what_nobody_waits_for_not_at_all() {
        let start = [
            "app-1.js",
            "app-1.wasm",
            "boot-1.js",
            "index.html",
            "offline-1.js",
            "old-browser-1.js",
            "styles-1.css",
        ];
        let later = [
            "begin-1.wasm",
            "begin_rest-1.wasm",
            "icons/icon.svg",
            "kept-1.wasm",
            "rest-1.wasm",
            "sw.js",
            "work-1.wasm",
            "worker-1.wasm",
        ];
        let sets = [("sets/a-1.json", 5), ("sets/b-1.json", 9), ("sets/c-1.json", 7)];
        let files = start.into_iter().chain(later).map(|name| (name, 1)).chain(sets);
        let all: Vec<_> = files.map(|(name, brotli)| weight(name, brotli)).collect();
        let visit = visit(&all);
        let names = |step: &[Weight]| step.iter().map(|it| it.name.clone()).collect::<Vec<_>>();
        assert_eq!(names(&visit.first), start);
        let [begin, kept] = &visit.ways;
        let set = "sets/b-1.json";
        assert_eq!(names(begin), ["begin-1.wasm", "begin_rest-1.wasm", "work-1.wasm", set]);
        assert_eq!(names(kept), ["kept-1.wasm", "work-1.wasm", set]);
        assert_eq!([sum(&visit.first), sum(begin), sum(kept)].map(|it| it.brotli), [7, 12, 11]);
    }

    #[test]
    fn each_budget_holds_to_the_byte() {
        let [first, way] = LIMITS;
        assert!(within_budget(first, [way, way]).is_ok());
        let too_much = |first, ways| within_budget(first, ways).unwrap_err().to_string();
        assert!(too_much(first + 1, [way, way]).contains("too heavy the first load"));
        assert!(too_much(first, [way + 1, way]).contains("too heavy to begin a dossier"));
        assert!(too_much(first, [way, way + 1]).contains("too heavy to open a kept one"));
    }

    #[test]
    fn the_first_load_is_held_to_its_goal() {
        assert!(LIMITS[0] <= GOAL);
    }
}
