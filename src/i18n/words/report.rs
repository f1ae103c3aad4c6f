//! Words of the official papers.

super::words! {
    HOW_EXPLAINED "Cách tính điểm, giải trình" "How scored, explanation";
    EVIDENCE_CITED "Tài liệu kiểm chứng [TT ở Phụ lục 2]" "Evidence [No. in annex 2]";
    APPRAISED_IN "Điểm thẩm định vòng {n}" "Appraised, round {n}";
    NOTE_OF_UNIT "Ý kiến, giải trình của đơn vị" "Notes and explanations of the unit";
    SHARE "Tỷ lệ" "Share";
    REASON "Lý do, giải trình" "Reason, explanation";
}
