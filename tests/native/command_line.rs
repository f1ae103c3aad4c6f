//! The command line as people meet it: exit code, standard output, standard error.

use std::io::Write;
use std::process::{Command, Stdio};

use serde_json::{Value, json};
use tucham::domain::review::{RankView, Request};
use tucham::formats::{
    read_dossier, read_set_with_text, write_campaign, write_desk, write_dossier,
};
use tucham::jobs::Desk;

use crate::files::{EXAMPLES, example};
use crate::golden::{bytes, root};

pub struct Run {
    pub code: i32,
    pub out: String,
    pub err: String,
}

/// Runs `tucham` at the root of the repository with this standard input.
fn run(args: &[&str], input: &[u8]) -> Run {
    let mut child = Command::new(env!("CARGO_BIN_EXE_tucham"))
        .args(args)
        .current_dir(root())
        .stdin(Stdio::piped())
        .stdout(Stdio::piped())
        .stderr(Stdio::piped())
        .spawn()
        .unwrap();
    let mut stdin = child.stdin.take().unwrap();
    let input = input.to_vec();
    let feeding = std::thread::spawn(move || {
        let _ = stdin.write_all(&input);
    });
    let output = child.wait_with_output().unwrap();
    feeding.join().unwrap();
    let run = Run {
        code: output.status.code().unwrap(),
        out: String::from_utf8(output.stdout).unwrap(),
        err: String::from_utf8(output.stderr).unwrap(),
    };
    assert!(!run.err.contains("panicked"), "{}", run.err);
    run
}

pub fn tucham(args: &[&str]) -> Run {
    run(args, b"")
}

const XA: &str = "tests/fixtures/examples/xa-an-binh.dossier.json";

#[test]
fn json_is_the_score_sheet_exactly() {
    for (name, golden) in [
        ("xa-an-binh", "xa-an-binh"),
        ("so-thanh-tra-tinh", "so-thanh-tra-tinh"),
        ("cong-doan-vien-chuc", "cong-doan-vien-chuc"),
    ] {
        let path = format!("tests/fixtures/examples/{name}.dossier.json");
        for lang in ["vi", "en"] {
            let run = tucham(&["score", &path, "--json", "--lang", lang]);
            assert_eq!((run.code, run.err.as_str()), (0, ""), "{name}");
            let golden = bytes(format!("tests/golden/{golden}.{lang}.json"));
            assert_eq!(run.out.as_bytes(), golden, "{name} {lang}");
        }
    }
    let run = tucham(&["score", XA, "--view=round:1", "--json"]);
    assert_eq!(run.out.as_bytes(), bytes("tests/golden/xa-an-binh.round1.vi.json"));
}

#[test]
fn the_table_shows_lines_and_totals() {
    let run = tucham(&["score", XA]);
    assert_eq!((run.code, run.err.as_str()), (0, ""));
    let out = run.out.replace('\u{a0}', " ");
    for expected in [
        "UBND xã An Bình (H40.12)",
        "không phải văn bản chính thức",
        "Tổng điểm            75,13 điểm",
        "Chỉ số               88,91 %",
        "Xếp loại             Tốt",
    ] {
        assert!(out.contains(expected), "{expected}\n{out}");
    }
    assert_eq!(out.lines().filter(|line| line.starts_with("3.3.1 ")).count(), 1);
    let english = tucham(&["score", XA, "--lang", "en"]).out;
    assert!(english.contains("Total               75.13 points"), "{english}");
}

#[test]
fn a_dash_reads_standard_input() {
    let run = super::command_line::run(&["score", "-", "--json"], &example("xa-an-binh"));
    assert_eq!((run.code, run.out.as_bytes()), (0, &bytes("tests/golden/xa-an-binh.vi.json")[..]));
    let run = super::command_line::run(&["check-set", "-"], &bytes("src/sets/so-mau.json"));
    assert_eq!(run.code, 0);
    assert!(run.out.contains("so-mau 2026.2"), "{}", run.out);
}

#[test]
fn check_set_tells_a_sound_set_and_every_problem_of_another() {
    for set in ["xa-mau", "so-mau", "cong-doan-mau"] {
        let run = tucham(&["check-set", &format!("src/sets/{set}.json")]);
        assert_eq!((run.code, run.err.as_str()), (0, ""), "{set}");
        assert!(run.out.contains("sha256:"));
    }
    let mut set: Value = serde_json::from_slice(&bytes("src/sets/xa-mau.json")).unwrap();
    set["max"] = json!("98");
    set["areas"][1]["max"] = json!("7");
    let run = super::command_line::run(&["check-set", "-"], set.to_string().as_bytes());
    // A decision with a slip is scored all the same, and says where it should be looked at.
    assert_eq!(run.code, 0, "{}", run.err);
    let codes: Vec<&str> = run.err.lines().map(|line| &line["-: cảnh báo ".len()..][..7]).collect();
    assert_eq!(codes, ["BTC-204", "BTC-205"], "{}", run.err);
    assert!(run.err.contains("-: cảnh báo BTC-204  Tiêu chí 2 (/areas/1/max): điểm tối đa ghi 7, tổng các mục con là 8. Cách sửa: "), "{}", run.err);
}

#[test]
fn files_that_cannot_be_used_end_with_one_and_a_reason() {
    let cases: [(&[u8], &str); 6] = [
        (b"", "TEP-101"),
        (b"{", "TEP-104"),
        (b"{}", "TEP-109"),
        (b"{\"format\":\"tucham/dossier\",\"formatVersion\":9}", "TEP-108"),
        (b"{\"format\":\"tucham/criteria-set\",\"formatVersion\":1}", "TEP-107"),
        (b"\xff\xfe{\x00}\x00", "TEP-103"),
    ];
    for (input, code) in cases {
        let run = super::command_line::run(&["score", "-"], input);
        assert_eq!((run.code, run.out.as_str()), (1, ""), "{code}");
        assert!(run.err.starts_with(&format!("-: lỗi {code}  ")), "{}", run.err);
    }
    for missing in ["no/such/file.json", "src"] {
        let run = tucham(&["score", missing, "--lang", "en"]);
        assert_eq!((run.code, run.out.as_str()), (1, ""));
        assert!(
            run.err.starts_with(&format!(
                "{missing}: error TB-106  The file “{missing}” could not be read."
            )),
            "{}",
            run.err
        );
    }
}

#[test]
fn warnings_are_told_and_scoring_goes_on() {
    let mut file: Value = serde_json::from_slice(&example("cong-doan-vien-chuc")).unwrap();
    file["declared"]["total"] = json!("90");
    file["entries"]["nowhere"] = json!({"note": "?"});
    let run = super::command_line::run(&["score", "-"], file.to_string().as_bytes());
    assert_eq!(run.code, 0);
    let codes: Vec<&str> = run.err.lines().map(|line| &line["-: cảnh báo ".len()..][..7]).collect();
    assert_eq!(codes, ["TEP-301", "TEP-307", "TEP-306"], "{}", run.err);
    assert!(run.out.contains("78,64 điểm"), "{}", run.out);
}

#[test]
fn wrong_usage_ends_with_two_and_says_how() {
    let cases: [(&[&str], &str); 14] = [
        (&[], "chưa có lệnh"),
        (&["--json"], "chưa có lệnh"),
        (&["rank"], "chưa có tên tệp"),
        (&["xep-hang"], "không có lệnh “xep-hang”"),
        (&["score"], "chưa có tên tệp"),
        (&["check-set"], "chưa có tên tệp"),
        (&["score", "a", "b"], "thừa tham số “b”"),
        (&["score", "a", "--verbose"], "không có tùy chọn “--verbose”"),
        (&["score", "a", "-x"], "không có tùy chọn “-x”"),
        (&["score", "a", "--set"], "--set cần một giá trị"),
        (&["score", "a", "--json=1"], "--json không nhận giá trị"),
        (
            &["score", "a", "--view", "round:0"],
            "--view không nhận giá trị “round:0”; dùng được: self, round:N",
        ),
        (&["score", "-", "--set", "-"], "chỉ một tệp được đọc từ đầu vào chuẩn"),
        (&["check-set", "a", "--json"], "--json không dùng với lệnh check-set"),
    ];
    for (args, expected) in cases {
        let run = tucham(args);
        assert_eq!((run.code, run.out.as_str()), (2, ""), "{args:?}");
        assert!(run.err.contains(expected), "{args:?}: {}", run.err);
        assert!(run.err.contains("tucham --help"), "{args:?}");
    }
    let run = tucham(&["score", "a", "--lang", "fr"]);
    assert_eq!(run.code, 2);
    let run = tucham(&["grade", "--lang=en"]);
    assert!(run.err.contains("unknown command “grade”"), "{}", run.err);
}

#[test]
fn help_and_version_go_to_standard_output() {
    for (args, expected) in [
        (&["--help"][..], "Cách dùng:"),
        (&["help"], "Cách dùng:"),
        (&["score", "-h"], "Cách dùng:"),
        (&["--help", "--lang", "en"], "Usage:"),
        (&["--version"], concat!("tucham ", env!("CARGO_PKG_VERSION"), "\n")),
    ] {
        let run = tucham(args);
        assert_eq!((run.code, run.err.as_str()), (0, ""), "{args:?}");
        assert!(run.out.contains(expected), "{args:?}: {}", run.out);
    }
}

/// The commune's example with a change to its set, in a folder of its own.
fn with_other_set(name: &str, change: impl FnOnce(&mut Value)) -> String {
    let mut set: Value = serde_json::from_slice(&bytes("src/sets/xa-mau.json")).unwrap();
    change(&mut set);
    let path = std::env::temp_dir().join(format!("tucham-{}-{name}.json", std::process::id()));
    std::fs::write(&path, set.to_string()).unwrap();
    path.to_str().unwrap().to_string()
}

#[test]
fn a_set_given_by_hand_must_be_the_one_named_or_is_warned_about() {
    let same = tucham(&["score", XA, "--set", "src/sets/xa-mau.json", "--json"]);
    assert_eq!((same.code, same.err.as_str()), (0, ""));
    let other = tucham(&["score", XA, "--set", "src/sets/so-mau.json"]);
    assert_eq!((other.code, other.out.as_str()), (1, ""));
    assert!(other.err.contains("TEP-304") && other.err.contains("“xa-mau”"), "{}", other.err);
    let path = with_other_set("later", |set| set["version"] = json!("2026.3"));
    let later = tucham(&["score", XA, "--set", &path, "--json"]);
    assert_eq!(later.code, 0);
    assert!(later.err.contains("cảnh báo TEP-308"), "{}", later.err);
    let sheet: Value = serde_json::from_str(&later.out).unwrap();
    assert_eq!(sheet["set"]["version"], "2026.3");
    let path = with_other_set("unsound", |set| set["bands"][1]["from"] = json!("99"));
    let unsound = tucham(&["score", XA, "--set", &path]);
    assert_eq!(unsound.code, 1);
    assert!(unsound.err.starts_with(&path) && unsound.err.contains("BTC-210"), "{}", unsound.err);
    let path = with_other_set("warned", |set| set["max"] = json!("1"));
    let warned = tucham(&["score", XA, "--set", &path, "--json"]);
    assert_eq!(warned.code, 0);
    assert!(warned.err.contains("cảnh báo BTC-205"), "{}", warned.err);
    let sheet: Value = serde_json::from_str(&warned.out).unwrap();
    assert_eq!(sheet["setWarnings"], json!(["BTC-205"]));
}

#[test]
fn without_a_set_the_one_inside_is_used_then_a_built_in_one_of_the_same_content() {
    let mut dossier = read_dossier(&example("xa-an-binh")).value.unwrap();
    dossier.set.checksum = "sha256:0".into();
    let differs = run(&["score", "-"], write_dossier(&dossier).text.as_bytes());
    assert_eq!(differs.code, 1);
    assert!(differs.err.contains("lỗi TEP-305"), "{}", differs.err);
    dossier.set.id = "khac".into();
    let missing = run(&["score", "-"], write_dossier(&dossier).text.as_bytes());
    assert_eq!(missing.code, 1);
    assert!(missing.err.contains("lỗi TEP-304"), "{}", missing.err);

    let mut set: Value = serde_json::from_slice(&bytes("src/sets/xa-mau.json")).unwrap();
    set["id"] = json!("khac");
    let read = read_set_with_text(set.to_string().as_bytes()).value.unwrap();
    dossier.set.checksum = read.set.checksum.clone();
    dossier.own_set = Some(read.text);
    let own = run(&["score", "-", "--json"], write_dossier(&dossier).text.as_bytes());
    assert_eq!((own.code, own.err.as_str()), (0, ""));
    let sheet: Value = serde_json::from_str(&own.out).unwrap();
    assert_eq!((&sheet["set"]["id"], &sheet["total"]), (&json!("khac"), &json!("75.13")));
    dossier.set.checksum = "sha256:0".into();
    let broken = run(&["score", "-"], write_dossier(&dossier).text.as_bytes());
    assert_eq!(broken.code, 1);
    assert!(broken.err.contains("lỗi TEP-303"), "{}", broken.err);
}

#[test]
fn a_round_that_does_not_exist_is_refused() {
    let run = tucham(&["score", XA, "--view", "round:2"]);
    assert_eq!((run.code, run.out.as_str()), (1, ""));
    assert!(run.err.contains("lỗi TD-103") && run.err.contains("vòng thẩm định 2"), "{}", run.err);
}

#[test]
fn a_reader_that_stops_early_is_no_failure() {
    let mut child = Command::new(env!("CARGO_BIN_EXE_tucham"))
        .args(["score", XA, "--json"])
        .current_dir(root())
        .stdout(Stdio::piped())
        .stderr(Stdio::piped())
        .spawn()
        .unwrap();
    drop(child.stdout.take());
    let output = child.wait_with_output().unwrap();
    assert_eq!((output.status.code(), output.stderr.as_slice()), (Some(0), &b""[..]));
}

#[test]
fn texts_from_a_file_do_not_steer_the_terminal() {
    let mut file: Value = serde_json::from_slice(&example("xa-an-binh")).unwrap();
    file["unit"]["name"] = json!("UBND\u{1b}[2J\u{202e}xã\nAn Bình");
    let run = super::command_line::run(&["score", "-"], file.to_string().as_bytes());
    assert_eq!(run.code, 0);
    assert!(!run.out.contains(['\u{1b}', '\u{202e}']));
    assert!(run.out.starts_with("UBND\u{fffd}[2J\u{fffd}xã An Bình"), "{}", run.out);
    assert_eq!(EXAMPLES.len(), 3);
}

/// A folder of generated communes for one test, with the campaign beside the files.
fn folder(name: &str, communes: usize) -> std::path::PathBuf {
    let folder = std::path::PathBuf::from(env!("CARGO_TARGET_TMPDIR")).join(name);
    let _ = std::fs::remove_dir_all(&folder);
    std::fs::create_dir_all(folder.join("files/more")).unwrap();
    let set = crate::communes::set();
    let campaign = write_campaign(&crate::communes::campaign(&set, communes)).text;
    std::fs::write(folder.join("campaign.json"), campaign).unwrap();
    for place in 0..communes {
        let (name, text) = crate::communes::file(&set, place);
        let below = if place % 2 == 0 { "files" } else { "files/more" };
        std::fs::write(folder.join(below).join(name), text).unwrap();
    }
    folder
}

/// Runs with the folder's own path taken out of what is said.
fn in_folder(folder: &std::path::Path, args: &[&str]) -> Run {
    let path = folder.to_str().unwrap();
    let args: Vec<String> = args.iter().map(|arg| arg.replace("@", path)).collect();
    let run = tucham(&args.iter().map(String::as_str).collect::<Vec<_>>());
    let bare = |text: String| text.replace(path, "@").replace('\u{a0}', " ");
    Run { out: bare(run.out), err: bare(run.err), ..run }
}

#[test]
fn verify_says_of_every_file_what_became_of_it() {
    let folder = folder("verify", 4);
    let run = in_folder(&folder, &["verify", "@/files", "--campaign", "@/campaign.json"]);
    assert_eq!((run.code, run.err.as_str()), (0, ""), "{}", run.out);
    let text = std::fs::read_to_string(folder.join("files/X0001.json")).unwrap();
    std::fs::write(folder.join("files/X0001.json"), &text[..1000]).unwrap();
    std::fs::remove_file(folder.join("files/X0003.json")).unwrap();
    std::fs::write(folder.join("files/.hidden"), "").unwrap();
    let copied = folder.join("files/more");
    std::fs::copy(copied.join("X0002.json"), copied.join("X0002 (1).json")).unwrap();
    let run = in_folder(&folder, &["verify", "@/files", "--campaign", "@/campaign.json"]);
    assert_eq!(run.code, 1);
    let rows: Vec<String> =
        run.out.lines().map(|line| line.split_whitespace().collect::<Vec<_>>().join(" ")).collect();
    let index = |place: usize| {
        let declared = crate::communes::dossier(&crate::communes::set(), place).declared.unwrap();
        let index = declared.index.unwrap();
        let (whole, fraction) = index.split_once('.').unwrap_or((&index, ""));
        format!("{whole},{fraction:0<2}")
    };
    let expected = [
        "Tệp Kết quả nhận Mã đơn vị Tên đơn vị Chỉ số tự chấm Chữ ký".to_string(),
        "@/files/X0001.json Từ chối".into(),
        "@/files/more/X0002 (1).json Đã nhận X0002 UBND xã Bình Bình %"
            .replace('%', &(index(1) + " % Không có")),
        "@/files/more/X0002.json Từ chối".into(),
        "@/files/more/X0004.json Đã nhận X0004 UBND xã Đông Bình %"
            .replace('%', &(index(3) + " % Không có")),
        String::new(),
        "4 tệp: 2 nhận, 0 nhận có cảnh báo, 0 cần chọn, 0 không chọn, 2 từ chối, 0 giải trình"
            .into(),
        "2 đơn vị chưa gửi hồ sơ".into(),
    ];
    assert_eq!(rows, expected);
    let told: Vec<&str> = run.err.lines().map(|line| line.split("  ").next().unwrap()).collect();
    assert_eq!(told, ["@/files/X0001.json: lỗi TEP-104", "@/files/more/X0002.json: lỗi TEP-401"]);
    let run = in_folder(&folder, &["verify", "@/files", "--json", "--lang", "en"]);
    let json: Value = serde_json::from_str(&run.out).unwrap();
    assert_eq!((run.code, run.err.as_str()), (1, ""));
    crate::schemas::valid(&crate::schemas::schema("inbox"), &json, "verify --json");
    let tally = json!({"files": 4, "accepted": 2, "warned": 0, "undecided": 0, "setAside": 0,
        "refused": 2, "handedOn": 0});
    assert_eq!(json["tally"], tally);
    assert_eq!(json["files"][0]["problems"][0]["code"], "TEP-104");
    assert_eq!(
        json["files"][1]["unit"],
        json!({"code": "X0002", "name": "UBND xã Bình Bình", "group": "xa"})
    );
}

#[test]
fn rank_prints_a_table_a_spreadsheet_and_a_result() {
    let folder = folder("rank", 18);
    std::fs::remove_file(folder.join("files/X0005.json")).unwrap();
    let all = ["rank", "@/files", "--campaign", "@/campaign.json"];
    let with = |more: &[&str]| in_folder(&folder, &[&all[..], more].concat());
    for (more, golden) in [
        (&[][..], "ranking.vi.txt"),
        (&["--lang", "en", "--ties", "standard", "--by", "area:a3"], "ranking.area.en.txt"),
        (&["--csv"], "ranking.vi.csv"),
        (&["--json"], "ranking.json"),
    ] {
        let run = with(more);
        let tally =
            if more.contains(&"en") { "17 files: 17 accepted" } else { "17 tệp: 17 nhận" };
        assert!(run.code == 0 && run.err.starts_with(tally), "{}", run.err);
        let path = format!("tests/golden/{golden}");
        if std::env::var_os("TUCHAM_UPDATE_GOLDEN").is_some() {
            std::fs::write(root().join(&path), &run.out).unwrap();
        }
        assert_eq!(run.out, String::from_utf8(bytes(&path)).unwrap(), "{path}");
    }
    // The same result as last year's: nothing moved, everything can be compared.
    std::fs::write(folder.join("last.json"), with(&["--json"]).out).unwrap();
    let run = with(&["--json", "--last", "@/last.json"]);
    let json: Value = serde_json::from_str(&run.out).unwrap();
    for row in json["groups"][0]["rows"].as_array().unwrap() {
        let moved = (&row["movedPlaces"], &row["movedIndex"], &row["comparable"]);
        assert_eq!(moved, (&json!(0), &json!("0"), &json!(true)));
    }
    // 17 repeats the answers of 16, so that they share a place.
    let places: Vec<_> = json["groups"][0]["rows"].as_array().unwrap().iter().collect();
    let place = |code: &str| {
        places.iter().find(|row| row["unit"]["code"] == code).map(|row| row["place"].clone())
    };
    assert_eq!(place("X0016"), place("X0017"));
    assert_eq!(json["groups"][0]["excluded"][0]["reason"], "nothingSent");
}

#[test]
fn what_cannot_be_verified_or_ranked_is_told() {
    let folder = folder("told", 1);
    for (args, code, said) in [
        (&["rank", "@/none.json"][..], 1, "TB-106"),
        (&["verify", "@/none.json"], 1, "TB-106"),
        (&["rank", "@/files", "--campaign", "@/files/X0001.json"], 1, "TEP-107"),
        (&["rank", "@/files", "--set", "@/campaign.json"], 1, "TEP-107"),
        (&["rank", "@/files", "--last", "@/campaign.json"], 1, "TEP-107"),
        (&["rank", "@/files", "--by", "area"], 2, "total, area:ID, criterion:ID"),
        (&["rank", "@/files", "--view", "round:0"], 2, "self, round:N, latest"),
        (&["rank", "@/files", "--ties", "x"], 2, "dense, standard"),
        (&["rank", "@/files", "--csv", "--json"], 2, "--csv hoặc --json"),
        (&["verify", "@/files", "--csv"], 2, "--csv không dùng với lệnh verify"),
        (&["verify"], 2, "chưa có tên tệp"),
        (&["verify", "-", "--set", "-"], 2, "đầu vào chuẩn"),
        (&["rank", "@/files", "--by", "area:a99"], 1, "1 tệp: 1 nhận"),
    ] {
        let run = in_folder(&folder, args);
        assert_eq!(run.code, code, "{args:?} {}", run.err);
        assert!(run.err.contains(said), "{args:?} {}", run.err);
    }
    let text = std::fs::read(folder.join("files/X0001.json")).unwrap();
    let run = super::command_line::run(&["verify", "-"], &text);
    assert_eq!((run.code, run.err.as_str()), (0, ""));
}

#[test]
fn a_desk_file_is_verified_and_ranked_by_what_is_inside() {
    let folder = folder("desk", 1);
    let file = crate::desk_file::sample();
    std::fs::write(folder.join("ban.json"), write_desk(&file).unwrap().text).unwrap();
    let run = in_folder(&folder, &["verify", "@/ban.json", "--json"]);
    let json: Value = serde_json::from_str(&run.out).unwrap();
    let standings: Vec<_> = json["files"]
        .as_array()
        .unwrap()
        .iter()
        .map(|it| it["standing"].as_str().unwrap())
        .collect();
    // The film and the picture cannot be used; what lies in the trash is not there.
    assert_eq!((run.code, standings), (1, vec!["accepted", "accepted", "refused", "refused"]));
    assert_eq!(json["missing"][0]["code"], "X0003");

    let points = |view: &str| {
        let run = in_folder(&folder, &["rank", "@/ban.json", "--json", "--view", view]);
        let json: Value = serde_json::from_str(&run.out).unwrap();
        let rows = json["groups"][0]["rows"].as_array().unwrap().clone();
        let row =
            |row: &Value| format!("{} {}", row["unit"]["code"], row["total"]).replace('"', "");
        (run.code, rows.iter().map(row).collect::<Vec<_>>())
    };
    let mut desk = Desk::new([crate::communes::set()]);
    desk.lay(&file).unwrap();
    for view in ["self", "round:1", "latest"] {
        let request = Request { view: RankView::parse(view).unwrap(), ..Request::default() };
        let ranking = desk.rank(&request, None);
        let rows = ranking.groups[0].rows.iter();
        let expected: Vec<String> =
            rows.map(|row| format!("{} {}", row.code, row.points)).collect();
        assert_eq!(points(view), (0, expected), "{view}");
    }
    assert_eq!(points("round:1").1, ["X0001 68.05"], "the verdicts inside count");
}

#[test]
fn a_desk_file_stands_alone_and_is_refused_whole() {
    let folder = folder("desk-refused", 1);
    let text = write_desk(&crate::desk_file::sample()).unwrap().text;
    std::fs::write(folder.join("ban.json"), &text).unwrap();
    std::fs::write(folder.join("sua.json"), text.replacen("Sở Nội vụ", "Sở khác", 1)).unwrap();
    for (args, code) in [
        (&["rank", "@/ban.json", "@/files"][..], "TEP-316"),
        (&["rank", "@/ban.json", "--campaign", "@/campaign.json"], "TEP-316"),
        (&["rank", "@/sua.json"], "TEP-310"),
        (&["verify", "@/sua.json"], "TEP-310"),
    ] {
        let run = in_folder(&folder, args);
        assert!(run.code == 1 && run.out.is_empty(), "{args:?} {}", run.out);
        assert!(run.err.contains(code), "{args:?} {}", run.err);
    }
}

#[test]
fn a_published_table_is_read_by_its_heading_and_held_to_its_maximum() {
    let table =
        "Hạng\tMã\tĐơn vị\tĐiểm\n1\tH1\tXã An\t88,5\n2\tH2\tXã Bình\t105\n3\tH3\tXã Châu\tx\n";
    let read = |args: &[&str]| {
        let args = [&["read-table", "-", "--as", "results", "--json"], args].concat();
        let run = run(&args, table.as_bytes());
        assert_eq!(run.code, 0, "{}", run.err);
        serde_json::from_str::<Value>(&run.out).unwrap()
    };
    let codes = |rows: &Value| -> Vec<String> {
        rows.as_array().unwrap().iter().map(|row| row["code"].as_str().unwrap().into()).collect()
    };
    let within = read(&["--max", "100"]);
    let first = json!({ "code": "H1", "name": "Xã An", "rank": "1", "points": "88.5" });
    assert_eq!(within["taken"], json!([{ "row": 2, "key": "H1", "values": first }]));
    assert_eq!(codes(&within["refused"]), ["BTC-269", "BTC-268"]);
    // Without a maximum nothing can lie beyond it.
    let without = read(&[]);
    assert_eq!(without["taken"].as_array().unwrap().len(), 2);
    assert_eq!(codes(&without["refused"]), ["BTC-268"]);
}
