//! What comes from the superior and goes back to it: the campaign, the appraisal, explanations,
//! last year's result.

mod appraisal;
mod campaign;
mod explanations;
mod last_year;

pub use explanations::SendStatus;
pub use last_year::LastYear;

use super::OpenedFile;
use crate::domain::problem::{Checked, Code, Problem};
use crate::formats::{FileKind, read_explanations, read_result};

/// A file that is of no use where it was handed in, and why.
pub(super) fn elsewhere(kind: FileKind, bytes: &[u8]) -> OpenedFile {
    let problem = match kind {
        FileKind::Explanations => for_superior(bytes),
        FileKind::Result => result_alone(bytes),
        FileKind::Desk => Ok(vec![Problem::new(Code::DeskForSuperior)]),
        other => Err(vec![
            Problem::new(Code::OtherFormat)
                .with("found", other.as_str())
                .with("expected", FileKind::Dossier.as_str()),
        ]),
    };
    OpenedFile::Refused(problem.unwrap_or_else(|problems| problems))
}

fn for_superior(bytes: &[u8]) -> Result<Vec<Problem>, Vec<Problem>> {
    let file = read_explanations(bytes).sound()?;
    let problem = Problem::new(Code::ForSuperior).with("unit", &file.unit.name);
    Ok(vec![problem.with("round", file.round)])
}

fn result_alone(bytes: &[u8]) -> Result<Vec<Problem>, Vec<Problem>> {
    let file = read_result(bytes).sound()?;
    Ok(vec![Problem::new(Code::ResultAlone).with("title", &file.title)])
}

/// What someone should look at, of a file that can be used.
fn warnings<T>(checked: &Checked<T>) -> Vec<Problem> {
    checked.problems.iter().filter(|problem| !problem.is_error()).cloned().collect()
}
