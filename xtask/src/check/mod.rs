//! `cargo xtask test`: every check in order, stopping at the first that fails.

mod browser;
mod dependencies;
pub mod e2e;
mod lint;
mod native;

use std::process::Command;
use std::thread::{self, JoinHandle};
use std::time::{Duration, Instant};

use crate::failure::{Failure, Outcome};
use crate::project::Project;
use crate::{release, shell, size, tools};

/// One step; they run in this order.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Step {
    /// Formatting, clippy for both targets, the dependencies.
    Lint,
    /// Unit, integration and documentation tests on this machine.
    Native,
    /// Tests inside a headless Chromium.
    Browser,
    /// The release build, against its budget.
    Size,
    /// The release, driven as a person would.
    E2e,
}

const ALL: [Step; 5] = [Step::Lint, Step::Native, Step::Browser, Step::Size, Step::E2e];

impl Step {
    /// The step of that name.
    pub fn named(name: &str) -> Option<Self> {
        ALL.into_iter().find(|step| step.name() == name)
    }

    fn name(self) -> &'static str {
        match self {
            Self::Lint => "lint",
            Self::Native => "native",
            Self::Browser => "browser",
            Self::Size => "size",
            Self::E2e => "e2e",
        }
    }

    fn heading(self) -> &'static str {
        match self {
            Self::Lint => "formatting, lints for this machine and for the browser, dependencies",
            Self::Native => "native tests and documentation tests",
            Self::Browser => "tests in headless Chromium",
            Self::Size => "release build and its size",
            Self::E2e => "end-to-end tests of the release",
        }
    }

    fn install(self, project: &Project) -> Outcome<()> {
        match self {
            Self::Lint => tools::for_linting()
                .and_then(|()| tools::for_building(project))
                .and_then(|()| dependencies::install(project)),
            Self::Native => Ok(()),
            Self::Size => tools::for_building(project),
            Self::Browser | Self::E2e => {
                tools::for_building(project).and_then(|()| tools::for_browsers(project))
            }
        }
    }

    fn needs_release(self) -> bool {
        matches!(self, Self::Size | Self::E2e)
    }

    fn run(self, project: &Project, rest: &[String]) -> Outcome<()> {
        match self {
            Self::Lint => lint::run(project),
            Self::Native => native::run(project, rest),
            Self::Browser => browser::run(project, rest),
            Self::Size => size::check(project),
            Self::E2e => e2e::run(project, rest),
        }
    }
}

/// Runs one step, or all of them.
pub fn run(project: &Project, step: Option<Step>, rest: &[String]) -> Outcome<()> {
    let steps = step.map_or(ALL.to_vec(), |step| vec![step]);
    let mut done = vec![(
        "tools",
        timed("tools", || steps.iter().try_for_each(|step| step.install(project)))?,
    )];
    let is_all = steps == ALL;
    let mut release = None;
    for step in steps {
        println!("\n══ {}: {}", step.name(), step.heading());
        let time = timed(step.name(), || {
            if step.needs_release() {
                release.take().map_or(Ok(()), arrived)?;
            }
            step.run(project, rest)
        })?;
        done.push((step.name(), time));
        if is_all && step == Step::Lint {
            release = Some(thread::spawn(|| release::ensure_built(&Project::here())));
        }
    }
    println!("\n{}", summary(&done));
    Ok(())
}

/// The release is built beside the tests that do not need it: its linker, which takes most of the time,
/// works on one core. Should one of them fail, nobody waits for the rest of it.
fn arrived(release: JoinHandle<Outcome<()>>) -> Outcome<()> {
    release.join().unwrap_or_else(|_| Err(Failure::new("building the release stopped.")))
}

fn timed(name: &str, work: impl FnOnce() -> Outcome<()>) -> Outcome<Duration> {
    let start = Instant::now();
    match work() {
        Ok(()) => Ok(start.elapsed()),
        Err(failure) => Err(Failure::new(format!(
            "{failure}\nStopped at `{name}` after {}; alone: `cargo xtask {}`.",
            shell::seconds(start.elapsed()),
            if name == "tools" { name.to_owned() } else { format!("test {name}") }
        ))),
    }
}

fn summary(done: &[(&str, Duration)]) -> String {
    let mut text = String::from("All steps passed:\n");
    for (name, time) in done {
        text += &format!("  {name:<10} {:>12}\n", shell::seconds(*time));
    }
    let total = done.iter().map(|(_, time)| *time).sum();
    text + &format!("  {:<10} {:>12}", "together", shell::seconds(total))
}

/// Cargo in the project's folder, with the words of a line.
fn cargo(project: &Project, line: &str) -> Command {
    let mut command = Command::new("cargo");
    command.args(line.split_whitespace()).current_dir(project.root());
    command
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn each_step_is_found_by_its_name() {
        for step in ALL {
            assert_eq!(Step::named(step.name()), Some(step));
        }
        assert_eq!(Step::named("all"), None);
    }

    #[test]
    fn a_failing_step_says_where_and_how_to_repeat_it() {
        let failure =
            timed("native", || Err(Failure::new("1 test failed."))).unwrap_err().to_string();
        assert!(
            failure.starts_with("1 test failed.\nStopped at `native`")
                && failure.ends_with("`cargo xtask test native`.")
        );
    }

    #[test]
    fn the_summary_adds_up() {
        let text =
            summary(&[("lint", Duration::from_secs(50)), ("native", Duration::from_secs(20))]);
        assert!(text.ends_with("1 min 10 s"), "{text}");
    }
}
