//! Words of the page on which a unit reads its appraisal, explains, and sees the final result.

super::words! {
    TAB "Thẩm định, giải trình" "Appraisal";
    TITLE "Kết quả thẩm định và giải trình" "Appraisal and explanations";
    TITLE_FINAL "Kết quả cuối cùng" "Final result";
    NONE "Chưa có kết quả thẩm định. Khi cấp trên gửi tệp kết quả thẩm định, mở tệp đó ở trang đầu." "There is no appraisal yet. When the superior sends the file, open it on the start page.";
    TO_PAGE "Xem kết quả thẩm định" "See the appraisal";
    NEXT_APPRAISED "Cấp trên đã gửi kết quả thẩm định. Việc còn lại: xem điểm thay đổi, giải trình tiêu chí được yêu cầu và gửi lại trước hạn." "The superior has sent its appraisal. What remains: see what changed, explain what is asked, and send it back in time.";
    NEXT_EXPLAINED "Giải trình đã xuất tệp. Khi cấp trên gửi kết quả cuối cùng, mở tệp đó ở trang đầu." "The explanations are exported. When the superior sends the final result, open that file on the start page.";
    NEXT_CONCLUDED "Hồ sơ đã có kết quả cuối cùng." "The dossier has its final result.";
    AFTER "Sau thẩm định" "After appraisal";
    OPENED "Đã đưa kết quả thẩm định vòng {round} vào hồ sơ." "The appraisal of round {round} is now in the dossier.";
    OPENED_FINAL "Đã đưa kết quả cuối cùng vào hồ sơ." "The final result is now in the dossier.";
    OFFERED "Tệp kết quả thẩm định vòng {round}: đang xem trước, chưa đưa vào hồ sơ." "The appraisal of round {round} is shown; nothing of it is in the dossier yet.";
    OFFERED_NEW "Kết quả thẩm định vòng {round}: xem trước" "Appraisal round {round}: a look at it first";
    OFFERED_FINAL "Kết luận sau vòng {round}: xem trước" "Conclusion after round {round}: a look at it first";
    OFFERED_CORRECTS "Bản khác của kết quả vòng {round} đã có trong hồ sơ: xem trước" "Another version of round {round}, which is in the dossier: a look at it first";
    WHOSE_ISSUER "Đúng cấp trên đã phát hành đợt chấm này: chữ ký của tệp khớp với khóa của đợt chấm." "From the superior who issued this campaign: the file’s signature fits the campaign’s key.";
    WHOSE_DOUBT "Chưa chắc tệp này của cấp trên" "Perhaps not from your superior";
    WHOSE_WORD "Tôi đã hỏi cấp trên qua kênh khác và vẫn muốn đưa tệp này vào hồ sơ." "I have asked the superior by other means and still want to take this file in.";
    OFFERED_LEAD "Chưa có gì được đưa vào hồ sơ. Kiểm tra người gửi, mã kiểm tra và các điểm dưới đây có đúng là của cấp trên không, rồi mới đưa vào." "Nothing is in the dossier yet. Check that sender, seal and points below are your superior’s before you take it in.";
    OFFERED_NOBODY "không ghi tên" "no name";
    OFFERED_BEFORE "Trước vòng này" "Before this round";
    OFFERED_THERE "Đang có trong hồ sơ" "In the dossier now";
    OFFERED_AFTER "Theo tệp này" "By this file";
    OFFERED_OTHER "Khác với bản đang có ở: {codes}" "Differs from what is there in: {codes}";
    OFFERED_SAME_ROWS "Điểm và nhận xét như bản đang có; khác ở người, ngày, hạn hoặc bước." "Points and remarks are as they are now; name, date, term or stage differ.";
    OFFERED_TAKE "Đưa vào hồ sơ" "Put into the dossier";
    OFFERED_REPLACE "Thay kết quả đang có" "Replace what is there";
    OFFERED_LEAVE "Không đưa vào" "Do not take it in";
    TAKE_OUT "Rút kết quả này ra" "Take this result out";
    TAKE_OUT_HINT "Khi kết quả không đúng là của cấp trên: hồ sơ trở lại như trước khi đưa vào; tệp đúng vẫn mở được sau." "If this is not your superior’s: the dossier stands as before; the right file can still be opened.";
    TAKEN_OUT "Đã rút kết quả thẩm định ra; hồ sơ như trước khi đưa vào." "The appraisal was taken out; the dossier stands as before.";

    CLOSED "Chốt ngày" "Closed on";
    NO_DUE "cấp trên không ghi hạn" "the superior named no date";

    TOTALS "Tổng điểm trước và sau thẩm định" "Totals before and after the appraisal";
    TABLE "Bảng tổng điểm theo vòng" "Totals by round";
    ROUND_FINAL "Kết quả cuối cùng" "Final result";

    LEFT "Còn thiếu trước khi gửi" "Missing before you send";
    LEFT_SOME "Còn {n} tiêu chí cấp trên yêu cầu giải trình mà chưa có nội dung:" "{n} {n|criterion|criteria} that the superior asks about {n|has|have} no explanation yet:";
    LEFT_NONE "Mọi tiêu chí được yêu cầu đều đã có giải trình hoặc được đồng ý. Việc còn lại: xuất tệp giải trình và gửi cấp trên." "Every criterion that was asked about is explained or agreed with. What remains: export the explanations and send them to the superior.";
    LEFT_NOTHING_ASKED "Cấp trên không yêu cầu giải trình tiêu chí nào. Có thể giải trình thêm nếu không đồng ý với điểm đã thay đổi." "The superior asks for no explanation. You may still explain where you do not agree with points that changed.";
    LEFT_DOCUMENTS "Tài liệu bổ sung ghi chưa đúng:" "Added documents that need correction:";
    LOCKED "Giải trình đã khóa và xuất tệp; chỉ xem. Nếu cần sửa trước khi cấp trên nhận, bấm “Sửa lại giải trình”." "The explanations are locked and exported; read only. To change them before the superior has taken them in, press “Change the explanations”.";

    ROWS "Tiêu chí có thay đổi hoặc cần giải trình" "Criteria that changed or need an explanation";
    ROWS_NONE "Cấp trên giữ nguyên mọi điểm tự chấm." "The superior kept every self score.";
    AGREED "Đã đồng ý" "Agreed";
    RAISED "Điểm tăng" "Raised";
    LOWERED "Điểm giảm" "Lowered";
    ADDED "Điểm do cấp trên chấm" "Points given by the superior";
    REMARKED "Có nhận xét" "With a remark";
    POINTS_CAPTION "Điểm tiêu chí {code} theo từng vòng" "Points of criterion {code} by round";
    OF_MAX "{points} trên {max}" "{points} of {max}";
    HOW "Cách tính" "How it arose";
    NOTE "Nhận xét của cơ quan thẩm định (vòng {round})" "Remark of the appraiser (round {round})";
    DECLARED "Xem số liệu và tài liệu đã khai" "See what was declared";
    TEXT "Giải trình của đơn vị" "The unit's explanation";
    TEXT_HINT "Nêu căn cứ, số liệu đúng, tài liệu chứng minh; ngắn gọn" "Give the grounds, the right figures, the documents that prove them; be brief";
    DOCUMENTS "Tài liệu bổ sung" "Added documents";
    ADD_DOCUMENT "Thêm tài liệu" "Add a document";
    AGREE "Đồng ý với kết quả thẩm định" "Agree with the appraisal";
    AGREE_NAMED "Đồng ý với kết quả thẩm định tiêu chí {code}" "Agree with the appraisal of {code}";
    DISAGREE "Không nhất trí nữa" "Take the agreement back";
    EXPLAIN_TOO "Giải trình thêm tiêu chí này" "Explain this one too";
    SAID "Giải trình đã gửi (vòng {round})" "Explanation sent (round {round})";

    SEND "Xuất tệp giải trình" "Export the explanations";
    SEND_HINT "Tệp chỉ chứa giải trình và tài liệu bổ sung, không chứa lại hồ sơ. Xuất xong, giải trình được khóa; gửi tệp cho cấp trên trước hạn." "The file holds only explanations and added documents, not the dossier again. After the export they are locked; send the file to the superior in time.";
    SEND_ASK "Còn {n} tiêu chí được yêu cầu nhưng chưa giải trình. Vẫn xuất tệp?" "{n} {n|criterion that was asked about is|criteria that were asked about are} not explained. Export all the same?";
    SEND_YES "Vẫn xuất tệp" "Export all the same";
    SEND_NO "Quay lại giải trình" "Go back and explain";
    SEND_AGAIN "Xuất lại tệp giải trình" "Export the explanations again";
    SENDING "Đang ghi tệp và đọc lại để kiểm tra…" "Writing the file and reading it back…";
    WHOLE "Tệp “{name}” đã được đọc lại và đầy đủ: {n} giải trình, {documents} tài liệu bổ sung." "File “{name}” was read back and is whole: {n} {n|explanation|explanations}, {documents} added {documents|document|documents}.";
    NEXT "Gửi tệp này cho cơ quan thẩm định theo kênh quy định." "Send this file to the superior by the channel it has named.";
    FAILED "Chưa xuất được tệp giải trình" "The explanations could not be exported";
    CHANGE "Sửa lại giải trình" "Change the explanations";
    CHANGE_HINT "Chỉ sửa khi cấp trên chưa nhận tệp đã gửi; sửa xong phải xuất và gửi lại." "Only while the superior has not taken in the file that was sent; export and send it again afterwards.";
}
