//! Words for files that the user hands in, on whichever page.

super::words! {
    STRAY "Chưa mở tệp vừa thả: trang này không nhận tệp ở chỗ đó. Hãy thả vào khung nhận tệp, dùng nút chọn tệp, hoặc mở tệp ở trang đầu." "The dropped file was not opened: this page takes no file there. Drop it into the frame for files, use the button that chooses files, or open it on the start page.";
    OPEN "Mở tệp…" "Open files…";
    OPEN_SET "Mở bộ tiêu chí từ tệp…" "Open a criteria set from a file…";
    HINT "Đợt chấm, hồ sơ tự chấm (tệp .json hoặc bản để đọc .html), kết quả thẩm định hoặc bộ tiêu chí; có thể kéo và thả tệp vào trang này." "A campaign, a dossier (a .json file or a readable .html copy), an appraisal or a criteria set; you can also drag files onto this page.";
    SEVERAL "{name} và {n} tệp khác" "{name} and {n} more";
    READING "Đang đọc tệp “{name}”…" "Reading file “{name}”…";
    OPENED "Đã mở hồ sơ từ tệp “{name}”." "The dossier in file “{name}” was opened.";
    OPENED_WARNED "Đã mở hồ sơ từ tệp “{name}”, có điều cần xem lại:" "The dossier in file “{name}” was opened; please look at this:";
    GO_TO_DRAFT "Xem hồ sơ" "Go to the dossier";
    SET_KEPT "Đã đọc và giữ bộ tiêu chí “{title}”, phiên bản {version}." "Criteria set “{title}”, version {version}, was read and is kept.";
    GO_TO_SETS "Xem các bộ tiêu chí" "See the criteria sets";
    REFUSED "Không mở được tệp “{name}”" "File “{name}” cannot be opened";
    UNCHANGED "Những gì đang có trên máy vẫn giữ nguyên." "Everything on this computer stays as it was.";
    PROBLEMS "{n} chỗ cần sửa" "{n} {n|place|places} to put right";
    CODE "Mã" "Code";
    PLACE "Vị trí" "Where";
    REASON "Vấn đề" "What is wrong";
    WHOLE_FILE "cả tệp" "the whole file";
}
