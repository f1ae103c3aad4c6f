//! What the dependencies may be: `deny.toml`, held by cargo-deny.

use std::process::{Command, Stdio};

use crate::failure::Outcome;
use crate::project::Project;
use crate::shell;
use crate::tools::wheel;

/// Licences, doubles and sources always; known holes where the list of them can be had. Says which.
pub fn run(project: &Project) -> Outcome<()> {
    shell::run(deny(project).args(["check", "licenses", "bans", "sources"]))?;
    if !has_advisories(project) {
        println!(
            "Checked: licences, doubles, sources. Not checked: known holes, because the RustSec \
             database could not be fetched here."
        );
        return Ok(());
    }
    shell::run(deny(project).args(["check", "--disable-fetch", "advisories"]))?;
    println!("Checked: licences, doubles, sources, and the RustSec database of known holes.");
    Ok(())
}

fn deny(project: &Project) -> Command {
    let mut command = Command::new(project.tool("cargo-deny"));
    command.args(["--workspace", "--log-level", "error"]).current_dir(project.root());
    command
}

/// Fetches the database; a network that answers nothing is given up after some seconds.
fn has_advisories(project: &Project) -> bool {
    let mut fetch = deny(project);
    fetch
        .args(["fetch", "db"])
        .env("GIT_TERMINAL_PROMPT", "0")
        .env("GIT_HTTP_LOW_SPEED_LIMIT", "1000")
        .env("GIT_HTTP_LOW_SPEED_TIME", "20")
        .stdout(Stdio::null())
        .stderr(Stdio::null());
    fetch.status().is_ok_and(|status| status.success())
}

/// Installs what this needs.
pub fn install(project: &Project) -> Outcome<()> {
    wheel::DENY.ensure(project).map(|_| ())
}
