//! Words of last year's result beside this year's.

super::words! {
    HINT "Mở tệp kết quả năm trước do cấp trên công bố, hoặc tệp hồ sơ năm trước của đơn vị, để xem hai năm cạnh nhau. Tệp không làm thay đổi hồ sơ này." "Open last year's file of results from the superior, or the unit's own dossier of last year, to see both years side by side. It changes nothing in this dossier.";
    OPEN "Mở tệp năm trước…" "Open last year's file…";
    OPEN_OTHER "Mở tệp khác…" "Open another file…";
    OPEN_HINT "Tệp kết quả hoặc tệp hồ sơ, .json" "A file of results or a dossier, .json";
    CLOSE "Bỏ so sánh" "Put it away";
    REFUSED "Không dùng được tệp “{name}” để so sánh" "File “{name}” cannot be used for comparison";
    WHOSE_ISSUER "Tệp kết quả do chính khóa của đợt chấm năm nay ký." "The file of results is signed by the key of this year’s campaign.";
    WHOSE_KEY "Tệp kết quả được ký bằng khóa có vân tay {found}. Mỗi đợt chấm có khóa riêng: hãy đối chiếu với vân tay cấp trên đã báo cho đợt chấm năm đó." "The file of results is signed by the key with fingerprint {found}. Each campaign has its own key: compare it with the one that your superior gave for that year’s campaign.";
    WHOSE_NOBODY "Tệp kết quả không có chữ ký nên không biết do ai lập: hãy đối chiếu với kết quả đã công bố." "The file of results is not signed, so nobody can tell who made it: compare it with the published result.";
    TABLE "Kết quả hai năm" "Both years";
    BEFORE "Năm trước" "Last year";
    NOW "Năm nay" "This year";
    BEFORE_OF "Năm {year}" "{year}";
    PLACE "Xếp hạng trong nhóm" "Place in the group";
    PLACE_OF "{place}/{n}" "{place} of {n}";
    NO_PLACE "chưa xếp hạng" "not ranked yet";
    NOT_RANKED "tệp không ghi" "not in the file";
    AREA "{code}. {title} (chỉ số)" "{code}. {title} (index)";
    GONE "{code}. {title} (chỉ số; năm nay không còn)" "{code}. {title} (index; gone this year)";
    PICTURE "Năm trước ○, năm nay ●" "Last year ○, this year ●";
    COMPARABLE "So sánh" "Comparison";
    ROSE "tăng {by}" "up by {by}";
    FELL "giảm {by}" "down by {by}";
    SAME "không đổi" "unchanged";
    WHY_NOT "“Không so sánh được”: quy tắc chấm hoặc điểm tối đa áp dụng đã thay đổi giữa hai năm; con số chỉ để tham khảo." "“Not comparable”: rules or the maximum that applies changed between the two years; the figures are for information only.";
    VIEW_SELF "Số liệu năm nay: tự chấm, chưa thẩm định." "This year's figures: self-scored, not appraised.";
    VIEW_ROUND "Số liệu năm nay: theo kết quả thẩm định gần nhất." "This year's figures: by the last appraisal.";
}
