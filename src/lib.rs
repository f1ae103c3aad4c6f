//! Tự chấm.
pub mod domain;
pub mod formats;
#[cfg(target_arch = "wasm32")]
pub mod ui;
