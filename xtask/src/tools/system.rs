//! Browsers, their drivers, node and a font: what is found on the system, or installed where that is allowed.

use std::env;
use std::path::{Path, PathBuf};
use std::process::Command;

use crate::failure::{Failure, Outcome};
use crate::shell;

/// A program under any of its names, and the Debian package that brings it.
pub struct SystemProgram {
    names: &'static [&'static str],
    package: &'static str,
}

/// Chromium or Chrome.
pub const CHROME: SystemProgram = SystemProgram {
    names: &["chromium", "chromium-browser", "google-chrome"],
    package: "chromium",
};
/// Chromium's driver.
pub const CHROMEDRIVER: SystemProgram =
    SystemProgram { names: &["chromedriver"], package: "chromium-driver" };
/// Firefox.
pub const FIREFOX: SystemProgram =
    SystemProgram { names: &["firefox-esr", "firefox"], package: "firefox-esr" };
/// The driver of WebKitGTK.
pub const WEBKIT_DRIVER: SystemProgram =
    SystemProgram { names: &["WebKitWebDriver"], package: "webkit2gtk-driver" };
/// A screen in memory: WebKitGTK has no headless mode.
pub const XVFB: SystemProgram = SystemProgram { names: &["Xvfb"], package: "xvfb" };
const NODE: SystemProgram = SystemProgram { names: &["node"], package: "nodejs" };
/// Node's package client.
pub const NPM: SystemProgram = SystemProgram { names: &["npm"], package: "npm" };

const ALL: [SystemProgram; 7] = [CHROME, CHROMEDRIVER, FIREFOX, WEBKIT_DRIVER, XVFB, NODE, NPM];

/// Letters as wide as those of Times New Roman, in which offices print: sheets of paper are counted by them.
const FONT: (&str, &str) =
    ("/usr/share/fonts/truetype/liberation/LiberationSerif-Regular.ttf", "fonts-liberation");

impl SystemProgram {
    /// Where it is on the PATH.
    pub fn find(&self) -> Option<PathBuf> {
        let path = env::var_os("PATH")?;
        let folders: Vec<_> = env::split_paths(&path).collect();
        self.names
            .iter()
            .flat_map(|name| folders.iter().map(move |folder| folder.join(name)))
            .find(|file| file.is_file())
    }

    /// Where it is; a failure that says how to get it.
    pub fn path(&self) -> Outcome<PathBuf> {
        self.find().ok_or_else(|| Failure::new(instruction(&[self.package])))
    }
}

/// The small browser that WebKitGTK's driver drives: beside the library, not on the PATH.
pub fn mini_browser() -> Outcome<PathBuf> {
    let folders = ["x86_64-linux-gnu", "aarch64-linux-gnu"].iter();
    let found = folders
        .map(|machine| format!("/usr/lib/{machine}/webkit2gtk-4.1/MiniBrowser"))
        .map(PathBuf::from)
        .find(|file| file.is_file());
    found.ok_or_else(|| Failure::new(instruction(&[WEBKIT_DRIVER.package])))
}

/// Installs what is missing as Debian packages when we are root, otherwise says what to install.
pub fn ensure() -> Outcome<()> {
    let programs = ALL.iter().filter(|program| program.find().is_none());
    let mut missing: Vec<_> = programs.map(|program| program.package).collect();
    // Elsewhere than on Debian it may have another place, or the font itself may be there.
    if has_apt_get() && !Path::new(FONT.0).is_file() {
        missing.push(FONT.1);
    }
    if missing.is_empty() {
        return Ok(());
    }
    if !may_install() {
        return Err(Failure::new(instruction(&missing)));
    }
    let what = format!("Installing Debian packages: {} (about 1 minute)", missing.join(" "));
    shell::timed(&what, || install(&missing))
}

fn has_apt_get() -> bool {
    Path::new("/usr/bin/apt-get").exists()
}

fn may_install() -> bool {
    has_apt_get() && shell::answer("id", &["-u"]).as_deref() == Some("0")
}

fn install(packages: &[&str]) -> Outcome<()> {
    shell::run(apt_get().args(["update", "-qq"]))?;
    shell::run(apt_get().args(["install", "-y", "-qq", "--no-install-recommends"]).args(packages))
}

fn apt_get() -> Command {
    let mut command = Command::new("apt-get");
    command.env("DEBIAN_FRONTEND", "noninteractive");
    command
}

fn instruction(packages: &[&str]) -> String {
    format!(
        "the tests in browsers need programs that are missing here. On Debian and Ubuntu:\n\n  \
         sudo apt-get update && sudo apt-get install -y {}\n\n\
         On other systems install Chromium with chromedriver, Firefox, WebKitGTK's driver with Xvfb, Node.js and npm, and put them on the PATH.",
        packages.join(" ")
    )
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_program_is_found_under_its_second_name() {
        let shell = SystemProgram { names: &["no-such-shell", "sh"], package: "dash" };
        assert!(shell.find().is_some_and(|path| path.ends_with("sh")));
    }

    #[test]
    fn a_missing_program_names_its_package() {
        let program = SystemProgram { names: &["no-such-program"], package: "the-package" };
        assert!(program.path().unwrap_err().to_string().contains("apt-get install -y the-package"));
    }
}
