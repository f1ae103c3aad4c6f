//! Changes as JSON: the steps that can be taken back, kept beside a draft. No part of the public
//! formats; whatever cannot be read is no change, never half of one.

use super::dossier::{read_figure, write_figure};
use super::reader::{At, Object, Problems};
use super::tree::Json;
use super::writer::Fields;
use super::{answer, people, round};
use crate::domain::dossier::{Change, Stage};

/// Writes a change as one line of JSON.
pub fn write_change(change: &Change) -> String {
    tree(change).to_compact()
}

/// Reads a change; nothing when any part of it is not as this build writes it.
pub fn read_change(text: &str) -> Option<Change> {
    let json = Json::read(text.as_bytes()).ok()?;
    let problems = Problems::default();
    let change = read(&At::root(&json, &problems));
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
            fields("evidence").add("leaf", leaf).add("value", answer::write_evidence(evidence))
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
        Change::All(changes) => {
            fields("all").add("value", changes.iter().map(tree).collect::<Vec<_>>())
        }
    }
    .done()
}

fn read(at: &At) -> Option<Change> {
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
        "all" => Change::All(value?.list().iter().map(read).collect::<Option<_>>()?),
        _ => of_leaf(&kind, &object, value)?,
    })
}

fn of_leaf(kind: &str, object: &Object, value: Option<At>) -> Option<Change> {
    let leaf = object.text("leaf");
    let number = || object.get("round").and_then(|at| u32::try_from(at.whole()).ok());
    Some(match kind {
        "answer" => Change::Answer { leaf, answer: value.map(|at| answer::read(&at)) },
        "note" => Change::Note { leaf, note: value?.text() },
        "evidence" => {
            value?;
            Change::Evidence { leaf, evidence: answer::evidence_under(object, "value") }
        }
        "verdict" => {
            let verdict = value.and_then(|at| round::read_verdict(&at));
            Change::Verdict { round: number()?, leaf, verdict }
        }
        "explanation" => {
            let explanation = value.and_then(|at| round::read_explanation(&at));
            Change::Explanation { round: number()?, leaf, explanation }
        }
        _ => return None,
    })
}
