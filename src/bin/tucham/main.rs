//! The command line: checks a criteria set, scores a dossier, verifies and ranks many. Native only.
//!
//! Results go to standard output, everything else to standard error. Exit codes: 0 done, 1 the
//! input cannot be used (with `verify`: a file is refused or has to be chosen from), 2 the command was not understood.

// Tests in the browser build every program of the package; there this one is empty.
#![cfg_attr(target_arch = "wasm32", no_main)]
#![cfg(not(target_arch = "wasm32"))]

mod args;
mod built_in;
mod commands;
mod gather;
mod input;
mod list;
mod reading;
mod review;
mod table;
mod words;

use std::io::{self, Write};
use std::process::ExitCode;

use args::Command;
use words::Words;

fn main() -> ExitCode {
    let given: Vec<_> = std::env::args_os().skip(1).collect();
    let lang = args::lang_of(&given);
    let words = Words::of(lang);
    let finished = match args::parse(given, &words) {
        Err(fault) => usage(&fault, &words),
        Ok(Command::Help) => print(words.help),
        Ok(Command::Version) => print(concat!("tucham ", env!("CARGO_PKG_VERSION"), "\n")),
        Ok(Command::CheckSet { file }) => commands::check_set(&file, lang),
        Ok(Command::Score(wanted)) => commands::score(&wanted, lang),
        Ok(Command::Verify(wanted)) => review::verify(&wanted, lang),
        Ok(Command::Rank(wanted)) => review::rank(&wanted, lang),
        Ok(Command::ReadRule(wanted)) => reading::rule(&wanted, lang),
        Ok(Command::ReadSet(wanted)) => reading::set(&wanted, lang),
        Ok(Command::ReadTable(wanted)) => reading::list(&wanted, lang),
    };
    match finished {
        Ok(code) => code,
        // Whoever reads has seen enough, as with `| head`.
        Err(fault) if fault.kind() == io::ErrorKind::BrokenPipe => ExitCode::SUCCESS,
        Err(_) => ExitCode::FAILURE,
    }
}

fn print(text: &str) -> io::Result<ExitCode> {
    io::stdout().write_all(text.as_bytes())?;
    Ok(ExitCode::SUCCESS)
}

fn usage(fault: &str, words: &Words) -> io::Result<ExitCode> {
    writeln!(io::stderr(), "tucham: {fault}\n{}", words.see_help)?;
    Ok(ExitCode::from(2))
}
