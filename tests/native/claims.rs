//! Nothing that a file says of verdicts, stage, set or sender is believed without a person's word.

use tucham::domain::dossier::{
    Actor, Dossier, HistoryEntry, Recorded, Round, Side, Source, Stage, Unit, Verdict,
};
use tucham::domain::problem::Code;
use tucham::domain::review::claims::{adopt, is_open_to};
use tucham::domain::review::{Received, Request, Standing};
use tucham::domain::score::{View, score};
use tucham::domain::set::CriteriaSet;
use tucham::formats::{
    read_change, read_dossier, read_set, write_change, write_dossier, write_draft, write_inbox,
    write_receipt,
};
use tucham::i18n::{Lang, problems::said};
use tucham::jobs::{Desk, Stored};

use crate::communes;

fn superior() -> Actor {
    Actor {
        side: Side::Superior, name: "Tổ thẩm định".into(), at: "2027-01-15T09:30:00Z".into()
    }
}

/// A round with the maximum for every leaf, also for those that others score.
fn all_points(set: &CriteriaSet, number: u32, closed_at: Option<&str>) -> Round {
    let full = |leaf: usize| {
        let node = &set.nodes[leaf];
        let points = Some(node.max.to_string());
        (node.id.clone(), Verdict { points, ..Verdict::default() })
    };
    Round {
        number,
        closed_at: closed_at.map(str::to_string),
        verdicts: set.leaves().map(full).collect(),
        ..Round::default()
    }
}

/// The file of a commune that appraised itself, sealed.
fn forged(set: &CriteriaSet, place: usize, stage: Stage, rounds: Vec<Round>) -> String {
    let recorded = Recorded::Stage { from: Stage::Submitted, to: stage };
    let history = vec![HistoryEntry { change: recorded, ..HistoryEntry::default() }];
    write_dossier(&Dossier { stage, rounds, history, ..communes::dossier(set, place) }).text
}

fn closed_round(set: &CriteriaSet) -> Vec<Round> {
    vec![all_points(set, 1, Some("2026-11-20T01:00:00Z"))]
}

fn codes(item: &Received) -> String {
    let codes: Vec<&str> = item.problems.iter().map(|it| it.code.as_str()).collect();
    codes.join(" ")
}

fn stored(file: &str, text: &str) -> Stored {
    Stored { file: file.into(), bytes: text.into(), work: None }
}

/// `place code index` of every ranked unit, then `– code reason`.
fn ranked(desk: &Desk) -> Vec<String> {
    let groups = desk.rank(&Request::default(), None).groups;
    let told = groups.iter().flat_map(|group| {
        let rows = group.rows.iter();
        let rows = rows.map(|row| format!("{} {} {}", row.place, row.code, row.index));
        let excluded = group.excluded.iter();
        rows.chain(excluded.map(|it| format!("– {} {}", it.code, it.reason.as_str())))
    });
    told.collect()
}

#[test]
fn a_unit_cannot_appraise_itself() {
    let set = communes::set();
    let mut honest = Desk::new([set.clone()]);
    honest.take("a.json", communes::file(&set, 1).1.as_bytes());
    honest.take("b.json", communes::file(&set, 2).1.as_bytes());
    let expected = ranked(&honest);
    assert!(expected[0].starts_with("1 X0002"), "{expected:?}");
    for stage in Stage::ALL {
        let mut desk = Desk::new([set.clone()]);
        desk.take("a.json", communes::file(&set, 1).1.as_bytes());
        desk.take("b.json", forged(&set, 2, stage, closed_round(&set)).as_bytes());
        let item = &desk.inbox().items()[1];
        assert_eq!(item.standing, Standing::Warned, "{stage:?}");
        assert!(codes(item).contains("TD-430"), "{stage:?} {}", codes(item));
        let sheet = item.sheet.as_ref().unwrap();
        assert_eq!(sheet.views.len(), 1, "the claimed round is no view");
        assert_eq!(sheet.stage, stage.min(Stage::Submitted));
        if stage != Stage::Draft {
            assert_eq!(ranked(&desk), expected, "{stage:?}");
        }
    }
}

#[test]
fn a_claim_is_told_with_its_rows_and_kept_out_of_the_dossier() {
    let set = communes::set();
    let text = forged(&set, 2, Stage::Concluded, closed_round(&set));
    let mut desk = Desk::new([set.clone()]);
    desk.take("b.json", text.as_bytes());
    let item = &desk.inbox().items()[0];
    let told = said(&item.problems[0], Lang::Vi);
    let found = "bước “đã kết luận”, vòng 1";
    assert!(told.message.contains(found) && told.message.contains(": 1."), "{told}");
    let dossier = desk.dossier(&stored("b.json", &text)).unwrap();
    assert_eq!(
        (dossier.rounds, dossier.history, dossier.stage),
        (vec![], vec![], Stage::Submitted)
    );
    let printed: serde_json::Value =
        serde_json::from_str(&write_inbox(desk.inbox(), None, Lang::Vi)).unwrap();
    let file = &printed["files"][0];
    assert_eq!((&file["dossier"]["stage"], &file["views"][1]), (&"submitted".into(), &().into()));
    assert_eq!(file["claims"]["stage"], "concluded");
    assert_eq!(file["claims"]["rounds"][0]["view"], "round:1");
    crate::schemas::valid(&crate::schemas::schema("inbox"), &printed, "claims");
}

#[test]
fn an_open_round_in_a_file_is_a_claim_too() {
    let set = communes::set();
    let rounds = vec![all_points(&set, 2, None)];
    let mut desk = Desk::new([set.clone()]);
    desk.take("b.json", forged(&set, 2, Stage::Submitted, rounds).as_bytes());
    let item = &desk.inbox().items()[0];
    assert_eq!(codes(item), "TD-430");
    assert_eq!(item.sheet.as_ref().unwrap().views.len(), 1);
}

#[test]
fn a_stage_that_does_not_go_with_the_rounds_is_told() {
    let set = communes::set();
    let told = |stage, rounds| {
        let mut desk = Desk::new([set.clone()]);
        desk.take("b.json", forged(&set, 2, stage, rounds).as_bytes());
        codes(&desk.inbox().items()[0])
    };
    assert_eq!(told(Stage::Submitted, closed_round(&set)), "TD-432 TD-430");
    assert_eq!(told(Stage::Concluded, vec![]), "TD-432 TD-430");
    assert_eq!(told(Stage::Appraised, closed_round(&set)), "TD-430");
    assert_eq!(told(Stage::Submitted, vec![]), "");
}

#[test]
fn a_claim_is_held_against_what_was_recorded_here() {
    let set = communes::set();
    let (file, text) = communes::file(&set, 2);
    let mut desk = Desk::new([set.clone()]);
    let key = desk.take(&file, text.as_bytes()).key;
    let mut recorded = desk.dossier(&stored(&file, &text)).unwrap();
    crate::rounds::appraise_first(&mut recorded, &set);
    desk.update(&key, &recorded);
    // The unit sends its dossier again, with the round as it was given.
    let again = |verdict: Option<Verdict>| {
        let mut dossier = Dossier { revision: 200, ..communes::dossier(&set, 2) };
        dossier.stage = Stage::Appraised;
        dossier.rounds = recorded.rounds.clone();
        if let Some(verdict) = verdict {
            dossier.rounds[0].verdicts.insert("c1.1.1".into(), verdict);
        }
        write_dossier(&dossier).text
    };
    desk.take("same.json", again(None).as_bytes());
    assert_eq!(codes(&desk.inbox().items()[1]), "TEP-402");
    let full = Verdict { points: Some("1".into()), ..Verdict::default() };
    desk.take("other.json", again(Some(full)).as_bytes());
    let item = &desk.inbox().items()[2];
    let differs = item.problems.iter().find(|it| it.code == Code::ClaimsDiffer).unwrap();
    assert!(said(differs, Lang::Vi).message.contains("1 dòng khác: 1.1.1)"), "{differs:?}");
    // Without the file that was worked on nothing is recorded here any more.
    desk.remove(&key);
    let found: Vec<String> = desk.inbox().items().iter().map(codes).collect();
    assert!(found.iter().all(|it| it.contains("TD-430")), "{found:?}");
}

#[test]
fn claims_count_once_a_person_adopts_them_and_that_can_be_taken_back() {
    let set = communes::set();
    let text = forged(&set, 2, Stage::Appraised, closed_round(&set));
    let mut desk = Desk::new([set.clone()]);
    let key = desk.take("b.json", text.as_bytes()).key;
    let stored = stored("b.json", &text);
    let mut dossier = desk.dossier(&stored).unwrap();
    let claims = desk.claims(&stored).unwrap();
    assert!(is_open_to(&dossier));
    let change = adopt(&claims, "b.json");
    assert_eq!(read_change(&write_change(&change)), Some(change.clone()));
    let inverse = dossier.apply(change, &set, &superior()).unwrap();
    assert_eq!((dossier.stage, dossier.rounds.len()), (Stage::Appraised, 1));
    assert!(!is_open_to(&dossier), "nothing is adopted twice");
    let entry = dossier.history.last().unwrap();
    let expected = Recorded::Rounds { source: Source::Claimed, file: "b.json".into(), rounds: 1 };
    assert_eq!((&entry.change, entry.by.as_str()), (&expected, "Tổ thẩm định"));
    let kept = read_dossier(write_draft(&dossier).as_bytes()).value.unwrap();
    assert_eq!(kept.history, dossier.history);
    desk.update(&key, &dossier);
    let item = &desk.inbox().items()[0];
    assert_eq!((codes(item).as_str(), item.standing), ("", Standing::Accepted));
    assert_eq!(item.sheet.as_ref().unwrap().views.len(), 2);
    // Taken back: the self-score alone, and the claim is told again.
    dossier.apply(inverse, &set, &superior()).unwrap();
    assert_eq!(
        (dossier.stage, dossier.rounds.len(), dossier.history.len()),
        (Stage::Submitted, 0, 2)
    );
    desk.update(&key, &dossier);
    assert_eq!(codes(&desk.inbox().items()[0]), "TD-430");
}

#[test]
fn a_unit_may_not_adopt() {
    let set = communes::set();
    let text = forged(&set, 2, Stage::Appraised, closed_round(&set));
    let desk = Desk::new([set.clone()]);
    let claims = desk.claims(&stored("b.json", &text)).unwrap();
    let unit = Actor { side: Side::Unit, ..superior() };
    let mut dossier = communes::dossier(&set, 2);
    assert!(dossier.apply(adopt(&claims, "b.json"), &set, &unit).is_err());
}

/// The sample set with another maximum for nothing but its bonus: same id, same version.
fn trojan() -> CriteriaSet {
    let text = include_str!("../../src/sets/xa-mau.json");
    let text = text.replacen("\"vi\": \"", "\"vi\": \"Trojan ", 1);
    read_set(text.as_bytes()).sound().unwrap()
}

/// The file of a commune that brings that set.
fn of_trojan(place: usize) -> String {
    let set = trojan();
    let mut dossier = communes::dossier(&set, place);
    let text = include_str!("../../src/sets/xa-mau.json");
    dossier.own_set = Some(text.replacen("\"vi\": \"", "\"vi\": \"Trojan ", 1));
    write_dossier(&dossier).text
}

#[test]
fn a_set_of_a_known_id_and_version_never_leaves_the_honest_unit_out() {
    let (set, other) = (communes::set(), trojan());
    assert_eq!((&set.id, &set.version), (&other.id, &other.version));
    assert_ne!(set.checksum, other.checksum);
    let mut desk = Desk::new([set.clone()]);
    desk.take("honest.json", communes::file(&set, 0).1.as_bytes());
    for place in 1..4 {
        desk.take(&format!("{place}.json"), of_trojan(place).as_bytes());
    }
    let found: Vec<String> = desk.inbox().items().iter().map(codes).collect();
    assert_eq!(found, ["", "TD-433", "TD-433", "TD-433"]);
    let told = said(&desk.inbox().items()[1].problems[0], Lang::Vi).message;
    assert!(told.contains(&set.full_name()) && told.contains(&other.full_name()), "{told}");
    let ranked = ranked(&desk);
    assert!(ranked[0].starts_with("1 X0001"), "{ranked:?}");
    assert_eq!(ranked[1..], ["– X0002 otherSet", "– X0003 otherSet", "– X0004 otherSet"]);
}

#[test]
fn two_sets_of_one_name_that_only_files_brought_are_told_for_both() {
    let mut set: CriteriaSet = communes::set();
    let text = include_str!("../../src/sets/xa-mau.json");
    let mut desk = Desk::new([]);
    let mut dossier = communes::dossier(&set, 0);
    dossier.own_set = Some(text.to_string());
    desk.take("first.json", write_dossier(&dossier).text.as_bytes());
    assert_eq!(codes(&desk.inbox().items()[0]), "");
    desk.take("second.json", of_trojan(1).as_bytes());
    let found: Vec<String> = desk.inbox().items().iter().map(codes).collect();
    assert_eq!(found, ["TD-433", "TD-433"]);
    set.version = "2027.1".into();
    assert_ne!(set.full_name(), trojan().full_name());
}

#[test]
fn a_set_that_is_refused_is_named_by_its_short_code() {
    let set = communes::set();
    let mut desk = Desk::new([set.clone()]);
    desk.open(Some(communes::campaign(&set, 5))).unwrap();
    desk.take("b.json", of_trojan(1).as_bytes());
    let item = &desk.inbox().items()[0];
    assert_eq!(codes(item), "TD-206");
    for lang in Lang::ALL {
        let told = said(&item.problems[0], lang).message;
        for name in [set.full_name(), trojan().full_name()] {
            assert!(told.contains(&name), "{told}");
        }
    }
}

#[test]
fn a_campaign_with_a_set_of_a_known_id_and_version_is_told() {
    let (set, other) = (communes::set(), trojan());
    let mut campaign = communes::campaign(&other, 1);
    let text = include_str!("../../src/sets/xa-mau.json");
    campaign.sets = vec![tucham::domain::campaign::SetCopy {
        set: campaign.groups[0].set.clone(),
        text: text.replacen("\"vi\": \"", "\"vi\": \"Trojan ", 1),
    }];
    let mut desk = Desk::new([set.clone()]);
    desk.open(Some(campaign)).unwrap();
    let told = &desk.overview("").problems;
    assert_eq!(told.iter().map(|it| it.code.as_str()).collect::<Vec<_>>(), ["TD-433"]);
    desk.open(Some(communes::campaign(&set, 1))).unwrap();
    assert!(desk.overview("").problems.is_empty());
}

#[test]
fn a_known_code_with_another_name_is_never_renamed_without_a_word() {
    let set = communes::set();
    let mut desk = Desk::new([set.clone()]);
    desk.open(Some(communes::campaign(&set, 5))).unwrap();
    let named = |name: &str| {
        let unit = Unit { name: name.into(), ..communes::dossier(&set, 1).unit };
        write_dossier(&Dossier { unit, id: name.into(), ..communes::dossier(&set, 1) }).text
    };
    let key = desk.take("gian.json", named("UBND xã Gian").as_bytes()).key;
    let item = desk.inbox().item(&key).unwrap();
    assert_eq!((codes(item).as_str(), item.standing), ("TD-434", Standing::Warned));
    assert_eq!(item.sent_name, "UBND xã Gian");
    let told = said(&item.problems[0], Lang::Vi).message;
    assert!(told.contains("UBND xã Gian") && told.contains(&communes::name(1)), "{told}");
    // However the same name is written, and where none is given, nothing is said.
    for same in
        [communes::name(1).to_uppercase(), format!("  {} ", communes::name(1)), String::new()]
    {
        desk.remove(&desk.inbox().items()[0].key.clone());
        let key = desk.take("same.json", named(&same).as_bytes()).key;
        assert_eq!(codes(desk.inbox().item(&key).unwrap()), "", "{same}");
    }
}

#[test]
fn one_export_in_two_faces_is_one_file() {
    let set = communes::set();
    let dossier = communes::dossier(&set, 1);
    let text = write_dossier(&dossier).text;
    let sheet = score(&set, &dossier, View::SelfScored);
    let receipt = write_receipt(&set, &dossier, &sheet, Lang::Vi).text;
    let spaced: serde_json::Value = serde_json::from_str(&text).unwrap();
    let mut desk = Desk::new([set.clone()]);
    desk.take("a.json", text.as_bytes());
    desk.take("a.html", receipt.as_bytes());
    desk.take("a (1).json", spaced.to_string().as_bytes());
    let told = |desk: &Desk| -> Vec<String> {
        let items = desk.inbox().items().iter();
        items.map(|it| format!("{} {} {}", it.file, it.standing.as_str(), codes(it))).collect()
    };
    let expected = ["a.json accepted ", "a.html setAside TD-435", "a (1).json setAside TD-435"];
    assert_eq!(told(&desk), expected);
    assert_eq!(ranked(&desk).len(), 1);
    // Once the first is taken away the next one counts.
    let key = desk.inbox().items()[0].key.clone();
    desk.remove(&key);
    assert_eq!(told(&desk), ["a.html accepted ", "a (1).json setAside TD-435"]);
    // Another content under the same id is still another file, and beside it the copy says nothing.
    let other = Dossier { revision: 181, ..dossier };
    let other = desk.take("b.json", write_dossier(&other).text.as_bytes()).key;
    let expected =
        ["a.html undecided TEP-402", "a (1).json setAside TD-435", "b.json undecided TEP-402"];
    assert_eq!(told(&desk), expected);
    let copy = desk.inbox().items()[1].key.clone();
    assert!(desk.choose(&copy));
    let expected = ["a.html setAside TD-435", "a (1).json accepted ", "b.json setAside TEP-402"];
    assert_eq!(told(&desk), expected);
    assert!(desk.choose(&other));
    assert_eq!((desk.inbox().tally().accepted, desk.inbox().tally().warned), (1, 0));
}

/// What the desk says of a file that takes over from one that was worked on.
fn carried(former: &Dossier, now: &mut Dossier, set: &CriteriaSet) -> String {
    let desk = Desk::new([set.clone()]);
    let said_of = desk.carry(former, "cũ.json", now, &superior()).unwrap();
    said(&said_of, Lang::Vi).message
}

#[test]
fn what_was_recorded_for_a_returned_dossier_goes_along_to_the_file_that_replaces_it() {
    use tucham::domain::review::appraise;
    let set = communes::set();
    let mut former = crate::rounds::received(communes::dossier(&set, 2));
    let points = appraise::points(&former, "c1.1.1", Some("0".into()));
    former.apply(points, &set, &superior()).unwrap();
    let rest = appraise::accept_all(&former, &set);
    former.apply(rest, &set, &superior()).unwrap();
    former.apply(appraise::reopen(), &set, &superior()).unwrap();
    let mut now = Dossier { revision: 200, ..communes::dossier(&set, 2) };
    now.entries.remove("c1.1.2");
    let told = carried(&former, &mut now, &set);
    assert!(
        told.contains("cũ.json") && told.contains("1 dòng") && told.contains("1.1.2"),
        "{told}"
    );
    assert_eq!(now.stage, Stage::Submitted);
    let round = &now.rounds[0];
    assert_eq!(round.verdicts["c1.1.1"].points.as_deref(), Some("0"));
    assert!(!round.verdicts.contains_key("c1.1.2"), "a changed row is agreed with no longer");
    let expected = Recorded::Rounds { source: Source::Carried, file: "cũ.json".into(), rounds: 1 };
    assert_eq!(now.history.last().unwrap().change, expected);
    let unseen: Vec<&str> =
        appraise::unseen(&now, &set).into_iter().map(|leaf| set.nodes[leaf].id.as_str()).collect();
    assert_eq!(unseen, ["c1.1.2"]);
}

#[test]
fn a_closed_round_stays_closed_only_where_the_unit_changed_nothing() {
    let set = communes::set();
    let mut former = crate::rounds::received(communes::dossier(&set, 2));
    crate::rounds::appraise_first(&mut former, &set);
    let mut same = Dossier { revision: 200, ..communes::dossier(&set, 2) };
    carried(&former, &mut same, &set);
    assert_eq!((same.stage, &same.rounds), (Stage::Appraised, &former.rounds));
    let mut changed = Dossier { revision: 200, ..communes::dossier(&set, 2) };
    changed.entries.remove("c1.1.2");
    carried(&former, &mut changed, &set);
    assert_eq!((changed.stage, changed.rounds[0].closed_at.as_deref()), (Stage::Submitted, None));
}

#[test]
fn the_desk_finds_the_file_whose_record_goes_along() {
    let set = communes::set();
    let (file, text) = communes::file(&set, 2);
    let mut desk = Desk::new([set.clone()]);
    let first = desk.take(&file, text.as_bytes()).key;
    let newer = Dossier { revision: 200, ..communes::dossier(&set, 2) };
    let second = desk.take("new.json", write_dossier(&newer).text.as_bytes()).key;
    assert_eq!(desk.former(&second), None, "nothing was recorded yet");
    let mut recorded = desk.dossier(&stored(&file, &text)).unwrap();
    crate::rounds::appraise_first(&mut recorded, &set);
    desk.update(&first, &recorded);
    assert_eq!(desk.former(&second), Some(first.clone()));
    assert_eq!(desk.former(&first), None, "its own record stands");
}
