//! Words of the page on which a unit reads its appraisal, explains, and sees the final result.

super::words! {
    TAB "Thẩm định, giải trình" "Appraisal";
    TITLE "Kết quả thẩm định và giải trình" "Appraisal and explanations";
    TITLE_FINAL "Kết quả cuối cùng" "Final result";
    NONE "Chưa có kết quả thẩm định. Khi cấp trên gửi tệp kết quả thẩm định, mở tệp đó ở trang đầu." "There is no appraisal yet. When the superior sends the file, open it on the start page.";
    TO_PAGE "Xem kết quả thẩm định" "See the appraisal";
    TO_EXPLAIN "Xem và giải trình" "See and explain";
    NEXT_APPRAISED "Cấp trên đã gửi kết quả thẩm định. Việc còn lại: xem điểm thay đổi, giải trình tiêu chí được yêu cầu và gửi lại trước hạn." "The superior has sent its appraisal. What remains: see what changed, explain what is asked, and send it back in time.";
    NEXT_EXPLAINED "Giải trình đã xuất tệp. Khi cấp trên gửi kết quả cuối cùng, mở tệp đó ở trang đầu." "The explanations are exported. When the superior sends the final result, open that file on the start page.";
    NEXT_CONCLUDED "Hồ sơ đã có kết quả cuối cùng." "The dossier has its final result.";
    AFTER "Sau thẩm định" "Appraised";
    OPENED "Đã đưa kết quả thẩm định vòng {round} vào hồ sơ." "The appraisal of round {round} is now in the dossier.";
    OPENED_FINAL "Đã đưa kết quả cuối cùng vào hồ sơ." "The final result is now in the dossier.";
    OPENED_WARNED "Đã đưa kết quả thẩm định vòng {round} vào hồ sơ, có điều cần xem lại:" "The appraisal of round {round} is now in the dossier; please look at this:";

    BY "Người thẩm định" "Appraised by";
    CLOSED "Chốt ngày" "Closed on";
    DUE "Hạn giải trình" "Explain until";
    NO_DUE "cấp trên không ghi hạn" "the superior named no date";

    TOTALS "Tổng điểm trước và sau thẩm định" "Totals before and after the appraisal";
    TABLE "Bảng tổng điểm theo vòng" "Totals by round";
    SELF "Tự chấm" "Self score";
    ROUND "Thẩm định vòng {round}" "Appraisal round {round}";
    ROUND_FINAL "Kết quả cuối cùng" "Final result";
    RESULT "Kết quả" "Result";
    TOTAL "Tổng điểm" "Total";
    MAX "Tối đa áp dụng" "Maximum that applies";
    INDEX "Chỉ số" "Index";
    CLASS "Xếp loại" "Class";

    LEFT "Còn thiếu trước khi gửi" "Missing before you send";
    LEFT_SOME "Còn {n} tiêu chí cấp trên yêu cầu giải trình mà chưa có nội dung:" "{n} criteria that the superior asks about have no explanation yet:";
    LEFT_NONE "Mọi tiêu chí được yêu cầu đều đã có giải trình hoặc được đồng ý. Việc còn lại: xuất tệp giải trình và gửi cấp trên." "Every criterion that was asked about is explained or agreed with. What remains: export the explanations and send them to the superior.";
    LEFT_NOTHING_ASKED "Cấp trên không yêu cầu giải trình tiêu chí nào. Có thể giải trình thêm nếu không đồng ý với điểm đã thay đổi." "The superior asks for no explanation. You may still explain where you do not agree with points that changed.";
    LEFT_DOCUMENTS "Tài liệu bổ sung ghi chưa đúng:" "Added documents that need correction:";
    LOCKED "Giải trình đã khóa và xuất tệp; chỉ xem. Nếu cần sửa trước khi cấp trên nhận, bấm «Sửa lại giải trình»." "The explanations are locked and exported; read only. To change them before the superior has taken them in, press “Change the explanations”.";
    FINAL "Hồ sơ đã có kết quả cuối cùng; chỉ xem." "The dossier is concluded; read only.";

    ROWS "Tiêu chí có thay đổi hoặc cần giải trình" "Criteria that changed or need an explanation";
    ROWS_NONE "Cấp trên giữ nguyên mọi điểm tự chấm." "The superior kept every self score.";
    ASKED "Cần giải trình" "Needs an explanation";
    EXPLAINED "Đã giải trình" "Explained";
    AGREED "Đã đồng ý" "Agreed";
    RAISED "Điểm tăng" "Raised";
    LOWERED "Điểm giảm" "Lowered";
    ADDED "Điểm do cấp trên chấm" "Scored by the superior";
    REMARKED "Có nhận xét" "Remark";
    KEPT "Giữ nguyên" "Unchanged";
    POINTS_CAPTION "Điểm tiêu chí {code} theo từng vòng" "Points of criterion {code} by round";
    OF_MAX "{points} trên {max}" "{points} of {max}";
    NOT_COUNTED "không tính" "not counted";
    HOW "Cách tính" "How it arose";
    NOTE "Nhận xét của cơ quan thẩm định (vòng {round})" "Remark of the appraiser (round {round})";
    DECLARED "Xem số liệu và tài liệu đã khai" "See what was declared";
    TEXT "Giải trình của đơn vị" "The unit's explanation";
    TEXT_HINT "Nêu căn cứ, số liệu đúng, tài liệu chứng minh; ngắn gọn" "Give the grounds, the right figures, the documents that prove them; be brief";
    DOCUMENTS "Tài liệu bổ sung" "Added documents";
    ADD_DOCUMENT "Thêm tài liệu" "Add a document";
    AGREE "Đồng ý với kết quả thẩm định" "Agree with the appraisal";
    AGREE_NAMED "Đồng ý với kết quả thẩm định tiêu chí {code}" "Agree with the appraisal of {code}";
    AGREED_TEXT "Đơn vị nhất trí với kết quả thẩm định." "The unit agrees with the appraisal.";
    DISAGREE "Không nhất trí nữa" "Take the agreement back";
    EXPLAIN_TOO "Giải trình thêm tiêu chí này" "Explain this one too";
    SAID "Giải trình đã gửi (vòng {round})" "Explanation sent (round {round})";

    SEND "Xuất tệp giải trình" "Export the explanations";
    SEND_HINT "Tệp chỉ chứa giải trình và tài liệu bổ sung, không chứa lại hồ sơ. Xuất xong, giải trình được khóa; gửi tệp cho cấp trên trước hạn." "The file holds only explanations and added documents, not the dossier again. After the export they are locked; send the file to the superior in time.";
    SEND_ASK "Còn {n} tiêu chí được yêu cầu nhưng chưa giải trình. Vẫn xuất tệp?" "{n} criteria that were asked about are not explained. Export all the same?";
    SEND_YES "Vẫn xuất tệp" "Export all the same";
    SEND_NO "Quay lại giải trình" "Go back and explain";
    SEND_AGAIN "Xuất lại tệp giải trình" "Export the explanations again";
    SENDING "Đang ghi tệp và đọc lại để kiểm tra…" "Writing the file and reading it back…";
    WHOLE "Tệp «{name}» đã được đọc lại và đầy đủ: {n} giải trình, {documents} tài liệu bổ sung." "File “{name}” was read back and is whole: {n} explanations, {documents} added documents.";
    SEAL "Mã kiểm tra" "Seal";
    NEXT "Gửi tệp này cho cơ quan thẩm định theo kênh quy định." "Send this file to the superior by the channel it has named.";
    FAILED "Chưa xuất được tệp giải trình" "The explanations could not be exported";
    CHANGE "Sửa lại giải trình" "Change the explanations";
    CHANGE_HINT "Chỉ sửa khi cấp trên chưa nhận tệp đã gửi; sửa xong phải xuất và gửi lại." "Only while the superior has not taken in the file that was sent; export and send it again afterwards.";
}
