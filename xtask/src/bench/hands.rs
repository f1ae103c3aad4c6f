//! `cargo xtask bench hands`: how many presses a dossier takes, counted by real keys and clicks in
//! Chromium (tests/e2e/hands.rs).

use std::fs;

use serde_json::Value;

use crate::check::e2e;
use crate::failure::{Failure, Outcome, While};
use crate::project::{self, Project};
use crate::{release, shell, tools};

/// Counts, and prints a table; a failure when it takes more presses than it may.
pub fn run(project: &Project) -> Outcome<()> {
    tools::for_building(project)?;
    tools::for_browsers(project)?;
    release::ensure_built(project)?;
    let reports = project.path("target/bench/hands");
    fs::create_dir_all(&reports).while_(|| format!("could not make {}", reports.display()))?;
    let mut tests = e2e::tests(project)?;
    tests.args(["--", "--ignored", "hands::"]).env("TUCHAM_HANDS_REPORTS", &reports);
    let ended = shell::run(&mut tests);
    for name in ["commune", "documents"] {
        let file = reports.join(format!("{name}.json"));
        if file.is_file() {
            let report = serde_json::from_slice(&project::read_bytes(&file)?);
            let report = report.map_err(|error| Failure::new(format!("{name}: {error}")))?;
            println!("\n{}", table(name, &report));
        }
    }
    ended
}

/// A line for each kind of press.
fn table(name: &str, report: &Value) -> String {
    let mut text = format!("{name}\n");
    let kinds = report["by"].as_object().into_iter().flatten();
    let sums = report.as_object().into_iter().flatten().filter(|(key, _)| *key != "by");
    for (what, presses) in kinds.chain(sums) {
        let presses = presses.to_string();
        text += &format!("  {what:<16} {presses:>5}\n");
    }
    text
}

#[cfg(test)]
mod tests {
    use serde_json::json;

    use super::table;

    #[test]
    fn each_kind_has_a_line_and_the_sum_comes_last() {
        let report = json!({ "presses": 7, "by": { "figures": 4, "way": 3 } });
        let expected = "commune\n  figures              4\n  way                  3\n  presses              7\n";
        assert_eq!(table("commune", &report), expected);
    }
}
