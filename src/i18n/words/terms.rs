//! The terms of the field: one wording each, for page, paper, file and terminal. They stand as a cell, a
//! badge or a heading shows them; `domain::letter_case` makes other letters of them.

use super::Word;
use crate::domain::campaign::{Step, Ties};
use crate::domain::dossier::{Period, Stage};
use crate::domain::review::{Reason, Standing};
use crate::domain::score::{State, completeness};
use crate::domain::set::{Role, Scorer};
use crate::i18n::Lang;

super::words! {
    CRITERIA_SET "Bộ tiêu chí" "Criteria set";
    CRITERIA_SETS "Bộ tiêu chí" "Criteria sets";
    VERSION "Phiên bản" "Version";
    VERSION_OF "Phiên bản {version}" "Version {version}";
    LEVEL "Dành cho" "Meant for";
    AREA "Lĩnh vực" "Area";
    AREAS "Các lĩnh vực" "Areas";
    CRITERION "Tiêu chí" "Criterion";
    CRITERIA "Tiêu chí" "Criteria";
    LINE "Lĩnh vực, tiêu chí, tiêu chí thành phần" "Area, criterion, component";
    NUMBER "Số" "No.";
    ORDER "TT" "No.";
    HOW "Cách chấm" "How scored";
    AREA_LIST "Danh mục lĩnh vực" "List of areas";
    SCORE_TABLE "Bảng chấm điểm" "Score table";

    MAX "Điểm tối đa" "Maximum";
    APPLICABLE_MAX "Điểm tối đa áp dụng" "Applicable maximum";
    POINTS "Điểm" "Points";
    POINTS_UNIT "điểm" "points";
    SELF_SCORE "Điểm tự chấm" "Self score";
    APPRAISED_POINTS "Điểm thẩm định" "Appraised points";
    BONUS "Điểm thưởng" "Bonus";
    PENALTY "Điểm trừ" "Penalty";
    BONUS_CAP "Trần điểm thưởng" "Cap of bonus points";
    PENALTY_CAP "Trần điểm trừ" "Cap of penalty points";
    TOTAL "Tổng điểm" "Total";
    INDEX "Chỉ số" "Index";
    INDEX_OF "chỉ số {index}" "index {index}";
    POINTS_OF "{points}/{max} điểm" "{points}/{max} {max|point|points}";
    CLASS "Xếp loại" "Class";
    TIES "Khi bằng chỉ số" "Equal indices";
    DIFFERENCE "Chênh lệch" "Difference";
    PLACE "Hạng" "Place";
    AGAINST_LAST_YEAR "So với năm trước" "Against last year";
    NOT_COMPARABLE "không so sánh được" "not comparable";
    NOT_COUNTED "không tính" "not counted";
    YES "Có" "Yes";
    NO "Không" "No";

    UNIT "Đơn vị" "Unit";
    UNITS "Số đơn vị" "Units";
    UNIT_LIST "Danh sách đơn vị" "List of units";
    UNIT_CODE "Mã đơn vị" "Unit code";
    UNIT_NAME "Tên đơn vị" "Unit name";
    UNIT_COUNT "{n} đơn vị" "{n} {n|unit|units}";
    GROUP "Nhóm" "Group";
    ALL_GROUPS "Tất cả các nhóm" "All groups";
    CAMPAIGN "Đợt chấm" "Campaign";
    CAMPAIGN_NAME "Tên đợt chấm" "Name of the campaign";
    YEAR "Năm chấm điểm" "Year that is scored";
    HELD_BY "Cơ quan tổ chức" "Held by";
    DATES "Mốc thời gian" "Dates";
    PREPARED "Người lập" "Prepared by";
    APPRAISER "Người thẩm định" "Appraiser";
    POSITION "Chức vụ" "Position";

    SELF_SCORED "Tự chấm" "Self-scored";
    APPRAISED "Thẩm định" "Appraised";
    ROUND "Thẩm định vòng {round}" "Appraisal round {round}";
    FIGURES "Số liệu" "Figures";
    LATEST "Kết quả mới nhất của từng đơn vị" "Latest result of each unit";
    NOTE_OF_APPRAISER "Ý kiến thẩm định" "Appraiser’s note";
    SHEET "Phiếu thẩm định" "Appraisal sheet";
    UNIT_AGREES "Đơn vị nhất trí với kết quả thẩm định." "The unit agrees with the appraisal.";
    EXPLANATION "Giải trình" "Explanation";
    EXPLANATIONS "Giải trình" "Explanations";

    DECLARED "Số liệu kê khai" "Declared figures";
    EVIDENCE "Tài liệu kiểm chứng" "Evidence";
    REGISTER "Danh mục tài liệu kiểm chứng" "Register of documents";
    DOCUMENTS "Tài liệu" "Documents";
    SYMBOL "Số, ký hiệu" "Document number";
    ISSUED_ON "Ngày ban hành" "Date of issue";
    DATE "Ngày" "Date";
    ISSUER "Cơ quan ban hành" "Issued by";
    SUBJECT "Trích yếu" "Subject";
    FILE_OR_LINK "Tệp, liên kết" "File, link";
    SEAL "Mã kiểm tra của tệp" "Seal of the file";
    CHECKSUM "Mã kiểm tra của bộ tiêu chí" "Checksum of the set";
    REMARK "Nhận xét" "Remark";

    INBOX "Hộp nhận" "Inbox";
    RECEIVED_FILES "Tệp đã nhận" "Received files";
    FILE "Tệp" "File";
    LAST_COPY "Tệp đã xuất gần nhất" "Last file copy";
    RESULT "Kết quả" "Result";
    CHECK "Kiểm tra, hoàn tất" "Check and finish";
    ACTIONS "Việc cần làm" "Actions";
    WHEN "Lúc" "When";
    ITEM "Nội dung" "Item";
    NONE "Không có" "None";

    STATE "Trạng thái" "State";
    STAGE "Trạng thái hồ sơ" "Stage";
    FOUND "Điều cần xem" "What was found";
    STANDING "Kết quả nhận" "Standing";

    UNANSWERED "Chưa chấm" "Not answered";
    ANSWERED "Đã chấm" "Answered";
    INVALID "Số liệu cần sửa" "Figures to be corrected";
    LACKING "Thiếu tài liệu hoặc giải trình" "Needs evidence or explanation";
    NEEDS_EXPLANATION "Cần giải trình" "Needs explanation";
    DONE "Hoàn thành" "Done";
    NOT_APPLICABLE "Không áp dụng" "Not applicable";
    BY_SUPERIOR "Cấp trên chấm" "Scored by the superior";
    BY_SURVEY "Điều tra xã hội học" "Sociological survey";
    BY_UNIT "Đơn vị tự chấm" "Scored by the unit";
    IN_TOTAL "Trong tổng điểm" "Within the total";
    BESIDE_MAX "Điểm thưởng, ngoài điểm tối đa" "Bonus, beside the maximum";

    STAGE_DRAFT "Đang tự chấm" "Being self-scored";
    STAGE_SUBMITTED "Đã khóa, chờ thẩm định" "Locked, awaiting appraisal";
    STAGE_APPRAISED "Đã thẩm định, chờ giải trình" "Appraised, awaiting explanation";
    STAGE_EXPLAINED "Đã giải trình" "Explained";
    STAGE_CONCLUDED "Đã kết luận" "Concluded";

    SELF_OPENS "Bắt đầu tự chấm" "Self-scoring opens";
    SELF_CLOSES "Hạn nộp hồ sơ tự chấm" "Self-scoring closes";
    APPRAISAL_1_CLOSES "Hạn thẩm định vòng 1" "Appraisal round 1 closes";
    EXPLANATION_CLOSES "Hạn giải trình" "Explanation closes";
    APPRAISAL_2_CLOSES "Hạn thẩm định vòng 2" "Appraisal round 2 closes";
    DAYS_LEFT "còn {n} ngày" "{n} {n|day|days} left";
    TODAY "hôm nay" "today";
    DAYS_PAST "đã qua {n} ngày" "{n} {n|day|days} past";

    ACCEPTED "Đã nhận" "Accepted";
    WARNED "Đã nhận, có cảnh báo" "Accepted with warnings";
    UNDECIDED "Trùng đơn vị, cần chọn" "Duplicate, to be chosen";
    SET_ASIDE "Không chọn" "Not chosen";
    REFUSED "Từ chối" "Refused";

    NOTHING_SENT "Chưa gửi hồ sơ" "Nothing sent";
    FILE_REFUSED "Tệp bị từ chối" "The file was refused";
    NONE_CHOSEN "Có nhiều tệp, chưa chọn" "Several files, none chosen";
    OTHER_SET "Chấm theo bộ tiêu chí khác" "Another criteria set";
    TOO_EARLY "Chưa đến bước này" "Has not come so far";
    UNRANKED "Không xếp hạng theo điều kiện của bộ tiêu chí" "Not ranked, by a condition of the criteria set";
    NO_INDEX "Không có tiêu chí nào áp dụng" "No criterion applies";
    NO_SUCH_LINE "Bộ tiêu chí không có mục này" "The set has no such line";

    TIES_DENSE "Đồng hạng, hạng sau liền kề (1, 1, 2)" "Ties share a place, the next one follows (1, 1, 2)";
    TIES_STANDARD "Đồng hạng, hạng sau cách quãng (1, 1, 3)" "Ties share a place, places are skipped after it (1, 1, 3)";

    WHOLE_YEAR "Cả năm" "The whole year";
    HALF_1 "6 tháng đầu năm" "First half-year";
    HALF_2 "6 tháng cuối năm" "Second half-year";
    QUARTER_1 "Quý I" "First quarter";
    QUARTER_2 "Quý II" "Second quarter";
    QUARTER_3 "Quý III" "Third quarter";
    QUARTER_4 "Quý IV" "Fourth quarter";
}

/// A step of a campaign.
pub fn step(step: Step) -> Word {
    match step {
        Step::SelfOpens => SELF_OPENS,
        Step::SelfCloses => SELF_CLOSES,
        Step::Appraisal1Closes => APPRAISAL_1_CLOSES,
        Step::ExplanationCloses => EXPLANATION_CLOSES,
        Step::Appraisal2Closes => APPRAISAL_2_CLOSES,
    }
}

/// How many days until a date; negative days are past.
///
/// ```
/// use tucham::i18n::{Lang, words::terms::days};
/// assert_eq!(days(12, Lang::Vi), "còn 12 ngày");
/// assert_eq!(days(0, Lang::En), "today");
/// assert_eq!(days(-1, Lang::En), "1 day past");
/// ```
pub fn days(days: i64, lang: Lang) -> String {
    let word = match days {
        0 => TODAY,
        1.. => DAYS_LEFT,
        _ => DAYS_PAST,
    };
    word.with(lang, &[("n", &days.unsigned_abs().to_string())])
}

/// Where a dossier stands.
pub fn stage(stage: Stage) -> Word {
    match stage {
        Stage::Draft => STAGE_DRAFT,
        Stage::Submitted => STAGE_SUBMITTED,
        Stage::Appraised => STAGE_APPRAISED,
        Stage::Explained => STAGE_EXPLAINED,
        Stage::Concluded => STAGE_CONCLUDED,
    }
}

/// A part of a year by itself.
pub fn period(period: Period) -> Word {
    match period {
        Period::Year => WHOLE_YEAR,
        Period::Half1 => HALF_1,
        Period::Half2 => HALF_2,
        Period::Quarter1 => QUARTER_1,
        Period::Quarter2 => QUARTER_2,
        Period::Quarter3 => QUARTER_3,
        Period::Quarter4 => QUARTER_4,
    }
}

/// Who scores a leaf.
pub fn scorer(scorer: Scorer) -> Word {
    match scorer {
        Scorer::Unit => BY_UNIT,
        Scorer::Survey => BY_SURVEY,
        Scorer::Superior => BY_SUPERIOR,
    }
}

/// How an area enters the total.
pub fn role(role: Role) -> Word {
    match role {
        Role::Base => IN_TOTAL,
        Role::Bonus => BESIDE_MAX,
        Role::Penalty => PENALTY,
    }
}

/// What became of a line that is scored; nothing of a line that others add up to.
pub fn state(state: State) -> Option<Word> {
    match state {
        State::Group => None,
        State::Scored => Some(ANSWERED),
        State::Unanswered => Some(UNANSWERED),
        State::Invalid => Some(INVALID),
        State::NotApplicable => Some(NOT_APPLICABLE),
        State::Awaiting => Some(BY_SUPERIOR),
    }
}

/// What is to be done about a criterion.
pub fn completeness(standing: completeness::Standing) -> Word {
    match standing {
        completeness::Standing::Unanswered => UNANSWERED,
        completeness::Standing::Invalid => INVALID,
        completeness::Standing::Lacking => LACKING,
        completeness::Standing::Done => DONE,
        completeness::Standing::NotApplicable => NOT_APPLICABLE,
        completeness::Standing::Others => BY_SUPERIOR,
    }
}

/// What became of a file.
pub fn standing(standing: Standing) -> Word {
    match standing {
        Standing::Accepted => ACCEPTED,
        Standing::Warned => WARNED,
        Standing::Undecided => UNDECIDED,
        Standing::SetAside => SET_ASIDE,
        Standing::Refused => REFUSED,
        Standing::HandedOn => EXPLANATIONS,
    }
}

/// Why a unit is not ranked.
pub fn reason(reason: Reason) -> Word {
    match reason {
        Reason::NothingSent => NOTHING_SENT,
        Reason::Refused => FILE_REFUSED,
        Reason::Undecided => NONE_CHOSEN,
        Reason::OtherSet => OTHER_SET,
        Reason::TooEarly => TOO_EARLY,
        Reason::Unranked => UNRANKED,
        Reason::NoIndex => NO_INDEX,
        Reason::NoSuchLine => NO_SUCH_LINE,
    }
}

/// How equal indices share places.
pub fn ties(ties: Ties) -> Word {
    match ties {
        Ties::Dense => TIES_DENSE,
        Ties::Standard => TIES_STANDARD,
    }
}
