//! Words of criteria sets: facts, outline, the page of sets.

use super::Word;
use crate::domain::set::Level;

super::words! {
    LEAD "Các bộ tiêu chí có trên máy này: bộ mẫu kèm theo chương trình và những bộ đã mở từ tệp." "The criteria sets on this computer: the samples that come with the app, and those opened from files.";
    OPEN_TITLE "Mở bộ tiêu chí khác" "Open another set";
    OPEN_HINT "Tệp .json theo định dạng tucham/criteria-set. Tệp được kiểm tra từng chỗ trước khi giữ lại." "A .json file in the format tucham/criteria-set. Every part is checked before it is kept.";
    SAMPLES "Bộ mẫu kèm theo chương trình" "Samples that come with the app";
    KEPT "Bộ đã mở từ tệp" "Sets opened from files";
    NO_KEPT "Chưa mở bộ nào từ tệp. Bộ tiêu chí chính thức do cấp trên ban hành được mở bằng nút ở trên." "None opened yet. Open the official set of your superior with the button above.";
    SHOW "Xem từng tiêu chí" "Show every criterion";
    REMOVE "Bỏ khỏi máy" "Remove";
    REMOVE_NAMED "Bỏ bộ tiêu chí “{title}” khỏi máy" "Remove criteria set “{title}”";
    REMOVED "Đã bỏ bộ tiêu chí “{title}” khỏi máy. Hồ sơ đã lập theo bộ này vẫn mang theo nó." "Criteria set “{title}” was removed. Dossiers made with it still carry it.";
    NOT_KEPT "Không giữ lại được bộ tiêu chí." "The criteria set could not be kept.";
    PRINT "In phụ lục" "Print as annex";
    PRINT_NAMED "In phụ lục: bộ tiêu chí “{title}”" "Print as annex: criteria set “{title}”";
    PRINT_TITLE "Bản in bộ tiêu chí" "Print sheet of the criteria set";
    PRINT_GONE "Bộ tiêu chí này không còn trên máy." "This criteria set is no longer on this computer.";
    PRINT_BACK "Về các bộ tiêu chí" "Back to the criteria sets";
    SCORE_WITH "Chọn bộ để chấm điểm" "Choose a set to score with";
    SOURCE "Văn bản ban hành" "Issuing document";
    SOURCE_LINE "{number} ngày {date}, {issuer}" "{number} of {date}, {issuer}";
    SAMPLE_SOURCE "Bộ mẫu, không phải văn bản chính thức" "A sample, not an official document";
    CRITERIA "Số tiêu chí" "Number of criteria";
    ROUNDING "Làm tròn" "Rounding";
    ROUNDING_LINE "điểm {points} chữ số thập phân, chỉ số {index}; từ 5 trở lên làm tròn lên" "points to {points} {points|decimal|decimals}, indices to {index}; half up";
    BANDS "Các mức xếp loại" "Classes";
    BAND "{title}: từ {from}" "{title}: from {from}";
    NO_BANDS "Bộ tiêu chí không xếp loại" "The set has no classes";
    POINTS "{points} điểm" "{points} {points|point|points}";
    GATE "Muốn xếp “{band}” phải đạt: {parts}; nếu không, {then}." "“{band}” also needs: {parts}; otherwise {then}.";
    GATE_ANY "Ở mọi mức xếp loại phải đạt: {parts}; nếu không, {then}." "Every class needs: {parts}; otherwise {then}.";
    GATE_TO "xếp “{otherwise}”" "“{otherwise}”";
    GATE_DOWN "hạ {n} mức" "{n} {n|class|classes} lower";
    GATE_UNRANKED "không xếp loại, không xếp hạng" "no class and no place in the ranking";
    GATE_NONE_ZERO "mục {code} không có tiêu chí 0 điểm" "{code} without a criterion at 0 points";
    ROUNDING_STEP "điểm đến {step}, chỉ số {index} chữ số thập phân; từ nửa bước trở lên làm tròn lên" "points to steps of {step}, indices to {index} {index|decimal|decimals}; half up";
    WORDING "Theo quyết định: {text}" "As the decision says: {text}";
    WARNINGS "Cần đối chiếu với văn bản ban hành" "To be compared with the decision";
    GATE_PART "mục {code} từ {percent}" "{code} at {percent} or more";
    PROFILE "Câu hỏi về đơn vị" "Questions about the unit";
    PROFILE_LINE "trả lời “Không” thì không áp dụng: {codes}" "“no” makes these not applicable: {codes}";
    AREA_LINE "{max} điểm; {n} tiêu chí" "{max} {max|point|points}; {n} {n|criterion|criteria}";
    EVIDENCE_REQUIRED "Bắt buộc có tài liệu kiểm chứng hoặc giải trình" "Evidence or an explanation is required";
    NOT_APPLICABLE "Có thể không áp dụng" "May not apply";
    LEVEL_PROVINCE "Tỉnh, thành phố" "Provinces and cities";
    LEVEL_DEPARTMENT "Sở, ban, ngành" "Departments";
    LEVEL_COMMUNE "Xã, phường, đặc khu" "Communes, wards, special zones";
    LEVEL_UNION "Công đoàn" "Trade unions";
    LEVEL_OTHER "Loại khác" "Other";
}

/// A kind of unit, in words.
pub fn level(level: Level) -> Word {
    match level {
        Level::Province => LEVEL_PROVINCE,
        Level::Department => LEVEL_DEPARTMENT,
        Level::Commune => LEVEL_COMMUNE,
        Level::Union => LEVEL_UNION,
        Level::Other => LEVEL_OTHER,
    }
}
