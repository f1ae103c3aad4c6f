//! Where everything is. `cargo xtask test e2e` says so in variables of the environment.

use std::path::PathBuf;

/// The path in a variable such as `TUCHAM_DIST`.
pub fn setting(name: &str) -> PathBuf {
    match std::env::var_os(name) {
        Some(path) => PathBuf::from(path),
        None => panic!("{name} is not set: run these tests by `cargo xtask test e2e`."),
    }
}
