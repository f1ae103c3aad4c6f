//! Tests that need no browser.

use crate::check::{cargo, e2e};
use crate::failure::Outcome;
use crate::project::Project;
use crate::shell;

/// Unit and integration tests, then the examples in the documentation.
pub fn run(project: &Project, rest: &[String]) -> Outcome<()> {
    let but = if e2e::is_member(project) { "--exclude e2e" } else { "" };
    for kind in ["--lib --bins --tests", "--doc"] {
        shell::run(cargo(project, &format!("test --workspace {but} {kind}")).args(rest))?;
    }
    Ok(())
}
