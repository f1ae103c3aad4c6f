//! Reads and writes a dossier. Unknown keys are kept and written back.

use super::canonical::canonical;
use super::document::{complete, read_documents};
use super::kind::FileKind;
use super::lift::Lift;
use super::reader::{At, Object, by_key};
use super::sealed::{self, Exported};
use super::set::{self, ReadSet};
use super::tree::Json;
use super::write_document::write_documents;
use super::writer::{Fields, or_null};
use super::{answer, carried, history, people, round, share};
use crate::domain::dossier::{Declared, Dossier, FigureValue, Round, Stage};
use crate::domain::map::Map;
use crate::domain::problem::{Checked, Code, Problem};
use crate::formats::with_problems;

/// Reads a dossier.
///
/// No value when the file cannot be read or its shape is wrong. A seal that is missing or does
/// not fit is a warning: the answers stand, and totals are computed anew anyway.
///
/// # Errors
/// All problems stand in the result, each with its JSON pointer.
pub fn read_dossier(bytes: &[u8]) -> Checked<Dossier> {
    sealed::read(bytes, FileKind::Dossier, document)
}

/// Reads a dossier from a tree of the right format and version, as [`read_dossier`].
pub(super) fn from_json(json: &Json) -> Checked<Dossier> {
    sealed::from_json(json, document)
}

fn document(root: &Object) -> Dossier {
    let stages: Vec<(&str, Stage)> = Stage::ALL.map(|stage| (stage.as_str(), stage)).to_vec();
    let entries = |key: &str| root.get(key).map(|at| at.entries()).unwrap_or_default();
    let lift = Lift::of_version(root.version());
    let mut dossier = Dossier {
        id: root.text("id"),
        copy_of: root.get("copyOf").map(|at| at.text()),
        revision: root.get("revision").map_or(0, |at| at.whole()),
        app: root.text_or_empty("app"),
        unit: root.get("unit").map(|at| people::read_unit(&at)).unwrap_or_default(),
        campaign: root.get("campaign").map(|at| people::read_campaign(&at)).unwrap_or_default(),
        set: root.need("set").map(|at| people::read_set_ref(&at)).unwrap_or_default(),
        profile: by_key(
            entries("profile").into_iter().map(|(question, at)| (question.to_string(), at.bool())),
        ),
        people: root.get("people").map(|at| people::read_people(&at)).unwrap_or_default(),
        entries: by_key(
            entries("entries")
                .into_iter()
                .filter_map(|(leaf, at)| Some((leaf.to_string(), answer::read_entry(&at, &lift)?))),
        ),
        figures: by_key(
            entries("figures")
                .into_iter()
                .filter_map(|(id, at)| Some((id.to_string(), read_figure(&at)?))),
        ),
        report: root.get("report").map(|at| people::read_report(&at)).unwrap_or_default(),
        stage: root.get("stage").map_or(Stage::Draft, |at| at.word(&stages)),
        rounds: rounds(root, &lift),
        origin: root.get("origin").and_then(|at| people::read_origin(&at)),
        survey: None,
        carried: root.get("carried").and_then(|at| carried::read(&at, &lift)),
        history: root.list_or_empty("history").iter().filter_map(history::read).collect(),
        declared: root.get("declared").and_then(|at| declared(&at)),
        own_set: root.get("ownSet").map(|at| canonical(at.json)),
        parts: share::read(root),
        documents: Default::default(),
        unknown: Default::default(),
    };
    dossier.documents = read_documents(root, &lift);
    dossier.unknown = root.unknown();
    let entries = dossier.entries.values().flat_map(|entry| &entry.evidence);
    let said = dossier.rounds.iter().flat_map(|round| round.explanations.values());
    let said = said.flat_map(|explanation| &explanation.evidence);
    complete(&root.at, &mut dossier.documents, entries.chain(said));
    dossier
}

fn rounds(root: &Object, lift: &Lift) -> Vec<Round> {
    let list = root.list_or_empty("rounds");
    list.iter().filter_map(|at| round::read(at, lift)).collect()
}

pub(super) fn read_figure(at: &At) -> Option<FigureValue> {
    let object = at.object()?;
    Some(FigureValue {
        title: object.text_or_empty("title"),
        value: object.text_or_empty("value"),
        source: object.text_or_empty("source"),
        unknown: object.unknown(),
    })
}

pub(super) fn write_figure(figure: &FigureValue) -> Json<'_> {
    Fields::default()
        .add("title", &figure.title)
        .add("value", &figure.value)
        .add("source", &figure.source)
        .add_unknown(&figure.unknown)
        .done()
}

fn write_figures(figures: &Map<String, FigureValue>) -> Json<'_> {
    let fields = figures.iter();
    fields.fold(Fields::default(), |fields, (id, it)| fields.add(id, write_figure(it))).done()
}

fn declared(at: &At) -> Option<Declared> {
    if *at.json == Json::Null {
        return None;
    }
    let object = at.object()?;
    let some = |key: &str| object.get(key).filter(|at| *at.json != Json::Null);
    Some(Declared {
        total: object.text_or_empty("total"),
        applicable_max: object.text_or_empty("applicableMax"),
        index: some("index").map(|at| at.text()),
        band: some("band").map(|at| at.text()),
        unknown: object.unknown(),
    })
}

/// The criteria set that a dossier carries, when it does.
///
/// # Errors
/// The set's own problems with pointers below `/ownSet`, and [`Code::OwnSetDiffers`] when its
/// checksum is not the one that the dossier names.
pub fn read_own_set(dossier: &Dossier) -> Option<Checked<ReadSet>> {
    let text = dossier.own_set.as_ref()?;
    let Checked { value, mut problems } = set::read_set_with_text(text.as_bytes());
    for problem in &mut problems {
        problem.place.pointer.insert_str(0, "/ownSet");
    }
    let found = value.as_ref().map(|read| read.set.checksum.clone()).unwrap_or_default();
    if value.is_some() && found != dossier.set.checksum {
        let problem = Problem::new(Code::OwnSetDiffers).with("found", found);
        problems.push(problem.with("expected", &dossier.set.checksum).at("/ownSet"));
    }
    Some(with_problems(value, problems))
}

/// Writes a dossier as a sealed file: indented, keys in the published order.
///
/// The seal is SHA-256 over the canonical JSON of everything else.
pub fn write_dossier(dossier: &Dossier) -> Exported {
    sealed::write(tree(dossier))
}

/// Writes a dossier for the shelf of drafts: without blanks and without a seal.
pub fn write_draft(dossier: &Dossier) -> String {
    tree(dossier).to_compact()
}

fn tree(dossier: &Dossier) -> Json<'_> {
    let profile = dossier.profile.iter();
    let entries = dossier.entries.iter();
    Fields::default()
        .add("format", FileKind::Dossier.as_str())
        .add("formatVersion", FileKind::Dossier.version())
        .add("id", &dossier.id)
        .add_some("copyOf", dossier.copy_of.as_ref())
        .add("revision", dossier.revision)
        .add("app", &dossier.app)
        .add("unit", people::write_unit(&dossier.unit))
        .add("campaign", people::write_campaign(&dossier.campaign))
        .add("set", people::write_set_ref(&dossier.set))
        .add_some("ownSet", dossier.own_set.as_deref().map(Json::reread))
        .add("profile", profile.fold(Fields::default(), |f, (key, yes)| f.add(key, *yes)))
        .add("people", people::write_people(&dossier.people))
        .add_some("parts", share::write(&dossier.parts))
        .add("documents", write_documents(&dossier.documents))
        .add(
            "entries",
            entries.fold(Fields::default(), |f, (leaf, entry)| {
                f.add(leaf, answer::write_entry(entry))
            }),
        )
        .add_some("figures", (!dossier.figures.is_empty()).then(|| write_figures(&dossier.figures)))
        .add("report", people::write_report(&dossier.report))
        .add("stage", dossier.stage.as_str())
        .add("rounds", dossier.rounds.iter().map(round::write).collect::<Vec<_>>())
        .add_some("origin", dossier.origin.as_ref().map(people::write_origin))
        .add_some("carried", dossier.carried.as_ref().map(carried::write))
        .add("history", dossier.history.iter().map(history::write).collect::<Vec<_>>())
        .add_some("declared", dossier.declared.as_ref().map(write_declared))
        .add_unknown(&dossier.unknown)
        .done()
}

fn write_declared(declared: &Declared) -> Json<'_> {
    Fields::default()
        .add("total", &declared.total)
        .add("applicableMax", &declared.applicable_max)
        .add("index", or_null(declared.index.as_ref()))
        .add("band", or_null(declared.band.as_ref()))
        .add_unknown(&declared.unknown)
        .done()
}
