//! Bytes to domain and back: the project's public contract (criteria set, dossier, score sheet).
//!
//! Reading returns a value together with every problem found ([`Checked`]); nothing panics on
//! bytes, and nothing is guessed. Published schemas stand in `src/schemas`.

mod base64;
mod calendar;
pub mod csv;
mod file_name;
mod file_type;
mod json;
mod open;
mod receipt;
mod seal;
mod signature;
mod survey_table;

pub use calendar::write_calendar;
pub use file_name::{FileName, Whereof, plain, table_name, unit_file_name};
pub use file_type::FileType;
pub use json::appraisal::{read_appraisal, write_appraisal};
pub use json::beforehand::{Beforehand, stated_at_end};
pub use json::campaign::{campaign_sets, read_campaign, write_campaign};
pub use json::change::{read_change, read_old_change, write_change};
pub use json::desk::{read_desk, write_desk};
pub use json::dossier::{read_dossier, read_own_set, write_dossier, write_draft};
pub use json::explanations::{read_explanations, write_explanations};
pub use json::inbox::write_inbox;
pub use json::incoming::{read_incoming, read_known};
pub use json::key_file::{KeyFile, MIN_PASSPHRASE, read_key_file, write_key_file};
pub use json::kind::{FileKind, kind_of};
pub use json::result::{read_result, write_result};
pub use json::sealed::{Exported, seal_of};
pub use json::set::{ReadSet, read_set, read_set_with_text};
pub use json::sheet::write_sheet;
pub use json::signature::{
    CopyKeys, campaign_signature, copy_keys, sign, sign_copy, sign_text, signed,
};
pub use receipt::write_receipt;
pub use seal::{Hasher, hex, sha256_hex, short};
pub use signature::{CHANCE, Claim, SecretKey};
pub use survey_table::{read_survey_table, write_survey_table};

use crate::domain::problem::{Checked, Code, Problem};

/// The largest file that is read, in bytes: hundreds of times a real dossier.
pub const MAX_BYTES: usize = 16 * 1024 * 1024;

/// The largest desk file, in bytes. One of 138 dossiers comes to about 5 MB, one of 3,321 to about 130.
pub const MAX_DESK_BYTES: usize = 256 * 1024 * 1024;

/// How many bytes a file may have that begins so: a desk file holds many others.
pub fn limit_of(start: &[u8]) -> usize {
    match is_desk(start) {
        true => MAX_DESK_BYTES,
        false => MAX_BYTES,
    }
}

/// Whether a file begins as this program writes a desk file; the first hundred bytes are enough.
pub fn is_desk(start: &[u8]) -> bool {
    const BEGIN: &[u8] = br#"{"format":"tucham/desk""#;
    let start = start.strip_prefix(b"\xef\xbb\xbf").unwrap_or(start);
    let letters = start.iter().filter(|byte| !byte.is_ascii_whitespace());
    letters.take(BEGIN.len()).eq(BEGIN)
}

/// How many files are taken at once where a unit works: no unit has as many dossiers.
pub const MAX_FILES: usize = 100;

/// Whether so many files are taken at once; all of them or none.
///
/// # Errors
/// [`Code::TooManyFiles`].
pub fn take_files(found: usize) -> Result<(), Problem> {
    if found <= MAX_FILES {
        return Ok(());
    }
    Err(Problem::new(Code::TooManyFiles).with("found", found).with("limit", MAX_FILES))
}

/// The version of the app, as files name it.
pub const APP_VERSION: &str = env!("CARGO_PKG_VERSION");

/// A value with its problems, after a step that may add some.
fn with_problems<T>(value: Option<T>, problems: Vec<Problem>) -> Checked<T> {
    Checked { value, problems }
}
