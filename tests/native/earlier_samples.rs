//! The samples have a second version (2026.2). What was made with the first is found, opens and scores
//! as ever, and carried to the second it has the same figures on every line.

use serde_json::Value;
use tucham::domain::score::{ScoreSheet, View, score};
use tucham::domain::set::CriteriaSet;
use tucham::domain::versions::{Fate, carry};
use tucham::formats::{read_dossier, read_set};

use crate::command_line::tucham;
use crate::communes;
use crate::golden::{built_in, bytes, earlier, root};

/// Example, set.
const EXAMPLES: [(&str, &str); 3] = [
    ("xa-an-binh", "xa-mau"),
    ("so-thanh-tra-tinh", "so-mau"),
    ("cong-doan-vien-chuc", "cong-doan-mau"),
];

/// Every sample that was ever given out. Files name it and do not carry it, so it stays as it was: a
/// sample that changes is a new version, and the one before goes to `src/sets/earlier`.
const GIVEN_OUT: [(&str, &str); 6] = [
    ("xa-mau 2026.1", "sha256:7208312e1c84859cb61c1dc404729416f4633bb4eaa8224a9b1d4bb8a1e9f9ff"),
    ("so-mau 2026.1", "sha256:b7b9ec176d803126da62d6a88bdf013ac9cdab86439a3e3ab2e5663fc2b2543b"),
    (
        "cong-doan-mau 2026.1",
        "sha256:27b8fae237a15bf438ed6a636308b311485f41264e311d0b459cf03a6a1fed3c",
    ),
    ("xa-mau 2026.2", "sha256:56f12ca8b0fe547cafd6c5c6f3a649bfec88c14f1c122100e443b6de2b1132e7"),
    ("so-mau 2026.2", "sha256:bd3442d18185ce38fc62fc31cab4057867d7c9de86fe983d762e745cc24e5e86"),
    (
        "cong-doan-mau 2026.2",
        "sha256:1de600d36e7155b639acc3a8c5ef5795d378c4defeaf030d87530677dc589df9",
    ),
];

/// The sets of a folder that the app carries.
fn sets_in(folder: &str) -> Vec<CriteriaSet> {
    let entries = std::fs::read_dir(root().join(folder)).unwrap().map(|entry| entry.unwrap());
    let files = entries.map(|entry| entry.path()).filter(|path| path.is_file());
    files.map(|path| read_set(&std::fs::read(path).unwrap()).sound().unwrap()).collect()
}

#[test]
fn every_sample_that_was_given_out_is_carried_for_ever_unchanged() {
    let (offered, earlier) = (sets_in("src/sets"), sets_in("src/sets/earlier"));
    let carried: Vec<(String, &str)> = (offered.iter().chain(&earlier))
        .map(|set| (format!("{} {}", set.id, set.version), set.checksum.as_str()))
        .collect();
    for (name, checksum) in GIVEN_OUT {
        assert!(carried.contains(&(name.into(), checksum)), "{name} is not there as it was");
    }
    assert_eq!(carried.len(), GIVEN_OUT.len(), "a new sample is pinned here: {carried:?}");
    for set in earlier {
        let now = offered.iter().find(|it| it.id == set.id).unwrap();
        assert!(now.version > set.version, "{} {}", now.version, set.version);
    }
}

#[test]
fn a_dossier_of_an_earlier_sample_finds_it_and_has_the_sheet_that_it_had() {
    for (name, view) in
        EXAMPLES.map(|(name, _)| (name, "self")).into_iter().chain([("xa-an-binh", "round:1")])
    {
        let path = format!("tests/fixtures/v1/{name}.dossier.json");
        let run = tucham(&["score", &path, "--json", "--view", view]);
        assert_eq!((run.code, run.err.as_str()), (0, ""), "{name}");
        let mut sheet: Value = serde_json::from_str(&run.out).unwrap();
        for line in sheet["lines"].as_array_mut().unwrap() {
            line["why"] = Value::from("");
        }
        let round = if view == "self" { "" } else { ".round1" };
        let expected = bytes(format!("tests/fixtures/v1/{name}{round}.expected.json"));
        assert_eq!(sheet, serde_json::from_slice::<Value>(&expected).unwrap(), "{name} {view}");
    }
}

#[test]
fn a_desk_file_of_an_earlier_sample_is_laid_and_ranked() {
    let run = tucham(&["rank", "tests/fixtures/earlier/desk.json", "--json", "--view", "round:1"]);
    let json: Value = serde_json::from_str(&run.out).unwrap();
    let row = &json["groups"][0]["rows"][0];
    assert_eq!((&row["unit"]["code"], &row["total"]), (&"X0001".into(), &"67.94".into()));
}

/// What a sheet says in numbers, line by line and in total.
fn figures(sheet: &ScoreSheet, set: &CriteriaSet) -> Vec<String> {
    let lines = sheet.lines.iter().zip(&set.nodes).map(|(line, node)| {
        format!(
            "{} {} {:?} {} {:?} {} {} {:?}",
            node.id,
            node.code,
            line.state,
            line.applicable,
            line.max,
            line.points,
            line.applicable_max,
            line.index
        )
    });
    let band = sheet.band.map(|place| set.bands[place].id.as_str());
    let whole = format!(
        "{} {} {} {} {:?} {band:?}",
        sheet.total, sheet.applicable_max, sheet.bonus, sheet.penalty, sheet.index
    );
    lines.chain([whole]).collect()
}

#[test]
fn carried_to_the_new_sample_each_worked_example_has_the_same_figures() {
    for (name, id) in EXAMPLES {
        let (before, after) = (earlier(id), built_in(id));
        let file = bytes(format!("tests/fixtures/v1/{name}.dossier.json"));
        let dossier = read_dossier(&file).sound().unwrap();
        let carrying = carry(&dossier, &before, &after, None);
        assert_eq!(carrying.losses().count(), 0, "{name}");
        let mut then = dossier.clone();
        then.put_version(carrying.version);
        for view in [View::SelfScored, View::Round(1)] {
            let sheets = (score(&before, &dossier, view), score(&after, &then, view));
            assert_eq!(figures(&sheets.1, &after), figures(&sheets.0, &before), "{name} {view:?}");
        }
        // As it is in the worked example of the new sample.
        let example = bytes(format!("tests/fixtures/examples/{name}.dossier.json"));
        let example = read_dossier(&example).sound().unwrap();
        assert_eq!((&then.set, &then.figures), (&example.set, &example.figures), "{name}");
        assert_eq!(then.entries, example.entries, "{name}");
    }
}

#[test]
fn to_the_earlier_sample_and_back_no_answer_and_no_figure_changes() {
    let (before, after) = (earlier("xa-mau"), built_in("xa-mau"));
    for place in 0..20 {
        let dossier = communes::dossier(&after, place);
        let mut old = dossier.clone();
        let back = carry(&dossier, &after, &before, None);
        assert!(back.lines.iter().all(|line| line.fate == Fate::Carried), "{place}");
        assert_eq!(figures(&back.before, &after), figures(&back.after, &before));
        old.put_version(back.version);
        let forth = carry(&old, &before, &after, None);
        assert_eq!(forth.losses().count(), 0, "{place}");
        assert_eq!(figures(&forth.after, &after), figures(&back.before, &after));
        assert_eq!(forth.version.entries, dossier.entries);
    }
}
