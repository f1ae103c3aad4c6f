//! wasm-bindgen: from what Cargo has compiled to a module that a browser runs, and its glue, both as small as they
//! can be.

use std::path::{Path, PathBuf};
use std::process::Command;

use crate::failure::Outcome;
use crate::project::{self, Project};
use crate::release::{aliases, names, order, scripts};
use crate::shell;

/// A module that is ready for a browser, and the script that starts it.
pub struct Bound {
    /// The script.
    pub glue: String,
    /// The module.
    pub wasm: Vec<u8>,
}

/// Who starts the module.
#[derive(Clone, Copy)]
pub enum Starter {
    /// The page: the glue is a JavaScript module. The table of functions stays reachable, for the parts that come
    /// later.
    Page,
    /// A worker: the glue is a classic script, which makes `wasm_bindgen`.
    Worker,
}

impl Starter {
    fn arguments(self) -> &'static [&'static str] {
        match self {
            Starter::Page => &["--target", "web", "--keep-lld-exports"],
            Starter::Worker => &["--target", "no-modules"],
        }
    }
}

/// Binds a compiled module; `folder` is where the tool may write.
pub fn bind(project: &Project, module: &Path, folder: &Path, starter: Starter) -> Outcome<Bound> {
    let own = project.tool("wasm-bindgen");
    // A bare `trunk build` may have taken it from the PATH.
    let program = if own.is_file() { own } else { PathBuf::from("wasm-bindgen") };
    let mut command = Command::new(program);
    command
        .args(starter.arguments())
        .args(["--no-typescript", "--out-name", "bound", "--out-dir"])
        .arg(folder)
        .arg(module);
    shell::run(&mut command)?;
    let what = module.display().to_string();
    let wasm = names::stripped(&what, &project::read_bytes(&folder.join("bound_bg.wasm"))?)?;
    let (wasm, glue) = aliases::shortened(&wasm, &project::read(&folder.join("bound.js"))?)?;
    Ok(Bound { glue: scripts::plain(&glue), wasm: order::packing_well(&what, &wasm)? })
}

/// What Cargo compiled for the browser in release mode: the binary of this name.
pub fn compiled(project: &Project, binary: &str) -> PathBuf {
    project.target().join("wasm32-unknown-unknown/release").join(format!("{binary}.wasm"))
}
