//! Words of the list of areas: the hub of a draft.

super::words! {
    LEFT "Còn {n} tiêu chí cần chấm hoặc bổ sung. Có thể làm theo thứ tự bất kỳ; mọi thứ tự lưu trên máy này." "{n} {n|criterion still needs|criteria still need} an answer or an addition. Work in any order; everything is saved on this computer by itself.";
    NOTHING_LEFT "Mọi tiêu chí đơn vị tự chấm đã hoàn thành. Việc còn lại: kiểm tra, khóa và xuất tệp gửi cấp trên." "Everything the unit scores itself is done. What remains: check, lock, and export the file for the superior.";
    LOCKED "Điểm tự chấm đã khóa. Việc còn lại: xuất tệp gửi cấp trên và in báo cáo." "The self-scores are locked. What remains: export the file for the superior and print the report.";
    CONTINUE "Chấm tiếp tiêu chí {code}" "Continue with {code}";
    CAPTION "Tiến độ và điểm theo lĩnh vực" "Progress and points per area";
    PROGRESS_OF "{n}/{of} tiêu chí" "{n} of {of}";
    REDUCED "giảm từ {max}" "reduced from {max}";
    ACTIONS "Chấm điểm" "Scoring";
    START "Bắt đầu" "Start";
    GO_ON "Chấm tiếp" "Continue";
    SUPPLEMENT "Bổ sung" "Supplement";
    LOOK "Xem lại" "Review";
    NOT_STARTED "Chưa bắt đầu" "Not started";
    IN_PROGRESS "Đang chấm" "In progress";
    ALSO_AWAITING "{n} tiêu chí do cấp trên chấm" "{n} {n|awaits|await} the superior";
    BONUS "Cộng thêm, ngoài điểm tối đa" "Added, outside the maximum";
    PENALTY "Trừ vào tổng điểm" "Taken off the total";
}
