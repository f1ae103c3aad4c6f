//! Words of the start page: drafts, files, trash.

super::words! {
    DELETED "Đã chuyển bản nháp «{name}» vào thùng rác." "Draft «{name}» was moved to the trash.";
    NOT_DELETED "Không thay đổi được bản nháp." "The draft could not be changed.";
    CAMPAIGN_TITLE "Chỉ số CCHC năm {year}" "PAR INDEX {year}";
}
