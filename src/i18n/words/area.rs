//! Words of the two views of an area: one criterion at a time, and the official table.

super::words! {
    AREA_OF "Lĩnh vực {code}. {title}" "Area {code}. {title}";
    ONE_BY_ONE "Từng tiêu chí" "One at a time";
    PREVIOUS "Tiêu chí trước" "Previous";
    NEXT "Tiêu chí tiếp theo" "Next";
    TO_CHECK "Đến kiểm tra, hoàn tất" "To check and finish";
    OUTLINE "Tiêu chí trong lĩnh vực" "Criteria of this area";
    OTHER_AREAS "Lĩnh vực khác" "Other areas";
    NO_AREA "Bộ tiêu chí không có lĩnh vực hoặc tiêu chí này." "The criteria set has no such area or criterion.";
    HOW "Cách chấm, kết quả" "How scored, result";
    MORE "Tài liệu ({n})" "Documents ({n})";
    LESS "Thu gọn" "Fold";
    STATE_HALF "chưa đủ số liệu" "figures missing";
    TICKED_OF "Đạt {n}/{of} nội dung" "{n} of {of} {of|item|items} met";
    PASTED "Đã dán vào {n} ô; hoàn tác một lần là lấy lại như cũ." "Pasted into {n} {n|field|fields}; one undo takes it back.";
    PASTED_TOO_MUCH "Đã dán vào {n} ô; {left} ô còn lại không có chỗ. Hoàn tác một lần là lấy lại như cũ." "Pasted into {n} {n|field|fields}; {left} {left|cell|cells} had no place. One undo takes it back.";
    CELLS "Enter, ↑, ↓: ô trên, ô dưới; Ctrl + D: chép ô trên xuống; dán nhiều ô từ Excel: điền xuống từ ô đang chọn." "Enter, ↑, ↓: the field below or above; Ctrl + D: copy the field above; several cells pasted from Excel fill downwards from where you are.";
    REDUCED "áp dụng {max}" "applies {max}";
    KEYS "Alt + Page Down: tiêu chí tiếp theo; Alt + Page Up: tiêu chí trước; Ctrl + K: tìm." "Alt + Page Down: next criterion; Alt + Page Up: previous; Ctrl + K: find.";
}
