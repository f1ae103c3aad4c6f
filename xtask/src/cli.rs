//! The words of the command line.

use crate::check::Step;
use crate::failure::{Failure, Outcome};
use crate::fuzz;

/// What `cargo xtask help` prints.
pub const HELP: &str = "\
Tự chấm: set-up and chores

  cargo xtask serve [--port N] [--open]   build the release app and serve it at http://127.0.0.1:8080
  cargo xtask dev [--port N]              serve a debug build that follows every edit, at port 8081
  cargo xtask build                       dist/ (the folder to upload) and dist-one-file/tu-cham.html
  cargo xtask size                        bytes per file, against the budget of the first load
  cargo xtask bench [COUNT …]             files verified and ranked a second, here and in Chromium
  cargo xtask bench hands                 how many presses a whole dossier takes
  cargo xtask bench page                  how soon a table is shown and a key painted
  cargo xtask bench kill [N]              a browser killed N times while someone types: what was lost
  cargo xtask test [STEP] [-- FILTER …]   every check, or one: lint, native, browser, size, e2e
  cargo xtask fuzz [TARGET] [--runs N]    a million inputs for each parser, or for one; needs a nightly compiler
  cargo xtask tools                       only install what the above need

Each command first installs the tools it needs and lacks: Cargo's into target/tools, browsers as
Debian packages when it may, otherwise it says what to install.";

/// The port of `serve` unless another is given.
const RELEASE_PORT: u16 = 8080;
/// That of `dev`: another, or the release's service worker would answer in place of the debug build.
const DEBUG_PORT: u16 = 8081;

/// One chore.
#[derive(Debug, PartialEq, Eq)]
pub enum Command {
    /// Print the help.
    Help,
    /// Build the release and serve it.
    Serve {
        /// The port on 127.0.0.1.
        port: u16,
        /// Whether to open the browser.
        open: bool,
    },
    /// Serve a debug build.
    Dev {
        /// The port on 127.0.0.1.
        port: u16,
    },
    /// Build the release folder and the one file.
    Build,
    /// Measure how fast files are verified and ranked.
    Bench {
        /// How many files, one measurement each.
        counts: Vec<usize>,
    },
    /// Count the presses that a dossier takes.
    BenchHands,
    /// Measures tables and keys.
    BenchPage,
    /// Kill browsers while someone types, and count what was lost.
    BenchKills {
        /// How many times.
        kills: u32,
    },
    /// Weigh the release.
    Size,
    /// Run the checks.
    Test {
        /// One step, or all.
        step: Option<Step>,
        /// Words for the test program.
        rest: Vec<String>,
    },
    /// Try random inputs on the parsers.
    Fuzz {
        /// One of them, or all.
        target: Option<String>,
        /// How many inputs for each.
        runs: u64,
    },
    /// Install the tools.
    Tools,
    /// Trunk's hook: finish what Trunk has built.
    AfterTrunk,
}

/// Reads the words behind `cargo xtask`.
pub fn parse(words: impl Iterator<Item = String>) -> Outcome<Command> {
    let words: Vec<String> = words.collect();
    let (name, rest) = match words.split_first() {
        None => return Ok(Command::Help),
        Some((name, rest)) => (name.as_str(), rest),
    };
    match name {
        "help" | "--help" | "-h" => Ok(Command::Help),
        "serve" => serve(rest),
        "dev" => Ok(Command::Dev { port: options(rest, DEBUG_PORT, false)?.0 }),
        "test" => test(rest),
        "build" => alone(rest, Command::Build),
        "bench" => bench(rest),
        "size" => alone(rest, Command::Size),
        "fuzz" => fuzzing(rest),
        "tools" => alone(rest, Command::Tools),
        "after-trunk" => alone(rest, Command::AfterTrunk),
        _ => Err(unknown(name)),
    }
}

fn serve(rest: &[String]) -> Outcome<Command> {
    let (port, open) = options(rest, RELEASE_PORT, true)?;
    Ok(Command::Serve { port, open })
}

fn options(rest: &[String], usual: u16, may_open: bool) -> Outcome<(u16, bool)> {
    let (mut port, mut open) = (usual, false);
    let mut words = rest.iter();
    while let Some(word) = words.next() {
        match word.as_str() {
            "--port" => port = number(words.next())?,
            "--open" if may_open => open = true,
            _ => return Err(unknown(word)),
        }
    }
    Ok((port, open))
}

fn number(word: Option<&String>) -> Outcome<u16> {
    word.and_then(|word| word.parse().ok()).filter(|port| *port > 0).ok_or_else(|| {
        Failure::new("--port wants a number from 1 to 65535, for example `--port 8090`.")
    })
}

fn test(rest: &[String]) -> Outcome<Command> {
    let (own, filter) = match rest.iter().position(|word| word == "--") {
        Some(at) => (&rest[..at], rest[at + 1..].to_vec()),
        None => (rest, Vec::new()),
    };
    let step = match own {
        [] => None,
        [name] => Some(Step::named(name).ok_or_else(|| unknown(name))?),
        [_, more, ..] => return Err(unknown(more)),
    };
    if step.is_none() && !filter.is_empty() {
        return Err(Failure::new(
            "a filter needs its step, for example `cargo xtask test native -- points`.",
        ));
    }
    Ok(Command::Test { step, rest: filter })
}

fn fuzzing(rest: &[String]) -> Outcome<Command> {
    let (mut target, mut runs) = (None, fuzz::RUNS);
    let mut words = rest.iter();
    while let Some(word) = words.next() {
        match word.as_str() {
            "--runs" => {
                let number = words.next().and_then(|word| word.parse().ok());
                runs = number.filter(|runs| *runs > 0).ok_or_else(|| {
                    Failure::new("--runs wants a number, for example `--runs 1000000`.")
                })?;
            }
            name if target.is_none() && fuzz::is_target(name) => target = Some(name.to_owned()),
            _ => return Err(unknown(word)),
        }
    }
    Ok(Command::Fuzz { target, runs })
}

fn bench(rest: &[String]) -> Outcome<Command> {
    match rest.split_first() {
        Some((word, rest)) if word == "kill" => return kills(rest),
        Some((word, rest)) if word == "hands" => return alone(rest, Command::BenchHands),
        Some((word, rest)) if word == "page" => return alone(rest, Command::BenchPage),
        _ => {}
    }
    let counts = rest
        .iter()
        .map(|word| word.parse().ok().filter(|count| *count > 0).ok_or_else(|| unknown(word)));
    let counts = counts.collect::<Outcome<Vec<usize>>>()?;
    let counts = if counts.is_empty() { crate::bench::COUNTS.to_vec() } else { counts };
    Ok(Command::Bench { counts })
}

fn kills(rest: &[String]) -> Outcome<Command> {
    let kills = match rest {
        [] => crate::bench::kills::KILLS,
        [number] => {
            number.parse().ok().filter(|kills| *kills > 0).ok_or_else(|| unknown(number))?
        }
        [_, more, ..] => return Err(unknown(more)),
    };
    Ok(Command::BenchKills { kills })
}

fn alone(rest: &[String], command: Command) -> Outcome<Command> {
    match rest.first() {
        None => Ok(command),
        Some(word) => Err(unknown(word)),
    }
}

fn unknown(word: &str) -> Failure {
    Failure::new(format!("`{word}` is not understood here.\n\n{HELP}"))
}

#[cfg(test)]
mod tests {
    use super::*;

    fn read(line: &str) -> Outcome<Command> {
        parse(line.split_whitespace().map(str::to_owned))
    }

    #[test]
    fn nothing_asks_for_help() {
        assert_eq!(read("").unwrap(), Command::Help);
    }

    #[test]
    fn serve_takes_its_options_in_any_order() {
        assert_eq!(read("serve").unwrap(), Command::Serve { port: 8080, open: false });
        assert_eq!(
            read("serve --open --port 81").unwrap(),
            Command::Serve { port: 81, open: true }
        );
    }

    #[test]
    fn bench_takes_counts_and_has_its_own() {
        assert_eq!(read("bench 100 20").unwrap(), Command::Bench { counts: vec![100, 20] });
        let usual = crate::bench::COUNTS.to_vec();
        assert_eq!(read("bench").unwrap(), Command::Bench { counts: usual });
    }

    #[test]
    fn kills_are_counted_and_have_their_own_number() {
        assert_eq!(read("bench kill 4").unwrap(), Command::BenchKills { kills: 4 });
        assert_eq!(read("bench kill").unwrap(), Command::BenchKills { kills: 200 });
    }

    #[test]
    fn hands_take_no_number() {
        assert_eq!(read("bench hands").unwrap(), Command::BenchHands);
        assert_eq!(read("bench page").unwrap(), Command::BenchPage);
    }

    #[test]
    fn a_filter_goes_to_its_step() {
        let expected = Command::Test { step: Some(Step::Native), rest: vec!["points".into()] };
        assert_eq!(read("test native -- points").unwrap(), expected);
    }

    #[test]
    fn fuzzing_takes_one_target_and_a_number() {
        let expected = Command::Fuzz { target: Some("csv".into()), runs: 5 };
        assert_eq!(read("fuzz --runs 5 csv").unwrap(), expected);
        assert_eq!(read("fuzz").unwrap(), Command::Fuzz { target: None, runs: 1_000_000 });
    }

    #[test]
    fn what_makes_no_sense_is_refused_with_the_word() {
        for (line, word) in [
            ("servo", "`servo`"),
            ("serve --port", "--port wants"),
            ("serve --port 0", "--port wants"),
            ("dev --open", "`--open`"),
            ("build now", "`now`"),
            ("fuzz csv set", "`set`"),
            ("fuzz xml", "`xml`"),
            ("fuzz --runs 0", "--runs wants"),
            ("bench 0", "`0`"),
            ("bench hands 4", "`4`"),
            ("bench kill 0", "`0`"),
            ("bench kill 4 5", "`5`"),
            ("test everything", "`everything`"),
            ("test -- points", "needs its step"),
        ] {
            let message = read(line).unwrap_err().to_string();
            assert!(message.contains(word), "{line}: {message}");
        }
    }
}
