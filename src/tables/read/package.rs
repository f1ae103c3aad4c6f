//! The parts of a packed document.

use std::io::{Cursor, Read};

use zip::ZipArchive;

use super::broken;
use crate::domain::problem::{Code, Problem};

/// How many bytes one part may unpack to, and all parts that are read together.
const MOST_UNPACKED: u64 = 64 << 20;

/// How many parts a package may have.
const MOST_PARTS: usize = 5_000;

/// The parts of a package.
pub(super) struct Package<'a> {
    archive: ZipArchive<Cursor<&'a [u8]>>,
    left: u64,
}

impl<'a> Package<'a> {
    /// Opens one.
    ///
    /// # Errors
    /// [`Code::TableTooMany`] parts, [`Code::TableBroken`].
    pub(super) fn open(bytes: &'a [u8]) -> Result<Self, Problem> {
        let archive = ZipArchive::new(Cursor::new(bytes)).map_err(|_| broken("zip"))?;
        if archive.len() > MOST_PARTS {
            return Err(Problem::new(Code::TableTooMany).with("limit", MOST_PARTS));
        }
        Ok(Package { archive, left: MOST_UNPACKED })
    }

    /// A part, unpacked; nothing where there is none.
    ///
    /// # Errors
    /// [`Code::TableUnpacked`] before more is unpacked than is read, [`Code::TableLocked`] for an
    /// encrypted part, [`Code::TableBroken`].
    pub(super) fn part(&mut self, name: &str) -> Result<Option<Vec<u8>>, Problem> {
        let file = match self.archive.by_name(name) {
            Ok(file) => file,
            Err(zip::result::ZipError::FileNotFound) => return Ok(None),
            Err(zip::result::ZipError::InvalidPassword) => {
                return Err(Problem::new(Code::TableLocked));
            }
            Err(zip::result::ZipError::UnsupportedArchive(_)) => {
                return Err(Problem::new(Code::TableLocked));
            }
            Err(_) => return Err(broken(name)),
        };
        let mut bytes = Vec::new();
        // What the package says about sizes is not believed.
        let read = file.take(self.left + 1).read_to_end(&mut bytes).map_err(|_| broken(name))?;
        match self.left.checked_sub(read as u64) {
            Some(left) => self.left = left,
            None => {
                let problem = Problem::new(Code::TableUnpacked);
                return Err(problem.with("limit", MOST_UNPACKED >> 20));
            }
        }
        Ok(Some(bytes))
    }

    /// A part that has to be there.
    pub(super) fn need(&mut self, name: &str) -> Result<Vec<u8>, Problem> {
        self.part(name)?.ok_or_else(|| broken(name))
    }

    pub(super) fn names(&self) -> Vec<String> {
        self.archive.file_names().flatten().map(|name| name.into_owned()).collect()
    }
}
