//! The faults of the superior's side, one test each, named after it: what is done to the files, and
//! what the inbox says.

use std::collections::BTreeMap;

use tucham::domain::dossier::{Dossier, Period, Stage, Unit};
use tucham::domain::problem::{Code, Problem};
use tucham::domain::review::exchange::{AppraisalFile, apply_appraisal};
use tucham::domain::review::{Reason, Request, Standing};
use tucham::domain::score::{View, score};
use tucham::domain::set::CriteriaSet;
use tucham::formats::{Beforehand, read_dossier, read_set, write_dossier};
use tucham::jobs::{Desk, Filter, Job, JobReply, More, UnitLine};

use crate::communes;
use crate::golden::bytes;

/// A desk with a campaign of so many communes.
pub fn desk(units: usize) -> Desk {
    let set = communes::set();
    let campaign = communes::campaign(&set, units);
    let mut desk = Desk::new([set]);
    desk.open(Some(campaign)).unwrap();
    desk
}

/// A desk without a campaign.
fn loose() -> Desk {
    Desk::new([communes::set()])
}

fn commune(place: usize) -> Dossier {
    communes::dossier(&communes::set(), place)
}

/// A dossier of another id and unit with the answers of the commune at a place.
fn other(place: usize, change: impl FnOnce(&mut Unit)) -> Dossier {
    let mut dossier = commune(place);
    dossier.id = format!("other-{place}");
    change(&mut dossier.unit);
    dossier
}

fn take(desk: &mut Desk, file: &str, dossier: &Dossier) {
    desk.take(file, write_dossier(dossier).text.as_bytes());
}

/// Every file: `name standing CODE…`.
pub fn told(desk: &Desk) -> Vec<String> {
    let line = |item: &tucham::domain::review::Received| {
        let codes = item.problems.iter().map(|problem| format!(" {}", problem.code.as_str()));
        format!("{} {}{}", item.file, item.standing.as_str(), codes.collect::<String>())
    };
    desk.inbox().items().iter().map(line).collect()
}

fn fact<'a>(problem: &'a Problem, name: &str) -> &'a str {
    let found = problem.facts.iter().find(|(key, _)| key == name);
    found.map(|(_, value)| value.as_str()).unwrap()
}

#[test]
fn same_unit_twice_by_its_code() {
    let mut desk = desk(5);
    take(&mut desk, "a", &commune(1));
    take(&mut desk, "b", &other(1, |unit| unit.name = "Tên khác".into()));
    take(&mut desk, "c", &commune(2));
    assert_eq!(told(&desk), ["a undecided TEP-403", "b undecided TD-434 TEP-403", "c accepted"]);
    let key = desk.inbox().items()[1].key.clone();
    assert!(desk.choose(&key));
    assert_eq!(told(&desk), ["a setAside TEP-403", "b warned TD-434", "c accepted"]);
    let key = desk.inbox().items()[0].key.clone();
    assert!(desk.choose(&key));
    assert_eq!(told(&desk), ["a accepted", "b setAside TD-434 TEP-403", "c accepted"]);
    let ranked = desk.rank(&Request::default(), None);
    let codes: Vec<&str> = ranked.groups[0].rows.iter().map(|row| row.code.as_str()).collect();
    assert_eq!(codes.iter().filter(|code| **code == "X0002").count(), 1);
}

#[test]
fn same_unit_twice_whose_name_is_written_in_nfc_and_in_nfd() {
    let nfd = "UBND xa\u{303} Bi\u{300}nh Bi\u{300}nh";
    assert_ne!(nfd, communes::name(1));
    let mut desk = loose();
    take(&mut desk, "nfc", &other(1, |unit| unit.code.clear()));
    take(
        &mut desk,
        "nfd",
        &other(7, |unit| {
            unit.code.clear();
            unit.name = nfd.into();
        }),
    );
    assert_eq!(told(&desk), ["nfc undecided TEP-403", "nfd undecided TEP-403"]);
    let mut desk = self::desk(5);
    take(&mut desk, "nfc", &commune(1));
    take(
        &mut desk,
        "nfd",
        &other(7, |unit| {
            unit.code = "?".into();
            unit.name = nfd.into();
        }),
    );
    assert_eq!(told(&desk), ["nfc undecided TEP-403", "nfd undecided TD-202 TEP-403"]);
}

#[test]
fn same_unit_twice_whose_tone_stands_on_the_other_letter() {
    let named = |n: usize, name: &str| {
        let name = name.to_string();
        other(n, move |unit| {
            unit.code.clear();
            unit.name = name;
        })
    };
    let mut desk = loose();
    take(&mut desk, "new", &named(1, "UBND xã Hoà Bình"));
    take(&mut desk, "old", &named(7, "Ủy ban nhân dân xã Hòa Bình"));
    take(&mut desk, "apart", &named(8, "UBND phường Hòa Bình"));
    assert_eq!(told(&desk), ["new undecided TEP-403", "old undecided TEP-403", "apart accepted"]);
}

#[test]
fn same_unit_twice_in_another_case_and_with_other_blanks() {
    let mut desk = desk(5);
    take(&mut desk, "a", &commune(1));
    take(&mut desk, "b", &other(1, |unit| unit.code = " x0002\u{a0}".into()));
    assert_eq!(told(&desk), ["a undecided TEP-403", "b undecided TEP-403"]);
    let mut desk = loose();
    take(&mut desk, "a", &other(1, |unit| unit.code.clear()));
    take(
        &mut desk,
        "b",
        &other(3, |unit| {
            unit.code.clear();
            unit.name = "ubnd XÃ  bình   Bình ".into();
        }),
    );
    assert_eq!(told(&desk), ["a undecided TEP-403", "b undecided TEP-403"]);
}

#[test]
fn two_units_of_one_name_are_kept_apart_by_the_list_or_by_hand() {
    let set = communes::set();
    let mut campaign = communes::campaign(&set, 5);
    campaign.units[2].name = campaign.units[1].name.clone();
    let name = campaign.units[1].name.clone();
    let mut listed = Desk::new([set]);
    listed.open(Some(campaign)).unwrap();
    let mut loose = loose();
    for desk in [&mut listed, &mut loose] {
        take(desk, "a", &commune(1));
        let mut twin = commune(2);
        twin.unit.name.clone_from(&name);
        take(desk, "b", &twin);
    }
    assert_eq!(told(&listed), ["a accepted", "b accepted"]);
    assert_eq!(told(&loose), ["a undecided TEP-403", "b undecided TEP-403"]);
    let key = loose.inbox().items()[0].key.clone();
    assert!(loose.keep_apart(&key));
    assert_eq!(told(&loose), ["a accepted", "b accepted"]);
}

/// The set with another version, and with another text under the same version.
fn other_set(key: &str, to: &str) -> CriteriaSet {
    let mut json: serde_json::Value =
        serde_json::from_slice(&bytes("src/sets/xa-mau.json")).unwrap();
    json[key] = serde_json::from_str(to).unwrap();
    read_set(json.to_string().as_bytes()).sound().unwrap()
}

#[test]
fn mixed_set_versions() {
    let newer = other_set("version", "\"2026.3\"");
    let mut desk = desk(5);
    take(&mut desk, "right", &commune(0));
    let mut dossier = commune(1);
    dossier.set.version.clone_from(&newer.version);
    dossier.set.checksum.clone_from(&newer.checksum);
    take(&mut desk, "newer", &dossier);
    let other = other_set("title", "{\"vi\": \"Khác\"}");
    let mut dossier = commune(2);
    dossier.set.checksum.clone_from(&other.checksum);
    take(&mut desk, "changed", &dossier);
    let expected =
        ["right accepted", "newer refused TD-206 TEP-304", "changed refused TD-206 TEP-305"];
    assert_eq!(told(&desk), expected);
    let expected = communes::set().full_name();
    assert_eq!(fact(&desk.inbox().items()[1].problems[0], "expected"), expected);
    // Without a campaign both sets may be at hand; the group is ranked by the one that most use.
    let mut desk = Desk::new([communes::set(), newer.clone()]);
    let mut dossier = commune(1);
    dossier.set.version.clone_from(&newer.version);
    dossier.set.checksum.clone_from(&newer.checksum);
    for (file, dossier) in [("a", &commune(0)), ("b", &dossier), ("c", &commune(2))] {
        take(&mut desk, file, dossier);
    }
    assert_eq!(told(&desk), ["a accepted", "b accepted", "c accepted"]);
    let group = &desk.rank(&Request::default(), None).groups[0];
    let excluded: Vec<_> = group.excluded.iter().map(|it| (it.code.as_str(), it.reason)).collect();
    assert_eq!((group.rows.len(), excluded), (2, vec![("X0002", Reason::OtherSet)]));
}

#[test]
fn same_id_with_other_content() {
    let mut desk = desk(5);
    take(&mut desk, "first", &commune(1));
    let mut changed = commune(1);
    changed.report.proposals = "Khác".into();
    changed.revision = 181;
    take(&mut desk, "second", &changed);
    assert_eq!(told(&desk), ["first undecided TEP-402", "second undecided TEP-402"]);
    let problem = &desk.inbox().items()[0].problems[0];
    assert_eq!((fact(problem, "name"), fact(problem, "revision")), ("second", "181"));
}

#[test]
fn a_unit_whose_file_was_refused_is_named_and_is_not_silent() {
    let mut desk = desk(3);
    take(&mut desk, "good", &commune(0));
    let mut bad = commune(1);
    bad.set.checksum = "0".repeat(64);
    take(&mut desk, "bad", &bad);
    let Some(JobReply::Missing(missing)) = desk.answer(&Job::Missing) else { panic!() };
    let missing: Vec<_> =
        missing.iter().map(|it| (it.unit.code.as_str(), it.refused.as_deref())).collect();
    assert_eq!(missing, [("X0002", Some("bad")), ("X0003", None)]);
    let filter = Filter { text: communes::name(1), ..Filter::default() };
    let job = Job::List { filter, from: 0, count: 10 };
    let Some(JobReply::List(page)) = desk.answer(&job) else { panic!() };
    let named: Vec<_> = page.rows.iter().map(|row| (row.file.as_str(), row.unit.clone())).collect();
    let unit = UnitLine { code: "X0002".into(), name: communes::name(1), group: "xa".into() };
    assert_eq!(named, [("bad", Some(unit))]);
}

#[test]
fn edited_totals() {
    let mut desk = desk(5);
    let mut edited = commune(1);
    let own = edited.declared.clone().unwrap();
    edited.declared.as_mut().unwrap().total = "99.5".into();
    take(&mut desk, "edited", &edited);
    assert_eq!(told(&desk), ["edited warned TEP-306"]);
    let item = &desk.inbox().items()[0];
    let problem = &item.problems[0];
    assert_eq!((fact(problem, "found"), fact(problem, "expected")), ("99.5", own.total.as_str()));
    // The result is the recomputed one.
    let figures = &item.sheet.as_ref().unwrap().own().unwrap().figures;
    assert_eq!(figures.total.to_string(), own.total);
}

#[test]
fn a_broken_seal() {
    let mut desk = desk(5);
    let text = write_dossier(&commune(1)).text;
    let edited = text.replace("Thiếu máy tính", "Thừa máy tính");
    assert_ne!(edited, text);
    desk.take("edited", edited.as_bytes());
    let unsealed = tucham::formats::write_draft(&commune(2));
    desk.take("unsealed", unsealed.as_bytes());
    assert_eq!(told(&desk), ["edited warned TEP-301", "unsealed warned TEP-302"]);
}

#[test]
fn a_checksum_that_the_browser_has_computed_says_the_same() {
    let (mut own, mut other) = (desk(5), desk(5));
    let text = || write_dossier(&commune(1)).text;
    for (name, text) in [("a", text()), ("b", text()), ("c", "{".into())] {
        own.take(name, text.as_bytes());
        other.take_known(name, text.as_bytes(), Beforehand::of(text.as_bytes()));
    }
    assert_eq!(
        told(&own),
        ["a accepted ", "b refused TEP-401", "c refused TEP-104"].map(str::trim_end)
    );
    assert_eq!(other.inbox().items(), own.inbox().items());
}

/// The page reads an answer in portions; together they are the whole answer.
#[test]
fn a_long_answer_comes_in_portions() {
    let mut desk = desk(900);
    (0..600).for_each(|place| take(&mut desk, &place.to_string(), &commune(place)));
    let group = desk.campaign().unwrap().groups[0].id.clone();
    let jobs = [
        (Job::Rank { request: Request::default(), last: String::new() }, 3),
        (Job::Statistics { group, request: Request::default() }, 2),
        (Job::Missing, 1),
        (Job::List { filter: Filter::default(), from: 0, count: 100 }, 0),
    ];
    for (job, portions) in jobs {
        let whole = desk.answer(&job).unwrap();
        let (mut reply, more) = whole.clone().portioned();
        assert_eq!(more.len(), portions, "{job:?}");
        assert_eq!(reply == whole, portions == 0, "{job:?}");
        for part in &more {
            assert!(reply.join(More::from_message(&part.to_message()).unwrap()), "{job:?}");
        }
        assert_eq!(reply, whole);
        assert!(!JobReply::Done.join(More::Heat(Vec::new())));
    }
}

#[test]
fn an_appraisal_of_another_revision() {
    let set = communes::set();
    let (mut sent, mut superior) = (commune(1), crate::rounds::received(commune(1)));
    crate::rounds::appraise_first(&mut superior, &set);
    let file = AppraisalFile::of(&superior, &set, "").unwrap();
    sent.revision += 2;
    let before = sent.clone();
    let problem = apply_appraisal(&mut sent, &set, &file).unwrap_err();
    assert_eq!((problem.code, sent == before), (Code::OtherRevision, true));
    assert_eq!((fact(&problem, "found"), fact(&problem, "expected")), ("180", "182"));
    let mut stranger = commune(2);
    let problem = apply_appraisal(&mut stranger, &set, &file).unwrap_err();
    assert_eq!(problem.code, Code::OtherDossier);
    // The same revision with other answers, as from a copy brought back, is noticed by its points.
    let mut forked = commune(1);
    forked.entries.clear();
    let problem = apply_appraisal(&mut forked, &set, &file).unwrap_err();
    assert_eq!(problem.code, Code::PointsOther);
}

#[test]
fn round_2_before_round_1() {
    let set = communes::set();
    let (mut unit, mut superior) = (commune(1), crate::rounds::received(commune(1)));
    crate::rounds::appraise_first(&mut superior, &set);
    let first = AppraisalFile::of(&superior, &set, "").unwrap();
    crate::rounds::go_on_and_conclude(&mut superior, &set);
    let second = AppraisalFile::of(&superior, &set, "").unwrap();
    let before = unit.clone();
    let problem = apply_appraisal(&mut unit, &set, &second).unwrap_err();
    assert_eq!((problem.code, unit == before), (Code::RoundOrder, true));
    assert_eq!((fact(&problem, "round"), fact(&problem, "expected")), ("2", "1"));
    apply_appraisal(&mut unit, &set, &first).unwrap();
    let problem = apply_appraisal(&mut unit, &set, &first).unwrap_err();
    assert_eq!(problem.code, Code::AppliedTwice);
    apply_appraisal(&mut unit, &set, &second).unwrap();
    assert_eq!(unit.stage, Stage::Concluded);
    let problem = apply_appraisal(&mut unit, &set, &second).unwrap_err();
    assert_eq!(problem.code, Code::AppliedTwice);
}

#[test]
fn a_unit_with_nothing() {
    let set = communes::set();
    let mut desk = desk(3);
    take(&mut desk, "some", &commune(0));
    let mut nothing = Dossier::new("nothing", &set);
    nothing.unit.code = communes::code(1);
    nothing.unit.name = communes::name(1);
    nothing.campaign = commune(1).campaign;
    nothing.stage = Stage::Submitted;
    take(&mut desk, "nothing", &nothing);
    // Everything switched off: no index, no place.
    let mut off = nothing.clone();
    off.id = "off".into();
    off.unit.code = communes::code(2);
    off.unit.name = communes::name(2);
    take(&mut desk, "zero", &off);
    assert_eq!(told(&desk), ["some accepted", "nothing accepted", "zero accepted"]);
    let group = &desk.rank(&Request::default(), None).groups[0];
    let places: Vec<(usize, &str, String)> =
        group.rows.iter().map(|it| (it.place, it.code.as_str(), it.index.to_string())).collect();
    let some = group.rows[0].index.to_string();
    let zero = || "0".to_string();
    assert_eq!(places, [(1, "X0001", some), (2, "X0002", zero()), (2, "X0003", zero())]);
}

#[test]
fn a_group_of_one() {
    let mut desk = desk(1);
    take(&mut desk, "one", &commune(0));
    let ranking = desk.rank(&Request::default(), None);
    let [group] = &ranking.groups[..] else { panic!("{ranking:?}") };
    assert_eq!((group.rows.len(), group.excluded.len()), (1, 0));
    assert_eq!((group.rows[0].place, group.rows[0].is_shared), (1, false));
    let statistics = desk.statistics("xa", &Request::default()).unwrap();
    assert_eq!((statistics.units, statistics.heat.len()), (1, 1));
}

#[test]
fn the_same_file_twice() {
    let mut desk = desk(5);
    take(&mut desk, "a.json", &commune(1));
    take(&mut desk, "a (1).json", &commune(1));
    assert_eq!(told(&desk), ["a.json accepted", "a (1).json refused TEP-401"]);
    assert_eq!(fact(&desk.inbox().items()[1].problems[0], "name"), "a.json");
    assert_eq!(desk.inbox().tally().refused, 1);
}

#[test]
fn unknown_units_wrong_campaigns_and_wrong_years_are_refused() {
    let mut desk = desk(5);
    take(&mut desk, "stranger", &commune(30));
    let mut campaign = commune(1);
    campaign.campaign.id = "2025-so".into();
    take(&mut desk, "campaign", &campaign);
    let mut year = commune(2);
    year.campaign.year = Some(2025);
    take(&mut desk, "year", &year);
    let mut unnamed = commune(3);
    unnamed.campaign.id.clear();
    take(&mut desk, "unnamed", &unnamed);
    let mut draft = commune(4);
    draft.stage = Stage::Draft;
    take(&mut desk, "draft", &draft);
    let expected = [
        "stranger refused TD-201",
        "campaign refused TD-203",
        "year refused TD-204",
        "unnamed warned TD-205",
        "draft warned TD-207",
    ];
    assert_eq!(told(&desk), expected);
    let group = &desk.rank(&Request::default(), None).groups[0];
    let excluded: Vec<_> = group.excluded.iter().map(|it| (it.code.as_str(), it.reason)).collect();
    let expected = [
        ("X0001", Reason::NothingSent),
        ("X0002", Reason::Refused),
        ("X0003", Reason::Refused),
        ("X0005", Reason::TooEarly),
    ];
    assert_eq!(excluded, expected);
}

#[test]
fn a_unit_has_one_dossier_in_each_part_of_a_year() {
    let of = |id: &str, year: u32, period: Period| {
        let mut dossier = Dossier { id: id.into(), ..commune(1) };
        (dossier.campaign.year, dossier.campaign.period) = (Some(year), period);
        dossier
    };
    let files = [
        ("h1", of("1", 2026, Period::Half1)),
        ("h2", of("2", 2026, Period::Half2)),
        ("before", of("3", 2025, Period::Half1)),
    ];
    let mut loose = Desk::new([communes::set()]);
    for (name, dossier) in &files {
        take(&mut loose, name, dossier);
    }
    assert_eq!(told(&loose), ["h1 accepted", "h2 accepted", "before accepted"]);
    take(&mut loose, "again", &of("4", 2026, Period::Half2));
    assert_eq!(
        told(&loose)[1..],
        ["h2 undecided TEP-403", "before accepted", "again undecided TEP-403"]
    );
    // Under a campaign only the dossier about its own part of the year is taken.
    let mut campaign = communes::campaign(&communes::set(), 3);
    campaign.period = Period::Half1;
    let mut desk = Desk::new([communes::set()]);
    desk.open(Some(campaign)).unwrap();
    for (name, dossier) in &files {
        take(&mut desk, name, dossier);
    }
    assert_eq!(told(&desk), ["h1 accepted", "h2 refused TD-485", "before refused TD-204"]);
}

/// A dossier with few answers, so that two thousand are soon made; `of` gives all but the unit.
fn small(of: &Dossier, place: usize) -> Dossier {
    let mut dossier = Dossier { id: format!("small-{place}"), ..of.clone() };
    dossier.unit.code = communes::code(place);
    dossier.unit.name = communes::name(place);
    dossier
}

/// The bytes of a file that is bad in one of ten ways, and the code that says so.
fn bad(way: usize, dossier: &Dossier) -> (Vec<u8>, &'static str) {
    let text = write_dossier(dossier).text;
    let with = |change: &dyn Fn(&mut Dossier)| {
        let mut dossier = dossier.clone();
        change(&mut dossier);
        write_dossier(&dossier).text.into_bytes()
    };
    let stranger = |it: &mut Dossier| {
        it.unit.code = format!("Y{}", it.unit.code);
        it.unit.name = format!("Lạ {}", it.unit.name);
    };
    match way {
        0 => (text[..text.floor_char_boundary(text.len() / 2)].into(), "TEP-104"),
        1 => (Vec::new(), "TEP-101"),
        2 => (text.encode_utf16().flat_map(u16::to_be_bytes).collect(), "TEP-103"),
        3 => (text.replacen("\"formatVersion\": 2", "\"formatVersion\": 9", 1).into(), "TEP-108"),
        4 => (text.replacen("tucham/dossier", "tucham/campaign", 1).into(), "TEP-404"),
        5 => (text.replacen("\"revision\"", "\"id\": \"2\", \"revision\"", 1).into(), "TEP-106"),
        6 => (with(&stranger), "TD-201"),
        7 => (with(&|it| it.campaign.year = Some(2024)), "TD-204"),
        8 => (with(&|it| it.set.checksum = format!("sha256:{}", "0".repeat(64))), "TD-206"),
        _ => (text.replacen("\"entries\": {", "\"entries\": 7, \"x\": {", 1).into(), "TEP-202"),
    }
}

#[test]
fn of_2_000_files_100_are_bad_in_ten_ways_and_1_900_are_in() {
    let set = communes::set();
    let mut of = commune(0);
    of.entries.retain(|leaf, _| leaf.starts_with("c1."));
    of.declared = Some(score(&set, &of, View::SelfScored).declared(&set));
    let mut desk = desk(2_000);
    let mut expected = BTreeMap::new();
    for place in 0..2_000 {
        let dossier = small(&of, place);
        if place % 20 != 19 {
            desk.take(&format!("{place}.json"), write_dossier(&dossier).text.as_bytes());
            continue;
        }
        let (mut bytes, code) = bad(place / 20 % 10, &dossier);
        // Blanks, so that each is a file of its own.
        bytes.extend(vec![b' '; place / 20]);
        desk.take(&format!("{place}.bad"), &bytes);
        *expected.entry(code).or_insert(0) += 1;
    }
    let tally = desk.inbox().tally();
    assert_eq!((tally.files, tally.accepted, tally.refused), (2_000, 1_900, 100), "{tally:?}");
    let mut reasons = BTreeMap::new();
    for item in desk.inbox().items().iter().filter(|it| it.standing == Standing::Refused) {
        assert!(item.file.ends_with(".bad"), "{}", item.file);
        *reasons.entry(item.problems[0].code.as_str()).or_insert(0) += 1;
    }
    assert_eq!((reasons.len(), reasons), (10, expected));
    let ranking = desk.rank(&Request::default(), None);
    assert_eq!((ranking.groups[0].rows.len(), ranking.groups[0].excluded.len()), (1_900, 100));
}

#[test]
fn what_was_received_is_what_a_unit_wrote() {
    let text = write_dossier(&commune(1)).text;
    let mut desk = desk(5);
    let taken = desk.take("a", text.as_bytes());
    let stored = tucham::jobs::Stored { file: "a".into(), bytes: text.into(), work: None };
    let dossier = desk.dossier(&stored).unwrap();
    let origin = dossier.origin.clone().unwrap();
    let sent = read_dossier(&stored.bytes).value.unwrap();
    assert_eq!(origin.revision, sent.revision);
    assert_eq!(Dossier { origin: None, ..dossier }, sent);
    assert_eq!(desk.inbox().item(&taken.key).unwrap().file, "a");
    assert_eq!(origin.seal.len(), 64);
}
