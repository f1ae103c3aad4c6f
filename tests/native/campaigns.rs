//! A campaign: read, checked, handed to a unit; its caps; lists and survey points as pasted.

use serde_json::{Value, json};
use tucham::domain::campaign::unit_list::{self, PastedUnits};
use tucham::domain::campaign::{Campaign, Group, ListedUnit, Step, check};
use tucham::domain::dossier::{Actor, Side};
use tucham::domain::points::Points;
use tucham::domain::problem::{Checked, Problem};
use tucham::domain::review::Standing;
use tucham::domain::score::{View, score};
use tucham::domain::set::Sets;
use tucham::formats::csv::read_lines;
use tucham::formats::{campaign_sets, read_campaign, write_campaign, write_dossier, write_sheet};
use tucham::i18n::Lang;
use tucham::jobs::Desk;

use crate::case::{Case, With, area, given};
use crate::communes;

fn told(problems: &[Problem]) -> Vec<String> {
    let line = |it: &Problem| format!("{} {}", it.code.as_str(), it.place.pointer);
    problems.iter().map(|it| line(it).trim_end().to_string()).collect()
}

fn points(text: &str) -> Option<Points> {
    Points::parse(text)
}

/// A campaign of five communes with caps and a set of its own beside the built-in one.
pub fn campaign() -> Campaign {
    let mut campaign = communes::campaign(&communes::set(), 5);
    campaign.groups[0].caps.bonus = points("2");
    campaign
}

#[test]
fn a_campaign_reads_as_it_was_written() {
    let campaign = campaign();
    assert_eq!(told(&check(&campaign)), [""; 0]);
    let text = write_campaign(&campaign).text;
    assert_eq!(read_campaign(text.as_bytes()).sound().unwrap(), campaign);
    let mut more: Value = serde_json::from_str(&text).unwrap();
    more["later"] = json!([1, {"a": 2}]);
    more["units"][0]["phone"] = json!("0219");
    let read = read_campaign(more.to_string().as_bytes()).value.unwrap();
    let again: Value = serde_json::from_str(&write_campaign(&read).text).unwrap();
    let kept = (&again["later"], &again["units"][0]["phone"]);
    assert_eq!(kept, (&more["later"], &more["units"][0]["phone"]));
}

#[test]
fn a_misspelt_date_and_an_impossible_year_are_told() {
    let mut file: Value = serde_json::from_str(&write_campaign(&campaign()).text).unwrap();
    file.as_object_mut().unwrap().remove("seal");
    file["dates"]["selfcloses"] = json!("2026-12-31");
    let read = read_campaign(file.to_string().as_bytes());
    assert!(read.value.is_some());
    assert!(told(&read.problems).contains(&"TEP-122 /dates".to_string()), "{:?}", read.problems);
    file["year"] = json!(999_999_999_999_u64);
    let read = read_campaign(file.to_string().as_bytes());
    assert!(told(&read.problems).contains(&"TEP-121 /year".to_string()), "{:?}", read.problems);
}

#[test]
fn everything_unsound_is_named_by_its_place() {
    let mut campaign = campaign();
    campaign.dates.set(Step::Appraisal1Closes, "2026-12-31");
    campaign.dates.set(Step::Appraisal2Closes, "2027-02-30");
    campaign.groups.push(campaign.groups[0].clone());
    campaign.groups[1].caps.penalty = points("-1");
    campaign.units[1].code = "x0001 ".into();
    campaign.units[2].name = "ubnd xa\u{303} An Bình".into();
    campaign.units[3].code = " ".into();
    campaign.units[4].name.clear();
    campaign.units[4].group = "so".into();
    let expected = [
        "TD-301 /dates/appraisal1Closes",
        "TEP-206 /dates/appraisal2Closes",
        "BTC-202 /groups/1/id",
        "TD-309 /groups/1/caps/penalty",
        "TD-302 /units/1/code",
        "TD-305 /units/2/name",
        "TD-306 /units/3/code",
        "TD-307 /units/4/name",
        "TD-303 /units/4/group",
    ];
    assert_eq!(told(&check(&campaign)), expected);
    campaign.groups.clear();
    assert!(told(&check(&campaign)).contains(&"BTC-220 /groups".to_string()));
    let missing = self::campaign().missing_sets(|_| false);
    assert_eq!(told(&missing), ["TD-304 /groups/0/set"]);
    assert!(Desk::default().open(Some(self::campaign())).is_err());
}

#[test]
fn a_unit_that_opens_a_campaign_has_the_right_set_unit_dates_and_caps() {
    let sets: Sets = [communes::set()].into_iter().collect();
    let dossier = campaign().dossier_for(" x0002", "7", &sets).unwrap();
    assert_eq!((dossier.id.as_str(), dossier.unit.code.as_str()), ("7", "X0002"));
    assert_eq!(
        (dossier.unit.name.as_str(), dossier.unit.group.as_str()),
        (communes::name(1).as_str(), "xa")
    );
    assert_eq!(dossier.set.checksum, communes::set().checksum);
    assert_eq!((dossier.campaign.id.as_str(), dossier.campaign.year), ("2026", Some(2026)));
    assert_eq!(dossier.campaign.dates["selfCloses"], "2026-12-31");
    assert_eq!((dossier.campaign.caps.bonus, dossier.own_set.is_none()), (points("2"), true));
    let read = tucham::formats::read_dossier(write_dossier(&dossier).text.as_bytes());
    assert_eq!(read.sound().unwrap(), dossier);
    let problem = campaign().dossier_for("X9", "7", &sets).unwrap_err();
    assert_eq!(problem.code.as_str(), "TD-308");
    let problem = campaign().dossier_for("X0001", "7", &Sets::default()).unwrap_err();
    assert_eq!(problem.code.as_str(), "TD-304");
}

#[test]
fn a_set_of_its_own_travels_in_the_campaign_and_in_every_dossier() {
    let case = Case::new(vec![area("a", vec![given("x", "10")])]);
    let text = case.set.to_string();
    let read = tucham::formats::read_set_with_text(text.as_bytes()).value.unwrap();
    let mut campaign = communes::campaign(&read.set, 2);
    campaign.sets = vec![tucham::domain::campaign::SetCopy {
        set: campaign.groups[0].set.clone(),
        text: read.text.clone(),
    }];
    let again = read_campaign(write_campaign(&campaign).text.as_bytes()).sound().unwrap();
    assert_eq!(again, campaign);
    let sets: Sets = campaign_sets(&again).sound().unwrap().into_iter().collect();
    let dossier = again.dossier_for("X0001", "1", &sets).unwrap();
    assert_eq!(dossier.own_set, Some(read.text));
    // The superior's desk has the set from its own campaign, and without one from the file.
    let mut desk = Desk::default();
    let mut locked = dossier.clone();
    locked.stage = tucham::domain::dossier::Stage::Submitted;
    let file = write_dossier(&locked).text;
    desk.take("loose", file.as_bytes());
    assert_eq!(crate::faults_review::told(&desk), ["loose accepted"]);
    desk.open(Some(again)).unwrap();
    desk.take("listed", file.as_bytes());
    assert_eq!(crate::faults_review::told(&desk), ["listed accepted"]);
    // A copy that is not the set that the dossier names is refused.
    let mut forged = locked;
    forged.set.checksum = format!("sha256:{}", "0".repeat(64));
    let mut desk = Desk::default();
    desk.take("forged", write_dossier(&forged).text.as_bytes());
    assert_eq!(crate::faults_review::told(&desk)[0].split(' ').nth(2), Some("TEP-303"));
}

#[test]
fn caps_of_the_campaign_hold_beside_those_of_the_set() {
    let bonus = |id: &str, max: &str| {
        area(id, vec![given(&format!("{id}x"), max)]).with("role", json!("bonus"))
    };
    let penalty = area("p", vec![given("px", "5")]).with("role", json!("penalty"));
    let case = Case::new(vec![
        area("a", vec![given("x", "100")]),
        bonus("b", "3"),
        bonus("c", "4"),
        penalty,
    ])
    .points("x", "50")
    .points("bx", "3")
    .points("cx", "2")
    .points("px", "5");
    let totals = |bonus: Option<&str>, penalty: Option<&str>| {
        let (set, mut dossier) = (case.sound(), case.dossier());
        dossier.campaign.caps.bonus = bonus.and_then(points);
        dossier.campaign.caps.penalty = penalty.and_then(points);
        let sheet = score(&set, &dossier, View::SelfScored);
        let json: Value = serde_json::from_str(&write_sheet(&sheet, &set, Lang::Vi)).unwrap();
        let held = json["held"].as_array().cloned().unwrap_or_default();
        let held: Vec<String> = held.iter().map(|it| it["role"].as_str().unwrap().into()).collect();
        format!("+{} −{} = {} {}", sheet.bonus, sheet.penalty, sheet.total, held.join(" "))
    };
    assert_eq!(totals(None, None), "+5 −5 = 50 ");
    assert_eq!(totals(Some("5"), Some("5")), "+5 −5 = 50 ");
    assert_eq!(totals(Some("4"), None), "+4 −5 = 49 bonus");
    assert_eq!(totals(None, Some("1.5")), "+5 −1.5 = 53.5 penalty");
    assert_eq!(totals(Some("0"), Some("0")), "+0 −0 = 50 bonus penalty");
}

#[test]
fn the_superior_scores_with_the_campaign_s_caps_and_says_where_a_file_has_others() {
    let set = communes::set();
    let mut desk = Desk::new([set.clone()]);
    desk.open(Some(campaign())).unwrap();
    let (file, text) = communes::file(&set, 0);
    desk.take(&file, text.as_bytes());
    let own = communes::dossier(&set, 0);
    assert!(score(&set, &own, View::SelfScored).bonus > points("2").unwrap());
    let item = &desk.inbox().items()[0];
    let codes: Vec<&str> = item.problems.iter().map(|it| it.code.as_str()).collect();
    // The totals in the file are right by the caps that the unit had, and one corrected cap is no reason to
    // look at every file again.
    assert_eq!((codes, item.standing), (vec!["TD-209"], Standing::Accepted));
    let figures = &item.sheet.as_ref().unwrap().own().unwrap().figures;
    assert_eq!(figures.bonus, points("2").unwrap());
    // A total that is wrong by the unit's own caps is told all the same.
    let mut edited = own.clone();
    edited.declared.as_mut().unwrap().total = "99.5".into();
    desk.take("edited", write_dossier(&edited).text.as_bytes());
    let item = &desk.inbox().items()[1];
    let codes: Vec<&str> = item.problems.iter().map(|it| it.code.as_str()).collect();
    assert_eq!((&codes[..2], codes.len()), (["TD-209", "TEP-306"].as_slice(), 3));
    // A unit that opened the campaign has the same caps, and the same digits.
    let mut right = own;
    right.campaign.caps = campaign().groups[0].caps.clone();
    right.declared = Some(score(&set, &right, View::SelfScored).declared(&set));
    let mut desk = Desk::new([set]);
    desk.open(Some(campaign())).unwrap();
    desk.take("right", write_dossier(&right).text.as_bytes());
    assert_eq!(crate::faults_review::told(&desk), ["right accepted"]);
}

/// Each unit in a line.
fn listed(list: &PastedUnits) -> Vec<String> {
    let unit = |(_, it): &(usize, ListedUnit)| format!("{}|{}|{}", it.code, it.name, it.group);
    list.units.iter().map(unit).collect()
}

/// Each problem with its facts.
fn facts(problems: &[Problem]) -> Vec<String> {
    let fact = |it: &Problem| {
        let facts: Vec<&str> = it.facts.iter().map(|(_, value)| value.as_str()).collect();
        format!("{} {}", it.code.as_str(), facts.join(" "))
    };
    problems.iter().map(fact).collect()
}

fn groups() -> Vec<Group> {
    let group =
        |id: &str, title: &str| Group { id: id.into(), title: title.into(), ..Group::default() };
    vec![group("xa", "Các xã"), group("phuong", "Phường")]
}

/// The units of a text, as its lines have them.
fn read_unit_list(text: &str, group: &str, groups: &[Group]) -> Checked<PastedUnits> {
    match read_lines(text).sound() {
        Ok(rows) => unit_list::from_rows(&rows, group, groups),
        Err(problems) => Checked { value: None, problems },
    }
}

#[test]
fn a_unit_list_as_it_really_looks_gives_its_units_and_nothing_else() {
    let text = "DANH SÁCH ĐƠN VỊ CẤP XÃ\t\t\t\n(Kèm theo Công văn số 12/SNV)\n\n\
        STT\tMã định danh\tTên cơ quan,\u{a0}đơn vị\tLoại hình\n\
        (1)\t(2)\t(3)\t(4)\n\
        I\t\tKHỐI XÃ\t\n\
        1\tH40.1\t\"UBND xã\n An Bình\"\tĐặc khu\n\
        2\tH40.2\tUBND phường Bình An\tphường\n\
        3\tH40.3\tUBND xã Chợ Mới\tĐẶC KHU\n\
        4\tH40.4\tTổng công ty Điện lực\tXã\n\
        \tTổng cộng\t4 đơn vị\t\n";
    let read = read_unit_list(text, "xa", &groups());
    let mut list = read.value.unwrap();
    assert_eq!(
        listed(&list),
        [
            "H40.1|UBND xã An Bình|Đặc khu",
            "H40.2|UBND phường Bình An|phuong",
            "H40.3|UBND xã Chợ Mới|Đặc khu",
            "H40.4|Tổng công ty Điện lực|xa",
        ]
    );
    assert_eq!(list.units[0].0, 7, "each with its line");
    assert_eq!(facts(&read.problems), ["TD-362 5", "TD-321 6", "TD-361 12"]);
    assert_eq!(list.unknown_groups, ["Đặc khu"], "one question, not one a row");
    list.name_group("Đặc khu", "xa");
    assert_eq!(list.unknown_groups, [""; 0]);
    assert_eq!(list.units.iter().filter(|(_, it)| it.group == "xa").count(), 3);
}

#[test]
fn running_numbers_are_never_the_codes() {
    let list = |text: &str| {
        let read = read_unit_list(text, "xa", &[]);
        (read.value.map(|it| listed(&it)).unwrap_or_default(), facts(&read.problems))
    };
    for text in [
        "STT\tTên cơ quan, đơn vị\tMã số\n1\tXã An\tH1\n2\tXã Bình\tH2\n",
        "1\tH1\tXã An\n2\tH2\tXã Bình\n",
        "1\tXã An\tH1\n2\tXã Bình\tH2\n",
        "Xã An\tH1\nXã Bình\tH2\n",
    ] {
        assert_eq!(
            list(text),
            (vec!["H1|Xã An|xa".into(), "H2|Xã Bình|xa".into()], vec![]),
            "{text}"
        );
    }
    for text in ["STT\tTên đơn vị\n1\tXã An\n", "1\tXã An\n2\tXã Bình\n"] {
        assert_eq!(list(text), (vec![], vec!["TD-360 ".to_string()]), "{text}");
    }
    let (units, _) = list("Mã\tTên\n1\tXã An\n2\tXã Bình\n");
    assert_eq!(units, ["1|Xã An|xa", "2|Xã Bình|xa"], "unless the heading says so");
}

#[test]
fn a_name_cut_in_two_by_its_line_break_is_one_name_again() {
    let text = "Mã\tTên\tNhóm\nH1\tUBND xã\nAn Bình\tPhường\nH2\tXã Hai\nH3\tXã Ba\n";
    let read = read_unit_list(text, "xa", &groups());
    let units = listed(&read.value.unwrap());
    assert_eq!(units, ["H1|UBND xã An Bình|phuong", "H2|Xã Hai|xa", "H3|Xã Ba|xa"]);
}

#[test]
fn what_is_doubtful_in_a_unit_list_is_told_before_it_is_put_in() {
    let unit = |code: &str, name: &str| ListedUnit {
        code: code.into(),
        name: name.into(),
        ..ListedUnit::default()
    };
    let there = [unit("H1", "UBND xã Hoà An"), unit("H2", "UBND xã Bình")];
    let text = "Mã\tTên\nh1\tỦy ban nhân dân xã Hòa An\nH2\tUBND xã Khác\nH3\tubnd xã khác\n";
    let list = read_unit_list(text, "xa", &[]).value.unwrap();
    assert_eq!(
        facts(&list.doubts(&there)),
        ["TD-363 3 UBND xã Khác UBND xã Bình", "TD-364 4 ubnd xã khác"]
    );
}

#[test]
fn unit_lists_are_read_as_people_paste_them() {
    let units = |text: &str| -> (Vec<String>, Vec<String>) {
        let read = read_unit_list(text, "xa", &[]);
        let units = read.value.unwrap_or_default();
        (listed(&units), facts(&read.problems))
    };
    let none: [&str; 0] = [];
    for text in [
        "Mã đơn vị\tTên đơn vị\nH1\tXã An\nH2\tXã Bình\n",
        "Tên đơn vị;STT;MÃ\nXã An;1;H1\nXã Bình;2;H2",
        "\u{feff}code,name\r\nH1,Xã An\r\n\r\n\"H2\",\"Xã Bình\"\r\n",
        "H1\tXã An\nH2\tXã Bình",
    ] {
        let (found, problems) = units(text);
        assert_eq!(found, ["H1|Xã An|xa", "H2|Xã Bình|xa"], "{text}");
        assert_eq!(problems, none, "{text}");
    }
    let (found, problems) =
        units("Mã;Tên;Nhóm\nH1;Xã An;so\n;Xã Bình\nH2\n\nh1;Xã Khác\nH3;Xã Ba\n");
    assert_eq!(found, ["H1|Xã An|so", "H3|Xã Ba|xa"]);
    assert_eq!(problems, ["TD-321 3", "TD-321 4", "TD-322 6 h1"]);
    assert_eq!(units("Mã;Tên"), (vec![], vec!["TD-323 ".to_string()]));
    assert_eq!(units("").1, ["TEP-101 "]);
}

#[test]
fn a_corrected_campaign_reaches_the_draft_by_its_word() {
    use tucham::domain::campaign::What;
    let set = communes::set();
    let sets = Sets::from_iter([set.clone()]);
    let first = campaign();
    let mut dossier = first.dossier_for("X0002", "d", &sets).unwrap();
    assert_eq!(first.corrects(&dossier), None, "nothing is said of what is the same");
    let mut second = first.clone();
    second.dates.set(Step::SelfCloses, "2026-12-05");
    second.groups[0].caps.bonus = points("0");
    second.title = "Chỉ số CCHC năm 2026 (sửa)".into();
    let corrected = second.corrects(&dossier).unwrap();
    let differences: Vec<(What, &str, &str)> =
        corrected.differences.iter().map(|(what, a, b)| (*what, &**a, &**b)).collect();
    let expected = [
        (What::Title, "Chỉ số CCHC năm 2026", "Chỉ số CCHC năm 2026 (sửa)"),
        (What::BonusCap, "2", "0"),
        (What::Date(Step::SelfCloses), "2026-12-31", "2026-12-05"),
    ];
    assert_eq!(differences, expected);
    assert_eq!((corrected.questions.len(), corrected.rename.is_some()), (0, false));
    let actor = Actor { side: Side::Unit, name: String::new(), at: String::new() };
    let before = dossier.clone();
    let inverse = dossier.apply(corrected.change.unwrap(), &set, &actor).unwrap();
    assert_eq!(dossier.campaign, second.reference("xa"));
    assert_eq!(second.corrects(&dossier), None);
    dossier.apply(inverse, &set, &actor).unwrap();
    assert_eq!(dossier.campaign, before.campaign, "one step back");
    // Another campaign says nothing of this dossier.
    let other = Campaign { id: "2027".into(), ..second };
    assert_eq!(other.corrects(&dossier), None);
}

#[test]
fn another_name_for_the_code_or_another_set_is_a_question_never_done_by_itself() {
    let sets = Sets::from_iter([communes::set()]);
    let first = campaign();
    let dossier = first.dossier_for("X0002", "d", &sets).unwrap();
    let mut second = first.clone();
    second.units[1].name = "UBND xã Kẻ Cắp".into();
    second.groups[0].set.checksum = format!("sha256:{}", "a".repeat(64));
    let corrected = second.corrects(&dossier).unwrap();
    let codes: Vec<&str> = corrected.questions.iter().map(|it| it.code.as_str()).collect();
    assert_eq!(codes, ["TD-449", "TD-448"]);
    assert_eq!(corrected.change, None);
    assert!(corrected.rename.is_some());
}
