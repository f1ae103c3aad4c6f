//! Words of the page on which a new dossier begins.

super::words! {
    TITLE "Chọn bộ tiêu chí" "Choose a criteria set";
    LEAD "Điểm được tính theo đúng bộ tiêu chí mà cấp trên ban hành cho năm chấm điểm." "Points are computed by the very set that the superior has issued for the year.";
    SAMPLES_NOTE "Các bộ mẫu chỉ để làm quen và tham khảo, không phải văn bản chính thức. Mỗi tỉnh, thành phố ban hành bộ tiêu chí riêng và thường thay đổi hằng năm: khi chấm chính thức, hãy mở tệp bộ tiêu chí của cấp trên." "The samples are for learning and reference; they are not official documents. Every province issues its own set, often a new one each year: for an official score, open the file of your superior's set.";
    FROM_FILE "Đã mở từ tệp" "Opened from a file";
    OWN "Bộ tiêu chí của cấp trên" "Your superior's set";
    OWN_HINT "Tệp bộ tiêu chí hoặc tệp đợt chấm .json do cấp trên gửi; được kiểm tra trước khi dùng. Bộ tiêu chí đi kèm trong hồ sơ xuất ra." "A .json file from your superior, a criteria set or a campaign; it is checked before use. The set travels inside the dossiers that you export.";
    NONE "Chưa có bộ tiêu chí nào. Hãy mở một bộ từ tệp." "There is no criteria set here yet. Open one from a file.";
    CHOOSE_FIRST "Hãy chọn một bộ tiêu chí." "Choose a criteria set.";
    PREVIEW "Bộ tiêu chí đã chọn" "The chosen set";
    READING "Đang đọc bộ tiêu chí…" "Reading the set…";
    YEAR "Chấm điểm cho năm nào?" "Which year is scored?";
    YEAR_HINT "Đầu năm thường chấm cho năm trước." "Early in a year it is mostly the one before.";
    START "Bắt đầu chấm điểm" "Start scoring";
    STARTING "Đang tạo hồ sơ…" "Making the dossier…";
    NOT_STARTED "Chưa tạo được hồ sơ" "The dossier could not be made";
}
