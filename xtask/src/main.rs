//! The command line: reads the words, does the chore, says what went wrong.

use std::process::ExitCode;

use xtask::cli::{self, Command};
use xtask::failure::Outcome;
use xtask::project::Project;
use xtask::{bench, check, fuzz, release, serve, size, tools};

fn main() -> ExitCode {
    match cli::parse(lexopt::Parser::from_env()).and_then(run) {
        Ok(()) => ExitCode::SUCCESS,
        Err(failure) => {
            eprintln!("\nxtask: {failure}");
            ExitCode::FAILURE
        }
    }
}

fn run(command: Command) -> Outcome<()> {
    let project = Project::here();
    match command {
        Command::Help => {
            println!("{}", cli::HELP);
            Ok(())
        }
        Command::Serve { port, open } => serve::serve(&project, port, open),
        Command::Dev { port } => release::develop(&project, port),
        Command::Build => release::build(&project),
        Command::Bench { counts } => bench::run(&project, &counts),
        Command::BenchHands => bench::hands::run(&project),
        Command::BenchPage => bench::page::run(&project),
        Command::BenchKills { kills } => bench::kills::run(&project, kills),
        Command::Size => size::check(&project),
        Command::Test { step, rest } => check::run(&project, step, &rest),
        Command::Fuzz { target, runs } => fuzz::run(&project, target.as_deref(), runs),
        Command::Tools => tools::everything(&project),
        Command::AfterTrunk => release::after_trunk(&project),
    }
}
