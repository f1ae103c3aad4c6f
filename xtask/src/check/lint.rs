//! Formatting, and clippy for both targets: the native one never sees the page.

use crate::check::cargo;
use crate::failure::Outcome;
use crate::project::Project;
use crate::shell;

/// Runs the three.
pub fn run(project: &Project) -> Outcome<()> {
    shell::run(cargo(project).args(["fmt", "--all", "--check"]))?;
    shell::run(cargo(project).args([
        "clippy",
        "--workspace",
        "--all-targets",
        "--",
        "-D",
        "warnings",
    ]))?;
    let page = [
        "clippy",
        "--package",
        "tucham",
        "--lib",
        "--bin",
        "app",
        "--tests",
        "--target",
        "wasm32-unknown-unknown",
    ];
    shell::run(cargo(project).args(page).args(["--", "-D", "warnings"]))
}
