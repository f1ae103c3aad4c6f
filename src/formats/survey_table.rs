//! The survey points of a campaign as they are kept.

use crate::domain::review::survey::SurveyTable;

/// The survey points of a campaign as text, to be kept with it.
pub fn write_survey_table(table: &SurveyTable) -> String {
    serde_json::to_string(table).unwrap_or_default()
}

/// The survey points of a campaign from their text; nothing for what is none.
pub fn read_survey_table(text: &str) -> Option<SurveyTable> {
    serde_json::from_str(text).ok()
}
