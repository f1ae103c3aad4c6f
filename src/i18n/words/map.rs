//! Words of the map of criteria.

use crate::domain::score::completeness::Standing;

super::words! {
    TITLE "Sơ đồ tiêu chí" "Map of criteria";
    HINT "Mỗi ô là một tiêu chí: bấm để đến chỗ chấm." "Each field is a criterion: press it to go there.";
    COUNT "{state}: {n}" "{state}: {n}";
    UNANSWERED "chưa chấm" "not answered";
    INVALID "số liệu cần sửa" "to be corrected";
    LACKING "thiếu tài liệu hoặc giải trình" "needs evidence or explanation";
    DONE "đã xong" "done";
    NOT_APPLICABLE "không áp dụng" "not applicable";
    OTHERS "cấp trên hoặc điều tra chấm" "scored by others";
}

/// What is to be done about a criterion, in words.
pub fn standing(standing: Standing) -> super::Word {
    match standing {
        Standing::Unanswered => UNANSWERED,
        Standing::Invalid => INVALID,
        Standing::Lacking => LACKING,
        Standing::Done => DONE,
        Standing::NotApplicable => NOT_APPLICABLE,
        Standing::Others => OTHERS,
    }
}
