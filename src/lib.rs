//! Tự chấm: a public unit scores its own administrative reform (PAR INDEX), on its own computer.
//!
//! The map of this crate is `src/README.md`. Modules in reading order: the pure layers, which
//! build for every target, then the two that exist in the browser alone.

pub mod domain;
pub mod formats;
pub mod i18n;
pub mod intake;
pub mod jobs;
pub mod keeping;
pub mod report;
pub mod tables;
pub mod wording;

#[cfg(target_arch = "wasm32")]
pub mod browser;
#[cfg(all(target_arch = "wasm32", feature = "page"))]
pub mod ui;
