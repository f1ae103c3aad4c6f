//! Words of the register of documents.

super::words! {
    LEAD "Mỗi tài liệu ghi một lần, dùng cho bao nhiêu tiêu chí cũng được: sửa ở đây là sửa ở mọi tiêu chí." "Each document stands once, however many criteria it proves: a correction here holds for all of them.";
    BRING "Đưa nhiều tài liệu vào cùng lúc" "Bring in many documents at once";
    OPEN "Chọn tệp danh mục, hoặc hồ sơ năm trước…" "Choose a list, or last year's dossier…";
    OPEN_HINT "Danh mục trong Word, Excel; hoặc tệp hồ sơ năm trước của đơn vị để lấy lại danh mục (ngày và tệp để trống). Không tệp nào rời khỏi máy." "A list in Word or Excel; or your unit's dossier of last year, to take its register over (dates and files left empty). Nothing leaves this computer.";
    PASTE "Hoặc dán danh mục: bảng có tiêu đề, hay mỗi dòng một tài liệu" "Or paste a list: a table with headings, or a document a line";
    PASTE_WITH_CODES "Có cột “Mã tiêu chí”, hoặc mã ở đầu hay cuối dòng (1.1.1 05/KH-UBND ngày 15/01/2026 …), thì tài liệu được gắn luôn vào tiêu chí." "With a column of criterion codes, or a code at either end of a line (1.1.1 05/KH-UBND ngày 15/01/2026 …), documents are attached to the criteria at once.";

    FOUND "Trong “{name}” có {n} tài liệu đưa vào được" "“{name}” has documents to put in: {n}";
    FOUND_LAST_YEAR "Danh mục của hồ sơ “{name}”" "The register of the dossier “{name}”";
    FOUND_LINE "Mới: {new} · đã có, sẽ bổ sung chỗ trống: {known} · lượt gắn vào tiêu chí: {attached}" "New: {new} · here already, gaps will be filled: {known} · attached to criteria: {attached}";
    NOTHING_FOUND "Không có tài liệu nào đưa vào được." "There is nothing to put in.";
    PUT_IN "Đưa vào danh mục" "Put into the register";
    DONE "Đã đưa vào: {new} tài liệu mới, {known} tài liệu đã có, {attached} lượt gắn. Có thể hoàn tác." "Put in: {new} new {new|document|documents}, {known} known {known|one|ones}, {attached} {attached|attachment|attachments}. It can be undone.";

    FILTER "Chỉ hiện" "Show only";
    EVERY "Tất cả ({n})" "All ({n})";
    UNUSED "Chưa gắn tiêu chí ({n})" "Attached to nothing ({n})";
    NO_FILE "Chưa có tệp, liên kết ({n})" "Without file or link ({n})";
    NO_DATE "Chưa có ngày ({n})" "Without a date ({n})";
    FIND "Tìm trong danh mục" "Find in the register";
    NONE "Danh mục chưa có tài liệu nào. Đưa danh mục vào ở trên, hoặc thêm khi chấm từng tiêu chí." "The register is empty. Bring a list in above, or add documents while answering.";
    NONE_SHOWN "Không tài liệu nào hợp với điều kiện đang chọn." "No document fits what is chosen.";

    EDIT "Sửa" "Edit";
    EDIT_NAMED "Sửa tài liệu {n}: {document}" "Edit document {n}: {document}";
    CLOSE "Xong" "Done";
    HAS_FILE "tệp" "file";
    HAS_LINK "liên kết" "link";
    LACKS_FILE "chưa có" "none yet";
    LACKS_DATE "chưa có ngày" "no date yet";
    LACKS_USE "chưa gắn" "not attached";
    CODES "Dùng cho các tiêu chí" "Proves the criteria";
    CODES_HINT "Mã tiêu chí, cách nhau bằng dấu chấm phẩy: 1.1.1; 1.2.2" "Codes of criteria, with semicolons between: 1.1.1; 1.2.2";
    CODES_WRONG "Bộ tiêu chí không có mã {codes}." "The set has no code {codes}.";
    STRIKE "Xóa khỏi danh mục" "Strike from the register";
    STRIKE_ASK "Tài liệu này đang dùng cho {codes}; xóa là bỏ ở mọi nơi đó." "This document proves {codes}; striking it takes it off all of them.";
    STRIKE_YES "Xóa ở mọi nơi" "Strike it everywhere";
    KEEP "Giữ lại" "Keep it";
    STRUCK "Đã xóa {document}. Có thể hoàn tác." "{document} was struck. It can be undone.";
}
