//! The messages that fields and criteria of an open dossier show: they arrive with the part that opens
//! one ([`super::bring_fields`]). Written as those in [`super::messages`].

use super::Row;
use crate::domain::problem::Code;

messages! {
    NotNumber:
        "“{found}” không phải là số", "nhập lại bằng chữ số, ví dụ 0,25 hoặc 1200",
        "“{found}” is no number", "type digits, such as 0.25 or 1200";
    NumberAmbiguous:
        "“{found}” có thể hiểu là {first#} hoặc {second#}", "nhập lại cho rõ: bỏ dấu tách hàng nghìn, hoặc thêm số 0 sau phần thập phân",
        "“{found}” can be read as {first#} or {second#}", "make it clear: leave out the thousands separator, or add a 0 behind the decimals";
    PartAboveWhole:
        "phần đạt được ({part#}) lớn hơn tổng số ({whole#})", "nhập lại hai số",
        "the part ({part#}) is above the whole ({whole#})", "enter both figures again";
    WholeZero:
        "tổng số bằng 0 nên không tính được tỷ lệ", "nhập lại tổng số; nếu trong năm không phát sinh thì chọn “không áp dụng” (nếu được phép)",
        "the whole is 0, so that there is no share", "enter the whole again; if there was no case this year, choose “not applicable” where allowed";
    NegativeFigure:
        "{field} là {found#}, không được nhỏ hơn 0", "nhập số từ 0 trở lên",
        "{field} is {found#}, which is below 0", "enter a number from 0";
    NotWholeNumber:
        "{field} là {found#}, phải là số nguyên", "nhập số nguyên, ví dụ 3",
        "{field} is {found#}, it must be a whole number", "enter a whole number such as 3";
    ValueOutside:
        "{field} là {found#}, ngoài khoảng từ {min#} đến {max#}", "nhập lại số trong khoảng đó",
        "{field} is {found#}, outside {min#} to {max#}", "enter a number within that range";
    OptionUnknown:
        "phương án “{found}” không có trong bộ tiêu chí", "chọn lại một phương án",
        "the option “{found}” is not in the set", "choose an option again";
    ItemUnknown:
        "mục “{found}” không có trong bộ tiêu chí", "đánh dấu lại các mục đạt được",
        "the item “{found}” is not in the set", "tick the items again";
    AnswerKind:
        "câu trả lời dạng “{found:word}”, tiêu chí này cần dạng “{expected:word}”", "nhập lại câu trả lời",
        "the answer is of the kind “{found:word}”, this criterion needs “{expected:word}”", "enter the answer again";
    MayNotSkip:
        "tiêu chí này không được chọn “không áp dụng”", "nhập câu trả lời",
        "this criterion may not be skipped as “not applicable”", "enter an answer";
    FigureMissing:
        "chưa nhập {field}", "nhập đủ số liệu",
        "{field} is missing", "enter all figures";
    DivisionByZero:
        "với số liệu này công thức phải chia cho 0", "kiểm tra lại số liệu bằng 0",
        "with these figures the formula divides by 0", "check the figures that are 0";
    AnswerUnreadable:
        "câu trả lời trong tệp không đọc được", "nhập lại câu trả lời",
        "the answer in the file cannot be read", "enter the answer again";
    SeveralCells:
        "nội dung dán gồm nhiều ô của bảng (“{found}”), mỗi ô nhập chỉ nhận một số", "sao chép và dán từng ô một",
        "what was pasted holds several cells of a table (“{found}”); a field takes one number", "copy and paste one cell at a time";
    PercentOrFraction:
        "“{found}” trong ô phần trăm có thể là {first#} % hoặc {second#} % (bảng tính ghi 85,5 % thành 0,855)", "chọn một cách hiểu bên cạnh, hoặc nhập kèm dấu %",
        "“{found}” as a percentage may be {first#} % or {second#} % (a spreadsheet writes 85.5 % as 0.855)", "choose one of the two beside it, or type it with the sign %";
    NoSuchDay:
        "lịch không có ngày “{found:date}”", "xem lại ngày và tháng; nhận các năm từ 1900 đến 2199",
        "the calendar has no day “{found:date}”", "check day and month; years from 1900 to 2199 are read";
    DateWithoutDay:
        "“{found}” chỉ có tháng và năm", "ghi cả ngày, như trên văn bản, ví dụ 22/11/2026",
        "“{found}” gives a month and a year only", "add the day, as the document has it, such as 22/11/2026";
    EvidenceAhead:
        "ngày văn bản {found:date} ở sau ngày hôm nay", "xem lại ngày; nếu đúng thì để nguyên",
        "the document's date {found:date} lies after today", "check it; leave it if it is right";
    EvidenceOtherYear:
        "ngày văn bản {found:date} cách năm chấm điểm {year} hơn một năm", "xem lại ngày; nếu văn bản vẫn còn hiệu lực thì để nguyên",
        "the document's date {found:date} is more than a year away from {year}, the year that is scored", "check it; leave it if the document is still in force";
    StepZero:
        "với số liệu này công thức phải làm tròn theo bước 0", "kiểm tra lại số liệu bằng 0",
        "with these figures the formula rounds to a step of 0", "check the figures that are 0";
    OptionFixed:
        "phương án “{found}” có số điểm cố định, không nhập điểm riêng", "bỏ số điểm đã nhập, hoặc chọn phương án khác",
        "the option “{found}” always gives the same points, none are entered", "remove the points, or choose another option";
    Unanswered:
        "chưa trả lời", "nhập câu trả lời, hoặc để trống và nhận 0 điểm",
        "not answered yet", "enter an answer, or leave it and get 0 points";
    ReasonMissing:
        "chọn “không áp dụng” nhưng chưa ghi lý do", "ghi lý do",
        "“not applicable” has no reason", "write the reason";
    EvidenceMissing:
        "chưa có tài liệu kiểm chứng hoặc giải trình", "bổ sung tài liệu, hoặc giải trình cách chấm",
        "there is neither evidence nor an explanation", "add a document, or explain how you scored";
    DocumentUnknown:
        "danh mục tài liệu của hồ sơ không có tài liệu “{id}”", "thêm tài liệu vào danh mục trước, rồi dẫn tới nó",
        "the dossier's register does not have the document “{id}”", "add the document first, then name it";
    DocumentInUse:
        "tài liệu “{id}” còn được tiêu chí khác dùng", "bỏ tài liệu khỏi các tiêu chí đó trước",
        "the document “{id}” still proves other criteria", "take it away there first";
    LinkNotWeb:
        "đường dẫn “{found}” không bắt đầu bằng http:// hoặc https://", "sửa hoặc bỏ đường dẫn",
        "the link “{found}” does not begin with http:// or https://", "correct or remove it";
    EvidenceDate:
        "ngày văn bản “{found}” không đọc được", "nhập theo dạng ngày/tháng/năm, ví dụ 22/11/2026",
        "the document's date “{found}” cannot be read", "type it as day/month/year, such as 22/11/2026";
    LeafUnknown:
        "bộ tiêu chí không có tiêu chí “{id}”", "mở lại hồ sơ với đúng bộ tiêu chí",
        "the set has no criterion “{id}”", "open the dossier again with the right set";
    StageForbids:
        "hồ sơ đang ở bước “{stage:word}”, không thể sửa nội dung này", "mở khóa hồ sơ trước khi sửa, hoặc đề nghị cấp trên mở lại",
        "the dossier is at the stage “{stage:word}”, where this cannot be changed", "reopen the dossier first, or ask the superior to";
    StageStep:
        "hồ sơ không thể chuyển từ bước “{from:word}” sang bước “{to:word}”", "thực hiện lần lượt từng bước",
        "the dossier cannot go from “{from:word}” to “{to:word}”", "take one step after the other";
    RoundUnknown:
        "hồ sơ không có vòng thẩm định {round}", "chọn vòng đã có",
        "the dossier has no appraisal round {round}", "choose a round that exists";
}
