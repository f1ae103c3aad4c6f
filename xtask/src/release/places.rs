//! Where the builder keeps the sources of libraries is left out of what is shipped: the program is the
//! same, byte for byte, whoever builds it, and names nobody's folders.

use std::env;
use std::path::{Path, PathBuf};
use std::process::Command;

use crate::failure::Outcome;
use crate::project;

/// Further flags for what is compiled for the browser; Cargo adds them to those of .cargo/config.toml.
const FLAGS: &str = "CARGO_TARGET_WASM32_UNKNOWN_UNKNOWN_RUSTFLAGS";

/// Makes a command that compiles write `crates/…` for the sources of libraries.
pub fn left_out(command: &mut Command) -> Outcome<()> {
    let sources = cargo_home().join("registry/src");
    let registries = if sources.is_dir() { project::entries(&sources)? } else { Vec::new() };
    let before = env::var(FLAGS).unwrap_or_default();
    command.env(FLAGS, with_places(before, &registries));
    Ok(())
}

/// Cargo tells its children; otherwise it is where Cargo is installed.
fn cargo_home() -> PathBuf {
    let home = || PathBuf::from(env::var_os("HOME").unwrap_or_default()).join(".cargo");
    env::var_os("CARGO_HOME").map_or_else(home, PathBuf::from)
}

/// The flags, each registry once. Flags are parted at blanks, so a folder with one in its name stays.
fn with_places(before: String, registries: &[PathBuf]) -> String {
    let flag =
        |registry: &PathBuf| Some(format!("--remap-path-prefix={}=crates", shown(registry)?));
    let flags = registries.iter().filter_map(flag).filter(|flag| !before.contains(flag.as_str()));
    std::iter::once(before.clone()).chain(flags).collect::<Vec<_>>().join(" ").trim().to_string()
}

fn shown(path: &Path) -> Option<&str> {
    path.to_str().filter(|text| !text.contains(char::is_whitespace))
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn each_registry_is_named_once_and_what_was_asked_for_stays() {
        let registries = ["/a/one".into(), "/a b/two".into()];
        let flags = with_places("-C x".into(), &registries);
        assert_eq!(flags, "-C x --remap-path-prefix=/a/one=crates");
        assert_eq!(with_places(flags.clone(), &registries), flags);
        assert_eq!(with_places(String::new(), &[]), "");
    }
}
