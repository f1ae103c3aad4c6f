//! The JSON files: a tree that keeps what it was given, readers that know their place, writers.

mod answer;
mod canonical;
pub(super) mod change;
pub(super) mod dossier;
mod history;
pub(super) mod kind;
mod people;
mod reader;
mod round;
mod rule;
pub(super) mod set;
pub(super) mod sheet;
mod tree;
mod writer;
