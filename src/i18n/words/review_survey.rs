//! Words of the page of survey points.

use super::{Word, terms};
use crate::domain::review::survey::{FigureUnit, Question, Reading};

super::words! {
    TITLE "Điểm điều tra xã hội học và điểm cấp trên chấm" "Survey points and points given by the superior";
    LEAD "Số liệu ở đây thuộc về đợt chấm: nhập được trước khi hồ sơ đến, cả sau khi đã kết luận, và được tính vào mọi hồ sơ ngay. Đưa bảng vào từ tệp Word, Excel hoặc dán: mỗi dòng một đơn vị (mã hoặc tên), mỗi cột một tiêu chí, tiêu đề cột là số thứ tự của tiêu chí. Chưa ghi gì trước khi bạn xem lại." "These figures belong to the campaign: they can be given before a dossier comes and after it was concluded, and count in every dossier at once. Bring in a table from Word or Excel, or paste it: a line per unit (code or name), a column per criterion headed by its number. Nothing is written before you have looked at it.";
    COLUMNS "Các tiêu chí nhập ở đây" "Criteria entered here";
    BY "Điểm do" "Scored by";
    UNIT_OF "Số cần nhập" "Figure asked for";
    NO_COLUMNS "Bộ tiêu chí này không có tiêu chí do điều tra hoặc cấp trên chấm." "This set has no criterion that is scored by survey or superior.";
    TEMPLATE "Tạo bảng mẫu (CSV)" "Make a table to fill in (CSV)";
    OPEN "Chọn tệp bảng điểm…" "Choose a table…";
    OPEN_HINT "Word, Excel, CSV hoặc văn bản. Không tệp nào rời khỏi máy." "Word, Excel, CSV or text. Nothing leaves this computer.";
    PASTE "Hoặc dán bảng" "Or paste the table";
    FOUND "Bảng điểm trong “{name}”" "The table in “{name}”";
    READ_AS "Cột {code} ghi" "Column {code} holds";
    ASK "Cột {code}: {why} Cột này chưa được lấy số nào; hãy chọn cột ghi gì." "Column {code}: {why} Nothing of it is taken yet; say what it holds.";
    ASK_WITHIN "mọi số đều không quá điểm tối đa {max}, có thể là điểm chứ không phải {usual}." "no number is above the maximum of {max}: these may be points, not {usual}.";
    ASK_FRACTIONS "mọi số đều không quá 1, có thể là phần thập phân của tỷ lệ (0,855 là 85,5 %)." "no number is above 1: these may be fractions (0.855 is 85.5 %).";
    ASK_WHOLE "có số không nguyên và không số nào quá điểm tối đa {max}, có thể là điểm chứ không phải số lượng." "some are no whole numbers and none is above the maximum of {max}: these may be points, not counts.";
    ASK_NONE "(chọn)" "(choose)";
    ROW_ASKED "chờ trả lời" "waits for an answer";
    ROW_REFUSED "không lấy" "not taken";
    CELL_WAS "đang là {before}" "now {before}";
    SUM "Sẽ ghi {figures} số liệu cho {units} đơn vị; {same} số liệu đã có như vậy." "{figures} {figures|figure|figures} for {units} {units|unit|units} will be written; {same} {same|stands|stand} already.";
    ASKED_FIRST "Còn {n} cột phải chọn trước khi ghi." "{n} {n|column|columns} must be decided first.";
    PUT "Ghi vào đợt chấm" "Write them";
    DONE "Đã ghi {figures} số liệu cho {units} đơn vị." "{figures} {figures|figure|figures} for {units} {units|unit|units} {figures|was|were} written.";
    UNDONE "Đã lấy lại số liệu trước đó." "The figures before were brought back.";
    NOT_DONE "Không ghi được số liệu" "The figures were not written";
    STANDING "Số liệu đang có" "Figures that stand";
    STANDING_HINT "Sửa số ngay trong ô; xóa trắng ô để bỏ số liệu. Đơn vị chưa nộp cũng nhập được." "Change a figure in its cell; clear the cell to take it away. Units that have sent nothing can be given figures too.";
    STANDING_NONE "Chưa có đơn vị nào theo bộ tiêu chí này." "No unit answers this set yet.";
    NOT_RECEIVED "chưa có hồ sơ" "no dossier yet";
    CELL "Tiêu chí {code}, {unit}" "Criterion {code}, {unit}";
    AS_PERCENT "tỷ lệ %" "a percentage";
    AS_VALUE "giá trị theo quy tắc" "the value that the rule compares";
    AS_COUNT "số lượng (số nguyên)" "a count (whole numbers)";
    AS_FRACTION "tỷ lệ ghi dạng 0–1" "a fraction of one";
    FROM_TABLE "Điểm lấy từ trang “Điểm điều tra” của đợt chấm." "The points come from the campaign’s survey points.";
    FROM_TABLE_LINK "Xem, sửa số liệu" "See and change the figures";
}

/// What a number of a column stands for.
pub fn reading(reading: Reading) -> Word {
    match reading {
        Reading::As(FigureUnit::Points) => terms::POINTS_UNIT,
        Reading::As(FigureUnit::Percent) => AS_PERCENT,
        Reading::As(FigureUnit::Value) => AS_VALUE,
        Reading::As(FigureUnit::Count) => AS_COUNT,
        Reading::Fraction => AS_FRACTION,
    }
}

/// Why a column is asked about.
pub fn question(question: Question) -> Word {
    match question {
        Question::WithinMax => ASK_WITHIN,
        Question::Fractions => ASK_FRACTIONS,
        Question::NotWhole => ASK_WHOLE,
    }
}
