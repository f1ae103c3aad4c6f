//! The JSON files: a tree that keeps what it was given, readers that know their place, writers.

mod answer;
pub(super) mod appraisal;
pub(super) mod campaign;
mod canonical;
pub(super) mod change;
pub(super) mod desk;
mod document;
pub(super) mod dossier;
pub(super) mod explanations;
mod history;
pub(super) mod inbox;
pub(super) mod incoming;
pub(super) mod key_file;
pub(super) mod kind;
mod lift;
mod people;
mod reader;
pub(super) mod result;
mod round;
mod rule;
pub(super) mod sealed;
pub(super) mod set;
mod share;
pub(super) mod sheet;
pub(super) mod signature;
mod tree;
mod writer;
