//! Words of the official papers.

super::words! {
    NUMBER "Số" "No.";
    LINE "Lĩnh vực, tiêu chí, tiêu chí thành phần" "Area, criterion, component";
    AREA "Lĩnh vực" "Area";
    CRITERION "Tiêu chí" "Criterion";
    CRITERIA "Tiêu chí" "Criteria";
    MAX "Điểm tối đa" "Maximum";
    APPLICABLE_MAX "Điểm tối đa áp dụng" "Applicable maximum";
    DECLARED "Số liệu kê khai" "Declared figure";
    HOW "Cách tính điểm" "How scored";
    HOW_EXPLAINED "Cách tính điểm, giải trình" "How scored, explanation";
    EVIDENCE "Tài liệu kiểm chứng" "Evidence";
    EVIDENCE_CITED "Tài liệu kiểm chứng [TT ở Phụ lục 2]" "Evidence [No. in annex 2]";
    SELF_SCORE "Điểm tự chấm" "Self score";
    APPRAISED_IN "Điểm thẩm định vòng {n}" "Appraised, round {n}";
    NOTE_OF_UNIT "Ý kiến, giải trình của đơn vị" "Notes and explanations of the unit";
    NOTE_OF_APPRAISER "Ý kiến thẩm định" "Note of the appraiser";
    SHARE "Tỷ lệ" "Share";
    REASON "Lý do, giải trình" "Reason, explanation";
    ORDER "TT" "No.";
    SYMBOL "Số, ký hiệu" "Number";
    DATE "Ngày" "Date";
    ISSUER "Cơ quan ban hành" "Issuer";
    SUBJECT "Trích yếu" "Subject";
    FILE_OR_LINK "Tệp, liên kết" "File, link";
    BONUS "Điểm thưởng" "Bonus";
    PENALTY "Điểm trừ" "Penalty";
    TOTAL "Tổng điểm" "Total";
    INDEX "Chỉ số" "Index";
    CLASS "Xếp loại" "Class";
}
