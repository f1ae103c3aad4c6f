//! Tự chấm.
pub mod domain;
pub mod i18n;
#[cfg(target_arch = "wasm32")]
pub mod ui;
