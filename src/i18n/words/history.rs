//! Words of the page of earlier states.

super::words! {
    TITLE "Lịch sử chỉnh sửa" "Earlier states";
    LINK "Lịch sử chỉnh sửa" "Earlier states";
    LEAD "Trong lúc làm việc, trang tự giữ lại tối đa {n} trạng thái của hồ sơ này trên máy. Khôi phục là một thay đổi như mọi thay đổi khác: bản hiện tại được giữ lại trước, và có thể hoàn tác." "While you work, the page keeps up to {n} states of this dossier on this computer. Restoring is a change like any other: the present state is kept first, and it can be undone.";
    NONE "Chưa có bản nào được giữ lại." "No state has been kept yet.";
    TAKEN "Lúc" "When";
    WHY "Lý do giữ" "Why it was kept";
    AREAS "Lĩnh vực thay đổi" "Areas touched";
    POINTS "Điểm" "Points";
    SIZE "Dung lượng" "Size";
    ACTIONS "Việc cần làm" "Actions";
    VIEW "Xem" "View";
    VIEW_NAMED "Xem bản lúc {time}" "View the state of {time}";
    RESTORE "Khôi phục cả hồ sơ" "Restore the whole dossier";
    RESTORE_AREA "Khôi phục lĩnh vực này" "Restore this area";
    RESTORE_AREA_NAMED "Khôi phục lĩnh vực {code}" "Restore area {code}";
    STATE_OF "Bản lúc {time}" "State of {time}";
    CRITERION "Tiêu chí khác với hiện nay" "Criterion that differs from now";
    THEN_SAID "Khi đó" "Then";
    NOW_SAID "Hiện nay" "Now";
    SAID "{answer} ({points}; {n} tài liệu)" "{answer} ({points}; documents: {n})";
    BESIDE_ANSWER "khác ở giải trình hoặc ở tài liệu" "other explanation or documents";
    UNANSWERED "chưa chấm" "not answered";
    AREA "Lĩnh vực" "Area";
    THEN "Điểm khi đó" "Points then";
    NOW "Điểm hiện nay" "Points now";
    SAME "Bản này giống hệt hồ sơ hiện tại; không có gì để khôi phục." "This state is the same as the dossier now; there is nothing to restore.";
    RESTORED "Đã khôi phục. Có thể hoàn tác." "Restored. It can be undone.";
    LOCKED "Hồ sơ đang khóa hoặc đang được sửa ở cửa sổ khác: chỉ xem, không khôi phục được." "The dossier is locked or being edited in another window: states can be viewed, not restored.";
    WORK "Trong lúc làm việc" "In the course of work";
    LOCK "Trước khi khóa điểm" "Before the scores were locked";
    BEFORE_RESTORE "Trước khi khôi phục bản khác" "Before another state was restored";
    UNDONE "Trước khi hoàn tác nhiều bước" "Before many steps were undone";
    BEFORE_APPRAISAL "Trước khi đưa vào hoặc rút ra kết quả thẩm định" "Before an appraisal was taken in or out";
    BEFORE_VERSION "Trước khi chuyển sang phiên bản khác của bộ tiêu chí" "Before it was carried to another version of its set";
    OTHER_VERSION "Bản này chấm theo phiên bản khác của bộ tiêu chí: chỉ khôi phục được cả hồ sơ." "This state answers another version of the set: only the whole dossier can be restored.";
    BESIDE "Nội dung khác của cùng hồ sơ, giữ riêng để không mất" "Other work on the same dossier, kept aside so as not to be lost";
    NOTHING "–" "–";
}
