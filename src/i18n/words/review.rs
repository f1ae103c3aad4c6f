//! Words of the superior's side: its first page, and what stands around every step.

use super::Word;
use crate::domain::campaign::{Step, Ties};
use crate::domain::review::{Reason, Standing};

super::words! {
    TITLE "Thẩm định, xếp hạng các đơn vị" "Appraise and rank units";
    LEAD "Dành cho cấp trên: nhận tệp hồ sơ tự chấm của các đơn vị, tính lại điểm từ số liệu, thẩm định từng tiêu chí, rồi xếp hạng. Mọi việc làm ngay trên máy này, không cần mạng." "For the superior: receive the units’ dossier files, compute every score anew from the figures, appraise each criterion, then rank. Everything happens on this computer, without a network.";
    ENTER "Thẩm định các đơn vị" "Review units";
    ENTER_MORE "Cấp trên nhận tệp của các đơn vị, thẩm định và xếp hạng." "A superior receives the units’ files, appraises and ranks them.";
    CAMPAIGNS "Các đợt chấm trên máy này" "Campaigns on this computer";
    NO_CAMPAIGNS "Chưa có đợt chấm nào trên máy này." "There are no campaigns on this computer yet.";
    NO_CAMPAIGNS_MORE "Lập một đợt chấm để có danh sách đơn vị, thời hạn và biết đơn vị nào chưa nộp; hoặc thả tệp vào ngay, không cần đợt chấm." "Set up a campaign to have a list of units and dates, and to know who has not sent; or drop files at once, without a campaign.";
    NEW "Lập đợt chấm mới" "Set up a new campaign";
    FREE "Nhận tệp không theo đợt chấm" "Receive files without a campaign";
    FREE_MORE "Thả tệp hồ sơ vào là kiểm tra và xếp hạng được ngay; không có danh sách đơn vị nên không biết ai chưa nộp." "Drop dossier files and they are checked and ranked at once; without a list of units nobody can say who is missing.";
    FREE_TITLE "Tệp không theo đợt chấm" "Files without a campaign";
    CAMPAIGN_LINE "Năm {year} · {units} đơn vị · đã nhận {files} tệp" "{year} · {units} {units|unit|units} · {files} {files|file|files} received";
    UNTITLED "Đợt chấm chưa đặt tên" "Campaign without a name";
    OPEN "Mở" "Open";
    OPEN_NAMED "Mở đợt chấm “{name}”" "Open campaign “{name}”";
    REMOVE "Xóa" "Delete";
    REMOVE_NAMED "Xóa đợt chấm “{name}”" "Delete campaign “{name}”";
    REMOVE_ASK "Xóa đợt chấm “{name}” cùng {files} tệp đã nhận và kết quả thẩm định trên máy này? Có thể khôi phục từ thùng rác trong {days} ngày. Tệp gốc của các đơn vị không bị ảnh hưởng." "Delete campaign “{name}” with its {files} received {files|file|files} and the appraisals on this computer? It can be restored from the trash for {days} days. The units’ own files are not touched.";
    REMOVE_YES "Xóa đợt chấm" "Delete the campaign";
    REMOVE_NO "Giữ lại" "Keep it";
    REMOVED "Đã xóa đợt chấm “{name}”." "Campaign “{name}” was deleted.";
    RESTORED "Đã khôi phục đợt chấm “{name}”." "Campaign “{name}” was restored.";
    RESTORE_NAMED "Khôi phục đợt chấm “{name}”" "Restore campaign “{name}”";
    TRASH_NOTE "Đợt chấm đã xóa được giữ {days} ngày cùng tệp đã nhận và kết quả thẩm định, rồi mới xóa hẳn." "Deleted campaigns are kept for {days} days with their received files and appraisals, then erased for good.";
    FAILED "Không làm được việc này." "This did not work.";
    SAVES_ITSELF "Thay đổi được tự lưu." "Changes are saved by themselves.";
    LOADING "Đang mở…" "Opening…";
    NOT_OPENED "Không mở được đợt chấm" "The campaign cannot be opened";
    BACK "Về danh sách đợt chấm" "Back to the campaigns";
    STEPS "Các bước thẩm định" "Steps of the review";
    STEP_SET_UP "Đợt chấm" "Campaign";
    STEP_INBOX "Hộp nhận" "Inbox";
    STEP_SURVEY "Điểm điều tra" "Survey points";
    STEP_RESULT "Kết quả" "Result";
    HERE "Đang ở" "You are here";
    WHERE "Đợt chấm, tệp đã nhận và kết quả thẩm định chỉ nằm trong trình duyệt này trên máy này. Hãy giữ tệp gốc của các đơn vị và xuất kết quả khi xong." "The campaign, received files and appraisals are kept only in this browser on this computer. Keep the units’ original files, and export the result when done.";
    PREVIOUS "Trang trước" "Previous page";
    NEXT "Trang sau" "Next page";
    PAGE_OF "{from}–{to} trong {total}" "{from}–{to} of {total}";
    PAGES "Chuyển trang" "Pages";
    NOTHING_FOUND "Không có dòng nào khớp." "Nothing matches.";
    SAVED_FILE "Đã tạo tệp “{name}”." "File “{name}” was made.";
    FILE_SIGNED "Có chữ ký của đợt chấm (vân tay {fingerprint})." "Signed by the campaign’s key (fingerprint {fingerprint}).";
    FILE_UNSIGNED "Không có chữ ký: đợt chấm chưa có khóa, hoặc khóa bí mật không có trên máy này. Đơn vị sẽ được cảnh báo khi mở." "Not signed: the campaign has no key, or its secret key is not on this computer. Units are warned when they open it.";
    SAVED_SEALED "Đã tạo tệp “{name}”, đọc lại và đối chiếu đúng. Mã kiểm tra {short}." "File “{name}” was made, read back and compared. Seal {short}.";
    CLOSE "Đóng" "Close";
    CANCEL "Hủy" "Cancel";
    PROGRESS "Đã đọc {done}/{total} tệp, từ chối {refused}" "{done} of {total} {total|file|files} read, {refused} refused";
    CANCELLED "Đã dừng. Những tệp đã đọc vẫn được giữ." "Stopped. The files read so far are kept.";
    READING_ANEW "Đang kiểm tra lại các tệp đã nhận: {done}/{total}. Kết quả chỉ hiện khi đã kiểm tra đủ." "Checking the received files anew: {done} of {total}. The result is shown only when all are checked.";
    TRY_AGAIN "Thử lại" "Try again";
    WORK_CAMPAIGN "đợt chấm “{name}”" "campaign “{name}”";
    WORK_DOSSIER "kết quả thẩm định của {name}" "the appraisal of {name}";
    UNSAVED "Chưa lưu được: {what}." "Not saved: {what}.";
    UNSAVED_MORE "Nội dung vẫn còn trong cửa sổ này và được tự thử lưu lại. Đừng đóng cửa sổ; nếu phải đóng, hãy xuất ra tệp trước." "It is still in this window, and saving is tried again by itself. Do not close the window; if you must, export it as a file first.";
    UNSAVED_EXPORT "Xuất ra tệp" "Export as a file";
    BESIDE "Một cửa sổ khác đã lưu bản mới hơn; trang đang hiện bản đó. Những gì chỉ có ở cửa sổ này ({what}) được giữ riêng, chưa lưu." "Another window has saved something newer, which the page shows now. What only this window has ({what}) is kept beside it and not saved.";
    BESIDE_USE "Dùng bản của cửa sổ này" "Use this window’s version";
    BESIDE_DROP "Bỏ bản giữ riêng" "Drop what is beside";
    BESIDE_DROPPED "Đã bỏ bản giữ riêng." "What stood beside was dropped.";
    DAYS_LEFT "còn {n} ngày" "{n} {n|day|days} left";
    DAYS_TODAY "hôm nay" "today";
    DAYS_PASSED "đã qua {n} ngày" "{n} {n|day|days} ago";
    STEP_SELF_OPENS "Mở tự chấm" "Self-scoring opens";
    STEP_SELF_CLOSES "Hết hạn tự chấm" "Self-scoring closes";
    STEP_APPRAISAL_1 "Hết hạn thẩm định lần 1" "Appraisal round 1 closes";
    STEP_EXPLANATION "Hết hạn giải trình" "Explanation closes";
    STEP_APPRAISAL_2 "Hết hạn thẩm định lần 2" "Appraisal round 2 closes";
    TIES_DENSE "Cùng chỉ số thì cùng hạng; hạng sau liền kề (1, 1, 2)" "Equal index, equal place; the next place follows (1, 1, 2)";
    TIES_STANDARD "Cùng chỉ số thì cùng hạng; hạng sau bỏ số (1, 1, 3)" "Equal index, equal place; places are left out after it (1, 1, 3)";
    ACCEPTED "Đã nhận" "Accepted";
    WARNED "Nhận, cần xem lại" "Accepted with warnings";
    UNDECIDED "Trùng, chờ chọn" "Duplicates, to be chosen";
    SET_ASIDE "Không chọn" "Not chosen";
    REFUSED "Từ chối" "Refused";
    HANDED_ON "Giải trình" "Explanations";
    REASON_NOTHING "Chưa nộp" "Nothing was sent";
    REASON_REFUSED "Tệp bị từ chối" "The file was refused";
    REASON_UNDECIDED "Có nhiều tệp, chưa chọn" "Several files, none chosen";
    REASON_OTHER_SET "Chấm theo bộ tiêu chí khác" "Another criteria set";
    REASON_EARLY "Chưa đến bước này" "Has not come so far";
    REASON_UNRANKED "Không xếp hạng theo điều kiện của bộ tiêu chí" "Not ranked, by a condition of the criteria set";
    REASON_NO_INDEX "Không có tiêu chí nào áp dụng" "No criterion applies";
    REASON_NO_LINE "Bộ tiêu chí không có mục này" "The set has no such line";
}

/// A step of a campaign, in words.
pub fn step(step: Step) -> Word {
    match step {
        Step::SelfOpens => STEP_SELF_OPENS,
        Step::SelfCloses => STEP_SELF_CLOSES,
        Step::Appraisal1Closes => STEP_APPRAISAL_1,
        Step::ExplanationCloses => STEP_EXPLANATION,
        Step::Appraisal2Closes => STEP_APPRAISAL_2,
    }
}

/// A rule for equal indices, in words.
pub fn ties(ties: Ties) -> Word {
    match ties {
        Ties::Dense => TIES_DENSE,
        Ties::Standard => TIES_STANDARD,
    }
}

/// What became of a file, in words.
pub fn standing(standing: Standing) -> Word {
    match standing {
        Standing::Accepted => ACCEPTED,
        Standing::Warned => WARNED,
        Standing::Undecided => UNDECIDED,
        Standing::SetAside => SET_ASIDE,
        Standing::Refused => REFUSED,
        Standing::HandedOn => HANDED_ON,
    }
}

/// Why a unit is not ranked, in words.
pub fn reason(reason: Reason) -> Word {
    match reason {
        Reason::NothingSent => REASON_NOTHING,
        Reason::Refused => REASON_REFUSED,
        Reason::Undecided => REASON_UNDECIDED,
        Reason::OtherSet => REASON_OTHER_SET,
        Reason::TooEarly => REASON_EARLY,
        Reason::NoIndex => REASON_NO_INDEX,
        Reason::NoSuchLine => REASON_NO_LINE,
        Reason::Unranked => REASON_UNRANKED,
    }
}
