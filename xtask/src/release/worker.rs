//! The worker of the superior's side: a program of its own, that no page loads before it has work.
//!
//! It is built without what draws and for speed (profile `worker` in Cargo.toml). The contract with
//! the app (src/browser/desk/hired.rs):
//!
//! 1. In the folder form the page holds `<script type="application/json" id="worker-program">` with
//!    the addresses of its script and its wasm.
//! 2. In the one-file form `#worker-script` and `#worker-wasm` hold both as base64; the script is
//!    started from a blob.
//! 3. A debug build has no worker: there the page does the work itself.

use std::path::Path;
use std::process::Command;

use crate::failure::{Failure, Outcome};
use crate::project::{self, Project};
use crate::release::{digest, names, places};
use crate::shell;
use crate::tools::WASM;

/// The worker's program.
pub struct Worker {
    /// wasm-bindgen's glue and src/web/worker.js, as one classic script.
    pub script: String,
    /// The module, without the names of its functions.
    pub wasm: Vec<u8>,
}

/// Builds and binds it.
pub fn program(project: &Project) -> Outcome<Worker> {
    let mut build = Command::new("cargo");
    build
        .args(["build", "--quiet", "--locked", "--profile", "worker", "--bin", "worker"])
        .args(["--target", WASM, "--no-default-features"])
        .current_dir(project.root());
    places::left_out(&mut build)?;
    shell::run(&mut build)?;
    let compiled = project.path("target").join(WASM).join("worker/worker.wasm");
    let folder = project.path("target/worker-bound");
    let own = project.tool("wasm-bindgen");
    // A bare `trunk build` may have taken it from the PATH.
    let mut bind = Command::new(if own.is_file() { own } else { "wasm-bindgen".into() });
    bind.args(["--target", "no-modules", "--no-typescript", "--out-name", "worker", "--out-dir"])
        .arg(&folder)
        .arg(&compiled);
    shell::run(&mut bind)?;
    let glue = project::read(&folder.join("worker.js"))?;
    let start = project::read(&project.path("src/web/worker.js"))?;
    let wasm = project::read_bytes(&folder.join("worker_bg.wasm"))?;
    Ok(Worker {
        script: format!("{}\n{start}", standing_alone(&glue)?),
        wasm: names::stripped("the worker", &wasm)?,
    })
}

/// The glue, if it is what src/web/worker.js expects: one classic script that makes `wasm_bindgen`.
fn standing_alone(glue: &str) -> Outcome<&str> {
    if glue.contains("let wasm_bindgen") && !glue.contains("./snippets/") {
        return Ok(glue);
    }
    Err(Failure::new(
        "wasm-bindgen's glue for the worker has another form than src/web/worker.js expects.",
    ))
}

/// Writes it into a release folder; gives back what the page has to hold.
pub fn in_folder(worker: Option<&Worker>, folder: &Path) -> Outcome<String> {
    let Some(worker) = worker else { return Ok(String::new()) };
    let write = |name: &str, content: &[u8]| {
        let hashed = digest::hashed_name(name, content);
        project::write(&folder.join(&hashed), content).map(|()| hashed)
    };
    let script = write("worker.js", worker.script.as_bytes())?;
    let wasm = write("worker.wasm", &worker.wasm)?;
    Ok(format!(
        "<script type=\"application/json\" id=\"worker-program\">{{\"script\":\"{script}\",\"wasm\":\"{wasm}\"}}</script>"
    ))
}

/// The blocks that hold it in the one-file form.
pub fn inside(worker: Option<&Worker>) -> String {
    let block = |id: &str, content: &[u8]| {
        let content = digest::base64(content);
        format!("<script type=\"application/octet-stream\" id=\"worker-{id}\">{content}</script>")
    };
    let blocks = worker.map(|worker| {
        [block("script", worker.script.as_bytes()), block("wasm", &worker.wasm)].join("\n")
    });
    blocks.unwrap_or_default()
}

#[cfg(test)]
mod tests {
    use super::*;

    fn worker() -> Worker {
        Worker { script: "let wasm_bindgen; '</script>'".into(), wasm: b"\0asm".into() }
    }

    #[test]
    fn the_folder_holds_both_files_by_their_hashed_names() {
        let folder = std::env::temp_dir().join(format!("xtask-worker-{}", std::process::id()));
        let block = in_folder(Some(&worker()), &folder).unwrap();
        let files = project::files_below(&folder).unwrap();
        std::fs::remove_dir_all(&folder).unwrap();
        let names: Vec<_> = files.iter().map(|it| project::address_below(&folder, it)).collect();
        assert_eq!(
            block,
            format!(
                "<script type=\"application/json\" id=\"worker-program\">{{\"script\":\"{}\",\"wasm\":\"{}\"}}</script>",
                names[0], names[1]
            )
        );
        assert!(names[0].starts_with("worker-") && names[0].ends_with(".js"), "{names:?}");
        assert!(names[1].starts_with("worker-") && names[1].ends_with(".wasm"), "{names:?}");
    }

    #[test]
    fn the_one_file_holds_it_as_text_that_ends_no_element() {
        let inside = inside(Some(&worker()));
        assert_eq!(inside.matches("</").count(), 2, "only the blocks' own ends: {inside}");
        assert!(inside.contains("id=\"worker-wasm\">AGFzbQ==<"));
    }

    #[test]
    fn without_a_worker_nothing_is_written() {
        assert_eq!(in_folder(None, Path::new("/nowhere")).unwrap(), "");
        assert_eq!(inside(None), "");
    }

    #[test]
    fn glue_of_another_form_is_refused() {
        assert!(standing_alone("let wasm_bindgen = {};").is_ok());
        assert!(standing_alone("export default init;").is_err());
        assert!(standing_alone("let wasm_bindgen; import './snippets/a.js'").is_err());
    }
}
