//! Words of a table on its way in.

super::words! {
    PASTE_HINT "Bấm vào ô rồi nhấn Ctrl+V." "Click into the field and press Ctrl+V.";
    PASTED "bảng vừa dán" "the pasted table";
    STARTING "Đang chuẩn bị đọc “{name}”…" "Getting ready to read “{name}”…";
    OPENING "Đang mở “{name}”…" "Opening “{name}”…";
    READING "Đang đọc “{name}”: {n} dòng…" "Reading “{name}”: {n} rows…";
    CANCEL "Dừng" "Stop";
    CANCELLED "Đã dừng, chưa có gì thay đổi." "Stopped; nothing has changed.";
    REFUSED "Không đọc được “{name}”" "“{name}” cannot be read";
    UNCHANGED "Việc đang làm vẫn giữ nguyên." "What you were working on stays as it was.";
}
