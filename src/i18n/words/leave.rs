//! Words of the page that hands the computer to someone else.

super::words! {
    TITLE "Chuẩn bị máy cho người khác" "Prepare this computer for someone else";
    LEAD "Dùng khi bàn giao máy, hoặc khi máy là máy dùng chung. Trang xuất tệp các bản nháp có thay đổi, rồi xóa mọi thứ Tự chấm đã lưu trong trình duyệt này và đọc lại để chắc chắn không còn gì." "For a computer that changes hands or is shared. The page exports the drafts that have changed, then erases everything that Tự chấm keeps in this browser, and reads back to be sure that nothing is left.";
    LINK "Chuẩn bị máy cho người khác: xuất tệp rồi xóa hết" "Prepare this computer for someone else: export, then erase everything";
    STEP_COPIES "Bước 1. Giữ lại các bản nháp" "Step 1. Keep the drafts";
    NO_DRAFTS "Không có bản nháp nào trên máy này." "There are no drafts on this computer.";
    DRAFT "Bản nháp" "Draft";
    COPY "Tệp đã xuất gần nhất" "Last file copy";
    STATE "Tình trạng" "State";
    IN_TRASH "trong thùng rác" "in the trash";
    NEVER "chưa xuất lần nào" "never exported";
    CURRENT "Tệp đã có đủ" "The file holds everything";
    CHANGED "Có thay đổi chưa xuất" "Changes not exported";
    EXPORTED "Đã xuất {name}, đọc lại nguyên vẹn" "Exported {name}, read back whole";
    FAILED "Chưa xuất được" "Not exported";
    EXPORT_ALL "Xuất {n} bản nháp có thay đổi" "Export {n} changed drafts";
    EXPORTING "Đang xuất và đọc lại tệp…" "Exporting and reading back…";
    DOWNLOADS "Tệp nằm trong thư mục tải xuống của máy này: hãy chép sang nơi khác rồi xóa khỏi thư mục đó." "The files are in this computer's downloads folder: copy them elsewhere, then remove them from there.";
    DAMAGED "Có {n} bản nháp hỏng không xuất được; có thể tải nội dung còn lại ở trang đầu trước khi xóa." "{n} damaged drafts cannot be exported; what is left of them can be downloaded on the start page first.";
    STEP_WIPE "Bước 2. Xóa khỏi máy này" "Step 2. Erase from this computer";
    WHAT "Sẽ xóa: bản nháp, thùng rác, bản lưu hỏng, bộ tiêu chí đã mở, lịch sử và cài đặt của Tự chấm trong trình duyệt này. Không hoàn tác được." "Erased: drafts, trash, damaged copies, opened criteria sets, history and settings of Tự chấm in this browser. This cannot be undone.";
    CLOSE_TABS "Hãy đóng các thẻ khác đang mở Tự chấm trước khi xóa." "Close other tabs with Tự chấm first.";
    WITHOUT_COPY "Xóa cả những bản nháp chưa có tệp" "Erase also what has no file";
    TYPE "Gõ chữ {word} để xác nhận" "Type {word} to confirm";
    WORD "XÓA" "ERASE";
    WIPE "Xóa hết khỏi máy này" "Erase everything from this computer";
    WIPING "Đang xóa và đọc lại…" "Erasing and reading back…";
    CLEAN "Đã xóa và đọc lại: Tự chấm không còn giữ gì trong trình duyệt này ({n} mục đã xóa)." "Erased and read back: Tự chấm keeps nothing in this browser any more ({n} items erased).";
    NOT_CLEAN "Chưa xóa hết. Còn lại: {left}. Hãy đóng các thẻ khác của Tự chấm rồi xóa lại; nếu vẫn còn, hãy xóa dữ liệu trang trong cài đặt của trình duyệt." "Not everything could be erased. Left: {left}. Close other tabs with Tự chấm and erase again; if something is still left, clear the site's data in the browser's settings.";
    REMAINS "Những gì vẫn còn trên máy" "What is still on this computer";
    REMAINS_PROGRAM "Bản thân chương trình, để dùng khi không có mạng; trong đó không có dữ liệu của đơn vị." "The program itself, for use without a network; it holds no data of the unit.";
    REMAINS_FILES "Các tệp đã xuất trong thư mục tải xuống." "Exported files in the downloads folder.";
    REMAINS_HISTORY "Địa chỉ trang trong lịch sử duyệt web; trong địa chỉ không có tên đơn vị và câu trả lời." "The page's address in the browsing history; it holds no unit's name and no answer.";
    AGAIN "Về trang đầu" "To the start page";
}
