//! Words of the page on which a table becomes a criteria set.

use super::{Word, terms};
use crate::intake::draft::Standing;
use crate::wording::Certainty;

super::words! {
    TITLE "Đưa bảng tiêu chí vào" "Bring a scoring table in";
    LINK "Đưa bảng tiêu chí từ Word, Excel vào…" "Bring a table from Word or Excel in…";
    LEAD "Mở bảng điểm trong quyết định (Word, Excel) hoặc dán vào đây. Mỗi tiêu chí dùng được ngay bằng cách nhập điểm trực tiếp; cách tính điểm chỉ có hiệu lực khi bạn nhận." "Open the scoring table of a decision (Word, Excel) or paste it here. Every criterion can be scored by hand at once; a rule that was read counts only when you accept it.";
    OPEN_TITLE "Mở hoặc dán bảng" "Open or paste a table";
    OPEN "Chọn tệp có bảng…" "Choose the file with the table…";
    OPEN_HINT "Word .docx, Excel .xlsx hoặc .xls, .ods, .csv, trang .html; cũng có thể kéo tệp thả vào trang này. Không tệp nào rời khỏi máy." "Word .docx, Excel .xlsx or .xls, .ods, .csv, an .html page; you can also drop the file onto this page. Nothing leaves this computer.";
    PASTE "Hoặc chép bảng trong Word, Excel rồi dán vào ô này" "Or copy the table in Word or Excel and paste it here";
    TAKEN "Đã đọc “{name}”: {n} dòng tiêu chí. Chưa cách tính điểm nào có hiệu lực." "“{name}” was read: {n} {n|row|rows}. No rule is in force yet.";
    REPLACED "Bảng mới thay bản đang làm; bấm “Hoàn tác” để lấy lại." "The new table took the place of the one before; “Undo” brings that back.";
    TABLES "Tệp có {n} bảng giống bảng điểm; đang dùng bảng được đánh dấu" "{n} {n|table of the file looks like a scoring table|tables of the file look like scoring tables}; the marked one is used";
    TABLE_ABOUT "bảng {number}, {n} dòng có điểm" "table {number}, {n} {n|row|rows} with points";

    KEPT_AT "Bản đang làm được giữ trên máy này, lần cuối lúc {moment}. Phần hoàn tác mất khi rời trang." "Your work is kept on this computer, last at {moment}. What can be undone is forgotten when you leave the page.";
    NOT_KEPT "Chưa giữ được bản đang làm trên máy này; hãy lưu thành tệp trước khi rời trang." "Your work could not be kept on this computer; save it as a file before you leave.";
    UNREADABLE "Trên máy có một bản đang làm nhưng không đọc được (hỏng, hoặc của phiên bản mới hơn). Nó không bị ghi đè cho đến khi bạn bỏ nó." "A set in the making is kept on this computer but cannot be read (damaged, or of a newer version). It is not written over until you discard it.";
    DISCARD "Bỏ bản đang làm" "Discard this work";
    DISCARDED "Đã bỏ bản đang làm." "The work was discarded.";
    RELOAD "Lấy bản mới hơn" "Take the newer one";
    UNDO "Hoàn tác" "Undo";
    REDO "Làm lại" "Redo";
    UNDONE "Đã hoàn tác." "Undone.";
    REDONE "Đã làm lại." "Redone.";

    FACTS "Về bộ tiêu chí" "About the set";
    NAME "Tên bộ tiêu chí" "Name of the set";
    ID "Mã (chữ không dấu, số, gạch nối)" "Id (plain letters, digits, hyphens)";
    VERSION_HINT "Ví dụ 2026.1: năm và lần ban hành." "Such as 2026.1: the year and which issue of it.";
    MAX "Tổng điểm in trong quyết định" "Total that the decision prints";
    MAX_HINT "Để trống nếu bằng tổng các phần ({sum})." "Leave empty where it is the sum of the parts ({sum}).";
    IS_SAMPLE "Đây là bản thử, chưa ghi văn bản ban hành" "This is a trial without a decision";
    NUMBER "Số, ký hiệu văn bản" "Number of the decision";

    CHECK "Đối chiếu từng tiêu chí" "Hold every criterion against the decision";
    COUNTS "{leaves} tiêu chí: {accepted} đã nhận cách đọc, {mended} tự đặt, {open} chờ xem, {hand} nhập điểm trực tiếp." "{leaves} {leaves|criterion|criteria}: {accepted} {accepted|reading|readings} accepted, {mended} made by hand, {open} waiting, {hand} scored by hand.";
    SUM "Tổng {sum} điểm" "{sum} {sum|point|points} in all";
    ACCEPT_CERTAIN "Nhận {n} cách đọc chắc chắn" "Accept {n} certain {n|reading|readings}";
    ACCEPT_AREA "Nhận phần chắc chắn của mục {code}" "Accept what is certain in {code}";
    ACCEPTED_N "Đã nhận {n} cách đọc chắc chắn." "{n} certain {n|reading|readings} accepted.";
    NEXT_OPEN "Đến dòng chờ xem kế tiếp" "Next row that waits";
    OFFICIAL "Nguyên văn trong quyết định" "The decision's own words";
    OURS "Chương trình sẽ tính" "What the app will compute";
    NO_WORDING "Quyết định không ghi cách tính" "The decision does not say how";
    SUM_BELOW "cộng các dòng dưới: {sum}" "rows below add up to {sum}";
    BY_HAND "Nhập điểm trực tiếp" "Points by hand";
    UNTIL_ACCEPTED "Chưa nhận: đang nhập điểm trực tiếp" "Not accepted: points by hand until then";
    ASSUMED "Đã giả định" "Assumed";
    UNREAD "Chưa hiểu" "Not understood";
    ACCEPT "Nhận cách đọc này" "Accept this reading";
    ACCEPT_ROW "Nhận cách đọc của dòng {code}" "Accept the reading of {code}";
    EDIT "Sửa" "Edit";
    EDIT_ROW "Sửa dòng {code} {title}" "Edit {code} {title}";
    EMPTY "Chưa có dòng nào." "There are no rows yet.";
    ADD_AREA "Thêm phần mới" "Add an area";

    EDITING "Sửa dòng {code}" "Edit {code}";
    EDIT_CODE "Số in trong quyết định" "Number as printed";
    EDIT_TITLE "Tên" "Title";
    USE_SUM "Lấy tổng các dòng dưới ({sum})" "Take the sum of the rows below ({sum})";
    ROLE "Cách vào tổng điểm" "How it enters the total";
    SCORER "Ai cho điểm" "Who scores it";
    NA "Khi không áp dụng" "Where it does not apply";
    NA_NONE "Luôn áp dụng" "It always applies";
    NA_EXCLUDE "Bỏ khỏi điểm và điểm tối đa" "It leaves points and maximum";
    NA_FULL "Được điểm tối đa" "It counts with the maximum";
    NA_RESCALE "Phần còn lại của nhóm tính gộp lên" "What is left of the group is scaled up";
    WORDING "Nguyên văn cách tính điểm" "How points are given, in the decision's words";
    READ_ANEW "Đọc lại nguyên văn này" "Read these words anew";
    READ_AS "Đọc lại được: {certainty}" "Read as: {certainty}";
    READ_NOTHING "Không đọc được cách tính từ nguyên văn này; dòng vẫn nhập điểm trực tiếp hoặc theo cách tính bạn chọn." "No rule could be read from these words; choose one or leave the points by hand.";
    KIND "Kiểu" "Kind";
    IN_WORDS "Đọc thành lời" "In words";
    BENCH "Thử cách tính" "Try the rule";
    BENCH_HINT "Mỗi ngưỡng được thử tại chỗ và ngay hai bên. Điểm này chỉ để thử." "Every limit is tried at its value and just beside it. Nothing of this is kept.";
    BENCH_NONE "Sửa xong các chỗ sai ở trên thì thử được." "It can be tried once what is wrong above is put right.";
    BENCH_OWN "Thử số của bạn" "Try your own figures";
    BENCH_ANSWER "Trả lời" "Answer";
    BENCH_WHY "Vì sao" "Why";
    NOTHING_TICKED "không mục nào" "none of them";
    APPLY "Áp dụng" "Apply";
    CLOSE "Đóng" "Close";
    CLOSE_DIRTY "Bỏ phần chưa áp dụng" "Leave without applying";
    APPLIED "Đã áp dụng cho dòng {code}." "Applied to {code}.";
    DIRTY "Dòng đang sửa chưa được áp dụng; bấm “Áp dụng” hoặc “Bỏ phần chưa áp dụng” trước." "The row that is open has not been applied; press “Apply” or “Leave without applying” first.";
    ROW "Dòng này" "This row";
    UP "Lên" "Up";
    DOWN "Xuống" "Down";
    IN "Vào trong dòng trên" "Below the row above";
    OUT "Ra ngoài một bậc" "One level out";
    ADD_AFTER "Thêm dòng sau" "Add a row after it";
    ADD_BELOW "Thêm dòng con" "Add a row below it";
    DUPLICATE "Nhân đôi" "Duplicate";
    REMOVE "Xóa dòng" "Remove";
    REMOVED "Đã xóa dòng {code} và mọi dòng trong đó." "{code} and all rows below it were removed.";
    MOVED "Đã chuyển dòng {code}." "{code} was moved.";
    ADD_ENTRY "Thêm một dòng" "Add one";
    REMOVE_ENTRY "Bỏ dòng {n}" "Remove {n}";
    ENTRY "{what} {n}" "{what} {n}";

    PROBLEMS "Cần xem lại" "To look at";
    NO_PROBLEMS "Không có gì phải sửa." "There is nothing to put right.";
    BLOCKING "{n} chỗ phải sửa trước khi dùng" "{n} {n|place|places} to put right before it can be used";
    WARNED "{n} chỗ nên xem; bộ tiêu chí vẫn dùng được đúng như quyết định in" "{n} {n|place|places} worth a look; the set can be used as the decision prints it";
    TO_ROW "Đến dòng {code}" "Go to {code}";
    NOT_PRINTED "Chưa in được: bộ tiêu chí còn lỗi không đọc được." "Cannot be printed yet: the set has errors that make it unreadable.";
    PRINT_BACK "Về bảng đang soạn" "Back to the table in the making";
    FINISH "Lưu và dùng" "Save and use";
    FINISH_HINT "Dòng chưa nhận vẫn chấm được: đơn vị nhập điểm trực tiếp, có nguyên văn đứng cạnh." "Rows that are not accepted can be scored: the unit enters points, with the decision's words beside.";
    SAVE "Lưu thành tệp .json" "Save as a .json file";
    SAVED "Đã lưu tệp “{name}”, đọc lại và so khớp từng chữ số. Mã kiểm tra {code}." "File “{name}” was saved, read back and compared digit for digit. Checksum {code}.";
    NOT_SAVED "Chưa lưu được tệp" "The file could not be saved";
    SAVE_WORKBOOK "Lưu thành bảng Excel (XLSX)" "Save as an Excel table (XLSX)";
    SAVED_WORKBOOK "Đã lưu {name}: bảng để đọc và in, kèm toàn bộ bộ tiêu chí ở một trang tính ẩn. Mở lại tệp này ở đây, bộ tiêu chí còn nguyên; nếu bảng đã bị sửa thì được đọc lại như một bảng bất kỳ." "Saved {name}: the table to read and print, with the whole set on a hidden sheet. Opened here again it is the same set; once the table was changed, it is read like any other.";
    TEMPLATE "Tải bảng mẫu (XLSX)" "Download an example table (XLSX)";
    TEMPLATE_HINT "Bảng nào viết theo cách này thì đọc được ngay." "A table written like this reads by itself.";
    TEMPLATE_SAVED "Đã lưu {name}." "Saved {name}.";
    USE "Dùng trên máy này" "Use it on this computer";
    USED "Bộ tiêu chí “{title}” đã nằm trong các bộ trên máy này, mã {code}." "Criteria set “{title}” now stands among the sets on this computer, code {code}.";
    NOT_USED "Chưa dùng được: xem mục “Cần xem lại”" "It cannot be used yet: see “To look at”";
    GO_SCORE "Chấm điểm theo bộ này" "Score with this set";
}

/// How sure a reading is.
pub fn certainty(certainty: Certainty) -> Word {
    match certainty {
        Certainty::Certain => Word::new("Chắc chắn", "Certain"),
        Certainty::Likely => Word::new("Có giả định, cần xem", "Something was assumed"),
        Certainty::ByHand => Word::new("Chưa đọc được", "Not read"),
    }
}

/// Where a leaf stands.
pub fn standing(standing: Standing) -> Word {
    match standing {
        Standing::ByHand => BY_HAND,
        Standing::Open => UNTIL_ACCEPTED,
        Standing::Accepted => terms::ACCEPTED,
        Standing::Mended => Word::new("Tự đặt", "Made by hand"),
    }
}

/// The kind of a rule, by its word in the format.
pub fn kind(kind: &str) -> Word {
    let [vi, en] = match kind {
        "choice" => ["Chọn một mức", "One of several options"],
        "checklist" => ["Cộng các mục đạt được", "Items that add up"],
        "bands" => ["Theo khoảng giá trị", "Steps on a value"],
        "proportion" => ["Tỷ lệ số đạt trên tổng số", "Part of a whole"],
        "percent" => ["Tỷ lệ nhập sẵn theo %", "A percentage as entered"],
        "count" => ["Mỗi việc được điểm", "Points for each"],
        "deduction" => ["Mỗi lỗi bị trừ", "Points off for each fault"],
        "tally" => ["Nhiều loại cộng, trừ", "Several kinds, added and taken"],
        "formula" => ["Công thức", "A formula"],
        _ => ["Nhập điểm trực tiếp", "Points by hand"],
    };
    Word::new(vi, en)
}

/// A field of the form of a kind of rule.
pub fn field(kind: &str, key: &str) -> Word {
    let [vi, en] = match (kind, key) {
        ("formula", "id") => ["Tên trong công thức", "Name in formulas"],
        ("formula", "when") => ["Điều kiện (trống: mọi trường hợp)", "Condition (empty: always)"],
        ("formula", "points") => ["Công thức điểm", "Formula of the points"],
        ("choice", "min") => ["Từ (khi là khoảng)", "From (for a range)"],
        ("choice", "max") => ["Đến (khi là khoảng)", "To (for a range)"],
        ("given", "min") => ["Điểm thấp nhất", "Fewest points"],
        ("bands", "from") => ["Từ giá trị", "From the value"],
        ("bands", "part") => ["Số đạt (khi là tỷ lệ)", "Part (for a share)"],
        ("bands", "whole") => ["Tổng số (khi là tỷ lệ)", "Whole (for a share)"],
        ("proportion", "from") => {
            ["Dưới tỷ lệ này: 0 điểm (0 đến 1)", "Below this share: 0 points (0 to 1)"]
        }
        ("proportion", "full") => {
            ["Từ tỷ lệ này: đủ điểm (0 đến 1)", "From this share: all points (0 to 1)"]
        }
        ("percent", "from") => ["Dưới tỷ lệ này: 0 điểm (%)", "Below this share: 0 points (%)"],
        ("percent", "full") => ["Từ tỷ lệ này: đủ điểm (%)", "From this share: all points (%)"],
        ("deduction", "each") => ["Mỗi lỗi trừ", "Off for each"],
        ("tally", "each") => ["Mỗi việc (âm: trừ)", "For each (negative: off)"],
        ("tally", "most") => ["Tính nhiều nhất (số việc)", "Counted at most"],
        ("tally", "cap") => ["Tổng không quá (điểm)", "In all at most (points)"],
        ("tally", "wipesFrom") => {
            ["Từ mấy việc thì mất hết điểm", "From how many on all points go"]
        }
        (_, "title") => ["Nội dung", "Words"],
        (_, "points") => ["Điểm", "Points"],
        (_, "strict") => {
            ["Phải lớn hơn (không tính bằng)", "Must be above (the value itself does not count)"]
        }
        (_, "unit") => ["Đơn vị đếm", "What is counted"],
        (_, "part") => ["Số đạt", "Part"],
        (_, "whole") => ["Tổng số", "Whole"],
        (_, "scale") => ["Giữa hai mốc", "Between the two"],
        (_, "whenWholeZero") => ["Khi tổng số bằng 0", "Where the whole is 0"],
        (_, "each") => ["Mỗi việc được", "For each"],
        (_, "cap") => ["Không quá (trống: điểm tối đa)", "At most (empty: the maximum)"],
        (_, "start") => ["Điểm có sẵn (trống: điểm tối đa)", "To begin with (empty: the maximum)"],
        (_, "floor") => ["Thấp nhất", "At least"],
        _ => ["", ""],
    };
    if key == "start" && kind == "tally" {
        return Word::new("Điểm có sẵn", "To begin with");
    }
    Word::new(vi, en)
}

/// One of the entries of a list, by its key.
pub fn entry(list: &str) -> Word {
    let [vi, en] = match list {
        "options" => ["Mức", "Option"],
        "steps" => ["Khoảng", "Step"],
        "variables" => ["Số liệu", "Figure"],
        "branches" => ["Trường hợp", "Case"],
        _ => ["Mục", "Item"],
    };
    Word::new(vi, en)
}

/// A word of the format that a field takes.
pub fn choice(word: &str) -> Word {
    let [vi, en] = match word {
        "share" => ["Tỷ lệ × điểm tối đa", "Share × maximum"],
        "interpolate" => ["Nội suy đều giữa hai mốc", "Interpolated between the two"],
        "ofFull" => ["Tỷ lệ so với mốc đủ điểm", "Share of the upper limit"],
        "invalid" => ["Báo sai số liệu", "The figures are refused"],
        "zero" => ["0 điểm", "0 points"],
        "full" => ["Điểm tối đa", "The maximum"],
        "notApplicable" => ["Không áp dụng", "It does not apply"],
        _ => ["", ""],
    };
    Word::new(vi, en)
}
