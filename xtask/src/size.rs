//! What the app weighs, and what a first visit costs, in two steps:
//!
//! 1. The first load is everything that has to arrive before the start page can be used: the page,
//!    its styles, the scripts that start it, the first part of the program.
//! 2. Opening a dossier brings the part that works on it and the largest of the sets (one is fetched
//!    when chosen); then an officer can type at the first criterion.
//!
//! Not counted: what nobody waits for (icons, manifest, the service worker, and what it fetches behind
//! the app's back once the page works), and the parts of the program for later pages.

use std::fs;
use std::path::Path;

use crate::failure::{Failure, Outcome};
use crate::project::{self, Project};
use crate::release;

/// What the first load may weigh: 200 KB of brotli, a KB being 1,024 bytes.
const GOAL: usize = 200 * 1024;

/// What each step may weigh. Lowered with every step that gets lighter, never raised.
const LIMITS: [usize; 2] = [198 * 1024, 322 * 1024];

/// The beginnings and endings of the files of each step; the largest set is added to the second.
const FIRST: [(&str, &str); 7] = [
    ("index", ".html"),
    ("styles-", ".css"),
    ("boot-", ".js"),
    ("old-browser-", ".js"),
    ("offline-", ".js"),
    ("app-", ".js"),
    ("app-", ".wasm"),
];
const OPENING: [(&str, &str); 1] = [("work-", ".wasm")];

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
    let steps = steps(&weights);
    println!("{}", table(&weights, &steps));
    let one_file = fs::metadata(project.one_file()).map_or(0, |about| about.len());
    println!("The one file: {one_file} bytes.");
    within_budget(steps.each_ref().map(|step| sum(step).brotli))
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
    let copy = |ending| length(&release::beside(path, ending)).unwrap_or(raw);
    Weight { name: project::address_below(dist, path), raw, gzip: copy("gz"), brotli: copy("br") }
}

fn steps(weights: &[Weight]) -> [Vec<Weight>; 2] {
    let with = |needed: &[(&str, &str)]| {
        let is_needed = |weight: &&Weight| {
            let fits = |(begin, end): &(&str, &str)| {
                weight.name.starts_with(begin) && weight.name.ends_with(end)
            };
            needed.iter().any(fits)
        };
        weights.iter().filter(is_needed).cloned().collect::<Vec<_>>()
    };
    let sets = weights.iter().filter(|weight| weight.name.starts_with("sets/"));
    let mut opening = with(&OPENING);
    opening.extend(sets.max_by_key(|weight| weight.brotli).cloned());
    [with(&FIRST), opening]
}

fn table(weights: &[Weight], steps: &[Vec<Weight>; 2]) -> String {
    let title = "bytes (1 first load, 2 opening a dossier)";
    let mut text = format!("{title:<44} {:>9} {:>9} {:>9}\n", "raw", "gzip -9", "brotli 11");
    for weight in weights {
        let is_in = |step: &Vec<Weight>| step.iter().any(|other| other.name == weight.name);
        let step = steps.iter().position(is_in).map_or(" ", |step| ["1", "2"][step]);
        text += &row(&format!("{step} {}", weight.name), weight);
    }
    let [first, opening] = steps;
    text += &row("1 first load: the start page", &sum(first));
    text += &row("2 opening a dossier adds", &sum(opening));
    text + &row("  up to the first criterion", &sum(&[&first[..], &opening[..]].concat()))
}

fn row(name: &str, weight: &Weight) -> String {
    format!("{name:<44} {:>9} {:>9} {:>9}\n", weight.raw, weight.gzip, weight.brotli)
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

fn within_budget(steps: [usize; 2]) -> Outcome<()> {
    for ((what, total), limit) in
        ["first load", "opening of a dossier"].iter().zip(steps).zip(LIMITS)
    {
        if total > limit {
            return Err(Failure::new(format!(
                "the {what} is too heavy: {total} of {limit} bytes of brotli; {} too many.",
                total - limit
            )));
        }
    }
    let [first, opening] = steps;
    println!("First load: {first} bytes of brotli; {GOAL} (200 KB) allowed.");
    println!("Opening a dossier adds {opening}, and makes {} together.", first + opening);
    Ok(())
}

#[cfg(test)]
mod tests {
    use super::*;

    fn weight(name: &str, brotli: usize) -> Weight {
        Weight { name: name.into(), raw: brotli * 4, gzip: brotli * 2, brotli }
    }

    #[test]
    fn a_visit_is_weighed_in_two_steps_and_what_nobody_waits_for_not_at_all() {
        let names = [
            "app-1.js",
            "app-1.wasm",
            "boot-1.js",
            "icons/icon.svg",
            "index.html",
            "offline-1.js",
            "old-browser-1.js",
            "rest-1.wasm",
            "styles-1.css",
            "sw.js",
            "work-1.wasm",
        ];
        let sets = [("sets/a-1.json", 5), ("sets/b-1.json", 9), ("sets/c-1.json", 7)];
        let files = names.map(|name| (name, 1)).into_iter().chain(sets);
        let all: Vec<_> = files.map(|(name, brotli)| weight(name, brotli)).collect();
        let steps = steps(&all);
        let names = steps.each_ref().map(|step| step.iter().map(|weight| weight.name.as_str()));
        let [first, opening] = names.map(Iterator::collect::<Vec<_>>);
        let start = [
            "app-1.js",
            "app-1.wasm",
            "boot-1.js",
            "index.html",
            "offline-1.js",
            "old-browser-1.js",
            "styles-1.css",
        ];
        assert_eq!(first, start);
        assert_eq!(opening, ["work-1.wasm", "sets/b-1.json"]);
        assert_eq!(steps.map(|step| sum(&step).brotli), [7, 10]);
    }

    #[test]
    fn each_budget_holds_to_the_byte() {
        let [first, opening] = LIMITS;
        assert!(within_budget(LIMITS).is_ok());
        let too_much = |steps| within_budget(steps).unwrap_err().to_string();
        assert!(too_much([first + 1, opening]).contains("first load is too heavy"));
        assert!(too_much([first, opening + 1]).contains("opening of a dossier is too heavy"));
    }

    #[test]
    fn the_first_load_is_held_to_its_goal() {
        assert!(LIMITS[0] <= GOAL);
    }
}
