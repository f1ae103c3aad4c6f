//! What the app weighs, and what a first visit costs.
//!
//! The first load is everything that has to arrive before an officer can work: the page, its styles,
//! the scripts that start it, the program, and the largest of the sets (one is fetched when chosen).
//! Not counted: what nobody waits for (icons, manifest, the service worker and the other sets, which
//! it fetches behind the app's back once the page works) and what modern browsers skip (old-browser).

use std::fs;
use std::path::Path;

use crate::failure::{Failure, Outcome};
use crate::project::{self, Project};
use crate::release;

/// Where the first load has to get: 200 KB of brotli, a KB being 1,024 bytes.
const GOAL: usize = 200 * 1024;

/// What it may weigh until then. It is lowered with every load that gets lighter. It was raised once,
/// by what keeping drafts in two stores costs.
const LIMIT: usize = 500 * 1024;

/// The beginnings and endings of the files that every first visit needs.
const NEEDED: [(&str, &str); 6] = [
    ("index", ".html"),
    ("styles-", ".css"),
    ("boot-", ".js"),
    ("offline-", ".js"),
    ("app-", ".js"),
    ("app-", "_bg.wasm"),
];

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
    let first = first_load(&weights);
    println!("{}", table(&weights, &first));
    let one_file = fs::metadata(project.one_file()).map_or(0, |about| about.len());
    println!("The one file: {one_file} bytes.");
    within_budget(&first)
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

fn first_load(weights: &[Weight]) -> Vec<Weight> {
    let needed = |weight: &&Weight| {
        NEEDED
            .iter()
            .any(|(begin, end)| weight.name.starts_with(begin) && weight.name.ends_with(end))
    };
    let sets = weights.iter().filter(|weight| weight.name.starts_with("sets/"));
    let largest = sets.max_by_key(|weight| weight.brotli);
    weights.iter().filter(needed).chain(largest).cloned().collect()
}

fn table(weights: &[Weight], first: &[Weight]) -> String {
    let mut text = format!(
        "{:<44} {:>9} {:>9} {:>9}\n",
        "bytes (* first load)", "raw", "gzip -9", "brotli 11"
    );
    for weight in weights {
        let star = if first.iter().any(|other| other.name == weight.name) { "*" } else { " " };
        text += &row(&format!("{star} {}", weight.name), weight);
    }
    text + &row("  first load", &sum(first))
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

fn within_budget(first: &[Weight]) -> Outcome<()> {
    let total = sum(first).brotli;
    if total > LIMIT {
        return Err(Failure::new(format!(
            "the first load is too heavy: {total} of {LIMIT} bytes of brotli; {} too many.",
            total - LIMIT
        )));
    }
    println!("First load: {total} of {LIMIT} bytes of brotli.");
    if total > GOAL {
        println!("The goal of {GOAL} bytes (200 KB) is missed by {}.", total - GOAL);
    }
    Ok(())
}

#[cfg(test)]
mod tests {
    use super::*;

    fn weight(name: &str, brotli: usize) -> Weight {
        Weight { name: name.into(), raw: brotli * 4, gzip: brotli * 2, brotli }
    }

    #[test]
    fn the_first_load_is_what_must_arrive_with_the_largest_set() {
        let all = [
            "app-1.js",
            "app-1_bg.wasm",
            "boot-1.js",
            "icons/icon.svg",
            "index.html",
            "offline-1.js",
            "old-browser-1.js",
            "styles-1.css",
            "sw.js",
        ]
        .map(|name| weight(name, 1));
        let sets =
            [weight("sets/a-1.json", 5), weight("sets/b-1.json", 9), weight("sets/c-1.json", 7)];
        let first = first_load(&[all.to_vec(), sets.to_vec()].concat());
        let names: Vec<_> = first.iter().map(|weight| weight.name.as_str()).collect();
        assert_eq!(
            names,
            [
                "app-1.js",
                "app-1_bg.wasm",
                "boot-1.js",
                "index.html",
                "offline-1.js",
                "styles-1.css",
                "sets/b-1.json"
            ]
        );
        assert_eq!(sum(&first).brotli, 15);
    }

    #[test]
    fn the_budget_holds_to_the_byte() {
        assert!(within_budget(&[weight("index.html", LIMIT)]).is_ok());
        let failure = within_budget(&[weight("index.html", LIMIT), weight("a", 1)]).unwrap_err();
        assert!(failure.to_string().contains("1 too many"));
    }
}
