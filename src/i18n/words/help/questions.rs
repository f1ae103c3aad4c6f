//! Help: the keyboard, and what people ask.

use super::{Section, word};

pub(super) const KEYBOARD: Section = Section {
    id: "help-keyboard",
    title: word("Bàn phím", "Keyboard"),
    paragraphs: &[],
    entries: &[
        (
            word("Ctrl + K", "Ctrl + K"),
            word(
                "Tìm tiêu chí theo mã hoặc tên, không cần dấu; mũi tên lên, xuống để chọn, Enter để đến.",
                "Find a criterion by code or name; arrow keys choose, Enter goes there.",
            ),
        ),
        (
            word("Alt + Page Down, Alt + Page Up", "Alt + Page Down, Alt + Page Up"),
            word("Tiêu chí sau, tiêu chí trước.", "Next, previous criterion."),
        ),
        (
            word("Ctrl + Z, Ctrl + Y", "Ctrl + Z, Ctrl + Y"),
            word(
                "Hoàn tác, làm lại. Khi đang ở trong ô nhập, phím tác động lên chữ trong ô; ra khỏi ô để hoàn tác thay đổi của hồ sơ.",
                "Undo, redo. Inside a field they work on its text; leave the field to undo changes of the dossier.",
            ),
        ),
        (
            word("Tab, Shift + Tab", "Tab, Shift + Tab"),
            word("Đến ô sau, ô trước.", "Next, previous field."),
        ),
        (
            word("Mũi tên, phím cách", "Arrow keys, space"),
            word("Chọn mức; đánh dấu hoặc bỏ dấu.", "Choose a level; tick or untick."),
        ),
    ],
};

pub(super) const QUESTIONS: Section = Section {
    id: "help-questions",
    title: word("Câu hỏi thường gặp", "Frequent questions"),
    paragraphs: &[],
    entries: &[
        (
            word("Lấy bộ tiêu chí chính thức ở đâu?", "Where does the official set come from?"),
            word(
                "Từ cấp trên, dưới dạng tệp .json. Mở tệp ở trang Bộ tiêu chí; nếu có chỗ chưa đúng, trang liệt kê từng chỗ kèm cách sửa. Các bộ mẫu chỉ để làm quen.",
                "From your superior, as a .json file. Open it on the page Criteria sets; where something is wrong, each place is listed with what to do. The samples are for learning only.",
            ),
        ),
        (
            word("Nhập số bằng dấu phẩy hay dấu chấm?", "Comma or dot in numbers?"),
            word(
                "Cả hai đều được: 0,25 hoặc 0.25; 1.234,5 hoặc 1234,5. Ô đếm (“Số…”, “Tổng số…”) hiểu 1.234 là một nghìn; ô điểm hiểu 97,685 là số thập phân; chỗ hiểu được cả hai cách thì trang hỏi lại, gõ tiếp ô sau rồi trả lời cũng được.",
                "Both work: 0.25 or 0,25; 1,234.5 or 1234.5. A field that counts reads 1.234 as a thousand, a field of points reads 97.685 as a decimal; where both make sense you are asked, and may answer after the next field.",
            ),
        ),
        (
            word("Vì sao đã nhập mà vẫn 0 điểm?", "Why 0 points although I entered something?"),
            word(
                "Xem dòng cạnh ô nhập: có thể tỷ lệ dưới ngưỡng, phần đạt được lớn hơn tổng số, hoặc còn thiếu một số. Bước Kiểm tra, hoàn tất liệt kê mọi chỗ như vậy.",
                "Look beside the field: the share may be under its floor, the part above the whole, or a figure missing. Check and finish lists every such place.",
            ),
        ),
        (
            word(
                "Đổi câu trả lời về đơn vị thì số liệu đã nhập có mất không?",
                "Are entries lost when I change an answer about the unit?",
            ),
            word(
                "Không. Tiêu chí không áp dụng chỉ tạm không tính; trả lời lại thì số liệu hiện ra như cũ.",
                "No. Criteria that do not apply are only left out; change the answer back and the figures count again.",
            ),
        ),
        (
            word("Lỡ xóa thì làm sao?", "I deleted something by mistake."),
            word(
                "Bấm “Hoàn tác” ngay, hoặc mở Thùng rác ở trang đầu trong vòng 30 ngày. Cấp trên thấy đợt chấm đã xóa trong Thùng rác ở trang đầu của mình, tệp đã bỏ ở cuối hộp nhận.",
                "Press “Undo” at once, or open the Trash on the start page within 30 days. A superior finds deleted campaigns in the Trash of their own start page, and removed files at the end of the inbox.",
            ),
        ),
        (
            word("Cấp trên có chấm khác không?", "Can the superior arrive at other points?"),
            word(
                "Có. Đây là điểm tự chấm; điểm chính thức là kết quả thẩm định. Cùng bộ tiêu chí và cùng số liệu thì mọi máy cho cùng một điểm.",
                "Yes. These are self-scored points; the official ones come from the appraisal. With the same set and figures every computer gives the same points.",
            ),
        ),
    ],
};
