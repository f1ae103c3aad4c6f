//! `cargo xtask bench`: how many files a second the superior's desk verifies and ranks, on this
//! machine and in its browser, beside a bare `JSON.parse` of the same bytes in the same browser.
//!
//! The files are generated communes (tests/support), the same on every machine. In the browser it is
//! the release itself: the files are chosen in the superior's inbox, and the page is watched.

pub mod hands;
pub mod kills;
pub mod page;
mod table;

use std::path::{Path, PathBuf};
use std::process::Command;

use serde_json::Value;

use crate::check::e2e;
use crate::failure::{Failure, Outcome, While};
use crate::project::{self, Project};
use crate::tools::{self, system};
use crate::{release, shell};

/// How many files, unless others are asked for: a test, a large province tenfold, every commune of
/// the country, and three countries.
pub const COUNTS: [usize; 4] = [100, 1_000, 3_321, 10_000];

/// Measures and prints a table.
pub fn run(project: &Project, counts: &[usize]) -> Outcome<()> {
    tools::for_building(project)?;
    tools::for_browsers(project)?;
    release::ensure_built(project)?;
    let folder = project.path("target/bench");
    shell::timed("Building the programs that generate and measure", || {
        let examples = ["build", "--quiet", "--profile", "worker", "--example"];
        for name in ["communes", "measure"] {
            shell::run(Command::new("cargo").args(examples).arg(name).current_dir(project.root()))?;
        }
        Ok(())
    })?;
    let mut rows = Vec::new();
    for count in counts {
        let files = folder.join(count.to_string());
        shell::run(Command::new(example(project, "communes")).arg(count.to_string()).arg(&files))?;
        let native = shell::timed(&format!("{count} files on this machine"), || {
            let output = Command::new(example(project, "measure")).arg(&files).output();
            parsed(&output.while_(|| "could not measure".to_owned())?.stdout)
        })?;
        let browser = |what: &str, below: &str| {
            let what = format!("{count} {what} in Chromium");
            shell::timed(&what, || in_browser(project, &files, below))
        };
        let (bare, signed) = (browser("files", "files")?, browser("signed files", "signed")?);
        rows.push(Row { native, browser: bare, signed });
    }
    println!("\n{}", table::of(&rows));
    Ok(())
}

/// What was measured with one number of files.
struct Row {
    native: Value,
    browser: Value,
    /// The browser with the same files, signed.
    signed: Value,
}

fn example(project: &Project, name: &str) -> PathBuf {
    project.path(&format!("target/worker/examples/{name}{}", std::env::consts::EXE_SUFFIX))
}

/// Runs the measurement that stands among the end-to-end tests, with the files of a folder in that one.
fn in_browser(project: &Project, files: &Path, below: &str) -> Outcome<Value> {
    let report = files.with_file_name("browser.json");
    let mut test = Command::new("cargo");
    test.args(["test", "--quiet"])
        .args(e2e::SELECTION.split(' '))
        .args(["--test", "e2e", "--", "--ignored", "--exact"])
        .arg("bench::files_are_verified_and_ranked")
        .current_dir(project.root())
        .env("TUCHAM_BENCH_SITE", project.dist())
        .env("TUCHAM_BENCH_FILES", files)
        .env("TUCHAM_BENCH_BELOW", below)
        .env("TUCHAM_BENCH_REPORT", &report)
        .env("CHROME", system::CHROME.path()?)
        .env("CHROMEDRIVER", system::CHROMEDRIVER.path()?);
    shell::run(&mut test)?;
    parsed(&project::read_bytes(&report)?)
}

fn parsed(bytes: &[u8]) -> Outcome<Value> {
    let value = serde_json::from_slice(bytes);
    value.map_err(|error| Failure::new(format!("a measurement cannot be read: {error}")))
}
