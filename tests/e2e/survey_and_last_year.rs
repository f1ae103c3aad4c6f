//! Figures that a superior has from elsewhere: survey points pasted from a spreadsheet, and last
//! year's result. What is used, what is not and why; the ranking is then what one computes by hand.

use serde_json::{Value, json};
use tucham::domain::campaign::{Campaign, Group, ListedUnit, SetCopy};
use tucham::domain::dossier::{Answer, Dossier, Entry, SetRef, Stage};
use tucham::domain::points::{Percent, Points};
use tucham::domain::review::outcome::{ResultFile, ResultGroup, ResultRow};
use tucham::domain::review::{RankBy, yardstick};
use tucham::domain::score::{View, score};
use tucham::domain::set::CriteriaSet;
use tucham::formats::{read_set_with_text, write_campaign, write_dossier, write_result};

use crate::stage::{Browser, Folder, Page, Site, quoted};

/// Code, name, per cent of 1.1 (30 points) and points of 1.2 (of 30). The last one sends nothing.
const UNITS: [(&str, &str, &str, &str); 5] = [
    ("X1", "UBND xã An Bình", "90", "25.5"),
    ("X2", "UBND xã Bình Định", "80", "28.5"),
    ("X3", "UBND xã Châu Đức", "70", "20"),
    ("X4", "UBND phường Đông Hải", "100", "30"),
    ("X5", "UBND xã Ea Trang", "", ""),
];

/// As copied from a spreadsheet: a unit by its name in other letters and blanks, a code in small
/// letters, per cent signs, two figures too large, a unit that is not here, one that comes twice,
/// a column that units score themselves, and one that is no criterion.
const PASTED: &str = "Mã đơn vị\tTên đơn vị\t2.1\t2.2\t1.1\tGhi chú\n\
    X1\tUBND xã An Bình\t85,5\t8,25\t\t\n\
    \t ubnd  XÃ bình   định\t85,50 %\t9\t\t\n\
    x3\t\t90\t10,5\t\tđo lại\n\
    X4\tUBND phường Đông Hải\t101\t7\t\t\n\
    X9\tUBND xã Lạ\t50\t5\t\t\n\
    X1\t\t1\t1\t\t\n";

/// Where the maximum or a rule is another than last year.
const NOT_COMPARABLE: &str = "không so sánh được: điểm tối đa hoặc cách chấm đã thay đổi";

/// 60 points that units score themselves, 40 from the survey.
fn set() -> (CriteriaSet, String) {
    let text = |text: &str| json!({"vi": text, "en": text});
    let leaf = |code: &str, max: &str, scorer: &str, kind: &str| {
        json!({"id": format!("c{code}"), "code": code, "title": text("Tiêu chí"), "max": max,
            "scorer": scorer, "rule": {"kind": kind}})
    };
    let area = |code: &str, area: &str, title: &str, max: &str, children: Value| {
        json!({"id": format!("a{code}"), "code": code, "reformArea": area, "title": text(title),
            "max": max, "children": children})
    };
    let own = json!([leaf("1.1", "30", "unit", "percent"), leaf("1.2", "30", "unit", "given")]);
    let survey =
        json!([leaf("2.1", "30", "survey", "percent"), leaf("2.2", "10", "survey", "given")]);
    let band =
        |id: &str, title: &str, from: &str| json!({"id": id, "title": text(title), "from": from});
    let set = json!({
        "format": "tucham/criteria-set", "formatVersion": 1, "id": "tinh-thu", "version": "2026.1",
        "status": "sample", "title": text("Bộ của tỉnh"), "level": "commune", "max": "100",
        "bands": [band("excellent", "Xuất sắc", "90"), band("good", "Tốt", "80"),
            band("fair", "Khá", "65"), band("weak", "Yếu", "0")],
        "areas": [area("1", "procedures", "Thủ tục hành chính", "60", own),
            area("2", "impact", "Tác động", "40", survey)],
    });
    let read = read_set_with_text(set.to_string().as_bytes()).sound().unwrap();
    (read.set, read.text)
}

fn campaign(set: &CriteriaSet, text: &str) -> Campaign {
    let (id, version, checksum) = (set.id.clone(), set.version.clone(), set.checksum.clone());
    let reference = SetRef { id, version, checksum, ..SetRef::default() };
    let unit = |(code, name, _, _): (&str, &str, &str, &str)| ListedUnit {
        code: code.into(),
        name: name.into(),
        group: "xa".into(),
        ..ListedUnit::default()
    };
    Campaign {
        id: "2026".into(),
        year: 2026,
        title: "Chỉ số CCHC năm 2026".into(),
        groups: vec![Group {
            id: "xa".into(),
            title: "Xã, phường".into(),
            set: reference.clone(),
            ..Group::default()
        }],
        units: UNITS.map(unit).into(),
        sets: vec![SetCopy { set: reference, text: text.into() }],
        ..Campaign::default()
    }
}

/// The file of a unit, with its answers.
fn file(set: &CriteriaSet, campaign: &Campaign, unit: (&str, &str, &str, &str)) -> String {
    let (code, name, percent, points) = unit;
    let mut dossier = Dossier::new(format!("dossier-{code}"), set);
    dossier.unit.code = code.into();
    dossier.unit.name = name.into();
    dossier.unit.group = "xa".into();
    dossier.campaign = campaign.reference("xa");
    let entry = |answer| Entry { answer: Some(answer), ..Entry::default() };
    let answers = [
        ("c1.1", Answer::Value { value: percent.into() }),
        ("c1.2", Answer::Points { points: points.into() }),
    ];
    dossier.entries = answers.map(|(leaf, answer)| (leaf.to_string(), entry(answer))).into();
    dossier.stage = Stage::Submitted;
    dossier.declared = Some(score(set, &dossier, View::SelfScored).declared(set));
    write_dossier(&dossier).text
}

/// The superior's page with the campaign open and the files of four units in its inbox.
fn received(site: &Site, folder: &Folder) -> Page {
    let (set, text) = set();
    let campaign = campaign(&set, &text);
    let files = UNITS[..4]
        .iter()
        .map(|unit| folder.write(&format!("{}.json", unit.0), file(&set, &campaign, *unit)));
    let files: Vec<_> = files.collect();
    let page = Page::open(Browser::chromium(), site.url());
    page.go("/review");
    page.hand_over("campaign-file", &folder.write("dot-cham.json", write_campaign(&campaign).text));
    page.wait_for_element("inbox-files");
    page.hand_over_all("inbox-files", &files);
    page.expect_text("tally-accepted", "4 Đã nhận");
    page
}

/// Pastes a table as from a spreadsheet and has it previewed.
fn look(page: &Page, table: &str) {
    page.paste_at("survey-paste", table);
    page.wait_for_element("survey-found-line");
}

/// Writes what is previewed.
fn write(page: &Page) {
    page.click("survey-put-in");
    page.wait_for("the preview to go", "return !document.getElementById('survey-found-line')");
}

/// Waits until the ranking has these rows: place, code, name, points, maximum, index, class, and
/// last year where it is open.
#[track_caller]
fn expect_ranking(page: &Page, expected: &[&str]) {
    expect_rows(page, "#ranking", expected);
}

#[track_caller]
fn expect_rows(page: &Page, table: &str, expected: &[&str]) {
    let script = format!(
        "const text = cell => cell.innerText.replace(/\\s+/g, ' ').trim();
         const rows = [...document.querySelectorAll({} + ' tbody tr')];
         const found = rows.map(row => [...row.cells].map(text).join(' | '));
         return JSON.stringify(found) === JSON.stringify({})",
        quoted(table),
        json!(expected)
    );
    page.wait_for(&format!("{table} to be\n{}\n", expected.join("\n")), &script);
}

#[test]
fn survey_points_are_pasted_and_ranked_as_computed_by_hand() {
    let (site, folder) = (Site::serve(), Folder::new());
    let page = received(&site, &folder);
    page.click("to-survey");
    page.arrive_at("survey-paste");
    look(&page, PASTED);
    page.expect_text(
        "survey-found-line",
        "Sẽ ghi 6 số liệu cho 4 đơn vị; 0 số liệu đã có như vậy.",
    );
    let problems = [
        "TD-328 dòng 4, tiêu chí 2.2: số “10,5” nằm ngoài khoảng từ 0 đến 10",
        "TD-328 dòng 5, tiêu chí 2.1: số “101” nằm ngoài khoảng từ 0 đến 100",
        "TD-324 dòng 6: không tìm thấy đơn vị “X9 UBND xã Lạ”",
        "TD-322 dòng 7 lặp lại mã đơn vị “X1”",
    ];
    for problem in problems {
        page.expect_text_with("survey-preview", problem);
    }
    // A column that units score themselves is told, and one that is none is left out.
    page.expect_text_with("survey-problems", "BTC-275");
    page.expect_value("survey-column-2", "criterion:c2.1");
    page.expect_value("survey-column-5", "");
    page.expect_text("survey-show-taken", "Lấy (2)");
    page.expect_text("survey-show-in-doubt", "Cần xem lại (2)");
    page.expect_text("survey-show-refused", "Không lấy (2)");
    write(&page);

    // X4: 60 + 7 of 70. X2: 52.5 + 25.65 + 9. X1: 52.5 + 25.65 + 8.25. X3: 41 + 27 of 90.
    page.click("to-result");
    page.wait_for_element("ranking");
    expect_ranking(
        &page,
        &[
            "1 | X4 | UBND phường Đông Hải Thẩm định vòng 1, chưa khóa | 67,00 | 70,00 | 95,71 % | Xuất sắc",
            "2 | X2 | UBND xã Bình Định Thẩm định vòng 1, chưa khóa | 87,15 | 100,00 | 87,15 % | Tốt",
            "3 | X1 | UBND xã An Bình Thẩm định vòng 1, chưa khóa | 86,40 | 100,00 | 86,40 % | Tốt",
            "4 | X3 | UBND xã Châu Đức Thẩm định vòng 1, chưa khóa | 68,00 | 90,00 | 75,56 % | Khá",
        ],
    );
    expect_rows(&page, "#excluded", &["X5 | UBND xã Ea Trang | Chưa gửi hồ sơ"]);

    // The two figures that were too large, put right. X4: 60 + 22.5 + 7. X3: 41 + 27 + 9.5.
    page.click("to-survey");
    page.wait_for_element("survey-paste");
    look(&page, "Mã\t2.1\t2.2\nX3\t\t9,5\nX4\t75\t\n");
    write(&page);
    page.click("to-result");
    page.wait_for_element("ranking");
    expect_ranking(
        &page,
        &[
            "1 | X4 | UBND phường Đông Hải Thẩm định vòng 1, chưa khóa | 89,50 | 100,00 | 89,50 % | Tốt",
            "2 | X2 | UBND xã Bình Định Thẩm định vòng 1, chưa khóa | 87,15 | 100,00 | 87,15 % | Tốt",
            "3 | X1 | UBND xã An Bình Thẩm định vòng 1, chưa khóa | 86,40 | 100,00 | 86,40 % | Tốt",
            "4 | X3 | UBND xã Châu Đức Thẩm định vòng 1, chưa khóa | 77,50 | 100,00 | 77,50 % | Khá",
        ],
    );
    // The areas by themselves, in the order of the ranking: 60 of 60 and 29.5 of 40, and so on.
    expect_rows(
        &page,
        "#heat",
        &[
            "UBND phường Đông Hải | 100,00 | 73,75▼",
            "UBND xã Bình Định | 87,50 | 86,63",
            "UBND xã An Bình | 87,50 | 84,75",
            "UBND xã Châu Đức | 68,33▼ | 91,25",
        ],
    );
    page.expect_quiet();
}

#[test]
fn survey_points_come_before_the_dossier_and_a_percent_column_is_asked_about() {
    let (site, folder) = (Site::serve(), Folder::new());
    let page = received(&site, &folder);
    page.click("to-survey");
    page.arrive_at("survey-paste");
    // X5 has sent nothing yet.
    look(&page, "Mã\t2.1\nX5\t60\n");
    write(&page);
    // Points of 30 or per cent? Nothing is taken before that is said.
    look(&page, "Mã\t2.1\nX1\t20\nX2\t25\n");
    page.expect_text_with("survey-ask-c2.1", "mọi số đều không quá điểm tối đa 30");
    let closed = "return document.getElementById('survey-put-in').disabled";
    page.wait_for("nothing to be written before the answer", closed);
    page.select("survey-reading-c2.1", "points");
    page.wait_for("the answer to be taken", &closed.replace("return ", "return !"));
    write(&page);
    page.click("to-inbox");
    page.wait_for_element("inbox-files");
    let (set, text) = set();
    let campaign = campaign(&set, &text);
    let last = ("X5", UNITS[4].1, "50", "15");
    page.hand_over("inbox-files", &folder.write("X5.json", file(&set, &campaign, last)));
    page.expect_text("tally-accepted", "5 Đã nhận");
    page.click("to-result");
    page.wait_for_element("ranking");
    // X2: 52.5 + 25; X1: 52.5 + 20; X5: 15 + 15 + 60 % of 30.
    expect_ranking(
        &page,
        &[
            "1 | X4 | UBND phường Đông Hải | 60,00 | 60,00 | 100,00 % | Xuất sắc",
            "2 | X2 | UBND xã Bình Định Thẩm định vòng 1, chưa khóa | 77,50 | 90,00 | 86,11 % | Tốt",
            "3 | X1 | UBND xã An Bình Thẩm định vòng 1, chưa khóa | 72,50 | 90,00 | 80,56 % | Tốt",
            "4 | X3 | UBND xã Châu Đức | 41,00 | 60,00 | 68,33 % | Khá",
            "5 | X5 | UBND xã Ea Trang Thẩm định vòng 1, chưa khóa | 48,00 | 90,00 | 53,33 % | Yếu",
        ],
    );
    page.expect_quiet();
}

#[test]
fn a_running_number_is_no_units_code_on_the_page() {
    let (site, folder, (set, text)) = (Site::serve(), Folder::new(), set());
    let mut campaign = campaign(&set, &text);
    for (at, unit) in campaign.units.iter_mut().enumerate() {
        unit.code = (at + 1).to_string();
    }
    let page = Page::open(Browser::chromium(), site.url());
    page.go("/review");
    page.hand_over("campaign-file", &folder.write("dot-cham.json", write_campaign(&campaign).text));
    page.wait_for_element("inbox-files");
    page.click("to-survey");
    page.arrive_at("survey-paste");
    // A title above, a heading with the name of the criterion, numbers that are codes of other units, and a
    // letter that only looks like Đ.
    look(
        &page,
        "KẾT QUẢ ĐIỀU TRA\t\t\nSTT\tTên đơn vị\t2.1 Mức độ hài lòng\n\
         1\tUBND xã Châu \u{d0}ức\t90\n2\tUBND xã An Bình\t85,5%\n",
    );
    page.expect_text_with("survey-found-line", "Sẽ ghi 2 số liệu cho 2 đơn vị");
    write(&page);
    let given = |name: &str| {
        format!(
            "const row = [...document.querySelectorAll('#survey-grid tbody tr')]
                .find(row => row.textContent.includes({}));
             return [...row.querySelectorAll('input')].map(input => input.value).join('|')",
            quoted(name)
        )
    };
    page.wait_for_element("survey-grid");
    assert_eq!(page.evaluate(&given("Châu Đức")), "90|");
    assert_eq!(page.evaluate(&given("An Bình")), "85,5|");
    // A code and a name that disagree put nothing in.
    page.paste_at("survey-paste", "Mã đơn vị\tTên đơn vị\t2.1\n1\tUBND xã Châu Đức\t10\n");
    page.expect_text("survey-show-taken", "Lấy (0)");
    page.expect_quiet();
}

/// Last year's result: code, place, index and applicable maximum of each unit.
fn last_year(by: &RankBy, mark: &str, rows: &[(&str, usize, &str, &str)]) -> ResultFile {
    let row = |(code, place, index, max): &(&str, usize, &str, &str)| ResultRow {
        code: (*code).into(),
        place: *place,
        index: Percent::parse(index).unwrap(),
        applicable_max: Points::parse(max).unwrap(),
        ..ResultRow::default()
    };
    let group = ResultGroup {
        id: "xa".into(),
        yardstick: mark.into(),
        rows: rows.iter().map(row).collect(),
        ..ResultGroup::default()
    };
    ResultFile {
        year: 2025,
        title: "Kết quả 2025".into(),
        view: "latest".into(),
        by: by.to_string(),
        groups: vec![group],
        ..ResultFile::default()
    }
}

/// By their own 60 points: X4 100 %, X1 and X2 87.5 %, X3 41 of 60.
const RANKED: [&str; 4] = [
    "1 | X4 | UBND phường Đông Hải | 60,00 | 60,00 | 100,00 % | Xuất sắc",
    "2 đồng hạng | X1 | UBND xã An Bình | 52,50 | 60,00 | 87,50 % | Tốt",
    "2 đồng hạng | X2 | UBND xã Bình Định | 52,50 | 60,00 | 87,50 % | Tốt",
    "3 | X3 | UBND xã Châu Đức | 41,00 | 60,00 | 68,33 % | Khá",
];

/// The rows above, each with what stands of last year.
#[track_caller]
fn expect_beside(page: &Page, last: [&str; 4]) {
    let rows: Vec<String> =
        RANKED.iter().zip(last).map(|(row, last)| format!("{row} | {last}")).collect();
    expect_ranking(page, &rows.iter().map(String::as_str).collect::<Vec<_>>());
}

#[test]
fn last_years_result_is_compared_where_it_can_be() {
    let (site, folder) = (Site::serve(), Folder::new());
    let page = received(&site, &folder);
    let set = set().0;
    let open = |name: &str, file: &ResultFile| {
        page.hand_over("last-year", &folder.write(name, write_result(file).text));
    };
    page.click("to-result");
    page.wait_for_element("ranking");
    expect_ranking(&page, &RANKED);

    // X1 fell from the first place by 2.5 points, X2 rose; X3 had another maximum; X4 is new.
    let rows = [("X1", 1, "90", "60"), ("x2 ", 3, "80.05", "60"), ("X3", 2, "85.14", "70")];
    let mark = yardstick(&set, &RankBy::Total);
    let same = last_year(&RankBy::Total, &mark, &rows);
    open("nam-2025.json", &same);
    page.expect_text_with("last-year-is", "Đang so với: Kết quả 2025 (2025)");
    let new = "năm trước không xếp hạng";
    let (fell, rose) = ("giảm 1 hạng, −2,50 điểm phần trăm", "tăng 1 hạng, +7,45 điểm phần trăm");
    expect_beside(&page, [new, fell, rose, NOT_COMPARABLE]);

    // A file of this year is none of last year; what was open stays.
    open("nam-nay.json", &ResultFile { year: 2026, ..same.clone() });
    page.wait_for(
        "the refusal",
        "return document.querySelector('.last-year [role=alert]')?.innerText.includes('TD-504')",
    );
    expect_beside(&page, [new, fell, rose, NOT_COMPARABLE]);

    // Another rule: nothing can be compared.
    open("luat-khac.json", &last_year(&RankBy::Total, "0123456789abcdef", &rows));
    expect_beside(&page, [new, NOT_COMPARABLE, NOT_COMPARABLE, NOT_COMPARABLE]);
    page.wait_for("no refusal", "return !document.querySelector('.last-year [role=alert]')");

    // Ranked by an area: to be compared where this is asked too.
    let by = RankBy::Area("a1".into());
    open("linh-vuc.json", &last_year(&by, &yardstick(&set, &by), &rows));
    page.expect_text(
        "last-year-other",
        "Tệp này xếp theo: 1. Thủ tục hành chính. Hãy chọn cách xếp đó ở trên để so sánh.",
    );
    let other = "không so sánh được: năm trước xếp theo cách khác";
    expect_beside(&page, [new, other, other, other]);
    page.select("rank-by", "area:a1");
    expect_beside(&page, [new, fell, rose, NOT_COMPARABLE]);
    assert!(!page.has("last-year-other"));
    page.expect_quiet();
}

/// The rule for equal results is the campaign's; what was asked of one campaign is not asked of the next.
#[test]
fn a_ranking_follows_its_own_campaign() {
    let (site, folder) = (Site::serve(), Folder::new());
    let page = received(&site, &folder);
    let (set, text) = set();
    let campaign = campaign(&set, &text);
    page.go(&format!("/review/{}/set-up", campaign.id));
    page.wait_for_element("ties-standard");
    page.click("ties-standard");
    page.go(&format!("/review/{}/result", campaign.id));
    page.wait_for_element("ranking");
    let [first, second, third, fourth] = RANKED;
    let fourth = fourth.replacen('3', "4", 1);
    expect_ranking(&page, &[first, second, third, &fourth]);

    let mark = yardstick(&set, &RankBy::Total);
    let last = last_year(&RankBy::Total, &mark, &[("X1", 1, "90", "60")]);
    page.hand_over("last-year", &folder.write("nam-2025.json", write_result(&last).text));
    page.expect_text_with("last-year-is", "Kết quả 2025");
    page.select("rank-by", "area:a1");

    let mut before = campaign.clone();
    (before.id, before.year, before.title) = ("2025".into(), 2025, "Đợt chấm 2025".into());
    page.go("/review");
    page.hand_over("campaign-file", &folder.write("dot-2025.json", write_campaign(&before).text));
    page.wait_for_element("inbox-files");
    let sent = file(&set, &before, UNITS[0]);
    page.hand_over("inbox-files", &folder.write("X1-2025.json", sent));
    page.expect_text("tally-accepted", "1 Đã nhận");
    page.click("to-result");
    page.wait_for_element("ranking");
    page.expect_value("rank-by", "total");
    assert!(!page.has("last-year-is"));
    page.expect_quiet();
}

/// Caps that hold nowhere yet do not go out to the units.
#[test]
fn a_campaign_whose_rules_wait_for_a_word_is_not_handed_out() {
    let (site, folder) = (Site::serve(), Folder::new());
    let page = received(&site, &folder);
    page.go(&format!("/review/{}/set-up", campaign(&set().0, &set().1).id));
    page.wait_for_element("group-0-bonus");
    page.type_into("group-0-bonus", "1");
    page.click("campaign-export");
    page.expect_text_with("campaign-export-status", "TD-466");
    page.expect_quiet();
}
