//! `cargo xtask bench page`: how soon a table is shown and a key painted, in Chromium (tests/e2e/bench_page.rs).

use std::fs;

use serde_json::Value;

use crate::check::e2e;
use crate::failure::{Failure, Outcome, While};
use crate::project::{self, Project};
use crate::{release, shell, tools};

/// Measures, and prints a table.
pub fn run(project: &Project) -> Outcome<()> {
    tools::for_building(project)?;
    tools::for_browsers(project)?;
    release::ensure_built(project)?;
    let folder = project.path("target/bench");
    fs::create_dir_all(&folder).while_(|| format!("could not make {}", folder.display()))?;
    let report = folder.join("page.json");
    let mut tests = e2e::tests(project)?;
    tests.args(["--", "--ignored", "bench_page::"]).env("TUCHAM_BENCH_REPORT", &report);
    shell::run(&mut tests)?;
    let report = serde_json::from_slice(&project::read_bytes(&report)?);
    println!("\n{}", table(&report.map_err(|error| Failure::new(format!("page: {error}")))?));
    Ok(())
}

/// As Markdown, a line for each measurement.
fn table(report: &Value) -> String {
    let mut text = String::from("| | median | 95 of 100 within |\n|---|---:|---:|\n");
    for line in report.as_array().into_iter().flatten() {
        let time = |key: &str| format!("{:.0} ms", line[key].as_f64().unwrap_or_default());
        let what = line["what"].as_str().unwrap_or_default();
        text += &format!("| {what} | {} | {} |\n", time("median"), time("slow"));
    }
    text
}

#[cfg(test)]
mod tests {
    use serde_json::json;

    use super::table;

    #[test]
    fn each_measurement_has_a_line() {
        let report = json!([{ "what": "a key", "median": 12.4, "slow": 30.6 }]);
        let expected =
            "| | median | 95 of 100 within |\n|---|---:|---:|\n| a key | 12 ms | 31 ms |\n";
        assert_eq!(table(&report), expected);
    }
}
