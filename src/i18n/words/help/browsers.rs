//! Help: what differs between ways of opening, and between browsers.

use super::{Section, word};
use crate::i18n::words::app;

pub(super) const BROWSERS: Section = Section {
    id: "help-browsers",
    title: word("Khác nhau giữa các cách mở", "What differs between ways of opening"),
    paragraphs: &[],
    entries: &[
        (
            word("Địa chỉ https", "An https address"),
            word(
                "Đầy đủ mọi chức năng, kể cả dùng khi không có mạng.",
                "Everything works, offline use included.",
            ),
        ),
        (
            word("Địa chỉ http trong mạng nội bộ", "Plain http in an office network"),
            word(
                "Chấm điểm, lưu, xuất tệp như thường; nhưng trình duyệt không cho giữ chương trình để dùng khi không có mạng, và không cho biết còn bao nhiêu chỗ. Thẻ đang sửa bị tắt đột ngột thì vài giây sau thẻ khác mới sửa được.",
                "Scoring, saving and export work; the browser does not let the app keep itself for offline use, and does not say how much space is left. When the tab that edits ends suddenly, another can edit after a few seconds.",
            ),
        ),
        (
            word(
                "Một tệp trên USB hoặc trong thư mục",
                "A single file on a USB stick or in a folder",
            ),
            word(
                "Không cần mạng, không cần cài đặt. Bản nháp ở lại trong trình duyệt của máy, không đi theo USB; Firefox còn gắn bản nháp với vị trí của tệp. Trước khi đổi tên, chuyển thư mục hay đổi máy, hãy xuất tệp.",
                "No network and no installation. Drafts stay in the computer's browser and do not travel on the stick; Firefox also ties them to the place of the file. Export a file before renaming, moving or changing computers.",
            ),
        ),
        (
            word("Cửa sổ ẩn danh (riêng tư)", "A private window"),
            word(
                "Trang chạy như thường và không nhận ra cửa sổ ẩn danh; đóng cửa sổ là mất mọi bản nháp. Hãy chấm điểm ở cửa sổ thường; nếu đã lỡ, xuất tệp trước khi đóng.",
                "The page works as usual and cannot tell that the window is private; once it is closed every draft is gone. Score in an ordinary window; otherwise export a file before closing.",
            ),
        ),
        (
            word("Hai trình duyệt trên một máy", "Two browsers on one computer"),
            word(
                "Mỗi trình duyệt có bản nháp riêng; bản nháp ở Edge không thấy trong Chrome hay Firefox. Chuyển bằng tệp xuất ra.",
                "Each browser has its own drafts; those in Edge are not seen in Chrome or Firefox. Move them by an exported file.",
            ),
        ),
        (
            word("Hai thẻ cùng mở một hồ sơ", "Two tabs with the same dossier"),
            word(
                "Chỉ một thẻ được sửa; thẻ kia chỉ xem, nội dung tự cập nhật. Bấm “Sửa ở cửa sổ này” để chuyển quyền sửa: thẻ kia lưu trước rồi mới nhường.",
                "Only one tab edits; the other is read only and follows along. Press “Edit in this window” to take over: the other tab saves first, then gives way.",
            ),
        ),
    ],
};

pub(super) const ENGINES: Section = Section {
    id: "help-engines",
    title: word("Khác nhau giữa các trình duyệt", "What differs between browsers"),
    paragraphs: &[
        app::BROWSERS,
        word(
            "Chấm điểm, lưu, dùng khi không có mạng, xuất và mở tệp giống nhau ở Chrome, Edge, Cốc Cốc (nhân Chromium), ở Firefox và ở Safari (nhân WebKit). Dưới đây là những chỗ khác.",
            "Scoring, saving, use without a network, export and opening files are the same in Chrome, Edge, Cốc Cốc (Chromium), in Firefox and in Safari (WebKit). This is what differs.",
        ),
    ],
    entries: &[
        (
            word("In báo cáo", "Printing the report"),
            word(
                "Chrome, Edge, Cốc Cốc bản mới in số trang và mã ngắn ở mọi trang. Firefox và Safari không in số trang, mã ngắn chỉ có ở cuối báo cáo. Bản trình ký nên in bằng Chrome, Edge hoặc Cốc Cốc.",
                "Recent Chrome, Edge and Cốc Cốc print page numbers, and the short code on every page. Firefox and Safari print no page numbers, and the short code only at the end of the report. Print the copy for signature from Chrome, Edge or Cốc Cốc.",
            ),
        ),
        (
            word("Giữ dữ liệu lâu dài", "Keeping data for good"),
            word(
                "Firefox hỏi ở lần lưu đầu tiên: hãy bấm cho phép. Chrome, Edge, Cốc Cốc tự quyết định, không hỏi; dễ đồng ý hơn khi trang được đánh dấu hoặc cài như ứng dụng. Câu trả lời ghi ở mục “Nơi lưu” dưới dòng trạng thái.",
                "Firefox asks at the first save: allow it. Chrome, Edge and Cốc Cốc decide by themselves without asking, sooner in favour when the page is bookmarked or installed. The answer stands under “Where it is kept” below the status line.",
            ),
        ),
        (
            word("Lâu ngày không mở", "Not opened for long"),
            word(
                "Safari có thể xóa dữ liệu của trang sau bảy ngày dùng Safari mà không mở trang. Ở Safari, hãy xuất tệp sau mỗi buổi làm việc.",
                "Safari may erase the page's data after seven days of using Safari without opening the page. In Safari, export a file after each session.",
            ),
        ),
        (
            word("Mất điện, trình duyệt bị tắt đột ngột", "Power cut, browser ended suddenly"),
            word(
                "Chrome, Edge, Cốc Cốc và Firefox đều ghi kho thứ nhất xuống đĩa muộn, nên mọi thay đổi còn được ghi thẳng xuống đĩa ở kho thứ hai: chỉ có thể mất những gì gõ trong giây cuối. Safari chưa thử được cách này.",
                "Chrome, Edge, Cốc Cốc and Firefox write the first store to the disk late; so every change also goes straight to the disk in the second store, and only what was typed in the last second can be lost. This could not be tried in Safari.",
            ),
        ),
        (
            word("Bản một tệp tu-cham.html", "The one file tu-cham.html"),
            word(
                "Ở Chrome, Edge, Cốc Cốc, mở tệp từ thư mục nào cũng thấy các bản nháp đã lưu trong trình duyệt đó. Ở Firefox, bản nháp chỉ hiện khi tệp nằm đúng chỗ cũ, đúng tên cũ; đặt lại như cũ thì bản nháp hiện lại. Safari chưa thử: hãy xuất tệp.",
                "In Chrome, Edge and Cốc Cốc the file shows the drafts of that browser from whichever folder it is opened. In Firefox drafts show only while the file has its old place and name; put back, it shows them again. Not tried in Safari: export a file.",
            ),
        ),
        (
            word("Cài như một ứng dụng", "Installing as an app"),
            word(
                "Chrome, Edge, Cốc Cốc có nút cài đặt trên thanh địa chỉ. Firefox trên máy tính và Safari không mời cài; đánh dấu trang là đủ, vì không cài vẫn dùng được khi không có mạng.",
                "Chrome, Edge and Cốc Cốc have an install button in the address bar. Firefox on a computer and Safari do not offer it; a bookmark is enough, since the page works without a network all the same.",
            ),
        ),
        (
            word("Xuất nhiều tệp liền nhau", "Exporting several files at once"),
            word(
                "Chrome, Edge, Cốc Cốc có thể hỏi có cho tải nhiều tệp không: hãy cho phép, nếu không chỉ có tệp đầu tiên. Tệp nằm trong thư mục tải xuống của trình duyệt.",
                "Chrome, Edge and Cốc Cốc may ask whether several files may be downloaded: allow it, or only the first arrives. The files are in the browser's downloads folder.",
            ),
        ),
    ],
};
