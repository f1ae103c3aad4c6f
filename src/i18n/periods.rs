//! Parts of a year in words.

use super::Lang;
use crate::domain::dossier::Period;

/// A part of a year inside a title: `năm 2026`, `6 tháng đầu năm 2026`, `quý I năm 2026`.
///
/// ```
/// use tucham::{domain::dossier::Period, i18n::{Lang, periods::of_year}};
/// assert_eq!(of_year(Period::Quarter2, 2026, Lang::Vi), "quý II năm 2026");
/// ```
pub fn of_year(period: Period, year: u32, lang: Lang) -> String {
    let part = match period {
        Period::Year => lang.say("năm", ""),
        Period::Half1 => lang.say("6 tháng đầu năm", "first half of"),
        Period::Half2 => lang.say("6 tháng cuối năm", "second half of"),
        Period::Quarter1 => lang.say("quý I năm", "first quarter of"),
        Period::Quarter2 => lang.say("quý II năm", "second quarter of"),
        Period::Quarter3 => lang.say("quý III năm", "third quarter of"),
        Period::Quarter4 => lang.say("quý IV năm", "fourth quarter of"),
    };
    format!("{part} {year}").trim_start().to_string()
}
