//! Words of the superior's tables, whatever draws them: rankings, the inbox, statistics.

super::words! {
    SENT_AS "{name} (hồ sơ ghi: {sent})" "{name} (the dossier says: {sent})";
    SHARED "Đồng hạng" "Shared place";
    SHARES "đồng hạng" "shared place";
    LOWERED "Lý do hạ xếp loại" "Why the class was lowered";
    LOWERED_BY "chỉ số đạt “{from}”; hạ vì chưa đủ điều kiện: {nodes}" "the index reaches “{from}”; lowered as a condition is not met: {nodes}";
    NOTE_OPEN "{n}/{all} đơn vị có vòng thẩm định chưa khóa: thứ hạng còn có thể thay đổi." "Rounds still open: {n} of {all} {all|unit|units}; places may change.";
    NOTE_PUBLISHED "So với năm trước là theo bảng đã công bố, không kiểm được; đơn vị không có trong bảng được ghi là năm trước không xếp hạng." "Last year is compared by the published table, which cannot be verified; units that are not in it are said not to have been ranked.";
    NOTE_MAXIMA "{n}/{all} đơn vị có điểm tối đa áp dụng khác {max}: điểm của các đơn vị không so trực tiếp được, thứ hạng theo chỉ số." "Another applicable maximum than {max}: {n} of {all} {all|unit|units}; their points cannot be compared directly, places follow the index.";
    BY_AREA "Chỉ số theo lĩnh vực" "Index by area";
    NEW_UNIT "năm trước không xếp hạng" "not ranked last year";
    PUBLISHED "theo bảng đã công bố, không kiểm được" "by the published table, not verified";
    MOVED_SAME "giữ hạng" "same place";
    MOVED_UP "tăng {n} hạng" "up {n}";
    MOVED_DOWN "giảm {n} hạng" "down {n}";
    MOVED_BY "{index} điểm phần trăm" "{index} percentage points";
    MOVED_PLACES "Tăng (giảm) hạng" "Places gained";
    MOVED_INDEX "Tăng (giảm) chỉ số" "Index gained";
    COMPARABLE "So sánh được" "Comparable";
    REASON "Lý do không xếp hạng" "Why not ranked";
    OWN_POINTS "Điểm tự chấm (tính lại)" "Self score (recomputed)";
    SIGNATURE "Chữ ký" "Signature";
    SIGNATURE_BROKEN "không đúng" "does not hold";
    OWN_INDEX "Chỉ số tự chấm" "Self-scored index";
    APPRAISED_INDEX "Chỉ số thẩm định" "Appraised index";
    LOST "Điểm bị mất" "Points lost";
    POSSIBLE "Điểm có thể đạt" "Points possible";
    APPRAISED "Số đơn vị đã thẩm định" "Units appraised";
    DIFFERING "Số đơn vị bị chấm khác" "Units scored otherwise";
    DIFFERING_OF "{n}/{all} đơn vị" "{n} of {all} {all|unit|units}";
    MISREAD "Hay bị chấm khác" "Often judged differently";
    MISREAD_SHARE "Tỷ lệ chấm khác" "Share scored otherwise";
    PROVISIONAL "Thẩm định vòng {round}, chưa khóa" "Appraisal round {round}, still open";
    FILES_IN_ALL "{files} tệp: {accepted} nhận, {warned} nhận có cảnh báo, {undecided} cần chọn, {aside} không chọn, {refused} từ chối, {handed} giải trình" "{files} {files|file|files}: {accepted} accepted, {warned} accepted with warnings, {undecided} to be chosen, {aside} not chosen, {refused} refused, {handed} {handed|explanation|explanations}";
    MADE_OF "Lập từ {files} hồ sơ được tính trong {of} tệp đã nhận" "Made of {files} {files|dossier that counts|dossiers that count}, of {of} {of|file|files} received";
    MADE_UNITS "{units}/{listed} đơn vị trong danh sách" "{units} of {listed} listed {listed|unit|units}";
    NOT_RANKED "Không xếp hạng" "Not ranked";
    UNITS_MISSING "{n} đơn vị chưa gửi hồ sơ" "{n} {n|unit has|units have} sent nothing";
}
