//! What a file declares, held against what is computed anew; what it answers, against its set.

use super::{ScoreSheet, View, score};
use crate::domain::dossier::Dossier;
use crate::domain::exact::Exact;
use crate::domain::problem::{Code, Problem};
use crate::domain::set::CriteriaSet;

/// Every declared total that differs from the recomputed one ([`Code::DeclaredDiffers`]).
///
/// Amounts are compared as numbers, so that `78.50` equals `78.5`. Nothing when nothing is
/// declared. The set must be the one that the dossier names.
pub fn declared(set: &CriteriaSet, dossier: &Dossier) -> Vec<Problem> {
    match dossier.declared {
        Some(_) => declared_of(set, dossier, &score(set, dossier, View::SelfScored)),
        None => Vec::new(),
    }
}

/// The same where the unit's own sheet is at hand.
pub fn declared_of(set: &CriteriaSet, dossier: &Dossier, sheet: &ScoreSheet) -> Vec<Problem> {
    let Some(declared) = &dossier.declared else { return Vec::new() };
    let band = sheet.band.map(|place| set.bands[place].id.clone());
    let pairs = [
        ("total", Some(declared.total.clone()), Some(sheet.total.to_string())),
        (
            "applicableMax",
            Some(declared.applicable_max.clone()),
            Some(sheet.applicable_max.to_string()),
        ),
        ("index", declared.index.clone(), sheet.index.map(|index| index.to_string())),
        ("band", declared.band.clone(), band),
    ];
    let differing = pairs.into_iter().filter(|(_, found, expected)| !is_same(found, expected));
    let shown = |(key, found, expected)| match key {
        "band" => differs(key, title_of(set, found), title_of(set, expected)),
        _ => differs(key, found, expected),
    };
    differing.map(shown).collect()
}

/// A class as the set calls it; one that it does not have by what the file says.
fn title_of(set: &CriteriaSet, id: Option<String>) -> Option<String> {
    let id = id?;
    let band = set.bands.iter().find(|band| band.id == id);
    Some(band.map_or(id, |band| format!("“{}”", band.title.vi)))
}

fn is_same(found: &Option<String>, expected: &Option<String>) -> bool {
    let number = |text: &Option<String>| text.as_ref().and_then(|text| Exact::parse(text).ok());
    match (number(found), number(expected)) {
        (Some(found), Some(expected)) => found == expected,
        _ => found == expected,
    }
}

fn differs(key: &str, found: Option<String>, expected: Option<String>) -> Problem {
    let shown = |value: Option<String>| value.unwrap_or_else(|| "–".into());
    let problem = Problem::new(Code::DeclaredDiffers).with("key", key);
    let problem = problem.with("found", shown(found)).with("expected", shown(expected));
    problem.at(format!("/declared/{key}"))
}

/// Every entry and verdict for a leaf that the set does not have ([`Code::EntryUnknown`]), and every
/// line that a part covers and the set does not have ([`Code::PartLineUnknown`]).
pub fn entries(set: &CriteriaSet, dossier: &Dossier) -> Vec<Problem> {
    let is_stranger = |id: &&String| set.leaf(id).is_none();
    let mut problems: Vec<Problem> =
        dossier.entries.keys().filter(is_stranger).map(|id| stranger(id, "/entries")).collect();
    for (place, round) in dossier.rounds.iter().enumerate() {
        let folder = format!("/rounds/{place}/verdicts");
        let verdicts = round.verdicts.keys().filter(is_stranger);
        problems.extend(verdicts.map(|id| stranger(id, &folder)));
    }
    for (place, part) in dossier.parts.iter().enumerate() {
        let strangers = part.nodes.iter().filter(|id| set.find(id).is_none());
        problems.extend(strangers.map(|id| {
            let problem = Problem::new(Code::PartLineUnknown).with("id", &part.id);
            problem.with("found", id).at(format!("/parts/{place}/nodes"))
        }));
    }
    problems
}

fn stranger(id: &str, folder: &str) -> Problem {
    let problem = Problem::new(Code::EntryUnknown).with("id", id);
    problem.at(format!("{folder}/{}", escaped(id)))
}

/// A key inside a JSON pointer (RFC 6901).
fn escaped(key: &str) -> String {
    key.replace('~', "~0").replace('/', "~1")
}
