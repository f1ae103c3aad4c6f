//! The release, in real browsers, driven as a person would: by ids, key presses and clicks.
//!
//! `cargo xtask test e2e` builds what they need and says where it is; `cargo xtask test e2e NAME`
//! runs those whose name contains NAME. A test that fails leaves a picture and a report in
//! `target/e2e-failures`. The tests read as statements; `stage` is what they stand on.

mod stage;

mod accessible;
mod answer_first;
mod bad_input;
mod bench;
mod bench_page;
mod campaign_unit;
#[path = "../support/communes.rs"]
mod communes;
#[path = "../support/corrected.rs"]
mod corrected;
mod decision_day;
mod desk_file;
mod documents;
mod drafts;
mod engines;
mod faults;
mod files;
mod folders;
mod forged;
mod hands;
mod keyboard;
mod later_parts;
mod leave;
mod lighthouse;
mod map;
mod narrow;
mod offline;
mod old_browsers;
mod one_file;
mod own_set;
mod pictures;
mod policy;
mod printed_ranking;
mod printed_report;
mod quiet_network;
mod received;
mod reminders;
mod review_day;
mod review_trash;
mod said;
mod search;
mod set_page;
mod signed;
mod superior_kept;
mod survey_and_last_year;
mod table;
mod tables_in;
mod typing;
mod unit_list;
mod versions;
mod worked_examples;
mod worker;
mod year;
