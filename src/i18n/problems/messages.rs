//! The messages of stores, parts of the program and files as such: for each code what was found and what to do, in Vietnamese and in English.
//!
//! `{name}` stands for a fact as found, `{name#}` for a number, `{name:word}` for a word of the
//! formats, `{name:end}` for a piece of a formula or its end, `{name:date}` for a date, `{field}`
//! for the field of the answer. No full stop at the end: sentences are joined outside.

use super::Row;
use crate::domain::problem::Code;
use crate::i18n::Lang;

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
        "khóa “{key}” xuất hiện hai lần trong cùng một mục (dòng {line})", "bỏ bớt một khóa rồi mở lại tệp",
        "the key “{key}” stands twice in one object (line {line})", "remove one of them and open the file again";
    OtherFormat:
        "tệp thuộc loại “{found}”, ở đây cần loại “{expected}”", "chọn đúng loại tệp",
        "the file is a “{found}”, a “{expected}” is needed here", "choose a file of that kind";
    NewerVersion:
        "tệp theo phiên bản định dạng {found}, bản Tự chấm này chỉ đọc đến phiên bản {known}", "cập nhật Tự chấm rồi mở lại; tệp không bị thay đổi",
        "the file has format version {found}, this Tự chấm reads up to version {known}", "update Tự chấm and open it again; the file was left unchanged";
    NoFormat:
        "tệp không có khóa “format”, không phải tệp của Tự chấm", "chọn tệp .json do Tự chấm xuất ra",
        "there is no “format” key: this is not a file of Tự chấm", "choose a .json file that Tự chấm exported";
    TooMany:
        "tệp có quá {limit#} giá trị", "chọn đúng tệp do Tự chấm xuất ra",
        "the file has more than {limit#} values", "choose the file that Tự chấm exported";
    QuoteOpen:
        "dấu ngoặc kép mở ở dòng {line} không được đóng lại", "thêm dấu ngoặc kép còn thiếu, hoặc bỏ dấu ngoặc kép ở đầu ô",
        "the quotation that begins on line {line} is never closed", "add the missing quote, or remove the one at the start of the cell";
    Packed:
        "đây là tệp nén (zip, rar, 7z, gz)", "giải nén trước, rồi chọn tệp bên trong",
        "this is a packed file (zip, rar, 7z, gz)", "unpack it first, then choose the file inside";
    OtherProgram:
        "đây là {found:word}, không phải tệp của Tự chấm", "chọn tệp .json hoặc .html do Tự chấm xuất ra",
        "this is {found:word}, not a file of Tự chấm", "choose a .json or .html file that Tự chấm exported";
    PageWithoutData:
        "trang HTML này không chứa dữ liệu hồ sơ của Tự chấm", "chọn “bản để đọc” do Tự chấm xuất ra, không phải trang khác hay trang lưu từ trình duyệt",
        "this HTML page holds no dossier of Tự chấm", "choose the readable copy that Tự chấm exported, not another page or one saved by the browser";
    TooManyFiles:
        "quá nhiều tệp cùng lúc ({found#} tệp, mỗi lần mở đến {limit#} tệp); chưa mở tệp nào", "chọn ít tệp hơn",
        "too many files at once ({found#}, at most {limit#} are opened); none was opened", "choose fewer files";
    StorageBlocked:
        "trình duyệt đang chặn lưu trữ, nội dung nhập sẽ mất khi đóng trang", "xuất tệp trước khi đóng trang, hoặc cho phép trang lưu dữ liệu",
        "the browser blocks storage; what you type is lost when the page closes", "export a file before closing, or allow the page to store data";
    StorageFull:
        "bộ nhớ của trình duyệt đã đầy, lần lưu này ({size} byte) không thành công", "xuất tệp ngay, rồi xóa bớt bản nháp cũ",
        "the browser's storage is full; this save of {size} bytes failed", "export a file now, then delete old drafts";
    NewerElsewhere:
        "một thẻ khác đã lưu bản mới hơn", "tiếp tục ở thẻ đó, hoặc tải lại trang này",
        "another tab has saved newer work", "go on in that tab, or reload this one";
    DraftDamaged:
        "một bản lưu trong trình duyệt bị hỏng và đã được cất riêng", "nếu thiếu số liệu, mở lại tệp đã xuất gần nhất; bản hỏng tải về được ở trang đầu để nhờ hỗ trợ",
        "a copy stored in the browser is damaged and was put aside", "if figures are missing, open the last exported file; the damaged copy can be downloaded on the start page to ask for help";
    SetNotFetched:
        "không tải được bộ tiêu chí “{id}”", "kiểm tra mạng rồi thử lại, hoặc mở bộ tiêu chí từ tệp",
        "the criteria set “{id}” could not be fetched", "check the network and try again, or open the set from a file";
    FileUnreadable:
        "không đọc được tệp “{name}”", "kiểm tra tệp còn tồn tại và được phép mở, rồi chọn lại",
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
        "bản nháp “{name}” không còn trong kho nào của trình duyệt", "mở lại từ tệp đã xuất gần nhất",
        "draft “{name}” is in none of the browser's stores any more", "open your last exported file";
    DraftOlder:
        "lần lưu mới nhất của bản nháp “{name}” không còn, bản cũ hơn được mở thay", "xem lại những gì nhập sau cùng, so với tệp đã xuất",
        "the newest save of draft “{name}” is gone, an older one was opened", "look at what you entered last, compare with your exported file";
    PartNotFetched:
        "không tải được phần còn lại của chương trình", "kiểm tra mạng rồi thử lại; những gì đã nhập vẫn còn nguyên",
        "a part of the app could not be fetched", "check the network and try again; what you entered is untouched";
    HeldElsewhere:
        "hồ sơ này đang được sửa ở cửa sổ khác, hoặc cửa sổ này không có bản mới nhất, nên ở đây chỉ xem", "làm việc đó ở cửa sổ đang sửa, hoặc bấm nút cạnh dòng trạng thái lưu để sửa ở cửa sổ này rồi làm lại",
        "this dossier is being edited in another window, or this window lacks the newest state; here it is read only", "do it in the window that edits, or use the button beside the saving line to edit here, then try again";
}

/// A word of the formats, for people; nothing for a word that needs none.
pub(super) fn word(word: &str, lang: Lang) -> Option<&'static str> {
    let (_, vi, en) = WORDS.iter().find(|(known, _, _)| *known == word)?;
    Some(lang.say(vi, en))
}

const WORDS: &[(&str, &str, &str)] = &[
    ("sheet", "bảng tính (Excel, LibreOffice)", "a spreadsheet (Excel, LibreOffice)"),
    ("letter", "văn bản Word hoặc LibreOffice", "a Word or LibreOffice document"),
    ("slides", "tệp trình chiếu", "a presentation"),
    ("office", "tệp Word, Excel hoặc PowerPoint", "a Word, Excel or PowerPoint file"),
    ("pdf", "tệp PDF", "a PDF file"),
    ("packed", "tệp nén", "a packed file"),
    ("picture", "tệp ảnh", "a picture"),
    ("program", "tệp chương trình", "a program"),
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
    ("bonus", "điểm thưởng", "bonus points"),
    ("penalty", "điểm trừ", "penalty points"),
    ("selfOpens", "mở tự chấm", "self-scoring opens"),
    ("selfCloses", "hết hạn tự chấm", "self-scoring closes"),
    ("appraisal1Closes", "hết hạn thẩm định vòng 1", "appraisal round 1 closes"),
    ("explanationCloses", "hết hạn giải trình", "explanation closes"),
    ("appraisal2Closes", "hết hạn thẩm định vòng 2", "appraisal round 2 closes"),
    ("year", "cả năm", "the whole year"),
    ("half1", "6 tháng đầu năm", "the first half-year"),
    ("half2", "6 tháng cuối năm", "the second half-year"),
    ("quarter1", "quý I", "the first quarter"),
    ("quarter2", "quý II", "the second quarter"),
    ("quarter3", "quý III", "the third quarter"),
    ("quarter4", "quý IV", "the fourth quarter"),
    ("draft", "đang tự chấm", "draft"),
    ("submitted", "đã khóa và gửi", "submitted"),
    ("appraised", "đã thẩm định", "appraised"),
    ("explained", "đã giải trình", "explained"),
    ("concluded", "đã kết luận", "concluded"),
];
