//! Changes as JSON: the steps that can be taken back, kept beside a draft. No part of the public
//! formats; whatever cannot be read is no change, never half of one.

use super::document::{document, evidence_under};
use super::dossier::{read_figure, write_figure};
use super::kind::FileKind;
use super::lift::Lift;
use super::reader::{At, Object, Problems};
use super::tree::Json;
use super::write_document::{write_document, write_evidence};
use super::writer::{Fields, or_null};
use super::{answer, carried, people, round, share};
use crate::domain::dossier::{Change, Document, Role, Source, Stage, Step, TakenRounds};
use crate::domain::map::Map;

/// Writes a change as one line of JSON.
pub fn write_change(change: &Change) -> String {
    tree(change).to_compact()
}

/// Reads a change; nothing when any part of it is not as this build writes it.
pub fn read_change(text: &str) -> Option<Change> {
    read_as(text, &Lift::of_version(FileKind::Dossier.version()))
}

/// Reads a change as a build wrote it that kept dossiers of version 1: its documents go into the
/// register first ([`Dossier::settled`](crate::domain::dossier::Dossier::settled) says which of them
/// are there already). Nothing when any part of it is not so.
pub fn read_old_change(text: &str) -> Option<Change> {
    read_as(text, &Lift::of_version(1))
}

fn read_as(text: &str, lift: &Lift) -> Option<Change> {
    let json = Json::parse(text).ok()?;
    let problems = Problems::default();
    let change = read(&At::root(&json, &problems), lift);
    change.filter(|_| problems.is_empty())
}

fn tree(change: &Change) -> Json<'_> {
    let fields = |kind: &'static str| Fields::default().add("kind", kind);
    match change {
        Change::Unit(unit) => fields("unit").add("value", people::write_unit(unit)),
        Change::Campaign(new) => fields("campaign").add("value", people::write_campaign(new)),
        Change::PreparedBy(new) => fields("preparedBy").add("value", people::write_person(new)),
        Change::ApprovedBy(new) => fields("approvedBy").add("value", people::write_person(new)),
        Change::Difficulties(text) => fields("difficulties").add("value", text),
        Change::Proposals(text) => fields("proposals").add("value", text),
        Change::Stage(stage) => fields("stage").add("value", stage.as_str()),
        Change::Step(step) => fields("step")
            .add("value", step.to.as_str())
            .add("by", people::write_person(&step.by))
            .add("role", step.role.as_str())
            .add("reason", &step.reason),
        Change::Profile { question, answer } => {
            fields("profile").add("question", question).add_some("value", *answer)
        }
        Change::Answer { leaf, answer } => {
            fields("answer").add("leaf", leaf).add_some("value", answer.as_ref().map(answer::write))
        }
        Change::Figure { id, figure } => {
            fields("figure").add("id", id).add_some("value", figure.as_ref().map(write_figure))
        }
        Change::Note { leaf, note } => fields("note").add("leaf", leaf).add("value", note),
        Change::Evidence { leaf, evidence } => {
            fields("evidence").add("leaf", leaf).add("value", write_evidence(evidence))
        }
        Change::Document { id, document } => fields("document")
            .add("id", id)
            .add_some("value", document.as_ref().map(write_document)),
        Change::Heading(new) => fields("heading").add("value", people::write_heading(new)),
        Change::Parts(parts) => {
            fields("parts").add("value", parts.iter().map(share::write_share).collect::<Vec<_>>())
        }
        Change::Verdict { round, leaf, verdict } => fields("verdict")
            .add("round", u64::from(*round))
            .add("leaf", leaf)
            .add_some("value", verdict.as_ref().map(round::write_verdict)),
        Change::Explanation { round, leaf, explanation } => fields("explanation")
            .add("round", u64::from(*round))
            .add("leaf", leaf)
            .add_some("value", explanation.as_ref().map(round::write_explanation)),
        Change::Close { round, closed_at } => {
            fields("close").add("round", u64::from(*round)).add_some("value", closed_at.as_deref())
        }
        Change::Due { round, due_by } => {
            fields("due").add("round", u64::from(*round)).add("value", due_by)
        }
        Change::Appraiser { round, by } => fields("appraiser")
            .add("round", u64::from(*round))
            .add("value", people::write_person(by)),
        Change::Origin(origin) => {
            fields("origin").add_some("value", origin.as_ref().map(people::write_origin))
        }
        Change::Rounds(taken) => fields("rounds")
            .add("value", taken.rounds.iter().map(round::write).collect::<Vec<_>>())
            .add("stage", taken.stage.as_str())
            .add("source", taken.source.as_str())
            .add("file", &taken.file)
            .add_some("documents", write_register(&taken.documents)),
        // What goes by another set is taken back by itself; it is no step that is kept.
        Change::Version(_) => fields("version"),
        Change::Carried(from) => {
            fields("carried").add_some("value", from.as_deref().map(carried::write))
        }
        Change::All(changes) => {
            fields("all").add("value", changes.iter().map(tree).collect::<Vec<_>>())
        }
    }
    .done()
}

/// What goes into a register and what leaves it; nothing where neither does.
fn write_register(documents: &Map<String, Option<Document>>) -> Option<Fields<'_>> {
    let fields = documents.iter().fold(Fields::default(), |fields, (id, document)| {
        fields.add(id, or_null(document.as_ref().map(write_document)))
    });
    (!documents.is_empty()).then_some(fields)
}

fn read_register(object: &Object) -> Option<Map<String, Option<Document>>> {
    let entries = object.get("documents").map(|at| at.entries()).unwrap_or_default();
    let one = |(id, at): (&str, At)| match at.json {
        Json::Null => Some((id.to_string(), None)),
        _ => Some((id.to_string(), Some(document(&at)?))),
    };
    entries.into_iter().map(one).collect()
}

fn read(at: &At, lift: &Lift) -> Option<Change> {
    let object = at.object()?;
    let value = object.get("value");
    let kind = object.text("kind");
    Some(match kind.as_str() {
        "unit" => Change::Unit(people::read_unit(&value?)),
        "campaign" => Change::Campaign(people::read_campaign(&value?)),
        "preparedBy" => Change::PreparedBy(people::read_person(&value?)),
        "approvedBy" => Change::ApprovedBy(people::read_person(&value?)),
        "difficulties" => Change::Difficulties(value?.text()),
        "proposals" => Change::Proposals(value?.text()),
        "stage" => Change::Stage(Stage::from_word(&value?.text())?),
        "step" => Change::Step(Box::new(Step {
            to: Stage::from_word(&value?.text())?,
            by: people::read_person(&object.get("by")?),
            role: Role::from_word(&object.text("role"))?,
            reason: object.text("reason"),
        })),
        "profile" => {
            let answer = value.map(|at| at.bool());
            Change::Profile { question: object.text("question"), answer }
        }
        "figure" => {
            let figure = match value {
                Some(at) => Some(read_figure(&at)?),
                None => None,
            };
            Change::Figure { id: object.text("id"), figure }
        }
        "close" => {
            let round = u32::try_from(object.get("round")?.whole()).ok()?;
            Change::Close { round, closed_at: value.map(|at| at.text()) }
        }
        "due" => {
            let round = u32::try_from(object.get("round")?.whole()).ok()?;
            Change::Due { round, due_by: value?.text() }
        }
        "appraiser" => {
            let round = u32::try_from(object.get("round")?.whole()).ok()?;
            Change::Appraiser { round, by: people::read_person(&value?) }
        }
        "origin" => {
            let origin = match value {
                Some(at) => Some(people::read_origin(&at)?),
                None => None,
            };
            Change::Origin(origin)
        }
        "document" => {
            let document = match value {
                Some(at) => Some(document(&at)?),
                None => None,
            };
            Change::Document { id: object.text("id"), document }
        }
        "heading" => Change::Heading(people::read_heading(&value?)),
        "parts" => Change::Parts(value?.list().iter().map(share::share).collect::<Option<_>>()?),
        "rounds" => {
            let rounds =
                value?.list().iter().map(|at| round::read(at, lift)).collect::<Option<_>>()?;
            let mut documents = read_register(&object)?;
            documents.extend(lift.documents().into_iter().map(|(id, it)| (id, Some(it))));
            Change::Rounds(Box::new(TakenRounds {
                rounds,
                stage: Stage::from_word(&object.text("stage"))?,
                source: Source::from_word(&object.text("source"))?,
                file: object.text("file"),
                documents,
            }))
        }
        "carried" => {
            let carried = match value {
                Some(at) => Some(Box::new(carried::read(&at, lift)?)),
                None => None,
            };
            Change::Carried(carried)
        }
        "all" => Change::All(value?.list().iter().map(|at| read(at, lift)).collect::<Option<_>>()?),
        _ => with_documents(of_leaf(&kind, &object, value, lift)?, lift),
    })
}

/// A change of version 1 behind the documents that it wrote out.
fn with_documents(change: Change, lift: &Lift) -> Change {
    let documents = lift.documents();
    if documents.is_empty() {
        return change;
    }
    let put = |(id, document)| Change::Document { id, document: Some(document) };
    Change::All(documents.into_iter().map(put).chain([change]).collect())
}

fn of_leaf(kind: &str, object: &Object, value: Option<At>, lift: &Lift) -> Option<Change> {
    let leaf = object.text("leaf");
    let number = || object.get("round").and_then(|at| u32::try_from(at.whole()).ok());
    Some(match kind {
        "answer" => Change::Answer { leaf, answer: value.map(|at| answer::read(&at)) },
        "note" => Change::Note { leaf, note: value?.text() },
        "evidence" => {
            value?;
            let evidence = evidence_under(object, "value", &leaf, lift);
            Change::Evidence { leaf, evidence }
        }
        "verdict" => {
            let verdict = value.and_then(|at| round::read_verdict(&at));
            Change::Verdict { round: number()?, leaf, verdict }
        }
        "explanation" => {
            let explanation = value.and_then(|at| round::read_explanation(&at, lift));
            Change::Explanation { round: number()?, leaf, explanation }
        }
        _ => return None,
    })
}
