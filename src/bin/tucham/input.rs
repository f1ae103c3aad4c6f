//! Reads files and standard input, and tells problems on standard error.

use std::ffi::OsStr;
use std::fs::File;
use std::io::{self, Read, Write};
use std::path::Path;

use tucham::domain::problem::{Code, Problem};
use tucham::formats::limit_of;
use tucham::i18n::problems::said;
use tucham::i18n::{Lang, safe};

use crate::words::Words;

/// From so many bytes the kind of a file is told.
const START: u64 = 256;

/// How many problems are told before the rest is counted.
const MOST_TOLD: usize = 200;

/// The bytes of a file, or of standard input for `-`; a byte more than is read is enough to refuse.
pub fn bytes(file: &Path) -> Result<Vec<u8>, Problem> {
    let read = match file == OsStr::new("-") {
        true => read(io::stdin().lock()),
        false => File::open(file).and_then(read),
    };
    read.map_err(|_| Problem::new(Code::FileUnreadable).with("name", file.display()))
}

/// As many bytes as its beginning says that it may have, and one more.
fn read(mut source: impl Read) -> io::Result<Vec<u8>> {
    let mut bytes = Vec::new();
    source.by_ref().take(START).read_to_end(&mut bytes)?;
    let most = limit_of(&bytes) as u64 + 1;
    source.take(most.saturating_sub(START)).read_to_end(&mut bytes)?;
    Ok(bytes)
}

/// Whether a file begins as a desk file; what cannot be read does not.
pub fn is_desk(file: &Path) -> bool {
    let mut start = Vec::new();
    // A pipe would be emptied by a look.
    let is_file = file.metadata().is_ok_and(|about| about.is_file());
    let read = File::open(file).and_then(|file| file.take(START).read_to_end(&mut start));
    is_file && read.is_ok() && tucham::formats::is_desk(&start)
}

/// Tells problems on standard error, one a line, each with the file it belongs to.
pub fn tell(file: &Path, problems: &[Problem], lang: Lang) -> io::Result<()> {
    let words = Words::of(lang);
    let name = safe(&file.to_string_lossy());
    let mut out = io::stderr().lock();
    for problem in problems.iter().take(MOST_TOLD) {
        let severity = if problem.is_error() { words.error } else { words.warning };
        writeln!(out, "{name}: {severity} {}", said(problem, lang))?;
    }
    match problems.len().checked_sub(MOST_TOLD) {
        Some(rest) if rest > 0 => writeln!(out, "{name}: {}", words.more(rest)),
        _ => Ok(()),
    }
}
