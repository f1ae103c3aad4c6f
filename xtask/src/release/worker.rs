//! The workers: programs of their own, that no page loads before they have work. `worker` does the
//! superior's jobs, `reader` reads tables.
//!
//! They are built without what draws. The contract with the app (src/browser/worker/handle.rs), for
//! each NAME:
//!
//! 1. In the folder form the page holds `<script type="application/json" id="NAME-program">` with
//!    the addresses of its script and its wasm.
//! 2. In the one-file form `#NAME-script` and `#NAME-wasm` hold both as base64, the wasm packed; the
//!    script is started from a blob and unpacks it.
//! 3. Where the browser starts no worker, the page runs the script of `worker` itself: its element has the port.
//! 4. A debug build has no program of a worker: there the page does the work itself.

use std::path::Path;
use std::process::Command;

use crate::failure::{Failure, Outcome};
use crate::project::{self, Project};
use crate::release::bind::{self, Starter};
use crate::release::{compress, digest, places, scripts};
use crate::shell;
use crate::tools::WASM;

/// Each worker with the profile of Cargo that it is built by: the superior's for speed, as hundreds of
/// files a second matter more than its size; the reader for size, as somebody waits for its bytes.
const WORKERS: [(&str, &str); 2] = [("worker", "worker"), ("reader", "release")];

/// The one that the page runs itself where the browser starts no worker.
const IN_PAGE: &str = "worker";

/// A worker's program.
pub struct Worker {
    /// Which.
    pub name: &'static str,
    /// wasm-bindgen's glue, src/web/unpack.js and src/web/worker.js, as one function of a classic script.
    pub script: String,
    /// The module, without the names of its functions.
    pub wasm: Vec<u8>,
}

/// Compiles them; what is compiled already costs nothing.
pub fn compile(project: &Project) -> Outcome<()> {
    WORKERS.into_iter().try_for_each(|(name, profile)| compile_one(project, name, profile))
}

/// Compiles and binds them.
pub fn programs(project: &Project) -> Outcome<Vec<Worker>> {
    WORKERS.into_iter().map(|(name, profile)| program(project, name, profile)).collect()
}

fn compile_one(project: &Project, name: &str, profile: &str) -> Outcome<()> {
    let mut build = Command::new("cargo");
    build
        .args(["build", "--quiet", "--locked", "--profile", profile, "--bin", name])
        .args(["--target", WASM, "--no-default-features"])
        .current_dir(project.root());
    places::left_out(&mut build)?;
    shell::run(&mut build)
}

fn program(project: &Project, name: &'static str, profile: &str) -> Outcome<Worker> {
    compile_one(project, name, profile)?;
    let compiled = project.path("target").join(WASM).join(profile).join(format!("{name}.wasm"));
    let folder = project.path("target").join(format!("{name}-bound"));
    let bound = bind::bind(project, &compiled, &folder, Starter::Worker)?;
    let script = |name: &str| {
        project::read(&project.path("src/web").join(name)).map(|text| scripts::plain(&text))
    };
    let (unpack, start) = (script("unpack.js")?, script("worker.js")?);
    Ok(Worker {
        name,
        // Several may run in the page, each with names of its own.
        script: format!("(() => {{\n{}\n{unpack}\n{start}\n}})();\n", standing_alone(&bound.glue)?),
        wasm: bound.wasm,
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

/// Writes them into a release folder; gives back what the page has to hold.
pub fn in_folder(workers: &[Worker], folder: &Path) -> Outcome<String> {
    let write = |name: &str, content: &[u8]| {
        let hashed = digest::hashed_name(name, content);
        project::write(&folder.join(&hashed), content).map(|()| hashed)
    };
    let block = |worker: &Worker| {
        let name = worker.name;
        let script = write(&format!("{name}.js"), worker.script.as_bytes())?;
        let wasm = write(&format!("{name}.wasm"), &worker.wasm)?;
        Ok(format!(
            "<script type=\"application/json\" id=\"{name}-program\">{{\"script\":\"{script}\",\"wasm\":\"{wasm}\"}}</script>"
        ))
    };
    Ok(workers.iter().map(block).collect::<Outcome<Vec<_>>>()?.join("\n"))
}

/// The scripts that the page itself may run.
pub fn scripts_of_page(workers: &[Worker]) -> impl Iterator<Item = &str> {
    workers.iter().filter(|worker| worker.name == IN_PAGE).map(|worker| worker.script.as_str())
}

/// The blocks that hold them in the one-file form.
pub fn inside(workers: &[Worker]) -> Outcome<String> {
    let block = |name: &str, id: &str, content: &[u8]| {
        let content = digest::base64(content);
        format!("<script type=\"application/octet-stream\" id=\"{name}-{id}\">{content}</script>")
    };
    let blocks = workers.iter().map(|worker| {
        let script = block(worker.name, "script", worker.script.as_bytes());
        let wasm = block(worker.name, "wasm", &compress::gzip(&worker.wasm)?);
        Ok(format!("{script}\n{wasm}"))
    });
    Ok(blocks.collect::<Outcome<Vec<_>>>()?.join("\n"))
}

#[cfg(test)]
mod tests {
    use super::*;

    fn worker() -> Worker {
        Worker {
            name: "worker",
            script: "let wasm_bindgen; '</script>'".into(),
            wasm: b"\0asm".into(),
        }
    }

    #[test]
    fn the_folder_holds_both_files_by_their_hashed_names() {
        let folder = std::env::temp_dir().join(format!("xtask-worker-{}", std::process::id()));
        let block = in_folder(&[worker()], &folder).unwrap();
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
        let inside = inside(&[worker()]).unwrap();
        assert_eq!(inside.matches("</").count(), 2, "only the blocks' own ends: {inside}");
        let packed = digest::base64(&compress::gzip(b"\0asm").unwrap());
        assert!(inside.contains(&format!("id=\"worker-wasm\">{packed}<")));
    }

    #[test]
    fn without_a_worker_nothing_is_written() {
        assert_eq!(in_folder(&[], Path::new("/nowhere")).unwrap(), "");
        assert_eq!(inside(&[]).unwrap(), "");
    }

    #[test]
    fn glue_of_another_form_is_refused() {
        assert!(standing_alone("let wasm_bindgen = {};").is_ok());
        assert!(standing_alone("export default init;").is_err());
        assert!(standing_alone("let wasm_bindgen; import './snippets/a.js'").is_err());
    }
}
