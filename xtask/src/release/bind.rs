//! wasm-bindgen: from what Cargo has compiled to a module that a browser runs, and its glue.

use std::path::{Path, PathBuf};
use std::process::Command;

use crate::failure::Outcome;
use crate::project::{self, Project};
use crate::release::names;
use crate::shell;

/// A module that is ready for a browser, and the script that starts it.
pub struct Bound {
    /// The script, a JavaScript module.
    pub glue: String,
    /// The module, without the names of its functions.
    pub wasm: Vec<u8>,
}

/// Binds a compiled module; `folder` is where the tool may write.
pub fn bind(project: &Project, module: &Path, folder: &Path) -> Outcome<Bound> {
    let own = project.tool("wasm-bindgen");
    // A bare `trunk build` may have taken it from the PATH.
    let program = if own.is_file() { own } else { PathBuf::from("wasm-bindgen") };
    let mut command = Command::new(program);
    command
        .args(["--target", "web", "--no-typescript", "--out-name", "bound"])
        // The table of functions stays reachable, for the parts that come later.
        .arg("--keep-lld-exports")
        .arg("--out-dir")
        .arg(folder)
        .arg(module);
    shell::run(&mut command)?;
    let wasm = project::read_bytes(&folder.join("bound_bg.wasm"))?;
    Ok(Bound {
        glue: project::read(&folder.join("bound.js"))?,
        wasm: names::stripped("the bound program", &wasm)?,
    })
}

/// What Cargo compiled for the browser in release mode: the binary of this name.
pub fn compiled(project: &Project, binary: &str) -> PathBuf {
    project.target().join("wasm32-unknown-unknown/release").join(format!("{binary}.wasm"))
}
