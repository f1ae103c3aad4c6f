//! Words for whole campaigns in one file: made, proven, held against what is kept, taken in.

use super::terms;
use crate::domain::campaign::Difference;
use crate::domain::points::Points;
use crate::i18n::Lang;
use crate::i18n::dates::show_date;
use crate::i18n::numbers::points;

super::words! {
    WHAT "Tệp bàn chấm chứa cả đợt chấm: danh sách, mọi tệp đã nhận, kết quả thẩm định, các lựa chọn. Dùng làm bản sao, để chuyển sang máy khác hoặc bàn giao." "A desk file holds the whole campaign: the list, every received file, the appraisals, the decisions. It is the copy to keep, to move to another computer, or to hand over.";
    MAKE "Xuất tệp bàn chấm" "Export the desk file";
    MAKE_NAMED "Xuất tệp bàn chấm của “{name}”" "Export the desk file of “{name}”";
    MAKING "Đang lập tệp bàn chấm và đọc lại…" "Making the desk file and reading it back…";
    MADE "Đã giao cho trình duyệt tệp “{name}” ({files} tệp đã nhận, {worked} hồ sơ đã thẩm định), đọc lại và đối chiếu đúng. Mã kiểm tra {short}." "The browser was handed “{name}” ({files} received {files|file|files}, {worked} appraised {worked|dossier|dossiers}), read back and compared. Seal {short}.";
    MADE_DAMAGED "Tệp thiếu {n} phần không đọc được trong kho của máy này." "{n} {n|part|parts} of this computer’s store could not be read and {n|is|are} not in the file.";
    PROVE_NEXT "Trình duyệt có ghi được tệp xuống đĩa hay không thì trang này không biết: hãy mở lại tệp để kiểm chứng." "This page cannot know whether the browser has put the file on the disk: open it again to prove it.";
    PROVE "Mở lại tệp đã xuất để kiểm chứng…" "Open the exported file again to prove it…";
    PROVEN_NOW "Đã mở lại và đối chiếu từng byte: tệp nằm trên đĩa, đúng như đã xuất." "Opened again and compared byte by byte: the file is on the disk, as it was exported.";
    PROVEN_NONE "Tệp vừa chọn không phải tệp bàn chấm đã xuất từ máy này, hoặc đã bị thay đổi." "The chosen file is not a desk file that was exported here, or it was changed.";
    NEVER "Chưa có tệp bàn chấm nào của đợt này." "There is no desk file of this campaign yet.";
    LAST "Tệp bàn chấm gần nhất: {when}, {state}." "Last desk file: {when}, {state}.";
    HANDED "đã giao cho trình duyệt, chưa kiểm chứng" "handed to the browser, not proven";
    PROVEN "đã kiểm chứng trên đĩa" "proven on the disk";
    SINCE_NONE "Tệp đó có đủ mọi thay đổi." "That file holds every change.";
    SINCE "{n} thay đổi chưa có trong tệp." "{n} {n|change is|changes are} not in it.";
    DUE "Đã {n} ngày đợt chấm này có thay đổi mà chưa có tệp bàn chấm nào được kiểm chứng. Mọi kết quả thẩm định chỉ nằm trong trình duyệt này; hãy xuất một tệp và mở lại để kiểm chứng." "For {n} {n|day|days} this campaign has had changes that are in no proven desk file. All appraisals are only in this browser; export a file and open it again to prove it.";
    OPEN_FILE "Mở tệp đợt chấm hoặc tệp bàn chấm…" "Open a campaign or desk file…";
    OPEN_FILE_HINT "Tệp .json do trang này xuất ra. Đợt chấm đang có trên máy không bị thay đổi trước khi bạn chọn." "A .json file that this page has exported. What is kept here is not changed before you have chosen.";
    WEIGHING "Đang đọc tệp và đối chiếu với đợt chấm trên máy…" "Reading the file and comparing it with what is kept…";
    ASK_SEAL "Tệp này có cảnh báo" "There are warnings about this file";
    ASK_SEAL_MORE "Chỉ nhận nếu bạn biết tệp từ đâu ra." "Take it only if you know where it comes from.";
    ASK_DESK "Đợt chấm này đang có trên máy và khác với tệp" "This campaign is kept here and differs from the file";
    ASK_CAMPAIGN "Đợt chấm mang mã này đang có trên máy và khác với tệp" "A campaign of this id is kept here and differs from the file";
    ASK_TRASH "Đợt chấm này đang nằm trong thùng rác" "This campaign is in the trash";
    ASK_TRASH_MORE "“{name}” đã bị xóa {when}. Có thể khôi phục từ thùng rác bên dưới, hoặc nhận tệp thành một đợt chấm riêng." "“{name}” was deleted {when}. It can be restored from the trash below, or the file taken in as a campaign of its own.";
    SAME "Trên máy đã có đúng nội dung của tệp này; không thay đổi gì." "What the file holds is kept here already; nothing was changed.";
    KEPT "Đang có trên máy" "Kept here";
    FILED "Trong tệp" "In the file";
    WORKED "Hồ sơ đã thẩm định" "Dossiers worked on";
    LAST_WORK "Lần thẩm định cuối" "Last appraised";
    REVISION "Số lần thay đổi" "Changes counted";
    DIFFERENCES "Khác nhau ở" "They differ in";
    FILES_ONLY_KEPT "{n} tệp đã nhận chỉ có trên máy" "{n} received {n|file is|files are} only here";
    FILES_ONLY_FILED "{n} tệp đã nhận chỉ có trong tệp" "{n} received {n|file is|files are} only in the file";
    WORKS_ONLY_KEPT "{n} hồ sơ chỉ được thẩm định trên máy này" "{n} {n|dossier was|dossiers were} worked on only here";
    WORKS_ONLY_FILED "{n} hồ sơ chỉ được thẩm định trong tệp" "{n} {n|dossier was|dossiers were} worked on only in the file";
    WORKS_OTHER "{n} hồ sơ có kết quả thẩm định khác nhau" "{n} {n|dossier is|dossiers are} appraised otherwise";
    SURVEY "bảng điểm điều tra" "the survey points";
    DECISIONS "lựa chọn giữa các tệp trùng, bộ tiêu chí thêm vào hoặc thùng rác" "choices among duplicates, added sets, or the trash";
    KEEP "Giữ bản trên máy, bỏ qua tệp" "Keep what is here, leave the file";
    BESIDE "Nhận tệp thành đợt chấm riêng bên cạnh" "Take the file in beside it, as a campaign of its own";
    INSTEAD "Dùng bản trong tệp; bản trên máy vào thùng rác 30 ngày" "Use the file; what is here goes into the trash for 30 days";
    TAKE_TEXT "Dùng đợt chấm trong tệp; bản đang có lấy lại được" "Use the file’s campaign; the kept one can be taken back";
    TAKE_ANYWAY "Vẫn nhận tệp này" "Take it all the same";
    CANCEL "Bỏ qua tệp này" "Leave this file";
    TAKEN_DESK "Đã nhận cả đợt chấm “{name}” từ tệp bàn chấm." "The whole campaign “{name}” was taken in from the desk file.";
    TAKEN_TEXT "Đã dùng đợt chấm “{name}” trong tệp." "The file’s campaign “{name}” is in use.";
    TAKEN_BACK "Đã lấy lại đợt chấm trước khi nhận tệp." "The campaign is as it was before the file.";
    EARLIER "Đợt chấm được thay bằng tệp {when}." "A file has replaced this campaign {when}.";
    TAKE_BACK "Lấy lại bản trước đó" "Take the earlier one back";
    BESIDE_NOTE "Bản nhận riêng từ tệp {when}" "Taken in beside, from a file, {when}";
    D_TITLE "tên: “{a}” → “{b}”" "name: “{a}” → “{b}”";
    D_ISSUER "cơ quan: “{a}” → “{b}”" "issuer: “{a}” → “{b}”";
    D_YEAR "năm: {a} → {b}" "year: {a} → {b}";
    D_DATE "{step}: {a} → {b}" "{step}: {a} → {b}";
    D_TIES "cách xếp đồng hạng" "how ties are ranked";
    D_GROUP_ADDED "thêm nhóm “{a}”" "group “{a}” is added";
    D_GROUP_REMOVED "bỏ nhóm “{a}”" "group “{a}” is left out";
    D_GROUP_TITLE "tên nhóm: “{a}” → “{b}”" "group: “{a}” → “{b}”";
    D_BONUS "trần điểm thưởng nhóm “{of}”: {a} → {b}" "bonus cap of “{of}”: {a} → {b}";
    D_PENALTY "trần điểm trừ nhóm “{of}”: {a} → {b}" "penalty cap of “{of}”: {a} → {b}";
    D_SET "bộ tiêu chí nhóm “{of}”: {a} → {b}" "criteria set of “{of}”: {a} → {b}";
    D_UNITS_ADDED "thêm {n} đơn vị: {names}" "{n} {n|unit is|units are} added: {names}";
    D_UNITS_REMOVED "bỏ {n} đơn vị: {names}" "{n} {n|unit is|units are} left out: {names}";
    D_UNITS_RENAMED "đổi tên {n} đơn vị: {names}" "{n} {n|unit is|units are} renamed: {names}";
    D_UNITS_MOVED "chuyển nhóm {n} đơn vị: {names}" "{n} {n|unit changes its|units change their} group: {names}";
    D_KEY "khóa ký (vân tay): {a} → {b}" "signing key (fingerprint): {a} → {b}";
    D_OTHER "thứ tự hoặc phần phụ" "the order or lesser parts";
}

/// So many names are told; the rest is counted.
const MOST_NAMES: usize = 5;

/// A difference in words; what is kept stands first.
pub fn difference(difference: &Difference, lang: Lang) -> String {
    let two = |word: super::Word, a: &str, b: &str| word.with(lang, &[("a", a), ("b", b)]);
    let of = |word: super::Word, of: &str, a: &str, b: &str| {
        word.with(lang, &[("of", of), ("a", a), ("b", b)])
    };
    let cap = |cap: &Option<Points>| {
        cap.map_or_else(|| terms::NONE.to(lang).to_string(), |cap| points(cap, lang))
    };
    let date = |date: &str| match date {
        "" => terms::NONE.to(lang).to_string(),
        date => show_date(date),
    };
    match difference {
        Difference::Title(a, b) => two(D_TITLE, a, b),
        Difference::Issuer(a, b) => two(D_ISSUER, a, b),
        Difference::Year(a, b) => two(D_YEAR, &a.to_string(), &b.to_string()),
        Difference::Date(step, a, b) => {
            let step = terms::step(*step).to(lang);
            D_DATE.with(lang, &[("step", step), ("a", &date(a)), ("b", &date(b))])
        }
        Difference::Ties(..) => D_TIES.to(lang).into(),
        Difference::GroupAdded(name) => two(D_GROUP_ADDED, name, ""),
        Difference::GroupRemoved(name) => two(D_GROUP_REMOVED, name, ""),
        Difference::GroupTitle(_, a, b) => two(D_GROUP_TITLE, a, b),
        Difference::BonusCap(group, a, b) => of(D_BONUS, group, &cap(a), &cap(b)),
        Difference::PenaltyCap(group, a, b) => of(D_PENALTY, group, &cap(a), &cap(b)),
        Difference::GroupSet(group, a, b) => of(D_SET, group, a, b),
        Difference::UnitsAdded(names) => units(D_UNITS_ADDED, names, lang),
        Difference::UnitsRemoved(names) => units(D_UNITS_REMOVED, names, lang),
        Difference::UnitsMoved(names) => units(D_UNITS_MOVED, names, lang),
        Difference::UnitsRenamed(pairs) => {
            let names: Vec<String> = pairs.iter().map(|(a, b)| format!("{a} → {b}")).collect();
            units(D_UNITS_RENAMED, &names, lang)
        }
        Difference::Key(a, b) => {
            let shown =
                |key: &str| if key.is_empty() { terms::NONE.to(lang) } else { key }.to_string();
            two(D_KEY, &shown(a), &shown(b))
        }
        Difference::Other => D_OTHER.to(lang).into(),
    }
}

fn units(word: super::Word, names: &[String], lang: Lang) -> String {
    let mut told = names.iter().take(MOST_NAMES).cloned().collect::<Vec<_>>().join(", ");
    if names.len() > MOST_NAMES {
        told += ", …";
    }
    word.with(lang, &[("n", &names.len().to_string()), ("names", &told)])
}
