//! Reads files and standard input, and tells problems on standard error.

use std::ffi::OsStr;
use std::fs::File;
use std::io::{self, Read, Write};
use std::path::Path;

use tucham::domain::problem::{Code, Problem};
use tucham::formats::MAX_BYTES;
use tucham::i18n::problems::said;
use tucham::i18n::{Lang, safe};

use crate::words::Words;

/// How many problems are told before the rest is counted.
const MOST_TOLD: usize = 200;

/// The bytes of a file, or of standard input for `-`; a byte more than is read is enough to refuse.
pub fn bytes(file: &Path) -> Result<Vec<u8>, Problem> {
    let mut bytes = Vec::new();
    let most = MAX_BYTES as u64 + 1;
    let result = match file == OsStr::new("-") {
        true => io::stdin().lock().take(most).read_to_end(&mut bytes),
        false => File::open(file).and_then(|file| file.take(most).read_to_end(&mut bytes)),
    };
    match result {
        Ok(_) => Ok(bytes),
        Err(_) => Err(Problem::new(Code::FileUnreadable).with("name", file.display())),
    }
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
