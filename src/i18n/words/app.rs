//! Words of the frame around every page.

super::words! {
    NAME "Tự chấm" "Tự chấm";
    TITLE "Tự chấm điểm cải cách hành chính" "Self-scoring of administrative reform";
    SKIP "Đến nội dung chính" "Skip to main content";
    NAV "Trang" "Pages";
    START "Trang đầu" "Start";
    HELP "Trợ giúp" "Help";
    OTHER_LANGUAGE "English" "Tiếng Việt";
    THEME "Màu sắc" "Colours";
    THEME_AUTO "Theo máy" "As the system";
    THEME_LIGHT "Sáng" "Light";
    THEME_DARK "Tối" "Dark";
    THEME_CONTRAST "Tương phản cao" "High contrast";
    PRIVACY "Dữ liệu chỉ nằm trên máy này; trang không gửi gì đi." "Data stays on this computer; the page sends nothing anywhere.";
    OFFLINE_READY "Dùng được khi không có mạng" "Works without a network";
    OFFLINE_PREPARING "Đang chuẩn bị để dùng không cần mạng…" "Preparing for use without a network…";
    OFFLINE_NONE "Cách mở trang này không lưu được chương trình để dùng ngoại tuyến" "Opened this way, the page cannot keep itself for offline use";
    OFFLINE_FILE "Đang chạy từ một tệp; không cần mạng" "Running from a single file; no network needed";
    UPDATE_WAITING "Có phiên bản mới của chương trình. Bản nháp sẽ được lưu trước khi cập nhật." "A new version of the app is ready. Your draft is saved before it is applied.";
    UPDATE_APPLY "Cập nhật ngay" "Update now";
    UPDATE_LATER "Để sau" "Later";
    STORAGE_BLOCKED "Trình duyệt không cho lưu dữ liệu trên máy này: những gì nhập sẽ mất khi đóng trang. Hãy xuất tệp trước khi đóng, hoặc bật lưu trữ (cookie và dữ liệu trang) rồi tải lại." "The browser does not let this page keep data: what you enter is lost when the page closes. Export a file before closing, or allow site data and reload.";
    TRANSLATED "Trang đang bị trình duyệt dịch: số điểm nhìn thấy có thể là số cũ. Hãy tắt dịch cho trang này rồi tải lại; bản nháp vẫn đúng và còn nguyên." "The browser is translating this page: the points you see may be old. Turn the translation off and reload; the draft is right and untouched.";
    BROWSERS "Cần Chrome, Edge hoặc Cốc Cốc từ bản 99, Firefox từ bản 102, Safari từ bản 16; Windows 7 dùng được Chrome 109." "Needs Chrome, Edge or Cốc Cốc from version 99 on, Firefox from 102, Safari from 16; on Windows 7, Chrome 109 will do.";
    CLOSE "Đóng" "Close";
    UNDO "Hoàn tác" "Undo";
    NOT_FOUND_TITLE "Không có trang này" "No such page";
    NOT_FOUND "Địa chỉ không đúng hoặc đã cũ." "The address is wrong or out of date.";
    TO_START "Về trang đầu" "To the start page";
    TABLE_OF "Bảng: {title}" "Table: {title}";
    LOADING "Đang mở…" "Opening…";
    PART_MISSING "Chưa tải được phần chương trình dùng cho trang này." "The part of the app that this page needs could not be fetched.";
    PART_MISSING_FIX "Những gì đã nhập vẫn còn nguyên. Hãy kiểm tra mạng rồi thử lại; nếu vẫn không được, hãy tải lại trang." "What you entered is untouched. Check the network and try again; if that does not help, reload the page.";
    RETRY "Thử lại" "Try again";
    FIX "Cách sửa" "What to do";
    SAMPLE "Mẫu" "Sample";
    SAMPLE_LONG "Bộ tiêu chí mẫu, không phải văn bản chính thức" "A sample set, not an official document";
    CRASHED "Chương trình gặp lỗi và đã dừng để không làm hỏng dữ liệu. Bản nháp lưu gần nhất vẫn còn trên máy: hãy tải lại trang." "The app met an error and stopped so that no data is harmed. The last saved draft is still on this computer: reload the page.";
}
