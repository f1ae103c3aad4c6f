//! All native tests: the core, the formats, the words, the command line.
//!
//! `case` is the small language in which sets, answers and expected scores are written down.

// A test stops where it fails.
#![allow(clippy::unwrap_used, clippy::expect_used, clippy::panic)]

mod assurance;
mod bad_tables;
mod calendar;
mod campaign_differences;
mod campaigns;
mod case;
mod changes;
mod circles;
mod claims;
mod class;
mod command_line;
#[path = "../support/communes.rs"]
mod communes;
#[path = "../support/corrected.rs"]
mod corrected;
mod csv;
mod desk_copies;
mod desk_file;
mod drawn;
mod earlier_samples;
mod earlier_states;
mod exchange;
mod faults_import;
mod faults_numbers;
mod faults_review;
mod faults_slots;
mod faults_storage;
mod file_names;
mod files;
mod format_two;
mod formats_page;
mod formula;
mod fuzz_corpus;
mod golden;
mod inbox_schema;
mod keeping;
mod kinds;
mod layers;
mod lift;
mod lists;
mod many_drawers;
mod model;
mod not_applicable;
mod oldest_browser;
mod one_table;
mod properties;
mod published;
mod ranking;
mod receipt;
mod register;
mod reports;
mod reports_review;
mod reports_set;
mod rounds;
mod rules;
mod scale;
mod schemas;
mod set_drafts;
mod signatures;
mod sound;
mod stores;
mod survey_points;
mod tables;
mod texts;
mod totals;
mod two_windows;
mod typed_numbers;
mod undo;
mod unit_reply;
mod versions;
mod views;
mod whole_tables;
mod whys;
mod words;
mod workbooks;
