//! Tests inside a real browser: the same digits as natively, and the parts of the page, each alone.
//!
//! `cargo xtask test browser` runs them in headless Chromium. Natively this crate is empty.

#![cfg(target_arch = "wasm32")]
// A test stops where it fails.
#![allow(clippy::unwrap_used, clippy::expect_used, clippy::panic)]

mod answer_field;
#[path = "../support/communes.rs"]
#[allow(dead_code, reason = "not every test program needs all of it")]
mod communes;
mod desk_faults;
mod desk_files;
mod job_service;
mod keys;
mod number_field;
mod problem_list;
mod received;
mod same_digits;
mod second_store;
mod stage;
mod text_field;
mod trash;

wasm_bindgen_test::wasm_bindgen_test_configure!(run_in_browser);
