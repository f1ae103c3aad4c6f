//! Tests that need no browser.

use crate::check::{cargo, e2e};
use crate::failure::Outcome;
use crate::project::Project;
use crate::shell;

/// Unit and integration tests, then the examples in the documentation.
pub fn run(project: &Project, rest: &[String]) -> Outcome<()> {
    for kind in [&["--lib", "--bins", "--tests"][..], &["--doc"]] {
        let mut command = cargo(project);
        command.args(["test", "--workspace"]).args(kind);
        if e2e::is_member(project) {
            command.args(["--exclude", e2e::PACKAGE]);
        }
        shell::run(command.args(rest))?;
    }
    Ok(())
}
