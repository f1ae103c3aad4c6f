//! The messages that nothing can come to before the part `rest` or `review` is here, or that are
//! fetched when they are first wanted ([`super::bring_later`]). Written as those in [`super::messages`].

use super::Row;
use crate::domain::problem::Code;

messages! {
    OnlyZeros:
        "tệp chỉ gồm các byte 0: máy mới có tên tệp, nội dung chưa tải về (OneDrive, Google Drive) hoặc chép dở", "mở tệp từ thư mục đồng bộ để tải nội dung về, hoặc chép lại, rồi chọn lại",
        "the file holds only zero bytes: its content has not come from the cloud yet, or a copy broke off", "open it in the synchronised folder so that its content comes, or copy it again, then choose it again";
    DateKeyUnknown:
        "mốc thời hạn “{key}” không có trong định dạng nên không được dùng", "kiểm tra chính tả của tên mốc (ví dụ selfCloses), hoặc hỏi nơi phát hành về thời hạn",
        "the format knows no date “{key}”; it is not used", "check its spelling (such as selfCloses), or ask the issuer for the date";
    TitleBlank:
        "tên gọi không có chữ nào nhìn thấy được", "ghi tên rồi mở lại tệp",
        "the title holds no letter that can be seen", "write one and open the file again";
    YearOutside:
        "năm {found} không phải năm chấm điểm dùng được (từ 1900 đến 2199) nên bị bỏ qua", "đề nghị nơi lập tệp ghi đúng năm rồi xuất lại",
        "the year {found} is none that can be scored (1900 to 2199) and is left out", "ask whoever made the file to correct the year and export it again";
    TableLocked:
        "tệp có đặt mật khẩu", "mở tệp, bỏ mật khẩu, lưu lại rồi chọn tệp đó",
        "the file needs a password", "open it, take the password off, save it and choose it again";
    TableMacros:
        "tệp có macro nên không được đọc", "lưu lại thành .xlsx hoặc .docx (không macro) rồi chọn tệp đó",
        "the file holds macros and is not read", "save it as .xlsx or .docx without macros and choose that file";
    TableScanned:
        "không đọc được bảng trong tệp PDF hoặc ảnh", "dùng tệp Word hoặc Excel gốc; với PDF có chữ thì chọn và chép phần bảng vào một tệp .txt",
        "tables in a PDF or a picture cannot be read", "use the Word or Excel file; from a PDF with text, copy the table's lines into a .txt file";
    TableOldWord:
        "đây là tài liệu Word kiểu cũ (.doc)", "mở bằng Word, lưu lại thành .docx rồi chọn tệp đó",
        "this is a document of the old Word (.doc)", "open it in Word, save it as .docx and choose that file";
    EncodingUnknown:
        "chữ trong tệp không theo bảng mã đọc được (có thể là phông chữ cũ TCVN3, VNI)", "chuyển chữ sang Unicode, lưu lại dạng CSV UTF-8 hoặc .xlsx",
        "the letters of the file are in no encoding that can be read (perhaps an old font, TCVN3 or VNI)", "convert them to Unicode and save the file as CSV UTF-8 or .xlsx";
    TableUnpacked:
        "nội dung nén trong tệp lớn quá {limit} MB khi giải nén", "chép riêng bảng cần đọc sang một tệp mới",
        "what is packed in the file unpacks to more than {limit} MB", "copy the table that is needed into a new file";
    TableTooMany:
        "tệp có quá {limit#} dòng hoặc ô", "chép riêng bảng cần đọc sang một tệp mới",
        "the file has more than {limit#} rows or cells", "copy the table that is needed into a new file";
    TableBroken:
        "tệp bị hỏng, không đọc được phần “{found}”", "mở bằng phần mềm đã tạo ra tệp, lưu lại rồi chọn tệp mới",
        "the file is damaged, the part “{found}” cannot be read", "open it with the program that made it, save it again and choose the new file";
    TableUnknown:
        "loại tệp này không chứa bảng đọc được ({found})", "dùng .docx, .xlsx, .xls, .ods, .csv, .html hoặc .txt",
        "this kind of file holds no table that can be read ({found})", "use .docx, .xlsx, .xls, .ods, .csv, .html or .txt";
    TableNone:
        "không thấy bảng nào trong tệp", "chọn tệp có bảng, dòng tiêu đề phải nêu tên các cột",
        "there is no table in the file", "choose a file with a table whose heading names its columns";
    TableNumber:
        "tệp không có bảng thứ {found}, chỉ có {limit} bảng", "chọn số bảng khác",
        "the file has no table {found}, only {limit}", "choose another number";
    TableColumns:
        "không thấy cột cần thiết: {found}", "đặt dòng tiêu đề nêu tên các cột phía trên bảng",
        "columns that are needed were not found: {found}", "put a heading with the names of the columns above the table";
    ReaderStopped:
        "phần đọc bảng dừng giữa chừng khi đọc “{name}”; bản đang làm vẫn còn nguyên", "chép riêng bảng cần đọc sang một tệp mới rồi mở lại, hoặc chép bảng và dán vào ô bên dưới",
        "the reader stopped in the middle of “{name}”; what you were working on is untouched", "copy the table that is needed into a new file and open that, or copy the table and paste it below";
    ReaderMissing:
        "trình duyệt không cho phần đọc bảng chạy", "mở bằng Chrome, Edge, Cốc Cốc hoặc Firefox bản mới; nếu đang mở từ một tệp duy nhất, hãy dùng địa chỉ trang của cấp trên",
        "the browser does not let the reader of tables run", "use a recent Chrome, Edge, Cốc Cốc or Firefox; where the page is one file, use the address of your superior instead";
    KeyMissing:
        "thiếu khóa “{key}”", "bổ sung khóa này vào tệp",
        "the key “{key}” is missing", "add it to the file";
    WrongType:
        "giá trị của “{key}” sai kiểu, cần {expected:word}", "sửa giá trị cho đúng kiểu",
        "the value of “{key}” has the wrong type, expected is {expected:word}", "correct the value";
    UnknownKey:
        "khóa “{key}” không có trong định dạng", "kiểm tra chính tả của khóa hoặc bỏ khóa này",
        "the format does not know the key “{key}”", "check its spelling or remove it";
    NotDecimal:
        "“{key}” phải là số thập phân viết trong dấu ngoặc kép, ví dụ \"0.25\" (đang là “{found}”)", "viết lại số với dấu chấm thập phân",
        "“{key}” must be a decimal written as text, such as \"0.25\" (found: “{found}”)", "write the number with a decimal point";
    UnknownWord:
        "“{key}” có giá trị lạ “{found}”; các giá trị dùng được: {allowed}", "chọn một trong các giá trị đó",
        "“{key}” has the unknown value “{found}”; known are: {allowed}", "use one of those";
    NotDate:
        "“{key:word}” không phải một ngày trong lịch, năm 1900 đến 2199 (đang là “{found}”)", "sửa lại ngày; trong tệp viết dạng năm-tháng-ngày, ví dụ 2026-11-22",
        "“{key:word}” is not a date of the calendar, years 1900 to 2199 (found: “{found}”)", "correct the date; in a file it is written year-month-day, such as 2026-11-22";
    SealBroken:
        "nội dung đã bị sửa sau khi xuất: mã kiểm tra ghi trong tệp là {found}, tính lại là {expected}", "xin nơi đã gửi (đơn vị, hoặc cấp trên đã phát hành) gửi lại tệp vừa xuất",
        "the content was changed after the export: the file states the seal {found}, computed is {expected}", "ask the sender (the unit, or the superior who issued it) for the exported file again";
    SealMissing:
        "tệp không có mã kiểm tra nên không rõ nội dung có bị sửa hay không", "xin đơn vị gửi lại tệp do Tự chấm xuất ra",
        "the file has no seal, so it cannot be seen whether it was changed", "ask the unit for a file that Tự chấm exported";
    OwnSetDiffers:
        "bộ tiêu chí kèm trong tệp không đúng với bộ mà hồ sơ ghi (mã kiểm tra {found}, hồ sơ ghi {expected})", "xin đơn vị gửi lại tệp, hoặc mở kèm đúng bộ tiêu chí",
        "the criteria set inside the file is not the one that the dossier names (checksum {found}, named is {expected})", "ask the unit for the file again, or open the right set with it";
    SetMissing:
        "hồ sơ dùng bộ tiêu chí “{id}” phiên bản {version}, ở đây chưa có", "mở tệp bộ tiêu chí đó trước, rồi mở lại hồ sơ",
        "the dossier needs the criteria set “{id}”, version {version}, which is not here", "open that set first, then the dossier again";
    SetDiffers:
        "hồ sơ dùng bộ tiêu chí {found}, bộ cùng mã và phiên bản ở đây là {expected}: nội dung khác nhau", "dùng đúng bộ tiêu chí do cấp trên gửi cho đơn vị",
        "the dossier uses the criteria set {found}; the one of that id and version here is {expected}, with another content", "use the very set that the superior sent to the unit";
    DeclaredDiffers:
        "{key:word} ghi trong tệp là {found#}, tính lại được {expected#}", "dùng số tính lại; hỏi đơn vị nếu cần",
        "{key:word} is {found#} in the file, recomputed it is {expected#}", "rely on the recomputed number; ask the unit if need be";
    EntryUnknown:
        "tệp có câu trả lời cho “{id}”, bộ tiêu chí không có tiêu chí này; câu trả lời được giữ lại nhưng không tính điểm", "kiểm tra hồ sơ có dùng đúng bộ tiêu chí không",
        "the file answers “{id}”, which the set does not have; the answer is kept and counts for nothing", "check that the dossier uses the right set";
    OtherSetUsed:
        "chấm theo bộ tiêu chí được chỉ định (phiên bản {version}), nội dung khác với bộ mà hồ sơ ghi", "dùng đúng bộ mà hồ sơ ghi nếu cần điểm chính thức",
        "scored by the given criteria set (version {version}), whose content is not the one that the dossier names", "use the very set that the dossier names for official points";
    SameFile:
        "chính tệp này đã nhận rồi, với tên “{name}”", "không cần làm gì",
        "this very file was received before, as “{name}”", "nothing needs to be done";
    SameIdOther:
        "tệp “{name}” chứa cùng hồ sơ này (lần sửa {revision}) nhưng nội dung khác", "so sánh hai tệp rồi chọn một; nếu chưa rõ thì hỏi đơn vị",
        "the file “{name}” holds the same dossier (revision {revision}) with other content", "compare the two and choose one; ask the unit where in doubt";
    UnitTwice:
        "đơn vị này còn một tệp khác: “{name}”", "so sánh các tệp rồi chọn một",
        "there is another file of this unit: “{name}”", "compare the files and choose one";
    DossierMissing:
        "giải trình thuộc hồ sơ mã {id}, ở đây chưa nhận hồ sơ này", "nhận hồ sơ của đơn vị trước, rồi nhận lại tệp giải trình",
        "these are explanations of the dossier {id}, which has not been received here", "receive the unit's dossier first, then this file again";
    NotForInbox:
        "tệp thuộc loại “{found}”, hộp nhận chỉ nhận hồ sơ tự chấm và giải trình", "mở tệp này ở đúng trang của nó",
        "the file is a “{found}”; the inbox takes dossiers and explanations", "open it on the page that it belongs to";
    DeskAltered:
        "tệp bàn chấm đã bị sửa hoặc hỏng sau khi xuất: mã kiểm tra không khớp", "dùng một tệp bàn chấm khác của đợt này, hoặc xuất lại từ máy còn giữ đợt chấm; chưa có gì bị thay đổi",
        "the desk file was changed or damaged after it was exported: the seal does not fit", "use another desk file of this campaign, or export it again where the campaign is kept; nothing was changed";
    DeskPaperDiffers:
        "tệp “{name}” bên trong tệp bàn chấm không đúng với mã của nó", "dùng một tệp bàn chấm khác của đợt này; chưa có gì bị thay đổi",
        "the file “{name}” inside the desk file is not the one that its checksum names", "use another desk file of this campaign; nothing was changed";
    DeskWorkUnusable:
        "một hồ sơ đã thẩm định bên trong tệp bàn chấm không đọc được, hoặc không thuộc tệp nào trong đó", "dùng một tệp bàn chấm khác của đợt này; chưa có gì bị thay đổi",
        "an appraised dossier inside the desk file cannot be read, or belongs to no file in it", "use another desk file of this campaign; nothing was changed";
    DeskCampaignUnusable:
        "đợt chấm bên trong tệp bàn chấm không đọc được, hoặc không phải đợt mà tệp nêu tên", "dùng một tệp bàn chấm khác của đợt này; chưa có gì bị thay đổi",
        "the campaign inside the desk file cannot be read, or is not the one that the file names", "use another desk file of this campaign; nothing was changed";
    DeskTooLarge:
        "đợt chấm này cần một tệp bàn chấm {found#} byte, cho phép đến {limit#} byte", "xóa hẳn những tệp bị từ chối hoặc không chọn khỏi hộp nhận rồi xuất lại; giữ các tệp gốc của đơn vị ở nơi khác cho đến khi xuất được",
        "this campaign needs a desk file of {found#} bytes, at most {limit#} are allowed", "remove files that were refused or not chosen from the inbox, then export again; keep the units' own files elsewhere until that is done";
    DeskForSuperior:
        "đây là tệp bàn chấm của cấp trên, chứa cả một đợt chấm", "mở tệp này ở trang Cấp trên thẩm định, mục “Mở tệp đợt chấm hoặc tệp bàn chấm”",
        "this is a superior's desk file, which holds a whole campaign", "open it on the superior's page, under “Open a campaign or desk file”";
    DeskNotAlone:
        "tệp bàn chấm chứa cả đợt chấm và mọi tệp đã nhận, không dùng cùng tệp khác hoặc cùng --campaign", "chỉ nêu một tệp bàn chấm",
        "a desk file holds the campaign and every received file, and does not go with other files or with --campaign", "name the one desk file alone";
    SourceMissing:
        "bộ tiêu chí chính thức nhưng thiếu thông tin văn bản ban hành (“{key}”)", "vẫn chấm được; bổ sung số, ngày, cơ quan ban hành khi có",
        "the set is official but does not say which document issued it (“{key}”)", "it is scored all the same; add number, date and issuer when they are known";
    DuplicateId:
        "mã định danh “{found}” bị trùng", "đặt mã định danh khác",
        "the id “{found}” stands twice", "choose another id";
    DuplicateCode:
        "số thứ tự “{found}” bị trùng", "vẫn chấm được; nếu các lĩnh vực cùng đánh số lại từ đầu thì số của lĩnh vực được ghi kèm phía trước",
        "the code “{found}” stands twice", "it is scored all the same; where areas begin again at the same number, the area's code is shown before it";
    GroupMax:
        "điểm tối đa ghi {found#}, tổng các mục con là {expected#}", "vẫn chấm được, theo tổng các mục con; đối chiếu với văn bản ban hành",
        "the maximum is {found#}, the sum below it {expected#}", "it is scored by the sum below; compare it with the decision";
    SetMax:
        "điểm tối đa của bộ ghi {found#}, tổng các lĩnh vực tính điểm là {expected#}", "vẫn chấm được, theo tổng các lĩnh vực; đối chiếu với văn bản ban hành",
        "the set's maximum is {found#}, its base areas sum to {expected#}", "it is scored by the sum of the areas; compare it with the decision";
    PointsOutside:
        "điểm của “{key}” là {found#}, ngoài khoảng từ {min#} đến {max#}", "sửa lại số điểm",
        "the points of “{key}” are {found#}, outside {min#} to {max#}", "correct the points";
    MaxUnreachable:
        "không câu trả lời nào đạt điểm tối đa: cao nhất được {found#}, tối đa là {max#}", "vẫn chấm được như đã ghi; đối chiếu với văn bản ban hành",
        "no answer can reach the maximum: the best gives {found#}, the maximum is {max#}", "it is scored as written; compare it with the decision";
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
        "mức xếp loại cuối bắt đầu từ {found#}, không phải từ 0", "vẫn chấm được; dưới ngưỡng đó thì không xếp loại",
        "the last class starts from {found#}, not from 0", "it is scored as written; below that there is no class";
    GateNode:
        "điều kiện xếp loại nêu mục “{found}” không có trong bộ", "sửa mã định danh của mục",
        "a condition of a class names the line “{found}”, which the set does not have", "correct the id of the line";
    GateBand:
        "điều kiện xếp loại nêu mức “{found}” không có trong bộ", "sửa mã định danh của mức xếp loại",
        "a condition names the class “{found}”, which the set does not have", "correct the id of the class";
    GateNotLower:
        "khi không đạt điều kiện của mức “{band}” phải chuyển xuống mức thấp hơn, nhưng “{found}” không thấp hơn", "vẫn chấm được; điều kiện này không làm thay đổi xếp loại",
        "where the condition of “{band}” fails, a lower class must follow, but “{found}” is not lower", "it is scored as written; this condition changes no class";
    FormulaSyntax:
        "không đọc được công thức “{formula}” tại ký tự {at} ({found:end})", "sửa công thức; chỉ dùng số, biến, + - * /, ngoặc, min, max, floor, ceil, round, so sánh, and, or, not",
        "the formula “{formula}” cannot be read at character {at} ({found:end})", "correct it; allowed are numbers, variables, + - * /, parentheses, min, max, floor, ceil, round, comparisons, and, or, not";
    FormulaVariable:
        "công thức “{formula}” dùng biến “{found}” chưa khai báo", "khai báo biến hoặc sửa tên biến",
        "the formula “{formula}” uses the undeclared variable “{found}”", "declare the variable or correct its name";
    FormulaKind:
        "công thức “{formula}” lẫn số với điều kiện tại ký tự {at}", "tách riêng điều kiện (khi nào) và số điểm",
        "the formula “{formula}” mixes a number and a condition at character {at}", "keep condition (when) and points apart";
    UnlessUnknown:
        "“unless” nêu câu hỏi “{found}” không có trong bộ", "sửa mã câu hỏi hoặc bổ sung câu hỏi về đơn vị",
        "“unless” names the profile question “{found}”, which the set does not have", "correct the id or add the question";
    NeverHolds:
        "mức hoặc trường hợp “{found}” không bao giờ xảy ra", "vẫn chấm được như đã ghi; đối chiếu với văn bản ban hành",
        "the step or branch “{found}” can never hold", "it is scored as written; compare it with the decision";
    ListEmpty:
        "danh sách “{key}” đang trống", "bổ sung ít nhất một mục",
        "the list “{key}” is empty", "add at least one entry";
    GroupOrLeaf:
        "mục phải có mục con (children) hoặc cách chấm (rule), không thể thiếu cả hai hay có cả hai", "giữ lại đúng một trong hai",
        "a line needs either children or a rule, not none and not both", "keep exactly one of the two";
    NumberOutside:
        "“{key}” là {found#}, ngoài khoảng từ {min#} đến {max#}", "sửa lại số này",
        "“{key}” is {found#}, outside {min#} to {max#}", "correct the number";
    BadId:
        "mã định danh “{found}” trống hoặc có ký tự không dùng được", "chỉ dùng chữ không dấu, chữ số, dấu chấm, gạch nối, gạch dưới",
        "the id “{found}” is empty or has characters that ids may not have", "use plain letters, digits, dots, hyphens and underscores";
    FormulaTooComplex:
        "công thức “{formula}” quá phức tạp (tối đa 2.000 ký tự, 40 phép nhân, chia và làm tròn, 60 tầng ngoặc)", "rút gọn công thức, hoặc tách thành nhiều nhánh",
        "the formula “{formula}” is too complex (at most 2,000 characters, 40 multiplications, divisions and roundings, 60 levels)", "make it shorter, or split it into branches";
    FormulasTooLong:
        "các công thức của bộ tiêu chí dài tổng cộng {found} ký tự, nhiều nhất là {limit}: trang sẽ chậm ở mỗi lần gõ", "rút gọn các công thức, hoặc dùng loại quy tắc có sẵn thay cho công thức",
        "the formulas of the set have {found} characters in all, at most {limit} are taken: the page would be slow at each key press", "make the formulas shorter, or use one of the other kinds of rule";
    PointsAboveMax:
        "điểm của “{key}” là {found#}, cao hơn điểm tối đa {max#}", "vẫn chấm được; điểm chỉ tính đến mức tối đa",
        "the points of “{key}” are {found#}, above the maximum {max#}", "it is scored all the same; points are held to the maximum";
    GivenNegative:
        "điểm nhập trực tiếp có thể âm (thấp nhất {found#})", "vẫn chấm được như đã ghi; đối chiếu với văn bản ban hành",
        "points that are entered may be below 0 (lowest {found#})", "it is scored as written; compare it with the decision";
    RoleBelow:
        "mục tính vào điểm chuẩn đứng trong mục cộng hoặc trừ điểm", "bỏ “role” của mục này, hoặc đưa mục ra ngoài",
        "a line that counts in the maximum stands below a bonus or penalty line", "remove its “role”, or move the line out";
    FigureUnknown:
        "“figure” nêu số liệu “{found}” không có trong bộ", "sửa mã số liệu, hoặc bổ sung vào danh sách “figures” của bộ",
        "“figure” names the figure “{found}”, which the set does not have", "correct the id, or add it to the set's “figures”";
    RangeFalling:
        "khoảng điểm ghi từ {min#} đến {max#}", "ghi số nhỏ trước, số lớn sau",
        "the range of points goes from {min#} to {max#}", "let the smaller number stand first";
    FloorAboveCap:
        "điểm thấp nhất ({floor#}) cao hơn điểm cao nhất ({cap#})", "sửa lại hai mức",
        "the lowest points ({floor#}) lie above the highest ({cap#})", "correct the two";
    RowNoMax:
        "không đọc được điểm tối đa của “{key}”", "điền điểm tối đa vào bảng, hoặc sửa trong bộ tiêu chí",
        "the maximum of “{key}” cannot be read", "fill it in in the table or correct it in the set";
    RowDisagrees:
        "mã “{code}” và tên “{name}” không cùng một đơn vị", "sửa mã hoặc tên; chưa đưa dòng này vào",
        "code “{code}” and name “{name}” belong to different units", "correct one of them; the row was not put in";
    RowTwice:
        "“{key}” đã có ở dòng trước", "bỏ bớt một dòng",
        "“{key}” stands in an earlier row already", "remove one of the rows";
    RowNoCode:
        "dòng “{key}” thiếu mã", "điền mã của đơn vị",
        "the row “{key}” has no code", "fill in the unit's code";
    RowNoName:
        "dòng “{key}” thiếu tên", "điền tên của đơn vị",
        "the row “{key}” has no name", "fill in the unit's name";
    RowUnitUnknown:
        "không có đơn vị “{key}” trong đợt chấm", "kiểm tra mã và tên đơn vị",
        "there is no unit “{key}” in the campaign", "check its code and name";
    RowCriterionUnknown:
        "không có tiêu chí “{key}” trong bộ tiêu chí", "kiểm tra mã tiêu chí",
        "there is no criterion “{key}” in the set", "check its code";
    RowNotNumber:
        "“{found}” không phải là số", "sửa lại ô này",
        "“{found}” is not a number", "correct the cell";
    RowAboveMax:
        "{found} lớn hơn mức tối đa {max}", "kiểm tra lại số",
        "{found} lies above the maximum {max}", "check the number";
    ColumnShares:
        "cột “{key}” cần tỷ lệ phần trăm nhưng các số đều không quá 1", "xác nhận: 0,855 là 85,5 % hay 0,855 %",
        "the column “{key}” wants percentages, and its figures are all up to 1", "say whether 0.855 means 85.5% or 0.855%";
    RowNoSuchDate:
        "không có ngày “{found}”", "sửa lại ngày",
        "there is no date “{found}”", "correct the date";
    RowNoNumber:
        "văn bản “{key}” không ghi số, ký hiệu", "điền số, ký hiệu, hoặc xác nhận là không có",
        "the document “{key}” has no number", "fill it in, or say that there is none";
    RowOtherDate:
        "văn bản “{key}” đã có ở dòng trước với ngày khác", "kiểm tra xem là một hay hai văn bản",
        "the document “{key}” stands in an earlier row with another date", "check whether it is one document or two";
    RowTwoReadings:
        "“{found}” có thể đọc theo hai cách", "ghi rõ dấu phẩy thập phân",
        "“{found}” can be read in two ways", "write it with a clear decimal sign";
    RowNotHere:
        "“{key}” do đơn vị tự nhập, không nhận từ bảng này", "bỏ cột hoặc dòng này",
        "“{key}” is entered by the unit and is not taken from this table", "leave the column or row out";
    RowNotOpen:
        "tiêu chí “{key}” không nhận số liệu ở đây: nơi khác chấm hoặc không áp dụng", "bỏ dòng này",
        "the criterion “{key}” takes nothing here: others score it, or it does not apply", "leave the row out";
    RowBelowMin:
        "{found} nhỏ hơn mức thấp nhất {min#}", "kiểm tra lại số",
        "{found} lies below the lowest {min#}", "check the number";
    RowByHand:
        "tiêu chí “{key}” không có mức nào đúng số điểm này, hoặc phải đánh dấu hay nhập nhiều số", "nhập ở trang của tiêu chí",
        "no option of the criterion “{key}” gives these points, or it is answered with more than one number", "enter it on its page";
    RowNoWhole:
        "tiêu chí “{key}” cần cả tổng số (mẫu số)", "thêm cột tổng số, hoặc chọn cột nào là tổng số",
        "the criterion “{key}” also wants the whole", "add a column with it, or say which column it is";
    RowCriterionMany:
        "nhiều tiêu chí cùng có mã “{key}”", "nhập ở trang của từng tiêu chí",
        "several criteria have the code “{key}”", "enter it on the page of each";
    RowShareDiffers:
        "chỉ số {found#} không khớp với điểm: tính ra {expected#}", "kiểm tra lại điểm, chỉ số và điểm tối đa đã nhập",
        "the index {found#} does not fit the points: they come to {expected#}", "check the points, the index and the maximum that was stated";
    RowNoScale:
        "có điểm {found#} mà chưa biết điểm tối đa", "nhập điểm tối đa của năm ấy, hoặc chọn cột nào là chỉ số",
        "there {found#|is|are} {found#} {found#|point|points}, while the maximum is not known", "state the maximum of that year, or say which column holds the index";
    RowOldFont:
        "“{found}” có vẻ gõ bằng phông chữ cũ (TCVN3, VNI), đọc theo Unicode là “{expected}”", "chuyển bảng sang Unicode rồi mở lại, hoặc sửa ở ô tên của dòng",
        "“{found}” looks like text of an old font (TCVN3, VNI); in Unicode it is “{expected}”", "convert the table to Unicode and open it again, or correct the row's title";
    UnitUnknown:
        "đơn vị “{found}” không có trong danh sách của đợt chấm", "bổ sung đơn vị vào danh sách, hoặc hỏi lại người gửi",
        "the unit “{found}” is not on the campaign's list", "add it to the list, or ask the sender";
    UnitCodeOther:
        "đơn vị ghi mã “{found}”, danh sách ghi “{expected}” cho tên này", "kiểm tra mã đơn vị; điểm được tính theo danh sách",
        "the unit gives the code “{found}”, the list has “{expected}” for this name", "check the code; the list is what counts";
    CampaignOther:
        "hồ sơ thuộc đợt chấm “{found}”, ở đây là đợt “{expected}”", "xin đơn vị gửi hồ sơ của đúng đợt chấm",
        "the dossier belongs to the campaign “{found}”, this one is “{expected}”", "ask the unit for its dossier of this campaign";
    YearOther:
        "hồ sơ của năm {found}, ở đây chấm năm {expected}", "xin đơn vị gửi hồ sơ của đúng năm",
        "the dossier is for the year {found}, this campaign scores {expected}", "ask the unit for its dossier of that year";
    CampaignUnnamed:
        "hồ sơ không ghi đợt chấm; được xếp vào đợt “{expected}”", "kiểm tra hồ sơ có đúng đợt này không",
        "the dossier names no campaign; it is taken into “{expected}”", "check that it belongs here";
    SetOther:
        "hồ sơ dùng bộ tiêu chí {found}, nhóm của đơn vị dùng {expected}", "xin đơn vị mở tệp đợt chấm và chấm theo đúng bộ tiêu chí",
        "the dossier uses the criteria set {found}; its group uses {expected}", "ask the unit to open the campaign file and score by the right set";
    NotLocked:
        "đơn vị chưa khóa hồ sơ, số liệu có thể còn thay đổi", "hỏi đơn vị đã gửi bản chính thức chưa",
        "the unit has not locked the dossier, it may still change", "ask whether this is the final file";
    UnitUnnamed:
        "hồ sơ không ghi mã và tên đơn vị", "xin đơn vị điền thông tin rồi gửi lại",
        "the dossier gives neither code nor name of the unit", "ask the unit to fill them in and send it again";
    CapsOther:
        "mức trần {key:word} trong tệp là {found#}, của đợt chấm là {expected#}; điểm được tính theo đợt chấm", "không cần làm gì, hoặc gửi lại tệp đợt chấm cho đơn vị",
        "the cap of {key:word} is {found#} in the file and {expected#} in the campaign; the campaign's holds", "nothing, or send the campaign file to the unit again";
    GroupOther:
        "hồ sơ ghi nhóm “{found}”, danh sách ghi nhóm “{expected}”; xếp hạng theo danh sách", "kiểm tra lại nhóm của đơn vị",
        "the dossier names the group “{found}”, the list “{expected}”; the list is what counts", "check the unit's group";
    DatesNotRising:
        "mốc “{key:word}” là {found:date}, không sau mốc trước đó ({before:date})", "sửa lại ngày cho đúng thứ tự",
        "the date of “{key:word}” is {found:date}, which is not after the one before it ({before:date})", "put the dates in order";
    UnitCodeTwice:
        "mã đơn vị “{found}” bị trùng trong danh sách", "đặt mã khác cho một trong hai đơn vị",
        "the unit code “{found}” stands twice in the list", "give one of the two another code";
    GroupUnknown:
        "đơn vị “{unit}” thuộc nhóm “{found}”, đợt chấm không có nhóm này", "chọn lại nhóm cho đơn vị hoặc thêm nhóm",
        "the unit “{unit}” is in the group “{found}”, which the campaign does not have", "choose another group or add this one";
    GroupSetMissing:
        "nhóm “{group}” dùng bộ tiêu chí “{id}” phiên bản {version}, bộ này không có sẵn và không kèm trong tệp", "mở bộ tiêu chí đó rồi lưu lại đợt chấm",
        "the group “{group}” uses the criteria set “{id}”, version {version}, which is neither built in nor in the file", "open that set and save the campaign again";
    UnitNameTwice:
        "có hai đơn vị cùng tên “{found}”", "kiểm tra có phải nhập trùng không",
        "two units are called “{found}”", "check that neither was entered twice";
    UnitCodeMissing:
        "đơn vị “{unit}” chưa có mã", "nhập mã đơn vị",
        "the unit “{unit}” has no code", "enter its code";
    UnitNameMissing:
        "đơn vị mã “{code}” chưa có tên", "nhập tên đơn vị",
        "the unit with the code “{code}” has no name", "enter its name";
    UnitNotListed:
        "danh sách của đợt chấm không có đơn vị mã “{found}”", "chọn lại đơn vị trong danh sách, hoặc hỏi cấp trên",
        "the campaign's list has no unit with the code “{found}”", "choose a unit of the list, or ask your superior";
    CapNegative:
        "mức trần {key:word} là {found#}, không được nhỏ hơn 0", "nhập số từ 0 trở lên",
        "the cap of {key:word} is {found#}, which is below 0", "enter a number from 0";
    PastedShort:
        "dòng {line} không có đủ mã và tên đơn vị", "bổ sung rồi dán lại, hoặc nhập bằng tay",
        "line {line} does not give both code and name of a unit", "complete it and paste again, or type it in";
    PastedTwice:
        "dòng {line} lặp lại mã đơn vị “{found}”", "bỏ dòng thừa hoặc sửa mã",
        "line {line} repeats the unit code “{found}”", "remove the line or correct the code";
    PastedNothing:
        "không đọc được dòng nào trong nội dung đã dán", "sao chép các ô từ bảng tính, gồm cả dòng tiêu đề, rồi dán lại",
        "no line of the pasted text can be read", "copy the cells of the spreadsheet, with the heading, and paste again";
    PastedUnitUnknown:
        "dòng {line}: không tìm thấy đơn vị “{found}”", "sửa mã hoặc tên đơn vị, hoặc thêm đơn vị vào danh sách của đợt chấm",
        "line {line}: there is no unit “{found}” here", "correct code or name, or add the unit to the campaign’s list";
    PastedColumnUnknown:
        "cột “{found}” không phải mã tiêu chí nào của bộ", "ghi số thứ tự của tiêu chí ở dòng tiêu đề, ví dụ 8.1.1",
        "the column “{found}” is the code of no criterion of the set", "put the criterion's code into the heading, such as 8.1.1";
    PastedColumnOwn:
        "tiêu chí “{found}” do đơn vị tự chấm, không nhập điểm điều tra cho tiêu chí này", "bỏ cột này, hoặc thẩm định từng hồ sơ",
        "the criterion “{found}” is scored by the unit itself and takes no survey points", "leave the column out, or appraise the dossiers one by one";
    PastedFigure:
        "dòng {line}, tiêu chí {key}: “{found}” không phải là số dùng được", "sửa số đó rồi dán lại",
        "line {line}, criterion {key}: “{found}” is no number that can be used", "correct the figure and paste again";
    PastedRange:
        "dòng {line}, tiêu chí {key}: số “{found}” nằm ngoài khoảng từ {from#} đến {to#}", "sửa số đó rồi dán lại",
        "line {line}, criterion {key}: “{found}” does not lie between {from#} and {to#}", "correct the figure and paste again";
    PastedColumnTwice:
        "có hai cột cho tiêu chí “{found}”; chỉ cột đầu được dùng", "bỏ một cột rồi dán lại nếu cột đầu không đúng",
        "there are two columns for the criterion “{found}”; only the first is used", "leave one out, and paste again if the first is the wrong one";
    PastedNoCodes:
        "không thấy cột mã đơn vị trong nội dung đã dán (số thứ tự không phải là mã)", "dán cả dòng tiêu đề, trong đó có “Mã đơn vị” và “Tên đơn vị”",
        "the pasted text shows no column of unit codes (a running number is none)", "paste the heading too, with “Mã đơn vị” and “Tên đơn vị”, or “code” and “name”";
    PastedTotal:
        "dòng {line} là dòng tổng cộng, không phải đơn vị", "không cần làm gì",
        "line {line} is a sum, not a unit", "nothing needs to be done";
    PastedHeading:
        "dòng {line} là tiêu đề hoặc số thứ tự cột, không phải đơn vị", "không cần làm gì",
        "line {line} is a heading or counts the columns; it is no unit", "nothing needs to be done";
    PastedRenames:
        "dòng {line}: mã này trong danh sách đang có tên “{expected}”, tên mới là “{found}”", "kiểm tra xem mã có nhầm đơn vị không, rồi mới đưa vào",
        "line {line}: the code is listed with the name “{expected}”, its new name is “{found}”", "check that the code is not another unit's before you put it in";
    PastedNameTwice:
        "dòng {line}: tên “{found}” có ở hai dòng khác mã", "kiểm tra mã và tên của hai dòng",
        "line {line}: the name “{found}” stands on two lines with different codes", "check code and name of both lines";
    PastedOldFont:
        "dòng {line}: “{found}” có vẻ gõ bằng phông chữ cũ (TCVN3, VNI), đọc theo Unicode là “{expected}”", "đánh dấu “chuyển sang Unicode” nếu đúng vậy",
        "line {line}: “{found}” looks like text of an old font (TCVN3, VNI); in Unicode it is “{expected}”", "tick “convert to Unicode” if that is so";
    NotATable:
        "đây là {found:word}, trang không đọc bảng từ tệp này", "mở tệp, chọn các ô cần lấy (cả dòng tiêu đề), sao chép rồi dán vào ô phía trên; hoặc lưu thành CSV UTF-8",
        "this is {found:word}; no table is read from it", "open it, copy the cells with their heading and paste them into the field above, or save it as CSV UTF-8";
    TableEncoding:
        "tệp không dùng mã Unicode, đã đọc theo bảng mã Windows-1258", "xem lại dấu tiếng Việt của các tên trước khi đưa vào",
        "the file is not in Unicode and was read as Windows-1258", "look at the marks of the names before you put them in";
    SurveyMismatch:
        "dòng {line}: mã “{unit}” là của “{expected}”, nhưng dòng này ghi tên “{found}”; không lấy số nào của dòng", "sửa mã hoặc tên cho khớp rồi dán lại",
        "line {line}: the code “{unit}” is that of “{expected}”, but the line names “{found}”; nothing of it is taken", "correct code or name and paste again";
    SurveyWhole:
        "dòng {line}, tiêu chí {key}: “{found}” không phải số nguyên từ 0 trở lên, mà cột này đếm số lượng", "sửa số đó, hoặc chọn cột này ghi điểm",
        "line {line}, criterion {key}: “{found}” is no whole number from 0 on, and this column counts", "correct the figure, or say that the column holds points";
    SurveyHeading:
        "không thấy dòng tiêu đề nào ghi số thứ tự của tiêu chí do điều tra hoặc cấp trên chấm", "ghi số thứ tự của tiêu chí ở đầu mỗi cột, ví dụ 8.1.1, rồi dán lại",
        "no line names criteria that the survey or the superior scores", "head each column with the number of its criterion, such as 8.1.1, and paste again";
    LossUnreasoned:
        "điểm thẩm định thấp hơn điểm trước đó mà chưa ghi lý do", "ghi lý do vào “Ý kiến thẩm định” của tiêu chí này",
        "points are taken away and no reason is given", "give the reason in the appraiser’s note of this criterion";
    AppraiserMissing:
        "chưa ghi tên người thẩm định", "ghi tên vào ô “Người thẩm định” rồi khóa vòng",
        "the appraiser’s name is missing", "enter it in the field “Appraiser”, then close the round";
    SurveyDoubt:
        "dòng {line}, tiêu chí {key}: “{found}” có thể là {one#} hoặc {other#}", "ghi rõ trong bảng (tỷ lệ thì thêm dấu %), hoặc chọn cột này ghi gì",
        "line {line}, criterion {key}: “{found}” can be {one#} or {other#}", "make it clear in the table (with a % sign for a percentage), or say what the column holds";
    OtherDossier:
        "tệp thuộc hồ sơ khác (mã {found}, hồ sơ đang mở là {expected})", "mở đúng hồ sơ rồi mở lại tệp này",
        "the file belongs to another dossier ({found}; the open one is {expected})", "open the right dossier, then this file again";
    OtherRevision:
        "tệp thuộc lần sửa {found} của hồ sơ, ở đây là lần sửa {expected}: hồ sơ đã thay đổi sau khi gửi", "mở lại đúng tệp hồ sơ đã gửi, hoặc gửi lại hồ sơ hiện tại",
        "the file belongs to revision {found} of the dossier, here is revision {expected}: it changed after it was sent", "open the file that was sent, or send the present one";
    RoundOrder:
        "tệp của vòng thẩm định {round}, phải mở tệp của vòng {expected} trước", "mở các tệp theo thứ tự các vòng",
        "the file is of appraisal round {round}; that of round {expected} comes first", "open the files in the order of the rounds";
    AppliedTwice:
        "nội dung vòng {round} của tệp này đã có trong hồ sơ, giống hệt", "không cần làm gì",
        "what this file says of round {round} is in the dossier already, the very same", "nothing needs to be done";
    RoundOther:
        "giải trình thuộc vòng {found}, hồ sơ đang chờ giải trình vòng {expected}", "xin đơn vị gửi giải trình của đúng vòng",
        "the explanations are of round {found}, the dossier awaits those of round {expected}", "ask the unit for those of the right round";
    PointsOther:
        "điểm tự chấm trong hồ sơ là {expected#}, cấp trên đã thẩm định trên {found#}: nội dung hồ sơ khác với bản đã gửi", "mở lại đúng tệp hồ sơ đã gửi rồi mở tệp này",
        "the dossier's own points are {expected#}, the appraisal looked at {found#}: this is not what was sent", "open the very file that was sent, then this one";
    NotAsked:
        "có giải trình cho “{id}”, tiêu chí này không được yêu cầu giải trình", "đọc như thông tin thêm",
        "there is an explanation of “{id}”, which was not asked for", "read it as additional information";
    RowsUnseen:
        "còn {count#} tiêu chí chưa được xem trong vòng này", "xem nốt, hoặc chấp nhận tất cả phần còn lại",
        "{count#} {count#|criterion has|criteria have} not been looked at in this round", "look at {count#|it, or accept it|them, or accept all that are left}";
    RoundClosed:
        "vòng thẩm định {round} đã khóa", "rút lại kết quả của vòng trước khi sửa",
        "appraisal round {round} is closed", "withdraw it before changing it";
    OriginOther:
        "mã kiểm tra {found} trong tệp không phải của hồ sơ đã gửi ({expected})", "đối chiếu mã in trên báo cáo giấy; hỏi người gửi nếu cần",
        "the seal {found} in the file is not that of the dossier that was sent ({expected})", "compare the code on the paper report; ask the sender if need be";
    DraftMissing:
        "tệp là kết quả thẩm định của đơn vị “{unit}”, trên máy này không có hồ sơ tương ứng (mã {id})", "mở tệp hồ sơ đã gửi cho cấp trên trước, rồi mở lại tệp này",
        "this is the appraisal of “{unit}”; its dossier ({id}) is not on this computer", "open the dossier file that was sent to the superior first, then this file again";
    DraftInTrash:
        "hồ sơ của đơn vị “{unit}” mà tệp này thuộc về đang nằm trong thùng rác", "khôi phục hồ sơ từ thùng rác ở trang đầu, rồi mở lại tệp này",
        "the dossier of “{unit}” that this file belongs to is in the trash", "restore it from the trash on the start page, then open this file again";
    ForSuperior:
        "tệp là giải trình vòng {round} của đơn vị “{unit}” gửi cho cấp trên, không mở trong hồ sơ của đơn vị", "gửi tệp này cho cơ quan thẩm định; giải trình của đơn vị vẫn còn trong hồ sơ",
        "these are the explanations of “{unit}” for round {round}, on their way to the superior; they are not opened in the unit's own dossier", "send this file to the superior; the explanations are still in the unit's dossier";
    ClaimsForeign:
        "tệp mang theo kết quả thẩm định mà máy này không ghi (bước “{stage:word}”, vòng {round}, {count#} dòng khác điểm tự chấm: {codes}); các kết quả đó không được tính, chỉ tính điểm tự chấm", "hỏi đơn vị; nếu chính cơ quan mình đã thẩm định ở máy khác thì mở “Thẩm định”, xem rồi bấm “Nhận kết quả thẩm định có trong tệp này”",
        "the file brings an appraisal that was not recorded here (stage “{stage:word}”, round {round}, {count#} {count#|row|rows} other than self-scored: {codes}); it does not count, only the self-score does", "ask the unit; if your own office appraised it on another computer, open “Appraise”, look at it, and adopt it there";
    ClaimsDiffer:
        "kết quả thẩm định ghi trong tệp khác với kết quả máy này đã ghi (bước “{stage:word}”, vòng {round}, {count#} dòng khác: {codes}); chỉ kết quả của máy này được tính", "dùng kết quả của máy này; hỏi đơn vị vì sao tệp ghi khác",
        "the appraisal in the file is not the one recorded here (stage “{stage:word}”, round {round}, {count#} {count#|row differs|rows differ}: {codes}); only what was recorded here counts", "rely on what was recorded here; ask the unit why its file says otherwise";
    StageAgainstRounds:
        "tệp ghi bước “{stage:word}” không khớp với vòng thẩm định đã khóa ghi trong đó (vòng {round})", "hỏi đơn vị tệp lấy từ đâu; bước và vòng trong tệp không được tính",
        "the stage “{stage:word}” in the file does not go with the last closed round in it ({round})", "ask the unit where the file comes from; neither counts";
    SetNamesake:
        "bộ tiêu chí {found} trùng mã và phiên bản với bộ đã có ở đây ({expected}) nhưng nội dung khác", "đối chiếu mã ngắn của bộ với văn bản hoặc tệp do cấp trên gửi; chưa rõ thì chưa dùng",
        "the criteria set {found} has the id and version of one that is here ({expected}) and another content", "compare the short code with what the superior sent; do not use it while in doubt";
    UnitNameOther:
        "mã “{unit}” trong danh sách là “{expected}”, hồ sơ ghi tên “{found}”", "kiểm tra đơn vị có gõ nhầm mã không; nếu đúng là một đơn vị thì không cần làm gì",
        "the code “{unit}” is “{expected}” on the list, the dossier gives the name “{found}”", "check whether the unit mistyped its code; nothing, if both are one unit";
    SameContent:
        "tệp này cùng nội dung với tệp “{name}” đã nhận", "không cần làm gì; tệp kia được dùng",
        "this file says the same as “{name}”, which was received", "nothing needs to be done; the other file is used";
    RoundsCarried:
        "kết quả thẩm định đã ghi cho tệp “{name}” được chuyển sang tệp vừa chọn; {count#} dòng đơn vị đã sửa phải xem lại: {codes}", "mở “Thẩm định” và xem các dòng đó",
        "what was recorded for the file “{name}” now stands with the chosen one; {count#} {count#|row that the unit changed is|rows that the unit changed are} to be looked at again: {codes}", "open “Appraise” and look at {count#|that row|those rows}";
    ExplanationsOtherUnit:
        "tệp là giải trình của “{found}”, hồ sơ này là của “{expected}”", "hỏi lại người gửi; không nhận tệp này",
        "these are explanations of “{found}”, the dossier is of “{expected}”", "ask the sender; the file was not taken in";
    ExplanationsUnitDiffers:
        "tệp giải trình ghi đơn vị “{found}”, hồ sơ ghi “{expected}”", "kiểm tra có đúng là một đơn vị không; nếu không, mở “Thẩm định” và rút lại để nhận tệp đúng",
        "the explanations name the unit “{found}”, its dossier “{expected}”", "check that both are one unit; if not, open “Appraise”, withdraw them and receive the right file";
    ExplanationsEmpty:
        "tệp giải trình vòng {round} không có nội dung nào", "hỏi đơn vị có giải trình gì không; tệp đúng gửi sau vẫn thay được tệp này",
        "the explanations of round {round} say nothing", "ask the unit; the right file can still take the place of this one";
    ExplanationsSecond:
        "đã nhận giải trình vòng {round} của đơn vị này từ tệp khác; tệp này khác ở {count#} tiêu chí: {codes}", "hỏi đơn vị tệp nào đúng; nếu là tệp này, bấm “Thay bằng tệp này”: mọi giải trình của tệp trước được thay",
        "explanations of round {round} were taken in from another file; this one differs in {count#} {count#|criterion|criteria}: {codes}", "ask the unit which is right; if this one, press “Use this file instead”: it takes the place of all of the former";
    ExplanationsLate:
        "hồ sơ đang ở bước “{stage:word}”, không nhận giải trình ở bước này", "nếu vẫn cần nhận: mở “Thẩm định”, rút lại kết luận hoặc khóa vòng thẩm định, rồi nhận lại tệp",
        "the dossier is “{stage:word}” and takes no explanations at this stage", "if they are still wanted, open “Appraise”, withdraw the conclusion or close the round, then receive the file again";
    ExplanationsWaiting:
        "giải trình vòng {round} này chưa được đưa vào hồ sơ", "bấm “Đưa vào hồ sơ” nếu vẫn cần nhận",
        "these explanations of round {round} are not in the dossier", "press “Put into the dossier” if they are still wanted";
    CorrectionLate:
        "tệp đính chính kết quả vòng {round}, hồ sơ đã có kết quả vòng {last}", "xin cấp trên gửi kết quả mới nhất; nếu cần sửa vòng {round} thì rút kết quả vòng {last} ra trước",
        "the file corrects round {round}, but round {last} is in the dossier already", "ask the superior for the latest result; to take this correction in, take round {last} out first";
    ResultTwice:
        "đơn vị “{unit}” có nhiều dòng trong tệp kết quả; các dòng đó không được dùng", "xin lại tệp kết quả năm trước từ cơ quan ban hành",
        "the unit “{unit}” has several rows in the file of results; none of them is used", "ask for last year's result again";
    ResultRange:
        "dòng của “{unit}” trong tệp kết quả không thể đúng (chỉ số {index#}, hạng {place} trên {of}); dòng đó không được dùng", "xin lại tệp kết quả năm trước từ cơ quan ban hành",
        "the row of “{unit}” in the file of results cannot be right (index {index#}, place {place} of {of}); it is not used", "ask for last year's result again";
    ResultNoYear:
        "tệp kết quả không ghi năm", "kiểm tra có đúng là kết quả của năm trước không",
        "the file of results does not say of which year it is", "check that it is of an earlier year";
    ResultNobody:
        "tệp kết quả “{found}” không có đơn vị nào của bảng này", "kiểm tra đúng tệp, đúng nhóm và mã đơn vị",
        "the file of results “{found}” has none of the units here", "check the file, the group and the units' codes";
    UnitRenamed:
        "mã “{unit}” trong đợt chấm là “{expected}”, hồ sơ ghi tên “{found}”", "kiểm tra đây có phải đơn vị mình không; nếu đúng thì bấm dùng tên trong đợt chấm",
        "the code “{unit}” is “{expected}” in the campaign, the dossier gives the name “{found}”", "check that this is your unit; if so, use the campaign's name";
    KeyPassphrase:
        "mật khẩu không mở được tệp khóa này", "gõ lại mật khẩu đã đặt khi lưu tệp khóa, để ý chữ hoa, chữ thường và bộ gõ; quên mật khẩu thì lấy khóa từ tệp bàn chấm, hoặc tạo khóa mới ở trang lập đợt chấm; chưa có gì bị thay đổi",
        "this passphrase does not open the key file", "type the passphrase that was set when the key file was saved; where it is forgotten, take the key from a desk file or make a new one on the campaign's page; nothing was changed";
    KeyDamaged:
        "tệp khóa đã bị sửa hoặc hỏng sau khi lưu", "dùng một tệp khóa khác của đợt này, hoặc mở tệp bàn chấm (trong đó có khóa), hoặc tạo khóa mới ở trang lập đợt chấm; chưa có gì bị thay đổi",
        "the key file was changed or damaged after it was saved", "use another key file of this campaign, or a desk file (it holds the key), or make a new key on the campaign's page; nothing was changed";
    PassphraseShort:
        "mật khẩu của tệp khóa ngắn hơn {limit#} ký tự", "đặt mật khẩu dài hơn, ví dụ bốn từ không liên quan nhau",
        "the passphrase of the key file has fewer than {limit#} letters", "choose a longer one, such as four words that have nothing to do with one another";
    SignedTwice:
        "tệp này đã có chữ ký", "xuất tệp mới từ chương trình thay vì ký thêm lần nữa; chưa có gì bị thay đổi",
        "this file is signed already", "export a new file instead of signing it once more; nothing was changed";
    SignatureBroken:
        "chữ ký trong tệp không phải của nội dung này: tệp bị sửa sau khi ký, hoặc chữ ký được chép từ tệp khác", "đừng dùng tệp này; xin nơi gửi gửi lại tệp, và gọi số điện thoại đã biết từ trước để hỏi",
        "the signature is not of this content: the file was changed after it was signed, or the signature was copied from another file", "do not use the file; ask the sender for it again, by a telephone number that you knew before";
    SignatureShape:
        "phần chữ ký của tệp không đúng dạng: hỏng, hoặc có nhiều hơn một chữ ký", "đừng dùng tệp này; xin nơi gửi xuất và gửi lại",
        "the signature has not the form of one: it is damaged, or there are several", "do not use the file; ask the sender to export it again";
    SignatureKey:
        "khóa ghi trong chữ ký không phải là khóa: với khóa như vậy ai cũng tạo được chữ ký", "đừng dùng tệp này; gọi nơi gửi theo số đã biết từ trước để hỏi",
        "what the signature names as its key is none: anybody could sign so", "do not use the file; call the sender by a number that you knew before";
    SignatureOther:
        "tệp được ký bằng khóa khác với khóa đã phát hành đợt chấm này: vân tay {found}, của đợt chấm là {expected}", "gọi cấp trên theo số đã biết từ trước, đọc vân tay để đối chiếu; nếu cấp trên đã đổi khóa thì xin tệp đợt chấm mới và mở tệp đó trước",
        "the file is signed by another key than the one that issued this campaign: fingerprint {found}, the campaign's is {expected}", "call the superior by a number that you knew before and compare the fingerprint; if they changed their key, ask for the new campaign file and open that first";
    SignatureMissing:
        "tệp không có chữ ký, trong khi đợt chấm này có khóa (vân tay {expected}): ai cũng có thể lập tệp như vậy", "gọi cấp trên hỏi có đúng tệp này không, và xin tệp có chữ ký",
        "the file is not signed, though this campaign has a key (fingerprint {expected}): anybody can make such a file", "ask the superior whether it is theirs, and for a signed one";
    SignerUnknown:
        "tệp có chữ ký (vân tay {found}), nhưng hồ sơ này chưa biết khóa của đợt chấm để đối chiếu", "so vân tay với công văn của cấp trên; hoặc mở tệp đợt chấm mới nhất của cấp trên, đưa khóa vào hồ sơ rồi mở lại tệp này",
        "the file is signed (fingerprint {found}), but this dossier knows no key of its campaign to hold it against", "compare the fingerprint with the superior's letter; or open the superior's newest campaign file, take its key into the dossier, and open this file again";
    SignerNone:
        "tệp không có chữ ký và đợt chấm này chưa có khóa: chương trình không biết tệp của ai", "chỉ đưa vào khi chắc chắn tệp do cấp trên gửi, ví dụ sau khi gọi điện hỏi mã kiểm tra",
        "the file is not signed and this campaign has no key: the program does not know whose it is", "take it in only when you are sure that the superior sent it, for instance after comparing the seal by telephone";
    SignatureUnchecked:
        "chưa kiểm tra được chữ ký vì chưa tải được một phần của chương trình", "nối mạng rồi mở lại tệp; hoặc gọi cấp trên đối chiếu mã kiểm tra",
        "the signature could not be looked at, because a part of the program could not be fetched", "connect to the network and open the file again; or compare the seal with the superior by telephone";
    CampaignUnsigned:
        "tệp đợt chấm nêu khóa có vân tay {expected} nhưng không được ký bằng khóa đó ({found}): tệp bị sửa, hoặc khóa trong tệp bị thay", "xin cấp trên gửi lại tệp đợt chấm và đối chiếu vân tay với công văn; chưa có gì bị thay đổi",
        "the campaign file names the key {expected} and is not signed by it ({found}): the file was altered, or its key was exchanged", "ask the superior for the campaign file again and compare the fingerprint with their letter; nothing was changed";
    SignerReplaced:
        "đợt chấm này mang khóa mới (vân tay {found}) và nói rằng khóa mới thay khóa mà hồ sơ đang giữ ({expected})", "ai cũng viết được câu đó vào tệp: gọi cấp trên theo số đã biết từ trước, đối chiếu vân tay mới, rồi mới bấm dùng khóa mới",
        "this campaign has a new key (fingerprint {found}) and says that it takes the place of the one in your dossier ({expected})", "anybody can write that into a file: call the superior by a number that you knew before, compare the new fingerprint, and only then use it";
    SignerExchanged:
        "đợt chấm này mang khóa khác (vân tay {found}) với khóa mà hồ sơ đang giữ ({expected}) và không nói vì sao", "có thể là tệp giả: đừng dùng khóa này trước khi gọi cấp trên theo số đã biết từ trước và đối chiếu vân tay",
        "this campaign has another key (fingerprint {found}) than your dossier ({expected}) and does not say why", "it may be forged: do not use the key before you have called the superior by a number that you knew before and compared the fingerprint";
    UnitKeyOther:
        "tệp được ký bằng khóa khác (vân tay {found}) với tệp đầu tiên của đơn vị, “{name}” ({expected}); thường là vì đơn vị chuyển sang máy khác mà không mở bản sao lưu, hoặc dữ liệu trình duyệt bị xóa", "gọi đơn vị: tệp này do ai lập, trên máy nào, có phải bản cuối không; rồi mới chọn",
        "the file is signed by another key (fingerprint {found}) than the unit's first file, “{name}” ({expected}); mostly the unit moved to another computer without its copy, or the browser's data was cleared", "call the unit: who made this file, on which computer, is it the last one; then choose";
    UnitKeyMissing:
        "tệp không có chữ ký, trong khi tệp đầu tiên của đơn vị, “{name}”, có (vân tay {expected}); thường là vì đơn vị dùng bản chương trình cũ, hoặc không tải được phần ký", "gọi đơn vị: tệp này do ai lập, có phải bản cuối không; rồi mới chọn",
        "the file is not signed, though the unit's first file, “{name}”, was (fingerprint {expected}); mostly the unit used an older version, or the part that signs could not be fetched", "call the unit: who made this file, is it the last one; then choose";
    SecretInside:
        "đơn vị gửi nhầm bản sao lưu của mình: trong tệp có khóa bí mật của đơn vị", "nhắc đơn vị gửi tệp xuất ra sau khi khóa hồ sơ, và giữ bản sao lưu cho riêng mình; hồ sơ trong tệp vẫn xem được",
        "the unit has sent the copy that it keeps for itself: its secret key is in the file", "ask the unit for the file that is exported after locking, and to keep copies to itself; the dossier inside can be looked at";
    KeyNotHere:
        "khóa bí mật của đợt chấm (vân tay {expected}) không có trên máy này nên không ký được", "mở tệp khóa ở trang lập đợt chấm, hoặc mở tệp bàn chấm của máy đã lập đợt chấm; mất hẳn khóa thì tạo khóa mới ở trang đó",
        "the campaign's secret key (fingerprint {expected}) is not on this computer, so nothing can be signed", "open the key file on the campaign's page, or the desk file of the computer where the campaign was made; where the key is lost, make a new one there";
    KeyOther:
        "tệp khóa này là của khóa khác: vân tay {found}, đợt chấm đang dùng {expected}", "chọn đúng tệp khóa của đợt chấm này; chưa có gì bị thay đổi",
        "this key file is of another key: fingerprint {found}, the campaign uses {expected}", "choose the key file of this campaign; nothing was changed";
    RulesWait:
        "mức tối đa hoặc bộ tiêu chí vừa sửa chưa được áp dụng trên bàn chấm này, nên chưa đưa được vào tệp cho đơn vị", "ở phần nhóm đơn vị, xem thay đổi rồi bấm áp dụng hoặc bỏ thay đổi; sau đó xuất lại",
        "caps or sets that were just altered do not hold on this desk yet, so they do not go into the file for units", "look at what they change beside the groups, then apply or drop them, and export again";
    RandomMissing:
        "trình duyệt không cho số ngẫu nhiên nên không tạo được khóa", "dùng Chrome, Edge, Cốc Cốc hoặc Firefox bản mới; mọi việc khác vẫn làm được, chỉ là không có chữ ký",
        "the browser gives no random numbers, so no key can be made", "use a current Chrome, Edge or Firefox; everything else works, without a signature";
    DocumentMissing:
        "danh mục tài liệu của tệp không có tài liệu “{id}” mà tài liệu kiểm chứng dẫn tới", "mở tiêu chí đó, chọn lại tài liệu từ danh mục hoặc ghi lại số, ngày và trích yếu",
        "evidence names the document “{id}”, which the file's register does not have", "open that criterion and choose the document again, or enter its number, date and subject";
    PartTwice:
        "mã phần việc “{id}” trống hoặc bị trùng trong hồ sơ", "đề nghị nơi lập tệp đặt cho mỗi phần việc một mã riêng",
        "the id “{id}” of a part of the dossier is empty or stands twice", "ask whoever made the file to give each part an id of its own";
    PartLineUnknown:
        "phần việc “{id}” giao dòng “{found}” không có trong bộ tiêu chí", "kiểm tra lại phân công, hoặc mở kèm đúng bộ tiêu chí",
        "the part “{id}” covers the line “{found}”, which the set does not have", "check who fills in what, or open the right set with it";
    PeriodOther:
        "hồ sơ chấm cho {found:word}, đợt chấm này cho {expected:word}", "xin đơn vị gửi hồ sơ của đúng kỳ chấm, hoặc mở đợt chấm của kỳ đó",
        "the dossier is about {found:word}, this campaign about {expected:word}", "ask the unit for the dossier of this period, or open the campaign of that one";
    SetMoved:
        "hồ sơ chấm theo {found} đã được chuyển sang bộ tiêu chí sửa đổi {expected}: điểm tự chấm {before#} → {after#}, không mất câu trả lời nào", "không cần làm gì; bộ tiêu chí sửa đổi được dùng cho cả đợt chấm",
        "the dossier answers {found} and was carried to the corrected set {expected}: self-score {before#} → {after#}, no answer is lost", "nothing; the corrected set holds for the whole campaign";
    SetMovedLess:
        "hồ sơ chấm theo {found} đã được chuyển sang bộ tiêu chí sửa đổi {expected}: điểm tự chấm {before#} → {after#}; {count#} câu trả lời không còn phù hợp: {codes} (trong ngoặc là dòng không còn)", "xin đơn vị chuyển hồ sơ sang bộ tiêu chí mới, trả lời lại các dòng đó rồi gửi lại; hoặc tự xem các dòng đó khi thẩm định",
        "the dossier answers {found} and was carried to the corrected set {expected}: self-score {before#} → {after#}; {count#} {count#|answer does|answers do} not fit any more: {codes} (in parentheses where the line is gone)", "ask the unit to carry its dossier to the new set, to answer {count#|this line|these lines} anew and to send it again; or look at them while appraising";
    TableChanged:
        "bảng đã được sửa sau khi lưu từ trang này, nên được đọc lại như một bảng bất kỳ", "xem lại từng dòng; xếp loại, điều kiện và những gì bảng không ghi phải đặt lại",
        "the table was changed after it was saved from this page, so it is read like any other", "look at each row; classes, gates and whatever a table does not say have to be set again";
    VersionOfOther:
        "tệp là bộ tiêu chí {found}, hồ sơ chấm theo {expected}: không phải một phiên bản của bộ đó", "chọn tệp của đúng bộ tiêu chí; muốn chấm theo bộ khác thì tạo hồ sơ mới",
        "the file is the criteria set {found}, the dossier answers {expected}: it is no version of that", "choose a file of that set; to score by another one, make a new dossier";
    VersionLate:
        "hồ sơ không còn mở hoặc đã thay đổi sau khi chuyển, nên không hoàn tác riêng việc chuyển được nữa", "mở hồ sơ, vào “Lịch sử chỉnh sửa” và khôi phục bản trước khi chuyển",
        "the dossier is not open any more, or it was changed since, so that carrying alone cannot be undone", "open the dossier, go to “Earlier states” and restore the one before it was carried";
    CampaignSetOther:
        "đợt chấm này dùng bộ tiêu chí {expected}, hồ sơ đang chấm theo {found}", "hỏi cấp trên; nếu phải dùng bộ mới thì chuyển hồ sơ sang bộ đó: xem trước những gì thay đổi, tài liệu và câu trả lời còn phù hợp được giữ nguyên",
        "the campaign uses the criteria set {expected}, the dossier answers {found}", "ask the superior; if the new set holds, carry the dossier to it: what changes is shown first, documents and answers that still fit stay";
    ResultOther:
        "tệp kết quả của “{found}” không so sánh được với “{expected}”", "chọn tệp kết quả cùng cách xếp hạng",
        "the results of “{found}” cannot be compared with “{expected}”", "choose results that were ranked the same way";
    UnitNotInResult:
        "tệp kết quả không có đơn vị “{found}”", "chọn tệp kết quả của đúng nhóm đơn vị, hoặc kiểm tra mã đơn vị trong hồ sơ",
        "the file of results has no row for “{found}”", "choose the results of the right group, or check the unit's code in the dossier";
    ResultAlone:
        "tệp là bảng kết quả xếp hạng “{title}”, không phải hồ sơ", "mở hồ sơ của đơn vị, vào bước Kiểm tra, hoàn tất rồi chọn tệp này ở mục So với năm trước",
        "this is a table of results, “{title}”, not a dossier", "open the unit's dossier, go to Check and finish and choose this file under Beside last year";
    NotEarlier:
        "tệp thuộc năm {found}, số liệu đang xem là của năm {expected}", "chọn tệp của năm trước",
        "the file is of {found}, what you are looking at of {expected}", "choose a file of an earlier year";
    OtherUnit:
        "hồ sơ năm trước có mã đơn vị “{found}”, hồ sơ này có mã “{expected}”", "nếu mã đã đổi do sắp xếp đơn vị thì không cần làm gì; nếu không, chọn tệp khác",
        "last year's dossier has the unit code “{found}”, this one has “{expected}”", "nothing, if the code changed in a reorganisation; otherwise choose another file";
    VaultBlocked:
        "trình duyệt không cho dùng kho hồ sơ đã nhận trên máy này", "mở cửa sổ thường thay cho cửa sổ ẩn danh, cho phép trang lưu dữ liệu, rồi tải lại trang; giữ nguyên các tệp đã nhận",
        "the browser does not allow the store of received files here", "use an ordinary window instead of a private one, allow the site to store data, then reload; keep the received files";
    VaultFull:
        "kho hồ sơ đã nhận trên máy này đã đầy", "xóa các đợt cũ hoặc giải phóng ổ đĩa, rồi thử lại; giữ nguyên các tệp đã nhận",
        "the store of received files on this computer is full", "remove old campaigns or free disk space, then try again; keep the received files";
    VaultNewer:
        "kho hồ sơ đã nhận do phiên bản mới hơn của chương trình ghi", "đóng các thẻ khác, tải lại trang để dùng phiên bản mới",
        "the store of received files was written by a newer version of the app", "close the other tabs and reload the page to use the newer version";
    VaultDamaged:
        "{count} phần của kho hồ sơ đã nhận không đọc được", "nhận lại các tệp còn thiếu; các tệp khác vẫn dùng được",
        "{count} {count|part|parts} of the store of received files cannot be read", "receive the missing files again; the others can be used";
    WorkerStopped:
        "phần xử lý hồ sơ đã dừng giữa chừng", "phần này được khởi động lại cùng đợt chấm đang mở; hãy làm lại việc vừa rồi, những gì đã lưu vẫn còn",
        "the part that processes files stopped before it had finished", "it is started again with the campaign that was open; repeat the last step, what was saved is kept";
    JobCancelled:
        "việc này đã được hủy trước khi bắt đầu", "làm lại khi cần",
        "this was cancelled before it began", "start it again when needed";
    NotKept:
        "không có “{id}” trong kho trên máy này", "tải lại danh sách; nếu vừa xóa, hãy lấy lại từ mục đã xóa",
        "“{id}” is not kept on this computer", "load the list again; if it was just removed, bring it back from the removed items";
    NotInTrash:
        "mục này không còn trong thùng rác: đã quá hạn giữ và bị xóa hẳn, hoặc đã được lấy ra ở cửa sổ khác", "xem lại danh sách; tệp của đơn vị thì nhận lại từ tệp gốc",
        "this is not in the trash any more: its time was over and it was erased, or another window took it out", "look at the list again; receive a unit’s file again from the original";
    NothingOpen:
        "chưa có đợt chấm nào đang mở", "về danh sách đợt chấm và mở lại đợt cần làm",
        "no campaign is open", "go to the list of campaigns and open the one you need";
    CampaignRemoved:
        "đợt chấm này đã bị xóa ở một cửa sổ khác", "khôi phục đợt chấm từ thùng rác ở danh sách đợt chấm, rồi thử lưu lại; hoặc xuất những gì chưa lưu ra tệp",
        "another window has deleted this campaign", "restore it from the trash below the list of campaigns, then save again; or export what is not saved as a file";
    FileRemoved:
        "tệp của hồ sơ này đã bị bỏ khỏi hộp nhận ở một cửa sổ khác", "đưa tệp trở lại từ mục tệp đã bỏ ở hộp nhận, rồi thử lưu lại; hoặc xuất những gì chưa lưu ra tệp",
        "another window has removed the file of this dossier from the inbox", "put the file back from the removed files of the inbox, then save again; or export what is not saved as a file";
    VaultBroken:
        "trình duyệt báo lỗi khi đọc hoặc ghi kho hồ sơ trên máy này", "thử lại; nếu vẫn lỗi, xuất những gì chưa lưu ra tệp, đóng hẳn trình duyệt rồi mở lại, và kiểm tra ổ đĩa",
        "the browser failed to read or write the store on this computer", "try again; if it fails again, export what is not saved as a file, close the browser and open it anew, and check the disk";
    Vanished:
        "kho trên máy này không còn đợt chấm này: dữ liệu của trang đã bị xóa khi trang đang mở", "xuất những gì chưa lưu ra tệp, rồi mở lại tệp đợt chấm và nhận lại tệp của các đơn vị",
        "this campaign is not in the store of this computer any more: the site’s data were cleared while the page was open", "export what is not saved as a file, then open the campaign’s file again and receive the units’ files again";
    ReadingCancelled:
        "việc kiểm tra lại các tệp đã nhận bị dừng giữa chừng nên chưa có kết quả", "bấm “Thử lại” để kiểm tra tiếp",
        "checking the received files anew was stopped, so there is no result yet", "press “Try again” to go on";
}
