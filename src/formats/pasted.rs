//! Tables that people paste: the unit list and survey points.

use super::csv::read_lines;
use crate::domain::campaign::Group;
use crate::domain::campaign::unit_list::{self, PastedUnits};
use crate::domain::problem::Checked;
use crate::domain::review::survey::{self, SurveyRow, SurveyedUnit};
use crate::domain::set::CriteriaSet;

/// Reads a pasted unit list ([`unit_list::from_rows`]).
///
/// # Errors
/// Of the table ([`read_lines`]) and of its rows; rows that can be used are there nevertheless.
///
/// ```
/// let text = "Mã đơn vị\tTên đơn vị\nH40.12\tUBND xã An Bình\n";
/// let list = tucham::formats::read_unit_list(text, "xa", &[]).value.unwrap();
/// let (line, unit) = &list.units[0];
/// assert_eq!((*line, unit.code.as_str(), unit.group.as_str()), (2, "H40.12", "xa"));
/// ```
pub fn read_unit_list(text: &str, group: &str, groups: &[Group]) -> Checked<PastedUnits> {
    match read_lines(text).sound() {
        Ok(rows) => unit_list::from_rows(&rows, group, groups),
        Err(problems) => Checked { value: None, problems },
    }
}

/// Reads pasted survey points ([`survey::from_rows`]).
///
/// # Errors
/// As [`read_unit_list`].
pub fn read_survey(
    text: &str,
    set: &CriteriaSet,
    units: &[SurveyedUnit],
) -> Checked<Vec<SurveyRow>> {
    match read_lines(text).sound() {
        Ok(rows) => survey::from_rows(&rows, set, units),
        Err(problems) => Checked { value: None, problems },
    }
}
