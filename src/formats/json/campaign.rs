//! Reads and writes a campaign.

use super::kind::FileKind;
use super::people::{
    read_caps, read_period, read_set_ref, write_caps, write_period, write_set_ref,
};
use super::reader::{At, Object};
use super::sealed::{self, Exported};
use super::set;
use super::tree::Json;
use super::writer::Fields;
use crate::domain::campaign::{Campaign, Dates, Group, ListedUnit, SetCopy, Step, Ties, check};
use crate::domain::dossier::SetRef;
use crate::domain::problem::{Checked, Code, Problem};
use crate::domain::set::CriteriaSet;
use crate::domain::signature::Signer;
use crate::formats::seal::{ED25519, unhex};

/// Reads a campaign and checks that it is sound ([`check`]).
///
/// No value when the file cannot be read or its shape is wrong; a value with problems when its
/// contents are not sound. Sets inside are checked by [`campaign_sets`].
pub fn read_campaign(bytes: &[u8]) -> Checked<Campaign> {
    let mut read = sealed::read(bytes, FileKind::Campaign, document);
    read.problems.extend(read.value.iter().flat_map(check));
    read
}

fn document(root: &Object) -> Campaign {
    root.get("app");
    let ties = Ties::ALL.map(|ties| (ties.as_str(), ties));
    Campaign {
        id: root.text("id"),
        year: root.need("year").and_then(|at| at.year()).unwrap_or_default(),
        period: read_period(root),
        title: root.text_or_empty("title"),
        issuer: root.text_or_empty("issuer"),
        dates: root.get("dates").map(|at| dates(&at)).unwrap_or_default(),
        groups: root.list_or_empty("groups").iter().filter_map(group).collect(),
        units: root.list_or_empty("units").iter().filter_map(unit).collect(),
        sets: root.list_or_empty("sets").iter().map(copy).collect(),
        ties: root.get("ties").map_or(Ties::Dense, |at| at.word(&ties)),
        signer: root.get("signer").and_then(|at| signer(&at)),
        unknown: root.unknown(),
    }
}

fn dates(at: &At) -> Dates {
    let mut dates = Dates::default();
    if let Some(object) = at.object() {
        for step in Step::ALL {
            dates.set(step, object.text_or_empty(step.as_str()));
        }
        for (key, _) in object.unknown() {
            at.report(Problem::new(Code::DateKeyUnknown).with("key", key));
        }
    }
    dates
}

fn group(at: &At) -> Option<Group> {
    let object = at.object()?;
    Some(Group {
        id: object.id(),
        title: object.text_or_empty("title"),
        set: object.need("set").map(|at| read_set_ref(&at)).unwrap_or_default(),
        caps: object.get("caps").map(|at| read_caps(&at)).unwrap_or_default(),
        earlier: object.list_or_empty("earlier").iter().map(read_set_ref).collect(),
        unknown: object.unknown(),
    })
}

fn unit(at: &At) -> Option<ListedUnit> {
    let object = at.object()?;
    Some(ListedUnit {
        code: object.text("code"),
        name: object.text("name"),
        group: object.text("group"),
        unknown: object.unknown(),
    })
}

fn signer(at: &At) -> Option<Signer> {
    let object = at.object()?;
    let key = object.text("key");
    if unhex::<32>(&key).is_none() {
        let problem = Problem::new(Code::WrongType).with("key", "key");
        at.report(problem.with("expected", "64 hex digits"));
    }
    if let Some(at) = object.need("algorithm") {
        at.word(&[(ED25519, ())]);
    }
    let replaces = object.list_or_empty("replaces").iter().map(At::text).collect();
    Some(Signer { key, replaces, unknown: object.unknown() })
}

/// A set inside a campaign; it names itself, and its checksum is computed.
fn copy(at: &At) -> SetCopy {
    let text = super::canonical::canonical(at.json);
    let word = |key: &str| at.json.get(key).and_then(Json::as_text).unwrap_or_default().to_string();
    let checksum = format!("sha256:{}", crate::formats::sha256_hex(text.as_bytes()));
    let set = SetRef { id: word("id"), version: word("version"), checksum, ..SetRef::default() };
    SetCopy { set, text }
}

/// The criteria sets inside a campaign.
///
/// # Errors
/// Each set's own problems, with pointers below `/sets`; a set that is not sound is left out.
pub fn campaign_sets(campaign: &Campaign) -> Checked<Vec<CriteriaSet>> {
    let (mut sets, mut problems) = (Vec::new(), Vec::new());
    for (place, copy) in campaign.sets.iter().enumerate() {
        match set::read_set(copy.text.as_bytes()).sound() {
            Ok(set) => sets.push(set),
            Err(found) => problems.extend(found.into_iter().map(|problem| below(place, problem))),
        }
    }
    Checked { value: Some(sets), problems }
}

fn below(place: usize, mut problem: Problem) -> Problem {
    problem.place.pointer.insert_str(0, &format!("/sets/{place}"));
    problem
}

/// Writes a campaign as a sealed file.
pub fn write_campaign(campaign: &Campaign) -> Exported {
    let dates = campaign.dates.set_ones();
    let dates =
        dates.fold(Fields::default(), |fields, (step, date)| fields.add(step.as_str(), date));
    let sets = campaign.sets.iter().map(|copy| Json::reread(&copy.text));
    let document = sealed::heading(FileKind::Campaign)
        .add("id", &campaign.id)
        .add("year", u64::from(campaign.year))
        .add_some("period", write_period(campaign.period))
        .add("title", &campaign.title)
        .add("issuer", &campaign.issuer)
        .add("dates", dates)
        .add("groups", campaign.groups.iter().map(write_group).collect::<Vec<_>>())
        .add("units", campaign.units.iter().map(write_unit).collect::<Vec<_>>())
        .add("sets", sets.collect::<Vec<_>>())
        .add("ties", campaign.ties.as_str())
        .add_some("signer", campaign.signer.as_ref().map(write_signer))
        .add_unknown(&campaign.unknown);
    sealed::write(document.done())
}

fn write_signer(signer: &Signer) -> Json<'_> {
    let replaces = signer.replaces.iter().map(Json::from).collect::<Vec<_>>();
    Fields::default()
        .add("algorithm", ED25519)
        .add("key", &signer.key)
        .add_some("replaces", (!replaces.is_empty()).then_some(replaces))
        .add_unknown(&signer.unknown)
        .done()
}

fn write_group(group: &Group) -> Json<'_> {
    let earlier = group.earlier.iter().map(write_set_ref).collect::<Vec<_>>();
    Fields::default()
        .add("id", &group.id)
        .add("title", &group.title)
        .add("set", write_set_ref(&group.set))
        .add_some("caps", write_caps(&group.caps))
        .add_some("earlier", (!earlier.is_empty()).then_some(earlier))
        .add_unknown(&group.unknown)
        .done()
}

fn write_unit(unit: &ListedUnit) -> Json<'_> {
    Fields::default()
        .add("code", &unit.code)
        .add("name", &unit.name)
        .add("group", &unit.group)
        .add_unknown(&unit.unknown)
        .done()
}
