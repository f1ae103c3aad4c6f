//! The key of a campaign, on the page where it is set up.

super::words! {
    TITLE "Khóa và vân tay của đợt chấm" "The campaign’s key and fingerprint";
    LEAD "Khóa được tạo sẵn cùng đợt chấm. Tệp đợt chấm, tệp thẩm định, tệp kết quả và tệp bàn chấm được ký bằng khóa này, để đơn vị biết tệp đúng của cơ quan mình." "The key was made with the campaign. The campaign file, appraisals, results and desk files are signed with it, so that units know whose they are.";
    FINGERPRINT "Vân tay" "Fingerprint";
    LETTER "Ghi câu này vào công văn gửi kèm tệp đợt chấm:" "Put this sentence into the letter that goes with the campaign file:";
    LETTER_TEXT "Vân tay khóa của đợt chấm: {fingerprint}. Đơn vị so với vân tay mà trang Tự chấm hiện ra khi mở tệp; khác thì không dùng tệp và gọi lại." "The fingerprint of the campaign’s key is {fingerprint}. Compare it with the one that Tự chấm shows when the file is opened; if it differs, do not use the file and call us.";
    REPLACES "Thay khóa trước:" "In the place of:";
    HERE "Khóa bí mật đang có trên máy này." "The secret key is on this computer.";
    NOT_HERE "Khóa bí mật không có trên máy này: tệp xuất ra sẽ không có chữ ký, và chưa xuất được tệp đợt chấm. Mở tệp khóa hoặc tệp bàn chấm; mất hẳn thì tạo khóa mới." "The secret key is not on this computer: what is handed out is not signed, and the campaign file cannot be made. Open the key file or a desk file; where the key is lost, make a new one.";
    NONE "Đợt chấm này lập trước khi chương trình có chữ ký nên chưa có khóa: các tệp xuất ra không có chữ ký." "This campaign was made before there were signatures and has no key: what is handed out is not signed.";
    PASSPHRASE "Mật khẩu của tệp khóa" "Passphrase of the key file";
    PASSPHRASE_HINT "Ít nhất 8 ký tự; ví dụ bốn từ không liên quan nhau. Không ai lấy lại được mật khẩu này." "At least 8 letters, such as four words that have nothing to do with one another. Nobody can recover it.";
    SAVE "Lưu tệp khóa" "Save the key file";
    SAVE_HINT "Giữ tệp khóa ở nơi khác máy này, như giữ con dấu. Tệp bàn chấm cũng chứa khóa bí mật: đừng gửi cho ai ngoài người nhận bàn giao." "Keep the key file away from this computer, as you keep a seal. A desk file holds the secret key too: give it only to whoever takes over.";
    OPEN "Mở tệp khóa…" "Open a key file…";
    OPEN_HINT "Gõ mật khẩu ở trên trước, rồi chọn tệp" "Type the passphrase above first, then choose the file";
    MAKE "Tạo khóa cho đợt chấm" "Make a key for the campaign";
    LOST "Mất khóa: tạo khóa mới" "The key is lost: make a new one";
    LOST_ASK "Khóa mới thay khóa đang dùng. Phải xuất lại tệp đợt chấm và gửi mọi đơn vị cùng vân tay mới; đơn vị nào chưa mở tệp mới sẽ được cảnh báo khi nhận tệp thẩm định. Khóa cũ không dùng lại được." "The new key takes the place of the present one. The campaign file must be exported again and sent to every unit with the new fingerprint; units that have not opened it are warned at each appraisal. The old key is of no use any more.";
    LOST_YES "Tạo khóa mới" "Make a new key";
    LOST_NO "Thôi" "Cancel";
    MADE "Đã tạo khóa. Xuất tệp đợt chấm và gửi các đơn vị cùng vân tay." "A key was made. Export the campaign file and send it to the units with the fingerprint.";
    TAKEN "Đã nhận khóa bí mật từ tệp khóa." "The secret key was taken from the key file.";
}
