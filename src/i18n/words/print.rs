//! Words around the print sheet.

super::words! {
    TITLE "Bản in báo cáo tự chấm" "Print sheet of the report";
    PRINT "In báo cáo" "Print the report";
    HINT "Trong hộp thoại in: chọn khổ giấy A4, lề mặc định, bỏ đầu trang và chân trang của trình duyệt. Có thể lưu thành tệp PDF." "In the print dialog choose A4, default margins, and no headers and footers of the browser. It can also be saved as PDF.";
    UNLOCKED "Điểm chưa khóa: bản in này là bản nháp. Hãy khóa điểm trước khi in bản trình ký." "The scores are not locked: this is a draft. Lock them before printing the sheet to be signed.";
    NO_NUMBERS "Trình duyệt này không in số trang, và chỉ in mã ngắn ở cuối báo cáo. Bản trình ký nên in bằng Chrome, Edge hoặc Cốc Cốc bản mới." "This browser prints no page numbers, and the short code only at the end of the report. Print the sheet to be signed from a recent Chrome, Edge or Cốc Cốc.";
    BACK "Về kiểm tra, hoàn tất" "Back to check and finish";
}
