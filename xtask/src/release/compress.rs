//! Compressed copies beside the files, so that any static server sends small answers at no cost.

use std::num::NonZeroU64;
use std::path::{Path, PathBuf};
use std::thread;

use static_server::beside;

use crate::failure::{Failure, Outcome, While};
use crate::project;

/// Already compressed by their format.
const NO_GAIN: [&str; 1] = ["png"];

/// Writes `.gz` and `.br` beside every file of a folder that gains by it.
pub fn folder(folder: &Path) -> Outcome<()> {
    let gains = |path: &PathBuf| {
        path.extension().is_none_or(|ending| NO_GAIN.iter().all(|other| ending != *other))
    };
    let files: Vec<_> = project::files_below(folder)?.into_iter().filter(gains).collect();
    // The program takes seconds at the highest level, the rest nothing: one thread for each file.
    thread::scope(|scope| {
        let work: Vec<_> = files.iter().map(|path| scope.spawn(|| copies(path))).collect();
        work.into_iter().try_for_each(|thread| {
            thread.join().unwrap_or_else(|_| Err(Failure::new("compression stopped.")))
        })
    })
}

fn copies(path: &Path) -> Outcome<()> {
    let content = project::read_bytes(path)?;
    project::write(&beside(path, "gz"), gzip(&content)?)?;
    project::write(&beside(path, "br"), brotli(&content)?)
}

/// How often the packer looks for a better way; each further look takes as long and finds next to nothing.
const LOOKS: NonZeroU64 = NonZeroU64::MIN;

/// Gzip, 4 % smaller than the usual packer's at its highest level: many servers know no brotli, and the one file
/// holds it.
pub fn gzip(content: &[u8]) -> Outcome<Vec<u8>> {
    let options = zopfli::Options { iteration_count: LOOKS, ..Default::default() };
    let mut out = Vec::new();
    zopfli::compress(options, zopfli::Format::Gzip, content, &mut out)
        .while_(|| "could not compress with gzip".to_owned())?;
    Ok(out)
}

/// Brotli at level 11.
pub fn brotli(content: &[u8]) -> Outcome<Vec<u8>> {
    let parameters =
        brotli::enc::BrotliEncoderParams { quality: 11, lgwin: 22, ..Default::default() };
    let mut out = Vec::new();
    let mut from = content;
    brotli::BrotliCompress(&mut from, &mut out, &parameters)
        .while_(|| "could not compress with brotli".to_owned())?;
    Ok(out)
}

#[cfg(test)]
mod tests {
    use super::*;
    use std::io::Read;

    /// Long enough that the heads of the two formats, which differ, do not decide.
    const TEXT: &[u8] = include_bytes!("compress.rs");

    #[test]
    fn what_is_compressed_comes_back_whole_and_was_smaller() {
        let (gzip, brotli) = (gzip(TEXT).unwrap(), brotli(TEXT).unwrap());
        assert!(gzip.len() < TEXT.len() && brotli.len() < gzip.len());
        // src/web/unpack.js skips a head of ten bytes: none of what may follow is there.
        assert_eq!(gzip[3], 0, "flags");
        let mut back = Vec::new();
        flate2::read::GzDecoder::new(&gzip[..]).read_to_end(&mut back).unwrap();
        assert_eq!(back, TEXT);
        back.clear();
        brotli::Decompressor::new(&brotli[..], 4096).read_to_end(&mut back).unwrap();
        assert_eq!(back, TEXT);
    }

    #[test]
    fn pictures_get_no_copies() {
        let place = std::env::temp_dir().join(format!("xtask-compress-{}", std::process::id()));
        project::write(&place.join("a.png"), TEXT).unwrap();
        project::write(&place.join("a.js"), TEXT).unwrap();
        folder(&place).unwrap();
        let names: Vec<_> = project::files_below(&place)
            .unwrap()
            .iter()
            .map(|path| project::address_below(&place, path))
            .collect();
        std::fs::remove_dir_all(&place).unwrap();
        assert_eq!(names, ["a.js", "a.js.br", "a.js.gz", "a.png"]);
    }
}
