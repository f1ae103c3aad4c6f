//! `cargo xtask bench kill`: browsers are killed while someone types, many times, and what was lost is
//! counted. The ordinary tests do the same ten times (tests/e2e/faults/killed.rs).

use std::path::Path;

use serde_json::Value;

use crate::check::e2e;
use crate::failure::{Failure, Outcome, While};
use crate::project::{self, Project};
use crate::{release, shell, tools};

/// How many kills at random moments, unless another number is asked for.
pub const KILLS: u32 = 200;

/// Kills, and prints a table; a failure when anything was lost that should have been kept.
pub fn run(project: &Project, kills: u32) -> Outcome<()> {
    tools::for_building(project)?;
    tools::for_browsers(project)?;
    release::ensure_built(project)?;
    let reports = project.path("target/bench/kills");
    if reports.is_dir() {
        std::fs::remove_dir_all(&reports).while_(|| format!("empty {}", reports.display()))?;
    }
    std::fs::create_dir_all(&reports).while_(|| format!("could not make {}", reports.display()))?;
    let mut tests = e2e::tests(project)?;
    tests
        .args(["--", "--include-ignored", "killed::"])
        .env("TUCHAM_KILLS", kills.to_string())
        .env("TUCHAM_KILL_REPORTS", &reports);
    let ended = shell::run(&mut tests);
    println!("\n{}", table(&read(&reports)?));
    ended
}

fn read(folder: &Path) -> Outcome<Vec<Value>> {
    let parsed = |path: &std::path::PathBuf| {
        let value = serde_json::from_slice(&project::read_bytes(path)?);
        value.map_err(|error| Failure::new(format!("{}: {error}", path.display())))
    };
    project::entries(folder)?.iter().map(parsed).collect()
}

/// A line for each browser and kind of kill.
fn table(reports: &[Value]) -> String {
    let mut text = format!(
        "{:<10} {:<20} {:>6} {:>7} {:>9} {:>6} {:>13} {:>8}\n",
        "browser", "killed", "kills", "edits", "old edits", "lost", "younger, lost", "late ms"
    );
    for report in reports {
        let word = |key: &str| report[key].as_str().unwrap_or_default();
        let number = |key: &str| report[key].as_u64().unwrap_or_default();
        text += &format!(
            "{:<10} {:<20} {:>6} {:>7} {:>9} {:>6} {:>13} {:>8}\n",
            word("browser"),
            word("when"),
            number("kills"),
            number("typed"),
            number("old"),
            number("lost"),
            number("youngLost"),
            number("lateMs")
        );
    }
    text + "\nold edits: typed more than a second before the kill, or saved before the quiet; none of them \
            may be lost.\nlate: by how much a clock in the page was late at the most; a second of the \
            page's time is longer by that."
}

#[cfg(test)]
mod tests {
    use super::*;
    use serde_json::json;

    #[test]
    fn a_line_says_what_was_lost_of_what() {
        let report = json!({
            "browser": "Firefox", "when": "at random moments", "kills": 60, "typed": 900,
            "old": 500, "lost": 0, "youngLost": 31, "lateMs": 12,
        });
        let text = table(&[report]);
        let line: Vec<&str> = text.lines().nth(1).unwrap().split_whitespace().collect();
        let expected = ["Firefox", "at", "random", "moments", "60", "900", "500", "0", "31", "12"];
        assert_eq!(line, expected);
    }
}
