//! Tự chấm.
pub mod domain;
pub mod formats;
pub mod i18n;
pub mod keeping;
pub mod report;
#[cfg(target_arch = "wasm32")]
pub mod ui;
