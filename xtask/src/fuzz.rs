//! Fuzzing: `cargo xtask fuzz` lets libFuzzer try a million inputs on each parser.
//!
//! It needs a nightly compiler, which nothing else here does; the ordinary tests replay the corpus
//! without one (`tests/native/fuzz_corpus.rs`).

use std::path::PathBuf;
use std::process::Command;

use crate::failure::{Failure, Outcome, While};
use crate::project::Project;
use crate::shell;
use crate::tools::wheel;

/// A parser, the words that help to get into it, and the longest input that is tried.
struct Target {
    name: &'static str,
    dictionary: Option<&'static str>,
    longest: usize,
}

const fn target(name: &'static str, dictionary: Option<&'static str>, longest: usize) -> Target {
    Target { name, dictionary, longest }
}

const ALL: [Target; 9] = [
    target("set", Some("json"), 4096),
    target("dossier", Some("json"), 4096),
    target("formula", Some("formula"), 2000),
    target("number", None, 64),
    target("receipt", Some("html"), 2048),
    target("signature", Some("json"), 4096),
    target("csv", Some("csv"), 512),
    target("grid", Some("html"), 2048),
    target("rule", None, 512),
];

/// How many inputs each parser gets unless asked otherwise.
pub const RUNS: u64 = 1_000_000;

/// Whether there is such a target.
pub fn is_target(name: &str) -> bool {
    ALL.iter().any(|target| target.name == name)
}

/// Fuzzes one target, or all of them, one after the other.
pub fn run(project: &Project, name: Option<&str>, runs: u64) -> Outcome<()> {
    ensure_nightly()?;
    let fuzz = wheel::FUZZ.ensure(project)?;
    for target in ALL.iter().filter(|target| name.is_none_or(|name| name == target.name)) {
        println!("\n══ fuzz: {}, {runs} inputs", target.name);
        shell::run(&mut target.command(project, &fuzz, runs)?)?;
    }
    Ok(())
}

impl Target {
    fn command(&self, project: &Project, fuzz: &PathBuf, runs: u64) -> Outcome<Command> {
        // What is found goes here, not into the small corpus of the repository.
        let found = project.path("target/fuzz/corpus").join(self.name);
        std::fs::create_dir_all(&found)
            .while_(|| format!("could not create {}", found.display()))?;
        let mut command = Command::new(fuzz);
        command
            .args(["fuzz", "run", "--fuzz-dir", "fuzz", "--target-dir", "target/fuzz"])
            // There is no unsafe code for it to watch, and without it inputs go many times faster.
            .args(["--sanitizer", "none", self.name])
            .arg(&found)
            .arg(format!("fuzz/corpus/{}", self.name))
            .arg("--")
            .arg(format!("-runs={runs}"))
            .arg(format!("-max_len={}", self.longest))
            .args(["-timeout=10", "-rss_limit_mb=3000", "-print_final_stats=1"])
            .env("RUSTUP_TOOLCHAIN", "nightly")
            .current_dir(project.root());
        if let Some(words) = self.dictionary {
            command.arg(format!("-dict=fuzz/dictionaries/{words}.dict"));
        }
        Ok(command)
    }
}

fn ensure_nightly() -> Outcome<()> {
    match shell::answer("cargo", &["+nightly", "--version"]) {
        Some(_) => Ok(()),
        None => Err(Failure::new(
            "fuzzing needs a nightly compiler, and there is none: `rustup toolchain install nightly`.\n\
             The corpus is replayed without one by `cargo xtask test native -- fuzz_corpus`.",
        )),
    }
}
