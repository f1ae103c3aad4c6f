//! The one way in which a file leaves the page: handed over as a download, the browser's own bytes read back and
//! compared, and what they hold with what was written.

use crate::browser::platform::files;
use crate::domain::problem::{Checked, Code, Problem};
use crate::formats::FileType;

/// Hands a file over; `holds` is given the bytes that the browser holds, which are those that were written.
///
/// # Errors
/// [`Code::ExportDiffers`], with what was found.
pub async fn hand_over(
    name: &str,
    file_type: FileType,
    bytes: &[u8],
    holds: impl FnOnce(&[u8]) -> Result<(), Vec<Problem>>,
) -> Result<(), Vec<Problem>> {
    let back = files::save(name, file_type, bytes).await.map_err(|problem| vec![problem])?;
    let found = if back == bytes { holds(&back) } else { Err(Vec::new()) };
    found.map_err(|found| {
        let differs = Problem::new(Code::ExportDiffers).with("name", name);
        [differs].into_iter().chain(found).collect()
    })
}

/// Whether what was read is without a flaw what was written.
///
/// # Errors
/// What was found; nothing where it only differs.
pub fn same<T: PartialEq>(read: Checked<T>, written: &T) -> Result<(), Vec<Problem>> {
    match read.problems.is_empty() && read.value.as_ref() == Some(written) {
        true => Ok(()),
        false => Err(read.problems),
    }
}

/// For bytes that hold nothing to be read.
pub fn as_it_is(_: &[u8]) -> Result<(), Vec<Problem>> {
    Ok(())
}
