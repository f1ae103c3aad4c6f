//! Tests that need no browser.

use crate::check::{cargo, e2e};
use crate::failure::Outcome;
use crate::project::Project;
use crate::shell;

/// Unit and integration tests of the chores and of the program, then the examples in the documentation.
///
/// Two calls: what one call of Cargo builds together has the sum of all wishes for each crate, and these chores are
/// compiled already, by their own.
pub fn run(project: &Project, rest: &[String]) -> Outcome<()> {
    shell::run(cargo(project, "test -p xtask -p static-server --lib --bins").args(rest))?;
    let both = e2e::selection(project);
    // The tests in browsers are compiled along, while there is a core to spare; they run later.
    shell::run(&mut cargo(project, &format!("test {both} --lib --bins --tests --no-run")))?;
    let program = format!("test {both} --lib --bins --test native");
    shell::run(cargo(project, &program).args(rest))?;
    shell::run(cargo(project, &format!("test {both} --doc")).args(rest))
}
