//! Words of the frame around one draft: tabs, totals, saving.

super::words! {
    TABS "Các bước" "Steps";
    PRINT "Bản in" "Print sheet";
    NO_NAME "Đơn vị chưa có tên" "Unit without a name";
    OF_MAX "trên {max}" "of {max}";
    REDUCED "Điểm tối đa áp dụng giảm từ {max} còn {applicable}" "The maximum that applies is reduced from {max} to {applicable}";
    CLASS_SO_FAR "Xếp loại tạm tính" "Class so far";
    TOTALS "Kết quả hiện tại" "Result so far";
    SAVED "Đã lưu trên máy này lúc {time}" "Saved on this computer at {time}";
    SAVED_ON "Đã lưu trên máy này lúc {time} ngày {date}" "Saved on this computer at {time} on {date}";
    SAVING "Đang lưu…" "Saving…";
    NOT_SAVED "Chưa lưu được" "Not saved";
    SAVE_FILE "Xuất tệp ngay" "Export a file now";
    RETRY "Thử lưu lại" "Try again";
    NEWER "Thẻ khác đã lưu bản mới hơn của hồ sơ này. Thẻ này ngừng ghi để không đè lên." "Another tab has saved newer work on this dossier. This tab has stopped writing so as not to overwrite it.";
    OPEN_NEWER "Mở bản mới hơn" "Open the newer one";
    LOCKED "Hồ sơ đã khóa: chỉ xem. Muốn sửa, hãy mở khóa ở bước Kiểm tra, hoàn tất." "The dossier is locked: read only. To change it, reopen it under Check and finish.";
    APPRAISED_HERE "Điểm tự chấm đã được thẩm định: chỉ xem. Ghi giải trình ngay ở trang này." "The self-scores have been appraised: read only. Write explanations on this page.";
    APPRAISED "Hồ sơ đã được thẩm định: chỉ xem. Chỉ cấp trên mới mở lại được." "The dossier has been appraised: read only. Only the superior can reopen it.";
    UNDO "Hoàn tác" "Undo";
    REDO "Làm lại" "Redo";
    UNDONE "Đã hoàn tác: {what}" "Undone: {what}";
    REDONE "Đã làm lại: {what}" "Redone: {what}";
    CRITERION "tiêu chí {code}" "criterion {code}";
    A_CHANGE "một thay đổi" "a change";
    SEARCH "Tìm tiêu chí (mã hoặc tên, không cần dấu)" "Find a criterion (code or name)";
    SEARCH_SHORT "Tìm tiêu chí" "Find a criterion";
    SEARCH_NONE "Không có tiêu chí nào khớp" "No criterion matches";
    SEARCH_FIRST "{n} trong {all} tiêu chí khớp; gõ thêm để thu hẹp" "{n} of {all} {all|criterion that matches|criteria that match}; type more to narrow them";
    SEARCH_FOUND "{n} tiêu chí khớp" "{n} {n|criterion matches|criteria match}";
    SET_LINE "{title}, phiên bản {version}" "{title}, version {version}";
    FAILED_TITLE "Không mở được hồ sơ" "The dossier cannot be opened";
    MISSING "Không có bản nháp này trên máy. Có thể nó ở máy khác, trình duyệt khác, hoặc đã bị xóa." "There is no such draft on this computer. It may be on another computer, in another browser, or deleted.";
}
