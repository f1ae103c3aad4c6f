//! What both forms of the release are made of, read once.

use std::fs;
use std::path::{Path, PathBuf};

use crate::failure::{Failure, Outcome, While};
use crate::project::{self, Project};
use crate::release::{scripts, sets, styles, worker};

/// The sources of a release, and the program as Trunk left it.
pub struct Parts {
    /// The page, with Trunk's script tag already in it.
    pub page: String,
    /// All styles in order, as written.
    pub styles: String,
    /// The styles that come later.
    pub later_styles: String,
    /// The built-in criteria sets.
    pub sets: Vec<sets::SetFile>,
    /// `src/web`: scripts, manifest, icons.
    pub web: PathBuf,
    /// The workers' programs; a debug build has none.
    pub workers: Vec<worker::Worker>,
}

/// Reads them.
pub fn read(project: &Project, staging: &Path) -> Outcome<Parts> {
    let web = project.path("src/web");
    Ok(Parts {
        page: project::read(&staging.join("index.html"))?,
        styles: styles::bundle(&project.path("style"), &web.join("boot.css"))?,
        later_styles: styles::later(&project.path("style"))?,
        sets: sets::read(&project.path("src/sets"))?,
        web,
        workers: Vec::new(),
    })
}

impl Parts {
    /// One of the scripts in `src/web`, as people get it.
    pub fn script(&self, name: &str) -> Outcome<String> {
        project::read(&self.web.join(name)).map(|text| scripts::plain(&text))
    }
}

/// Takes away the one file that Trunk staged with this beginning and ending; gives back its name.
pub fn take_staged(staging: &Path, begin: &str, end: &str) -> Outcome<String> {
    let fits = |path: &PathBuf| {
        let name = path.file_name().unwrap_or_default().to_string_lossy().into_owned();
        name.starts_with(begin) && name.ends_with(end)
    };
    let found: Vec<_> = project::entries(staging)?.into_iter().filter(fits).collect();
    match found.as_slice() {
        [one] => {
            fs::remove_file(one).while_(|| format!("could not remove {}", one.display()))?;
            Ok(project::address_below(staging, one))
        }
        _ => Err(Failure::new(format!(
            "expected one {begin}*{end} from Trunk in {}, found {}.",
            staging.display(),
            found.len()
        ))),
    }
}
