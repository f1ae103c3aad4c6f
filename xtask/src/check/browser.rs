//! Tests of the page's own code, compiled for the browser and run by wasm-bindgen in headless Chromium.

use crate::check::cargo;
use crate::failure::Outcome;
use crate::project::{self, Project};
use crate::shell;
use crate::tools::{WASM, system};

/// How Chromium is started: without a window, without its own traffic, and also as root in a container.
const CAPABILITIES: &str = include_str!("webdriver.json");

/// The call that compiles these tests, and with them the page and its workers.
pub fn compiling() -> String {
    format!("{} --no-run", tests())
}

fn tests() -> String {
    format!("test --target {WASM} -p tucham --test browser")
}

/// Runs it.
pub fn run(project: &Project, rest: &[String]) -> Outcome<()> {
    let capabilities = project.path("target/webdriver.json");
    project::write(&capabilities, CAPABILITIES)?;
    let mut command = cargo(project, &tests());
    command
        .args(rest)
        .env("CARGO_TARGET_WASM32_UNKNOWN_UNKNOWN_RUNNER", project.tool("wasm-bindgen-test-runner"))
        .env("WASM_BINDGEN_TEST_WEBDRIVER_JSON", capabilities)
        // Of all tests together; the runner's own 20 seconds are too few for hundreds of files.
        .env("WASM_BINDGEN_TEST_TIMEOUT", "300")
        .env("CHROMEDRIVER", system::CHROMEDRIVER.path()?);
    shell::run(&mut command)
}
