//! Words of the page on which a draft is carried to another version of its set, and of what is to be
//! looked at afterwards.

use super::Word;
use crate::domain::versions::{Changed, WholeChange};

super::words! {
    TITLE "Chuyển sang phiên bản khác của bộ tiêu chí" "Carry to another version of the set";
    LINK "Chuyển sang phiên bản khác của bộ tiêu chí" "Carry to another version of the set";
    LEAD "Bộ tiêu chí được sửa đổi giữa năm thì không phải nhập lại từ đầu: câu trả lời nào bộ mới còn nhận thì được giữ nguyên, tài liệu và giải trình luôn đi theo. Xem trước những gì thay đổi; chưa có gì đổi cho đến khi bấm “Chuyển hồ sơ”." "When a set is corrected in the middle of the year nothing has to be entered again: answers that the new one still takes stay, documents and explanations always come along. What changes is shown first; nothing changes before “Carry the dossier” is pressed.";
    NONE "Trên máy này chưa có phiên bản nào khác của bộ tiêu chí này. Mở tệp bộ tiêu chí do cấp trên gửi ở dưới, hoặc mở tệp đợt chấm mới." "There is no other version of this set on this computer. Open the file that your superior sent below, or the new campaign file.";
    FILE "Mở tệp bộ tiêu chí" "Open a criteria set";
    FILE_HINT "Tệp được giữ trên máy; hồ sơ chưa thay đổi." "The file is kept on this computer; the dossier does not change.";
    TO "Chuyển sang" "Carry to";
    PREVIEW "Những gì sẽ thay đổi" "What would change";
    SUM_WHOLE "{lines} dòng đã nhập được chuyển đủ, không mất câu trả lời nào. Điểm tự chấm: {before} → {after}." "All {lines} {lines|line that was filled in comes|lines that were filled in come} along, no answer is lost. Self-score: {before} → {after}.";
    SUM "{lines} dòng đã nhập; {lost} câu trả lời không chuyển được đủ và được giữ riêng để xem lại. Điểm tự chấm: {before} → {after}." "{lines} {lines|line was|lines were} filled in; {lost} {lost|answer does not come along whole and is|answers do not come along whole and are} kept aside. Self-score: {before} → {after}.";
    WHOLE "Trong cả bộ tiêu chí, thay đổi" "In the set as a whole, other";
    SAME "Hai phiên bản không khác nhau ở dòng nào." "The two versions differ in no line.";
    LINES "Từng dòng thay đổi" "Each line that differs";
    DIFFERS "Thay đổi" "What differs";
    ANSWER "Câu trả lời của đơn vị" "The unit’s answer";
    NEW "Dòng mới" "New";
    GONE "Không còn" "Gone";
    FROM_TO "{from} → {to}" "{from} → {to}";
    STANDS "Giữ nguyên: {answer}" "Stays: {answer}";
    LESS "Giữ một phần của “{answer}”; không còn: {pieces}" "A part of “{answer}” stays; gone: {pieces}";
    REFUSED "Phải trả lời lại, “{answer}” không còn phù hợp: {why}" "To be answered anew, “{answer}” does not fit: {why}";
    LEFT "Giữ riêng vì không còn dòng này: {answer}" "Kept aside, as the line is gone: {answer}";
    LOCKED "Hồ sơ đang khóa. Mở khóa ở bước “Kiểm tra và hoàn tất” rồi chuyển." "The dossier is locked. Open it again under “Check and finish”, then carry it.";
    KEPT "Bản hiện tại được giữ lại trong “Lịch sử chỉnh sửa”, và có thể hoàn tác ngay." "The present state is kept among the “Earlier states”, and it can be undone at once.";
    CARRY "Chuyển hồ sơ" "Carry the dossier";
    LEAVE "Giữ phiên bản đang dùng" "Stay with the present version";
    CARRIED "Đã chuyển hồ sơ sang {set}. Hãy xem lại các dòng được đánh dấu." "The dossier was carried to {set}. Please look at the lines that are marked.";
    TAKEN_BACK "Đã đưa hồ sơ về phiên bản trước của bộ tiêu chí." "The dossier is back with the earlier version of the set.";
    NOT_TAKEN_BACK "Chưa đưa về phiên bản trước." "It is not back with the earlier version.";
    RESTORED "Đã khôi phục, kể cả bộ tiêu chí của bản đó." "Restored, with the set of that state.";
    OTHERS "Hồ sơ trên máy này chấm theo phiên bản khác của bộ tiêu chí này:" "Dossiers here that answer another version of this set:";
    OTHER_LINK "Xem và chuyển “{name}”" "Look at and carry “{name}”";
    SEEN_TITLE "Chuyển từ phiên bản {set}: cần xem lại" "Carried from {set}: to be looked at";
    UNSEEN_CHANGED "{n} dòng có thay đổi" "{n} {n|line that differs|lines that differ}";
    UNSEEN_SAME "{n} dòng không thay đổi gì, chuyển nguyên câu trả lời." "{n} {n|line that does not differ came along with its answer|lines that do not differ came along with their answers}.";
    LOOKED "Đã xem" "Looked at";
    LOOKED_NAMED "Đã xem dòng {code}" "Line {code} was looked at";
    LOOKED_ALL "Đánh dấu đã xem các dòng không thay đổi" "Mark those that do not differ as looked at";
    LEFT_TITLE "Câu trả lời không chuyển được ({n}), không tính điểm" "Answers that did not come along ({n}); they do not count";
    LEFT_DROP "Bỏ" "Put away";
    LEFT_DROP_NAMED "Bỏ câu trả lời cũ của dòng {code}" "Put away the old answer of line {code}";
    MARK "Câu trả lời này được chuyển từ phiên bản trước của bộ tiêu chí, chưa ai xem lại." "This answer came from the earlier version of the set; nobody has looked at it yet.";
    MARK_CHANGED "Câu trả lời này được chuyển từ phiên bản trước; dòng này đã đổi: {what}." "This answer came from the earlier version; what differs in the line: {what}.";
}

/// What differs in a line.
pub fn changed(what: Changed) -> Word {
    match what {
        Changed::Code => Word::new("số thứ tự", "code"),
        Changed::Title => Word::new("tên", "name"),
        Changed::Place => Word::new("nhóm", "group"),
        Changed::Max => Word::new("điểm tối đa", "maximum"),
        Changed::Role => Word::new("điểm cơ bản, thưởng hay trừ", "base, bonus or penalty"),
        Changed::Rule => Word::new("cách chấm", "rule"),
        Changed::Scorer => Word::new("ai chấm", "who scores"),
        Changed::NotApplicable => Word::new("trường hợp không áp dụng", "when it does not apply"),
        Changed::Evidence => Word::new("tài liệu kiểm chứng", "evidence"),
        Changed::Wording => Word::new("câu chữ, hướng dẫn", "wording or advice"),
    }
}

/// What differs in the set as a whole.
pub fn whole(what: WholeChange) -> Word {
    match what {
        WholeChange::Title => Word::new("tên bộ tiêu chí", "title"),
        WholeChange::Source => Word::new("văn bản ban hành", "issuing document"),
        WholeChange::Max => Word::new("tổng điểm tối đa", "maximum"),
        WholeChange::Rounding => Word::new("làm tròn", "rounding"),
        WholeChange::Classes => Word::new("xếp loại", "classes"),
        WholeChange::Caps => Word::new("mức trần điểm thưởng, điểm trừ", "caps"),
        WholeChange::Profile => Word::new("câu hỏi về đơn vị", "questions about the unit"),
        WholeChange::Figures => Word::new("số liệu dùng chung", "shared figures"),
        WholeChange::Forms => Word::new("câu chữ của biểu mẫu", "words of the form"),
    }
}
