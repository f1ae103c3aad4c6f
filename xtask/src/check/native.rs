//! Tests that need no browser.

use crate::check::cargo;
use crate::check::e2e::SELECTION;
use crate::failure::Outcome;
use crate::project::Project;
use crate::shell;

/// The chores.
const CHORES: &str = "test -p xtask -p static-server --lib --bins";

/// The calls that compile these tests, and with them those in browsers, which are of the same selection.
///
/// Two: what one call of Cargo builds together has the sum of all wishes for each crate, and the libraries of the
/// chores are compiled already, by their own call.
pub fn compiling() -> [String; 2] {
    [
        format!("{CHORES} --no-run"),
        format!("test {SELECTION} --lib --bins --tests --examples --no-run"),
    ]
}

/// Unit and integration tests of the chores and of the program, then the examples in the documentation.
pub fn run(project: &Project, rest: &[String]) -> Outcome<()> {
    shell::run(cargo(project, CHORES).args(rest))?;
    let program = format!("test {SELECTION} --lib --bins --test native");
    shell::run(cargo(project, &program).args(rest))?;
    shell::run(cargo(project, &format!("test {SELECTION} --doc")).args(rest))
}
