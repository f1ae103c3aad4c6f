//! Help: where the data is, how it moves, what works without a network.

use super::{Section, word};

pub(super) const DATA: Section = Section {
    id: "help-data",
    title: word("Dữ liệu nằm ở đâu", "Where the data is"),
    paragraphs: &[
        word(
            "Bản nháp, bộ tiêu chí đã mở và cài đặt nằm trong bộ nhớ của trình duyệt này, trên máy này. Chương trình không gửi gì đi đâu, không có tài khoản, không thống kê, không quảng cáo; trang tự cấm mọi kết nối ra ngoài.",
            "Drafts, opened criteria sets and settings are in this browser's storage on this computer. The app sends nothing anywhere; no account, no statistics, no advertising; the page forbids itself every connection to the outside.",
        ),
        word(
            "Mọi thay đổi tự lưu trong vòng một giây vào hai kho của trình duyệt; dòng trạng thái cho biết đã lưu lúc nào, ở đâu hoặc vì sao chưa lưu được. Một kho bị xóa thì kho kia khôi phục lại và trang báo rõ. Lịch sử chỉnh sửa của hồ sơ được giữ để xem lại và khôi phục. Xóa dữ liệu duyệt web, dùng cửa sổ ẩn danh hoặc cài lại máy sẽ làm mất bản nháp: hãy xuất tệp sau mỗi buổi làm việc và giữ ở nơi an toàn.",
            "Each change is saved by itself within a second into both stores of the browser; the status line says when and where, or why it could not be saved. When one store is cleared, the other restores it and the page says so. Earlier states of a dossier are kept to be viewed and restored. Clearing the browsing data, a private window or a new installation loses drafts: export a file after each session and keep it somewhere safe.",
        ),
        word(
            "Tài liệu kiểm chứng không nằm trong hồ sơ: chỉ tên tệp, dung lượng và mã SHA-256 được ghi lại để đối chiếu. Trên máy dùng chung, người dùng cùng tài khoản máy mở được bản nháp; xong việc hãy xuất tệp rồi xóa bản nháp (bản đã xóa còn trong thùng rác 30 ngày).",
            "Evidence files do not travel in the dossier: only name, size and SHA-256 are recorded, for comparison. On a shared computer, people with the same computer account can open drafts; when done, export and delete them (deleted drafts stay in the trash for 30 days).",
        ),
    ],
    entries: &[],
};

pub(super) const MOVING: Section = Section {
    id: "help-moving",
    title: word("Chuyển sang máy khác", "Moving to another computer"),
    paragraphs: &[word(
        "Xuất bản sao lưu ở bước Kiểm tra, hoàn tất; chép tệp sang máy kia; mở tệp ở trang đầu. Bản sao lưu mang theo khóa của đơn vị, nên cấp trên vẫn nhận ra đơn vị; đừng gửi nó cho ai. Tệp mang theo cả bộ tiêu chí nếu không phải bộ mẫu. Nếu máy kia đã có một bản của hồ sơ ấy khác nội dung, tệp được mở thành một bản riêng, không bản nào đè bản nào.",
        "Export a copy for safety under Check and finish; take it along; open it on the other computer's start page. It holds the unit's key, by which the superior still knows the unit; send it to nobody. The file carries its criteria set unless it is a sample. Where the other computer already has a different copy of the dossier, the file becomes a draft of its own; neither replaces the other.",
    )],
    entries: &[],
};

pub(super) const OFFLINE: Section = Section {
    id: "help-offline",
    title: word("Không có mạng, và cập nhật", "Without a network, and updates"),
    paragraphs: &[
        word(
            "Sau lần mở đầu tiên, chương trình tự giữ lại trong trình duyệt; khi chân trang ghi “Dùng được khi không có mạng” thì mở lại không cần mạng.",
            "After the first visit the app keeps itself in the browser; once the foot of the page says that it works without a network, it opens without one.",
        ),
        word(
            "Khi có phiên bản mới, trang báo và chỉ cập nhật khi được đồng ý; bản nháp được lưu trước. Tệp của phiên bản cũ luôn mở được ở phiên bản mới.",
            "A new version is announced and taken only when you agree; drafts are saved first. Files of older versions always open in newer ones.",
        ),
    ],
    entries: &[],
};
