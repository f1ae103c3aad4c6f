//! `cargo xtask test`: every check in order, stopping at the first that fails.

mod browser;
mod dependencies;
pub mod e2e;
mod lint;
mod native;

use std::process::Command;
use std::sync::{Mutex, mpsc};
use std::thread::{self, JoinHandle};
use std::time::{Duration, Instant};

use crate::failure::{Failure, Outcome};
use crate::project::Project;
use crate::{release, shell, size, tools};

/// One step; they run in this order.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Step {
    /// Formatting, clippy over all that is compiled for both targets, the dependencies.
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
            Self::Lint => tools::for_linting().and_then(|()| dependencies::install(project)),
            Self::Native => Ok(()),
            Self::Size => tools::for_building(project),
            Self::Browser | Self::E2e => {
                tools::for_building(project).and_then(|()| tools::for_browsers(project))
            }
        }
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
    match step {
        Some(step) => run_one(project, step, rest),
        None => run_all(project, rest),
    }
}

fn run_one(project: &Project, step: Step, rest: &[String]) -> Outcome<()> {
    let tools = timed("tools", || step.install(project))?;
    let time = timed_step(step, || step.run(project, rest))?;
    println!("\n{}", summary(&[("tools", tools), (step.name(), time)], tools + time));
    Ok(())
}

/// Most of a compiler's time on one large crate is one core's: what the next steps need is made beside
/// the step that runs. Should a step fail, nobody waits for the rest.
fn run_all(project: &Project, rest: &[String]) -> Outcome<()> {
    let start = Instant::now();
    let tools = timed("tools", || Step::Lint.install(project))?;
    let mut done = vec![("tools", tools)];
    let beside = Beside::start();
    for step in ALL {
        let time = timed_step(step, || {
            match step {
                Step::Lint | Step::Native => {}
                Step::Browser => beside.tools_are_there()?,
                Step::Size | Step::E2e => beside.release_is_there()?,
            }
            step.run(project, rest)
        })?;
        done.push((step.name(), time));
    }
    println!("\n{}", summary(&done, start.elapsed()));
    Ok(())
}

/// The tools, and then the release, on their way beside the steps that do not need them.
struct Beside {
    tools: Waited,
    release: Waited,
}

/// Work on another thread, waited for once.
type Waited = Mutex<Option<JoinHandle<Outcome<()>>>>;

impl Beside {
    fn start() -> Self {
        let (tell, told) = mpsc::channel();
        let tools = thread::spawn(move || {
            let project = Project::here();
            let tools = tools::for_building(&project).and_then(|()| tools::for_browsers(&project));
            // Nobody listens when the release is not wanted any more.
            let _ = tell.send(tools.is_ok());
            tools
        });
        let release = thread::spawn(move || match told.recv() {
            Ok(true) => release::ensure_built(&Project::here()),
            // The tools say why there are none.
            _ => Ok(()),
        });
        Beside { tools: Mutex::new(Some(tools)), release: Mutex::new(Some(release)) }
    }

    fn tools_are_there(&self) -> Outcome<()> {
        wait_for(&self.tools, "installing the tools")
    }

    fn release_is_there(&self) -> Outcome<()> {
        self.tools_are_there()?;
        wait_for(&self.release, "building the release")
    }
}

fn wait_for(work: &Waited, what: &str) -> Outcome<()> {
    let handle = work.lock().ok().and_then(|mut work| work.take());
    let stopped = |_| Err(Failure::new(format!("{what} stopped.")));
    handle.map_or(Ok(()), |handle| handle.join().unwrap_or_else(stopped))
}

fn timed_step(step: Step, work: impl FnOnce() -> Outcome<()>) -> Outcome<Duration> {
    println!("\n══ {}: {}", step.name(), step.heading());
    timed(step.name(), work)
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

fn summary(done: &[(&str, Duration)], total: Duration) -> String {
    let mut text = String::from("All steps passed:\n");
    for (name, time) in done {
        text += &format!("  {name:<10} {:>12}\n", shell::seconds(*time));
    }
    text + &format!("  {:<10} {:>12}", "together", shell::seconds(total))
}

/// Cargo in the project's folder, with the words of a line; always under clippy, so that no step compiles again
/// what another one has compiled.
fn cargo(project: &Project, line: &str) -> Command {
    let mut command = Command::new("cargo");
    command.args(line.split_whitespace()).current_dir(project.root());
    lint::under_clippy(&mut command);
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
    fn the_summary_ends_with_the_whole_time() {
        let text = summary(
            &[("lint", Duration::from_secs(50)), ("native", Duration::from_secs(20))],
            Duration::from_secs(70),
        );
        assert!(text.ends_with("1 min 10 s"), "{text}");
    }
}
