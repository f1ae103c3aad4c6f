//! The words of the command line.

use std::ffi::OsString;
use std::num::NonZero;
use std::str::FromStr;

use lexopt::Parser;
use lexopt::prelude::{Long, Value, ValueExt};

use crate::check::Step;
use crate::failure::{Failure, Outcome};
use crate::{bench, fuzz};

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
const NO_STEP: &str = "a filter needs its step, for example `cargo xtask test native -- points`.";

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
pub fn parse(mut words: Parser) -> Outcome<Command> {
    let name = words.raw_args()?.next().map_or(Ok("help".into()), ValueExt::string)?;
    let command = match name.as_str() {
        "help" | "--help" | "-h" => return Ok(Command::Help),
        "serve" => {
            let (port, open) = options(&mut words, RELEASE_PORT, true)?;
            Command::Serve { port, open }
        }
        "dev" => Command::Dev { port: options(&mut words, DEBUG_PORT, false)?.0 },
        "test" => test(&mut words)?,
        "build" => Command::Build,
        "bench" => bench(&mut words)?,
        "size" => Command::Size,
        "fuzz" => fuzzing(&mut words)?,
        "tools" => Command::Tools,
        "after-trunk" => Command::AfterTrunk,
        _ => return Err(unknown(&name)),
    };
    words.next()?.map_or(Ok(command), |word| Err(word.unexpected().into()))
}

fn options(words: &mut Parser, usual: u16, may_open: bool) -> Outcome<(u16, bool)> {
    let wanted = "--port wants a number from 1 to 65535, for example `--port 8090`.";
    let (mut port, mut open) = (usual, false);
    while let Some(word) = words.next()? {
        match word {
            Long("port") => port = number::<NonZero<_>>(words.value(), wanted)?.get(),
            Long("open") if may_open => open = true,
            _ => return Err(word.unexpected().into()),
        }
    }
    Ok((port, open))
}

fn number<T: FromStr>(word: Result<OsString, lexopt::Error>, wanted: &str) -> Outcome<T> {
    word.ok().and_then(|word| word.to_str()?.parse().ok()).ok_or_else(|| Failure::new(wanted))
}

fn test(words: &mut Parser) -> Outcome<Command> {
    let mut words = raw(words)?.into_iter();
    let own: Vec<_> = words.by_ref().take_while(|word| word != "--").collect();
    let rest: Vec<_> = words.collect();
    let step = match own.as_slice() {
        [] if rest.is_empty() => None,
        [] => return Err(Failure::new(NO_STEP)),
        [name] => Some(Step::named(name).ok_or_else(|| unknown(name))?),
        [_, more, ..] => return Err(unknown(more)),
    };
    Ok(Command::Test { step, rest })
}

fn fuzzing(words: &mut Parser) -> Outcome<Command> {
    let wanted = "--runs wants a number, for example `--runs 1000000`.";
    let (mut target, mut runs) = (None, fuzz::RUNS);
    while let Some(word) = words.next()? {
        match word {
            Long("runs") => runs = number::<NonZero<_>>(words.value(), wanted)?.get(),
            Value(name) if target.is_none() && name.to_str().is_some_and(fuzz::is_target) => {
                target = Some(name.string()?);
            }
            _ => return Err(word.unexpected().into()),
        }
    }
    Ok(Command::Fuzz { target, runs })
}

fn bench(words: &mut Parser) -> Outcome<Command> {
    let words = raw(words)?;
    let words: Vec<&str> = words.iter().map(String::as_str).collect();
    match words.as_slice() {
        [] => Ok(Command::Bench { counts: bench::COUNTS.to_vec() }),
        ["hands"] => Ok(Command::BenchHands),
        ["page"] => Ok(Command::BenchPage),
        ["kill"] => Ok(Command::BenchKills { kills: bench::kills::KILLS }),
        ["kill", number] => Ok(Command::BenchKills { kills: count::<NonZero<_>>(number)?.get() }),
        ["hands" | "page", more, ..] | ["kill", _, more, ..] => Err(unknown(more)),
        counts => {
            let counts = counts.iter().map(|word| Ok(count::<NonZero<_>>(word)?.get()));
            Ok(Command::Bench { counts: counts.collect::<Outcome<_>>()? })
        }
    }
}

fn count<T: FromStr>(word: &str) -> Outcome<T> {
    word.parse().map_err(|_| unknown(word))
}

/// All that follows, as it stands.
fn raw(words: &mut Parser) -> Outcome<Vec<String>> {
    Ok(words.raw_args()?.map(ValueExt::string).collect::<Result<_, _>>()?)
}

fn unknown(word: &str) -> Failure {
    Failure::new(format!("`{word}` is not understood here.\n\n{HELP}"))
}

impl From<lexopt::Error> for Failure {
    fn from(error: lexopt::Error) -> Self {
        use lexopt::Error::*;
        match error {
            UnexpectedOption(word) | UnexpectedValue { option: word, .. } => unknown(&word),
            UnexpectedArgument(word) | NonUnicodeValue(word) => unknown(&word.to_string_lossy()),
            other => Failure::new(other.to_string()),
        }
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    fn read(line: &str) -> Outcome<Command> {
        parse(Parser::from_args(line.split_whitespace()))
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
        let rest = ["points", "--exact", "--", "-q"].map(String::from).to_vec();
        let expected = Command::Test { step: Some(Step::Native), rest };
        assert_eq!(read("test native -- points --exact -- -q").unwrap(), expected);
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
