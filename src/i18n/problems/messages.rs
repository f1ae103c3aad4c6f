//! The messages: for each code what was found and what to do, in Vietnamese and in English.
//!
//! `{name}` stands for a fact as found, `{name#}` for a number, `{name:word}` for a word of the
//! formats, `{name:end}` for a piece of a formula or its end, `{field}` for the field of the
//! answer. No full stop at the end: sentences are joined outside.

use crate::domain::problem::Code;
use crate::i18n::Lang;

/// What was found and what to do, in Vietnamese; the same in English.
type Row = [&'static str; 4];

macro_rules! messages {
    ($($code:ident: $vi:literal, $vi_fix:literal, $en:literal, $en_fix:literal;)*) => {
        /// The row of a code; the compiler sees to it that none is missing.
        pub(super) fn of(code: Code) -> Row {
            match code { $(Code::$code => [$vi, $vi_fix, $en, $en_fix],)* }
        }
    };
}

messages! {
    FileEmpty:
        "tệp rỗng, không có nội dung", "xin gửi lại tệp hoặc chọn tệp khác",
        "the file is empty", "ask for the file again or choose another one";
    FileTooLarge:
        "tệp quá lớn ({found#} byte, cho phép đến {limit#} byte)", "chọn đúng tệp do Tự chấm xuất ra",
        "the file is too large ({found#} bytes, at most {limit#} are read)", "choose the file that Tự chấm exported";
    NotUtf8:
        "tệp không phải văn bản mã UTF-8", "chọn đúng tệp .json do Tự chấm xuất ra, không mở và lưu lại bằng phần mềm khác",
        "the file is not UTF-8 text", "choose the .json file that Tự chấm exported, not one saved anew by another program";
    NotJson:
        "tệp không đúng cú pháp JSON (dòng {line}, cột {column})", "xin lại tệp gốc; nếu tự soạn tệp thì sửa tại dòng đó",
        "the file is not valid JSON (line {line}, column {column})", "ask for the original file; in a file of your own, correct that line";
    TooDeep:
        "nội dung lồng nhau quá {limit} tầng", "chọn đúng tệp do Tự chấm xuất ra",
        "the content is nested deeper than {limit} levels", "choose the file that Tự chấm exported";
    DuplicateKey:
        "khóa «{key}» xuất hiện hai lần trong cùng một mục (dòng {line})", "bỏ bớt một khóa rồi mở lại tệp",
        "the key “{key}” stands twice in one object (line {line})", "remove one of them and open the file again";
    OtherFormat:
        "tệp thuộc loại «{found}», ở đây cần loại «{expected}»", "chọn đúng loại tệp",
        "the file is a “{found}”, a “{expected}” is needed here", "choose a file of that kind";
    NewerVersion:
        "tệp theo phiên bản định dạng {found}, bản Tự chấm này chỉ đọc đến phiên bản {known}", "cập nhật Tự chấm rồi mở lại; tệp không bị thay đổi",
        "the file has format version {found}, this Tự chấm reads up to version {known}", "update Tự chấm and open it again; the file was left unchanged";
    NoFormat:
        "tệp không có khóa «format», không phải tệp của Tự chấm", "chọn tệp .json do Tự chấm xuất ra",
        "there is no “format” key: this is not a file of Tự chấm", "choose a .json file that Tự chấm exported";
    TooMany:
        "tệp có quá {limit#} giá trị", "chọn đúng tệp do Tự chấm xuất ra",
        "the file has more than {limit#} values", "choose the file that Tự chấm exported";
    KeyMissing:
        "thiếu khóa «{key}»", "bổ sung khóa này vào tệp",
        "the key “{key}” is missing", "add it to the file";
    WrongType:
        "giá trị của «{key}» sai kiểu, cần {expected:word}", "sửa giá trị cho đúng kiểu",
        "the value of “{key}” has the wrong type, expected is {expected:word}", "correct the value";
    UnknownKey:
        "khóa «{key}» không có trong định dạng", "kiểm tra chính tả của khóa hoặc bỏ khóa này",
        "the format does not know the key “{key}”", "check its spelling or remove it";
    NotDecimal:
        "«{key}» phải là số thập phân viết trong dấu ngoặc kép, ví dụ \"0.25\" (đang là «{found}»)", "viết lại số với dấu chấm thập phân",
        "“{key}” must be a decimal written as text, such as \"0.25\" (found: “{found}”)", "write the number with a decimal point";
    UnknownWord:
        "«{key}» có giá trị lạ «{found}»; các giá trị dùng được: {allowed}", "chọn một trong các giá trị đó",
        "“{key}” has the unknown value “{found}”; known are: {allowed}", "use one of those";
    NotDate:
        "«{key}» không phải ngày dạng 2026-11-22 (đang là «{found}»)", "viết lại ngày theo dạng năm-tháng-ngày",
        "“{key}” is not a date such as 2026-11-22 (found: “{found}”)", "write the date as year-month-day";
    SealBroken:
        "nội dung đã bị sửa sau khi xuất: mã kiểm tra ghi trong tệp là {found}, tính lại là {expected}", "xin đơn vị gửi lại tệp vừa xuất",
        "the content was changed after the export: the file states the seal {found}, computed is {expected}", "ask the unit to send the exported file again";
    SealMissing:
        "tệp không có mã kiểm tra nên không rõ nội dung có bị sửa hay không", "xin đơn vị gửi lại tệp do Tự chấm xuất ra",
        "the file has no seal, so it cannot be seen whether it was changed", "ask the unit for a file that Tự chấm exported";
    OwnSetDiffers:
        "bộ tiêu chí kèm trong tệp không đúng với bộ mà hồ sơ ghi (mã kiểm tra {found}, hồ sơ ghi {expected})", "xin đơn vị gửi lại tệp, hoặc mở kèm đúng bộ tiêu chí",
        "the criteria set inside the file is not the one that the dossier names (checksum {found}, named is {expected})", "ask the unit for the file again, or open the right set with it";
    SetMissing:
        "hồ sơ dùng bộ tiêu chí «{id}» phiên bản {version}, ở đây chưa có", "mở tệp bộ tiêu chí đó trước, rồi mở lại hồ sơ",
        "the dossier needs the criteria set “{id}”, version {version}, which is not here", "open that set first, then the dossier again";
    SetDiffers:
        "bộ tiêu chí «{id}» phiên bản {version} ở đây có nội dung khác với bộ mà hồ sơ dùng", "dùng đúng bộ tiêu chí do cấp trên gửi cho đơn vị",
        "the criteria set “{id}”, version {version}, has another content here than the one that the dossier uses", "use the very set that the superior sent to the unit";
    DeclaredDiffers:
        "{key:word} ghi trong tệp là {found#}, tính lại được {expected#}", "dùng số tính lại; hỏi đơn vị nếu cần",
        "{key:word} is {found#} in the file, recomputed it is {expected#}", "rely on the recomputed number; ask the unit if need be";
    EntryUnknown:
        "tệp có câu trả lời cho «{id}», bộ tiêu chí không có tiêu chí này; câu trả lời được giữ lại nhưng không tính điểm", "kiểm tra hồ sơ có dùng đúng bộ tiêu chí không",
        "the file answers “{id}”, which the set does not have; the answer is kept and counts for nothing", "check that the dossier uses the right set";
    OtherSetUsed:
        "chấm theo bộ tiêu chí được chỉ định (phiên bản {version}), nội dung khác với bộ mà hồ sơ ghi", "dùng đúng bộ mà hồ sơ ghi nếu cần điểm chính thức",
        "scored by the given criteria set (version {version}), whose content is not the one that the dossier names", "use the very set that the dossier names for official points";
    SourceMissing:
        "bộ tiêu chí chính thức nhưng thiếu thông tin văn bản ban hành («{key}»)", "bổ sung số, ngày, cơ quan ban hành, hoặc đổi thành bộ mẫu",
        "the set is official but does not say which document issued it (“{key}”)", "add number, date and issuer, or mark it as a sample";
    DuplicateId:
        "mã định danh «{found}» bị trùng", "đặt mã định danh khác",
        "the id “{found}” stands twice", "choose another id";
    DuplicateCode:
        "số thứ tự «{found}» bị trùng", "đánh số lại",
        "the code “{found}” stands twice", "number it anew";
    GroupMax:
        "điểm tối đa ghi {found#}, tổng các mục con là {expected#}", "sửa điểm tối đa của mục này hoặc của các mục con",
        "the maximum is {found#}, the sum below it {expected#}", "correct this maximum or those below it";
    SetMax:
        "điểm tối đa của bộ ghi {found#}, tổng các lĩnh vực tính điểm là {expected#}", "sửa điểm tối đa của bộ hoặc của các lĩnh vực",
        "the set's maximum is {found#}, its base areas sum to {expected#}", "correct the set's maximum or those of the areas";
    PointsOutside:
        "điểm của «{key}» là {found#}, ngoài khoảng từ {min#} đến {max#}", "sửa lại số điểm",
        "the points of “{key}” are {found#}, outside {min#} to {max#}", "correct the points";
    MaxUnreachable:
        "không câu trả lời nào đạt điểm tối đa: cao nhất được {found#}, tối đa là {max#}", "sửa điểm của các mức hoặc điểm tối đa",
        "no answer can reach the maximum: the best gives {found#}, the maximum is {max#}", "correct the points or the maximum";
    StepsNotFalling:
        "các mức phải giảm dần: mức {found#} đứng sau mức {before#}", "sắp xếp lại các mức từ cao xuống thấp",
        "steps must fall: {found#} stands after {before#}", "order the steps from high to low";
    FromNotBelowFull:
        "ngưỡng bắt đầu có điểm ({from#}) phải nhỏ hơn ngưỡng đạt điểm tối đa ({full#})", "sửa lại hai ngưỡng",
        "the limit from which there are points ({from#}) must lie below the one for all points ({full#})", "correct the two limits";
    BandsNotFalling:
        "các mức xếp loại phải giảm dần: mức {found#} đứng sau mức {before#}", "sắp xếp lại từ cao xuống thấp",
        "classes must fall: {found#} stands after {before#}", "order them from high to low";
    LastBandNotZero:
        "mức xếp loại cuối bắt đầu từ {found#}, phải từ 0", "đặt ngưỡng của mức cuối là 0",
        "the last class starts from {found#}, it must start from 0", "let the last class start from 0";
    GateNode:
        "điều kiện xếp loại nêu mục «{found}» không có trong bộ", "sửa mã định danh của mục",
        "a condition of a class names the line “{found}”, which the set does not have", "correct the id of the line";
    GateBand:
        "điều kiện xếp loại nêu mức «{found}» không có trong bộ", "sửa mã định danh của mức xếp loại",
        "a condition names the class “{found}”, which the set does not have", "correct the id of the class";
    GateNotLower:
        "khi không đạt điều kiện của mức «{band}» phải chuyển xuống mức thấp hơn, nhưng «{found}» không thấp hơn", "chọn một mức thấp hơn",
        "where the condition of “{band}” fails, a lower class must follow, but “{found}” is not lower", "choose a lower class";
    FormulaSyntax:
        "không đọc được công thức «{formula}» tại ký tự {at} ({found:end})", "sửa công thức; chỉ dùng số, biến, + - * /, ngoặc, min, max, so sánh, and, or, not",
        "the formula “{formula}” cannot be read at character {at} ({found:end})", "correct it; allowed are numbers, variables, + - * /, parentheses, min, max, comparisons, and, or, not";
    FormulaVariable:
        "công thức «{formula}» dùng biến «{found}» chưa khai báo", "khai báo biến hoặc sửa tên biến",
        "the formula “{formula}” uses the undeclared variable “{found}”", "declare the variable or correct its name";
    FormulaKind:
        "công thức «{formula}» lẫn số với điều kiện tại ký tự {at}", "tách riêng điều kiện (khi nào) và số điểm",
        "the formula “{formula}” mixes a number and a condition at character {at}", "keep condition (when) and points apart";
    UnlessUnknown:
        "«unless» nêu câu hỏi «{found}» không có trong bộ", "sửa mã câu hỏi hoặc bổ sung câu hỏi về đơn vị",
        "“unless” names the profile question “{found}”, which the set does not have", "correct the id or add the question";
    NeverHolds:
        "mức hoặc trường hợp «{found}» không bao giờ xảy ra", "bỏ đi hoặc sửa điều kiện",
        "the step or branch “{found}” can never hold", "remove it or correct its condition";
    ListEmpty:
        "danh sách «{key}» đang trống", "bổ sung ít nhất một mục",
        "the list “{key}” is empty", "add at least one entry";
    GroupOrLeaf:
        "mục phải có mục con (children) hoặc cách chấm (rule), không thể thiếu cả hai hay có cả hai", "giữ lại đúng một trong hai",
        "a line needs either children or a rule, not none and not both", "keep exactly one of the two";
    NumberOutside:
        "«{key}» là {found#}, ngoài khoảng từ {min#} đến {max#}", "sửa lại số này",
        "“{key}” is {found#}, outside {min#} to {max#}", "correct the number";
    BadId:
        "mã định danh «{found}» trống hoặc có ký tự không dùng được", "chỉ dùng chữ không dấu, chữ số, dấu chấm, gạch nối, gạch dưới",
        "the id “{found}” is empty or has characters that ids may not have", "use plain letters, digits, dots, hyphens and underscores";
    NotNumber:
        "«{found}» không phải là số", "nhập lại bằng chữ số, ví dụ 0,25 hoặc 1.200",
        "“{found}” is no number", "type digits, such as 0.25 or 1,200";
    NumberAmbiguous:
        "«{found}» có thể hiểu là {first#} hoặc {second#}", "nhập lại cho rõ: bỏ dấu tách hàng nghìn, hoặc thêm số 0 sau phần thập phân",
        "“{found}” can be read as {first#} or {second#}", "make it clear: leave out the thousands separator, or add a 0 behind the decimals";
    PartAboveWhole:
        "phần đạt được ({part#}) lớn hơn tổng số ({whole#})", "nhập lại hai số",
        "the part ({part#}) is above the whole ({whole#})", "enter both figures again";
    WholeZero:
        "tổng số bằng 0 nên không tính được tỷ lệ", "nhập lại tổng số; nếu trong năm không phát sinh thì chọn «không áp dụng» (nếu được phép)",
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
        "phương án «{found}» không có trong bộ tiêu chí", "chọn lại một phương án",
        "the option “{found}” is not in the set", "choose an option again";
    ItemUnknown:
        "mục «{found}» không có trong bộ tiêu chí", "đánh dấu lại các mục đạt được",
        "the item “{found}” is not in the set", "tick the items again";
    AnswerKind:
        "câu trả lời dạng «{found:word}», tiêu chí này cần dạng «{expected:word}»", "nhập lại câu trả lời",
        "the answer is of the kind “{found:word}”, this criterion needs “{expected:word}”", "enter the answer again";
    MayNotSkip:
        "tiêu chí này không được chọn «không áp dụng»", "nhập câu trả lời",
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
    Unanswered:
        "chưa trả lời", "nhập câu trả lời, hoặc để trống và nhận 0 điểm",
        "not answered yet", "enter an answer, or leave it and get 0 points";
    ReasonMissing:
        "chọn «không áp dụng» nhưng chưa ghi lý do", "ghi lý do",
        "“not applicable” has no reason", "write the reason";
    EvidenceMissing:
        "chưa có tài liệu kiểm chứng hoặc giải trình", "bổ sung tài liệu, hoặc giải trình cách chấm",
        "there is neither evidence nor an explanation", "add a document, or explain how you scored";
    LinkNotWeb:
        "đường dẫn «{found}» không bắt đầu bằng http:// hoặc https://", "sửa hoặc bỏ đường dẫn",
        "the link “{found}” does not begin with http:// or https://", "correct or remove it";
    EvidenceDate:
        "ngày văn bản «{found}» không đọc được", "nhập theo dạng ngày/tháng/năm, ví dụ 22/11/2026",
        "the document's date “{found}” cannot be read", "type it as day/month/year, such as 22/11/2026";
    LeafUnknown:
        "bộ tiêu chí không có tiêu chí «{id}»", "mở lại hồ sơ với đúng bộ tiêu chí",
        "the set has no criterion “{id}”", "open the dossier again with the right set";
    StageForbids:
        "hồ sơ đang ở bước «{stage:word}», không thể sửa nội dung này", "mở khóa hồ sơ trước khi sửa, hoặc đề nghị cấp trên mở lại",
        "the dossier is at the stage “{stage:word}”, where this cannot be changed", "reopen the dossier first, or ask the superior to";
    StageStep:
        "hồ sơ không thể chuyển từ bước «{from:word}» sang bước «{to:word}»", "thực hiện lần lượt từng bước",
        "the dossier cannot go from “{from:word}” to “{to:word}”", "take one step after the other";
    RoundUnknown:
        "hồ sơ không có vòng thẩm định {round}", "chọn vòng đã có",
        "the dossier has no appraisal round {round}", "choose a round that exists";
    StorageBlocked:
        "trình duyệt đang chặn lưu trữ, nội dung nhập sẽ mất khi đóng trang", "xuất tệp trước khi đóng trang, hoặc cho phép trang lưu dữ liệu",
        "the browser blocks storage; what you type is lost when the page closes", "export a file before closing, or allow the page to store data";
    StorageFull:
        "bộ nhớ của trình duyệt đã đầy, lần lưu {size} không thành công", "xuất tệp ngay, rồi xóa bớt bản nháp cũ",
        "the browser's storage is full, saving {size} failed", "export a file now, then delete old drafts";
    NewerElsewhere:
        "một thẻ khác đã lưu bản mới hơn", "tiếp tục ở thẻ đó, hoặc tải lại trang này",
        "another tab has saved newer work", "go on in that tab, or reload this one";
    DraftDamaged:
        "một bản nháp lưu trong trình duyệt bị hỏng và đã được để riêng", "tải bản hỏng về, mở lại tệp đã xuất gần nhất",
        "a draft stored in the browser is damaged and was put aside", "download what is left, open the last exported file";
    SetNotFetched:
        "không tải được bộ tiêu chí «{id}»", "kiểm tra mạng rồi thử lại, hoặc mở bộ tiêu chí từ tệp",
        "the criteria set “{id}” could not be fetched", "check the network and try again, or open the set from a file";
    FileUnreadable:
        "không đọc được tệp «{name}»", "kiểm tra tệp còn tồn tại và được phép mở, rồi chọn lại",
        "the file “{name}” could not be read", "check that it exists and may be opened, then choose it again";
    ExportDiffers:
        "tệp vừa xuất đọc lại không giống nội dung đang mở", "xuất lại; nếu vẫn lỗi, giữ nguyên trang và báo người hỗ trợ",
        "the exported file did not read back as it was written", "export again; if it fails again, keep the page open and ask for help";
    MirrorMissing:
        "trình duyệt không cho dùng kho lưu thứ hai (IndexedDB), bản nháp chỉ được lưu ở một nơi", "xuất tệp mỗi khi nghỉ tay; nếu dùng cửa sổ riêng tư, hãy mở cửa sổ thường",
        "the browser does not offer its second store (IndexedDB); drafts are kept in one place only", "export a file whenever you pause; in a private window, use an ordinary one instead";
    MirrorFull:
        "kho lưu thứ hai (IndexedDB) đã đầy", "xuất tệp, rồi xóa bớt bản nháp cũ hoặc dọn ổ đĩa",
        "the second store (IndexedDB) is full", "export a file, then delete old drafts or free disk space";
    NewerBuild:
        "bản nháp này do một phiên bản Tự chấm mới hơn lưu lại, phiên bản đang chạy chỉ cho xem tên và tải về", "cập nhật Tự chấm (tải lại trang khi có mạng) rồi mở lại; bản lưu được giữ nguyên",
        "a newer version of Tự chấm saved this draft; the version running now can only name it and hand it out", "update Tự chấm (reload the page with a network) and open it again; what is stored was left unchanged";
    DraftLost:
        "bản nháp «{name}» không còn trong kho nào của trình duyệt", "mở lại từ tệp đã xuất gần nhất",
        "draft “{name}” is in none of the browser's stores any more", "open your last exported file";
    DraftOlder:
        "lần lưu mới nhất của bản nháp «{name}» không còn, bản cũ hơn được mở thay", "xem lại những gì nhập sau cùng, so với tệp đã xuất",
        "the newest save of draft “{name}” is gone, an older one was opened", "look at what you entered last, compare with your exported file";
}

/// A word of the formats, for people; nothing for a word that needs none.
pub(super) fn word(word: &str, lang: Lang) -> Option<&'static str> {
    let (_, vi, en) = WORDS.iter().find(|(known, _, _)| *known == word)?;
    Some(lang.say(vi, en))
}

const WORDS: &[(&str, &str, &str)] = &[
    ("object", "một đối tượng", "an object"),
    ("list", "một danh sách", "a list"),
    ("text", "chữ trong dấu ngoặc kép", "text in quotes"),
    ("true/false", "true hoặc false", "true or false"),
    ("whole number", "một số nguyên", "a whole number"),
    ("chosen", "chọn phương án", "a chosen option"),
    ("ticked", "đánh dấu mục", "ticked items"),
    ("figures", "phần và tổng số", "part and whole"),
    ("value", "giá trị", "a value"),
    ("count", "số lượng", "a count"),
    ("points", "số điểm", "points"),
    ("variables", "các số liệu của công thức", "a formula's figures"),
    ("notApplicable", "không áp dụng", "not applicable"),
    ("total", "tổng điểm", "the total"),
    ("applicableMax", "điểm tối đa áp dụng", "the applicable maximum"),
    ("index", "chỉ số", "the index"),
    ("band", "xếp loại", "the class"),
    ("draft", "đang tự chấm", "draft"),
    ("submitted", "đã khóa và gửi", "submitted"),
    ("appraised", "đã thẩm định", "appraised"),
    ("explained", "đã giải trình", "explained"),
    ("concluded", "đã kết luận", "concluded"),
];
