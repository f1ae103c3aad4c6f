//! What files are to a system: their endings and media types, one row each.

use serde::{Deserialize, Serialize};

/// What a file that leaves the program is to a system.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[serde(rename_all = "camelCase")]
pub enum FileType {
    /// A file of ours as data.
    Json,
    /// A readable copy.
    Page,
    /// A table as text, for spreadsheets.
    Table,
    /// A table as a workbook.
    Workbook,
    /// Dates for a calendar.
    Calendar,
    /// What could not be read, as it stood.
    Text,
}

impl FileType {
    /// The ending of a file's name, and its media type.
    ///
    /// # Source
    /// IANA, Media Types.
    const fn row(self) -> (&'static str, &'static str) {
        match self {
            FileType::Json => (".json", "application/json"),
            FileType::Page => (".html", "text/html"),
            FileType::Table => (".csv", "text/csv;charset=utf-8"),
            FileType::Workbook => {
                (".xlsx", "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet")
            }
            FileType::Calendar => (".ics", "text/calendar"),
            FileType::Text => (".txt", "text/plain"),
        }
    }

    /// The ending of a file's name, with its dot.
    ///
    /// ```
    /// assert_eq!(tucham::formats::FileType::Table.ending(), ".csv");
    /// ```
    pub const fn ending(self) -> &'static str {
        self.row().0
    }

    /// The media type.
    ///
    /// ```
    /// assert_eq!(tucham::formats::FileType::Json.mime(), "application/json");
    /// ```
    pub const fn mime(self) -> &'static str {
        self.row().1
    }
}
