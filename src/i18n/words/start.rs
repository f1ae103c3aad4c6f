//! Words of the start page: drafts, files, trash.

super::words! {
    DELETED "Đã chuyển bản nháp “{name}” vào thùng rác." "Draft “{name}” was moved to the trash.";
    NOT_DELETED "Không thay đổi được bản nháp." "The draft could not be changed.";
    CAMPAIGN_TITLE "Chỉ số CCHC năm {year}" "PAR INDEX {year}";
    LEAD "Cơ quan, đơn vị tự chấm điểm cải cách hành chính theo bộ tiêu chí do cấp trên ban hành: nhập số liệu và tài liệu kiểm chứng, thấy ngay điểm cùng cách tính, rồi xuất một tệp để nộp." "A public unit scores its own administrative reform by the criteria set that its superior has issued: enter figures and evidence, see the points and how they arise at once, then export one file to hand in.";
    LEAD_MORE "Không cần tài khoản; dùng được khi không có mạng." "No account; works without a network.";
    START_NEW "Chấm điểm đơn vị của tôi" "Score my unit";
    DRAFTS "Bản nháp trên máy này" "Drafts on this computer";
    NO_DRAFTS "Chưa có bản nháp nào trên máy này." "There are no drafts on this computer yet.";
    FIRST_STEP "Bước đầu tiên: mở tệp đợt chấm do cấp trên gửi, hoặc bấm “Chấm điểm đơn vị của tôi” và chọn bộ tiêu chí. Nếu đã có tệp hồ sơ từ máy khác, hãy mở tệp đó." "The first step: open the campaign file that your superior sent, or press “Score my unit” and choose a criteria set. If you have a dossier from another computer, open it.";
    STEPS "Cách làm" "How it goes";
    STEP_1 "Chọn bộ tiêu chí, ghi tên đơn vị" "Choose the criteria set, name the unit";
    STEP_1_MORE "Trả lời vài câu hỏi về đơn vị để biết tiêu chí nào không áp dụng." "A few questions about the unit decide which criteria do not apply.";
    STEP_2 "Nhập số liệu từng tiêu chí" "Enter the figures of each criterion";
    STEP_2_MORE "Điểm và cách tính hiện ngay; ghi kèm tài liệu kiểm chứng hoặc giải trình." "Points and how they arise show at once; add evidence or an explanation.";
    STEP_3 "Kiểm tra, khóa, xuất tệp" "Check, lock, export a file";
    STEP_3_MORE "In bản báo cáo để ký; nộp tệp cho cấp trên." "Print the report for signature; hand the file to the superior.";
    BLOCKED "Trình duyệt không cho đọc bản nháp trên máy này. Vẫn có thể chấm điểm, nhưng phải xuất tệp trước khi đóng trang." "The browser does not let this page read drafts on this computer. You can still score, but export a file before closing the page.";
    CODE "Mã {code}" "Code {code}";
    ANSWERED "Đã chấm {n}/{all} tiêu chí" "{n} of {all} {all|criterion|criteria} answered";
    POINTS "{total} trên {max} điểm" "{total} of {max} {max|point|points}";
    SAVED "Lưu lần cuối" "Last saved";
    NEVER_COPIED "chưa xuất tệp lần nào" "never exported to a file";
    CHANGED_SINCE "Có thay đổi sau lần xuất tệp" "Changed since the last file";
    OPEN "Mở" "Open";
    OPEN_NAMED "Mở bản nháp “{name}”" "Open draft “{name}”";
    DELETE "Xóa" "Delete";
    DELETE_NAMED "Xóa bản nháp “{name}”" "Delete draft “{name}”";
    TRASH "Thùng rác ({n})" "Trash ({n})";
    TRASH_NOTE "Bản nháp đã xóa được giữ {days} ngày rồi mới xóa hẳn." "Deleted drafts are kept for {days} days, then erased for good.";
    TRASHED "Xóa lúc {moment}" "Deleted {moment}";
    KEPT_UNTIL "Giữ đến hết ngày {date} (còn {n} ngày)" "Kept to the end of {date} (days left: {n})";
    KEPT_NO_MORE "Đã quá hạn giữ, sắp bị xóa hẳn" "Its time is over; it will soon be erased for good";
    RESTORING "Đang khôi phục…" "Restoring…";
    RESTORE "Khôi phục" "Restore";
    RESTORE_NAMED "Khôi phục bản nháp “{name}”" "Restore draft “{name}”";
    RESTORED "Đã khôi phục bản nháp “{name}”." "Draft “{name}” was restored.";
    DAMAGED "Bản nháp hỏng" "Damaged drafts";
    DAMAGED_NOTE "Dữ liệu dưới đây trên máy này không còn đọc được. Nội dung được cất riêng, không bị ghi đè; hãy tải về để nhờ hỗ trợ, và mở lại từ tệp đã xuất gần nhất." "What is kept here on this computer can no longer be read. It has been put aside and is not overwritten; download it to ask for help, and open your last exported file.";
    DAMAGED_DRAFT "Bản nháp {id}, {size}" "Draft {id}, {size}";
    DAMAGED_DOWNLOAD "Tải nội dung về" "Download the content";
    NOT_DOWNLOADED "Không tải được nội dung." "The content could not be downloaded.";
    WHERE "Bản nháp, bộ tiêu chí đã mở và cài đặt chỉ nằm trong trình duyệt này trên máy này; xóa dữ liệu duyệt web là mất, nên hãy xuất tệp để giữ lâu dài." "Drafts, opened criteria sets and settings are kept only in this browser on this computer; clearing the browsing data erases them, so export a file to keep your work.";
    MOMENT "{time} ngày {date}" "{date}, {time}";
}
