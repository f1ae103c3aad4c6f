//! Where things are, in one place.

use std::fs;
use std::path::{Path, PathBuf};

use crate::failure::{Outcome, While};

/// The repository's folders.
pub struct Project {
    root: PathBuf,
}

impl Project {
    /// The repository that this xtask was compiled in.
    pub fn here() -> Self {
        Self::at(Path::new(concat!(env!("CARGO_MANIFEST_DIR"), "/..")))
    }

    fn at(root: &Path) -> Self {
        Self { root: root.canonicalize().unwrap_or_else(|_| root.to_path_buf()) }
    }

    /// A path inside the repository.
    pub fn path(&self, inside: &str) -> PathBuf {
        self.root.join(inside)
    }

    /// The repository itself.
    pub fn root(&self) -> &Path {
        &self.root
    }

    /// The release folder: upload it as it is.
    pub fn dist(&self) -> PathBuf {
        self.path("dist")
    }

    /// The page as one file. Beside the release folder, not in it: nobody who visits the page fetches it.
    pub fn one_file(&self) -> PathBuf {
        self.path("dist-one-file/tu-cham.html")
    }

    /// Where Cargo puts what it compiles.
    pub fn target(&self) -> PathBuf {
        std::env::var_os("CARGO_TARGET_DIR")
            .map_or_else(|| self.path("target"), |folder| self.root.join(folder))
    }

    /// Tools of our own, so that nothing on the machine outside this folder changes.
    pub fn tools(&self) -> PathBuf {
        self.path("target/tools")
    }

    /// A program that `cargo install` put there.
    pub fn tool(&self, name: &str) -> PathBuf {
        self.tools().join("bin").join(format!("{name}{}", std::env::consts::EXE_SUFFIX))
    }
}

/// Reads a text file.
pub fn read(path: &Path) -> Outcome<String> {
    fs::read_to_string(path).while_(|| format!("could not read {}", path.display()))
}

/// Reads any file.
pub fn read_bytes(path: &Path) -> Outcome<Vec<u8>> {
    fs::read(path).while_(|| format!("could not read {}", path.display()))
}

/// Writes a file, with the folders that lead to it.
pub fn write(path: &Path, content: impl AsRef<[u8]>) -> Outcome<()> {
    let folder = path.parent().unwrap_or(Path::new("."));
    fs::create_dir_all(folder)
        .and_then(|()| fs::write(path, content))
        .while_(|| format!("could not write {}", path.display()))
}

/// The entries of a folder, sorted by name; empty when there is no such folder.
pub fn entries(folder: &Path) -> Outcome<Vec<PathBuf>> {
    if !folder.is_dir() {
        return Ok(Vec::new());
    }
    let mut found = fs::read_dir(folder)
        .and_then(|list| {
            list.map(|entry| entry.map(|entry| entry.path())).collect::<Result<Vec<_>, _>>()
        })
        .while_(|| format!("could not list {}", folder.display()))?;
    found.sort();
    Ok(found)
}

/// Every file below a folder, sorted.
pub fn files_below(folder: &Path) -> Outcome<Vec<PathBuf>> {
    let mut files = Vec::new();
    for path in entries(folder)? {
        if path.is_dir() {
            files.extend(files_below(&path)?);
        } else {
            files.push(path);
        }
    }
    Ok(files)
}

/// A path below a folder as it stands in an address: with slashes on every system.
pub fn address_below(folder: &Path, path: &Path) -> String {
    let inside = path.strip_prefix(folder).unwrap_or(path);
    let parts: Vec<_> = inside.iter().map(|part| part.to_string_lossy()).collect();
    parts.join("/")
}
