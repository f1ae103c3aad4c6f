//! The accessibility checkers, from npm into target/tools/npm.

use std::path::PathBuf;
use std::process::Command;

use crate::failure::Outcome;
use crate::project::Project;
use crate::shell;
use crate::tools::system;

const AXE: (&str, &str) = ("axe-core", "4.14.1");
const LIGHTHOUSE: (&str, &str) = ("lighthouse", "13.5.0");

/// The script that a test injects to let axe look at a page.
pub fn axe(project: &Project) -> PathBuf {
    module(project, AXE.0).join("axe.min.js")
}

/// Lighthouse's command line, run by node.
pub fn lighthouse(project: &Project) -> PathBuf {
    module(project, LIGHTHOUSE.0).join("cli/index.js")
}

/// Installs both where one is missing or of another version.
pub fn ensure(project: &Project) -> Outcome<()> {
    if [AXE, LIGHTHOUSE].into_iter().all(|tool| is_there(project, tool)) {
        return Ok(());
    }
    let what = format!(
        "Installing {} {} and {} {} (about 30 s)",
        AXE.0, AXE.1, LIGHTHOUSE.0, LIGHTHOUSE.1
    );
    shell::timed(&what, || install(project))
}

fn install(project: &Project) -> Outcome<()> {
    let pins = [AXE, LIGHTHOUSE].map(|(name, version)| format!("{name}@{version}"));
    let mut npm = Command::new(system::NPM.path()?);
    npm.args(["install", "--no-audit", "--no-fund", "--no-save", "--loglevel=error", "--prefix"])
        .arg(folder(project))
        .args(pins)
        // Lighthouse drives the Chromium that is there; its own download is not wanted.
        .env("PUPPETEER_SKIP_DOWNLOAD", "1");
    shell::run(&mut npm)
}

fn is_there(project: &Project, (name, version): (&str, &str)) -> bool {
    let about = module(project, name).join("package.json");
    let text = std::fs::read_to_string(about).unwrap_or_default();
    text.contains(&format!("\"version\": \"{version}\""))
}

fn module(project: &Project, name: &str) -> PathBuf {
    folder(project).join("node_modules").join(name)
}

fn folder(project: &Project) -> PathBuf {
    project.tools().join("npm")
}
