//! Words of the page about the unit, the period, the profile and the people.

super::words! {
    TITLE "Đơn vị và kỳ chấm điểm" "Unit and period";
    UNIT "Đơn vị" "Unit";
    CODE "Mã đơn vị" "Unit code";
    CODE_HINT "Mã định danh do cấp trên dùng, ví dụ H40.12" "The code that your superior uses, such as H40.12";
    NAME "Tên đơn vị" "Name of the unit";
    NAME_HINT "Tên đầy đủ như trên con dấu, ví dụ: UBND xã An Bình" "In full, as on the seal, such as UBND xã An Bình";
    GROUP "Nhóm xếp hạng" "Ranking group";
    GROUP_HINT "Nhóm đơn vị được xếp hạng cùng nhau, nếu cấp trên có quy định" "The units that are ranked together, where the superior names groups";
    LEVEL "Loại đơn vị" "Kind of unit";
    LEVEL_HINT "Theo cách phân loại của bộ tiêu chí" "As the criteria set classifies units";
    LEVEL_NONE "Chưa chọn" "Not chosen";
    PARENT "Cơ quan cấp trên" "Superior";
    PARENT_HINT "Cơ quan nhận hồ sơ và thẩm định, ví dụ: Sở Nội vụ" "Who receives and appraises the dossier, such as Sở Nội vụ";
    PERIOD "Kỳ chấm điểm" "Period";
    YEAR "Năm chấm điểm" "Year that is scored";
    YEAR_WRONG "Năm «{found}» không đọc được. Cách sửa: ghi bốn chữ số, ví dụ 2026." "Year “{found}” cannot be read. What to do: four digits, such as 2026.";
    CAMPAIGN "Tên kỳ chấm điểm" "Name of the period";
    CAMPAIGN_ID "Mã kỳ" "Code of the period";
    CAMPAIGN_ID_HINT "Như trong văn bản của cấp trên; thường là năm" "As in the superior's document; mostly the year";
    CLOSES "Hạn nộp" "Deadline";
    PROFILE "Đặc điểm của đơn vị" "About the unit";
    PROFILE_NOTE "Câu trả lời quyết định tiêu chí nào không áp dụng và điểm tối đa của đơn vị. Chưa trả lời thì mọi tiêu chí đều áp dụng." "The answers decide which criteria do not apply, and the unit's maximum. Without an answer every criterion applies.";
    YES "Có" "Yes";
    NO "Không" "No";
    CLEAR "Bỏ câu trả lời" "Take the answer back";
    IF_NO "Nếu trả lời «Không»" "If the answer is “no”";
    NOW_NO "Vì trả lời «Không»" "As the answer is “no”";
    FALLS "không tính vào điểm và điểm tối đa" "not counted in points and maximum";
    RESCALES "không tính; phần còn lại của nhóm được tính gộp lên điểm tối đa của nhóm" "not counted; what is left of the group is scaled up to the group's maximum";
    FULL "được tính đủ điểm tối đa" "counted with the full maximum";
    NOTHING_FALLS "Câu trả lời không làm thay đổi tiêu chí nào." "The answer changes no criterion.";
    MAX_WOULD "Điểm tối đa áp dụng sẽ từ {now} còn {then}." "The maximum that applies would go from {now} to {then}.";
    MAX_SAME "Điểm tối đa áp dụng vẫn là {now}." "The maximum that applies stays {now}.";
    MAX_IS "Điểm tối đa áp dụng hiện là {now}; trả lời «Có» thì là {then}." "The maximum that applies is now {now}; with “yes” it is {then}.";
    PEOPLE "Người lập, người duyệt" "Prepared and approved by";
    PEOPLE_NOTE "Chỉ ghi họ tên và chức vụ như trên báo cáo. Số điện thoại, thư điện tử không ghi ở đây vì hồ sơ có thể được công bố." "Only names and positions as in the report. Phone numbers and e-mail addresses do not belong here, as the dossier may be published.";
    PREPARED "Người lập" "Prepared by";
    APPROVED "Người duyệt" "Approved by";
    PERSON "Họ và tên" "Full name";
    POSITION "Chức vụ" "Position";
    SET "Bộ tiêu chí dùng để chấm" "Criteria set in use";
    SET_LINK "Xem từng tiêu chí của các bộ" "See the sets criterion by criterion";
    NEXT "Tiếp theo: chấm từng lĩnh vực" "Next: score area by area";
    OPTIONAL_LATER "Có thể bổ sung trang này bất cứ lúc nào trước khi khóa hồ sơ." "This page can be completed at any time before the dossier is locked.";
}
