//! Words of a table on its way in.

use super::{Word, terms};
use crate::intake::lists::Role;

super::words! {
    PASTE_HINT "Bấm vào ô rồi nhấn Ctrl+V." "Click into the field and press Ctrl+V.";
    PASTED "bảng vừa dán" "the pasted table";
    STARTING "Đang chuẩn bị đọc “{name}”…" "Getting ready to read “{name}”…";
    OPENING "Đang mở “{name}”…" "Opening “{name}”…";
    READING "Đang đọc “{name}”: {n} dòng…" "Reading “{name}”: {n} {n|row|rows}…";
    CANCEL "Dừng" "Stop";
    CANCELLED "Đã dừng, chưa có gì thay đổi." "Stopped; nothing has changed.";
    REFUSED "Không đọc được “{name}”" "“{name}” cannot be read";
    UNCHANGED "Việc đang làm vẫn giữ nguyên." "What you were working on stays as it was.";

    TABLE "Bảng trong tệp" "Table of the file";
    SHEET "Trang tính “{name}”" "Sheet “{name}”";
    TABLE_N "Bảng {n}" "Table {n}";
    COLUMN_N "Cột {n}" "Column {n}";
    COLUMN_HOLDS "Cột “{heading}” là gì" "What the column “{heading}” holds";
    REMEMBERED "như lần trước" "as last time";
    IGNORED "(bỏ qua)" "(left out)";
    BY_LINE "(đọc cả dòng)" "(the whole row is read)";
    CHOOSE_FIRST "Chưa biết cột nào là gì: hãy chọn ở đầu từng cột dưới đây." "It is not known what the columns hold: say it at the head of each column below.";
    ROW "Dòng" "Row";
    TAKEN "lấy" "taken";
    IN_DOUBT "cần xem lại" "in doubt";
    REFUSED_ROW "không lấy" "not taken";
    ROWS "Các dòng của bảng" "Rows of the table";
    SHOWN "Chỉ hiện" "Show only";
    ALL_ROWS "Tất cả ({n})" "All ({n})";
    ROWS_TAKEN "Lấy ({n})" "Taken ({n})";
    ROWS_IN_DOUBT "Cần xem lại ({n})" "In doubt ({n})";
    ROWS_REFUSED "Không lấy ({n})" "Not taken ({n})";
    TAKE_IT "vẫn lấy dòng này" "take it all the same";
    TAKE_ALL "Vẫn lấy cả {n} dòng cần xem lại" "Take all {n} {n|row|rows} in doubt";
    ASIDE "Bỏ qua bảng này" "Leave this table";

    CRITERION "Mã tiêu chí" "Criterion code";
    FIGURE "Tên số liệu" "Name of the figure";
    VALUE "Số liệu, điểm" "Figure, points";
    WHOLE "Tổng số (mẫu số)" "The whole";
    PAGE "Trang, mục" "Page or section";
    INDEX "Chỉ số (%)" "Index (%)";
    RUNNING "Số thứ tự" "Running number";
}

/// What a column of a list may hold.
pub fn role(role: Role) -> Word {
    match role {
        Role::Running => RUNNING,
        Role::UnitCode => terms::UNIT_CODE,
        Role::UnitName => terms::UNIT_NAME,
        Role::Group => terms::GROUP,
        Role::Criterion => CRITERION,
        Role::FigureName => FIGURE,
        Role::Value => VALUE,
        Role::Whole => WHOLE,
        Role::Number => terms::SYMBOL,
        Role::Date => terms::ISSUED_ON,
        Role::Issuer => terms::ISSUER,
        Role::Subject => terms::SUBJECT,
        Role::Page => PAGE,
        Role::Points => terms::POINTS,
        Role::Remark => terms::REMARK,
        Role::Place => terms::PLACE,
        Role::Index => INDEX,
        Role::Class => terms::CLASS,
    }
}
