//! From the sources to what people get: a folder to upload, and one file for a USB stick.
//!
//! Trunk compiles the app and hashes its names, then calls us back (`after_trunk`) to lay the rest:
//!
//! ```text
//! index.html ┐                 ┌ folder   → dist/                         policy, hashed names,
//! style/     ├► Parts ─────────┤            service worker, .gz and .br
//! src/sets/  │                 ├ one_file → dist-one-file/tu-cham.html
//! src/web/   ┘                 └ debug    → served by `cargo xtask dev`: plain names, no policy,
//!                                           because Trunk's reload script is inline
//! app.wasm   ──► split ──► bind ──► Program: the part that starts, and the later ones; both forms
//!                                   of the release ship it, a debug build stays whole
//! worker, reader ──► each built and bound by itself (worker), in both forms of the release
//! ```
//!
//! Every module is made small on its way: no names (names), short ones between module and glue (aliases), what
//! travels together is one (join), like functions beside each other (order); scripts lose their comments (scripts).

mod aliases;
mod bind;
mod compress;
pub mod digest;
mod folder;
mod fresh;
mod join;
mod names;
mod offline;
mod one_file;
mod order;
mod page;
mod parts;
mod places;
mod policy;
mod scripts;
mod sets;
mod split;
mod styles;
mod worker;

use std::env;
use std::path::PathBuf;
use std::process::Command;
use std::thread;

use crate::failure::{Failure, Outcome};
use crate::project::Project;
use crate::{shell, tools};

/// Builds the release folder and the one file.
pub fn build(project: &Project) -> Outcome<()> {
    tools::for_building(project)?;
    let what = "Building the release app (2 to 4 minutes the first time, then under a minute)";
    shell::timed(what, || {
        let mut build = trunk(project);
        places::left_out(&mut build)?;
        build.args(["build", "--release", "--dist"]).arg(project.dist());
        // Most of each program's time is its linker's, on one core: the workers are compiled beside the
        // app. The hook asks Cargo for them once more and waits until they are done.
        thread::scope(|scope| {
            let workers = scope.spawn(|| worker::compile(project));
            let app = shell::run(&mut build);
            let workers = workers.join();
            app.and(workers.unwrap_or_else(|_| Err(Failure::new("compiling the workers stopped."))))
        })
    })?;
    println!("  folder    {}", project.dist().display());
    println!("  one file  {}", project.one_file().display());
    Ok(())
}

/// Builds only when something has changed since the last time.
pub fn ensure_built(project: &Project) -> Outcome<()> {
    if fresh::is_current(project)? {
        return Ok(());
    }
    build(project)
}

/// Serves a debug build that follows every edit.
pub fn develop(project: &Project, port: u16) -> Outcome<()> {
    tools::for_building(project)?;
    println!("Serving a debug build at http://127.0.0.1:{port} — Ctrl+C ends it.");
    let mut command = trunk(project);
    // Its own folder, so that `dist/` always holds a release.
    command.args(["serve", "--port", &port.to_string(), "--dist", "target/dev"]);
    shell::run(&mut command)
}

/// Trunk's hook: finishes the folder that Trunk has staged.
pub fn after_trunk(project: &Project) -> Outcome<()> {
    let staging = PathBuf::from(variable("TRUNK_STAGING_DIR")?);
    let mut parts = parts::read(project, &staging)?;
    if variable("TRUNK_PROFILE")? == "debug" {
        return folder::write_debug(&parts, &staging);
    }
    parts.workers = worker::programs(project)?;
    let program = split::program(project)?;
    one_file::write(&parts, &program, &project.one_file())?;
    folder::write(&parts, &program, &staging)
}

fn trunk(project: &Project) -> Command {
    let mut command = Command::new(project.tool("trunk"));
    // Trunk takes wasm-bindgen from the PATH when its version fits, otherwise it would download one.
    let own = project.tools().join("bin");
    let path = env::var_os("PATH").unwrap_or_default();
    let folders = std::iter::once(own).chain(env::split_paths(&path));
    if let Ok(path) = env::join_paths(folders) {
        command.env("PATH", path);
    }
    // Trunk reads NO_COLOR as a yes-or-no word and stops at any other value.
    command.env_remove("NO_COLOR").current_dir(project.root());
    command
}

fn variable(name: &str) -> Outcome<String> {
    env::var(name).map_err(|_| {
        Failure::new(format!(
            "{name} is not set: `after-trunk` is called by Trunk; you want `cargo xtask build`."
        ))
    })
}
