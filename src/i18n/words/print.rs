//! Words around the print sheet.

super::words! {
    TITLE "Bản in báo cáo tự chấm" "Print sheet of the report";
    PRINT "In báo cáo" "Print";
    HINT "Trong hộp thoại in: chọn khổ giấy A4, lề mặc định, bỏ đầu trang và chân trang của trình duyệt. Có thể lưu thành tệp PDF." "In the print dialog choose A4, default margins, and no headers and footers of the browser. It can also be saved as PDF.";
    UNLOCKED "Điểm chưa khóa: nếu sửa hồ sơ sau khi in, mã kiểm tra ở chân trang sẽ khác tệp gửi đi." "The scores are not locked: if the dossier changes after printing, the seal in the footer differs from that of the file.";
    BACK "Về kiểm tra, hoàn tất" "Back to check and finish";
    SHEET "Báo cáo" "Report";
}
