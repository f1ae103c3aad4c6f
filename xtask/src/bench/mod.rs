//! `cargo xtask bench`: how many files a second the superior's desk verifies and ranks, on this
//! machine and in its browser, beside a bare `JSON.parse` of the same bytes in the same browser.
//!
//! The files are generated communes (tests/support), the same on every machine. In the browser the
//! release's own worker does the work, vault included, on a page that only hands over the files.

pub mod kills;
mod page;
mod table;

use std::path::{Path, PathBuf};
use std::process::Command;

use serde_json::Value;

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
    let folder = project.path("target/bench");
    let site = folder.join("site");
    shell::timed("Building the worker and the programs that generate and measure", || {
        let worker = release::worker_for_bench(project, &site)?;
        page::write(project, &site, &worker)?;
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
        let browser = shell::timed(&format!("{count} files in Chromium"), || {
            in_browser(project, &site, &files)
        })?;
        rows.push((native, browser));
    }
    println!("\n{}", table::of(&rows));
    Ok(())
}

fn example(project: &Project, name: &str) -> PathBuf {
    project.path(&format!("target/worker/examples/{name}{}", std::env::consts::EXE_SUFFIX))
}

/// Runs the measurement that stands among the end-to-end tests.
fn in_browser(project: &Project, site: &Path, files: &Path) -> Outcome<Value> {
    let report = site.with_file_name("browser.json");
    let mut test = Command::new("cargo");
    test.args(["test", "--quiet", "-p", "e2e", "--", "--ignored", "--exact"])
        .arg("bench::files_are_verified_and_ranked")
        .current_dir(project.root())
        .env("TUCHAM_BENCH_SITE", site)
        .env("TUCHAM_BENCH_FILES", files)
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
