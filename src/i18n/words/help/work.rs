//! Help: the way from start to handing in, and the files of the superior.

use super::{Section, word};

pub(super) const STEPS: Section = Section {
    id: "help-steps",
    title: word("Từ đầu đến khi nộp", "From start to handing in"),
    paragraphs: &[],
    entries: &[
        (
            word("1. Chọn bộ tiêu chí", "1. Choose the criteria set"),
            word(
                "Ở trang đầu bấm “Chấm điểm đơn vị của tôi”, chọn bộ tiêu chí của năm chấm điểm.",
                "On the start page press “Score my unit” and choose the criteria set of the year.",
            ),
        ),
        (
            word("2. Ghi đơn vị", "2. Name the unit"),
            word(
                "Ghi tên đơn vị, đợt chấm, trả lời câu hỏi về đơn vị.",
                "Name unit and period, answer the questions about the unit.",
            ),
        ),
        (
            word("3. Chấm từng lĩnh vực", "3. Score area by area"),
            word(
                "Nhập số liệu, ghi tài liệu kiểm chứng (gõ cả dòng có số, ngày, cơ quan ban hành, trích yếu; gõ vài chữ để chọn tài liệu đã nhập; dán danh sách, mỗi dòng một tài liệu) hoặc giải trình.",
                "Enter figures, and evidence (type a line with number, date, issuer and subject; type a few words to choose a document entered before; paste a list, one a line) or an explanation.",
            ),
        ),
        (
            word("4. Kiểm tra, hoàn tất", "4. Check and finish"),
            word(
                "Xử lý những chỗ còn thiếu, ghi khó khăn và kiến nghị, khóa hồ sơ, xuất tệp, in bản báo cáo để ký.",
                "Mend what is missing, write difficulties and proposals, lock, export the file, print the report for signature.",
            ),
        ),
        (
            word("Sau khi khóa", "Once it is locked"),
            word(
                "Hồ sơ đã khóa chỉ để xem; có thể mở khóa để sửa khi cấp trên chưa kết thúc vòng thẩm định đầu. Tệp xuất ra có mã ngắn in ở chân trang: mã trên giấy và mã trong tệp phải giống nhau.",
                "A locked dossier is read only; it can be reopened as long as the superior has not closed the first round of appraisal. The exported file has a short code that is printed in the footer: the code on paper and the one in the file must be the same.",
            ),
        ),
    ],
};

pub(super) const SUPERIOR: Section = Section {
    id: "help-superior",
    title: word("Tệp của cấp trên", "Files from the superior"),
    paragraphs: &[
        word(
            "Tệp đợt chấm: mở ở trang đầu hoặc khi chọn bộ tiêu chí, tìm đơn vị của mình trong danh sách (không cần dấu). Hồ sơ được tạo với đúng bộ tiêu chí, tên và mã đơn vị, thời hạn, mức trần điểm thưởng và điểm trừ.",
            "Campaign file: open it on the start page or where a set is chosen, and find your unit in the list. The dossier is made with the right set, name and code, dates, and the caps of bonus and penalty.",
        ),
        word(
            "Tệp kết quả thẩm định: mở trên máy có hồ sơ đã gửi. Chương trình tìm hồ sơ tương ứng, đối chiếu lần sửa và điểm, rồi mới đưa kết quả vào; không khớp thì nói rõ vì sao và không thay đổi gì. Trang “Thẩm định, giải trình” chỉ nêu tiêu chí có thay đổi hoặc cần giải trình.",
            "Appraisal file: open it on the computer that has the dossier you sent. The app finds the dossier, compares revision and points, and only then takes the result in; where they do not fit it says why and changes nothing. The page “Appraisal” shows only criteria that changed or need an explanation.",
        ),
        word(
            "Giải trình: ghi nội dung và tài liệu bổ sung, hoặc đồng ý với kết quả thẩm định; câu trả lời đã khóa không sửa được. Xuất tệp giải trình rồi gửi cấp trên trước hạn. Tệp kết quả cuối cùng được mở như tệp thẩm định.",
            "Explanations: write them and add documents, or agree with the appraisal; the locked answers stay as they are. Export the explanations and send them in time. The file with the final result is opened in the same way.",
        ),
        word(
            "Năm trước: ở bước Kiểm tra, hoàn tất, mở tệp kết quả xếp hạng hoặc tệp hồ sơ năm trước để xem hai năm cạnh nhau. Nơi quy tắc hoặc điểm tối đa đã đổi, chương trình ghi “không so sánh được”.",
            "Last year: under Check and finish, open last year's file of results or dossier to see both years side by side. Where rules or maxima changed, the app says “not comparable”.",
        ),
    ],
    entries: &[],
};
