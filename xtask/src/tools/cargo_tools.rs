//! Tools that Cargo compiles into target/tools: nothing is downloaded ready-made, nothing outside changes.

use std::fs::{self, File};
use std::path::Path;
use std::process::{Command, Stdio};

use crate::failure::{Failure, Outcome, While};
use crate::project::Project;
use crate::shell;

/// One pinned tool.
pub struct CargoTool {
    pub(super) package: &'static str,
    pub(super) version: &'static str,
    pub(super) program: &'static str,
    pub(super) flags: &'static [&'static str],
    pub(super) usual: &'static str,
}

/// Trunk without TLS, because it has nothing to download, and wasm-bindgen of exactly the version in
/// Cargo.lock, because the two sides of the glue must agree.
pub const FOR_BUILDING: [CargoTool; 2] = [
    CargoTool {
        package: "wasm-bindgen-cli",
        version: "0.2.129",
        program: "wasm-bindgen",
        flags: &["--no-default-features"],
        usual: "about 1 minute",
    },
    CargoTool {
        package: "trunk",
        version: "0.21.14",
        program: "trunk",
        flags: &["--no-default-features"],
        usual: "2 to 4 minutes",
    },
];

/// Firefox's driver; Debian has no package of it.
pub const FOR_TESTING: [CargoTool; 1] = [CargoTool {
    package: "geckodriver",
    version: "0.37.1",
    program: "geckodriver",
    flags: &[],
    usual: "about 1 minute",
}];

/// These tools run for seconds, so compiling them fast matters more than fast tools.
const CHEAP_PROFILE: [(&str, &str); 5] = [
    ("CARGO_PROFILE_RELEASE_OPT_LEVEL", "0"),
    ("CARGO_PROFILE_RELEASE_LTO", "off"),
    ("CARGO_PROFILE_RELEASE_CODEGEN_UNITS", "16"),
    ("CARGO_PROFILE_RELEASE_DEBUG", "false"),
    ("CARGO_PROFILE_RELEASE_PANIC", "abort"),
];

/// Installs those that are missing or of another version.
pub fn ensure(project: &Project, tools: &[CargoTool]) -> Outcome<()> {
    for tool in tools {
        if !tool.is_there(project) {
            let what = format!(
                "Installing {} {} ({} on two cores)",
                tool.package, tool.version, tool.usual
            );
            shell::timed(&what, || tool.install(project))?;
        }
    }
    Ok(())
}

impl CargoTool {
    pub(super) fn is_there(&self, project: &Project) -> bool {
        let said = shell::answer(project.tool(self.program), &["--version"]).unwrap_or_default();
        // The first line is "name version", sometimes with more behind it.
        said.split_whitespace().nth(1) == Some(self.version)
    }

    fn install(&self, project: &Project) -> Outcome<()> {
        let folder = project.tools();
        let log = folder.join(format!("{}.log", self.package));
        fs::create_dir_all(&folder).while_(|| format!("could not create {}", folder.display()))?;
        let file = File::create(&log).while_(|| format!("could not write {}", log.display()))?;
        let status = Command::new("cargo")
            .args(["install", "--locked", "--force", "--version", self.version, self.package])
            .args(self.flags)
            .arg("--root")
            .arg(&folder)
            // One folder for all, so that they share what they have in common.
            .arg("--target-dir")
            .arg(folder.join("build"))
            .envs(CHEAP_PROFILE)
            .current_dir(project.root())
            .stdout(Stdio::null())
            .stderr(file)
            .status()
            .while_(|| "could not start `cargo install`".to_owned())?;
        if status.success() { Ok(()) } else { Err(self.failed(&log)) }
    }

    fn failed(&self, log: &Path) -> Failure {
        let text = fs::read_to_string(log).unwrap_or_default();
        let lines: Vec<_> = text.lines().collect();
        let last = lines[lines.len().saturating_sub(15)..].join("\n");
        Failure::new(format!(
            "{} {} could not be installed. Is the network up, and is a C linker (`cc`) installed?\n{last}\nAll of it: {}",
            self.package,
            self.version,
            log.display()
        ))
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::project;

    #[test]
    fn wasm_bindgen_is_the_one_in_the_lock_file() {
        let lock = project::read(&Project::here().path("Cargo.lock")).unwrap();
        let pin = format!("name = \"wasm-bindgen\"\nversion = \"{}\"", FOR_BUILDING[0].version);
        assert!(lock.contains(&pin), "change the pin in FOR_BUILDING together with Cargo.toml");
    }
}
