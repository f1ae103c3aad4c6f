//! Words of the readable copy.

super::words! {
    ABOUT "Bản để đọc của hồ sơ tự chấm, mã kiểm tra {short}. Trang này mở được trên mọi trình duyệt, không cần mạng, và không gửi dữ liệu đi đâu." "Readable copy of a self-scoring dossier, seal {short}. This page opens in any browser without a network and sends nothing anywhere.";
    COPY "Bản sao lưu: điểm tự chấm chưa khóa, đây chưa phải bản gửi cấp trên." "A copy for safety: the self-scores are not locked; this is not the file to send.";
    DATA "Dữ liệu của hồ sơ nằm ngay trong tệp này: mở tệp bằng Tự chấm để xem tiếp hoặc thẩm định. Khi mở, Tự chấm chỉ dùng dữ liệu có mã kiểm tra, không dùng bảng bên dưới." "The dossier itself stands in this file: open it with Tự chấm to go on or to appraise. Tự chấm then uses only the sealed data, not the table below.";
}
