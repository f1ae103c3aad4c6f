//! The tools, each pinned, each installed only where it is missing.

mod cargo_tools;
pub mod npm;
mod rust;
pub mod system;
pub mod wheel;

pub use rust::WASM;

use crate::failure::Outcome;
use crate::project::Project;

/// What a release build needs: the wasm target, Trunk, wasm-bindgen.
pub fn for_building(project: &Project) -> Outcome<()> {
    rust::ensure_wasm_target()?;
    cargo_tools::ensure(project, &cargo_tools::FOR_BUILDING)
}

/// What the checks of the source need: they are made for both targets.
pub fn for_linting() -> Outcome<()> {
    rust::ensure_components().and_then(|()| rust::ensure_wasm_target())
}

/// What the tests in browsers need beyond that.
pub fn for_browsers(project: &Project) -> Outcome<()> {
    system::ensure()?;
    cargo_tools::ensure(project, &cargo_tools::FOR_TESTING)?;
    npm::ensure(project)
}

/// Everything at once.
pub fn everything(project: &Project) -> Outcome<()> {
    for_linting()?;
    for_building(project)?;
    for_browsers(project)?;
    println!("All tools are there.");
    Ok(())
}
