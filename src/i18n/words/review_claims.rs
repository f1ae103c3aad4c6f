//! Words of what a unit's file says of its own appraisal, on the superior's side.

super::words! {
    TITLE "Kết quả thẩm định ghi sẵn trong tệp" "The appraisal that the file brings";
    LEAD "Tệp của đơn vị mang theo kết quả dưới đây. Máy này không ghi các kết quả đó nên không tính. Chỉ nhận khi chắc chắn chính cơ quan mình đã thẩm định, ví dụ trên máy khác; việc nhận được ghi vào lịch sử và hoàn tác được." "The unit’s file brings what follows. It was not recorded here and does not count. Adopt it only when you are sure that your own office appraised it, such as on another computer; that stands in the history and can be undone.";
    ROUND "Vòng {n}: người thẩm định {by}, khóa lúc {at}" "Round {n}: appraised by {by}, closed {at}";
    ROUND_OPEN "Vòng {n}: người thẩm định {by}, chưa khóa" "Round {n}: appraised by {by}, not closed";
    NOBODY "không ghi tên" "no name";
    STAGE "Bước ghi trong tệp: {stage}" "Stage in the file: {stage}";
    TOTALS "Tổng điểm {before} → {after}, chỉ số {index_before} → {index_after}" "Total {before} → {after}, index {index_before} → {index_after}";
    ROWS "{n} dòng khác điểm tự chấm" "{n} {n|row differs|rows differ} from the self-score";
    AFTER "Trong tệp" "In the file";
    ADOPT "Nhận kết quả thẩm định có trong tệp này" "Adopt the appraisal in this file";
    ADOPTED "Đã nhận kết quả thẩm định có trong tệp." "The appraisal in the file was adopted.";
    DROP "Bỏ kết quả đã nhận từ tệp" "Drop what was adopted from the file";
    DROP_HINT "Hồ sơ trở lại điểm tự chấm; tệp vẫn còn." "The dossier stands with its self-score again; the file stays.";
    DROPPED "Đã bỏ kết quả nhận từ tệp." "What was adopted from the file was dropped.";
    HISTORY_ADOPTED "Nhận kết quả thẩm định có trong tệp “{file}” ({n} vòng)" "Adopted the appraisal in the file “{file}” ({n} {n|round|rounds})";
    HISTORY_CARRIED "Chuyển kết quả thẩm định đã ghi cho tệp “{file}” sang tệp này ({n} vòng)" "What was recorded for the file “{file}” now stands with this one ({n} {n|round|rounds})";
    HISTORY_BACK "Bỏ kết quả nhận từ tệp “{file}”" "Dropped what was taken from the file “{file}”";
    SENT_AS "hồ sơ ghi tên: {sent}" "the dossier says: {sent}";
}
