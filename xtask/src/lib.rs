//! Set-up and chores of Tự chấm. `cargo xtask help` lists them.
//!
//! Read in this order: `cli` (what can be asked), `tools` (what gets installed), `release` (how the
//! page becomes a folder and one file), `serve` (how it is served), `check` (how it is tested),
//! `fuzz` (what no input may break), `bench` (how fast it is).

pub mod bench;
pub mod check;
pub mod cli;
pub mod failure;
pub mod fuzz;
pub mod project;
pub mod release;
pub mod serve;
pub mod shell;
pub mod size;
pub mod tools;
