//! Formatting, and clippy for both targets: the native one never sees the page.

use crate::check::{browser, cargo, dependencies};
use crate::failure::Outcome;
use crate::project::Project;
use crate::shell;
use crate::tools::WASM;

/// Runs the three, then looks at the dependencies.
pub fn run(project: &Project) -> Outcome<()> {
    shell::run(&mut cargo(project, "fmt --all --check"))?;
    shell::run(&mut cargo(project, "clippy --workspace --all-targets -- -D warnings"))?;
    let test = if browser::is_there(project) { "--test browser" } else { "" };
    let page = format!(
        "clippy --target {WASM} -p tucham --lib --bin app --bin worker --bin reader {test} -- -D warnings"
    );
    shell::run(&mut cargo(project, &page))?;
    dependencies::run(project)
}
