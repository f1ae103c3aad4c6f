//! The command line's own words, in both languages.

use std::ffi::OsStr;

use tucham::i18n::{Lang, safe};

/// What the command line says by itself.
pub struct Words {
    lang: Lang,
    pub help: &'static str,
    pub see_help: &'static str,
    pub no_command: &'static str,
    pub no_file: &'static str,
    pub one_form: &'static str,
    pub two_inputs: &'static str,
    pub error: &'static str,
    pub warning: &'static str,
}

impl Words {
    /// The words of a language.
    pub fn of(lang: Lang) -> Words {
        match lang {
            Lang::Vi => Words {
                lang,
                help: HELP_VI,
                see_help: "Xem cách dùng: tucham --help",
                no_command: "chưa có lệnh",
                no_file: "chưa có tên tệp",
                one_form: "chỉ dùng một trong hai: --csv hoặc --json",
                two_inputs: "chỉ một tệp được đọc từ đầu vào chuẩn (“-”)",
                error: "lỗi",
                warning: "cảnh báo",
            },
            Lang::En => Words {
                lang,
                help: HELP_EN,
                see_help: "For usage: tucham --help --lang en",
                no_command: "no command given",
                no_file: "no file given",
                one_form: "use either --csv or --json",
                two_inputs: "only one file can come from standard input (“-”)",
                error: "error",
                warning: "warning",
            },
        }
    }

    /// A command that is none.
    pub fn unknown_command(&self, name: &OsStr) -> String {
        let name = shown(name);
        match self.lang {
            Lang::Vi => format!("không có lệnh “{name}”; các lệnh: {COMMANDS}"),
            Lang::En => {
                format!("unknown command “{name}”; commands: {COMMANDS}")
            }
        }
    }

    /// An option without which the command cannot run.
    pub fn needs(&self, option: &str, command: &str) -> String {
        match self.lang {
            Lang::Vi => format!("lệnh {command} cần {option}"),
            Lang::En => format!("the command {command} needs {option}"),
        }
    }

    /// An option that belongs to other commands.
    pub fn not_for(&self, option: &str, command: &str) -> String {
        match self.lang {
            Lang::Vi => format!("{option} không dùng với lệnh {command}"),
            Lang::En => format!("{option} does not belong to the command {command}"),
        }
    }

    /// An argument too many.
    pub fn unexpected(&self, word: &OsStr) -> String {
        let word = shown(word);
        match self.lang {
            Lang::Vi => format!("thừa tham số “{word}”"),
            Lang::En => format!("unexpected argument “{word}”"),
        }
    }

    /// A value that an option does not take.
    pub fn bad_value(&self, option: &str, value: &OsStr, allowed: &str) -> String {
        let value = shown(value);
        match self.lang {
            Lang::Vi => format!("{option} không nhận giá trị “{value}”; dùng được: {allowed}"),
            Lang::En => format!("{option} does not take “{value}”; it takes: {allowed}"),
        }
    }

    /// What is wrong with an option.
    pub fn fault(&self, fault: &lexopt::Error) -> String {
        match fault {
            lexopt::Error::MissingValue { option: Some(option) } => match self.lang {
                Lang::Vi => format!("{} cần một giá trị", safe(option)),
                Lang::En => format!("{} needs a value", safe(option)),
            },
            lexopt::Error::UnexpectedOption(option) => match self.lang {
                Lang::Vi => format!("không có tùy chọn “{}”", safe(option)),
                Lang::En => format!("unknown option “{}”", safe(option)),
            },
            lexopt::Error::UnexpectedValue { option, .. } => match self.lang {
                Lang::Vi => format!("{} không nhận giá trị", safe(option)),
                Lang::En => format!("{} takes no value", safe(option)),
            },
            lexopt::Error::UnexpectedArgument(word) => self.unexpected(word),
            other => safe(&other.to_string()),
        }
    }

    /// How many problems were not printed.
    pub fn more(&self, count: usize) -> String {
        match self.lang {
            Lang::Vi => format!("… và {count} lỗi khác"),
            Lang::En => format!("… and {count} more"),
        }
    }
}

fn shown(word: &OsStr) -> String {
    safe(&word.to_string_lossy())
}

const COMMANDS: &str = "check-set, score, verify, rank, read-rule, read-set, read-table";

const HELP_VI: &str = "\
Tự chấm: đơn vị tự chấm điểm cải cách hành chính (PAR INDEX)

Cách dùng:
  tucham check-set TỆP            kiểm tra một bộ tiêu chí, nêu mọi lỗi theo vị trí
  tucham score HỒ-SƠ [tùy chọn]   chấm một hồ sơ tự chấm
  tucham verify TỆP|THƯ-MỤC…      kiểm tra nhiều hồ sơ: tính lại, đối chiếu, tìm trùng
  tucham rank TỆP|THƯ-MỤC…        xếp hạng các đơn vị theo nhóm
  tucham verify TỆP-BÀN-CHẤM      kiểm tra mọi tệp trong một tệp bàn chấm
  tucham rank TỆP-BÀN-CHẤM        xếp hạng theo đợt chấm và kết quả thẩm định trong đó
  tucham read-rule --max ĐIỂM     đọc một câu quy định cách chấm (đầu vào chuẩn) thành quy tắc
  tucham read-set TỆP             đọc bảng điểm của quyết định thành bộ tiêu chí
  tucham read-table TỆP --as LOẠI đọc một bảng danh sách

“-” thay cho tên tệp nghĩa là đọc từ đầu vào chuẩn.

Tùy chọn của score:
  --set TỆP       bộ tiêu chí dùng để chấm. Không có thì dùng bộ kèm trong hồ sơ, rồi đến bộ
                  có sẵn cùng mã và phiên bản (nội dung phải khớp mã kiểm tra trong hồ sơ).
                  Bộ nêu ở --set phải cùng mã với bộ của hồ sơ; nếu khác phiên bản hoặc nội
                  dung thì có cảnh báo, và bảng điểm ghi bộ đã thực sự dùng
  --view CÁCH     self: theo đơn vị tự chấm (mặc định); round:N: theo kết quả thẩm định vòng N
  --json          in bảng điểm dạng JSON (tucham/score-sheet)

Tùy chọn của verify và rank:
  --campaign TỆP  tệp đợt chấm: danh sách đơn vị, nhóm, bộ tiêu chí, mức trần
  --set TỆP       thêm một bộ tiêu chí mà các hồ sơ dùng (dùng được nhiều lần)
  --json          verify: kết quả từng tệp; rank: tệp kết quả (tucham/result)
Chỉ của rank:
  --by CÁCH       total (mặc định), area:MÃ hoặc criterion:MÃ (mã định danh trong bộ tiêu chí)
  --view CÁCH     self, round:N, hoặc latest: vòng thẩm định mới nhất của từng đơn vị (mặc định).
                  Kết quả thẩm định ghi trong tệp của đơn vị không bao giờ được tính: với các tệp
                  đó chỉ có self
  --ties CÁCH     dense (1, 1, 2) hoặc standard (1, 1, 3); mặc định theo đợt chấm
  --last TỆP      tệp kết quả năm trước, để so sánh
  --csv           in bảng CSV mở được bằng phần mềm bảng tính

Tùy chọn của read-rule, read-set và read-table (đọc .docx, .xlsx, .xls, .ods, .csv, .tsv, .html, .txt):
  --max ĐIỂM      read-rule: điểm tối đa của tiêu chí; read-table --as results: điểm tối đa của năm ấy
  --table N       read-set: bảng thứ N trong tệp; không có thì chọn bảng giống bảng điểm nhất
  --as LOẠI       read-table: units (đơn vị), survey (điểm khảo sát), figures (số liệu),
                  documents (danh mục tài liệu), appraisal (điểm và nhận xét thẩm định),
                  results (kết quả đã công bố)
  --campaign TỆP  read-table: đợt chấm, để đối chiếu mã và tên đơn vị
  --set TỆP       read-table: bộ tiêu chí, để đối chiếu mã tiêu chí và số liệu
  --json          in kết quả dạng JSON

Tùy chọn chung:
  --lang vi|en    ngôn ngữ (mặc định: vi)
  -h, --help      in phần này
  -V, --version   in phiên bản

Kết quả ra đầu ra chuẩn, lỗi và cảnh báo ra đầu ra lỗi.
Mã thoát: 0 xong (có thể kèm cảnh báo), 1 không dùng được tệp (verify: có tệp bị từ chối hoặc
phải chọn; rank: không xếp hạng được đơn vị nào), 2 sai cách dùng.
";

const HELP_EN: &str = "\
Tự chấm: a public unit scores its own administrative reform (PAR INDEX)

Usage:
  tucham check-set FILE           checks a criteria set, names every problem by its place
  tucham score DOSSIER [options]  scores a dossier
  tucham verify FILE|FOLDER…      verifies many dossiers: recomputes, compares, finds duplicates
  tucham rank FILE|FOLDER…        ranks units within their groups
  tucham verify DESK-FILE         verifies every file inside a desk file
  tucham rank DESK-FILE           ranks by the campaign and the verdicts inside it
  tucham read-rule --max POINTS   reads how points are given (standard input) as a rule
  tucham read-set FILE            reads the scoring table of a decision as a criteria set
  tucham read-table FILE --as KIND  reads a list

“-” in place of a file reads standard input.

Options of score:
  --set FILE      the criteria set to score by. Without it, the set inside the dossier, then the
                  built-in set of that id and version (its content must have the checksum that
                  the dossier names). A set given here must have the id that the dossier names;
                  another version or content is a warning, and the sheet names the set used
  --view VIEW     self: as the unit scored itself (default); round:N: as appraised in round N
  --json          prints the score sheet as JSON (tucham/score-sheet)

Options of verify and rank:
  --campaign FILE the campaign: its units, groups, criteria sets, caps
  --set FILE      one more criteria set that dossiers use (may be given several times)
  --json          verify: what became of each file; rank: the result (tucham/result)
Of rank alone:
  --by WHAT       total (default), area:ID or criterion:ID (ids of the criteria set)
  --view VIEW     self, round:N, or latest: the last round of each unit (default). An appraisal in
                  a unit's own file never counts: of such files there is only self
  --ties RULE     dense (1, 1, 2) or standard (1, 1, 3); default is the campaign's
  --last FILE     last year's result, to compare with
  --csv           prints a table that spreadsheets open

Options of read-rule, read-set and read-table (they read .docx, .xlsx, .xls, .ods, .csv, .tsv, .html, .txt):
  --max POINTS    read-rule: the criterion's maximum; read-table --as results: what points were out of
  --table N       read-set: the Nth table of the file; without it the one most like a scoring table
  --as KIND       read-table: units, survey, figures, documents, appraisal, results (as published)
  --campaign FILE read-table: the campaign, to hold codes and names of units against
  --set FILE      read-table: the criteria set, to hold codes and figures against
  --json          prints the result as JSON

General options:
  --lang vi|en    language (default: vi)
  -h, --help      prints this
  -V, --version   prints the version

Results go to standard output, problems and warnings to standard error.
Exit codes: 0 done (perhaps with warnings), 1 a file cannot be used (verify: one is refused or has
to be chosen from; rank: no unit could be ranked), 2 wrong usage.
";
