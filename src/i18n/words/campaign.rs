//! Words of the page on which a unit opens a campaign: itself in the list, its set, dates and caps.

use super::Word;
use crate::domain::campaign::Step;
use crate::i18n::Lang;

super::words! {
    TITLE "Đợt chấm điểm" "Campaign";
    NONE "Chưa mở tệp đợt chấm nào. Mở tệp đợt chấm do cấp trên gửi: hồ sơ được tạo với đúng bộ tiêu chí, tên đơn vị, thời hạn và mức trần." "No campaign file is open. Open the one that your superior sent: the dossier is then made with the right criteria set, unit, dates and caps.";
    LEAD "Tìm đơn vị của mình trong danh sách rồi bắt đầu. Hồ sơ được tạo với đúng bộ tiêu chí, thời hạn và mức trần của đợt này." "Find your unit in the list, then start. The dossier is made with the criteria set, dates and caps of this campaign.";
    LEAD_NO_LIST "Tệp này không kèm danh sách đơn vị: ghi mã, tên và chọn nhóm của đơn vị mình." "This file has no list of units: enter code and name of your unit and choose its group.";
    ISSUER "Cơ quan tổ chức" "Held by";
    YEAR "Năm chấm điểm" "Year";
    UNITS "Số đơn vị" "Units";
    DATES "Thời hạn" "Dates";
    SELF_OPENS "Bắt đầu tự chấm" "Self-scoring opens";
    SELF_CLOSES "Hạn nộp tự chấm điểm" "Self-scoring closes";
    APPRAISAL_1_CLOSES "Kết thúc thẩm định lần 1" "Appraisal round 1 closes";
    EXPLANATION_CLOSES "Hạn giải trình" "Explanation closes";
    APPRAISAL_2_CLOSES "Kết thúc thẩm định lần 2" "Appraisal round 2 closes";
    DAYS_LEFT "còn {n} ngày" "{n} {n|day|days} left";
    TODAY "hôm nay" "today";
    DAYS_PAST "đã qua {n} ngày" "{n} {n|day|days} ago";
    UNIT "Đơn vị của tôi" "My unit";
    SEARCH "Tìm đơn vị theo mã hoặc tên, không cần dấu" "Find a unit by code or name";
    GROUP_FILTER "Nhóm" "Group";
    ALL_GROUPS "Tất cả các nhóm" "All groups";
    FOUND "{n} đơn vị khớp" "{n} {n|unit matches|units match}";
    FOUND_NONE "Không có đơn vị nào khớp. Thử ít chữ hơn, hoặc tìm theo mã." "No unit matches. Try fewer letters, or the code.";
    FIRST "Đang hiện {shown} trong {n} đơn vị; gõ thêm để thu hẹp." "{shown} of {n} {n|unit is|units are} shown; type more to narrow the list.";
    SHOW_MORE "Hiện thêm {n} đơn vị" "Show {n} more {n|unit|units}";
    LIST "Danh sách đơn vị" "List of units";
    NOT_LISTED "Không thấy đơn vị mình? Hãy báo cơ quan tổ chức đợt chấm bổ sung danh sách và gửi lại tệp: hồ sơ của đơn vị ngoài danh sách sẽ không được nhận." "Your unit is not here? Ask the superior to add it and send the file again: a dossier of a unit that is not on the list is not accepted.";
    CODE "Mã đơn vị" "Code of the unit";
    CODE_HINT "Như cấp trên đã cấp, ví dụ H40.12" "As issued by the superior, such as H40.12";
    NAME "Tên đơn vị" "Name of the unit";
    CHOSEN "Hồ sơ sẽ được tạo" "The dossier to be made";
    CHOOSE_FIRST "Hãy chọn đơn vị." "Choose a unit.";
    CHOOSE_NOW "Chưa bắt đầu được: chưa chọn đơn vị trong danh sách." "Not begun yet: no unit of the list is chosen.";
    FILL_FIRST "Hãy ghi mã và tên đơn vị, chọn nhóm." "Enter code and name of the unit and choose its group.";
    GROUP "Nhóm" "Group";
    SET "Bộ tiêu chí" "Criteria set";
    SET_READING "Đang tìm bộ tiêu chí của nhóm…" "Looking for the group's criteria set…";
    SET_MISSING "Chưa có bộ tiêu chí của nhóm này" "The criteria set of this group is not here";
    SET_OPEN "Mở bộ tiêu chí từ tệp…" "Open the criteria set from a file…";
    SET_HINT "Tệp bộ tiêu chí do cấp trên gửi kèm" "The file of the criteria set that your superior sent";
    CAPS "Mức trần" "Caps";
    CAP_BONUS "Điểm thưởng tối đa {points}" "Bonus at most {points}";
    CAP_PENALTY "Điểm trừ tối đa {points}" "Penalty at most {points}";
    NO_CAPS "theo bộ tiêu chí" "as in the criteria set";
    HERE_ALREADY "Máy này đã có hồ sơ của đơn vị trong đợt này:" "A dossier of this unit in this campaign is on this computer already:";
    CORRECTED "Đợt chấm vừa mở khác với hồ sơ đang có:" "The campaign just opened differs from that dossier:";
    CORRECTED_FROM_TO "{what}: {from} → {to}" "{what}: {from} → {to}";
    CORRECTED_TITLE "Tên đợt chấm" "Name of the campaign";
    CORRECTED_BONUS "Trần điểm thưởng" "Cap of bonus";
    CORRECTED_PENALTY "Trần điểm trừ" "Cap of penalty";
    CORRECTED_LOCKED "Hồ sơ đã khóa. Mở khóa hồ sơ rồi mở lại tệp đợt chấm để cập nhật; nếu đã gửi cấp trên thì hỏi trước." "The dossier is locked. Unlock it, then open the campaign file again to update; ask first if it was sent already.";
    UPDATE "Cập nhật hồ sơ theo đợt chấm" "Update the dossier by the campaign";
    RENAME "Dùng tên trong đợt chấm" "Use the campaign’s name";
    UPDATED "Đã cập nhật hồ sơ theo đợt chấm." "The dossier was updated by the campaign.";
    SIGNED "Tệp này có chữ ký; vân tay khóa của đợt chấm:" "This file is signed; the fingerprint of the campaign’s key:";
    SIGNED_HINT "So với vân tay ghi trong công văn gửi kèm. Từ nay mọi tệp thẩm định của đợt này được đối chiếu với khóa đó." "Compare it with the letter that came along. From now on every appraisal of this campaign is held against that key.";
    UNSIGNED "Tệp này không có chữ ký: chương trình không biết ai đã lập tệp." "This file is not signed: the program does not know who made it.";
    KEY_FIRST "Hồ sơ đang có chưa biết khóa của đợt chấm." "That dossier knows no key of the campaign yet.";
    KEY_COMPARED "Tôi đã gọi cấp trên hoặc so với công văn: vân tay ở trên là đúng." "I have called the superior or compared the letter: the fingerprint above is right.";
    KEY_TAKE "Dùng khóa này cho hồ sơ" "Use this key for the dossier";
    KEY_TAKEN "Từ nay tệp của cấp trên được đối chiếu với khóa vừa nhận." "From now on the superior’s files are held against the key just taken.";
    GO_ON "Chấm tiếp hồ sơ đang có" "Go on with that dossier";
    START "Bắt đầu chấm điểm" "Start scoring";
    START_ANOTHER "Tạo thêm một hồ sơ mới" "Make another, new dossier";
    STARTING "Đang tạo hồ sơ…" "Making the dossier…";
    NOT_STARTED "Chưa tạo được hồ sơ" "The dossier could not be made";
    OPENED "Đã mở đợt chấm “{title}” từ tệp “{name}”." "Campaign “{title}” was opened from file “{name}”.";
    GO_TO "Chọn đơn vị" "Choose the unit";
    OPEN_OTHER "Mở tệp đợt chấm…" "Open a campaign file…";
    OPEN_HINT "Tệp .json do cơ quan tổ chức gửi" "The .json file that your superior sent";
}

/// A step of a campaign, in words.
pub fn step(step: Step) -> Word {
    match step {
        Step::SelfOpens => SELF_OPENS,
        Step::SelfCloses => SELF_CLOSES,
        Step::Appraisal1Closes => APPRAISAL_1_CLOSES,
        Step::ExplanationCloses => EXPLANATION_CLOSES,
        Step::Appraisal2Closes => APPRAISAL_2_CLOSES,
    }
}

/// How many days until a date, in words; negative days are past.
///
/// ```
/// use tucham::i18n::{Lang, words::campaign::days};
/// assert_eq!(days(12, Lang::Vi), "còn 12 ngày");
/// assert_eq!(days(0, Lang::En), "today");
/// assert_eq!(days(-1, Lang::En), "1 day ago");
/// ```
pub fn days(days: i64, lang: Lang) -> String {
    let n = days.unsigned_abs().to_string();
    let word = match days {
        0 => TODAY,
        1.. => DAYS_LEFT,
        _ => DAYS_PAST,
    };
    word.with(lang, &[("n", &n)])
}
