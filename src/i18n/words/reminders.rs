//! Words for dates and copies: what is due, what has passed, what to do.

super::words! {
    EVENT "{what}: {campaign}" "{what}: {campaign}";
    EVENT_OF "Đơn vị: {unit}. Do Tự chấm lập từ các mốc thời gian trong hồ sơ." "Unit: {unit}. Made by Tự chấm from the dates in the dossier.";
    CALENDAR "Tải lịch nhắc (.ics)" "Download reminders (.ics)";
    CALENDAR_HINT "Mở tệp này bằng Outlook hoặc lịch trên máy, điện thoại: lịch sẽ nhắc trước 7 ngày và 1 ngày." "Open it with Outlook or the calendar of a computer or phone: it reminds 7 days and 1 day before.";
    CALENDAR_DONE "Đã tải lịch nhắc {name}." "Reminders {name} were downloaded.";
    CALENDAR_FAILED "Không tải được lịch nhắc." "The reminders could not be downloaded.";
    COPY_DUE "Đã {n} ngày hồ sơ có thay đổi mà chưa xuất tệp. Bản nháp chỉ nằm trong trình duyệt này; hãy xuất một tệp để giữ." "For {n} {n|day|days} the dossier has had changes without a file copy. The draft is only in this browser; export a file to keep it safe.";
    COPY_NOW "Xuất tệp ngay" "Export a file now";
    COPY_DONE "Đã giao tệp {name} cho trình duyệt; nội dung đã được đọc lại và nguyên vẹn." "{name} was handed to the browser; it was read back and is whole.";
    COPY_UNPROVEN "Tệp mới nhất đã giao cho trình duyệt {n} ngày trước nhưng chưa được mở lại: chưa chắc nó nằm trên đĩa. Hãy mở lại tệp đó để kiểm chứng, hoặc xuất lại." "The latest file was handed to the browser {n} {n|day|days} ago and was not opened again: nobody knows whether it is on the disk. Open it again to prove it, or export once more.";
    COPY_PROVE "Mở lại tệp đã xuất…" "Open the exported file again…";
    COPY_PROVE_HINT "Trang so nội dung tệp với hồ sơ đang mở." "The page compares the file with the open dossier.";
    COPY_PROVEN "Đã mở lại tệp: có đủ mọi nội dung của hồ sơ." "The file was opened again and holds all of the dossier.";
    COPY_OTHER "Tệp vừa chọn không phải bản sao đầy đủ của hồ sơ này." "The chosen file is no full copy of this dossier.";
    COPY_UNREAD "Chưa đọc được tệp." "The file was not read.";
    COPY_FAILED "Chưa xuất được tệp." "The file was not exported.";
    DAYS_AGO "{n} ngày trước" "{n} {n|day|days} ago";
    DUE_IN "Hạn nộp {date}, {when}" "Due {date}, {when}";
}
