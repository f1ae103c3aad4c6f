//! Formatting and clippy. What has to be compiled for the tests is compiled under clippy, for both targets, as the
//! native one never sees the page: a check apart would read every library a second time.

use std::process::Command;

use crate::check::{browser, cargo, dependencies, native};
use crate::failure::Outcome;
use crate::project::Project;
use crate::shell;

/// Compiles everything that later steps run, with every warning an error; then looks at the dependencies.
pub fn run(project: &Project) -> Outcome<()> {
    shell::run(&mut cargo(project, "fmt --all --check"))?;
    for line in native::compiling().into_iter().chain([browser::compiling()]) {
        shell::run(&mut cargo(project, &line))?;
    }
    dependencies::run(project)
}

/// Lets what this call compiles of ours go through clippy, as `cargo clippy -- -D warnings` does.
pub fn under_clippy(command: &mut Command) {
    command.env("RUSTC_WORKSPACE_WRAPPER", "clippy-driver");
    // Clippy's own separator of arguments.
    command.env("CLIPPY_ARGS", "-Dwarnings__CLIPPY_HACKERY__");
}
