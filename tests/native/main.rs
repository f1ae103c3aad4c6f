//! All native tests: the core, the formats, the words, the command line.
//!
//! `case` is the small language in which sets, answers and expected scores are written down.

// A test stops where it fails.
#![allow(clippy::unwrap_used, clippy::expect_used, clippy::panic)]

mod campaigns;
mod case;
mod changes;
mod class;
mod command_line;
#[path = "../support/communes.rs"]
mod communes;
mod csv;
mod faults_review;
mod files;
mod formula;
mod fuzz_corpus;
mod golden;
mod keeping;
mod layers;
mod not_applicable;
mod properties;
mod ranking;
mod receipt;
mod reports;
mod reports_review;
mod rounds;
mod rules;
mod schemas;
mod sound;
mod stages;
mod totals;
mod typed_numbers;
mod views;
mod whys;
