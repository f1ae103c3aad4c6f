//! The corpus of the fuzzers, replayed with every ordinary test: no nightly compiler is needed to
//! see that what was once found stays fixed.

use std::fs;

use crate::golden::root;

#[path = "../../fuzz/src/lib.rs"]
mod fuzz;

fn replay(target: &str, check: fn(&[u8])) {
    let folder = root().join("fuzz/corpus").join(target);
    let mut n_inputs = 0;
    for entry in fs::read_dir(&folder).unwrap() {
        check(&fs::read(entry.unwrap().path()).unwrap());
        n_inputs += 1;
    }
    assert!(n_inputs > 2, "{target} has {n_inputs} inputs");
}

#[test]
fn sets() {
    replay("set", fuzz::set);
}

#[test]
fn dossiers() {
    replay("dossier", fuzz::dossier);
}

#[test]
fn formulas() {
    replay("formula", fuzz::formula);
}

#[test]
fn typed_numbers() {
    replay("number", fuzz::number);
}

#[test]
fn receipts() {
    replay("receipt", fuzz::receipt);
}

#[test]
fn signatures() {
    replay("signature", fuzz::signature);
}

#[test]
fn tables() {
    replay("csv", fuzz::csv);
}

#[test]
fn grids() {
    replay("grid", fuzz::grid);
}

#[test]
fn rules() {
    replay("rule", fuzz::rule);
}
