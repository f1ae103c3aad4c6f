//! The places of files that people know by another name than the file's.

use crate::i18n::Lang;

/// Each place with its name in Vietnamese and English.
const NAMES: [(&str, &str, &str); 20] = [
    ("/seal", "Mã kiểm tra", "Seal"),
    ("/seal/value", "Mã kiểm tra", "Seal"),
    ("/seal/signature", "Chữ ký", "Signature"),
    ("/seal/secret", "Khóa bí mật", "Secret key"),
    ("/signer", "Khóa của đợt chấm", "Key of the campaign"),
    ("/declared/total", "Tổng điểm ghi trong tệp", "Total in the file"),
    ("/declared/index", "Chỉ số ghi trong tệp", "Index in the file"),
    ("/declared/band", "Xếp loại ghi trong tệp", "Class in the file"),
    ("/set", "Bộ tiêu chí", "Criteria set"),
    ("/ownSet", "Bộ tiêu chí kèm theo", "Criteria set inside"),
    ("/unit", "Đơn vị", "Unit"),
    ("/unit/code", "Mã đơn vị", "Code of the unit"),
    ("/unit/group", "Nhóm đơn vị", "Group of the unit"),
    ("/campaign", "Đợt chấm", "Campaign"),
    ("/campaign/id", "Đợt chấm", "Campaign"),
    ("/campaign/year", "Năm chấm", "Year"),
    ("/campaign/period", "Kỳ chấm", "Period"),
    ("/stage", "Trạng thái hồ sơ", "Stage of the dossier"),
    ("/round", "Vòng thẩm định", "Round of appraisal"),
    ("/title", "Tên gọi", "Title"),
];

/// What people call a place of a file; a place that only its format names is told as it stands.
///
/// ```
/// use tucham::domain::problem::{Code, Problem};
/// use tucham::i18n::{Lang, problems::said};
/// let place = |pointer: &str| said(&Problem::new(Code::SealBroken).at(pointer), Lang::Vi).place;
/// assert_eq!(place("/seal/value"), "Mã kiểm tra");
/// assert_eq!(place("/units/3/code"), "/units/3/code");
/// ```
pub(super) fn name_of(pointer: &str, lang: Lang) -> Option<&'static str> {
    let found = NAMES.iter().find(|(place, _, _)| *place == pointer);
    found.map(|(_, vi, en)| lang.say(vi, en))
}
