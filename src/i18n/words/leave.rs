//! Words of the page that hands the computer to someone else.

super::words! {
    TITLE "Chuẩn bị máy cho người khác" "Prepare this computer for someone else";
    LEAD "Dùng khi bàn giao máy, hoặc khi máy là máy dùng chung. Trang xuất thành tệp các bản nháp và các đợt chấm có thay đổi, đối chiếu lại từng tệp, rồi xóa mọi thứ Tự chấm đã lưu trong trình duyệt này và đọc lại để chắc chắn không còn gì." "For a computer that changes hands or is shared. The page exports the drafts and campaigns that have changed, compares each file again, then erases everything that Tự chấm keeps in this browser, and reads back to be sure that nothing is left.";
    LINK "Chuẩn bị máy cho người khác: xuất tệp rồi xóa hết" "Prepare this computer for someone else: export, then erase everything";
    STEP_COPIES "Bước 1. Xuất bản nháp và đợt chấm thành tệp" "Step 1. Drafts and campaigns into files";
    NO_DRAFTS "Không có bản nháp nào trên máy này." "There are no drafts on this computer.";
    IN_TRASH "trong thùng rác" "in the trash";
    NEVER "chưa xuất lần nào" "never exported";
    UNPROVEN "Đã giao cho trình duyệt, chưa kiểm chứng" "Handed to the browser, not proven";
    PROVEN "Tệp đã mở lại và có đủ" "The file was opened again and holds everything";
    CHANGED "Có thay đổi chưa xuất" "Changes not exported";
    HANDED "Đã giao {name} cho trình duyệt, chưa kiểm chứng" "{name} was handed to the browser, not proven";
    LOOKING "Đang xem các đợt chấm trên máy này…" "Looking at the campaigns on this computer…";
    UNREAD "Không đọc được kho đợt chấm trên máy này; nếu có đợt chấm thì sẽ mất khi xóa." "The store of campaigns on this computer cannot be read; what is in it is lost by erasing.";
    NO_CAMPAIGNS "Không có đợt chấm nào trên máy này." "There are no campaigns on this computer.";
    CAMPAIGN "Đã nhận {files} tệp, {worked} hồ sơ đã thẩm định" "{files} received {files|file|files}, {worked} {worked|dossier|dossiers} worked on";
    EXPORT_DESKS "Xuất tệp bàn chấm của {n} đợt chấm" "Export the desk {n|file|files} of {n} {n|campaign|campaigns}";
    GIVE_UP "Chấp nhận mất “{name}”" "“{name}” may be lost";
    STEP_PROOF "Bước 2. Mở lại các tệp để kiểm chứng" "Step 2. Open the files again to prove them";
    PROOF_WHY "Trình duyệt có thể đã không ghi được tệp xuống đĩa (bị chặn, thư mục không ghi được, đĩa đầy) mà không báo cho trang. Hãy chọn lại các tệp vừa xuất: trang đối chiếu từng byte." "The browser may have been hindered from putting a file on the disk (blocked, a folder that cannot be written, a full disk) without telling this page. Choose the exported files again: they are compared byte by byte.";
    PROVE "Mở lại các tệp đã xuất…" "Open the exported files again…";
    PROVE_HINT "Chọn được nhiều tệp cùng lúc." "Several can be chosen at once.";
    PROOF_SAID "{found} trong {n} tệp là bản sao đầy đủ của những gì đang có trên máy." "{found} of {n} {n|file is a full copy|files are full copies} of what is kept here.";
    PROOF_LEFT "Còn {n} mục chưa có tệp đã kiểm chứng; hãy mở lại tệp hoặc chấp nhận mất." "{n} {n|has|have} no proven file yet; open it again or accept the loss.";
    PROOF_NONE_LEFT "Mọi mục đã có tệp được kiểm chứng hoặc đã được chấp nhận mất." "Everything is in a proven file or may be lost.";
    FAILED "Chưa xuất được" "Not exported";
    EXPORT_ALL "Xuất {n} bản nháp có thay đổi" "Export {n} changed {n|draft|drafts}";
    EXPORTING "Đang xuất và đọc lại tệp…" "Exporting and reading the file back…";
    DOWNLOADS "Tệp nằm trong thư mục tải xuống của máy này: hãy chép sang nơi khác rồi xóa khỏi thư mục đó." "The files are in this computer's downloads folder: copy them elsewhere, then remove them from there.";
    DAMAGED "Có {n} bản nháp hỏng không xuất được; có thể tải nội dung còn lại ở trang đầu trước khi xóa." "{n} damaged {n|draft|drafts} cannot be exported; what is left of {n|it|them} can be downloaded on the start page first.";
    STEP_WIPE "Bước 3. Xóa khỏi máy này" "Step 3. Erase from this computer";
    WHAT "Sẽ xóa: bản nháp, đợt chấm cùng tệp đã nhận và kết quả thẩm định, thùng rác, bản lưu hỏng, bộ tiêu chí đã mở, lịch sử và cài đặt của Tự chấm trong trình duyệt này. Không hoàn tác được." "Erased: drafts, campaigns with their received files and appraisals, trash, damaged copies, opened criteria sets, history and settings of Tự chấm in this browser. This cannot be undone.";
    CLOSE_TABS "Hãy đóng các thẻ khác đang mở Tự chấm trước khi xóa." "Close other tabs with Tự chấm first.";
    WITHOUT_COPY "Xóa cả những gì không đọc được nên không xuất được" "Erase also what cannot be read and so not be exported";
    TYPE "Gõ chữ {word} để xác nhận" "Type {word} to confirm";
    WORD "XÓA" "ERASE";
    WIPE "Xóa hết khỏi máy này" "Erase everything from this computer";
    WIPING "Đang xóa và đọc lại…" "Erasing and reading back…";
    CLEAN "Đã xóa và đọc lại: Tự chấm không còn giữ gì trong trình duyệt này ({n} mục đã xóa)." "Erased and read back: Tự chấm keeps nothing in this browser any more ({n} {n|item|items} erased).";
    NOT_CLEAN "Chưa xóa hết. Còn lại: {left}. Hãy đóng các thẻ khác của Tự chấm rồi xóa lại; nếu vẫn còn, hãy xóa dữ liệu trang trong cài đặt của trình duyệt." "Not everything could be erased. Left: {left}. Close other tabs with Tự chấm and erase again; if something is still left, clear the site's data in the browser's settings.";
    REMAINS "Những gì vẫn còn trên máy" "What is still on this computer";
    REMAINS_PROGRAM "Bản thân chương trình, để dùng khi không có mạng; trong đó không có dữ liệu của đơn vị." "The program itself, for use without a network; it holds no data of the unit.";
    REMAINS_FILES "Các tệp đã xuất trong thư mục tải xuống." "Exported files in the downloads folder.";
    REMAINS_HISTORY "Địa chỉ trang trong lịch sử duyệt web; trong địa chỉ không có tên đơn vị và câu trả lời." "The page's address in the browsing history; it holds no unit's name and no answer.";
    AGAIN "Về trang đầu" "To the start page";
}
