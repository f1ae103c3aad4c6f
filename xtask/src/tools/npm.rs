//! What comes from npm into target/tools/npm: the accessibility checkers, and old Chromiums with the
//! client that still speaks with them.

use std::path::PathBuf;
use std::process::Command;

use crate::failure::Outcome;
use crate::project::Project;
use crate::shell;
use crate::tools::system;

const AXE: (&str, &str) = ("axe-core", "4.14.1");
const LIGHTHOUSE: (&str, &str) = ("lighthouse", "13.5.0");
/// The last client that speaks with Chromium 103 and 109.
const PUPPETEER: (&str, &str) = ("puppeteer-core", "19.11.1");
/// Headless Chromiums of their day, each under a name of its own.
const OLD_CHROMIUM: &str = "@sparticuz/chromium";
const OLD_CHROMIUMS: [(&str, &str); 2] = [("chromium-109", "109.0.6"), ("chromium-103", "103.0.0")];

/// The script that a test injects to let axe look at a page.
pub fn axe(project: &Project) -> PathBuf {
    module(project, AXE.0).join("axe.min.js")
}

/// Lighthouse's command line, run by node.
pub fn lighthouse(project: &Project) -> PathBuf {
    module(project, LIGHTHOUSE.0).join("cli/index.js")
}

/// Where `chromium-109` and its like and `puppeteer-core` are.
pub fn modules(project: &Project) -> PathBuf {
    folder(project).join("node_modules")
}

/// Installs all of them where one is missing or of another version.
pub fn ensure(project: &Project) -> Outcome<()> {
    let is_whole = [AXE, LIGHTHOUSE, PUPPETEER].into_iter().all(|tool| is_there(project, tool));
    let are_old =
        OLD_CHROMIUMS.into_iter().all(|(name, version)| is_there(project, (name, version)));
    if is_whole && are_old {
        return Ok(());
    }
    let what = format!(
        "Installing {} {}, {} {} and two old Chromiums (about a minute)",
        AXE.0, AXE.1, LIGHTHOUSE.0, LIGHTHOUSE.1
    );
    shell::timed(&what, || install(project))
}

fn install(project: &Project) -> Outcome<()> {
    let tools = [AXE, LIGHTHOUSE, PUPPETEER].map(|(name, version)| format!("{name}@{version}"));
    let old = OLD_CHROMIUMS.map(|(name, version)| format!("{name}@npm:{OLD_CHROMIUM}@{version}"));
    let mut npm = Command::new(system::NPM.path()?);
    npm.args(["install", "--no-audit", "--no-fund", "--no-save", "--loglevel=error"])
        .args(["--ignore-scripts", "--prefix"])
        .arg(folder(project))
        .args(tools)
        .args(old)
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
