//! What rustup adds to the toolchain of `rust-toolchain.toml`.
//!
//! rustup brings these by itself when it installs the toolchain, but not where automatic
//! installation is switched off or the toolchain was there before the file asked for more.

use std::path::Path;
use std::process::Command;

use crate::failure::{Failure, Outcome};
use crate::shell;

/// The browser, as the compiler calls it.
pub const WASM: &str = "wasm32-unknown-unknown";

/// The compiler's library for the browser.
pub fn ensure_wasm_target() -> Outcome<()> {
    let folder = shell::answer("rustc", &["--print", "target-libdir", "--target", WASM]);
    if folder.is_some_and(|folder| Path::new(&folder).is_dir()) {
        return Ok(());
    }
    rustup(&["target", "add", WASM])
}

/// The formatter and the linter.
pub fn ensure_components() -> Outcome<()> {
    for (name, program) in [("rustfmt", "fmt"), ("clippy", "clippy")] {
        if shell::answer("cargo", &[program, "--version"]).is_none() {
            rustup(&["component", "add", name])?;
        }
    }
    Ok(())
}

fn rustup(words: &[&str]) -> Outcome<()> {
    let line = format!("rustup {}", words.join(" "));
    if shell::answer("rustup", &["--version"]).is_none() {
        let message = format!(
            "this needs `{line}`, but rustup is not installed: get Rust from https://rustup.rs."
        );
        return Err(Failure::new(message));
    }
    shell::timed(&format!("{line} (about 10 s)"), || shell::run(Command::new("rustup").args(words)))
}
