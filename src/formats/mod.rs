//! Bytes to domain and back: the project's public contract (criteria set, dossier, score sheet).
//!
//! Reading returns a value together with every problem found ([`Checked`]); nothing panics on
//! bytes, and nothing is guessed. Published schemas stand in `src/schemas`.

mod json;
mod seal;

pub use json::change::{read_change, write_change};
pub use json::dossier::{Exported, read_dossier, read_own_set, write_dossier, write_draft};
pub use json::kind::{FileKind, kind_of};
pub use json::set::{ReadSet, read_set, read_set_with_text};
pub use json::sheet::write_sheet;
pub use seal::{Hasher, sha256_hex, short};

use crate::domain::problem::Checked;

/// The newest version of every format that this build knows.
pub const FORMAT_VERSION: u64 = 1;

/// The largest file that is read, in bytes: hundreds of times a real dossier.
pub const MAX_BYTES: usize = 16 * 1024 * 1024;

/// The version of the app, as files name it.
pub const APP_VERSION: &str = env!("CARGO_PKG_VERSION");

/// A value with its problems, after a step that may add some.
fn with_problems<T>(
    value: Option<T>,
    problems: Vec<crate::domain::problem::Problem>,
) -> Checked<T> {
    Checked { value, problems }
}
