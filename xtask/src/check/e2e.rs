//! The release, in real browsers. The tests are their own package, because they need a WebDriver
//! client that nothing else needs; they learn from variables where everything is.

use std::path::PathBuf;
use std::process::Command;

use crate::check::cargo;
use crate::failure::Outcome;
use crate::project::Project;
use crate::tools::{npm, system};
use crate::{release, shell};

/// How many tests run at once.
const THREADS: &str = "RUST_TEST_THREADS";

/// The program together with these tests: built in one call, the program is compiled once for both.
pub const SELECTION: &str = "-p tucham -p e2e";

/// Builds what they test, then runs them.
pub fn run(project: &Project, rest: &[String]) -> Outcome<()> {
    release::ensure_built(project)?;
    shell::run(&mut cargo(project, &format!("build {SELECTION} --bin tucham")))?;
    shell::run(tests(project)?.args(rest))
}

/// The command that runs them, with all that they have to know.
pub fn tests(project: &Project) -> Outcome<Command> {
    let mut command = cargo(project, &format!("test {SELECTION} --test e2e"));
    command.envs(variables(project)?);
    // One more than there are cores, as some days wait for the clock; whoever asks for another number
    // gets it.
    if std::env::var_os(THREADS).is_none() {
        let cores = std::thread::available_parallelism().map_or(1, usize::from);
        command.env(THREADS, (cores + 1).to_string());
    }
    Ok(command)
}

fn variables(project: &Project) -> Outcome<[(&'static str, PathBuf); 13]> {
    let program = format!("target/debug/tucham{}", std::env::consts::EXE_SUFFIX);
    Ok([
        ("TUCHAM_DIST", project.dist()),
        ("TUCHAM_ONE_FILE", project.one_file()),
        ("TUCHAM_CLI", project.path(&program)),
        ("TUCHAM_AXE", npm::axe(project)),
        ("TUCHAM_LIGHTHOUSE", npm::lighthouse(project)),
        ("TUCHAM_OLD_CHROMIUM", npm::modules(project)),
        ("CHROME", system::CHROME.path()?),
        ("CHROMEDRIVER", system::CHROMEDRIVER.path()?),
        ("FIREFOX", system::FIREFOX.path()?),
        ("GECKODRIVER", project.tool("geckodriver")),
        ("WEBKITDRIVER", system::WEBKIT_DRIVER.path()?),
        ("MINI_BROWSER", system::mini_browser()?),
        ("XVFB", system::XVFB.path()?),
    ])
}
