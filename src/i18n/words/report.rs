//! Words of the official papers.

super::words! {
    HOW_EXPLAINED "Cách tính điểm, giải trình" "How scored, explanation";
    EVIDENCE_CITED "Tài liệu kiểm chứng [TT ở Phụ lục 2]" "Evidence [No. in annex 2]";
    APPRAISED_IN "Điểm thẩm định vòng {n}" "Appraised, round {n}";
    NOTE_OF_UNIT "Ý kiến, giải trình của đơn vị" "Notes and explanations of the unit";
    SHARE "Tỷ lệ" "Share";
    REASON "Lý do, giải trình" "Reason, explanation";

    COUNTRY "CỘNG HÒA XÃ HỘI CHỦ NGHĨA VIỆT NAM" "SOCIALIST REPUBLIC OF VIET NAM";
    MOTTO "Độc lập - Tự do - Hạnh phúc" "Independence - Freedom - Happiness";
    PLACE_AND_DATE "{place}, {date}" "{place}, {date}";
    DATE_LINE "ngày {day} tháng {month} năm {year}" "{day}/{month}/{year}";
    DATE_BLANK "ngày … tháng … năm ……" "… / … / ……";
    NUMBER_OF "Số: {number}/{symbol}" "No.: {number}/{symbol}";
    NUMBER_BLANK "Số: ……" "No.: ……";
    RECIPIENTS "Nơi nhận:" "Recipients:";
    FILED "- Lưu: VT." "- Filed: office.";
    HEAD_OF_UNIT "THỦ TRƯỞNG ĐƠN VỊ" "HEAD OF THE UNIT";
    HEAD_OF_AUTHORITY "THỦ TRƯỞNG CƠ QUAN" "HEAD OF THE AUTHORITY";
    SAMPLE_NOTICE "Chấm theo bộ tiêu chí mẫu, không phải văn bản chính thức: điểm chỉ để tham khảo." "Scored by a sample set, not an official document: the points are an illustration.";
    SAMPLE "(mẫu)" "(sample)";
    ANNEX "Phụ lục" "Annex";
    NOTHING "Không có." "None.";

    REPORT "BÁO CÁO" "REPORT";
    REPORT_OF "Tự chấm điểm Chỉ số cải cách hành chính" "Self-scoring of administrative reform (PAR INDEX)";
    OPENING "{unit} báo cáo kết quả tự chấm điểm như sau:" "{unit} reports the results of its self-scoring:";
    OPENING_FOR "Thực hiện {campaign}, {unit} báo cáo kết quả tự chấm điểm như sau:" "For {campaign}, {unit} reports the results of its self-scoring:";
    PART_1 "I. Thông tin chung và kết quả" "I. Overview and results";
    PART_2 "II. Kết quả theo lĩnh vực" "II. Results by area";
    PART_3 "III. Tiêu chí không áp dụng hoặc không có tài liệu kiểm chứng" "III. Criteria that do not apply or have no evidence";
    PART_4 "IV. Khó khăn, vướng mắc" "IV. Difficulties";
    PART_5 "V. Đề xuất, kiến nghị" "V. Proposals";
    ANSWERED_OF "{answered}/{own} tiêu chí do đơn vị tự chấm" "{answered}/{own} {own|criterion|criteria} that the unit scores";
    SELF_TOTAL "Tổng điểm tự chấm" "Self-scored total";
    BY_AREA "Kết quả theo lĩnh vực" "Results by area";
    SCORES "BẢNG TỰ CHẤM ĐIỂM" "SCORES";
    ANNEXED "(Kèm theo Báo cáo số {number} của {unit})" "(Annexed to report No. {number} of {unit})";
    DRAFT "Bản nháp, chưa xuất tệp" "Draft, not exported";
    NONE_MET "Không đạt mục nào" "No item met";
    UNREADABLE "Không đọc được" "Cannot be read";
    NO_EXPLANATION "Chưa có giải trình" "No explanation given";
    REQUIRED "Yêu cầu" "Required";
    OF_DATE "ngày {date}" "of {date}";
    BY_ISSUER "của {issuer}" "by {issuer}";
    FILE_NAMED "tệp {name}" "file {name}";

    SHEET_OF "{round}, {campaign}" "{round}, {campaign}";
    CAPS "Mức trần của đợt chấm" "Caps of the campaign";
    EXPLAINED_AFTER "Giải trình sau vòng {n}: {text}" "Explanation after round {n}: {text}";
    IN_ROUND "Vòng {n}: {text}" "Round {n}: {text}";
    PLEASE_EXPLAIN "Đề nghị giải trình." "Please explain.";
    AGREED "Thống nhất." "Agreed.";

    NUMBER_OF_REPORT "Số: ……/BC-……" "No.: ……/BC-……";
    RANKING_OF "Xếp hạng Chỉ số cải cách hành chính" "Ranking by the administrative reform index (PAR INDEX)";
    RANKED_BY "Xếp hạng theo" "Ranked by";

    SET_ANNEXED "(Kèm theo Quyết định số {number} ngày {date} của {issuer})" "(Annexed to decision No. {number} of {date} by {issuer})";
    SET_DRAFT "Bộ tiêu chí đang soạn" "A set in the making";
    SOUND "Hợp lệ: {name}, {areas} lĩnh vực, {leaves} tiêu chí thành phần, tối đa {max}" "Sound: {name}, {areas} {areas|area|areas}, {leaves} {leaves|leaf|leaves}, at most {max}";
}
