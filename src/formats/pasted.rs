//! Tables that people paste: the unit list and survey points.

use super::csv::read_lines;
use crate::domain::campaign::Group;
use crate::domain::campaign::unit_list::{self, PastedUnits};
use crate::domain::problem::Checked;
use crate::domain::review::survey::{self, Readings, SurveyPreview, SurveyTable, SurveyedUnit};
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

/// Reads pasted survey points ([`survey::preview`]).
///
/// # Errors
/// As [`read_unit_list`].
pub fn read_survey(
    text: &str,
    set: &CriteriaSet,
    units: &[SurveyedUnit],
    table: &SurveyTable,
    readings: &Readings,
) -> Checked<SurveyPreview> {
    match read_lines(text).sound() {
        Ok(rows) => survey::preview(&rows, set, units, table, readings),
        Err(problems) => Checked { value: None, problems },
    }
}

/// The survey points of a campaign as text, to be kept with it.
pub fn write_survey_table(table: &SurveyTable) -> String {
    serde_json::to_string(table).unwrap_or_default()
}

/// The survey points of a campaign from their text; nothing for what is none.
pub fn read_survey_table(text: &str) -> Option<SurveyTable> {
    serde_json::from_str(text).ok()
}
