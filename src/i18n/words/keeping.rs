//! Words for where work is kept: the two stores, what was lost and found, other windows.

super::words! {
    CLEARED_LOCAL_OPEN "Dữ liệu lưu của trang vừa bị xóa trong khi đang mở. Hồ sơ đang mở đã được ghi lại, phần còn lại được khôi phục từ kho thứ hai; hãy xuất tệp để yên tâm." "The page's stored data was cleared while it was open. The open dossier was written again and the rest restored from the second store; export a file to be safe.";
    CLEARED_MIRROR_OPEN "Kho lưu thứ hai vừa bị xóa trong khi đang mở. Nội dung đã được ghi lại vào cả hai kho; hãy xuất tệp để yên tâm." "The second store was cleared while the page was open. Everything was written to both stores again; export a file to be safe.";
    WIPED "Máy này vừa được dọn cho người khác dùng ở một cửa sổ khác. Cửa sổ này không ghi gì nữa; hãy đóng lại." "This computer was prepared for someone else in another window. This window writes nothing any more; close it.";
    REPORT "Dữ liệu lưu trên máy này có thay đổi ngoài ý muốn" "What is stored on this computer has changed without your doing";
    CLEARED_LOCAL "Kho lưu thứ nhất của trình duyệt (localStorage) đã bị xóa; bản nháp được khôi phục từ kho thứ hai." "The browser's first store (localStorage) was cleared; drafts were restored from the second.";
    CLEARED_MIRROR "Kho lưu thứ hai của trình duyệt (IndexedDB) đã bị xóa; bản nháp đã được ghi lại vào đó." "The browser's second store (IndexedDB) was cleared; drafts were written to it again.";
    RESTORED "Đã khôi phục bản nháp “{name}”, lần lưu lúc {time}, từ kho thứ hai." "Draft “{name}” as saved at {time} was restored from the second store.";
    CROWDED "Kho thứ nhất của trình duyệt (localStorage) đã đầy hoặc không cho ghi: {n} bản nháp chỉ nằm ở kho thứ hai (IndexedDB). Không mất gì; hãy xuất tệp để yên tâm, rồi xóa bớt bản nháp cũ." "The browser's first store (localStorage) is full or takes nothing: {n} {n|draft is|drafts are} in the second store (IndexedDB) alone. Nothing is lost; export files to be safe, then delete old drafts.";
    LAST_COPY "Tệp đã xuất gần nhất: {time}, mã {short}." "Last exported file: {time}, code {short}.";
    NO_COPY "Bản nháp này chưa từng được xuất ra tệp." "This draft was never exported to a file.";
    UNDERSTOOD "Đã hiểu" "Understood";
    ONE_PLACE "Đã lưu lúc {time}, mới chỉ ở một nơi" "Saved at {time}, in one place only";
    WHERE "Nơi lưu" "Where it is kept";
    IN_BOTH "Đã lưu hai nơi trong trình duyệt trên máy này" "Both stores of the browser on this computer";
    IN_LOCAL "Chỉ kho thứ nhất (localStorage)" "The first store only (localStorage)";
    IN_MIRROR "Chỉ kho thứ hai (IndexedDB)" "The second store only (IndexedDB)";
    IN_NONE "Chưa lưu ở đâu" "Nowhere yet";
    COPY_NONE "Chưa xuất lần nào" "Never exported";
    COPY_OLD "{time}, sau đó hồ sơ đã thay đổi" "{time}, the dossier has changed since";
    SPACE "Dung lượng" "Space";
    SPACE_LEFT "Còn trống khoảng {left}; kho thứ nhất đã dùng {used} trên khoảng 10 MB" "About {left} left; the first store uses {used} of about 10 MB";
    SPACE_LOCAL "Kho thứ nhất đã dùng {used} trên khoảng 10 MB" "The first store uses {used} of about 10 MB";
    PERSIST "Giữ lâu dài" "Kept for good";
    PERSIST_YES "Đã bật chế độ giữ lâu dài: trình duyệt không tự xóa" "Kept for good: the browser will not clear it by itself";
    PERSIST_NO "Trình duyệt có thể tự xóa dữ liệu khi máy hết chỗ; hãy xuất tệp thường xuyên" "The browser may clear this data when the disk is full; export files often";
    PERSIST_ASK "Xin trình duyệt giữ lâu dài" "Ask the browser to keep it";
    FOLLOWING "Hồ sơ này đang được sửa ở cửa sổ khác. Ở đây chỉ xem, nội dung tự cập nhật." "This dossier is being edited in another window. Here it is read only and follows along.";
    TAKE_OVER "Sửa ở cửa sổ này" "Edit in this window";
    DELETED "Hồ sơ này vừa được chuyển vào thùng rác ở cửa sổ khác. Cửa sổ này ngừng ghi." "This dossier was moved to the trash in another window. This window has stopped writing.";
    RESTORE "Khôi phục và sửa tiếp" "Restore it and go on";
    NEWER "Bản nháp của phiên bản mới hơn" "Drafts of a newer version";
    NEWER_NOTE "Các bản nháp này do phiên bản Tự chấm mới hơn ghi. Phiên bản đang chạy không mở và không ghi đè; hãy tải lại trang khi có mạng để dùng phiên bản mới, hoặc tải nội dung về." "A newer version of Tự chấm wrote these drafts. The version running now neither opens nor overwrites them; reload the page with a network to get the new version, or download the content.";
    NEWER_DRAFT "Bản nháp {id}, ghi bởi phiên bản {version}" "Draft {id}, written by version {version}";
    NEWER_UNKNOWN "chưa rõ" "unknown";
    ASIDE_OF "Bản lưu hỏng của “{name}”, {size}" "Damaged copy of “{name}”, {size}";
    ASIDE_USED "Trang dùng bản nguyên vẹn mới nhất của hồ sơ." "The newest whole copy of the dossier is used.";
    ASIDE "Bản lưu hỏng đã cất riêng" "Damaged copies put aside";
    ASIDE_NOTE "Các bản lưu này không đọc được nên được cất riêng, không bị ghi đè; hồ sơ được mở từ bản nguyên vẹn mới nhất. Nếu hồ sơ đủ số liệu thì có thể bỏ chúng đi cho đỡ tốn chỗ." "These copies cannot be read and were put aside, never overwritten; the dossier opens from its newest whole copy. If it is complete, they can be discarded to save space.";
    DISCARD "Tải về rồi bỏ" "Download, then discard";
    DISCARDED "Đã tải bản lưu hỏng về máy và bỏ khỏi trình duyệt." "The damaged copy was downloaded and discarded from the browser.";
    NOT_DISCARDED "Chưa bỏ được bản lưu hỏng." "The damaged copy could not be discarded.";
    NOT_PUT_BACK "Chưa cất lại được bản lưu hỏng; nội dung còn trong tệp vừa tải về." "The damaged copy could not be put back; it is in the file that was downloaded.";
    LAST_GOOD "Tải bản lưu gần nhất về" "Download the last saved copy";
}
