//! Whether the release still stands for its sources, so that nobody waits for a build that changes nothing.

use std::path::Path;
use std::time::SystemTime;

use crate::failure::Outcome;
use crate::project::{self, Project};

/// Everything that a release is made of.
const SOURCES: [&str; 11] = [
    "src",
    "style",
    "xtask/src",
    "xtask/wasm-streams",
    "index.html",
    "Trunk.toml",
    ".cargo",
    "build.rs",
    "Cargo.toml",
    "Cargo.lock",
    "rust-toolchain.toml",
];

/// Whether both forms of the release are there and no source is newer.
pub fn is_current(project: &Project) -> Outcome<bool> {
    let forms = [project.one_file(), project.dist().join("index.html")];
    let Some(built) = forms.map(|form| modified(&form)).into_iter().min().flatten() else {
        return Ok(false);
    };
    for source in SOURCES {
        if newest(&project.path(source))?.is_some_and(|time| time > built) {
            return Ok(false);
        }
    }
    Ok(true)
}

/// The latest change at or below a path; a folder changes when a file in it comes or goes.
fn newest(path: &Path) -> Outcome<Option<SystemTime>> {
    let mut latest = modified(path);
    for entry in project::entries(path)? {
        latest = latest.max(newest(&entry)?);
    }
    Ok(latest)
}

fn modified(path: &Path) -> Option<SystemTime> {
    path.metadata().and_then(|about| about.modified()).ok()
}

#[cfg(test)]
mod tests {
    use super::*;
    use std::fs::File;
    use std::time::Duration;

    fn age(path: &Path, seconds: u64) -> SystemTime {
        let time = SystemTime::now() - Duration::from_secs(seconds);
        File::open(path).unwrap().set_modified(time).unwrap();
        time
    }

    #[test]
    fn a_change_deep_down_and_a_file_taken_away_are_both_seen() {
        let folder = std::env::temp_dir().join(format!("xtask-fresh-{}", std::process::id()));
        let (sub, file) = (folder.join("sub"), folder.join("sub/a.css"));
        project::write(&file, "").unwrap();
        age(&folder, 90);
        age(&sub, 80);
        let edited = age(&file, 10);
        assert_eq!(newest(&folder).unwrap(), Some(edited));

        std::fs::remove_file(&file).unwrap();
        assert!(newest(&folder).unwrap() > Some(edited));
        std::fs::remove_dir_all(folder).unwrap();
    }

    #[test]
    fn what_is_not_there_has_no_age() {
        assert_eq!(newest(Path::new("no/such/folder")).unwrap(), None);
    }
}
